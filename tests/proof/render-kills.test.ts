// R07: films whose process, or whose whole service, is killed while they are drawn are drawn again soon;
// one that is killed every time is given up after three tries, and holds up no other.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteStore } from '@filmgate/tasks';
import { childrenOf, isRunning } from '../harness/children.ts';
import { quickestFilm } from '../harness/requests.ts';
import type { FilmReply } from '../harness/service.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { supervise, type Supervisor } from './supervisor.ts';

const SIZE = inForm({
  short: { tasks: 3, poison: 1, kills: 2 },
  long: { tasks: 200, poison: 5, kills: 100 },
});
/** The service is killed with the film every so many times, else the film alone. */
const SERVICE_EVERY = 4;
const LOOK_MS = 20;
const PICKED_UP_WITHIN_MS = 35_000;
const MOST_TRIES = 3;

/** Drawn for long enough to be killed meanwhile. */
const request = quickestFilm({}, { frames: 97 });

/** The film that is being drawn now, with the process that draws it. */
async function beingDrawn(
  supervisor: Supervisor,
  ids: readonly string[],
): Promise<{ id: string; pid: number } | undefined> {
  const service = await supervisor.service();
  const replies: FilmReply[] = await Promise.all(ids.map((id) => service.get(id))).catch(() => []);
  const drawn = replies.find(({ data }) => data.stage === 'picture' && data.progress !== '0%');
  const [pid] = childrenOf(service.pid);
  return drawn === undefined || pid === undefined ? undefined : { id: drawn.data.task_id, pid };
}

test('what is killed while it is drawn is drawn again; what kills every time is given up', async () => {
  const env = { FILMGATE_CONCURRENCY: '1' };
  await using supervisor = await supervise({ env });
  const service = await supervisor.service();
  const ids: string[] = [];
  for (let n = 0; n < SIZE.tasks; n += 1) ids.push(await service.create(request));
  const every = Math.floor(SIZE.tasks / SIZE.poison);
  const poison = new Set(ids.filter((_, n) => n % every === every - 1));
  const killed = new Set<string>();
  let kills = 0;
  let slowestMs = 0;
  let waiting: { readonly id: string; readonly sinceMs: number } | undefined;
  let left = ids;
  while (left.length > 0) {
    const drawn = await beingDrawn(supervisor, left.slice(0, 2));
    if (drawn !== undefined && waiting !== undefined) {
      // The next that is drawn is the one that was killed, or another where that was given up.
      slowestMs = Math.max(slowestMs, Math.round(performance.now() - waiting.sinceMs));
      waiting = undefined;
    }
    const isDue = drawn !== undefined && kills < SIZE.kills && !killed.has(drawn.id);
    if (drawn !== undefined && (poison.has(drawn.id) || isDue)) {
      const { id, pid } = drawn;
      waiting = { id, sinceMs: performance.now() };
      if (!poison.has(id)) {
        kills += 1;
        killed.add(id);
      }
      if (!poison.has(id) && kills % SERVICE_EVERY === 2) await supervisor.kill();
      else process.kill(pid, 'SIGKILL');
      while (isRunning(pid)) await pause(LOOK_MS);
    }
    const running = await supervisor.service();
    const first = await running.get(left[0] ?? '').catch(() => undefined);
    if (first?.status === 'completed' || first?.status === 'failed') left = left.slice(1);
    else await pause(LOOK_MS);
  }
  await supervisor.end('SIGTERM');

  const path = join(supervisor.dataDirectory, 'filmgate.db');
  await using store = await openSqliteStore(path, { shared: true });
  const { items } = await store.list('default', { offset: 0, limit: SIZE.tasks });
  const done = items.filter(({ state }) => state === 'succeeded');
  const given = items.filter(({ state }) => state === 'failed');
  const tries = Math.max(...items.map(({ attempts }) => attempts));
  report(
    'R07',
    'A film whose process dies is drawn again; poison is given up',
    `${done.length} of ${SIZE.tasks} done, ${given.length} of ${poison.size} poison given up, ≤ ${tries} tries, ${kills} kills, again within ${slowestMs} ms`,
    '195 of 200 done, 5 given up, ≤ 3 tries, 100 kills, ≤ 35 s',
  );
  assert.deepEqual(new Set(given.map(({ id }) => id)), poison);
  assert.equal(done.length, SIZE.tasks - poison.size);
  assert.ok(tries <= MOST_TRIES && kills === SIZE.kills, `${tries} tries, ${kills} kills`);
  assert.ok(slowestMs < PICKED_UP_WITHIN_MS, `${slowestMs} ms`);
});
