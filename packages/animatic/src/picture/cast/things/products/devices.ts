// Things with a screen, a lens, a dial or a voice.
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed, together } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';

const DARK = '#26262f';

/** A small landscape on a screen: sky, sun, hills. It shines by itself. */
function picture(b: Brush, x: number, y: number, w: number, h: number, radius = 2): void {
  const screen = box(x, y, w, h, radius);
  b.shine(screen, '#5f8fd4');
  b.within(screen, () => {
    b.shine(box(x, y, w, h * 0.62), '#f2b48a');
    b.shine(box(x, y, w, h * 0.5), '#f6cf9a');
    b.shine(ellipse(x + w * 0.66, y + h * 0.52, Math.min(w, h) * 0.15), '#fff4cf');
    const hill = (base: number, lift: number, colour: string): void =>
      b.shine(
        outline([
          [x - 2, y - 2, 1],
          [x - 2, y + h * base],
          [x + w * 0.3, y + h * (base + lift)],
          [x + w * 0.62, y + h * (base - lift * 0.3)],
          [x + w * 0.86, y + h * (base + lift * 0.7)],
          [x + w + 2, y + h * base],
          [x + w + 2, y - 2, 1],
        ]),
        colour,
      );
    hill(0.32, 0.14, '#7d6aa8');
    hill(0.18, 0.08, '#3f5f8c');
    b.fill(
      outline([
        [x + w * 0.55, y + h, 1],
        [x + w, y + h, 1],
        [x + w, y + h * 0.3, 1],
        [x + w * 0.86, y, 1],
        [x + w * 0.5, y, 1],
      ]),
      '#ffffff',
      0.9,
      0.1,
    );
  });
}

function phone(b: Brush): void {
  const buzz = b.is('ring') ? Math.sin(b.tS * 70) * 1.1 : 0;
  b.at(buzz, 0, () => {
    if (b.moment.facing === 'away') {
      b.solid(box(-24, 0, 48, 100, 8), b.body, { shade: 0.16 });
      b.solid(box(-20, 70, 21, 25, 6), deep(b.body, 0.12), { shade: 0.16 });
      for (const [x, y] of [
        [-14.6, 88],
        [-14.6, 77],
        [-5, 82.5],
      ] as const) {
        b.fill(ellipse(x, y, 4), '#1c1c26', 0.4);
        b.fill(ellipse(x, y, 2.5), '#3a3f5c', 0.5);
        b.gloss(x + 0.9, y + 1, 0.8, 0.6);
      }
      return;
    }
    b.solid(box(-24, 0, 48, 100, 8), deep(b.body, 0.5), { shade: 0.1 });
    b.fill(box(-22.8, 1.2, 45.6, 97.6, 7), '#15151d', 0.4);
    picture(b, -21.6, 2.4, 43.2, 95.2, 6);
    b.fill(box(-7, 92.4, 14, 2.8, 1.4), '#15151d', 0.4);
    if (!b.fine(5)) return;
    b.shine(box(-11, 72, 22, 6, 2), '#ffffff', 0.92);
    b.shine(box(-8, 67, 16, 2, 1), '#ffffff', 0.7);
    for (const [i, colour] of ['#5fc46a', '#4f8fe8', '#f2b84a', '#e8605a'].entries())
      b.shine(box(-18.4 + i * 9.8, 6.4, 7.4, 7.4, 2), colour, 0.96);
    if (b.is('ring')) b.shine(box(-17, 46, 34, 14, 4), '#ffffff', 0.94);
  });
}

function laptop(b: Brush): void {
  const open = b.done('open', 'close', b.traits.has('closed') ? 0 : 1);
  const shell = pale(b.body, 0.1);
  b.at(
    0,
    10,
    () => {
      if (open < 0.05) return;
      b.solid(box(-74, 0, 148, 90, 5), shell, { shade: 0.06 });
      b.fill(box(-71, 3, 142, 84, 3), '#15151d', 0.4);
      picture(b, -69, 7, 138, 78);
      if (b.fine(4)) {
        b.shine(box(-60, 40, 58, 36, 2), '#fdfdfd', 0.94);
        b.shine(box(-60, 72, 58, 4, 1), '#dfe4ee', 0.95);
        for (let i = 0; i < 4; i++)
          b.shine(box(-56, 64 - i * 6, 46 - (i % 3) * 9, 2.4, 1), '#8a94ac', 0.9);
      }
    },
    { scaleY: Math.max(0.02, open) },
  );
  b.solid(outline('-74 11!, 74 11!, 90 3!, 90 1, 86 0!, -86 0!, -90 1, -90 3!'), shell, {
    shade: 0.08,
  });
  b.fill(outline('-66 10!, 66 10!, 72 6!, -72 6!'), deep(b.body, 0.45), 0.35);
  b.fill(outline('-20 5.2!, 20 5.2!, 22 3!, -22 3!'), deep(b.body, 0.1), 0.5);
  b.fill(box(-90, 0, 180, 2.2, 1), deep(b.body, 0.3), 0.35);
}

