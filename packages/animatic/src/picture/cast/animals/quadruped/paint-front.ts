// A four-legged animal head-on, and from behind: standing, coming, sitting or lying.
import { LIT, deep } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { mix, wave } from '../../shape/ease.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import { Tube } from '../tube.ts';
import { faceOf } from './face-of.ts';
import type { Form } from './form.ts';
import { paintFace, mirrored } from './paint-face.ts';
import type { Pose } from './pose.ts';

/** How it holds itself, shares of each. */
export interface Stance {
  readonly sit: number;
  readonly lie: number;
  /** Share of a step's cycle while it comes or goes; null: it stands. */
  readonly step: number | null;
}

/** A face towards us is nearer than the body. */
const LARGER = 1.1;

const SIDES = [-1, 1] as const;

export function paintFront(ink: Ink, form: Form, pose: Pose, stance: Stance, away: boolean): void {
  const { head } = form;
  const wide = frontWidth(form);
  const { shoulderY, headY, roll } = frontHeights(form, pose, stance);
  const face = faceOf(form);
  const paintHead = (): void =>
    ink.within([roll * 2, headY], roll, [head.size * LARGER, head.size * LARGER], () =>
      paintFace(ink.scaled(head.size * LARGER), form, face, pose, {
        away,
        floor: -headY / (head.size * LARGER),
      }),
    );
  if (away) {
    paintHead();
    neckColumn(ink, form, shoulderY, headY, wide, roll);
    body(ink, form, shoulderY, wide, stance, away);
    tail(ink, form, pose, stance, shoulderY, away);
    return;
  }
  tail(ink, form, pose, stance, shoulderY, away);
  body(ink, form, shoulderY, wide, stance, away);
  neckColumn(ink, form, shoulderY, headY, wide, roll);
  paintHead();
}

/** Heights of the shoulders and of the face's middle, and how far the body leans in its step. */
export function frontHeights(
  form: Form,
  pose: Pose,
  { lie, step }: Stance,
): { shoulderY: number; headY: number; roll: number } {
  const { trunk, neck, head, mane } = form;
  const paws = form.foot.kind === 'paw';
  const drop = lie * (trunk.shoulderY - trunk.chest[1] * 0.92);
  const bob = step === null ? 0 : 0.012 * Math.cos(step * Math.PI * 4);
  const shoulderY = trunk.shoulderY - drop + bob + pose.shoulder[1] * 0.4;
  const rise = Math.sin(Math.min(1.5, neck.angle + pose.neck)) * neck.length * (paws ? 0.8 : 1);
  const free =
    shoulderY + neck.root[1] + rise + head.size * (paws ? 0.02 : -0.22) + pose.head * 0.12;
  const face = faceOf(form);
  const chin =
    mane?.kind === 'lion' || mane?.kind === 'spines'
      ? -0.96
      : Math.min(...[face.outline, ...(face.horns ?? [])].flat().map(([, y]) => y)) - 0.02;
  return {
    shoulderY,
    // Never in the ground.
    headY: Math.max(free, -chin * head.size * LARGER),
    roll: step === null ? 0 : 0.015 * wave(step),
  };
}

function frontWidth({ trunk }: Form): number {
  const [up, down] = trunk.shoulder;
  return (up + down) * 0.46;
}

function legX(wide: number): number {
  return wide * 0.58;
}

