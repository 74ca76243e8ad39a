// Who is in the film, and what a later shot needs to know of earlier ones: who stands where in which
// place.
import type { Script, ScriptCast } from '../script/script.ts';
import type { Seeing } from './seen.ts';
import { bodyOf } from './staging.ts';
import type { Body, Place } from './staging.ts';

export class Stage {
  readonly #members: Map<string, ScriptCast>;
  readonly #bodies: Map<string, Body>;
  readonly #places = new Map<string, ReadonlyMap<string, Place>>();
  readonly #postures = new Map<string, Map<string, string>>();
  #paper: string | null = null;
  #set: string | null = null;

  constructor(script: Script, seeing: Seeing = new Map()) {
    this.#members = new Map(script.cast.map((member) => [member.id, member]));
    this.#bodies = new Map(
      script.cast.map((member) => [member.id, bodyOf(member, seeing.get(member.reference ?? ''))]),
    );
  }

  get members(): ReadonlyMap<string, ScriptCast> {
    return this.#members;
  }

  get bodies(): ReadonlyMap<string, Body> {
    return this.#bodies;
  }

  /** Something that the text does not name and the picture needs: a table for what stands on one. */
  furnish(member: ScriptCast): void {
    if (this.#members.has(member.id)) return;
    this.#members.set(member.id, member);
    this.#bodies.set(member.id, bodyOf(member));
  }

  /** Something has to look so for what the shots show: a box with a cat in it stands open. */
  describe(id: string, trait: string): void {
    const member = this.#members.get(id);
    if (member === undefined || member.traits.includes(trait)) return;
    this.#members.set(id, { ...member, traits: [...member.traits, trait] });
  }

  /** It wears these: what is named later goes over what is named before. */
  dress(id: string, wears: ScriptCast['wears']): void {
    const member = this.#members.get(id);
    if (member !== undefined) this.#members.set(id, { ...member, wears });
  }

  /** It has it in its hands for the film, unless it holds something else. */
  give(id: string, held: string): void {
    const member = this.#members.get(id);
    if (member === undefined || member.holds !== null) return;
    this.#members.set(id, { ...member, holds: held });
  }

  /** It has that in its hands instead of what it held. */
  change(id: string, held: string): void {
    const member = this.#members.get(id);
    if (member !== undefined) this.#members.set(id, { ...member, holds: held });
  }

  /** A shot that names no place plays where the last one did. */
  setOf(named: string | null, chosen: () => string | null): string | null {
    // The dunes of a film on Mars are on Mars.
    const goesOn = named === 'desert' && this.#set === 'mars';
    this.#set = (goesOn ? null : named) ?? this.#set ?? chosen();
    return this.#set;
  }

  /** The studio's paper hangs there until one of another colour is named. */
  paperOf(set: string | null, named: string | null): string | null {
    this.#paper = named ?? this.#paper;
    return set === 'studio' ? this.#paper : null;
  }

  placesIn(set: string): ReadonlyMap<string, Place> {
    return this.#places.get(set) ?? new Map();
  }

  /** Who sits, kneels or crouches there since an earlier shot; the next shots keep it up to date. */
  posturesIn(set: string): Map<string, string> {
    const known = this.#postures.get(set) ?? new Map<string, string>();
    this.#postures.set(set, known);
    return known;
  }

  remember(set: string, places: ReadonlyMap<string, Place>): void {
    this.#places.set(set, new Map([...this.placesIn(set), ...places]));
  }
}
