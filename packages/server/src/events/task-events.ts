// What is said of tasks in a stream of events: JSON texts, each made once however many are told.
import { TASK_STATES, type TaskState } from '@filmgate/protocol';
import type { StateChange, Task } from '@filmgate/tasks';
import { z } from 'zod';
import { arkTask, arkTaskSchema } from '../dialects/ark/reply.ts';
import type { FilmsUnderWay } from '../execution/films-under-way.ts';
import { createPace, type Pace } from '../execution/pace.ts';
import type { ResultLinks } from '../results/result-files.ts';

const status = z.enum(TASK_STATES).describe('Ark’s words');
const share = z.number().describe('0 … 1, measured');

export const stateEventSchema = z
  .object({
    task_id: z.string(),
    model: z.string(),
    status,
    progress: share,
    stage: z.string(),
    created_at: z.int(),
    updated_at: z.int(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
    result: arkTaskSchema.optional().describe('On success: the task as the Ark dialect shows it'),
  })
  .meta({ id: 'StateEvent' });

export const progressEventSchema = z
  .object({
    task_id: z.string(),
    status,
    stage: z.string(),
    progress: share,
    seconds_left: z.int().nullable().describe('By the pace so far; null while it is unknown'),
    shots_done: z.int().optional().describe('This and the next: of films that are drawn here'),
    shots: z.int().optional(),
    frames_done: z.int().optional(),
    frames: z.int().optional(),
    preview_url: z
      .string()
      .optional()
      .describe('A JPEG of a frame just drawn; signed, needs no key'),
  })
  .meta({ id: 'ProgressEvent' });

export interface TaskEvents {
  /** What a task has come to now. */
  present(task: Task): string;
  /** What it came to before it moved on. */
  past(task: Task, state: TaskState, atMs: number): string;
  change(change: StateChange): string;
  progress(task: Task): string;
}

/** Tasks at providers whose pace is kept. */
const MOST_PACES = 10_000;
const seconds = (ms: number): number => Math.floor(ms / 1000);
const rounded = (fraction: number): number => Math.round(fraction * 1000) / 1000;

export function createTaskEvents({
  films,
  links,
  elapsedMs,
}: {
  readonly films: Pick<FilmsUnderWay, 'of'>;
  readonly links: ResultLinks;
  readonly elapsedMs: () => number;
}): TaskEvents {
  const changes = new WeakMap<StateChange, string>();
  const progresses = new WeakMap<Task, string>();
  const paces = new Map<string, Pace>();

  const present = (task: Task): string => {
    if (task.finishedAtMs !== null) paces.delete(task.id);
    return JSON.stringify({
      ...stateOf(task, task.state, task.updatedAtMs),
      progress: rounded(task.progress.fraction),
      stage: task.progress.stage,
      ...(task.error !== null && { error: task.error }),
      ...(task.state === 'succeeded' && { result: arkTask(task, links) }),
    } satisfies z.infer<typeof stateEventSchema>);
  };

  /** At a provider; it tells of a share at most. */
  function upstreamSecondsLeft({ id, progress: { fraction } }: Task): number | null {
    let pace = paces.get(id);
    if (pace === undefined) {
      const [first] = paces.keys();
      if (paces.size >= MOST_PACES && first !== undefined) paces.delete(first);
      paces.set(id, (pace = createPace(Infinity)));
    }
    pace.note(fraction, elapsedMs());
    return pace.secondsLeft(1, elapsedMs());
  }

  function progressOf(task: Task): z.infer<typeof progressEventSchema> {
    const film = films.of(task.id);
    const left = task.lane === 'gateway' ? upstreamSecondsLeft(task) : (film?.secondsLeft ?? null);
    const { drawn = null, preview = null } = film ?? {};
    return {
      task_id: task.id,
      status: task.state,
      stage: task.progress.stage,
      progress: rounded(task.progress.fraction),
      seconds_left: left === null ? null : Math.ceil(left),
      ...(drawn && {
        shots_done: drawn.shots,
        shots: drawn.ofShots,
        frames_done: drawn.frames,
        frames: drawn.ofFrames,
      }),
      ...(preview && { preview_url: links.toPreview(task, preview.number) }),
    };
  }

  return {
    present,
    past,
    change(change) {
      const { task, state, atMs } = change;
      let text = changes.get(change);
      if (text === undefined) {
        text = state === task.state ? present(task) : past(task, state, atMs);
        changes.set(change, text);
      }
      return text;
    },
    progress(task) {
      let text = progresses.get(task);
      if (text === undefined) {
        text = JSON.stringify(progressOf(task));
        progresses.set(task, text);
      }
      return text;
    },
  };
}

const past = (task: Task, state: TaskState, atMs: number): string =>
  JSON.stringify(stateOf(task, state, atMs));

const stateOf = (
  { id, request, createdAtMs }: Task,
  state: TaskState,
  atMs: number,
): z.infer<typeof stateEventSchema> => ({
  task_id: id,
  model: request.model,
  status: state,
  progress: 0,
  stage: state,
  created_at: seconds(createdAtMs),
  updated_at: seconds(atMs),
});
