// Small furry animals.
import { points } from '../../../points.ts';
import { LIT, deep, pale } from '../../../ink.ts';
import type { Form, HeadForm } from '../form.ts';
import { CAT } from './cats.ts';
import { RABBIT } from './rabbits.ts';

const roundEar = (size: number, inner: string | null): HeadForm['ear'] => ({
  at: [-0.06, 0.24],
  outline: points('-0.13,-0.02 -0.14,0.14 -0.01,0.24 0.13,0.14 0.13,-0.02 0,-0.1').map(
    ([x, y]) => [x * size, y * size] as const,
  ),
  ...(inner === null
    ? {}
    : {
        inner: {
          outline: points('-0.06,0.0 -0.07,0.1 0.01,0.17 0.08,0.1 0.07,0.0').map(
            ([x, y]) => [x * size, y * size] as const,
          ),
          colour: inner,
        },
      }),
  tilt: 0.1,
  loose: 0.1,
  apart: [0.2, 0.0],
});

const mouseHead: HeadForm = {
  size: 0.8,
  angle: -0.18,
  outline: points(
    '-0.28,-0.1 -0.26,0.12 -0.1,0.27 0.1,0.26 0.28,0.16 0.44,0.05 0.54,-0.03 0.53,-0.09 0.4,-0.13 0.26,-0.18 0.08,-0.26 -0.14,-0.24',
  ),
  jaw: points('0.16,-0.14 0.32,-0.12 0.46,-0.09 0.42,-0.14 0.3,-0.18 0.16,-0.2'),
  nose: {
    outline: points('0.5,0.02 0.57,-0.02 0.56,-0.07 0.5,-0.08 0.47,-0.02'),
    colour: '#e08a90',
  },
  mouth: points('0.51,-0.08 0.44,-0.11 0.38,-0.09'),
  eye: { at: [0.22, 0.06], radius: 0.062, tall: 1.05 },
  ear: { ...roundEar(1.5, '#e8a9a2'), at: [-0.08, 0.2] },
  whiskers: [0.46, -0.06],
};

export const MOUSE: Form = {
  ...RABBIT,
  what: 'mouse',
  withersM: 0.075,
  trunk: {
    length: 0.82,
    hipY: 0.42,
    shoulderY: 0.42,
    rump: [0.22, 0.2],
    hip: [0.36, 0.26],
    loin: [0.36, 0.28],
    chest: [0.28, 0.26],
    shoulder: [0.22, 0.22],
    arch: 0.05,
  },
  neck: {
    root: [0.16, 0.08],
    length: 0.18,
    angle: 0.5,
    base: [0.22, 0.22],
    middle: [0.2, 0.2],
    poll: [0.18, 0.18],
  },
  head: mouseHead,
  front: { joint: [0.02, -0.08], bones: [0.15, 0.13, 0.09], radii: [0.12, 0.07, 0.045, 0.04] },
  hind: { joint: [0.04, -0.06], bones: [0.24, 0.24, 0.18], radii: [0.22, 0.13, 0.05, 0.042] },
  foot: { kind: 'paw', length: 0.14, height: 0.05, colour: '#eab0a8' },
  tail: {
    length: 1.25,
    angle: Math.PI * 0.98,
    curl: 0.7,
    radii: [0.04, 0.034, 0.03, 0.024, 0.016, 0.006],
    colour: '#e0a39c',
  },
  coat: { back: '#a49a97', belly: '#e9e1da', bellyTo: -0.5 },
  manner: { quick: 'gallop', sits: true, folds: false, crouches: true },
};

export const RAT: Form = {
  ...MOUSE,
  what: 'rat',
  withersM: 0.12,
  head: { ...mouseHead, size: 0.66, ear: { ...roundEar(1, '#d99a94'), at: [-0.08, 0.2] } },
  coat: { back: '#776c6e', belly: '#b9aea8', bellyTo: -0.5 },
};

