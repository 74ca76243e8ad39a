import { RenderError } from '../film/render-error.ts';
import { faultsOf } from './storyboard-faults.ts';
import type { Storyboard } from './storyboard.ts';

/**
 * @param came names of the references that came with it
 * @throws RenderError `invalid_storyboard` with the first fault
 */
export function requireFaultless(storyboard: Storyboard, came: readonly string[]): void {
  for (const { message } of faultsOf(storyboard, new Set(came))) {
    throw new RenderError('invalid_storyboard', `In the storyboard ${message}`);
  }
}
