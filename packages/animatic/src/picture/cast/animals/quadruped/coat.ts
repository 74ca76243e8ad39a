// Stripes, spots and patches, laid on the body's own coordinates: they bend with it.
import { LIT, deep } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { random } from '../../../paint/noise.ts';
import type { ShapePoint } from '../../shape/point.ts';
import { disc, smoothClosed } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import type { Tube } from '../tube.ts';
import type { Coat, Marking } from './form.ts';

export function paintMarks(ink: Ink, coat: Coat, trunk: Tube): void {
  for (const mark of coat.marks ?? []) {
    if (mark.kind === 'stripes') stripes(ink, mark, trunk);
    else if (mark.kind === 'spots') spots(ink, mark, trunk);
    else if (mark.kind === 'band') {
      const { from, to } = mark;
      ink.fill(mark.colour, LIT.body, (pen) =>
        trunk.outline(pen, { from, to, startCap: 0.25, endCap: -0.15 }),
      );
    } else patches(ink, mark, trunk);
  }
}

function stripes(ink: Ink, mark: Extract<Marking, { kind: 'stripes' }>, trunk: Tube): void {
  ink.fill(mark.colour, 0.5, (pen) => {
    for (let i = 0; i < mark.count; i++) {
      const u = 0.12 + (i / mark.count) * (trunk.last - 0.5);
      const lean = (random(5, i) - 0.5) * 0.16 + (u < 2.6 ? 0.22 : -0.12);
      const deepTo = 1 - mark.reach * (0.75 + 0.3 * random(7, i));
      const wide = mark.width * (0.8 + 0.4 * random(9, i));
      const at = (v: number, side: number): ShapePoint => {
        const k = (1 - v) / Math.max(0.2, 1 - deepTo);
        return [...trunk.point(u + lean * k + side * wide * (1 - 0.75 * k), v)];
      };
      const middle = (1 + deepTo) / 2;
      smoothClosed(pen, [
        at(0.99, -1),
        at(middle, -1),
        [...trunk.point(u + lean, deepTo), 0.5],
        at(middle, 1),
        at(0.99, 1),
      ]);
    }
  });
}

function spots(ink: Ink, mark: Extract<Marking, { kind: 'spots' }>, trunk: Tube): void {
  const each = (draw: (points: ShapePoint[], i: number) => void, size: number): void => {
    for (let c = 0; c < mark.columns; c++) {
      for (let r = 0; r < mark.rows; r++) {
        const i = c * 31 + r;
        const u =
          0.1 + ((c + 0.5 * (r % 2) + 0.5 * random(3, i)) / mark.columns) * (trunk.last - 0.35);
        const v = 0.9 - ((r + 0.35 * random(4, i)) / mark.rows) * 1.6;
        if (v < -0.85) continue;
        // Thin parts bear fewer and smaller ones.
        const [high, low] = [trunk.point(u, 1), trunk.point(u, -1)];
        const around = Math.hypot(high[0] - low[0], high[1] - low[1]);
        if (around < mark.size * 5 && r % 2 === 1) continue;
        const grow = size * (0.7 + 0.6 * random(6, i)) * Math.min(1, 0.35 + around * 1.6);
        const [x, y] = trunk.point(u, v);
        const points: ShapePoint[] = [];
        for (let k = 0; k < 6; k++) {
          const a = (k / 6) * Math.PI * 2;
          const bump = grow * (0.8 + 0.45 * random(8, i * 6 + k));
          points.push([x + Math.cos(a) * bump * 1.2, y + Math.sin(a) * bump]);
        }
        draw(points, i);
      }
    }
  };
  const fine = ink.shows(mark.size, 5);
  ink.fill(mark.colour, 0.5, (pen) =>
    each((points, i) => {
      if (fine) smoothClosed(pen, points);
      else blob(pen, points, mark.size * (0.8 + 0.3 * random(6, i)));
    }, mark.size),
  );
  const { hollow } = mark;
  if (hollow !== undefined && ink.shows(mark.size, 1.5)) {
    ink.fill(hollow, 0.6, (pen) => each((points) => smoothClosed(pen, points), mark.size * 0.5));
  }
}

