// The looks: one art direction, seen through other eyes. A look changes the light that everything drawn
// is painted in, and lays a few blends over the whole, the user's pictures too.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../../storyboard/storyboard.ts';
import { mixHex, rgb } from '../paint/colour.ts';
import type { Rgb } from '../paint/colour.ts';
import type { Light } from '../light/palettes.ts';
import { fingerMarks, relief } from './modelled.ts';
import { pixelArt } from './pixel-art.ts';
import {
  bloom,
  contrast,
  desaturate,
  grain,
  halftone,
  paper,
  raggedEdge,
  scanLines,
  tint,
  vignette,
} from './passes.ts';
import type { DrawPass, FrameSize, MakePass } from './passes.ts';

interface Look {
  /** It is animated in steps of so long, as puppets are that are moved by hand; absent: every frame. */
  readonly stepS?: number;
  readonly light?: (light: Light) => Light;
  readonly passes: readonly MakePass[];
}

/** Every drawing for two frames, as most animation is made. */
const ON_TWOS_S = 1 / 12;

const luma = ([r, g, b]: Rgb): number => 0.299 * r + 0.587 * g + 0.114 * b;

/** Every colour of a light through one function. */
function recolour(light: Light, change: (hex: string) => string): Light {
  return {
    ...light,
    sky: light.sky.map(([at, colour]) => [at, change(colour)] as const),
    haze: change(light.haze),
    key: change(light.key),
    ambient: change(light.ambient),
    rim: change(light.rim),
    shadow: change(light.shadow),
    sun: { ...light.sun, core: change(light.sun.core), halo: change(light.sun.halo) },
    cloud: { ...light.cloud, lit: change(light.cloud.lit), shade: change(light.cloud.shade) },
    water: light.water.map(change),
    foreground: change(light.foreground),
  };
}

