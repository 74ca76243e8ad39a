// The clear cup: layers of drink, ice, cream, label, glass. Local units: the rim lies at
// y = 0, the foot at y = 600, the axis at x = 0; the caller translates and scales.

import { fileURLToPath } from 'node:url';

import { GlobalFonts, Path2D } from '@napi-rs/canvas';

import { appleOutline } from './apple.ts';
import { blob, clamp, glow, mix, randomFrom, sheet, solid } from './paint.ts';
import type { Brush, Point } from './paint.ts';

GlobalFonts.registerFromPath(
  fileURLToPath(import.meta.resolve('@fontsource/inter/files/inter-latin-900-normal.woff2')),
  'Sample Label',
);

export const cupHeight = 600;

export interface Drink {
  /** Heights of the layers' tops, 0 (empty) to 1 (rim). */
  readonly amber: number;
  readonly blush: number;
  /** 0 no cream, 1 the whole cap. */
  readonly cream: number;
  readonly label: number;
  /** Seconds: moves the surface and the fizz. */
  readonly time: number;
  /** How high the surface rocks, px. */
  readonly swell: number;
  readonly ice: boolean;
  readonly dew: boolean;
}

export const servedDrink: Drink = {
  amber: 0.52,
  blush: 0.9,
  cream: 1,
  label: 1,
  time: 0.4,
  swell: 3,
  ice: true,
  dew: true,
};

/** Half the cup's width at height y. */
export const cupHalf = (y: number): number => mix(188, 142, clamp(y / cupHeight));

/** Where a fill of 0..1 stands, px from the rim. */
const surfaceAt = (fill: number): number => mix(cupHeight - 26, 8, fill);

function inside(top: number, wave: (x: number) => number, inset = 9): Path2D {
  const path = new Path2D();
  const half = cupHalf(top) - inset;
  path.moveTo(-half, top + wave(-half));
  for (let step = 1; step <= 40; step++) {
    const x = mix(-half, half, step / 40);
    path.lineTo(x, top + wave(x));
  }
  const foot = cupHalf(cupHeight) - inset - 6;
  path.lineTo(foot, cupHeight - 40);
  path.quadraticCurveTo(foot - 4, cupHeight - 16, foot - 40, cupHeight - 10);
  path.quadraticCurveTo(0, cupHeight + 8, -foot + 40, cupHeight - 10);
  path.quadraticCurveTo(-foot + 4, cupHeight - 16, -foot, cupHeight - 40);
  path.closePath();
  return path;
}

function cube(size: number): Path2D {
  const path = new Path2D();
  path.roundRect(-size, -size * 0.9, size * 2, size * 1.8, size * 0.34);
  return path;
}

export function drawIce(brush: Brush, [x, y]: Point, size: number, angle: number): void {
  brush.save();
  brush.translate(x, y);
  brush.rotate(angle);
  const block = cube(size);
  const fill = brush.createLinearGradient(size, -size, -size, size);
  fill.addColorStop(0, 'rgba(255, 255, 255, 0.72)');
  fill.addColorStop(0.4, 'rgba(255, 255, 255, 0.16)');
  fill.addColorStop(1, 'rgba(255, 244, 236, 0.4)');
  brush.fillStyle = fill;
  brush.fill(block);
  brush.strokeStyle = 'rgba(255, 255, 255, 0.7)';
  brush.lineWidth = size * 0.06;
  brush.stroke(block);
  brush.strokeStyle = 'rgba(255, 255, 255, 0.5)';
  brush.beginPath();
  brush.moveTo(-size * 0.55, size * 0.5);
  brush.lineTo(-size * 0.5, -size * 0.35);
  brush.quadraticCurveTo(-size * 0.45, -size * 0.58, -size * 0.2, -size * 0.58);
  brush.stroke();
  brush.restore();
}

