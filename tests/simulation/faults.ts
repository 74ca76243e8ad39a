// What goes wrong in a run. Each seed has some kinds of faults and not others, because one kind can hide
// what another would show; and each has its own rate of them.
import type { Random } from './random.ts';

export interface Faults {
  /** From then on nothing goes wrong any more. */
  end(): void;
  ended(): boolean;
  /** Whether the process dies at this point. */
  crashes(): boolean;
  /** How long a write takes before and after it is committed. */
  writeMs(): { readonly before: number; readonly after: number };
  /** What the network does with one request. */
  request(): RequestFate;
  /** What an upstream does with one create, before it makes anything. */
  refusal(): number | undefined;
  /** An upstream makes the job and answers so; undefined: as it should. */
  answer(): 'error' | 'page' | undefined;
  /** Of one job. */
  job(): JobFate;
  /** Of one film in the house. */
  drawing(): DrawingFate;
  /** Of one fetch of a film. */
  fetch(): 'fine' | 'later' | 'no film';
  /** Of a user's request and its reply. */
  loses(): boolean;
  readonly clock: boolean;
  readonly disk: boolean;
  readonly pauses: boolean;
  readonly stops: boolean;
  readonly outages: boolean;
  /** Lists tell nothing of a job but its model, state and time. */
  readonly mute: boolean;
}

export interface RequestFate {
  readonly thereMs: number;
  readonly backMs: number;
  readonly lost: 'refused' | 'there' | 'back' | 'reset' | null;
}

export interface JobFate {
  readonly waitMs: number;
  readonly runMs: number;
  readonly end: 'succeeded' | 'failed' | 'expired';
  /** After its making, until it is listed. */
  readonly hiddenMs: number;
  /** From when on, for how long, it is left out of lists. */
  readonly gap: { readonly atMs: number; readonly forMs: number } | null;
  /** As above, for a word that nobody knows. */
  readonly strange: { readonly atMs: number; readonly forMs: number } | null;
  /** When it says once more that it waits. */
  readonly backAtMs: number | null;
}

export interface DrawingFate {
  readonly drawMs: number;
  readonly end: 'film' | 'retryable' | 'final' | 'defect';
  /** How long it goes on after an abort. */
  readonly stopMs: number;
}

export function faultsOf(random: Random): Faults {
  let over = false;
  const kind = (): boolean => random.chance(0.5);
  const rate = (most: number): number => (kind() ? random.real() * most : 0);

  const rates = {
    crash: rate(0.015),
    slowWrite: rate(0.05),
    refused: rate(0.1),
    lostThere: rate(0.1),
    lostBack: rate(0.2),
    reset: rate(0.1),
    slow: rate(0.1),
    rateLimited: rate(0.2),
    accountWrong: rate(0.03),
    answersError: rate(0.2),
    late: rate(0.5),
    gap: rate(0.3),
    forgotten: rate(0.1),
    strange: rate(0.2),
    back: rate(0.3),
    jobFails: rate(0.2),
    drawingFails: rate(0.3),
    deaf: rate(0.3),
    fetchLater: rate(0.4),
    noFilm: rate(0.1),
    userLoses: rate(0.2),
  };
  const now = (probability: number): boolean => !over && random.chance(probability);

  function jobFate(): JobFate {
    const waitMs = random.between(500, 10_000);
    const runMs = random.between(5_000, random.chance(0.2) ? 200_000 : 30_000);
    const within = (): number => random.between(0, waitMs + runMs + 30_000);
    const gap = now(rates.forgotten)
      ? { atMs: within(), forMs: Number.POSITIVE_INFINITY }
      : now(rates.gap)
        ? { atMs: within(), forMs: random.between(1_000, 60_000) }
        : null;
    const strange = now(rates.strange)
      ? {
          atMs: within(),
          forMs: random.chance(0.05) ? Number.POSITIVE_INFINITY : random.between(1_000, 200_000),
        }
      : null;
    return {
      waitMs,
      runMs,
      end: now(rates.jobFails) ? random.pick(['failed', 'expired']) : 'succeeded',
      hiddenMs: now(rates.late) ? random.between(1_000, 90_000) : 0,
      gap,
      strange,
      backAtMs: now(rates.back) ? within() : null,
    };
  }

  return {
    end() {
      over = true;
    },
    ended: () => over,
    crashes: () => now(rates.crash),
    writeMs: () => ({
      before: now(rates.slowWrite) ? random.between(100, 8_000) : random.between(0, 4),
      after: random.between(0, 3),
    }),
    request() {
      const lost = now(rates.refused)
        ? 'refused'
        : now(rates.lostThere)
          ? 'there'
          : now(rates.lostBack)
            ? 'back'
            : now(rates.reset)
              ? 'reset'
              : null;
      const slow = now(rates.slow);
      return {
        thereMs: slow ? random.between(1_000, 45_000) : random.between(5, 100),
        backMs: slow ? random.between(1_000, 45_000) : random.between(5, 100),
        lost,
      };
    },
    refusal: () =>
      now(rates.rateLimited)
        ? 429
        : now(rates.accountWrong)
          ? random.pick([401, 402, 404])
          : undefined,
    answer: () => (now(rates.answersError) ? random.pick(['error', 'page']) : undefined),
    job: jobFate,
    drawing: () => ({
      drawMs: random.between(1_000, random.chance(0.2) ? 120_000 : 20_000),
      end: now(rates.drawingFails)
        ? random.pick(['retryable', 'retryable', 'final', 'defect'])
        : 'film',
      stopMs: now(rates.deaf) ? random.between(3_000, 60_000) : random.between(0, 500),
    }),
    fetch: () => (now(rates.fetchLater) ? 'later' : now(rates.noFilm) ? 'no film' : 'fine'),
    loses: () => now(rates.userLoses),
    clock: kind(),
    disk: kind(),
    pauses: kind(),
    stops: kind(),
    outages: kind(),
    mute: kind(),
  };
}
