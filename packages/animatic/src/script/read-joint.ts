// Words that say how the phrases around them belong together, and words that colour what was said.
import { cellOf } from '../words/lexicon.ts';
import type { Kind, Sense } from '../words/lexicon.ts';
import type { Clause } from './clause.ts';
import { isOf } from './noun-head.ts';
import { isOfMusic, readFact } from './read-fact.ts';
import { relationOf, wayOf } from './relation-words.ts';
import { addressesAt } from './saying.ts';
import type { Tagged } from './tag.ts';

export function readFactWord(clause: Clause, word: Tagged, i: number): number {
  const { sense } = word;
  if (clause.negated && sense?.kind !== 'constraint') {
    clause.film.use(word, `left out: ${word.text}`);
    clause.negated = false;
    return i + 1;
  }
  if (sense?.kind === 'angle' && comesFrom(clause, word, i)) {
    clause.film.use(word, 'way');
    return i + 1;
  }
  const near = isOfMusic(clause.words, i);
  if (!readFact(clause.film, clause.beat, word, clause.manner, near)) return i + 1;
  if (
    sense?.kind === 'move' ||
    sense?.kind === 'shot-size' ||
    sense?.kind === 'angle' ||
    (sense?.kind === 'camera' && sense.id === 'rack')
  ) {
    // 猫的眼睛特写: what the close-up is of stands before it.
    const [last] = clause.last;
    if (
      word.chinese &&
      sense.kind === 'shot-size' &&
      (isOf(clause.words[i - 1]) || clause.lastEnd === i) &&
      last !== undefined
    ) {
      clause.lookAt(last, clause.lastPart);
    } else {
      clause.pending = { kind: 'camera' };
      // 镜头跟随男孩 …, 然后升起.
      if (sense?.kind === 'move' && clause.subject.length === 0) clause.cameraLed = true;
    }
  } else if (sense !== null && SCENERY.has(sense.kind)) {
    clause.location = null;
    // 四周漂浮着金色粒子: what floats is in the air, not on the stage.
    if (clause.action?.who.length === 0 && clause.action.whom === null) clause.action = null;
    // "… and rain begins to fall": the weather is what acts from here on.
    if (clause.joined && clause.action !== null) {
      clause.closeAction();
      clause.carried = clause.subject;
      clause.subject = [];
      clause.joined = false;
    }
    if (clause.subject.length === 0) clause.scenery = true;
    if (clause.pending?.kind === 'relation') clause.pending = null;
  } else if (clause.pending?.kind === 'relation') clause.pending = null;
  return i + 1;
}

/** "Sunbeams fall from above": whence they come, not where the camera is. */
function comesFrom({ action, words }: Clause, { text }: Tagged, i: number): boolean {
  const verb = words[i - 1];
  return (
    /^from (?:above|below|behind|the side)$/.test(text) &&
    verb?.class === 'verb' &&
    COMING.has(action?.motion ?? '')
  );
}

const COMING: ReadonlySet<string> = new Set([
  'fall',
  'rise',
  'pour',
  'flow',
  'glow',
  'drift',
  'float',
  'fly',
  'glide',
  'dive',
  'drop',
  'jump',
  'attack',
  'come',
  'enter',
]);

export function readManner(clause: Clause, word: Tagged): void {
  const id = word.sense?.id;
  if (id === 'slow' || id === 'fast') {
    if (clause.action !== null && clause.action.pace === null) clause.action.pace = id;
    else clause.manner = id;
    clause.film.use(word, `pace: ${id}`);
  } else if (id === 'happily') {
    for (const who of clause.subject) clause.film.cast.describe(who, ['happy'], null);
    clause.film.use(word, 'trait: happy');
  } else clause.film.use(word, 'manner');
}

export function readSequence(clause: Clause, word: Tagged, i: number): void {
  const id = word.sense?.id;
  if (id === 'then' || id === 'last') {
    if (i > 0) clause.endClause();
    clause.after = true;
  } else if (id === 'while') {
    clause.endClause();
    clause.after = false;
    clause.meanwhile = true;
  }
  clause.film.use(word, 'order');
}

export function readAdjective(clause: Clause, word: Tagged, i: number): void {
  const { sense } = word;
  const before = clause.words[i - 1];
  const spoken = isOf(before) ? clause.words[i - 2] : before;
  if (sense?.id === 'feeling' && (spoken?.class === 'fact' || spoken?.sense?.kind === 'trait')) {
    // "Noir style", "Christmas atmosphere": said already.
    clause.film.use(word, 'style');
    return;
  }
  if (sense?.kind === 'quality') {
    clause.film.leave(word, 'a quality word: nothing to draw');
    return;
  }
  const whom = clause.action?.whom;
  // "Climbs a tree laughing": it is not the tree that laughs.
  const felt = sense?.kind === 'trait' && FELT.has(sense.id);
  const fits = whom !== null && whom !== undefined && (!felt || clause.film.cast.isAnimate(whom));
  const targets = fits ? [whom] : clause.subject.length > 0 ? clause.subject : clause.last;
  const next = clause.words[i + 1];
  if (sense?.kind === 'colour' && next?.class === 'fact') {
    clause.film.leave(word, 'light and air have the colours of the hour');
    return;
  }
  if (targets.length === 0 || sense === null) return;
  for (const id of targets) {
    clause.film.cast.describe(
      id,
      sense.kind === 'trait' ? [sense.id] : [],
      sense.kind === 'colour' ? colourHex(sense) : null,
    );
  }
  clause.film.use(word, `trait: ${sense.id}`);
}