function drawLiquid(brush: Brush, drink: Drink): void {
  const top = surfaceAt(Math.max(drink.blush, drink.amber));
  const wave = (x: number): number =>
    Math.sin(x / 52 + drink.time * 11) * drink.swell +
    Math.sin(x / 23 - drink.time * 17) * drink.swell * 0.4;
  const body = inside(top, wave);
  const seam = surfaceAt(drink.amber);
  brush.save();
  brush.clip(body);
  const layers = brush.createLinearGradient(0, top, 0, cupHeight);
  const place = (y: number): number => clamp((y - top) / (cupHeight - top));
  layers.addColorStop(0, drink.blush > drink.amber ? '#d8344e' : '#ffc04a');
  layers.addColorStop(place(seam - 70), drink.blush > drink.amber ? '#ee5a5c' : '#ffc04a');
  layers.addColorStop(place(seam + 6), drink.blush > drink.amber ? '#ff9a5c' : '#ffb93e');
  layers.addColorStop(place(seam + 60), '#ffbf45');
  layers.addColorStop(1, '#e88a1c');
  brush.fillStyle = layers;
  brush.fillRect(-220, top - 40, 440, cupHeight);
  if (drink.blush > drink.amber + 0.04) {
    // Wisps of red that sink into the amber.
    const random = randomFrom(31);
    brush.filter = 'blur(9px)';
    for (let index = 0; index < 12; index++) {
      const x = mix(-130, 130, random());
      const fall = 22 + random() * 74;
      brush.fillStyle = `rgba(226, 66, 70, ${0.18 + random() * 0.24})`;
      brush.beginPath();
      brush.ellipse(
        x + Math.sin(drink.time * 1.3 + index) * 5,
        seam + fall * 0.3,
        11 + random() * 20,
        fall,
        (random() - 0.5) * 0.6,
        0,
        Math.PI * 2,
      );
      brush.fill();
    }
    brush.filter = 'none';
  }
  // Sun through the drink: bright on the far side, deep on the near.
  const through = brush.createLinearGradient(-170, 0, 170, 0);
  through.addColorStop(0, 'rgba(120, 10, 40, 0.42)');
  through.addColorStop(0.26, 'rgba(150, 20, 40, 0.08)');
  through.addColorStop(0.66, 'rgba(255, 220, 140, 0.16)');
  through.addColorStop(0.9, 'rgba(255, 236, 170, 0.5)');
  through.addColorStop(1, 'rgba(160, 30, 40, 0.25)');
  brush.fillStyle = through;
  brush.fillRect(-220, top - 40, 440, cupHeight);
  glow(brush, [62, cupHeight - 90], 150, '255, 224, 120', 0.55, 'screen');
  if (drink.ice) {
    for (const [x, y, size, angle] of [
      [-92, 62, 42, 0.3],
      [12, 50, 46, -0.22],
      [104, 70, 40, 0.5],
      [-52, 142, 38, -0.5],
      [76, 158, 38, 0.2],
    ] as const)
      drawIce(
        brush,
        [x, top + y + Math.sin(drink.time * 6 + x) * drink.swell],
        size,
        angle + Math.sin(drink.time * 5 + y) * drink.swell * 0.012,
      );
  }
  const fizz = randomFrom(57);
  for (let index = 0; index < 70; index++) {
    const x = mix(-150, 150, fizz());
    const speed = 50 + fizz() * 90;
    const size = 1.4 + fizz() ** 2 * 4.4;
    const run = cupHeight - top;
    const y = cupHeight - ((fizz() * run + drink.time * speed) % Math.max(20, run));
    brush.fillStyle = 'rgba(255, 255, 236, 0.55)';
    brush.beginPath();
    brush.arc(x + Math.sin(y / 22 + index) * 3, y, size, 0, Math.PI * 2);
    brush.fill();
  }
  brush.restore();
  // The surface's own lens, seen a little from above.
  const half = cupHalf(top) - 10;
  brush.fillStyle =
    drink.blush > drink.amber ? 'rgba(255, 150, 140, 0.6)' : 'rgba(255, 222, 130, 0.75)';
  brush.beginPath();
  brush.ellipse(0, top + wave(0) * 0.4, half, 15, 0, 0, Math.PI * 2);
  brush.fill();
}

