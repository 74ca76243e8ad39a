// Motions of the whole: what any thing can do without joints. A puppet that plays a motion itself
// (`plays`) is left alone. Closed form in time; metres and radians.
import type { Moment, Puppet } from './puppet.ts';

export interface WholeMotion {
  readonly dxM: number;
  readonly dyM: number;
  readonly dzM: number;
  /** Counter-clockwise around its middle. */
  readonly angle: number;
  /** About its foot. */
  readonly scaleX: number;
  readonly scaleY: number;
  readonly opacity: number;
  /** Turns it round where its way turns back. */
  readonly backwards: boolean;
}

const REST: WholeMotion = {
  dxM: 0,
  dyM: 0,
  dzM: 0,
  angle: 0,
  scaleX: 1,
  scaleY: 1,
  opacity: 1,
  backwards: false,
};

const TURN = Math.PI * 2;
const smooth = (u: number): number => {
  const x = Math.min(1, Math.max(0, u));
  return x * x * (3 - 2 * x);
};

type Motion = (moment: Moment, heightM: number) => Partial<WholeMotion>;

/** Crouch, air, landing, every 1.1 s. */
const jump: Motion = ({ motionS }, heightM) => {
  const u = (motionS % 1.1) / 1.1;
  const air = Math.min(1, Math.max(0, (u - 0.16) / 0.62));
  const squash =
    u < 0.16
      ? Math.sin((u / 0.16) * Math.PI)
      : u > 0.78
        ? Math.sin(((u - 0.78) / 0.22) * Math.PI)
        : 0;
  return {
    dyM: 4 * air * (1 - air) * Math.min(0.9, heightM * 0.5),
    scaleY: 1 - 0.14 * squash,
    scaleX: 1 + 0.1 * squash,
  };
};

/** Round and round, upright things seem to turn by narrowing. */
const spin: Motion = ({ motionS }) => ({ scaleX: turned(motionS * TURN * 0.6) });

/** Things are flat: edge-on they would vanish, so they pass that side quickly. */
function turned(angle: number): number {
  const turn = Math.cos(angle);
  return Math.sign(turn || 1) * (0.42 + 0.58 * Math.abs(turn));
}

const bob =
  (periodS: number, rise: number, tilt: number): Motion =>
  ({ tS, seed }, heightM) => {
    const phase = (tS / periodS) * TURN + (seed % 628) / 100;
    return {
      dyM: Math.sin(phase) * rise * heightM,
      angle: Math.sin(phase * 0.83 + 1) * tilt,
    };
  };

const float = bob(3.1, 0.07, 0.04);
const sail = bob(3.6, 0.012, 0.025);

const circle: Motion = ({ motionS }, heightM) => {
  const radiusM = Math.max(2.5, heightM * 5);
  // Before the place first, from one side to the other; it turns back when it has been seen.
  const angle = motionS * 0.85 + Math.PI + 0.5;
  return {
    dxM: Math.cos(angle) * radiusM,
    dzM: Math.sin(angle) * radiusM * 0.6,
    dyM: Math.sin(angle * 2) * radiusM * 0.08,
    backwards: Math.sin(angle) > 0,
    angle: Math.cos(angle) * 0.12,
  };
};

const shake: Motion = ({ motionS }, heightM) => ({
  dxM: Math.sin(motionS * TURN * 5.2) * heightM * 0.06,
  dyM: Math.abs(Math.sin(motionS * TURN * 5.2 + 0.6)) * heightM * 0.08,
  angle: Math.sin(motionS * TURN * 5.2 + 0.4) * 0.16,
});

const swing: Motion = ({ motionS }) => ({ angle: Math.sin(motionS * 2.4) * 0.3 });
const hop: Motion = ({ motionS }, heightM) => {
  const u = (motionS % 0.5) / 0.5;
  return { dyM: 4 * u * (1 - u) * heightM * 0.35, scaleY: 1 + 0.06 * Math.sin(u * TURN) };
};

const fall: Motion = ({ motionU, motionS, speedMps }, heightM) => ({
  // On its way already, it only tumbles.
  dyM: speedMps > 0.01 ? 0 : (1 - Math.min(1, motionU * 1.25) ** 2) * Math.max(1.6, heightM * 2),
  angle: (1 - Math.min(1, motionU * 1.25)) * Math.sin(motionS * 3) * 0.5,
});

/** What is taller than that does not start at once. */
const HEAVY_M = 5;

const cycle = (value: number): number => value - Math.floor(value);

/** A ball under gravity, from a height at a speed up, bouncing low. */
function dropped(fromM: number, upMps: number, s: number): number {
  const y = fromM + upMps * s - 4.9 * s * s;
  if (y > 0) return y;
  const landedS = (upMps + Math.sqrt(upMps * upMps + 19.6 * fromM)) / 9.8;
  return 0.35 * Math.abs(Math.sin((s - landedS) * 5)) * Math.exp(-(s - landedS) * 2.2);
}

