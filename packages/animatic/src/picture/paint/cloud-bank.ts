// Banks of cloud seen from above or from the side: heaps in three tones, soft below, dense to the foot.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { hazeAt } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { css, mixRgb, rgb } from './colour.ts';
import type { Rgb } from './colour.ts';
import { random } from './noise.ts';
import { along } from './plants.ts';
import { paintSoft } from './soft.ts';

export interface CloudBank {
  /** Design px: where its heaps sit, and how high they are on average. */
  readonly row: number;
  readonly tall: number;
  /** Design px down to which it is filled. */
  readonly foot: number;
  readonly depthM: number;
  readonly seed: number;
  /** How soft its edges are, share of the unit. */
  readonly soft: number;
  /** Heaps grow to this many times their height there; towers. */
  readonly towers?: readonly { readonly x: number; readonly times: number }[];
}

/** Top, body and foot of a cloud at a distance. */
function tonesOf(view: View, depthM: number): readonly [Rgb, Rgb, Rgb] {
  const { cloud, haze, key } = view.light;
  const air = hazeAt(view.light, depthM, 0) * 0.85;
  const low = view.light.sun.up < 0.3;
  const lit = mixRgb(rgb(cloud.lit), rgb(key), low ? 0.4 : 0.15);
  const body = mixRgb(lit, rgb(cloud.shade), 0.5);
  const under = mixRgb(rgb(cloud.shade), rgb(view.light.ambient), 0.25);
  return [mixRgb(lit, rgb(haze), air), mixRgb(body, rgb(haze), air), mixRgb(under, rgb(haze), air)];
}

export function paintCloudBank(g: SKRSContext2D, view: View, bank: CloudBank): void {
  const { row, tall, foot, soft } = bank;
  const highest = Math.max(1, ...(bank.towers ?? []).map(({ times }) => times));
  const area = { ...view, top: row - tall * 2.6 * highest, bottom: row + tall * 2.2 };
  paintSoft(g, area, Math.max(0.6, view.unit * soft), (c) => {
    paintHeaps(c, view, bank);
  });
  // Below its heaps it is one tone.
  const [, , under] = tonesOf(view, bank.depthM);
  g.fillStyle = css(under);
  g.fillRect(view.left, row + tall * 2, view.right - view.left, foot - row);
}

function paintHeaps(g: SKRSContext2D, view: View, bank: CloudBank): void {
  const { row, tall, foot, depthM, seed } = bank;
  const [top, body, under] = tonesOf(view, depthM);
  const sunX = view.light.sun.x * view.width;
  const heaps: { x: number; y: number; r: number; side: number }[] = [];
  let highest = row - tall;
  along(view, { seed, step: tall * 1.7, jitter: 0.9, chance: 0.94 }, (x, i) => {
    const of = (k: number): number => random(view.seed + seed + 3 + k, i);
    const tower = (bank.towers ?? []).reduce(
      (sum, { x: at, times }) =>
        sum + (times - 1) * Math.exp(-(((x - at) / (tall * 1.9 * Math.sqrt(times))) ** 2)),
      1,
    );
    const count = 1 + Math.round(of(0) + 2.2 * (tower - 1));
    for (let k = 0; k <= count; k++) {
      const up = (k / (count + 1)) * tall * (0.8 + 0.5 * of(k + 10)) * tower;
      const r =
        tall * (0.5 + 0.6 * of(k + 40)) * (1 + 0.13 * (tower - 1)) * (1 - (0.3 * k) / (count + 1));
      heaps.push({
        x: x + (of(k + 20) - 0.5) * tall * (1.9 - (1.1 * k) / (count + 1)),
        y: row - up,
        r,
        side: x < sunX ? 1 : -1,
      });
      highest = Math.min(highest, row - up - r);
    }
  });
  const trace = (k: number, shift: number): void => {
    g.beginPath();
    for (const { x, y, r, side } of heaps) {
      const cx = x + side * r * shift;
      const cy = y - r * shift;
      g.moveTo(cx + r * 1.2 * k, cy);
      g.ellipse(cx, cy, r * 1.2 * k, r * k, 0, 0, Math.PI * 2);
    }
  };
  const fill = g.createLinearGradient(0, highest, 0, row + tall * 1.9);
  const line = (row - highest) / (row + tall * 1.9 - highest);
  fill.addColorStop(0, css(top));
  fill.addColorStop(line * 0.8, css(mixRgb(top, body, 0.7)));
  fill.addColorStop(line + (1 - line) * 0.4, css(body));
  fill.addColorStop(1, css(under));
  g.fillStyle = fill;
  trace(1, 0);
  g.rect(view.left, row - tall * 0.2, view.right - view.left, foot - row + tall);
  g.fill();
  // The sides towards the light.
  for (const [k, shift, a] of [
    [0.78, 0.16, 0.5],
    [0.5, 0.32, 0.6],
  ] as const) {
    const lit = g.createLinearGradient(0, highest, 0, row + tall * 0.2);
    lit.addColorStop(0, css(top, a));
    lit.addColorStop(0.6, css(top, a * 0.7));
    lit.addColorStop(1, css(top, 0.001));
    g.fillStyle = lit;
    trace(k, shift);
    g.fill();
  }
}
