// Skin, fingers, sleeves: what a first-person hand is made of.

import type { Path2D } from '@napi-rs/canvas';

import { between, blob, limb, moved, sheet, smoothLine, solid } from './paint.ts';
import type { Brush, Point } from './paint.ts';

export const skin = {
  base: '#f0b48c',
  shade: '#b06a62',
  rim: '#fff0cf',
  deep: 'rgba(150, 62, 66, 0.55)',
  nail: '#fbd3c0',
  nailEdge: 'rgba(160, 84, 84, 0.55)',
} as const;

/** Draws what `draw` draws, fading out round `at`: no edge where flesh runs on into flesh. */
export function melt(brush: Brush, at: Point, reach: number, draw: (brush: Brush) => void): void {
  sheet(brush, (own) => {
    draw(own);
    if (reach === 0) return;
    const [x, y] = at;
    const fade = own.createRadialGradient(x, y, reach * 0.55, x, y, reach);
    fade.addColorStop(0, 'rgba(0, 0, 0, 1)');
    fade.addColorStop(0.5, 'rgba(0, 0, 0, 0.55)');
    fade.addColorStop(1, 'rgba(0, 0, 0, 0)');
    own.globalCompositeOperation = 'destination-out';
    own.fillStyle = fade;
    own.fillRect(x - reach, y - reach, reach * 2, reach * 2);
  });
}

/** A finger from its knuckle to its tip (three to five joints). */
export function drawFinger(
  brush: Brush,
  joints: readonly Point[],
  radii: readonly number[],
  how: { nail?: boolean; onto?: Path2D; root?: number } = {},
): void {
  const path = limb(joints, radii);
  const girth = radii[0] ?? 20;
  melt(brush, joints[0] ?? [0, 0], girth * (how.root ?? 1.9), (own) => {
    if (how.onto) {
      // The shadow a finger drops on what it touches keeps the two apart.
      own.save();
      own.clip(how.onto);
      own.filter = `blur(${girth * 0.22}px)`;
      own.fillStyle = 'rgba(96, 20, 48, 0.55)';
      own.fill(moved(path, -girth * 0.2, girth * 0.24));
      own.restore();
    }
    paintFinger(own, path, joints, radii, how.nail ?? true);
  });
}

function paintFinger(
  brush: Brush,
  path: Path2D,
  joints: readonly Point[],
  radii: readonly number[],
  nail: boolean,
): void {
  const girth = radii[0] ?? 20;
  solid(brush, path, {
    base: skin.base,
    shade: skin.shade,
    rim: skin.rim,
    depth: girth * 0.5,
    rimWidth: girth * 0.1,
    soft: girth * 0.26,
  });
  const line = smoothLine(joints);
  const creases = joints.length > 3 ? [1, 2] : [1];
  brush.save();
  brush.clip(path);
  brush.strokeStyle = skin.deep;
  brush.lineCap = 'round';
  for (const joint of creases) {
    const at = joints[joint];
    const after = line[joint * 14 + 3];
    if (!at || !after) continue;
    const angle = Math.atan2(after[1] - at[1], after[0] - at[0]);
    brush.save();
    brush.translate(at[0], at[1]);
    brush.rotate(angle);
    brush.lineWidth = girth * 0.055;
    brush.globalAlpha = 0.55;
    for (const [shift, half] of [
      [-0.1, 0.4],
      [0.1, 0.3],
    ] as const) {
      brush.beginPath();
      brush.moveTo(shift * girth, -half * girth);
      brush.quadraticCurveTo((shift + 0.12) * girth, 0, shift * girth, half * girth);
      brush.stroke();
    }
    brush.restore();
  }
  brush.restore();
  if (nail) drawNail(brush, line, radii.at(-1) ?? 10);
}

