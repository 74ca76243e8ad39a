// A grip laid on the picture at any angle, with the jointed arm that leads to it.

import { drawArm } from './arm.ts';
import { drawGripBack, gripHalf, gripWrist, gripWristRadius } from './grip.ts';
import type { Brush, Point } from './paint.ts';

export interface Grip {
  readonly at: Point;
  readonly angle: number;
  readonly half: number;
  readonly left: boolean;
  readonly shoulder: Point;
}

export function withGrip(brush: Brush, grip: Grip, draw: (brush: Brush) => void): void {
  brush.save();
  brush.translate(grip.at[0], grip.at[1]);
  brush.rotate(grip.angle);
  const scale = grip.half / gripHalf;
  brush.scale(grip.left ? -scale : scale, scale);
  draw(brush);
  brush.restore();
}

export function drawGripArm(brush: Brush, grip: Grip): void {
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
