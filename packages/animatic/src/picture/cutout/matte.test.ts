import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { findCutOut, LOOK_PX } from './find-cut-out.ts';
import { matteOf } from './matte.ts';
import type { Pixels } from './pixels.ts';
import { bottle, bust, figure, made, shadow, sweep, wall } from './stills.testsuite.ts';
import type { Paint } from './stills.testsuite.ts';

const LARGE = { width: 480, height: 640 };

async function smaller({ data, width, height }: Pixels): Promise<Pixels> {
  const small = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ width: LOOK_PX, height: LOOK_PX, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: small.data, width: small.info.width, height: small.info.height };
}

/** A still's matte beside the transparency that its subject was drawn with, in the matte's box. */
async function matted(
  subject: Paint,
  ...ground: readonly Paint[]
): Promise<{ matte: Pixels; truth: Pixels }> {
  const large = made(LARGE, ...ground, subject);
  const small = await smaller(large);
  const cutOut = findCutOut(small);
  assert(cutOut);
  const matte = matteOf(cutOut, small, large);
  const left = Math.max(0, Math.floor(cutOut.box.left * LARGE.width) - 2);
  const top = Math.max(0, Math.floor(cutOut.box.top * LARGE.height) - 2);
  const bare = made({ ...LARGE, grain: 0 }, subject);
  const data = new Uint8ClampedArray(matte.data.length);
  for (let y = 0; y < matte.height; y++) {
    const from = ((top + y) * LARGE.width + left) * 4;
    data.set(bare.data.subarray(from, from + matte.width * 4), y * matte.width * 4);
  }
  return { matte, truth: { ...matte, data } };
}

const SUBJECTS: Readonly<Record<string, Paint>> = {
  bottle: bottle('#2f8a5a'),
  figure: figure('#8a3050'),
  bust: bust('#305080'),
};
const GROUNDS: Readonly<Record<string, readonly Paint[]>> = {
  white: [sweep('#ffffff')],
  'a sweep with a shadow': [sweep('#f4b8c0', '#e8a8b4'), shadow(0.52, 0.9, 0.3)],
  'a lit wall': [wall('#8fb6d8', '#35526e')],
};

for (const [what, subject] of Object.entries(SUBJECTS)) {
  for (const [where, ground] of Object.entries(GROUNDS)) {
    test(`the matte of a ${what} before ${where} is that of its drawing`, async () => {
      const { matte, truth } = await matted(subject, ...ground);
      let [off, wrong] = [0, 0];
      const pixels = matte.width * matte.height;
      for (let i = 3; i < matte.data.length; i += 4) {
        const difference = Math.abs((matte.data[i] ?? 0) - (truth.data[i] ?? 0));
        off += difference;
        if (difference > 128) wrong += 1;
      }
      assert(off / pixels < 4, `${(off / pixels).toFixed(2)} of 255 off`);
      assert(wrong / pixels < 0.012, `${((wrong / pixels) * 100).toFixed(2)} % wrong`);
    });
  }
}

test('nothing of the ground is left in the edge: no bright rim in the dark', async () => {
  const { matte } = await matted(figure('#702038'), sweep('#ffffff'));
  let [edge, bright] = [0, 0];
  for (let i = 0; i < matte.data.length; i += 4) {
    const [r = 0, g = 0, b = 0, share = 0] = matte.data.subarray(i, i + 4);
    if (share === 0 || share === 255) continue;
    edge += 1;
    // Skin is the brightest thing that was drawn.
    if (((0.2 * r + 0.7 * g + 0.1 * b) * share) / 255 > 160) bright += 1;
  }
  assert(edge > 500);
  // Where chin and shoulder meet, a wedge of a few pixels.
  assert(bright < edge * 0.01, `${bright} of ${edge}`);
});
