// The ground of a way that is seen from the side: bands that run across the frame for ever, and what is
// marked on them at even distances, each at its own depth from wherever the camera is.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shadeRgb } from '../../light/palettes.ts';
import { css } from '../../paint/colour.ts';
import { random } from '../../paint/noise.ts';
import { snowed } from '../../paint/lying-weather.ts';
import { focalPx, horizonInFrame, project, rolled } from '../../projection.ts';
import type { CameraPose } from '../../projection.ts';
import type { Plane, View } from '../set.ts';

/** From here to the next one, which is nearer. */
export interface Band {
  readonly fromM: number;
  readonly colour: string;
  readonly lit?: number;
  /** Colour at its near edge; the same if absent. */
  readonly near?: string;
}

export interface Marks {
  readonly zM: number;
  readonly deepM: number;
  readonly longM: number;
  readonly everyM: number;
  readonly colour: string;
  readonly lit?: number;
  readonly alpha?: number;
  /** Share of its distance by which each is moved, by chance; puddles and patches are round. */
  readonly strewn?: number;
}

const IDENTITY = [1, 0, 0, 1, 0, 0] as const;
const NEAREST_M = 0.4;
const HORIZON_M = 200;

export const lanes = (bands: readonly Band[], marks: readonly Marks[]): Plane => ({
  depthM: 12,
  ground: true,
  live: (g, view, _tS, pose) => {
    g.setTransform(...rolled(view, pose, IDENTITY));
    const spare = pose.roll === 0 ? 0 : Math.abs(Math.sin(pose.roll)) * (view.width + view.height);
    paintBands(g, view, pose, bands, spare);
    for (const one of marks) paintMarks(g, view, pose, one, spare);
  },
});

const rowAt = (view: View, pose: CameraPose, zM: number): number =>
  project(view, pose, [pose.x, 0, Math.max(pose.z + NEAREST_M, zM)]).y;

function paintBands(
  g: SKRSContext2D,
  view: View,
  pose: CameraPose,
  bands: readonly Band[],
  spare: number,
): void {
  const bottom = view.height + spare;
  bands.forEach(({ fromM, colour, lit = 0.6, near = colour }, i) => {
    const next = bands[i + 1];
    // What is that far reaches to the horizon.
    const top = fromM >= HORIZON_M ? horizonInFrame(view, pose) - 1 : rowAt(view, pose, fromM);
    const end = next === undefined ? bottom : rowAt(view, pose, next.fromM);
    if (top >= bottom || end <= top) return;
    const gradient = g.createLinearGradient(0, top, 0, Math.max(top + 1, end));
    const toM = next?.fromM ?? 2;
    gradient.addColorStop(0, toneAt(view, colour, Math.min(fromM, 400), lit));
    gradient.addColorStop(1, toneAt(view, near, toM, lit));
    g.fillStyle = gradient;
    g.fillRect(-spare, top, view.width + spare * 2, end - top + 1);
  });
}

const toneAt = (view: View, colour: string, depthM: number, lit: number, alpha = 1): string =>
  css(shadeRgb(view.light, snowed(view, colour, 0.72), depthM, lit, 0), alpha);

/** Metres right that the frame's column `x` shows at a depth. */
function metresAt(view: View, pose: CameraPose, zM: number, x: number): number {
  const nearM = Math.max(NEAREST_M, zM - pose.z);
  const focal = pose.zoom * focalPx(view);
  return pose.x + (nearM * (x - view.width / 2 + focal * Math.tan(pose.yaw))) / focal;
}

function paintMarks(
  g: SKRSContext2D,
  view: View,
  pose: CameraPose,
  { zM, deepM, longM, everyM, colour, lit = 0.8, alpha = 0.9, strewn }: Marks,
  spare: number,
): void {
  if (zM + deepM - pose.z < NEAREST_M) return;
  const ends = [
    metresAt(view, pose, zM + deepM, -spare),
    metresAt(view, pose, zM + deepM, view.width + spare),
  ];
  const first = Math.floor((Math.min(...ends) - longM) / everyM) - 1;
  const last = Math.ceil((Math.max(...ends) + longM) / everyM) + 1;
  g.fillStyle = toneAt(view, colour, zM, lit, alpha);
  g.beginPath();
  for (let i = first; i <= last; i++) {
    const chance = strewn === undefined ? 0 : random(view.seed + 17, i);
    const x = i * everyM + chance * everyM * (strewn ?? 0);
    const z = zM + (strewn === undefined ? 0 : (random(view.seed + 18, i) - 0.5) * deepM * 2);
    const far = project(view, pose, [x, 0, Math.max(pose.z + NEAREST_M, z + deepM)]);
    const near = project(view, pose, [x, 0, Math.max(pose.z + NEAREST_M, z)]);
    if (strewn === undefined) {
      g.moveTo(far.x, far.y);
      g.lineTo(far.x + longM * far.pxPerM, far.y);
      g.lineTo(near.x + longM * near.pxPerM, near.y);
      g.lineTo(near.x, near.y);
      g.closePath();
      continue;
    }
    const size = 0.5 + random(view.seed + 19, i);
    const wide = (longM / 2) * size * near.pxPerM;
    const tall = Math.max(0.5, ((near.y - far.y) / 2) * size);
    g.moveTo(near.x + wide, near.y);
    g.ellipse(near.x, near.y, wide, tall, 0, 0, Math.PI * 2);
  }
  g.fill();
}
