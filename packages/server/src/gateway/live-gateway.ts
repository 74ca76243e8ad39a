// The gateway as the service runs it: built from the configuration, and built anew when that changes. What
// is true stands in the store, so the one that takes over goes on where the other stopped.
import type { AssetSources } from '@filmgate/media';
import type { JobFacts } from '@filmgate/providers';
import {
  createGateway,
  pause,
  type AttemptStore,
  type Clock,
  type LedgerStore,
  type Gateway as RunningGateway,
  type OpenAttempts,
  type Rest,
  type TaskStore,
  type Upstream,
  type UpstreamOperation,
  type WorkerLogger,
} from '@filmgate/tasks';
import type { Gateway, ProviderEntry } from '../config/gateway.ts';
import { EMBEDDED } from '../config/read-gateway.ts';
import type { MediaLinks } from '../files/media-links.ts';
import { collect } from './collect.ts';
import { observed, timed, type Observe } from './observed.ts';
import { fetchableAt } from './key-origin.ts';
import { openProviders, type OpenProvider } from './open-providers.ts';
import { outward } from './outward.ts';
import { AT_HOME, healthOf, type ProviderHealth } from './provider-health.ts';
import { createProviderLog, type ProviderRecord } from './provider-log.ts';
import { chooseBy, whyNobodyBy } from './route.ts';
import { upstreamOf, type MadeFilm } from './upstream-of.ts';

/** A checked configuration and the keys that it names. */
export interface GatewayConfig {
  readonly gateway: Gateway;
  readonly providerKeys: Readonly<Record<string, string>>;
}

export interface LiveGateway {
  /** What routes are chosen by now. */
  readonly config: () => Gateway;
  start(): Promise<void>;
  wake(): void;
  /**
   * Takes on another configuration; tasks under way are looked after by the new one.
   *
   * @throws SdkPackageError, StoreError where it cannot be: the old one goes on
   */
  reload(config: GatewayConfig): Promise<void>;
  stop(options: { readonly graceMs: number }): Promise<void>;
  /** All that are configured, and those that are not any more and have attempts open. */
  providers(): Promise<readonly ProviderState[]>;
  /** Of a provider that is configured, or the engine in the house. */
  health(provider: string): ProviderHealth;
  /** Whether somebody looks after attempts there. */
  isConfigured(provider: string): boolean;
  /** Asks a provider for a job that a person names by the id that is shown there. */
  findJob(provider: string, jobId: string): Promise<NamedJob>;
  /** @throws Error with the reason, while films that were paid for, or all new ones, have to wait */
  check(): Promise<void>;
}

/** How a provider is doing. */
export interface ProviderState {
  readonly name: string;
  readonly open: OpenAttempts;
  /** Null: it is not configured, so nobody looks after its attempts. */
  readonly configured: {
    readonly entry: ProviderEntry;
    /** Now, unless it has to wait. */
    readonly nextCreateAtMs: number;
    readonly nextCallAtMs: number;
  } | null;
  readonly rest: Rest | null;
  readonly record: ProviderRecord;
}

/** What came of looking for a job that a person named. */
export type NamedJob =
  | { readonly operation: UpstreamOperation; readonly facts: JobFacts | null }
  | 'not configured'
  /** It takes more than an id to ask this provider for a job. */
  | 'not nameable'
  /** The provider knows no such job. */
  | 'missing'
  /** It could not be asked now. */
  | 'unavailable';

interface Running {
  readonly upstreams: ReadonlyMap<string, OpenProvider & { readonly upstream: Upstream }>;
  readonly gateway: RunningGateway;
}

const NO_ATTEMPTS: OpenAttempts = { intended: 0, created: 0, unknown: 0 };

/** Requests under way get their reply in any case. */
const RELOAD_GRACE_MS = 5_000;
/** A store that does not let the next one start is asked again after this. */
const START_AGAIN_MS = 1_000;

