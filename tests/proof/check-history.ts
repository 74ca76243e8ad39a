// The judge of what happened: reads what clients were told, what the provider made, and the database as it
// lies on disk, with statements of its own. None of the code under test is asked.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { LoggedCreate } from './client-log.ts';
import type { Job } from './counting-upstream.ts';

/** What may not happen; each with the names of the tasks that it happened to. */
export interface Verdict {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** Asked for once, and there twice. */
  readonly doubled: readonly string[];
  /** More than one job was made, and has to be paid. */
  readonly paidTwice: readonly string[];
  /** A job that no task gets its film from, and that is not among those left to a person. */
  readonly paidInVain: readonly string[];
  /** Its film is another task's. */
  readonly swapped: readonly string[];
  /** Succeeded, but the film in the store is not the one that was made. */
  readonly damaged: readonly string[];
  /** Begun, and neither ended nor held by anything that will end it. */
  readonly stuck: readonly string[];
}

export interface History extends Verdict {
  readonly tasks: number;
  readonly jobs: number;
  /** Tasks whose job a person has to look for, by the name of the task. */
  readonly unknown: readonly string[];
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly prompt: string;
  readonly sha256: string | null;
}

interface AttemptRow {
  readonly taskId: string;
  readonly state: string;
  readonly jobId: string | null;
}

/** Call it when the service has ended and nothing is under way. */
export function checkHistory(options: {
  readonly dataDirectory: string;
  readonly log: readonly LoggedCreate[];
  readonly jobs: readonly Job[];
  /** The bytes that the provider gives for a job's film. */
  readonly filmOf: (jobId: string) => Buffer;
}): History {
  const { dataDirectory, log, jobs, filmOf } = options;
  const { rows, attempts } = readDatabase(dataDirectory);
  const nameOf = new Map(rows.map(({ id, prompt }) => [id, prompt.split(' ')[0] ?? '']));
  const names = [...nameOf.values()];
  const jobOf = new Map(jobs.map((job) => [job.id, job]));
  const nameOfAttempt = ({ taskId }: AttemptRow): string => nameOf.get(taskId) ?? '';

  const unknown = attempts.filter(({ state }) => state === 'unknown').map(nameOfAttempt);
  const owned = new Set(attempts.map(({ jobId }) => jobId));
  const held = new Set(
    attempts
      .filter(({ state }) => state === 'created' || state === 'unknown')
      .map(({ taskId }) => taskId),
  );
  const jobOfTask = new Map(
    attempts.flatMap(({ taskId, jobId }) => (jobId === null ? [] : [[taskId, jobId]])),
  );
  const isWhole = ({ id, sha256 }: Row): boolean => {
    const jobId = jobOfTask.get(id);
    if (jobId === undefined || sha256 === null) return false;
    const film = filmOf(jobId);
    const path = join(dataDirectory, 'blobs', sha256.slice(0, 2), sha256);
    const isNamedSo = createHash('sha256').update(film).digest('hex') === sha256;
    return isNamedSo && existsSync(path) && readFileSync(path).equals(film);
  };
  return {
    tasks: rows.length,
    jobs: jobs.length,
    unknown,
    lost: log.filter(({ id }) => id !== null && !nameOf.has(id)).map(({ name }) => name),
    doubled: [
      ...twice(names),
      ...log
        .filter(({ name, id }) => log.some((other) => other.name === name && other.id !== id))
        .filter(({ key }) => key !== null)
        .map(({ name }) => name),
    ],
    paidTwice: twice(jobs.map(({ name }) => name)),
    paidInVain: jobs
      .filter(({ id, name }) => !owned.has(id) && !unknown.includes(name))
      .map(({ name }) => name),
    swapped: attempts
      .filter((one) => one.jobId !== null && jobOf.get(one.jobId)?.name !== nameOfAttempt(one))
      .map(nameOfAttempt),
    damaged: rows
      .filter((row) => row.state === 'succeeded' && !isWhole(row))
      .map(({ id }) => nameOf.get(id) ?? ''),
    stuck: rows
      .filter(({ id, state }) => state === 'running' && !held.has(id))
      .map(({ id }) => nameOf.get(id) ?? ''),
  };
}

const twice = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
};

function readDatabase(dataDirectory: string): {
  readonly rows: readonly Row[];
  readonly attempts: readonly AttemptRow[];
} {
  const database = new Database(join(dataDirectory, 'filmgate.db'));
  try {
    const sound = database.pragma('integrity_check', { simple: true });
    if (sound !== 'ok') throw new Error(`the database is damaged: ${String(sound)}`);
    return {
      rows: database
        .prepare<[], Row>(
          `SELECT id, state, request ->> '$.prompt' AS prompt, result ->> '$.video.sha256' AS sha256
           FROM tasks`,
        )
        .all(),
      attempts: database
        .prepare<[], AttemptRow>(
          `SELECT tasks.id AS taskId, attempts.state AS state, operation ->> '$.id' AS jobId
           FROM attempts JOIN tasks ON tasks.seq = attempts.task_seq`,
        )
        .all(),
    };
  } finally {
    database.close();
  }
}

/** Nothing that may not happen has happened. */
export function violations(history: Verdict): Partial<Verdict> {
  const { lost, doubled, paidTwice, paidInVain, swapped, damaged, stuck } = history;
  return Object.fromEntries(
    Object.entries({ lost, doubled, paidTwice, paidInVain, swapped, damaged, stuck }).filter(
      ([, names]) => names.length > 0,
    ),
  );
}
