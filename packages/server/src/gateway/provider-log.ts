// What each provider did last, since this process started: for the operator's eyes, decided on by nobody.
import type { WorkerLogger } from '@filmgate/tasks';
import type { CallKind, Observe, UpstreamCall } from './observed.ts';

export interface ProviderRecord {
  /** When it last did as it was asked; null: not yet. */
  readonly lastAnswerAtMs: number | null;
  /** When a film of it was last stored here. */
  readonly lastFilmAtMs: number | null;
  readonly lastError: {
    readonly atMs: number;
    readonly kind: CallKind;
    readonly code: string;
    readonly message: string;
  } | null;
}

export interface ProviderLog {
  readonly observe: Observe;
  of(provider: string): ProviderRecord;
}

const EMPTY: ProviderRecord = { lastAnswerAtMs: null, lastFilmAtMs: null, lastError: null };

/** Looks that fail for a while are logged as that begins and as it is over, not one by one. */
export function createProviderLog({
  now,
  logger,
}: {
  readonly now: () => number;
  readonly logger: WorkerLogger;
}): ProviderLog {
  const records = new Map<string, ProviderRecord>();
  const of = (provider: string): ProviderRecord => records.get(provider) ?? EMPTY;
  /** Since when looks fail, by provider. */
  const failing = new Map<string, number>();

  function watch({ provider, outcome, error }: UpstreamCall): void {
    const sinceMs = failing.get(provider);
    if (error === null) {
      if (sinceMs === undefined) return;
      failing.delete(provider);
      const forS = Math.round((now() - sinceMs) / 1000);
      logger.info({ provider, forS }, 'a provider tells again how its films are doing');
    } else if (sinceMs === undefined && outcome !== 'rate_limited') {
      failing.set(provider, now());
      logger.warn(
        { provider, code: outcome, reason: error.message },
        'a provider does not tell how its films are doing; it is asked on',
      );
    }
  }

  return {
    of,
    observe(call) {
      const { provider, kind, error } = call;
      if (kind === 'look') watch(call);
      const atMs = now();
      const record = of(provider);
      if (error !== null) {
        records.set(provider, { ...record, lastError: { atMs, kind, ...error } });
        return;
      }
      records.set(provider, {
        ...record,
        ...(kind === 'fetch' ? { lastFilmAtMs: atMs } : { lastAnswerAtMs: atMs }),
      });
    },
  };
}
