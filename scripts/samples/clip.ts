// Clip 1, first person at a table in the orchard: apple and ice into the shaker
// (0-1.6 s), the shake (1.6-3.2 s), the layers poured into the cup (3.2-5 s).

import type { Canvas } from '@napi-rs/canvas';

import { drawApple } from './apple.ts';
import { drawArm, drawDroppingHand } from './arm.ts';
import { cupHalf, cupHeight, drawCup } from './cup.ts';
import { drawVignette } from './finish.ts';
import { drawGripBack, drawGripFront, gripHalf, gripWrist, gripWristRadius } from './grip.ts';
import { deepLeaf, drawLeaf, freshLeaf } from './leaf.ts';
import { drawBokeh, drawOrchard } from './orchard.ts';
import { clamp, ease, glow, limb, mix, newSheet, randomFrom, sheet, wash } from './paint.ts';
import type { Brush, Point } from './paint.ts';
import { drawPiece, drawShaker, shakerHalf } from './shaker.ts';
import type { Piece } from './shaker.ts';

export const clipSize = { width: 960, height: 720, framesPerSecond: 24, frameCount: 120 } as const;
const { width, height } = clipSize;
const sun: Point = [770, 120];
const shakeStartS = 1.6;
const pourStartS = 3.2;
/** Shakes a second: eighth notes of the loop at 124 bpm. */
const shakeRate = 124 / 60;

/** The table and the world behind it; `edge` is the table's far edge, px. */
function makePlate(edge: number, blur: number): Canvas {
  const { canvas, brush } = newSheet(width, height);
  drawOrchard(brush, { width, height, sun, horizon: edge - 70, blur, seed: 21 });
  drawBokeh(brush, width, edge * 1.1, 8, 34);
  sheet(
    brush,
    (table) => {
      table.fillStyle = wash(
        table,
        [0, edge],
        [0, height],
        [
          [0, '#f0bd80'],
          [0.25, '#cf8f5e'],
          [1, '#7a4848'],
        ],
      );
      table.fillRect(-20, edge, width + 40, height);
      const random = randomFrom(4);
      const vanish: Point = [width * 0.5, edge - 330];
      const plank = (bottom: number, share: number): Point => [
        mix(bottom, vanish[0], share),
        mix(height + 20, vanish[1], share),
      ];
      const far = (height + 20 - edge) / (height + 20 - vanish[1]);
      for (let x = -700; x < width + 700; x += 118) {
        const [fx, fy] = plank(x, far);
        const [gx] = plank(x + 118, far);
        table.fillStyle =
          random() < 0.5
            ? `rgba(70, 24, 40, ${0.05 + random() * 0.08})`
            : `rgba(255, 214, 150, ${0.04 + random() * 0.09})`;
        table.beginPath();
        table.moveTo(x, height + 20);
        table.lineTo(fx, fy);
        table.lineTo(gx, fy);
        table.lineTo(x + 118, height + 20);
        table.fill();
        table.strokeStyle = 'rgba(84, 36, 46, 0.5)';
        table.lineWidth = 2.4;
        table.beginPath();
        table.moveTo(x, height + 20);
        table.lineTo(fx, fy);
        table.stroke();
      }
      table.fillStyle = 'rgba(255, 236, 190, 0.85)';
      table.fillRect(-20, edge, width + 40, 4);
    },
    { blur: 1.6 },
  );
  // Dapples of low sun, and things left about, soft with distance.
  sheet(
    brush,
    (about) => {
      const random = randomFrom(12);
      for (let index = 0; index < 16; index++) {
        about.fillStyle = `rgba(255, 214, 140, ${0.1 + random() * 0.16})`;
        about.beginPath();
        about.ellipse(
          random() * width,
          edge + 40 + random() * (height - edge),
          40 + random() * 90,
          10 + random() * 20,
          -0.3,
          0,
          Math.PI * 2,
        );
        about.fill();
      }
      for (const [x, y, r, seed] of [
        [106, edge + 42, 50, 3],
        [196, edge + 66, 54, 9],
        [868, edge + 40, 46, 5],
      ] as const) {
        about.fillStyle = 'rgba(70, 24, 50, 0.5)';
        about.beginPath();
        about.ellipse(x - 34, y + r * 0.86, r * 1.3, r * 0.24, 0.05, 0, Math.PI * 2);
        about.fill();
        about.save();
        about.translate(x, y);
        drawApple(about, r, seed);
        about.restore();
      }
      drawLeaf(about, [240, edge + 96], 90, 0.2, freshLeaf, 0.3);
      drawLeaf(about, [830, edge + 76], 80, 2.8, deepLeaf, 0.3);
    },
    { blur: 3 },
  );
  return canvas;
}