function drawCream(brush: Brush, share: number): void {
  const rise = share * 64;
  const y = mix(66, 27, share);
  const half = (cupHalf(20) - 8) * mix(0.5, 1, clamp(share * 1.6));
  const drip = (x: number, depth: number): Point => [x * half, y + depth * share];
  const cap = blob([
    [-half, y - 16],
    [-half * 0.86, y - rise * 0.62],
    [-half * 0.5, y - rise * 1.05],
    [-half * 0.12, y - rise * 1.32],
    [half * 0.22, y - rise * 1.16],
    [half * 0.6, y - rise * 1.12],
    [half * 0.9, y - rise * 0.56],
    [half, y - 14],
    drip(0.98, 40),
    drip(0.78, 66),
    drip(0.58, 36),
    drip(0.36, 30),
    drip(0.14, 54),
    drip(-0.08, 28),
    drip(-0.32, 38),
    drip(-0.52, 72),
    drip(-0.72, 34),
    drip(-0.94, 44),
  ]);
  const milk = { base: '#fff4e2', shade: '#dfb3a6', rim: '#fffef6', soft: 12, rimWidth: 3 };
  solid(brush, cap, { ...milk, depth: 26 });
  // Two swirls stand on the cap, the upper with a bent peak.
  const ridge = (low: number, high: number, left: number, right: number): Path2D =>
    blob([
      [left * half, y - rise * low],
      [left * half * 0.9, y - rise * (low + (high - low) * 0.62)],
      [mix(left, right, 0.3) * half, y - rise * high],
      [mix(left, right, 0.66) * half, y - rise * (high - 0.06)],
      [right * half * 0.96, y - rise * (low + (high - low) * 0.5)],
      [right * half, y - rise * (low - 0.04)],
      [mix(left, right, 0.6) * half, y - rise * (low - 0.26)],
      [mix(left, right, 0.3) * half, y - rise * (low - 0.2)],
    ]);
  solid(brush, ridge(0.72, 1.3, -0.8, 0.84), { ...milk, depth: 17 });
  solid(brush, ridge(1.2, 1.74, -0.5, 0.56), { ...milk, depth: 14 });
}

function curvedText(brush: Brush, text: string, y: number, size: number, bend: number): void {
  brush.font = `900 ${size}px "Sample Label"`;
  const spacing = size * 0.07;
  const widths = Array.from(text, (letter) => brush.measureText(letter).width + spacing);
  let x = -widths.reduce((sum, width) => sum + width, -spacing) / 2;
  brush.textAlign = 'center';
  for (const [index, letter] of Array.from(text).entries()) {
    const width = widths[index] ?? 0;
    const middle = x + (width - spacing) / 2;
    brush.save();
    brush.translate(middle, y - bend * (middle / 120) ** 2);
    brush.rotate((-2 * bend * middle) / 120 ** 2);
    brush.fillText(letter, 0, 0);
    brush.restore();
    x += width;
  }
}

