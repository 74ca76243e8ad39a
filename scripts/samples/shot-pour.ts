// The clip's third shot: amber, then blush, then cream, into the clear cup.

import { drawArm, drawDroppingHand } from './arm.ts';
import { cupHalf, cupHeight, drawCup } from './cup.ts';
import { drawGripFront } from './grip.ts';
import { drawGripArm, withGrip } from './grip-arm.ts';
import type { Grip } from './grip-arm.ts';
import { ease, limb, mix, randomFrom } from './paint.ts';
import type { Brush, Point } from './paint.ts';
import { drawShaker, shakerHalf } from './shaker.ts';
import { drops } from './shot-filling.ts';
import { clipSize, contactShadow } from './table.ts';

const { width } = clipSize;

/** `since`: seconds from the cut; `time`: seconds of the clip. */
export function drawPour(brush: Brush, since: number, time: number): void {
  const push = mix(1, 1.14, ease(since, 0, 1.8));
  brush.translate(width * 0.42, 470);
  brush.scale(push, push);
  brush.translate(-width * 0.42, -470);
  const scale = 0.63;
  const cup: Point = [392, 280];
  const amber = 0.52 * ease(since, 0.24, 0.78);
  const blush = amber < 0.05 ? 0 : amber + 0.38 * ease(since, 0.76, 1.26);
  const cream = ease(since, 1.32, 1.68);
  const pouring = ease(since, 0.16, 0.26) * (1 - ease(since, 1.18, 1.28));
  const leave = ease(since, 1.22, 1.6);
  contactShadow(brush, [cup[0], cup[1] + cupHeight * scale - 4], 108);
  const tilt = mix(-0.35, -1.28 - 0.25 * ease(since, 0.2, 1.2), ease(since, 0, 0.26));
  const angle = mix(tilt, -0.2, leave);
  const glass = 0.92;
  const lip: Point = [mix(452, 1080, leave), mix(200, 130, leave) + Math.sin(since * 9) * 2];
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
    level: mix(mix(ly / glass + 8, ly / glass + 46, ease(since, 0.2, 1.25)), 124, leave),
    red: ease(since, 0.62, 0.9),
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
        [lip[0] - 16, lip[1] + 10],
        [lip[0] - 32, lip[1] + 36],
        [mix(lip[0], target[0], 0.9) + wobble, mix(lip[1], target[1], 0.5)],
        target,
      ],
      [15 * pouring, 14 * pouring, 13 * pouring, 10 * pouring, 8 * pouring],
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
          [lip[0] - 30, lip[1] + 36],
          [mix(lip[0], target[0], 0.9) + wobble + 2, mix(lip[1], target[1], 0.5)],
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
  drawArm(brush, [-170, 820], wrist, -1, 42);
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
