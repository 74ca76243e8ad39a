import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Moment } from '../../puppet.ts';
import { makeHuman } from '../make-human.ts';
import { personOf } from '../person/cast-person.ts';

const somebody = (what: string, traits: readonly string[] = []) => ({
  id: 'someone',
  what,
  colour: null,
  count: 1,
  scale: 1,
  traits: [...traits],
  wears: [],
  holds: null,
  reference: null,
  from: null,
});

const at = (motion: string, facing: Moment['facing']): Moment => ({
  tS: 2.2,
  motion,
  motionS: 2,
  motionU: 0.5,
  travelledM: 0,
  speedMps: 0,
  facing,
  speaking: false,
  flow: 0,
  pxPerM: 100,
  seed: 3,
});

test('a telephone is held to the ear, beside the face and not over the mouth', () => {
  for (const what of ['man', 'woman', 'boy'])
    for (const facing of ['right', 'camera'] as const) {
      const puppet = makeHuman(somebody(what), 7);
      const moment = at('phone', facing);
      const [palm, head] = [puppet.grip?.(moment), puppet.head?.(moment)];
      assert.ok(palm && head);
      const aside = (head.xM - palm.xM) / head.sizeM;
      const up = (palm.yM - head.yM) / head.sizeM;
      assert.ok(aside > 0.2 && aside < 0.65, `${what} ${facing}: ${aside.toFixed(2)} heads aside`);
      // By its middle: the eyes are free, its ends are at ear and mouth.
      assert.ok(up > -0.55 && up < 0, `${what} ${facing}: ${up.toFixed(2)} heads above the ears`);
    }
});

test('hands that clap leave the mouth free', () => {
  for (const what of ['man', 'woman', 'boy', 'girl'])
    for (const facing of ['right', 'camera'] as const) {
      const puppet = makeHuman(somebody(what), 7);
      const moment = at('clap', facing);
      const [palm, head] = [puppet.grip?.(moment), puppet.head?.(moment)];
      assert.ok(palm && head);
      assert.ok(palm.yM < head.yM - head.sizeM * 0.5, `${what} ${facing}: below the chin`);
    }
});

test('every old man has grey or white hair, and a beard unless it is said that he has none', () => {
  for (const what of ['old-man', 'fisherman', 'monk', 'sailor'])
    for (let seed = 1; seed < 20; seed++) {
      const { face, hair, build } = personOf(somebody(what, ['old', 'man']), seed);
      assert.equal(build.age, 'old');
      assert.notEqual(face.beard, 'none', `${what} ${seed}`);
      assert.ok(Number.parseInt(hair.colour.slice(1, 3), 16) > 140, `${what} ${hair.colour}`);
    }
});
