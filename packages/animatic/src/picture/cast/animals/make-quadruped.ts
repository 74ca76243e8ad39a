// Any four-legged animal as a puppet: one rig, the species is a form.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { Ink } from '../ink.ts';
import type { Face, MakePuppet, Moment, Reach, Tone } from '../puppet.ts';
import type { Carriage, Seat } from '../carriage.ts';
import { placed, polar } from '../shape/point.ts';
import type { Point } from '../shape/point.ts';
import type { Form } from './quadruped/form.ts';
import { leapHeight } from './quadruped/locomotion.ts';
import { QUADRUPED_MOTIONS, poseOf, stanceOf } from './quadruped/motions.ts';
import { frontHeights, paintFront } from './quadruped/paint-front.ts';
import { paintSide } from './quadruped/paint-side.ts';
import { standing } from './quadruped/pose.ts';
import type { Pose, PosedMoment } from './quadruped/pose.ts';
import { skeletonOf, STATION } from './quadruped/skeleton.ts';
import type { Skeleton } from './quadruped/skeleton.ts';
import { variantOf } from './quadruped/variant.ts';

export function makeQuadruped(species: Form): MakePuppet {
  return (member) => {
    const form = variantOf(species, member);
    const { withersM } = form;
    const rest = skeletonOf(form, standing(form));
    const heightM = topOf(form, rest) * withersM;
    return {
      heightM,
      reach: reachOf(form, heightM),
      faceM: rest.head.at[1] * withersM,
      face: calmFace(form),
      plays: QUADRUPED_MOTIONS,
      carries: (moment) => backOf(form, moment),
      paint(g: SKRSContext2D, moment: Moment, tone: Tone): void {
        const ink = new Ink(g, tone, 1 / (moment.pxPerM * withersM));
        const pose = poseOf(form, moment);
        if (moment.facing !== 'right') {
          ink.within([0, pose.lift * withersM], 0, [withersM, withersM], () => {
            paintFront(ink, form, pose, stanceOf(form, moment), moment.facing === 'away');
          });
          return;
        }
        const skeleton = skeletonOf(form, pose);
        ink.within([0, pose.lift * withersM], 0, [withersM, withersM], () => {
          if (pose.onBack) overturn(g, form, pose, skeleton);
          paintSide(ink, form, pose, skeleton);
        });
      },
    };
  };
}

/** Head-on the rider is seen over the head of what he rides, which lowers it. */
const HEAD_ON = 0.3;

/** One sits behind the withers, the hands at the root of the neck, the feet at the girth. */
function backOf(form: Form, moment: PosedMoment): Carriage {
  const { withersM } = form;
  const pose = poseOf(form, moment);
  const lift = pose.lift * withersM;
  if (moment.facing !== 'right') {
    const { shoulderY } = frontHeights(form, pose, stanceOf(form, moment));
    const yM = (shoulderY + HEAD_ON) * withersM + lift;
    return { turn: 0, seats: [{ xM: 0, yM, manner: 'astride' }] };
  }
  const { trunk, pitch } = skeletonOf(form, pose);
  const at = (u: number, v: number): Point => {
    const [x, y] = trunk.point(u, v);
    return [x * withersM, y * withersM + lift];
  };
  const seat = (u: number): Seat => {
    const [xM, yM] = at(u, 0.86);
    const [gx, gy] = at(u + 0.5, -0.75);
    const [hx, hy] = at(STATION.neck, 0.9);
    return {
      xM,
      yM,
      manner: 'astride',
      hands: [hx - 0.02, hy + 0.06 * withersM],
      feet: [
        [gx, gy - 0.02],
        [gx + 0.02, gy],
      ],
    };
  };
  return { turn: pitch * 0.6, seats: [seat(2.7), seat(2)] };
}

/**
 * Where the face is while a motion goes on, its bobbing averaged out: a camera that follows it must not
 * nod with it. Remembered per motion, since it is asked for every frame.
 */
