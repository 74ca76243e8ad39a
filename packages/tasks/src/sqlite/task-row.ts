import type { GenerationRequest, TaskState } from '@filmgate/protocol';
import type { Lane, Task, TaskResult } from '../task.ts';

export interface TaskRow {
  readonly seq: number;
  readonly id: string;
  readonly tenant: string;
  readonly key_id: string;
  readonly lane: Lane;
  readonly state: TaskState;
  readonly model: string;
  readonly priority: number;
  readonly seed: number;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
  readonly started_at_ms: number | null;
  readonly finished_at_ms: number | null;
  readonly expires_at_ms: number;
  readonly attempts: number;
  readonly epoch: number;
  readonly stage: string;
  readonly fraction: number;
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly result: string | null;
  readonly request: string;
}

/** The JSON columns hold what this store wrote from the same types. */
export function taskFromRow(row: TaskRow): Task {
  return {
    id: row.id,
    tenant: row.tenant,
    keyId: row.key_id,
    lane: row.lane,
    state: row.state,
    request: JSON.parse(row.request) as GenerationRequest,
    seed: row.seed,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    startedAtMs: row.started_at_ms,
    finishedAtMs: row.finished_at_ms,
    expiresAtMs: row.expires_at_ms,
    attempts: row.attempts,
    epoch: row.epoch,
    progress: { stage: row.stage, fraction: row.fraction },
    error:
      row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    result: row.result === null ? null : (JSON.parse(row.result) as TaskResult),
  };
}
