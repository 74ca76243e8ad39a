// R03: a service that dies at any step of its work pays for no film twice and loses none. One after the
// other dies at a named point, under load, over the same data; the last one finishes what is left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { allKnown, atRest } from './at-rest.ts';
import { checkHistory, violations, type History } from './check-history.ts';
import { createClients, type Clients } from './client-log.ts';
import {
  configuredFor,
  startCountingUpstream,
  type CountingUpstream,
  type Treatment,
} from './counting-upstream.ts';
import type { Fault } from './failpoints/faults.ts';
import { POINTS } from './failpoints/points.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';
import { supervise, type Supervisor } from './supervisor.ts';

const LANES = 4;
const TREATMENTS: readonly (Treatment | undefined)[] = [
  'film-takes-long',
  undefined,
  'film-fails',
  'film-takes-long',
  undefined,
  'refused-once',
  undefined,
];
const HIT_WITHIN_MS = 20_000;
const BREATH_MS = 100;
const MADE_WITHIN_MS = 3_000;

interface Running {
  readonly clients: Clients;
  readonly supervisor: Supervisor;
  readonly upstream: CountingUpstream;
}

/** Makes tasks as long as it is asked to. */
type Load = (running: Running, goesOn: () => boolean) => Promise<void>;

/** Several clients at once; every second task may be sent again, those whose film hangs are cancelled. */
const mixed: Load = async ({ clients, upstream }, goesOn) => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (goesOn()) {
      const n = next++;
      const treatment = TREATMENTS[n % TREATMENTS.length];
      const id = await clients.create(`task-${n}`, {
        ...(treatment !== undefined && { treatment }),
        ...((n % 2 === 0 || treatment === 'film-takes-long') && { key: `key-${n}` }),
      });
      await pause(BREATH_MS);
      if (treatment !== 'film-takes-long' || id === null) continue;
      // One that was never sent would be cancelled without a word to the provider.
      const isMade = (): boolean => upstream.jobs.some(({ name }) => name === `task-${n}`);
      const sinceMs = performance.now();
      while (!isMade() && performance.now() - sinceMs < MADE_WITHIN_MS) await pause(BREATH_MS);
      await clients.cancel(id);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};

const repliesLost: Load = async ({ clients, supervisor }, goesOn) => {
  for (let n = 0; goesOn(); n += 1) {
    await clients.create(`task-${n}`, { key: `key-${n}`, treatment: 'reply-lost' });
    await allKnown(supervisor);
  }
};

/** @param plans the points at which one service after the other dies, `name@nth` */
async function dieAt(
  plans: readonly string[],
  {
    load,
    tasks,
    fault,
    tellsSeeds = 'at once',
  }: {
    load: Load;
    tasks: number;
    fault?: Fault;
    tellsSeeds?: 'at once' | 'once ended' | 'never';
  },
): Promise<History> {
  await using upstream = await startCountingUpstream({ tellsSeeds });
  const { env, yaml } = configuredFor(upstream);
  await using supervisor = await supervise({
    env,
    yaml,
    failpoints: plans,
    ...(fault !== undefined && { fault }),
  });
  const clients = createClients(supervisor);
  let deaths = 0;
  let diedAtMs = performance.now();
  await load({ clients, supervisor, upstream }, () => {
    if (supervisor.deaths() > deaths) diedAtMs = performance.now();
    deaths = supervisor.deaths();
    const waits = deaths < plans.length;
    const waitedMs = performance.now() - diedAtMs;
    assert.ok(!waits || waitedMs < HIT_WITHIN_MS, `it never came to ${supervisor.armed()}`);
    return waits || clients.log.length < tasks;
  });
  await atRest(supervisor);
  await supervisor.end('SIGKILL');
  const { jobs, filmOf } = upstream;
  const { dataDirectory } = supervisor;
  return checkHistory({ dataDirectory, log: clients.log, jobs, filmOf });
}

const loadFor = (point: string): Load => (/unknown|adopt/.test(point) ? repliesLost : mixed);

/** A start has something to recover only after a death in the middle of a submission. */
const plansFor = (point: string, hits: readonly number[]): string[] =>
  hits.flatMap((nth) =>
    point.endsWith('recover') ? ['create sent@2', `${point}@1`] : [`${point}@${nth}`],
  );

const runs: readonly { readonly plans: readonly string[]; readonly load: Load }[] = inForm({
  short: [
    {
      load: repliesLost,
      plans: ['before unknown@1', 'after adopt@1'],
    },
    {
      load: mixed,
      plans: [
        'after intent@2',
        'create sent@2',
        'before recover@1',
        'before created@2',
        'blob renamed@1',
        'after cancel_sent@1',
      ],
    },
  ],
  long: Object.keys(POINTS).map((point) => ({
    load: loadFor(point),
    plans: plansFor(point, [1, 3, 9]),
  })),
});
const TASKS = inForm({ short: 10, long: 40 });

test('a service that dies at any step of its work pays for no film twice and loses none', async () => {
  const histories: History[] = [];
  const one = async ({ plans, load }: (typeof runs)[number]): Promise<void> => {
    const history = await dieAt(plans, { load, tasks: TASKS }).catch((error: unknown) => {
      throw new Error(`with deaths at ${plans.join(', ')}`, { cause: error });
    });
    assert.deepEqual(violations(history), {}, plans.join(', '));
    histories.push(history);
  };
  const queue = [...runs];
  // Two at a time: each mostly waits for the provider.
  const lane = async (): Promise<void> => {
    for (let run = queue.shift(); run !== undefined; run = queue.shift()) await one(run);
  };
  await Promise.all([lane(), lane()]);
  const points = new Set(runs.flatMap(({ plans }) => plans.map((plan) => plan.split('@')[0])));
  const sum = (of: (history: History) => number): number =>
    histories.reduce((total, history) => total + of(history), 0);
  report(
    'R03',
    'At most one paid submission a task',
    `0 of ${sum(({ jobs }) => jobs)} jobs twice, ${sum(({ unknown }) => unknown.length)} unknown listed, ${sum(({ tasks }) => tasks)} tasks, ${points.size} failpoints`,
    '0 doubles, ≥ 25 failpoints × 40 tasks',
  );
});

test('a service that sends again after a crash is found out', async () => {
  const fault = 'sends again after a crash';
  const history = await dieAt(['create sent@2'], { load: mixed, tasks: 5, fault });
  assert.notDeepEqual(history.paidTwice, []);
});

const SOME = ['task-0', 'task-1', 'task-2', 'task-3'];

/** As a crash in the middle of several submissions does. */
const manyRepliesLost: Load = async ({ clients, supervisor }) => {
  await Promise.all(SOME.map((name) => clients.create(name, { treatment: 'reply-lost' })));
  await allKnown(supervisor);
};

test('the jobs of several lost replies are told apart once the provider tells their seeds', async () => {
  const tellsSeeds = 'once ended';
  const history = await dieAt([], { load: manyRepliesLost, tasks: SOME.length, tellsSeeds });
  assert.deepEqual(violations(history), {});
  assert.deepEqual([history.jobs, history.unknown], [SOME.length, []]);
});

test('a service that takes on any job is found out', async () => {
  const fault = 'adopts any job';
  const tellsSeeds = 'never';
  const history = await dieAt([], { load: manyRepliesLost, tasks: SOME.length, fault, tellsSeeds });
  assert.notDeepEqual([...history.swapped, ...history.paidInVain], []);
});
