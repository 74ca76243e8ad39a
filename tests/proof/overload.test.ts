// R13: with a queue far longer than can be made, polls are answered as ever, creates are refused with the
// time to come back, and who has queued nothing yet is served at once.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { MODEL } from '../harness/requests.ts';
import { startService } from '../harness/service.ts';
import { until } from '../harness/until.ts';
import { startCountingUpstream } from './counting-upstream.ts';
import { inForm } from './form.ts';
import { percentile } from './percentile.ts';
import { report } from './promise-table.ts';
import { makeQueuedTasks, queuedTaskId } from './queued-tasks.ts';

const QUEUED = inForm({ short: 10_000, long: 100_000 });
const POLLS = inForm({ short: 500, long: 5000 });
const POLLERS = 8;
const MISSION = '/v1/video/generations';
const KEY = 'the-key-of-the-overload-proof-00001';

const film = JSON.stringify({
  model: MODEL,
  prompt: 'task-b',
  metadata: { resolution: '480p', ratio: '1:1', duration: 4 },
});

test('a queue without end holds up no poll and no other tenant', async () => {
  const own = await mkdtemp(join(tmpdir(), 'filmgate-overload-'));
  try {
    const dataDirectory = join(own, 'data');
    await mkdir(dataDirectory);
    await makeQueuedTasks(dataDirectory, QUEUED);
    await using upstream = await startCountingUpstream({ jobMs: 200 });
    const configuration = {
      providers: {
        upstream: {
          kind: 'volcengine',
          key_env: 'ARK_KEY',
          base_url: `${upstream.origin}/api/v3`,
          concurrency: 1,
          creates_per_minute: 100_000,
          calls_per_minute: 100_000,
        },
      },
      // What has started by then makes no room.
      limits: { queued_tasks: { tenant: QUEUED / 2, all: 2 * QUEUED } },
    };
    await writeFile(join(own, 'filmgate.yaml'), JSON.stringify(configuration));
    await using service = await startService({
      dataDirectory,
      env: {
        FILMGATE_API_KEY: KEY,
        FILMGATE_CONFIG: join(own, 'filmgate.yaml'),
        FILMGATE_EGRESS_ALLOW: upstream.host,
        FILMGATE_LOG_LEVEL: 'warn',
        ARK_KEY: 'the-upstreams-key',
      },
    });
    const call = (method: string, path: string, key: string, body?: string): Promise<Response> =>
      fetch(service.origin + path, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body }),
      });

    await until('films are made', () => upstream.jobs.length >= 3);
    const tookMs: number[] = [];
    const poll = async (_: unknown, poller: number): Promise<void> => {
      for (let i = poller; i < POLLS; i += POLLERS) {
        const path = `${MISSION}/${queuedTaskId((i * 7919) % QUEUED)}`;
        const startedMs = performance.now();
        const reply = await call('GET', path, KEY);
        assert.equal(reply.status, 200, await reply.text());
        tookMs.push(performance.now() - startedMs);
      }
    };
    await Promise.all(Array.from({ length: POLLERS }, poll));
    const p99Ms = percentile(tookMs, 99);

    const refused = await call('POST', MISSION, KEY, film);
    const { code } = (await refused.json()) as { code: string };
    const retryAfter = refused.headers.get('retry-after');

    const made = await call(
      'POST',
      '/v1/keys',
      KEY,
      JSON.stringify({ name: 'b', tenant: 'bob', scopes: ['tasks:read', 'tasks:write'] }),
    );
    const { secret } = (await made.json()) as { secret: string };
    const gaps = upstream.jobs
      .slice(1)
      .map(({ createdAtMs }, i) => createdAtMs - (upstream.jobs[i]?.createdAtMs ?? 0));
    const serviceMs = percentile(gaps, 50);
    const askedAtMs = Date.now();
    const created = await call('POST', MISSION, secret, film);
    assert.equal(created.status, 200, await created.text());
    await until('bob’s film is begun', () => upstream.jobs.some(isBobs));
    const waitedMs = (upstream.jobs.find(isBobs)?.createdAtMs ?? 0) - askedAtMs;
    const before =
      upstream.jobs.findIndex(isBobs) -
      upstream.jobs.findIndex(({ createdAtMs }) => createdAtMs >= askedAtMs);
    report(
      'R13',
      'Overload is said, polls go on, tenants share',
      `${QUEUED} queued: GET p99 ${Math.round(p99Ms)} ms of ${POLLS}; create ${refused.status}, Retry-After ${retryAfter}; another tenant starts after ${(waitedMs / serviceMs).toFixed(1)} service times`,
      'of 100,000 queued: p99 ≤ 250 ms, 429 with Retry-After, ≤ 2 service times',
    );
    assert.ok(p99Ms <= onThisMachineMs(250), `p99 ${p99Ms} ms`);
    assert.deepEqual([refused.status, code, retryAfter], [429, 'QuotaExceeded', '30']);
    assert.ok(before === 0 && waitedMs <= 2 * serviceMs + onThisMachineMs(250), `${waitedMs} ms`);
    await service.end('SIGKILL');
  } finally {
    await rm(own, { recursive: true, force: true });
  }
});

const isBobs = ({ name }: { readonly name: string }): boolean => name === 'task-b';
