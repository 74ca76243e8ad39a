// The light in a cave: what comes in by its mouth, and the blue that is left elsewhere.
import { mixHex, mixRgb } from '../paint/colour.ts';
import type { Light } from './palettes.ts';

export function caveLight(outside: Light): Light {
  return {
    ...outside,
    haze: mixHex(outside.haze, '#2a3458', 0.62),
    hazeDepthM: 90,
    key: mixHex(outside.key, '#ffe8c0', 0.2),
    keyAlpha: Math.min(0.26, outside.keyAlpha + 0.06),
    ambient: '#222c54',
    ambientAlpha: 0.42,
    rim: mixHex(outside.rim, '#ffffff', 0.1),
    shadow: '#0c1028',
    shadowAlpha: 0.55,
    exposure: mixRgb(outside.exposure, [0.5, 0.54, 0.72], 0.72),
    sun: {
      ...outside.sun,
      kind: outside.sun.kind === 'none' ? 'sun' : outside.sun.kind,
      x: 0.62,
      up: 0.24,
    },
    lamps: Math.max(0.6, outside.lamps),
    foreground: '#070916',
    vignette: 0.6,
  };
}