const grey = (hex: string): string => {
  const level = Math.round(luma(rgb(hex)));
  return hexOf([level, level, level]);
};
const hexOf = (c: Rgb): string =>
  `#${c
    .map((v) =>
      Math.round(Math.min(255, Math.max(0, v)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const towards =
  (colour: string, share: number) =>
  (hex: string): string =>
    mixHex(hex, colour, share);

/** Away from its own grey. */
const vivid =
  (share: number) =>
  (hex: string): string => {
    const c = rgb(hex);
    const level = luma(c);
    return hexOf([
      level + (c[0] - level) * share,
      level + (c[1] - level) * share,
      level + (c[2] - level) * share,
    ]);
  };

export const LOOKS: Readonly<Record<string, Look>> = {
  noir: {
    light: (light) => ({
      ...recolour(light, grey),
      ambientAlpha: Math.min(0.6, light.ambientAlpha + 0.06),
      keyAlpha: Math.min(0.5, light.keyAlpha * 1.8),
      rim: '#a8a8a8',
      castGain: 1.22,
      // Or a face in a lit room is a white mask.
      skin: { onto: '#9a928c', share: 0.3 },
    }),
    // Lifted first: what is dark in colour would be black in grey.
    passes: [
      tint('#ffffff', 0.2, 'soft-light'),
      desaturate(1),
      contrast(0.6),
      vignette('#000000', 0.6, 0.36),
      grain(0.08),
    ],
  },
  warm: {
    passes: [tint('#ff9a3c', 0.24, 'soft-light')],
  },
  cold: {
    passes: [desaturate(0.22), tint('#2c6cc8', 0.24, 'soft-light'), tint('#0a2a5a', 0.1, 'screen')],
  },
  golden: {
    passes: [tint('#ffb347', 0.3, 'soft-light'), bloom(0.22), vignette('#1c0d04', 0.34)],
  },
  vintage: {
    passes: [
      desaturate(0.36),
      tint('#c98a3c', 0.26, 'soft-light'),
      tint('#3a2c4c', 0.16, 'lighten'),
      vignette('#2a1606', 0.6, 0.3),
      grain(0.13, 2),
    ],
  },
  film: {
    passes: [
      contrast(0.26),
      tint('#0f4a5c', 0.12, 'soft-light'),
      tint('#ffcf9a', 0.06, 'overlay'),
      vignette('#05060c', 0.36),
      grain(0.08),
    ],
  },
  documentary: {
    passes: [desaturate(0.2), contrast(0.16), grain(0.07)],
  },
  cyberpunk: {
    light: (light) => {
      const neon = recolour(light, vivid(1.25));
      return {
        ...neon,
        key: '#ff4fd8',
        keyAlpha: Math.max(0.3, light.keyAlpha),
        rim: '#5cf0ff',
        ambient: mixHex(light.ambient, '#2a1070', 0.6),
        lamps: 1,
      };
    },
    passes: [
      tint('#ff2fb0', 0.15, 'soft-light'),
      tint('#00c8ff', 0.16, 'overlay'),
      contrast(0.35),
      bloom(0.4),
      scanLines(0.05),
      vignette('#0a0020', 0.55, 0.34),
    ],
  },
  horror: {
    light: (light) => ({
      ...recolour(light, vivid(0.6)),
      ambientAlpha: Math.min(0.75, light.ambientAlpha + 0.2),
    }),
    passes: [
      desaturate(0.5),
      tint('#0c3a2a', 0.34, 'soft-light'),
      contrast(0.5),
      vignette('#000000', 0.86, 0.22),
      grain(0.09),
    ],
  },
  'ink-wash': {
    light: (light) => {
      const ink = recolour(light, (hex) => mixHex(grey(hex), '#f2ecdd', 0.3));
      // Figures and near things are brushed dark, the distance is left to the paper.
      return {
        ...ink,
        castGain: 0.84,
        skin: { onto: '#f2e8d4', share: 0.64 },
        haze: '#efe9da',
        hazeDepthM: Math.min(60, light.hazeDepthM * 0.35),
        ambient: '#1c1c20',
        ambientAlpha: 0.38,
        stars: 0,
      };
    },
    // Ink: what is dark is black, whatever the mist.
    passes: [
      desaturate(0.86),
      contrast(0.75),
      tint('#efe6d0', 0.12, 'soft-light'),
      bloom(0.3, 'multiply'),
      paper('#f6efdf', 0.9),
      raggedEdge('#f3ecdb', 0.05),
    ],
  },
  watercolour: {
    light: (light) => ({
      ...recolour(light, towards('#fff6ea', 0.24)),
      vignette: 0,
      castGain: 0.8,
    }),
    passes: [
      tint('#fff4e2', 0.2, 'screen'),
      bloom(0.3, 'multiply'),
      paper('#fffaf0', 1.2),
      raggedEdge('#fdf8ee', 0.06),
    ],
  },
  pastel: {
    light: (light) => ({
      ...recolour(light, towards('#fff2f6', 0.3)),
      vignette: light.vignette * 0.3,
      castGain: 0.8,
    }),
    passes: [desaturate(0.14), tint('#ffd6e6', 0.2, 'soft-light'), tint('#fff4f4', 0.14, 'screen')],
  },
  dreamy: {
    light: (light) => ({ ...recolour(light, towards('#ffeef6', 0.08)), castGain: 0.86 }),
    // Bloom lifts the darks: they are pulled down first.
    passes: [
      contrast(0.3),
      bloom(0.34),
      tint('#ffc8e8', 0.12, 'soft-light'),
      vignette('#fff4fa', 0.26),
    ],
  },
  anime: {
    light: (light) => recolour(light, vivid(1.32)),
    passes: [tint('#4a9cff', 0.07, 'overlay'), contrast(0.22), bloom(0.26)],
  },
  'cartoon-3d': {
    light: (light) => ({
      ...recolour(light, vivid(1.18)),
      keyAlpha: Math.min(0.4, light.keyAlpha * 1.5),
      ambientAlpha: light.ambientAlpha * 0.9,
    }),
    passes: [bloom(0.2), tint('#ffe2a8', 0.1, 'soft-light')],
  },
  'paper-cut': {
    light: (light) => ({
      ...recolour(light, vivid(1.12)),
      // Paper is one colour from edge to edge.
      keyAlpha: light.keyAlpha * 0.5,
      vignette: light.vignette * 0.5,
      cutPaper: true,
    }),
    passes: [contrast(0.2), paper('#fffdf6', 1)],
  },
  clay: {
    stepS: ON_TWOS_S,
    // A table's lamp over a small set: broad light, shade that is never deep.
    light: (light) => ({
      ...recolour(light, towards('#f0d2b0', 0.07)),
      keyAlpha: Math.min(0.36, light.keyAlpha * 1.3),
      ambientAlpha: light.ambientAlpha * 0.8,
      clay: true,
    }),
    passes: [
      contrast(0.3),
      relief(0.7),
      fingerMarks(0.45, ON_TWOS_S),
      tint('#ffd9a6', 0.1, 'soft-light'),
      vignette('#241408', 0.26, 0.4),
    ],
  },
  pixel: {
    stepS: ON_TWOS_S,
    light: (light) => ({ ...recolour(light, vivid(1.3)), vignette: 0 }),
    passes: [contrast(0.35), pixelArt()],
  },
  comic: {
    light: (light) => recolour(light, vivid(1.35)),
    passes: [contrast(0.5), halftone(0.22)],
  },
};

/** The light of a shot seen through its look. */
export function lightThrough(look: string | null, light: Light): Light {
  return lookNamed(look)?.light?.(light) ?? light;
}

/** The film time that is drawn at `tS`, where a shot's look is animated in steps. */
export function steppedS({ look, startS }: Pick<Shot, 'look' | 'startS'>, tS: number): number {
  const stepS = lookNamed(look)?.stepS;
  return stepS === undefined ? tS : startS + Math.floor((tS - startS) / stepS + 1e-6) * stepS;
}

/** @returns undefined for the house look: nothing is laid over */
export function makeLook(
  look: string | null,
  frame: FrameSize,
  seed: number,
): DrawPass | undefined {
  const passes = lookNamed(look)?.passes.map((make) => make(frame, seed));
  if (passes === undefined) return undefined;
  return (g, tS) => {
    for (const pass of passes) {
      reset(g);
      pass(g, tS);
    }
    reset(g);
  };
}

function reset(g: SKRSContext2D): void {
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalAlpha = 1;
  g.globalCompositeOperation = 'source-over';
  g.imageSmoothingEnabled = true;
  g.imageSmoothingQuality = 'low';
}

function lookNamed(name: string | null): Look | undefined {
  return name !== null && Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined;
}
