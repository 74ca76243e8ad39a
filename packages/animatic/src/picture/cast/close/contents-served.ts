// More of what is on plates and in cups, seen from straight above.
import { ellipse, outline, placed, together } from '../things/paint/outline.ts';
import { liquid, strewn } from './strewn.ts';
import type { Content } from './strewn.ts';

export const rice: Content = (b, r) => {
  b.solid(ellipse(0, 0, r * 0.96), '#fffaf0', { round: true, depth: 0.16 });
  strewn(64, r * 0.9, 13, (x, y, i, turn) =>
    b.fill(
      placed(ellipse(0, 0, r * 0.06, r * 0.026), x, y, { angle: turn }),
      i % 2 ? '#e4dccb' : '#ffffff',
      0.8,
    ),
  );
  b.fill(
    together(
      [0, 1, 2, 3, 4].map((i) =>
        ellipse(Math.cos(i) * r * 0.1, Math.sin(i * 2) * r * 0.1, r * 0.02),
      ),
    ),
    '#2a2420',
    0.3,
  );
};

export const salad: Content = (b, r) => {
  b.fill(ellipse(0, 0, r), '#4f8c3e', 0.45);
  strewn(20, r * 0.82, 15, (x, y, i, turn) => {
    const leafShape = placed(
      outline('-1 0, -0.5 0.5, 0.2 0.44, 0.6 0.6, 1.1 0, 0.6 -0.5, 0.1 -0.42, -0.5 -0.52'),
      x,
      y,
      { angle: turn, scale: r * 0.27 },
    );
    b.solid(leafShape, ['#6aa84a', '#8fc45a', '#4f8c3e'][i % 3] ?? '#6aa84a', { shade: 0.16 });
  });
  strewn(6, r * 0.66, 16, (x, y, i) => {
    if (i % 2) b.solid(ellipse(x, y, r * 0.17), '#d8453c', { round: true });
    else {
      b.solid(ellipse(x, y, r * 0.16), '#dcebb0', { shade: 0.1 });
      b.stroke(ellipse(x, y, r * 0.16), r * 0.03, '#5f9c4a');
    }
  });
};

export const dumplings: Content = (b, r) => {
  b.fill(ellipse(0, 0, r), '#e6c88e', 0.55);
  strewn(7, r * 0.74, 17, (x, y, _i, turn) => {
    b.at(
      x,
      y,
      () => {
        b.fill(ellipse(-0.05, -0.08, 0.98, 0.92), '#7a5a34', 0.3, 0.5);
        b.solid(ellipse(0, 0, 0.95, 0.9), '#fdf6e8', { round: true, depth: 0.18 });
        for (let k = 0; k < 9; k++) {
          const a = (k / 9) * Math.PI * 2;
          b.line(
            [
              [Math.cos(a) * 0.12, Math.sin(a) * 0.12],
              [Math.cos(a + 0.35) * 0.62, Math.sin(a + 0.35) * 0.62],
            ],
            0.06,
            '#d8c6a4',
            { lit: 0.6 },
          );
        }
      },
      { angle: turn, scale: r * 0.3 },
    );
  });
};

export const coffee: Content = (b, r) => {
  liquid(b, r, '#6a3d20');
  b.stroke(ellipse(0, 0, r * 0.88), r * 0.16, '#c08a52', { lit: 0.7, alpha: 0.9 });
  b.fill(
    outline(
      '0 -0.62!, 0.34 -0.12, 0.5 0.3, 0.26 0.56, 0 0.4, -0.26 0.56, -0.5 0.3, -0.34 -0.12'.replace(
        /-?\d*\.?\d+/g,
        (n) => String(Number(n) * r),
      ),
    ),
    '#f6e2c0',
    0.85,
  );
  for (const k of [0.1, -0.14])
    b.line(
      [
        [-r * 0.34, k * r + r * 0.16],
        [0, k * r - r * 0.08],
        [r * 0.34, k * r + r * 0.16],
      ],
      r * 0.06,
      '#a5683a',
      { lit: 0.6 },
    );
};

export const tea: Content = (b, r) => {
  liquid(b, r, '#c9812e');
  b.fill(ellipse(r * 0.25, r * 0.3, r * 0.4, r * 0.2, 0.5), '#ffe0a0', 0.9, 0.5);
};

