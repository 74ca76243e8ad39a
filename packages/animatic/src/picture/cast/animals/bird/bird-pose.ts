// What a bird does at a moment.
import { clamp, cycle, hold, mix, smooth, wave } from '../../shape/ease.ts';
import { random } from '../../../paint/noise.ts';
import type { Moment } from '../../puppet.ts';
import type { BirdForm } from './bird-form.ts';

/** No pose depends on the size in the frame. */
type PosedMoment = Omit<Moment, 'pxPerM'>;

export interface Foot {
  readonly x: number;
  readonly y: number;
}

export interface BirdPose {
  /** In the air: legs tucked, wings spread. */
  readonly flying: boolean;
  /** Sits on water: no legs, ripples. */
  readonly afloat: boolean;
  /** Of the body's line over the horizon. */
  readonly pitch: number;
  /** Of the body's middle, from its place at ease. */
  readonly shift: readonly [number, number];
  /** Wings spread 0 … 1, inner and outer part's angle over the level. */
  readonly spread: number;
  readonly inner: number;
  readonly outer: number;
  /** Added to the neck's directions; 1: stretched ahead. */
  readonly neckTurn: number;
  readonly stretched: number;
  /** The head comes down to the ground, 0 … 1. */
  readonly peck: number;
  /** Head drawn back into the shoulders. */
  readonly tucked: number;
  readonly headTilt: number;
  readonly headShift: number;
  readonly feet: readonly [Foot, Foot];
  readonly beak: number;
  readonly eye: number;
  readonly faceOn: boolean;
  readonly lift: number;
  /** On a branch: the tail hangs. */
  readonly perched: boolean;
  readonly tailSpread: number;
  readonly sway: number;
}

const GROUNDED: ReadonlySet<string> = new Set([
  'stand',
  'walk',
  'run',
  'sit',
  'eat',
  'peck',
  'drink',
  'hop',
  'look',
  'look-at-camera',
  'sleep',
  'lie',
  'nod',
  'dance',
  'jump',
  'wave',
  'sing',
  'speak',
  'swim',
  'float',
  'bow',
  'stretch',
  'wag',
  'graze',
]);
const FLIGHTS: ReadonlySet<string> = new Set([
  'fly',
  'flap',
  'glide',
  'circle',
  'hover',
  'dive',
  'rise',
  'take-off',
  'chase',
  'follow',
  'carry',
]);

export function isFlying(
  { manner }: BirdForm,
  { motion, speedMps }: Pick<Moment, 'motion' | 'speedMps'>,
): boolean {
  if (!manner.flies) return false;
  if (motion === null) return manner.airborne;
  if (FLIGHTS.has(motion)) return true;
  return manner.airborne && !GROUNDED.has(motion) && speedMps >= 0;
}

const REST: BirdPose = {
  flying: false,
  afloat: false,
  pitch: 0,
  shift: [0, 0],
  spread: 0,
  inner: 0,
  outer: 0,
  neckTurn: 0,
  stretched: 0,
  peck: 0,
  tucked: 0,
  headTilt: 0,
  headShift: 0,
  feet: [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ],
  beak: 0,
  eye: 1,
  faceOn: false,
  lift: 0,
  perched: false,
  tailSpread: 0,
  sway: 0,
};

export function birdPose(form: BirdForm, moment: PosedMoment): BirdPose {
  const pose = isFlying(form, moment) ? flight(form, moment) : grounded(form, moment);
  const { tS, seed, speaking, motion } = moment;
  const beat = Math.floor(tS / 2.6);
  const blinkAt = beat * 2.6 + 0.3 + 1.9 * random(seed, beat);
  const calls =
    speaking || motion === 'sing' || motion === 'speak' || motion === 'bark' || motion === 'howl';
  const note = Math.floor(tS * 4.6);
  const beak = calls
    ? (0.3 + 0.7 * random(seed + 3, note)) * Math.sin(Math.PI * (tS * 4.6 - note))
    : 0;
  return {
    ...pose,
    eye: pose.eye * (1 - hold(tS, blinkAt, blinkAt + 0.05, blinkAt + 0.07, blinkAt + 0.14)),
    beak: Math.max(pose.beak, beak),
    sway: Math.sin(tS * 3.1 + (seed % 7)) * (0.3 + moment.flow),
  };
}

