// Hair before the face: a cap over the skull that ends at the hairline, a fringe, locks over the
// shoulders. The cap turns with the head, because its hairline lies on the skull's surface.
import { mixHex } from '../../../paint/colour.ts';
import { mix } from '../../shape/ease.ts';
import { cornered } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { clockwise, disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { fill, line, within } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Hair } from '../person/person.ts';
import { strand, tail } from './hair-behind.ts';
import type { HairSway } from './hair-behind.ts';
import { CUTS, hairline, lineAt } from './hair-cuts.ts';
import type { Cut } from './hair-cuts.ts';
import { grown } from './skull.ts';
import type { Head } from './skull.ts';

function capOutline(head: Head, hair: Hair, hatted: boolean): ShapePoint[] {
  const { edge } = CUTS[hair.style];
  // A hat presses it flat.
  const volume = CUTS[hair.style].volume * (hatted ? 0.3 : 1);
  const yaw = (head.yaw / Math.PI) * 180;
  const near = head.px > 40 && (edge === 'smooth' || edge === 'waves');
  const steps = near ? 36 : 16;
  const lower: ShapePoint[] = [];
  for (let i = 0; i <= steps; i++) {
    const degrees = 90 - yaw - (180 * i) / steps;
    const [x, y] = hairline(head, hair, degrees);
    // Near, the edge over the forehead is the tips of locks, not a rim.
    const tip = near && i % 4 !== 0 ? lockTip(hair, degrees, i) : null;
    lower.push(tip === null ? [x, y] : [x + tip.aside, y + tip.down, tip.corner]);
  }
  const right = lower[0] ?? [0, 0];
  const left = lower.at(-1) ?? [0, 0];
  // Over the crown from the left edge to the right one.
  const crown = grown(head, volume).filter(([x, y]) =>
    x < 0 ? y > left[1] + 0.04 : y > right[1] + 0.04,
  );
  const ordered = crown.sort((a, b) => angleFromLeft(a) - angleFromLeft(b));
  const upper =
    hatted || !near
      ? edge === 'spikes' && !hatted
        ? spikes(ordered)
        : ordered
      : tufted(ordered, hair);
  const flareLeft: ShapePoint = [left[0] * (1 + volume * 0.6), left[1]];
  const flareRight: ShapePoint = [right[0] * (1 + volume * 0.6), right[1]];
  return [...lower.slice(1, -1), cornered(flareLeft, 0.5), ...upper, cornered(flareRight, 0.5)];
}

/** How far an edge of locks leaves the smooth hairline: notches between tips that are swept aside. */
function lockTip(
  hair: Hair,
  degrees: number,
  index: number,
): { aside: number; down: number; corner: number } | null {
  const inFront = Math.max(0, 1 - (Math.abs(degrees) / 64) ** 4);
  if (inFront <= 0 || hair.style === 'bun' || hair.style === 'top-knot') return null;
  const long = CUTS[hair.style].length > 0 ? 0.6 : 1;
  const size =
    (hair.fringe === 'full' ? 0.036 : hair.fringe === 'none' ? 0.022 : 0.04) * inFront * long;
  const sweep = hair.fringe === 'parted' ? Math.sign(degrees) : hair.fringe === 'full' ? 0.4 : 1;
  const vary = 0.75 + 0.4 * Math.sin(index * 2.6);
  return index % 4 === 2
    ? { aside: -0.012 * sweep, down: size * vary, corner: 0.85 }
    : { aside: 0.01 * sweep, down: index % 4 === 1 ? size * 0.2 : -size * 0.25, corner: 0.1 };
}

/** 0 at the left ear, π at the right one, over the crown. */
function angleFromLeft([x, y]: ShapePoint): number {
  const angle = Math.PI - Math.atan2(y + 0.1, x);
  return angle > Math.PI * 1.5 ? angle - Math.PI * 2 : angle;
}

/** Two small locks break the curve of the crown. */
function tufted(points: readonly ShapePoint[], hair: Hair): ShapePoint[] {
  // Long and bound hair lies smooth.
  const { length, bound } = CUTS[hair.style];
  if (length > 0 || bound !== 'none') return [...points];
  const result: ShapePoint[] = [];
  const middle = Math.floor(points.length / 2);
  points.forEach(([x, y], i) => {
    result.push([x, y]);
    const next = points[i + 1];
    if (!next || (i !== middle - 1 && i !== middle)) return;
    const [mx, my] = [x + (next[0] - x) * 0.4, y + (next[1] - y) * 0.4];
    result.push([mx, my, 0.3]);
    result.push([mx + 0.05, my + 0.02, 0.8]);
    result.push([mx + (next[0] - mx) * 0.4, my + (next[1] - my) * 0.4, 0.4]);
  });
  return result;
}

