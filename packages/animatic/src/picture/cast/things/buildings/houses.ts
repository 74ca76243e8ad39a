// Where people live and work: front views with one side turned to us.
import type { Path2D } from '@napi-rs/canvas';
import { random } from '../../../paint/noise.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { crown } from '../paint/foliage.ts';
import { pane, windowGlow } from '../paint/masonry.ts';
import { box, ellipse, outline, together } from '../paint/outline.ts';
import { smoke } from '../paint/vapour.ts';

const GLASS = '#9fc0d8';

function frontDoor(b: Brush, x: number, width: number, height: number, colour: string): void {
  b.fill(box(x - width * 0.12, 0, width * 1.24, height * 1.06), '#f6efe2', 0.7);
  b.solid(box(x, 0, width, height), colour, { shade: 0.14 });
  b.fill(box(x + width * 0.2, height * 0.56, width * 0.6, height * 0.3), pale(colour, 0.2), 0.7);
  b.lamp(box(x + width * 0.26, height * 0.6, width * 0.48, height * 0.22), GLASS);
  b.fill(ellipse(x + width * 0.82, height * 0.44, width * 0.06), '#e8c04a', 0.85);
  b.fill(box(x - width * 0.3, -1, width * 1.6, 2.4), '#b8a898', 0.55);
}

function house(b: Brush): void {
  const wall = b.body;
  const roof = '#b0503c';
  b.solid(box(30, 74, 11, 27), '#a8604c', { shade: 0.3 });
  b.fill(box(28, 98, 15, 4), deep('#a8604c', 0.2), 0.6);
  smoke(b, 35, 103, 6, 44, '#f2f0f4', { strength: 0.4 });
  // The side that recedes.
  b.fill(outline('38 0!, 66 4!, 66 50!, 38 50!'), deep(wall, 0.24), 0.32);
  pane(b, 46, 20, 11, 16);
  b.fill(outline('4 92!, 42 88!, 74 48!, 38 47!'), deep(roof, 0.3), 0.32);
  b.solid(outline('-38 0!, 38 0!, 38 52!, 0 90!, -38 52!'), wall, { shade: 0 });
  b.fill(outline('-38 48!, 0 86!, 38 48!, 38 42!, 0 79!, -38 42!'), deep(wall, 0.2), 0.4, 0.7);
  const gable = outline('-48 46!, -43 42!, 0 83!, 43 42!, 48 46!, 4 92!, 0 94!, -4 92!');
  b.solid(gable, roof, { shade: 0.06 });
  frontDoor(b, -7, 14, 31, '#3f7a7c');
  pane(b, -31, 13, 14, 18);
  pane(b, 17, 13, 14, 18);
  pane(b, -9, 50, 18, 18, '#f6efe2', true);
  crown(
    b,
    [
      [-34, 6, 9],
      [-24, 4, 7],
      [30, 5, 8],
    ],
    '#5f9a4a',
    { seed: 5 },
  );
}

function cottage(b: Brush): void {
  const thatch = '#c49a5c';
  b.solid(box(28, 66, 13, 34), '#9a8f8c', { shade: 0.3 });
  smoke(b, 34, 101, 7, 46, '#f2f0f4', { strength: 0.45 });
  b.solid(box(-58, 0, 116, 46), b.body, { shade: 0.06 });
  for (const x of [-58, -20, 16, 53]) b.fill(box(x, 0, 5, 46), '#6b4a34', 0.5);
  b.fill(box(-58, 22, 116, 3), '#6b4a34', 0.5);
  pane(b, -46, 17, 17, 17);
  pane(b, 26, 17, 17, 17);
  b.solid(outline('-11 0!, 11 0!, 11 24, 0 34, -11 24'), '#7a4a34', { shade: 0.2 });
  b.fill(ellipse(6, 15, 1.2), '#e8c04a', 0.8);
  const roof = outline(
    '-72 38, -66 44, -46 74, -36 88, 0 91, 36 88, 46 74, 66 44, 72 38, 40 36, 14 42, 0 47, -14 42, -40 36',
  );
  b.solid(roof, thatch, { shade: 0.14 });
  b.within(roof, () => {
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 17; i++) {
        const x = -66 + i * 8.4 + row * 3;
        b.line(
          [
            [x, 42 + row * 12],
            [x + 1.4, 52 + row * 12],
          ],
          1,
          deep(thatch, 0.34),
          { alpha: 0.6 },
        );
      }
  });
  b.fill(outline('-42 84, 0 92, 42 84, 36 93, 0 97, -36 93'), deep(thatch, 0.2), 0.5);
  crown(
    b,
    [
      [-62, 8, 11],
      [-50, 5, 8],
      [56, 7, 10],
      [66, 5, 7],
    ],
    '#5f9a4a',
    { seed: 9 },
  );
  for (let i = 0; i < 8; i++)
    b.fill(
      ellipse(-66 + i * 3.4 + (i > 4 ? 100 : 0), 6 + (i % 3) * 4, 1.7),
      i % 2 ? '#f2a0b8' : '#fbf3df',
      0.8,
    );
}