export const pancakes: Content = (b, r) => {
  for (const [k, x] of [
    [0.98, -0.04],
    [0.95, 0.03],
    [0.92, 0],
  ] as const) {
    b.fill(ellipse(x * r - r * 0.04, -r * 0.05, r * k), '#7a4420', 0.35, 0.5);
    b.solid(ellipse(x * r, 0, r * k), '#d8954a', { shade: 0.05 });
    b.fill(ellipse(x * r, r * 0.02, r * k * 0.88), '#c07a34', 0.6, 0.8);
  }
  b.fill(
    outline(
      '-0.5 0.1, -0.3 0.5, 0.2 0.55, 0.55 0.3, 0.8 -0.1, 0.5 -0.3, 0.3 -0.75, 0 -0.4, -0.4 -0.5'.replace(
        /-?\d*\.?\d+/g,
        (n) => String(Number(n) * r),
      ),
    ),
    '#8a3e12',
    0.6,
    0.75,
  );
  b.solid(
    placed(outline('-1 -0.9!, 1 -0.9!, 1 0.9!, -1 0.9!'), 0, r * 0.08, {
      angle: 0.3,
      scale: r * 0.2,
    }),
    '#fbe488',
    { shade: 0.2 },
  );
  strewn(5, r * 0.6, 19, (x, y, i) =>
    b.solid(ellipse(x, y, r * 0.09), i % 2 ? '#3f4f9a' : '#d8343a', { round: true }),
  );
};

export const friedEgg: Content = (b, r) => {
  const white = outline(
    '-0.9 -0.1, -0.7 0.5, -0.2 0.8, 0.4 0.76, 0.86 0.4, 0.92 -0.2, 0.5 -0.76, -0.1 -0.86, -0.7 -0.6'.replace(
      /-?\d*\.?\d+/g,
      (n) => String(Number(n) * r),
    ),
  );
  b.fill(placed(white, -r * 0.03, -r * 0.05), '#8a5a2c', 0.35, 0.5);
  b.solid(white, '#fffaf0', { shade: 0.08, depth: 0.16 });
  b.stroke(white, r * 0.035, '#dca45a', { lit: 0.6, alpha: 0.8 });
  b.solid(ellipse(r * 0.05, r * 0.06, r * 0.36), '#f8ac2e', { round: true });
  b.gloss(r * 0.18, r * 0.2, r * 0.1, r * 0.06, -0.5, 0.8);
};

export const steak: Content = (b, r) => {
  const meat = outline(
    '-0.8 -0.2, -0.7 0.36, -0.2 0.56, 0.4 0.44, 0.78 0.1, 0.6 -0.4, 0 -0.46, -0.5 -0.54'.replace(
      /-?\d*\.?\d+/g,
      (n) => String(Number(n) * r),
    ),
  );
  b.solid(meat, '#8a4630', { shade: 0.1 });
  b.within(meat, () => {
    for (let i = -3; i < 4; i++)
      b.line(
        [
          [i * r * 0.28 - r * 0.3, -r * 0.7],
          [i * r * 0.28 + r * 0.3, r * 0.7],
        ],
        r * 0.06,
        '#4a1f18',
        { lit: 0.3, alpha: 0.8 },
      );
  });
  strewn(4, r * 0.2, 25, (x, y, i) =>
    b.solid(ellipse(r * 0.5 + x, -r * 0.6 + y, r * 0.13), i % 2 ? '#d8453c' : '#6aa84a', {
      round: true,
    }),
  );
};

export const vegetables: Content = (b, r) => {
  b.fill(ellipse(0, 0, r), '#4a4038', 0.4);
  strewn(26, r * 0.86, 27, (x, y, i, turn) => {
    const colour = ['#e8822c', '#6aa84a', '#d8453c', '#f4e6b8', '#8fc45a'][i % 5] ?? '#e8822c';
    b.solid(
      placed(outline('-1 -0.5!, 1 -0.5!, 1 0.5!, -1 0.5!'), x, y, { angle: turn, scale: r * 0.12 }),
      colour,
      { shade: 0.2 },
    );
  });
};

export const cake: Content = (b, r) => {
  b.solid(
    outline(`${-r * 0.7} ${-r * 0.35}!, ${r * 0.8} ${-r * 0.1}!, ${-r * 0.5} ${r * 0.55}!`),
    '#fff2e4',
    { shade: 0.08 },
  );
  b.fill(
    outline(
      `${-r * 0.7} ${-r * 0.35}!, ${r * 0.8} ${-r * 0.1}!, ${r * 0.78} ${-r * 0.28}!, ${-r * 0.7} ${-r * 0.6}!`,
    ),
    '#e8b070',
    0.55,
  );
  b.solid(ellipse(-r * 0.3, r * 0.08, r * 0.17), '#d8283a', { round: true });
};
