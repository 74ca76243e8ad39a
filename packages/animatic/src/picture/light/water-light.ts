// The light under water: it falls from the surface, loses its red first, and is gone after a few metres.
import { mixHex, mixRgb } from '../paint/colour.ts';
import type { Light } from './palettes.ts';

/** @param outside the light of the hour and the weather above the surface */
export function waterLight(outside: Light): Light {
  const [r, g, b] = outside.exposure;
  /** How much comes through the surface, 0 … 1. */
  const measured = Math.min(1, (r + g + b) / 2.9);
  // What is grey above is blue below.
  const bright = outside.lamps > 0.8 ? measured : 0.5 + 0.5 * measured;
  const above = outside.sky[Math.floor(outside.sky.length / 2)]?.[1] ?? '#88b0d0';
  const seen = (colour: string): string =>
    mixHex(mixHex('#020a20', colour, Math.min(1, 0.12 + bright ** 1.6)), above, 0.05);
  return {
    ...outside,
    sky: [
      [0, seen('#8ff0ee')],
      [0.22, seen('#46c6d6')],
      [0.6, seen('#1f88b4')],
      [1, seen('#14608f')],
    ],
    haze: seen('#1c7ba8'),
    hazeDepthM: 38,
    key: seen('#d8fff0'),
    keyAlpha: 0.2,
    ambient: seen('#0e4f86'),
    ambientAlpha: 0.28,
    rim: seen('#d0fff2'),
    shadow: seen('#06304e'),
    shadowAlpha: 0.36,
    // The cast is seen through less water than the reef: its colours are told.
    castGain: 1.08,
    exposure: mixRgb([0.2, 0.28, 0.44], [0.84, 0.96, 1], bright ** 1.4),
    sun: {
      ...outside.sun,
      kind: outside.sun.kind === 'none' ? 'sun' : outside.sun.kind,
      x: 0.62,
      up: 0.96,
      core: seen('#f4fffa'),
      halo: seen('#b8fff2'),
      haloAlpha: Math.max(0.24, outside.sun.haloAlpha),
    },
    stars: 0,
    lamps: 0,
    cover: 0,
    water: ['#a8f0ec', '#46c6d6', '#1f88b4', '#14608f', '#2f98b8'].map(seen),
    foreground: seen('#072a48'),
    vignette: 0.5,
  };
}
