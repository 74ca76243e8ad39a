// Where the clip plays: a plank table in the orchard, and how a glass stands on it.

import type { Canvas } from '@napi-rs/canvas';

import { drawApple } from './apple.ts';
import { deepLeaf, drawLeaf, freshLeaf } from './leaf.ts';
import { drawBokeh, drawOrchard } from './orchard.ts';
import { mix, newSheet, randomFrom, sheet, wash } from './paint.ts';
import type { Brush, Point } from './paint.ts';

export const clipSize = { width: 960, height: 720, framesPerSecond: 24, frameCount: 120 } as const;
const { width, height } = clipSize;
export const sun: Point = [770, 120];

/** The table and the world behind it; `edge` is the table's far edge, px. */
export function makePlate(edge: number, blur: number): Canvas {
  const { canvas, brush } = newSheet(width, height);
  drawOrchard(brush, { width, height, sun, horizon: edge - 70, blur, seed: 21 });
  drawBokeh(brush, width, edge * 1.1, 8, 34);
  sheet(
    brush,
    (table) => {
      table.fillStyle = wash(
        table,
        [0, edge],
        [0, height],
        [
          [0, '#f0bd80'],
          [0.25, '#cf8f5e'],
          [1, '#7a4848'],
        ],
      );
      table.fillRect(-20, edge, width + 40, height);
      const random = randomFrom(4);
      const vanish: Point = [width * 0.5, edge - 330];
      const plank = (bottom: number, share: number): Point => [
        mix(bottom, vanish[0], share),
        mix(height + 20, vanish[1], share),
      ];
      const far = (height + 20 - edge) / (height + 20 - vanish[1]);
      for (let x = -700; x < width + 700; x += 118) {
        const [fx, fy] = plank(x, far);
        const [gx] = plank(x + 118, far);
        table.fillStyle =
          random() < 0.5
            ? `rgba(70, 24, 40, ${0.05 + random() * 0.08})`
            : `rgba(255, 214, 150, ${0.04 + random() * 0.09})`;
        table.beginPath();
        table.moveTo(x, height + 20);
        table.lineTo(fx, fy);
        table.lineTo(gx, fy);
        table.lineTo(x + 118, height + 20);
        table.fill();
        table.strokeStyle = 'rgba(84, 36, 46, 0.5)';
        table.lineWidth = 2.4;
        table.beginPath();
        table.moveTo(x, height + 20);
        table.lineTo(fx, fy);
        table.stroke();
      }
      table.fillStyle = 'rgba(255, 236, 190, 0.85)';
      table.fillRect(-20, edge, width + 40, 4);
    },
    { blur: 1.6 },
  );
  // Dapples of low sun, and things left about, soft with distance.
  sheet(
    brush,
    (about) => {
      const random = randomFrom(12);
      for (let index = 0; index < 16; index++) {
        about.fillStyle = `rgba(255, 214, 140, ${0.1 + random() * 0.16})`;
        about.beginPath();
        about.ellipse(
          random() * width,
          edge + 40 + random() * (height - edge),
          40 + random() * 90,
          10 + random() * 20,
          -0.3,
          0,
          Math.PI * 2,
        );
        about.fill();
      }
      for (const [x, y, r, seed] of [
        [106, edge + 42, 50, 3],
        [196, edge + 66, 54, 9],
        [868, edge + 40, 46, 5],
      ] as const) {
        about.fillStyle = 'rgba(70, 24, 50, 0.5)';
        about.beginPath();
        about.ellipse(x - 34, y + r * 0.86, r * 1.3, r * 0.24, 0.05, 0, Math.PI * 2);
        about.fill();
        about.save();
        about.translate(x, y);
        drawApple(about, r, seed);
        about.restore();
      }
      drawLeaf(about, [240, edge + 96], 90, 0.2, freshLeaf, 0.3);
      drawLeaf(about, [830, edge + 76], 80, 2.8, deepLeaf, 0.3);
    },
    { blur: 3 },
  );
  return canvas;
}

export function contactShadow(brush: Brush, [x, y]: Point, half: number): void {
  brush.save();
  brush.filter = 'blur(9px)';
  brush.fillStyle = 'rgba(58, 18, 48, 0.6)';
  brush.beginPath();
  brush.ellipse(x - half * 0.35, y, half * 1.4, half * 0.24, 0.04, 0, Math.PI * 2);
  brush.fill();
  brush.filter = 'blur(16px)';
  brush.fillStyle = 'rgba(255, 190, 80, 0.45)';
  brush.beginPath();
  brush.ellipse(x - half * 1.5, y + 12, half * 0.9, half * 0.16, 0.1, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
}
