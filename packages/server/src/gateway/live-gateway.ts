// The gateway as the service runs it: built from the configuration, and built anew when that changes. What
// is true stands in the store, so the one that takes over goes on where the other stopped.
import { probe, type AssetSources } from '@filmgate/media';
import {
  createGateway,
  type AttemptStore,
  type Gateway as RunningGateway,
  type Rest,
  type Upstream,
  type WorkerLogger,
} from '@filmgate/tasks';
import type { Gateway } from '../config/gateway.ts';
import { collect } from './collect.ts';
import { openProviders } from './open-providers.ts';
import { outward } from './outward.ts';
import { chooseBy } from './route.ts';
import { upstreamOf } from './upstream-of.ts';

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
   * @throws SdkPackageError where it cannot be: the old one goes on
   */
  reload(config: GatewayConfig): Promise<void>;
  stop(options: { readonly graceMs: number }): Promise<void>;
  /** @throws Error with the reason, while films that were paid for, or all new ones, have to wait */
  check(): Promise<void>;
}

interface Running {
  readonly names: readonly string[];
  readonly gateway: RunningGateway;
}

/** Requests under way get their reply in any case. */
const RELOAD_GRACE_MS = 5_000;

export async function createLiveGateway(
  config: GatewayConfig,
  options: {
    readonly store: AttemptStore;
    readonly sources: AssetSources;
    readonly now: () => number;
    readonly logger: WorkerLogger;
  },
): Promise<LiveGateway> {
  const { store, sources, now, logger } = options;
  let configured = config.gateway;
  let running = await build(config);
  let started = false;
  let stopped = false;
  /** One at a time. */
  let reloading: Promise<void> = Promise.resolve();

  async function replaceBy(next: GatewayConfig): Promise<void> {
    const built = await build(next);
    const old = running.gateway;
    [running, configured] = [built, next.gateway];
    if (!started || stopped) return;
    await old.stop({ graceMs: RELOAD_GRACE_MS });
    if (!stopped) await built.gateway.start();
  }

  async function build({ gateway, providerKeys }: GatewayConfig): Promise<Running> {
    const opened = await openProviders(gateway, sources.egress, providerKeys);
    const upstreams = [...opened].map(([name, { provider, entry }]): Upstream =>
      upstreamOf({
        provider,
        entry,
        now,
        outward: ({ request }) =>
          outward(
            request,
            sources.blobs,
            async (sha256) => (await probe(sources.blobs.path(sha256))).contentType,
          ),
        collect: (task, made, signal) =>
          collect(task, made, `${name}/${task.request.model}`, sources, signal),
      }),
    );
    const choose = chooseBy(gateway, Math.random);
    return {
      names: [...opened.keys()],
      gateway: createGateway({ store, upstreams, choose, logger }),
    };
  }

  /** Attempts at providers that are not configured: nobody looks after them. */
  async function abandoned(): Promise<readonly string[]> {
    const open = await store.openAttempts();
    return [...open.keys()].filter((name) => !running.names.includes(name));
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
      stopped = true;
      await reloading;
      await running.gateway.stop({ graceMs });
    },
    async check() {
      const lost = await abandoned();
      if (lost.length > 0) {
        throw new Error(
          `films are being made at ${lost.join(', ')}, which is not configured any more; put it back until they are done`,
        );
      }
      const { names, gateway } = running;
      const resting = gateway.resting();
      if (names.length > 0 && names.every((name) => resting.has(name))) {
        throw new Error(`every provider refuses: ${wordsOf(resting)}`);
      }
    },
  };
}

const wordsOf = (resting: ReadonlyMap<string, Rest>): string =>
  [...resting].map(([name, { refusal }]) => `${name} ${refusal}`).join(', ');