function contactShadow(brush: Brush, [x, y]: Point, half: number): void {
  brush.save();
  brush.filter = 'blur(9px)';
  brush.fillStyle = 'rgba(58, 18, 48, 0.6)';
  brush.beginPath();
  brush.ellipse(x - half * 0.35, y, half * 1.4, half * 0.24, 0.04, 0, Math.PI * 2);
  brush.fill();
  brush.filter = 'blur(16px)';
  brush.fillStyle = 'rgba(255, 190, 80, 0.45)';
  brush.beginPath();
  brush.ellipse(x - half * 1.5, y + 12, half * 0.9, half * 0.16, 0.1, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
}

/** A grip laid on the picture, with the arm that leads to it. */
interface Grip {
  readonly at: Point;
  readonly angle: number;
  readonly half: number;
  readonly left: boolean;
  readonly shoulder: Point;
}

function withGrip(brush: Brush, grip: Grip, draw: (brush: Brush) => void): void {
  brush.save();
  brush.translate(grip.at[0], grip.at[1]);
  brush.rotate(grip.angle);
  const scale = grip.half / gripHalf;
  brush.scale(grip.left ? -scale : scale, scale);
  draw(brush);
  brush.restore();
}

function drawGripArm(brush: Brush, grip: Grip): void {
  const scale = grip.half / gripHalf;
  const x = gripWrist[0] * scale * (grip.left ? -1 : 1);
  const y = gripWrist[1] * scale;
  const wrist: Point = [
    grip.at[0] + x * Math.cos(grip.angle) - y * Math.sin(grip.angle),
    grip.at[1] + x * Math.sin(grip.angle) + y * Math.cos(grip.angle),
  ];
  drawArm(brush, grip.shoulder, wrist, grip.left ? -1 : 1, gripWristRadius * scale);
  withGrip(brush, grip, drawGripBack);
}

const gravity = 3600;

interface Drop {
  readonly kind: Piece['kind'];
  readonly fromS: number;
  readonly from: Point;
  /** Where it comes to float, from the shaker's centre. */
  readonly rest: Point;
  readonly size: number;
}

const shakerAt: Point = [480, 452];
const drops: readonly Drop[] = [
  { kind: 'apple', fromS: 0.2, from: [425, 208], rest: [-58, 112], size: 27 },
  { kind: 'apple', fromS: 0.34, from: [440, 212], rest: [4, 122], size: 29 },
  { kind: 'apple', fromS: 0.5, from: [430, 208], rest: [56, 104], size: 27 },
  { kind: 'apple', fromS: 0.66, from: [438, 212], rest: [-26, 72], size: 28 },
  { kind: 'ice', fromS: 0.72, from: [536, 208], rest: [38, 50], size: 29 },
  { kind: 'ice', fromS: 0.86, from: [524, 212], rest: [-54, 28], size: 30 },
  { kind: 'ice', fromS: 1.02, from: [532, 208], rest: [16, 6], size: 28 },
  { kind: 'ice', fromS: 1.16, from: [526, 210], rest: [60, -8], size: 27 },
];

function drawFilling(brush: Brush, time: number): void {
  contactShadow(brush, [shakerAt[0], shakerAt[1] + 162], 110);
  const inside: Piece[] = [];
  const falling: Piece[] = [];
  let level = 62;
  let stir = 1.5;
  for (const [index, drop] of drops.entries()) {
    const since = time - drop.fromS;
    if (since < 0) continue;
    const surface = 40 - index * 6;
    const start = drop.from[1] - shakerAt[1];
    const fallS = Math.sqrt((2 * (surface - start)) / gravity);
    const x = mix(drop.from[0] - shakerAt[0], drop.rest[0] * 0.8, clamp(since / fallS));
    const spin = index * 1.7 + since * (index % 2 ? 5 : -4);
    if (since < fallS) {
      const y = start + 0.5 * gravity * since * since;
      (y > -150 ? inside : falling).push({
        kind: drop.kind,
        at: [x, y],
        angle: spin,
        size: drop.size,
      });
      continue;
    }
    const after = since - fallS;
    const settle = 1 - Math.exp(-after * 5);
    level -= 9.5 * settle;
    stir += 13 * Math.exp(-after * 6);
    inside.push({
      kind: drop.kind,
      at: [
        mix(x, drop.rest[0], settle),
        mix(surface, drop.rest[1], settle) + Math.sin(after * 17) * 22 * Math.exp(-after * 5),
      ],
      angle: index * 1.7 + fallS * (index % 2 ? 5 : -4) + settle * 0.7,
      size: drop.size,
    });
    // Drops thrown up by the splash.
    const random = randomFrom(index + 40);
    for (let bead = 0; bead < 9; bead++) {
      const vx = (random() - 0.5) * 330;
      const vy = -300 - random() * 420;
      const by = surface + vy * after + 0.5 * 1900 * after * after;
      if (by > surface + 6 || after > 0.5) continue;
      brush.fillStyle = 'rgba(255, 196, 92, 0.9)';
      brush.beginPath();
      brush.arc(
        shakerAt[0] + clamp(x + vx * after, -96, 96),
        shakerAt[1] + by,
        2.5 + random() * 3.5,
        0,
        Math.PI * 2,
      );
      brush.fill();
    }
  }
  brush.save();
  brush.translate(...shakerAt);
  drawShaker(brush, { angle: 0, level, swell: stir, time, froth: 0, lid: false, pieces: inside });
  for (const piece of falling) drawPiece(brush, piece);
  brush.restore();
  for (const [left, from, to] of [
    [true, 0.1, 0.78],
    [false, 0.62, 1.3],
  ] as const) {
    const mirror = left ? 1 : -1;
    const come = ease(time, from - 0.28, from + 0.04) * (1 - ease(time, to, to + 0.34));
    const beat = Math.sin((time - from) * 21) * 7 * come;
    const wrist: Point = [
      480 - mirror * mix(330, 168, come),
      mix(430, 128, come) + beat + Math.sin(time * 3) * 3,
    ];
    drawArm(brush, [480 - mirror * 330, 860], wrist, left ? -1 : 1, 44);
    const held = drops.filter((drop) => (drop.kind === 'apple') === left && drop.fromS > time);
    brush.save();
    brush.translate(...wrist);
    brush.scale(mirror, 1);
    brush.rotate(mix(-0.5, 0.3, come));
    const first = held[0];
    if (first)
      drawPiece(brush, { kind: first.kind, at: [112, 62], angle: 0.4 * held.length, size: 28 });
    drawDroppingHand(brush, ease(time, from, from + 0.12) * 0.8 + 0.2 * Math.abs(beat / 7));
    brush.restore();
  }
}

function drawShake(brush: Brush, time: number): void {
  const since = time - shakeStartS;
  const power = ease(since, 0, 0.2);
  const phase = since * shakeRate * 2 * Math.PI * 2;
  const swing = Math.sin(phase) * power;
  const angle = 0.42 + 0.13 * Math.cos(phase) * power;
  const at: Point = [478 + swing * 34, 372 - swing * 62];
  const scale = 1.12;
  const random = randomFrom(70);
  const pieces: Piece[] = drops.map((drop, index) => {
    const late = Math.sin(phase - 0.9 - random() * 0.9);
    return {
      kind: drop.kind,
      at: [drop.rest[0] * 0.9 + Math.cos(phase + index) * 10, drop.rest[1] * 0.9 - 24 + late * 74],
      angle: index * 1.3 + since * (index % 2 ? 7 : -6),
      size: drop.size,
    };
  });
  const along = (distance: number): Point => [
    at[0] - Math.sin(angle) * -distance * scale,
    at[1] + Math.cos(angle) * -distance * scale,
  ];
  const low: Grip = {
    at: along(-88),
    angle: angle - 0.1,
    half: 118,
    left: true,
    shoulder: [120, 960],
  };
  const high: Grip = {
    at: along(186),
    angle: angle - 0.5,
    half: 112,
    left: false,
    shoulder: [900, 1000],
  };
  drawGripArm(brush, low);
  drawGripArm(brush, high);
  brush.save();
  brush.translate(...at);
  brush.scale(scale, scale);
  drawShaker(brush, {
    angle,
    level: 10 - swing * 34,
    swell: 10,
    time,
    froth: 0.5 + power * 0.5,
    lid: true,
    pieces,
  });
  brush.restore();
  withGrip(brush, low, drawGripFront);
  withGrip(brush, high, drawGripFront);
  // Cold drops fly off the glass.
  for (let index = 0; index < 46; index++) {
    const life = 0.42;
    const born = index * 0.035;
    const age = since - born;
    const out = random() * Math.PI * 2;
    const speed = 240 + random() * 380;
    const size = 2 + random() * 3.6;
    if (age < 0 || age > life) continue;
    brush.fillStyle = `rgba(255, 244, 214, ${0.9 * (1 - age / life)})`;
    brush.beginPath();
    brush.arc(
      478 + Math.cos(out) * (130 + speed * age),
      360 + Math.sin(out) * (150 + speed * age) + 900 * age * age,
      size,
      0,
      Math.PI * 2,
    );
    brush.fill();
  }
}

function drawPour(brush: Brush, time: number): void {
  const since = time - pourStartS;
  const push = mix(1, 1.14, ease(since, 0, 1.8));
  brush.translate(width * 0.42, 470);
  brush.scale(push, push);
  brush.translate(-width * 0.42, -470);
  const scale = 0.63;
  const cup: Point = [392, 262];
  const amber = 0.5 * ease(since, 0.24, 0.78);
  const blush = amber < 0.05 ? 0 : amber + 0.36 * ease(since, 0.76, 1.26);
  const cream = ease(since, 1.32, 1.68);
  const pouring = ease(since, 0.16, 0.26) * (1 - ease(since, 1.18, 1.28));
  const leave = ease(since, 1.22, 1.6);
  contactShadow(brush, [cup[0], cup[1] + cupHeight * scale - 4], 108);
  const tilt = mix(-0.35, -1.28 - 0.25 * ease(since, 0.2, 1.2), ease(since, 0, 0.26));
  const angle = mix(tilt, -0.2, leave);
  const glass = 0.92;
  const lip: Point = [mix(452, 700, leave), mix(176, 60, leave) + Math.sin(since * 9) * 2];
  const lipLocal: Point = [-shakerHalf * glass, -165 * glass];
  const turn = (point: Point): Point => [
    point[0] * Math.cos(angle) - point[1] * Math.sin(angle),
    point[0] * Math.sin(angle) + point[1] * Math.cos(angle),
  ];
  const [lx, ly] = turn(lipLocal);
  const centre: Point = [lip[0] - lx, lip[1] - ly];
  const grip: Grip = {
    at: [centre[0] + turn([0, 40])[0], centre[1] + turn([0, 40])[1]],
    angle: angle * 0.55,
    half: 104,
    left: false,
    shoulder: [1010, 900],
  };
  drawGripArm(brush, grip);
  brush.save();
  brush.translate(...centre);
  brush.scale(glass, glass);
  drawShaker(brush, {
    angle,
    level: mix(ly / glass + 8, ly / glass + 46, ease(since, 0.2, 1.25)),
    swell: 3,
    time,
    froth: 0.35,
    lid: false,
    pieces: drops.slice(0, 5).map((drop, index) => ({
      kind: drop.kind,
      at: [drop.rest[0], drop.rest[1] * 0.7 + 40 + Math.sin(time * 8 + index) * 4],
      angle: index * 1.3 + since,
      size: drop.size * 0.9,
    })),
  });
  brush.restore();
  withGrip(brush, grip, drawGripFront);
  // The back of the stream falls behind the cup's front wall, so it comes first.
  const surface = cup[1] + scale * mix(cupHeight - 26, 8, Math.max(amber, blush));
  if (pouring > 0) {
    const head = ease(since, 0.16, 0.34);
    const target: Point = [cup[0] + 12, mix(lip[1], surface, head)];
    const wobble = Math.sin(since * 34) * 3;
    const stream = limb(
      [
        [lip[0] + 4, lip[1] + 2],
        [lip[0] - 26, lip[1] + 10],
        [mix(lip[0], target[0], 0.82) + wobble, mix(lip[1], target[1], 0.42)],
        target,
      ],
      [15 * pouring, 14 * pouring, 10 * pouring, 8 * pouring],
    );
    const red = ease(since, 0.7, 0.82);
    brush.fillStyle = `rgb(${Math.round(mix(250, 232, red))}, ${Math.round(mix(176, 74, red))}, ${Math.round(mix(62, 84, red))})`;
    brush.fill(stream);
    brush.save();
    brush.clip(stream);
    brush.fillStyle = 'rgba(255, 246, 210, 0.75)';
    brush.translate(6, -3);
    brush.globalAlpha = 0.6;
    brush.fill(
      limb(
        [
          [lip[0], lip[1]],
          [mix(lip[0], target[0], 0.82) + wobble + 2, mix(lip[1], target[1], 0.42)],
          [target[0] + 1, target[1]],
        ],
        [4, 3, 2],
      ),
    );
    brush.restore();
  }
  brush.save();
  brush.translate(...cup);
  brush.scale(scale, scale);
  drawCup(brush, {
    amber,
    blush,
    cream,
    label: 1,
    time,
    swell: mix(3, 12, pouring),
    ice: amber > 0.2,
    dew: true,
  });
  brush.restore();
  if (pouring > 0.3) drawSplash(brush, [cup[0] + 12, surface], cupHalf(300) * scale, since);
  drawSpoon(brush, since, cup);
}

function drawSplash(brush: Brush, [x, y]: Point, half: number, since: number): void {
  const random = randomFrom(Math.floor(since * 24));
  for (let index = 0; index < 16; index++) {
    brush.fillStyle = `rgba(255, 238, 200, ${0.4 + random() * 0.5})`;
    brush.beginPath();
    brush.arc(
      x + (random() - 0.5) * half * 0.9,
      y - random() ** 2 * 44 + 4,
      1.5 + random() * 4,
      0,
      Math.PI * 2,
    );
    brush.fill();
  }
}

/** The left hand spreads the cream with a spoon. */
function drawSpoon(brush: Brush, since: number, cup: Point): void {
  const come = ease(since, 1.1, 1.36);
  if (come === 0) return;
  const sweep = Math.sin((since - 1.3) * 9) * 44 * ease(since, 1.3, 1.4);
  const bowl: Point = [mix(60, cup[0] + 6, come) + sweep, mix(300, cup[1] - 22, come)];
  const wrist: Point = [bowl[0] - 214, bowl[1] - 18];
  drawArm(brush, [60, 900], wrist, -1, 42);
  const handle = limb(
    [
      [wrist[0] + 76, wrist[1] + 28],
      [bowl[0] - 60, bowl[1] - 16],
      [bowl[0] - 20, bowl[1] - 2],
    ],
    [5, 5, 6],
  );
  brush.fillStyle = '#d9c6c0';
  brush.fill(handle);
  brush.strokeStyle = '#fff6df';
  brush.lineWidth = 2;
  brush.stroke(handle);
  brush.fillStyle = '#b9a3ac';
  brush.beginPath();
  brush.ellipse(bowl[0], bowl[1], 32, 13, 0.16, 0, Math.PI * 2);
  brush.fill();
  brush.fillStyle = '#fff8ea';
  brush.beginPath();
  brush.ellipse(bowl[0] + 2, bowl[1] - 5, 27, 12, 0.1, 0, Math.PI * 2);
  brush.fill();
  brush.save();
  brush.translate(...wrist);
  brush.rotate(0.05);
  drawDroppingHand(brush, 0.15);
  brush.restore();
}

/** Draws one frame of the clip; the canvas is reused by the next call. */
export function createClip(): (frame: number) => Canvas {
  const table = makePlate(300, 7);
  const close = makePlate(430, 12);
  const { canvas, brush } = newSheet(width, height);
  const moment = newSheet(width, height);
  const paint = (onto: Brush, time: number): void => {
    onto.resetTransform();
    onto.globalAlpha = 1;
    const shaking = time >= shakeStartS && time < pourStartS;
    onto.drawImage(shaking ? close : table, 0, 0);
    onto.save();
    if (time < shakeStartS) drawFilling(onto, time);
    else if (shaking) drawShake(onto, time);
    else drawPour(onto, time);
    onto.restore();
    drawVignette(onto, width, height, 0.42);
    glow(onto, sun, 560, '255, 190, 104', 0.4, 'screen');
  };
  return (frame) => {
    const time = frame / clipSize.framesPerSecond;
    const shaking = time >= shakeStartS && time < pourStartS;
    // A film shutter: the shake is the mean of three moments of one frame.
    const moments = shaking ? [0, 0.2, 0.4] : [0];
    for (const [index, part] of moments.entries()) {
      paint(moment.brush, time + part / clipSize.framesPerSecond);
      brush.globalAlpha = 1 / (index + 1);
      brush.drawImage(moment.canvas, 0, 0);
    }
    return canvas;
  };
}
