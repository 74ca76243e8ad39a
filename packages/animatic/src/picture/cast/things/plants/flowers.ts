import { random } from '../../../paint/noise.ts';
import { ramp } from '../../shape/ease.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { opening, petal, ring, swaying } from '../paint/foliage.ts';
import { leaf, stalk } from '../paint/leaf.ts';
import { ellipse, outline, placed, together } from '../paint/outline.ts';

const STEM = '#5a8f44';

/** Stem and leaves that grow first, then the head at its tip. */
function stemmed(b: Brush, tall: number, leaves: () => void, head: (open: number) => void): void {
  const grown = b.is('grow') ? 0.15 + 0.85 * ramp(b.moment.motionU, 0, 0.75) : 1;
  // Its bud opens last.
  const open = b.is('grow') ? 0.06 + 0.94 * ramp(b.moment.motionU, 0.66, 1) : opening(b);
  swaying(b, () => {
    b.at(
      0,
      0,
      () => {
        stalk(
          b,
          [
            [0, 0, 2.2],
            [1.5, tall * 0.4, 1.8],
            [-1, tall * 0.75, 1.6],
            [0, tall, 1.7],
          ],
          STEM,
        );
        leaves();
      },
      { scaleX: 0.4 + 0.6 * grown, scaleY: grown },
    );
    b.at(0, tall * grown, () => head(open), { scale: 0.35 + 0.65 * grown });
  });
}

function flower(b: Brush): void {
  stemmed(
    b,
    72,
    () => {
      leaf(b, 0, 22, 34, 0.7, '#6aa84f', { bend: 0.1 });
      leaf(b, 0, 34, 30, 2.4, '#5a9a48', { bend: -0.1 });
    },
    (open) => {
      const size = 27 * (0.45 + 0.55 * open);
      b.at(0, 2, () => {
        ring(b, 6, petal(size, 0.78 * (0.3 + 0.7 * open), 0), deep(b.body, 0.18), {
          turn: 0.5,
          from: 2,
        });
        ring(b, 6, petal(size * 0.92, 0.74 * (0.3 + 0.7 * open), 0), b.body, { from: 2 });
        b.solid(ellipse(0, 0, 8.4 * open + 2), '#f6c040', { round: true });
        if (b.fine(1.4))
          for (let i = 0; i < 9; i++)
            b.fill(
              ellipse(Math.cos(i * 2.4) * 5 * open, Math.sin(i * 2.4) * 5 * open, 0.9),
              '#c4822c',
              0.5,
            );
      });
    },
  );
}

function daisy(b: Brush): void {
  stemmed(
    b,
    74,
    () => {
      leaf(b, 0, 8, 30, 0.9, '#6aa84f', { width: 0.3 });
      leaf(b, 0, 8, 28, 2.3, '#5a9a48', { width: 0.3 });
    },
    (open) => {
      const size = 25 * (0.4 + 0.6 * open);
      ring(b, 13, petal(size, 0.32, 0), deep(b.body, 0.14), { turn: 0.24, from: 3 });
      ring(b, 13, petal(size, 0.34, 0), b.body, { from: 3 });
      b.solid(ellipse(0, 0, 8.4), '#f6bc34', { round: true });
      if (b.fine(1.4))
        for (let i = 0; i < 12; i++)
          b.fill(
            ellipse(
              Math.cos(i * 2.4) * Math.sqrt(i) * 1.9,
              Math.sin(i * 2.4) * Math.sqrt(i) * 1.9,
              0.8,
            ),
            '#d88a24',
            0.5,
          );
    },
  );
}

function rose(b: Brush): void {
  stemmed(
    b,
    74,
    () => {
      for (const [y, a] of [
        [20, 0.6],
        [32, 2.55],
        [48, 0.5],
        [54, 2.6],
      ] as const)
        leaf(b, 0, y, 24, a, y % 3 ? '#4f8f48' : '#5f9f52', { width: 0.54, bend: 0.06 });
      if (b.fine(1.6))
        for (const [y, s] of [
          [14, 1],
          [28, -1],
          [40, 1],
          [62, -1],
        ] as const)
          b.fill(placed(outline('0 -2!, 4 1!, 0 2!'), 0, y, { flip: s < 0 }), STEM, 0.5);
    },
    (open) => {
      const k = 0.55 + 0.45 * open;
      for (const a of [-0.9, -0.3, 0.3, 0.9])
        leaf(b, 0, -3, 15, a - Math.PI / 2, '#4f8f48', { width: 0.36, vein: false });
      b.at(
        0,
        10,
        () => {
          b.solid(
            outline('-22 2, -19 15, -6 20, 8 20, 20 14, 22 0, 13 -13, 0 -16, -14 -12'),
            deep(b.body, 0.26),
            { shade: 0.16 },
          );
          b.solid(outline('-24 8, -22 -4, -12 -14, 2 -12, 0 0, -10 8'), b.body, { shade: 0.16 });
          b.solid(outline('24 8, 23 -5, 12 -14, -2 -13, -2 -2, 10 6'), pale(b.body, 0.08), {
            shade: 0.1,
          });
          b.solid(outline('-14 10, -10 19, 4 21, 15 14, 13 4, 2 -2, -10 2'), pale(b.body, 0.04), {
            shade: 0.2,
          });
          b.solid(outline('-8 12, -4 18, 6 17, 9 10, 3 4, -5 6'), deep(b.body, 0.16), {
            shade: 0.2,
          });
          b.fill(outline('-4 12, 0 15, 5 12, 1 8'), deep(b.body, 0.42), 0.3);
          b.line('-2 11, 1 13.4, 3 11.4', 0.9, pale(b.body, 0.4), { alpha: 0.8 });
          b.line('-20 -2, -10 -10, 0 -9', 0.9, pale(b.body, 0.4), { alpha: 0.6 });
        },
        { scale: k, scaleX: k * (0.7 + 0.3 * open), scaleY: k },
      );
    },
  );
}

