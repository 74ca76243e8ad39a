// How many requests a second the service answers, with few and with many finished tasks in its database.
// One process serves; this one is the clients.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startService } from '../tests/harness/service.ts';
import { finishedTaskId, makeFinishedTasks } from './finished-tasks.ts';
import { busyCores } from './machine.ts';
import { spread } from './spread.ts';
import { printTable, report } from './table.ts';

const SIZES = [10_000, 1_000_000] as const;
const KEY = 'the-key-of-the-throughput-benchmark-1';
const SECONDS = 5;
const CLIENTS = 64;
const MISSION = '/v1/video/generations';
const ARK = '/api/v3/contents/generations/tasks';

interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
}

const KINDS = [
  ['poll, mission dialect', (size: number) => polls(MISSION, size)],
  ['poll, Ark dialect', (size: number) => polls(ARK, size)],
  ['durable submission', () => [{ method: 'POST' as const, path: MISSION, body: BODY }]],
] as const;

const BODY = JSON.stringify({
  model: 'doubao-seedance-2-0-260128',
  prompt: 'Dusk over the sea, a girl in a red coat walks along the beach, slow push in.',
  metadata: { resolution: '480p', ratio: '16:9', duration: 5 },
});

/** Any task, of all that there are. */
const polls = (path: string, size: number): autocannon.Request[] => [
  {
    method: 'GET',
    setupRequest: (request) => ({
      ...request,
      path: `${path}/${finishedTaskId(Math.floor(Math.random() * size))}`,
    }),
  },
];

export async function benchThroughput(root: string, runs: number): Promise<void> {
  await rm(root, { recursive: true, force: true });
  for (const size of SIZES) {
    report(`  making ${size} finished tasks`);
    await mkdir(join(root, `made-${size}`), { recursive: true });
    await makeFinishedTasks(join(root, `made-${size}`), size);
  }
  const measured = new Map<string, Measured[]>();
  const busy = await busyCores();
  for (let run = 1; run <= runs; run += 1) {
    // In turns, so that a slow minute of the machine's falls upon both.
    for (const size of SIZES) await measureOne(root, size, run, measured);
  }
  await rm(root, { recursive: true, force: true });
  const rows = SIZES.flatMap((size) =>
    KINDS.map(([name]) => rowOf(name, size, measured.get(`${name} ${size}`) ?? [])),
  );
  printTable(
    'Requests a second, by finished tasks in the database',
    ['request', 'tasks', '/s, min', 'median', 'max', 'p50 ms', 'p99 ms', 'failed'],
    rows,
    [
      `${CLIENTS} connections, each with one request at a time, ${SECONDS} s a run; server and clients share the machine.`,
      'Polls ask for any of the tasks, with their results and signed links. A submission is answered when it is on disk; what it makes waits for a provider whose one place is taken.',
      `p50 and p99 are the medians of the runs'. Others kept ${busy.toFixed(1)} cores busy before.`,
      ...KINDS.map(([name]) => growthOf(name, measured)),
    ],
  );
}

async function measureOne(
  root: string,
  size: number,
  run: number,
  measured: Map<string, Measured[]>,
): Promise<void> {
  const dataDirectory = join(root, 'data');
  await rm(dataDirectory, { recursive: true, force: true });
  await cp(join(root, `made-${size}`), dataDirectory, { recursive: true });
  await using upstream = await startBusyUpstream();
  const configFile = join(dataDirectory, 'filmgate.yaml');
  await writeFile(configFile, upstream.configuration);
  await using service = await startService({
    dataDirectory,
    env: {
      FILMGATE_API_KEY: KEY,
      FILMGATE_CONFIG: configFile,
      FILMGATE_EGRESS_ALLOW: upstream.host,
      FILMGATE_LOG_LEVEL: 'warn',
      BUSY_KEY: 'none',
    },
  });
  for (const [name, requestsFor] of KINDS) {
    const { requests, latency, non2xx, errors } = await autocannon({
      url: service.origin,
      connections: CLIENTS,
      duration: SECONDS,
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      requests: requestsFor(size),
    });
    const key = `${name} ${size}`;
    const one = {
      perSecond: requests.average,
      p50Ms: latency.p50,
      p99Ms: latency.p99,
      failed: non2xx + errors,
    };
    report(`  ${key}, run ${run}: ${one.perSecond.toFixed(0)}/s, p99 ${one.p99Ms} ms`);
    measured.set(key, [...(measured.get(key) ?? []), one]);
  }
  await service.end('SIGTERM');
}

/** Makes one film that never ends: whatever else is sent to it waits here. */
async function startBusyUpstream(): Promise<
  AsyncDisposable & { readonly host: string; readonly configuration: string }
> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    const job = { id: 'cgt-1', status: 'running' };
    response.end(JSON.stringify(request.method === 'POST' ? job : { items: [job], total: 1 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    configuration: `providers:
  busy: { kind: volcengine, key_env: BUSY_KEY, base_url: "http://${host}/api/v3", concurrency: 1 }
`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const whole = (value: number): string => value.toFixed(0);

function rowOf(name: string, size: number, all: readonly Measured[]): string[] {
  const { min, median, max } = spread(all.map(({ perSecond }) => perSecond));
  return [
    name,
    String(size),
    whole(min),
    whole(median),
    whole(max),
    whole(spread(all.map(({ p50Ms }) => p50Ms)).median),
    whole(spread(all.map(({ p99Ms }) => p99Ms)).median),
    String(all.reduce((sum, { failed }) => sum + failed, 0)),
  ];
}

function growthOf(name: string, measured: ReadonlyMap<string, readonly Measured[]>): string {
  const [few = 0, many = 0] = SIZES.map(
    (size) => spread((measured.get(`${name} ${size}`) ?? []).map((one) => one.perSecond)).median,
  );
  const growth = (few / many - 1) * 100;
  const word = growth < 0 ? 'less' : 'more';
  return `${name}: with ${SIZES[1]} tasks it costs ${Math.abs(growth).toFixed(0)} % ${word} than with ${SIZES[0]}.`;
}
