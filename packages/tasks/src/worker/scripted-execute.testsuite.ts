// An `execute` whose films end when the test says so.
import assert from 'node:assert/strict';
import { exampleResult } from '../store/examples.testsuite.ts';
import type { TaskProgress, TaskResult } from '../task.ts';
import type { Execute } from './attempt.ts';

interface Call {
  readonly taskId: string;
  readonly signal: AbortSignal;
  report(progress: TaskProgress): void;
  succeed(result?: TaskResult): void;
  fail(error: unknown): void;
}

export interface ScriptedExecute {
  readonly execute: Execute;
  /** Every call so far, ended ones too. */
  readonly calls: readonly Call[];
  /** Of the calls so far. */
  taskIds(): string[];
  /** The last call for a task. */
  of(taskId: string): Call;
  /** Most calls under way at once. */
  mostAtOnce(): number;
}

/**
 * @param options.heedsAbort false: it goes on after an abort, as a hung child would; else it ends at
 *   once with the abort's reason
 */
export function scriptedExecute({ heedsAbort = true } = {}): ScriptedExecute {
  const calls: Call[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  return {
    calls,
    taskIds: () => calls.map(({ taskId }) => taskId),
    of(taskId) {
      const call = calls.findLast((call) => call.taskId === taskId);
      assert.ok(call, `${taskId} was taken`);
      return call;
    },
    mostAtOnce: () => mostAtOnce,
    async execute(task, { signal, report }) {
      const { promise, resolve, reject } = Promise.withResolvers<TaskResult>();
      if (heedsAbort) signal.addEventListener('abort', () => reject(signal.reason));
      calls.push({
        taskId: task.id,
        signal,
        report,
        succeed: (result = exampleResult()) => resolve(result),
        fail: reject,
      });
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      try {
        return await promise;
      } finally {
        underWay -= 1;
      }
    },
  };
}
