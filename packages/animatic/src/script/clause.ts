// Where the reading of a sentence stands: who is spoken of, what they do, and what the next noun phrase
// will be to the words before it.
import { actionsOf, becomesOf, flownOf } from './action-draft.ts';
import type { ActionDraft } from './action-draft.ts';
import type { BeatDraft, FilmDraft } from './draft.ts';
import type { Mention } from './mention.ts';
import type { Shot } from '../storyboard/storyboard.ts';
import { isInHands, refineMotion } from './refine-motion.ts';
import { relationOf } from './relation-words.ts';
import type { CameraWords, RelationId } from './script.ts';
import type { Tagged } from './tag.ts';
import type { Thing } from '../words/things.ts';

export type Pending =
  | { readonly kind: 'relation'; readonly id: string; readonly at: number }
  | { readonly kind: 'with'; readonly who: readonly string[] }
  | { readonly kind: 'wear' | 'hold'; readonly who: readonly string[] }
  | { readonly kind: 'of'; readonly who: readonly string[] }
  | { readonly kind: 'camera' }
  | { readonly kind: 'before-verb' }
  | { readonly kind: 'agent' };

/** What fills the air when it falls. */
const AIR_OF: Readonly<Record<string, Shot['air'][number]>> = {
  leaf: 'leaves',
  petal: 'petals',
  spark: 'sparks',
};

/** What labels stick to. */
const LABELLED: ReadonlySet<string> = new Set(['container', 'drink', 'food', 'product']);

const FALLS: ReadonlySet<string> = new Set(['fall', 'drift', 'fly', 'spin', 'float']);

/** What goes from hand to hand. */
const PASSED: ReadonlySet<Thing['kind']> = new Set([
  'product',
  'food',
  'drink',
  'container',
  'tool',
  'toy',
  'device',
]);

/** No larger than what one holds in one's arms, metres. */
const LAP_M = 0.46;

export class Clause {
  readonly film: FilmDraft;
  readonly beat: BeatDraft;
  readonly words: readonly Tagged[];
  readonly taken: ReadonlySet<number>;
  subject: readonly string[] = [];
  /** Whom the clause before spoke of; a clause without a subject goes on with them. */
  carried: readonly string[];
  unknownSubject = false;
  unknownObject = false;
  unknownVerb = false;
  /** Named alone in the clause before: "the keeper, an old man, …". */
  apposition: readonly string[] = [];
  last: readonly string[] = [];
  lastRole: 'subject' | 'object' | 'other' = 'other';
  joined = false;
  action: ActionDraft | null = null;
  pending: Pending | null = null;
  /** Said to be where something is, before it is said what: "behind them, …". */
  location: { readonly is: string; readonly to: readonly string[] } | null = null;
  /** "In the foreground", said before it is said who. */
  frame: RelationId | null = null;
  /** Who did what was said before "who" began to tell of another. */
  main: readonly string[] | null = null;
  /** Of whom a part is the subject: "the robot's eyes …". */
  partOf: string | null = null;
  /** Which part of `last` was named, as a close-up shows it. */
  lastPart: CameraWords['part'];
  /** Index after the last noun phrase: what stands there belongs to it. */
  lastEnd = -1;
  /** The last noun phrase was a place. */
  atPlace = false;
  manner: 'slow' | 'fast' | null = null;
  negated = false;
  after = false;
  /** What moves is the camera, until somebody else is named. */
  byCamera = false;
  /** The sentence began with the camera: "then rises" is told of it again. */
  cameraLed = false;
  /** "While", "as": at the same time as what was said before. */
  meanwhile = false;
  /** The place or the weather is what moves next: "the river flows", "petals fall". */
  scenery = false;
  /** A place was named first: who is there follows the verb: 桌上放着咖啡. */
  existential = false;
  objectFirst: string | null = null;
  /** Who wears what was named last. */
  wearers: readonly string[] = [];
  /** For whose sake the next thing is done: 给她倒茶, 为她撑伞. */
  forWhom: readonly string[] = [];
  be = false;

