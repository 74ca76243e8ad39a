// Hair along a neck: a standing crest, or locks that flow; a lion's mane is a cloud around the head.
import { deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { mix } from '../../shape/ease.ts';
import { add, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Form, Mane } from './form.ts';
import type { Pose } from './pose.ts';
import { STATION } from './skeleton.ts';
import type { Skeleton } from './skeleton.ts';

/** What of the mane is in front of the neck and behind the head. */
export function paintMane(ink: Ink, form: Form, pose: Pose, skeleton: Skeleton): void {
  const { mane } = form;
  if (mane === undefined) return;
  if (mane.kind === 'crest') crest(ink, mane, skeleton);
  else if (mane.kind === 'flowing') flowing(ink, mane, pose, skeleton);
  else if (mane.kind === 'lion') lion(ink, mane, form, pose, skeleton);
}

function crest(ink: Ink, mane: Mane, { trunk }: Skeleton): void {
  ink.fill(mane.colour, 0.5, (pen) => {
    const rows = 9;
    const root: ShapePoint[] = [];
    const tips: ShapePoint[] = [];
    for (let i = 0; i <= rows; i++) {
      const u = STATION.shoulder + 0.5 + (i / rows) * 2.6;
      const [x, y] = trunk.point(u, 0.86);
      const heading = trunk.heading(u) + Math.PI / 2;
      const long = mane.length * (0.55 + 0.45 * Math.sin((Math.PI * (i + 0.6)) / (rows + 1)));
      root.push([x, y]);
      tips.push([...polar([x, y], heading, long)]);
      if (i < rows) {
        const [nx, ny] = trunk.point(u + 1.3 / rows, 0.86);
        tips.push([...polar([nx, ny], heading, long * 0.78)]);
      }
    }
    const all = [...tips, ...root.toReversed()];
    all.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
  });
}

/** Locks from the crest, hanging on our side, blown back by speed. */
function flowing(ink: Ink, mane: Mane, pose: Pose, { trunk, head }: Skeleton): void {
  const locks = 8;
  const blown = Math.min(1, Math.abs(pose.swing) * 1.1);
  const lock = (i: number, shift: number): ShapePoint[] => {
    const share = i / (locks - 1);
    const u = STATION.neck - 0.15 + share * 2.1;
    const at = trunk.point(u, 0.9 - shift);
    const sway = 0.12 * Math.sin(pose.tail.phase * 1.3 - i * 0.8);
    const angle = mix(-1.5, -2.85, blown) + sway;
    const long = mane.length * (1.12 - 0.3 * share) * (1 + 0.16 * Math.sin(i * 2.4));
    const tip = polar(at, angle, long);
    const wide = mane.length * 0.42;
    const side = trunk.heading(u);
    return [
      [...polar(at, side, wide)],
      [...polar(polar(at, angle - 0.1, long * 0.5), side, wide * 0.72)],
      [tip[0], tip[1], 0.8],
      [...polar(polar(at, angle - 0.2, long * 0.5), side, -wide * 0.7)],
      [...polar(at, side, -wide)],
    ];
  };
  for (let i = 0; i < locks; i++)
    ink.shape(lock(i, 0), i % 2 === 0 ? mane.colour : pale(mane.colour, 0.1), 0.5);
  // The forelock, between the ears.
  const at = polar(head.at, head.angle + 1.2, 0.07);
  const down = head.angle - 0.15 - blown * 0.5;
  ink.shape(
    [
      [...polar(at, head.angle + 2.4, 0.05)],
      [...polar(at, head.angle + 0.5, 0.05)],
      [...polar(polar(at, down, mane.length * 0.62), down + 1.5, 0.012), 0.8],
      [...polar(polar(at, down, mane.length * 0.3), down - 1.5, 0.05)],
    ],
    mane.colour,
    0.46,
  );
}

function lion(ink: Ink, mane: Mane, { head }: Form, pose: Pose, { head: joint }: Skeleton): void {
  const at = (ahead: number, up: number): Point =>
    add(polar(joint.at, joint.angle, head.size * ahead), [0, head.size * up]);
  const { phase } = pose.tail;
  const { colour, length } = mane;
  cloud(
    ink,
    at(-0.16, -0.26),
    [head.size * 0.54 + length, head.size * 0.74 + length],
    deep(colour, 0.28),
    phase,
    15,
  );
  cloud(
    ink,
    at(-0.02, -0.06),
    [head.size * 0.52 + length, head.size * 0.56 + length],
    colour,
    phase + 1,
    15,
  );
  cloud(
    ink,
    at(0.04, -0.02),
    [head.size * 0.42 + length * 0.45, head.size * 0.45 + length * 0.45],
    pale(colour, 0.14),
    phase + 2,
    13,
  );
}

/** The same from the front, in head lengths. */
export function paintRuff(ink: Ink, { mane }: Form, pose: Pose): void {
  if (mane?.kind === 'spines') {
    burr(ink, mane.colour);
    return;
  }
  if (mane?.kind !== 'lion') return;
  const { phase } = pose.tail;
  cloud(ink, [0, -0.16], [0.72, 0.86], deep(mane.colour, 0.28), phase, 15);
  cloud(ink, [0, 0], [0.66, 0.66], mane.colour, phase + 1, 15);
  cloud(ink, [0, 0.0], [0.52, 0.52], pale(mane.colour, 0.14), phase + 2, 13);
}

/** A round of soft locks. */
function cloud(
  ink: Ink,
  [x, y]: Point,
  [rx, ry]: Point,
  colour: string,
  phase: number,
  locks: number,
): void {
  const points: ShapePoint[] = [];
  for (let i = 0; i < locks; i++) {
    const angle = (k: number): number => ((i + k) / locks) * Math.PI * 2 + 0.2;
    const put = (k: number, out: number, corner: number): void => {
      const a = angle(k);
      points.push([x + Math.cos(a) * rx * out, y + Math.sin(a) * ry * out, corner]);
    };
    const stir = 0.02 * Math.sin(phase + i * 1.7);
    put(0, 0.84, 0.2);
    put(0.34, 0.97 + stir, 0);
    put(0.66, 1 + stir, 0.6);
  }
  ink.shape(points, colour, 0.52);
}

/** Spines all around a face, in head lengths. */
function burr(ink: Ink, colour: string): void {
  for (const [radius, shade] of [
    [0.86, deep(colour, 0.14)],
    [0.68, pale(colour, 0.14)],
  ] as const) {
    ink.fill(shade, 0.56, (pen) => {
      for (let i = 0; i < 52; i++) {
        const a = (i / 52) * Math.PI * 2;
        const r = i % 2 === 0 ? radius : radius * 0.78;
        const [x, y] = [Math.cos(a) * r, Math.sin(a) * r * 0.94 + 0.02];
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      pen.closePath();
    });
  }
}
