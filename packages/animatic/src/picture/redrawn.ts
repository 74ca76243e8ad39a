// Ground and walls once more, as they lie before a camera that stays as far forward as it is: drawn in
// strips once a shot, then put into each frame as a whole, since a step aside or up is a shear.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { drawGround, groundSeen } from './ground.ts';
import type { Layer, Seen } from './layer.ts';
import { paintedOf } from './painted.ts';
import { focalPx } from './projection.ts';
import type { CameraPose, Matrix } from './projection.ts';
import { drawWall, wallSeen } from './wall.ts';

/** Steps forward that nobody sees. */
const STILL_M = 1e-3;
/** Larger canvases than this many frames weigh more than they save. */
const LARGEST_FRAMES = 5;
/** Blow-ups past this are drawn soft. */
const LARGEST_SCALE = 1.35;
const SPARE_PX = 4;

/** @returns undefined where it is as well drawn as it was painted */
export function redrawn(
  layer: Layer & { readonly canvas: Canvas },
  poses: readonly [CameraPose, ...CameraPose[]],
): (Layer & { readonly canvas: Canvas }) | undefined {
  const { plane, view } = layer;
  const forwards = poses.map(({ z }) => z);
  const forwardM = Math.min(...forwards);
  if (plane.ground !== true && plane.wallXM === undefined) return undefined;
  if (Math.abs(forwardM) < STILL_M || Math.max(...forwards) - forwardM > STILL_M) return undefined;
  const { left, right, top, bottom, scale: largest } = around(layer, poses);
  const scale = Math.min(LARGEST_SCALE, largest);
  const width = Math.ceil((right - left) * scale) + 2 * SPARE_PX;
  const height = Math.ceil((bottom - top) * scale) + 2 * SPARE_PX;
  // Not where nothing of it is seen either.
  if (!(width * height <= LARGEST_FRAMES * view.width * view.height)) return undefined;
  const [offsetX, offsetY] = [SPARE_PX - left * scale, SPARE_PX - top * scale];
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.imageSmoothingQuality = 'low';
  // The canvas is the frame of a camera that looks at its middle.
  const pose: CameraPose = {
    x: 0,
    y: 0,
    z: forwardM,
    yaw: turned(view.width, width, offsetX),
    pitch: -turned(view.height, height, offsetY),
    roll: 0,
    zoom: scale,
  };
  function turned(size: number, own: number, offset: number): number {
    return Math.atan((own / 2 - (scale * size) / 2 - offset) / (scale * focalPx(view)));
  }
  const [inX, inY] = [(width - view.width) / 2, (height - view.height) / 2];
  const [k, , , , x, y] = layer.bake;
  const framed: Layer = {
    ...layer,
    view: { ...view, width, height, horizon: view.horizon + inY },
    bake: [k, 0, 0, k, x - inX * k, y - inY * k],
    painted: paintedOf(layer.canvas),
  };
  const part = { left: 0, top: 0, right: width, bottom: height };
  if (plane.wallXM === undefined) drawGround(g, framed, pose, part);
  else drawWall(g, framed, pose, plane.wallXM, part);
  const bake: Matrix = [scale, 0, 0, scale, offsetX, offsetY];
  return { ...layer, canvas, bake, forwardM };
}

/** What of it is seen from there, in the px of a frame at rest there. */
function around({ plane, view }: Layer, poses: readonly CameraPose[]): Seen {
  let [left, right, top, bottom, scale] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (const given of poses) {
    const pose = { ...given, z: 0 };
    const box =
      plane.wallXM === undefined
        ? groundSeen(view, pose, plane.levelM ?? 0, -Infinity)
        : wallSeen(view, pose, plane.wallXM, -Infinity);
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
    scale = Math.max(scale, box.scale);
  }
  return { left, right, top, bottom, scale };
}
