// One task's stream: what it is now, then what becomes of it, until it has ended or is removed.
//
//   queued (1) ──► running (2) ──► ended (3)
//
// These numbers are the ids of the events: a task is queued once, runs for the first time once, and ends
// once. A client that has heard of one is told of those behind it. Of progress only the newest is told.
import type { Task } from '@filmgate/tasks';
import type { Sse } from './sse.ts';
import type { TaskEvents } from './task-events.ts';

const QUEUED = 1;
const RUNNING = 2;
export const ENDED = 3;

export interface TaskStream {
  /** @param task as it is now; undefined: it was removed */
  take(task: Task | undefined): void;
  /** The client takes again what it is sent. */
  goOn(): void;
}

/** @param heard of the last event that the client has heard; undefined: none, it is told the present alone */
export function openTaskStream(
  sse: Sse,
  events: Pick<TaskEvents, 'present' | 'past' | 'progress'>,
  given: Task,
  heard?: number,
): TaskStream {
  let task = given;
  let told = heard ?? placeOf(task) - 1;
  let toldProgress = '';

  function tell(): void {
    while (told < placeOf(task) && !sse.isBehind()) {
      told += 1;
      const data = dataOf(told);
      if (data !== undefined) sse.send({ id: String(told), event: 'state', data });
    }
    if (told < placeOf(task)) return;
    if (told === ENDED) sse.end();
    else if (task.startedAtMs !== null && !sse.isBehind()) {
      const data = events.progress(task);
      if (data !== toldProgress) sse.send({ event: 'progress', data });
      toldProgress = data;
    }
  }

  /** Undefined: it never was in that place. */
  function dataOf(place: number): string | undefined {
    if (place === placeOf(task)) return events.present(task);
    if (place === QUEUED) return events.past(task, 'queued', task.createdAtMs);
    return task.startedAtMs === null ? undefined : events.past(task, 'running', task.startedAtMs);
  }

  return {
    take(now) {
      if (sse.isClosed()) return;
      if (now === undefined) {
        sse.end();
        return;
      }
      task = now;
      tell();
    },
    goOn() {
      if (!sse.isClosed()) tell();
    },
  };
}

/** One that waits again after its worker went away has run before. */
export function placeOf({ finishedAtMs, startedAtMs }: Task): number {
  if (finishedAtMs !== null) return ENDED;
  return startedAtMs === null ? QUEUED : RUNNING;
}
