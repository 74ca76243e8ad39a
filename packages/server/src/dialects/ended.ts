// How a task's end is told where a dialect has fewer words than Ark.
import type { Task, TaskError } from '@filmgate/tasks';

/** Why there is no film; null: there is one, or may yet be. */
export function failureOf({ state, error }: Task): TaskError | null {
  if (error !== null) return error;
  if (state === 'cancelled') return { code: 'cancelled', message: 'cancelled by its owner' };
  return state === 'expired'
    ? { code: 'expired', message: 'not finished within execution_expires_after' }
    : null;
}

/** Whole percent; 100 only when the film is there. */
export const percentOf = ({ state, progress }: Task): number =>
  state === 'succeeded' ? 100 : Math.min(99, Math.floor(progress.fraction * 100));
