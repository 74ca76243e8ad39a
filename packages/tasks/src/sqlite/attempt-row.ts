import type {
  AttemptState,
  Json,
  TroubleKind,
  UpstreamAttempt,
  UpstreamOperation,
  UpstreamUsage,
} from '../upstream-attempt.ts';

export interface AttemptRow {
  readonly id: string;
  readonly task_seq: number;
  readonly epoch: number;
  readonly number: number;
  readonly provider: string;
  readonly model: string;
  readonly state: AttemptState;
  readonly operation: string | null;
  readonly intended_at_ms: number;
  readonly created_at_ms: number | null;
  readonly cancel_sent_at_ms: number | null;
  readonly cancel_done_at_ms: number | null;
  readonly ended_at_ms: number | null;
  readonly next_look_at_ms: number | null;
  readonly looks: number;
  readonly said: string | null;
  readonly trouble: TroubleKind | null;
  readonly trouble_since_ms: number | null;
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly usage: string | null;
  readonly given_up: 0 | 1;
}

export function attemptFromRow(row: AttemptRow, taskId: string): UpstreamAttempt {
  return {
    id: row.id,
    taskId,
    epoch: row.epoch,
    number: row.number,
    provider: row.provider,
    model: row.model,
    state: row.state,
    operation: row.operation === null ? null : (JSON.parse(row.operation) as UpstreamOperation),
    intendedAtMs: row.intended_at_ms,
    createdAtMs: row.created_at_ms,
    cancelSentAtMs: row.cancel_sent_at_ms,
    cancelDoneAtMs: row.cancel_done_at_ms,
    endedAtMs: row.ended_at_ms,
    nextLookAtMs: row.next_look_at_ms,
    looks: row.looks,
    said: row.said,
    trouble:
      row.trouble === null || row.trouble_since_ms === null
        ? null
        : { what: row.trouble, sinceMs: row.trouble_since_ms },
    error:
      row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    usage: row.usage === null ? null : (JSON.parse(row.usage) as UpstreamUsage),
    givenUp: row.given_up === 1,
  };
}

/** Keys in order: the same operation is the same text, whether it was answered or listed. */
export function operationText(operation: UpstreamOperation): string {
  return JSON.stringify(operation, (_key, value: Json) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

const isObject = (value: Json): value is UpstreamOperation =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
