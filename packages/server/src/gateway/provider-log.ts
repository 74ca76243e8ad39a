// What each provider did last, since this process started: for the operator's eyes, decided on by nobody.
import type { CallKind, Observe } from './observed.ts';

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

export function createProviderLog(now: () => number): ProviderLog {
  const records = new Map<string, ProviderRecord>();
  const of = (provider: string): ProviderRecord => records.get(provider) ?? EMPTY;
  return {
    of,
    observe({ provider, kind, error }) {
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
