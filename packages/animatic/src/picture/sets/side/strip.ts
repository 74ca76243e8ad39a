// What runs along a way that is seen from the side: a strip as long as one likes, painted once for a
// stretch of it and laid down again and again. A camera that goes along for a minute needs no more
// canvas than one that stands.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { SceneBrush, upright } from '../../paint/scene-brush.ts';
import { groundRow, planeMatrix, pxPerMetre } from '../../projection.ts';
import type { Plane, View } from '../set.ts';

interface Strip {
  readonly depthM: number;
  /** Length of the stretch, metres: from −everyM / 2 to everyM / 2. */
  readonly everyM: number;
  /** How far it reaches above the ground; below it a hand's breadth. */
  readonly tallM: number;
  /** What stands at the end of the stretch reaches into the next one: painted in both. */
  readonly reaches?: boolean;
  /** How much of it the wet ground before it holds, 0 … 1. */
  readonly shine?: (view: View) => number;
  readonly paint: (b: SceneBrush) => void;
}

interface Stretch {
  readonly canvas: Canvas;
  readonly scale: number;
  /** Design px. */
  readonly left: number;
  readonly top: number;
  readonly stepPx: number;
}

const LONGEST_PX = 6000;
const BELOW_M = 0.3;
/** Canvas px that two stretches lie over one another: no seam. */
const OVERLAP_PX = 2;

export function strip(given: Strip): Plane {
  let stretch: Stretch | undefined;
  return {
    depthM: given.depthM,
    live: (g, view, _tS, pose) => {
      stretch ??= paintStretch(given, view);
      const [a, , , , e] = planeMatrix(view, given.depthM, { ...pose, roll: 0 });
      const spare = Math.abs(Math.sin(pose.roll)) * Math.max(view.width, view.height);
      const from = (-spare - e) / a;
      const to = (view.width + spare - e) / a;
      lay(g, stretch, from, to);
      const shine = given.shine?.(view) ?? 0;
      if (shine <= 0) return;
      const foot = groundRow(view, given.depthM);
      g.save();
      g.globalAlpha *= shine;
      g.transform(1, 0, 0, -1, 0, foot * 2);
      // Above the foot is below it now; nothing of what lies before the foot is mirrored.
      g.beginPath();
      g.rect(from, foot - view.height * 4, to - from, view.height * 4);
      g.clip();
      lay(g, stretch, from, to);
      g.restore();
    },
  };
}

function lay(
  g: SKRSContext2D,
  { canvas, scale, left, top, stepPx }: Stretch,
  from: number,
  to: number,
): void {
  for (let n = Math.floor((from - left) / stepPx); left + n * stepPx < to; n++)
    g.drawImage(canvas, left + n * stepPx, top, canvas.width / scale, canvas.height / scale);
}

function paintStretch(
  { depthM, everyM, tallM, reaches = false, paint }: Strip,
  view: View,
): Stretch {
  const px = pxPerMetre(view, depthM);
  const stepPx = everyM * px;
  const scale = Math.min(1, LONGEST_PX / stepPx);
  const left = view.width / 2 - stepPx / 2;
  const top = Math.max(view.top, groundRow(view, depthM) - tallM * px);
  const bottom = groundRow(view, depthM) + BELOW_M * px;
  const canvas = createCanvas(
    Math.ceil(stepPx * scale) + OVERLAP_PX,
    Math.max(1, Math.ceil((bottom - top) * scale)),
  );
  const g = canvas.getContext('2d');
  g.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
  const b = new SceneBrush(g, { ...view, left, right: left + stepPx }, upright(depthM));
  paint(b);
  if (reaches) {
    paint(b.at(everyM));
    paint(b.at(-everyM));
  } else {
    const end = Math.floor(stepPx * scale);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.drawImage(canvas, 0, 0, OVERLAP_PX + 1, canvas.height, end, 0, OVERLAP_PX + 1, canvas.height);
  }
  return { canvas, scale, left, top, stepPx };
}
