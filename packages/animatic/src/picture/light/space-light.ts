// The light where there is no air: one hard white sun, black shade, no haze, no hour.
import type { Light } from './palettes.ts';

export function spaceLight(outside: Light): Light {
  return {
    ...outside,
    sky: [
      [0, '#04050f'],
      [0.5, '#0a0d24'],
      [1, '#141a3c'],
    ],
    haze: '#141a3c',
    hazeDepthM: 100_000,
    key: '#fff6e6',
    keyAlpha: 0.2,
    ambient: '#1c2650',
    ambientAlpha: 0.3,
    rim: '#dcecff',
    shadow: '#05060f',
    shadowAlpha: 0.72,
    exposure: [0.96, 0.96, 1],
    sun: {
      kind: 'sun',
      x: 0.8,
      up: 0.7,
      radius: 0.022,
      core: '#ffffff',
      halo: '#fff2d8',
      haloAlpha: 0.8,
    },
    stars: 1,
    lamps: 0.6,
    cover: 0,
    water: ['#5a7cc8', '#2c4a98', '#16306c', '#0c1c48', '#2a4890'],
    foreground: '#03040c',
    vignette: 0.46,
  };
}
