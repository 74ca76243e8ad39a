// A verb begins an action: by whom, and whether the words before it are its subject or its object.
import { IMPLIED, IMPLIED_BEFORE_THE_LENS } from '../words/implied.ts';
import { MOTIONS } from '../words/motions.ts';
import { THINGS } from '../words/things.ts';
import type { Clause } from './clause.ts';
import { mention } from './mention.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { addMove } from './read-fact.ts';
import { isAddress } from './saying.ts';
import type { CameraWords, Way } from './script.ts';
import type { Tagged } from './tag.ts';

export function readVerb(clause: Clause, word: Tagged, i: number): number {
  const { sense } = word;
  if (sense?.kind !== 'motion') {
    if (sense?.kind === 'speech') {
      clause.film.use(word, 'speech');
      readSpeechVerb(clause, word, i);
    }
    return i + 1;
  }
  const be = clause.be;
  clause.be = false;
  if (clause.negated) {
    clause.negated = false;
    clause.film.use(word, `left out: ${sense.id}`);
    return i + 1;
  }
  if (clause.film.pointOfView && clause.location !== null && GOING.has(sense.id)) {
    // "Jump over a log": it is before whoever watches, and does nothing.
    const nobody = [...clause.subject, ...clause.carried].every((id) => isHand(clause, id));
    if (nobody) [clause.location, clause.existential] = [null, false];
  }
  if (clause.existential && clause.subject.length === 0) return readExistence(clause, word, i);
  if (clause.scenery && clause.subject.length === 0 && !SCENERY_NEVER.has(sense.id)) {
    clause.film.use(word, 'motion of the place');
    if (sense.id === 'burn') addFire(clause, word);
    return i + 1;
  }
  if (clause.atPlace && clause.lastEnd === i && clause.action?.motion.startsWith('look') === true) {
    // "Watches the mountains pass": they do, in the window.
    clause.film.use(word, 'motion of the place');
    return i + 1;
  }
  if (completes(clause, word) || fed(clause, word)) return i + 1;
  if (word.chinese && clause.words[i + 1]?.sense?.kind === 'shot-size') {
    // 中景转特写: the camera does it.
    clause.film.use(word, 'camera');
    return i + 1;
  }
  if (sense.id === 'pop' && clause.subject.length === 0 && clause.pending?.kind === 'camera') {
    // "Pull back revealing …".
    clause.film.use(word, 'camera: shows');
    return i + 1;
  }
  if (clause.byCamera && clause.subject.length === 0 && !isParticiple(word)) {
    if (sense.id === 'pop' || sense.id === 'look') {
      // "… to reveal a man": what the camera comes to.
      clause.film.use(word, 'camera: shows');
      clause.pending = { kind: 'camera' };
      return i + 1;
    }
    moveCamera(clause, word);
    return i + 1;
  }
  const again = clause.cameraLed && clause.after && clause.subject.length === 0;
  if (again && AGAIN.has(sense.id) && clause.action === null) {
    // "The camera follows him, then rises".
    clause.after = false;
    clause.byCamera = true;
    moveCamera(clause, word);
    return i + 1;
  }
  clause.takeByHand();
  const who = pupils(clause, word) ?? ownSubject(clause, word) ?? actorsOf(clause, word, i);
  if (sense.id === 'wear' && word.text === '围着' && !isClothing(clause.words[i + 1])) {
    // 围着篝火: around it, not in it.
    clause.pending = { kind: 'relation', id: 'at', at: i };
    clause.film.use(word, 'relation: around');
    return i + 1;
  }
  if (sense.id === 'wear' || sense.id === 'hold') {
    takeInHand(clause, word, sense.id, who);
    return i + 1;
  }
  const viewer = clause.film.pointOfView && who.every((id) => isHand(clause, id));
  if (GOING.has(sense.id) && viewer) {
    // Whoever watches walks: the camera goes.
    clause.beat.camera = { move: 'push-in', amount: 0.6, ...clause.beat.camera };
    // What is ridden is seen before the lens.
    impliedBy(clause, word);
    clause.film.use(word, 'camera: goes forward');
    // "Jump over a log": what comes next is passed, and does nothing.
    if (/ (?:over|past|through|across)$/.test(word.text))
      clause.pending = { kind: 'relation', id: 'through', at: i };
    return i + 1;
  }
  begin(clause, word, who, be && word.form === 'past' && !word.chinese);
  if (sense.id === 'jump' && clause.action !== null && goesUnder(clause, i))
    clause.action = { ...clause.action, motion: 'dive' };
  if (word.base === 'land' && clause.action !== null)
    clause.action = { ...clause.action, motion: landingOf(clause, who) };
  const implied = impliedBy(clause, word);
  if (implied !== undefined && clause.action !== null) clause.action.whom ??= implied;
  if (clause.action?.motion === 'morph' && clause.partOf === who[0]) {
    // "Its eyes turn into hearts": they shine; the rest of it stays what it is.
    clause.action = { ...clause.action, motion: 'glow' };
    clause.unknownObject = true;
  }
  if (clause.location !== null && who.length > 0) {
    // 在案板上揉面: the work is on it, whoever does it stands behind it.
    const [first, ...others] = clause.location.to;
    const works = MOTIONS.get(sense.id)?.object === true && clause.location.is === 'on';
    const table = first !== undefined && others.length === 0 && isTable(clause, first);
    if (works && table && who.every((id) => clause.film.cast.isPerson(id)))
      clause.location = { ...clause.location, is: 'behind' };
    clause.applyLocation(who);
  }
  // 坐在 …: the verb brings its preposition along.
  if (word.chinese && /[在于到向]$/.test(word.text)) {
    clause.pending = { kind: 'relation', id: word.text.endsWith('向') ? 'towards' : 'at', at: i };
  } else if (word.chinese && GOALS.test(word.text) && clause.action !== null) {
    // 放进 …, 扔给 …: what follows is where it goes, not what is moved.
    clause.pending = { kind: 'relation', id: word.text.endsWith('给') ? 'to' : 'in', at: i };
  }
  return i + 1;
}