function cabin(b: Brush): void {
  b.solid(box(26, 70, 12, 26), '#8f8a90', { shade: 0.3 });
  smoke(b, 32, 98, 7, 46, '#f2f0f4', { strength: 0.45 });
  for (let i = 0; i < 6; i++) {
    b.solid(box(-56, i * 8, 112, 8.4, 4), i % 2 ? b.body : deep(b.body, 0.08), { shade: 0.3 });
    for (const x of [-58, 52]) {
      b.fill(ellipse(x + 3, i * 8 + 4.2, 4.4), pale(b.body, 0.3), 0.7);
      b.fill(ellipse(x + 3, i * 8 + 4.2, 2), deep(b.body, 0.2), 0.5);
    }
  }
  const gable = outline('-54 48!, 54 48!, 0 90!');
  b.solid(gable, pale(b.body, 0.08), { shade: 0 });
  for (let i = 1; i < 4; i++)
    b.fill(box(-54 + i * 12, 48 + i * 9.6 - 1, 108 - i * 24, 1.4), deep(b.body, 0.4), 0.4);
  pane(b, -40, 16, 18, 17, '#e8d2a8');
  pane(b, 22, 16, 18, 17, '#e8d2a8');
  pane(b, -7, 56, 14, 14, '#e8d2a8');
  frontDoor(b, -9, 18, 34, '#6a3f2c');
  b.solid(outline('-68 42!, -62 37!, 0 88!, 62 37!, 68 42!, 3 97!, -3 97!'), '#5f6a74', {
    shade: 0.06,
  });
  if (b.traits.has('snowy'))
    b.solid(
      outline('-68 43!, 0 98, 68 43!, 60 52, 40 66, 20 84, 0 105, -20 90, -44 72'),
      '#fbf8ff',
      { shade: 0.1 },
    );
}

function igloo(b: Brush): void {
  const dome = outline('-84 0!, -80 44, -46 86, 0 97, 46 86, 78 46, 84 0!');
  b.solid(dome, b.body, { round: true, depth: 0.3 });
  b.within(dome, () => {
    const seam = deep(b.body, 0.3);
    for (const y of [24, 48, 70])
      b.line(
        [
          [-90, y - 8],
          [0, y + 4],
          [90, y - 8],
        ],
        1.2,
        seam,
        { alpha: 0.6 },
      );
    for (let row = 0; row < 4; row++)
      for (let i = -3; i < 4; i++)
        b.line(
          [
            [(i * 26 + (row % 2) * 13) * (1 - row * 0.14), row * 24 - 2],
            [(i * 26 + (row % 2) * 13) * (0.96 - row * 0.14), row * 24 + 20],
          ],
          1.2,
          seam,
          { alpha: 0.6 },
        );
  });
  b.solid(outline('2 0!, 4 36, 26 54, 52 36, 56 0!'), pale(b.body, 0.1), { shade: 0.2 });
  const mouth = outline('12 0!, 14 30, 28 42, 42 30, 44 0!');
  b.fill(mouth, '#3a4a74', 0.3);
  if (b.dark > 0.1) b.within(mouth, () => b.blush(28, 10, 34, '#ffb85c', b.dark, 1));
}