export const HAMSTER: Form = {
  ...MOUSE,
  what: 'hamster',
  withersM: 0.08,
  head: {
    ...mouseHead,
    size: 0.86,
    outline: points(
      '-0.32,-0.1 -0.28,0.16 -0.1,0.31 0.12,0.3 0.28,0.18 0.38,0.08 0.45,-0.02 0.43,-0.1 0.34,-0.2 0.16,-0.34 -0.1,-0.34',
    ),
    nose: { outline: points('0.41,0.04 0.47,0.0 0.46,-0.04 0.4,-0.04'), colour: '#e08a90' },
    mouth: points('0.42,-0.07 0.36,-0.11 0.3,-0.09'),
    ear: { ...roundEar(0.85, '#e8a9a2'), at: [-0.1, 0.24] },
    whiskers: [0.38, -0.06],
  },
  tail: { length: 0.1, angle: Math.PI, curl: 0, radii: [0.03, 0.03, 0.02], colour: '#e0a39c' },
  coat: { back: '#d9a060', belly: '#f7ead4', bellyTo: -0.2 },
};

export const SQUIRREL: Form = {
  ...RABBIT,
  what: 'squirrel',
  withersM: 0.15,
  trunk: {
    length: 0.62,
    hipY: 0.42,
    shoulderY: 0.68,
    rump: [0.2, 0.2],
    hip: [0.28, 0.26],
    loin: [0.24, 0.27],
    chest: [0.2, 0.25],
    shoulder: [0.18, 0.22],
    arch: 0.05,
  },
  neck: {
    root: [0.08, 0.14],
    length: 0.2,
    angle: 0.8,
    base: [0.2, 0.2],
    middle: [0.18, 0.18],
    poll: [0.17, 0.17],
  },
  head: {
    ...mouseHead,
    size: 0.66,
    outline: points(
      '-0.3,-0.1 -0.28,0.14 -0.1,0.3 0.12,0.3 0.28,0.2 0.42,0.08 0.5,-0.02 0.48,-0.11 0.36,-0.17 0.22,-0.26 0.02,-0.31 -0.18,-0.26',
    ),
    patches: [
      { outline: points('0.34,-0.02 0.6,-0.06 0.5,-0.3 0.0,-0.4 0.1,-0.2'), colour: '#f6e6cf' },
    ],
    nose: { outline: points('0.46,0.04 0.52,0.0 0.51,-0.05 0.45,-0.05'), colour: '#3a2a2c' },
    mouth: points('0.47,-0.08 0.4,-0.12 0.34,-0.1'),
    eye: { at: [0.2, 0.07], radius: 0.082 },
    ear: {
      at: [-0.06, 0.24],
      outline: points('-0.11,-0.04 -0.12,0.14 -0.06,0.3,0.6 0.06,0.16 0.1,-0.02'),
      tilt: 0.12,
      loose: 0.1,
      apart: [0.16, 0],
    },
  },
  front: { joint: [0.03, -0.06], bones: [0.18, 0.15, 0.1], radii: [0.11, 0.07, 0.05, 0.046] },
  hind: { joint: [0.04, -0.06], bones: [0.24, 0.24, 0.2], radii: [0.24, 0.15, 0.06, 0.05] },
  foot: { kind: 'paw', length: 0.15, height: 0.055 },
  tail: {
    length: 1.3,
    angle: Math.PI * 0.4,
    curl: -1.3,
    radii: [0.07, 0.16, 0.22, 0.24, 0.22, 0.17, 0.04],
  },
  coat: { back: '#b9652f', belly: '#f6e6cf', bellyTo: -0.3 },
  manner: { quick: 'hop', sits: true, folds: false, crouches: true, upright: true },
};

