// What is read, written, hung and looked into.
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

const PAPER = '#fbf3df';
const INK = '#6a5a58';

function print(b: Brush, x: number, y: number, width: number, rows: number, gap: number): void {
  if (!b.fine(gap * 0.3, 0.7)) return;
  for (let i = 0; i < rows; i++)
    b.fill(
      box(x, y - i * gap, width * (i % 4 === 3 ? 0.6 : 0.94 + 0.06 * (i % 2)), gap * 0.3),
      INK,
      0.5,
      0.6,
    );
}

/** An open book seen from its reader's side, lying back a little; a page turns while it is read. */
function openBook(b: Brush, turned: number): void {
  b.solid(outline('-108 6!, 0 0!, 108 6!, 104 86!, 0 78!, -104 86!'), b.body, { shade: 0.04 });
  for (const s of [-1, 1]) {
    const at = (shape: ReturnType<typeof box>): ReturnType<typeof box> =>
      placed(shape, 0, 0, { flip: s < 0 });
    for (let i = 3; i >= 0; i--)
      b.fill(
        at(
          outline([
            [0, 4 + i, 1],
            [44, 14 - i],
            [102 + i * 0.6, 8 + i * 1.4, 1],
            [98 + i * 0.6, 88 - i * 1.2, 1],
            [44, 96 - i],
            [0, 82, 1],
          ]),
        ),
        i % 2 ? deep(PAPER, 0.14) : PAPER,
        0.6,
      );
    b.blend(
      at(outline('0 8!, 44 17, 102 12!, 98 90!, 44 97, 0 84!')),
      [0, 0],
      [s * 104, 0],
      [
        [0, deep(PAPER, 0.3), 0.4],
        [0.22, PAPER, 0.75],
        [1, s > 0 ? '#fffaf0' : deep(PAPER, 0.1), s > 0 ? 0.85 : 0.5],
      ],
    );
  }
  b.at(-92, 76, () => print(b, 0, 0, 76, 8, 8), { angle: 0.04 });
  b.at(18, 82, () => print(b, 0, 0, 74, 4, 8), { angle: -0.04 });
  b.fill(outline('20 18!, 92 16!, 90 46!, 20 50!'), '#8fb4b0', 0.6, 0.75);
  b.fill(outline('20 18!, 50 40, 66 26, 92 16!'), '#5f8a7c', 0.55, 0.8);
  b.fill(ellipse(76, 38, 5), '#f6cf7a', 0.8, 0.9);
  if (turned > 0.01 && turned < 0.99) {
    const a = Math.PI * turned;
    const x = Math.cos(a) * 98;
    const lift = Math.sin(a) * 44;
    b.solid(
      outline([
        [0, 8, 1],
        [x * 0.5, 16 + lift * 0.7],
        [x, 12 + lift, 1],
        [x * 0.96, 90 + lift, 1],
        [x * 0.5, 97 + lift * 0.7],
        [0, 84, 1],
      ]),
      '#fff8ea',
      { shade: 0.12, depth: 0.2 },
    );
  }
}

function book(b: Brush): void {
  const reading = b.is('read') ? (b.moment.motionS * 0.6) % 1 : 0;
  const open = b.is('read') || b.traits.has('open') ? 1 : b.done('open', 'close', 0);
  if (open > 0.6) {
    b.at(
      0,
      0,
      () =>
        openBook(b, b.is('read') ? Math.min(1, reading * 2) : b.is('open') ? (open - 0.6) * 2 : 0),
      { scaleX: 0.55 + 0.45 * open },
    );
    return;
  }
  b.at(
    0,
    0,
    () => {
      b.fill(outline('-34 3!, 38 3!, 40 5!, 40 97!, -34 97!'), deep(b.body, 0.46), 0.3);
      for (let i = 0; i < 3; i++)
        b.fill(box(32 + i * 2, 5, 2, 90), i % 2 ? deep(PAPER, 0.2) : PAPER, 0.6);
      b.solid(box(-38, 0, 72, 100, 3), b.body, { shade: 0.07 });
      b.fill(box(-38, 0, 10, 100, 3), deep(b.body, 0.3), 0.32);
      b.stroke(box(-22, 8, 49, 84, 2), 1.4, '#e8c46a', { lit: 0.8 });
      b.fill(box(-12, 70, 29, 4, 2), '#f0d48a', 0.85);
      b.fill(box(-6, 62, 17, 2.6, 1.3), '#f0d48a', 0.85);
      b.fill(mirrored('0 22!, 11 36, 0 52!'), '#f0d48a', 0.85, 0.9);
      b.fill(ellipse(2.5, 36, 3.4), b.body, 0.6);
    },
    { scaleX: 1 - open * 0.8 },
  );
}

