// Faces keep a natural colour in every light. What a set takes on of neon, night or ink turns a face
// magenta or black: skin follows the light half the way in hue, and never falls below a share of its
// own lightness.
import { css, mixRgb, rgb } from '../paint/colour.ts';
import type { Rgb } from '../paint/colour.ts';
import { shadeRgb } from './palettes.ts';
import type { Light } from './palettes.ts';

/** Share of its own hue that it keeps. */
const KEPT = 0.66;
/** Lightness at least, share of its own: in full light, and in the dark. */
const LEAST = { light: 0.86, dark: 0.7 } as const;
/** Deep tones are lifted a little, or nothing is left of the features on them. */
const LIFT = 22;

const luma = ([r, g, b]: Rgb): number => 0.299 * r + 0.587 * g + 0.114 * b;

const scaled = (c: Rgb, to: number): Rgb => {
  const k = to / Math.max(1, luma(c));
  return [Math.min(255, c[0] * k), Math.min(255, c[1] * k), Math.min(255, c[2] * k)];
};

export function shadeSkin(light: Light, daylight: string, depthM: number, lit: number): string {
  const { skin } = light;
  const onto = (c: Rgb): Rgb => (skin === undefined ? c : mixRgb(c, rgb(skin.onto), skin.share));
  const own = onto(rgb(daylight));
  const graded = onto(shadeRgb(light, daylight, depthM, lit, 0));
  const bright = Math.min(1, luma(light.exposure));
  const least = LEAST.dark + (LEAST.light - LEAST.dark) * bright;
  const floor = least * (luma(own) * 0.86 + LIFT) * (0.7 + 0.3 * Math.min(1, lit / 0.62));
  const level = Math.min(248, Math.max(luma(graded), floor));
  return css(mixRgb(scaled(graded, level), scaled(own, level), KEPT));
}