const maskedHead = (mask: string, muzzle: string): HeadForm => ({
  size: 0.6,
  angle: -0.1,
  outline: points(
    '-0.3,-0.12 -0.28,0.14 -0.1,0.3 0.1,0.31 0.26,0.22 0.36,0.12 0.5,0.06 0.58,0.0 0.56,-0.09 0.44,-0.13 0.28,-0.18 0.12,-0.32,0.3 -0.1,-0.3 -0.2,-0.28,0.3',
  ),
  jaw: points('0.16,-0.15 0.36,-0.13 0.5,-0.11 0.48,-0.17 0.34,-0.21 0.16,-0.24'),
  patches: [
    { outline: points('0.32,0.06 0.6,0.1 0.7,-0.06 0.5,-0.3 0.2,-0.3 0.24,-0.08'), colour: muzzle },
    { outline: points('0.04,0.26 0.34,0.2 0.34,0.12 0.02,0.18'), colour: muzzle },
    {
      outline: points('0.36,0.12 0.3,0.14 0.12,0.1 -0.02,-0.04 0.06,-0.14 0.22,-0.06 0.34,0.0'),
      colour: mask,
    },
  ],
  nose: { outline: points('0.53,0.07 0.6,0.04 0.6,-0.02 0.54,-0.03 0.5,0.02'), colour: '#2a2228' },
  mouth: points('0.56,-0.05 0.48,-0.1 0.4,-0.08'),
  eye: { at: [0.22, 0.07], radius: 0.056 },
  ear: {
    at: [-0.04, 0.24],
    outline: points('-0.13,-0.03 -0.12,0.12 -0.02,0.22,0.3 0.1,0.12 0.12,-0.02'),
    inner: { outline: points('-0.06,0 -0.05,0.1 0,0.15,0.3 0.06,0.08 0.07,0'), colour: '#f2e8da' },
    tilt: 0.08,
    loose: 0.1,
    apart: [0.18, 0],
  },
  whiskers: [0.5, -0.05],
  face: {
    outline: points('0,0.32 0.2,0.3 0.36,0.14 0.42,-0.08,0.3 0.3,-0.24 0.14,-0.34 0,-0.36'),
    eye: [0.18, 0.02],
    eyeRadius: 0.062,
    ear: {
      at: [0.26, 0.24],
      outline: points('-0.13,-0.02 -0.1,0.14 0.03,0.24,0.3 0.14,0.12 0.14,-0.06'),
      inner: {
        outline: points('-0.06,0 -0.04,0.1 0.03,0.16,0.3 0.08,0.08 0.08,-0.02'),
        colour: '#f2e8da',
      },
      tilt: -0.05,
      loose: 0.1,
    },
    muzzle: { at: -0.18, radii: [0.15, 0.13], colour: muzzle },
    nose: { at: -0.1, radii: [0.062, 0.044], colour: '#2a2228' },
    mouth: { at: -0.2, half: 0.07 },
    whiskers: true,
    patches: [
      { outline: points('0.03,0.1 0.2,0.22 0.42,0.12 0.44,0.0 0.2,0.14'), colour: muzzle },
      {
        outline: points('0.05,0.0 0.16,0.1 0.32,0.06 0.44,-0.08 0.32,-0.16 0.14,-0.1'),
        colour: mask,
      },
    ],
  },
});

export const RACCOON: Form = {
  ...CAT,
  what: 'raccoon',
  withersM: 0.3,
  trunk: {
    length: 0.8,
    hipY: 0.66,
    shoulderY: 0.6,
    rump: [0.2, 0.22],
    hip: [0.27, 0.25],
    loin: [0.27, 0.28],
    chest: [0.23, 0.28],
    shoulder: [0.22, 0.26],
    arch: 0.05,
  },
  neck: { ...CAT.neck, angle: 0.6, length: 0.2 },
  head: maskedHead('#2e2a32', '#efe8de'),
  foot: { kind: 'paw', length: 0.15, height: 0.06, colour: '#3a343c' },
  tail: {
    length: 0.74,
    angle: Math.PI * 1.06,
    curl: 0.5,
    radii: [0.08, 0.12, 0.13, 0.125, 0.11, 0.06],
    colour: '#a39a96',
    rings: '#3a343c',
    tip: { from: 0.88, colour: '#3a343c' },
  },
  coat: {
    back: '#8d8586',
    belly: '#c4bbb4',
    bellyTo: -0.5,
    socks: { colour: '#4a434a', from: 0.6 },
  },
  manner: { quick: 'gallop', sits: true, folds: false },
};

