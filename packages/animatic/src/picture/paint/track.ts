// What lies on the ground in true perspective: a track that winds into the distance, the shade that
// things cast towards the eye, spots of light between leaves.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { alpha } from './colour.ts';
import { random, ridge } from './noise.ts';
import { nearestM } from './scene-brush.ts';
import { scatter, spotAt } from './spots.ts';

export interface Track {
  /** Where its middle runs, metres to the right at a distance. */
  readonly middle: (zM: number) => number;
  /** Half its width, metres. */
  readonly half: (zM: number) => number;
  readonly farM: number;
  /** How far its borders stray, metres. */
  readonly ragged: number;
  readonly seed: number;
}

/** The outline of the track becomes the path. */
export function traceTrack(g: SKRSContext2D, view: View, track: Track): void {
  const nearM = nearestM(view) * 0.98;
  const steps = 110;
  const edge = (i: number, side: 1 | -1): void => {
    // Even steps of the inverse distance are even steps on the picture.
    const u = i / steps;
    const zM = 1 / (1 / track.farM + (1 / nearM - 1 / track.farM) * u ** 1.6);
    const stray = ridge(view.seed + track.seed + side, zM * 0.62, 2) * track.ragged;
    const { x, y } = spotAt(view, track.middle(zM) + side * (track.half(zM) + stray), zM);
    g.lineTo(x, y);
  };
  g.beginPath();
  for (let i = 0; i <= steps; i++) edge(i, -1);
  for (let i = steps; i >= 0; i--) edge(i, 1);
  g.closePath();
}

/** @param colours daylight colours, far and near */
export function paintTrack(
  g: SKRSContext2D,
  view: View,
  track: Track,
  colours: readonly [string, string],
): void {
  traceTrack(g, view, track);
  const gradient = g.createLinearGradient(
    0,
    spotAt(view, 0, track.farM).y,
    0,
    Math.max(view.height, view.horizon + 10),
  );
  gradient.addColorStop(0, shade(view.light, colours[0], Math.min(60, track.farM), { lit: 0.95 }));
  gradient.addColorStop(0.35, shade(view.light, colours[0], 14, { lit: 0.8 }));
  gradient.addColorStop(1, shade(view.light, colours[1], 5, { lit: 0.55 }));
  g.fillStyle = gradient;
  g.fill();
}

/** Metres that a shadow runs aside and towards the eye, for one metre of height. */
export function shadeRun(view: View): readonly [number, number] {
  const { sun } = view.light;
  const long = sun.up > 0.5 ? 0.55 : 1.5;
  return [(0.5 - sun.x) * 2.6 * long, -long];
}

/** The shade of something slim that stands at (xM, zM): a trunk, a post. */
export function shadeOfPole(
  g: SKRSContext2D,
  view: View,
  pole: { xM: number; zM: number; halfM: number; tallM: number },
): void {
  const { light } = view;
  const { xM, zM, halfM, tallM } = pole;
  const [aside, towards] = shadeRun(view);
  const nearM = nearestM(view);
  // It ends under the eye at the latest.
  const reach = Math.min(1, (zM - nearM) / Math.max(0.01, -towards * tallM));
  const tipZ = zM + towards * tallM * reach;
  const tipX = xM + aside * tallM * reach;
  const foot = spotAt(view, xM, zM);
  const tip = spotAt(view, tipX, Math.max(nearM, tipZ));
  const gradient = g.createLinearGradient(foot.x, foot.y, tip.x, tip.y);
  gradient.addColorStop(0, alpha(light.shadow, light.shadowAlpha * 0.72));
  gradient.addColorStop(0.5, alpha(light.shadow, light.shadowAlpha * 0.4));
  gradient.addColorStop(1, alpha(light.shadow, 0));
  g.fillStyle = gradient;
  g.beginPath();
  g.moveTo(foot.x - foot.perM * halfM, foot.y);
  g.lineTo(foot.x + foot.perM * halfM, foot.y);
  g.lineTo(tip.x + tip.perM * halfM * 1.3, tip.y);
  g.lineTo(tip.x - tip.perM * halfM * 1.3, tip.y);
  g.fill();
}

