// The camera of a shot: what the text says, and a storyboard artist's choice for the rest.
import type { CameraWords, From } from '../script/script.ts';
import type { Body } from './staging.ts';
import type { Camera } from './storyboard.ts';

export interface CameraInput {
  readonly words: CameraWords;
  readonly from: From | null;
  /** The cast member that the shot is about; null: the place, or a plate. */
  readonly subject: Body | null;
  readonly speaks: boolean;
  readonly plate: boolean;
  /** The plate has to stand still by itself: footage, or the user's wish. */
  readonly fixed: boolean;
  readonly moves: boolean;
  /** What the subject does: rows of the table of motions. */
  readonly motions: readonly string[];
  /** Several stand together: all of them are framed, unless the text names one. */
  readonly together: boolean;
  /** Somebody goes with the subject, or an animal is with it: both are to be seen. */
  readonly accompanied: boolean;
  readonly index: number;
}

export const LENS_MM: Readonly<Record<Camera['size'], number>> = {
  'extreme-wide': 24,
  wide: 28,
  full: 35,
  medium: 50,
  'close-up': 70,
  'extreme-close-up': 100,
};

const GENTLE = 0.14;

export function planCamera(input: CameraInput): Camera {
  const { words, subject } = input;
  const asked = words.size ?? sizeOf(input);
  const part = asked.includes('close') && words.on !== undefined ? words.part : undefined;
  // Eyes alone are seen from nearer than a face.
  const size =
    part === 'eyes' || part === 'mouth'
      ? 'extreme-close-up'
      : // What grows is seen to its full height.
        input.motions.includes('grow') && asked.endsWith('close-up')
        ? 'medium'
        : asked;
  const close = size === 'close-up' || size === 'extreme-close-up';
  const wide = size === 'wide' || size === 'extreme-wide';
  const move = input.fixed ? 'static' : (words.move ?? moveOf(input));
  const lens = words.pointOfView === true ? 28 : words.angle === 'aerial' ? 24 : LENS_MM[size];
  return {
    size,
    // Without a name, a full or medium shot frames all who stand there, a wide one only the place.
    on:
      input.plate || (input.together && !close && !wide) ? null : (words.on ?? subject?.id ?? null),
    ...(part !== undefined && { part }),
    angle: words.angle ?? 'eye-level',
    move,
    amount:
      move === 'static'
        ? 0
        : words.move === undefined || input.fixed
          ? GENTLE
          : (words.amount ?? 0.4),
    ease: 'in-out',
    lensMm: words.lensMm ?? lens,
    focus: words.focus ?? (close && !input.plate ? 'shallow' : 'deep'),
    handheld: input.fixed ? false : (words.handheld ?? words.pointOfView === true),
    pointOfView: words.pointOfView ?? false,
    from: input.from === null ? null : [...input.from],
  };
}

function sizeOf(input: CameraInput): Camera['size'] {
  const { subject, speaks, plate, moves, index, words } = input;
  if (plate) return 'wide';
  if (words.angle === 'aerial') return 'extreme-wide';
  if (subject === null) return index === 0 ? 'extreme-wide' : 'wide';
  if (words.pointOfView === true) return 'medium';
  if (input.together)
    return input.motions.some((motion) => HAND_TO_HAND.has(motion)) ? 'medium' : 'full';
  if (subject.count === 2 && input.motions.some((motion) => HAND_TO_HAND.has(motion)))
    return 'medium';
  if (speaks) return input.accompanied ? 'full' : 'medium';
  if (subject.stands === 'table') return 'close-up';
  if (subject.heightM < 0.35) return ANIMALS.has(subject.kind) ? 'full' : 'close-up';
  if (subject.heightM > 5 && !(input.motions.includes('circle') && ANIMALS.has(subject.kind)))
    return index % 2 === 0 ? 'wide' : 'full';
  if (moves) {
    // A whale is seen as large as it is, a ship with its sea.
    const vast = subject.heightM > 3 && !ANIMALS.has(subject.kind);
    return vast || subject.count > 1 ? 'wide' : 'full';
  }
  if (subject.count > 2) return 'full';
  if (input.motions.some((motion) => WITH_LEGS.has(motion))) return 'full';
  return input.motions.some((motion) => WITH_HANDS.has(motion)) || index % 2 === 1
    ? 'medium'
    : 'full';
}

/** Told by hands and face: the whole body would say less. */
const WITH_HANDS: ReadonlySet<string> = new Set([
  'drink',
  'check-watch',
  'eat',
  'write',
  'type',
  'read',
  'speak',
  'sing',
  'laugh',
  'cry',
  'smile',
  'look-at-camera',
  'pour',
  'stir',
  'cook',
  'knead',
  'wrap',
  'cut',
  'knit',
]);

/** What two do with their hands is too small in a shot from head to foot. */
const HAND_TO_HAND: ReadonlySet<string> = new Set([
  'hand-over',
  'kiss',
  'shake-hands',
  'feed',
  'toast',
]);

/** Told by the stance and the steps as well. */
const WITH_LEGS: ReadonlySet<string> = new Set(['tai-chi', 'dance', 'ballet', 'spin', 'dunk']);

function moveOf({ subject, moves, plate, index }: CameraInput): Camera['move'] {
  if (plate) return 'push-in';
  if (subject === null) return index % 2 === 0 ? 'push-in' : 'pan-right';
  if (moves) return 'follow';
  return 'push-in';
}

const ANIMALS: ReadonlySet<Body['kind']> = new Set([
  'quadruped',
  'bird',
  'fish',
  'insect',
  'creature',
]);
