// One incarnation of the service: its real worker, its real gateway with the real adapters, and what its
// API does with the store; over a slow store, a bad network and an engine that draws nothing.
import { createArk, createNewapi } from '@filmgate/providers';
import {
  createGateway,
  createWorker,
  type Execute,
  type Gateway,
  type SqliteStore,
  TaskFailure,
  type TaskResult,
  type Upstream,
  type Worker,
  type WorkerLogger,
} from '@filmgate/tasks';
import { chooseBy } from '../../packages/server/src/gateway/route.ts';
import { upstreamOf } from '../../packages/server/src/gateway/upstream-of.ts';
import { exampleResult } from '../../packages/tasks/src/store/examples.testsuite.ts';
import { CONFIGURATION } from './configuration.ts';
import type { Faults } from './faults.ts';
import type { History } from './history.ts';
import { networkTo } from './network.ts';
import type { Planted } from './planted-bug.ts';
import type { SimulatedProcess } from './process.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';
import { ARK, NEWAPI, type Upstreams } from './upstreams.ts';

export interface ServiceOptions {
  readonly process: SimulatedProcess;
  readonly timeline: Timeline;
  readonly faults: Faults;
  readonly random: Random;
  readonly history: History;
  /** As this process reaches it. */
  readonly store: SqliteStore;
  readonly upstreams: Upstreams;
  readonly isCutOff: (provider: string) => boolean;
  readonly point: (where: string) => void;
  readonly newAttemptId: () => string;
  /** No other process draws. */
  readonly onlyWorker: boolean;
  readonly planted: Planted | undefined;
}

export interface Service {
  readonly store: SqliteStore;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Another gateway takes over, as after SIGHUP. */
  reload(): Promise<void>;
  /** There may be a task to take up. */
  wake(): void;
  /** The task's owner has cancelled it. */
  cancelled(taskId: string): void;
  running(): number;
}

const GRACE_MS = 5_000;

/** The worker alone, for a second process. */
export function createDrawing(options: ServiceOptions): Worker {
  const { process, store, onlyWorker } = options;
  return createWorker({
    store,
    execute: drawBy(options),
    concurrency: 1,
    workerId: process.name,
    onlyWorker,
    clock: process.clock,
    logger: loggerOf(options),
  });
}

export function createService(options: ServiceOptions): Service {
  const { process, store, random, history, newAttemptId } = options;
  const worker = createDrawing(options);
  let gateway = build();

  function build(): Gateway {
    return createGateway({
      store,
      upstreams: [upstreamTo(ARK, options), upstreamTo(NEWAPI, options)],
      choose: chooseBy(CONFIGURATION, random.real),
      clock: process.clock,
      logger: loggerOf(options),
      newAttemptId,
    });
  }

  return {
    store,
    async start() {
      await Promise.all([worker.start(), gateway.start()]);
    },
    async stop() {
      await Promise.all([worker.stop({ graceMs: GRACE_MS }), gateway.stop({ graceMs: GRACE_MS })]);
    },
    async reload() {
      const old = gateway;
      gateway = build();
      await old.stop({ graceMs: GRACE_MS });
      history.add({ what: 'reloaded', process: process.name });
      await gateway.start();
    },
    wake() {
      worker.wake();
      gateway.wake();
    },
    cancelled(taskId) {
      worker.cancel(taskId);
      gateway.wake();
    },
    running: () => worker.running(),
  };
}

function upstreamTo(name: string, options: ServiceOptions): Upstream {
  const { process, upstreams, isCutOff, faults, timeline, point, planted } = options;
  const entry = CONFIGURATION.providers[name];
  if (entry === undefined) throw new Error(`${name} is not configured`);
  const http = networkTo({
    process,
    timeline,
    faults,
    point,
    isCutOff: () => isCutOff(name),
    answer: (request) => upstreams.answer(name, request),
  });
  const settings = { name, apiKey: 'k', http };
  const provider =
    name === ARK
      ? createArk({ ...settings, baseUrl: 'https://mainland.example/api/v3' })
      : createNewapi({ ...settings, baseUrl: 'https://reseller.example' });
  const upstream = upstreamOf({
    provider,
    entry,
    outward: ({ request }) => Promise.resolve(request),
    now: process.clock.now,
    collect: async (_task, { video, usage }) => {
      const fetched = await process.call(async () => {
        await timeline.sleep(options.random.between(100, 10_000));
        return faults.fetch();
      });
      if (fetched === 'later') throw failure('result_unavailable', true);
      if (fetched === 'no film') throw failure('bad_result', false);
      const counted = usage?.totalTokens ?? 0;
      return {
        ...exampleResult(),
        madeBy: `${name}/${video.url.slice(video.url.lastIndexOf('/') + 1)}`,
        usage: { completionTokens: counted, totalTokens: counted, billed: true },
      };
    },
  });
  return planted?.upstream?.(upstream) ?? upstream;
}

function loggerOf({ process, history }: ServiceOptions): WorkerLogger {
  const log = (fields: { readonly err?: unknown }, message: string): void => {
    const because = fields.err === undefined ? null : String(fields.err);
    history.add({ what: 'logged', process: process.name, message, because });
  };
  return { info() {}, warn: log, error: log };
}

const failure = (code: string, retryable: boolean): TaskFailure =>
  new TaskFailure({ code, message: code, retryable });

/** Films that take time to draw, and some that fail or go on when told to stop. */
function drawBy({ process, timeline, faults, history }: ServiceOptions): Execute {
  return (task, { signal, report }) => {
    const named = { process: process.name, taskId: task.id, epoch: task.epoch };
    const { drawMs, end, stopMs } = faults.drawing();
    history.add({ what: 'drawing', ...named });
    report({ stage: 'picture', fraction: 0.1 });
    return process.call(
      () =>
        new Promise<TaskResult>((resolve, reject) => {
          const drawn = (): void => {
            history.add({ what: 'drawn', ...named });
            if (end === 'film') {
              resolve(exampleResult({ madeBy: `${process.name}/${task.id}/${task.epoch}` }));
            } else if (end === 'defect') reject(new Error('a defect'));
            else reject(failure('InternalServiceError', end === 'retryable'));
          };
          const cancelEnd = timeline.after(drawMs, () => process.deliver(drawn));
          timeline.after(drawMs / 2, () =>
            process.deliver(() => report({ stage: 'picture', fraction: 0.5 })),
          );
          signal.addEventListener('abort', () => {
            history.add({ what: 'drawing aborted', ...named });
            // A deaf one goes on to its end, if that is nearer.
            timeline.after(stopMs, () =>
              process.deliver(() => {
                cancelEnd();
                reject(signal.reason as Error);
              }),
            );
          });
        }),
    );
  };
}
