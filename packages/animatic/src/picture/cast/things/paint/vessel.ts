// What vessels share: clear walls, what stands in them, handles, labels, and how they pour.
import { random } from '../../../paint/noise.ts';
import { mix, ramp } from '../../shape/ease.ts';
import type { Brush } from './brush.ts';
import { deep, pale } from './brush.ts';
import { box, curve, outline } from './outline.ts';
import type { Point } from './outline.ts';
import type { Profile } from './turned.ts';
import { stream } from './vapour.ts';

/** The far wall and the inside of a clear vessel: before what stands in it. */
export function clearBack(b: Brush, profile: Profile, tint = '#dcecf0'): void {
  b.fill(profile.part(), tint, 0.8, 0.34);
  b.fill(profile.circle(profile.top), pale(tint, 0.5), 0.9, 0.5);
}

/** The near wall of a clear vessel: edges, reflections, the rim. */
export function clearFront(b: Brush, profile: Profile, tint = '#dcecf0'): void {
  const { foot, top } = profile;
  const tall = top - foot;
  b.fill(profile.band(foot, top, -1, -0.93), deep(tint, 0.34), 0.4, 0.5);
  b.fill(profile.band(foot, top, 0.95, 1), pale(tint, 0.4), 0.9, 0.6);
  b.fill(profile.band(foot + tall * 0.1, top - tall * 0.07, 0.56, 0.74), '#ffffff', 0.95, 0.42);
  b.fill(profile.band(foot + tall * 0.1, top - tall * 0.07, 0.8, 0.85), '#ffffff', 0.95, 0.34);
  b.fill(profile.band(foot + tall * 0.2, top - tall * 0.12, -0.84, -0.78), '#ffffff', 0.9, 0.3);
  b.stroke(profile.circle(top), Math.max(0.8, profile.radiusAt(top) * 0.035), '#ffffff', {
    lit: 0.9,
    alpha: 0.75,
  });
  b.fill(profile.band(foot, foot + tall * 0.025), pale(tint, 0.5), 0.8, 0.6);
}

export interface Layer {
  /** Where it ends, share of the height of the whole liquid. */
  readonly to: number;
  readonly colour: string;
}

/** Liquid from `low` to `level` in layers from the bottom up, their borders soft. */
export function liquid(
  b: Brush,
  profile: Profile,
  {
    low,
    level,
    full,
    layers,
    inset = 0.93,
    alpha = 0.94,
  }: {
    low: number;
    level: number;
    full: number;
    layers: readonly Layer[];
    inset?: number;
    alpha?: number;
  },
): void {
  if (level <= low + 0.5) return;
  const body = profile.part(-1, 1, { low, high: level, inset });
  const stops: [number, string, number][] = [];
  layers.forEach((layer, i) => {
    const from = i === 0 ? 0 : (layers[i - 1]?.to ?? 0) + 0.05;
    stops.push(
      [from, deep(layer.colour, 0.08), 0.6],
      [Math.max(from, layer.to - 0.05), layer.colour, 0.7],
    );
  });
  b.blend(body, [0, low], [0, full], stops, alpha);
  b.within(body, () => {
    b.fill(
      profile.part(-1, -0.5, { low, high: level, inset }),
      deep(layers.at(-1)?.colour ?? '#888888', 0.5),
      0.3,
      0.28,
    );
    b.fill(profile.band(low, level, 0.5, 0.9), '#ffffff', 0.9, 0.1);
  });
  const top =
    layers.find((layer) => (level - low) / (full - low) <= layer.to + 0.001) ?? layers.at(-1);
  surface(b, profile, level, top?.colour ?? '#ffffff', inset);
}

/**
 * Liquid in a clear vessel that may be tipped by `angle`: its face stays level, and comes to the mouth
 * as the vessel lies down.
 */
export function liquidTipped(
  b: Brush,
  profile: Profile,
  {
    angle,
    low,
    full,
    layers,
  }: { angle: number; low: number; full: number; layers: readonly Layer[] },
): void {
  if (angle === 0) {
    liquid(b, profile, { low, level: full, full, layers });
    return;
  }
  const lying = Math.min(1, -angle / 1.9);
  const colour = layers.at(-1)?.colour ?? '#ffffff';
  b.within(profile.part(-1, 1, { low, inset: 0.93 }), () => {
    b.at(
      -profile.radiusAt(profile.top) * 0.3 * lying,
      mix(full, profile.top, lying),
      () => {
        b.fill(box(-200, -300, 400, 300), colour, 0.62, 0.94);
        b.fill(box(-200, -2.4, 400, 2.4), pale(colour, 0.3), 0.85);
      },
      { angle: -angle },
    );
  });
}

/** The face of a liquid, seen from a little above. */
export function surface(
  b: Brush,
  profile: Profile,
  level: number,
  colour: string,
  inset = 0.93,
): void {
  b.fill(profile.circle(level, inset), pale(colour, 0.26), 0.85);
  b.fill(profile.circle(level, inset * 0.86), pale(colour, 0.12), 0.75, 0.8);
}

/** An ear-shaped handle on the right side. */
export function handle(
  b: Brush,
  x: number,
  low: number,
  high: number,
  out: number,
  thick: number,
  colour: string,
): void {
  const points: Point[] = [
    [x - thick * 0.4, high],
    [x + out * 0.62, high + (high - low) * 0.04],
    [x + out, high - (high - low) * 0.38],
    [x + out * 0.62, low + (high - low) * 0.14],
    [x - thick * 0.6, low],
  ];
  b.line(points, thick, deep(colour, 0.3), { lit: 0.3, butt: true });
  b.line(
    points.map(([px, py]): Point => [px + thick * 0.1, py + thick * 0.12]),
    thick * 0.68,
    colour,
    { lit: 0.7, butt: true },
  );
  b.stroke(
    curve(points.slice(0, 3).map(([px, py]): Point => [px + thick * 0.16, py + thick * 0.2])),
    thick * 0.16,
    '#ffffff',
    { lit: 0.9, alpha: 0.5 },
  );
}