function sunflower(b: Brush): void {
  stemmed(
    b,
    76,
    () => {
      leaf(b, 0, 22, 32, 0.4, '#5f9a48', { width: 0.6, bend: 0.16 });
      leaf(b, 0, 32, 32, 2.75, '#4f8a40', { width: 0.6, bend: -0.16 });
      leaf(b, 0, 46, 26, 0.55, '#5f9a48', { width: 0.6, bend: 0.16 });
    },
    (open) => {
      const size = 15 * (0.4 + 0.6 * open);
      ring(b, 17, petal(size, 0.4), deep(b.body, 0.24), { turn: 0.18, from: 10 });
      ring(b, 17, petal(size * 0.95, 0.42), b.body, { from: 10 });
      b.solid(ellipse(0, 0, 12.4), '#6a3f24', { round: true });
      b.fill(ellipse(0.4, 0.4, 7), '#4a2a1c', 0.35);
      if (b.fine(0.9)) {
        const dots = [];
        for (let i = 3; i < 46; i++)
          dots.push(
            ellipse(
              Math.cos(i * 2.4) * Math.sqrt(i) * 1.72,
              Math.sin(i * 2.4) * Math.sqrt(i) * 1.72,
              0.62,
            ),
          );
        b.fill(together(dots), '#c48a44', 0.6, 0.9);
      }
    },
  );
}

function tulip(b: Brush): void {
  stemmed(
    b,
    68,
    () => {
      leaf(b, 0, 2, 58, 1.15, '#5f9f5c', { width: 0.28, bend: -0.1 });
      leaf(b, 0, 2, 50, 2.05, '#4f8f50', { width: 0.3, bend: 0.12 });
    },
    (open) => {
      const spread = open * 5;
      b.solid(
        outline([
          [0, -2],
          [-12, 2],
          [-15 - spread, 18],
          [-9 - spread, 32, 0.6],
          [0, 22],
        ]),
        deep(b.body, 0.2),
        { shade: 0.16 },
      );
      b.solid(
        outline([
          [0, -2],
          [12, 2],
          [15 + spread, 18],
          [9 + spread, 32, 0.6],
          [0, 22],
        ]),
        deep(b.body, 0.1),
        { shade: 0.1 },
      );
      b.solid(
        outline([
          [0, -3],
          [-11, 6],
          [-10, 20],
          [0, 34, 0.7],
          [10, 20],
          [11, 6],
        ]),
        b.body,
        { shade: 0.24 },
      );
      b.fill(outline('3 4, 6 14, 4 24, 6 16, 8 8'), '#ffffff', 0.95, 0.4);
    },
  );
}

function lily(b: Brush): void {
  stemmed(
    b,
    70,
    () => {
      for (const [y, a] of [
        [12, 0.8],
        [24, 2.4],
        [38, 0.7],
        [48, 2.5],
      ] as const)
        leaf(b, 0, y, 30, a, '#5f9f52', { width: 0.2, bend: 0.08 });
    },
    (open) => {
      for (const a of [-1.15, 1.15, -0.55, 0.55])
        b.fill(
          placed(petal(30, 0.42), 0, 0, { angle: a * open }),
          Math.abs(a) > 1 ? deep(b.body, 0.2) : a > 0 ? deep(b.body, 0.12) : pale(b.body, 0.1),
          0.55,
        );
      b.fill(placed(petal(31, 0.46), 0, 0), b.body, 0.75);
      b.fill(placed(outline('-0.7 4, 0.7 4, 0.4 26, -0.4 26'), 0, 0), deep(b.body, 0.2), 0.5, 0.8);
      for (const a of [-0.5, -0.2, 0.2, 0.5]) {
        const [x, y] = [Math.sin(a * open) * 22, Math.cos(a) * 22];
        b.line(
          [
            [0, 2],
            [x, y],
          ],
          0.7,
          '#d9e4a0',
          { lit: 0.8 },
        );
        b.fill(ellipse(x, y, 2.2, 1.2, a), '#c4762c', 0.6);
      }
    },
  );
}

