// The only place where the service's parts are made and put together.
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkStoryboard, planStoryboard, remixStoryboard, renderFilm } from '@filmgate/animatic';
import { createBlobStore, createEgress, type EgressOptions } from '@filmgate/media';
import {
  createDispatcher,
  createWorker,
  openSqliteStore,
  systemClock,
  type Clock,
} from '@filmgate/tasks';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import packageJson from '../package.json' with { type: 'json' };
import { createAskedTenant } from './auth/asked-tenant.ts';
import { guardRoutes } from './auth/authenticate.ts';
import { createKeyUses } from './auth/key-uses.ts';
import { createKeys, type Keys } from './auth/keys.ts';
import { derivedKeys } from './auth/derived-keys.ts';
import { createSeal } from './auth/seal.ts';
import { checkSecrets } from './auth/secrets-check.ts';
import { loadSecrets } from './auth/secrets.ts';
import type { Config } from './config/config.ts';
import { createCancelOrDelete } from './dialects/cancel-or-delete.ts';
import { createExecute, type Render } from './execution/execute.ts';
import { createEventIds } from './events/event-ids.ts';
import { createOpenStreams } from './events/open-streams.ts';
import { createTaskEvents } from './events/task-events.ts';
import { createTaskFeed } from './events/task-feed.ts';
import { createGetWaiting } from './events/wait-for-end.ts';
import { createFilmsUnderWay } from './execution/films-under-way.ts';
import { prepareEngine } from './execution/prepare-engine.ts';
import { chooseSandbox } from './execution/choose-sandbox.ts';
import { createMediaLinks } from './files/media-links.ts';
import { openFiles } from './files/open-files.ts';
import { createLiveGateway, type GatewayConfig } from './gateway/live-gateway.ts';
import { checkDisk } from './health/check-disk.ts';
import { createHttpServer, endConnections, listen } from './http/http-server.ts';
import { limitLargeBodies } from './http/large-bodies.ts';
import { createRequestLimits } from './http/request-limits.ts';
import { createLogger } from './log/create-logger.ts';
import { createRedactor } from './log/redactor.ts';
import { createEventMetrics } from './metrics/event-metrics.ts';
import { createMetrics } from './metrics/metrics.ts';
import { countStreams } from './metrics/stream-metrics.ts';
import { idleBudgets } from './money/budgets.ts';
import { createUpstreamMetrics } from './metrics/upstream-metrics.ts';
import { createResultLinks } from './results/result-files.ts';
import { sweepHourly } from './retention/sweep.ts';
import { createPlans, type Plan } from './planning/plan-create.ts';
import { createTurns } from './planning/turns.ts';
import { arkTaskRoutes } from './routes/ark-tasks.ts';
import { estimateRoutes } from './routes/estimates.ts';
import { eventRoutes } from './routes/events.ts';
import { fileUploadRoutes } from './routes/file-uploads.ts';
import { fileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { mediaRoutes } from './routes/media.ts';
import { modelRoutes } from './routes/models.ts';
import { operationRoutes } from './routes/operation.ts';
import { operatorRoutes } from './routes/operator.ts';
import { referenceRoutes } from './routes/reference.ts';
import { resultRoutes } from './routes/results.ts';
import { storyboardRoutes } from './routes/storyboards.ts';
import { usageRoutes } from './routes/usage.ts';
import { videoGenerationRoutes } from './routes/video-generations.ts';
import { videoRoutes } from './routes/videos.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { createEstimates } from './submission/estimate-create.ts';
import { type Check, createGivenCheck } from './submission/given-storyboard.ts';
import { createCreateForms } from './submission/create-form.ts';
import { resolveAliases } from './submission/model-aliases.ts';
import { createAnswerOnce } from './submission/once.ts';
import { createRemix, type Edit } from './submission/remix.ts';
import { createSubmit } from './submission/submit.ts';
import { warmUp } from './submission/warm-up.ts';
import { createSender } from './webhooks/tell.ts';

export interface StopOptions {
  readonly graceMs: number;
  /** 0 unless given: nobody keeps connections that matter. */
  readonly letGoMs?: number;
}

export interface App extends AsyncDisposable {
  /** The service's, which hides what is secret. */
  readonly logger: Logger;
  readonly keys: Keys;
  /** Binds the port and begins to take work. Once. @returns the origin it listens at */
  start(): Promise<string>;
  /** Takes on another gateway's configuration, for the tasks that wait as well. @throws where it cannot */
  reload(config: GatewayConfig): Promise<void>;
  /**
   * Not ready, no new films; those being rendered get `graceMs` to end and then go back to the queue;
   * replies under way are sent. For `letGoMs` clients that keep connections are sent away one by one,
   * before the port is closed. Disposing is stopping with a grace of 10 s.
   */
  stop(options: StopOptions): Promise<void>;
}

const LEASE_MS = 30_000;
const STOP_GRACE_MS = 10_000;
/** A download that still runs when everything else has ended gets this long. */
const CLOSE_MS = 5_000;

/**
 * @param parts for tests; the real ones unless given. `eventClock`: what receivers of events are told
 *   again by, where that is to go faster than the rest
 */
export async function createApp(
  config: Config,
  parts: {
    readonly logger?: Logger;
    readonly render?: Render;
    readonly plan?: Plan;
    readonly check?: Check;
    readonly edit?: Edit;
    readonly clock?: Clock;
    readonly eventClock?: Clock;
    readonly network?: Pick<EgressOptions, 'resolve' | 'connect' | 'clock'>;
  } = {},
): Promise<App> {
  const redactor = createRedactor();
  redactor.learn([...Object.values(config.providerKeys), config.apiKey ?? '']);
  const { logger = createLogger(config.logLevel, redactor), render = renderFilm } = parts;
  const { clock = systemClock, eventClock = clock, network } = parts;
  for (const { name, nearest } of config.unknownVariables) {
    logger.warn({ variable: name, nearest }, 'a variable is set that nothing reads');
  }
  const now = (): number => clock.now();
  const inData = (name: string): string => join(config.dataDirectory, name);
  const egress = createEgress({
    allow: config.egressAllow,
    allowProviders: config.providerEgressAllow,
    ...network,
    onFailure(failure) {
      const level = failure.code === 'blocked' ? 'warn' : 'info';
      logger[level](failure, 'an outgoing request came to nothing');
    },
  });
  const sandbox = await chooseSandbox(config.sandbox, logger);
  const secrets = await loadSecrets(config.dataDirectory);
  // First of all: it holds the lock of the data directory, and what follows clears up after a predecessor.
  const store = await openSqliteStore(inData('filmgate.db'));
  try {
    await checkSecrets(store, secrets);
  } catch (error) {
    await store[Symbol.asyncDispose]();
    throw error;
  }
  const blobs = await createBlobStore(inData('blobs'));
  // What a killed predecessor was working on is drawn anew.
  await rm(inData('work'), { recursive: true, force: true });
  await mkdir(inData('work'), { recursive: true });

  const sources = { egress, blobs };
  const uses = createKeyUses({ store, clock, logger });
  const keys = createKeys(store, {
    pepper: secrets.keyPepper,
    bootstrapSecret: config.apiKey,
    uses,
  });
  const films = createFilmsUnderWay(() => clock.elapsed());
  const worker = createWorker({
    store,
    execute: createExecute({
      sources,
      blobs,
      render,
      workDirectory: inData('work'),
      sandbox,
      films,
    }),
    concurrency: config.concurrency,
    workerId: `worker_${randomUUID()}`,
    leaseMs: LEASE_MS,
    clock,
    logger,
    onChange: () => dispatcher.wake(),
  });

  const registry = new Registry();
  const observe = createUpstreamMetrics(registry, store);
  const mediaLinks =
    config.publicUrl === null
      ? undefined
      : createMediaLinks({
          keys: derivedKeys(secrets, 'media links'),
          origin: config.publicUrl,
          now,
        });
  const gateway = await createLiveGateway(config, {
    store,
    sources,
    linkTo: mediaLinks?.to,
    clock,
    logger,
    observe,
    onChange: () => dispatcher.wake(),
  });

  const http = await createHttpServer({
    logger,
    now,
    version: packageJson.version,
    config,
    connections: () => gateway.config().limits.connections,
  });
  const { library, uploads, takeSlot } = await openFiles({
    store,
    blobs,
    directory: inData('uploads'),
    limits() {
      const { files_of_tenant: files, bytes_of_tenant: bytes } = gateway.config().limits.files;
      return { files, bytes };
    },
    retentionDays: config.retentionDays,
    now,
    logger,
  });
  let origin = config.publicUrl ?? '';
  const links = createResultLinks({
    keys: derivedKeys(secrets, 'result links'),
    origin: () => origin,
    retentionDays: config.retentionDays,
  });
  const seals = {
    secrets: createSeal(secrets, 'webhook secrets at rest'),
    addresses: createSeal(secrets, 'receiver addresses at rest'),
  };
  const callbackKeys = derivedKeys(secrets, 'callback signatures');
  const sender = createSender({ egress, links, seals, callbackKeys, now });
  const dispatcher = createDispatcher({
    store,
    tell: sender.tell,
    clock: eventClock,
    logger,
    onTold: createEventMetrics(registry, store),
  });
  const planning = {
    check: parts.check ?? checkStoryboard,
    workDirectory: inData('work'),
    sandbox,
    briefTurns: createTurns({ atOnce: config.concurrency + 1 }),
  };
  const checkGiven = createGivenCheck(planning);
  const { submit, submitFinal, submitRemix } = createSubmit({
    store,
    wake: (lane) => (lane === 'embedded' ? worker.wake() : gateway.wake()),
    gateway: gateway.config,
    sources,
    files: library,
    canLink: mediaLinks !== undefined,
    preflightMs: config.preflightMs,
    checkGiven,
    makeRemix: createRemix({ ...planning, edit: parts.edit ?? remixStoryboard, store, blobs }),
    addresses: seals.addresses,
    now,
  });
  /** Frees what works on a task that its owner has cancelled. */
  const onCancelled = (taskId: string): void => {
    worker.cancel(taskId);
    gateway.wake();
    dispatcher.wake();
  };
  const cancelOrDelete = createCancelOrDelete({ store, onCancelled, now });
  const feed = createTaskFeed({ store, clock, logger });
  const streams = createOpenStreams({
    keys,
    clock,
    mostOfTenant: () => gateway.config().limits.event_streams.tenant,
  });
  const getWaiting = createGetWaiting({ store, feed, streams, clock });
  const answerOnce = createAnswerOnce(store);
  const forms = createCreateForms({ library, takeSlot });
  const askedTenant = createAskedTenant(store);
  let phase: 'starting' | 'working' | 'stopping' = 'starting';
  let endSweeps: (() => Promise<void>) | undefined;
  let endPreparing: (() => Promise<void>) | undefined;
  let stopped: Promise<void> | undefined;

  limitLargeBodies(http);
  resolveAliases(http, () => gateway.config().aliases);
  guardRoutes(http, {
    keys,
    now,
    limits: createRequestLimits({
      limits: () => gateway.config().limits,
      elapsedMs: () => clock.elapsed(),
    }),
  });
  countStreams(registry, streams);
  const metrics = createMetrics(registry, http, store);
  healthRoutes(http, [
    {
      name: 'service',
      async check() {
        if (phase !== 'working') throw new Error(phase);
      },
    },
    { name: 'database', check: () => store.ping() },
    { name: 'disk', check: () => checkDisk(config.dataDirectory) },
    { name: 'sandbox', check: async () => sandbox },
    { name: 'providers', check: () => gateway.check() },
  ]);
  operationRoutes(http, metrics);
  referenceRoutes(http);
  videoGenerationRoutes(http, {
    answerOnce,
    forms,
    submit,
    submitFinal,
    submitRemix,
    store,
    getWaiting,
    askedTenant,
    onCancelled,
    cancelOrDelete,
    links,
    now,
  });
  videoRoutes(http, {
    answerOnce,
    forms,
    submit,
    submitRemix,
    store,
    blobs,
    askedTenant,
    getWaiting,
    cancelOrDelete,
    links,
    gateway: gateway.config,
  });
  arkTaskRoutes(http, { answerOnce, submit, store, getWaiting, onCancelled, links, now });
  eventRoutes(http, {
    store,
    feed,
    streams,
    events: createTaskEvents({ films, links, elapsedMs: () => clock.elapsed() }),
    ids: createEventIds(derivedKeys(secrets, 'event ids')),
  });
  estimateRoutes(http, {
    estimateCreate: createEstimates({
      store,
      gateway: gateway.config,
      sources,
      files: library,
      canLink: mediaLinks !== undefined,
      preflightMs: config.preflightMs,
      checkGiven,
      workDirectory: inData('work'),
      now,
    }),
  });
  storyboardRoutes(http, {
    planCreate: createPlans({
      ...planning,
      // One tenant alone has all but one.
      turns: createTurns({ atOnce: config.concurrency + 1 }),
      mediaTurns: createTurns({ atOnce: 32 }),
      plan: parts.plan ?? planStoryboard,
      gateway: gateway.config,
      sources,
      files: library,
    }),
    store,
    blobs,
  });
  modelRoutes(http, { gateway });
  usageRoutes(http, { store, askedTenant, gateway: gateway.config, now });
  operatorRoutes(http, {
    store,
    gateway,
    onDecided: () => {
      gateway.wake();
      dispatcher.wake();
    },
    now,
  });
  webhookRoutes(http, {
    store,
    askedTenant,
    egress,
    seals,
    sender,
    wake: () => dispatcher.wake(),
    now,
  });
  keyRoutes(http, { keys, store, askedTenant, gateway: gateway.config, now });
  fileRoutes(http, { library, blobs, takeSlot, retentionDays: config.retentionDays });
  fileUploadRoutes(http, { uploads, takeSlot, retentionDays: config.retentionDays });
  if (mediaLinks !== undefined) mediaRoutes(http, { blobs, links: mediaLinks });
  resultRoutes(http, { store, blobs, films, links, now });

  async function windDown({ graceMs, letGoMs = 0 }: StopOptions): Promise<void> {
    phase = 'stopping';
    endConnections(http);
    streams.stop();
    feed.stop();
    const stops = [worker, gateway, dispatcher].map((part) => part.stop({ graceMs }));
    await Promise.all([...stops, endPreparing?.(), pause(letGoMs)]);
    const cut = setTimeout(() => http.server.closeAllConnections(), CLOSE_MS);
    await http.close();
    clearTimeout(cut);
    await endSweeps?.();
    await uses.stop();
    await egress[Symbol.asyncDispose]();
    await store[Symbol.asyncDispose]();
  }

  /** No refusal: a key may be made later. */
  async function warnOfIdleBudgets(): Promise<void> {
    for (const budget of idleBudgets(gateway.config(), await keys.owners(now()))) {
      logger.warn(budget, 'a budget limits nobody: there is no such tenant or key');
    }
  }

  const stop = (options: StopOptions): Promise<void> => (stopped ??= windDown(options));

  return {
    logger,
    keys,
    async start() {
      const address = await listen(http, config);
      origin = config.publicUrl ?? address;
      await warmUp(inData('work'), address).catch((error: unknown) => {
        logger.warn({ err: error }, 'the warm-up failed: the first request will be slow');
      });
      if (phase !== 'starting') return address;
      await Promise.all([worker.start(), gateway.start()]);
      if (phase !== 'starting') return address;
      dispatcher.start();
      phase = 'working';
      if (parts.render === undefined) endPreparing = prepareEngine(sandbox, inData('work'), logger);
      endSweeps = sweepHourly({
        store,
        uploads,
        blobs,
        retentionDays: config.retentionDays,
        now,
        logger,
      });
      await warnOfIdleBudgets();
      return address;
    },
    async reload(next) {
      redactor.learn(Object.values(next.providerKeys));
      await gateway.reload(next);
      await warnOfIdleBudgets();
    },
    stop,
    [Symbol.asyncDispose]: () => stop({ graceMs: STOP_GRACE_MS }),
  };
}