function spikes(points: readonly ShapePoint[]): ShapePoint[] {
  const result: ShapePoint[] = [];
  points.forEach(([x, y], i) => {
    const next = points[i + 1];
    result.push([x * 0.98, y * 0.98, 0.2]);
    if (!next || y < 0.1) return;
    const [mx, my] = [(x + next[0]) / 2, (y + next[1]) / 2];
    const k = 1.16 + 0.07 * Math.sin(i * 2.3);
    result.push([mx * k + 0.03, (my - 0.05) * k + 0.05, 0.85]);
  });
  return result;
}

/** The cap with its fringe, sheen and what is bound on top; after the face. */
export function paintHairFront(
  ink: Ink,
  head: Head,
  hair: Hair,
  sway: HairSway,
  hatted: boolean,
): void {
  const cut = CUTS[hair.style];
  if (hair.style === 'bald') return;
  if (hair.style === 'balding') {
    paintFringeOfHair(ink, head, hair);
    return;
  }
  if (cut.bound === 'tuft') {
    line(ink, hair.colour, 0.8, 0.035, (pen) => {
      for (const dx of [-0.06, 0.0, 0.05])
        smoothOpen(pen, [
          [dx, 0.48],
          [dx * 1.6, 0.56],
          [dx * 1.2 + 0.07, 0.6],
        ]);
    });
    return;
  }
  if (!hatted) paintBound(ink, head, hair, cut);
  const outline = capOutline(head, hair, hatted);
  const hasCurls = cut.edge === 'curls';
  fill(ink, hair.colour, 0.78, (pen) => {
    smoothClosed(pen, clockwise(outline));
    if (hasCurls && !hatted) {
      const big = hair.style === 'afro';
      for (let i = 0; i <= 12; i++) {
        const angle = -0.25 + (i / 12) * (Math.PI + 0.5);
        const { left, right } = { left: -0.45, right: 0.4 };
        const k = 1 + (big ? 0.32 : cut.volume * 0.8);
        const cx = (left + right) / 2;
        disc(
          pen,
          [cx * head.side + Math.cos(angle) * 0.4 * k, 0.1 + Math.sin(angle) * 0.4 * k],
          (big ? 0.19 : 0.12) * (0.9 + 0.14 * Math.sin(i * 2.7)),
        );
      }
      // Curls along the forehead.
      for (const degrees of [-48, -24, 0, 24, 48]) {
        const [x, y] = hairline(head, hair, degrees);
        if (head.shows((degrees / 180) * Math.PI) > 0.15) disc(pen, [x, y + 0.075], 0.08);
      }
    }
  });
  if (head.px > 30 && !hasCurls)
    within(
      ink,
      (pen) => smoothClosed(pen, clockwise(outline)),
      () => paintHairShade(ink, head, hair, cut, hatted),
    );
  if (!hatted && head.px > 18) paintSheen(ink, head, hair, cut);
  if (head.px > 56) paintParting(ink, head, hair, cut);
  if (cut.bound === 'ponytail' || cut.bound === 'pigtails' || cut.bound === 'braids')
    paintNearTails(ink, head, hair, cut, sway);
  if (cut.overEars && cut.length > 0) paintLocks(ink, head, hair, cut, sway);
}

/** The darker plane of the hair: a crescent on the side away from where it looks. */
function paintHairShade(ink: Ink, head: Head, hair: Hair, cut: Cut, hatted: boolean): void {
  const k = 1 + (hatted ? 0.3 : 1) * cut.volume + (cut.edge === 'curls' ? 0.2 : 0);
  const away = head.side >= 0 ? -1 : 1;
  const outer = 0.62 * k;
  fill(ink, hair.shade, 0.55, (pen) =>
    smoothClosed(pen, [
      [away * 0.2, 0.56 * k, 0.8],
      [away * outer, 0.4 * k],
      [away * outer, -0.2],
      [away * outer * 0.8, -0.55],
      [away * 0.16, -0.5, 0.8],
      [away * 0.3 * k, -0.15],
      [away * 0.345 * k, 0.16],
      [away * 0.27 * k, 0.38 * k],
    ]),
  );
}

