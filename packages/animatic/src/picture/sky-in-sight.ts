// A shot in whose sky something bursts shows that sky: a camera that looks down on it raises its eyes, and
// steps back as far as it must to keep on the ground what it looked at.
import type { Shot } from '../storyboard/storyboard.ts';
import type { CameraPath } from './camera-path.ts';
import { focalPx, horizonInFrame } from './projection.ts';
import type { View } from './sets/set.ts';

/** Share of the frame's height that the sky takes at least, and where the foot of the aim stays. */
const SKY = 0.3;
const FOOT = 0.86;
const FARTHEST_BACK_M = 0.8;

export function withSkyInSight(path: CameraPath, shot: Shot, view: View): CameraPath {
  if (!shot.air.includes('fireworks')) return path;
  return (tS) => {
    const pose = path(tS);
    const missing = SKY * view.height - horizonInFrame(view, pose);
    if (missing <= 0) return pose;
    // What stood in the middle of the frame, on the ground, before and after.
    const focal = pose.zoom * focalPx(view);
    const below = view.height * 0.62 - horizonInFrame(view, pose);
    const overM = view.eyeM + pose.y;
    const aimM = (focal * overM) / Math.max(1, below);
    const wantedM = (focal * overM) / ((FOOT - SKY) * view.height);
    const back = Math.max(0, wantedM - aimM);
    // As far back as ground is painted; the rest by a wider lens.
    const z = Math.max(Math.min(pose.z, -FARTHEST_BACK_M), pose.z - back);
    const nearM = aimM + pose.z - z;
    const zoom = back > 0 ? (pose.zoom * nearM) / Math.max(nearM, wantedM) : pose.zoom;
    const placed = { ...pose, z, zoom };
    const lower = SKY * view.height - horizonInFrame(view, placed);
    const pitch = Math.atan(Math.tan(pose.pitch) + lower / (zoom * focalPx(view)));
    return { ...placed, pitch };
  };
}
