// On a saddle, a thwart, a step: the hips are where the seat is, hands and feet where it has them.
import type { Seated } from '../../carriage.ts';
import type { Point } from '../../shape/point.ts';
import type { Pose } from '../figure/pose.ts';
import { signOf, SIDES } from '../figure/pose.ts';
import { reachAt } from './base.ts';
import type { Actor } from './motion.ts';

export function sitOn(pose: Pose, actor: Actor, seat: Seated): void {
  const { body } = actor;
  if (seat.manner === 'standing' || seat.manner === 'inside') return;
  const thick = body.heightM * 0.052 * body.legGirth;
  const astride = seat.manner === 'astride';
  pose.pelvis = [0, thick, 0];
  pose.lift = 0;
  pose.slideM = 0;
  pose.roll = 0;
  pose.hipTwist = 0;
  if (pose.prop === 'stool') pose.prop = null;
  const wide = astride ? 2.2 : 1.15;
  const usual: Point = astride
    ? [0.1 * body.heightM, -body.shinM - body.ankleM * 0.5]
    : [
        body.thighM * (seat.floorM === undefined ? 0.82 : 0.94),
        -Math.min(seat.floorM ?? body.heightM * 0.12, body.shinM + body.ankleM),
      ];
  for (const side of SIDES) {
    const leg = pose.legs[side];
    // Whoever faces right has his right side to the camera.
    const [x, y] = seat.feet?.[side === 'right' ? 0 : 1] ?? usual;
    leg.foot = [x, y, signOf(side) * body.hipHalfM * wide];
    leg.pitch = astride ? 0.1 : 0;
    leg.kneeUp = astride ? 0.35 : 0.85;
    leg.spread = astride ? 0.7 : 0.12;
    leg.turnOut = astride ? 0.15 : 0.1;
  }
  const { hands } = seat;
  if (hands === undefined) return;
  // Far bars are leaned to.
  const reachM = (body.upperArmM + body.forearmM) * 0.86;
  const shoulder: Point = [0, body.torsoM * 0.86];
  const far = Math.hypot(hands[0] - shoulder[0], hands[1] - shoulder[1]) - reachM;
  pose.lean = Math.max(
    0.04,
    Math.min(0.75, pose.lean * 0.3 + (Math.max(0, far) / body.torsoM) * 1.15),
  );
  pose.head.nod = -pose.lean * 0.5;
  for (const side of SIDES)
    reachAt(
      pose.arms[side],
      [hands[0] - body.handM * 0.45, hands[1], signOf(side) * body.shoulderM * 0.8],
      0.3,
      'fist',
    );
}
