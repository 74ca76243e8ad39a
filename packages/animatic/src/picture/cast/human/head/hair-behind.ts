// What hangs behind the head: long hair, tails, braids. It streams with the wind and swings with the
// step, in closed form.
import { mix } from '../../shape/ease.ts';
import { polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothOpen } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import { darker, fill, line } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Hair } from '../person/person.ts';
import { CUTS } from './hair-cuts.ts';
import type { Cut } from './hair-cuts.ts';
import type { Head } from './skull.ts';

export interface HairSway {
  /** 0 hangs … 1 streams behind. */
  readonly flow: number;
  /** Turns of the gait or of slow breath. */
  readonly turns: number;
  readonly bounce: number;
}

/** Everything that lies behind the neck and the trunk (before them, seen from behind). */
export function paintHairBehind(ink: Ink, head: Head, hair: Hair, sway: HairSway): void {
  const cut = CUTS[hair.style];
  // From behind it is one with the hair on the crown, else it lies in the shade of the head.
  const [own, lit] =
    head.front < -0.3 ? ([hair.colour, 0.78] as const) : ([hair.shade, 0.56] as const);
  if (hair.style === 'afro') {
    fill(ink, own, lit, (pen) => curls(pen, [-0.06 * head.side, 0.1], 0.6, 0.55, 0.17));
    return;
  }
  if (cut.bound === 'pigtails' || cut.bound === 'braids') {
    for (const side of head.side >= 0 ? [1, -1] : [-1, 1]) {
      const root = head.spot(side * 2.05, -0.12, 1.02);
      if (side * head.side > 0.2 || head.front < 0) tail(ink, head, hair, sway, root, cut, side);
    }
    return;
  }
  if (cut.bound === 'ponytail') {
    tail(ink, head, hair, sway, head.spot(Math.PI, 0.24, 1.04), cut, -Math.sign(head.side || 1));
    return;
  }
  if (cut.length <= 0) return;
  const root: Point = [-0.2 * head.side, 0.08];
  const nodes = strand(head, root, cut.length + 0.12, sway, 5);
  const g = cut.girth * (1 - 0.22 * Math.abs(head.side));
  const trailing = sway.flow * Math.abs(head.side);
  const blunt = hair.style === 'bob' || hair.style === 'shoulder';
  const radii =
    hair.style === 'bob'
      ? [g * 0.8, g * 0.98, g * 1.0, g * 0.96, g * 0.8, g * 0.55]
      : [
          g * 0.88,
          g * 1.0,
          g * mix(0.96, 0.86, trailing),
          g * mix(0.84, 0.66, trailing),
          g * mix(blunt ? 0.8 : 0.72, 0.42, trailing),
          g * mix(blunt ? 0.6 : 0.46, 0.05, trailing),
        ];
  if (cut.edge === 'curls') {
    fill(ink, own, lit, (pen) => {
      limb(
        pen,
        nodes,
        radii.map((r) => r * 0.85),
      );
      nodes.forEach(([x, y], i) => {
        if (i === 0) return;
        const r = radii[i] ?? 0.2;
        for (const s of [-1, -0.3, 0.4, 1])
          disc(pen, [x + s * r * 0.86, y + 0.05 * Math.sin(i * 3 + s * 5)], 0.17);
      });
    });
    return;
  }
  fill(ink, own, lit, (pen) => limb(pen, nodes, radii));
  if (cut.edge === 'waves')
    fill(ink, own, lit, (pen) =>
      nodes.forEach((node, i) => {
        if (i < 2) return;
        const r = (radii[i] ?? 0.1) * 0.6;
        disc(pen, [node[0] - r * 0.85, node[1] + 0.04], r);
        disc(pen, [node[0] + r * 0.85, node[1] - 0.06], r);
      }),
    );
  if (head.px > 40 && head.front < 0.2) strands(ink, hair, nodes, radii);
}

