// A four-legged animal from the side: far legs, tail, trunk with its coat, near legs, head.
import { LIT, deep } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { placed } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { Tube } from '../tube.ts';
import { paintFleece, paintLegMarks, paintMarks } from './coat.ts';
import { faceOf } from './face-of.ts';
import type { Form, LegForm } from './form.ts';
import { paintFace } from './paint-face.ts';
import { paintHead } from './paint-head.ts';
import { paintMane } from './paint-mane.ts';
import { paintTail } from './paint-tail.ts';
import type { LegName, Pose } from './pose.ts';
import { STATION } from './skeleton.ts';
import type { Leg, Skeleton } from './skeleton.ts';

export function paintSide(ink: Ink, form: Form, pose: Pose, skeleton: Skeleton): void {
  const { legs, trunk } = skeleton;
  const { adorn } = form;
  adorn?.behind?.(ink, form, pose, skeleton);
  paintLeg(ink, form, legs.hindFar, 'hindFar');
  paintLeg(ink, form, legs.frontFar, 'frontFar');
  paintTail(ink, form, pose, skeleton);
  paintTrunk(ink, form, trunk);
  adorn?.body?.(ink, form, pose, skeleton);
  paintLeg(ink, form, legs.hindNear, 'hindNear');
  paintLeg(ink, form, legs.frontNear, 'frontNear');
  paintMane(ink, form, pose, skeleton);
  adorn?.over?.(ink, form, pose, skeleton);
  const { at, angle } = skeleton.head;
  if (pose.faceOn) {
    const size = form.head.size;
    ink.within([at[0] + size * 0.12, at[1] + size * 0.04], 0, [size, size], () => {
      paintFace(ink.scaled(size), form, faceOf(form), pose, { floor: -at[1] / size });
    });
    return;
  }
  ink.within(at, angle, [form.head.size, form.head.size], () => {
    paintHead(ink.scaled(form.head.size), form, pose);
  });
  adorn?.front?.(ink, form, pose, skeleton);
}

function paintTrunk(ink: Ink, { coat }: Form, trunk: Tube): void {
  ink.fill(coat.back, LIT.body, (pen) => {
    trunk.outline(pen, { startCap: 0.75 });
    // The withers bridge the bend between back and neck.
    const bridge = [
      trunk.point(3, 0.97),
      trunk.point(5.3, 0.94),
      trunk.point(5.3, 0),
      trunk.point(3, 0),
    ];
    bridge.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
  });
  if (coat.fleece !== undefined) paintFleece(ink, coat.back, coat.fleece, trunk);
  if (coat.belly !== undefined) {
    const edge = coat.bellyTo ?? -0.4;
    ink.fill(coat.belly, 0.54, (pen) =>
      trunk.band(
        pen,
        [0.9, STATION.poll],
        () => -1,
        (k) =>
          -1 +
          (edge + 1) *
            Math.min(1, Math.sin(Math.PI * Math.min(1, k * 1.15 + 0.02)) ** 0.6 * (0.7 + 0.55 * k)),
      ),
    );
  }
  if (coat.saddle !== undefined) {
    ink.fill(coat.saddle.colour, 0.62, (pen) =>
      trunk.outline(pen, {
        from: 0,
        to: 5.6,
        low: coat.saddle?.from ?? 0.2,
        high: 1,
        startCap: 0.3,
        endCap: 0.4,
      }),
    );
  }
  paintMarks(ink, coat, trunk);
  // The darker plane, along the belly.
  ink.fill(
    deep(coat.back, 0.5),
    LIT.shade,
    (pen) =>
      trunk.band(
        pen,
        [0.8, 5.6],
        () => -1,
        (k) => -1 + 0.52 * Math.sin(Math.PI * k) ** 0.55,
      ),
    0.3,
  );
}

function paintLeg(ink: Ink, form: Form, leg: Leg, name: LegName): void {
  const { coat } = form;
  const far = name.endsWith('Far');
  const legForm = name.startsWith('front') ? form.front : form.hind;
  const own = coat.legs ?? coat.back;
  const colour = far ? deep(own, 0.26) : own;
  const lit = far ? LIT.far : LIT.body;
  const tube = legTube(legForm, leg, name.startsWith('hind'));
  ink.fill(colour, lit, (pen) => tube.outline(pen, { endCap: 0.5, startCap: far ? 0.5 : 0.9 }));
  if (coat.socks !== undefined) {
    const { from } = coat.socks;
    const sock = far ? deep(coat.socks.colour, 0.26) : coat.socks.colour;
    ink.fill(sock, lit, (pen) =>
      tube.outline(pen, { from: from * 3, startCap: 0.25, endCap: 0.5 }),
    );
  }
  paintLegMarks(ink, coat, tube, { far, folded: leg.folded });
  if (!far) {
    ink.fill(
      deep(own, 0.5),
      LIT.shade,
      (pen) =>
        tube.band(
          pen,
          [0.7, 3],
          () => -1,
          (k) => -1 + 0.62 * Math.min(1, k * 4),
        ),
      0.26,
    );
  }
  paintFoot(ink, form, leg, far);
}

function legTube({ radii }: LegForm, leg: Leg, hind: boolean): Tube {
  return new Tube(
    leg.joints.map((at, i) => {
      const r = radii[i] ?? 0.03;
      // A thigh is fuller behind, a calf in front.
      return hind && i === 0 ? { at, up: r * 0.92, down: r * 1.08 } : { at, up: r, down: r };
    }),
  );
}

function paintFoot(ink: Ink, form: Form, leg: Leg, far: boolean): void {
  const { foot, coat } = form;
  const ankle = leg.joints[3];
  const r = (form.front.radii[3] + form.hind.radii[3]) / 2;
  const { length, height } = foot;
  const own = foot.colour ?? coat.socks?.colour ?? coat.legs ?? coat.back;
  const colour = far ? deep(own, 0.26) : own;
  const lit = far ? LIT.far : LIT.body;
  const points = footOutline(foot.kind, length, height, r);
  ink.shape(placed(points, ankle, -leg.pitch), colour, lit);
  if (foot.kind === 'paw' && ink.shows(length * 0.08, 0.7)) {
    for (const k of [0.46, 0.72]) {
      const [from, to]: [Point, Point] = [
        [length * k, -height * 0.98],
        [length * (k - 0.02), -height * 0.45],
      ];
      ink.line(placed([from, to], ankle, -leg.pitch), length * 0.045, deep(own, 0.5), {
        lit: LIT.shade,
        alpha: 0.6,
      });
    }
  }
}

/** Around the ankle: the sole is `height` below it, the toe's tip 0.7 of `length` ahead. */
function footOutline(kind: string, length: number, height: number, r: number): ShapePoint[] {
  const toe = length * 0.74;
  if (kind === 'hoof' || kind === 'cloven') {
    return [
      [-r * 0.95, height * 0.1, 0.6],
      [-r * 1.05, -height, 0.9],
      [toe, -height, 0.9],
      [r * 1.05, height * 0.1, 0.6],
    ];
  }
  return [
    [-r * 0.9, height * 0.4],
    [-r * 1.15, -height * 0.35],
    [-r * 0.8, -height * 0.97, 0.4],
    [toe * 0.7, -height, 0.3],
    [toe * 1.02, -height * 0.72],
    [toe * 0.8, -height * 0.12],
    [r * 0.9, height * 0.55],
  ];
}
