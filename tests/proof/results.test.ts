// R17: a result's link gives the whole film or nothing, whenever the service dies while it stores one.
// R18: what the dead left behind is gone once the next has started.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { FilmReply } from '../harness/service.ts';
import { atRest } from './at-rest.ts';
import { checkHistory, violations, type History } from './check-history.ts';
import { createClients } from './client-log.ts';
import { configuredFor, startCountingUpstream } from './counting-upstream.ts';
import type { Fault } from './failpoints/faults.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { supervise, type Supervisor } from './supervisor.ts';

const POINTS = [
  'blob opened',
  'blob half written',
  'blob synced',
  'blob renamed',
  'before succeeded',
];
const DEATHS_AT_EACH = inForm({ short: 1, long: 50 });
const BREATH_MS = 150;
const HEADERS = { authorization: 'Bearer the-key-of-the-end-to-end-tests-0001' };

interface Read {
  /** Films that were downloaded in full, by HEAD, in part, and by an outdated condition. */
  readonly downloads: number;
  /** What was wrong with them. */
  readonly wrong: readonly string[];
  readonly history: History;
  readonly leftovers: readonly string[];
}

/** The bytes that a reply brought; undefined where it was cut, so that its client knows. */
async function bytesOf(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; bytes: Buffer; headers: Headers } | undefined> {
  try {
    const response = await fetch(url, { headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes, headers: response.headers };
  } catch {
    return undefined;
  }
}

/** Downloads what has succeeded, in all the ways that players do. @returns what is wrong with it */
async function readResult(
  origin: string,
  id: string,
  isFilm: (film: Buffer) => boolean,
): Promise<string | 'not yet' | undefined> {
  const asked = await bytesOf(`${origin}/v1/video/generations/${id}`, HEADERS);
  if (asked?.status !== 200) return 'not yet';
  const { status, data } = JSON.parse(asked.bytes.toString()) as FilmReply;
  const url = data.data.result.content?.video_url;
  if (status !== 'completed' || url === undefined) return 'not yet';
  const whole = await bytesOf(url);
  if (whole === undefined) return 'not yet';
  if (whole.status !== 200) return `${whole.status} for a film that succeeded`;
  const film = whole.bytes;
  if (!isFilm(film)) return `${film.length} bytes that are no film of ours`;
  const etag = whole.headers.get('etag') ?? '';
  const part = await bytesOf(url, { range: 'bytes=1000-1999', 'if-range': etag });
  if (part !== undefined) {
    const range = part.headers.get('content-range');
    if (part.status !== 206 || range !== `bytes 1000-1999/${film.length}`) return `part: ${range}`;
    if (!part.bytes.equals(film.subarray(1000, 2000))) return 'part: other bytes';
  }
  const other = await bytesOf(url, { range: 'bytes=1000-1999', 'if-range': '"another film"' });
  if (other !== undefined && !other.bytes.equals(film)) return 'if-range: not the whole film';
  const head = await fetch(url, { method: 'HEAD' }).catch(() => undefined);
  const size = head?.headers.get('content-length');
  if (head !== undefined && size !== String(film.length)) return `head: ${size} bytes`;
  return undefined;
}

/** What may lie about for a moment and must be gone after a start. */
function leftovers({ dataDirectory }: Supervisor): string[] {
  const work = readdirSync(join(dataDirectory, 'work')).filter((name) => name.startsWith('cgt-'));
  return [...readdirSync(join(dataDirectory, 'blobs', 'tmp')), ...work];
}

async function readWhileItDies(failpoints: readonly string[], fault?: Fault): Promise<Read> {
  await using upstream = await startCountingUpstream({ jobMs: 100 });
  const { env, yaml } = configuredFor(upstream);
  await using supervisor = await supervise({
    env,
    yaml,
    failpoints,
    ...(fault !== undefined && { fault }),
  });
  const clients = createClients(supervisor);
  const unread: string[] = [];
  const wrong: string[] = [];
  let downloads = 0;
  const isFilm = (film: Buffer): boolean =>
    upstream.jobs.some(
      ({ id }) => film.subarray(-id.length).toString() === id && upstream.filmOf(id).equals(film),
    );
  const readAll = async (): Promise<void> => {
    for (const id of unread.splice(0)) {
      const said = await readResult(supervisor.origin, id, isFilm);
      if (said === 'not yet') unread.push(id);
      else downloads += 1;
      if (said !== undefined && said !== 'not yet') wrong.push(said);
    }
  };
  for (let n = 0; supervisor.deaths() < failpoints.length || n < 3; n += 1) {
    const id = await clients.create(`task-${n}`, { key: `key-${n}` });
    if (id !== null) unread.push(id);
    await readAll();
    await pause(BREATH_MS);
  }
  await atRest(supervisor);
  await readAll();
  const left = leftovers(supervisor);
  await supervisor.end('SIGKILL');
  const { jobs, filmOf } = upstream;
  const { dataDirectory } = supervisor;
  const history = checkHistory({ dataDirectory, log: clients.log, jobs, filmOf });
  return { downloads, wrong, history, leftovers: left };
}

test('a result is whole or not there, whenever the service dies while it stores one', async () => {
  const plans = Array.from({ length: DEATHS_AT_EACH }, () => POINTS.map((point) => `${point}@1`));
  const read = await readWhileItDies(plans.flat());
  report(
    'R17',
    'A result URL gives the whole file or nothing',
    `${read.wrong.length + read.history.damaged.length} partial of ${read.downloads} read, ${POINTS.length} kill points × ${DEATHS_AT_EACH}`,
    '0 partial, 5 kill points × 50',
  );
  report(
    'R18',
    'No temporary files after a restart',
    `${read.leftovers.length} after ${plans.flat().length} kills`,
    '0 within 60 s',
  );
  assert.deepEqual([read.wrong, read.leftovers, violations(read.history)], [[], [], {}]);
  assert.ok(read.downloads > 0);
});

test('a service that stores a film with a hole is found out', async () => {
  const read = await readWhileItDies([], 'stores a film with a hole');
  assert.notDeepEqual(read.wrong, []);
  assert.notDeepEqual(read.history.damaged, []);
});
