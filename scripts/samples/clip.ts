// Clip 1, first person at a table in the orchard: apple and ice into the shaker
// (0-1.6 s), the shake (1.6-3.2 s), the layers poured into the cup (3.2-5 s).

import type { Canvas } from '@napi-rs/canvas';

import { drawVignette } from './finish.ts';
import { glow, newSheet } from './paint.ts';
import type { Brush } from './paint.ts';
import { drawFilling } from './shot-filling.ts';
import { drawPour } from './shot-pour.ts';
import { drawShake } from './shot-shake.ts';
import { clipSize, makePlate, sun } from './table.ts';

const { width, height } = clipSize;
const shakeStartS = 1.6;
const pourStartS = 3.2;

/** Draws one frame of the clip; the canvas is reused by the next call. */
export function createClip(): (frame: number) => Canvas {
  const table = makePlate(300, 7);
  const close = makePlate(430, 12);
  const { canvas, brush } = newSheet(width, height);
  const moment = newSheet(width, height);
  const paint = (onto: Brush, time: number): void => {
    onto.resetTransform();
    onto.globalAlpha = 1;
    const shaking = time >= shakeStartS && time < pourStartS;
    onto.drawImage(shaking ? close : table, 0, 0);
    onto.save();
    if (time < shakeStartS) drawFilling(onto, time);
    else if (shaking) drawShake(onto, time - shakeStartS, time);
    else drawPour(onto, time - pourStartS, time);
    onto.restore();
    drawVignette(onto, width, height, 0.42);
    glow(onto, sun, 560, '255, 190, 104', 0.4, 'screen');
  };
  return (frame) => {
    const time = frame / clipSize.framesPerSecond;
    const shaking = time >= shakeStartS && time < pourStartS;
    // A film shutter: the shake is the mean of six moments of one frame.
    const moments = shaking ? [0, 0.07, 0.14, 0.21, 0.28, 0.35] : [0];
    for (const [index, part] of moments.entries()) {
      paint(moment.brush, time + part / clipSize.framesPerSecond);
      brush.globalAlpha = 1 / (index + 1);
      brush.drawImage(moment.canvas, 0, 0);
    }
    return canvas;
  };
}
