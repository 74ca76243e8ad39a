// Elephants and other heavy ones.
import { points } from '../../../points.ts';
import { LIT, deep } from '../../../ink.ts';
import { polar } from '../../../shape/point.ts';
import type { Point } from '../../../shape/point.ts';
import { Tube } from '../../tube.ts';
import type { Adorn, Form } from '../form.ts';
import { COW } from './farm.ts';

/** A trunk that hangs, swings and reaches to the ground when the head goes down. */
const trunkOf: Adorn = (ink, { coat, head }, pose, { head: { at, angle } }) => {
  const size = head.size;
  const put = (x: number, y: number): Point => [
    at[0] + (x * Math.cos(angle) - y * Math.sin(angle)) * size,
    at[1] + (x * Math.sin(angle) + y * Math.cos(angle)) * size,
  ];
  let p = put(0.5, -0.02);
  const parts = [p];
  const raised = Math.max(0, pose.head) * 1.6;
  for (let i = 0; i < 7; i++) {
    const k = i / 6;
    const a =
      -1.1 -
      0.55 * Math.min(1, k * 2) +
      raised * (0.5 + k * 1.3) +
      0.2 * Math.sin(pose.tail.phase * 0.7 - k * 1.6) * k +
      k * k * (0.9 + 0.3 * Math.sin(pose.tail.phase * 0.5));
    const next = polar(p, a, 0.118);
    p = [next[0], Math.max(0.03, next[1])];
    parts.push(p);
  }
  const tube = new Tube(
    parts.map((q, i) => ({ at: q, up: 0.115 - i * 0.0105, down: 0.115 - i * 0.0105 })),
  );
  ink.shape(
    [
      put(0.3, -0.18),
      put(0.44, -0.2),
      put(0.74, -0.5),
      put(0.92, -0.52),
      put(0.66, -0.34),
      put(0.42, -0.06),
    ],
    '#f3ead6',
    LIT.high,
  );
  ink.fill(coat.back, LIT.body, (pen) => tube.outline(pen));
  ink.fill(
    deep(coat.back, 0.5),
    LIT.shade,
    (pen) =>
      tube.band(
        pen,
        [0.2, 6.8],
        () => -1,
        () => -0.3,
      ),
    0.3,
  );
  if (ink.shows(0.02, 1)) {
    for (let u = 0.8; u < 6.4; u += 0.55)
      ink.line(
        [tube.point(u, 0.7), tube.point(u + 0.06, 0), tube.point(u, -0.7)],
        0.008,
        deep(coat.back, 0.4),
        { lit: LIT.shade, alpha: 0.5 },
      );
  }
};

const bigEar: Adorn = (ink, { coat, head }, pose, { head: { at, angle } }) => {
  const flap = 1 + 0.1 * Math.sin(pose.tail.phase * 0.8) - pose.ears * 0.05;
  ink.within(
    [at[0] - head.size * 0.02, at[1] + head.size * 0.16],
    angle * 0.3,
    [head.size * flap, head.size],
    () => {
      const pen = ink.scaled(head.size);
      pen.shape(
        points(
          '0.08,0.2 -0.2,0.3 -0.52,0.22 -0.66,-0.06 -0.58,-0.42 -0.4,-0.62 -0.22,-0.5 -0.06,-0.24 0.06,-0.02',
        ),
        deep(coat.back, 0.12),
        0.56,
      );
      pen.shape(
        points(
          '0.0,0.14 -0.22,0.2 -0.46,0.14 -0.56,-0.08 -0.49,-0.38 -0.38,-0.5 -0.26,-0.4 -0.12,-0.2',
        ),
        '#b59aa0',
        0.46,
        0.55,
      );
    },
  );
};

