// Water: a sheet with swell that thickens towards the eye, the light's path on it, glints that each live
// their own beat, and what stands over it upside down.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { alpha } from './colour.ts';
import { random } from './noise.ts';
import { reachAt } from './scene-brush.ts';
import { scatter } from './spots.ts';
import { sunPlace } from './sky.ts';

/** A flat lens around (x, y): a ripple, a glint. */
export function addLens(g: SKRSContext2D, x: number, y: number, long: number, thick: number): void {
  g.moveTo(x - long / 2, y);
  g.quadraticCurveTo(x, y - thick, x + long / 2, y);
  g.quadraticCurveTo(x, y + thick, x - long / 2, y);
}

export interface Sheet {
  /** Where it begins and ends, metres from the eye; `farM` Infinity: at the horizon. */
  readonly nearM: number;
  readonly farM: number;
  readonly seed: number;
  /** 0 a mirror … 1 a swell. */
  readonly rough: number;
}

export const sheetTop = (view: View, { farM }: Sheet): number =>
  Number.isFinite(farM) ? groundRow(view, farM) : view.horizon;

/** The sheet's own colours and its ripples, over the whole width. */
export function paintSheet(g: SKRSContext2D, view: View, sheet: Sheet): void {
  const { light, left, right } = view;
  const top = sheetTop(view, sheet);
  const foot = groundRow(view, sheet.nearM);
  const gradient = g.createLinearGradient(0, top, 0, foot);
  light.water.forEach((colour, i) => {
    gradient.addColorStop((i / (light.water.length - 1)) ** 1.1, colour);
  });
  g.fillStyle = gradient;
  g.fillRect(left, top, right - left, foot - top + 2);
  paintRipples(g, view, sheet);
}

export function paintRipples(g: SKRSContext2D, view: View, sheet: Sheet): void {
  const { light } = view;
  const bright = light.water[0] ?? '#ffffff';
  const deep = light.water[3] ?? light.shadow;
  scatter(
    view,
    {
      seed: sheet.seed,
      fromM: sheet.nearM,
      toM: Math.min(400, sheet.farM),
      growth: 1.1,
      spacing: 0.16,
      chance: 0.4 + 0.4 * sheet.rough,
    },
    ({ x, y, perM, index, zM }) => {
      const near = Math.min(1, 9 / zM);
      const long =
        perM * (0.3 + 1.1 * random(view.seed + sheet.seed + 5, index)) + view.unit * 0.01;
      const thick = Math.max(0.5, perM * 0.02 * (0.4 + sheet.rough));
      g.fillStyle =
        random(view.seed + sheet.seed + 6, index) > 0.5
          ? alpha(bright, 0.16 + 0.14 * near)
          : alpha(deep, 0.2 + 0.14 * sheet.rough);
      g.beginPath();
      addLens(g, x, y, long, thick);
      g.fill();
    },
  );
}

/** The light's path. It stays under the light wherever the eye goes: paint it on a plane at Infinity. */
export function paintLightPath(g: SKRSContext2D, view: View, sheet: Sheet): void {
  const { light, left, right } = view;
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  const top = sheetTop(view, sheet);
  const deep = groundRow(view, sheet.nearM) - top;
  const reach = sun.radius * 3.2;
  const strength = 0.5 * Math.min(1, light.sun.haloAlpha * 1.5);
  g.save();
  g.beginPath();
  g.rect(left, top, right - left, deep);
  g.clip();
  g.translate(sun.x, top);
  g.scale(1, (deep * 0.95) / reach);
  const path = g.createRadialGradient(0, 0, 0, 0, 0, reach);
  path.addColorStop(0, alpha(light.sun.core, strength));
  path.addColorStop(0.4, alpha(light.sun.halo, strength * 0.5));
  path.addColorStop(1, alpha(light.sun.halo, 0));
  g.fillStyle = path;
  g.fillRect(-reach, 0, reach * 2, reach);
  g.restore();
}

