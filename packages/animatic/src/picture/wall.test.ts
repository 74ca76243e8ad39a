import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawGround } from './ground.ts';
import { LIGHTS } from './light/palettes.ts';
import { paintedOf } from './painted.ts';
import { project } from './projection.ts';
import type { CameraPose, Projected } from './projection.ts';
import type { Plane, View } from './sets/set.ts';
import type { Layer } from './layer.ts';
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
const poses: readonly CameraPose[] = [
  rest,
  { ...rest, x: 0.9 },
  { ...rest, y: 0.6, pitch: -0.1, yaw: 0.12 },
  { ...rest, z: 2.4, zoom: 1.2 },
  { ...rest, x: -0.7, y: 0.3, z: -0.7, yaw: -0.1 },
  { ...rest, z: 1.5, roll: 0.14 },
];

type Place = readonly [number, number, number];

/** A layer that shows nothing but a dot where `at` is seen from the set's own view. */
function dotLayer(plane: Plane, at: Place): Layer {
  const canvas = createCanvas(view.right - view.left, view.bottom - view.top);
  const g = canvas.getContext('2d');
  const spot = project(view, rest, at);
  g.fillStyle = '#fff';
  g.beginPath();
  g.arc(spot.x - view.left, spot.y - view.top, 3, 0, Math.PI * 2);
  g.fill();
  return {
    plane,
    view,
    canvas,
    bake: [1, 0, 0, 1, -view.left, -view.top],
    painted: paintedOf(canvas),
  };
}

/** Where the dot is in the frame. */
function seenAt(draw: (g: SKRSContext2D) => void): { x: number; y: number } {
  const canvas = createCanvas(view.width, view.height);
  draw(canvas.getContext('2d'));
  const data = canvas.data();
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

/** As `project`, and turned with the frame. */
function expected(pose: CameraPose, at: Place): { x: number; y: number } {
  const flat = project(view, pose, at);
  const [dx, dy] = [flat.x - view.width / 2, flat.y - view.height / 2];
  return {
    x: view.width / 2 + Math.cos(pose.roll) * dx - Math.sin(pose.roll) * dy,
    y: view.height / 2 + Math.sin(pose.roll) * dx + Math.cos(pose.roll) * dy,
  };
}

function assertSeen(pose: CameraPose, at: Place, draw: (g: SKRSContext2D) => void): void {
  const seen = seenAt(draw);
  const wanted = expected(pose, at);
  const miss = Math.hypot(seen.x - wanted.x, seen.y - wanted.y);
  assert(miss < 1.6, `${JSON.stringify({ pose, at, seen, wanted })}`);
}

test('a point of a wall is seen where it is, from every pose', () => {
  for (const at of [
    [-2.4, 0.4, 9],
    [-2.4, 1.9, 13],
    [3, 1.1, 12],
    [3, 2.4, 16],
  ] as const) {
    const plane: Plane = { depthM: 6, wallXM: at[0] };
    const layer = dotLayer(plane, at);
    for (const pose of poses) assertSeen(pose, at, (g) => drawWall(g, layer, pose, at[0], whole));
  }
});

test('a point of a ceiling, of a platform and of the ground is seen where it is', () => {
  for (const at of [
    [0.4, 2.7, 9],
    [-1.2, 2.7, 12],
    [1, 0.6, 7],
    [-0.8, 0, 7],
  ] as const) {
    const plane: Plane = { depthM: 6, ground: true, levelM: at[1] };
    const layer = dotLayer(plane, at);
    for (const pose of poses) assertSeen(pose, at, (g) => drawGround(g, layer, pose, whole));
  }
});

/** A layer that shows a line from one place to another. */
function lineLayer(plane: Plane, from: Place, to: Place): Layer {
  const layer = dotLayer(plane, from);
  assert(layer.canvas);
  const g = layer.canvas.getContext('2d');
  g.clearRect(0, 0, 4000, 4000);
  const ends = [from, to].map((at) => project(view, rest, at));
  g.lineWidth = 5;
  g.strokeStyle = '#fff';
  g.beginPath();
  for (const { x, y } of ends) g.lineTo(x - view.left, y - view.top);
  g.stroke();
  return { ...layer, painted: paintedOf(layer.canvas) };
}

/** How far the middle of what is drawn strays from the line, row by row (or column by column). */
function straying(draw: (g: SKRSContext2D) => void, a: Projected, b: Projected): number {
  const canvas = createCanvas(view.width, view.height);
  draw(canvas.getContext('2d'));
  const data = canvas.data();
  const steep = Math.abs(b.y - a.y) > Math.abs(b.x - a.x);
  const [lines, across] = steep ? [view.height, view.width] : [view.width, view.height];
  let worst = 0;
  let seen = 0;
  for (let line = 2; line < lines - 2; line++) {
    let [sum, at] = [0, 0];
    for (let i = 0; i < across; i++) {
      const alpha = data[((steep ? line * view.width + i : i * view.width + line) << 2) + 3] ?? 0;
      sum += alpha;
      at += alpha * (i + 0.5);
    }
    if (sum < 300) continue;
    seen++;
    const share = steep ? (line + 0.5 - a.y) / (b.y - a.y) : (line + 0.5 - a.x) / (b.x - a.x);
    if (share < 0.05 || share > 0.95) continue;
    const wanted = steep ? a.x + (b.x - a.x) * share : a.y + (b.y - a.y) * share;
    if (wanted > 4 && wanted < across - 4) worst = Math.max(worst, Math.abs(at / sum - wanted));
  }
  assert(seen > 20, 'the line is in the frame');
  return worst;
}

test('what is straight stays straight, whatever the camera does', () => {
  const moved: readonly CameraPose[] = [
    { ...rest, x: 1.6, z: 1.2, yaw: -0.2 },
    { ...rest, x: -1.2, y: 1.1, z: -0.6, pitch: -0.15 },
  ];
  for (const pose of moved) {
    const floor: readonly [Place, Place] = [
      [0.6, 0, 4],
      [0.6, 0, 14],
    ];
    const foot: readonly [Place, Place] = [
      [-2.6, 0.1, 5],
      [-2.6, 0.1, 16],
    ];
    const board = lineLayer({ depthM: 6, ground: true }, ...floor);
    const skirting = lineLayer({ depthM: 6, wallXM: -2.6 }, ...foot);
    const ends = (line: readonly [Place, Place]): [Projected, Projected] => [
      project(view, pose, line[0]),
      project(view, pose, line[1]),
    ];
    const onFloor = straying((g) => drawGround(g, board, pose, whole), ...ends(floor));
    const onWall = straying((g) => drawWall(g, skirting, pose, -2.6, whole), ...ends(foot));
    assert(onFloor < 1.2, `floor: ${onFloor}`);
    assert(onWall < 1.2, `wall: ${onWall}`);
  }
});

test('a wall is not seen from behind, nor a ceiling from above', () => {
  const wall = dotLayer({ depthM: 6, wallXM: -2 }, [-2, 1, 6]);
  const ceiling = dotLayer({ depthM: 6, ground: true, levelM: 2.7 }, [0, 2.7, 6]);
  const canvas = createCanvas(view.width, view.height);
  const g = canvas.getContext('2d');
  drawWall(g, wall, { ...rest, x: -2.5 }, -2, whole);
  drawGround(g, ceiling, { ...rest, y: 2, pitch: -0.3 }, whole);
  assert(canvas.data().every((value) => value === 0));
});