function notebook(b: Brush): void {
  b.fill(outline('-34 2!, 40 0!, 42 96!, -32 98!'), deep(PAPER, 0.24), 0.4);
  b.fill(outline('-36 3!, 38 2!, 40 98!, -34 99!'), PAPER, 0.7);
  const open = b.is('write') || b.traits.has('open') ? 1 : b.done('open', 'close', 0);
  const written = b.is('write') ? b.moment.motionU : 0;
  if (open > 0.5) {
    for (let i = 0; i < 10; i++) b.fill(box(-26, 86 - i * 8.4, 58, 0.8), '#9fb4cc', 0.6, 0.7);
    const rows = written * 10;
    for (let i = 0; i < Math.ceil(rows); i++) {
      const w = 54 * Math.min(1, rows - i);
      const points: Point[] = [];
      for (let x = 0; x <= w; x += 3)
        points.push([-24 + x, 87.4 - i * 8.4 + 1.6 * Math.sin(x * 1.3 + i) * Math.cos(x * 0.37)]);
      if (points.length > 1) b.line(points, 1, '#3f4f84', { lit: 0.5 });
    }
  } else {
    b.solid(outline('-36 2!, 38 2!, 38 100!, -36 100!'), b.body, { shade: 0.06 });
    b.fill(box(-16, 60, 36, 20, 2), PAPER, 0.75);
    print(b, -11, 73, 26, 2, 7);
    b.fill(box(27, 2, 4, 98), deep(b.body, 0.4), 0.35);
  }
  for (let i = 0; i < 11; i++) {
    b.fill(ellipse(-31, 8 + i * 8.4, 1.8), '#3a3442', 0.4);
    b.stroke(placed(outline('0 0, -5 3, -8 0, -4 -2'), -31, 8 + i * 8.4), 1.3, '#8a8f9c', {
      lit: 0.7,
    });
  }
}

function pen(b: Brush): void {
  b.at(0, 0, () => {
    b.fill(outline('0 0!, 3.4 12!, -3.4 12!'), '#d9b45a', 0.75);
    b.line(
      [
        [0, 1],
        [0, 9],
      ],
      0.7,
      '#6a4a24',
    );
    b.solid(mirrored('3.6 12!, 5.6 22!, 6 54!, 0 54!'), b.body, { shade: 0.3 });
    b.solid(mirrored('6.4 54!, 6.4 92, 4 100, 0 101'), deep(b.body, 0.1), { shade: 0.3 });
    b.fill(box(-6.6, 53, 13.2, 3), '#e2bd62', 0.8);
    b.solid(outline('7 92!, 9 88, 8.6 64, 7.2 60!'), '#e2bd62', { shade: 0.3 });
    b.fill(box(2, 20, 1.4, 30, 0.7), '#ffffff', 0.95, 0.4);
  });
}

function pencil(b: Brush): void {
  b.fill(outline('0 0!, 5.6 15!, -5.6 15!'), '#efcfa0', 0.75);
  b.fill(outline('0 0!, 2 5!, -2 5!'), '#3a3442', 0.4);
  b.fill(outline('-5.6 14, -2 17, 2 13.6, 5.6 15!, 5.6 86!, -5.6 86!'), b.body, 0.7);
  b.fill(box(-5.6, 15, 3.6, 71), deep(b.body, 0.34), 0.3);
  b.fill(box(2.6, 15, 3, 71), pale(b.body, 0.3), 0.85);
  b.fill(box(-6, 85, 12, 6), '#c3cad6', 0.75);
  b.solid(box(-5.6, 90, 11.2, 10, 3), '#e88a90', { shade: 0.3 });
}

function letter(b: Brush): void {
  const open = b.done('open', 'close', b.traits.has('open') ? 1 : 0);
  const flap = 1 - 2 * open;
  b.fill(outline('-74 0!, 74 0!, 74 98!, -74 98!'), deep(b.body, 0.34), 0.3);
  if (open > 0.5) {
    b.solid(
      outline([
        [-74, 98, 1],
        [74, 98, 1],
        [6, 98 + 52 * -flap, 0],
        [-6, 98 + 52 * -flap, 0],
      ]),
      deep(b.body, 0.1),
      { shade: 0.1 },
    );
    const out = (open - 0.5) * 2;
    b.solid(box(-62, 20 + out * 58, 124, 78, 2), '#fffaf0', { shade: 0.06, depth: 0.2 });
    b.at(0, out * 58, () => print(b, -50, 86, 98, 5, 10));
  }
  b.solid(outline('-74 0!, 74 0!, 74 98!, 4 46, -4 46, -74 98!'), b.body, { shade: 0.04 });
  b.line('-74 1, -8 52', 1, deep(b.body, 0.3), { alpha: 0.6 });
  b.line('74 1, 8 52', 1, deep(b.body, 0.3), { alpha: 0.6 });
  if (open <= 0.5) {
    b.solid(
      outline([
        [-74, 99, 1],
        [74, 99, 1],
        [7, 99 - 58 * flap],
        [-7, 99 - 58 * flap],
      ]),
      pale(b.body, 0.3),
      { shade: 0.06, depth: 0.2 },
    );
    b.solid(ellipse(0, 99 - 52 * flap, 12), '#c4344a', { round: true });
    b.fill(placed(mirrored('0 -6!, 7 1, 4 6, 0 3!'), 0, 99 - 52 * flap), pale('#c4344a', 0.3), 0.7);
  }
}

