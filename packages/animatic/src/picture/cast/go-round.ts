// On the way round somebody or something: before it, at its side, behind it, as a ring seen a little from
// above. Several share the ring.
import type { Blocking, Shot } from '../../storyboard/storyboard.ts';
import { random } from '../paint/noise.ts';
import type { Placement } from './actors.ts';
import type { Puppet } from './puppet.ts';

/** Depth of the ring by its width. */
const DEEP = 0.8;
/** The far side of it is seen that much higher, shares of its radius. */
const HIGH = 0.3;
/** At least so much of the ring is gone in a shot, radians. */
const LEAST_TURN = Math.PI * 1.25;
/** It begins at the left, on its way to before the middle. */
const FIRST = Math.PI + 0.45;

export function goRound(
  placement: Placement,
  { round, at }: Blocking,
  {
    shot,
    index,
    count,
    puppet,
    scale,
  }: { shot: Shot; index: number; count: number; puppet: Puppet; scale: number },
  tS: number,
): Placement {
  if (round === undefined) return placement;
  const { radiusM, whom, speedMps, sinceS } = round;
  const lengthS = Math.max(0.5, shot.endS - sinceS) * shot.pace;
  const pace = Math.max(speedMps / Math.max(0.5, radiusM), LEAST_TURN / lengthS);
  const stray = (k: number): number => random(placement.moment.seed + k, index) - 0.5;
  const own = count === 1 ? 0 : ((index + 0.35 * stray(1)) / count) * Math.PI * 2;
  const angle = FIRST + own + Math.max(0, tS - sinceS) * shot.pace * pace;
  const [x, y, z] = wayOf(shot, whom, tS);
  const wide = radiusM * (count === 1 ? 1 : 1 + 0.24 * stray(2));
  const dx = Math.cos(angle);
  const dz = Math.sin(angle);
  const across = -Math.sin(angle);
  const { motion } = placement.moment;
  const gait = puppet.plays.has('swim') && !puppet.plays.has('fly') ? 'swim' : 'fly';
  return {
    ...placement,
    xM: at[0] + x + dx * wide,
    yM: Math.max(
      0,
      at[1] + y + wide * HIGH * dz + stray(3) * puppet.heightM * scale * count * 0.28,
    ),
    zM: Math.max(1, at[2] + z + dz * wide * DEEP),
    mirrored: across < 0,
    // Seen from before or behind it is short; edge-on it would vanish.
    turned: 0.5 + 0.5 * Math.min(1, Math.abs(across) * 1.3),
    moment: {
      ...placement.moment,
      motion: motion === 'circle' ? gait : motion,
      facing: 'right',
      speedMps: wide * pace,
    },
  };
}

/** How far the one that it goes round has come. */
function wayOf(
  { blocking }: Shot,
  whom: string | null,
  tS: number,
): readonly [number, number, number] {
  const rows = blocking.filter(({ cast }) => cast === whom);
  const [first] = rows;
  const row = rows.findLast(({ startS }) => startS <= tS) ?? first;
  if (row === undefined || first === undefined) return [0, 0, 0];
  const u = Math.min(1, Math.max(0, (tS - row.startS) / Math.max(1e-3, row.endS - row.startS)));
  const gone = (from: number, to: number | undefined, began: number): number =>
    from + ((to ?? from) - from) * u - began;
  return [
    gone(row.at[0], row.to?.[0], first.at[0]),
    gone(row.at[1], row.to?.[1], first.at[1]),
    gone(row.at[2], row.to?.[2], first.at[2]),
  ];
}
