// The trunk and what lies close on it: bodices, shirts, necklines, buttons, belts.
import { between, direction, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import { facing, onTrunk, trunkEdge } from '../figure/figure.ts';
import type { Figure } from '../figure/figure.ts';
import type { Person, Top } from '../person/person.ts';
import { darker, fill, lighter, line, within } from './ink.ts';
import type { Ink } from './ink.ts';
import {
  bandAround,
  nearest,
  neckLine,
  neckRadius,
  seam,
  trunkOutline,
  trunkPlane,
} from './trunk-shape.ts';

export const hemLevel = (top: Top): number =>
  top.hem === 'waist' ? 0.36 : top.hem === 'hip' ? -0.04 : 0.02;

/** The bodice of a top: everything above the hips. */
/** @param from where on the trunk it begins */
export function paintTrunkTop(
  ink: Ink,
  figure: Figure,
  person: Person,
  top: Top,
  from: number,
): void {
  const { loose } = top;
  const outline = trunkOutline(figure, from, loose);
  if (top.bare) {
    paintBareTrunk(ink, figure, person, from, outline);
    return;
  }
  fill(ink, top.colour, 0.82, (pen) => smoothClosed(pen, outline));
  fill(ink, darker(top.colour), 0.46, (pen) => smoothClosed(pen, trunkPlane(figure, from, loose)));
  if (figure.body.heightM * ink.pxPerM < 40) return;
  paintFront(ink, figure, top, from, outline);
  if (top.belt !== null) {
    fill(ink, top.belt, 0.74, (pen) =>
      smoothClosed(pen, bandAround(figure, 0.33, 0.41, loose + 0.004)),
    );
    if (facing(figure, 0) > 0.1)
      fill(ink, lighter(top.belt, 0.4), 0.8, (pen) =>
        disc(pen, onTrunk(figure, 0.37, 0, loose + 0.006), figure.body.heightM * 0.009),
      );
  }
  paintNeckline(ink, figure, person, top, outline);
}

function paintBareTrunk(
  ink: Ink,
  figure: Figure,
  person: Person,
  from: number,
  outline: readonly ShapePoint[],
): void {
  const { skin } = person;
  fill(ink, skin.base, 0.82, (pen) => smoothClosed(pen, outline));
  fill(ink, skin.shade, 0.6, (pen) => smoothClosed(pen, trunkPlane(figure, from, 0)));
  if (facing(figure, 0) < 0.05 || figure.body.heightM * ink.pxPerM < 120) return;
  line(ink, skin.shade, 0.6, figure.body.heightM * 0.0036, (pen) => {
    for (const sign of [-1, 1])
      smoothOpen(pen, [
        onTrunk(figure, 0.66, sign * 0.12),
        onTrunk(figure, 0.63, sign * 0.5),
        onTrunk(figure, 0.7, sign * 0.95),
      ]);
    smoothOpen(pen, seam(figure, 0, 0.28, 0.6, 0));
  });
}

function paintFront(
  ink: Ink,
  figure: Figure,
  top: Top,
  from: number,
  outline: readonly ShapePoint[],
): void {
  const { loose } = top;
  const { heightM } = figure.body;
  const front = facing(figure, 0) > 0.05;
  const shade = darker(top.colour, 0.34);
  const thin = heightM * 0.0032;
  switch (top.front) {
    case 'stripes':
      within(
        ink,
        (pen) => smoothClosed(pen, outline),
        () => {
          for (let i = 0; i < 6; i++)
            fill(ink, top.accent, 0.8, (pen) =>
              smoothClosed(
                pen,
                bandAround(figure, from + 0.04 + i * 0.15, from + 0.1 + i * 0.15, loose + 0.003),
              ),
            );
        },
      );
      return;
    case 'buttons':
    case 'double':
    case 'toggles': {
      if (!front) return;
      line(ink, shade, 0.5, thin, (pen) => smoothOpen(pen, seam(figure, 0, from, 0.9, loose)));
      const offset = top.front === 'double' ? [-0.32, 0.32] : [0.0];
      fill(ink, top.accent, 0.88, (pen) => {
        for (const around of offset)
          for (let i = 0; i < 5; i++)
            disc(pen, onTrunk(figure, from + 0.1 + i * 0.17, around, loose), heightM * 0.0052);
      });
      return;
    }
    case 'zip':
      if (front)
        line(ink, top.accent, 0.8, thin * 1.3, (pen) =>
          smoothOpen(pen, seam(figure, 0, from, 0.92, loose)),
        );
      return;
    case 'open':
      if (front && top.under !== null)
        fill(ink, top.under, 0.8, (pen) =>
          smoothClosed(pen, [
            ...seam(figure, -0.42, from, 0.95, loose * 0.6),
            ...seam(figure, 0.42, from, 0.95, loose * 0.6).toReversed(),
          ]),
        );
      return;
    case 'panel':
      if (front) {
        fill(ink, top.accent, 0.74, (pen) =>
          smoothClosed(
            pen,
            [
              ...seam(figure, -0.6, 0.5, 0.74, loose + 0.01),
              ...seam(figure, 0.6, 0.5, 0.74, loose + 0.01).toReversed(),
            ].map(([x, y]) => [x, y, 0.6] as const),
          ),
        );
        for (const [i, colour] of ['#d84f4a', '#5fb0e0', '#e8c04c'].entries())
          fill(ink, colour, 0.85, (pen) =>
            disc(pen, onTrunk(figure, 0.62, -0.36 + i * 0.36, loose + 0.012), heightM * 0.008),
          );
      }
      return;
    case 'plates': {
      const glint = lighter(top.colour, 0.45);
      line(ink, shade, 0.35, thin * 1.4, (pen) => {
        for (const at of [0.2, 0.36, 0.52]) smoothOpen(pen, arcAt(figure, at, loose + 0.004));
      });
      if (front)
        line(ink, glint, 0.9, thin * 1.6, (pen) => {
          smoothOpen(pen, seam(figure, 0.05, 0.56, 0.86, loose + 0.004));
        });
      return;
    }
    case 'logo':
      if (front)
        fill(ink, top.accent, 0.88, (pen) => {
          const at = onTrunk(figure, 0.68, 0, loose + 0.004);
          const r = heightM * 0.026;
          pen.moveTo(at[0] - r, at[1] + r * 0.8);
          pen.lineTo(at[0] + r, at[1] + r * 0.8);
          pen.lineTo(at[0] + r * 0.9, at[1] + r * 0.05);
          pen.lineTo(at[0], at[1] - r);
          pen.lineTo(at[0] - r * 0.9, at[1] + r * 0.05);
          pen.closePath();
        });
      return;
    case 'plain':
  }
}

function arcAt(figure: Figure, at: number, loose: number): Point[] {
  const edge = trunkEdge(figure, at, loose);
  return [edge.left, onTrunk(figure, at, nearest(figure), loose), edge.right];
}

/** What is cut out of a top at the neck, or lies around it. */
function paintNeckline(
  ink: Ink,
  figure: Figure,
  person: Person,
  top: Top,
  outline: readonly ShapePoint[],
): void {
  const front = facing(figure, 0) > 0.05;
  const { heightM } = figure.body;
  const { loose } = top;
  const opening = (depth: number, half: number, colour: string): void => {
    if (!front) return;
    const lip = figure.body.build.sex === 'female' ? 0.002 : 0.001;
    const pointed = top.collar !== 'round' && top.collar !== 'none' && top.collar !== 'deep';
    const share = pointed ? 0.5 : 0.35;
    const side = (sign: 1 | -1): ShapePoint[] => [
      [...onTrunk(figure, 1.0, sign * 1.25, lip), 0.4],
      [...onTrunk(figure, 0.97 - depth * share, sign * half, loose), pointed ? 0.3 : 0],
    ];
    const edge: ShapePoint[] = [
      ...side(-1),
      [...onTrunk(figure, 0.97 - depth, 0, loose), pointed ? 0.85 : 0],
      ...side(1).toReversed(),
    ];
    const [a, b] = neckLine(figure);
    const rim = between(a, b, 0.2);
    const wide = neckRadius(figure) * 0.9;
    const way = (edge.at(-1)?.[0] ?? 0) >= (edge[0]?.[0] ?? 0) ? wide : -wide;
    const close = heightM * ink.pxPerM > 260;
    const draw = (): void => {
      fill(ink, colour, 0.78, (pen) =>
        smoothClosed(pen, [...edge, [rim[0] + way, rim[1], 0.6], [rim[0] - way, rim[1], 0.6]]),
      );
      if (close && top.collar !== 'shirt' && top.collar !== 'lapels')
        line(ink, darker(top.colour, 0.16), 0.6, heightM * 0.007, (pen) =>
          smoothOpen(
            pen,
            edge.map(([x, y]): Point => [x, y]),
          ),
        );
    };
    if (close) within(ink, (pen) => smoothClosed(pen, outline), draw);
    else draw();
    if (close && colour === person.skin.base && Math.abs(figure.view.xf) < 0.5) {
      // No thread of cloth is left across the throat.
      const across = Math.sign(way) * neckRadius(figure) * 0.97;
      const along = direction(a, b);
      const [low, high] = [-0.01 * heightM, 0.008 * heightM].map((by) => polar(rim, along, by));
      if (low && high)
        fill(ink, colour, 0.78, (pen) =>
          smoothClosed(pen, [
            [low[0] - across, low[1], 0.9],
            [low[0] + across, low[1], 0.9],
            [high[0] + across, high[1], 0.9],
            [high[0] - across, high[1], 0.9],
          ]),
        );
    }
  };
  switch (top.collar) {
    case 'none':
      opening(0.05, 0.55, person.skin.base);
      return;
    case 'round':
      opening(0.035, 0.55, person.skin.base);
      return;
    case 'v':
      opening(0.19, 0.26, top.under ?? person.skin.base);
      return;
    case 'deep':
      opening(0.1, 0.5, person.skin.base);
      return;
    case 'lapels': {
      if (!front) return;
      const v = (depth: number): ShapePoint[] => [
        [...onTrunk(figure, 1.0, -1.1, 0.002), 0.5],
        [...onTrunk(figure, 0.97 - depth, 0, loose), 0.9],
        [...onTrunk(figure, 1.0, 1.1, 0.002), 0.5],
      ];
      fill(ink, top.under ?? '#f4f1ea', 0.86, (pen) => smoothClosed(pen, v(0.44)));
      // The throat between the shirt's two collar points.
      opening(0.05, 0.2, person.skin.base);
      if (top.tie !== null) paintTie(ink, figure, top.tie, loose, 0.36);
      for (const sign of [-1, 1])
        if (facing(figure, sign * 0.5) > 0)
          fill(ink, lighter(top.under ?? '#f4f1ea', 0.4), sign < 0 ? 0.94 : 0.8, (pen) =>
            smoothClosed(pen, [
              [...onTrunk(figure, 1.03, sign * 1.1, 0.004), 0.5],
              [...onTrunk(figure, 0.87, sign * 0.36, loose + 0.002), 0.9],
              [...onTrunk(figure, 0.935, sign * 0.02, loose + 0.002), 0.8],
              [...onTrunk(figure, 1.01, sign * 0.5, 0.004), 0.3],
            ]),
          );
      for (const sign of [-1, 1])
        fill(ink, darker(top.colour, sign < 0 ? 0.2 : 0.12), 0.62, (pen) =>
          smoothClosed(pen, [
            [...onTrunk(figure, 1.0, sign * 1.15, 0.004), 0.6],
            [...onTrunk(figure, 0.86, sign * 0.85, loose + 0.003), 0.8],
            [...onTrunk(figure, 0.8, sign * 0.66, loose + 0.003), 0.8],
            [...onTrunk(figure, 0.53, 0, loose + 0.003), 0.9],
            [...onTrunk(figure, 0.8, sign * 0.3, loose + 0.003), 0.1],
          ]),
        );
      return;
    }
    case 'shirt': {
      if (!front) return;
      opening(0.1, 0.3, top.under ?? person.skin.base);
      if (top.tie !== null) paintTie(ink, figure, top.tie, loose, 0.6);
      for (const sign of [-1, 1].filter((each) => facing(figure, each * 0.6) > 0))
        fill(ink, lighter(top.colour, 0.3), 0.86, (pen) =>
          smoothClosed(pen, [
            [...onTrunk(figure, 1.03, sign * 1.2, 0.006), 0.4],
            [...onTrunk(figure, 0.9, sign * 0.75, loose + 0.006), 0.9],
            [...onTrunk(figure, 0.92, sign * 0.04, loose + 0.008), 0.6],
            [...onTrunk(figure, 1.01, sign * 0.3, 0.006), 0.2],
          ]),
        );
      return;
    }
    case 'crossed': {
      if (!front) return;
      opening(0.2, 0.34, top.under ?? person.skin.base);
      // Its left side over its right one.
      for (const [sign, lit] of [
        [1, 0.5],
        [-1, 0.66],
      ] as const) {
        const edge: Point[] = [
          onTrunk(figure, 1.0, sign * 1.3, 0.004),
          onTrunk(figure, 0.9, sign * 0.62, loose + 0.004),
          onTrunk(figure, 0.72, sign * 0.08, loose + 0.004),
          onTrunk(figure, 0.42, sign * -0.7, loose + 0.004),
        ];
        line(ink, top.accent, lit, heightM * 0.016, (pen) => smoothOpen(pen, edge));
      }
      return;
    }
    case 'mandarin':
      fill(ink, top.accent, 0.8, (pen) => {
        const [a, b] = neckLine(figure);
        limb(pen, [between(a, b, 0.05), between(a, b, 0.42)], [heightM * 0.03, heightM * 0.027], {
          start: 'flat',
          end: 'flat',
        });
      });
      if (front)
        line(ink, top.accent, 0.8, heightM * 0.006, (pen) =>
          smoothOpen(pen, [
            onTrunk(figure, 0.97, 0, loose + 0.003),
            onTrunk(figure, 0.88, 0.3, loose + 0.003),
            onTrunk(figure, 0.8, 0.95, loose + 0.003),
          ]),
        );
      return;
    case 'turtle':
      fill(ink, lighter(top.colour, 0.12), 0.76, (pen) => {
        const [a, b] = neckLine(figure);
        limb(pen, [between(a, b, -0.05), between(a, b, 0.45)], [heightM * 0.036, heightM * 0.031], {
          start: 'round',
          end: 'flat',
        });
      });
      return;
    case 'hood': {
      const [a, b] = neckLine(figure);
      fill(ink, darker(top.colour, 0.14), 0.62, (pen) =>
        limb(
          pen,
          [
            polar(between(a, b, 0.1), Math.PI, heightM * 0.032 * figure.view.xf),
            polar(between(a, b, 0.3), 0, heightM * 0.012 * figure.view.xf),
          ],
          [heightM * 0.044, heightM * 0.03],
        ),
      );
      if (front) opening(0.05, 0.5, person.skin.base);
      return;
    }
    case 'ruff':
    case 'fur': {
      const [a, b] = neckLine(figure);
      const colour = top.collar === 'ruff' ? '#f7f2e8' : top.accent;
      fill(ink, darker(colour, 0.18), 0.5, (pen) =>
        lumps(pen, between(a, b, 0.06), heightM * 0.062, heightM * 0.026, 9),
      );
      fill(ink, colour, 0.88, (pen) =>
        lumps(pen, between(a, b, 0.14), heightM * 0.058, heightM * 0.022, 9),
      );
      return;
    }
    case 'sailor': {
      if (front) opening(0.16, 0.4, person.skin.base);
      for (const sign of [-1, 1])
        fill(ink, top.accent, 0.8, (pen) =>
          smoothClosed(pen, [
            [...onTrunk(figure, 1.0, sign * 1.3, 0.006), 0.5],
            [...onTrunk(figure, 0.9, sign * 1.5, loose + 0.004), 0.5],
            [...onTrunk(figure, 0.84, sign * 0.95, loose + 0.006), 0.9],
            [...onTrunk(figure, 0.74, 0, loose + 0.006), 0.9],
            [...onTrunk(figure, 0.9, sign * 0.34, loose + 0.004), 0],
          ]),
        );
    }
  }
}

function lumps(pen: Pen, at: Point, half: number, radius: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const u = (i / (count - 1)) * 2 - 1;
    disc(
      pen,
      [at[0] + u * half, at[1] - (1 - u * u) * radius * 0.9],
      radius * (0.8 + 0.2 * Math.cos(i * 2.1)),
    );
  }
}

function paintTie(ink: Ink, figure: Figure, colour: string, loose: number, depth: number): void {
  const { heightM } = figure.body;
  const [knot, end] = [onTrunk(figure, 0.93, 0, loose), onTrunk(figure, 0.95 - depth, 0, loose)];
  const w = heightM * 0.0105;
  fill(ink, colour, 0.8, (pen) => {
    smoothClosed(pen, [
      [knot[0] - w * 0.42, knot[1] - w * 0.6, 0.9],
      [knot[0] + w * 0.42, knot[1] - w * 0.6, 0.9],
      [end[0] + w * 1.15, end[1] + w * 1.6, 0.9],
      [end[0], end[1], 0.9],
      [end[0] - w * 1.15, end[1] + w * 1.6, 0.9],
    ]);
  });
  fill(ink, darker(colour, 0.2), 0.62, (pen) =>
    smoothClosed(pen, [
      [knot[0] - w * 0.85, knot[1] + w * 0.75, 0.8],
      [knot[0] + w * 0.85, knot[1] + w * 0.75, 0.8],
      [knot[0] + w * 0.5, knot[1] - w * 0.7, 0.8],
      [knot[0] - w * 0.5, knot[1] - w * 0.7, 0.8],
    ]),
  );
}
