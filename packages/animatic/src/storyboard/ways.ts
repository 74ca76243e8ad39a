// Where a motion leads in the frame: from where to where, in metres.
import type { Action } from '../script/script.ts';
import type { Motion } from '../words/motions.ts';
import { frameWidthM, round } from './staging.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** Share of the frame's width that a way in the shot covers at most. */
const LONGEST_WAY = 0.62;

/** Its beginning and its end; null: it stays. */
export function wayOf(
  at: Place,
  body: Body,
  motion: Motion | undefined,
  action: Action,
  lengthS: number,
  target: Place | undefined,
): [Place, Place | null] {
  const [x, y, z] = at;
  if (motion === undefined) return [at, null];
  const widthM = frameWidthM(z);
  // Who stands on the ground falls where he stands.
  if (motion.id === 'fall' && y < 0.3 && FALLS_OVER.has(body.kind)) return [at, null];
  if (motion.id === 'fall')
    return [
      [x, y + Math.max(body.heightM * 2, widthM * 0.25), z],
      [x, 0, z],
    ];
  const launched = body.what === 'rocket' && motion.id === 'fly' && action.way === null;
  if (launched) return [at, [x, y + body.heightM * 1.5, z]];
  if (motion.id === 'rise') return [at, [x, y + Math.max(body.heightM, widthM * 0.22), z]];
  if (motion.speedMps === 0 || motion.id === 'circle') return [at, null];
  if (ON_THE_SPOT.has(motion.id) && action.way === null) return [at, null];
  const pace = action.pace === 'slow' ? 0.6 : action.pace === 'fast' ? 1.5 : 1;
  const speed = Math.max(
    motion.speedMps,
    body.speedMps > 0 ? Math.min(body.speedMps, motion.speedMps * 3) : 0,
  );
  // Nothing to jump over: for joy, on the spot.
  if (motion.id === 'jump' && body.kind === 'person' && action.way === null && target === undefined)
    return [at, null];
  const most = LEAPS.has(motion.id) ? body.widthM * 1.5 + 0.6 : widthM * LONGEST_WAY;
  const farM = Math.min(speed * pace * lengthS, most);
  // "Picks the child up and walks": whoever has feet on the ground keeps them there.
  const lifted = action.way === 'up' || action.way === 'down';
  switch (lifted && isFooted(body, motion) ? null : action.way) {
    case 'left':
      return [
        [x + farM / 2, y, z],
        [x - farM / 2, y, z],
      ];
    case 'right':
      return [
        [x - farM / 2, y, z],
        [x + farM / 2, y, z],
      ];
    case 'camera':
      return [at, [x * 0.6, y, Math.max(1.2, z - Math.min(speed * pace * lengthS, z * 0.6))]];
    case 'away':
      return [at, [x * 1.1, y, z + Math.min(speed * pace * lengthS, z * 1.6)]];
    case 'up':
      return [at, [x + farM * 0.25, y + farM * 0.7, z]];
    case 'down':
      return [
        [x, y + farM * 0.5, z],
        [x, Math.max(0, y - farM * 0.1), z],
      ];
    case 'across':
      return [
        [-widthM * 0.45, y, z],
        [widthM * 0.45, y, z],
      ];
    case 'in':
      // From the frame's edge: half of the body is in it from the first frame on.
      return [[-Math.max(widthM * 0.42, Math.abs(x)), y, z], at];
    case 'around':
      return [at, null];
    case null:
  }
  if (target !== undefined && motion.id !== 'play') return towards(at, target, body, motion, farM);
  return [
    [x - farM / 2, y, z],
    [x + farM / 2, y, z],
  ];
}

const isFooted = ({ kind, stands }: Body, { id }: Motion): boolean =>
  (kind === 'person' || kind === 'quadruped') && stands === 'ground' && ON_FOOT.has(id);

const ON_FOOT: ReadonlySet<string> = new Set([
  'walk',
  'run',
  'carry',
  'push',
  'pull',
  'follow',
  'chase',
  'march',
  'sneak',
  'dribble',
  'dance',
  'fly-kite',
]);

