import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from '../../storyboard/request.testsuite.ts';
import { castActors } from './actors.ts';

for (const prompt of [
  'Three friends raise their beer glasses and clink glasses in a bar.',
  '酒吧里，三个朋友举起啤酒杯碰杯。',
])
  test(`the glasses of a toast meet: ${prompt}`, () => {
    const storyboard = storyboardFor(prompt);
    const [shot] = storyboard.shots;
    assert.ok(shot);
    const row = shot.blocking.find(({ motion }) => motion === 'toast');
    assert.ok(row, 'they toast');
    const friends = castActors(shot, storyboard).filter(({ member }) => member.id === row.cast);
    assert.equal(friends.length, 3);
    const hands = friends.map(({ puppet, placeAt }) => {
      const { xM, yM, mirrored, moment } = placeAt(row.startS + 0.6);
      const grip = puppet.grip?.({ ...moment, pxPerM: 100 });
      assert.ok(grip);
      return [xM + (mirrored ? -grip.xM : grip.xM), yM + grip.yM] as const;
    });
    const [xs, ys] = [hands.map(([x]) => x), hands.map(([, y]) => y)];
    assert.ok(Math.max(...xs) - Math.min(...xs) < 0.5, 'within two glasses of one another');
    assert.ok(Math.max(...ys) - Math.min(...ys) < 0.3, 'at one height');
  });