/** Long hair from behind: a few darker strands and a sheen. */
function strands(ink: Ink, hair: Hair, nodes: readonly Point[], radii: readonly number[]): void {
  line(ink, darker(hair.shade, 0.2), 0.5, 0.016, (pen) => {
    for (const s of [-0.55, -0.1, 0.4])
      smoothOpen(
        pen,
        nodes.slice(1).map(([x, y], i): Point => [x + s * (radii[i + 1] ?? 0) * 0.9, y]),
      );
  });
}

/** Nodes of a strand from `root`: hanging by gravity, streaming in the wind, waving as it goes. */
export function strand(
  head: Head,
  root: Point,
  length: number,
  sway: HairSway,
  count: number,
): Point[] {
  const nodes: Point[] = [root];
  const away = head.side >= 0 ? Math.PI : 0;
  let at = root;
  for (let k = 1; k <= count; k++) {
    const u = k / count;
    const stream = sway.flow * (0.72 + 0.28 * u) * Math.min(1, Math.abs(head.side) * 1.4);
    const wave =
      (0.05 + 0.16 * sway.flow + 0.05 * sway.bounce) *
      u *
      Math.sin(sway.turns * Math.PI * 4 - k * 1.0);
    const down = -Math.PI / 2 - 0.12 * head.side * (1 - sway.flow);
    const target = away === 0 ? -0.2 : -Math.PI + 0.2;
    at = polar(at, mix(down, target, stream * 0.86) + wave, length / count);
    nodes.push(at);
  }
  return nodes;
}

export function tail(
  ink: Ink,
  head: Head,
  hair: Hair,
  sway: HairSway,
  root: Point,
  cut: Cut,
  side: number,
): void {
  const nodes = strand(head, root, cut.length, { ...sway, flow: sway.flow * 0.9 }, 5);
  const lean = nodes.map(([x, y], i): Point => [
    x +
      side *
        0.1 *
        Math.sin((i / 5) * Math.PI * 0.6) *
        (cut.bound === 'ponytail' ? 1.4 : 0.7) *
        (1 - sway.flow),
    y,
  ]);
  const g = cut.girth;
  if (cut.bound === 'braids') {
    fill(ink, hair.shade, 0.52, (pen) => lean.forEach((p) => disc(pen, p, g * 1.16)));
    fill(ink, hair.colour, 0.8, (pen) => {
      for (let i = 0; i < lean.length - 1; i++) {
        const [a, b] = [lean[i] ?? root, lean[i + 1] ?? root];
        for (const u of [0.2, 0.7])
          oval(
            pen,
            [a[0] + (b[0] - a[0]) * u + (u < 0.5 ? g * 0.22 : -g * 0.22), a[1] + (b[1] - a[1]) * u],
            g,
            g * 0.9,
            0.5,
          );
      }
    });
    const tip = lean.at(-1) ?? root;
    fill(ink, '#d6605a', 0.8, (pen) => disc(pen, tip, g * 0.7));
    return;
  }
  const radii = [g * 0.55, g * 0.95, g * 1.08, g, g * 0.7, g * 0.12];
  fill(ink, hair.shade, 0.54, (pen) => limb(pen, lean, radii));
  fill(ink, hair.colour, 0.8, (pen) =>
    limb(
      pen,
      lean.map(([x, y], i): Point => [x + g * 0.16, y + (i === 0 ? 0 : g * 0.1)]),
      radii.map((r) => r * 0.72),
    ),
  );
  fill(ink, '#d6605a', 0.8, (pen) => disc(pen, root, g * 0.5));
}

function curls(
  pen: Pen,
  at: Point,
  halfX: number,
  halfY: number,
  radius: number,
  from = 0,
  to = Math.PI * 2,
): void {
  oval(pen, at, halfX * 0.86, halfY * 0.86);
  for (let angle = from; angle < to; angle += 0.42)
    disc(
      pen,
      [at[0] + Math.cos(angle) * halfX * 0.82, at[1] + Math.sin(angle) * halfY * 0.82],
      radius * (0.86 + 0.2 * Math.sin(angle * 5)),
    );
}