function towards(
  at: Place,
  target: Place,
  body: Body,
  motion: Motion,
  farM: number,
): [Place, Place | null] {
  const [x, y, z] = at;
  const [tx, , tz] = target;
  if (motion.id === 'chase' || motion.id === 'follow') {
    // The one pursued goes ahead to the right: both keep their distance.
    // Several take more room than their middle tells.
    const gap = body.widthM * (body.count > 1 ? 0.9 : 0.6) + Math.min(0.5, body.heightM);
    const end = Math.min(tx + farM / 2, frameWidthM(tz) * 0.4) - gap;
    return [
      [end - farM, y, tz],
      [end, y, tz],
    ];
  }
  if (motion.id === 'leap-strike') {
    // They meet half way, an arm and a blade apart.
    const side = tx >= x ? 1 : -1;
    return [at, [(x + tx) / 2 - side * 0.65, y, z]];
  }
  if (motion.id === 'jump' || motion.id === 'fly' || motion.id === 'climb') {
    const reach = Math.max(body.widthM * 1.4, 0.5);
    const up = motion.id === 'climb' ? y + farM : y;
    return [
      [tx - reach, y, tz - 0.02],
      [tx + reach, up, tz - 0.02],
    ];
  }
  const side = tx >= x ? 1 : -1;
  const stop = tx - side * Math.max(0.35, body.widthM * 0.7);
  const start = Math.abs(tx - x) < 0.5 ? stop - side * farM : x;
  const end = Math.max(1, tz - 0.05);
  // What is far is not reached in a few seconds.
  const wayM = Math.hypot(stop - start, end - z);
  const share = Math.min(1, farM / Math.max(wayM, 0.01));
  return [
    [start, y, z],
    [start + (stop - start) * share, y, z + (end - z) * share],
  ];
}

const FALLS_OVER: ReadonlySet<Body['kind']> = new Set(['person', 'quadruped', 'creature', 'bird']);

/** They take steps and stay where they are. */
const ON_THE_SPOT: ReadonlySet<string> = new Set(['dance', 'ballet', 'fight', 'fight-back', 'hug']);

/** One leap goes no further, however long the shot. */
const LEAPS: ReadonlySet<string> = new Set(['jump', 'hop', 'dive', 'save', 'dunk', 'roll']);

/** Who walks and then does something else, does it where he was placed: he comes there from his own side. */
export function arrive(
  rows: readonly Blocking[],
  [x]: Place,
  { way, towards, whom }: Action,
): void {
  const [first, ...later] = rows;
  if (first === undefined || later.length === 0 || first.to === null) return;
  if (way !== null || towards !== null || whom !== null) return;
  if (later.some(({ to }) => to !== null)) return;
  const goneM = first.to[0] - first.at[0];
  const end = first.to[0];
  if (Math.abs(goneM) < 0.1 || Math.abs(first.to[2] - first.at[2]) > 0.5) return;
  const fromRight = x > FROM_ITS_SIDE_M;
  const sidewards = fromRight ? -Math.abs(goneM) : Math.abs(goneM);
  first.at = [round(x - sidewards), first.at[1], first.at[2]];
  first.to = [round(x), first.to[1], first.to[2]];
  if (first.facing === 'left' || first.facing === 'right')
    first.facing = fromRight ? 'left' : 'right';
  for (const row of later) {
    row.at = [round(row.at[0] + x - end), row.at[1], row.at[2]];
    if (row.facing === 'left' || row.facing === 'right') row.facing = first.facing;
  }
}

const FROM_ITS_SIDE_M = 0.3;

/** Metres before somebody at which one who brings something stops. */
const BEFORE_M = 0.55;

/** From his own side up to somebody who waits. */
export function upTo(
  [x, y, z]: Place,
  [[tx, , tz], { widthM }]: readonly [Place, Body],
  farM: number,
): [Place, Place] {
  const side = x <= tx ? 1 : -1;
  const stop = tx - side * (widthM / 2 + BEFORE_M);
  const far = Math.min(farM, frameWidthM(tz) * 0.45);
  return [
    [stop - side * far, y, z],
    [stop, y, z],
  ];
}

/** Who comes only after something else has been seen stands nowhere in the frame before. */
const LATE_S = 0.9;
/** Shares of the frame's width: where the frame's edge is at least. */
const OUTSIDE = 0.62;
const ON_FEET: ReadonlySet<string> = new Set(['walk', 'run', 'carry', 'hop', 'sneak', 'march']);

export function comeIn(rows: readonly Blocking[], startS: number): void {
  const [first] = rows;
  if (first?.to === undefined || first.to === null || first.startS < startS + LATE_S) return;
  if (!ON_FEET.has(first.motion ?? '') || first.facing === 'camera' || first.facing === 'away')
    return;
  const [x, y, z] = first.at;
  const side = first.to[0] >= x ? -1 : 1;
  const edge = frameWidthM(z) * OUTSIDE;
  if (Math.abs(x) < edge || Math.sign(x) !== side) first.at = [round(side * edge), y, z];
}