function camera(b: Brush): void {
  const leather = deep(b.body, 0.1);
  b.solid(box(-34, 70, 40, 22, 6), '#c9cdd6', { shade: 0.16 });
  b.solid(box(34, 80, 18, 8, 3), '#8a8f9c', { shade: 0.3 });
  b.solid(box(-62, 78, 16, 7, 3), '#8a8f9c', { shade: 0.3 });
  b.solid(box(-72, 0, 144, 82, 11), '#d2d6de', { shade: 0.08 });
  b.solid(box(-72, 12, 144, 52, 2), leather, { shade: 0.1 });
  b.fill(box(-29, 75, 30, 12, 3), '#2a2c3a', 0.4);
  b.fill(box(-27, 81, 20, 4, 2), '#8fa4c4', 0.8, 0.7);
  b.solid(box(44, 67, 20, 11, 3), '#f4ecd4', { shade: 0.16 });
  if (b.is('flash')) b.shine(ellipse(54, 72, 14, 10), '#ffffff', 1 - b.moment.motionU);
  b.solid(ellipse(2, 38, 37), '#3a3c48', { round: true });
  b.solid(ellipse(2, 38, 29), '#23242e', { round: true });
  b.fill(ellipse(2, 38, 21), '#12131c', 0.4);
  b.fill(ellipse(3, 37, 16), '#27305c', 0.5);
  b.fill(ellipse(5, 34, 9), '#4a5f9c', 0.6, 0.9);
  b.gloss(8, 47, 8, 4, -0.6, 0.6);
  b.gloss(-6, 30, 3, 2, -0.6, 0.35);
  b.fill(ellipse(-52, 70, 3.6), '#d8453c', 0.7);
}

function headphones(b: Brush): void {
  b.line('-40 34, -44 66, -26 92, 0 99, 26 92, 44 66, 40 34', 8, deep(b.body, 0.3), { lit: 0.4 });
  b.line('-41 40, -43 66, -25 90, 0 97, 26 91, 44 66, 41 40', 4.4, b.body, { lit: 0.7 });
  b.line('-22 95, 0 100, 22 95', 8, deep(b.body, 0.4), { lit: 0.4 });
  for (const side of [-1, 1]) {
    b.at(side * 40, 24, () => {
      b.solid(box(side > 0 ? -15 : -1, -22, 16, 44, 7), '#3a3644', { shade: 0.3 });
      b.solid(
        outline(
          side > 0 ? '2 -24, 14 -20, 18 0, 14 20, 2 24' : '-2 -24, -14 -20, -18 0, -14 20, -2 24',
        ),
        b.body,
        { shade: 0.3 },
      );
      b.fill(ellipse(side * 10, 2, 3, 9), pale(b.body, 0.3), 0.8, 0.7);
    });
  }
}

/** Hands of a clock face of this radius at (x, y); the film's own seconds move them. */
function hands(b: Brush, x: number, y: number, radius: number, colour: string): void {
  const fast = b.is('spin') ? 900 : 1;
  const seconds = b.tS * fast;
  const hand = (turns: number, length: number, width: number, ink: string): void => {
    const a = Math.PI / 2 - turns * Math.PI * 2;
    b.line(
      [
        [x - Math.cos(a) * length * 0.14, y - Math.sin(a) * length * 0.14],
        [x + Math.cos(a) * length, y + Math.sin(a) * length],
      ],
      width,
      ink,
      { lit: 0.5 },
    );
  };
  hand(10 / 12 + seconds / 43200, radius * 0.52, radius * 0.1, colour);
  hand(9 / 60 + seconds / 3600, radius * 0.78, radius * 0.07, colour);
  if (b.fine(radius * 0.03, 0.6))
    hand(Math.floor(seconds) / 60, radius * 0.82, radius * 0.03, '#d8453c');
  b.fill(ellipse(x, y, radius * 0.075), '#d8453c', 0.6);
}

