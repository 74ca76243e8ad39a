import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moment } from '../../painted.testsuite.ts';
import type { Form } from './form.ts';
import { strideFor } from './locomotion.ts';
import { poseOf, QUADRUPED_MOTIONS } from './motions.ts';
import { LEGS, standing } from './pose.ts';
import { skeletonOf } from './skeleton.ts';
import { LION } from './species/big-cats.ts';
import { CAT } from './species/cats.ts';
import { DEER, GIRAFFE } from './species/deer.ts';
import { CORGI } from './species/dog-breeds.ts';
import { DOG } from './species/dogs.ts';
import { ELEPHANT } from './species/giants.ts';
import { HORSE } from './species/horses.ts';
import { RABBIT } from './species/rabbits.ts';

const FORMS: readonly Form[] = [DOG, CAT, HORSE, RABBIT, LION, DEER, GIRAFFE, ELEPHANT, CORGI];

/** A foot is on the ground when its toe is; then it must stay where it is in the world. */
function slide(form: Form, motion: string, speed: number): { worst: number; stances: number } {
  const speedMps = speed * form.withersM;
  const world = new Map<string, number>();
  let worst = 0;
  let stances = 0;
  for (let frame = 0; frame < 240; frame++) {
    const motionS = frame / 96;
    const travelledM = speedMps * motionS;
    const at = moment({ motion, motionS, tS: motionS, travelledM, speedMps });
    const { legs } = skeletonOf(form, poseOf(form, at));
    const { phase, duty, gait } = strideFor(form, at, gaitName(form, at));
    for (const leg of LEGS) {
      const p = (((phase - gait.offsets[leg]) % 1) + 1) % 1;
      const [x, y] = legs[leg].toe;
      if (p > duty * 0.98 || p < duty * 0.02) {
        world.delete(leg);
        continue;
      }
      stances++;
      assert.ok(
        Math.abs(y) < 0.03,
        `${form.what} ${motion}: the ${leg} foot is ${y.toFixed(3)} over the ground in its stance`,
      );
      const here = x + travelledM / form.withersM;
      const first = world.get(leg);
      if (first === undefined) world.set(leg, here);
      else worst = Math.max(worst, Math.abs(here - first));
    }
  }
  return { worst, stances };
}

function gaitName(
  form: Form,
  at: ReturnType<typeof moment>,
): 'walk' | 'trot' | 'gallop' | 'hop' | 'amble' {
  if (at.motion === 'run') return form.manner.quick;
  return form.manner.quick === 'hop' ? 'hop' : 'walk';
}

test('feet do not slide: in its stance a foot stays where it came down', () => {
  for (const form of FORMS) {
    for (const [motion, speed] of [
      ['walk', 1.1],
      ['run', 5],
    ] as const) {
      const { worst, stances } = slide(form, motion, speed);
      assert.ok(stances > 60, `${form.what} ${motion}: ${stances} stances`);
      assert.ok(worst < 0.035, `${form.what} ${motion} slides ${worst.toFixed(3)} heights`);
    }
  }
});

test('legs keep their bones: no joint is further than its bones are long', () => {
  for (const form of FORMS) {
    for (const motion of QUADRUPED_MOTIONS) {
      const { legs } = skeletonOf(form, poseOf(form, moment({ motion, motionS: 0.77, tS: 0.77 })));
      for (const leg of LEGS) {
        const own = leg.startsWith('front') ? form.front : form.hind;
        const [a, b] = [legs[leg].joints[0], legs[leg].joints[3]];
        const reach = own.bones[0] + own.bones[1] + own.bones[2];
        const far = Math.hypot(a[0] - b[0], a[1] - b[1]);
        assert.ok(
          far < reach * 1.06,
          `${form.what} ${motion} ${leg}: ${far.toFixed(2)} of ${reach}`,
        );
      }
    }
  }
});

test('at ease all four feet are on the ground', () => {
  for (const form of FORMS) {
    const { legs } = skeletonOf(form, standing(form));
    for (const leg of LEGS) assert.ok(Math.abs(legs[leg].toe[1]) < 0.02, `${form.what} ${leg}`);
  }
});

test('a jump crouches, leaves the ground and comes back', () => {
  const lifts = Array.from({ length: 25 }, (_, i) =>
    poseOf(DOG, moment({ motion: 'jump', motionS: i * 0.05 })),
  );
  assert.ok(lifts[3]!.hip[1] < -0.1, 'crouches first');
  assert.ok(Math.max(...lifts.map(({ lift }) => lift)) > 0.4);
  assert.ok(lifts.at(-1)!.lift < 0.05);
});
