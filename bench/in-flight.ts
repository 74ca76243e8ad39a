// Ten thousand tasks at an upstream whose films take minutes: what the service needs for them, how often it
// asks, and how soon a film that is ready there is ready here.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startService, type Service } from '../tests/harness/service.ts';
import { busyCores } from './machine.ts';
import { watchTree, type TreeWatch } from './process-tree.ts';
import { quantile } from './spread.ts';
import { printTable, report } from './table.ts';

const TASKS = 10_000;
const KEY = 'the-key-of-the-in-flight-benchmark-01';
/** What Ark allows. */
const CALLS_PER_MINUTE = 60;
const SHORTEST_S = 150;
const LONGEST_S = 450;
const LOOK_MS = 1000;
const FILM = fileURLToPath(new URL('../samples/clip-1.mp4', import.meta.url));

interface Counts {
  readonly creates: number;
  readonly callsAtMs: readonly number[];
  readonly endsAtMs: readonly (readonly [string, number])[];
}

export async function benchInFlight(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  const busy = await busyCores();
  await using upstream = await startUpstream();
  const configFile = join(root, 'filmgate.yaml');
  await writeFile(
    configFile,
    `providers:
  slow:
    kind: volcengine
    key_env: SLOW_KEY
    base_url: "http://${upstream.host}/api/v3"
    concurrency: ${TASKS}
    creates_per_minute: 100000
    calls_per_minute: ${CALLS_PER_MINUTE}
`,
  );
  await using service = await startService({
    dataDirectory: join(root, 'data'),
    env: {
      FILMGATE_API_KEY: KEY,
      FILMGATE_CONFIG: configFile,
      FILMGATE_EGRESS_ALLOW: upstream.host,
      FILMGATE_LOG_LEVEL: 'warn',
      SLOW_KEY: 'none',
    },
  });
  const watch = watchTree(service.pid);
  await submit(service);
  const inFlight = await untilEnded(service, watch);
  const counts = await upstream.counts();
  await service.end('SIGTERM');
  printOutcome(counts, join(root, 'data', 'filmgate.db'), watch, inFlight, busy);
  await rm(root, { recursive: true, force: true });
}

async function submit({ origin }: Service): Promise<void> {
  const { non2xx, errors } = await autocannon({
    url: `${origin}/v1/video/generations`,
    method: 'POST',
    connections: 16,
    amount: TASKS,
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: 'doubao-seedance-2-0-260128',
      prompt: 'Dusk over the sea, slow push in.',
      metadata: { resolution: '480p', duration: 5 },
    }),
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of ${TASKS} creates failed`);
}

/** @returns the most that were running at once */
async function untilEnded(service: Service, watch: TreeWatch): Promise<number> {
  let most = 0;
  for (let waited = 0; ; waited += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    watch.sample();
    const text = await (await service.call('GET', '/metrics')).text();
    const [running, succeeded] = ['running', 'succeeded'].map((state) =>
      Number(new RegExp(`filmgate_tasks\\{state="${state}"\\} (\\d+)`).exec(text)?.[1]),
    );
    most = Math.max(most, running ?? 0);
    if (waited % 30 === 0) report(`  ${running} running, ${succeeded} succeeded`);
    if (succeeded === TASKS) return most;
    if (waited > LONGEST_S * 3) throw new Error(`${succeeded} of ${TASKS} succeeded in time`);
  }
}

function printOutcome(
  { creates, callsAtMs, endsAtMs }: Counts,
  databaseFile: string,
  watch: TreeWatch,
  inFlight: number,
  busy: number,
): void {
  using database = new DatabaseSync(databaseFile, { readOnly: true });
  const ended = new Map(endsAtMs);
  const delays = database
    .prepare(
      `SELECT json_extract(operation, '$.id') AS job, finished_at_ms AS endedMs
       FROM attempts JOIN tasks ON tasks.seq = attempts.task_seq`,
    )
    .all()
    .map(({ job, endedMs }) => (Number(endedMs) - (ended.get(String(job)) ?? 0)) / 1000);
  const minutes = Math.max(1, ((callsAtMs.at(-1) ?? 0) - (callsAtMs[0] ?? 0)) / 60_000);
  const peaks = watch.peaks();
  printTable(
    `${TASKS} tasks at an upstream whose films take ${SHORTEST_S} to ${LONGEST_S} s`,
    ['measured', 'figure'],
    [
      ['running at once, most', String(inFlight)],
      ['sent upstream', String(creates)],
      ['memory, RSS MB, most', peaks === undefined ? 'unknown' : peaks.residentMb.toFixed(0)],
      [
        `status calls a minute (allowed: ${CALLS_PER_MINUTE})`,
        (callsAtMs.length / minutes).toFixed(0),
      ],
      ['ready there → ready here, s, median', quantile(delays, 0.5).toFixed(1)],
      ['ready there → ready here, s, p99', quantile(delays, 0.99).toFixed(1)],
    ],
    [
      'Every film is fetched, probed and stored before its task succeeds.',
      `Others kept ${busy.toFixed(1)} cores busy before.`,
    ],
  );
}

async function startUpstream(): Promise<
  AsyncDisposable & { readonly host: string; counts(): Promise<Counts> }
> {
  const child = fork(fileURLToPath(new URL('slow-upstream-process.ts', import.meta.url)), [
    FILM,
    String(SHORTEST_S),
    String(LONGEST_S),
  ]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    host: `127.0.0.1:${port}`,
    async counts() {
      const reply = once(child, 'message');
      child.send('counts');
      const [{ counts }] = (await reply) as [{ counts: Counts }];
      return counts;
    },
    async [Symbol.asyncDispose]() {
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    },
  };
}
