// A shot in whose sky something bursts shows that sky: a camera that looks down on it raises its eyes, and
// steps back as far as it must to keep on the ground what it looked at.
import type { Shot } from '../storyboard/storyboard.ts';
import type { CameraPath } from './camera-path.ts';
import { focalPx, horizonInFrame } from './projection.ts';
import type { View } from './sets/set.ts';

/** Share of the frame's height that the sky takes at least, and where the foot of the aim stays. */
const SKY = 0.3;
const FOOT = 0.86;

export function withSkyInSight(path: CameraPath, shot: Shot, view: View): CameraPath {
  if (!shot.air.includes('fireworks')) return path;
  return (tS) => {
    const pose = path(tS);
    const missing = SKY * view.height - horizonInFrame(view, pose);
    if (missing <= 0) return pose;
    const focal = pose.zoom * focalPx(view);
    const pitch = Math.atan(Math.tan(pose.pitch) + missing / focal);
    // What stood in the middle of the frame, on the ground, before and after.
    const below = view.height * 0.62 - horizonInFrame(view, pose);
    const overM = view.eyeM + pose.y;
    const aimM = (focal * overM) / Math.max(1, below);
    const wantedM = (focal * overM) / ((FOOT - SKY) * view.height);
    return { ...pose, pitch, z: pose.z - Math.max(0, wantedM - aimM) };
  };
}
