// Image 2: a hand holds the finished drink up to the viewer.

import type { Canvas } from '@napi-rs/canvas';

import { drawCup, servedDrink } from './cup.ts';
import { finish } from './finish.ts';
import { drawForearm, drawGripBack, drawGripFront } from './grip.ts';
import { drawSleeve } from './hand.ts';
import { deepLeaf, drawLeaf, freshLeaf, sunnyLeaf } from './leaf.ts';
import { drawBokeh, drawOrchard } from './orchard.ts';
import { glow, newSheet, sheet, wash } from './paint.ts';
import type { Brush, Point } from './paint.ts';

const width = 1280;
const height = 960;
const sun: Point = [1060, 210];
/** The rim's centre, and the cup's scale. */
const cup: Point = [560, 168];
const scale = 1.12;

export function drawStillCup(): Canvas {
  const { canvas, brush } = newSheet(width, height);
  drawOrchard(brush, { width, height, sun, horizon: 590, blur: 20, seed: 44 });
  // A café table's edge, far out of focus.
  sheet(
    brush,
    (far) => {
      far.fillStyle = wash(
        far,
        [0, 800],
        [width, 960],
        [
          [0, '#7a4a4c'],
          [0.55, '#b87a54'],
          [1, '#efbe7c'],
        ],
      );
      far.fillRect(-100, 800, width + 200, 300);
      far.fillStyle = '#ffd999';
      far.fillRect(-100, 794, width + 200, 22);
    },
    { blur: 16 },
  );
  drawBokeh(brush, width, height, 15, 80);
  sheet(
    brush,
    (mid) => {
      for (const [x, y, length, angle, colours] of [
        [-30, 60, 260, 0.5, deepLeaf],
        [60, -30, 260, 1.0, freshLeaf],
        [190, -60, 240, 1.4, deepLeaf],
        [-40, 230, 220, 0.1, freshLeaf],
        [1180, -40, 260, 1.9, sunnyLeaf],
        [1310, 60, 260, 2.6, freshLeaf],
      ] as const)
        drawLeaf(mid, [x, y], length, angle, colours, 0.3);
    },
    { blur: 7 },
  );
  brush.save();
  brush.translate(0, 22);
  const grip = (draw: (brush: Brush) => void): void => {
    brush.save();
    brush.translate(560, 668);
    draw(brush);
    brush.restore();
  };
  grip((own) => {
    drawForearm(own);
    drawGripBack(own);
  });
  brush.save();
  brush.translate(cup[0], cup[1]);
  brush.scale(scale, scale);
  drawCup(brush, servedDrink);
  brush.restore();
  drawGarnish(brush);
  grip(drawGripFront);
  drawSleeve(
    brush,
    [
      [1110, 1130],
      [952, 912],
    ],
    [170, 112],
  );
  brush.restore();
  finish(brush, width, height, () => {
    glow(brush, sun, 800, '255, 186, 96', 0.5, 'screen');
    glow(brush, sun, 330, '255, 232, 168', 0.95, 'screen');
  });
  return canvas;
}

/** A slice of apple in the cream and two leaves of mint. */
function drawGarnish(brush: Brush): void {
  brush.save();
  brush.translate(650, 96);
  brush.rotate(0.3);
  brush.fillStyle = '#b81630';
  brush.beginPath();
  brush.arc(0, 0, 92, Math.PI * 0.98, Math.PI * 2.02);
  brush.quadraticCurveTo(0, 44, -92, 4);
  brush.fill();
  brush.fillStyle = '#fff2cf';
  brush.beginPath();
  brush.arc(-3, 6, 82, Math.PI * 1.0, Math.PI * 2.0);
  brush.quadraticCurveTo(0, 42, -85, 6);
  brush.fill();
  brush.fillStyle = 'rgba(226, 190, 120, 0.6)';
  brush.beginPath();
  brush.arc(-3, 8, 34, Math.PI, Math.PI * 2);
  brush.fill();
  for (const side of [-1, 1]) {
    brush.fillStyle = '#5a2a1e';
    brush.beginPath();
    brush.ellipse(side * 13 - 3, -8, 5, 10, side * 0.5, 0, Math.PI * 2);
    brush.fill();
  }
  brush.strokeStyle = 'rgba(255, 224, 160, 0.95)';
  brush.lineWidth = 4;
  brush.beginPath();
  brush.arc(0, 0, 91, Math.PI * 1.35, Math.PI * 1.98);
  brush.stroke();
  brush.restore();
  drawLeaf(brush, [574, 118], 100, -2.3, freshLeaf, 0.3);
  drawLeaf(brush, [580, 116], 110, -1.65, sunnyLeaf, -0.3);
}
