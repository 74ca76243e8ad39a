import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf } from './skull.ts';
import type { Build } from '../figure/body.ts';

const adult: Build = { sex: 'female', age: 'adult', height: 1, weight: 1, muscle: 0 };
const radians = (degrees: number): number => (degrees / 180) * Math.PI;

test('both eyes lie on either side of the nose, or only the near one is seen', () => {
  for (let yaw = -90; yaw <= 90; yaw += 2) {
    const head = headOf(adult, 0.3, radians(yaw), 0, 400);
    const seen = [-0.4, 0.4].filter((around) => head.shows(around) > 0.12);
    if (seen.length < 2) continue;
    const [left = 0, right = 0] = seen.map((around) => head.spot(around, head.eyeY)[0]);
    const [nose] = head.spot(0, head.noseY);
    const share = (nose - left) / (right - left);
    assert.ok(share > 0.2 && share < 0.8, `turned ${yaw}°, the nose is at ${share.toFixed(2)}`);
  }
});

test('a head that turns passes from three quarters to the profile without a rest between them', () => {
  let between = 0;
  for (let yaw = 0; yaw <= 90; yaw++) {
    const { side } = headOf(adult, 0.3, radians(yaw), 0, 400);
    if (side > Math.sin(radians(38)) && side < Math.sin(radians(66))) between++;
  }
  assert.ok(between <= 14, `${between} of 90 degrees are drawn between the two`);
});
