// What is known of the films that are being drawn here just now, beyond what the store keeps of them: for
// whoever watches. It is gone with the attempt.
import type { Task } from '@filmgate/tasks';
import { createPace } from './pace.ts';

/** How much is drawn. */
export interface Drawn {
  readonly frames: number;
  readonly ofFrames: number;
  readonly shots: number;
  readonly ofShots: number;
}

export interface Preview {
  readonly jpeg: Buffer;
  /** 1 … */
  readonly number: number;
}

export interface FilmUnderWay {
  readonly tenant: string;
  readonly drawn: Drawn | null;
  readonly preview: Preview | null;
  /** By the pace of its frames; null while it is unknown. */
  readonly secondsLeft: number | null;
}

export interface FilmReport {
  drawn(drawn: Drawn): void;
  preview(jpeg: Buffer): void;
  end(): void;
}

export interface FilmsUnderWay {
  begin(task: Pick<Task, 'id' | 'tenant'>): FilmReport;
  of(taskId: string): FilmUnderWay | undefined;
}

/** Shots differ in what a frame of them costs. */
const PACE_WINDOW_MS = 10_000;

/** @param elapsedMs of a clock that never goes back */
export function createFilmsUnderWay(elapsedMs: () => number): FilmsUnderWay {
  const films = new Map<string, () => FilmUnderWay>();
  return {
    begin({ id, tenant }) {
      const pace = createPace(PACE_WINDOW_MS);
      let latest: Drawn | null = null;
      let preview: Preview | null = null;
      const show = (): FilmUnderWay => ({
        tenant,
        drawn: latest,
        preview,
        // What comes after the last frame has no pace of its own.
        secondsLeft:
          latest === null || latest.frames === latest.ofFrames
            ? null
            : pace.secondsLeft(latest.ofFrames, elapsedMs()),
      });
      films.set(id, show);
      return {
        drawn(drawn) {
          latest = drawn;
          // Before the first one, its shot is set up: that is no pace.
          if (drawn.frames > 0) pace.note(drawn.frames, elapsedMs());
        },
        preview(jpeg) {
          preview = { jpeg, number: (preview?.number ?? 0) + 1 };
        },
        end() {
          // A later attempt may have begun.
          if (films.get(id) === show) films.delete(id);
        },
      };
    },
    of: (taskId) => films.get(taskId)?.(),
  };
}
