import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { drawGround } from './ground.ts';
import type { Layer } from './layer.ts';
import { LIGHTS } from './light/palettes.ts';
import { NOTHING_PAINTED } from './painted.ts';
import { project } from './projection.ts';
import type { CameraPose } from './projection.ts';
import { redrawn } from './redrawn.ts';
import type { Plane, View } from './sets/set.ts';
import { drawWall } from './wall.ts';

const view: View = {
  width: 640,
  height: 360,
  unit: 480,
  horizon: 160,
  eyeM: 1.5,
  left: -1200,
  right: 1840,
  top: -700,
  bottom: 1100,
  seed: 1,
  light: LIGHTS.day,
  outside: LIGHTS.day,
};
const whole = { left: 0, top: 0, right: view.width, bottom: view.height };
const rest: CameraPose = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0, roll: 0, zoom: 1 };
const floor: Plane = { depthM: 12, ground: true };
const side: Plane = { depthM: 12, wallXM: -2.4 };

/** Half transparent all over. */
function veil(plane: Plane): Layer & { canvas: Canvas } {
  const canvas = createCanvas(view.right - view.left, view.bottom - view.top);
  const g = canvas.getContext('2d');
  g.fillStyle = 'rgb(200 180 90 / 0.5)';
  g.fillRect(0, 0, canvas.width, canvas.height);
  return {
    plane,
    view,
    canvas,
    bake: [1, 0, 0, 1, -view.left, -view.top],
    painted: NOTHING_PAINTED,
  };
}

function withDot(plane: Plane, at: readonly [number, number, number]): Layer & { canvas: Canvas } {
  const layer = veil(plane);
  const g = layer.canvas.getContext('2d');
  g.clearRect(0, 0, layer.canvas.width, layer.canvas.height);
  const { x, y } = project(view, rest, at);
  g.fillStyle = '#fff';
  g.beginPath();
  g.arc(x - view.left, y - view.top, 3, 0, Math.PI * 2);
  g.fill();
  return layer;
}

function drawn(layer: Layer, pose: CameraPose): Buffer {
  const canvas = createCanvas(view.width, view.height);
  const g = canvas.getContext('2d');
  if (layer.plane.wallXM === undefined) drawGround(g, layer, pose, whole);
  else drawWall(g, layer, pose, layer.plane.wallXM, whole);
  return canvas.data();
}

function middleOf(data: Buffer): { x: number; y: number } {
  let [sum, x, y] = [0, 0, 0];
  for (let i = 3, at = 0; i < data.length; i += 4, at++) {
    const alpha = data[i] ?? 0;
    sum += alpha;
    x += alpha * ((at % view.width) + 0.5);
    y += alpha * (Math.floor(at / view.width) + 0.5);
  }
  assert(sum > 0, 'the dot is in the frame');
  return { x: x / sum, y: y / sum };
}

test('seen from where it was redrawn, a point lies where it is', () => {
  const poses = [
    { ...rest, z: 5, zoom: 1.3 },
    { ...rest, z: 5, zoom: 1.3, x: 0.8 },
    { ...rest, z: 5, zoom: 1.5, x: -0.4, y: 0.2, pitch: -0.04, yaw: 0.05 },
    { ...rest, z: 5, zoom: 1.3, roll: 0.1 },
  ] as const;
  for (const [plane, at] of [
    [floor, [0.9, 0, 12]],
    [floor, [-1.5, 0, 13]],
    [side, [-2.4, 1.2, 12]],
  ] as const) {
    const layer = redrawn(withDot(plane, at), poses);
    assert(layer !== undefined, 'the camera stays where it is');
    for (const pose of poses) {
      const seen = middleOf(drawn(layer, pose));
      const { x, y } = project(view, pose, at);
      const [dx, dy] = [x - view.width / 2, y - view.height / 2];
      const [cos, sin] = [Math.cos(pose.roll), Math.sin(pose.roll)];
      const wanted = {
        x: view.width / 2 + cos * dx - sin * dy,
        y: view.height / 2 + sin * dx + cos * dy,
      };
      const miss = Math.hypot(seen.x - wanted.x, seen.y - wanted.y);
      assert(miss < 1.6, JSON.stringify({ pose, at, seen, wanted }));
    }
  }
});

test('what a camera comes nearer to is not redrawn, nor what it passes far along', () => {
  const layer = veil(floor);
  const from = { ...rest, z: 2 };
  assert.equal(redrawn(layer, [from, { ...from, z: 3 }]), undefined);
  assert.equal(redrawn(layer, [from, { ...from, x: 90 }]), undefined);
  assert.equal(redrawn(layer, [rest, { ...rest, x: 1 }]), undefined);
  assert.notEqual(redrawn(layer, [from, { ...from, x: 1 }]), undefined);
});

test('where strips meet, what shines through is not laid twice', () => {
  for (const plane of [floor, side]) {
    const data = drawn(veil(plane), { ...rest, z: 3, x: 0.3 });
    let most = 0;
    for (let at = 3; at < data.length; at += 4) most = Math.max(most, data[at] ?? 0);
    assert(most <= 130, `${most} of 255 where half is transparent`);
  }
});
