// Image 1: a hand reaches for a dew-covered red apple in the evening orchard.

import { Path2D } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';

import { appleOutline, dewDrop, drawApple, drawDew } from './apple.ts';
import { drawFinger, drawSleeve, skin } from './hand.ts';
import { deepLeaf, drawBranch, drawLeaf, freshLeaf, sunnyLeaf } from './leaf.ts';
import { drawBokeh, drawOrchard } from './orchard.ts';
import { blob, glow, limb, newSheet, sheet, solid } from './paint.ts';
import type { Brush, Point } from './paint.ts';
import { finish } from './finish.ts';

const width = 1280;
const height = 960;
const sun: Point = [1085, 205];
const apple: Point = [560, 450];
const appleRadius = 205;

function drawHand(brush: Brush): void {
  const palm = blob([
    [1010, 985],
    [880, 1010],
    [806, 910],
    [720, 852],
    [640, 800],
    [630, 720],
    [680, 662],
    [760, 620],
    [850, 622],
    [888, 690],
    [906, 770],
    [958, 860],
  ]);
  const onto = new Path2D();
  onto.addPath(appleOutline(appleRadius), { a: 1, b: 0, c: 0, d: 1, e: apple[0], f: apple[1] });
  onto.addPath(palm);
  const flesh = { base: skin.base, shade: skin.shade, rim: skin.rim, depth: 46, soft: 22 };
  // Thumb under the apple, then the back of the hand over its root.
  drawFinger(
    brush,
    [
      [760, 830],
      [650, 806],
      [545, 758],
      [474, 676],
      [452, 596],
    ],
    [70, 60, 46, 40, 33],
    { onto, root: 0 },
  );
  solid(brush, palm, { ...flesh, rimWidth: 4 });
  const fingers: [Point[], number[]][] = [
    [
      [
        [850, 738],
        [862, 590],
        [826, 510],
        [772, 470],
      ],
      [42, 36, 31, 26],
    ],
    [
      [
        [812, 748],
        [800, 570],
        [752, 480],
        [690, 440],
      ],
      [46, 41, 36, 30],
    ],
    [
      [
        [768, 768],
        [724, 590],
        [672, 505],
        [608, 470],
      ],
      [48, 43, 38, 31],
    ],
    [
      [
        [716, 806],
        [648, 640],
        [592, 570],
        [526, 545],
      ],
      [48, 43, 38, 31],
    ],
  ];
  for (const [joints, radii] of fingers) {
    drawFinger(brush, joints, radii, { onto });
    onto.addPath(limb(joints, radii));
  }
  drawSleeve(
    brush,
    [
      [1070, 1160],
      [950, 944],
    ],
    [160, 112],
  );
}

export function drawStillApple(): Canvas {
  const { canvas, brush } = newSheet(width, height);
  drawOrchard(brush, { width, height, sun, horizon: 560, blur: 11, seed: 21 });
  drawBokeh(brush, width, height, 5, 60);
  // Leaves half out of focus behind the apple.
  sheet(
    brush,
    (mid) => {
      drawBranch(
        mid,
        [
          [-40, 330],
          [160, 250],
          [330, 90],
          [420, -40],
        ],
        [22, 18, 14, 12],
      );
      for (const [x, y, length, angle] of [
        [120, 270, 190, 1.3],
        [200, 220, 170, 2.2],
        [260, 160, 180, 0.7],
        [330, 90, 170, 1.9],
        [90, 280, 160, 2.7],
      ] as const)
        drawLeaf(mid, [x, y], length, angle, deepLeaf, 0.3);
    },
    { blur: 5 },
  );
  drawBranch(
    brush,
    [
      [-60, 70],
      [210, 108],
      [430, 150],
      [600, 176],
      [800, 130],
      [980, 40],
      [1040, -60],
    ],
    [34, 30, 26, 24, 17, 13, 10],
  );
  const leaves: [number, number, number, number, typeof freshLeaf, number][] = [
    [420, 150, 200, 2.5, deepLeaf, 0.4],
    [500, 160, 230, 2.05, freshLeaf, -0.3],
    [300, 125, 180, 1.7, freshLeaf, 0.3],
    [180, 105, 190, 2.0, deepLeaf, 0.2],
    [700, 155, 210, -0.9, sunnyLeaf, 0.3],
    [640, 172, 200, -1.9, freshLeaf, 0.3],
    [460, 150, 170, -1.5, sunnyLeaf, -0.3],
    [840, 116, 200, 0.75, sunnyLeaf, -0.35],
    [760, 140, 180, 0.2, freshLeaf, 0.3],
    [930, 66, 170, 1.2, freshLeaf, 0.3],
  ];
  for (const [x, y, length, angle, colours, curl] of leaves)
    drawLeaf(brush, [x, y], length, angle, colours, curl);
  brush.save();
  brush.translate(apple[0], apple[1]);
  drawApple(brush, appleRadius);
  brush.save();
  brush.clip(appleOutline(appleRadius));
  sheet(
    brush,
    (shadow) => {
      shadow.fillStyle = '#3c0430';
      shadow.beginPath();
      shadow.ellipse(-92, -150, 112, 44, -0.72, 0, Math.PI * 2);
      shadow.ellipse(92, -156, 120, 46, 0.42, 0, Math.PI * 2);
      shadow.fill();
    },
    { blur: 9, alpha: 0.6 },
  );
  brush.restore();
  drawDew(brush, appleRadius, 11, 74);
  brush.restore();
  drawLeaf(brush, [596, 200], 250, 0.42, sunnyLeaf, 0.35);
  drawLeaf(brush, [590, 196], 215, 2.45, freshLeaf, 0.35);
  for (const [x, y, size] of [
    [720, 262, 8],
    [760, 290, 5],
    [520, 272, 7],
    [478, 300, 5],
  ] as const)
    dewDrop(brush, [x, y], size, 1.1, '50, 92, 30');
  drawHand(brush);
  // Foreground leaves right against the lens.
  sheet(
    brush,
    (near) => {
      drawLeaf(near, [-60, 900], 420, -0.9, deepLeaf, 0.3);
      drawLeaf(near, [40, 1010], 380, -0.4, deepLeaf, -0.3);
      drawLeaf(near, [1330, 330], 300, 2.7, freshLeaf, 0.3);
    },
    { blur: 17 },
  );
  finish(brush, width, height, () => {
    glow(brush, sun, 800, '255, 186, 96', 0.5, 'screen');
    glow(brush, sun, 330, '255, 232, 168', 0.95, 'screen');
  });
  return canvas;
}
