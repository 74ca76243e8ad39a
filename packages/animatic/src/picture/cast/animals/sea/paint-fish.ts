// A fish, a shark, a whale from the side and head-on. The body is a tube from the snout backwards, so
// its left side is the belly.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { mix, wave } from '../../shape/ease.ts';
import { placed, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { mirrored } from '../quadruped/paint-face.ts';
import { Tube } from '../tube.ts';
import type { Fin, FishForm } from './fish-form.ts';

export interface FishPose {
  /** Share of the tail's beat, and its strength. */
  readonly beat: number;
  readonly strength: number;
  readonly mouth: number;
  readonly eye: number;
  readonly fin: number;
}

export function paintFish(ink: Ink, form: FishForm, pose: FishPose): void {
  const { colours, girth, swim } = form;
  const last = girth.length - 1;
  const bend = (k: number): number => {
    const reach = swim.vertical ? swim.swing : swim.swing * 0.28;
    return reach * pose.strength * (0.06 + 0.94 * k * k) * wave(pose.beat - k * 0.42);
  };
  // Sideways beats shorten what is seen of the rear.
  const along = (k: number): number => {
    const short = swim.vertical ? 0 : 0.05 * pose.strength * (1 - wave(pose.beat * 2 + 0.1)) * k;
    return 0.5 - k * (1 - short);
  };
  const body = new Tube(
    girth.map(([up, down], i) => {
      const k = i / last;
      return { at: [along(k), bend(k)] as Point, up: down, down: up };
    }),
  );
  if (form.dorsal !== undefined) fin(ink, form.dorsal, body, last, -1, colours.fin, pose);
  if (form.anal !== undefined) fin(ink, form.anal, body, last, 1, colours.fin, pose);
  tail(ink, form, body, pose);
  farFin(ink, form, body, pose);
  ink.fill(colours.back, LIT.body, (pen) => body.outline(pen, { startCap: 0.5, endCap: 0.1 }));
  ink.fill(colours.belly, 0.64, (pen) =>
    body.band(
      pen,
      [0, last],
      (k) => mix(1, -colours.bellyTo, Math.sin(Math.PI * Math.min(1, k * 0.92 + 0.08)) ** 0.5),
      () => 1,
    ),
  );
  for (const { at, width, colour, edge } of form.bands ?? []) {
    const [from, to] = [at * last, (at + width) * last];
    if (edge !== undefined)
      ink.fill(edge, 0.5, (pen) =>
        body.outline(pen, { from: from - 0.09, to: to + 0.09, startCap: 0.12, endCap: -0.1 }),
      );
    ink.fill(colour, 0.66, (pen) => body.outline(pen, { from, to, startCap: 0.12, endCap: -0.1 }));
  }
  if (form.blotches !== undefined) {
    const { colour, at } = form.blotches;
    ink.fill(colour, 0.6, (pen) => {
      for (const [u, side, radius] of at) {
        const [x, y] = body.point(u * last, -side);
        pen.moveTo(x + radius, y);
        pen.ellipse(x, y, radius, radius * 0.7, 0.2, 0, Math.PI * 2);
      }
    });
  }
  if (form.scales === true && ink.shows(0.05, 2)) scales(ink, form, body, last);
  ink.fill(
    deep(colours.back, 0.5),
    LIT.shade,
    (pen) =>
      body.band(
        pen,
        [0.25, last * 0.94],
        (k) => mix(1, 0.58, Math.sin(Math.PI * k) ** 0.6),
        () => 1,
      ),
    0.26,
  );
  ink.fill(
    pale(colours.back, 0.5),
    LIT.high,
    (pen) =>
      body.band(
        pen,
        [0.5, last * 0.8],
        () => -0.86,
        (k) => mix(-0.86, -0.62, Math.sin(Math.PI * k)),
      ),
    0.3,
  );
  gills(ink, form, body, last);
  mouth(ink, form, pose);
  const { eye } = form;
  paintFishEye(ink, eye.at, eye.radius, pose.eye, eye.iris);
  nearFin(ink, form, body, pose);
}

function fin(
  ink: Ink,
  own: Fin,
  body: Tube,
  last: number,
  side: 1 | -1,
  colour: string,
  pose: FishPose,
): void {
  if (own.pointed === true) {
    const front = body.point(own.from * last, side * 0.8);
    const back = body.point(own.to * last, side * 0.8);
    const [x, y] = [back[0] - own.lean, back[1] - side * own.height];
    ink.shape(
      [
        [front[0] + 0.03, front[1], 0.4],
        [front[0] + (x - front[0]) * 0.4, front[1] + (y - front[1]) * 0.62],
        [x, y, 0.5],
        [back[0] - own.lean * 0.1, back[1] - side * own.height * 0.4],
        [back[0], back[1], 0.4],
      ],
      colour,
      0.52,
    );
    return;
  }
  const steps = own.spiky === true ? 6 : 4;
  const tips: ShapePoint[] = [];
  for (let i = 0; i <= steps; i++) {
    const k = i / steps;
    const u = mix(own.from, own.to, k) * last;
    const [x, y] = body.point(u, side * 0.9);
    const rise =
      own.height *
      Math.sin(Math.PI * Math.min(1, k * 0.86 + (own.lean > 0.12 ? 0.04 : 0.12))) ** 0.7;
    const back = own.lean * k + 0.012 * Math.sin(pose.fin * 3 + i);
    tips.push([
      x - back,
      y - side * rise,
      own.spiky === true ? 0.5 : i === 2 && own.lean > 0.12 ? 0.4 : 0,
    ]);
  }
  const root: ShapePoint[] = [own.to, (own.from + own.to) / 2, own.from].map((at): ShapePoint => [
    ...body.point(at * last, side * 0.8),
    0.3,
  ]);
  ink.shape([...tips, ...root], colour, 0.52);
  if (own.spiky === true && ink.shows(0.03, 1.5)) {
    for (let i = 1; i < steps; i++) {
      const u = mix(own.from, own.to, i / steps) * last;
      const tip = tips[i] ?? [0, 0];
      ink.line([body.point(u, side), [tip[0], tip[1]]], 0.008, deep(colour, 0.4), {
        lit: LIT.shade,
        alpha: 0.5,
      });
    }
  }
}

function tail(ink: Ink, form: FishForm, body: Tube, pose: FishPose): void {
  const { tail: own, colours, swim } = form;
  const at = body.point(body.last, 0);
  const heading = body.heading(body.last) - Math.PI;
  const beat = wave(pose.beat - 0.5);
  const wide = swim.vertical
    ? 1
    : mix(0.62, 1, 0.5 + 0.5 * Math.cos(pose.beat * Math.PI * 2 - 2.6)) * 0.9 + 0.1;
  const put = (points: readonly ShapePoint[]): ShapePoint[] =>
    placed(points, at, heading + (swim.vertical ? -beat * 0.5 * pose.strength : beat * 0.1), [
      wide,
      1,
    ]);
  const { length, height } = own;
  const shapes: Record<typeof own.kind, readonly ShapePoint[]> = {
    fork: [
      [0.03, 0.02],
      [-length * 0.5, height * 0.7],
      [-length, height, 0.6],
      [-length * 0.62, 0, 0.2],
      [-length, -height, 0.6],
      [-length * 0.5, -height * 0.7],
      [0.03, -0.02],
    ],
    fan: [
      [0.03, 0.03],
      [-length * 0.6, height * 0.95],
      [-length, height * 0.75],
      [-length * 1.04, 0],
      [-length, -height * 0.75],
      [-length * 0.6, -height * 0.95],
      [0.03, -0.03],
    ],
    veil: [
      [0.03, 0.03],
      [-length * 0.4, height * 0.8],
      [-length * 0.95, height * (1 + 0.14 * beat), 0.3],
      [-length * 0.8, height * 0.3],
      [-length * 1.05, -height * 0.2, 0.2],
      [-length * 0.82, -height * 0.5],
      [-length * 0.95, -height * (1.15 - 0.14 * beat), 0.3],
      [-length * 0.35, -height * 0.6],
      [0.03, -0.03],
    ],
    shark: [
      [0.04, 0.02],
      [-length * 0.6, height * 0.66],
      [-length, height * 1.15, 0.7],
      [-length * 0.52, 0.02, 0.2],
      [-length * 0.6, -height * 0.66, 0.6],
      [-length * 0.24, -height * 0.3],
      [0.04, -0.02],
    ],
    fluke: [
      [0.05, 0.03],
      [-length * 0.3, 0.07],
      [-length * 0.95, height * 0.3, 0.5],
      [-length * 0.8, 0.0],
      [-length * 1.05, -height * 0.16, 0.5],
      [-length * 0.3, -0.05],
      [0.05, -0.03],
    ],
  };
  ink.shape(put(shapes[own.kind]), colours.fin, 0.54);
  if (own.kind === 'veil' || own.kind === 'fan') {
    for (const k of [-0.6, -0.2, 0.2, 0.6]) {
      ink.line(
        put([
          [-length * 0.2, height * k * 0.3],
          [-length * 0.84, height * k],
        ]),
        0.01,
        deep(colours.fin, 0.4),
        { lit: LIT.shade, alpha: 0.4 },
      );
    }
  }
}

function pectoral(form: FishForm, body: Tube, pose: FishPose, far: boolean): ShapePoint[] {
  const { at, length, width, angle } = form.pectoral;
  const root = body.point(at[0] * body.last, -at[1]);
  const swing = angle + 0.32 * Math.sin(pose.fin * 2.2 + (far ? 1 : 0)) + (far ? 0.3 : 0);
  return placed(
    [
      [0.02, width * 0.4],
      [-length * 0.5, width * 0.62],
      [-length, width * 0.1, 0.4],
      [-length * 0.7, -width * 0.5],
      [0, -width * 0.4],
    ],
    far ? [root[0] + 0.03, root[1] - 0.02] : root,
    swing,
  );
}

function nearFin(ink: Ink, form: FishForm, body: Tube, pose: FishPose): void {
  ink.shape(pectoral(form, body, pose, false), deep(form.colours.fin, 0.1), 0.6);
}

function farFin(ink: Ink, form: FishForm, body: Tube, pose: FishPose): void {
  ink.shape(pectoral(form, body, pose, true), deep(form.colours.fin, 0.36), LIT.far);
}

function scales(ink: Ink, form: FishForm, body: Tube, last: number): void {
  ink.stroke(
    0.007,
    deep(form.colours.back, 0.4),
    (pen) => {
      for (let row = 0; row < 5; row++) {
        for (let i = 0; i < 8; i++) {
          const u = (0.32 + (i + (row % 2) * 0.5) * 0.07) * last;
          const [x, y] = body.point(u, -0.6 + row * 0.28);
          pen.moveTo(x - 0.014, y + 0.022);
          pen.quadraticCurveTo(x - 0.034, y, x - 0.014, y - 0.022);
        }
      }
    },
    { lit: LIT.shade, alpha: 0.32 },
  );
}

function gills(ink: Ink, form: FishForm, body: Tube, last: number): void {
  const colour = deep(form.colours.back, 0.5);
  if (form.gills !== undefined && ink.shows(0.02, 0.8)) {
    for (let i = 0; i < 4; i++) {
      const u = (form.gills + i * 0.018) * last;
      ink.line(
        [body.point(u, -0.2), body.point(u + 0.04, 0.05), body.point(u, 0.36)],
        0.007,
        colour,
        { lit: LIT.shade, alpha: 0.6 },
      );
    }
    return;
  }
  if (form.swim.vertical || !ink.shows(0.02, 0.8)) return;
  ink.line(
    [body.point(0.24 * last, -0.5), body.point(0.29 * last, 0), body.point(0.24 * last, 0.55)],
    0.014,
    colour,
    { lit: LIT.shade, alpha: 0.5 },
  );
}

function mouth(ink: Ink, form: FishForm, pose: FishPose): void {
  const [x, y] = form.mouth.at;
  const dark = deep(form.colours.back, 0.66);
  const open = pose.mouth;
  if (form.snout !== undefined) ink.shape(form.snout, form.colours.back, LIT.body);
  if (form.mouth.kind === 'lips') {
    ink.oval([x, y], 0.02, 0.012 + 0.03 * open, '#6a2a34', { lit: LIT.shade });
    ink.line(
      [
        [x + 0.005, y + 0.012 + 0.03 * open],
        [x - 0.03, y],
      ],
      0.016,
      deep(form.colours.back, 0.25),
      { lit: 0.5 },
    );
    return;
  }
  if (form.mouth.kind === 'shark') {
    const gape = 0.012 + 0.05 * open;
    ink.shape(
      [
        [x, y + 0.004],
        [x - 0.07, y - 0.03],
        [x - 0.11, y - 0.012, 0.5],
        [x - 0.065, y - 0.03 - gape],
        [x - 0.02, y - gape],
      ],
      '#5a2430',
      LIT.shade,
    );
    if (ink.shows(0.012, 1)) {
      ink.fill('#ffffff', 0.9, (pen) => {
        for (let i = 0; i < 5; i++) {
          const tx = x - 0.012 - i * 0.018;
          const ty = y - 0.002 - i * 0.006;
          pen.moveTo(tx, ty);
          pen.lineTo(tx - 0.014, ty - 0.004);
          pen.lineTo(tx - 0.008, ty - 0.018);
          pen.closePath();
        }
      });
    }
    return;
  }
  const long = form.mouth.kind === 'whale' ? 0.2 : 0.11;
  ink.line(
    [
      [x, y],
      [x - long * 0.5, y - 0.016 - 0.02 * open],
      [x - long, y + 0.014],
    ],
    0.01,
    dark,
    { lit: LIT.shade, alpha: 0.8 },
  );
  if (form.grooves === true && ink.shows(0.02, 1)) {
    for (let i = 0; i < 4; i++) {
      ink.line(
        [
          [x - 0.03 - i * 0.006, y - 0.03 - i * 0.026],
          [x - 0.2, y - 0.045 - i * 0.032],
          [x - 0.36, y - 0.02 - i * 0.026],
        ],
        0.006,
        deep(form.colours.belly, 0.4),
        { lit: LIT.shade, alpha: 0.5 },
      );
    }
  }
}

export function paintFishEye(
  ink: Ink,
  at: Point,
  radius: number,
  open: number,
  iris: string | undefined,
): void {
  if (!ink.shows(radius, 0.4)) return;
  if (iris !== undefined) {
    ink.oval(at, radius * 1.3, radius * 1.3, '#fbf6ea', { lit: 0.8 });
    ink.oval(at, radius, radius * open, iris, { lit: 0.7 });
  }
  const pupil = iris === undefined ? 1 : 0.68;
  ink.oval(at, radius * pupil, radius * pupil * open, '#1b161d', { lit: 0.4 });
  if (ink.shows(radius, 1))
    ink.oval(
      [at[0] + radius * 0.26, at[1] + radius * 0.32],
      radius * 0.26,
      radius * 0.24,
      '#ffffff',
      { lit: 1, alpha: 0.95 },
    );
}

/** Head-on: the body's oval, fins at its sides, two eyes. */
export function paintFishFront(ink: Ink, form: FishForm, pose: FishPose, away: boolean): void {
  const { colours, girth } = form;
  const up = Math.max(...girth.map(([u]) => u));
  const down = Math.max(...girth.map(([, d]) => d));
  const half = Math.min(up, down) * (form.swim.vertical ? 0.95 : 0.66);
  if (form.dorsal !== undefined)
    ink.shape(
      [
        [-0.02, up * 0.8],
        [0.004, up + form.dorsal.height, 0.5],
        [0.02, up * 0.8],
      ],
      colours.fin,
      0.5,
    );
  for (const side of [-1, 1] as const) {
    const { length, width } = form.pectoral;
    const swing = -0.5 + 0.3 * Math.sin(pose.fin * 2.2);
    const tip = polar([side * half * 0.8, -down * 0.2], side > 0 ? swing : Math.PI - swing, length);
    ink.shape(
      [
        [side * half * 0.8, -down * 0.05],
        [...tip, 0.4],
        [side * half * 0.7, -down * 0.2 - width * 0.6],
      ],
      colours.fin,
      side < 0 ? 0.4 : 0.6,
    );
  }
  const outline = mirrored([
    [0, up],
    [half * 0.8, up * 0.6],
    [half, 0],
    [half * 0.72, -down * 0.7],
    [0, -down],
  ]);
  ink.shape(outline, colours.back, LIT.body);
  if (!away) {
    ink.shape(
      mirrored([
        [0, -down * 0.1],
        [half * 0.7, -down * 0.3],
        [half * 0.6, -down * 0.72],
        [0, -down * 0.99],
      ]),
      colours.belly,
      0.64,
    );
    ink.oval([0, -down * 0.3], half * 0.3, 0.012 + 0.04 * pose.mouth, '#5a2430', {
      lit: LIT.shade,
    });
    for (const side of [-1, 1] as const)
      paintFishEye(ink, [side * half * 0.62, up * 0.2], form.eye.radius, pose.eye, form.eye.iris);
  } else {
    const { height } = form.tail;
    ink.shape(
      mirrored([
        [0, height * 0.8],
        [0.03, height * 0.4],
        [0.03, -height * 0.4],
        [0, -height * 0.8],
      ]),
      colours.fin,
      0.6,
    );
  }
  ink.shape(
    [
      [-half * 0.5, up * 0.8],
      [-half, 0],
      [-half * 0.6, -down * 0.8],
      [-half * 0.6, 0],
    ],
    deep(colours.back, 0.5),
    LIT.shade,
    0.26,
  );
}
