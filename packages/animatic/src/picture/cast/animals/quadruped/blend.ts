import { mix } from '../../shape/ease.ts';
import { between } from '../../shape/point.ts';
import { LEGS } from './pose.ts';
import type { FootPose, LegName, Pose } from './pose.ts';

/** The pose at `share` of the way from a to b. */
export function blend(a: Pose, b: Pose, share: number): Pose {
  if (share <= 0) return a;
  if (share >= 1) return b;
  const late = share > 0.5 ? b : a;
  const feet = Object.fromEntries(
    LEGS.map((name) => [name, foot(a.feet[name], b.feet[name], share)] as const),
  ) as Record<LegName, FootPose>;
  return {
    hip: between(a.hip, b.hip, share),
    shoulder: between(a.shoulder, b.shoulder, share),
    arch: mix(a.arch, b.arch, share),
    feet,
    neck: mix(a.neck, b.neck, share),
    head: mix(a.head, b.head, share),
    tail: {
      lift: mix(a.tail.lift, b.tail.lift, share),
      curl: mix(a.tail.curl, b.tail.curl, share),
      wave: mix(a.tail.wave, b.tail.wave, share),
      phase: b.tail.phase,
    },
    ears: mix(a.ears, b.ears, share),
    swing: mix(a.swing, b.swing, share),
    eye: mix(a.eye, b.eye, share),
    mouth: mix(a.mouth, b.mouth, share),
    tongue: mix(a.tongue, b.tongue, share),
    wings: {
      spread: mix(a.wings.spread, b.wings.spread, share),
      angle: mix(a.wings.angle, b.wings.angle, share),
    },
    faceOn: late.faceOn,
    turn: mix(a.turn, b.turn, share),
    lift: mix(a.lift, b.lift, share),
    onBack: late.onBack,
  };
}

function foot(a: FootPose, b: FootPose, share: number): FootPose {
  const flat = mix(a.flat ?? 0, b.flat ?? 0, share);
  return {
    x: mix(a.x, b.x, share),
    y: mix(a.y, b.y, share),
    pitch: mix(a.pitch, b.pitch, share),
    fold: mix(a.fold, b.fold, share),
    ...(flat > 0 ? { flat } : {}),
  };
}
