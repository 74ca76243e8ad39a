import type { Path2D } from '@napi-rs/canvas';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed, star, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

/** Turn of a ball that has rolled this far, radians, clockwise. */
function rolled(b: Brush): number {
  return b.is('roll') || b.moment.speedMps > 0.05
    ? -(b.moment.travelledM * b.moment.pxPerM) / (50 * b.px)
    : 0;
}

function ball(b: Brush): void {
  const whole = ellipse(0, 50, 50);
  b.solid(whole, b.body, { round: true });
  b.within(whole, () => {
    b.at(
      0,
      50,
      () => {
        for (const [angle, colour] of [
          [0.3, b.panel('#f6ecd8', 0.34)],
          [2.4, b.panel('#f2c14a', 0.18)],
          [4.5, b.panel('#3f87b8', -0.22)],
        ] as const)
          b.fill(
            outline([
              [0, 0, 1],
              [Math.cos(angle) * 30 - 6, Math.sin(angle) * 30 + 4],
              [Math.cos(angle) * 56, Math.sin(angle) * 56, 1],
              [Math.cos(angle + 0.95) * 56, Math.sin(angle + 0.95) * 56, 1],
              [Math.cos(angle + 0.95) * 30 + 6, Math.sin(angle + 0.95) * 30 - 4],
            ]),
            colour,
            0.65,
            0.95,
          );
        b.fill(ellipse(0, 0, 7), '#f6ecd8', 0.8);
      },
      { angle: rolled(b) },
    );
    shadeBall(b);
  });
  b.gloss(20, 72, 11, 6, -0.6, 0.6);
}

/** The darker plane over what is printed on a ball. */
function shadeBall(b: Brush): void {
  const plane = box(-60, -10, 120, 120);
  plane.addPath(ellipse(13, 58, 55, 56));
  b.g.globalAlpha = 0.34;
  b.g.fillStyle = b.tone('#3a2450', 0.2);
  b.g.fill(plane, 'evenodd');
  b.g.globalAlpha = 1;
}

/** A black patch of a football. */
const patch = (x: number, y: number, radius: number, angle: number): Path2D =>
  star(x, y, radius, radius * 0.82, 5, { angle });

function football(b: Brush): void {
  const whole = ellipse(0, 50, 50);
  b.fill(whole, b.body, 0.8);
  b.within(whole, () => {
    b.at(
      0,
      50,
      () => {
        b.fill(patch(4, 4, 17, 1.4), '#2e2c3a', 0.4);
        for (let i = 0; i < 5; i++) {
          const a = 1.4 + (i / 5) * Math.PI * 2;
          const [x, y] = [4 + Math.cos(a) * 44, 4 + Math.sin(a) * 44];
          b.line(
            [
              [4 + Math.cos(a) * 16, 4 + Math.sin(a) * 16],
              [4 + Math.cos(a) * 31, 4 + Math.sin(a) * 31],
            ],
            1.8,
            '#6a6678',
          );
          b.fill(patch(x, y, 15, a + Math.PI), '#2e2c3a', 0.4);
        }
      },
      { angle: rolled(b) },
    );
    shadeBall(b);
  });
  b.gloss(20, 73, 10, 5, -0.6, 0.8);
}

function basketball(b: Brush): void {
  const whole = ellipse(0, 50, 50);
  b.solid(whole, b.body, { round: true });
  b.within(whole, () => {
    b.at(
      0,
      50,
      () => {
        const seam = deep(b.body, 0.75);
        b.line('-52 0, 0 -7, 52 0', 2.4, seam, { lit: 0.3 });
        b.line('0 52, 7 0, 0 -52', 2.4, seam, { lit: 0.3 });
        b.line('-40 36, -12 18, -8 -18, -36 -38', 2.4, seam, { lit: 0.3 });
        b.line('42 34, 20 18, 22 -18, 38 -36', 2.4, seam, { lit: 0.3 });
      },
      { angle: rolled(b) + 0.35 },
    );
  });
  b.gloss(20, 72, 12, 6, -0.6, 0.4);
}