const FELT: ReadonlySet<string> = new Set([
  'happy',
  'sad',
  'angry',
  'scared',
  'surprised',
  'tired',
]);

export function readParticle(clause: Clause, word: Tagged, i: number): number {
  switch (word.sense?.id) {
    case 'and':
    case 'or':
      clause.joined = true;
      break;
    case 'not':
      clause.negated = true;
      break;
    case 'be':
      clause.be = true;
      return i + 1;
    case 'with':
      // 桌上有…: there is.
      if (clause.existential) break;
      clause.pending = { kind: 'with', who: clause.last.length > 0 ? clause.last : clause.subject };
      break;
    case 'of':
      if (clause.pending?.kind !== 'camera') clause.pending = { kind: 'of', who: clause.last };
      break;
    case 'at':
      clause.pending = { kind: 'relation', id: 'at', at: i };
      break;
    case 'ba':
      clause.pending = { kind: 'before-verb' };
      break;
    case 'bei':
      clause.be = true;
      clause.pending = { kind: 'agent' };
      break;
    case 'that':
    case 'det':
      if (RELATIVES.has(word.text) && toldOf(clause, i)) tellOf(clause);
      break;
    case 'camera-word': {
      const { pending, action } = clause;
      if (
        pending === null &&
        action === null &&
        /^(?:the )?camera$|^镜头$|^机位$/.test(word.text)
      ) {
        clause.byCamera = clause.subject.length === 0;
        clause.cameraLed ||= clause.byCamera;
      }
      if (pending?.kind === 'relation' && action !== null && TO_CAMERA.has(pending.id)) {
        action.way = 'camera';
        clause.pending = null;
        clause.film.use(word, 'direction: camera');
      }
      break;
    }
    default:
  }
  return i + 1;
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);

/** "An old man who reads": right after a noun phrase, with a verb of its own. */
function toldOf(clause: Clause, i: number): boolean {
  if (clause.last.length === 0) return false;
  const before = clause.words[i - 1];
  const coloured = before?.class === 'adjective' && clause.lastEnd === i - 2;
  const comma = before?.token?.text === ',' && clause.lastEnd === i - 1;
  const near = clause.lastEnd === i || coloured || comma;
  if (!near) return false;
  for (let at = i + 1; at < i + 5; at++) {
    const word = clause.words[at];
    if (word?.class === 'verb') return true;
    const passes = word?.class === 'manner' || word?.sense?.id === 'be' || word?.sense?.id === 'do';
    if (!passes) return false;
  }
  return false;
}

/** From here on the words tell of whoever was named last; the sentence itself is of its subject. */
function tellOf(clause: Clause): void {
  if (clause.last.every((id) => clause.subject.includes(id))) return;
  clause.closeAction();
  if (clause.subject.length > 0) clause.main ??= clause.subject;
  clause.subject = clause.last;
  clause.lastRole = 'subject';
  clause.pending = null;
  clause.be = false;
}

const TO_CAMERA: ReadonlySet<string> = new Set(['towards', 'to', 'in-front', 'at', 'in']);

export function readRelation(clause: Clause, word: Tagged, i: number): number {
  const id = word.sense?.id ?? 'at';
  if (id === 'throughout') return i + 1;
  if (addressesAt(clause.words, i)) clause.closeAction();
  const locates =
    word.chinese &&
    clause.pending === null &&
    clause.action === null &&
    relationOf(id) !== undefined;
  const follows = clause.lastEnd === i && clause.last.length > 0;
  if (locates && (follows || (clause.subject.length === 0 && clause.carried.length > 0))) {
    // 桌子 上 …, 身后 …: where something will be, seen from what stands before it or was spoken of.
    const to = follows ? clause.last : clause.carried;
    clause.location = { is: id, to };
    clause.subject = clause.subject.filter((who) => !to.includes(who));
    clause.existential = clause.subject.length === 0;
    clause.film.use(word, `relation: ${id}`);
    return i + 1;
  }
  if (clause.pending?.kind !== 'camera') clause.pending = { kind: 'relation', id, at: i };
  return i + 1;
}

export function readDirection(clause: Clause, word: Tagged): void {
  const id = word.sense?.id ?? '';
  const way = wayOf(id);
  const place = relationOf(id);
  if (clause.action !== null && way !== null) clause.action.way = way;
  else if (place !== undefined && clause.subject.length === 0) clause.frame = place;
  else if (place !== undefined) {
    for (const who of clause.subject) clause.beat.relations.push({ who, is: place, to: null });
  }
  clause.film.use(word, `direction: ${id}`);
}

/** What can be said to do something without being somebody: "rain falls", "music plays". */
const SCENERY: ReadonlySet<Kind> = new Set([
  'weather',
  'air',
  'time',
  'light',
  'season',
  'music',
  'music-style',
  'mood',
  'effect',
]);

const colourHex = (sense: Sense): string | null => cellOf(sense, 'hex') ?? null;
