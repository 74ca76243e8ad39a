// The clip's second shot: both hands shake the closed shaker on the loop's eighth notes.

import { drawGripFront } from './grip.ts';
import { drawGripArm, withGrip } from './grip-arm.ts';
import type { Grip } from './grip-arm.ts';
import { ease, randomFrom } from './paint.ts';
import type { Brush, Point } from './paint.ts';
import { drawShaker } from './shaker.ts';
import type { Piece } from './shaker.ts';
import { drops } from './shot-filling.ts';

/** Beats a second of the loop at 124 bpm. */
const beatsPerSecond = 124 / 60;

/** `since`: seconds from the cut; `time`: seconds of the clip. */
export function drawShake(brush: Brush, since: number, time: number): void {
  const power = ease(since, 0, 0.2);
  const phase = since * beatsPerSecond * 2 * Math.PI * 2;
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
