// What stands outside a window: the sky of the hour, and a hint of garden, street or city, in the light
// that is outside. One plane far behind the wall, so that it moves as the far does.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { paintTower } from './buildings.ts';
import { alpha } from './colour.ts';
import { paintRange } from './land.ts';
import { random } from './noise.ts';
import { along, paintTree } from './plants.ts';
import { glow, sunPlace } from './sky.ts';

export type Outlook = 'garden' | 'street' | 'city' | 'hills';

/** Opaque over the whole view. */
export function paintOutlook(g: SKRSContext2D, inside: View, outlook: Outlook): void {
  const view: View = { ...inside, light: inside.outside };
  paintPlainSky(g, view);
  const { unit, horizon, light } = view;
  const hills = {
    depthM: 220,
    colour: '#6d94a4',
    base: horizon - unit * 0.03,
    swing: unit * 0.05,
    period: unit * 0.3,
    octaves: 3,
    seed: 801,
    foot: 0.6,
  };
  if (outlook === 'city') {
    skyline(g, view, { base: 0.3, step: 0.07, depthM: 140, colour: '#8494b0', seed: 811 });
    skyline(g, view, { base: 0.17, step: 0.095, depthM: 60, colour: '#66748f', seed: 821 });
  } else if (outlook === 'street') {
    skyline(g, view, { base: 0.3, step: 0.09, depthM: 90, colour: '#9aa6b4', seed: 826 });
    skyline(g, view, { base: 0.22, step: 0.16, depthM: 30, colour: '#c98a6a', seed: 831 });
    along(view, { seed: 836, step: unit * 0.24, jitter: 0.5, chance: 0.9 }, (x, i) => {
      paintTree(
        g,
        view,
        { x, y: horizon + unit * 0.08, height: unit * 0.2 },
        { depthM: 24, colour: '#6a9a4e', seed: i * 5 },
      );
    });
  } else {
    paintRange(g, view, hills, horizon + unit * 0.06);
    if (outlook === 'garden') {
      along(view, { seed: 841, step: unit * 0.07, jitter: 0.7, chance: 0.86 }, (x, i) => {
        const height = unit * (0.13 + 0.1 * random(view.seed + 842, i));
        paintTree(
          g,
          view,
          { x, y: horizon + unit * 0.06, height },
          { depthM: 40, colour: '#5f9452', seed: i * 3 },
        );
      });
    }
  }
  const built = outlook === 'city' || outlook === 'street';
  g.fillStyle = shade(light, built ? '#7c7e8c' : '#7ba25c', 30, { lit: 0.6 });
  g.fillRect(view.left, horizon + unit * 0.045, view.right - view.left, view.bottom - horizon);
}

function paintPlainSky(g: SKRSContext2D, view: View): void {
  const { light, unit, horizon } = view;
  const gradient = g.createLinearGradient(0, 0, 0, horizon);
  for (const [at, colour] of light.sky) gradient.addColorStop(at, colour);
  g.fillStyle = gradient;
  g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  if (light.sun.kind !== 'none') {
    const sun = sunPlace(view);
    glow(g, sun.x, sun.y, unit * 0.5, light.sun.halo, light.sun.haloAlpha * 0.5);
    g.fillStyle = alpha(light.sun.core, 0.9);
    g.beginPath();
    g.arc(sun.x, sun.y, sun.radius, 0, Math.PI * 2);
    g.fill();
  }
  for (let i = 0; i < 60 * light.stars; i++) {
    g.fillStyle = alpha('#e8ecff', 0.3 + 0.5 * random(view.seed + 851, i));
    const x = view.width * random(view.seed + 852, i);
    g.fillRect(x, horizon * random(view.seed + 853, i), unit * 0.002, unit * 0.002);
  }
  g.fillStyle = alpha(light.cloud.lit, light.cloud.alpha * 0.6);
  for (let i = 0; i < 7; i++) {
    const x = view.width * random(view.seed + 861, i);
    const y = horizon * (0.2 + 0.6 * random(view.seed + 862, i));
    const long = unit * (0.08 + 0.1 * random(view.seed + 863, i));
    g.beginPath();
    g.ellipse(x, y, long, long * 0.14, 0, 0, Math.PI * 2);
    g.ellipse(x - long * 0.2, y - long * 0.1, long * 0.5, long * 0.14, 0, 0, Math.PI * 2);
    g.fill();
  }
}

function skyline(
  g: SKRSContext2D,
  view: View,
  row: { base: number; step: number; depthM: number; colour: string; seed: number },
): void {
  const { unit, horizon } = view;
  along(view, { seed: row.seed, step: unit * row.step, jitter: 0.3, chance: 0.96 }, (x, i) => {
    const tall = unit * row.base * (0.45 + 0.75 * random(view.seed + row.seed + 1, i));
    const width = unit * row.step * (0.7 + 0.5 * random(view.seed + row.seed + 2, i));
    paintTower(
      g,
      view,
      { x, width, top: horizon - tall + unit * 0.05, foot: horizon + unit * 0.06 },
      {
        depthM: row.depthM,
        colour: row.colour,
        seed: row.seed + i * 13,
        floors: Math.max(4, Math.round(tall / (unit * 0.02))),
        bays: 3 + Math.floor(random(view.seed + row.seed + 3, i) * 3),
      },
    );
  });
}