/** "The doctor tells the patient", "says to him": whoever follows hears it, and does nothing. */
export function readSpeechVerb(clause: Clause, { chinese }: Tagged, i: number): void {
  const next = clause.words[i + 1];
  if (isAddress(next)) clause.closeAction();
  if (chinese || clause.subject.length === 0 || next?.token !== null) return;
  if (readNounPhrase(clause.words, i + 1) === undefined) return;
  clause.closeAction();
  clause.pending = { kind: 'relation', id: 'to', at: i };
}

const TEACHES = /teach|taught|help|教/i;

/** What is taught by going along: who learns does it, who teaches runs beside. */
const TAUGHT: Readonly<Record<string, string>> = {
  cycle: 'run',
  ride: 'run',
  skate: 'skate',
  ski: 'ski',
  skateboard: 'run',
  swim: 'swim',
  walk: 'walk',
};

/** "Teaches her to ride": she rides. */
function pupils(clause: Clause, { sense }: Tagged): readonly string[] | undefined {
  const { action, film } = clause;
  const beside = TAUGHT[sense?.id ?? ''];
  if (action === null || action.whom === null || beside === undefined) return undefined;
  if (!TEACHES.test(film.prompt.slice(action.from, action.to))) return undefined;
  const { whom } = action;
  if (!film.cast.isAnimate(whom)) return undefined;
  clause.action = { ...action, motion: beside, whom: null };
  return [whom];
}

/** 花开: the verb names who does it. */
function ownSubject({ film, subject, beat }: Clause, word: Tagged): readonly string[] | undefined {
  const what = OWN_SUBJECTS[word.text];
  if (what === undefined || subject.length > 0) return undefined;
  const span = { from: word.from, to: word.to };
  const ids = film.cast.resolve(mention({ head: 'thing', id: what, definite: true, ...span }));
  for (const id of ids) beat.present.add(id);
  return ids;
}

const OWN_SUBJECTS: Readonly<Record<string, string>> = { 花开: 'flower' };

/** A bee and a plane fly down, a cake falls, a girl comes down on her feet. */
function landingOf({ film }: Clause, who: readonly string[]): string {
  const [first] = who;
  const kind = first === undefined ? undefined : film.cast.thing(first)?.kind;
  if (kind === 'bird' || kind === 'insect' || kind === 'aircraft') return 'fly';
  return first === undefined || film.cast.isAnimate(first) ? 'jump' : 'fall';
}

/** "Jumps into the lake", 跳进水里: what follows the verb is water. */
function goesUnder({ words }: Clause, i: number): boolean {
  const text = words
    .slice(i, i + 6)
    .map((one) => one.text)
    .join(words[i]?.chinese === true ? '' : ' ');
  return INTO_WATER.test(text);
}

const INTO_WATER =
  /\bin(?:to)? (?:the |a |an )?(?:\w+ )?(?:water|sea|ocean|lake|river|pool|pond|waves)\b|[进入到]\S{0,4}[水海湖河池]/iu;

/** 镜头从地面缓缓上升: what the camera does in the words of a body. */
function moveCamera({ film, beat }: Clause, word: Tagged): void {
  const move = MOVES_OF_BODIES[word.sense?.id ?? ''];
  if (move === undefined) film.leave(word, 'no move of a camera');
  else if (addMove(film, beat, word, { move, amount: 0.5 })) film.use(word, `camera: ${move}`);
}

