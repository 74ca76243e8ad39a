import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import { choosePoster } from './poster.ts';

test('the poster is the frame that shows something, not black, white or fog', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-poster-'));
  try {
    const canvas = createCanvas(96, 72);
    const g = canvas.getContext('2d');
    const poster = choosePoster();
    const show = (ground: string, thing: string): void => {
      g.fillStyle = ground;
      g.fillRect(0, 0, 96, 72);
      g.fillStyle = thing;
      g.fillRect(30, 20, 40, 52);
      poster.consider(canvas, canvas.data());
    };
    show('#000000', '#000000');
    show('#a0a4a8', '#a8aaae');
    show('#204080', '#f0a040');
    show('#ffffff', '#ffffff');
    const path = join(folder, 'poster.jpg');
    await poster.save(path, { width: 96, height: 72 });
    const { data } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
    const [r = 0, , b = 0] = data.subarray((40 * 96 + 50) * 3, (40 * 96 + 50) * 3 + 3);
    assert(r > 200 && b < 100, `${r}, ${b}`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