/** In the hands of who dunks it (`human/motions/games.ts`), then through the hoop. */
function dunkM(s: number): number {
  if (s < 0.84) return 0.85 + 0.9 * smooth((s - 0.15) / 0.3) + 1.5 * smooth((s - 0.3) / 0.5);
  return dropped(3.25, -1.2, s - 0.84);
}

/** From before his chest back over his head, from there to over the ring, metres. */
const [OVER_HEAD_M, OVER_RING_M] = [-0.2, 0.38] as const;

/** From both hands over the head in an arc, to the right of whoever throws. */
function hoopM(s: number, across = false): number {
  const FREE_S = 0.75;
  if (across) return Math.max(0, s - FREE_S) * 2.6;
  if (s < FREE_S) return 1 + 1.1 * smooth((s - 0.4) / 0.35);
  return dropped(2.1, 5.6, s - FREE_S);
}

const MOTIONS: Readonly<Record<string, Motion>> = {
  jump,
  hop,
  bounce: hop,
  spin,
  turn: ({ motionU }) => ({ scaleX: turned(smooth(motionU) * Math.PI) }),
  shake,
  tremble: ({ motionS }, heightM) => ({ dxM: Math.sin(motionS * 71) * heightM * 0.01 }),
  swing,
  dance: ({ motionS }, heightM) => ({
    angle: Math.sin(motionS * TURN) * 0.1,
    dyM: Math.abs(Math.sin(motionS * TURN)) * heightM * 0.06,
    dxM: Math.sin(motionS * TURN * 0.5) * heightM * 0.08,
  }),
  roll: ({ travelledM, motionS }, heightM) => ({
    angle: -(travelledM > 0 ? travelledM / Math.max(0.05, heightM / 2) : motionS * 2.5),
  }),
  fall,
  drop: fall,
  rise: ({ motionU, speedMps, travelledM }, heightM) => ({
    // On a way of its own it only gathers speed; at its end it stays there.
    dyM:
      speedMps > 0.01 || travelledM > 0.01
        ? travelledM * (motionU - 1) * (heightM > HEAVY_M ? 1 : 0)
        : smooth(motionU) * Math.max(1.2, heightM * 1.4),
  }),
  dribble: ({ motionS, motionU }) => ({
    dyM: 0.78 * 4 * cycle(motionS * 2) * (1 - cycle(motionS * 2)),
    angle: -motionU * 9,
  }),
  dunk: ({ motionS }) => ({
    dyM: dunkM(motionS),
    dxM:
      OVER_HEAD_M * smooth((motionS - 0.15) / 0.3) + OVER_RING_M * smooth((motionS - 0.55) / 0.25),
  }),
  'shoot-hoop': ({ motionS }) => ({ dyM: hoopM(motionS), dxM: hoopM(motionS, true) }),
  'take-off': ({ motionU }, heightM) => ({ dyM: motionU ** 2 * Math.max(6, heightM * 3) }),
  float,
  drift: float,
  fly: bob(2.4, 0.05, 0.03),
  glide: bob(4.2, 0.05, 0.05),
  swim: bob(2.2, 0.06, 0.06),
  sail,
  circle,
  grow: ({ motionU }) => ({
    scaleX: 0.15 + 0.85 * smooth(motionU),
    scaleY: 0.15 + 0.85 * smooth(motionU),
  }),
  appear: ({ motionU }) => ({ opacity: smooth(motionU * 2) }),
  disappear: ({ motionU }) => ({ opacity: 1 - smooth(motionU * 1.4) }),
  shrink: ({ motionU }) => ({
    scaleX: 1 - 0.75 * smooth(motionU),
    scaleY: 1 - 0.75 * smooth(motionU),
  }),
  raise: ({ motionU }, heightM) => ({ dyM: smooth(motionU * 1.6) * heightM * 0.8 }),
  nod: ({ motionS }) => ({ angle: Math.sin(motionS * 5) * 0.08 }),
  wag: swing,
  pop: ({ motionU }) => ({
    scaleX: 1 + 0.4 * smooth(motionU * 6),
    scaleY: 1 + 0.4 * smooth(motionU * 6),
    opacity: 1 - smooth((motionU - 0.1) * 8),
  }),
};

export function wholeMotion(puppet: Puppet, moment: Moment): WholeMotion {
  const { motion } = moment;
  if (motion === null || puppet.plays.has(motion)) return REST;
  const made = Object.hasOwn(MOTIONS, motion) ? MOTIONS[motion] : undefined;
  return made === undefined ? REST : { ...REST, ...made(moment, puppet.heightM) };
}