function marks(b: Brush, x: number, y: number, radius: number, colour: string): void {
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2;
    const inner = i % 3 === 0 ? 0.8 : 0.88;
    b.line(
      [
        [x + Math.cos(a) * radius * inner, y + Math.sin(a) * radius * inner],
        [x + Math.cos(a) * radius * 0.95, y + Math.sin(a) * radius * 0.95],
      ],
      radius * (i % 3 === 0 ? 0.05 : 0.03),
      colour,
    );
  }
}

function watch(b: Brush): void {
  b.solid(mirrored('12 0, 13 20, 16 36!, 0 36!'), b.body, { shade: 0.16 });
  b.solid(mirrored('16 64!, 13 80, 12 99, 0 100'), b.body, { shade: 0.16 });
  if (b.fine(0.8)) {
    b.line('-10 2, -12 20, -13 34', 0.7, pale(b.body, 0.35), { alpha: 0.7 });
    b.line('10 2, 12 20, 13 34', 0.7, pale(b.body, 0.35), { alpha: 0.7 });
    b.line('-13 66, -11 82, -10 97', 0.7, pale(b.body, 0.35), { alpha: 0.7 });
    b.line('13 66, 11 82, 10 97', 0.7, pale(b.body, 0.35), { alpha: 0.7 });
  }
  // Lugs, the buckle above, holes below.
  for (const [x, y] of [
    [-17, 30],
    [10, 30],
    [-17, 61],
    [10, 61],
  ] as const)
    b.solid(box(x, y, 7, 9, 2.4), '#d9b45a', { shade: 0.3 });
  b.stroke(box(-13.6, 88, 27.2, 9, 2.4), 2.6, '#d9b45a', { lit: 0.7 });
  b.line('0 97, 0 86', 1.8, '#e8cc80', { lit: 0.85 });
  for (const y of [6, 12, 18]) b.fill(ellipse(0, y, 1.3, 1.6), deep(b.body, 0.7), 0.2);
  b.solid(box(25, 47, 5, 6, 1.4), '#d9b45a', { shade: 0.3 });
  b.solid(ellipse(0, 50, 26), '#e2bd62', { round: true });
  b.fill(ellipse(0, 50, 22), deep('#e2bd62', 0.3), 0.4);
  b.solid(ellipse(0, 50, 20.6), '#fbf6ea', { shade: 0.1, depth: 0.16, round: true });
  marks(b, 0, 50, 20, '#3a3340');
  hands(b, 0, 50, 19, '#2c2838');
  b.fill(outline('2 68, 12 64, 18 54, 12 58'), '#ffffff', 0.95, 0.5);
}

function alarmClock(b: Brush): void {
  const ringing = b.is('ring');
  const shake = ringing ? Math.sin(b.tS * 64) * 2.2 : 0;
  b.at(
    shake,
    0,
    () => {
      for (const s of [-1, 1]) {
        b.line(
          [
            [s * 22, 14],
            [s * 30, 1],
          ],
          5,
          deep(b.body, 0.36),
          { lit: 0.35 },
        );
        b.at(
          s * 24,
          82,
          () => {
            b.solid(mirrored('17 0!, 15 9, 0 15'), '#e2bd62', { shade: 0.24 });
            b.fill(ellipse(0, 16, 2.4), '#c49a44', 0.6);
          },
          { angle: -s * 0.6 },
        );
      }
      b.line('-6 88, 0 97, 6 88', 2.6, '#c49a44');
      b.line(
        [
          [0, 84],
          [ringing ? Math.sin(b.tS * 64) * 8 : 0, 93],
        ],
        2.4,
        '#8a6a34',
      );
      b.solid(ellipse(0, 45, 41), b.body, { round: true });
      b.fill(ellipse(0, 45, 33.6), deep(b.body, 0.34), 0.35);
      b.solid(ellipse(0, 45, 32), '#fcf6e8', { shade: 0.1, depth: 0.16, round: true });
      marks(b, 0, 45, 31, '#4a3f48');
      hands(b, 0, 45, 29, '#2c2838');
      b.fill(outline('6 72, 20 65, 28 50, 20 58'), '#ffffff', 0.95, 0.5);
    },
    { angle: shake * 0.012 },
  );
}