function drawLabel(brush: Brush, alpha: number): void {
  const [top, bottom, bend] = [214, 408, 13];
  const halfTop = cupHalf(top) * 0.74;
  const halfBottom = cupHalf(bottom) * 0.74;
  const card = (inset: number): Path2D => {
    const path = new Path2D();
    const corner = 22 - inset * 0.5;
    const [t, b, ht, hb] = [top + inset, bottom - inset, halfTop - inset, halfBottom - inset];
    path.moveTo(-ht + corner, t - bend * 0.72);
    path.quadraticCurveTo(0, t + bend, ht - corner, t - bend * 0.72);
    path.quadraticCurveTo(ht, t - bend, ht, t + corner - bend);
    path.lineTo(hb, b - corner - bend);
    path.quadraticCurveTo(hb, b - bend, hb - corner, b - bend * 0.72);
    path.quadraticCurveTo(0, b + bend, -hb + corner, b - bend * 0.72);
    path.quadraticCurveTo(-hb, b - bend, -hb, b - corner - bend);
    path.lineTo(-ht, t + corner - bend);
    path.quadraticCurveTo(-ht, t - bend, -ht + corner, t - bend * 0.72);
    path.closePath();
    return path;
  };
  brush.save();
  brush.globalAlpha = alpha;
  const pink = brush.createLinearGradient(-halfTop, 0, halfTop, 0);
  pink.addColorStop(0, '#d8628f');
  pink.addColorStop(0.35, '#f78fb2');
  pink.addColorStop(0.75, '#ffb3c8');
  pink.addColorStop(1, '#f590ae');
  brush.fillStyle = pink;
  brush.fill(card(0));
  brush.strokeStyle = 'rgba(255, 250, 240, 0.95)';
  brush.lineWidth = 3;
  brush.stroke(card(9));
  // The mark: an apple with a leaf.
  brush.save();
  brush.translate(0, 268);
  brush.fillStyle = '#fffaf0';
  brush.beginPath();
  brush.arc(0, 0, 42, 0, Math.PI * 2);
  brush.fill();
  brush.fillStyle = '#d2203c';
  brush.translate(0, 5);
  brush.fill(appleOutline(25));
  brush.strokeStyle = '#6a3a26';
  brush.lineWidth = 4;
  brush.lineCap = 'round';
  brush.beginPath();
  brush.moveTo(0, -18);
  brush.quadraticCurveTo(1, -27, 5, -32);
  brush.stroke();
  brush.fillStyle = '#5c9a3e';
  brush.beginPath();
  brush.moveTo(3, -25);
  brush.quadraticCurveTo(10, -38, 25, -33);
  brush.quadraticCurveTo(18, -21, 3, -25);
  brush.fill();
  brush.fillStyle = 'rgba(255, 255, 255, 0.7)';
  brush.beginPath();
  brush.ellipse(11, -9, 6, 3.4, 0.7, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
  brush.fillStyle = '#fffaf0';
  brush.shadowColor = 'rgba(150, 20, 70, 0.45)';
  brush.shadowBlur = 3;
  brush.shadowOffsetY = 2;
  curvedText(brush, 'ORCHARD', 352, 37, 9);
  curvedText(brush, 'FIZZ', 391, 34, 5);
  brush.restore();
}

/** The cup and all that is in it. */
export function drawCup(brush: Brush, drink: Drink): void {
  const wall = inside(0, () => 0, 0);
  // The glass behind the drink.
  const back = brush.createLinearGradient(-190, 0, 190, 0);
  back.addColorStop(0, 'rgba(255, 255, 255, 0.34)');
  back.addColorStop(0.2, 'rgba(255, 255, 255, 0.10)');
  back.addColorStop(0.8, 'rgba(255, 255, 255, 0.14)');
  back.addColorStop(1, 'rgba(255, 255, 255, 0.5)');
  brush.fillStyle = back;
  brush.fill(wall);
  brush.fillStyle = 'rgba(255, 255, 255, 0.16)';
  brush.strokeStyle = 'rgba(255, 255, 255, 0.65)';
  brush.lineWidth = 3;
  brush.beginPath();
  brush.ellipse(0, 0, cupHalf(0), 26, 0, 0, Math.PI * 2);
  brush.fill();
  brush.stroke();
  if (drink.amber > 0.01) drawLiquid(brush, drink);
  if (drink.cream > 0.01) drawCream(brush, drink.cream);
  if (drink.label > 0) drawLabel(brush, drink.label);
  // The glass in front: two window streaks, the walls, the rim, the thick foot.
  brush.save();
  brush.clip(wall);
  sheet(
    brush,
    (shine) => {
      shine.fillStyle = 'rgba(255, 255, 255, 0.62)';
      shine.beginPath();
      shine.moveTo(132, 60);
      shine.lineTo(152, 60);
      shine.lineTo(118, 540);
      shine.lineTo(104, 540);
      shine.fill();
      shine.fillStyle = 'rgba(255, 255, 255, 0.34)';
      shine.beginPath();
      shine.moveTo(-164, 60);
      shine.lineTo(-146, 60);
      shine.lineTo(-116, 530);
      shine.lineTo(-128, 530);
      shine.fill();
    },
    { blur: 2.5 },
  );
  brush.fillStyle = 'rgba(255, 246, 220, 0.3)';
  brush.beginPath();
  brush.ellipse(0, cupHeight - 6, cupHalf(cupHeight) - 8, 13, 0, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
  brush.lineWidth = 4;
  const edge = brush.createLinearGradient(-190, 0, 190, 0);
  edge.addColorStop(0, 'rgba(255, 255, 255, 0.55)');
  edge.addColorStop(0.5, 'rgba(255, 255, 255, 0.35)');
  edge.addColorStop(1, 'rgba(255, 244, 206, 1)');
  brush.strokeStyle = edge;
  brush.stroke(wall);
  brush.beginPath();
  brush.ellipse(0, 0, cupHalf(0), 26, 0, 0, Math.PI);
  brush.lineWidth = 6;
  brush.stroke();
  if (drink.dew) drawCondensation(brush);
}

function drawCondensation(brush: Brush): void {
  const random = randomFrom(83);
  for (let index = 0; index < 120; index++) {
    const y = 70 + random() * 500;
    const x = (random() * 2 - 1) * (cupHalf(y) - 12);
    if (Math.abs(x) < cupHalf(y) * 0.78 && y > 196 && y < 420) continue;
    const size = 1.6 + random() ** 3 * 7;
    brush.fillStyle = 'rgba(120, 20, 30, 0.28)';
    brush.beginPath();
    brush.ellipse(x - size * 0.2, y + size * 0.25, size, size * 1.2, 0, 0, Math.PI * 2);
    brush.fill();
    brush.fillStyle = 'rgba(255, 236, 214, 0.5)';
    brush.beginPath();
    brush.ellipse(x, y, size * 0.92, size * 1.1, 0, 0, Math.PI * 2);
    brush.fill();
    brush.fillStyle = 'rgba(255, 255, 255, 0.95)';
    brush.beginPath();
    brush.arc(x + size * 0.3, y - size * 0.35, size * 0.3, 0, Math.PI * 2);
    brush.fill();
  }
}
