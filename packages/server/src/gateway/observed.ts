// A provider whose every call is told to whoever counts and remembers them.
import { ProviderError, type Provider } from '@filmgate/providers';
import type { TaskError } from '@filmgate/tasks';

export type CallKind = 'start' | 'look' | 'cancel' | 'find' | 'fetch';

export interface UpstreamCall {
  readonly provider: string;
  readonly kind: CallKind;
  /** `ok`, `unknown` for a start whose reply was lost, else the code of what went wrong. */
  readonly outcome: string;
  readonly durationS: number;
  /** In the upstream's words; null where nothing went wrong. */
  readonly error: TaskError | null;
}

export type Observe = (call: UpstreamCall) => void;

type Ending = Pick<UpstreamCall, 'outcome' | 'error'>;

const OK: Ending = { outcome: 'ok', error: null };

/** Runs a call and tells how it ended. @param read of a result that may be no success */
export async function timed<T>(
  { provider, kind }: Pick<UpstreamCall, 'provider' | 'kind'>,
  observe: Observe,
  call: () => Promise<T>,
  read: (result: T) => Ending = () => OK,
): Promise<T> {
  const startedMs = performance.now();
  const tell = (ending: Ending): void =>
    observe({ provider, kind, ...ending, durationS: (performance.now() - startedMs) / 1000 });
  try {
    const result = await call();
    tell(read(result));
    return result;
  } catch (error) {
    tell(endingOf(kind, error));
    throw error;
  }
}

function endingOf(kind: CallKind, error: unknown): Ending {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ProviderError) {
    const lost = kind === 'start' && error.created === 'unknown';
    return {
      outcome: lost ? 'unknown' : error.code,
      error: { code: error.upstreamCode ?? error.code, message },
    };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  return { outcome: code, error: { code, message } };
}

export function observed(provider: Provider, observe: Observe): Provider {
  const of = (kind: CallKind): Pick<UpstreamCall, 'provider' | 'kind'> => ({
    provider: provider.name,
    kind,
  });
  return {
    ...provider,
    start: (job, signal) => timed(of('start'), observe, () => provider.start(job, signal)),
    status: (operations, signal) =>
      timed(
        of('look'),
        observe,
        () => provider.status(operations, signal),
        (statuses) => {
          const [first] = statuses.filter(({ state }) => state === 'unavailable');
          return first?.state === 'unavailable' ? endingOf('look', first.error) : OK;
        },
      ),
    cancel: (operation, signal) =>
      timed(of('cancel'), observe, () => provider.cancel(operation, signal)),
    reconcile: (query, signal) =>
      timed(of('find'), observe, () => provider.reconcile(query, signal)),
  };
}