function calmFace(form: Form): (moment: PosedMoment) => Face {
  const known = new Map<string, Face>();
  return (moment) => {
    const { motion, facing, speedMps } = moment;
    const key = `${motion} ${facing} ${speedMps.toFixed(2)}`;
    let face = known.get(key);
    if (face === undefined) {
      const samples = Array.from({ length: SAMPLES }, (_, i) => {
        const motionS = 1.3 + i * 0.27;
        return faceAt(form, { ...moment, tS: i * 0.27, motionS, travelledM: speedMps * motionS });
      });
      const mean = (of: (sample: Face) => number): number =>
        samples.reduce((sum, sample) => sum + of(sample), 0) / SAMPLES;
      const size = form.head.size * form.withersM;
      face = { xM: mean(({ xM }) => xM), yM: mean(({ yM }) => yM), sizeM: size };
      known.set(key, face);
    }
    return face;
  };
}

const SAMPLES = 8;

function faceAt(form: Form, moment: PosedMoment): Face {
  const { withersM, head } = form;
  const pose = poseOf(form, moment);
  const at = (x: number, y: number): Face => ({
    xM: x * withersM,
    yM: (y + pose.lift) * withersM,
    sizeM: head.size * withersM,
  });
  if (moment.facing !== 'right') {
    return at(0, frontHeights(form, pose, stanceOf(form, moment)).headY);
  }
  const { at: joint, angle } = skeletonOf(form, pose).head;
  if (pose.onBack) return at(joint[0], head.size * 0.3);
  const [x, y] = pose.faceOn ? joint : polar(joint, angle, head.size * 0.2);
  return at(x, y);
}

/** In any pose: on its hind legs, in the air, tail and neck stretched. */
function reachOf(
  { trunk, neck, head, tail, manner, withersM, foot, hind }: Form,
  heightM: number,
): Reach {
  const tall = heightM / withersM;
  const leap = leapHeight(withersM) + 0.22;
  const rears = trunk.length * 0.7 + 0.1;
  const half = trunk.length / 2;
  const behind = half + trunk.rump[0] * 1.3 + tail.length + (tail.tuft?.length ?? 0) + 0.16;
  const step = half + hind.bones[2] + foot.length + 0.45;
  return {
    leftM: Math.max(behind, step) * withersM,
    rightM: (half + neck.length + head.size * 0.95 + 0.55) * withersM,
    upM:
      Math.max(
        tall + Math.max(leap, rears),
        manner.flies === true ? 3.2 : 0,
        tail.length + 0.9 + leap,
      ) * withersM,
    downM: 0.28 * withersM,
  };
}

/** On its back: upside down, its back on the ground. */
function overturn(g: SKRSContext2D, form: Form, pose: Pose, skeleton: Skeleton): void {
  const { middle, trunk } = skeleton;
  const highest = Math.max(
    skeleton.head.at[1] + form.head.size * 0.34,
    ...placed(
      (form.head.horns?.near ?? []).flat(),
      skeleton.head.at,
      skeleton.head.angle,
      form.head.size,
    ).map(([, y]) => y),
    ...[1, 2, 3, 4, 5, 6].map((u) => trunk.point(u, 1)[1]),
  );
  g.translate(0, highest);
  g.scale(1, -1);
  g.translate(middle[0], highest - form.trunk.chest[0]);
  g.rotate(pose.turn);
  g.translate(-middle[0], form.trunk.chest[0] - highest);
}

/** The highest point at ease: ears, horns, or the back. */
function topOf({ head, trunk, mane }: Form, skeleton: Skeleton): number {
  const { at, angle } = skeleton.head;
  const ear = placed(placed(head.ear.outline, head.ear.at, head.ear.tilt), at, angle, head.size);
  const horns = placed((head.horns?.near ?? []).flat(), at, angle, head.size);
  const skull = placed(head.outline, at, angle, head.size);
  const ruff = mane?.kind === 'lion' ? at[1] + head.size * 0.6 + mane.length : 0;
  return Math.max(
    ruff,
    trunk.shoulderY + trunk.shoulder[0],
    ...[...ear, ...horns, ...skull].map(([, y]) => y),
  );
}
