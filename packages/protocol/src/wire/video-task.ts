// A task on the wire, in the Ark dialect's words: what every dialect wraps, and what clients read.
import type { TaskState } from '../task-state.ts';

export interface WireError {
  readonly code: string;
  /** The rule, the value, the remedy. */
  readonly message: string;
}

/** As `GET /api/v3/contents/generations/tasks/{id}` shows it; unset fields are left out. */
export interface VideoTask {
  readonly id: string;
  readonly model: string;
  readonly status: TaskState;
  readonly error: WireError | null;
  /** Unix seconds. */
  readonly created_at: number;
  readonly updated_at: number;
  readonly service_tier: string;
  /** Seconds. */
  readonly execution_expires_after: number;
  /** Of one that succeeded: links that need no key, for as long as results are kept. */
  readonly content?: { readonly video_url: string; readonly last_frame_url?: string };
  readonly usage?: { readonly completion_tokens: number; readonly total_tokens: number };
  readonly seed?: number;
  readonly resolution?: string;
  readonly ratio?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly frames?: number;
  readonly framespersecond?: number;
  readonly generate_audio?: boolean;
  readonly draft?: boolean;
  /** The draft that this is the film of. */
  readonly draft_task_id?: string;
  readonly priority?: number;
  readonly safety_identifier?: string;
  readonly filmgate?: {
    /** Who really made it, `animatic/doubao-seedance-2-0-260128`. */
    readonly made_by: string;
    /** False: drawn here for nothing; the tokens are what the real model would count. */
    readonly billed: boolean;
    readonly poster_url?: string;
    readonly contact_sheet_url?: string;
    readonly storyboard_url?: string;
  };
}
