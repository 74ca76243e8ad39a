// A film that is said to be a time-lapse is one in all of its shots of that place.
import type { Body } from './staging.ts';
import type { Shot } from './storyboard.ts';

/** Faster than anybody moves. */
const LAPSE = 6;

export function goOnInLapse(shots: Shot[], bodies: ReadonlyMap<string, Body>): void {
  const [first, ...rest] = shots;
  if (first === undefined || first.pace < LAPSE) return;
  for (const shot of rest) {
    const somebody = shot.blocking.some(({ cast }) => bodies.get(cast)?.kind === 'person');
    if (shot.set === first.set && shot.pace === 1 && !somebody) shot.pace = first.pace;
  }
}
