// How a picture acts: as a puppet of paper does. It travels, bobs and leans; its legs swing one against
// the other, its upper body bends, an arm that hangs free is raised, it sits down on its hind part. Painted
// in pieces of the one picture, so that it stays who it is.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Moment } from '../cast/puppet.ts';
import type { Joints } from './joints.ts';

export interface Pose {
  readonly dyM: number;
  readonly angle: number;
  readonly wide: number;
  readonly tall: number;
  /** Turned about its upright axis, radians. */
  readonly yaw: number;
  /** Phase of the steps, radians, and how far the legs swing. */
  readonly stepAt: number;
  readonly swing: number;
  /** How far the head is aside of the hip, shares of the height. */
  readonly bend: number;
  /** Radians that the arm is raised by. */
  readonly arm: number;
  /** 0 … 1: sits on its hind part. */
  readonly sits: number;
  /** 0 … 1: bows. */
  readonly bows: number;
  readonly dxM: number;
}

const STILL: Pose = {
  dyM: 0,
  angle: 0,
  wide: 1,
  tall: 1,
  yaw: 0,
  stepAt: 0,
  swing: 0,
  bend: 0,
  arm: 0,
  sits: 0,
  bows: 0,
  dxM: 0,
};
/** No picture is seen from farther aside: there is nothing on its back. */
const MOST_YAW = 0.52;
const TURN = Math.PI * 2;
const DOWN_S = 0.7;

const SEATED: ReadonlySet<string> = new Set(['sit', 'sit-down', 'sit-ground', 'squat', 'crouch']);

const smooth = (u: number): number => {
  const x = Math.min(1, Math.max(0, u));
  return x * x * (3 - 2 * x);
};

/** @param alive it breathes where it does nothing else */
export function poseOf(moment: Moment, heightM: number, alive: boolean, arm: boolean): Pose {
  const { motion, motionS, motionU, travelledM, tS, posture } = moment;
  const sits =
    posture !== undefined && SEATED.has(posture)
      ? 1
      : motion !== null && SEATED.has(motion)
        ? smooth(motionS / DOWN_S)
        : 0;
  const rest: Pose = { ...STILL, sits, bend: alive ? Math.sin(tS * 2.1) * 0.006 : 0 };
  if (alive && sits > 0 && posture === undefined) return panting(rest, tS);
  switch (motion) {
    case 'walk':
    case 'march':
    case 'sneak':
    case 'follow':
    case 'carry':
      return stepping(travelledM, motionS, heightM * 0.8, 0.012 * heightM, 0.026, 0.3);
    case 'run':
    case 'chase':
    case 'gallop':
      return stepping(travelledM, motionS, heightM * 1.4, 0.035 * heightM, 0.045, 0.55);
    case 'spin':
      return { ...STILL, yaw: Math.sin(motionS * TURN * 0.3) * MOST_YAW };
    case 'turn':
      return { ...STILL, yaw: Math.sin(TURN * motionU) * MOST_YAW };
    case 'wave': {
      const up = smooth(motionS / 0.5);
      if (arm) return { ...rest, arm: up * (2.3 + Math.sin(motionS * 8) * 0.4) };
      return { ...rest, angle: Math.sin(motionS * 5) * 0.09 * up };
    }
    case 'speak':
    case 'sing':
    case 'laugh':
      return speaking(tS, heightM, rest);
    case 'dance':
    case 'ballet':
      return dancing(motionS, heightM, arm);
    case 'bow': {
      const bows = smooth(motionU / 0.3) * (1 - smooth((motionU - 0.68) / 0.3));
      return { ...rest, bows };
    }
    default:
      return moment.speaking ? speaking(tS, heightM, rest) : rest;
  }
}

const BEAT_S = 0.6;
/** Edge-on a sheet of paper would vanish. */
const NARROWEST = 0.2;

