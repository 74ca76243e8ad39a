// The light of rooms: by day the window's, by night the lamps'. One warm direction, soft shade.
import { mixHex, mixRgb } from '../paint/colour.ts';
import type { Light } from './palettes.ts';

export interface Lamps {
  /** Colour of the lamps, and of what they do not reach. */
  readonly key: string;
  readonly ambient: string;
  /** How bright the room is by its lamps alone, 0 … 1. */
  readonly bright: number;
  /** Where the light comes from: share of the frame's width, and how high, 0 … 1. */
  readonly fromX: number;
  readonly up: number;
  /** Share of the outside that still tells in here, 0 … 1: a hall of glass, a cellar. */
  readonly windows: number;
}

/** @param outside the light of the hour and the weather */
export function indoorLight(outside: Light, lamps: Lamps): Light {
  // Lamps burn when it is dark outside; by day they add little.
  const dark = Math.max(1 - lamps.windows, outside.lamps);
  const level = lamps.bright;
  const byLamp = [level, level * 0.93, level * 0.82] as const;
  return {
    ...outside,
    haze: mixHex(outside.haze, lamps.ambient, 0.6),
    // Nothing is far away in a room.
    hazeDepthM: 240,
    key: mixHex(outside.key, lamps.key, dark),
    keyAlpha: outside.keyAlpha * (1 - dark) + 0.24 * dark,
    ambient: mixHex(outside.ambient, lamps.ambient, 0.35 + 0.6 * dark),
    ambientAlpha: outside.ambientAlpha * 0.6 * (1 - dark) + 0.34 * dark,
    rim: mixHex(outside.rim, lamps.key, dark * 0.8),
    shadow: mixHex(outside.shadow, lamps.ambient, 0.4),
    shadowAlpha: 0.4,
    exposure: mixRgb(outside.exposure, byLamp, Math.min(1, 0.35 + 0.65 * dark)),
    sun: {
      ...outside.sun,
      kind: outside.sun.kind === 'none' ? 'sun' : outside.sun.kind,
      x: lamps.fromX,
      up: lamps.up,
    },
    lamps: Math.max(outside.lamps, dark * 0.8),
    vignette: 0.42,
  };
}
