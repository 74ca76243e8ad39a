import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';

const PLAYED = ['play', 'play-guitar', 'play-piano', 'ring', 'sing'] as const;

function playing(b: Brush): boolean {
  return PLAYED.some((motion) => b.is(motion));
}

/** Strings from one point to another, side by side; those that are played tremble. */
function strings(
  b: Brush,
  count: number,
  foot: readonly [number, number],
  top: readonly [number, number],
  spread: readonly [number, number],
): void {
  for (let i = 0; i < count; i++) {
    const u = count === 1 ? 0 : (i / (count - 1)) * 2 - 1;
    const tremble = playing(b)
      ? Math.sin(b.tS * 55 + i * 2) * 0.5 * Math.max(0, Math.sin(b.tS * 6 + i))
      : 0;
    b.line(
      [
        [foot[0] + u * spread[0], foot[1]],
        [
          (foot[0] + top[0]) / 2 + (u * (spread[0] + spread[1])) / 2 + tremble,
          (foot[1] + top[1]) / 2,
        ],
        [top[0] + u * spread[1], top[1]],
      ],
      0.35,
      '#f4ecd8',
      { lit: 0.9, alpha: 0.9 },
    );
  }
}

/** Notes that rise from what is played. */
function notes(b: Brush, x: number, y: number, rise: number): void {
  if (!playing(b)) return;
  for (let i = 0; i < 3; i++) {
    const age = (b.tS * 0.45 + i / 3) % 1;
    const note = outline(
      '0 0, 5 2, 6 5, 5.4 18!, 12 15, 13 9!, 14 13, 12 19, 4.4 22!, 4.4 6, 0 6, -4 3',
    );
    b.fill(
      placed(note, x + Math.sin(age * 5 + i * 2) * 9 + i * 7 - 7, y + rise * age, {
        scale: 0.45 + 0.2 * (i % 2),
        angle: 0.2 * Math.sin(age * 6),
      }),
      i % 2 ? '#d8563f' : '#3f4f84',
      0.6,
      Math.sin(Math.PI * age),
    );
  }
}

function guitar(b: Brush): void {
  b.solid(mirrored('0 0, 15 1, 19 14, 15 24, 11 30, 14 39, 9 46, 0 46'), b.body, { shade: 0.14 });
  b.stroke(
    mirrored('0 1.4, 14 2.4, 17.6 14, 13.8 24, 9.8 30, 12.6 39, 8.4 44.6, 0 44.6'),
    0.8,
    pale(b.body, 0.5),
    { alpha: 0.7 },
  );
  b.fill(ellipse(0, 29, 5.8), deep(b.body, 0.3), 0.4);
  b.fill(ellipse(0, 29, 4.8), '#2c1e1c', 0.3);
  b.fill(outline('5 10, 9 14, 12 22, 8 26, 5.8 20'), '#5a3424', 0.4, 0.85);
  b.solid(box(-6, 10, 12, 2.6, 1), '#4a2f24', { shade: 0.3 });
  b.solid(box(-2.2, 34, 4.4, 50), '#5a3a2a', { shade: 0.3 });
  if (b.fine(0.6))
    for (let i = 0; i < 12; i++)
      b.fill(box(-2.2, 46 + 38 * (1 - 0.944 ** (i * 1.6)), 4.4, 0.5), '#d9c8a2', 0.8);
  b.solid(mirrored('2.2 83!, 3.6 87, 3.2 99, 0 100'), deep(b.body, 0.2), { shade: 0.24 });
  for (let i = 0; i < 3; i++)
    for (const s of [-1, 1])
      b.fill(box(s > 0 ? 3 : -5.4, 87.6 + i * 3.6, 2.4, 1.6, 0.8), '#d6dae2', 0.85);
  strings(b, 6, [0, 11.4], [0, 95], [1.7, 1.3]);
  notes(b, 14, 46, 50);
}

function violin(b: Brush): void {
  b.solid(mirrored('0 0, 14 1, 17 11, 12 19, 10 24, 12 29, 15 36, 12 45, 0 48'), b.body, {
    shade: 0.16,
  });
  for (const s of [-1, 1])
    b.line(
      [
        [s * 6.6, 28],
        [s * 5.6, 26],
        [s * 7, 20],
        [s * 6, 18],
      ],
      1,
      '#2c1a18',
    );
  b.solid(mirrored('3 2!, 2 14!, 0 14!'), '#2f2226', { shade: 0.3 });
  b.solid(box(-2, 30, 4, 54), '#2f2226', { shade: 0.3 });
  b.solid(box(-5, 21, 10, 2), '#d9b27a', { shade: 0.2 });
  b.solid(mirrored('2 83!, 2.4 92, 3.4 96, 0 100'), deep(b.body, 0.16), { shade: 0.24 });
  for (const s of [-1, 1])
    for (const y of [87, 91]) b.fill(box(s > 0 ? 2 : -5.4, y, 3.4, 1.5, 0.7), '#2f2226', 0.5);
  strings(b, 4, [0, 14], [0, 88], [1.4, 0.9]);
  const stroke = playing(b) ? Math.sin(b.tS * 4.2) * 14 : 0;
  b.at(
    stroke,
    25,
    () => {
      b.line('-34 -8, 0 2, 34 8', 1.4, '#7a4a2c', { lit: 0.6 });
      b.line('-33 -9, 34 6.4', 0.7, '#fbf3df', { lit: 0.9 });
      b.fill(box(-36, -11, 6, 4, 1), '#2f2226', 0.5);
    },
    { angle: 0.1 },
  );
  notes(b, 16, 44, 46);
}

