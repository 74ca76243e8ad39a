// First person on the way: the eye goes where what it steers goes.
import type { Shot } from '../storyboard/storyboard.ts';
import type { CameraPath } from './camera-path.ts';
import { railM, seatAt } from './sets/coaster.ts';
import { carveM } from './sets/piste.ts';

/** Least way ahead that is a ride, metres. */
const LEAST_M = 2;
/** The eye of who sits in a car is lower than of who stands. */
const SEATED_M = -0.12;

/** @param takes what is drawn in the viewer's own hands */
export function rideAhead(shot: Shot, takes: ReadonlySet<string>): CameraPath | undefined {
  if (!shot.camera.pointOfView) return undefined;
  if (shot.set === 'coaster') return onRails(shot, takes);
  if (shot.set === 'piste') return downhill(shot, takes);
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

/** Where a car on rails is steep, it gathers speed. */
const GATHERS = 1.5;

function onRails({ blocking, camera }: Shot, takes: ReadonlySet<string>): CameraPath | undefined {
  const rows = blocking.filter(({ cast, to }) => takes.has(cast) && to !== null);
  const shakes = camera.handheld ? 1.4 : 0.8;
  return (tS) => {
    const row = rows.findLast(({ startS }) => startS <= tS + 1e-6) ?? rows[0];
    if (row === undefined || row.to === null) return seatAt(0);
    const u = Math.min(1, Math.max(0, (tS - row.startS) / Math.max(0.1, row.endS - row.startS)));
    const climbs = railM(row.to[2]) > railM(row.at[2]);
    const zM = row.at[2] + (row.to[2] - row.at[2]) * (climbs ? u : u ** GATHERS);
    const pose = seatAt(zM);
    // The chain's clicks on the way up, wind and rails on the way down.
    const rattle = climbs ? 0.004 : 0.003 + 0.012 * Math.min(1, u * 2);
    return {
      ...pose,
      y: pose.y + rattle * shakes * Math.sin(tS * 31),
      pitch: pose.pitch + 0.3 * rattle * shakes * Math.sin(tS * 23 + 1),
      roll: pose.roll + 0.4 * rattle * shakes * Math.sin(tS * 17),
    };
  };
}

const LEAPS = /\bjump|leap|launch|air\b|cliff|kicker|ramp|腾空|跳|飞跃|跃/iu;
/** Of a ride with a leap: when it is in the air, and how high, metres. */
const IN_AIR = [0.56, 0.8] as const;
const LEAP_M = 3.4;

/** He leans into his turns; over an edge he flies. */
function downhill({ blocking, text }: Shot, takes: ReadonlySet<string>): CameraPath | undefined {
  const row = blocking.find(({ cast, to }) => takes.has(cast) && to !== null);
  if (row === undefined || row.to === null) return undefined;
  const [fromM, toM] = [row.at[2], row.to[2]];
  const leaps = LEAPS.test(text);
  return (tS) => {
    const u = Math.min(1, Math.max(0, (tS - row.startS) / Math.max(0.1, row.endS - row.startS)));
    const zM = fromM + (toM - fromM) * u;
    const turn = (carveM(zM + 1) - carveM(zM)) * 0.9;
    const bend = carveM(zM + 2) - 2 * carveM(zM) + carveM(zM - 2);
    const [up, down] = IN_AIR;
    const air = leaps ? Math.sin(Math.PI * Math.min(1, Math.max(0, (u - up) / (down - up)))) : 0;
    const bumps = (1 - air) * 0.025 * Math.sin(zM * 2.1) * Math.sin(zM * 0.7);
    return {
      x: carveM(zM),
      y: bumps + LEAP_M * air,
      z: zM,
      yaw: Math.atan(turn) * 0.5,
      pitch: -0.1 - 0.16 * air + bumps * 0.3,
      roll: Math.max(-0.28, Math.min(0.28, bend * 0.35)) * (1 - air),
      zoom: 1,
    };
  };
}
