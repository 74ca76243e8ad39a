// Who is in the film: decides whether a mention is somebody new or somebody spoken of before, and what
// a pronoun stands for. Members live across shots.
import { duoOf } from '../words/duos.ts';
import { PLURAL_OF_ONE, THINGS } from '../words/things.ts';
import type { Thing, ThingKind } from '../words/things.ts';
import {
  addTrait,
  covers,
  GENERAL_PEOPLE,
  INERT,
  isDressedOtherwise,
  NAMED_PEOPLE,
  PARENTS,
  YOUNG,
} from './member.ts';
import type { Member } from './member.ts';
import type { Mention, Pronoun } from './mention.ts';
import type { ScriptCast } from './script.ts';

const PLURAL_COUNT = 3;
/** A cub beside its mother. */
const YOUNG_SCALE = 0.6;
const MOST_WORN = 8;
const MOST_MEMBERS = 60;
const MOST_COUNT = 200;

export class Cast {
  readonly #members = new Map<string, Member>();
  /** Several that were spoken of as one subject: "a boy and his dog". */
  #group: readonly string[] = [];
  /** Labels and the like, by id: what they are on. */
  readonly #wholes = new Map<string, string>();
  /** Ids, spoken of last first. */
  #recent: string[] = [];
  #sentence = 0;

  /** What comes now is said in a sentence of its own. */
  nextSentence(): void {
    this.#sentence += 1;
  }

  noteGroup(ids: readonly string[]): void {
    if (ids.length > 1) this.#group = ids;
  }

  thing(id: string): Thing | undefined {
    return this.#members.get(id)?.thing;
  }

  isAnimate(id: string): boolean {
    return isAnimateKind(this.thing(id)?.kind);
  }

  isPerson(id: string): boolean {
    return this.thing(id)?.kind === 'person';
  }

  traitsOf(id: string): readonly string[] {
    return this.#members.get(id)?.traits ?? [];
  }

