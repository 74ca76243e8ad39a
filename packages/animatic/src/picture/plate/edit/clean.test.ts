import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Pixels } from '../../cutout/pixels.ts';
import { canBeCleared } from './clean.ts';
import { findSubject } from './find-subject.ts';

const SIZE = { width: 192, height: 128 };

function picture(paint: (g: SKRSContext2D) => void): Pixels {
  const g = createCanvas(SIZE.width, SIZE.height).getContext('2d');
  g.fillStyle = '#a8c8e8';
  g.fillRect(0, 0, SIZE.width, 70);
  g.fillStyle = '#88b060';
  g.fillRect(0, 70, SIZE.width, SIZE.height);
  paint(g);
  return { ...SIZE, data: g.getImageData(0, 0, SIZE.width, SIZE.height).data };
}

const cleared = (pixels: Pixels): boolean | undefined => {
  const subject = findSubject([{ timeS: 0, pixels }]);
  return subject && canBeCleared(subject, pixels);
};

test('somebody small before a field can be cleared away', () => {
  const pixels = picture((g) => {
    g.fillStyle = '#c02030';
    g.fillRect(90, 50, 12, 40);
  });
  assert.equal(cleared(pixels), true);
});

test('a portrait that reaches the lower edge is kept whole', () => {
  const pixels = picture((g) => {
    g.fillStyle = '#c02030';
    g.fillRect(60, 60, 70, 68);
    g.fillStyle = '#e8b890';
    g.fillRect(80, 20, 30, 40);
  });
  assert.equal(cleared(pixels), false);
});