  constructor(
    film: FilmDraft,
    beat: BeatDraft,
    words: readonly Tagged[],
    taken: ReadonlySet<number>,
    carried: readonly string[],
  ) {
    this.film = film;
    this.beat = beat;
    this.words = words;
    this.taken = taken;
    this.carried = carried;
  }

  become(ids: readonly string[], role: Clause['lastRole']): void {
    this.last = ids;
    this.lastRole = role;
    this.lastPart = undefined;
  }

  relate(who: readonly string[], id: string, to: readonly string[]): void {
    const [target] = to;
    if (target === undefined) return;
    // At a boat is in it.
    const afloat =
      id === 'beside' &&
      this.film.cast.thing(target)?.kind === 'boat' &&
      this.words.some(({ text }) => text.endsWith('在'));
    const is = afloat ? 'in' : relationOf(id);
    if (is === undefined) return;
    for (const one of who) {
      if (one !== target) this.beat.relations.push({ who: one, is, to: target });
    }
  }

  hold(owners: readonly string[], held: readonly string[]): void {
    const { cast } = this.film;
    for (const owner of owners) {
      for (const id of held) {
        // A kitten and a baby are held in the arms; a horse is beside who holds it.
        const inArms = cast.isPerson(owner) && (cast.thing(id)?.heightM ?? 1) <= LAP_M;
        if (cast.isAnimate(id) && !inArms) this.relate([id], 'beside', [owner]);
        else cast.hold(owner, id);
      }
    }
  }

  accompany(owners: readonly string[], others: readonly string[]): void {
    const { cast } = this.film;
    for (const other of others) {
      const [owner] = owners;
      if (owner === undefined) continue;
      const kind = cast.thing(owner)?.kind;
      if (cast.thing(other)?.id === 'label' && kind !== undefined && LABELLED.has(kind)) {
        // "A cup with a pink label": a part of it, not a thing beside it.
        cast.describe(owner, ['labelled'], null);
        cast.partOf(other, owner);
        this.beat.present.delete(other);
        this.beat.present.add(owner);
      } else if (cast.isAnimate(other)) this.relate([other], 'beside', [owner]);
      else if (cast.isAnimate(owner) || cast.thing(owner)?.kind === 'hand')
        this.hold(owners, [other]);
      else this.relate([other], cast.thing(owner)?.kind === 'container' ? 'in' : 'on', [owner]);
    }
  }

  applyLocation(ids: readonly string[]): void {
    if (this.location === null) return;
    this.relate(ids, this.location.is, this.location.to);
    this.location = null;
  }

  closeAction(): void {
    if (this.action === null) return;
    const { cast } = this.film;
    this.takeByHand();
    const { motion, who } = this.action;
    const whom = this.action.whom ?? this.served();
    if (whom !== this.action.whom) this.action = { ...this.action, whom };
    const object = whom === null ? undefined : cast.thing(whom);
    const [actor] = who;
    const doer = actor === undefined ? undefined : cast.thing(actor);
    const told = this.passesOn(object) ? 'hand-over' : this.climbsDown() ? 'walk' : motion;
    const refined = refineMotion(told, object, doer);
    if (whom !== null && object !== undefined && actor !== undefined && who.length === 1) {
      const handed = cast.isPerson(actor) || cast.thing(actor)?.kind === 'hand';
      if (handed && isInHands(refined, object)) cast.hold(actor, whom);
    }
    const draft = this.accompanied({ ...this.action, motion: refined });
    const drifts = FALLS.has(refined) ? AIR_OF[doer?.id ?? ''] : undefined;
    if (drifts !== undefined && !this.beat.air.includes(drifts)) this.beat.air.push(drifts);
    const flown = object === undefined ? undefined : flownOf(draft, object.id);
    this.beat.actions.push(...(flown ?? becomesOf(draft) ?? actionsOf(draft)));
    this.action = null;
  }

