// R18: no socket is left over. Upstreams and hosts that never answer, clients that do not read or do not
// write on: when all that is over, the service holds the socket that listens and no other, whether it
// lived through it or was killed in it; and whoever was on the other side sees that it is gone.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { MODEL } from '../harness/requests.ts';
import type { Service } from '../harness/service.ts';
import { socketsOf } from '../harness/sockets.ts';
import { until } from '../harness/until.ts';
import type { Fault } from './failpoints/faults.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { startStuckUpstream, type StuckUpstream } from './stuck-upstream.ts';
import { supervise, type Supervisor } from './supervisor.ts';

const MISSION = '/v1/video/generations';
/** Of each kind. */
const STUCK = inForm({ short: 4, long: 50 });
const ROUNDS = inForm({ short: 1, long: 3 });
/** Of a call of a provider; long enough for all to hang at the same time. */
const TIMEOUT_S = inForm({ short: 3, long: 15 });
const LONGEST_MS = 60_000;
/** Longer than idle connections are kept. */
const PATIENCE_MS = 6_000;
/** To read the table of a machine's sockets takes milliseconds. */
const LOOK_MS = 100;
const METADATA = { resolution: '480p', ratio: '1:1', duration: 4 };

const configuration = (upstream: StuckUpstream): string =>
  JSON.stringify({
    providers: Object.fromEntries(
      ['creates', 'looks', 'films'].map((place) => [
        place,
        {
          kind: 'volcengine',
          key_env: 'ARK_KEY',
          base_url: `http://${upstream.host}/${place}/api/v3`,
          concurrency: 1000,
          creates_per_minute: 100_000,
          calls_per_minute: 100_000,
          timeout_s: TIMEOUT_S,
        },
      ]),
    ),
  });

const taskAt = (place: string, fields: object = {}): object => ({
  model: `${place}/${MODEL}`,
  prompt: 'A field at noon',
  metadata: METADATA,
  ...fields,
});

/** A client that has said so much and says no more, and reads nothing of what is answered. */
async function stuckClient(origin: string, said: string): Promise<Socket> {
  const { hostname, port, host } = new URL(origin);
  const socket = connect(Number(port), hostname);
  // Where the service is killed.
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.pause();
  socket.write(said.replace('HOST', host));
  return socket;
}

interface Stuck {
  /** Connections that hang. */
  readonly hanging: number;
  readonly clients: readonly Socket[];
  readonly tasks: readonly string[];
}

/** Everything that can hang, hanging. */
async function getStuck(service: Service, upstream: StuckUpstream, film: string): Promise<Stuck> {
  const { origin } = service;
  const { pathname, search } = new URL(film);
  const each = <T>(act: (n: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: STUCK }, (_, n) => act(n)));
  const clients = [
    ...(await each(() =>
      stuckClient(origin, `GET ${pathname}${search} HTTP/1.1\r\nHost: HOST\r\n\r\n`),
    )),
    ...(await each(() => stuckClient(origin, `POST ${MISSION} HTTP/1.1\r\nHost: HOST\r\nX-A`))),
  ];
  const media = (n: number): object =>
    taskAt('animatic', { images: [`http://${upstream.host}/media/${n}.png`] });
  const tasks = [
    ...(await each(() => service.create(taskAt('creates')))),
    ...(await each(() => service.create(taskAt('looks')))),
    ...(await each((n) => service.create(media(n)))),
  ];
  // Of the fetches of media as many as there are workers, one at least.
  await until('everything hangs', () => upstream.waiting() >= STUCK + 2);
  const hanging = leftOver(service).length + clients.length;
  assert.ok(hanging >= 3 * STUCK + 2, `${hanging} connections hang`);
  return { hanging, clients, tasks };
}

async function attemptsAt(service: Service, state: string): Promise<{ readonly id: string }[]> {
  const reply = await service.call('GET', `/v1/operator/attempts?limit=500&state=${state}`);
  return ((await reply.json()) as { data: { id: string }[] }).data;
}

/** As its users and its operator would: nothing is wanted any more, nothing is left unknown. */
async function letGo(service: Service, tasks: readonly string[]): Promise<void> {
  await Promise.all(tasks.map((id) => service.call('DELETE', `${MISSION}/${id}`)));
  await until('no attempt is open', async () => {
    const unknown = await attemptsAt(service, 'unknown');
    for (const { id } of unknown) {
      await service.call('POST', `/v1/operator/attempts/${id}`, { decision: 'abandon' });
    }
    const others = [
      ...(await attemptsAt(service, 'created')),
      ...(await attemptsAt(service, 'intended')),
    ];
    return unknown.length + others.length === 0;
  });
}