/** A paper label around a body: a ground, two rules, a mark, lines of print. */
export function label(
  b: Brush,
  profile: Profile,
  low: number,
  high: number,
  { ground, ink, mark }: { ground: string; ink: string; mark?: (b: Brush) => void },
): void {
  const tall = high - low;
  const r = profile.radiusAt((low + high) / 2);
  b.fill(profile.band(low, high, -1, 1), deep(ground, 0.1), 0.5);
  b.fill(profile.band(low, high, -0.42, 1), ground, 0.74);
  b.fill(profile.band(low + tall * 0.05, low + tall * 0.09), ink, 0.5, 0.8);
  b.fill(profile.band(high - tall * 0.09, high - tall * 0.05), ink, 0.5, 0.8);
  const dip = -r * profile.tilt;
  if (mark !== undefined)
    b.at(r * 0.06, low + tall * 0.6 + dip, () => mark(b), { scale: tall / 100 });
  if (!b.fine(tall * 0.05)) return;
  for (const [y, half] of [
    [0.28, 0.46],
    [0.18, 0.3],
  ] as const) {
    const w = r * half;
    b.fill(
      box(r * 0.06 - w, low + tall * y + dip, w * 2, tall * 0.045, tall * 0.02),
      ink,
      0.5,
      0.7,
    );
  }
}

/** Drops on a cold wall. */
export function dew(b: Brush, profile: Profile, low: number, high: number, count = 12): void {
  if (!b.fine(2.2)) return;
  for (let i = 0; i < count; i++) {
    const u = random(71, i) * 1.6 - 0.8;
    const y = low + (high - low) * random(72, i);
    const r = 0.7 + 1.1 * random(73, i) ** 2;
    const x = profile.radiusAt(y) * u;
    b.fill(
      outline([
        [x, y + r * 1.7],
        [x + r, y],
        [x, y - r],
        [x - r, y],
      ]),
      '#ffffff',
      0.9,
      0.55,
    );
  }
}

/** An ice cube: three faces of clear blue. */
export function iceCube(
  b: Brush,
  x: number,
  y: number,
  size: number,
  angle: number,
  alpha = 0.8,
): void {
  const s = size / 2;
  b.at(
    x,
    y,
    () => {
      b.fill(box(-s, -s, size, size, size * 0.2), '#cfe8f4', 0.75, alpha * 0.8);
      b.fill(
        outline([
          [-s * 0.9, -s * 0.9],
          [-s * 0.2, -s * 0.95, 1],
          [-s * 0.36, s * 0.3, 1],
          [-s * 0.95, s * 0.8],
        ]),
        '#8fbcd8',
        0.4,
        alpha * 0.65,
      );
      b.fill(
        outline([
          [-s * 0.8, s * 0.95],
          [-s * 0.3, s * 0.36, 1],
          [s * 0.9, s * 0.42, 1],
          [s * 0.8, s * 0.96],
        ]),
        '#ffffff',
        0.95,
        alpha * 0.85,
      );
      b.fill(
        outline([
          [s * 0.3, -s * 0.1],
          [s * 0.62, 0],
          [s * 0.58, -s * 0.6],
          [s * 0.42, -s * 0.5],
        ]),
        '#ffffff',
        0.9,
        alpha * 0.6,
      );
    },
    { angle },
  );
}

/**
 * A vessel that pours: lifted, tipped to its right, a thread falling from its mouth, set down again.
 * `mouth` is where the liquid leaves, in its own upright drawing.
 */
export function pouring(
  b: Brush,
  {
    mouth,
    colour,
    tip = 1.95,
    lift = 58,
    width = 5,
    pivot = 52,
  }: {
    mouth: readonly [number, number];
    colour: string;
    tip?: number;
    lift?: number;
    width?: number;
    pivot?: number;
  },
  paint: (angle: number) => void,
): void {
  if (!b.is('pour')) {
    paint(0);
    return;
  }
  const u = b.moment.motionU;
  const held = ramp(u, 0, 0.22) * (1 - ramp(u, 0.86, 1));
  const angle = -tip * held;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = mouth[0] * cos - (mouth[1] - pivot) * sin;
  const y = pivot + lift * held + mouth[0] * sin + (mouth[1] - pivot) * cos;
  const flows = ramp(u, 0.16, 0.24) * (1 - ramp(u, 0.84, 0.9));
  if (flows > 0.02)
    stream(b, [x, y], [x + 10, mix(y, 2, Math.min(1, (u - 0.16) / 0.08))], width * flows, colour);
  b.at(
    0,
    pivot + lift * held,
    () => {
      b.at(0, -pivot, () => paint(angle));
    },
    { angle },
  );
}

/** How full a vessel is, 0 … 1: filled, poured into or emptied by its motion. */
export function fullness(b: Brush, rest = 1): number {
  if (b.traits.has('empty')) return b.is('fill') || b.is('pour') ? b.moment.motionU : 0;
  if (b.is('fill') || b.is('pour')) return b.moment.motionU;
  if (b.is('drink') || b.is('drain')) return 1 - 0.85 * b.moment.motionU;
  return rest;
}

/** The thread that fills a vessel from above the frame. */
export function filling(b: Brush, from: number, to: number, colour: string, width = 5): void {
  if (!b.is('fill') || b.moment.motionU > 0.94) return;
  stream(b, [-1, from], [1, to], width, colour);
}
