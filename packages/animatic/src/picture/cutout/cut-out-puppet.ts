// A cast member as the user's own picture of it: the cut-out stands where the drawn one would, as tall.
// It has no joints; it walks by bobbing and swaying, spins by narrowing, speaks by nodding.
import type { CastMember } from '../../storyboard/storyboard.ts';
import { THINGS } from '../../words/things.ts';
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

/** @param drawn the puppet that is drawn where there is no picture of it */
export function asCutOut(drawn: Puppet, member: CastMember, cutOuts: CutOuts): Puppet {
  const picture = member.reference === null ? undefined : cutOuts.get(member.reference);
  if (picture === undefined) return drawn;
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
      const { dyM, angle, wide, tall } = swayOf(moment, heightM);
      const canvas = graded(shownM * moment.pxPerM, tone);
      const baseM = heightM - shownM;
      g.save();
      g.translate(0, dyM);
      g.rotate(angle);
      // Pictures have their first row above.
      g.scale(wide, -tall);
      g.imageSmoothingEnabled = true;
      g.imageSmoothingQuality = 'low';
      g.drawImage(canvas, -widthM / 2, -heightM, widthM, shownM);
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
}

const STILL: Sway = { dyM: 0, angle: 0, wide: 1, tall: 1 };
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
    case 'spin': {
      // As an upright thing seen from the side: it narrows and widens, its writing the right way round.
      const turn = Math.abs(Math.cos(motionS * TURN * 0.3));
      return { ...STILL, wide: 0.14 + 0.86 * turn };
    }
    case 'turn':
      return { ...STILL, wide: 1 - 0.7 * Math.sin(Math.PI * motionU) ** 2 };
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