export const RED_PANDA: Form = {
  ...RACCOON,
  what: 'red-panda',
  withersM: 0.32,
  head: maskedHead('#8a3c22', '#fdf3e4'),
  foot: { kind: 'paw', length: 0.16, height: 0.065, colour: '#3a2628' },
  tail: {
    length: 0.95,
    angle: Math.PI * 1.04,
    curl: 0.45,
    radii: [0.08, 0.13, 0.15, 0.15, 0.13, 0.06],
    colour: '#c9642e',
    rings: '#8a4426',
    tip: { from: 0.9, colour: '#5a3026' },
  },
  coat: { back: '#c4552a', belly: '#3d2a2a', bellyTo: -0.45, legs: '#43292a' },
};

export const SKUNK: Form = {
  ...RACCOON,
  what: 'skunk',
  withersM: 0.22,
  head: {
    ...maskedHead('#26232b', '#26232b'),
    patches: [
      { outline: points('0.4,0.2 0.1,0.34 -0.3,0.3 -0.3,0.2 0.1,0.24'), colour: '#f4f0ea' },
    ],
  },
  tail: {
    length: 0.9,
    angle: Math.PI * 0.66,
    curl: -0.6,
    radii: [0.07, 0.15, 0.2, 0.2, 0.16, 0.05],
    colour: '#f4f0ea',
  },
  coat: { back: '#26232b', saddle: { colour: '#f4f0ea', from: 0.62 } },
};

export const OTTER: Form = {
  ...RACCOON,
  what: 'otter',
  withersM: 0.24,
  trunk: {
    length: 1.3,
    hipY: 0.56,
    shoulderY: 0.56,
    rump: [0.18, 0.2],
    hip: [0.25, 0.25],
    loin: [0.25, 0.26],
    chest: [0.24, 0.26],
    shoulder: [0.24, 0.26],
    arch: 0.06,
  },
  neck: {
    root: [0.2, 0.08],
    length: 0.26,
    angle: 0.6,
    base: [0.24, 0.24],
    middle: [0.22, 0.22],
    poll: [0.2, 0.2],
  },
  head: {
    ...mouseHead,
    size: 0.62,
    angle: -0.05,
    outline: points(
      '-0.3,-0.12 -0.28,0.12 -0.1,0.25 0.12,0.26 0.3,0.18 0.42,0.1 0.5,0.02 0.49,-0.09 0.38,-0.15 0.22,-0.22 0.02,-0.28 -0.18,-0.26',
    ),
    patches: [
      {
        outline: points('0.26,0.0 0.44,0.04 0.62,-0.06 0.46,-0.36 -0.1,-0.4 0.02,-0.2'),
        colour: '#e3cdb2',
      },
    ],
    nose: {
      outline: points('0.45,0.09 0.52,0.06 0.52,0.0 0.46,-0.01 0.42,0.05'),
      colour: '#2a2228',
    },
    mouth: points('0.49,-0.03 0.43,-0.09 0.34,-0.08'),
    ear: { ...roundEar(0.6, null), at: [-0.14, 0.16] },
    whiskers: [0.44, -0.04],
  },
  front: { joint: [0.02, -0.14], bones: [0.2, 0.16, 0.12], radii: [0.15, 0.1, 0.07, 0.06] },
  hind: { joint: [0.02, -0.1], bones: [0.22, 0.2, 0.15], radii: [0.2, 0.13, 0.075, 0.065] },
  tail: {
    length: 0.9,
    angle: Math.PI * 1.08,
    curl: 0.3,
    radii: [0.15, 0.13, 0.1, 0.075, 0.05, 0.02],
  },
  coat: { back: '#6f4d3a', belly: '#d9c0a2', bellyTo: -0.35 },
};

