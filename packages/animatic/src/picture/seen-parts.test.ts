import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { bake, drawLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import { LIGHTS } from './light/palettes.ts';
import type { CameraPose } from './projection.ts';
import { seenParts } from './seen-parts.ts';
import type { Part, SeenParts } from './seen-parts.ts';
import type { Plane, View } from './sets/set.ts';

const view: View = {
  width: 640,
  height: 360,
  unit: 480,
  horizon: 160,
  eyeM: 1.5,
  left: 0,
  right: 640,
  top: 0,
  bottom: 360,
  seed: 1,
  light: LIGHTS.day,
  outside: LIGHTS.day,
};
const whole: Part = { left: 0, top: 0, right: view.width, bottom: view.height };
const everything: SeenParts = { painted: [whole], open: whole };

const rest: CameraPose = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0, roll: 0, zoom: 1 };
const poses: readonly [CameraPose, ...CameraPose[]] = [
  rest,
  { ...rest, x: 0.4, z: 0.6, yaw: -0.05 },
  { ...rest, y: 0.5, z: -0.5, pitch: -0.08 },
  { ...rest, z: 0.8, roll: 0.1, zoom: 1.1 },
];

/** A chequered field, so that a piece that is missing or drawn elsewhere shows. */
function chequer(g: SKRSContext2D, { left, right, top, bottom }: View, dark: string): void {
  g.fillStyle = '#fff';
  g.fillRect(left, top, right - left, bottom - top);
  g.fillStyle = dark;
  for (let y = Math.floor(top / 20); y * 20 < bottom; y++) {
    for (let x = Math.floor(left / 20); x * 20 < right; x++) {
      if ((x + y) % 2 === 0) g.fillRect(x * 20, y * 20, 20, 20);
    }
  }
}

const sky: Plane = { depthM: Infinity, paint: (g, seen) => chequer(g, seen, '#248') };
const ground: Plane = {
  depthM: 6,
  ground: true,
  paint(g, seen) {
    g.beginPath();
    g.rect(seen.left, seen.horizon, seen.right - seen.left, seen.bottom - seen.horizon);
    g.clip();
    chequer(g, seen, '#482');
  },
};
const wall: Plane = {
  depthM: 6,
  wallXM: -2,
  paint(g, seen) {
    g.beginPath();
    g.rect(seen.left, 60, 200 - seen.left, seen.bottom - 60);
    g.clip();
    chequer(g, seen, '#842');
  },
};
/** With a window in it. */
const flat: Plane = {
  depthM: 4,
  paint(g, seen) {
    g.beginPath();
    g.rect(320, seen.top, seen.right - 320, seen.bottom - seen.top);
    g.rect(400, 120, 100, 100);
    g.clip('evenodd');
    chequer(g, seen, '#624');
  },
};

const layersOf = (...planes: readonly Plane[]): readonly Layer[] =>
  planes.map((plane) => bake(view, plane, poses, { grounded: false, focus: undefined }));

function drawn(layers: readonly Layer[], pose: CameraPose, seen: readonly SeenParts[]): Buffer {
  const canvas = createCanvas(view.width, view.height);
  const g = canvas.getContext('2d');
  g.imageSmoothingQuality = 'low';
  layers.forEach((layer, i) => drawLayer(g, layer, pose, 0, seen[i] ?? everything));
  return canvas.data();
}

const sizeOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, p) => sum + (p.right - p.left) * (p.bottom - p.top), 0);

test('a frame of the parts that are seen is the frame of all', () => {
  const layers = layersOf(sky, ground, wall, flat);
  for (const pose of poses) {
    const all = drawn(
      layers,
      pose,
      layers.map(() => everything),
    );
    const parts = drawn(layers, pose, seenParts(layers, view, pose));
    // What is resampled may be a 255th short of opaque, and the corner of an edge is cut elsewhere.
    const other = parts.filter((value, at) => Math.abs(value - (all[at] ?? 0)) > 1).length;
    assert(other <= 30, `${other} of ${parts.length} at ${JSON.stringify(pose)}`);
  }
});

test('what lies behind something opaque is not drawn, but through its window it is', () => {
  const layers = layersOf(sky, ground, wall, flat);
  const frame = view.width * view.height;
  for (const pose of poses) {
    const [behind, below, , before] = seenParts(layers, view, pose);
    assert(behind && below && before);
    assert(sizeOf(behind.painted) < 0.5 * frame, JSON.stringify(pose));
    assert(sizeOf(below.painted) < 0.56 * frame, JSON.stringify(pose));
    assert(sizeOf(before.painted) > 0.3 * frame, JSON.stringify(pose));
  }
  const [behind] = seenParts(layers, view, rest);
  assert(behind?.painted.some((part) => part.right > 400 && part.left < 500));
});

test('nothing is drawn of what is quite hidden, nor of what moves on it', () => {
  const screen: Plane = { depthM: 3, paint: (g, seen) => chequer(g, seen, '#333') };
  const moving: Plane = { ...sky, live: () => assert.fail('it is hidden') };
  const layers = layersOf(moving, screen);
  const seen = seenParts(layers, view, rest);
  assert.deepEqual(seen[0], { painted: [], open: undefined });
  drawn(layers, rest, seen);
});

test('parts do not overlap', () => {
  const layers = layersOf(sky, ground, wall, flat);
  for (const pose of poses) {
    for (const { painted } of seenParts(layers, view, pose)) {
      const times = new Uint8Array(view.width * view.height);
      for (const { left, top, right, bottom } of painted) {
        for (let y = top; y < bottom; y++) {
          for (let x = left; x < right; x++)
            times[y * view.width + x] = (times[y * view.width + x] ?? 0) + 1;
        }
      }
      assert(
        times.every((n) => n <= 1),
        JSON.stringify(painted),
      );
    }
  }
});