function television(b: Brush): void {
  b.solid(outline('-30 0!, 30 0!, 24 4, 6 6, 6 12!, -6 12!, -6 6, -24 4'), DARK, { shade: 0.14 });
  b.solid(box(-82, 10, 164, 90, 3), b.body, { shade: 0.05 });
  picture(b, -79, 13.5, 158, 83.5, 1.5);
}

const tvGlow = (moment: Moment): readonly Shine[] => [
  {
    x: 0,
    y: 55,
    radius: 150,
    colour: '#8fb4e8',
    strength: 0.3 + 0.05 * Math.sin(moment.tS * 7.3),
    darkOnly: true,
  },
];

function radio(b: Brush): void {
  b.line('44 78, 66 118', 1.8, '#b8bec8', { lit: 0.8 });
  b.fill(ellipse(66, 118, 2.4), '#d6dae2', 0.8);
  b.line('-46 78, -40 95, 40 95, 46 78', 5, deep(b.body, 0.4), { lit: 0.4 });
  for (const x of [-52, 40]) b.solid(box(x, 0, 12, 6, 2), DARK, { shade: 0.3 });
  b.solid(box(-68, 3, 136, 78, 14), b.body, { shade: 0.1 });
  b.fill(box(-60, 11, 62, 62, 9), '#f2e4c8', 0.7);
  if (b.fine(1.2)) {
    const holes = [];
    for (let row = 0; row < 8; row++)
      for (let i = 0; i < 8; i++) holes.push(ellipse(-54 + i * 7.2, 17 + row * 7.2, 1.7));
    b.fill(together(holes), '#7a5a44', 0.4, 0.8);
  }
  b.fill(box(10, 50, 50, 22, 4), '#fbf4e0', 0.8);
  b.fill(box(13, 60, 44, 1.6), '#7a5a44', 0.5);
  for (let i = 0; i < 8; i++) b.fill(box(15 + i * 5.6, 60, 1, i % 2 ? 4 : 6.4), '#7a5a44', 0.5);
  b.fill(box(30 + 6 * Math.sin(b.tS * 0.7), 52, 1.8, 18), '#d8453c', 0.7);
  for (const [x, r] of [
    [22, 9],
    [48, 12],
  ] as const) {
    b.solid(ellipse(x, 27, r), '#e2bd62', { round: true });
    b.line(
      [
        [x, 27],
        [x + r * 0.5, 27 + r * 0.6],
      ],
      1.6,
      '#7a5a2c',
    );
  }
}

function microphone(b: Brush): void {
  turn(b, new Profile('7 0, 8.4 3, 11.4 58, 13 66!', 0.16), b.body, { gloss: 0.4 });
  b.fill(box(-4, 44, 6, 11, 3), deep('#c3cad6', 0.2), 0.6);
  turn(b, new Profile('13.4 63!, 15 70!', 0.16), '#d9b45a', { gloss: 0.5 });
  const head = mirrored('14 69!, 20 82, 14 96, 0 100');
  b.solid(head, '#b4bac6', { round: true });
  if (b.fine(1))
    b.within(head, () => {
      for (let i = -5; i < 10; i++) {
        b.line(
          [
            [-24, 64 + i * 5],
            [24, 84 + i * 5],
          ],
          0.9,
          '#6a7080',
          { alpha: 0.7 },
        );
        b.line(
          [
            [-24, 84 + i * 5],
            [24, 64 + i * 5],
          ],
          0.9,
          '#6a7080',
          { alpha: 0.7 },
        );
      }
    });
  b.gloss(8, 90, 4.6, 3, -0.6, 0.5);
}

function speaker(b: Brush): void {
  b.solid(box(-30, 0, 60, 100, 5), b.body, { shade: 0.14 });
  const beat = 1 + 0.03 * Math.sin(b.tS * 12);
  for (const [y, r] of [
    [33, 23 * beat],
    [76, 12],
  ] as const) {
    b.fill(ellipse(0, y, r + 2), '#c3cad6', 0.7);
    b.solid(ellipse(0, y, r), '#34333f', { round: true });
    b.solid(ellipse(0, y, r * 0.42), '#55535f', { round: true });
  }
}