function piano(b: Brush): void {
  // An upright one, seen from the front and a little from the right.
  b.fill(outline('66 0!, 78 5!, 78 100!, 66 96!'), deep(b.body, 0.5), 0.25);
  b.solid(box(-74, 0, 140, 96), b.body, { shade: 0, roll: 0.7 });
  b.fill(outline('-78 96!, 70 96!, 82 101!, -66 101!'), pale(b.body, 0.2), 0.8);
  b.fill(box(-78, 92.6, 148, 4), pale(b.body, 0.1), 0.7);
  b.fill(box(-66, 54, 124, 32, 2), deep(b.body, 0.18), 0.45);
  b.fill(box(-66, 6, 124, 28, 2), deep(b.body, 0.18), 0.45);
  b.solid(outline('-84 42!, 72 42!, 72 36!, -84 36!'), deep(b.body, 0.14), { shade: 0 });
  const keys = 26;
  const w = 140 / keys;
  for (let i = 0; i < keys; i++) {
    const down = playing(b) && Math.sin(b.tS * 7 + i * 2.4) > 0.86 ? 1.6 : 0;
    b.fill(box(-76 + i * w, 40 - down, w * 0.9, 9), '#fbf6ea', 0.85 - down * 0.14);
  }
  b.fill(box(-76, 40, 140, 1.6), deep('#fbf6ea', 0.4), 0.4);
  for (let i = 0; i < keys - 1; i++)
    if (![2, 6].includes(i % 7))
      b.fill(box(-76 + (i + 0.66) * w, 43.4, w * 0.56, 5.6), '#26222c', 0.4);
  for (const x of [-78, 60])
    b.solid(placed(mirrored('4 0!, 3 8, 4.6 30, 5 38!'), x + 4, 0), deep(b.body, 0.1), {
      shade: 0.3,
    });
  b.fill(box(-24, 54, 42, 2), deep(b.body, 0.5), 0.3);
  b.fill(box(-20, 56, 17, 22, 1), '#fbf3df', 0.8);
  b.fill(box(-2, 56, 17, 22, 1), '#fffaf0', 0.85);
  for (let i = 0; i < 4; i++)
    for (const x of [-18, 0]) b.fill(box(x, 60 + i * 4.2, 13, 0.8), '#6a5a58', 0.5, 0.7);
  for (const x of [-12, -3, 6]) b.solid(box(x, 0, 5, 3, 1), '#d9b45a', { shade: 0.3 });
  notes(b, 30, 96, 40);
}

/** A point of the drum's wall, `u` of its radius to the side. */
const bent = (u: number, y: number): Point => [
  52 * u,
  y - 10.4 * Math.sqrt(Math.max(0, 1 - u * u)),
  1,
];

function drum(b: Brush): void {
  const beat = playing(b) || b.is('beat') ? b.tS * 7 : 0;
  const body = new Profile('52 0!, 52 76!', 0.2);
  turn(b, body, b.body, { gloss: 0.2 });
  // The cords zigzag around it, so their ends lie on the bent edges of the two hoops.
  for (let i = 0; i < 6; i++) {
    const u = -0.92 + i * 0.307;
    b.line([bent(u, 10), bent(u + 0.15, 68), bent(Math.min(1, u + 0.3), 10)], 1.6, '#f6ecd4', {
      lit: 0.8,
    });
  }
  for (const y of [0, 68]) {
    b.fill(body.band(y, y + 9), '#e2bd62', 0.7);
    b.fill(body.band(y, y + 9, -1, -0.42), deep('#e2bd62', 0.4), 0.3);
  }
  b.fill(ellipse(0, 77, 52, 10.6), '#e2bd62', 0.8);
  b.fill(ellipse(0, 77, 48, 9.2), '#fbf3df', 0.85);
  for (const [s, phase] of [
    [-1, 0],
    [1, Math.PI],
  ] as const) {
    const lift = beat === 0 ? 0.2 : 0.5 + 0.5 * Math.sin(beat + phase);
    b.at(
      s * 16,
      80,
      () => {
        b.line(
          [
            [0, 2],
            [s * 40, 26],
          ],
          3,
          '#c49a66',
          { lit: 0.65 },
        );
        b.solid(ellipse(0, 2, 4.4), '#e8cfa2', { round: true });
      },
      { angle: s * lift * 0.5 },
    );
  }
}

