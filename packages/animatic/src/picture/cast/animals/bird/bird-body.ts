// A bird in a pose: where its body, neck, head, wings and legs are, in body lengths over the ground.
import { mix } from '../../shape/ease.ts';
import { placed, polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { Tube } from '../tube.ts';
import type { BirdForm } from './bird-form.ts';
import type { BirdPose } from './bird-pose.ts';

export interface BirdBody {
  readonly tube: Tube;
  readonly middle: Point;
  readonly pitch: number;
  readonly shoulder: Point;
  readonly tail: Point;
  readonly hip: Point;
  readonly head: Point;
  readonly headAngle: number;
}

/** Height of the body's middle when it stands. */
export function standingY(form: BirdForm): number {
  const { legs, depth, upright } = form;
  return legs.length + depth[1] * 0.72 * Math.cos(upright) + 0.33 * Math.sin(upright);
}

export function birdBody(form: BirdForm, pose: BirdPose): BirdBody {
  const { depth, neck, upright } = form;
  const floating = depth[1] * 0.34;
  const baseY = pose.afloat
    ? floating
    : pose.flying
      ? Math.max(0.4, standingY(form) * 0.7)
      : standingY(form);
  const bow = pose.peck * (0.62 + upright * 0.4);
  const pitch = (pose.flying ? 0.04 : upright) + pose.pitch - bow;
  const middle: Point = [
    pose.shift[0],
    baseY + pose.shift[1] - pose.peck * form.legs.length * 0.06,
  ];
  const put = (x: number, y: number): Point =>
    placed([[x, y]], middle, pitch)[0] as unknown as Point;
  const at = (x: number, y: number): Point => {
    const [px, py] = put(x, y);
    return [px, py];
  };
  const root = at(0.4, depth[2] * 0.16);
  const spine: Point[] = [];
  let head = root;
  neck.bends.forEach((bend, i) => {
    const k = i / 3;
    const stand = bend + pose.neckTurn * (0.4 + k);
    const fly = neck.stretches ? 0.04 : mix(0.5, 0.2, k);
    const graze = mix(-0.9, -1.35, k);
    const tuck = mix(bend, Math.PI * 0.94, k * 0.9);
    let angle = mix(stand, fly, pose.stretched);
    angle = mix(angle, graze, pose.peck);
    angle = mix(angle, tuck, pose.tucked);
    head = polar(head, angle, (neck.length / 4) * (1 - 0.25 * pose.tucked * k));
    spine.push(head);
  });
  // To the ground exactly, however long the neck is.
  if (pose.peck > 0) {
    const low = form.beak.length * 0.6 + form.head.radius * 0.3;
    const over = (head[1] - low) * pose.peck;
    spine.forEach((p, i) => (spine[i] = [p[0], p[1] - (over * (i + 1)) / 4]));
    head = spine.at(-1) ?? head;
  }
  const moved = spine.map((p, i): Point => [p[0] + (pose.headShift * (i + 1)) / 4, p[1]]);
  const [r0, r1] = neck.radii;
  const tube = new Tube([
    { at: at(-0.54, 0.02), up: depth[0] * 0.5, down: depth[0] * 0.5 },
    { at: at(-0.3, 0), up: depth[0], down: depth[0] * 1.06 },
    { at: at(0, 0), up: depth[1] * 0.92, down: depth[1] },
    { at: at(0.27, 0.0), up: depth[2] * 0.86, down: depth[2] },
    { at: root, up: r0 * 0.9, down: r0 * 1.06 },
    ...moved.map((p, i) => ({
      at: p,
      up: mix(r0, r1, (i + 1) / 4),
      down: mix(r0, r1, (i + 1) / 4),
    })),
  ]);
  return {
    tube,
    middle,
    pitch,
    shoulder: at(0.3, depth[2] * 0.42),
    tail: at(-0.5, 0.03),
    hip: at(-0.04 - 0.28 * Math.max(0, Math.sin(pitch)), -depth[1] * 0.42 * Math.cos(pitch)),
    head: moved.at(-1) ?? head,
    headAngle:
      mix(mix(pose.flying ? 0 : 0.0, -1.1, pose.peck), Math.PI * 0.98, pose.tucked > 0.5 ? 0 : 0) +
      pose.headTilt,
  };
}
