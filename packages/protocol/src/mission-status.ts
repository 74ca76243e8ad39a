import type { TaskState } from './task-state.ts';

/** The three vocabularies in which the gateways' dialect tells a state. */
export interface MissionStatus {
  /** `data.status` */
  readonly upper: 'QUEUED' | 'IN_PROGRESS' | 'SUCCESS' | 'FAILURE';
  /** The documented word, in the top-level `status`. */
  readonly word: 'queued' | 'in_progress' | 'completed' | 'failed';
  /** `data.data.status`. Seen: `succeed`; the others are inferred from the vocabulary it belongs to. */
  readonly inner: 'submitted' | 'processing' | 'succeed' | 'failed';
}

const FAILED: MissionStatus = { upper: 'FAILURE', word: 'failed', inner: 'failed' };

const WORDS: Readonly<Record<TaskState, MissionStatus>> = {
  queued: { upper: 'QUEUED', word: 'queued', inner: 'submitted' },
  running: { upper: 'IN_PROGRESS', word: 'in_progress', inner: 'processing' },
  succeeded: { upper: 'SUCCESS', word: 'completed', inner: 'succeed' },
  failed: FAILED,
  // The dialect has no words for these two; the reason stands in `fail_reason`.
  cancelled: FAILED,
  expired: FAILED,
};

export function missionStatus(state: TaskState): MissionStatus {
  return WORDS[state];
}