/** A robot with a kind face: it waves, nods and walks a little as the whole is moved. */
function robot(b: Brush): void {
  const bob = Math.sin(b.tS * 2.2) * 0.6;
  const wave = b.is('wave') || b.is('dance') ? 0.5 * Math.sin(b.moment.motionS * 9) : 0;
  const raised = b.is('wave') || b.is('cheer') ? 2.3 : b.is('dance') ? 0.9 : 0.16;
  const stride = b.moment.travelledM * 7;
  const walking = b.moment.speedMps > 0.02 ? 1 : 0;
  for (const s of [-1, 1]) {
    const lift = walking * Math.max(0, Math.sin(stride + (s > 0 ? 0 : Math.PI))) * 5;
    const swing = walking * Math.cos(stride + (s > 0 ? 0 : Math.PI)) * -5;
    b.solid(box(s * 12 - 5 + swing * 0.5, 5 + lift, 10, 20, 3), '#6a7488', { shade: 0.3 });
    b.solid(box(s * 12 - 10 + swing, lift, 21, 8, 4), b.body, { shade: 0.2 });
  }
  const arm = (s: number, angle: number): void =>
    b.at(
      s * 29,
      49 + bob,
      () => {
        b.solid(box(-4, -25, 8, 27, 4), '#8a94a8', { shade: 0.3 });
        b.solid(ellipse(0, -27, 6), b.body, { round: true });
      },
      { angle },
    );
  arm(-1, -0.16);
  b.solid(box(-27, 22 + bob, 54, 33, 9), b.body, { shade: 0.14 });
  b.fill(box(-15, 30 + bob, 30, 17, 4), pale(b.body, 0.55), 0.7);
  for (const [i, colour] of ['#e8605a', '#f2c14a', '#5fc46a'].entries())
    b.shine(
      ellipse(-8 + i * 8, 41 + bob, 2.3),
      colour,
      0.5 + 0.5 * Math.abs(Math.sin(b.tS * 2 + i)),
    );
  b.fill(box(-10, 33 + bob, 20, 2.4, 1), deep(b.body, 0.3), 0.4);
  arm(1, raised + wave);
  b.solid(box(-7, 53 + bob, 14, 6, 2), '#6a7488', { shade: 0.3 });
  b.line(
    [
      [0, 90 + bob],
      [0, 97 + bob],
    ],
    1.6,
    '#6a7488',
  );
  b.shine(ellipse(0, 98 + bob, 3), '#ff8a5a', 0.6 + 0.4 * Math.sin(b.tS * 3));
  b.solid(box(-33, 58 + bob, 66, 34, 12), pale(b.body, 0.16), { shade: 0.13 });
  b.fill(box(-26, 63 + bob, 52, 24, 9), '#20243a', 0.4);
  const blink = (b.tS * 0.31) % 1 < 0.03 ? 0.12 : 1;
  for (const s of [-1, 1]) b.shine(ellipse(s * 12, 77 + bob, 4.4, 5.4 * blink), '#6ee8f0');
  const mouth = b.moment.speaking ? 2 + 2 * Math.abs(Math.sin(b.tS * 13)) : 0;
  b.shine(
    placed(
      outline([
        [-7, 0],
        [0, -3 - mouth],
        [7, 0],
        [0, -1.4],
      ]),
      0,
      69 + bob,
    ),
    '#6ee8f0',
  );
}

const device = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({ heightM, colour, reach: [half, half, 104, 5], plays, paint });

export const DEVICES: Designs = {
  phone: { ...device(0.15, '#3d4a66', 27, phone, ['ring', 'glow']), face: 60 },
  laptop: device(0.24, '#b8bfcc', 94, laptop, ['open', 'close']),
  camera: { ...device(0.1, '#4a3f3c', 76, camera, ['flash']), face: 40 },
  headphones: device(0.2, '#d8563f', 62, headphones),
  watch: device(0.1, '#7a4a30', 33, watch),
  clock: device(0.2, '#3f8a8c', 48, alarmClock, ['ring']),
  television: { ...device(0.75, '#2b2b35', 86, television), glows: tvGlow, face: 55 },
  radio: { ...device(0.24, '#c2573c', 72, radio), reach: [72, 72, 124, 4] },
  microphone: { ...device(0.22, '#33323c', 24, microphone), face: 82 },
  speaker: device(0.5, '#5a4a44', 34, speaker),
  robot: {
    ...device(1.2, '#e8903c', 66, robot, ['wave', 'cheer', 'dance', 'speak']),
    face: 76,
    reach: [66, 66, 106, 5],
  },
};