function drawNail(brush: Brush, line: readonly Point[], tip: number): void {
  const end = line.at(-1);
  const before = line.at(-5);
  if (!end || !before) return;
  brush.save();
  brush.translate(end[0], end[1]);
  brush.rotate(Math.atan2(end[1] - before[1], end[0] - before[0]));
  const plate = blob([
    [-0.62 * tip, -0.46 * tip],
    [0.25 * tip, -0.54 * tip],
    [0.72 * tip, -0.32 * tip],
    [0.84 * tip, 0],
    [0.72 * tip, 0.32 * tip],
    [0.25 * tip, 0.54 * tip],
    [-0.62 * tip, 0.46 * tip],
    [-0.8 * tip, 0],
  ]);
  brush.fillStyle = skin.nail;
  brush.fill(plate);
  brush.lineWidth = tip * 0.06;
  brush.strokeStyle = skin.nailEdge;
  brush.stroke(plate);
  brush.clip(plate);
  brush.fillStyle = 'rgba(255, 255, 250, 0.75)';
  brush.filter = `blur(${tip * 0.06}px)`;
  brush.beginPath();
  brush.ellipse(0, -0.2 * tip, 0.42 * tip, 0.1 * tip, 0, 0, Math.PI * 2);
  brush.fill();
  brush.restore();
}

interface Cloth {
  readonly base: string;
  readonly shade: string;
  readonly rim: string;
  readonly fold: string;
}

const linen: Cloth = {
  base: '#7fb3b0',
  shade: '#3d6478',
  rim: '#f4f3cf',
  fold: 'rgba(38, 72, 96, 0.5)',
};

/** A rolled sleeve along the arm's joints to `radii`, with a turned-up cuff at the last. */
export function drawSleeve(brush: Brush, joints: readonly Point[], radii: readonly number[]): void {
  const cloth = linen;
  const wrist = joints.at(-1) ?? [0, 0];
  const elbow = joints.at(-2) ?? wrist;
  const r = radii.at(-1) ?? 10;
  // The sleeve stops short of the wrist: the cuff makes its edge.
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]);
  const stop = between(wrist, elbow, Math.min(0.9, (0.95 * r) / length));
  const arm = limb([...joints.slice(0, -1), stop], radii);
  solid(brush, arm, { ...cloth, depth: r * 0.62, soft: r * 0.3, rimWidth: 4 });
  brush.save();
  brush.translate(wrist[0], wrist[1]);
  brush.rotate(Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]));
  brush.strokeStyle = cloth.fold;
  brush.lineCap = 'round';
  for (const [from, to, bend] of [
    [-0.9, 0.3, 0.3],
    [-1.5, -0.5, 0.2],
    [-2.2, 0.5, -0.2],
  ] as const) {
    if (-from * r > length) continue;
    brush.lineWidth = r * 0.07;
    brush.beginPath();
    brush.moveTo(from * r, to * r - r * 0.6);
    brush.quadraticCurveTo((from + bend) * r, to * r, (from + 0.2) * r, to * r + r * 0.4);
    brush.stroke();
  }
  const cuff = blob([
    [-0.42 * r, -1.06 * r],
    [0.05 * r, -1.1 * r],
    [0.3 * r, -1.04 * r],
    [0.4 * r, 0],
    [0.3 * r, 1.04 * r],
    [0.05 * r, 1.1 * r],
    [-0.42 * r, 1.06 * r],
    [-0.28 * r, 0],
  ]);
  brush.fillStyle = cloth.base;
  brush.fill(cuff);
  brush.save();
  brush.clip(cuff);
  const across = brush.createLinearGradient(0, -r, 0, r);
  const up = Math.sin(Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])) < -0.2;
  across.addColorStop(0, up ? cloth.shade : cloth.rim);
  across.addColorStop(0.4, cloth.base);
  across.addColorStop(0.85, up ? cloth.base : cloth.shade);
  across.addColorStop(1, up ? cloth.rim : cloth.shade);
  brush.fillStyle = across;
  brush.fillRect(-2 * r, -2 * r, 4 * r, 4 * r);
  brush.restore();
  brush.strokeStyle = cloth.fold;
  brush.lineWidth = r * 0.035;
  brush.setLineDash([r * 0.09, r * 0.07]);
  brush.beginPath();
  brush.moveTo(0.16 * r, -1.0 * r);
  brush.quadraticCurveTo(0.27 * r, 0, 0.16 * r, 1.0 * r);
  brush.stroke();
  brush.restore();
}