function newspaper(b: Brush): void {
  b.fill(outline('-46 2!, 42 -2!, 48 96!, -40 100!'), deep(b.body, 0.3), 0.35);
  b.solid(outline('-44 4!, 44 0!, 46 96!, -42 100!'), b.body, { shade: 0.05, depth: 0.2 });
  b.at(
    1,
    50,
    () => {
      b.fill(box(-36, 36, 74, 9, 1), '#3f3a48', 0.4);
      b.fill(box(-38, 32, 78, 1), INK, 0.4);
      b.fill(box(-36, 4, 42, 24, 1), '#9fa8b4', 0.6);
      b.fill(outline('-36 4!, -22 18, -10 8, 6 14!, 6 4!'), '#5f6a7c', 0.5);
      b.fill(ellipse(-6, 22, 3.4), '#fbf3df', 0.9);
      print(b, 11, 26, 27, 10, 6.6);
      print(b, -36, -4, 42, 6, 6.6);
    },
    { angle: -0.03 },
  );
}

function painting(b: Brush): void {
  b.solid(box(-66, 0, 132, 100, 2), b.body, { shade: 0.05 });
  b.stroke(box(-60, 6, 120, 88), 2, pale(b.body, 0.4), { lit: 0.85 });
  b.fill(box(-56, 10, 112, 80), deep(b.body, 0.5), 0.3);
  const canvas = box(-54, 12, 108, 76);
  b.fill(canvas, '#8fc4d8', 0.7);
  b.within(canvas, () => {
    b.fill(box(-54, 12, 108, 52), '#f4dcae', 0.75);
    b.fill(ellipse(22, 62, 11), '#fff2c4', 0.9);
    b.fill(outline('-60 10!, -60 40, -30 62, -4 38, 18 52, 60 30, 60 10!'), '#7f8fae', 0.6);
    b.fill(outline('-60 10!, -60 30, -20 22, 20 34, 60 22, 60 10!'), '#6a9a6a', 0.6);
    b.fill(outline('-60 10!, -30 20, 10 14, 60 18, 60 10!'), '#3f7050', 0.5);
    for (const [x, h] of [
      [-40, 30],
      [-28, 22],
      [40, 26],
    ] as const)
      b.fill(placed(mirrored('6 0!, 3 8, 0 20!'), x, 16, { scale: h / 20 }), '#2f5a44', 0.45);
  });
  b.fill(outline('-54 88!, -20 88!, -54 40!'), '#ffffff', 0.9, 0.12);
}

function easel(b: Brush): void {
  for (const [x0, x1] of [
    [-6, -34],
    [6, 34],
  ] as const)
    b.line(
      [
        [x0, 98],
        [x1, 1],
      ],
      3.4,
      '#a5713f',
      { lit: 0.55 },
    );
  b.line('0 96, 10 3', 3, deep('#a5713f', 0.34), { lit: 0.3 });
  b.solid(box(-30, 40, 60, 48, 1), PAPER, { shade: 0.05, depth: 0.2 });
  const painted = b.is('draw') || b.is('paint') ? b.moment.motionU : 1;
  b.within(box(-28, 42, 56, 44), () => {
    b.fill(box(-28, 42, 56 * painted, 44), '#a8d4e6', 0.7);
    b.fill(
      outline([
        [-28, 42, 1],
        [-28, 56],
        [-6, 68],
        [14, 54],
        [-28 + 56 * painted, 60],
        [-28 + 56 * painted, 42, 1],
      ]),
      b.body,
      0.6,
    );
    if (painted > 0.6) b.fill(ellipse(12, 76, 5), '#fff2b8', 0.9);
  });
  b.solid(box(-32, 34, 64, 5, 1), '#a5713f', { shade: 0.3 });
  for (const [x, c] of [
    [-20, '#d8453c'],
    [-12, '#f2c14a'],
    [-4, '#3f7fb4'],
  ] as const)
    b.solid(box(x, 38.6, 5, 4, 1), c, { shade: 0.3 });
  b.line('0 88, 0 99', 3.6, '#a5713f');
}

