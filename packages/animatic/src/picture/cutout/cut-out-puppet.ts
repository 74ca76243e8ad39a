// A cast member as the user's own picture of it: the cut-out stands where the drawn one would, as tall.
// It has no joints; it walks by bobbing and swaying, spins by narrowing, speaks by nodding.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { CastMember } from '../../storyboard/storyboard.ts';
import { THINGS } from '../../words/things.ts';
import { needsJoints } from '../../words/needs-joints.ts';
import type { Moment, Puppet, Reach } from '../cast/puppet.ts';
import { grader } from './graded.ts';
import type { CutOutPicture } from './open-cut-out.ts';

/** Cut-outs by the name of the reference that they come from. */
export type CutOuts = ReadonlyMap<string, CutOutPicture>;

/** Shoulders with arms, metres: tells how much of somebody a portrait shows. */
const SHOULDERS_M = 0.52;
const LEAST_SHOWN = 0.3;

const PLAYS: ReadonlySet<string> = new Set([
  'walk',
  'march',
  'sneak',
  'run',
  'follow',
  'chase',
  'carry',
  'spin',
  'turn',
  'speak',
  'sing',
  'laugh',
  'dance',
  'ballet',
]);

/**
 * @param drawn the puppet that is drawn where there is no picture of it
 * @param motions what it does in the shot: where that takes limbs, it is drawn all the while
 */
export function asCutOut(
  drawn: Puppet,
  member: CastMember,
  cutOuts: CutOuts,
  motions: readonly (string | null)[] = [],
): Puppet {
  const picture = member.reference === null ? undefined : cutOuts.get(member.reference);
  if (picture === undefined) return drawn;
  if (motions.some((motion) => needsJoints(motion, member.what))) return drawn;
  const person = (THINGS.get(member.what)?.kind ?? 'person') === 'person';
  const { heightM } = drawn;
  const shownM = picture.whole || !person ? heightM : shownOf(picture.aspect, heightM);
  const widthM = shownM * picture.aspect;
  const graded = grader(picture);
  return {
    heightM,
    faceM: drawn.faceM,
    reach: reachOf(heightM, widthM),
    plays: PLAYS,
    ...(drawn.living === undefined ? {} : { living: drawn.living }),
    ...(drawn.airborne === undefined ? {} : { airborne: drawn.airborne }),
    asIs: true,
    paint(g, moment, tone) {
      const { dyM, angle, wide, tall, yaw } = swayOf(moment, heightM);
      const canvas = graded(shownM * moment.pxPerM, tone);
      const baseM = heightM - shownM;
      g.save();
      g.translate(0, dyM);
      g.rotate(angle);
      // Pictures have their first row above.
      g.scale(wide, -tall);
      g.imageSmoothingEnabled = true;
      g.imageSmoothingQuality = 'low';
      if (yaw === 0) g.drawImage(canvas, -widthM / 2, -heightM, widthM, shownM);
      else drawTurned(g, canvas, { widthM, shownM, topM: -heightM }, yaw);
      // What lies below the picture's edge goes on as it ends: a coat to the ground.
      if (baseM > 0) {
        const last = canvas.height - 2;
        const seam = Math.min(baseM, 1.5 / moment.pxPerM);
        g.drawImage(
          canvas,
          0,
          last,
          canvas.width,
          1,
          -widthM / 2,
          -baseM - seam,
          widthM,
          baseM + seam,
        );
      }
      g.restore();
    },
  };
}

/** How much of somebody a portrait of this shape shows, metres. */
export function shownOf(aspect: number, heightM: number): number {
  return Math.min(heightM, Math.max(heightM * LEAST_SHOWN, SHOULDERS_M / aspect));
}

const reachOf = (heightM: number, widthM: number): Reach => {
  const sideM = widthM * 0.56 + heightM * 0.08;
  return { leftM: sideM, rightM: sideM, upM: heightM * 1.08, downM: heightM * 0.03 };
};

interface Sway {
  readonly dyM: number;
  readonly angle: number;
  readonly wide: number;
  readonly tall: number;
  /** Turned about its upright axis, radians. */
  readonly yaw: number;
}

const STILL: Sway = { dyM: 0, angle: 0, wide: 1, tall: 1, yaw: 0 };
/** No picture is seen from farther aside: there is nothing on its back. */
const MOST_YAW = 0.61;
const TURN = Math.PI * 2;

function swayOf(moment: Moment, heightM: number): Sway {
  const { motion, motionS, motionU, travelledM, tS } = moment;
  switch (motion) {
    case 'walk':
    case 'march':
    case 'sneak':
    case 'follow':
    case 'carry':
      return stepping(travelledM, motionS, heightM * 0.8, 0.012 * heightM, 0.026);
    case 'run':
    case 'chase':
      return stepping(travelledM, motionS, heightM * 1.4, 0.035 * heightM, 0.045);
    case 'spin':
      return { ...STILL, yaw: Math.sin(motionS * TURN * 0.3) * MOST_YAW };
    case 'turn':
      return { ...STILL, yaw: Math.sin(TURN * motionU) * MOST_YAW };
    case 'speak':
    case 'sing':
    case 'laugh':
      return speaking(tS, heightM);
    case 'dance':
    case 'ballet': {
      const beat = motionS * TURN * 0.9;
      return {
        ...STILL,
        dyM: Math.abs(Math.sin(beat)) * 0.04 * heightM,
        angle: Math.sin(beat) * 0.07,
      };
    }
    default:
      return moment.speaking ? speaking(tS, heightM) : STILL;
  }
}

function stepping(
  travelledM: number,
  motionS: number,
  strideM: number,
  riseM: number,
  tilt: number,
): Sway {
  // On the spot it steps in time.
  const phase = (travelledM > 0 ? travelledM / strideM : motionS * 0.9) * TURN;
  return { ...STILL, dyM: Math.abs(Math.sin(phase)) * riseM, angle: Math.sin(phase) * tilt };
}

function speaking(tS: number, heightM: number): Sway {
  return {
    ...STILL,
    angle: Math.sin(tS * 2.3) * 0.008 + Math.sin(tS * 5.9) * 0.005,
    dyM: Math.abs(Math.sin(tS * 7.1)) * 0.003 * heightM,
  };
}

/** Half of what is seen of a round thing, as an angle: its front. */
const FRONT = 0.95;
const STRIPS = 20;

/** As if it were round: its near side goes by faster than its edges; drawn in upright strips. */
function drawTurned(
  g: SKRSContext2D,
  canvas: Canvas,
  { widthM, shownM, topM }: { widthM: number; shownM: number; topM: number },
  yaw: number,
): void {
  const radiusM = widthM / 2 / Math.sin(FRONT);
  const edgeAt = (i: number): number => {
    const across = (2 * i) / STRIPS - 1;
    return radiusM * (Math.sin(Math.asin(across * Math.sin(FRONT)) + yaw) - MIDDLE * Math.sin(yaw));
  };
  for (let i = 0; i < STRIPS; i++) {
    const from = (canvas.width * i) / STRIPS;
    const [left, right] = [edgeAt(i), edgeAt(i + 1)];
    // A little of the next strip, so that no seam shines through.
    const more = i < STRIPS - 1 ? 0.06 : 0;
    const wide = canvas.width / STRIPS;
    g.drawImage(
      canvas,
      from,
      0,
      wide * (1 + more),
      canvas.height,
      left,
      topM,
      (right - left) * (1 + more),
      shownM,
    );
  }
}

/** It turns about its own axis: its middle stays where it is. */
const MIDDLE = Math.cos(FRONT);
