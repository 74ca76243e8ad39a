// A cast member as the user's own picture of it: the cut-out stands where the drawn one would, as tall.
// It acts as a puppet of paper does (`paper.ts`).
import type { CastMember } from '../../storyboard/storyboard.ts';
import { THINGS } from '../../words/things.ts';
import { needsJoints } from '../../words/needs-joints.ts';
import type { Puppet, Reach } from '../cast/puppet.ts';
import { grader } from './graded.ts';
import type { CutOutPicture } from './open-cut-out.ts';
import { drawPosed, poseOf } from './paper.ts';

/** Cut-outs by the name of the reference that they come from. */
export type CutOuts = ReadonlyMap<string, CutOutPicture>;

/** Shoulders with arms, metres: tells how much of somebody a portrait shows. */
const SHOULDERS_M = 0.52;
const LEAST_SHOWN = 0.3;

const ON_LEGS: ReadonlySet<string> = new Set(['quadruped', 'bird', 'insect']);

const PLAYS: ReadonlySet<string> = new Set([
  'walk',
  'march',
  'sneak',
  'run',
  'follow',
  'chase',
  'gallop',
  'carry',
  'wave',
  'sit',
  'sit-down',
  'sit-ground',
  'squat',
  'crouch',
  'spin',
  'turn',
  'speak',
  'sing',
  'laugh',
  'dance',
  'ballet',
  'bow',
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
  const { joints } = picture;
  const animal = ON_LEGS.has(THINGS.get(member.what)?.kind ?? 'person');
  // Who goes on legs goes forward: all others are never mirrored, their writing would read backwards.
  const flipped = animal && joints.faces < 0;
  const alive = drawn.living === true;
  return {
    heightM,
    faceM: drawn.faceM,
    reach: reachOf(heightM, widthM),
    plays: PLAYS,
    ...(drawn.living === undefined ? {} : { living: drawn.living }),
    ...(drawn.airborne === undefined ? {} : { airborne: drawn.airborne }),
    ...(animal ? {} : { asIs: true }),
    paint(g, moment, tone) {
      const pose = poseOf(moment, heightM, alive, joints.arm !== null);
      const { dxM, dyM, angle, wide, tall } = pose;
      const canvas = graded(shownM * moment.pxPerM, tone);
      const baseM = heightM - shownM;
      g.save();
      g.translate(dxM, dyM);
      g.rotate(angle);
      // Pictures have their first row above.
      g.scale(flipped ? -wide : wide, -tall);
      g.imageSmoothingEnabled = true;
      g.imageSmoothingQuality = 'low';
      drawPosed(g, canvas, { widthM, shownM, topM: -heightM }, joints, pose);
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
  const sideM = widthM * 0.58 + heightM * 0.16;
  return { leftM: sideM, rightM: sideM, upM: heightM * 1.14, downM: heightM * 0.03 };
};
