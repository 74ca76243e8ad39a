import type { Shot } from '../storyboard/storyboard.ts';

/** A bow is made at the hips: a close-up of who makes one is held as wide as that. */
export function roomToBow(shot: Shot): Shot {
  const { camera, blocking } = shot;
  const bows = blocking.some(
    ({ cast, motion }) => BOWS.has(motion ?? '') && (camera.on === null || camera.on === cast),
  );
  if (!bows || camera.part !== undefined || !camera.size.includes('close')) return shot;
  return { ...shot, camera: { ...camera, size: 'medium' } };
}

const BOWS: ReadonlySet<string> = new Set(['bow', 'curtsy']);