function map(b: Brush): void {
  const unroll = b.done('open', 'close', 1);
  b.at(
    0,
    0,
    () => {
      b.solid(
        outline('-78 10, -76 92, -40 96, 0 90, 40 96, 76 92, 78 10, 40 4, 0 10, -40 4'),
        b.body,
        { shade: 0.05 },
      );
      for (const x of [-40, 0, 40])
        b.line(
          [
            [x, 6],
            [x + 1, 94],
          ],
          1,
          deep(b.body, 0.3),
          { alpha: 0.5 },
        );
      b.fill(outline('-64 60, -44 78, -16 72, -8 50, -30 34, -58 40'), '#8fae7a', 0.6, 0.85);
      b.fill(outline('10 30, 36 46, 62 36, 60 18, 30 14'), '#8fae7a', 0.6, 0.85);
      b.fill(outline('20 70, 34 84, 58 80, 60 66, 40 60'), '#8fae7a', 0.6, 0.85);
      b.fill(outline('-46 52!, -40 62!, -34 52!'), '#6a7a5c', 0.5);
      b.fill(outline('-36 50!, -28 64!, -20 50!'), '#6a7a5c', 0.5);
      for (let i = 0; i < 8; i++) {
        const u = i / 7;
        b.fill(ellipse(-44 + 86 * u, 46 - 22 * Math.sin(u * 3.4), 2), '#b8443a', 0.6);
      }
      b.line('42 30, 54 20', 3.4, '#c4344a');
      b.line('54 30, 42 20', 3.4, '#c4344a');
    },
    { scaleX: 0.12 + 0.88 * unroll },
  );
}

function handMirror(b: Brush): void {
  b.solid(mirrored('3 0, 5.4 6, 3.4 20, 5 34, 8 42!, 0 42!'), b.body, { shade: 0.3 });
  b.solid(ellipse(0, 70, 27, 30), b.body, { round: true });
  b.blend(
    ellipse(0, 70, 22, 25),
    [20, 95],
    [-20, 45],
    [
      [0, '#eef6f8', 0.9],
      [0.5, '#bcd6e4', 0.7],
      [1, '#8fb0cc', 0.5],
    ],
  );
  b.fill(outline('-4 94!, 8 93!, -12 47!, -18 56'), '#ffffff', 0.95, 0.5);
  for (let i = 0; i < 12; i++)
    b.fill(
      ellipse(Math.cos(i * 0.5236) * 24.6, 70 + Math.sin(i * 0.5236) * 27.6, 1.3),
      pale(b.body, 0.5),
      0.9,
    );
}

function standingMirror(b: Brush): void {
  b.line('-18 34, -26 1', 3, deep(b.body, 0.3), { lit: 0.4 });
  b.line('18 34, 26 1', 3, deep(b.body, 0.3), { lit: 0.4 });
  b.solid(mirrored('21 8, 22 30, 22 74, 14 95, 0 100'), b.body, { shade: 0.1 });
  const pane = mirrored('18 11, 18.6 30, 18.6 73, 12 91, 0 95');
  b.blend(
    pane,
    [18, 95],
    [-18, 10],
    [
      [0, '#f2f8f8', 0.9],
      [0.45, '#c4dce6', 0.7],
      [1, '#93b2cc', 0.5],
    ],
  );
  b.within(pane, () => {
    b.fill(outline('-10 100!, 2 100!, -16 0!, -28 0!'), '#ffffff', 0.95, 0.45);
    b.fill(outline('8 100!, 11 100!, -4 0!, -7 0!'), '#ffffff', 0.95, 0.35);
  });
}

const flat = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({
  heightM,
  colour,
  reach: [half, half, 103, 4],
  plays,
  paint,
});

export const PAPER_THINGS: Designs = {
  book: {
    ...flat(0.24, '#3f5f94', 112, book, ['open', 'close', 'read']),
    reach: [112, 112, 146, 3],
  },
  notebook: flat(0.21, '#c4563f', 46, notebook, ['open', 'close', 'write']),
  pen: flat(0.14, '#2f4a7c', 10, pen),
  pencil: flat(0.17, '#f2b83a', 8, pencil),
  letter: { ...flat(0.12, '#f4e6c8', 78, letter, ['open', 'close']), reach: [78, 78, 160, 3] },
  newspaper: { ...flat(0.4, '#f1ead9', 52, newspaper), lies: true },
  painting: flat(0.6, '#c49a4a', 68, painting),
  easel: flat(1.6, '#6a9a5c', 38, easel, ['draw', 'paint']),
  map: { ...flat(0.4, '#ecd6a2', 90, map, ['open', 'close']), lies: true },
  'hand-mirror': flat(0.26, '#c99a4a', 30, handMirror),
  mirror: flat(1.7, '#a8743f', 30, standingMirror),
};
