import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPicture } from './open-picture.ts';
import { shotOf, storyboardOf } from './storyboard-builder.testsuite.ts';

const SIZE = { width: 320, height: 180, ratio: '16:9', resolution: '480p' } as const;

/** Mean of a region's channels: the sky's left and right half, and all of it. */
async function lights(frame: number, pace: number, time: 'day' | 'dusk'): Promise<number[]> {
  const shot = shotOf({ set: 'city-skyline', time, pace });
  await using picture = await openPicture(storyboardOf([shot], SIZE), new Map());
  await picture.draw(frame);
  const g = picture.canvas.getContext('2d');
  return [
    [0, 0, 120, 60],
    [200, 0, 120, 60],
    [0, 0, 320, 180],
  ].map(([x = 0, y = 0, w = 1, h = 1]) => {
    const { data } = g.getImageData(x, y, w, h);
    return data.reduce((sum, value) => sum + value, 0) / data.length;
  });
}

const lean = ([left = 0, right = 0]: number[]): number => right - left;

test('in a time-lapse the light goes from one side of the sky to the other, and the evening darkens', async () => {
  const [first, last] = [await lights(2, 8, 'day'), await lights(94, 8, 'day')];
  assert.ok(lean(last) > lean(first) + 2, `${lean(first)}, ${lean(last)}`);
  const [early, late] = [await lights(2, 8, 'dusk'), await lights(94, 8, 'dusk')];
  assert.ok((late[2] ?? 0) < (early[2] ?? 0) - 15, `${early[2]}, ${late[2]}`);
  const [still, held] = [await lights(2, 1, 'dusk'), await lights(94, 1, 'dusk')];
  assert.ok(Math.abs((held[2] ?? 0) - (still[2] ?? 0)) < 3, 'an hour that is told to stay stays');
});