/** A toy balloon on its string; it leans with the wind. */
function balloon(b: Brush): void {
  const sway = Math.sin(b.tS * 1.3) * (1.5 + b.moment.flow * 3);
  const lean = b.moment.flow * 10;
  const string: Point[] = [];
  for (let i = 0; i <= 6; i++) {
    const u = i / 6;
    string.push([(lean + sway) * u * u + Math.sin(u * 7 - b.tS * 2) * 1.6 * (1 - u), u * 52]);
  }
  b.line(string, 0.7, '#8a7f86', { lit: 0.6 });
  b.at(
    lean + sway,
    52,
    () => {
      b.fill(outline('0 1, 3.4 -3!, -3.4 -3!'), deep(b.body, 0.3), 0.4);
      const body = mirrored('0 0, 8 5, 20 24, 19 38, 10 47, 0 48');
      b.solid(body, b.body, { round: true });
      b.fill(outline('9 40, 14 34, 15 24, 12 28, 8 35'), '#ffffff', 0.95, 0.6);
      b.gloss(5, 43, 1.6, 1, -0.5, 0.6);
    },
    { angle: -lean * 0.012 - sway * 0.012 },
  );
}

function kite(b: Brush): void {
  const sway = Math.sin(b.tS * 1.9) * 0.1 + Math.sin(b.tS * 3.1) * 0.04;
  b.at(
    0,
    50,
    () => {
      const tail: Point[] = [];
      for (let i = 0; i <= 9; i++) {
        const u = i / 9;
        tail.push([-26 * u + Math.sin(u * 9 - b.tS * 5) * 8 * u, -34 - 52 * u]);
      }
      b.line(tail, 1.2, deep(b.body, 0.3));
      for (const i of [3, 5, 7, 9]) {
        const [x, y] = tail[i] ?? [0, 0];
        b.fill(
          together([
            outline([
              [x, y, 1],
              [x - 7, y + 4],
              [x - 7, y - 4],
            ]),
            outline([
              [x, y, 1],
              [x + 7, y + 4],
              [x + 7, y - 4],
            ]),
          ]),
          i % 4 === 1 ? b.panel('#f2c14a', 0.3) : b.panel('#3f87b8', -0.12),
          0.7,
        );
      }
      b.fill(outline('0 50!, 30 12!, 0 12!'), b.body, 0.8);
      b.fill(outline('0 50!, -30 12!, 0 12!'), b.panel('#f2c14a', 0.2), 0.7);
      b.fill(outline('0 -36!, 30 12!, 0 12!'), b.panel('#3f87b8', -0.12), 0.65);
      b.fill(outline('0 -36!, -30 12!, 0 12!'), deep(b.body, 0.2), 0.45);
      b.line('0 50, 0 -36', 1.2, '#6b4a32');
      b.line('-30 12, 30 12', 1.2, '#6b4a32');
      b.line(
        [
          [0, 10],
          [26, -18],
          [40, -50],
        ],
        0.5,
        '#fbf6ea',
        { alpha: 0.8 },
      );
    },
    { angle: -0.34 + sway },
  );
}