function body(
  ink: Ink,
  form: Form,
  shoulderY: number,
  wide: number,
  { sit, lie, step }: Stance,
  away: boolean,
): void {
  const { trunk, foot, coat } = form;
  const lift = (side: 1 | -1, lag: number): number =>
    step === null ? 0 : Math.max(0, wave(step + lag + (side > 0 ? 0 : 0.5))) * 0.1;
  const hindY = trunk.hipY - (trunk.shoulderY - shoulderY);
  const legs = (rear: boolean): void => {
    for (const side of SIDES) {
      const up = lift(side, rear ? 0.25 : 0) * (1 - lie);
      const x = side * (rear ? legX(wide) * 1.06 : legX(wide));
      leg(ink, form, {
        x,
        top: rear ? hindY : shoulderY - 0.04,
        up,
        rear,
        dim: rear !== away,
        side,
        lie,
      });
    }
  };
  const haunches = (): void => {
    for (const side of SIDES) {
      const x = side * wide * mix(1.12, 1.2, lie);
      ink.oval(
        [x, mix(hindY, 0.22, Math.max(sit, lie))],
        wide * 0.62,
        0.24,
        deep(coat.back, 0.16),
        { lit: 0.46 },
      );
      ink.shape(
        pawFront(x + side * 0.05, 0, foot.length * 0.72, foot.height * 1.15),
        foot.colour ?? coat.socks?.colour ?? coat.legs ?? coat.back,
        0.5,
      );
    }
  };
  const down = Math.max(sit, lie);
  if (!away) {
    if (down > 0.5) haunches();
    else legs(true);
  } else legs(false);
  const bottom = mix(shoulderY - trunk.shoulder[1] * 1.02, 0.05, Math.max(sit * 0.9, lie));
  const belly = mix(1, 1.16, sit) * mix(1, 1.3, lie);
  const top = shoulderY + trunk.shoulder[0] * 0.82;
  const outline = mirrored([
    [0, top],
    [wide * 0.58, top - 0.05],
    [wide * 0.98, mix(top, bottom, 0.34)],
    [wide * belly, mix(top, bottom, 0.62)],
    [wide * belly * 0.84, mix(top, bottom, 0.9)],
    [wide * 0.3, bottom],
    [0, bottom - 0.005],
  ]);
  if (coat.fleece !== undefined) {
    const { fleece } = coat;
    ink.fill(coat.back, 0.6, (pen) => {
      for (let i = 0; i < 16; i++) {
        const a = (i / 16) * Math.PI * 2;
        const x = Math.cos(a) * wide * belly;
        const y = mix(top, bottom, 0.5) + (Math.sin(a) * (top - bottom)) / 2;
        pen.moveTo(x + fleece * 1.2, y);
        pen.arc(x, y, fleece * 1.2, 0, Math.PI * 2);
      }
    });
  }
  ink.shape(outline, coat.back, LIT.body);
  ink.shape(
    mirrored([
      [0, top],
      [wide * 0.5, top - 0.06],
      [wide * 0.92, mix(top, bottom, 0.4)],
      [wide * belly * 0.98, mix(top, bottom, 0.68)],
      [wide * belly * 0.6, mix(top, bottom, 0.93)],
      [0, bottom],
    ]).map(([x, y]): ShapePoint => [x > 0 ? x * 0.25 - wide * 0.34 : x * 0.985, y]),
    deep(coat.back, 0.5),
    LIT.shade,
    0.26,
  );
  if (coat.belly !== undefined && !away) {
    ink.shape(
      mirrored([
        [0, top - 0.02],
        [wide * 0.5, mix(top, bottom, 0.14)],
        [wide * 0.6, mix(top, bottom, 0.42)],
        [wide * 0.4, mix(top, bottom, 0.78)],
        [0, mix(top, bottom, 0.97)],
      ]),
      coat.belly,
      0.6,
    );
  }
  frontMarks(ink, form, { top, bottom, wide, belly });
  if (away) {
    if (down > 0.5) haunches();
    else legs(true);
    return;
  }
  legs(false);
}

/** Stripes and spots on both sides of a body seen head-on. */
function frontMarks(
  ink: Ink,
  { coat }: Form,
  { top, bottom, wide, belly }: { top: number; bottom: number; wide: number; belly: number },
): void {
  for (const mark of coat.marks ?? []) {
    if (mark.kind === 'band') {
      // Across the shoulders.
      ink.shape(
        mirrored([
          [0, top],
          [wide * 0.58, top - 0.05],
          [wide * 0.98, mix(top, bottom, 0.34)],
          [wide * 0.86, mix(top, bottom, 0.46)],
          [0, mix(top, bottom, 0.5)],
        ]),
        mark.colour,
      );
      continue;
    }
    if (mark.kind === 'patches') continue;
    ink.fill(mark.colour, 0.5, (pen) => {
      for (const side of SIDES) {
        for (let i = 0; i < 5; i++) {
          const y = mix(top, bottom, 0.3 + i * 0.13);
          const edge = side * wide * mix(0.9, belly, Math.min(1, 0.4 + i * 0.2)) * 0.97;
          if (mark.kind === 'stripes') {
            smoothClosed(pen, [
              [edge, y + 0.03],
              [edge * 0.6, y - 0.015, 0.7],
              [edge, y - 0.03],
            ]);
          } else {
            for (const k of [0.9, 0.68]) {
              const x = edge * k;
              pen.moveTo(x + mark.size, y + (k - 0.8) * 0.2);
              pen.arc(x, y + (k - 0.8) * 0.2, mark.size, 0, Math.PI * 2);
            }
          }
        }
      }
    });
  }
}

