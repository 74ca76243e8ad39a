// Any four-legged animal as a puppet: one rig, the species is a form.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { Ink } from '../ink.ts';
import type { Face, MakePuppet, Moment, Reach, Tone } from '../puppet.ts';
import type { Carriage, Seat } from '../carriage.ts';
import { placed, polar } from '../shape/point.ts';
import type { Point } from '../shape/point.ts';
import type { Form } from './quadruped/form.ts';
import { leapHeight } from './quadruped/locomotion.ts';
import { QUADRUPED_MOTIONS, hasHands, poseOf, stanceOf } from './quadruped/motions.ts';
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
          if (moment.motion === 'roll' && moment.speedMps > 0.05) tumble(g, form, moment);
          paintSide(ink, form, pose, skeleton);
          if (moment.motion === 'eat' && hasHands(form)) paintMeal(ink, form, moment, skeleton);
          if (moment.motion === 'breathe-fire' && form.manner.flies === true)
            paintFire(g, form, moment, skeleton);
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

/** Over and over along its way: as a ball as high as its chest is deep. */
function tumble(g: SKRSContext2D, { trunk, withersM }: Form, { travelledM }: Moment): void {
  const radius = Math.max(0.3, trunk.chest[0] + trunk.chest[1]) * 0.62;
  const angle = travelledM / withersM / (radius * 1.3);
  // It is longer than deep: standing on its head its middle is higher.
  g.translate(0, radius + trunk.length * 0.5 * Math.abs(Math.sin(angle)));
  g.rotate(-angle);
  g.translate(0, -radius);
}

/** A stalk from the paws to the mouth, shorter with every bite; a panda's is bamboo with leaves. */
function paintMeal(ink: Ink, form: Form, { motionS }: Moment, { head, legs }: Skeleton): void {
  if (motionS < 0.5) return;
  const { size } = form.head;
  // Under the nose, where the jaws close.
  const mouth = polar(head.at, head.angle - 0.42, size * 0.44);
  const paw = legs.frontNear.toe;
  const angle = Math.atan2(mouth[1] - paw[1], mouth[0] - paw[0]);
  const bitten = (motionS % 5.2) / 5.2;
  const from = polar(paw, angle + Math.PI, size * (0.75 - 0.4 * bitten));
  const green = form.what === 'panda' || form.what === 'koala' || form.what === 'red-panda';
  ink.line([from, paw, mouth], size * 0.085, green ? '#6f9a3c' : '#b98a4a', { lit: 0.7 });
  if (!green) return;
  for (const k of [0.25, 0.6]) {
    const at: [number, number] = [
      from[0] + (paw[0] - from[0]) * k,
      from[1] + (paw[1] - from[1]) * k,
    ];
    for (const side of [-1, 1]) {
      const tip = polar(at, angle + Math.PI - side * 0.8, size * 0.34);
      const bend = polar(at, angle + Math.PI - side * 0.45, size * 0.2);
      ink.shape(
        [
          [...at, 0.8],
          [...bend, 0],
          [...tip, 0.9],
          [...polar(at, angle + Math.PI - side * 1.15, size * 0.18), 0],
        ],
        '#7fb04a',
        0.62,
      );
    }
  }
}

/** A jet of flame from the jaws, billowing and flickering, wider as it goes. */
function paintFire(
  g: SKRSContext2D,
  form: Form,
  { motionS, tS }: Moment,
  { head }: Skeleton,
): void {
  const out = Math.min(1, Math.max(0, (motionS - 0.35) / 0.5));
  if (out <= 0) return;
  const { size } = form.head;
  const [x, y] = polar(head.at, head.angle - 0.1, size * 0.85);
  const long = size * 3.9 * out;
  g.save();
  g.translate(x, y);
  g.rotate(head.angle - 0.22 + 0.04 * Math.sin(tS * 3));
  for (const [k, colour, alpha] of FLAMES) {
    g.globalAlpha = alpha;
    g.fillStyle = colour;
    g.beginPath();
    g.moveTo(0, size * 0.05 * k);
    for (let i = 1; i <= FLAME_STEPS; i++) {
      const u = i / FLAME_STEPS;
      const lick = 1 + 0.28 * Math.sin(tS * 21 - i * 2.1) + 0.12 * Math.sin(tS * 37 + i);
      g.lineTo(long * u * (0.8 + 0.2 * k), size * k * (0.06 + 0.95 * u * (1.35 - u)) * lick);
    }
    for (let i = FLAME_STEPS; i >= 1; i--) {
      const u = i / FLAME_STEPS;
      const lick = 1 + 0.28 * Math.sin(tS * 23 - i * 1.7) + 0.12 * Math.sin(tS * 41 + i);
      g.lineTo(long * u * (0.8 + 0.2 * k), -size * k * (0.06 + 0.8 * u * (1.35 - u)) * lick);
    }
    g.closePath();
    g.fill();
  }
  g.restore();
}

const FLAME_STEPS = 9;
const FLAMES = [
  [1, '#ff5a1f', 0.6],
  [0.66, '#ff9a2e', 0.75],
  [0.34, '#ffe7a0', 0.9],
] as const;

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
    leftM: (Math.max(behind, step) + 0.06) * withersM,
    rightM:
      (half + neck.length + head.size * (manner.flies === true ? 5.4 : 0.95) + 0.55) * withersM,
    upM:
      Math.max(
        tall + Math.max(leap, rears),
        manner.flies === true ? 3.2 : 0,
        tail.length + 0.9 + leap,
      ) * withersM,
    // Rolling over and over it is seen from below the ground on a slope.
    downM: 0.8 * withersM,
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