/** Turned to its other side and back, quickly, every other figure. */
function sideOf(figure: number, within: number): number {
  const turned = figure >= 2 ? -1 : 1;
  const turns = figure % 2 === 0 ? Math.cos(Math.PI * smooth(within / 0.3)) : -1;
  const wide = -turned * turns;
  return Math.sign(wide || 1) * Math.max(NARROWEST, Math.abs(wide));
}

/** Eight beats: sways from foot to foot, turns to both sides, leaps, leans far. */
function dancing(motionS: number, heightM: number, arm: boolean): Pose {
  const beats = motionS / BEAT_S;
  const swing = Math.sin(beats * Math.PI);
  const hop = Math.abs(swing);
  const dxM = Math.sin((beats * Math.PI) / 4) * 0.1 * heightM;
  const raised = arm ? 1.6 + swing * 0.8 : 0;
  const figure = Math.floor(beats / 2) % 4;
  const within = (beats / 2) % 1;
  const wide = beats < 2 ? 1 : sideOf(figure, within);
  const base: Pose = { ...STILL, dxM, wide, arm: raised, stepAt: beats * Math.PI, swing: 0.3 };
  if (figure === 1) return { ...base, yaw: Math.sin(within * TURN) * MOST_YAW };
  if (figure === 2) {
    const air = 4 * within * (1 - within);
    return { ...base, dyM: air * 0.055 * heightM, tall: 1 + (air - 0.5) * 0.02, swing: 0.5 };
  }
  const lean = figure === 3 ? 0.16 : 0.1;
  return {
    ...base,
    dyM: hop * 0.02 * heightM,
    angle: Math.sin(within * TURN) * lean,
    bend: Math.sin(within * TURN) * lean * 0.5,
  };
}

function stepping(
  travelledM: number,
  motionS: number,
  strideM: number,
  riseM: number,
  tilt: number,
  swing: number,
): Pose {
  // On the spot it steps in time.
  const stepAt = (travelledM > 0 ? travelledM / strideM : motionS * 0.9) * TURN;
  return {
    ...STILL,
    dyM: Math.abs(Math.sin(stepAt)) * riseM,
    angle: Math.sin(stepAt) * tilt,
    bend: Math.sin(stepAt + 0.7) * tilt * 0.4,
    stepAt,
    swing,
  };
}

/** Who sits pants, shifts a little and tilts to one side and the other. */
function panting(rest: Pose, tS: number): Pose {
  const tilt = Math.sin(tS * 1.25);
  return {
    ...rest,
    bend: rest.bend * 1.6 + Math.max(0, Math.sin(tS * 15)) * 0.014 * rest.sits,
    angle: tilt ** 3 * 0.022 * rest.sits,
  };
}

function speaking(tS: number, heightM: number, rest: Pose): Pose {
  return {
    ...rest,
    angle: Math.sin(tS * 2.3) * 0.008 + Math.sin(tS * 5.9) * 0.005,
    dyM: Math.abs(Math.sin(tS * 7.1)) * 0.003 * heightM,
  };
}

/** Where the picture goes: as wide and tall as told, its middle at x = 0, its first row at `topM`. */
export interface Sheet {
  readonly widthM: number;
  readonly shownM: number;
  readonly topM: number;
}

/** Draws the picture in its pose; y goes down, as in pictures. */
export function drawPosed(
  g: SKRSContext2D,
  canvas: Canvas,
  sheet: Sheet,
  joints: Joints,
  pose: Pose,
): void {
  if (pose.yaw !== 0) drawTurned(g, canvas, sheet, pose.yaw);
  else if (pose.sits > 0 && joints.faces !== 0) drawSitting(g, canvas, sheet, joints, pose);
  else drawStanding(g, canvas, sheet, joints, pose);
}

const BANDS = 24;
/** Who bows bends at this row, rounded as far as the next one; all above is turned as a whole. */
const WAIST = 0.5;
const STRAIGHT = 0.32;
/** Radians. */
const BOWED = 1.35;
const BENT_BANDS = 14;
const LOWEST_WAIST = 0.6;
/** Pieces overlap by this share, so that no seam shines through. */
const SEAM = 0.006;

