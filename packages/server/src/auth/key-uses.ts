// When keys were last used. What a request does for it is to look at two maps: many keys are written
// together, and each at most once a minute.
import type { ApiKey, Clock, KeyStore } from '@filmgate/tasks';
import type { FastifyBaseLogger } from 'fastify';

const EXACT_TO_MS = 60_000;
const WRITTEN_AFTER_MS = 10_000;
/** Of one write, which holds up the requests beside it for a millisecond or two. */
const MOST_AT_ONCE = 500;

export interface KeyUses {
  note(key: Pick<ApiKey, 'id' | 'lastUsedAtMs'>, nowMs: number): void;
  /** Writes what is not written yet. */
  stop(): Promise<void>;
}

export function createKeyUses({
  store,
  clock,
  logger,
}: {
  readonly store: Pick<KeyStore, 'noteKeyUses'>;
  readonly clock: Pick<Clock, 'setTimer'>;
  readonly logger: Pick<FastifyBaseLogger, 'warn'>;
}): KeyUses {
  const noted = new Map<string, number>();
  /** What a request read before these are on disk is older than they are. */
  let written: ReadonlyMap<string, number> = new Map();
  let cancelTimer: (() => void) | undefined;

  async function write(): Promise<void> {
    cancelTimer = undefined;
    written = new Map(noted);
    noted.clear();
    const all = [...written];
    try {
      for (let i = 0; i < all.length; i += MOST_AT_ONCE) {
        await store.noteKeyUses(new Map(all.slice(i, i + MOST_AT_ONCE)));
      }
    } catch (error) {
      logger.warn({ err: error }, 'when keys were last used could not be written');
    }
    written = new Map();
  }

  return {
    note({ id, lastUsedAtMs }, nowMs) {
      // Also where the clock was set back.
      const isExact = lastUsedAtMs !== null && Math.abs(nowMs - lastUsedAtMs) < EXACT_TO_MS;
      if (isExact || noted.has(id) || written.has(id)) return;
      noted.set(id, nowMs);
      cancelTimer ??= clock.setTimer(WRITTEN_AFTER_MS, () => void write());
    },
    async stop() {
      cancelTimer?.();
      if (noted.size > 0) await write();
    },
  };
}
