// Rows of swell that come in from the open sea, one behind the other: each a ridge of water at its own
// distance, higher the rougher the weather; its crest breaks into foam. Live, closed form in time.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shadeRgb } from '../light/palettes.ts';
import { alpha, css, mixHex, mixRgb, rgb } from './colour.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, View } from '../sets/set.ts';
import { random, ridge } from './noise.ts';

/** Height of the sea, metres from trough to crest. */
export function swellM({ weather }: View): number {
  if (weather === 'storm') return 2.1;
  if (weather === 'rain' || weather === 'wind') return 0.8;
  return 0.28;
}

/** How high the ridge is at `xM`, 0 … 1: crests come to an edge, troughs are round, no two alike. */
function crestAt(view: View, row: number, xM: number, tS: number): number {
  const long = 7 + 5 * random(view.seed + 305, row);
  const drift = tS * (1.6 + 0.35 * (row % 3)) * (row % 2 === 0 ? 1 : -0.8);
  const bend = 2.4 * ridge(view.seed + 300 + row, (xM + drift * 0.5) / 17, 2);
  const turn = (Math.PI * 2 * (xM + drift + bend)) / long + row * 1.3;
  // Steeper on the side that it runs to.
  const edge = 0.5 + 0.5 * Math.sin(turn + 0.5 * Math.sin(turn));
  const each = 0.6 + 0.4 * Math.sin(tS * 0.9 + row * 1.7 + ((xM + drift) / long) * 1.9);
  return Math.max(0, edge ** 1.7 * each + 0.12 * ridge(view.seed + 306 + row, xM / 4, 2));
}

/** From this height on a crest is white. */
const BREAKS = 0.46;

function liveRow(g: SKRSContext2D, view: View, row: number, zM: number, tS: number): void {
  // A calm sea is its ripples; a low ridge would be a stripe.
  if (swellM(view) < 0.5) return;
  const { light, unit, width } = view;
  const tall = swellM(view) * (1 + 0.4 * random(view.seed + 301, row));
  const perM = pxPerMetre(view, zM);
  const heave = 0.22 * tall * Math.sin(tS * 0.8 + row * 2.3);
  const foot = groundRow(view, zM) - heave * perM;
  const left = Math.max(view.left, -width * 0.6);
  const right = Math.min(view.right, width * 1.6);
  const step = Math.max(unit / 90, perM * 0.28);
  const deep = light.water[3] ?? light.shadow;
  const back = light.water[2] ?? light.haze;
  const near = Math.min(1, 14 / zM);
  const points: { x: number; y: number; high: number }[] = [];
  for (let x = left; x <= right + step; x += step) {
    const high = crestAt(view, row, (x - width / 2) / perM, tS);
    points.push({ x, y: foot - (0.2 + high) * tall * perM, high });
  }
  const low = foot + perM * tall * 0.5;
  // Light comes through the thin water of a crest; its foot is deep.
  const face = g.createLinearGradient(0, foot - tall * 1.2 * perM, 0, low);
  face.addColorStop(0, mixHex(back, light.rim, 0.34));
  face.addColorStop(0.45, mixHex(deep, back, 0.5 - 0.3 * near));
  face.addColorStop(0.8, mixHex(deep, light.shadow, 0.35));
  face.addColorStop(1, alpha(mixHex(deep, light.shadow, 0.35), 0));
  g.fillStyle = face;
  g.beginPath();
  g.moveTo(left, low);
  for (const { x, y } of points) g.lineTo(x, y);
  g.lineTo(right + step, low);
  g.fill();
  // Streaks that the wind draws down the faces.
  g.fillStyle = foamOf(view, zM, 0.12);
  g.beginPath();
  points.forEach(({ x, y, high }, i) => {
    if (high < 0.3 || random(view.seed + 303 + row, i) > 0.4) return;
    const long = perM * tall * (0.3 + 0.5 * random(view.seed + 307 + row, i)) * high;
    g.moveTo(x, y + long * 0.3);
    g.quadraticCurveTo(x + long * 0.5, y + long * 0.5, x + long * 0.7, y + long * 1.3);
    g.quadraticCurveTo(x + long * 0.35, y + long * 0.7, x, y + long * 0.3);
  });
  g.fill();
  // The white of the crests: an even brow above, ragged where it spills down.
  g.fillStyle = foamOf(view, zM);
  g.globalAlpha = 0.94;
  g.beginPath();
  let open = false;
  const brow: { x: number; y: number; thick: number }[] = [];
  const close = (): void => {
    for (const { x, y, thick } of brow.toReversed()) g.lineTo(x, y + thick);
    g.closePath();
    brow.length = 0;
    open = false;
  };
  points.forEach(({ x, y, high }, i) => {
    if (high <= BREAKS) {
      if (open) {
        g.lineTo(x, y);
        close();
      }
      return;
    }
    if (!open) g.moveTo(x - step, points[Math.max(0, i - 1)]?.y ?? y);
    open = true;
    const spills = random(view.seed + 302 + row, i);
    const ragged = 0.5 + (spills > 0.7 ? 2.4 * spills : 0.7 * spills);
    const thick = perM * tall * 0.2 * (high - BREAKS) * ragged + Math.max(0.8, perM * 0.04);
    brow.push({ x, y, thick });
    g.lineTo(x, y - perM * tall * 0.05 * (high - BREAKS));
  });
  if (open) close();
  g.fill();
  g.globalAlpha = 1;
}

