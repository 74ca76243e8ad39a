// An upstream in memory: it makes jobs, counts them, and behaves as a test says.
import type { Task, TaskResult } from '../task.ts';
import { exampleResult } from '../store/examples.testsuite.ts';
import type { AttemptOfTask, UpstreamOperation, UpstreamUsage } from '../upstream-attempt.ts';
import { createPace } from './pace.ts';
import type { Found, Look, StartOutcome, Upstream } from './upstream.ts';

interface Job {
  readonly id: string;
  readonly taskId: string;
  /** What it says when it is asked. */
  look: Look;
  cancels: number;
  /** What its list tells of the job: whose it is, unless a test says so. */
  tells: () => 'whose' | 'nothing yet';
}

export interface ScriptedUpstream extends Upstream {
  readonly jobs: Job[];
  /** Requests to start, in order, by task. */
  readonly starts: string[];
  /** How often it was asked for states. */
  looks: number;
  /** What the next starts do; without, a job is made and told of. */
  readonly script: ((task: Task, make: () => Job) => Promise<StartOutcome>)[];
  /** Whether it can list its jobs. */
  lists: boolean;
  /** As a user of it would see: done. */
  finish(taskId: string, result?: TaskResult): void;
}

const whose = (): 'whose' => 'whose';

export const going: Look = { kind: 'going', said: 'running', fraction: null };

export const succeeded = (
  collect: () => Promise<TaskResult>,
  usage: UpstreamUsage = { totalTokens: 108_900, completionTokens: 108_900 },
): Look => ({
  kind: 'succeeded',
  said: 'succeeded',
  usage,
  collect,
});

export function scriptedUpstream(
  name: string,
  limits: Partial<Pick<Upstream, 'concurrency' | 'batchSize' | 'creates' | 'calls'>> = {},
): ScriptedUpstream {
  const jobs: Job[] = [];
  const jobOf = (operation: UpstreamOperation): Job | undefined =>
    jobs.find(({ id }) => id === operation['id']);
  const upstream: ScriptedUpstream = {
    name,
    concurrency: 10,
    batchSize: 10,
    creates: createPace(6000),
    calls: createPace(6000),
    ...limits,
    jobs,
    starts: [],
    looks: 0,
    script: [],
    lists: true,
    async start(task) {
      upstream.starts.push(task.id);
      const make = (): Job => {
        const id = `${name}-${jobs.length}`;
        const job = { id, taskId: task.id, look: going, cancels: 0, tells: whose };
        jobs.push(job);
        return job;
      };
      const scripted = upstream.script.shift();
      if (scripted !== undefined) return scripted(task, make);
      return { kind: 'created', operation: { id: make().id } };
    },
    async look(operations) {
      upstream.looks += 1;
      return operations.map((operation) => jobOf(operation)?.look ?? { kind: 'missing' });
    },
    async cancel(operation) {
      const job = jobOf(operation);
      if (job === undefined) return 'done';
      job.cancels += 1;
      job.look = {
        kind: 'failed',
        said: 'cancelled',
        error: { code: 'cancelled', message: 'cancelled' },
        shown: { code: 'cancelled', message: 'cancelled' },
        usage: null,
        sure: true,
      };
      return 'done';
    },
    async find({ attempt }: AttemptOfTask): Promise<Found> {
      if (!upstream.lists) return 'cannot list';
      return jobs
        .filter(({ taskId, tells }) => tells() === 'nothing yet' || taskId === attempt.taskId)
        .map(({ id, tells }) => ({
          operation: { id },
          certainty: tells() === 'nothing yet' ? 'untold' : 'its',
          mayBeOf: () => tells() === 'nothing yet',
        }));
    },
    finish(taskId, result = exampleResult()) {
      for (const job of jobs.filter((one) => one.taskId === taskId)) {
        job.look = succeeded(() => Promise.resolve(result));
      }
    },
  };
  return upstream;
}
