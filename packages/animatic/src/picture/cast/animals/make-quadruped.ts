// Any four-legged animal as a puppet: one rig, the species is a form.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { Ink } from '../ink.ts';
import type { MakePuppet, Moment, Tone } from '../puppet.ts';
import { placed } from '../shape/point.ts';
import type { Form } from './quadruped/form.ts';
import { QUADRUPED_MOTIONS, poseOf, stanceOf } from './quadruped/motions.ts';
import { paintFront } from './quadruped/paint-front.ts';
import { paintSide } from './quadruped/paint-side.ts';
import { standing } from './quadruped/pose.ts';
import type { Pose } from './quadruped/pose.ts';
import { skeletonOf } from './quadruped/skeleton.ts';
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
      reach: {
        leftM: 1.9 * withersM,
        rightM: 1.9 * withersM,
        upM: 2.6 * withersM,
        downM: 0.2 * withersM,
      },
      faceM: rest.head.at[1] * withersM,
      plays: QUADRUPED_MOTIONS,
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

/** On its back: upside down, its back on the ground. */
function overturn(g: SKRSContext2D, form: Form, pose: Pose, { middle, trunk }: Skeleton): void {
  const highest = Math.max(...[1, 2, 3, 4].map((u) => trunk.point(u, 1)[1]));
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
