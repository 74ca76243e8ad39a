// Leaves and twigs, near and far.

import { blob, limb, mix, moved, outside, solid, sunSeenFrom, towardsSun } from './paint.ts';
import type { Brush, Point } from './paint.ts';

export interface LeafColours {
  readonly lit: string;
  readonly dark: string;
  readonly vein: string;
}

export const freshLeaf: LeafColours = { lit: '#9cc247', dark: '#3f7a3c', vein: '#dcee9a' };
export const deepLeaf: LeafColours = { lit: '#5f9a3f', dark: '#245a3c', vein: '#a9cf6e' };
export const sunnyLeaf: LeafColours = { lit: '#e0dc62', dark: '#8fae36', vein: '#fff3b0' };

/** A leaf from its stalk at `at`, pointing along `angle`; `curl` (-1..1) bends the midrib. */
export function drawLeaf(
  brush: Brush,
  at: Point,
  length: number,
  angle: number,
  colours: LeafColours,
  curl = 0.25,
): void {
  const width = length * 0.27;
  const spine = (share: number): Point => [
    length * share,
    Math.sin(share * Math.PI) * curl * length * 0.3,
  ];
  const edge = (share: number, side: number): Point => {
    const [x, y] = spine(share);
    return [x, y + side * width * Math.sin(Math.PI * share ** 0.82) ** 0.85];
  };
  const shares = [0.12, 0.28, 0.46, 0.64, 0.82, 0.93];
  const whole = blob([
    [0, 0],
    ...shares.map((share) => edge(share, -1)),
    [length, spine(1)[1]],
    ...shares.toReversed().map((share) => edge(share, 1)),
  ]);
  const lower = blob([
    [0, 0],
    ...shares.map((share) => spine(share)),
    [length, spine(1)[1]],
    ...shares.toReversed().map((share) => edge(share, 1.1)),
  ]);
  brush.save();
  brush.translate(at[0], at[1]);
  brush.rotate(angle);
  const fill = brush.createLinearGradient(0, 0, length, 0);
  fill.addColorStop(0, colours.dark);
  fill.addColorStop(0.75, colours.lit);
  fill.addColorStop(1, colours.vein);
  brush.fillStyle = fill;
  brush.fill(whole);
  brush.save();
  brush.clip(whole);
  // The half turned from the sun is the darker plane.
  const flip = Math.sin(angle) * towardsSun[0] - Math.cos(angle) * towardsSun[1] < 0;
  brush.fillStyle = colours.dark;
  brush.globalAlpha = 0.62;
  if (flip) {
    brush.scale(1, -1);
    brush.fill(lower);
    brush.scale(1, -1);
  } else brush.fill(lower);
  brush.globalAlpha = 0.5;
  brush.strokeStyle = colours.vein;
  brush.lineCap = 'round';
  for (const share of [0.16, 0.28, 0.4, 0.52, 0.64, 0.76]) {
    for (const side of [-1, 1]) {
      const from = spine(share);
      const to = edge(Math.min(0.96, share + 0.17), side * 0.92);
      brush.lineWidth = length * 0.006;
      brush.beginPath();
      brush.moveTo(from[0], from[1]);
      brush.quadraticCurveTo(mix(from[0], to[0], 0.6), mix(from[1], to[1], 0.35), to[0], to[1]);
      brush.stroke();
    }
  }
  brush.globalAlpha = 0.9;
  brush.lineWidth = length * 0.014;
  brush.beginPath();
  brush.moveTo(0, 0);
  for (const share of [0.2, 0.4, 0.6, 0.8, 0.97]) brush.lineTo(...spine(share));
  brush.stroke();
  // The rim lies on the side of the sun alone, whichever way the leaf points.
  const reach = Math.max(1, length * 0.013);
  const [sx, sy] = sunSeenFrom(brush);
  brush.fillStyle = 'rgba(255, 248, 200, 0.9)';
  brush.fill(outside(moved(whole, -sx * reach, -sy * reach)), 'evenodd');
  brush.restore();
  brush.restore();
}

export function drawBranch(brush: Brush, joints: readonly Point[], radii: readonly number[]): void {
  solid(brush, limb(joints, radii), {
    base: '#8a5a3c',
    shade: '#432a34',
    rim: '#ffd79a',
    depth: (radii[0] ?? 8) * 0.8,
    rimWidth: 3,
    soft: 3,
  });
}