function trumpet(b: Brush): void {
  b.at(0, -27, () => brass(b));
}

function brass(b: Brush): void {
  b.line('-84 62, 40 62', 6, deep(b.body, 0.3), { lit: 0.4 });
  b.line('-84 63, 40 63', 3.6, b.body, { lit: 0.75 });
  b.stroke(box(-42, 34, 74, 28, 13), 5, deep(b.body, 0.3), { lit: 0.4 });
  b.stroke(box(-42, 35, 74, 27.4, 13), 2.8, b.body, { lit: 0.75 });
  b.solid(outline('34 66!, 60 68, 84 86, 92 96!, 92 28!, 84 38, 60 56, 34 58!'), b.body, {
    shade: 0.2,
  });
  b.fill(ellipse(92, 62, 8, 34), pale(b.body, 0.2), 0.8);
  b.fill(ellipse(93, 62, 5.6, 28), deep(b.body, 0.5), 0.3);
  b.solid(outline('-82 66!, -90 70!, -92 54!, -82 58!'), '#d6dae2', { shade: 0.2 });
  for (let i = 0; i < 3; i++) {
    const press = playing(b) && Math.sin(b.tS * 8 + i * 2.1) > 0.2 ? 5 : 0;
    b.fill(box(-21 + i * 14, 68, 3, 16 - press), '#d6dae2', 0.8);
    b.solid(ellipse(-19.5 + i * 14, 85 - press, 5.4, 3.4), '#f6f0e2', { shade: 0.2 });
    b.solid(box(-25 + i * 14, 30, 11, 42, 3), b.body, { shade: 0.3 });
  }
  notes(b, 80, 90, 40);
}

function flute(b: Brush): void {
  b.solid(box(-5, 0, 10, 100, 3), b.body, { shade: 0.3 });
  for (const y of [6, 30, 94]) b.fill(box(-6, y, 12, 3, 1), pale(b.body, 0.4), 0.85);
  for (let i = 0; i < 6; i++) b.fill(ellipse(0.8, 40 + i * 7, 2), '#2f2226', 0.3);
  b.fill(ellipse(0.8, 86, 2.4, 3), '#2f2226', 0.3);
}

function bell(b: Brush): void {
  const swing = b.is('ring') || b.is('swing') ? 0.5 * Math.sin(b.moment.motionS * 7) : 0;
  b.at(
    0,
    96,
    () => {
      b.at(0, -96, () => {
        b.solid(ellipse(-swing * 30, 6, 7), deep(b.body, 0.2), { round: true });
        const body = new Profile('44 8!, 40 14, 27 34, 23 70, 12 84, 4 88!', 0.16);
        turn(b, body, b.body, { gloss: 0.45 });
        b.fill(body.band(17, 21), deep(b.body, 0.35), 0.4, 0.7);
        b.fill(body.band(66, 69), deep(b.body, 0.35), 0.4, 0.7);
        b.stroke(ellipse(0, 92, 6, 6), 3.4, deep(b.body, 0.2), { lit: 0.6 });
      });
    },
    { angle: swing },
  );
}

const instrument = (
  heightM: number,
  colour: string,
  reach: Design['reach'],
  paint: Design['paint'],
): Design => ({
  heightM,
  colour,
  reach,
  plays: ['play', 'ring'],
  paint,
});

export const INSTRUMENTS: Designs = {
  guitar: {
    ...instrument(1, '#c9803c', [24, 42, 106, 3], guitar),
    plays: ['play', 'play-guitar'],
    face: 30,
  },
  violin: { ...instrument(0.6, '#a5522c', [56, 58, 104, 3], violin), plays: ['play'], face: 28 },
  piano: { ...instrument(1.25, '#4a3434', [90, 86, 148, 3], piano), plays: ['play', 'play-piano'] },
  drum: {
    ...instrument(0.6, '#c4453a', [74, 74, 128, 13], drum),
    plays: ['play', 'beat'],
    face: 55,
  },
  trumpet: { ...instrument(0.18, '#e2b242', [96, 112, 116, 2], trumpet), plays: ['play'] },
  flute: { ...instrument(0.6, '#c9a05a', [10, 10, 102, 2], flute), plays: [] },
  bell: { ...instrument(0.3, '#d9a83e', [84, 84, 108, 8], bell), plays: ['ring', 'swing'] },
};
