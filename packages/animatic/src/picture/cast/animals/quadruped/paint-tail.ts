// Tails: a chain whose every part bends by a closed form, drawn as one tapering body.
import { LIT, deep } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { Tube } from '../tube.ts';
import type { Form } from './form.ts';
import type { Pose } from './pose.ts';
import type { Skeleton } from './skeleton.ts';

const PARTS = 7;

export function paintTail(ink: Ink, form: Form, pose: Pose, skeleton: Skeleton): void {
  const { tail, coat } = form;
  const colour = tail.colour ?? coat.back;
  const radius = (k: number): number => {
    const place = k * (tail.radii.length - 1);
    const i = Math.min(tail.radii.length - 2, Math.floor(place));
    const [a = 0.03, b = 0.03] = [tail.radii[Math.max(0, i)], tail.radii[i + 1]];
    return a + (b - a) * (place - i);
  };
  const spine: Point[] = [skeleton.tail.at];
  let at = skeleton.tail.at;
  const { lift, curl, wave, phase } = pose.tail;
  for (let i = 0; i < PARTS; i++) {
    const k = (i + 0.5) / PARTS;
    const angle =
      skeleton.tail.angle -
      lift -
      (tail.curl + curl) * k +
      wave * (0.35 + k) * Math.sin(phase - k * 2.2);
    const next = polar(at, angle, tail.length / PARTS);
    // It lies on the ground rather than going through it.
    at =
      skeleton.tail.at[1] > 0 && !pose.onBack
        ? [next[0], Math.max(next[1], radius(k) * 0.8)]
        : next;
    spine.push(at);
  }
  const tube = new Tube(
    spine.map((point, i) => ({ at: point, up: radius(i / PARTS), down: radius(i / PARTS) })),
  );
  if (tail.tuft !== undefined) {
    const { radius: wide, length, colour: hair } = tail.tuft;
    const heading = tube.heading(PARTS);
    const root = polar(at, heading, -length * 0.35);
    ink.shape(
      [
        polar(root, heading + 0.5, wide * 0.6),
        polar(polar(root, heading, length * 0.45), heading + Math.PI / 2, wide),
        [...polar(root, heading, length), 0.9],
        polar(polar(root, heading, length * 0.45), heading - Math.PI / 2, wide),
        polar(root, heading - 0.5, wide * 0.6),
      ],
      hair,
      0.5,
    );
  }
  ink.fill(deep(colour, 0.05), 0.56, (pen) => tube.outline(pen, { startCap: 0.5, endCap: 0.9 }));
  ink.fill(
    deep(colour, 0.45),
    LIT.shade,
    (pen) => tube.outline(pen, { from: 0.2, low: -1, high: -0.25, startCap: 0, endCap: 0.4 }),
    0.26,
  );
  if (tail.tip !== undefined) {
    const from = tail.tip.from * PARTS;
    ink.fill(tail.tip.colour, 0.66, (pen) =>
      tube.outline(pen, { from, startCap: -0.5, endCap: 0.9 }),
    );
  }
  if (tail.rings !== undefined) {
    for (let u = 1.4; u < PARTS; u += 1.25) {
      ink.fill(tail.rings, 0.5, (pen) =>
        tube.outline(pen, { from: u, to: u + 0.55, startCap: 0.1, endCap: 0.1 }),
      );
    }
  }
}
