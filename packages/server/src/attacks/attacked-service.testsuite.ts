// The whole service on its default configuration in a hostile network, its log read along.
import assert from 'node:assert/strict';
import { pino } from 'pino';
import { inForm } from '../../../../tests/proof/form.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import { runApp, type RunningApp } from '../testing/running-app.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';
import { startHostileNetwork, type HostileNetwork } from './hostile-network.testsuite.ts';
import { misbehaviours, type Misbehaviour } from './misbehaviours.testsuite.ts';

export interface AttackedService extends AsyncDisposable {
  readonly service: RunningApp;
  readonly network: HostileNetwork;
  readonly hosts: readonly Misbehaviour[];
  /** What was logged so far. */
  readonly log: readonly LogLine[];
  /** Resolves once the log is as wanted. */
  logged(isWanted: (log: readonly LogLine[]) => boolean): Promise<void>;
}

export interface LogLine {
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** For hosts that misbehave: a third of a second of silence, three in all, are too long for a file. */
export const IMPATIENT = { egressSpeed: 50 };
/** A file that could not be had is tried again after a tenth of a second. */
const WORK_SPEED = 10;
/** A receiver that did not take an event is told again at once, then after a third of a second, and on. */
const EVENT_SPEED = 1000;
const WAIT_MS = 60_000;

/** Where a provider may be asked, and where nobody else's URL may lead. */
export const FOR_PROVIDERS_ALONE = {
  env: async () => ({
    FILMGATE_PROVIDER_EGRESS_ALLOW:
      '127.0.0.1,10.1.0.0/16,[fd00:7::1]:30000,gpu.internal,gpu.example,hostile.example:9000',
  }),
  /** That nothing has to be asked to refuse. */
  urls: ({ canaryPort }: HostileNetwork): readonly string[] => [
    `https://127.0.0.1:${canaryPort}/a.png`,
    'https://10.1.0.7:30000/a.png',
    'https://[::ffff:10.1.0.7]:30000/a.png',
    'https://[fd00:7::1]:30000/a.png',
    'https://gpu.internal/a.png',
    'https://hostile.example:9000/a.png',
  ],
  /** A name that looks public and leads inside. */
  named: 'https://gpu.example/a.png',
};

export async function startAttackedService({
  env = () => Promise.resolve({}),
  egressSpeed = 1,
}: {
  readonly env?: (
    network: HostileNetwork,
    hosts: readonly Misbehaviour[],
  ) => Promise<Record<string, string>>;
  /** How fast times pass that a host may take. */
  readonly egressSpeed?: number;
} = {}): Promise<AttackedService> {
  await using stack = new AsyncDisposableStack();
  const trouble = misbehaviours(() => network);
  const network: HostileNetwork = stack.use(await startHostileNetwork(trouble.misbehave));
  const hosts = trouble.list();
  const log: LogLine[] = [];
  let heard: (() => void) | undefined;
  const logger = pino(
    { level: 'info' },
    {
      write(line: string) {
        log.push(JSON.parse(line) as LogLine);
        heard?.();
      },
    },
  );
  const service = stack.use(
    await runApp({
      render: scriptedEngine(),
      clock: fastClock(WORK_SPEED),
      eventClock: fastClock(EVENT_SPEED),
      network: { ...network.parts, clock: fastClock(egressSpeed) },
      logger,
      env: { FILMGATE_CONCURRENCY: '64', ...(await env(network, hosts)) },
    }),
  );
  const parts = stack.move();
  return {
    service,
    network,
    hosts,
    log,
    async logged(isWanted) {
      const overMs = performance.now() + WAIT_MS;
      while (!isWanted(log)) {
        assert.ok(performance.now() < overMs, 'what was waited for was not logged');
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 100);
          heard = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** What a user may be told of a file that could not be had: nothing of the network. */
export function checkOpaque(reply: unknown, network: HostileNetwork): void {
  const text = JSON.stringify(reply);
  const telling = [
    'Hostile',
    'internal-build-box',
    'admin-console',
    'ECONN',
    'ENOTFOUND',
    'UND_ERR',
    'secrets',
    '/etc/passwd',
    '127.0.0.1',
    '169.254',
  ].find((part) => text.includes(part));
  assert.equal(telling, undefined, text);
  // By itself: the digits of a request id may hold it by chance.
  assert.doesNotMatch(text, new RegExp(`\\b${network.canaryPort}\\b`));
}

/** What a file may be asked for at: the others are no URL at all to the service. */
export const isWebUrl = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/**
 * What goes one of several ways into the service: in the long form of the proofs everything takes every
 * way, else all of it is dealt out to the ways, as cards are.
 */
export const dealt = inForm({
  short: <T>(items: readonly T[], { way, ways }: Way): readonly T[] =>
    items.filter((_item, index) => index % ways === way),
  long: <T>(items: readonly T[], _way: Way): readonly T[] => items,
});

interface Way {
  readonly way: number;
  readonly ways: number;
}

export const groups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );

/** So many at once. */
export async function each<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const group of groups(items, 32)) results.push(...(await Promise.all(group.map(act))));
  return results;
}

export const failures = (log: readonly LogLine[]): readonly LogLine[] =>
  log.filter(({ msg }) => msg === 'an outgoing request came to nothing');
