// Waves that come in and run up a shore. Live.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { View } from '../sets/set.ts';
import { alpha } from './colour.ts';
import { ridge } from './noise.ts';

export interface Surf {
  /** Metres from the eye: where they break, where they begin to rise, how far up the sand they run. */
  readonly shoreM: number;
  readonly outM: number;
  readonly runM: number;
  /** How high the foam of a breaking wave stands. */
  readonly foamM: number;
}

/** Row of a line along the shore at `zM`, wavy as tide lines are. */
export function tideRow(view: View, zM: number, x: number, seed: number): number {
  const xM = (x - view.width / 2) / pxPerMetre(view, zM);
  return groundRow(view, zM + ridge(view.seed + seed, xM / 5, 3) * zM * 0.055);
}

/** Waves that come in, break and run up the sand as a thin sheet with a foaming edge. */
export function liveSurf(g: SKRSContext2D, view: View, surf: Surf, tS: number): void {
  const { shoreM, outM, runM, foamM } = surf;
  const { light, unit, width } = view;
  // The far ground is seen over many frames' width; a wave only near the one.
  const left = Math.max(view.left, -width * 1.2);
  const right = Math.min(view.right, width * 2.2);
  const foam = shade(light, '#ffffff', 16, { lit: 1 });
  const step = unit / 64;
  for (let k = 0; k < 3; k++) {
    const phase = (tS / 6.4 + k / 3) % 1;
    const seed = 130 + k;
    // Out at sea it only swells; at the shore it breaks; then the sheet slides up and back.
    const out = Math.min(1, phase / 0.62);
    const up = phase < 0.62 ? 0 : Math.sin(((phase - 0.62) / 0.38) * Math.PI);
    const zM = phase < 0.62 ? outM - (outM - shoreM + 0.2) * out ** 0.8 : shoreM - 0.2 - runM * up;
    const strength =
      phase < 0.62 ? Math.sin((Math.PI / 2) * out) : 1 - ((phase - 0.62) / 0.38) ** 2;
    const perM = pxPerMetre(view, zM);
    const line = (x: number): number => tideRow(view, zM, x, seed);
    const thick = perM * foamM * (phase < 0.62 ? 0.4 + 0.6 * out : 0.4);
    if (phase >= 0.62) {
      // The sheet itself, a film of sky over the sand.
      g.fillStyle = alpha(light.water[4] ?? light.haze, 0.34 * strength);
      g.beginPath();
      g.moveTo(left, groundRow(view, shoreM + 1));
      g.lineTo(right, groundRow(view, shoreM + 1));
      for (let x = right + step; x >= left - step; x -= step) g.lineTo(x, line(x));
      g.fill();
    } else {
      g.fillStyle = alpha(light.water[3] ?? light.shadow, 0.4 * strength);
      g.beginPath();
      for (let x = left; x <= right + step; x += step) g.lineTo(x, line(x));
      for (let x = right + step; x >= left - step; x -= step) g.lineTo(x, line(x) + thick * 1.9);
      g.fill();
    }
    g.globalAlpha = 0.92 * strength;
    g.fillStyle = foam;
    g.beginPath();
    for (let x = left; x <= right + step; x += step) g.lineTo(x, line(x));
    for (let x = right + step; x >= left - step; x -= step) {
      const xM = (x - view.width / 2) / perM;
      const ragged = 0.2 + 0.9 * Math.max(0, ridge(view.seed + seed + 9, xM / 1.1, 2) + 0.42);
      g.lineTo(x, line(x) - thick * ragged);
    }
    g.fill();
    g.globalAlpha = 1;
  }
}
