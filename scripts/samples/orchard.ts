// The golden-hour orchard behind everything: sky, hills, rows of trees, bokeh, all out of focus.

import { glow, mix, randomFrom, sheet, wash } from './paint.ts';
import type { Brush, Point } from './paint.ts';

interface Backdrop {
  readonly width: number;
  readonly height: number;
  readonly sun: Point;
  /** Horizon, px from the top. */
  readonly horizon: number;
  readonly blur: number;
  readonly seed: number;
}

const rgba = (rgb: string, alpha: number): string => `rgba(${rgb}, ${alpha})`;

function tree(brush: Brush, [x, foot]: Point, size: number, haze: number, random: () => number) {
  const tone = (dark: number[], far: number[]): string =>
    `rgb(${dark.map((value, index) => Math.round(mix(value, far[index] ?? 0, haze))).join(',')})`;
  const far = [248, 206, 138];
  brush.fillStyle = tone([74, 44, 48], far);
  brush.fillRect(x - size * 0.035, foot - size * 0.5, size * 0.07, size * 0.5);
  const puffs: [number, number, number][] = [];
  for (let index = 0; index < 16; index++) {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random()) * 0.36;
    puffs.push([
      x + Math.cos(angle) * reach * size,
      foot - size * 0.68 + Math.sin(angle) * reach * size * 0.75,
      size * mix(0.1, 0.2, random()),
    ]);
  }
  for (const [dx, colour] of [
    [0, tone([30, 74, 58], far)],
    [0.035, tone([104, 134, 56], far)],
  ] as const) {
    brush.fillStyle = colour;
    for (const [px, py, pr] of puffs) {
      brush.beginPath();
      brush.arc(px + dx * size, py - dx * size, pr * (1 - dx * 6), 0, Math.PI * 2);
      brush.fill();
    }
  }
  // Leaves that catch the sun, on the upper right of each puff.
  for (let index = 0; index < 90; index++) {
    const [px, py, pr] = puffs[Math.floor(random() * puffs.length)] ?? [x, foot, 1];
    const angle = -0.75 + (random() - 0.5) * 2.2;
    const reach = pr * (0.35 + 0.62 * random());
    brush.fillStyle = tone(random() < 0.4 ? [236, 206, 92] : [176, 176, 66], far);
    brush.beginPath();
    brush.arc(
      px + Math.cos(angle) * reach,
      py + Math.sin(angle) * reach,
      size * (0.012 + 0.02 * random()),
      0,
      Math.PI * 2,
    );
    brush.fill();
  }
  for (let index = 0; index < 11; index++) {
    const [px, py, pr] = puffs[Math.floor(random() * puffs.length)] ?? [x, foot, 1];
    brush.fillStyle = tone([196, 44, 44], far);
    brush.beginPath();
    brush.arc(px + (random() - 0.5) * pr, py + random() * pr, size * 0.017, 0, Math.PI * 2);
    brush.fill();
  }
}

