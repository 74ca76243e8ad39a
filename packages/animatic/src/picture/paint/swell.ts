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
  const drift = tS * (1.5 + 0.4 * (row % 3));
  const bend = 2.4 * ridge(view.seed + 300 + row, (xM + drift * 0.5) / 17, 2);
  const turn = (Math.PI * 2 * (xM + drift + bend)) / long + row * 1.3;
  // Steeper on the side that it runs to.
  const edge = 0.5 + 0.5 * Math.sin(turn + 0.5 * Math.sin(turn));
  const each = 0.6 + 0.4 * Math.sin(tS * 0.9 + row * 1.7 + ((xM + drift) / long) * 1.9);
  return Math.max(0, edge ** 1.7 * each + 0.12 * ridge(view.seed + 306 + row, xM / 4, 2));
}

/** From this height on a crest is white. */
const BREAKS = 0.4;
/** They run to the left before the wind: so far a crest hangs over its own foot, shares of its height. */
const LEAN = 0.55;

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
    points.push({
      x: x - LEAN * high * high * tall * perM,
      y: foot - (0.2 + high) * tall * perM,
      high,
    });
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
  alongCurve(g, points);
  g.lineTo(right + step, low);
  g.fill();
  paintLace(g, points, {
    foot,
    tallPx: tall * perM,
    colour: foamOf(view, zM, 0.24),
    seed: view.seed + 303 + row,
  });
  g.fillStyle = foamOf(view, zM);
  g.globalAlpha = 0.94;
  paintCrests(g, points, {
    tallPx: tall * perM,
    least: Math.max(0.8, perM * 0.04),
    seed: view.seed + 302 + row,
  });
  // Spume that the wind tears off them.
  g.fillStyle = foamOf(view, zM, 0.2);
  g.beginPath();
  points.forEach(({ x, y, high }, i) => {
    if (high < 0.66 || random(view.seed + 309 + row, i) > 0.3) return;
    const long = tall * perM * (0.5 + 0.9 * random(view.seed + 310 + row, i));
    g.moveTo(x, y);
    g.quadraticCurveTo(x + long * 0.3, y - long * 0.22, x + long, y - long * 0.2);
    g.quadraticCurveTo(x + long * 0.4, y - long * 0.08, x, y + long * 0.06);
  });
  g.fill();
  g.globalAlpha = 1;
}

interface Crest {
  readonly x: number;
  readonly y: number;
  readonly high: number;
}

/** Through the points as water runs, without corners. */
function alongCurve(g: SKRSContext2D, points: readonly { x: number; y: number }[]): void {
  points.forEach(({ x, y }, i) => {
    const next = points[i + 1];
    if (next === undefined) g.lineTo(x, y);
    else g.quadraticCurveTo(x, y, (x + next.x) / 2, (y + next.y) / 2);
  });
}

/** Foam that lies on the faces in torn lines, as a net: flatter the lower it lies. */
function paintLace(
  g: SKRSContext2D,
  points: readonly Crest[],
  { foot, tallPx, colour, seed }: { foot: number; tallPx: number; colour: string; seed: number },
): void {
  g.strokeStyle = colour;
  g.lineWidth = Math.max(0.7, tallPx * 0.02);
  g.beginPath();
  for (const [k, down] of [0.2, 0.38, 0.6, 0.82].entries()) {
    let run: { x: number; y: number }[] = [];
    const lay = (): void => {
      const [first] = run;
      if (first !== undefined && run.length > 2) {
        g.moveTo(first.x, first.y);
        alongCurve(g, run);
      }
      run = [];
    };
    points.forEach(({ x, high }, i) => {
      const torn = random(seed + k * 17, Math.floor(i / 4)) < 0.4;
      if (torn || high < 0.12) return lay();
      const ripple = 0.035 * Math.sin(i * 0.9 + k * 2) + 0.02 * Math.sin(i * 2.3 + k);
      run.push({ x, y: foot - (0.2 + high * (1 - down) - 0.2 * down + ripple) * tallPx });
    });
    lay();
  }
  g.stroke();
}

