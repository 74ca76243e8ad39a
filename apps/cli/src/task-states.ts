import type { TaskState } from 'filmgate';

/** For choices and schemas: of the client's types nothing is left when a command runs. */
export const TASK_STATES = [
  'queued',
  'running',
  'succeeded',
  'failed',
  'cancelled',
  'expired',
] as const satisfies readonly TaskState[];