  /**
   * The ids that a mention stands for; empty: a pronoun without anybody, or the cast is full.
   * `preferred`: whom a pronoun means if it fits them; `apart`: whom it doesn't, since they do it.
   */
  resolve(
    mention: Mention,
    preferred: readonly string[] = [],
    apart: readonly string[] = [],
  ): readonly string[] {
    if (mention.pronoun !== null) {
      if (mention.pronoun === 'other')
        return this.#another(mention, apart.length > 0 ? apart : preferred);
      const two = mention.count === 2 ? this.#two(preferred) : undefined;
      const found = two ?? this.#pronoun(mention.pronoun, preferred, apart);
      return found.length > 0 || mention.count !== 2 ? found : this.#twoPeople(mention);
    }
    // 母女: a mother and a girl.
    const halves = duoOf(mention.id);
    if (halves !== undefined)
      return halves.flatMap(({ id, count }) =>
        this.resolve({ ...mention, id, count, plural: false }),
      );
    // 熊猫宝宝滚进妈妈怀里: the grown one of its kind.
    const grown = PARENTS.has(mention.id) ? this.#grownOfYoung() : undefined;
    if (grown !== undefined) return [grown];
    const whole = this.#wholes.get(mention.id);
    if (whole !== undefined && mention.definite && this.#members.has(whole)) return [whole];
    const known = this.#known(mention, this.#ownersOf(mention));
    if (known !== undefined) {
      known.called.add(mention.id);
      this.#describe(known, mention);
      this.#touch(known.id);
      return [known.id];
    }
    const member = this.#add(mention);
    return member === undefined ? [] : [member.id];
  }

  nameOf(id: string, name: string): void {
    const member = this.#members.get(id);
    if (member !== undefined) member.name ??= name;
  }

  /** "The keeper, an old man": one who was only called a person is told to be more. */
  specify(id: string, mention: Mention): boolean {
    const member = this.#members.get(id);
    const thing = THINGS.get(mention.id);
    if (member === undefined || thing?.kind !== 'person') return false;
    if (member.thing?.kind !== 'person') return false;
    // 人来人往，一位大妈: one of many is somebody else.
    if (member.count > 2 && mention.count === 1) return false;
    const { sex } = thing;
    const fits = sex === null || member.what === 'person' || member.thing.sex === sex;
    if (member.name !== null && NAMED_PEOPLE.has(member.what) && fits) {
      // "MAYA, a detective": what the name alone did not tell.
      if (sex === null && member.what !== 'person') addTrait(member, member.what);
      [member.what, member.thing] = [mention.id, thing];
    } else if (GENERAL_PEOPLE.has(member.what)) [member.what, member.thing] = [mention.id, thing];
    else if (mention.id === 'woman' || mention.id === 'man') addTrait(member, mention.id);
    else return false;
    this.#describe(member, mention);
    return true;
  }

  /** The hands of whoever watches, in a first-person film. */
  viewerHands(from: readonly [number, number]): string {
    const known = [...this.#members.values()].find(({ what }) => what === 'hand');
    if (known !== undefined) return known.id;
    const member = this.#insert('hand', from);
    return member?.id ?? 'hand';
  }

  /** Whom a mention means, without making anybody new or moving anybody nearer; not `apart`. */
  find(mention: Mention, apart: string | null = null): string | undefined {
    if (mention.pronoun !== null) return this.#pronounPeek(mention.pronoun, apart);
    const matches = [...this.#members.values()].filter(
      ({ what, reference, name }) =>
        (mention.name === null || mention.name === name) &&
        (what === mention.id || (mention.reference !== null && reference === mention.reference)),
    );
    return matches.toSorted((a, b) => this.#recent.indexOf(a.id) - this.#recent.indexOf(b.id))[0]
      ?.id;
  }

  /** The word of the animal that was spoken of last. */
  nearestAnimal(): string | undefined {
    const id = this.#recent.find((one) => this.isAnimate(one) && !this.isPerson(one));
    return id === undefined ? undefined : this.#members.get(id)?.what;
  }

  /** Whose young the animal is that was spoken of last, where both are there. */
  #grownOfYoung(): string | undefined {
    const last = this.#recent.find((id) => this.isAnimate(id));
    const young = last === undefined ? undefined : this.#members.get(last);
    if (young === undefined || this.isPerson(young.id) || !young.traits.includes('baby')) {
      return undefined;
    }
    return this.#recent.find((id) => {
      const member = this.#members.get(id);
      return member?.what === young.what && !member.traits.includes('baby');
    });
  }

  /** What is only along with somebody is not what "it" means next. */
  demote(ids: readonly string[]): void {
    this.#recent = [...this.#recent.filter((id) => !ids.includes(id)), ...ids];
  }

  wear(id: string, what: string, colour: string | null): void {
    const member = this.#members.get(id);
    if (member === undefined || member.wears.length >= MOST_WORN) return;
    const worn = member.wears.find((piece) => piece.what === what);
    if (worn === undefined) member.wears.push({ what, colour });
    else worn.colour ??= colour;
  }

  /** A thing of its own only where it was spoken of before. */
  putOn(id: string, worn: string, piece: string, at: number): void {
    const thing = this.#members.get(worn);
    this.wear(id, piece, thing?.colour ?? null);
    if (thing?.from[0] === at) this.partOf(worn, id);
  }

  /** A scarf that is tied around somebody's neck. */
  dressWith(id: string, piece: string): void {
    const worn = this.#members.get(piece);
    if (worn !== undefined) this.wear(id, worn.what, worn.colour);
    this.partOf(piece, id);
  }

  hold(id: string, held: string): void {
    const member = this.#members.get(id);
    if (member !== undefined && id !== held) member.holds ??= held;
  }

  describe(id: string, traits: readonly string[], colour: string | null): void {
    const member = this.#members.get(id);
    if (member === undefined) return;
    member.colour ??= colour;
    for (const trait of traits) addTrait(member, trait);
  }

