import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { findSubject } from './find-subject.ts';
import type { Sample } from './find-subject.ts';
import { trackOf } from './track.ts';

const SIZE = { width: 128, height: 72 };

/** A red box at x (shares of the width) before a sky and a field. */
function sample(timeS: number, x: number, speckle = false): Sample {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const g = canvas.getContext('2d');
  const sky = g.createLinearGradient(0, 0, 0, SIZE.height);
  sky.addColorStop(0, '#4f9fe0');
  sky.addColorStop(1, '#dff1fa');
  g.fillStyle = sky;
  g.fillRect(0, 0, SIZE.width, SIZE.height);
  g.fillStyle = '#79b955';
  g.fillRect(0, 50, SIZE.width, 22);
  g.fillStyle = '#c62f2a';
  g.fillRect(Math.round(x * SIZE.width), 34, 26, 18);
  if (speckle) g.fillRect(4, 4, 2, 2);
  const { data } = g.getImageData(0, 0, SIZE.width, SIZE.height);
  return { timeS, pixels: { ...SIZE, data } };
}

test('what moves is followed, in its own size', () => {
  const samples = Array.from({ length: 17 }, (_, i) => sample(i / 4, 0.05 + i * 0.04));
  const subject = findSubject(samples);
  assert(subject?.steady);
  assert.equal(subject.seen.length, samples.length);
  const { left, top, width, height } = trackOf(subject).at(2);
  assert(Math.abs(left - 0.37) < 0.02, `left ${left}`);
  assert(Math.abs(width - 26 / 128) < 0.02, `width ${width}`);
  assert(Math.abs(top + height - 52 / 72) < 0.02, `foot ${top + height}`);
});

test('what moves so slowly that it hides the same place all the time is found', () => {
  const samples = Array.from({ length: 17 }, (_, i) => sample(i / 4, 0.4 + i * 0.006));
  const subject = findSubject(samples);
  assert(subject !== undefined);
  assert(Math.abs(trackOf(subject).at(0).width - 26 / 128) < 0.03);
});

test('past its last picture it goes on as it went', () => {
  const samples = Array.from({ length: 17 }, (_, i) => sample(i / 4, 0.05 + i * 0.02));
  const subject = findSubject(samples);
  assert(subject !== undefined);
  const [x, y] = trackOf(subject).wayAt(4);
  assert(Math.abs(x - 0.08) < 0.015 && Math.abs(y) < 0.01, `${x}, ${y}`);
  assert(Math.abs(trackOf(subject).at(5).left - 0.45) < 0.03);
});

test('in a still it is what has colours that the border has not', () => {
  const subject = findSubject([sample(0, 0.45, true)]);
  assert(subject !== undefined);
  const [{ box }] = subject.seen;
  assert(Math.abs(box.left - 0.45) < 0.02 && Math.abs(box.width - 26 / 128) < 0.02);
});

test('nothing stands out of a plain picture', () => {
  const plain = sample(0, 2);
  assert.equal(findSubject([plain]), undefined);
});