export async function createLiveGateway(
  config: GatewayConfig,
  options: {
    readonly store: AttemptStore & LedgerStore & Pick<TaskStore, 'ping'>;
    readonly sources: AssetSources;
    /** Where providers fetch videos that only we have; undefined: they cannot reach us. */
    readonly linkTo?: MediaLinks['to'] | undefined;
    readonly clock: Clock;
    readonly logger: WorkerLogger;
    /** Told of each call of a provider. */
    readonly observe: Observe;
    /** The state or progress of a task was changed. */
    readonly onChange?: (taskId: string) => void;
  },
): Promise<LiveGateway> {
  const { store, sources, linkTo, clock, logger, onChange = () => {} } = options;
  const now = (): number => clock.now();
  const log = createProviderLog({ now, logger });
  const observe: Observe = (call) => {
    log.observe(call);
    options.observe(call);
  };
  let configured = config.gateway;
  let running = await build(config);
  let started = false;
  const stopping = new AbortController();
  /** Why nobody looks after films just now; undefined: somebody does. */
  let idle: Error | undefined;
  /** One at a time. */
  let reloading: Promise<void> = Promise.resolve();

  async function replaceBy(next: GatewayConfig): Promise<void> {
    const built = await build(next);
    // Only a store that can be written lets another one start: else the old one is not stopped.
    await store.ping();
    const old = running.gateway;
    [running, configured] = [built, next.gateway];
    if (!started || stopping.signal.aborted) return;
    await old.stop({ graceMs: RELOAD_GRACE_MS });
    await startAtLast(built.gateway);
  }

  /** What has been stopped cannot go on, and only the store can fail either: the new one starts when it is back. */
  async function startAtLast(gateway: RunningGateway): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await gateway.start();
        if (idle !== undefined) logger.info({}, 'the gateway works again');
        idle = undefined;
        return;
      } catch (error) {
        if (idle === undefined) {
          logger.error({ err: error }, 'the gateway could not start; it is tried again');
        }
        idle = error instanceof Error ? error : new Error(String(error));
      }
      await pause(clock, START_AGAIN_MS, stopping.signal);
    }
  }

  async function build({ gateway, providerKeys }: GatewayConfig): Promise<Running> {
    const opened = await openProviders(gateway, sources.egress, providerKeys);
    const upstreams = new Map(
      [...opened].map(([name, { entry, origin, provider }]) => {
        const open = { entry, origin, provider: observed(provider, observe) };
        return [name, { ...open, upstream: overProvider(name, open) }];
      }),
    );
    return {
      upstreams,
      gateway: createGateway({
        store,
        upstreams: [...upstreams.values()].map(({ upstream }) => upstream),
        choose: chooseBy(gateway, Math.random),
        whyNobody: whyNobodyBy(gateway),
        clock,
        logger,
        onChange,
      }),
    };
  }

  function overProvider(name: string, { provider, entry, origin }: OpenProvider): Upstream {
    return upstreamOf({
      provider,
      entry,
      now,
      outward: ({ request }) => outward(request, sources, linkTo),
      collect: (task, made, signal) =>
        timed({ provider: name, kind: 'fetch' }, observe, () =>
          collect(task, atItsOrigin(made), `${name}/${task.request.model}`, sources, signal),
        ),
    });

    function atItsOrigin({ video, lastFrame, usage }: MadeFilm): MadeFilm {
      const last = lastFrame === null ? null : fetchableAt(lastFrame, origin);
      return { video: fetchableAt(video, origin), lastFrame: last, usage };
    }
  }

  /** Attempts at providers that are not configured: nobody looks after them. */
  async function abandoned(): Promise<readonly string[]> {
    const open = await store.openAttempts();
    return [...open.keys()].filter((name) => !running.upstreams.has(name));
  }

  return {
    config: () => configured,
    async start() {
      started = true;
      await running.gateway.start();
    },
    wake: () => running.gateway.wake(),
    reload(next) {
      const before = reloading;
      const done = (async () => {
        await before;
        await replaceBy(next);
      })();
      reloading = done.catch(() => {});
      return done;
    },
    async stop({ graceMs }) {
      stopping.abort();
      await reloading;
      await running.gateway.stop({ graceMs });
    },
    async providers() {
      const open = await store.openAttempts();
      const resting = running.gateway.resting();
      const elapsedMs = clock.elapsed();
      // What elapsed time is to the clock on the wall.
      const startedAtMs = now() - elapsedMs;
      return [...new Set([...running.upstreams.keys(), ...open.keys()])].map((name) => {
        const one = running.upstreams.get(name);
        return {
          name,
          open: open.get(name) ?? NO_ATTEMPTS,
          configured:
            one === undefined
              ? null
              : {
                  entry: one.entry,
                  nextCreateAtMs: startedAtMs + one.upstream.creates.nextMs(elapsedMs),
                  nextCallAtMs: startedAtMs + one.upstream.calls.nextMs(elapsedMs),
                },
          rest: resting.get(name) ?? null,
          record: log.of(name),
        };
      });
    },
    health: (name) =>
      name === EMBEDDED
        ? AT_HOME
        : healthOf(running.gateway.resting().get(name) ?? null, log.of(name)),
    isConfigured: (name) => running.upstreams.has(name),
    async findJob(name, jobId) {
      const one = running.upstreams.get(name);
      if (one === undefined) return 'not configured';
      const operation = one.provider.operationOf(jobId);
      if (operation === null) return 'not nameable';
      const [status] = await one.provider.status([operation], new AbortController().signal);
      if (status?.state === 'missing' || status?.state === 'unavailable') return status.state;
      return { operation, facts: status?.facts ?? null };
    },
    async check() {
      if (idle !== undefined) {
        throw new Error(`nobody sends films or looks after them: ${idle.message}`);
      }
      const lost = await abandoned();
      if (lost.length > 0) {
        throw new Error(
          `films are being made at ${lost.join(', ')}, which is not configured any more; put it back until they are done, or abandon them (/v1/operator/attempts?provider=…)`,
        );
      }
      const names = [...running.upstreams.keys()];
      const resting = running.gateway.resting();
      if (names.length > 0 && names.every((name) => resting.has(name))) {
        throw new Error(`every provider refuses: ${wordsOf(resting)}`);
      }
    },
  };
}

const wordsOf = (resting: ReadonlyMap<string, Rest>): string =>
  [...resting].map(([name, { refusal }]) => `${name} ${refusal}`).join(', ');
