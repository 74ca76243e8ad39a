import type { TaskError } from '../task.ts';

/** The error of an attempt whose process ended before it wrote what the provider answered. */
export const INTERRUPTED: TaskError = {
  code: 'interrupted',
  message:
    'The service stopped between sending this request and writing down the reply, so there may be a job. It is looked for in the provider’s list; if it is not found there, look at the provider’s console, then send it again or abandon it.',
};
