// A city across its river: towers in three depths, one with a needle, their lights in the water, a paved
// bank with a rail and lamps where people stand.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintSky, sunPlace } from '../paint/sky.ts';
import { mirrorInWater, paintTowerRow } from '../paint/skyline.ts';
import { paintLanternPost } from '../paint/street-furniture.ts';
import { focalPx, groundRow } from '../projection.ts';
import { layWeather } from '../paint/lying-weather.ts';
import type { Plane, StageSet, View } from './set.ts';

const BANK_M = 11.5;
const CITY_M = 420;

function paintFarTown(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 900,
      colour: '#6f8a9c',
      base: horizon - unit * 0.025,
      swing: unit * 0.04,
      period: unit * 0.5,
      octaves: 3,
      seed: 11,
      foot: 0.8,
    },
    horizon + 2,
  );
  paintTowerRow(g, view, {
    depthM: 420,
    colours: ['#8fa0b6', '#9aa2b8', '#86949e'],
    step: 0.042,
    low: 0.04,
    high: 0.15,
    chance: 0.94,
    seed: 41,
  });
}

function paintTowers(g: SKRSContext2D, view: View): void {
  paintTowerRow(g, view, {
    depthM: 170,
    colours: ['#6f86a4', '#8a7f96', '#5f7f92', '#a08a84'],
    step: 0.07,
    low: 0.07,
    high: 0.23,
    chance: 0.9,
    seed: 51,
  });
  paintNeedle(g, view);
  paintTowerRow(g, view, {
    depthM: 90,
    colours: ['#5c7088', '#7c6a76', '#4f6878'],
    step: 0.1,
    low: 0.025,
    high: 0.12,
    chance: 0.84,
    seed: 61,
  });
  const { unit, horizon } = view;
  paintVeil(g, view, {
    depthM: 150,
    top: horizon - unit * 0.1,
    bottom: horizon + unit * 0.02,
    strength: 0.8,
  });
}

/** The landmark: a shaft with two spheres and a needle, at the left third. */
function paintNeedle(g: SKRSContext2D, view: View): void {
  // Design metres at the city's depth, so that it turns with the towers about it.
  const b = new SceneBrush(g, view, upright(CITY_M)).at(
    (-0.27 * view.width * CITY_M) / focalPx(view) / 1.6,
  );
  const h = (CITY_M * 0.29 * view.unit) / focalPx(view);
  const at = (share: number): number => share * h + 1.5;
  const tone = (colour: string, lit: number): string =>
    new SceneBrush(g, view, upright(150)).tone(colour, lit);
  const shape = (
    corners: readonly (readonly [number, number])[],
    colour: string,
    lit: number,
  ): void => {
    b.area(corners, tone(colour, lit));
  };
  for (const s of [-1, 1])
    shape(
      [
        [s * h * 0.075, at(0)],
        [s * h * 0.06, at(0)],
        [s * h * 0.012, at(0.3)],
        [s * h * 0.02, at(0.3)],
      ],
      '#8a8fa4',
      s > 0 ? 0.8 : 0.3,
    );
  shape(
    [
      [-h * 0.022, at(0)],
      [h * 0.022, at(0)],
      [h * 0.014, at(0.74)],
      [-h * 0.014, at(0.74)],
    ],
    '#8a8fa4',
    0.6,
  );
  shape(
    [
      [-h * 0.008, at(0.7)],
      [h * 0.008, at(0.7)],
      [h * 0.001, at(1)],
      [-h * 0.001, at(1)],
    ],
    '#c8ccd8',
    0.7,
  );
  for (const [v, r] of [
    [0.3, 0.062],
    [0.66, 0.042],
    [0.79, 0.02],
  ] as const) {
    const [x, y] = b.pixel(0, at(v));
    const radius = r * h * b.scale();
    const ball = g.createRadialGradient(x + radius * 0.4, y - radius * 0.4, 0, x, y, radius * 1.1);
    ball.addColorStop(0, tone('#e08ab0', 1));
    ball.addColorStop(1, tone('#7a3a6c', 0.2));
    g.fillStyle = ball;
    g.beginPath();
    g.arc(x, y, radius, 0, Math.PI * 2);
    g.fill();
    if (view.light.lamps > 0.2) {
      g.fillStyle = alpha('#ffd0e8', 0.7 * view.light.lamps);
      g.fillRect(x - radius * 0.9, y - radius * 0.08, radius * 1.8, radius * 0.16);
      b.glow(0, at(v), r * h * 3, '#ff7ac0', 0.5 * view.light.lamps);
    }
  }
}