/** The soft shade of a crown, a house, a boat; radii in metres. */
export function shadeOfCrown(
  g: SKRSContext2D,
  view: View,
  crown: { xM: number; zM: number; radiusM: number; tallM: number; strength?: number },
): void {
  const { light } = view;
  const { xM, zM, radiusM, tallM, strength = 1 } = crown;
  const [aside, towards] = shadeRun(view);
  const { x, y, perM } = spotAt(view, xM + aside * tallM * 0.6, zM + towards * tallM * 0.25);
  const foot = spotAt(view, xM, zM).y;
  const flat = Math.max(0.05, view.eyeM / Math.max(2, zM + towards * tallM * 0.25));
  const a = light.shadowAlpha * strength;
  const gradient = g.createRadialGradient(0, 0, 0, 0, 0, radiusM * perM * 1.3);
  gradient.addColorStop(0, alpha(light.shadow, a * 0.9));
  gradient.addColorStop(0.6, alpha(light.shadow, a * 0.55));
  gradient.addColorStop(1, alpha(light.shadow, 0));
  g.save();
  g.translate(x, (y + foot) / 2);
  g.scale(1, flat);
  g.fillStyle = gradient;
  g.fillRect(
    -radiusM * perM * 1.3,
    -radiusM * perM * 1.3,
    radiusM * perM * 2.6,
    radiusM * perM * 2.6,
  );
  g.restore();
}

/** Spots of light that the leaves let through. */
export function paintDapples(
  g: SKRSContext2D,
  view: View,
  { seed, farM, chance }: { seed: number; farM: number; chance: number },
): void {
  const { light } = view;
  if (light.sun.kind === 'none') return;
  const strength = Math.min(0.5, light.keyAlpha * 1.7);
  scatter(
    view,
    { seed, fromM: 1.5, toM: farM, growth: 1.12, spacing: 0.1, chance },
    ({ x, y, perM, xM, zM, index }) => {
      // They fall in drifts, as the gaps above do.
      if (ridge(view.seed + seed + 7, xM * 0.42 + Math.sin(zM * 0.5) * 0.8 + zM * 0.23, 2) < 0.08)
        return;
      const wide = perM * (0.05 + 0.2 * random(view.seed + seed + 3, index) ** 2);
      g.fillStyle = alpha(light.key, strength * (0.4 + 0.6 * random(view.seed + seed + 4, index)));
      g.beginPath();
      g.ellipse(
        x,
        y,
        wide,
        Math.max(0.6, wide * Math.min(0.42, (view.eyeM * 1.3) / zM)),
        0,
        0,
        Math.PI * 2,
      );
      g.fill();
    },
  );
}

/** Small flat things strewn over the ground: leaves, pebbles, petals. Sizes in metres. */
export function strew(
  g: SKRSContext2D,
  view: View,
  of: {
    seed: number;
    fromM: number;
    toM: number;
    chance: number;
    sizeM: readonly [number, number];
    colours: readonly string[];
  },
): void {
  scatter(
    view,
    { seed: of.seed, fromM: of.fromM, toM: of.toM, growth: 1.16, spacing: 0.16, chance: of.chance },
    ({ x, y, perM, zM, index }) => {
      const k = Math.floor(random(view.seed + of.seed + 3, index) * of.colours.length);
      const size =
        perM * (of.sizeM[0] + (of.sizeM[1] - of.sizeM[0]) * random(view.seed + of.seed + 4, index));
      if (size < 0.5) return;
      g.fillStyle = shade(view.light, of.colours[k] ?? '#888888', zM, {
        lit: 0.5 + 0.5 * random(view.seed + of.seed + 5, index),
      });
      g.beginPath();
      g.ellipse(
        x,
        y,
        size,
        Math.max(0.5, size * 0.42),
        (random(view.seed + of.seed + 6, index) - 0.5) * 0.9,
        0,
        Math.PI * 2,
      );
      g.fill();
    },
  );
}
