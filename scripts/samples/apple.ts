// The red apple: body, streaks, stem and dew. Drawn round the origin at any radius.

import { Path2D } from '@napi-rs/canvas';

import { blob, glow, limb, mix, randomFrom, towardsSun } from './paint.ts';
import type { Brush, Point } from './paint.ts';

/** Outline of an apple of radius r round the origin: shoulders, a dip, a narrow foot. */
export function appleOutline(r: number): Path2D {
  const half: Point[] = [
    [0.0, -0.8],
    [0.2, -0.87],
    [0.48, -0.93],
    [0.78, -0.76],
    [0.99, -0.36],
    [1.01, 0.06],
    [0.87, 0.5],
    [0.6, 0.83],
    [0.32, 0.96],
    [0.12, 0.93],
  ];
  const right = half.map(([x, y]) => [x * r, y * r] as const);
  const left = half
    .slice(1)
    .reverse()
    .map(([x, y]) => [-x * r * 0.985, y * r * 1.01] as const);
  return blob([...right, [0, 0.9 * r], ...left]);
}

/** A drop of dew at (x, y), size in px; light enters from the sun's side, gathers opposite. */
export function dewDrop(
  brush: Brush,
  [x, y]: Point,
  size: number,
  stretch = 1.15,
  on = '120, 8, 30',
): void {
  const [sx, sy] = towardsSun;
  brush.save();
  brush.translate(x, y);
  brush.scale(1, stretch);
  brush.fillStyle = `rgba(${on}, 0.5)`;
  brush.filter = `blur(${Math.max(0.6, size * 0.16)}px)`;
  brush.beginPath();
  brush.arc(-sx * size * 0.28, -sy * size * 0.34, size, 0, Math.PI * 2);
  brush.fill();
  brush.filter = 'none';
  const inner = brush.createLinearGradient(
    sx * size,
    sy * size,
    -sx * size * 0.95,
    -sy * size * 0.95,
  );
  inner.addColorStop(0, `rgba(${on}, 0.5)`);
  inner.addColorStop(0.45, `rgba(${on}, 0.08)`);
  inner.addColorStop(0.8, 'rgba(255, 226, 190, 0.55)');
  inner.addColorStop(1, 'rgba(255, 240, 214, 0.95)');
  brush.fillStyle = inner;
  brush.beginPath();
  brush.arc(0, 0, size, 0, Math.PI * 2);
  brush.fill();
  brush.fillStyle = 'rgba(255, 255, 248, 0.96)';
  brush.beginPath();
  brush.ellipse(sx * size * 0.42, sy * size * 0.46, size * 0.25, size * 0.17, -0.7, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
}

function streaks(brush: Brush, r: number, random: () => number): void {
  for (let index = 0; index < 130; index++) {
    const side = random() * 2 - 1;
    const from = mix(-0.72, -0.3, random());
    const to = from + 0.25 + random() * 0.8;
    const bend = Math.sin(side * 1.45);
    const at = (y: number): Point => [
      bend * Math.sqrt(Math.max(0.02, 1 - (y * 0.93) ** 2)) * r * 0.98,
      y * r + Math.abs(bend) * 0.04 * r,
    ];
    brush.strokeStyle =
      random() < 0.6
        ? `rgba(255, ${Math.round(150 + random() * 60)}, 84, ${0.04 + random() * 0.09})`
        : `rgba(110, 0, 26, ${0.05 + random() * 0.12})`;
    brush.lineWidth = r * (0.006 + random() * 0.018);
    brush.beginPath();
    for (let step = 0; step <= 10; step++) {
      const [x, y] = at(mix(from, to, step / 10));
      if (step === 0) brush.moveTo(x, y);
      else brush.lineTo(x, y);
    }
    brush.stroke();
  }
}

/** The whole apple, without its dew. */
export function drawApple(brush: Brush, r: number, seed = 7): void {
  const random = randomFrom(seed);
  const outline = appleOutline(r);
  const [sx, sy] = towardsSun;
  brush.save();
  brush.save();
  const body = brush.createRadialGradient(
    sx * r * 0.38,
    sy * r * 0.42,
    r * 0.08,
    sx * r * 0.1,
    sy * r * 0.05,
    r * 1.28,
  );
  body.addColorStop(0, '#ff6a4a');
  body.addColorStop(0.28, '#ea2f36');
  body.addColorStop(0.58, '#c4152e');
  body.addColorStop(0.84, '#7d0b33');
  body.addColorStop(1, '#4a0a3a');
  brush.fillStyle = body;
  brush.fill(outline);
  brush.clip(outline);
  brush.lineCap = 'round';
  streaks(brush, r, random);
  for (let index = 0; index < 90; index++) {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random()) * 0.94;
    brush.fillStyle = `rgba(255, 214, 150, ${0.16 + random() * 0.3})`;
    brush.beginPath();
    brush.arc(
      Math.cos(angle) * reach * r,
      Math.sin(angle) * reach * r,
      r * (0.004 + random() * 0.006),
      0,
      Math.PI * 2,
    );
    brush.fill();
  }
  // The hollow round the stem: yellow-green blush, then the dark of the dip.
  brush.save();
  brush.translate(0, -0.8 * r);
  brush.scale(1, 0.42);
  glow(brush, [0, 0], r * 0.62, '240, 190, 70', 0.75, 'source-over');
  glow(brush, [0, -r * 0.04], r * 0.34, '60, 24, 16', 0.95, 'source-over');
  brush.restore();
  // Light that comes back from the grass, and the cool sky on the dark side.
  brush.filter = `blur(${r * 0.07}px)`;
  brush.lineWidth = r * 0.13;
  brush.strokeStyle = 'rgba(255, 140, 90, 0.38)';
  brush.beginPath();
  brush.arc(0, 0.02 * r, r * 0.93, Math.PI * 0.55, Math.PI * 1.02);
  brush.stroke();
  // The sun's broad sheen and its hot core.
  brush.save();
  brush.translate(sx * r * 0.54, sy * r * 0.62);
  brush.rotate(0.72);
  brush.fillStyle = 'rgba(255, 214, 170, 0.55)';
  brush.beginPath();
  brush.ellipse(0, 0, r * 0.34, r * 0.17, 0, 0, Math.PI * 2);
  brush.fill();
  brush.filter = `blur(${r * 0.025}px)`;
  brush.fillStyle = 'rgba(255, 250, 236, 0.9)';
  brush.beginPath();
  brush.ellipse(r * 0.02, -r * 0.02, r * 0.17, r * 0.062, 0, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
  // The rim towards the sun.
  brush.filter = `blur(${r * 0.008}px)`;
  brush.lineWidth = r * 0.045;
  brush.strokeStyle = 'rgba(255, 218, 150, 0.95)';
  const rim = new Path2D();
  rim.addPath(outline, { a: 1, b: 0, c: 0, d: 1, e: -sx * r * 0.012, f: -sy * r * 0.012 });
  brush.save();
  const fade = brush.createLinearGradient(-sx * r * 0.1, -sy * r * 0.1, sx * r, sy * r);
  fade.addColorStop(0, 'rgba(255, 200, 120, 0)');
  fade.addColorStop(0.55, 'rgba(255, 214, 140, 0.75)');
  fade.addColorStop(1, 'rgba(255, 240, 200, 1)');
  brush.strokeStyle = fade;
  brush.stroke(rim);
  brush.restore();
  brush.restore();
  // The stem.
  const stem = limb(
    [
      [0, -0.74 * r],
      [0.02 * r, -0.95 * r],
      [0.1 * r, -1.2 * r],
    ],
    [0.035 * r, 0.03 * r, 0.045 * r],
  );
  brush.fillStyle = '#5a3622';
  brush.fill(stem);
  brush.save();
  brush.clip(stem);
  brush.fillStyle = '#e0a860';
  brush.translate(0.035 * r, 0);
  brush.globalAlpha = 0.8;
  brush.fill(
    limb(
      [
        [0.015 * r, -0.74 * r],
        [0.035 * r, -0.95 * r],
        [0.115 * r, -1.2 * r],
      ],
      [0.016 * r, 0.014 * r, 0.02 * r],
    ),
  );
  brush.restore();
  brush.restore();
}

/** Dew all over the face of an apple of radius r: few large drops, many small. */
export function drawDew(brush: Brush, r: number, seed: number, count: number): void {
  const random = randomFrom(seed);
  const placed: [number, number, number][] = [];
  for (let tries = 0; placed.length < count && tries < count * 30; tries++) {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random()) * 0.88;
    const size = r * (0.011 + 0.062 * random() ** 3.4);
    const x = Math.cos(angle) * reach * r;
    const y = Math.sin(angle) * reach * r * 0.95 + 0.04 * r;
    if (y < -0.6 * r && Math.abs(x) < 0.4 * r) continue;
    if (placed.some(([px, py, ps]) => Math.hypot(px - x, py - y) < (ps + size) * 1.25)) continue;
    placed.push([x, y, size]);
    dewDrop(brush, [x, y], size, 1 + random() * 0.35);
  }
}