/** The white of the crests: a thin edge on their backs, a torn lip that falls down before them. */
function paintCrests(
  g: SKRSContext2D,
  points: readonly Crest[],
  { tallPx, least, seed }: { tallPx: number; least: number; seed: number },
): void {
  g.beginPath();
  let run: { x: number; y: number; down: number }[] = [];
  const close = (): void => {
    const [first] = run;
    if (first !== undefined && run.length > 1) {
      g.moveTo(first.x, first.y);
      alongCurve(g, run);
      alongCurve(
        g,
        run.toReversed().map(({ x, y, down }) => ({ x: x - down * 0.3, y: y + down })),
      );
      g.closePath();
    }
    run = [];
  };
  points.forEach(({ x, y, high }, i) => {
    if (high <= BREAKS) {
      close();
      return;
    }
    // Before the crest, where it falls; behind it only its edge is white.
    const falls = (points[i - 1]?.high ?? high) < high;
    const torn = random(seed, i);
    const down = falls
      ? tallPx * (high - BREAKS) * (0.35 + 0.75 * torn * torn)
      : tallPx * (high - BREAKS) * 0.09 * torn;
    run.push({ x, y, down: down + least });
  });
  close();
  g.fill();
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
  paintPlumes(g, { x, y, tall, leap, fall: u, fade }, view, zM, seed + turn * 31);
  paintDrops(g, { x, y, tall, u }, view, foamOf(view, zM, 0.8 * fade), seed + turn * 53);
}

/** Jets of white water that fan outwards and bend over: thin high ones behind, thick low ones before. */
function paintPlumes(
  g: SKRSContext2D,
  at: { x: number; y: number; tall: number; leap: number; fall: number; fade: number },
  view: View,
  zM: number,
  seed: number,
): void {
  const { x, y, tall, leap, fall, fade } = at;
  for (const [k, [jets, high, thick, strength]] of (
    [
      [16, 1, 0.05, 0.4],
      [13, 0.72, 0.075, 0.62],
      [11, 0.45, 0.1, 0.95],
    ] as const
  ).entries()) {
    const body = g.createLinearGradient(0, y - tall * high, 0, y + tall * 0.05);
    body.addColorStop(0, foamOf(view, zM, 0.3 * strength * fade));
    body.addColorStop(0.75, foamOf(view, zM, strength * fade ** 0.7));
    body.addColorStop(1, foamOf(view, zM, 0));
    g.fillStyle = body;
    g.beginPath();
    for (let i = 0; i < jets; i++) {
      const of = (n: number): number => random(seed + n + k * 91, i);
      const out = (i + of(4) - jets / 2) / (jets / 2);
      const up =
        tall * high * leap * (1 - 0.75 * fall * fall) * (1 - 0.5 * out * out) * (0.5 + 0.5 * of(5));
      const foot = x + out * tall * 0.34;
      // On its way down again at its end, the farther out the more.
      const tip = x + out * tall * (0.46 + 0.42 * leap);
      const end = y - up * (1 - 0.3 * Math.abs(out) * (0.4 + fall));
      const half = tall * thick * (0.6 + 0.6 * of(6));
      const bend = foot + (tip - foot) * 0.55;
      g.moveTo(foot - half, y + tall * 0.05);
      g.quadraticCurveTo(bend - half * 0.5, y - up * 1.08, tip - half * 0.16, end);
      g.arc(tip, end, half * 0.2, Math.PI, 0);
      g.quadraticCurveTo(bend + half * 0.6, y - up * 0.86, foot + half, y + tall * 0.05);
    }
    g.fill();
  }
}

/** Drops fly as streaks, along their way. */
function paintDrops(
  g: SKRSContext2D,
  { x, y, tall, u }: { x: number; y: number; tall: number; u: number },
  { unit }: View,
  colour: string,
  seed: number,
): void {
  g.strokeStyle = colour;
  g.lineCap = 'round';
  g.lineWidth = Math.max(0.7, Math.min(unit * 0.0022, tall * 0.012));
  g.beginPath();
  for (let i = 0; i < 40; i++) {
    const out = (random(seed + 6, i) - 0.5) * 2;
    const up = (0.6 + 0.7 * random(seed + 7, i)) * (1 - 0.4 * out * out) * tall * 1.2;
    const place = (v: number): readonly [number, number] => [
      x + out * tall * 0.95 * (0.35 + v),
      y - 4 * v * (1 - v) * up,
    ];
    g.moveTo(...place(u));
    g.lineTo(...place(Math.max(0, u - 0.035)));
  }
  g.stroke();
  g.lineCap = 'butt';
}

/** Foam is the brightest thing of a sea, by night too. */
const foamOf = (view: View, zM: number, opacity = 1): string =>
  css(mixRgb(shadeRgb(view.light, '#f4f8fa', zM * 0.5, 0.85, 0), rgb('#dbe6f4'), 0.45), opacity);
