import type { TaskProgress } from '../task.ts';
import type { Clock } from './clock.ts';

/** At most 4 writes a second. */
const INTERVAL_MS = 250;

export interface ProgressWriter {
  /**
   * Never blocks and never throws; of reports that come too fast the last one is written. A fraction
   * lower than one before it is written as that one: what users watch does not go back.
   */
  readonly report: (progress: TaskProgress) => void;
  stop(): void;
}

/** @param write one at a time; must not reject */
export function createProgressWriter(
  clock: Clock,
  write: (progress: TaskProgress) => Promise<void>,
): ProgressWriter {
  let latest: TaskProgress | undefined;
  let written: TaskProgress | undefined;
  let highest = 0;
  let writing = false;
  let stopped = false;
  let cancelTimer: (() => void) | undefined;

  function writeLatest(): void {
    if (latest === undefined || writing || stopped || cancelTimer !== undefined) return;
    const progress = latest;
    latest = undefined;
    if (progress.stage === written?.stage && progress.fraction === written.fraction) return;
    written = progress;
    writing = true;
    cancelTimer = clock.setTimer(INTERVAL_MS, () => {
      cancelTimer = undefined;
      writeLatest();
    });
    void write(progress).finally(() => {
      writing = false;
      writeLatest();
    });
  }

  return {
    report({ stage, fraction }) {
      // Measured by another process; a share that is none must not reach the database.
      if (Number.isFinite(fraction)) highest = Math.max(highest, Math.min(1, fraction));
      latest = { stage, fraction: highest };
      writeLatest();
    },
    stop() {
      stopped = true;
      cancelTimer?.();
    },
  };
}