/** A broad light over the crown, broken by strands: the one highlight hair has. */
function paintSheen(ink: Ink, head: Head, hair: Hair, cut: Cut): void {
  const k = 1 + cut.volume;
  const at = (around: number, y: number): Point => {
    const reach = head.reach((y - 0.05) / k + 0.05);
    const s = Math.sin(around);
    return [(s > 0 ? s * reach.right : -s * reach.left) * k * 0.97, y + 0.045 * Math.cos(around)];
  };
  const crescent = (from: number, to: number, y: number, thick: number): ShapePoint[] => {
    const [upper, lower]: [ShapePoint[], ShapePoint[]] = [[], []];
    for (let i = 0; i <= 6; i++) {
      const u = i / 6;
      const swell = Math.sin(u * Math.PI);
      const around = from + (to - from) * u;
      const end = i === 0 || i === 6 ? 0.9 : 0;
      upper.push([...at(around, y + thick * swell), end]);
      lower.push([...at(around, y - thick * 0.55 * swell), end]);
    }
    return [...upper, ...lower.toReversed().slice(1, -1)];
  };
  fill(ink, hair.sheen, 0.85, (pen) => {
    smoothClosed(pen, crescent(-0.95, -0.28, 0.3 * k + 0.05, 0.03));
    if (head.px > 40) smoothClosed(pen, crescent(-0.2, 0.3, 0.32 * k + 0.05, 0.02));
    if (head.px > 70) smoothClosed(pen, crescent(-0.75, -0.4, 0.23 * k + 0.05, 0.012));
  });
}

/** Tapering strands from the parting down to the hairline. */
function paintParting(ink: Ink, head: Head, hair: Hair, cut: Cut): void {
  if (cut.edge === 'curls') return;
  const part = hair.fringe === 'side' ? -0.5 : hair.fringe === 'parted' ? 0 : null;
  const top = 0.46 * (1 + cut.volume);
  fill(ink, hair.shade, 0.6, (pen) => {
    for (const [d, until] of [
      [-58, 0.8],
      [-30, 0.7],
      [8, 0.9],
      [34, 0.72],
      [58, 0.86],
    ] as const) {
      const around = (d / 180) * Math.PI;
      if (head.shows(around) < 0.25) continue;
      const foot = hairline(head, hair, d);
      const from: Point =
        part === null
          ? [Math.sin(head.yaw + around) * 0.22, top * 0.94]
          : [Math.sin(head.yaw + part) * 0.3, top * 0.84];
      const bow =
        part === null ? Math.sin(head.yaw + around) * 0.05 : foot[0] > from[0] ? 0.06 : -0.05;
      const on = (u: number, aside: number): ShapePoint => [
        mix(from[0], foot[0], u) + bow * Math.sin(u * Math.PI) + aside,
        mix(from[1], foot[1], u * u * 0.35 + u * 0.65) + 0.035 * Math.sin(u * Math.PI),
        u === 0.16 || u === until ? 0.9 : 0,
      ];
      const thick = 0.011;
      smoothClosed(pen, [on(0.16, 0), on(0.5, -thick), on(until, 0), on(0.5, thick)]);
    }
  });
}

function paintBound(ink: Ink, head: Head, hair: Hair, cut: Cut): void {
  const knot = (at: Point, r: number): void => {
    fill(ink, hair.shade, 0.54, (pen) => disc(pen, at, r * 1.06));
    fill(ink, hair.colour, 0.8, (pen) => disc(pen, [at[0] + r * 0.08, at[1] + r * 0.1], r * 0.9));
    fill(ink, hair.sheen, 0.78, (pen) =>
      oval(pen, [at[0] + r * 0.2, at[1] + r * 0.5], r * 0.36, r * 0.14, -0.5),
    );
  };
  if (cut.bound === 'bun') knot([-0.3 * head.side, 0.5 + 0.12 * Math.abs(head.front)], 0.19);
  if (cut.bound === 'top-knot') knot([-0.16 * head.side, 0.58], 0.13);
  if (cut.bound === 'updo') {
    knot([-0.34 * head.side - 0.1, 0.46], 0.22);
    knot([-0.26 * head.side + 0.14, 0.54], 0.2);
    knot([-0.3 * head.side, 0.62], 0.19);
  }
}

