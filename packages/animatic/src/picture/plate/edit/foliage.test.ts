import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { foliageOf } from './foliage.ts';

const SIZE = { width: 240, height: 160 };

/** A green tree on green grass before the sky. */
function summer(): Canvas {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const g = canvas.getContext('2d');
  g.fillStyle = '#90c0f0';
  g.fillRect(0, 0, SIZE.width, SIZE.height);
  g.fillStyle = '#78b850';
  g.fillRect(0, 125, SIZE.width, 35);
  g.fillStyle = '#6b4a30';
  g.fillRect(112, 95, 16, 40);
  g.fillStyle = '#4a9a40';
  g.beginPath();
  g.ellipse(120, 60, 60, 42, 0, 0, Math.PI * 2);
  g.fill();
  return canvas;
}

const pixelsOf = (canvas: Canvas): Uint32Array =>
  new Uint32Array(
    canvas.getContext('2d').getImageData(0, 0, SIZE.width, SIZE.height).data.slice().buffer,
  );

/** Pixels in rows `top` … `bottom` that look like leaves. */
const greens = (canvas: Canvas, top: number, bottom: number): number =>
  pixelsOf(canvas).filter((pixel, i) => {
    const y = Math.floor(i / SIZE.width);
    const [r, g, b] = [pixel & 0xff, (pixel >>> 8) & 0xff, (pixel >>> 16) & 0xff];
    return y >= top && y < bottom && g > r + 30 && g > b + 30;
  }).length;

test('a crown loses its leaves by and by, the grass below stays grass', () => {
  const still = summer();
  const tree = foliageOf(pixelsOf(still), still, 'winter');
  assert(tree);
  const counts = [0, 0.4, 0.7, 1.01].map((lost) => greens(tree.at(lost), 0, 110));
  for (const [i, count] of counts.entries())
    if (i > 0) assert(count < (counts[i - 1] ?? 0), counts.join());
  assert.equal(counts.at(-1), 0);
  assert(greens(tree.at(1.01), 130, 160) > 5000);
});

test('grass in autumn is dry, not green', () => {
  const still = summer();
  foliageOf(pixelsOf(still), still, 'autumn');
  assert.equal(greens(still, 130, 160), 0);
});

test('a picture without a tree has none to lose', () => {
  const bare = createCanvas(SIZE.width, SIZE.height);
  bare.getContext('2d').fillRect(0, 0, SIZE.width, SIZE.height);
  assert.equal(foliageOf(pixelsOf(bare), bare, 'winter'), undefined);
});