function flight(form: BirdForm, moment: PosedMoment): BirdPose {
  const { manner } = form;
  const { tS, seed, motion, motionS } = moment;
  const offset = (seed % 101) / 101;
  const beats = tS * manner.flapsHz + offset;
  const glide =
    motion === 'glide'
      ? 1
      : motion === 'flap' || motion === 'take-off' || motion === 'rise' || manner.hovers === true
        ? 0
        : smooth((Math.sin(tS * 0.9 + offset * 40) - 1 + 2 * manner.glides) / 0.3);
  const p = cycle(beats);
  // The downstroke takes longer than the upstroke.
  const swing =
    p < 0.58 ? Math.cos((Math.PI * p) / 0.58) : -Math.cos((Math.PI * (p - 0.58)) / 0.42);
  const lagged = cycle(beats - 0.14);
  const lag =
    lagged < 0.58
      ? Math.cos((Math.PI * lagged) / 0.58)
      : -Math.cos((Math.PI * (lagged - 0.58)) / 0.42);
  const soar = 0.05 * Math.sin(tS * 2.1 + offset * 9);
  const hover = manner.hovers === true;
  const dives = motion === 'dive';
  return {
    ...REST,
    flying: true,
    pitch: dives
      ? -0.9 * smooth(motionS / 0.5)
      : hover
        ? 0.75
        : 0.06 +
          (motion === 'take-off' || motion === 'rise' ? 0.4 : 0) +
          0.04 * swing * (1 - glide),
    shift: [0, -0.1 * swing * (1 - glide) * (hover ? 0.2 : 1)],
    spread: dives ? 0.45 : 1,
    inner: mix(0.14 + 0.72 * swing, 0.1 + soar, glide),
    outer: mix(0.1 + 0.98 * lag, -0.1 + soar * 1.4, glide),
    stretched: 1,
    tailSpread: glide * 0.5 + (motion === 'take-off' ? 0.6 : 0.2),
    headTilt: -0.03 * swing,
  };
}

function grounded(form: BirdForm, moment: PosedMoment): BirdPose {
  const { motion, motionS, speedMps, travelledM, tS, seed } = moment;
  const { manner, lengthM } = form;
  const glance = Math.sin(Math.round(tS * 0.9 + (seed % 5)) * 2.4);
  const easy: BirdPose = {
    ...REST,
    perched: motion === 'sit',
    shift: [0, 0.008 * wave(tS * 0.5)],
    headTilt: 0.06 * glance,
    headShift: 0.02 * glance,
  };
  if (motion === 'swim' || motion === 'float') {
    if (manner.swims) {
      return {
        ...easy,
        afloat: true,
        shift: [0, 0.018 * wave(tS * 0.7)],
        pitch: -form.upright * 0.9 + 0.02 * wave(tS * 0.7 + 0.2),
        neckTurn: 0.04 * wave(tS * 0.35),
      };
    }
  }
  // Those that cannot fly go on their belly, slip on the ice, jump into the water.
  if (motion !== null && ON_BELLY.has(motion)) return onBelly(form, moment, easy);
  if (motion === 'eat' || motion === 'peck' || motion === 'drink' || motion === 'graze') {
    const t = cycle(tS * 0.62);
    const down =
      smooth(motionS / 0.3) *
      (0.72 * hold(t, 0, 0.12, 0.72, 0.86) +
        0.28 * hold(t, 0.2, 0.24, 0.3, 0.34) +
        0.28 * hold(t, 0.42, 0.46, 0.52, 0.56));
    return { ...easy, peck: clamp(down), beak: 0.3 * hold(t, 0.3, 0.34, 0.4, 0.46) };
  }
  if (motion === 'sleep' || motion === 'lie') {
    const k = smooth(motionS / 0.8);
    return {
      ...easy,
      tucked: k,
      eye: motion === 'sleep' ? 1 - k : 1,
      shift: [0, -form.legs.length * 0.72 * k + 0.012 * wave(tS * 0.28)],
      feet: [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ],
    };
  }
  if (motion === 'look-at-camera') return { ...easy, faceOn: motionS > 0.15 };
  if (motion === 'look')
    return { ...easy, neckTurn: 0.12 * smooth(motionS / 0.3), headTilt: 0.18 * glance };
  if (motion === 'nod' || motion === 'bow')
    return {
      ...easy,
      neckTurn: -0.2 + 0.25 * wave(motionS * 1.2),
      headTilt: -0.3 * Math.max(0, wave(motionS * 1.2)),
    };
  if (
    motion === 'wave' ||
    motion === 'flap' ||
    motion === 'cheer' ||
    motion === 'dance' ||
    motion === 'stretch' ||
    (motion === 'fly' && !manner.flies)
  ) {
    const flap = wave(motionS * 3.2);
    return {
      ...easy,
      spread: 0.9,
      inner: 0.45 + 0.55 * flap,
      outer: 0.4 + 0.7 * wave(motionS * 3.2 - 0.12),
      lift: motion === 'wave' || motion === 'stretch' ? 0 : Math.abs(wave(motionS * 1.6)) * 0.18,
      shift: [0, motion === 'dance' ? 0.05 * wave(motionS * 2) : 0],
    };
  }
  const goes = speedMps > 0.03;
  const hops =
    motion === 'hop' ||
    motion === 'jump' ||
    (manner.steps === 'hop' && (goes || motion === 'walk' || motion === 'run'));
  if (hops) return hop(form, moment, easy);
  if (goes || motion === 'walk' || motion === 'run' || motion === 'chase') {
    const gone = goes ? travelledM / lengthM : motionS * 1.6;
    return walk(form, gone, easy);
  }
  return easy;
}