function teddy(b: Brush): void {
  const dark = deep(b.body, 0.14);
  const light = pale(b.body, 0.4);
  for (const s of [-1, 1]) {
    b.solid(ellipse(s * 20, 92, 9.4), b.body, { round: true });
    b.fill(ellipse(s * 20, 92, 5), light, 0.6);
    b.at(s * 27, 44, () => b.solid(ellipse(0, -6, 9.4, 18), dark, { round: true }), {
      angle: s * 0.55,
    });
  }
  b.solid(ellipse(0, 34, 29, 30), b.body, { round: true });
  b.fill(ellipse(1, 32, 18, 20), light, 0.7, 0.9);
  for (const s of [-1, 1]) {
    b.solid(ellipse(s * 24, 12, 14, 13), b.body, { round: true });
    b.fill(ellipse(s * 26, 11, 8, 8.4), light, 0.75);
    b.fill(
      together([
        ellipse(s * 26, 9.4, 3.4, 3),
        ellipse(s * 26 - 4, 14.4, 1.5),
        ellipse(s * 26, 15.8, 1.5),
        ellipse(s * 26 + 4, 14.4, 1.5),
      ]),
      dark,
      0.5,
    );
  }
  b.solid(ellipse(0, 75, 28, 24), b.body, { round: true });
  b.fill(ellipse(1, 68, 13, 10), light, 0.75);
  b.fill(outline('-4.4 73, 4.4 73, 0 68'), '#3a2a2c', 0.4);
  b.line('0 68.6, 0 65, -4 62.6', 1.1, '#5a3f38');
  b.line('0 65, 4 62.6', 1.1, '#5a3f38');
  for (const s of [-1, 1]) {
    b.fill(ellipse(s * 11, 79, 2.9, 3.3), '#2c2228', 0.4);
    b.gloss(s * 11 + 1, 80.4, 0.9, 0.9, 0, 0.9);
    b.fill(ellipse(s * 18, 71, 4, 2.6), '#e88a80', 0.7, 0.5);
  }
  for (const s of [-1, 1])
    b.solid(placed(outline('0 0, 10 6, 13 0, 10 -6'), 0, 53, { flip: s < 0 }), '#d8453c', {
      shade: 0.2,
    });
  b.solid(ellipse(0, 53, 3.4, 3), '#d8453c', { round: true });
}

function toyCar(b: Brush): void {
  const turn = (b.moment.travelledM * b.moment.pxPerM) / (18 * b.px);
  b.solid(
    outline('-84 20!, -84 44, -70 54, -44 56, -26 90, -4 98, 26 96, 44 60, 72 56, 86 46, 86 20!'),
    b.body,
    { shade: 0.14 },
  );
  b.fill(outline('-30 60!, -18 84, -2 88!, -2 60!'), '#cfe6f0', 0.75);
  b.fill(outline('6 60!, 6 88!, 20 86, 34 60!'), '#bcd8e8', 0.65);
  b.fill(outline('-24 62!, -14 82, -8 84!, -18 62!'), '#ffffff', 0.9, 0.5);
  b.fill(box(-84, 32, 170, 5), pale(b.body, 0.55), 0.8, 0.8);
  b.fill(ellipse(80, 46, 5, 6), '#fff2b8', 0.9);
  b.fill(ellipse(-81, 44, 3.4, 5), '#c4243a', 0.6);
  b.solid(box(-88, 15, 178, 8, 4), '#5a5866', { shade: 0.3 });
  for (const x of [-48, 50]) {
    b.solid(ellipse(x, 18, 18), '#33323e', { round: true });
    b.fill(ellipse(x, 18, 9.4), '#f2c14a', 0.75);
    b.at(
      x,
      18,
      () => {
        for (let i = 0; i < 5; i++)
          b.fill(
            ellipse(Math.cos(i * 1.257) * 5.6, Math.sin(i * 1.257) * 5.6, 1.5),
            '#8a5a2c',
            0.5,
          );
      },
      { angle: -turn },
    );
  }
}