export const BEAVER: Form = {
  ...OTTER,
  what: 'beaver',
  trunk: { ...OTTER.trunk, length: 0.95, hip: [0.32, 0.3], loin: [0.32, 0.32], chest: [0.28, 0.3] },
  head: {
    ...OTTER.head,
    patches: [],
    tusk: points('0.42,-0.1 0.49,-0.1 0.48,-0.2,0.4 0.42,-0.2,0.4'),
  },
  tail: {
    length: 0.66,
    angle: Math.PI * 1.12,
    curl: 0.3,
    radii: [0.08, 0.1, 0.16, 0.18, 0.16, 0.06],
    colour: '#4a3c3c',
  },
  coat: { back: '#7a4a2e' },
};

export const HEDGEHOG: Form = {
  ...MOUSE,
  what: 'hedgehog',
  withersM: 0.15,
  head: {
    ...mouseHead,
    size: 0.62,
    outline: points(
      '-0.28,-0.14 -0.26,0.1 -0.1,0.24 0.1,0.22 0.3,0.1 0.5,0.02 0.62,0.0 0.62,-0.06 0.46,-0.1 0.26,-0.18 0.06,-0.28 -0.14,-0.26',
    ),
    nose: { outline: points('0.58,0.04 0.66,0.02 0.66,-0.05 0.59,-0.05'), colour: '#2a2228' },
    mouth: points('0.6,-0.06 0.5,-0.09 0.42,-0.06'),
    ear: { ...roundEar(0.8, '#c79a80'), at: [-0.02, 0.16] },
  },
  tail: { length: 0.06, angle: Math.PI, curl: 0, radii: [0.03, 0.02] },
  coat: { back: '#d9b48a', belly: '#f0dcc0', bellyTo: -0.2 },
  mane: { kind: 'spines', colour: '#6a5044', length: 0.2 },
  adorn: {
    over: (ink, _form, pose, { trunk }) => {
      const spine = '#6a5044';
      const row = (
        u0: number,
        u1: number,
        low: number,
        long: number,
        colour: string,
        lit: number,
      ): void =>
        ink.fill(colour, lit, (pen) => {
          const n = 24;
          for (let i = 0; i <= n; i++) {
            const u = u0 + ((u1 - u0) * i) / n;
            const edge = i === 0 || i === n ? low : 1;
            const [x, y] = trunk.point(u, edge * 0.96);
            const out = trunk.heading(u) + Math.PI / 2 + 0.55 - (u / 5) * 0.5;
            const tip =
              long * (i % 2 === 0 ? 1 : 0.25) * (1 + 0.04 * Math.sin(pose.tail.phase + i));
            if (i === 0) pen.moveTo(x, y);
            pen.lineTo(x + Math.cos(out) * tip, y + Math.sin(out) * tip);
          }
          for (let i = n; i >= 0; i--) {
            const u = u0 + ((u1 - u0) * i) / n;
            pen.lineTo(...trunk.point(u, low + 0.06 * (i % 2)));
          }
          pen.closePath();
        });
      row(-0.1, 5.4, -0.45, 0.2, spine, LIT.body);
      row(0.2, 5.1, -0.1, 0.1, pale(spine, 0.16), 0.66);
      ink.stroke(
        0.018,
        pale(spine, 0.5),
        (pen) => {
          for (let i = 0; i < 44; i++) {
            const u = 0.3 + ((i * 7) % 44) * 0.105;
            const [x, y] = trunk.point(u, -0.3 + ((i * 13) % 20) * 0.06);
            const a = trunk.heading(u) + Math.PI / 2 + 0.75;
            pen.moveTo(x, y);
            pen.lineTo(x + Math.cos(a) * 0.09, y + Math.sin(a) * 0.09);
          }
        },
        { lit: 0.7, alpha: 0.6 },
      );
      ink.fill(
        deep(spine, 0.5),
        LIT.shade,
        (pen) =>
          trunk.band(
            pen,
            [0, 4.8],
            () => -0.42,
            () => -0.14,
          ),
        0.3,
      );
    },
  },
};