function drawStanding(
  g: SKRSContext2D,
  canvas: Canvas,
  { widthM, shownM, topM }: Sheet,
  { hip, legs, arm }: Joints,
  { swing, stepAt, bend, bows, arm: raised }: Pose,
): void {
  const rowM = (row: number): number => topM + row * shownM;
  /** A piece of the picture where it is, `aside` metres to the right. */
  const piece = (left: number, top: number, right: number, bottom: number, aside = 0): void => {
    if (right <= left || bottom <= top) return;
    g.drawImage(
      canvas,
      left * canvas.width,
      top * canvas.height,
      (right - left) * canvas.width,
      (bottom - top) * canvas.height,
      (left - 0.5) * widthM + aside,
      rowM(top),
      (right - left) * widthM,
      (bottom - top) * shownM,
    );
  };
  const moves = swing !== 0 && legs.length > 1;
  const body = moves ? hip : 1;
  if (moves) {
    const hipM = topM + hip * shownM;
    for (const [i, { left, right }] of legs.entries()) {
      const at = stepAt + i * Math.PI;
      g.save();
      g.translate(0, hipM);
      // Aside the farther down, and a little shorter while the foot is off the ground.
      g.transform(1, 0, Math.sin(at) * swing, 1 - Math.max(0, Math.cos(at)) * swing * 0.35, 0, 0);
      g.translate(0, -hipM);
      piece(left, Math.max(0, hip - SEAM * 2), right, 1);
      g.restore();
    }
  }
  const free = raised !== 0 && arm !== null ? arm : undefined;
  const upper = (top: number, bottom: number, aside: number): void => {
    if (free === undefined) return piece(0, top, 1, bottom, aside);
    piece(0, top, 1, Math.min(bottom, free.top), aside);
    piece(0, Math.max(top, free.top), free.inner, Math.min(bottom, free.bottom), aside);
    piece(0, Math.max(top, free.bottom), 1, bottom, aside);
  };
  if (bows > 0) bowed(g, upper, topM, shownM, bows, arm);
  else if (bend === 0) upper(0, body, 0);
  else
    for (let i = 0; i < BANDS; i++) {
      const [top, bottom] = [(body * i) / BANDS, (body * (i + 1)) / BANDS];
      const height = 1 - (i + 0.5) / BANDS;
      upper(top, i === BANDS - 1 ? bottom : bottom + SEAM, bend * height * height * shownM);
    }
  if (free === undefined) return;
  const height = 1 - free.top / body;
  const [x, y] = [
    (free.inner - 0.5) * widthM + bend * height * height * shownM,
    topM + (free.top + 0.02) * shownM,
  ];
  g.save();
  g.translate(x, y);
  g.rotate(-raised);
  g.translate(-(free.inner - 0.5) * widthM, -y);
  piece(free.inner, free.top, 1, free.bottom);
  g.restore();
}

/** Bends aside, as a sheet can: from the waist up it goes over, row by row, hands that hang along with it. */
function bowed(
  g: SKRSContext2D,
  rows: (top: number, bottom: number, aside: number) => void,
  topM: number,
  shownM: number,
  bows: number,
  arm: Joints['arm'],
): void {
  const waist = arm === null ? WAIST : Math.min(LOWEST_WAIST, Math.max(WAIST, arm.bottom));
  const straight = waist - (WAIST - STRAIGHT);
  rows(waist, 1, 0);
  g.save();
  const bandOf = (i: number): number => waist + ((straight - waist) * i) / BENT_BANDS;
  for (let i = 0; i < BENT_BANDS; i++) {
    const jointM = topM + bandOf(i) * shownM;
    g.translate(0, jointM);
    g.rotate((bows * BOWED) / BENT_BANDS);
    g.translate(0, -jointM);
    // Into the row below, or the outer side of the bend would gape.
    rows(i === BENT_BANDS - 1 ? 0 : bandOf(i + 1), bandOf(i) + SEAM * 4, 0);
  }
  g.restore();
}

