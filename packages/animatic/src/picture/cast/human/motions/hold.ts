// Arms that hold something while the body does what it does: each way of holding has its own reach.
import { wave } from '../../shape/ease.ts';
import type { Moment } from '../../puppet.ts';
import type { Pose, Side } from '../figure/pose.ts';
import type { Vector } from '../figure/view.ts';
import { both, middleOf, reach } from './base.ts';
import type { Actor } from './motion.ts';
import { CARRIES, RIGHT_IS_BUSY } from './motions.ts';

/** Hands that stay at what they hold, even while the other one works. */
const STAYS: ReadonlySet<string> = new Set(['overhead', 'line', 'pole', 'hanging']);

const TOASTS: ReadonlySet<string> = new Set(['cheer', 'celebrate']);

/** Motions in which what is held is only held. */
const ONLY_HELD: ReadonlySet<string> = new Set(['carry', 'hold', 'raise']);

export function holdOn(pose: Pose, actor: Actor, moment: Moment, name: string): void {
  const way = moment.holding ?? 'hand';
  if (way === 'prop') return;
  if (TOASTS.has(name) && way === 'hand') {
    // One arm with the cup, not both without it.
    const sway = 0.04 * wave(moment.tS * 0.8);
    reach(pose.arms.right, [0.62, 0.34 + sway, 0.02], 0.4, 'hold');
    reach(pose.arms.left, [0.2, -0.92, 0.14], 0.2, 'relaxed');
    pose.holding = 'right';
    pose.holdAngle = 0;
    return;
  }
  // A blade that is raised is raised.
  const only = ONLY_HELD.has(name) && way !== 'hand' && !(name === 'raise' && way === 'blade');
  const works = CARRIES.has(name) && !only;
  if (works && !STAYS.has(way)) return;
  if (works && RIDES.has(name)) return;
  const side: Side = works || RIGHT_IS_BUSY.has(name) ? 'left' : 'right';
  const inward = middleOf(actor);
  const { arms } = pose;
  if (way === 'two-hands' || way === 'spread') {
    const up = way === 'spread' ? -0.34 : -0.52;
    const aside = moment.facing === 'right' ? 0.1 : way === 'spread' ? 0.16 : -0.02;
    // A hand that waves lets go.
    const free = RIGHT_IS_BUSY.has(name);
    if (free) reach(arms.left, [0.56, up, inward * 0.5], 0.25, 'hold');
    else both(pose, (arm) => reach(arm, [0.56, up, inward * 0.12 + aside], 0.25, 'hold'));
    pose.holding = free ? 'left' : 'both';
    pose.holdAngle = 0;
    if (way === 'two-hands') pose.lean -= 0.03;
    return;
  }
  pose.holding = side;
  switch (way) {
    case 'overhead':
      reach(arms[side], [0.42, -0.1, 0.02], 0.12, 'fist');
      return;
    case 'line': {
      const tug = wave(moment.tS * 0.45);
      reach(arms[side], [0.46 + 0.05 * tug, 0.34 + 0.06 * tug, 0.06], 0.4, 'fist');
      if (name !== 'run') pose.head.nod = -0.26;
      pose.face.gaze = [-0.2, 0.8];
      return;
    }
    case 'pole':
      reach(arms[side], [0.5, -0.3, 0.02], 0.25, 'fist');
      return;
    case 'hanging': {
      // A light is held before oneself, a bag hangs.
      const swing = 0.04 * wave(moment.tS * 0.5);
      reach(arms[side], [0.42 + swing, -0.62, 0.1], 0.15, 'fist');
      return;
    }
    case 'blade':
      // Seen from the front a blade held out would grow from the chest: it hangs beside the leg.
      if (moment.facing === 'camera') {
        reach(arms[side], [0.12, -0.88, 0.3], 0.3, 'fist');
        pose.holdAngle = 2.8;
        return;
      }
      reach(arms[side], [0.56, -0.4, 0.04], 0.2, 'fist');
      pose.holdAngle = -0.75;
      return;
    case 'hand': {
      const before: Vector = [0.54, -0.36, 0.02];
      reach(arms[side], before, 0.2, 'hold');
    }
  }
}

const RIDES: ReadonlySet<string> = new Set(['ride', 'gallop', 'drive', 'row', 'sail']);
