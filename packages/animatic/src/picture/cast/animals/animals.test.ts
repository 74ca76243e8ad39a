import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForm } from '../../../../../../tests/proof/form.ts';
import { DAY, NIGHT, member, moment, painted } from '../painted.testsuite.ts';
import { ANIMALS } from './animals.ts';

const KINDS = Object.entries(ANIMALS);
/** Each animal paints the first of so many of its motions, over all of them by turns. */
const OF_MOTIONS = inForm({ short: 3, long: 1 });

// A pixel at the test's scale is anti-aliasing.
const SLACK_PX = 1.5;

test('every animal paints every motion of its own, inside its reach', () => {
  const wrong: string[] = [];
  let turn = 0;
  for (const [what, make] of KINDS) {
    const puppet = make(member(what), 11);
    for (const motion of [null, ...puppet.plays]) {
      // Three phases over the motions, on the spot and going.
      turn++;
      if (turn % OF_MOTIONS !== 0) continue;
      const tS = 0.2 + (turn % 7) * 0.37;
      const speedMps = turn % 2;
      const { pixels, beyond } = painted(
        puppet,
        moment({ motion, tS, motionS: tS, motionU: tS / 3, speedMps, travelledM: speedMps * tS }),
      );
      if (pixels < 40) wrong.push(`${what} ${motion}: ${pixels} pixels`);
      for (const [side, px] of Object.entries(beyond)) {
        if (px > SLACK_PX) wrong.push(`${what} ${motion}: ${px.toFixed(1)} px beyond ${side}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('every animal shows its face and its back', () => {
  for (const [what, make] of KINDS) {
    const puppet = make(member(what), 3);
    for (const facing of ['camera', 'away'] as const) {
      for (const motion of [null, 'sit', 'walk']) {
        const { pixels, beyond } = painted(puppet, moment({ facing, motion }));
        assert.ok(pixels > 40, `${what} ${facing} ${motion}`);
        assert.ok(Math.max(...Object.values(beyond)) <= SLACK_PX, `${what} ${facing} ${motion}`);
      }
    }
  }
});

test('the same moment gives the same pixels, another moment others', () => {
  for (const what of ['dog', 'gull', 'clownfish', 'butterfly', 'octopus', 'ladybug']) {
    const at = moment({ motion: 'fly', tS: 2.1, motionS: 2.1 });
    const first = painted(ANIMALS[what]!(member(what), 5), at);
    const again = painted(ANIMALS[what]!(member(what), 5), at);
    assert.ok(first.bytes.equals(again.bytes), what);
    const later = painted(ANIMALS[what]!(member(what), 5), { ...at, tS: 2.6, motionS: 2.6 });
    assert.ok(!first.bytes.equals(later.bytes), `${what} stands frozen`);
  }
});

const mean = (colour: string | null, what: string): number[] => {
  const { bytes } = painted(ANIMALS[what]!(member(what, { colour }), 5), moment());
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i++) sum[i % 4]! += bytes[i]!;
  return sum.map((s) => s / (sum[3]! / 255));
};

test('the colour of the prompt is the colour of the coat', () => {
  for (const what of ['dog', 'cat', 'horse', 'parrot', 'fish', 'butterfly']) {
    const [red, , blue] = mean('#c02020', what);
    const [red2, , blue2] = mean('#2040c0', what);
    assert.ok(red! - blue! > red2! - blue2! + 30, what);
  }
});

const light = (bytes: Buffer): number =>
  bytes.reduce((sum, byte, i) => sum + (i % 4 === 3 ? 0 : byte), 0);

test('night is darker than day', () => {
  for (const what of ['dog', 'panda', 'swan', 'koi']) {
    const puppet = ANIMALS[what]!(member(what), 5);
    assert.ok(
      light(painted(puppet, moment(), NIGHT).bytes) <
        light(painted(puppet, moment(), DAY).bytes) * 0.8,
      what,
    );
  }
});

test('a young one is smaller than its kind', () => {
  for (const what of ['dog', 'cat', 'horse', 'bear', 'elephant']) {
    const grown = ANIMALS[what]!(member(what), 5);
    const young = ANIMALS[what]!(member(what, { traits: ['baby'] }), 5);
    assert.ok(young.heightM < grown.heightM * 0.8, what);
  }
});

test('what shines, shines in the dark only and inside its reach', () => {
  const puppet = ANIMALS['firefly']!(member('firefly'), 5);
  const glows = puppet.glows?.(moment({ tS: 0.3 })) ?? [];
  assert.equal(glows.length, 1);
  assert.ok(glows.every(({ darkOnly, strength }) => darkOnly && strength >= 0 && strength <= 1));
});

const face = (what: string, more: Parameters<typeof moment>[0]): { xM: number; yM: number } =>
  ANIMALS[what]!(member(what), 5).face!(moment(more));

test('a face is found where it is painted: before the feet, low when it grazes, still while it runs', () => {
  const horse = face('horse', {});
  assert.ok(horse.xM > 0.8 && horse.yM > 1.6);
  assert.ok(face('horse', { motion: 'graze', motionS: 2 }).yM < horse.yM * 0.5);
  assert.ok(face('dog', { motion: 'sleep' }).yM < face('dog', {}).yM * 0.6);
  assert.equal(face('dog', { facing: 'camera' }).xM, 0);
  const runs = [0.1, 0.7, 1.9].map((tS) =>
    face('dog', { motion: 'run', tS, motionS: tS, speedMps: 4, travelledM: 4 * tS }),
  );
  assert.deepEqual(runs[1], runs[0]);
  assert.deepEqual(runs[2], runs[0]);
});
