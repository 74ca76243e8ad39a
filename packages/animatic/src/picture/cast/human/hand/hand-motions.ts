// What first-person hands do. The foot of the puppet is the bottom of the frame, below the forearms.
import { cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import type { Point } from '../../shape/point.ts';
import type { Moment } from '../../puppet.ts';
import { random } from '../../../paint/noise.ts';
import { blended, SHAPES } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** One hand at one moment; a left one is given as a right one and mirrored. */
export interface HandState {
  /** Metres from the foot; x away from the middle for its own side. */
  readonly wrist: Point;
  readonly angle: number;
  readonly shape: Shape;
  /** It goes around what is held. */
  readonly around: boolean;
}

export interface HandsState {
  readonly right: HandState;
  /** With `hands`; null: only the right one. */
  readonly left: HandState;
  /** How the held thing is turned, radians. */
  readonly holdAngle: number;
  readonly holding: 'right' | 'both';
}

export type HandMotion = (moment: Moment, holds: boolean, pair: boolean) => HandsState;

const UP = Math.PI / 2;

/** Breath: a hand is never quite still. */
function drift(moment: Moment, channel: number): Point {
  const p = random(moment.seed, channel);
  return [0.004 * wave(moment.tS * 0.23 + p), 0.005 * wave(moment.tS * 0.31 + p * 2)];
}

function state(
  moment: Moment,
  wrist: Point,
  angle: number,
  shape: Shape,
  around = false,
  channel = 1,
): HandState {
  const [dx, dy] = drift(moment, channel);
  return { wrist: [wrist[0] + dx, wrist[1] + dy], angle, shape, around };
}

function pairOf(
  right: HandState,
  left: HandState,
  holdAngle = 0,
  holding: HandsState['holding'] = 'right',
): HandsState {
  return { right, left, holdAngle, holding };
}

/** Where a hand waits. */
const rest = (moment: Moment, channel = 2): HandState =>
  state(moment, [0.13, 0.24], UP + 0.32, SHAPES.relaxed, false, channel);

const holdingNow: HandMotion = (moment, holds, pair) => {
  const wrist: Point = pair ? [0.075, 0.26] : [0.055, 0.3];
  const right = state(
    moment,
    wrist,
    UP + 0.3,
    holds ? SHAPES.claw : SHAPES.relaxed,
    holds && !pair,
  );
  return pairOf(
    right,
    state(moment, wrist, UP + 0.3, holds ? SHAPES.claw : SHAPES.relaxed, false, 4),
    0,
    pair ? 'both' : 'right',
  );
};

/** Reach (0.5 s), close (0.25 s), pull it off and bring it near. */
const picking: HandMotion = (moment) => {
  const t = moment.motionS;
  const out = ramp(t, 0, 0.55);
  const close = ramp(t, 0.45, 0.75);
  const back = ramp(t, 0.85, 1.5);
  const tug = hold(t, 0.75, 0.82, 0.82, 0.95);
  const shape = blended(SHAPES.open, SHAPES.claw, close);
  const y = mix(0.12, 0.31, out) - 0.07 * back - 0.012 * tug;
  return pairOf(
    state(moment, [mix(0.16, 0.07, out) + 0.01 * back, y], UP + mix(0.1, 0.34, close), shape),
    rest(moment),
    0.12 * tug,
  );
};

const reaching: HandMotion = (moment) => {
  const out = ramp(moment.motionS, 0, 0.8);
  return pairOf(
    state(
      moment,
      [mix(0.15, 0.07, out), mix(0.12, 0.33, out)],
      UP + 0.2,
      blended(SHAPES.relaxed, SHAPES.open, out),
    ),
    rest(moment),
  );
};

const putting: HandMotion = (moment, holds) => {
  const t = moment.motionS;
  const down = ramp(t, 0.1, 0.8);
  const letGo = ramp(t, 0.85, 1.15);
  const away = ramp(t, 1.2, 1.8);
  return pairOf(
    state(
      moment,
      [0.07 + 0.05 * away, mix(0.32, 0.25, down) - 0.06 * away],
      UP + 0.3,
      blended(SHAPES.claw, SHAPES.open, letGo),
      holds && letGo < 0.4,
    ),
    rest(moment),
  );
};

/** Both open and let something fall from their fingers. */
const dropping: HandMotion = (moment) => {
  const open = hold(cycle(moment.motionS / 1.6) * 1.6, 0.2, 0.5, 0.9, 1.3);
  const shape = blended(SHAPES.pinch, SHAPES.open, open);
  return pairOf(
    state(moment, [0.12, 0.3 + 0.015 * open], UP + 0.62, shape),
    state(moment, [0.16, 0.26 + 0.015 * open], UP + 0.6, shape, false, 4),
  );
};

/** Lifted to the eyes, handed over: it rises, and grows as it comes. */
const raising: HandMotion = (moment, holds, pair) => {
  const up = ramp(moment.motionS, 0, 1.2);
  const wrist: Point = [mix(0.09, 0.05, up), mix(0.14, 0.36, up)];
  const shape = holds ? SHAPES.claw : SHAPES.open;
  return pairOf(
    state(moment, wrist, UP + 0.3, shape, holds && !pair),
    state(moment, [wrist[0] + 0.02, wrist[1]], UP + 0.3, shape, false, 4),
    0,
    pair ? 'both' : 'right',
  );
};

const pouring: HandMotion = (moment, holds) => {
  const tip = hold(moment.motionS, 0.2, 0.9, 3.6, 4.4);
  return pairOf(
    state(
      moment,
      [mix(0.09, 0.14, tip), mix(0.28, 0.38, tip)],
      UP + 0.3 + 0.7 * tip,
      holds ? SHAPES.claw : SHAPES.fist,
      holds,
    ),
    state(moment, [0.12, 0.2], UP + 0.3, SHAPES.claw, false, 4),
    1.15 * tip,
  );
};

const shaking: HandMotion = (moment, holds, pair) => {
  const beat = wave(moment.motionS * 3.1);
  const wrist: Point = [0.075 + 0.012 * beat, 0.29 + 0.035 * beat];
  return pairOf(
    state(
      moment,
      wrist,
      UP + 0.36 + 0.08 * beat,
      holds ? SHAPES.claw : SHAPES.fist,
      holds && !pair,
    ),
    state(
      moment,
      [0.075 - 0.012 * beat, 0.25 + 0.035 * beat],
      UP + 0.36 - 0.08 * beat,
      SHAPES.claw,
      false,
      4,
    ),
    0.2 * beat,
    pair ? 'both' : 'right',
  );
};

const stirring: HandMotion = (moment) => {
  const turn = moment.motionS * 0.9;
  return pairOf(
    state(
      moment,
      [0.1 + 0.035 * wave(turn), 0.3 + 0.012 * wave(turn + 0.25)],
      UP + 0.4,
      SHAPES.pinch,
    ),
    state(moment, [0.12, 0.2], UP + 0.3, SHAPES.claw, false, 4),
    0.2 * wave(turn),
  );
};

const opening: HandMotion = (moment) => {
  const twist = wave(moment.motionS * 0.9);
  const off = ramp(moment.motionS, 1.1, 1.6);
  return pairOf(
    state(
      moment,
      [0.06 + 0.06 * off, 0.33 + 0.05 * off],
      UP + 0.55 + 0.22 * twist * (1 - off),
      SHAPES.claw,
    ),
    state(moment, [0.09, 0.2], UP + 0.25, SHAPES.claw, false, 4),
    0,
    'both',
  );
};

const closing: HandMotion = (moment) => {
  const down = ramp(moment.motionS, 0, 0.5);
  const twist = wave(Math.min(moment.motionS, 1.6) * 0.9);
  return pairOf(
    state(moment, [0.06, mix(0.4, 0.33, down)], UP + 0.55 + 0.2 * twist * down, SHAPES.claw),
    state(moment, [0.09, 0.2], UP + 0.25, SHAPES.claw, false, 4),
    0,
    'both',
  );
};

const pointing: HandMotion = (moment) => {
  const out = ramp(moment.motionS, 0, 0.4);
  return pairOf(
    state(
      moment,
      [mix(0.16, 0.1, out), mix(0.16, 0.3, out)],
      UP + 0.2,
      blended(SHAPES.relaxed, SHAPES.point, out),
    ),
    rest(moment),
  );
};

const pressing: HandMotion = (moment) => {
  const push = hold(cycle(moment.motionS / 1.4) * 1.4, 0.3, 0.5, 0.6, 0.9);
  return pairOf(state(moment, [0.1, 0.28 + 0.03 * push], UP + 0.2, SHAPES.point), rest(moment));
};

const waving: HandMotion = (moment) => {
  const up = ramp(moment.motionS, 0, 0.4);
  const swing = wave(moment.motionS * 1.7);
  return pairOf(
    state(
      moment,
      [0.1 + 0.02 * swing * up, mix(0.16, 0.32, up)],
      UP + 0.26 * swing * up,
      SHAPES.open,
    ),
    rest(moment),
  );
};

const thumbUp: HandMotion = (moment) => {
  const up = ramp(moment.motionS, 0, 0.4);
  return pairOf(
    state(moment, [0.14, mix(0.14, 0.28, up)], UP - 0.62, SHAPES['thumb-up']),
    rest(moment),
  );
};

const peace: HandMotion = (moment) => {
  const up = ramp(moment.motionS, 0, 0.4);
  return pairOf(state(moment, [0.1, mix(0.14, 0.3, up)], UP + 0.1, SHAPES.peace), rest(moment));
};

function typingAt(moment: Moment, channel: number): Shape {
  const keys = SHAPES.keys;
  const i = Math.floor(moment.motionS * 7 + channel * 3);
  const pressed = Math.floor(random(moment.seed + channel, i) * 4);
  const u = moment.motionS * 7 + channel * 3 - i;
  const down = Math.sin(u * Math.PI) * 0.035;
  const move = (finger: Shape['thumb'], k: number): Shape['thumb'] =>
    k === pressed
      ? [
          finger[0],
          [finger[1][0], finger[1][1] - down * 0.4],
          [finger[2][0], finger[2][1] - down],
          [finger[3][0], finger[3][1] - down * 1.4],
        ]
      : finger;
  return {
    ...keys,
    fingers: [
      move(keys.fingers[0], 0),
      move(keys.fingers[1], 1),
      move(keys.fingers[2], 2),
      move(keys.fingers[3], 3),
    ],
  };
}

const typing: HandMotion = (moment) => {
  const shift = 0.012 * wave(moment.motionS * 0.4);
  return pairOf(
    state(moment, [0.12 + shift, 0.25], UP + 0.22, typingAt(moment, 1)),
    state(moment, [0.12 - shift, 0.25], UP + 0.22, typingAt(moment, 2), false, 4),
    0,
    'both',
  );
};

const writing: HandMotion = (moment) => {
  const t = moment.motionS;
  return pairOf(
    state(
      moment,
      [0.1 + 0.03 * (cycle(t * 0.25) - 0.5) + 0.004 * wave(t * 3.3), 0.24 + 0.006 * wave(t * 4.1)],
      UP + 0.5,
      SHAPES.pinch,
    ),
    state(moment, [0.14, 0.2], UP + 0.4, SHAPES.flat, false, 4),
    -0.5,
  );
};

const clapping: HandMotion = (moment) => {
  const open = Math.abs(wave(moment.motionS * 1.6));
  return pairOf(
    state(moment, [0.09 + 0.08 * open, 0.27], UP + 0.3 - 0.2 * open, SHAPES.flat),
    state(moment, [0.09 + 0.08 * open, 0.27], UP + 0.3 - 0.2 * open, SHAPES.flat, false, 4),
  );
};

const pushing: HandMotion = (moment) => {
  const out = ramp(moment.motionS, 0, 0.6);
  return pairOf(
    state(moment, [0.13, mix(0.2, 0.32, out)], UP + 0.08, SHAPES.open),
    state(moment, [0.13, mix(0.2, 0.32, out)], UP + 0.08, SHAPES.open, false, 4),
  );
};

const driving: HandMotion = (moment) => {
  const turn = 0.03 * wave(moment.tS * 0.3);
  return pairOf(
    state(moment, [0.17, 0.28 + turn], UP + 0.3, SHAPES.fist),
    state(moment, [0.17, 0.28 - turn], UP + 0.3, SHAPES.fist, false, 4),
    0,
    'both',
  );
};

const punching: HandMotion = (moment) => {
  const t = cycle(moment.motionS / 1.2) * 1.2;
  const jab = hold(t, 0.1, 0.22, 0.26, 0.42);
  const cross = hold(t, 0.6, 0.72, 0.76, 0.95);
  return pairOf(
    state(moment, [0.13 - 0.05 * cross, 0.24 + 0.12 * cross], UP + 0.2, SHAPES.fist),
    state(moment, [0.13 - 0.05 * jab, 0.24 + 0.12 * jab], UP + 0.2, SHAPES.fist, false, 4),
  );
};

const drinking: HandMotion = (moment, holds) => {
  const up = hold(cycle(moment.motionS / 4) * 4, 0.3, 1.2, 2.4, 3.2);
  return pairOf(
    state(
      moment,
      [mix(0.06, 0.05, up), mix(0.27, 0.2, up)],
      UP + 0.3,
      holds ? SHAPES.claw : SHAPES.fist,
      holds,
    ),
    rest(moment),
    0.35 * up,
  );
};

const throwing: HandMotion = (moment, holds) => {
  const t = moment.motionS;
  const back = hold(t, 0, 0.35, 0.4, 0.5);
  const out = ramp(t, 0.42, 0.6);
  return pairOf(
    state(
      moment,
      [0.12, 0.24 - 0.1 * back + 0.12 * out],
      UP + 0.2,
      blended(SHAPES.claw, SHAPES.open, out),
      holds && out < 0.3,
    ),
    rest(moment),
  );
};

const catching: HandMotion = (moment) => {
  const close = ramp(moment.motionS, 0.6, 0.85);
  const shape = blended(SHAPES.open, SHAPES.claw, close);
  return pairOf(
    state(moment, [mix(0.14, 0.08, close), 0.3 - 0.03 * close], UP + 0.25, shape),
    state(moment, [mix(0.14, 0.08, close), 0.3 - 0.03 * close], UP + 0.25, shape, false, 4),
    0,
    'both',
  );
};

export const HAND_MOTIONS: Readonly<Record<string, HandMotion>> = {
  stand: holdingNow,
  hold: holdingNow,
  carry: holdingNow,
  look: holdingNow,
  pick: picking,
  'pick-up': picking,
  take: picking,
  grab: picking,
  reach: reaching,
  touch: reaching,
  put: putting,
  drop: dropping,
  add: dropping,
  sprinkle: dropping,
  raise: raising,
  lift: raising,
  give: raising,
  'hand-over': raising,
  'look-at-camera': raising,
  show: raising,
  pour: pouring,
  fill: pouring,
  shake: shaking,
  stir: stirring,
  mix: stirring,
  cook: stirring,
  cut: stirring,
  'use-magic': waving,
  clean: stirring,
  knit: stirring,
  knead: pressing,
  wrap: stirring,
  pull: picking,
  spread: stirring,
  open: opening,
  close: closing,
  point: pointing,
  press: pressing,
  wave: waving,
  'thumbs-up': thumbUp,
  peace,
  type: typing,
  'play-piano': typing,
  work: typing,
  write: writing,
  draw: writing,
  paint: writing,
  clap: clapping,
  push: pushing,
  drive: driving,
  ride: driving,
  punch: punching,
  fight: punching,
  drink: drinking,
  eat: drinking,
  throw: throwing,
  catch: catching,
};
