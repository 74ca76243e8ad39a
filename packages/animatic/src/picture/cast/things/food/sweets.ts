import { random } from '../../../paint/noise.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed, star } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

function iceCream(b: Brush): void {
  const melt = b.done('melt');
  b.solid(outline('0 0!, 22 50!, -22 50!'), '#e0a860', { shade: 0.24 });
  b.within(outline('0 0!, 22 50!, -22 50!'), () => {
    for (let i = -5; i < 7; i++) {
      b.line(
        [
          [-30, i * 8],
          [30, i * 8 + 34],
        ],
        1.1,
        '#a86a30',
        { alpha: 0.7 },
      );
      b.line(
        [
          [30, i * 8],
          [-30, i * 8 + 34],
        ],
        1.1,
        '#a86a30',
        { alpha: 0.7 },
      );
    }
  });
  if (melt > 0.02) b.fill(ellipse(0, 0.5, 10 + 30 * melt, 1 + 2.4 * melt), b.body, 0.6, 0.9);
  b.at(
    0,
    48,
    () => {
      b.solid(
        outline(
          '-25 2, -26 16, -16 32, 0 37, 17 32, 26 16, 25 2, 18 -3, 12 4, 4 -4, -5 3, -13 -4, -19 3',
        ),
        b.body,
        { round: true, depth: 0.3 },
      );
      b.at(
        0,
        22,
        () => {
          b.solid(
            outline('-20 2, -21 12, -12 26, 1 30, 14 25, 21 12, 20 2, 12 -1, 4 4, -4 -2, -13 4'),
            '#fff2dc',
            { round: true, depth: 0.2 },
          );
          b.gloss(9, 20, 4, 2.4, -0.6, 0.6);
          b.solid(ellipse(0, 32, 4.6), '#c4243a', { round: true });
        },
        { scaleY: 1 - 0.35 * melt },
      );
      for (const [x, length] of [
        [-14, 14],
        [6, 20],
        [17, 11],
      ] as const)
        if (melt > 0.1)
          b.fill(
            outline([
              [x - 3, 4],
              [x + 3, 4],
              [x + 2.4, -length * melt],
              [x, -length * melt - 3],
              [x - 2.4, -length * melt],
            ]),
            b.body,
            0.65,
          );
    },
    { scaleX: 1 + 0.12 * melt, scaleY: 1 - 0.3 * melt },
  );
}

function popsicle(b: Brush): void {
  b.solid(box(-5, 0, 10, 36, 4), '#e6c48e', { shade: 0.3 });
  const bar = box(-22, 28, 44, 72, 21);
  b.solid(bar, b.body, { shade: 0.18 });
  b.within(bar, () => b.fill(box(-30, 28, 60, 26), pale(b.body, 0.4), 0.7, 0.8));
  for (const x of [-9, 5]) b.fill(box(x, 40, 4, 46, 2), deep(b.body, 0.24), 0.4, 0.6);
  b.fill(outline('14 92, 18 84, 18 54, 14.6 60'), '#ffffff', 0.95, 0.5);
}

function chocolate(b: Brush): void {
  b.solid(box(-34, 0, 68, 100, 2), b.body, { shade: 0.08 });
  for (let row = 0; row < 4; row++)
    for (let i = 0; i < 3; i++) {
      const [x, y] = [-32 + i * 21.6, 4 + row * 24];
      b.fill(box(x, y, 20, 22, 2), deep(b.body, 0.3), 0.3);
      b.fill(box(x + 1.4, y + 1.8, 18, 19.4, 2), pale(b.body, 0.14), 0.75);
      b.fill(box(x + 3.6, y + 3.4, 13.4, 14.6, 1), b.body, 0.6);
    }
  b.solid(
    outline('-38 -1!, 38 -1!, 38 42!, 26 47!, 14 41!, 2 48!, -12 41!, -24 47!, -38 42!'),
    '#c4343c',
    { shade: 0.1 },
  );
  b.fill(box(-38, 8, 76, 18), '#f2d48a', 0.75);
  b.fill(
    outline(
      '-38 42!, -24 47!, -12 41!, 2 48!, 14 41!, 26 47!, 38 42!, 38 39!, 26 43.4!, 14 37.6!, 2 44!, -12 37.4!, -24 43.4!, -38 38.6!',
    ),
    '#e4e8f0',
    0.85,
  );
}

function candy(b: Brush): void {
  for (const s of [-1, 1]) {
    b.solid(
      placed(outline('30 50!, 76 82, 70 60, 82 50, 70 40, 76 18'), 0, 0, { flip: s < 0 }),
      b.body,
      { shade: 0.2 },
    );
    for (const dy of [-14, 0, 14])
      b.line(
        [
          [s * 36, 50 + dy * 0.3],
          [s * 70, 50 + dy],
        ],
        1.6,
        pale(b.body, 0.5),
        { alpha: 0.8 },
      );
  }
  const whole = ellipse(0, 50, 42, 40);
  b.solid(whole, b.body, { round: true });
  b.within(whole, () => {
    for (let i = 0; i < 5; i++) {
      const a = i * 1.257 + 0.3;
      b.fill(
        outline([
          [0, 50, 1],
          [Math.cos(a) * 26 - 6, 50 + Math.sin(a) * 26],
          [Math.cos(a + 0.5) * 50, 50 + Math.sin(a + 0.5) * 50, 1],
          [Math.cos(a + 1) * 50, 50 + Math.sin(a + 1) * 50, 1],
          [Math.cos(a + 0.5) * 26, 50 + Math.sin(a + 0.5) * 26],
        ]),
        '#fff7ea',
        0.75,
        0.9,
      );
    }
  });
  b.gloss(16, 70, 10, 5, -0.6, 0.6);
}

