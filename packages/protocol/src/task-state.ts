// The life of a task. Only forwards; a terminal state is final.

export const TASK_STATES = [
  'queued',
  'running',
  'succeeded',
  'failed',
  'cancelled',
  'expired',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

const NEXT: Readonly<Record<TaskState, readonly TaskState[]>> = {
  queued: ['running', 'failed', 'cancelled', 'expired'],
  // back to queued: the worker that ran it is gone, another may take it
  running: ['queued', 'succeeded', 'failed', 'cancelled', 'expired'],
  succeeded: [],
  failed: [],
  cancelled: [],
  expired: [],
};

export function isTerminal(state: TaskState): boolean {
  return NEXT[state].length === 0;
}

export function canBecome(from: TaskState, to: TaskState): boolean {
  return NEXT[from].includes(to);
}