function lotus(b: Brush): void {
  const open = opening(b);
  const bob = Math.sin(b.tS * 1.2) * 0.8;
  b.at(0, bob, () => {
    b.solid(
      outline('-86 10, -60 22, 0 26, 60 22, 88 10, 60 0, 6 -2!, 2 8!, -4 -2!, -60 0'),
      '#4f9a5c',
      { shade: 0.16 },
    );
    b.line('0 10, -40 14', 1, '#8fc48a', { alpha: 0.7 });
    b.line('0 10, 40 14', 1, '#8fc48a', { alpha: 0.7 });
    b.at(0, 14, () => {
      const p = (angle: number, length: number, colour: string, lit: number): void =>
        b.fill(
          placed(petal(length, 0.44), 0, 0, { angle: angle * (0.25 + 0.75 * open) }),
          colour,
          lit,
        );
      for (const a of [1.3, -1.3]) p(a, 66, deep(b.body, 0.24), 0.4);
      for (const a of [0.95, -0.95]) p(a, 74, a > 0 ? deep(b.body, 0.22) : deep(b.body, 0.06), 0.5);
      for (const a of [0.34, -0.34]) p(a, 78, a > 0 ? deep(b.body, 0.16) : b.body, 0.6);
      b.fill(ellipse(0, 30, 15 * open, 10 * open), '#f2c64a', 0.75);
      for (const a of [0.66, -0.66]) p(a, 70, a > 0 ? deep(b.body, 0.06) : pale(b.body, 0.2), 0.7);
      for (const a of [1.1, -1.1]) p(a, 52, a > 0 ? b.body : pale(b.body, 0.28), 0.75);
      p(0, 66 - 14 * open, pale(b.body, 0.34), 0.85);
      for (const a of [0.42, -0.42]) p(a, 50, a > 0 ? pale(b.body, 0.14) : pale(b.body, 0.4), 0.85);
    });
  });
}

function dandelion(b: Brush): void {
  const away = b.is('blow') || b.is('fly') ? b.moment.motionU : 0;
  stemmed(
    b,
    78,
    () => {
      for (const [a, l] of [
        [0.5, 34],
        [2.6, 34],
        [0.9, 26],
        [2.2, 26],
      ] as const)
        leaf(b, 0, 1, l, a, '#5f9a48', { width: 0.3 });
    },
    (open) => {
      b.solid(ellipse(0, 0, 3.4), '#b8a06a', { round: true });
      for (let i = 0; i < 34; i++) {
        const a = i * 2.4;
        const r = (10 + 11 * Math.sqrt(random(4, i))) * open;
        const gone = Math.max(0, away * 1.6 - random(5, i) * 0.6);
        const [x, y] = [
          Math.cos(a) * r + gone * (50 + 40 * random(6, i)),
          Math.sin(a) * r + gone * (14 + 40 * random(7, i)) + Math.sin(gone * 8 + i) * 3,
        ];
        if (gone === 0)
          b.line(
            [
              [Math.cos(a) * 3, Math.sin(a) * 3],
              [x, y],
            ],
            0.4,
            '#e8e2d6',
            { alpha: 0.8 },
          );
        for (let k = 0; k < 5; k++)
          b.line(
            [
              [x, y],
              [x + Math.cos(a + (k - 2) * 0.5) * 4.4, y + Math.sin(a + (k - 2) * 0.5) * 4.4],
            ],
            0.4,
            b.body,
            { lit: 0.9, alpha: 0.9 },
          );
      }
    },
  );
}

const bloom = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  face = 75,
): Design => ({
  heightM,
  colour,
  reach: [half, half + 8, 108, 4],
  face,
  plays: ['grow', 'bloom', 'wilt'],
  paint,
});

export const FLOWERS: Designs = {
  flower: bloom(0.4, '#e8607a', 44, flower),
  daisy: bloom(0.35, '#fbf8f0', 40, daisy),
  rose: bloom(0.5, '#cf2a44', 40, rose),
  sunflower: bloom(1.7, '#f6b82e', 42, sunflower),
  tulip: bloom(0.4, '#e8503c', 40, tulip),
  lily: bloom(0.6, '#fbf2e8', 44, lily),
  lotus: { ...bloom(0.35, '#f2a0bc', 96, lotus, 50), reach: [96, 96, 100, 8] },
  dandelion: {
    ...bloom(0.3, '#fbfaf4', 44, dandelion),
    plays: ['grow', 'blow'],
    reach: [44, 158, 168, 4],
  },
};