function doll(b: Brush): void {
  const skin = '#f2c8a4';
  for (const s of [-1, 1]) {
    b.fill(box(s * 8 - 4, 0, 8, 24, 3), skin, 0.6);
    b.fill(box(s * 8 - 5, 0, 11, 6, 3), '#5a3a44', 0.5);
    b.at(
      s * 12,
      52,
      () => {
        b.fill(box(-3.4, -22, 6.8, 23, 3.4), skin, 0.65);
        b.solid(ellipse(0, -2, 7, 6), pale(b.body, 0.3), { round: true });
      },
      { angle: s * 0.62 },
    );
  }
  b.solid(mirrored('0 14, 26 18, 17 38, 10 54, 0 57'), b.body, { shade: 0.16 });
  b.fill(mirrored('0 14, 26 18, 24 22, 0 18'), '#fbf3df', 0.8);
  for (const y of [44, 36]) b.fill(ellipse(0, y, 1.7), '#fbf3df', 0.85);
  b.solid(mirrored('0 54, 22 54, 26 72, 22 92, 0 99'), '#8a4a34', { shade: 0.16 });
  b.solid(ellipse(0, 73, 18.6, 18), skin, { shade: 0.1, depth: 0.24 });
  b.fill(outline('-19 74, -17 88, 0 94, 17 88, 19 74, 10 85, -4 83, -14 79'), '#8a4a34', 0.6);
  for (const s of [-1, 1]) {
    b.fill(ellipse(s * 7.4, 72, 2.3, 2.8), '#33283a', 0.4);
    b.gloss(s * 7.4 + 0.8, 73.2, 0.8, 0.8, 0, 0.9);
    b.fill(ellipse(s * 12, 66, 3.2, 2), '#e88a80', 0.7, 0.6);
    b.solid(placed(outline('0 0, 8 5, 10 -1, 7 -5'), s * 14, 90, { flip: s < 0 }), '#d8453c', {
      shade: 0.2,
    });
  }
  b.line('-4 63, 0 61, 4 63', 1.2, '#b8443a');
}

function blocks(b: Brush): void {
  const block = (x: number, y: number, size: number, colour: string): void => {
    b.fill(
      outline([
        [x + size, y, 1],
        [x + size * 1.22, y + size * 0.14, 1],
        [x + size * 1.22, y + size * 1.14, 1],
        [x + size, y + size, 1],
      ]),
      deep(colour, 0.4),
      0.3,
    );
    b.fill(
      outline([
        [x, y + size, 1],
        [x + size, y + size, 1],
        [x + size * 1.22, y + size * 1.14, 1],
        [x + size * 0.22, y + size * 1.14, 1],
      ]),
      pale(colour, 0.35),
      0.85,
    );
    b.solid(box(x, y, size, size, 2), colour, { shade: 0.08 });
    b.stroke(
      box(x + size * 0.14, y + size * 0.14, size * 0.72, size * 0.72, 2),
      1.6,
      pale(colour, 0.5),
      { alpha: 0.8 },
    );
    b.fill(star(x + size / 2, y + size / 2, size * 0.24, size * 0.11, 5), pale(colour, 0.6), 0.85);
  };
  block(-58, 0, 44, b.panel('#3f87b8', -0.2));
  block(8, 0, 44, b.panel('#f2c14a', 0.25));
  block(-28, 50, 42, b.body);
}

/** A friendly ghost that floats. */
function ghost(b: Brush): void {
  const bob = Math.sin(b.tS * 1.7) * 3;
  const hem: Point[] = [];
  for (let i = 0; i <= 8; i++)
    hem.push([36 - 9 * i, 10 + (i % 2) * 9 + Math.sin(b.tS * 3 + i) * 2]);
  b.at(0, bob, () => {
    b.solid(
      outline([
        [38, 14],
        [38, 60],
        [26, 88],
        [0, 97],
        [-26, 88],
        [-38, 60],
        [-38, 14],
        ...hem.slice(1, -1).reverse(),
      ]),
      b.body,
      { shade: 0.16, depth: 0.24 },
    );
    for (const s of [-1, 1]) {
      b.fill(ellipse(s * 12 + 3, 66, 5, 7), '#2c2838', 0.4);
      b.gloss(s * 12 + 5, 69, 1.6, 2, 0, 0.9);
      b.fill(ellipse(s * 20 + 3, 55, 5, 3), '#f2a0b0', 0.7, 0.6);
      b.solid(ellipse(s * 40, 44 + 3 * Math.sin(b.tS * 2 + s), 9, 7, s * 0.6), b.body, {
        round: true,
      });
    }
    b.fill(
      ellipse(3, 54, 4, b.moment.speaking ? 3 + 3 * Math.abs(Math.sin(b.tS * 12)) : 4.4),
      '#2c2838',
      0.4,
    );
  });
}