function tent(b: Brush): void {
  b.fill(outline('0 96!, 70 0!, 30 0!'), deep(b.body, 0.3), 0.32);
  b.solid(outline('0 96!, 30 0!, -66 0!'), b.body, { shade: 0 });
  const open = b.done('open', 'close', 0.6);
  b.fill(
    outline([
      [-6, 70, 1],
      [18, 0, 1],
      [-40, 0, 1],
    ]),
    '#3f2f3c',
    0.25,
  );
  if (b.dark > 0.05) b.shine(outline('-6 70!, 18 0!, -40 0!'), '#ffb85c', b.dark * 0.9);
  b.fill(
    outline([
      [-6, 70, 1],
      [-12, 30],
      [-40 + 20 * (1 - open), 0, 1],
      [-44, 0, 1],
    ]),
    pale(b.body, 0.2),
    0.8,
  );
  b.fill(
    outline([
      [-6, 70, 1],
      [4, 30],
      [18 - 22 * (1 - open), 0, 1],
      [20, 0, 1],
    ]),
    pale(b.body, 0.1),
    0.7,
  );
  b.line('0 97, 0 102', 2, '#7a5a3c');
  b.line('-62 4, -80 0', 1.2, '#d8cab0');
  b.line('66 4, 84 0', 1.2, '#d8cab0');
  b.line(
    [
      [0, 96],
      [-66, 0],
    ].map(([x, y]) => [x ?? 0, y ?? 0, 1] as const),
    1.6,
    pale(b.body, 0.4),
    { lit: 0.8 },
  );
}

function barn(b: Brush): void {
  b.fill(outline('44 0!, 84 4!, 84 46!, 74 66!, 60 80!, 44 66!'), deep(b.body, 0.26), 0.32);
  b.solid(outline('-44 0!, 44 0!, 44 48!, 34 74!, 0 92!, -34 74!, -44 48!'), b.body, {
    shade: 0.04,
  });
  for (let i = -5; i < 6; i++)
    b.line(
      [
        [i * 8, 0],
        [i * 8, 90 - Math.abs(i) * 5],
      ],
      0.7,
      deep(b.body, 0.3),
      { alpha: 0.6 },
    );
  b.fill(
    outline('-50 47!, -38 77!, 0 97!, 38 77!, 50 47!, 44 48!, 34 73!, 0 91!, -34 73!, -44 48!'),
    '#5f5a68',
    0.6,
  );
  b.fill(outline('0 97!, 38 77!, 50 47!, 92 46!, 80 70!, 42 92!'), '#4a4654', 0.4);
  const open = b.done('open', 'close', 0);
  b.fill(box(-20, 0, 40, 42), deep(b.body, 0.66), 0.2);
  for (const s of [-1, 1])
    b.at(
      s * 20,
      0,
      () => {
        b.solid(box(s > 0 ? -20 : 0, 0, 20, 42), deep(b.body, 0.06), { shade: 0.06 });
        b.stroke(box(s > 0 ? -18.6 : 1.4, 1.4, 17.4, 39), 2, '#f6efe2', { lit: 0.8 });
        b.line(
          [
            [s * -18, 2],
            [s * -2, 40],
          ],
          1.8,
          '#f6efe2',
          { lit: 0.8 },
        );
      },
      { scaleX: 1 - open * 0.8, scaleY: 1 },
    );
  pane(b, -8, 58, 16, 15);
}

