import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Supervisor } from './supervisor.ts';

const LOOK_MS = 50;
/** Without any progress. */
const LONGEST_MS = 60_000;

/** Waits until nothing is queued, being sent or waited for; what is unknown is left to a person. */
export const atRest = (supervisor: Supervisor): Promise<void> =>
  untilNone(supervisor, ['intended', 'created']);

/** Waits until of each job that was made it is known whose it is. */
export const allKnown = (supervisor: Supervisor): Promise<void> =>
  untilNone(supervisor, ['intended', 'unknown']);

async function untilNone(supervisor: Supervisor, states: readonly string[]): Promise<void> {
  let least = Infinity;
  let sinceMs = performance.now();
  while (performance.now() - sinceMs < LONGEST_MS) {
    await supervisor.service();
    const left = countOpen(supervisor.dataDirectory, states) ?? Infinity;
    if (left === 0) return;
    if (left < least) sinceMs = performance.now();
    least = Math.min(least, left);
    await pause(LOOK_MS);
  }
  throw new Error(`for ${LONGEST_MS} ms there have been ${least} tasks to do something about`);
}

const COUNT_OPEN = `
  SELECT (SELECT count(*) FROM tasks WHERE state = 'queued')
       + (SELECT count(*) FROM attempts WHERE state IN (SELECT value FROM json_each(?))) AS total`;

/** Read only: a reader that may write would tidy up what a crash left. */
function countOpen(dataDirectory: string, states: readonly string[]): number | undefined {
  try {
    const database = new Database(join(dataDirectory, 'filmgate.db'), { readonly: true });
    try {
      return database.prepare<[string], { total: number }>(COUNT_OPEN).get(JSON.stringify(states))
        ?.total;
    } finally {
      database.close();
    }
  } catch {
    // The service is just dying or starting.
    return undefined;
  }
}
