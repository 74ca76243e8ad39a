// Between walls the camera stays near the middle and turns its head after whom it looks at: close to a
// wall it would see it at a slant that nobody can read, and behind the place's own eye where none is
// painted.
import type { CameraPath } from './camera-path.ts';
import type { SubjectAt } from './cast/subject.ts';
import type { StageSet } from './sets/set.ts';

/** Share of the way to where somebody can stand aside. */
const ASIDE = 0.3;

export function betweenWalls(
  path: CameraPath,
  { asideM, indoors }: StageSet,
  subjectAt: SubjectAt | undefined,
): CameraPath {
  if (asideM === undefined || indoors || subjectAt === undefined) return path;
  const most = asideM * ASIDE;
  return (tS) => {
    const pose = path(tS);
    const x = Math.min(most, Math.max(-most, pose.x));
    if (x === pose.x) return pose;
    const nearM = Math.max(0.5, subjectAt(tS).zM - pose.z);
    return { ...pose, x, yaw: Math.atan(Math.tan(pose.yaw) - (x - pose.x) / nearM) };
  };
}
