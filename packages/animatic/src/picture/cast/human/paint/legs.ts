// A leg with its foot, stocking, trouser and shoe.
import { between, direction, distance, placed, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { limb, limbPlane } from '../../shape/limb.ts';
import { clockwise, disc, smoothClosed } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import type { Figure } from '../figure/figure.ts';
import type { Side } from '../figure/pose.ts';
import type { Person } from '../person/person.ts';
import { darker, fill, lighter } from './ink.ts';
import type { Ink } from './ink.ts';

/** Skin radii at hip, thigh, knee, calf and ankle, shares of the height. */
const LEG = [0.052, 0.046, 0.032, 0.0325, 0.0185] as const;

export interface LegLine {
  readonly joints: readonly Point[];
  readonly radii: readonly number[];
}

export function legLine(figure: Figure, side: Side): LegLine {
  const leg = figure.legs[side];
  const [h, k, a] = [figure.point(leg.hip), figure.point(leg.knee), figure.point(leg.ankle)];
  const { heightM, legGirth } = figure.body;
  const along = direction(k, a);
  // The calf lies behind the bone.
  const calf = polar(between(k, a, 0.32), along + Math.PI / 2, -0.011 * heightM * figure.view.xf);
  return {
    joints: [h, between(h, k, 0.45), k, calf, a],
    radii: LEG.map((radius) => radius * heightM * legGirth),
  };
}

/** The side of a leg's line that lies behind: to the right of the way down for who faces right. */
const backOf = (figure: Figure): 1 | -1 => (figure.view.xf >= -0.3 ? -1 : 1);

function cutLeg(line: LegLine, share: number, factors: readonly number[]): LegLine {
  // Share of the leg's length: half of it lies above the knee.
  const at = Math.min(4, share * 4);
  const last = Math.max(1, Math.floor(at + 1e-9));
  const joints = line.joints.slice(0, last + 1);
  const radii = line.radii.slice(0, last + 1).map((r, i) => r * (factors[i] ?? 1));
  const rest = at - last;
  const [a, b] = [line.joints[last], line.joints[last + 1]];
  if (rest > 0.02 && a && b) {
    joints.push(between(a, b, rest));
    const [ra, rb] = [line.radii[last] ?? 0, line.radii[last + 1] ?? 0];
    radii.push((ra + (rb - ra) * rest) * (factors[last + 1] ?? 1));
  }
  return { joints, radii };
}

export function paintLeg(ink: Ink, figure: Figure, person: Person, side: Side): void {
  const { outfit, skin } = person;
  const { bottom, shoes } = outfit;
  const line = legLine(figure, side);
  const back = backOf(figure);
  const boots = shoes.kind === 'boots' || shoes.kind === 'skates' || shoes.kind === 'skis';
  const cloth = bottom.kind === 'trousers';
  const stocking = bottom.kind === 'tights' ? bottom.colour : null;
  const under = stocking ?? skin.base;
  if (!cloth || shoes.kind === 'barefoot' || shoes.kind === 'sandals' || shoes.kind === 'heels') {
    fill(ink, under, 0.78, (pen) => limb(pen, line.joints, line.radii));
    fill(ink, stocking ? darker(stocking) : skin.shade, 0.46, (pen) =>
      limbPlane(pen, line.joints, line.radii, back, 0.42),
    );
  }
  if (shoes.sock !== null && !cloth) paintSock(ink, line, shoes.sock);
  if (!boots) paintFoot(ink, figure, person, side);
  if (cloth) {
    const w = bottom.width;
    const trouser: LegLine = {
      joints: line.joints.map((p, i) =>
        // Cloth falls straight over the calf and ends on the shoe.
        i === 3
          ? between(line.joints[2] ?? p, line.joints[4] ?? p, 0.45)
          : i === 4
            ? between(line.joints[2] ?? p, p, boots ? 0.8 : 1.05)
            : p,
      ),
      radii: [1.1, 1.08 * w ** 0.5, 1.14 * w, 1.0 * w, 1.6 * w].map(
        (factor, i) => factor * (line.radii[i] ?? 0),
      ),
    };
    fill(ink, bottom.colour, 0.78, (pen) =>
      limb(pen, trouser.joints, trouser.radii, { end: 'flat' }),
    );
    fill(ink, darker(bottom.colour), 0.44, (pen) =>
      limbPlane(pen, trouser.joints, trouser.radii, back, 0.2),
    );
  } else if (bottom.kind === 'shorts') {
    const w = bottom.width;
    const short = cutLeg(line, bottom.length, [1.1, 1.2 * w, 1.36 * w, 1.3 * w, 1.3]);
    fill(ink, bottom.colour, 0.78, (pen) => limb(pen, short.joints, short.radii, { end: 'flat' }));
    fill(ink, darker(bottom.colour), 0.44, (pen) =>
      limbPlane(pen, short.joints, short.radii, back, 0.1),
    );
  }
  if (boots) paintBoot(ink, figure, person, side, line);
}

function paintSock(ink: Ink, line: LegLine, colour: string): void {
  const [calf, ankle] = [line.joints[3], line.joints[4]];
  const [a, b] = [line.radii[3] ?? 0, line.radii[4] ?? 0];
  if (!calf || !ankle) return;
  fill(ink, colour, 0.78, (pen) =>
    limb(pen, [between(calf, ankle, 0.45), ankle], [a + (b - a) * 0.4, b * 1.12], {
      start: 'flat',
    }),
  );
}

/** Heel at (0, 0), toe at (1, 0), y up; the ankle comes in at about (0.24, 0.32). */
const SHOES: Readonly<Record<'shoe' | 'bare' | 'heel' | 'slipper', readonly ShapePoint[]>> = {
  shoe: [
    [-0.05, 0, 0.6],
    [-0.07, 0.16],
    [0.02, 0.36],
    [0.14, 0.4, 0.3],
    [0.34, 0.37, 0.3],
    [0.5, 0.27],
    [0.74, 0.2],
    [0.95, 0.14],
    [1.04, 0.05],
    [1.0, 0, 0.6],
  ],
  slipper: [
    [-0.04, 0, 0.6],
    [-0.06, 0.12],
    [0.0, 0.24],
    [0.1, 0.22, 0.5],
    [0.3, 0.15],
    [0.46, 0.15, 0.4],
    [0.66, 0.19],
    [0.88, 0.14],
    [1.01, 0.05],
    [0.97, 0, 0.6],
  ],
  bare: [
    [0.02, 0],
    [-0.04, 0.12],
    [0.06, 0.34],
    [0.22, 0.42],
    [0.42, 0.31],
    [0.62, 0.2],
    [0.84, 0.15],
    [1.0, 0.09],
    [1.0, 0.01],
    [0.8, -0.01],
    [0.5, 0.03],
    [0.24, 0.0],
  ],
  heel: [
    [-0.06, 0.14, 0.6],
    [-0.05, 0.3],
    [0.03, 0.38],
    [0.12, 0.3],
    [0.36, 0.19],
    [0.58, 0.2, 0.2],
    [0.84, 0.12],
    [1.02, 0.02],
    [0.98, -0.01],
    [0.66, 0],
    [0.34, 0.1],
  ],
};

interface FootFrame {
  readonly heel: Point;
  readonly toe: Point;
  readonly ankle: Point;
  readonly angle: number;
  /** Length in the picture, and the height unit. */
  readonly lengthM: number;
  readonly sizeM: number;
  /** +1: the sole is to the right of heel → toe (toes point right). */
  readonly flip: 1 | -1;
  /** Seen from its front or its back: too short to show its side. */
  readonly endOn: boolean;
}

function footFrame(figure: Figure, side: Side): FootFrame {
  const leg = figure.legs[side];
  const [heel, toe, ankle] = [
    figure.point(leg.heel),
    figure.point(leg.toe),
    figure.point(leg.ankle),
  ];
  const sizeM = figure.body.footM;
  const lengthM = distance(heel, toe);
  const angle = direction(heel, toe);
  // The ankle is on the foot's upper side.
  const up = (toe[0] - heel[0]) * (ankle[1] - heel[1]) - (toe[1] - heel[1]) * (ankle[0] - heel[0]);
  return {
    heel,
    toe,
    ankle,
    angle,
    lengthM,
    sizeM,
    flip: up >= 0 ? 1 : -1,
    endOn: Math.abs(figure.view.xf) < 0.62,
  };
}

function paintFoot(ink: Ink, figure: Figure, person: Person, side: Side): void {
  const frame = footFrame(figure, side);
  const { shoes, bottom } = person.outfit;
  const bare = shoes.kind === 'barefoot' || shoes.kind === 'sandals';
  const colour = bare
    ? bottom.kind === 'tights'
      ? bottom.colour
      : person.skin.base
    : shoes.colour;
  if (frame.endOn) {
    paintFootEndOn(ink, figure, frame, person, colour);
    return;
  }
  const kind = bare
    ? 'bare'
    : shoes.kind === 'heels'
      ? 'heel'
      : shoes.kind === 'slippers'
        ? 'slipper'
        : 'shoe';
  const put = (points: readonly ShapePoint[]): ShapePoint[] =>
    placed(points, frame.heel, frame.angle, [frame.lengthM, frame.sizeM * frame.flip]);
  if (bare) fill(ink, colour, 0.78, (pen) => disc(pen, frame.ankle, frame.sizeM * 0.17));
  fill(ink, colour, 0.78, (pen) => smoothClosed(pen, put(SHOES[kind])));
  if (kind === 'heel')
    fill(ink, colour, 0.5, (pen) =>
      smoothClosed(
        pen,
        put([
          [-0.05, 0.2, 1],
          [0.1, 0.16, 1],
          [0.03, -0.0, 1],
          [-0.03, -0.0, 1],
        ]),
      ),
    );
  if (kind === 'shoe' && frame.sizeM * ink.pxPerM > 14) {
    fill(ink, darker(colour), 0.44, (pen) =>
      smoothClosed(
        pen,
        put([
          [-0.06, 0.08],
          [-0.06, 0.18],
          [0.02, 0.35],
          [0.1, 0.3],
          [0.2, 0.16],
          [0.42, 0.09],
        ]),
      ),
    );
    fill(ink, shoes.sole, 0.8, (pen) =>
      smoothClosed(
        pen,
        put([
          [-0.06, -0.012, 0.7],
          [-0.07, 0.075, 0.7],
          [0.4, 0.07],
          [0.98, 0.085, 0.4],
          [1.03, 0.03],
          [1.0, -0.012, 0.6],
        ]),
      ),
    );
    if (shoes.kind === 'sneakers')
      fill(ink, lighter(shoes.sole, 0.5), 0.88, (pen) =>
        smoothClosed(
          pen,
          put([
            [0.36, 0.32],
            [0.42, 0.35],
            [0.62, 0.21],
            [0.58, 0.18],
          ]),
        ),
      );
  }
  if (shoes.kind === 'sandals')
    fill(ink, shoes.colour, 0.74, (pen) => {
      smoothClosed(
        pen,
        clockwise(
          put([
            [-0.05, -0.03, 0.7],
            [-0.05, 0.03, 0.7],
            [1.0, 0.03, 0.5],
            [1.0, -0.03, 0.5],
          ]),
        ),
      );
      smoothClosed(
        pen,
        clockwise(
          put([
            [0.58, 0.0, 0.5],
            [0.46, 0.3, 0.5],
            [0.56, 0.27, 0.5],
            [0.74, 0.0, 0.5],
          ]),
        ),
      );
    });
  if (bare && frame.sizeM * ink.pxPerM > 26)
    fill(ink, person.skin.shade, 0.5, (pen) =>
      smoothClosed(
        pen,
        put([
          [0.0, 0.02],
          [-0.02, 0.12],
          [0.05, 0.26],
          [0.16, 0.12],
          [0.4, 0.06],
          [0.24, 0.01],
        ]),
      ),
    );
}

/** From the front: a rounded wedge that points at the camera; from behind: the heel. */
function paintFootEndOn(
  ink: Ink,
  figure: Figure,
  { heel, toe, ankle, sizeM }: FootFrame,
  person: Person,
  colour: string,
): void {
  const { shoes } = person.outfit;
  const near = toe[1] < heel[1] ? toe : heel;
  const front = figure.view.df > 0;
  const w = sizeM * 0.19;
  const drop = Math.max(0.0, ankle[1] - near[1]);
  const height = Math.max(sizeM * 0.12, Math.min(drop, sizeM * 0.85));
  const lean = (near[0] - ankle[0]) * 1;
  const base = near[1];
  const x = near[0];
  const shape: ShapePoint[] = front
    ? [
        [ankle[0] - w * 0.62, base + height * 1.02],
        [ankle[0] + w * 0.62, base + height * 1.02],
        [x - lean * 0.3 + w * 0.95, base + height * 0.5],
        [x + w * 1.08, base + height * 0.2],
        [x + w * 0.8, base, 0.3],
        [x - w * 0.8, base, 0.3],
        [x - w * 1.08, base + height * 0.2],
        [x - lean * 0.3 - w * 0.95, base + height * 0.5],
      ]
    : [
        [ankle[0] - w * 0.6, base + height],
        [ankle[0] + w * 0.6, base + height],
        [x + w * 0.85, base + height * 0.4],
        [x + w * 0.8, base, 0.4],
        [x - w * 0.8, base, 0.4],
        [x - w * 0.85, base + height * 0.4],
      ];
  fill(ink, colour, 0.78, (pen) => smoothClosed(pen, shape));
  if (sizeM * ink.pxPerM > 14 && shoes.kind !== 'barefoot') {
    fill(ink, shoes.kind === 'sandals' ? shoes.colour : shoes.sole, 0.76, (pen) =>
      smoothClosed(pen, [
        [x - w * 1.04, base + height * 0.14, 0.4],
        [x, base + height * 0.2],
        [x + w * 1.04, base + height * 0.14, 0.4],
        [x + w * 0.82, base - sizeM * 0.004, 0.4],
        [x - w * 0.82, base - sizeM * 0.004, 0.4],
      ]),
    );
  }
}

function paintBoot(ink: Ink, figure: Figure, person: Person, side: Side, leg: LegLine): void {
  const { shoes } = person.outfit;
  paintFoot(ink, figure, person, side);
  const [k, a] = [leg.joints[2], leg.joints[4]];
  const [wide, thin] = [leg.radii[3] ?? 0, leg.radii[4] ?? 0];
  if (!k || !a) return;
  const top = between(k, a, shoes.kind === 'boots' ? 0.42 : 0.6);
  const joints = [top, between(top, a, 0.55), a];
  const radii = [wide * 1.18, wide * 1.0, thin * 1.55];
  fill(ink, shoes.colour, 0.78, (pen: Pen) => limb(pen, joints, radii, { start: 'flat' }));
  fill(ink, darker(shoes.colour), 0.4, (pen) =>
    limbPlane(pen, joints, radii, backOf(figure), 0.15),
  );
  const along = direction(top, a);
  fill(ink, lighter(shoes.colour, 0.22), 0.8, (pen) =>
    limb(
      pen,
      [polar(top, along, -wide * 0.1), polar(top, along, wide * 0.35)],
      [wide * 1.26, wide * 1.24],
      {
        start: 'flat',
        end: 'flat',
      },
    ),
  );
  paintGear(ink, figure, person, side);
}

/** Blades and skis under the boot. */
function paintGear(ink: Ink, figure: Figure, person: Person, side: Side): void {
  const { kind, sole } = person.outfit.shoes;
  if (kind !== 'skates' && kind !== 'skis') return;
  const { heel, toe, angle, sizeM, flip } = footFrame(figure, side);
  const put = (points: readonly ShapePoint[]): ShapePoint[] =>
    placed(points, heel, angle, [distance(heel, toe), sizeM * flip]);
  if (kind === 'skates') {
    fill(ink, '#c9d3de', 0.8, (pen) =>
      smoothClosed(
        pen,
        put([
          [-0.06, -0.1, 0.8],
          [-0.06, -0.15, 0.5],
          [1.02, -0.15, 0.3],
          [1.1, -0.06],
          [1.0, -0.1, 0.5],
        ]),
      ),
    );
    fill(ink, sole, 0.5, (pen) => {
      smoothClosed(
        pen,
        put([
          [0.06, 0.01, 1],
          [0.2, 0.01, 1],
          [0.18, -0.11, 1],
          [0.1, -0.11, 1],
        ]),
      );
      smoothClosed(
        pen,
        put([
          [0.64, 0.01, 1],
          [0.8, 0.01, 1],
          [0.77, -0.11, 1],
          [0.68, -0.11, 1],
        ]),
      );
    });
    return;
  }
  fill(ink, sole, 0.8, (pen) =>
    smoothClosed(
      pen,
      put([
        [-2.0, -0.02, 0.6],
        [-2.0, -0.09, 0.6],
        [2.9, -0.09],
        [3.5, 0.12],
        [3.3, 0.12],
        [2.8, -0.02],
      ]),
    ),
  );
}