function leg(
  ink: Ink,
  form: Form,
  {
    x,
    top,
    up,
    rear,
    dim,
    side,
    lie,
  }: { x: number; top: number; up: number; rear: boolean; dim: boolean; side: 1 | -1; lie: number },
): void {
  const { coat, foot } = form;
  const radii = rear ? form.hind.radii : form.front.radii;
  const own = coat.legs ?? coat.back;
  const colour = dim ? deep(own, 0.26) : side < 0 ? deep(own, 0.1) : own;
  const lit = dim ? LIT.far : side < 0 ? 0.46 : LIT.body;
  const high = mix(top, foot.height + 0.08, lie);
  const at = (y: number, k: number): Point => [x + side * k, y];
  const [upper, knee, wrist, ankle] = radii;
  const tube = new Tube([
    { at: at(high, -0.01), up: upper * (rear ? 0.62 : 0.74), down: upper * (rear ? 0.62 : 0.74) },
    { at: at(mix(high, foot.height, 0.5) + up * 0.5, 0.004), up: knee * 0.95, down: knee * 0.95 },
    { at: at(mix(high, foot.height, 0.8) + up, 0), up: wrist * 1.08, down: wrist * 1.08 },
    { at: at(foot.height + up, 0), up: ankle * 1.05, down: ankle * 1.05 },
  ]);
  ink.fill(colour, lit, (pen) => tube.outline(pen, { startCap: 0.8, endCap: 0.5 }));
  if (coat.socks !== undefined) {
    const sock = dim ? deep(coat.socks.colour, 0.26) : coat.socks.colour;
    const { from } = coat.socks;
    ink.fill(sock, lit, (pen) => tube.outline(pen, { from: from * 3, startCap: 0.2, endCap: 0.5 }));
  }
  const hoof = foot.colour ?? coat.socks?.colour ?? own;
  const shoe = dim ? deep(hoof, 0.26) : hoof;
  if (foot.kind === 'paw') {
    ink.shape(pawFront(x, up, foot.length * 0.62, foot.height * 1.2), shoe, lit);
    if (!dim && ink.shows(foot.length * 0.08, 0.7)) {
      for (const k of [-0.2, 0.2]) {
        ink.line(
          [
            [x + k * foot.length, up + 0.004],
            [x + k * foot.length * 0.9, up + foot.height * 0.55],
          ],
          foot.length * 0.045,
          deep(own, 0.5),
          { lit: LIT.shade, alpha: 0.6 },
        );
      }
    }
    return;
  }
  const r = ankle;
  ink.shape(
    [
      [x - r * 1.02, up + foot.height * 1.1, 0.6],
      [x + r * 1.02, up + foot.height * 1.1, 0.6],
      [x + r * 1.3, up, 0.9],
      [x - r * 1.3, up, 0.9],
    ],
    shoe,
    lit,
  );
}

function pawFront(x: number, y: number, half: number, height: number): ShapePoint[] {
  return [
    [x - half * 0.8, y, 0.3],
    [x + half * 0.8, y, 0.3],
    [x + half, y + height * 0.5],
    [x + half * 0.5, y + height],
    [x - half * 0.5, y + height],
    [x - half, y + height * 0.5],
  ];
}

function neckColumn(
  ink: Ink,
  form: Form,
  shoulderY: number,
  headY: number,
  wide: number,
  roll: number,
): void {
  const { neck, coat } = form;
  const base = Math.min(wide * 0.8, (neck.base[0] + neck.base[1]) * 0.44);
  const poll = (neck.poll[0] + neck.poll[1]) * 0.5;
  const tube = new Tube([
    { at: [0, shoulderY], up: base, down: base },
    {
      at: [roll, mix(shoulderY, headY, 0.55)],
      up: mix(base, poll, 0.6),
      down: mix(base, poll, 0.6),
    },
    { at: [roll * 2, headY], up: poll, down: poll },
  ]);
  ink.fill(coat.back, 0.56, (pen) => tube.outline(pen, { startCap: 0.4, endCap: 0.2 }));
  ink.fill(
    deep(coat.back, 0.5),
    LIT.shade,
    (pen) => tube.outline(pen, { low: 0.3, startCap: 0, endCap: 0 }),
    0.22,
  );
}

function tail(
  ink: Ink,
  form: Form,
  pose: Pose,
  { sit, lie }: Stance,
  shoulderY: number,
  away: boolean,
): void {
  const { tail: own, trunk, coat } = form;
  const down = Math.max(sit, lie);
  const root: Point = [
    0,
    mix(trunk.hipY - (trunk.shoulderY - shoulderY) + trunk.rump[0] * 0.5, 0.16, down),
  ];
  const swing = pose.tail.wave * 1.1 * Math.sin(pose.tail.phase) + 0.3;
  const raised = own.angle - pose.tail.lift < Math.PI * 1.05;
  const points: Point[] = [root];
  let angle = (raised ? Math.PI / 2 : -Math.PI / 2) - swing * (raised ? 1 : -1);
  if (down > 0.5) angle = -0.1;
  let at = root;
  for (let i = 0; i < 5; i++) {
    angle -= (raised ? 0.12 : -0.12) * (down > 0.5 ? -1.6 : 1) * Math.sign(swing || 1);
    at = [
      at[0] + (Math.cos(angle) * own.length) / 5.6,
      Math.max(own.radii[i] ?? 0.03, at[1] + (Math.sin(angle) * own.length) / 5.6),
    ];
    points.push(at);
  }
  const tube = new Tube(
    points.map((point, i) => {
      const r =
        own.radii[Math.min(own.radii.length - 1, Math.round((i / 5) * (own.radii.length - 1)))] ??
        0.04;
      return { at: point, up: r, down: r };
    }),
  );
  const colour = own.colour ?? coat.back;
  ink.fill(away ? colour : deep(colour, 0.2), away ? 0.6 : 0.36, (pen) => tube.outline(pen));
  if (own.tip !== undefined) {
    const from = own.tip.from * 5;
    ink.fill(own.tip.colour, 0.6, (pen) => tube.outline(pen, { from, startCap: -0.4 }));
  }
}