  /** From now on who speaks of the part means the whole. */
  partOf(part: string, whole: string): void {
    this.#wholes.set(part, whole);
    this.#members.delete(part);
  }

  /** Groups whose members have all been named since: by id, who they are. */
  aliases(): ReadonlyMap<string, readonly string[]> {
    return new Map(
      [...this.#members.values()]
        .filter(({ named, count }) => named.length > 0 && named.length >= count)
        .map(({ id, named }) => [id, named]),
    );
  }

  members(): readonly ScriptCast[] {
    const aliases = this.aliases();
    return [...this.#members.values()]
      .filter(({ id }) => !aliases.has(id))
      .map(({ id, what, colour, count, scale, traits, wears, holds, reference, from }) => ({
        id,
        what,
        colour,
        count,
        scale,
        traits,
        wears,
        holds,
        reference,
        from,
      }));
  }

  #fits(pronoun: Pronoun, id: string): boolean {
    const member = this.#members.get(id);
    const thing = member?.thing;
    if (member === undefined || pronoun === 'you' || pronoun === 'other') return false;
    const person = thing?.kind === 'person';
    if (pronoun === 'they') return member.count > 1;
    if (member.count > 1) return false;
    if (pronoun === 'it') return !person && thing?.kind !== 'hand';
    const told = member.traits.includes('woman')
      ? 'female'
      : member.traits.includes('man')
        ? 'male'
        : null;
    const sex = thing?.sex ?? told;
    return person && (sex === null || sex === (pronoun === 'she' ? 'female' : 'male'));
  }

  #isAnimal(id: string): boolean {
    const member = this.#members.get(id);
    return this.isAnimate(id) && !this.isPerson(id) && member?.count === 1;
  }