export const ELEPHANT: Form = {
  ...COW,
  what: 'elephant',
  withersM: 2.8,
  trunk: {
    length: 0.72,
    hipY: 0.68,
    shoulderY: 0.7,
    rump: [0.18, 0.22],
    hip: [0.24, 0.25],
    loin: [0.28, 0.3],
    chest: [0.28, 0.34],
    shoulder: [0.28, 0.32],
    arch: 0.02,
  },
  neck: {
    root: [0.15, 0.1],
    length: 0.2,
    angle: 0.55,
    base: [0.24, 0.26],
    middle: [0.2, 0.22],
    poll: [0.18, 0.18],
  },
  head: {
    size: 0.52,
    angle: -0.12,
    outline: points(
      '-0.36,-0.12 -0.32,0.22 -0.08,0.44 0.2,0.42 0.4,0.28 0.54,0.1 0.62,-0.06 0.52,-0.18 0.34,-0.3 0.1,-0.4 -0.18,-0.36',
    ),
    jaw: points('0.16,-0.24 0.32,-0.24 0.5,-0.2 0.48,-0.32 0.32,-0.42 0.14,-0.4'),
    eye: { at: [0.28, 0.1], radius: 0.045, rim: '#6a6470' },
    ear: { at: [0, 0], outline: points('0,0 0.01,0.01 0.02,0'), tilt: 0, loose: 0 },
    mouth: points('0.46,-0.22 0.36,-0.28 0.26,-0.26'),
    face: {
      outline: points('0,0.44 0.24,0.4 0.38,0.2 0.34,-0.06 0.24,-0.28 0.17,-0.4 0,-0.42'),
      eye: [0.24, 0.06],
      eyeRadius: 0.045,
      ear: {
        at: [0.3, 0.1],
        outline: points(
          '-0.06,0.18 0.18,0.32 0.52,0.26 0.66,-0.04 0.52,-0.44 0.24,-0.58 0.04,-0.3',
        ),
        inner: {
          outline: points('0.04,0.1 0.2,0.2 0.44,0.16 0.54,-0.04 0.44,-0.34 0.24,-0.44 0.1,-0.22'),
          colour: '#b59aa0',
        },
        tilt: 0,
        loose: 0.2,
      },
      nose: { at: -0.3, radii: [0.001, 0.001], colour: '#5c5662' },
      mouth: { at: -0.36, half: 0 },
      patches: [],
      horns: [points('0.17,-0.3 0.28,-0.34 0.34,-0.6 0.3,-0.78,0.8 0.24,-0.56')],
    },
  },
  front: { joint: [0.02, -0.1], bones: [0.24, 0.24, 0.14], radii: [0.2, 0.14, 0.12, 0.115] },
  hind: { joint: [0, -0.06], bones: [0.26, 0.24, 0.14], radii: [0.24, 0.16, 0.12, 0.115] },
  foot: { kind: 'pad', length: 0.19, height: 0.075 },
  tail: {
    length: 0.46,
    angle: Math.PI * 1.44,
    curl: -0.1,
    radii: [0.035, 0.028, 0.022, 0.018],
    tuft: { radius: 0.03, length: 0.12, colour: '#4a444c' },
  },
  coat: { back: '#9794a0', belly: '#a8a3ac', bellyTo: -0.7 },
  manner: { quick: 'amble', sits: true, folds: false, trunked: true },
  adorn: {
    front: (ink, form, pose, skeleton) => {
      trunkOf(ink, form, pose, skeleton);
      bigEar(ink, form, pose, skeleton);
    },
    face: (ink, { coat }, pose, floor) => {
      const sway = 0.12 * Math.sin(pose.tail.phase * 0.5);
      const tube = new Tube(
        [0, 1, 2, 3, 4].map((i) => ({
          at: [
            sway * (i / 4) ** 2 + 0.05 * Math.sin(i),
            Math.max(floor + 0.12 + 0.04 * i, -0.05 - i * 0.27),
          ] as Point,
          up: 0.17 - i * 0.022,
          down: 0.17 - i * 0.022,
        })),
      );
      ink.fill(coat.back, LIT.body, (pen) => tube.outline(pen));
      ink.fill(
        deep(coat.back, 0.5),
        LIT.shade,
        (pen) =>
          tube.band(
            pen,
            [0.3, 3.9],
            () => -1,
            () => -0.4,
          ),
        0.3,
      );
      if (!ink.shows(0.03, 1)) return;
      for (let u = 0.9; u < 3.8; u += 0.36)
        ink.line(
          [tube.point(u, 0.66), tube.point(u + 0.08, 0), tube.point(u, -0.66)],
          0.014,
          deep(coat.back, 0.4),
          { lit: LIT.shade, alpha: 0.5 },
        );
    },
  },
};

export const MAMMOTH: Form = {
  ...ELEPHANT,
  what: 'mammoth',
  withersM: 3.1,
  coat: { back: '#7a4f36', fleece: 0.07 },
};