const AGAIN: ReadonlySet<string> = new Set([
  'rise',
  'fly',
  'fall',
  'circle',
  'look-up',
  'look-down',
]);

const MOVES_OF_BODIES: Readonly<Record<string, CameraMove>> = {
  rise: 'crane-up',
  fly: 'crane-up',
  fall: 'crane-down',
  'look-down': 'tilt-down',
  'look-up': 'tilt-up',
  circle: 'orbit-right',
  follow: 'follow',
  chase: 'follow',
  walk: 'push-in',
  turn: 'pan-right',
  glide: 'truck-right',
  drift: 'truck-right',
};

const isClothing = (word: Tagged | undefined): boolean =>
  word?.sense?.kind === 'clothing' || word?.class === 'adjective' || word?.class === 'number';

const GOALS = /(?:放|倒|投|扔|加|插|灌|注|推|装|塞|丢|递|送|交|抛)(?:进|入|给|到)$/;

type CameraMove = NonNullable<CameraWords['move']>;

const isParticiple = ({ form }: Tagged): boolean => form === 'ing' || form === 'past';

const isTable = ({ film }: Clause, id: string): boolean =>
  film.cast.thing(id)?.id === 'table' || film.cast.thing(id)?.id === 'desk';

const isHand = (clause: Clause, id: string): boolean => clause.film.cast.thing(id)?.kind === 'hand';

/** "He watches a dog running": a participle right after an object speaks of the object. */
function actorsOf(clause: Clause, word: Tagged, i: number): readonly string[] {
  const [last] = clause.last;
  const afterObject = clause.lastRole === 'object' && last !== undefined;
  // "Watches it float", 看着海鸥飞过: what is looked at does what follows.
  const watched = clause.action?.motion.startsWith('look') === true && clause.lastEnd === i;
  const ofObject =
    afterObject && (watched || (isParticiple(word) && clause.film.cast.isAnimate(last)));
  const subject = ofObject ? clause.last : clause.subject;
  if (subject.length > 0) return subject;
  if (clause.unknownSubject) return [];
  // 红汤翻滚，夹起一片肉: what needs hands is done by somebody, not by what was named last.
  const rigs = MOTIONS.get(word.sense?.id ?? '')?.rigs ?? [];
  const dead = clause.carried.every((id) => !clause.film.cast.isAnimate(id) && !isHand(clause, id));
  const somebody = clause.film.cast.nearest((kind) => kind === 'person');
  if (
    clause.carried.length > 0 &&
    dead &&
    somebody !== undefined &&
    rigs.includes('hand') &&
    !rigs.includes('any') &&
    !rigs.includes('vehicle')
  )
    return [somebody];
  return clause.carried;
}

function begin(clause: Clause, word: Tagged, who: readonly string[], passive: boolean): void {
  clause.closeAction();
  const after = clause.after || followsOn(clause, word, who);
  clause.action = {
    who: passive ? [] : who,
    motion: word.sense?.id ?? 'stand',
    whom: passive ? (who[0] ?? null) : clause.objectFirst,
    alsoWhom: [],
    towards: clause.forWhom[0] ?? null,
    way: null,
    pace: clause.manner,
    after,
    from: word.from,
    to: word.to,
  };
  clause.objectFirst = null;
  clause.forWhom = [];
  clause.after = false;
  clause.manner = null;
  clause.joined = false;
  clause.lastRole = 'other';
  clause.pending = null;
  clause.film.use(word, `motion: ${word.sense?.id ?? ''}`);
}

/** The same people do one thing after another, unless they keep a pose or the words say "while". */
function followsOn(clause: Clause, word: Tagged, who: readonly string[]): boolean {
  const before = clause.beat.actions.findLast((action) =>
    who.every((id) => action.who.includes(id)),
  );
  if (before === undefined || who.length === 0 || clause.meanwhile) return false;
  // Whoever has jumped or sat down goes on with something else, however it is said.
  if (before.motion !== null && MOMENTARY.has(before.motion)) return true;
  if (isParticiple(word) || (word.chinese && word.text.endsWith('着'))) return false;
  return before.motion === null || !POSES.has(before.motion);
}

const MOMENTARY: ReadonlySet<string> = new Set(['jump', 'fall', 'kick', 'throw', 'catch', 'turn']);

const POSES: ReadonlySet<string> = new Set([
  'stand',
  'sit',
  'lie',
  'kneel',
  'float',
  'look',
  'smile',
]);