const ON_BELLY: ReadonlySet<string> = new Set(['glide', 'slide', 'fall', 'roll', 'dive', 'surf']);

/** Flippers back, belly on the ice; on the way there a slip, into the water a leap head first. */
function onBelly(
  form: BirdForm,
  { motion, motionS, speedMps, tS }: PosedMoment,
  easy: BirdPose,
): BirdPose {
  const dives = motion === 'dive';
  const down = dives
    ? smooth(motionS / 0.3)
    : smooth((motionS - (motion === 'fall' ? 0.25 : 0)) / 0.25);
  const back = motion === 'fall' ? hold(motionS, 0, 0.12, 0.2, 0.34) : 0;
  const bump = 0.02 * Math.abs(wave(tS * (speedMps > 0.1 ? 2.3 : 0.6)));
  const u = clamp((motionS - 0.2) / 0.6);
  const standing = standingHeight(form);
  const air = dives ? 0.75 * 4 * u * (1 - u) : 0;
  return {
    ...easy,
    flying: down > 0.5,
    spread: dives ? 0 : 0.35 * down,
    inner: -0.5,
    outer: -0.8 + 0.15 * wave(tS * 1.4),
    pitch:
      -form.upright * (down > 0.5 ? 0 : down) +
      0.35 * back -
      (dives ? 0.9 * smooth(u * 1.2) : 0.02 * wave(tS * 1.1)),
    shift: [
      0,
      (form.depth[1] * 0.95 - (down > 0.5 ? Math.max(0.4, standing * 0.7) : standing)) * down +
        bump,
    ],
    lift: air - (dives ? 1.5 * smooth((motionS - 0.7) / 0.3) : 0),
    headTilt: 0.25 * down * (dives ? 0 : 1),
    stretched: dives ? down : 0.4 * down,
    tailSpread: 0.3,
    beak: 0.4 * back,
  };
}

const standingHeight = ({ legs, depth, upright }: BirdForm): number =>
  legs.length + depth[1] * 0.72 * Math.cos(upright) + 0.33 * Math.sin(upright);

/** Step length of both legs together, body lengths. */
export function strideLength(form: BirdForm): number {
  return Math.max(0.5, form.legs.length * 1.5);
}

const DUTY = 0.6;

function walk(form: BirdForm, gone: number, easy: BirdPose): BirdPose {
  const length = strideLength(form);
  const p = gone / length;
  const stance = length * DUTY;
  const foot = (phase: number): Foot => {
    const q = cycle(phase);
    if (q < DUTY) return { x: stance * (0.5 - q / DUTY), y: 0 };
    const u = (q - DUTY) / (1 - DUTY);
    return {
      x: mix(-stance / 2, stance / 2, smooth(u)),
      y: form.legs.length * 0.34 * Math.sin(Math.PI * u),
    };
  };
  const waddles = form.manner.steps === 'waddle';
  // The head is held still over the ground, then thrust forward, twice a cycle.
  const q = cycle(p * 2);
  const thrust = q < 0.68 ? mix(0.5, -0.5, q / 0.68) : mix(-0.5, 0.5, smooth((q - 0.68) / 0.32));
  return {
    ...easy,
    feet: [foot(p), foot(p + 0.5)],
    shift: [0, -0.02 + 0.02 * Math.cos(p * Math.PI * 4)],
    pitch: waddles ? 0.05 * wave(p) : 0.02 * wave(p * 2),
    headShift: waddles ? 0 : thrust * length * 0.26,
    headTilt: waddles ? 0.04 * wave(p) : 0,
  };
}

function hop(
  form: BirdForm,
  { travelledM, speedMps, motionS }: PosedMoment,
  easy: BirdPose,
): BirdPose {
  const step = Math.max(0.7, form.legs.length * 2.2);
  const p = cycle(speedMps > 0.03 ? travelledM / form.lengthM / step : motionS * 1.9);
  const air = clamp((p - 0.3) / 0.7);
  const up = 4 * air * (1 - air);
  const crouch = hold(p, 0, 0.14, 0.2, 0.32);
  // On the ground for three tenths of the cycle: the feet stay where they are.
  const x = p < 0.3 ? step * (0.15 - p) : mix(-step * 0.15, step * 0.15, smooth(air));
  return {
    ...easy,
    lift: up * 0.42,
    feet: [
      { x, y: 0 },
      { x, y: 0 },
    ],
    shift: [0, -form.legs.length * 0.3 * crouch],
    pitch: -0.2 * crouch + 0.14 * up,
    spread: form.manner.flies ? 0.25 * up : 0.5 * up,
    inner: 0.5,
    outer: 0.3,
  };
}

export const BIRD_MOTIONS: ReadonlySet<string> = new Set([
  ...GROUNDED,
  'flap',
  'glide',
  'hover',
  'cheer',
  'chase',
  'bark',
  'howl',
  'slide',
  'fall',
  'roll',
  'surf',
  'dive',
]);