/** A spot too small to show its outline. */
function blob(pen: Pen, points: readonly ShapePoint[], radius: number): void {
  const [a, b] = [points[0] ?? [0, 0], points[3] ?? [0, 0]];
  disc(pen, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], radius);
}

function patches(ink: Ink, mark: Extract<Marking, { kind: 'patches' }>, trunk: Tube): void {
  ink.fill(mark.colour, 0.56, (pen) => {
    mark.at.forEach(([u, v, length, height], i) => {
      const points: ShapePoint[] = [];
      for (let k = 0; k < 9; k++) {
        const a = (k / 9) * Math.PI * 2;
        const bump = 0.8 + 0.4 * random(12 + i, k);
        const pv = Math.max(-0.99, Math.min(0.99, v + Math.sin(a) * height * bump));
        points.push([...trunk.point(u + Math.cos(a) * length * bump, pv)]);
      }
      smoothClosed(pen, points);
    });
  });
}

export function paintLegMarks(
  ink: Ink,
  coat: Coat,
  leg: Tube,
  { far, folded }: { far: boolean; folded: boolean },
): void {
  for (const mark of coat.marks ?? []) {
    if (mark.kind === 'patches' || mark.kind === 'band' || !mark.legs) continue;
    const colour = far ? deep(mark.colour, 0.2) : mark.colour;
    const lit = far ? LIT.far : 0.5;
    ink.fill(colour, lit, (pen) => {
      if (mark.kind === 'stripes') {
        for (let i = 0; i < 9; i++) {
          const u = 0.18 + i * 0.32;
          if (folded && u > 0.3) break;
          const side = i % 2 === 0 ? 1 : -1;
          const wide = mark.width * 0.6;
          smoothClosed(pen, [
            [...leg.point(u - wide, side * 0.98)],
            [...leg.point(u, -side * 0.5), 0.5],
            [...leg.point(u + wide, side * 0.98)],
          ]);
        }
        return;
      }
      for (let i = 0; i < 18; i++) {
        const u = -0.02 + i * 0.15;
        if (folded && u > 0.9) break;
        const [x, y] = leg.point(u, ((i * 2) % 3) * 0.62 - 0.62);
        const r = mark.size * (u < 0.8 ? 0.8 : 0.5);
        pen.moveTo(x + r, y);
        pen.arc(x, y, r, 0, Math.PI * 2);
      }
    });
  }
}

/** Wool: curls all along the outline, and a few on the flank. */
export function paintFleece(ink: Ink, colour: string, size: number, trunk: Tube): void {
  ink.fill(colour, LIT.body, (pen) => {
    for (const v of [0.94, -0.9]) {
      for (let i = 0; i <= 13; i++) {
        const [x, y] = trunk.point(i * 0.42, v);
        const r = size * (0.85 + 0.3 * random(21, i));
        pen.moveTo(x + r, y);
        pen.arc(x, y, r, 0, Math.PI * 2);
      }
    }
    for (const v of [-0.5, 0, 0.5]) {
      const [x, y] = trunk.point(0, v);
      pen.moveTo(x + size, y);
      pen.arc(x, y, size, 0, Math.PI * 2);
    }
  });
  if (!ink.shows(size * 0.3, 1)) return;
  ink.stroke(
    size * 0.16,
    deep(colour, 0.3),
    (pen) => {
      for (let i = 0; i < 22; i++) {
        const [x, y] = trunk.point(0.3 + random(31, i) * 4.6, random(37, i) * 1.3 - 0.6);
        const a = random(41, i) * 2;
        pen.moveTo(x + Math.cos(a) * size * 0.5, y + Math.sin(a) * size * 0.5);
        pen.arc(x, y, size * 0.5, a, a + 2.4);
      }
    },
    { lit: LIT.shade, alpha: 0.4 },
  );
}