export const RHINO: Form = {
  ...ELEPHANT,
  what: 'rhino',
  withersM: 1.7,
  neck: {
    root: [0.18, 0.04],
    length: 0.24,
    angle: 0.25,
    base: [0.27, 0.28],
    middle: [0.22, 0.24],
    poll: [0.19, 0.2],
  },
  head: {
    ...COW.head,
    size: 0.6,
    angle: -0.42,
    outline: points(
      '-0.26,-0.14 -0.22,0.16 -0.02,0.28 0.2,0.22 0.42,0.14 0.64,0.16 0.8,0.14 0.88,0.0 0.84,-0.14 0.68,-0.18 0.44,-0.2 0.2,-0.32 -0.06,-0.34',
    ),
    patches: [],
    horns: {
      colour: '#d8cfc0',
      near: [
        points('0.6,0.14 0.82,0.14 0.86,0.34 0.8,0.58,0.8 0.68,0.36'),
        points('0.4,0.14 0.54,0.14 0.5,0.3,0.7'),
      ],
      apart: [0, 0],
    },
    ear: {
      at: [-0.08, 0.22],
      outline: points('-0.07,-0.03 -0.09,0.12 0,0.22,0.6 0.08,0.1 0.07,-0.02'),
      tilt: 0.3,
      loose: 0.1,
      apart: [0.12, 0.02],
    },
    face: {
      outline: points('0,0.34 0.22,0.3 0.3,0.1 0.24,-0.16 0.22,-0.36 0.26,-0.5 0.16,-0.62 0,-0.64'),
      eye: [0.23, 0.06],
      eyeRadius: 0.04,
      ear: {
        at: [0.22, 0.26],
        outline: points('-0.08,0 -0.08,0.14 0.02,0.24,0.6 0.1,0.12 0.08,-0.02'),
        tilt: 0.2,
        loose: 0.1,
      },
      nose: { at: -0.46, radii: [0.12, 0.04], colour: '#4c4850', nostrils: true },
      mouth: { at: -0.57, half: 0.1 },
      horns: [points('0,0.3 0.05,0.1 0.1,-0.34 0,-0.38')],
    },
  },
  adorn: {},
  coat: { back: '#8b8890', belly: '#a19ca0', bellyTo: -0.6 },
};

export const HIPPO: Form = {
  ...RHINO,
  what: 'hippo',
  withersM: 1.45,
  head: {
    ...COW.head,
    size: 0.66,
    angle: -0.26,
    outline: points(
      '-0.28,-0.14 -0.26,0.14 -0.06,0.28 0.14,0.26 0.3,0.14 0.5,0.12 0.68,0.18 0.84,0.14 0.92,-0.02 0.86,-0.2 0.68,-0.24 0.44,-0.22 0.2,-0.32 -0.06,-0.34',
    ),
    patches: [{ outline: points('0.56,0.3 0.52,-0.4 1.1,-0.4 1.1,0.3'), colour: '#b58a92' }],
    ear: {
      at: [-0.06, 0.24],
      outline: points('-0.06,-0.02 -0.07,0.07 0,0.12 0.06,0.06 0.05,-0.02'),
      tilt: 0.2,
      loose: 0.1,
      apart: [0.12, 0.02],
    },
    face: {
      outline: points('0,0.34 0.2,0.3 0.28,0.1 0.24,-0.08 0.34,-0.3 0.36,-0.48 0.22,-0.62 0,-0.64'),
      eye: [0.22, 0.14],
      eyeRadius: 0.042,
      ear: {
        at: [0.2, 0.28],
        outline: points('-0.06,0 -0.06,0.1 0.01,0.15 0.08,0.08 0.06,-0.02'),
        tilt: 0.2,
        loose: 0.1,
      },
      muzzle: { at: -0.36, radii: [0.37, 0.26], colour: '#b58a92' },
      nose: { at: -0.22, radii: [0.16, 0.045], colour: '#6a4a56', nostrils: true },
      mouth: { at: -0.52, half: 0.16 },
    },
  },
  front: { joint: [0, -0.14], bones: [0.2, 0.18, 0.12], radii: [0.2, 0.14, 0.12, 0.115] },
  hind: { joint: [0, -0.1], bones: [0.22, 0.2, 0.12], radii: [0.24, 0.16, 0.12, 0.115] },
  coat: { back: '#8f7f8c', belly: '#c39da0', bellyTo: -0.5 },
};
