import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NIGHT, member, moment, painted } from '../painted.testsuite.ts';
import { VEHICLES } from './vehicles.ts';

const KINDS = Object.entries(VEHICLES);
const SLACK_PX = 1.5;

test('every vehicle paints at rest and going, from all sides, by day and by night, inside its reach', () => {
  const wrong: string[] = [];
  for (const [what, make] of KINDS) {
    const puppet = make(member(what), 4);
    for (const [motion, facing, tS] of [
      [null, 'right', 0.4],
      ['drive', 'right', 1.1],
      ['sail', 'right', 2.9],
      ['fly', 'right', 3.7],
      ['drive', 'camera', 1.1],
      ['stand', 'away', 0.2],
    ] as const) {
      const at = moment({
        motion,
        facing,
        tS,
        motionS: tS,
        speedMps: motion === 'drive' ? 6 : 0,
        travelledM: motion === 'drive' ? 6 * tS : 0,
      });
      for (const tone of [undefined, NIGHT]) {
        const { pixels, beyond } = painted(puppet, at, tone);
        if (pixels < 60) wrong.push(`${what} ${motion} ${facing}: ${pixels} pixels`);
        for (const [side, px] of Object.entries(beyond)) {
          if (px > SLACK_PX)
            wrong.push(`${what} ${motion} ${facing}: ${px.toFixed(1)} px beyond ${side}`);
        }
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('wheels turn by the way gone: a whole turn later all is as before but for the spring', () => {
  const puppet = VEHICLES['bicycle']!(member('bicycle'), 4);
  const at = (travelledM: number): Buffer =>
    painted(puppet, moment({ motion: 'ride', speedMps: 3, travelledM })).bytes;
  const round = 0.34 * Math.PI * 2;
  assert.ok(!at(0).equals(at(round * 0.31)));
  // The crank turns slower than the wheel: twelve turns of one are five of the other.
  assert.ok(difference(at(round * 12), at(0)) < difference(at(round * 1.37), at(0)) / 4);
});

function difference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, byte, i) => sum + Math.abs(byte - b[i]!), 0);
}

test('bodywork takes the colour of the prompt', () => {
  for (const what of ['car', 'bus', 'sailboat', 'helicopter', 'bicycle', 'train']) {
    const red = painted(VEHICLES[what]!(member(what, { colour: '#d01818' }), 4), moment()).bytes;
    const blue = painted(VEHICLES[what]!(member(what, { colour: '#1830d0' }), 4), moment()).bytes;
    assert.ok(difference(red, blue) > 20_000, what);
  }
});

const glows = (what: string): readonly boolean[] =>
  (VEHICLES[what]!(member(what), 4).glows?.(moment()) ?? []).map(({ darkOnly }) => darkOnly);

test('lamps are for the dark, the lights of the police for always', () => {
  assert.deepEqual(glows('car'), [true, true]);
  assert.ok(glows('police-car').includes(false));
});

test('the same moment gives the same pixels', () => {
  for (const what of ['steam-train', 'ship', 'rocket', 'car']) {
    const at = moment({ motion: 'drive', speedMps: 4, travelledM: 9 });
    assert.ok(
      painted(VEHICLES[what]!(member(what), 4), at).bytes.equals(
        painted(VEHICLES[what]!(member(what), 4), at).bytes,
      ),
      what,
    );
  }
});

test('a headlight is where the lamps are: two head-on, none from behind', () => {
  const make = VEHICLES['van'];
  assert.ok(make);
  const van = make(member('van'), 1);
  const seen = (facing: 'right' | 'camera' | 'away'): number[] =>
    (van.glows?.(moment({ facing })) ?? []).map(({ xM }) => xM);
  assert.equal(seen('right').length, 1);
  assert.deepEqual(
    seen('camera').map((xM) => Math.abs(xM) < 1),
    [true, true],
  );
  assert.deepEqual(seen('away'), []);
});