/** The city and the city in the river: painted once, laid twice. */
function paintCity(g: SKRSContext2D, view: View): void {
  const { left, top, right, horizon, unit } = view;
  const scale = Math.max(1, g.getTransform().a);
  const town = createCanvas(
    Math.ceil((right - left) * scale),
    Math.ceil((horizon + 2 - top) * scale),
  );
  const t = town.getContext('2d');
  t.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
  paintFarTown(t, view);
  paintTowers(t, view);
  const lay = (to: SKRSContext2D): void => {
    to.drawImage(town, left, top, town.width / scale, town.height / scale);
  };
  mirrorInWater(g, view, 0.5, lay);
  // Ripples break it, more towards the bank.
  const deep = groundRow(view, BANK_M) - horizon;
  for (let i = 0; i < 46; i++) {
    const u = (i + random(view.seed + 81, i)) / 46;
    const y = horizon + deep * (0.02 + 0.98 * u ** 1.6);
    g.fillStyle = alpha(view.light.water[2] ?? '#3f6f98', 0.26 + 0.2 * u);
    g.fillRect(left, y, right - left, unit * (0.0008 + 0.0045 * u * random(view.seed + 82, i)));
  }
  lay(g);
}

function paintRiver(g: SKRSContext2D, view: View): void {
  const { left, right, horizon, bottom, light } = view;
  const foot = groundRow(view, BANK_M);
  const gradient = g.createLinearGradient(0, horizon, 0, foot);
  light.water.forEach((colour, i) => {
    gradient.addColorStop((i / (light.water.length - 1)) ** 1.1, colour);
  });
  g.fillStyle = gradient;
  g.fillRect(left, horizon, right - left, bottom - horizon);
}

/** Lights and the sun, drawn out on the moving water. */
function liveGlitter(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, horizon, light, width } = view;
  const sun = sunPlace(view);
  const deep = groundRow(view, BANK_M) - horizon;
  const shines = light.sun.kind !== 'none' && light.sun.haloAlpha > 0.25;
  g.fillStyle = alpha(light.lamps > 0.4 ? '#ffd890' : light.sun.core, 0.6);
  g.beginPath();
  for (let i = 0; i < 80; i++) {
    const u = random(view.seed + 91, i) ** 1.3;
    const beat = Math.sin(tS * (1.2 + 1.5 * random(view.seed + 92, i)) + i * 2.1);
    if (beat < 0.1) continue;
    const ofSun = i % 2 === 0 && shines;
    if (!ofSun && light.lamps < 0.3) continue;
    const centre = ofSun ? sun.x : width * random(view.seed + 93, i);
    const x =
      centre + (random(view.seed + 94, i) - 0.5) * (ofSun ? sun.radius * (2 + 4 * u) : unit * 0.02);
    const y = horizon + deep * (0.03 + 0.94 * u);
    const long = unit * (0.004 + 0.022 * u) * beat;
    g.rect(x - long, y, long * 2, Math.max(0.7, unit * 0.0018 * (0.4 + u)));
  }
  g.fill();
}

function paintBank(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  layTiles(b, { colour: '#b8aeb0', second: '#8f8a98', farM: BANK_M }, { sideM: 0.8 });
  const [left, right] = reachAt(view, BANK_M);
  const near = nearestM(view);
  b.rect(left, BANK_M - 0.5, right - left, 0.5, '#d4ccc8', 0.85);
  b.rect(left, BANK_M - 0.54, right - left, 0.05, '#3c3848', 0.2, 0.6);
  layWeather(b, BANK_M);
  const { light } = view;
  for (let i = -4; i < 5; i++) b.glow(i * 4.6 - 1.4, 10.4, 2.2, '#ffcf8a', 0.45 * light.lamps);
  b.wash({ u: left, v: near, wide: right - left, tall: 3 }, 'up', light.shadow, 0.4, 0);
}

function paintRail(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(BANK_M - 0.3));
  const [left, right] = reachAt(view, BANK_M);
  for (let i = Math.floor(left / 1.5); i * 1.5 < right; i++) {
    b.rect(i * 1.5 - 0.04, 0, 0.08, 1.06, '#39424e', 0.5);
    for (let k = 1; k < 8; k++)
      b.rect(i * 1.5 + k * 0.1875 - 0.012, 0.12, 0.024, 0.86, '#39424e', 0.4);
  }
  b.rect(left, 0.98, right - left, 0.08, '#4a5664', 0.8);
  b.rect(left, 0.1, right - left, 0.045, '#39424e', 0.5);
  for (let i = -4; i < 5; i++) paintLanternPost(b.at(i * 4.6 - 1.4), 3.1, '#2f3742');
}

/** Fog lies between the towers and does not hide them; the moon is above the tallest. */
function overTowers(outside: Light): Light {
  const { sun } = outside;
  return {
    ...outside,
    hazeDepthM: Math.max(outside.hazeDepthM, 130),
    sun: sun.kind === 'moon' ? { ...sun, up: Math.max(sun.up, 0.82) } : sun,
  };
}

export const citySkyline: StageSet = {
  horizon: 0.54,
  indoors: false,
  relight: overTowers,
  mirror: 0.14,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 60, ground: true, rows: [0.4, 9], paint: paintRiver },
    { depthM: CITY_M, rows: [-0.6, 0.8], paint: paintCity, live: liveGlitter },
    { depthM: 7, ground: true, rows: [0.5, 9], paint: paintBank },
    { depthM: BANK_M - 0.3, rows: [0.1, 0.9], paint: paintRail },
  ],
};
