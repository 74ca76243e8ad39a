// What `GET …/{id}/events` and `GET /v1/events` tell, one JSON object an event.
import type { TaskState } from '../task-state.ts';
import type { VideoTask, WireError } from './video-task.ts';

/** The task is in another state; the last one of a task says how it ended. */
export interface TaskStateEvent {
  readonly task_id: string;
  readonly status: TaskState;
  /** 0 … 1 */
  readonly progress: number;
  /** `queued`, `fetching`, `storyboard`, `sound`, `picture`, `storing`, `done`. */
  readonly stage: string;
  /** Unix seconds. */
  readonly created_at: number;
  readonly updated_at: number;
  readonly error?: WireError;
  /** Of one that succeeded. */
  readonly result?: VideoTask;
}

export interface TaskProgressEvent {
  readonly task_id: string;
  readonly status: TaskState;
  readonly stage: string;
  /** 0 … 1, measured; never falls. */
  readonly progress: number;
  /** By the pace so far; null while there is none. */
  readonly seconds_left: number | null;
  readonly shots_done?: number;
  readonly shots?: number;
  readonly frames_done?: number;
  readonly frames?: number;
  /** A frame that was just drawn: a link that needs no key, good while the film is made. */
  readonly preview_url?: string;
}
