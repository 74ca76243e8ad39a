// A hand in the first person, large in the frame: forearm with its sleeve, palm, five fingers with
// knuckles and nails.
import { between, direction, distance, placed, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { limb, limbPlane } from '../../shape/limb.ts';
import { clockwise, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import { mixHex } from '../../../paint/colour.ts';
import { darker, fill, lighter, line, within } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Skin } from '../person/person.ts';
import type { Shape } from './shapes.ts';

export interface HandLook {
  readonly skin: Skin;
  readonly sleeve: string;
  /** A shirt's cuff under the sleeve. */
  readonly cuff: string | null;
  readonly glove: string | null;
  readonly nail: string;
  /** Times the usual thickness: a child's fingers are short and soft, a woman's slim. */
  readonly girth: number;
}

/** Where a hand is: its wrist, the way it points (π/2 is up), the elbow out of the frame. */
export interface HandPose {
  readonly wrist: Point;
  readonly angle: number;
  readonly elbow: Point;
  readonly shape: Shape;
  /** Held around a thing that is drawn behind the hand: only the thumb and the fingertips lie before it. */
  readonly around: boolean;
  /** +1 a right hand, −1 a left one. */
  readonly side: 1 | -1;
  readonly sizeM: number;
}

const GIRTHS = [0.063, 0.067, 0.064, 0.054] as const;

const PALM: readonly ShapePoint[] = [
  [-0.115, -0.06],
  [-0.165, 0.12],
  [-0.21, 0.3],
  [-0.222, 0.46],
  [-0.17, 0.54],
  [-0.05, 0.572],
  [0.08, 0.55],
  [0.196, 0.49],
  [0.234, 0.38],
  [0.205, 0.17],
  [0.12, -0.06],
];

interface Brush {
  readonly ink: Ink;
  readonly look: HandLook;
  readonly skin: Skin;
  readonly put: (points: readonly ShapePoint[]) => ShapePoint[];
  readonly at: (points: readonly Point[]) => Point[];
  readonly unit: number;
  readonly side: 1 | -1;
}

function brushOf(ink: Ink, look: HandLook, pose: HandPose): Brush {
  const { glove } = look;
  const size: Point = [pose.sizeM * pose.side, pose.sizeM];
  // Shapes have the fingers along +y.
  const put = (points: readonly ShapePoint[]): ShapePoint[] =>
    placed(points, pose.wrist, pose.angle - Math.PI / 2, size);
  return {
    ink,
    look,
    skin:
      glove === null ? look.skin : { base: glove, shade: darker(glove), blush: glove, lip: glove },
    put,
    at: (points) => put(points).map(([x, y]): Point => [x, y]),
    unit: pose.sizeM,
    side: pose.side,
  };
}

function paintForearm({ ink, look, skin, unit }: Brush, pose: HandPose): void {
  const { wrist, elbow } = pose;
  const along = direction(elbow, wrist);
  const far = distance(elbow, wrist);
  const g = unit * look.girth;
  const joints = [
    elbow,
    between(elbow, wrist, 0.5),
    polar(wrist, along, -0.14 * unit),
    polar(wrist, along, 0.1 * unit),
  ];
  const radii = [0.24 * g, 0.215 * g, 0.142 * g, 0.135 * g];
  fill(ink, skin.base, 0.8, (pen) => limb(pen, joints, radii));
  fill(ink, skin.shade, 0.55, (pen) => limbPlane(pen, joints, radii, 1, 0.42));
  const end = polar(wrist, along, -Math.min(far * 0.5, unit * 0.52));
  const cloth = [elbow, between(elbow, end, 0.6), end];
  const wide = [0.36 * g, 0.31 * g, 0.25 * g];
  if (look.cuff !== null) {
    const tip = polar(end, along, unit * 0.1);
    fill(ink, look.cuff, 0.85, (pen) =>
      limb(pen, [end, tip], [0.225 * g, 0.215 * g], { end: 'flat' }),
    );
    fill(ink, darker(look.cuff, 0.16), 0.6, (pen) =>
      limbPlane(pen, [end, between(end, tip, 0.5), tip], [0.225 * g, 0.22 * g, 0.215 * g], 1, 0.4),
    );
  }
  fill(ink, look.sleeve, 0.8, (pen) => limb(pen, cloth, wide, { end: 'flat' }));
  fill(ink, darker(look.sleeve), 0.52, (pen) => limbPlane(pen, cloth, wide, 1, 0.3));
  // A turned-up cuff with its stitching, a few folds.
  const lip = [
    polar(end, along, -0.15 * unit),
    polar(end, along, -0.04 * unit),
    polar(end, along, 0.02 * unit),
  ];
  const lipWide = [0.275 * g, 0.28 * g, 0.27 * g];
  fill(ink, lighter(look.sleeve, 0.16), 0.82, (pen) =>
    limb(pen, lip, lipWide, { start: 'flat', end: 'flat' }),
  );
  fill(ink, darker(look.sleeve, 0.14), 0.6, (pen) => limbPlane(pen, lip, lipWide, 1, 0.35));
  line(ink, darker(look.sleeve, 0.24), 0.55, unit * 0.008, (pen) => {
    const stitch = polar(end, along, -0.012 * unit);
    pen.moveTo(...polar(stitch, along + Math.PI / 2, 0.25 * g));
    pen.lineTo(...polar(stitch, along - Math.PI / 2, 0.25 * g));
    for (const [back, from, to] of [
      [0.3, 0.6, -0.1],
      [0.5, 0.1, -0.7],
      [0.74, 0.7, 0.0],
    ] as const) {
      if (back * unit > far * 0.5) continue;
      const p = polar(end, along, -back * unit);
      const a = polar(p, along + Math.PI / 2, 0.28 * g * from);
      const b = polar(polar(p, along, -0.1 * unit), along + Math.PI / 2, 0.28 * g * to);
      smoothOpen(pen, [a, between(polar(a, along, -0.07 * unit), b, 0.5), b]);
    }
  });
}

function paintPalm(brush: Brush): void {
  const { ink, skin, put, at, unit } = brush;
  const outline = (pen: Pen): void => smoothClosed(pen, clockwise(put(PALM)));
  fill(ink, skin.base, 0.8, outline);
  within(ink, outline, () => {
    fill(ink, skin.shade, 0.58, (pen) =>
      smoothClosed(
        pen,
        put([
          [-0.3, -0.1],
          [-0.34, 0.5],
          [-0.18, 0.46],
          [-0.12, 0.25],
          [-0.07, 0.05],
          [-0.06, -0.1],
        ]),
      ),
    );
  });
  if (unit * ink.pxPerM < 90) return;
  // Knuckles and the tendons that run to them.
  const soft = mixHex(skin.base, skin.shade, 0.4);
  fill(ink, soft, 0.72, (pen) => {
    for (const [x, y] of [
      [-0.15, 0.455],
      [-0.04, 0.485],
      [0.075, 0.468],
      [0.172, 0.412],
    ] as const) {
      const [a, b, c, d] = at([
        [x - 0.04, y],
        [x, y + 0.022],
        [x + 0.04, y],
        [x, y + 0.004],
      ]);
      if (a && b && c && d) smoothClosed(pen, [[a[0], a[1], 0.8], b, [c[0], c[1], 0.8], d]);
    }
    for (const [x, y] of [
      [-0.1, 0.4],
      [-0.03, 0.42],
      [0.05, 0.4],
    ] as const) {
      smoothClosed(
        pen,
        put([
          [x, y, 0.9],
          [x * 0.7 + 0.008, y * 0.65],
          [x * 0.4, y * 0.34, 0.9],
          [x * 0.7 - 0.004, y * 0.65],
        ]),
      );
    }
  });
}

function paintFinger(
  brush: Brush,
  joints: readonly Point[],
  girth: number,
  { nail, thumb = false, free = false }: { nail: number; thumb?: boolean; free?: boolean },
): void {
  const { ink, skin, at, unit, look, side } = brush;
  const line4 = at(joints);
  const g = girth * unit * look.girth;
  const radii = thumb ? [g * 1.5, g * 1.12, g * 1.02, g * 0.8] : [g * 1.04, g, g * 0.94, g * 0.76];
  const shaded: 1 | -1 = side > 0 ? 1 : -1;
  const shadow = line4.map(([x, y], i): Point => [
    x - side * g * (i === 0 ? 0 : 0.16),
    y - g * (i === 0 ? 0 : 0.12),
  ]);
  fill(ink, darker(skin.shade, 0.1), 0.5, (pen) =>
    limb(pen, free ? shadow : shadow.slice(1), free ? radii : radii.slice(1)),
  );
  fill(ink, skin.base, 0.82, (pen) => limb(pen, line4, radii));
  fill(ink, skin.shade, 0.58, (pen) =>
    limbPlane(pen, line4.slice(free ? 0 : 1), radii.slice(free ? 0 : 1), shaded, 0.5),
  );
  if (unit * ink.pxPerM < 70) return;
  fill(ink, lighter(skin.base, 0.3), 0.9, (pen) =>
    limbPlane(
      pen,
      line4.slice(1),
      radii.slice(1).map((r) => r * 0.86),
      shaded === 1 ? -1 : 1,
      0.72,
    ),
  );
  // Creases across the joints.
  const crease = mixHex(skin.base, skin.shade, 0.75);
  line(ink, crease, 0.6, g * 0.09, (pen) => {
    for (const k of thumb ? [2] : [1, 2]) {
      const [before, here, after] = [line4[k - 1], line4[k], line4[k + 1]];
      if (!before || !here || !after || distance(here, after) < g * 0.7) continue;
      const way = direction(before, after);
      for (const [shift, half] of [
        [-0.16, 0.42],
        [0.14, 0.32],
      ] as const) {
        const c = polar(here, way, shift * g);
        smoothOpen(pen, [
          polar(c, way + Math.PI / 2, half * g),
          polar(c, way, 0.1 * g),
          polar(c, way - Math.PI / 2, half * g),
        ]);
      }
    }
  });
  if (nail <= 0.05 || look.glove !== null) return;
  const [before, tip] = [line4[2], line4[3]];
  if (!before || !tip) return;
  const way = direction(before, tip);
  const r = (radii[3] ?? 0) * 1.0;
  const plate: ShapePoint[] = [
    [-0.72, -0.56],
    [0.1, -0.66],
    [0.66, -0.44],
    [0.84, 0],
    [0.66, 0.44],
    [0.1, 0.66],
    [-0.72, 0.56],
    [-0.94, 0],
  ];
  ink.g.save();
  ink.g.globalAlpha *= nail;
  fill(ink, mixHex(skin.shade, look.nail, 0.4), 0.7, (pen) =>
    smoothClosed(pen, placed(plate, tip, way, r * 1.08)),
  );
  fill(ink, look.nail, 0.88, (pen) =>
    smoothClosed(pen, placed(plate, polar(tip, way, r * 0.05), way, r * 0.96)),
  );
  fill(ink, '#ffffff', 0.95, (pen) =>
    oval(
      pen,
      polar(polar(tip, way + Math.PI / 2, -0.22 * r * side), way, 0.1 * r),
      r * 0.42,
      r * 0.12,
      way,
    ),
  );
  ink.g.restore();
}

/**
 * Fingertips round the far side of a held thing, the thumb across its front, the palm past its near
 * side. Units of the hand; the thing's axis lies at `grip` of the pose, about 0.2 to either side.
 */
const AROUND = {
  palm: [
    [0.05, -0.1],
    [-0.08, -0.03],
    [-0.23, 0.12],
    [-0.26, 0.3],
    [-0.23, 0.5],
    [-0.17, 0.63],
    [-0.1, 0.62],
    [-0.05, 0.5],
    [0.0, 0.34],
    [0.1, 0.16],
    [0.16, 0.02],
  ],
  tips: [
    [
      [-0.62, 0.58],
      [-0.6, 0.625],
      [-0.545, 0.62],
      [-0.485, 0.6],
    ],
    [
      [-0.62, 0.455],
      [-0.595, 0.5],
      [-0.53, 0.495],
      [-0.465, 0.475],
    ],
    [
      [-0.61, 0.335],
      [-0.585, 0.375],
      [-0.525, 0.37],
      [-0.465, 0.35],
    ],
    [
      [-0.595, 0.225],
      [-0.57, 0.26],
      [-0.525, 0.255],
      [-0.475, 0.24],
    ],
  ],
  thumb: [
    [-0.04, 0.1],
    [-0.12, 0.33],
    [-0.24, 0.47],
    [-0.36, 0.53],
  ],
  grip: [-0.33, 0.42],
} as const satisfies Readonly<Record<string, unknown>>;

/** Where the axis of a thing lies that the hand goes around, in units of the hand. */
export const AROUND_GRIP: Point = AROUND.grip;

function paintAround(brush: Brush): void {
  const { ink, skin, put } = brush;
  const palm: ShapePoint[] = AROUND.palm.map(([x, y]) => [x, y]);
  fill(ink, darker(skin.shade, 0.06), 0.55, (pen) =>
    smoothClosed(pen, put(palm.map(([x, y]) => [x - 0.02, y - 0.008]))),
  );
  fill(ink, skin.base, 0.8, (pen) => smoothClosed(pen, put(palm)));
  for (const [i, tip] of [...AROUND.tips].toReversed().entries())
    paintFinger(brush, tip, (GIRTHS[3 - i] ?? 0.06) * 1.06, { nail: 1, free: true });
  paintFinger(brush, AROUND.thumb, 0.08, { nail: 1, thumb: true });
}

export function paintFirstPersonHand(ink: Ink, look: HandLook, pose: HandPose): void {
  const brush = brushOf(ink, look, pose);
  paintForearm(brush, pose);
  if (pose.around) {
    paintAround(brush);
    return;
  }
  const { shape } = pose;
  const thumb = (): void =>
    paintFinger(brush, shape.thumb, 0.076, {
      nail: Math.max(shape.nails, shape.thumbOver ? 0.9 : 0),
      thumb: true,
    });
  if (!shape.thumbOver) thumb();
  paintPalm(brush);
  for (const i of [3, 2, 1, 0] as const) {
    const nail =
      shape.nails < 1 && distance(shape.fingers[i][0], shape.fingers[i][3]) > 0.3
        ? 1
        : shape.nails < 1
          ? 0
          : 1;
    paintFinger(brush, shape.fingers[i], GIRTHS[i], { nail });
  }
  if (shape.thumbOver) thumb();
}
