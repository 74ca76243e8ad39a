import type { TaskError } from '../task.ts';

/** The error of a task whose every attempt ended with its worker. */
export function poisonError(maxAttempts: number): TaskError {
  return {
    code: 'InternalServiceError',
    message: `The service stopped during each of ${maxAttempts} attempts at this task, so it is not tried again. Send the request again with simpler media or another prompt; if that fails too, give the operator the task's id.`,
  };
}
