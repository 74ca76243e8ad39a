// A town that climbs its hill over the water: three tiers of houses, a church, a quay wall.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { pxPerMetre, groundRow } from '../projection.ts';
import type { View } from '../sets/set.ts';
import { lightSide } from './foliage.ts';
import { twoTone } from './land.ts';
import { random, ridge } from './noise.ts';
import { along } from './plants.ts';
import { paintTownHouse } from './town-house.ts';

export const TOWN_M = 110;

/** The slope of the town: high on the left, down to the water at the right third. */
function slope(view: View, x: number): number {
  const u = Math.min(1, Math.max(0, (view.width * 0.62 - x) / (view.unit * 0.9)));
  return (
    view.unit * 0.125 * u ** 0.7 * (1 + 0.14 * ridge(view.seed + 51, x / (view.unit * 0.2), 3))
  );
}

function paintHill(g: SKRSContext2D, view: View, foot: number): void {
  const gradient = g.createLinearGradient(0, foot - view.unit * 0.16, 0, foot);
  gradient.addColorStop(0, shade(view.light, '#6a8a56', TOWN_M * 1.4, { lit: 0.8 }));
  gradient.addColorStop(1, shade(view.light, '#8a8468', TOWN_M * 1.4, { lit: 0.5, foot: 0.6 }));
  g.fillStyle = gradient;
  g.beginPath();
  g.moveTo(view.left, foot);
  for (let x = view.left; x <= view.right; x += view.unit / 120)
    g.lineTo(x, foot - slope(view, x) * 1.12 - view.unit * 0.004);
  g.lineTo(view.right, foot);
  g.fill();
}

const WALLS = [
  '#ecd0a4',
  '#d98f6c',
  '#f3e6cf',
  '#c46b54',
  '#a8bcbc',
  '#e6b65c',
  '#dfa894',
] as const;
const ROOFS = ['#a8523c', '#8f4a3e', '#b5664a', '#6f5a5c'] as const;

export function paintTown(g: SKRSContext2D, view: View): void {
  const { unit, width } = view;
  const foot = groundRow(view, TOWN_M);
  const perM = pxPerMetre(view, TOWN_M);
  paintHill(g, view, foot);
  for (const [tier, lift, tall] of [
    [0, 0.74, 6.4],
    [1, 0.4, 7.4],
    [2, 0, 9],
  ] as const) {
    along(
      view,
      { seed: 61 + tier * 9, step: perM * 7.4, jitter: 0.3, chance: tier === 2 ? 0.96 : 0.72 },
      (x, i) => {
        const of = (k: number): number => random(view.seed + 62 + tier * 9 + k, i);
        if (x > width * 0.6 - tier * unit * 0.01) return;
        const h = perM * tall * (0.72 + 0.5 * of(1));
        paintTownHouse(
          g,
          view,
          {
            x,
            y: foot - slope(view, x) * lift + unit * 0.004,
            width: perM * (5.4 + 2.6 * of(2)),
            height: h,
          },
          {
            depthM: TOWN_M * 0.8,
            wall: WALLS[Math.floor(of(3) * WALLS.length)] ?? '#e0d0b0',
            roof: ROOFS[Math.floor(of(4) * ROOFS.length)] ?? '#a0503c',
            seed: 63 + tier * 40 + i,
            floors: of(1) > 0.45 ? 3 : 2,
            bays: 3,
            gable: of(5) > 0.42,
          },
        );
      },
    );
    if (tier === 0) paintChurch(g, view, foot, perM);
  }
  // The town's own quay wall.
  const wall = twoTone(view, '#8d8078', TOWN_M);
  g.fillStyle = wall.shade;
  g.beginPath();
  g.moveTo(view.left, foot - perM * 1.2);
  g.lineTo(width * 0.615, foot - perM * 1.2);
  g.lineTo(width * 0.625, foot + 1);
  g.lineTo(view.left, foot + 1);
  g.fill();
  g.fillStyle = wall.lit;
  g.fillRect(view.left, foot - perM * 1.35, width * 0.612 - view.left, perM * 0.3);
}

function paintChurch(g: SKRSContext2D, view: View, foot: number, perM: number): void {
  const x = view.width * 0.24;
  const y = foot - slope(view, x) * 0.8;
  const wall = twoTone(view, '#efe2cc', TOWN_M);
  const roof = twoTone(view, '#4f6a70', TOWN_M);
  const side = lightSide(view, x);
  const half = perM * 2.1;
  const tall = perM * 17;
  g.fillStyle = wall.lit;
  g.fillRect(x - half, y - tall, half * 2, tall);
  g.fillStyle = wall.shade;
  g.fillRect(side > 0 ? x - half : x + half * 0.1, y - tall, half * 0.9, tall);
  for (const [dir, tone] of [
    [-1, side < 0 ? roof.lit : roof.shade],
    [1, side > 0 ? roof.lit : roof.shade],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    g.moveTo(x, y - tall - perM * 7);
    g.lineTo(x + dir * half * 1.2, y - tall);
    g.lineTo(x, y - tall);
    g.fill();
  }
  g.fillStyle = roof.shade;
  g.beginPath();
  g.arc(x, y - tall + perM * 2.6, perM * 0.8, 0, Math.PI * 2);
  g.fill();
}