  /** 牵着儿子的手: both of them do it, and both do what comes next. */
  takeByHand(): void {
    const { action, film } = this;
    if (action === null || action.whom === null || action.motion !== 'pull') return;
    const { whom, who } = action;
    if (!film.cast.isPerson(whom) || !film.prompt.slice(action.from, action.to).startsWith('牵'))
      return;
    const both = [...who, ...(who.includes(whom) ? [] : [whom])];
    this.action = { ...action, motion: 'shake-hands', who: both, whom: null };
    if (this.subject.every((id) => who.includes(id))) this.subject = both;
  }

  /** "Descends the stairs": on foot, nobody falls. */
  climbsDown(): boolean {
    const { action, film } = this;
    if (action === null || action.motion !== 'fall') return false;
    const people = action.who.length > 0 && action.who.every((id) => film.cast.isPerson(id));
    return people && /^descend/i.test(film.prompt.slice(action.from, action.to));
  }

  /** "Passes a pen to him": handed on, not walked past. */
  passesOn(object: Thing | undefined): boolean {
    const { action, film } = this;
    if (action === null || object === undefined || !PASSED.has(object.kind)) return false;
    return /^pass(?:es|ed|ing)?$/i.test(film.prompt.slice(action.from, action.to));
  }

  /** "Chocolate melts. A woman takes a bite": of what was spoken of. */
  served(): string | null {
    const { film, action } = this;
    if (action === null || action.towards !== null || this.unknownObject) return null;
    const kind = action.motion === 'eat' ? 'food' : action.motion === 'drink' ? 'drink' : null;
    if (kind === null || action.who.length !== 1 || !film.cast.isPerson(action.who[0] ?? ''))
      return null;
    const id = film.cast.nearest((one) => one === kind);
    if (id !== undefined) this.beat.present.add(id);
    return id ?? null;
  }

  /** 送儿子上学: who is brought somewhere walks along. */
  accompanied(action: ActionDraft): ActionDraft {
    const { whom, motion, who, from, to } = action;
    const brought = motion === 'carry' && this.film.prompt.slice(from, to) === '送';
    if (!brought || whom === null || !this.film.cast.isPerson(whom)) return action;
    return { ...action, motion: 'walk', whom: null, who: [...who, whom] };
  }

  endClause(): void {
    this.apposition = this.action === null ? this.subject : [];
    if (this.subject.length > 0) this.carried = this.main ?? this.subject;
    this.main = null;
    this.film.cast.noteGroup(this.subject);
    if (this.subject.length > 0 || this.action !== null) this.location = null;
    this.closeAction();
    this.last = [];
    this.lastRole = 'other';
    // "A boy, a girl and a dog run": a phrase alone goes on as a subject of what follows.
    this.subject = [];
    this.partOf = null;
    this.unknownSubject = false;
    this.unknownObject = false;
    this.unknownVerb = false;
    this.pending = null;
    this.negated = false;
    this.meanwhile = false;
    this.scenery = false;
    this.existential = false;
    this.manner = null;
    this.joined = false;
    this.be = false;
    this.objectFirst = null;
    this.forWhom = [];
    this.wearers = [];
  }

  addPlace(set: string, weight: number, { from, to }: Mention): void {
    this.beat.places.push({ set, weight, from: [from, to] });
  }

  lookAt(id: string, part?: CameraWords['part']): void {
    const first = (this.beat.camera.on ?? id) === id;
    const seen = first && part !== undefined ? { part } : {};
    this.beat.camera = { on: id, ...seen, ...this.beat.camera };
  }

  localizerAt(i: number): string | undefined {
    const word = this.words[i];
    return word?.chinese === true &&
      word.sense?.kind === 'relation' &&
      relationOf(word.sense.id) !== undefined
      ? word.sense.id
      : undefined;
  }

  verbAt(i: number): boolean {
    const word = this.words[i];
    return word?.sense?.kind === 'motion' && word.form !== 'ing' && word.form !== 'past';
  }
}
