import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPicture } from './open-picture.ts';
import { horizonInFrame } from './projection.ts';
import { stage } from './stage.ts';
import { shotOf, storyboardOf } from './storyboard-builder.testsuite.ts';

const SIZE = { width: 640, height: 360, ratio: '16:9', resolution: '480p' } as const;

test('a shot with fireworks shows a sky for them, from however high it is taken', () => {
  for (const [size, angle] of [
    ['extreme-wide', 'aerial'],
    ['wide', 'top-down'],
    ['wide', 'high'],
  ] as const) {
    const camera = { move: 'crane-up', amount: 0.6, size, angle } as const;
    const shot = shotOf({ set: 'old-town', time: 'night', air: ['fireworks'], camera });
    const { path, view } = stage(shot, storyboardOf([shot], SIZE));
    for (const tS of [shot.startS, (shot.startS + shot.endS) / 2, shot.endS]) {
      assert.ok(horizonInFrame(view, path(tS)) >= 0.29 * SIZE.height, `${angle} at ${tS} s`);
    }
  }
});

test('fireworks burst behind what stands before the sky', async () => {
  const pixels = async (air: readonly 'fireworks'[]): Promise<Uint8ClampedArray> => {
    const shot = shotOf({ set: 'city-street', time: 'night', air: [...air] });
    await using picture = await openPicture(storyboardOf([shot], SIZE), new Map());
    await picture.draw(30);
    return picture.canvas.getContext('2d').getImageData(0, 0, SIZE.width, SIZE.height).data;
  };
  const [dark, lit] = [await pixels([]), await pixels(['fireworks'])];
  const changed = (from: number, to: number): number => {
    let count = 0;
    for (let i = from * SIZE.width * 4; i < to * SIZE.width * 4; i += 4)
      if (Math.abs((dark[i] ?? 0) - (lit[i] ?? 0)) > 12) count++;
    return count;
  };
  assert.ok(changed(0, SIZE.height / 2) > 100, 'something bursts');
  assert.equal(changed(Math.ceil(SIZE.height * 0.6), SIZE.height), 0, 'nothing on the pavement');
});
