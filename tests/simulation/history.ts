// What happened in a simulation, in order, as seen from outside of the code under test: by its users, by
// the upstreams, by the machine, and by triggers in the database.
import type {
  AttemptState,
  Lane,
  TaskResult,
  UpstreamOperation,
  UpstreamUsage,
} from '@filmgate/tasks';
import type { TaskState } from '@filmgate/protocol';

export type Happening =
  // Users.
  | { readonly what: 'asked for'; readonly wish: string; readonly key: string | null }
  | { readonly what: 'acknowledged'; readonly wish: string; readonly taskId: string }
  | {
      readonly what: 'seen';
      readonly taskId: string;
      readonly state: TaskState;
      readonly madeBy: string | null;
    }
  | { readonly what: 'gone'; readonly taskId: string }
  | { readonly what: 'cancel asked'; readonly taskId: string }
  | { readonly what: 'cancel answered'; readonly taskId: string; readonly outcome: string }
  | { readonly what: 'removal asked'; readonly taskId: string }
  | { readonly what: 'removal answered'; readonly taskId: string; readonly outcome: string }
  // The operator.
  | {
      readonly what: 'decided';
      readonly attemptId: string;
      readonly taskId: string;
      readonly decision: 'resend' | 'abandon';
    }
  // The machine.
  | OfProcess<'started'>
  | (OfProcess<'crashed'> & { readonly where: string })
  | OfProcess<'stopped'>
  /** Its gateway was stopped, and another takes over. */
  | OfProcess<'reloaded'>
  | OfProcess<'paused'>
  | OfProcess<'resumed'>
  /** For whoever reads the history; nothing is judged by it. */
  | (OfProcess<'logged'> & { readonly message: string; readonly because: string | null })
  | { readonly what: 'clock set'; readonly byMs: number }
  | { readonly what: 'disk fails' }
  | { readonly what: 'disk works' }
  | { readonly what: 'faults end' }
  // The engine in the house.
  | OfDrawing<'drawing'>
  | OfDrawing<'drawing aborted'>
  | OfDrawing<'drawn'>
  // The upstreams.
  | {
      readonly what: 'job made';
      readonly jobId: string;
      readonly provider: string;
      readonly wish: string;
    }
  | { readonly what: 'job cancel received'; readonly jobId: string }
  // The database.
  | {
      readonly what: 'task made';
      readonly taskId: string;
      readonly lane: Lane;
      readonly wish: string;
    }
  | {
      readonly what: 'task became';
      readonly taskId: string;
      readonly from: TaskState;
      readonly to: TaskState;
      readonly epoch: number;
      readonly workerId: string | null;
    }
  /** Before it leaves. */
  | { readonly what: 'job cancel sent'; readonly jobId: string }
  /** After its answer, or none. */
  | { readonly what: 'job cancel done'; readonly jobId: string }
  | { readonly what: 'task removed'; readonly taskId: string; readonly state: TaskState }
  | {
      readonly what: 'result written';
      readonly taskId: string;
      readonly before: TaskResult | null;
      readonly after: TaskResult | null;
    }
  | {
      readonly what: 'attempt became';
      readonly attemptId: string;
      readonly taskId: string;
      readonly from: AttemptState | null;
      readonly to: AttemptState;
      readonly provider: string;
      readonly operation: UpstreamOperation | null;
      readonly usage: UpstreamUsage | null;
    };

interface OfProcess<What extends string> {
  readonly what: What;
  readonly process: string;
}
interface OfDrawing<What extends string> extends OfProcess<What> {
  readonly taskId: string;
  readonly epoch: number;
}

export type Entry = Happening & { readonly atMs: number };
export type EntryOf<What extends Happening['what']> = Extract<Entry, { what: What }>;

export interface History {
  readonly entries: readonly Entry[];
  add(happening: Happening): void;
  /** Of these kinds, in order. */
  of<What extends Happening['what']>(...kinds: readonly What[]): EntryOf<What>[];
}

/** @param elapsedMs simulated time */
export function createHistory(elapsedMs: () => number): History {
  const entries: Entry[] = [];
  return {
    entries,
    add(happening) {
      entries.push({ ...happening, atMs: elapsedMs() });
    },
    of<What extends Happening['what']>(...kinds: readonly What[]) {
      const among: ReadonlySet<string> = new Set(kinds);
      return entries.filter((entry): entry is EntryOf<What> => among.has(entry.what));
    },
  };
}

/** One line each, for a person who looks for what went wrong. */
export const linesOf = ({ entries }: History): string[] =>
  entries.map(({ atMs, what, ...fields }) => {
    const said = Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => `${name}=${typeof value === 'string' ? value : brief(value)}`);
    return `${(atMs / 1000).toFixed(3).padStart(10)} s  ${what}: ${said.join(' ')}`;
  });

const brief = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'madeBy' in value
    ? String(value.madeBy)
    : JSON.stringify(value);
