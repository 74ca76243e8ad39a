import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { openPreviews } from './previews.ts';

/** Red to the left, blue to the right. */
function frameOf(width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1) {
    const isLeft = i % width < width / 2;
    pixels.set(isLeft ? [220, 20, 20] : [20, 20, 220], i * 4);
  }
  return pixels;
}

async function shown(width: number, height: number, atMs: readonly number[]): Promise<Buffer[]> {
  const jpegs: Buffer[] = [];
  let nowMs = 0;
  const previews = openPreviews(
    { width, height },
    (jpeg) => jpegs.push(jpeg),
    () => nowMs,
  );
  const pixels = frameOf(width, height);
  for (nowMs of atMs) {
    previews.see(pixels);
    await previews.idle();
  }
  return jpegs;
}

test('a small picture of the frame, 320 pixels at its longer side', async () => {
  for (const [width, height, small] of [
    [1280, 720, [320, 180]],
    [496, 864, [184, 320]],
    [200, 100, [200, 100]],
  ] as const) {
    const [jpeg] = await shown(width, height, [0]);
    assert.ok(jpeg && jpeg.length < 32 * 1024);
    const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.format, info.width, info.height], ['raw', ...small]);
    const row = Math.floor(info.height / 2) * info.width;
    const [r = 0, , b = 0] = data.subarray((row + 10) * 3, (row + 10) * 3 + 3);
    assert.ok(r > 180 && b < 60, `left: ${r} ${b}`);
    const end = (row + info.width - 10) * 3;
    assert.ok((data[end] ?? 0) < 60 && (data[end + 2] ?? 0) > 180, 'right');
  }
});

test('the first frame, and then one a second', async () => {
  const many = Array.from({ length: 25 }, (_, index) => index * 100);
  assert.equal((await shown(64, 36, many)).length, 3);
});