/** Glints under the light; live, on the same plane as the path. */
export function liveGlints(
  g: SKRSContext2D,
  view: View,
  sheet: Sheet,
  tS: number,
  count = 70,
): void {
  const { unit, light } = view;
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  const top = sheetTop(view, sheet);
  const deep = groundRow(view, sheet.nearM) - top;
  const of = (k: number, i: number): number => random(view.seed + sheet.seed + k, i);
  g.fillStyle = alpha(light.sun.core, 0.78 * Math.min(1, light.sun.haloAlpha * 1.6));
  g.beginPath();
  for (let i = 0; i < count; i++) {
    const beat = Math.sin(tS * (1.1 + 1.6 * of(31, i)) + i * 2.4);
    if (beat < -0.1) continue;
    const u = of(32, i) ** 1.5;
    const y = top + deep * (0.02 + 0.94 * u);
    const x =
      sun.x +
      (of(33, i) + of(34, i) - 1) * sun.radius * (0.8 + 2.6 * u) +
      Math.sin(tS * 0.6 + i) * unit * 0.004;
    const long = unit * (0.012 + 0.06 * u) * (0.4 + 0.6 * beat);
    addLens(g, x, y, long, Math.max(0.6, unit * (0.001 + 0.003 * u)) * (0.5 + 0.5 * beat));
  }
  g.fill();
}

/** Ripples that drift over the water everywhere: the sheet is alive where the light is not. */
export function liveRipples(
  g: SKRSContext2D,
  view: View,
  sheet: Sheet,
  tS: number,
  flowMps = 0.12,
): void {
  const { light } = view;
  g.fillStyle = alpha(light.water[0] ?? '#ffffff', 0.42);
  g.beginPath();
  const farM = Math.min(70, sheet.farM);
  const of = (k: number, i: number): number => random(view.seed + sheet.seed + k, i);
  for (let i = 0; i < 60; i++) {
    const zM = 1 / (1 / farM + (1 / sheet.nearM - 1 / farM) * of(41, i));
    const [leftM, rightM] = reachAt(view, zM);
    const span = rightM - leftM;
    const raw = of(42, i) * span + tS * flowMps * (0.6 + 0.8 * of(43, i));
    const xM = leftM + (((raw % span) + span) % span);
    const beat = Math.sin(tS * (0.7 + of(44, i)) + i * 1.9);
    if (beat < 0) continue;
    const perM = pxPerMetre(view, zM);
    addLens(
      g,
      view.width / 2 + xM * perM,
      groundRow(view, zM),
      perM * 0.7 * beat,
      Math.max(0.5, perM * 0.014),
    );
  }
  g.fill();
}

/** Reflections are soft: painted at this scale. */
const MIRROR_SCALE = 0.5;

/** What `paint` draws over the waterline at `row`, upside down below it and pale. */
export function paintMirrored(
  g: SKRSContext2D,
  view: View,
  mirror: { row: number; foot: number; strength: number; squash?: number },
  paint: (g: SKRSContext2D) => void,
): void {
  const { row, foot, strength, squash = 0.92 } = mirror;
  const tall = (foot - row) / squash;
  const wide = view.right - view.left;
  const image = createCanvas(Math.ceil(wide * MIRROR_SCALE), Math.ceil(tall * MIRROR_SCALE));
  const c = image.getContext('2d');
  c.scale(MIRROR_SCALE, MIRROR_SCALE);
  c.translate(-view.left, tall - row);
  paint(c);
  // It thins out towards the eye, where one looks into the water rather than along it.
  const thinned = createCanvas(image.width, image.height);
  const t = thinned.getContext('2d');
  const fade = t.createLinearGradient(0, 0, 0, image.height);
  fade.addColorStop(0, 'rgba(0,0,0,0)');
  fade.addColorStop(0.55, 'rgba(0,0,0,0.8)');
  fade.addColorStop(1, 'rgba(0,0,0,1)');
  t.fillStyle = fade;
  t.fillRect(0, 0, image.width, image.height);
  t.globalCompositeOperation = 'source-in';
  t.drawImage(image, 0, 0);
  g.save();
  g.globalAlpha = strength;
  g.translate(view.left, row + tall * squash);
  g.scale(1, -squash);
  g.drawImage(thinned, 0, 0, wide, tall);
  g.restore();
}