/** 桌上放着咖啡, "on the bench sits a man": who is there comes after the verb. */
function readExistence(clause: Clause, word: Tagged, i: number): number {
  if (word.sense?.id === 'put' || word.sense?.id === 'hold') {
    clause.film.use(word, 'is there');
    clause.existential = false;
    return i + 1;
  }
  begin(clause, word, [], false);
  return i + 1;
}

/** 喂小猫吃鱼: what follows is fed to it, and it eats. */
function fed({ action, film }: Clause, word: Tagged): boolean {
  if (action?.motion !== 'feed' || action.whom === null || !word.chinese) return false;
  if (word.sense?.id !== 'eat' && word.sense?.id !== 'drink') return false;
  if (!film.cast.isAnimate(action.whom)) return false;
  action.towards = action.whom;
  action.whom = null;
  film.use(word, 'fed');
  return true;
}

/** 跑回来, 飞走: a second verb of going only says whither. */
function completes(clause: Clause, word: Tagged): boolean {
  const { action } = clause;
  if (action === null || action.to !== word.from || !word.chinese) return false;
  if (!Object.hasOwn(COMPLEMENTS, word.text)) return false;
  action.way ??= COMPLEMENTS[word.text] ?? null;
  clause.film.use(word, 'direction');
  return true;
}

const COMPLEMENTS: Readonly<Record<string, Way>> = {
  回来: null,
  归来: null,
  离开: 'away',
  离去: 'away',
  远去: 'away',
  走远: 'away',
  进入: 'in',
  穿过: 'across',
  经过: 'across',
  路过: 'across',
  走来: 'camera',
};

function takeInHand(
  clause: Clause,
  word: Tagged,
  kind: 'wear' | 'hold',
  who: readonly string[],
): void {
  clause.film.use(word, kind);
  const { forWhom } = clause;
  if (forWhom.length > 0) {
    clause.forWhom = [];
    // 为她撑伞: right beside her. 给他穿上外套: he wears it, by another's hands.
    clause.relate(who, 'beside', forWhom);
    if (kind === 'wear') {
      begin(clause, word, who, false);
      if (clause.action !== null)
        clause.action = { ...clause.action, motion: 'put', towards: forWhom[0] ?? null };
      clause.closeAction();
      clause.pending = { kind, who: forWhom };
      return;
    }
  }
  const [nearest] = clause.last;
  const theirs =
    isParticiple(word) && nearest !== undefined && clause.film.cast.isAnimate(nearest)
      ? clause.last
      : who;
  const implied = impliedBy(clause, word);
  if (implied === undefined) clause.pending = { kind, who: theirs };
  else clause.hold(theirs, [implied]);
}

/** The thing that the verb brings along, as a member of the cast. */
function impliedBy(clause: Clause, word: Tagged): string | undefined {
  const bases = [word.base, word.text];
  const rides = (base: string): string | undefined =>
    clause.film.pointOfView ? IMPLIED_BEFORE_THE_LENS.get(base) : undefined;
  const what = bases
    .map((base) => IMPLIED.get(base) ?? rides(base))
    .find((found) => found !== undefined);
  if (what === undefined) return undefined;
  // An animal drinks and reads without cups and books.
  const [actor] = clause.action?.who ?? [];
  if (
    what !== 'fire' &&
    // What it makes is seen, whoever makes it.
    THINGS.get(what)?.kind !== 'food' &&
    actor !== undefined &&
    clause.film.cast.isAnimate(actor) &&
    !clause.film.cast.isPerson(actor)
  ) {
    return undefined;
  }
  const read = mention({ head: 'thing', id: what, definite: true, from: word.from, to: word.to });
  const [id] = clause.film.cast.resolve(read);
  if (id !== undefined) clause.beat.present.add(id);
  return id;
}

/** "The city burns": the place does not, its fires do. */
function addFire(clause: Clause, word: Tagged): void {
  const read = mention({
    head: 'thing',
    id: 'fire',
    definite: true,
    count: 3,
    from: word.from,
    to: word.to,
  });
  for (const id of clause.film.cast.resolve(read)) clause.beat.present.add(id);
}

/** What a place or the weather does not do by itself: somebody does, who was not named here. */
const SCENERY_NEVER: ReadonlySet<string> = new Set([
  'wear',
  'hold',
  'pick',
  'put',
  'look',
  'speak',
]);

/** What eyes do on their feet: in a first-person film the camera does it. */
const GOING: ReadonlySet<string> = new Set([
  'walk',
  'run',
  'climb',
  'fly',
  'drive',
  'swim',
  'dive',
  'cycle',
  'ride',
  'ski',
  'jump',
  'crawl',
  'gallop',
  'sail',
  // "Splash through a stream".
  'flow',
]);