/** Without the one that listens, and those that the clients of this process keep for their next request. */
function leftOver({ pid, origin }: Service): object[] {
  const port = Number(new URL(origin).port);
  const kept = new Set(
    socketsOf(process.pid)
      ?.filter(({ state, remotePort }) => state === 'connected' && remotePort === port)
      .map(({ localPort }) => localPort),
  );
  return (socketsOf(pid) ?? []).filter(
    ({ state, localPort, remotePort }) =>
      state !== 'listening' && !(localPort === port && kept.has(remotePort)),
  );
}

/** @returns milliseconds until neither side holds a connection any more; Infinity: it still does */
async function freed(
  service: Service,
  upstream: StuckUpstream,
  patienceMs = LONGEST_MS,
): Promise<number> {
  const sinceMs = performance.now();
  for (;;) {
    const waitedMs = Math.round(performance.now() - sinceMs);
    if (leftOver(service).length === 0 && (await upstream.connections()) === 0) return waitedMs;
    if (waitedMs >= patienceMs) return Infinity;
    await pause(LOOK_MS);
  }
}

/** Everything hung, and is over. */
async function liveThrough(
  service: Service,
  upstream: StuckUpstream,
  film: string,
): Promise<number> {
  upstream.recover(false);
  const { clients, tasks, hanging } = await getStuck(service, upstream, film);
  upstream.recover(true);
  for (const client of clients) client.destroy();
  await letGo(service, tasks);
  return hanging;
}

async function oneRound(
  supervisor: Supervisor,
  upstream: StuckUpstream,
  film: string,
): Promise<{ readonly hung: number; readonly freeMs: number; readonly freeAfterKillMs: number }> {
  const living = await supervisor.service();
  const hung = await liveThrough(living, upstream, film);
  const freeMs = await freed(living, upstream);

  upstream.recover(false);
  const { clients, tasks, hanging } = await getStuck(living, upstream, film);
  upstream.recover(true);
  for (const client of clients) client.resume();
  await supervisor.kill();
  await until('its clients and the upstream see that it is gone', () => {
    return upstream.waiting() === 0 && clients.every(({ closed }) => closed);
  });
  const next = await supervisor.service();
  await letGo(next, tasks);
  return { hung: hung + hanging, freeMs, freeAfterKillMs: await freed(next, upstream) };
}

async function inFront(
  upstream: StuckUpstream,
  fault: Fault | undefined,
  body: (supervisor: Supervisor, film: string) => Promise<void>,
): Promise<void> {
  const env = { ARK_KEY: 'the-upstreams-key', FILMGATE_EGRESS_ALLOW: upstream.host };
  await using supervisor = await supervise({
    env: { ...env, FILMGATE_PREFLIGHT_MS: '100' },
    yaml: configuration(upstream),
    ...(fault !== undefined && { fault }),
  });
  const first = await (await supervisor.service()).film(taskAt('films'));
  await body(supervisor, first.data.result.content?.video_url ?? '');
}

const isTold = socketsOf(process.pid) !== undefined;
const NOT_TOLD = 'not measured: the system does not tell whose sockets are whose';

// Both mostly wait.
describe('sockets', { concurrency: true }, () => {
  test('what hung is let go: no socket is left but the one that listens', async (context: TestContext) => {
    if (!isTold) return context.diagnostic(NOT_TOLD);
    await using upstream = await startStuckUpstream();
    await inFront(upstream, undefined, async (supervisor, film) => {
      const rounds = [];
      for (let n = 0; n < ROUNDS; n += 1) rounds.push(await oneRound(supervisor, upstream, film));
      const freeMs = Math.max(...rounds.map((round) => round.freeMs));
      const freeAfterKillMs = Math.max(...rounds.map((round) => round.freeAfterKillMs));
      report(
        'R18',
        'No sockets but the one that listens',
        `0 after ${freeMs} ms, after kill -9 and a restart ${freeAfterKillMs} ms; ${rounds.reduce((sum, { hung }) => sum + hung, 0)} hung`,
        '0 within 60 s',
      );
      assert.ok(Math.max(freeMs, freeAfterKillMs) < LONGEST_MS);
    });
  });

  test('a service that closes no socket is found out', async (context: TestContext) => {
    if (!isTold) return context.diagnostic(NOT_TOLD);
    await using upstream = await startStuckUpstream();
    await inFront(upstream, 'closes no socket', async (supervisor, film) => {
      const service = await supervisor.service();
      await liveThrough(service, upstream, film);
      assert.equal(await freed(service, upstream, PATIENCE_MS), Infinity);
    });
  });
});
