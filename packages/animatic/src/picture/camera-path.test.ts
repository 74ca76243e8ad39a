import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAMERA_ANGLES, CAMERA_MOVES, SHOT_SIZES } from '../storyboard/storyboard.ts';
import { cameraPath } from './camera-path.ts';
import { frameSubject } from './framing.ts';
import type { Subject } from './framing.ts';
import { LIGHTS } from './light/palettes.ts';
import { focalPx, groundMatrix, planeMatrix, project } from './projection.ts';
import type { CameraPose } from './projection.ts';
import type { View } from './sets/set.ts';
import { shotOf } from './storyboard-builder.testsuite.ts';

const view: View = {
  width: 1280,
  height: 720,
  unit: 960,
  horizon: 324,
  eyeM: 1.5,
  left: 0,
  right: 1280,
  top: 0,
  bottom: 720,
  seed: 1,
  light: LIGHTS.day,
  outside: LIGHTS.day,
};

const somebody: Subject = {
  xM: 0.6,
  zM: 6,
  liftM: 0,
  heightM: 1.7,
  faceM: 1.58,
  faceXM: 0.6,
  faceSizeM: 0,
  widthM: 0.6,
  looks: 1,
  living: true,
  several: false,
  keep: [],
};

const rest: CameraPose = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0, roll: 0, zoom: 1 };
const near = (a: number, b: number, within: number, what: string): void =>
  assert(Math.abs(a - b) <= within, `${what}: ${a} is not ${b} ± ${within}`);

test('a point, the plane it stands on and the ground under it agree in every pose', () => {
  const poses: CameraPose[] = [
    rest,
    { ...rest, x: 1.3, y: 0.4, z: 2, zoom: 1.7 },
    { ...rest, yaw: 0.1, pitch: -0.08, z: -0.5 },
  ];
  for (const pose of poses) {
    for (const [x, z] of [
      [-2, 5],
      [1.5, 9],
    ] as const) {
      const foot = project(view, pose, [x, 0, z]);
      const design = {
        x: view.width / 2 + (focalPx(view) * x) / z,
        y: view.horizon + (focalPx(view) * view.eyeM) / z,
      };
      for (const matrix of [planeMatrix(view, z, pose), groundMatrix(view, z, pose)]) {
        const [a, b, c, d, e, f] = matrix;
        near(a * design.x + c * design.y + e, foot.x, 0.01, 'x');
        near(b * design.x + d * design.y + f, foot.y, 0.01, 'y');
      }
    }
  }
});

test('the ground is one shear while the camera has not gone forward', () => {
  const pose = { ...rest, x: 0.8, y: 0.3 };
  const [a, b, c, d, e, f] = groundMatrix(view, 18, pose);
  for (const z of [3, 8, 40]) {
    const at = project(view, pose, [1, 0, z]);
    const design = {
      x: view.width / 2 + focalPx(view) / z,
      y: view.horizon + (focalPx(view) * view.eyeM) / z,
    };
    near(a * design.x + c * design.y + e, at.x, 0.01, 'x');
    near(b * design.x + d * design.y + f, at.y, 0.01, 'y');
  }
});

test('each shot size shows what its name says, from every height but above', () => {
  const shows: Record<string, readonly [number, number]> = {
    // Height of the body in frame heights.
    'extreme-wide': [0.1, 0.22],
    wide: [0.26, 0.4],
    full: [0.6, 0.75],
    medium: [1.2, 1.5],
    'close-up': [2.5, 3.2],
    'extreme-close-up': [5, 7],
  };
  for (const size of SHOT_SIZES) {
    const { pose } = frameSubject(
      shotOf({ camera: { size } }).camera,
      { ...somebody, zM: 9 },
      view,
    );
    const foot = project(view, pose, [somebody.xM, 0, 9]);
    const top = project(view, pose, [somebody.xM, somebody.heightM, 9]);
    const share = (foot.y - top.y) / view.height;
    const [least, most] = shows[size] ?? [0, 0];
    assert(share >= least && share <= most, `${size}: ${share}`);
    if (size.includes('close')) {
      const eyes = project(view, pose, [somebody.xM, somebody.faceM, 9]);
      near(eyes.y / view.height, 0.42, 0.06, `${size}, eyes`);
    }
    if (size === 'full') {
      near(foot.y / view.height, 0.88, 0.05, 'feet');
      assert(top.y > 0, 'there is room above the head');
    }
    assert(foot.x < view.width / 2, 'room to look into');
  }
});

test('a pair is shown whole in width, however close', () => {
  const pair = { ...somebody, widthM: 2.4, several: true, looks: 0 } as const;
  for (const size of ['full', 'medium', 'close-up'] as const) {
    const { pose } = frameSubject(shotOf({ camera: { size } }).camera, pair, view);
    for (const side of [-1.2, 1.2]) {
      const { x } = project(view, pose, [pair.xM + side, 1, pair.zM]);
      assert(x > 0 && x < view.width, `${size}: ${x}`);
    }
  }
});

test('the subject stays in the frame through every move, size and angle', () => {
  for (const move of CAMERA_MOVES) {
    for (const size of SHOT_SIZES) {
      for (const angle of CAMERA_ANGLES) {
        const shot = shotOf({ camera: { move, size, angle, amount: 0.35 } });
        const path = cameraPath(shot, view, () => somebody, 7);
        for (const tS of [0, 2, 4]) {
          const pose = path(tS);
          const seen = project(view, { ...pose, roll: 0 }, [
            somebody.xM,
            size.includes('close') ? somebody.faceM : somebody.heightM / 2,
            somebody.zM,
          ]);
          const what = `${move} ${size} ${angle} at ${tS} s: ${Math.round(seen.x)}, ${Math.round(seen.y)}`;
          assert(seen.nearM > 0.25, what);
          assert(seen.x > -40 && seen.x < view.width + 40, what);
          assert(seen.y > -200 && seen.y < view.height + 200, what);
        }
      }
    }
  }
});

/** Pixels of a metre at the subject, when the move begins and when it ends. */
const sizes = (move: (typeof CAMERA_MOVES)[number]): [number, number] => {
  const path = cameraPath(shotOf({ camera: { move, size: 'full' } }), view, () => somebody, 7);
  const at = (tS: number): number => project(view, path(tS), [somebody.xM, 1, somebody.zM]).pxPerM;
  return [at(0), at(4)];
};

test('a push ends closer than it began, a pull further; a dolly zoom keeps the size', () => {
  for (const move of ['push-in', 'zoom-in'] as const) {
    const [before, after] = sizes(move);
    assert(after > before * 1.2, `${move}: ${before} → ${after}`);
  }
  for (const move of ['pull-back', 'zoom-out'] as const) {
    const [before, after] = sizes(move);
    assert(after < before / 1.2, `${move}: ${before} → ${after}`);
  }
  const [before, after] = sizes('dolly-zoom');
  near(after / before, 1, 0.02, 'dolly zoom');
});
