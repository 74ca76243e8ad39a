// How a shot takes over from the one before it, and for how long.
import type { ShotDraft } from './shot-draft.ts';
import type { Plate, Shot } from './storyboard.ts';

const CUT_LENGTHS_S: Readonly<Record<Shot['cut']['in'], number>> = {
  cut: 0,
  'match-cut': 0,
  dissolve: 0.6,
  'fade-from-black': 0.6,
  'dip-to-black': 0.6,
  'dip-to-white': 0.4,
  whip: 0.35,
  'wipe-left': 0.5,
  'wipe-right': 0.5,
};

const LONGEST_CHANGE_S = 4;

/** Nothing but black can be before the first shot, and nothing at all before a first frame. */
export function cutOf(
  { cut, continued }: ShotDraft,
  index: number,
  lengthS: number,
  plate: Plate | null,
): Shot['cut'] {
  const kind = index === 0 ? (cut === 'fade-from-black' ? cut : 'cut') : (cut ?? 'cut');
  // One picture turns into another over all the time that there is before the last one stands.
  if (kind === 'dissolve' && continued && plate !== null && plate.holdEndS > 0)
    return {
      in: kind,
      lengthS: Math.max(0.6, Math.min(LONGEST_CHANGE_S, lengthS - plate.holdEndS)),
    };
  return { in: kind, lengthS: Math.min(CUT_LENGTHS_S[kind], lengthS * 0.45) };
}