/** Tails on the near side of the face, before the shoulder. */
function paintNearTails(ink: Ink, head: Head, hair: Hair, cut: Cut, sway: HairSway): void {
  if (cut.bound === 'ponytail' || head.front < 0) return;
  for (const side of [-1, 1]) {
    if (side * head.side > 0.2) continue;
    tail(ink, head, hair, sway, head.spot(side * 1.75, -0.14, 1.08), cut, side * 0.6);
  }
}

/**
 * Hair over the shoulders: a broad fall behind each ear that is seen, and a strand that frames the
 * face before it.
 */
function paintLocks(ink: Ink, head: Head, hair: Hair, cut: Cut, sway: HairSway): void {
  if (head.front < 0.05) return;
  for (const side of [-1, 1] as const) {
    fall(ink, head, hair, cut, sway, side, side * 1.5, 1);
    fall(ink, head, hair, cut, sway, side, side * 1.16, 0.42);
  }
}

function fall(
  ink: Ink,
  head: Head,
  hair: Hair,
  cut: Cut,
  sway: HairSway,
  side: 1 | -1,
  around: number,
  part: number,
): void {
  const shows = head.shows(around);
  if (shows < (part === 1 ? -0.3 : 0.3)) return;
  const root = head.spot(around, part === 1 ? 0.12 : 0.26, 0.98);
  const length = (Math.min(cut.length, 1.2) + 0.1) * (part === 1 ? 0.92 : 0.55);
  const nodes = strand(head, root, length, { ...sway, flow: sway.flow * 0.85 }, 4);
  const calm = 1 - sway.flow;
  const bent = nodes.map(([x, y], i): Point => {
    const u = i / 4;
    const out = side * (Math.sin(u * Math.PI) * 0.05 - u * 0.07 * part);
    const wavy = cut.edge === 'waves' ? Math.sin(i * 2.4 + side) * 0.045 : 0;
    return [x + (out + wavy) * calm, y];
  });
  const w = (0.09 + 0.06 * Math.max(0, shows)) * (part === 1 ? 1 : 0.42);
  const blunt = hair.style === 'bob' || hair.style === 'shoulder' ? 0.6 : 0.2;
  if (cut.edge === 'curls') {
    fill(ink, hair.colour, 0.78, (pen) =>
      bent.forEach((p, i) => {
        // Beside the face, not over it.
        const x = p[0] + side * 0.06;
        disc(pen, [x + (i % 2 ? 0.025 : -0.025), p[1]], 0.105 * (0.45 + 0.55 * part));
        disc(pen, [x + side * 0.06, p[1] - 0.08], 0.085 * (0.5 + 0.5 * part));
      }),
    );
    return;
  }
  const radii = [w * 0.7, w * 1.05, w * 1.12, w * 0.9, w * blunt];
  fill(ink, part === 1 ? mixHex(hair.colour, hair.shade, 0.45) : hair.colour, 0.76, (pen) =>
    limb(pen, bent, radii),
  );
  if (head.px > 60)
    line(ink, hair.shade, 0.52, 0.01, (pen) =>
      smoothOpen(
        pen,
        bent.map(([x, y], i): Point => [x - side * (radii[i] ?? 0) * 0.3, y]),
      ),
    );
}

/** Hair around the sides of a bald crown. */
function paintFringeOfHair(ink: Ink, head: Head, hair: Hair): void {
  const yaw = (head.yaw / Math.PI) * 180;
  fill(ink, hair.colour, 0.74, (pen) => {
    for (const range of [
      [66, 180],
      [-180, -66],
    ] as const) {
      const lower: ShapePoint[] = [];
      const upper: ShapePoint[] = [];
      for (let i = 0; i <= 8; i++) {
        const degrees = range[0] + ((range[1] - range[0]) * i) / 8;
        const around = (degrees / 180) * Math.PI;
        const seen = Math.abs(((((degrees + yaw + 180) % 360) + 360) % 360) - 180) <= 92;
        if (!seen) continue;
        lower.push(head.spot(around, lineAt(degrees, false), 1.02));
        const away = Math.abs(Math.abs(degrees) - 66) / 114;
        upper.push(head.spot(around, 0.05 + 0.15 * Math.min(1, away * 3), 1.035));
      }
      if (lower.length > 1) smoothClosed(pen, [...lower, ...upper.toReversed()]);
    }
  });
}