export function drawOrchard(brush: Brush, set: Backdrop): void {
  const { width, height, sun, horizon } = set;
  const random = randomFrom(set.seed);
  brush.fillStyle = wash(
    brush,
    [0, 0],
    [0, horizon],
    [
      [0, '#8ba6c6'],
      [0.24, '#c9bdb4'],
      [0.48, '#f3bc80'],
      [0.78, '#ffc872'],
      [1, '#ffdf92'],
    ],
  );
  brush.fillRect(0, 0, width, height);
  glow(brush, sun, width * 0.62, '255, 156, 60', 0.8, 'screen');
  sheet(
    brush,
    (far) => {
      for (const [level, amplitude, colour] of [
        [-0.055, 0.035, '#d9a98e'],
        [-0.02, 0.022, '#cfa87a'],
      ] as const) {
        far.fillStyle = colour;
        far.beginPath();
        far.moveTo(-100, height);
        for (let x = -100; x <= width + 100; x += 16)
          far.lineTo(
            x,
            horizon +
              height * level +
              Math.sin(x / (width * 0.16) + level * 90) * height * amplitude +
              Math.sin(x / (width * 0.07)) * height * amplitude * 0.3,
          );
        far.lineTo(width + 100, height);
        far.fill();
      }
      far.fillStyle = wash(
        far,
        [0, horizon],
        [0, height],
        [
          [0, '#f0cf7e'],
          [0.22, '#c3b85a'],
          [0.6, '#71904a'],
          [1, '#2f5a44'],
        ],
      );
      far.fillRect(-100, horizon, width + 200, height - horizon + 100);
      for (let row = 5; row >= 0; row--) {
        const near = 1 / (0.55 + row * 0.62);
        const foot = horizon + (height - horizon) * 0.2 * near * near;
        const size = height * 0.34 * near;
        for (const side of [-1, 1])
          for (let step = 0; step < 3; step++) {
            const x = width * 0.44 + side * (width * 0.13 + step * width * 0.33) * near;
            tree(far, [x + (random() - 0.5) * 20, foot], size, 0.12 + row * 0.13, random);
          }
      }
      // Low sun lies across the grass between the rows.
      for (let index = 0; index < 26; index++) {
        const y = horizon + (height - horizon) * (0.06 + 0.94 * random() ** 1.6);
        const near = (y - horizon) / (height - horizon);
        far.fillStyle =
          random() < 0.5
            ? rgba('255, 226, 130', 0.12 + 0.16 * random())
            : rgba('26, 66, 62', 0.1 + 0.16 * random());
        far.beginPath();
        far.ellipse(
          random() * width,
          y,
          width * mix(0.05, 0.24, near),
          height * mix(0.004, 0.022, near),
          -0.05,
          0,
          Math.PI * 2,
        );
        far.fill();
      }
    },
    { blur: set.blur },
  );
  // Shafts of low light between the trees.
  sheet(
    brush,
    (rays) => {
      for (let index = 0; index < 8; index++) {
        const angle = 1.75 + index * 0.17 + random() * 0.1;
        const spread = 0.018 + random() * 0.035;
        const reach = width * 1.2;
        rays.fillStyle = `rgba(255, 214, 130, ${0.1 + random() * 0.14})`;
        rays.beginPath();
        rays.moveTo(sun[0], sun[1]);
        rays.lineTo(
          sun[0] + Math.cos(angle - spread) * reach,
          sun[1] + Math.sin(angle - spread) * reach,
        );
        rays.lineTo(
          sun[0] + Math.cos(angle + spread) * reach,
          sun[1] + Math.sin(angle + spread) * reach,
        );
        rays.fill();
      }
    },
    { blur: 14, blend: 'screen' },
  );
  glow(brush, sun, width * 0.55, '255, 164, 64', 0.6, 'screen');
  glow(brush, sun, width * 0.2, '255, 226, 140', 1, 'screen');
  glow(brush, sun, width * 0.09, '255, 252, 232', 1, 'source-over');
}

/** Discs of out-of-focus light, each with the faint bright edge a lens gives. */
export function drawBokeh(
  brush: Brush,
  width: number,
  height: number,
  seed: number,
  count: number,
): void {
  const random = randomFrom(seed);
  brush.save();
  brush.globalCompositeOperation = 'lighter';
  for (let index = 0; index < count; index++) {
    const radius = width * mix(0.008, 0.04, random() ** 1.7);
    const x = width * (1 - random() ** 1.25);
    const y = height * (0.05 + 0.8 * random());
    const strength = mix(0.05, 0.24, random() ** 1.6) * (0.45 + (0.55 * x) / width);
    const warm = random() < 0.78 ? '255, 206, 118' : '206, 226, 120';
    const disc = brush.createRadialGradient(x, y, 0, x, y, radius);
    disc.addColorStop(0, rgba(warm, strength * 0.75));
    disc.addColorStop(0.82, rgba(warm, strength * 0.9));
    disc.addColorStop(0.93, rgba(warm, strength * 1.35));
    disc.addColorStop(1, rgba(warm, 0));
    brush.fillStyle = disc;
    brush.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }
  brush.restore();
}
