// First person on the way: the eye goes where what it steers goes.
import type { Shot } from '../storyboard/storyboard.ts';
import type { CameraPath } from './camera-path.ts';

/** Least way ahead that is a ride, metres. */
const LEAST_M = 2;
/** The eye of who sits in a car is lower than of who stands. */
const SEATED_M = -0.12;

/** @param takes what is drawn in the viewer's own hands */
export function rideAhead(shot: Shot, takes: ReadonlySet<string>): CameraPath | undefined {
  if (!shot.camera.pointOfView) return undefined;
  const row = shot.blocking.find(
    ({ cast, at, to }) => takes.has(cast) && to !== null && to[2] - at[2] > LEAST_M,
  );
  if (row === undefined || row.to === null) return undefined;
  const { at, to } = row;
  const sways = shot.camera.handheld ? 1 : 0.4;
  return (tS) => {
    const u = Math.min(1, Math.max(0, (tS - row.startS) / Math.max(0.1, row.endS - row.startS)));
    const since = tS - shot.startS;
    const lean = Math.sin(since * 0.9) * 0.6 + Math.sin(since * 1.7 + 1) * 0.3;
    return {
      x: at[0] + (to[0] - at[0]) * u + 0.12 * lean * sways,
      y: SEATED_M + (Math.sin(since * 7.3) * 0.012 + Math.sin(since * 4.1) * 0.016) * sways,
      z: at[2] + (to[2] - at[2]) * u,
      yaw: 0.01 * lean * sways,
      pitch: Math.sin(since * 5.2) * 0.003 * sways,
      roll: -0.012 * lean * sways,
      zoom: 1,
    };
  };
}
