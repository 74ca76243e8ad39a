import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePuppet } from './make-puppet.ts';
import { member, moment, painted } from './painted.testsuite.ts';

test('an animal is seen in what it wears', () => {
  for (const [animal, what] of [
    ['cat', 'sunglasses'],
    ['dog', 'scarf'],
    ['horse', 'hat'],
    ['penguin', 'crown'],
  ] as const)
    for (const facing of ['right', 'camera'] as const) {
      const at = moment({ facing });
      const bare = painted(makePuppet(member(animal), 4), at);
      const worn = painted(makePuppet(member(animal, { wears: [{ what, colour: null }] }), 4), at);
      assert.ok(!bare.bytes.equals(worn.bytes), `${animal} in ${what}, ${facing}`);
      for (const px of Object.values(worn.beyond)) assert.ok(px < 2, `${animal} in ${what}`);
    }
});