  #pronounPeek(pronoun: Pronoun, apart: string | null): string | undefined {
    return this.#recent.find((id) => id !== apart && this.#fits(pronoun, id));
  }

  /** "Both", 两人: the two living beings that were spoken of last, people before animals. */
  #two(preferred: readonly string[]): readonly string[] | undefined {
    if (preferred.length === 2) return preferred;
    const living = this.#recent.filter((id) => this.isAnimate(id));
    const people = living.filter((id) => this.isPerson(id));
    const [last, other] = people.length > 0 ? people : living;
    if (last === undefined) return undefined;
    if (this.#members.get(last)?.count === 2) return [last];
    const pair = this.#recent.find(
      (id) => this.#members.get(id)?.count === 2 && this.isAnimate(id),
    );
    if (other === undefined || (pair !== undefined && other !== pair && last !== pair)) {
      return pair === undefined ? undefined : [pair];
    }
    return this.#members.get(other)?.count === 2 ? [other] : [other, last];
  }

  /** 两个人 of whom nothing was said before. */
  #twoPeople({ from, to }: Mention): readonly string[] {
    const member = this.#insert('person', [from, to]);
    if (member === undefined) return [];
    member.count = 2;
    return [member.id];
  }

  /** One more of the kind of those who were spoken of, or who is there besides them. */
  #another({ definite, from, to }: Mention, besides: readonly string[]): readonly string[] {
    const [one] = besides.length > 0 ? besides : this.#recent.filter((id) => this.isAnimate(id));
    const like = this.#members.get(one ?? '');
    if (like === undefined) return [];
    // Two old men, and one of them speaks: the other is of them too.
    if (definite && like.count > 1) return [like.id];
    const rest = this.#recent.find(
      (id) => id !== one && !besides.includes(id) && this.isPerson(id) === this.isPerson(like.id),
    );
    if (definite && rest !== undefined && this.isAnimate(rest)) {
      this.#touch(rest);
      return [rest];
    }
    const member = this.#insert(like.what, [from, to]);
    return member === undefined ? [] : [member.id];
  }

  #pronoun(
    pronoun: Pronoun,
    preferred: readonly string[],
    apart: readonly string[],
  ): readonly string[] {
    const fits = (id: string): boolean => this.#fits(pronoun, id) && !apart.includes(id);
    if (pronoun === 'you') return [];
    if (pronoun === 'they' && preferred.length > 1) return preferred;
    // Waves, hills and houses are what "it" means least.
    const acts = (id: string): boolean => fits(id) && !INERT.has(this.thing(id)?.kind ?? '');
    const one =
      preferred.find(acts) ??
      this.#livelier(this.#recent.find(acts), fits) ??
      preferred.find(fits) ??
      this.#recent.find(fits) ??
      // "She" of a cheetah, where there is no woman.
      this.#recent.find((id) => pronoun !== 'it' && pronoun !== 'they' && this.#isAnimal(id));
    if (one !== undefined) {
      this.#touch(one);
      this.#learnSex(one, pronoun);
      return [one];
    }
    if (pronoun === 'she' || pronoun === 'he') return this.#other(pronoun);
    if (pronoun !== 'they') return [];
    if (this.#group.length > 1) return this.#group;
    // "They" of some named one by one: everybody animate, or else all things of one kind.
    const near = this.#recent
      .filter((id) => (this.#members.get(id)?.seen ?? 0) >= this.#sentence - 2)
      .toReversed();
    const living = near.filter((id) => this.isAnimate(id));
    const kind = this.thing(near.at(-1) ?? '')?.kind;
    return living.length > 0 ? living : near.filter((id) => this.thing(id)?.kind === kind);
  }

  /** "A young man kneels; she nods": somebody of the other sex who has not been named. */
  #other(pronoun: 'she' | 'he'): readonly string[] {
    const people = [...this.#members.values()].filter(({ thing }) => thing?.kind === 'person');
    const alone = people.length === 1 && people[0]?.count === 1;
    if (!alone) return [];
    const what = pronoun === 'she' ? 'woman' : 'man';
    const member = this.#insert(what, people[0]?.from ?? [0, 0]);
    return member === undefined ? [] : [member.id];
  }

  /** Of those named in one sentence, an animal rather than its ball. */
  #livelier(id: string | undefined, fits: (id: string) => boolean): string | undefined {
    if (id === undefined || this.isAnimate(id)) return id;
    const seen = this.#members.get(id)?.seen;
    const living = this.#recent.find(
      (other) => this.isAnimate(other) && fits(other) && this.#members.get(other)?.seen === seen,
    );
    return living ?? id;
  }

  /** "She" tells what "the person of image 1" did not. */
  #learnSex(id: string, pronoun: Pronoun): void {
    const member = this.#members.get(id);
    if (member?.thing?.kind !== 'person' || member.thing.sex !== null) return;
    if (pronoun === 'she') addTrait(member, 'woman');
    else if (pronoun === 'he') addTrait(member, 'man');
  }

  /** Who of these kinds was spoken of last. */
  nearest(test: (kind: ThingKind) => boolean): string | undefined {
    return this.#recent.find((id) => {
      const kind = this.thing(id)?.kind;
      return kind !== undefined && test(kind);
    });
  }

  /** Nobody is his own boss. */
  #ownersOf({ owner, id }: Mention): readonly string[] {
    if (owner === null || THINGS.get(id)?.kind !== 'person') return [];
    const found = this.find(owner);
    return found === undefined ? [] : [found];
  }

  #known(mention: Mention, owners: readonly string[]): Member | undefined {
    if (mention.other) return undefined;
    const matches = [...this.#members.values()].filter(
      (member) => !owners.includes(member.id) && this.#isSame(member, mention),
    );
    // Of several, one who is a woman as said, and of those the one spoken of last.
    const recent = matches.toSorted(
      (a, b) => this.#recent.indexOf(a.id) - this.#recent.indexOf(b.id),
    );
    const told = mention.traits.filter((trait) => trait === 'woman' || trait === 'man');
    return recent.find(({ traits }) => told.some((sex) => traits.includes(sex))) ?? recent[0];
  }

  #isSame(member: Member, mention: Mention): boolean {
    if (mention.name !== null || member.name !== null) {
      // "Mia … the woman": without a name the nearest is meant.
      if (mention.name !== null) return member.name === mention.name;
      if (!mention.definite) return false;
    }
    if (mention.reference !== null && member.reference !== null) {
      return (
        member.reference === mention.reference &&
        (member.what === mention.id || mention.head === 'reference')
      );
    }
    const sameWord = member.what === mention.id;
    // In one sentence a cat and a kitten are two, unless the cat has been called that already.
    const called = sameWord || member.called.has(mention.id);
    if (YOUNG.has(mention.id) && !called && member.seen === this.#sentence) return false;
    if (!sameWord && !(mention.definite && covers(mention.id, member))) return false;
    if (mention.colour !== null && member.colour !== null && mention.colour !== member.colour) {
      return false;
    }
    if (isDressedOtherwise(member, mention)) return false;
    const { count } = mention;
    if (count !== null && count !== member.count && !mention.definite) return false;
    // "A man … a man" in one sentence are two; in a later one the same is meant.
    return mention.definite || mention.count === null || member.seen < this.#sentence;
  }

  #add(mention: Mention): Member | undefined {
    // A head of hair alone is somebody's.
    const what = mention.head === 'reference' || mention.head === 'part' ? 'person' : mention.id;
    const member = this.#insert(what, [mention.from, mention.to]);
    if (member === undefined) return undefined;
    const usual = member.thing?.count ?? 1;
    const many =
      mention.plural && usual === 1 && member.thing?.kind !== 'sky' && !PLURAL_OF_ONE.has(what);
    const count = mention.count ?? (many ? PLURAL_COUNT : usual);
    member.count = Math.min(MOST_COUNT, Math.max(1, count));
    this.#describe(member, mention);
    if (mention.name !== null) this.#leaveGroup(member, mention.name);
    return member;
  }

  /** "Two friends … Mia laughs": she is one of the two. */
  #leaveGroup(member: Member, name: string): void {
    member.name = name;
    const group = [...this.#members.values()].findLast(
      ({ thing, count, named }) => thing?.kind === 'person' && count > 1 && named.length < count,
    );
    group?.named.push(member.id);
  }

  #insert(what: string, from: readonly [number, number]): Member | undefined {
    if (this.#members.size >= MOST_MEMBERS) return undefined;
    let id = what;
    for (let n = 2; this.#members.has(id); n++) id = `${what}-${n}`;
    const member: Member = {
      id,
      what,
      thing: THINGS.get(what),
      colour: null,
      count: 1,
      scale: 1,
      traits: [],
      wears: [],
      holds: null,
      reference: null,
      name: null,
      named: [],
      called: new Set(),
      from,
      seen: this.#sentence,
    };
    this.#members.set(id, member);
    this.#touch(id);
    return member;
  }

  #describe(member: Member, mention: Mention): void {
    member.colour ??= mention.colour;
    member.reference ??= mention.reference;
    if (mention.scale !== 1) member.scale = mention.scale;
    for (const trait of mention.traits) addTrait(member, trait);
    for (const { what, colour } of mention.wears) this.wear(member.id, what, colour);
    const young = mention.traits.includes('baby') && member.thing?.kind !== 'person';
    if (young && mention.scale === 1) member.scale = YOUNG_SCALE;
  }

  #touch(id: string): void {
    this.#recent = [id, ...this.#recent.filter((other) => other !== id)];
    const member = this.#members.get(id);
    if (member !== undefined) member.seen = this.#sentence;
  }
}

const ANIMATE: ReadonlySet<string> = new Set([
  'person',
  'quadruped',
  'bird',
  'fish',
  'insect',
  'creature',
]);

export const isAnimateKind = (kind: string | undefined): boolean =>
  kind !== undefined && ANIMATE.has(kind);