function lollipop(b: Brush): void {
  b.solid(box(-2, 0, 4, 56, 2), '#fbf6ea', { shade: 0.3 });
  const whole = ellipse(0, 72, 28);
  b.solid(whole, b.body, { round: true });
  const spiral: Point[] = [];
  for (let i = 0; i < 40; i++) {
    const a = i * 0.42;
    const r = 1 + i * 0.64;
    spiral.push([Math.cos(a) * r, 72 + Math.sin(a) * r]);
  }
  b.within(whole, () => b.line(spiral, 4.4, '#fff4e0', { lit: 0.8 }));
  b.gloss(11, 85, 7, 3.6, -0.6, 0.5);
}

function popcorn(b: Brush): void {
  const puff = (x: number, y: number, i: number): void => {
    const r = 10 + 3 * random(5, i);
    b.solid(
      outline([
        [x - r, y - 2],
        [x - r * 0.7, y + r * 0.8],
        [x, y + r * 0.7],
        [x + r * 0.6, y + r],
        [x + r, y + 2],
        [x + r * 0.6, y - r * 0.8],
        [x - r * 0.2, y - r * 0.7],
      ]),
      i % 3 ? '#fff2cf' : '#fbe0a0',
      { round: true, depth: 0.24 },
    );
  };
  for (let row = 3; row >= 0; row--)
    for (let i = 0; i < 5 - row; i++)
      puff(
        (i - (4 - row) / 2) * 17 + (random(6, row * 7 + i) - 0.5) * 5,
        72 + row * 9,
        row * 7 + i,
      );
  const tub = outline('-28 0!, 28 0!, 42 72!, 24 66, 0 72, -24 66, -42 72!');
  b.solid(tub, '#fbf4e4', { shade: 0 });
  b.within(tub, () => {
    for (let i = -2; i <= 2; i++)
      b.fill(
        outline([
          [i * 14 - 4, 0, 1],
          [i * 14 + 4, 0, 1],
          [i * 21 + 6, 76, 1],
          [i * 21 - 6, 76, 1],
        ]),
        b.body,
        0.65,
      );
    b.fill(outline('-28 0!, -14 0!, -24 76!, -46 76!'), '#3a1c44', 0.2, 0.26);
  });
}

function pudding(b: Brush): void {
  b.solid(ellipse(0, 5, 78, 9), '#f6f1e8', { shade: 0.2 });
  const wobble = Math.sin(b.tS * 4) * (b.moment.motion === null ? 0.3 : 2.4);
  b.solid(
    outline([
      [-58, 8],
      [-40 + wobble, 76],
      [-30 + wobble, 84],
      [30 + wobble, 84],
      [40 + wobble, 76],
      [58, 8],
      [0, 2],
    ]),
    b.body,
    { shade: 0.16 },
  );
  b.solid(
    outline([
      [-36 + wobble, 84],
      [0 + wobble, 92],
      [36 + wobble, 84],
      [43 + wobble, 66],
      [34 + wobble, 56],
      [24 + wobble, 70],
      [8 + wobble, 60],
      [-6 + wobble, 70],
      [-20 + wobble, 54],
      [-32 + wobble, 70],
      [-42 + wobble, 64],
    ]),
    '#9a4f22',
    { shade: 0.14 },
  );
  b.fill(
    outline([
      [18 + wobble, 86],
      [28 + wobble, 82],
      [31 + wobble, 72],
      [24 + wobble, 80],
    ]),
    '#ffffff',
    0.95,
    0.5,
  );
}

function honey(b: Brush): void {
  b.solid(mirrored('36 0, 42 8, 42 62, 30 76!, 0 76!'), b.body, { shade: 0.2 });
  b.fill(outline('26 66, 35 56, 35 16, 28 24'), '#fff2b8', 0.95, 0.6);
  b.solid(box(-34, 74, 68, 20, 4), '#f4e2b8', { shade: 0.2 });
  b.solid(ellipse(0, 38, 23, 19), '#fbf3df', { shade: 0.1, depth: 0.2 });
  b.fill(star(0, 38, 11, 9.6, 6), '#e0982c', 0.7);
}

const sweet = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({
  heightM,
  colour,
  reach: [half, half, 112, 5],
  plays,
  paint,
});

export const SWEETS: Designs = {
  'ice-cream': { ...sweet(0.2, '#f09ab0', 44, iceCream, ['melt']), face: 72 },
  popsicle: sweet(0.16, '#f06a7a', 26, popsicle),
  chocolate: sweet(0.16, '#6a3c28', 42, chocolate),
  candy: sweet(0.03, '#e0506a', 88, candy),
  lollipop: { ...sweet(0.16, '#e0507a', 32, lollipop), face: 72 },
  popcorn: sweet(0.2, '#d8453c', 52, popcorn),
  pudding: sweet(0.08, '#f2c65a', 82, pudding),
  honey: sweet(0.12, '#e8a030', 46, honey),
};
