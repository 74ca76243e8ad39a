// Swords on their points: a knight's, a Chinese jian, a katana.
import type { Design } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, star } from '../paint/outline.ts';

const STEEL = '#c3cad6';
const GOLD = '#e2b446';

/** Light that runs over metal now and then. */
export function glint(b: Brush, x: number, y: number, size: number, phase = 0): void {
  const s = size * Math.max(0, Math.sin(b.tS * 1.7 + phase)) ** 3;
  if (s > 0.2) b.shine(star(x, y, s, s * 0.2, 4), '#ffffff', 0.95);
}

/** A sword on its point. */
function sword(b: Brush): void {
  const glowing = b.traits.has('glowing') || b.is('glow');
  if (glowing)
    b.shine(mirrored('0 -1!, 5 8, 5 70, 0 72'), b.body === STEEL ? '#9fe0ff' : b.body, 0.5);
  b.fill(
    outline('0 0!, 3.4 7!, 3.4 73!, -3.4 73!, -3.4 7!'),
    glowing ? pale(b.body, 0.6) : b.body,
    0.8,
  );
  b.fill(outline('0 0!, 0 73!, -3.4 73!, -3.4 7!'), deep(b.body, 0.34), 0.35);
  b.fill(box(-0.5, 20, 1, 53), pale(b.body, 0.7), 0.9);
  b.solid(outline('-15 76, -13 72, 0 74, 13 72, 15 76, 13 79, 0 77.4, -13 79'), GOLD, {
    shade: 0.24,
  });
  b.solid(box(-2.2, 77, 4.4, 17), '#7a3434', { shade: 0.3 });
  for (let i = 0; i < 4; i++)
    b.line(
      [
        [-2.2, 79 + i * 3.8],
        [2.2, 81 + i * 3.8],
      ],
      0.8,
      '#4a2424',
    );
  b.solid(ellipse(0, 96.4, 3.6), GOLD, { round: true });
  glint(b, 1, 26, 6);
}

/** A straight Chinese sword: slender blade, a small guard, a tassel at the pommel. */
function jian(b: Brush): void {
  b.fill(outline('0 0!, 1.9 6!, 2.1 76!, -2.1 76!, -1.9 6!'), b.body, 0.85);
  b.fill(outline('0 0!, 0 76!, -2.1 76!, -1.9 6!'), deep(b.body, 0.34), 0.4);
  b.solid(outline('-6 79, -5 75.4, 0 74, 5 75.4, 6 79, 0 77.6'), GOLD, { shade: 0.24 });
  b.solid(box(-1.7, 77.4, 3.4, 16), '#3a3448', { shade: 0.3 });
  b.solid(ellipse(0, 95, 2.8), GOLD, { round: true });
  const sway = Math.sin(b.tS * 2.1) * 2;
  b.line(
    [
      [0, 97],
      [3 + sway * 0.4, 101],
      [5 + sway, 106],
    ],
    0.8,
    '#c4343c',
  );
  b.line(
    [
      [5 + sway, 106],
      [7 + sway * 1.6, 116],
    ],
    2.6,
    '#c4343c',
  );
  glint(b, 0.6, 22, 5);
}

/** A curved blade with a round guard and a long wrapped hilt. */
function katana(b: Brush): void {
  b.fill(outline('-9 0!, -5 8, -1 34, 1.6 72!, -2 72!, -5 36, -9 14'), b.body, 0.85);
  b.fill(outline('-9 0!, -9 14, -5 36, -2 72!, -0.6 72!, -3.4 34, -7 10'), deep(b.body, 0.3), 0.4);
  b.solid(ellipse(0, 73, 5, 1.8), '#3a3448', { round: true });
  b.solid(outline('-1.8 74!, 1.8 74!, 3.4 99, 0 100'), '#4a2a34', { shade: 0.3 });
  for (let i = 0; i < 5; i++)
    b.line(
      [
        [-1.6 + i * 0.3, 76 + i * 4.6],
        [2 + i * 0.3, 79 + i * 4.6],
      ],
      0.9,
      '#e8dcc0',
    );
  glint(b, -3, 26, 5);
}

const blade = (
  reach: Design['reach'],
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({ heightM: 1, colour: STEEL, reach, paint, plays });

export const SWORD: Design = {
  ...blade([18, 18, 102, 3], sword, ['glow']),
  variants: [
    ['jian', blade([12, 16, 120, 3], jian)],
    ['katana', blade([16, 12, 102, 3], katana)],
  ],
};