/** A furry monster, more cuddly than fearsome. */
function monster(b: Brush): void {
  const breath = Math.sin(b.tS * 1.8) * 0.8;
  const stride = b.moment.speedMps > 0.02 ? Math.sin(b.moment.travelledM * 6) * 5 : 0;
  for (const s of [-1, 1]) {
    b.solid(box(s * 20 - 11, Math.max(0, s * stride), 22, 20, 8), deep(b.body, 0.14), {
      shade: 0.24,
    });
    const raised = b.is('wave') && s > 0 ? 2.2 + 0.4 * Math.sin(b.moment.motionS * 9) : 0.4;
    b.at(
      s * 40,
      56,
      () => b.solid(outline('-8 4, -9 -24, -4 -36, 6 -36, 10 -24, 8 4'), b.body, { shade: 0.24 }),
      { angle: s * raised },
    );
    b.solid(
      placed(outline('16 88!, 22 100, 34 108!, 36 96, 30 84!'), 0, breath, { flip: s < 0 }),
      '#f4e2b8',
      { shade: 0.24 },
    );
  }
  const fur: Point[] = [];
  for (let i = 0; i < 28; i++) {
    const a = -Math.PI / 2 + (i / 28) * Math.PI * 2;
    const k = i % 2 ? 1 : 0.93;
    fur.push([Math.cos(a) * 46 * k, 52 + breath + Math.sin(a) * 44 * k, i % 2 ? 0.6 : 0.4]);
  }
  b.solid(outline(fur), b.body, { round: true });
  b.fill(ellipse(2, 38 + breath, 26, 24), pale(b.body, 0.4), 0.7);
  for (const s of [-1, 1]) {
    b.fill(ellipse(s * 15 + 3, 72 + breath, 12, 13), '#fffaf0', 0.85);
    b.fill(ellipse(s * 15 + 5, 71 + breath, 6, 7), '#33283a', 0.4);
    b.gloss(s * 15 + 7, 74 + breath, 2, 2.4, 0, 0.9);
  }
  const gape = b.moment.speaking || b.is('wag') ? 6 + 4 * Math.abs(Math.sin(b.tS * 9)) : 4;
  b.fill(
    outline([
      [-18, 52 + breath],
      [0, 50 - gape + breath],
      [22, 52 + breath],
      [2, 47 - gape * 1.6 + breath],
    ]),
    '#5a2434',
    0.35,
  );
  for (const x of [-10, 13])
    b.fill(
      outline([
        [x - 3, 51 + breath, 1],
        [x + 3, 51 + breath, 1],
        [x, 44 + breath, 1],
      ]),
      '#fffaf0',
      0.85,
    );
}

const toy = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({
  heightM,
  colour,
  reach: [half, half, 103, 3],
  plays,
  paint,
});

export const TOYS: Designs = {
  ball: toy(0.24, '#e0503f', 52, ball, ['roll']),
  football: toy(0.22, '#faf6ec', 52, football, ['roll']),
  basketball: toy(0.24, '#e07a32', 52, basketball, ['roll']),
  balloon: { ...toy(0.75, '#e0503f', 44, balloon), airborne: true, face: 76 },
  kite: { ...toy(1.2, '#e0503f', 62, kite), airborne: true, reach: [80, 56, 106, 46], face: 55 },
  'teddy-bear': { ...toy(0.4, '#b57a44', 52, teddy), face: 74 },
  'toy-car': toy(0.09, '#d8453c', 94, toyCar),
  doll: { ...toy(0.35, '#e88aa0', 40, doll), face: 74 },
  ghost: { ...toy(1.4, '#f8f6fc', 54, ghost, ['float']), airborne: true, face: 64 },
  monster: {
    ...toy(1.8, '#6a8fd0', 84, monster, ['wave', 'wag', 'speak']),
    reach: [84, 84, 114, 3],
    face: 66,
  },
  blocks: toy(0.18, '#d8453c', 66, blocks),
};