/** What the hind part keeps of its height and of its length when it sits, what the fore part gains. */
const HIND = { tall: 0.58, wide: 0.7 };
const FORE = 1.14;

/** Fine ones: one step from strip to strip is no larger than a pixel or two. */
const SITTING_STRIPS = 128;
/** From there to the nose it rises as a whole, shares of its length: no head is sheared. */
const WITHERS = 0.66;

/** In upright strips: the hind part sinks to the ground, the fore part rises. */
function drawSitting(
  g: SKRSContext2D,
  canvas: Canvas,
  { widthM, shownM, topM }: Sheet,
  { faces }: Joints,
  { sits, bend }: Pose,
): void {
  const footM = topM + shownM;
  /** From the tail, 0, to the nose, 1. */
  const fore = (i: number): number =>
    smooth((faces > 0 ? i : SITTING_STRIPS - 1 - i) / (SITTING_STRIPS - 1) / WITHERS);
  const wideOf = (i: number): number =>
    (widthM / SITTING_STRIPS) * (1 + (HIND.wide - 1) * (1 - fore(i)) * sits);
  let x = -widthM / 2;
  // The fore feet stay where they are.
  if (faces > 0) for (let i = 0; i < SITTING_STRIPS; i++) x += widthM / SITTING_STRIPS - wideOf(i);
  for (let i = 0; i < SITTING_STRIPS; i++) {
    const wide = wideOf(i);
    const tall = 1 + (HIND.tall - 1 + (FORE - HIND.tall) * fore(i)) * sits + bend * fore(i);
    const more = i < SITTING_STRIPS - 1 ? 0.3 : 0;
    const from = (canvas.width * i) / SITTING_STRIPS;
    g.drawImage(
      canvas,
      from,
      0,
      (canvas.width / SITTING_STRIPS) * (1 + more),
      canvas.height,
      x,
      footM - shownM * tall,
      wide * (1 + more),
      shownM * tall,
    );
    x += wide;
  }
}

/** Half of what is seen of a round thing, as an angle: its front. */
const FRONT = 0.5;
/** Of its height, how much larger its nearer edge is seen at a quarter turn, and the farther one smaller. */
const NEARER = 0.2;
/** It turns about its own axis: its middle stays where it is. */
const MIDDLE = Math.cos(FRONT);

const TURNED_STRIPS = 64;

/** As if it were round: its near side goes by faster than its edges; drawn in upright strips. */
function drawTurned(
  g: SKRSContext2D,
  canvas: Canvas,
  { widthM, shownM, topM }: Sheet,
  yaw: number,
): void {
  const radiusM = widthM / 2 / Math.sin(FRONT);
  const edgeAt = (i: number): number => {
    const across = (2 * i) / TURNED_STRIPS - 1;
    return radiusM * (Math.sin(Math.asin(across * Math.sin(FRONT)) + yaw) - MIDDLE * Math.sin(yaw));
  };
  for (let i = 0; i < TURNED_STRIPS; i++) {
    const from = (canvas.width * i) / TURNED_STRIPS;
    const [left, right] = [edgeAt(i), edgeAt(i + 1)];
    // A little of the next strip, so that no seam shines through.
    const more = i < TURNED_STRIPS - 1 ? 0.06 : 0;
    const wide = canvas.width / TURNED_STRIPS;
    const tall = 1 - NEARER * Math.sin(yaw) * ((2 * i + 1) / TURNED_STRIPS - 1);
    g.drawImage(
      canvas,
      from,
      0,
      wide * (1 + more),
      canvas.height,
      left,
      topM + (shownM * (1 - tall)) / 2,
      (right - left) * (1 + more),
      shownM * tall,
    );
  }
}