/** A plane for each row of swell, far to near. */
export const swell = (distancesM: readonly number[]): Plane[] =>
  distancesM.map((depthM, row) => ({
    depthM,
    live: (g, view, tS) => {
      liveRow(g, view, row, depthM, tS);
    },
  }));

/** Where a sea strikes a rock at (`xM`, `zM`): a crown of water leaps, hangs, and falls as drops. */
export function liveSpray(
  g: SKRSContext2D,
  view: View,
  { xM, zM, seed, size = 1 }: { xM: number; zM: number; seed: number; size?: number },
  tS: number,
): void {
  const everyS = 2.6;
  const turn = Math.floor(tS / everyS + random(seed, 1));
  const age = (tS / everyS + random(seed, 1) - turn) * everyS;
  if (age > 1.9) return;
  const perM = pxPerMetre(view, zM);
  const x = view.width / 2 + xM * perM;
  const y = groundRow(view, zM);
  const tall = (0.7 + 1.5 * swellM(view)) * size * perM * (0.75 + 0.5 * random(seed + 2, turn));
  const fade = Math.max(0, 1 - age / 1.9);
  const u = Math.min(1, age / 1.5);
  const leap = 1 - (1 - Math.min(1, age / 0.7)) ** 3;
  // The mist about it.
  const radius = tall * (0.35 + 0.4 * u);
  const mist = g.createRadialGradient(x, y - tall * 0.3, 0, x, y - tall * 0.3, radius);
  mist.addColorStop(0, foamOf(view, zM, 0.5 * fade));
  mist.addColorStop(1, foamOf(view, zM, 0));
  g.fillStyle = mist;
  g.fillRect(x - radius, y - tall * 0.3 - radius, radius * 2, radius * 2);
  // The crown: plumes of white water that lean outwards, wide at their foot, torn at their tips.
  g.fillStyle = foamOf(view, zM, 0.9 * fade ** 0.7);
  g.beginPath();
  const plumes = 9;
  for (let i = 0; i < plumes; i++) {
    const out = (i - (plumes - 1) / 2) / ((plumes - 1) / 2);
    const long = tall * leap * (1 - 0.7 * u * u) * (1 - 0.5 * out * out);
    const up = long * (0.55 + 0.45 * random(seed + 4, turn * 31 + i));
    for (let k = 0; k < 6; k++) {
      const v = k / 5;
      const px = x + out * tall * (0.42 + 0.34 * v * leap);
      const py = y - up * v;
      const r =
        tall * 0.1 * (1 - 0.72 * v) * (0.75 + 0.5 * random(seed + 5, i * 7 + k)) * (1 + 0.4 * u);
      g.moveTo(px + r, py);
      g.arc(px, py, r, 0, Math.PI * 2);
    }
  }
  g.fill();
  g.beginPath();
  for (let i = 0; i < 34; i++) {
    const out = (random(seed + 6, turn * 53 + i) - 0.5) * 2;
    const up = 0.6 + 0.7 * random(seed + 7, turn * 53 + i);
    const px = x + out * tall * 0.95 * (0.35 + u);
    const py = y - 4 * u * (1 - u) * up * (1 - 0.4 * out * out) * tall * 1.25;
    const drop = Math.max(0.7, perM * 0.045 * size * (0.5 + random(seed + 8, i)));
    g.moveTo(px + drop, py);
    g.arc(px, py, drop, 0, Math.PI * 2);
  }
  g.fill();
}

/** Foam is the brightest thing of a sea, by night too. */
const foamOf = (view: View, zM: number, opacity = 1): string =>
  css(mixRgb(shadeRgb(view.light, '#f4f8fa', zM * 0.5, 0.85, 0), rgb('#dbe6f4'), 0.45), opacity);
