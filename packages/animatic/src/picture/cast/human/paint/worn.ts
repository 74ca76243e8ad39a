// What is worn over clothes: scarves, capes, aprons, bags, wings, plates of armour.
import { wave } from '../../shape/ease.ts';
import { between, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { facing, onTrunk, trunkEdge } from '../figure/figure.ts';
import type { Figure } from '../figure/figure.ts';
import { SIDES } from '../figure/pose.ts';
import type { Side } from '../figure/pose.ts';
import type { Person } from '../person/person.ts';
import { armLine } from './arms.ts';
import { legReach } from './drape.ts';
import type { Sway } from './drape.ts';
import { darker, fill, lighter, line } from './ink.ts';
import type { Ink } from './ink.ts';
import { legLine } from './legs.ts';
import { neckLine, seam } from './trunk-shape.ts';

/** A cape hangs from both shoulders behind the body; seen from behind it covers it. */
export function paintCape(ink: Ink, figure: Figure, colour: string, sway: Sway): void {
  // Somebody who lies on the back lies on it.
  if (figure.pose.roll > 1) return;
  const { heightM, hipM } = figure.body;
  const x = figure.view.xf;
  const top = trunkEdge(figure, 0.92, 0.012);
  const mid = trunkEdge(figure, 0.5, 0.03);
  const pelvis = figure.point(figure.pose.pelvis);
  const length = hipM * 0.82;
  const stream = -x * (0.08 + sway.flow * 0.75) * length;
  const rise = sway.flow * Math.abs(x) * length * 0.42;
  const ripple = (k: number): number =>
    wave(sway.turns * 2 - k * 0.16) * heightM * (0.006 + 0.022 * sway.flow);
  const hem = pelvis[1] - length;
  const spread = heightM * (0.1 + 0.05 * (1 - Math.abs(x)));
  const left: Point = [
    mid.left[0] - spread + stream + ripple(1),
    hem + rise * (x > 0 ? 1.15 : 0.7),
  ];
  const right: Point = [
    mid.right[0] + spread * (Math.abs(x) > 0.5 ? 0.1 : 1) + stream + ripple(3),
    hem + rise * (x > 0 ? 0.7 : 1.15),
  ];
  const outline: ShapePoint[] = [
    [top.left[0], top.left[1], 0.4],
    [mid.left[0] - heightM * 0.03 + stream * 0.25, mid.left[1] + rise * 0.1],
    [between(mid.left, left, 0.55)[0], between(mid.left, left, 0.55)[1] + ripple(0)],
    [left[0], left[1], 0.7],
    [between(left, right, 0.3)[0], between(left, right, 0.3)[1] - heightM * 0.012 + ripple(2)],
    [between(left, right, 0.65)[0], between(left, right, 0.65)[1] + heightM * 0.008 - ripple(2)],
    [right[0], right[1], 0.7],
    [between(mid.right, right, 0.5)[0], between(mid.right, right, 0.5)[1]],
    [mid.right[0] + heightM * 0.01, mid.right[1]],
    [top.right[0], top.right[1], 0.4],
  ];
  const floor = Math.abs(figure.pose.roll) > 0.3 ? -Infinity : -0.012 * heightM;
  const laid = outline.map(([px, py, corner = 0]): ShapePoint => [px, Math.max(py, floor), corner]);
  fill(ink, colour, figure.view.df < -0.3 ? 0.8 : 0.62, (pen) => smoothClosed(pen, laid));
  fill(ink, darker(colour), 0.5, (pen) => {
    for (const u of [0.22, 0.5, 0.78]) {
      const foot = between(left, right, u);
      if (foot[1] < floor) continue;
      const head = between(top.left, top.right, u);
      const fold = between(head, foot, 0.35);
      smoothClosed(pen, [
        [fold[0], fold[1], 0.9],
        [between(fold, foot, 0.5)[0] - heightM * 0.008, between(fold, foot, 0.5)[1]],
        [foot[0] - heightM * 0.02, foot[1], 0.9],
        [foot[0] + heightM * 0.012, foot[1], 0.9],
      ]);
    }
  });
}

/** The part of a cape that lies on the shoulders. */
export function paintMantle(ink: Ink, figure: Figure, colour: string, whole: boolean): void {
  const { heightM } = figure.body;
  const depth = whole ? 0.62 : 0.86;
  const low = trunkEdge(figure, depth, 0.03);
  const high = trunkEdge(figure, 0.95, 0.02);
  const neck = trunkEdge(figure, 1.01, 0.006);
  if (facing(figure, 0) > 0.05 && !whole) {
    line(ink, lighter(colour, 0.2), 0.8, heightM * 0.014, (pen) => {
      smoothOpen(pen, [
        onTrunk(figure, 0.97, -1.3, 0.014),
        onTrunk(figure, 0.92, 0, 0.016),
        onTrunk(figure, 0.97, 1.3, 0.014),
      ]);
    });
    fill(ink, '#f0c44c', 0.9, (pen) => disc(pen, onTrunk(figure, 0.92, 0, 0.02), heightM * 0.012));
    return;
  }
  const spread = heightM * 0.03;
  fill(ink, colour, 0.8, (pen) =>
    smoothClosed(pen, [
      [neck.left[0], neck.left[1], 0.4],
      [high.left[0] - spread * 0.6, high.left[1]],
      [low.left[0] - spread, low.left[1], 0.6],
      [low.middle[0], low.middle[1] - heightM * 0.02],
      [low.right[0] + spread, low.right[1], 0.6],
      [high.right[0] + spread * 0.6, high.right[1]],
      [neck.right[0], neck.right[1], 0.4],
    ]),
  );
  if (facing(figure, 0) > 0.05)
    fill(ink, '#f0c44c', 0.9, (pen) => disc(pen, onTrunk(figure, 0.95, 0, 0.03), heightM * 0.012));
}

export function paintScarf(ink: Ink, figure: Figure, colour: string, sway: Sway): void {
  const { heightM, headM } = figure.body;
  const [a, b] = neckLine(figure);
  const at = between(a, b, 0.26);
  const r = headM * 0.15;
  const half = headM * 0.24;
  const x = figure.view.xf;
  // The end that hangs in front, or streams behind.
  const behind = sway.flow > 0.12 && Math.abs(x) > 0.4;
  const nodes: Point[] = [[at[0] + (behind ? -x * half : half * 0.4), at[1] - r * 0.2]];
  for (let k = 1; k <= 4; k++) {
    const hang = -Math.PI / 2 + (behind ? -x * (0.35 + sway.flow * 1.05) : 0.06);
    const from = nodes[k - 1] ?? at;
    nodes.push(
      polar(from, hang + wave(sway.turns * 2 - k * 0.16) * (0.06 + 0.3 * sway.flow), headM * 0.24),
    );
  }
  const tail = (): void => {
    fill(ink, darker(colour, 0.12), 0.66, (pen) =>
      limb(pen, nodes, [r * 0.62, r * 0.78, r * 0.86, r * 0.9, r * 0.92], { end: 'flat' }),
    );
    const [tip, from] = [nodes[4] ?? at, nodes[3] ?? at];
    if (heightM * ink.pxPerM > 120)
      line(ink, lighter(colour, 0.3), 0.8, r * 0.22, (pen) => {
        const stripe = between(from, tip, 0.45);
        const across = Math.atan2(tip[1] - from[1], tip[0] - from[0]) + Math.PI / 2;
        pen.moveTo(...polar(stripe, across, r * 0.86));
        pen.lineTo(...polar(stripe, across, -r * 0.86));
      });
  };
  if (behind) tail();
  fill(ink, colour, 0.8, (pen) =>
    limb(
      pen,
      [
        [at[0] - half, at[1] + r * 0.25],
        [at[0], at[1] - r * 0.3],
        [at[0] + half, at[1] + r * 0.25],
      ],
      [r * 0.8, r, r * 0.8],
    ),
  );
  line(ink, darker(colour, 0.26), 0.6, r * 0.12, (pen) =>
    smoothOpen(pen, [
      [at[0] - half * 0.8, at[1] + r * 0.2],
      [at[0], at[1] - r * 0.42],
      [at[0] + half * 0.86, at[1] + r * 0.32],
    ]),
  );
  if (!behind) {
    tail();
    fill(ink, colour, 0.74, (pen) => oval(pen, nodes[0] ?? at, r * 0.72, r * 0.62));
  }
}

export function paintApron(ink: Ink, figure: Figure, colour: string): void {
  const front = facing(figure, 0);
  const { heightM } = figure.body;
  const loose = 0.016;
  if (front < -0.1) {
    // From behind only its bow is seen.
    const knot = onTrunk(figure, 0.37, Math.PI, loose);
    line(ink, colour, 0.7, heightM * 0.01, (pen) => {
      const { left, right } = trunkEdge(figure, 0.37, loose);
      smoothOpen(pen, [left, knot, right]);
      smoothOpen(pen, [knot, [knot[0] - heightM * 0.02, knot[1] - heightM * 0.07]]);
      smoothOpen(pen, [knot, [knot[0] + heightM * 0.02, knot[1] - heightM * 0.065]]);
    });
    return;
  }
  const [a, b] = SIDES.map((side) => legReach(figure, side, 0.46).end);
  if (!a || !b) return;
  const x = figure.view.xf;
  const waist = trunkEdge(figure, 0.38, loose);
  const hip = trunkEdge(figure, 0.02, loose);
  const pad = heightM * 0.045;
  const low = Math.min(a[1], b[1]);
  const [l, r] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const side = Math.abs(x) > 0.5;
  const nearLeft = onTrunk(figure, 0.38, x > 0 ? 1.05 : -1.05, loose);
  const left: Point = side && x > 0 ? nearLeft : waist.left;
  const right: Point = side && x < 0 ? nearLeft : waist.right;
  const hemLeft: Point =
    side && x > 0
      ? [left[0] + ((a[0] + b[0]) / 2 - figure.point(figure.pose.pelvis)[0]) * 0.8, low]
      : [l - pad * 0.75, low];
  const hemRight: Point = side && x < 0 ? [right[0], low] : [r + pad, low];
  fill(ink, colour, 0.82, (pen) => {
    smoothClosed(pen, [
      [left[0], left[1], 0.7],
      [between(left, hemLeft, 0.5)[0], between(left, hemLeft, 0.5)[1]],
      [hemLeft[0], hemLeft[1], 0.8],
      [(hemLeft[0] + hemRight[0]) / 2, low - heightM * 0.012],
      [hemRight[0], hemRight[1], 0.8],
      [Math.max(hip.right[0], (right[0] + hemRight[0]) / 2), hip.right[1]],
      [right[0], right[1], 0.7],
    ]);
    const bib = [
      ...seam(figure, -0.62, 0.36, 0.74, loose),
      ...seam(figure, 0.62, 0.36, 0.74, loose).toReversed(),
    ];
    smoothClosed(
      pen,
      bib.map(([px, py], i): ShapePoint => [
        px,
        py,
        i === 0 || i === 5 || i === 6 || i === 11 ? 0.9 : 0,
      ]),
    );
  });
  line(ink, darker(colour, 0.2), 0.6, heightM * 0.008, (pen) => {
    smoothOpen(pen, [left, onTrunk(figure, 0.37, 0, loose), right]);
    for (const sign of [-1, 1])
      smoothOpen(pen, [
        onTrunk(figure, 0.74, sign * 0.6, loose),
        onTrunk(figure, 0.9, sign * 0.9, loose),
        onTrunk(figure, 1.0, sign * 1.5, 0.01),
      ]);
  });
  if (heightM * ink.pxPerM > 140) {
    const pocket = between(
      between(left, hemLeft, 0.28),
      between(right, hemRight, 0.28),
      side ? 0.6 : 0.5,
    );
    line(ink, darker(colour, 0.2), 0.6, heightM * 0.004, (pen) => {
      const w = heightM * 0.045;
      smoothOpen(pen, [
        [pocket[0] - w, pocket[1], 0.9],
        [pocket[0] - w * 0.9, pocket[1] - w, 0.6],
        [pocket[0] + w * 0.9, pocket[1] - w, 0.6],
        [pocket[0] + w, pocket[1], 0.9],
      ]);
      pen.moveTo(pocket[0] - w, pocket[1]);
      pen.lineTo(pocket[0] + w, pocket[1]);
    });
  }
}

/** What is carried on the back. Behind the trunk from the front and the side, before it from behind. */
export function paintOnBack(ink: Ink, figure: Figure, person: Person, sway: Sway): void {
  const { back } = person.outfit;
  if (!back) return;
  if (back.kind === 'wings' || back.kind === 'fairy-wings') {
    paintWings(ink, figure, back.colour, back.kind === 'fairy-wings', sway);
    return;
  }
  const { heightM } = figure.body;
  const top = figure.point(figure.station(0.98).middle);
  const foot = figure.point(figure.station(back.kind === 'tank' ? 0.3 : 0.36).middle);
  const x = figure.view.xf;
  const off = -x * heightM * 0.085;
  const w = heightM * (back.kind === 'tank' ? 0.105 : 0.095) * (1 - 0.32 * Math.abs(x));
  const centre = between(top, foot, 0.5);
  const half = (top[1] - foot[1]) / 2;
  const at = (u: number, v: number): ShapePoint => [
    centre[0] + off + u * w,
    centre[1] + v * half,
    0.2,
  ];
  const shape = [
    at(-0.7, 1.0),
    at(0.7, 1.0),
    at(1.05, 0.5),
    at(1.08, -0.6),
    at(0.85, -1.0),
    at(-0.85, -1.0),
    at(-1.08, -0.6),
    at(-1.05, 0.5),
  ];
  fill(ink, back.colour, 0.78, (pen) => smoothClosed(pen, shape));
  fill(ink, darker(back.colour), 0.52, (pen) =>
    smoothClosed(pen, [
      at(-0.7, 1.0),
      at(-1.05, 0.5),
      at(-1.08, -0.6),
      at(-0.85, -1.0),
      at(-0.4, -0.8),
      at(-0.5, 0.5),
    ]),
  );
  fill(ink, lighter(back.colour, 0.16), 0.8, (pen) =>
    smoothClosed(pen, [at(-0.7, -0.1), at(0.75, -0.1), at(0.8, -0.8), at(-0.75, -0.8)]),
  );
  line(ink, darker(back.colour, 0.34), 0.5, heightM * 0.006, (pen) =>
    smoothOpen(
      pen,
      [at(-0.9, 0.36), at(0, 0.28), at(0.9, 0.36)].map(([px, py]): Point => [px, py]),
    ),
  );
}

/** The straps over the shoulders. */
export function paintStraps(ink: Ink, figure: Figure, person: Person): void {
  const { back } = person.outfit;
  if (!back || back.kind === 'wings' || back.kind === 'fairy-wings' || facing(figure, 0) < 0)
    return;
  const { heightM } = figure.body;
  line(ink, darker(back.colour, 0.16), 0.7, heightM * 0.018, (pen) => {
    for (const sign of [-1, 1])
      smoothOpen(pen, [
        onTrunk(figure, 0.95, sign * 1.6, 0.016),
        onTrunk(figure, 0.84, sign * 0.85, 0.02),
        onTrunk(figure, 0.62, sign * 0.95, 0.02),
        onTrunk(figure, 0.5, sign * 1.4, 0.02),
      ]);
  });
}

function paintWings(ink: Ink, figure: Figure, colour: string, fairy: boolean, sway: Sway): void {
  const { heightM } = figure.body;
  const root = figure.point(figure.station(0.8).middle);
  const x = figure.view.xf;
  const beat = wave(sway.turns * 2.2) * 0.12;
  const wing = (side: 1 | -1, size: number): void => {
    const open = (side * (1 - 0.5 * Math.abs(x)) - x * 0.55) * heightM * size;
    const at = (u: number, v: number): ShapePoint => [
      root[0] + open * u,
      root[1] + v * heightM * size + beat * heightM * 0.3 * u,
    ];
    if (fairy) {
      ink.g.save();
      ink.g.globalAlpha *= 0.72;
      fill(ink, colour, 0.9, (pen) => {
        smoothClosed(pen, [
          at(0.02, 0),
          at(0.4, 0.5),
          at(0.85, 0.62),
          at(0.98, 0.4),
          at(0.6, 0.06),
        ]);
        smoothClosed(pen, [
          at(0.02, 0),
          at(0.45, -0.06),
          at(0.72, -0.28),
          at(0.5, -0.5),
          at(0.16, -0.28),
        ]);
      });
      fill(ink, lighter(colour, 0.6), 1, (pen) =>
        smoothClosed(pen, [at(0.2, 0.14), at(0.5, 0.42), at(0.78, 0.5), at(0.5, 0.22)]),
      );
      ink.g.restore();
      return;
    }
    fill(ink, darker(colour, 0.16), 0.6, (pen) =>
      smoothClosed(pen, [
        at(0, 0.06),
        at(0.35, 0.42),
        at(0.8, 0.6),
        at(1.0, 0.5),
        at(0.94, 0.16),
        at(0.8, -0.12),
        at(0.62, -0.36),
        at(0.4, -0.5),
        at(0.18, -0.3),
      ]),
    );
    fill(ink, colour, 0.85, (pen) => {
      smoothClosed(pen, [
        at(0.04, 0.04),
        at(0.36, 0.38),
        at(0.78, 0.56),
        at(0.92, 0.4),
        at(0.66, 0.22),
        at(0.36, 0.04),
      ]);
      for (const [u, v, l] of [
        [0.86, 0.3, 0.3],
        [0.72, 0.2, 0.4],
        [0.56, 0.12, 0.44],
        [0.4, 0.04, 0.42],
      ] as const)
        limb(
          pen,
          [at(u, v), at(u - 0.02, v - l * 0.6), at(u - 0.06, v - l)].map(([px, py]): Point => [
            px,
            py,
          ]),
          [heightM * 0.03, heightM * 0.032, heightM * 0.008],
        );
    });
  };
  const size = 0.34;
  if (Math.abs(x) > 0.5) {
    wing(x > 0 ? -1 : 1, size * 0.8);
    wing(x > 0 ? 1 : -1, size * 1.1);
  } else {
    wing(-1, size);
    wing(1, size);
  }
}

export function paintJewels(ink: Ink, figure: Figure, colour: string): void {
  if (facing(figure, 0) < 0.05 || figure.body.heightM * ink.pxPerM < 120) return;
  const { heightM } = figure.body;
  const points = [-0.9, -0.45, 0, 0.45, 0.9].map((around) =>
    onTrunk(figure, 0.97 - 0.07 * Math.cos(around), around, 0.006),
  );
  line(ink, colour, 0.9, heightM * 0.0035, (pen) => smoothOpen(pen, points));
  fill(ink, colour, 0.95, (pen) => disc(pen, points[2] ?? [0, 0], heightM * 0.0075));
}

/** A shoulder plate with a lighter rim, and one at the elbow. */
export function paintArmPlates(ink: Ink, figure: Figure, colour: string, side: Side): void {
  const { joints } = armLine(figure, side);
  const [s, m, e] = [joints[0], joints[1], joints[2]];
  if (!s || !m || !e) return;
  const { heightM } = figure.body;
  const r = heightM * 0.05;
  const centre = between(s, m, 0.14);
  fill(ink, darker(colour, 0.3), 0.5, (pen) =>
    oval(pen, [centre[0], centre[1] - r * 0.12], r * 1.02, r * 0.92),
  );
  fill(ink, colour, 0.82, (pen) => oval(pen, centre, r, r * 0.86));
  fill(ink, lighter(colour, 0.5), 0.95, (pen) =>
    oval(pen, [centre[0] + r * 0.25, centre[1] + r * 0.36], r * 0.42, r * 0.16, -0.4),
  );
  fill(ink, colour, 0.75, (pen) => disc(pen, e, r * 0.62));
}

export function paintLegPlates(ink: Ink, figure: Figure, colour: string, side: Side): void {
  const { joints, radii } = legLine(figure, side);
  const knee = joints[2];
  if (!knee) return;
  const r = (radii[2] ?? 0) * 1.35;
  fill(ink, darker(colour, 0.3), 0.5, (pen) => disc(pen, [knee[0], knee[1] - r * 0.14], r));
  fill(ink, colour, 0.82, (pen) => disc(pen, knee, r * 0.94));
  fill(ink, lighter(colour, 0.5), 0.95, (pen) =>
    oval(pen, [knee[0] + r * 0.2, knee[1] + r * 0.34], r * 0.4, r * 0.16),
  );
}