function skyscraper(b: Brush): void {
  const tower = (x: number, w: number, h: number, colour: string, seed: number): void => {
    b.fill(
      outline([
        [x + w, 0, 1],
        [x + w * 1.3, 0, 1],
        [x + w * 1.3, h - w * 0.12, 1],
        [x + w, h, 1],
      ]),
      deep(colour, 0.34),
      0.3,
    );
    b.blend(
      box(x, 0, w, h),
      [x + w, h],
      [x, 0],
      [
        [0, pale(colour, 0.24), 0.85],
        [1, deep(colour, 0.1), 0.5],
      ],
    );
    const floors = Math.round(h / 3.4);
    const bays = 5;
    const cold: Path2D[] = [];
    const warm: Path2D[] = [];
    for (let f = 1; f < floors; f++)
      for (let i = 0; i < bays; i++) {
        const cell = box(
          x + w * (0.08 + i * 0.175),
          (h / floors) * f,
          w * 0.13,
          (h / floors) * 0.55,
        );
        (random(seed, f * 9 + i) < 0.55 ? warm : cold).push(cell);
      }
    b.fill(together(cold), pale(GLASS, 0.2), 0.6, 0.75);
    b.fill(together(warm), GLASS, 0.5, 0.75);
    if (b.dark > 0.05) b.shine(together(warm), '#ffd284', b.dark);
  };
  tower(-15, 21, 66, deep(b.body, 0.14), 3);
  tower(-6, 17, 88, b.body, 5);
  b.solid(box(-2, 88, 9, 5), b.body, { shade: 0.3 });
  b.line('2.5 93, 2.5 100', 0.7, '#8a8f9c');
  if (b.dark > 0.2) b.shine(ellipse(2.5, 100, 0.7), '#ff5a4a', 0.5 + 0.5 * Math.sin(b.tS * 3));
}

function shop(b: Brush): void {
  b.solid(box(-58, 0, 116, 88), b.body, { shade: 0.05 });
  b.solid(box(-62, 86, 124, 8, 1), pale(b.body, 0.3), { shade: 0.3 });
  for (const x of [-44, -8, 28]) pane(b, x, 64, 16, 17);
  b.fill(box(-54, 4, 72, 38), '#5a4a44', 0.4);
  b.lamp(box(-52, 6, 68, 34), '#b4d2de', '#ffd890');
  for (const [x, c] of [
    [-42, '#d8605a'],
    [-26, '#f2c14a'],
    [-8, '#5f9a84'],
    [6, '#d88aa0'],
  ] as const) {
    b.solid(box(x - 5, 6, 10, 10, 2), c, { shade: 0.24 });
    b.fill(box(x - 6, 20, 12, 1.4), '#8a6a50', 0.5);
    b.solid(ellipse(x, 24, 4), pale(c, 0.3), { round: true });
  }
  b.fill(outline('-30 40!, -18 40!, -34 6!, -46 6!'), '#ffffff', 0.95, 0.24);
  frontDoor(b, 26, 20, 38, '#3f6a6c');
  for (let i = 0; i < 9; i++) {
    const x = -60 + i * 13.4;
    b.fill(
      outline([
        [x, 58, 1],
        [x + 13.4, 58, 1],
        [x + 13.4, 46],
        [x + 6.7, 42],
        [x, 46],
      ]),
      i % 2 ? '#fbf3e4' : '#d8554a',
      i % 2 ? 0.8 : 0.65,
    );
  }
  b.fill(outline('-60 58!, -30 58!, -30 46, -40 42, -47 46, -54 42, -60 46'), '#3a1c44', 0.2, 0.2);
  b.solid(box(-30, 59, 60, 1.6), '#5a4a44', { shade: 0 });
}

const building = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  glows?: () => readonly Shine[],
  up = 104,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 4],
  plays: [],
  paint,
  ...(glows === undefined ? {} : { glows }),
});

export const HOUSES: Designs = {
  house: {
    ...building(7, '#f0dcb8', 78, house, windowGlow(-6, 30, 90), 152),
    reach: [52, 90, 154, 4],
  },
  cottage: {
    ...building(5.5, '#f2e6cf', 78, cottage, windowGlow(0, 26, 90), 154),
    reach: [78, 92, 156, 4],
  },
  cabin: {
    ...building(5, '#a5693c', 74, cabin, windowGlow(0, 26, 90), 152),
    reach: [74, 88, 154, 4],
  },
  igloo: building(2.4, '#e6eef8', 90, igloo, windowGlow(28, 16, 60)),
  tent: {
    ...building(1.9, '#e08a3c', 90, tent, windowGlow(-10, 26, 80)),
    plays: ['open', 'close'],
  },
  barn: { ...building(9, '#b5443a', 96, barn), plays: ['open', 'close'] },
  skyscraper: building(120, '#6f8fb8', 26, skyscraper, windowGlow(0, 40, 60, 0.2)),
  shop: building(7, '#c98a6a', 66, shop, windowGlow(-16, 24, 80)),
};
