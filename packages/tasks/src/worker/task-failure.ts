import type { TaskError } from '../task.ts';

/** What `execute` throws for a failure with a reason for the user; any other error is a defect of ours. */
export class TaskFailure extends Error {
  override readonly name = 'TaskFailure';
  readonly code: string;
  /** Another attempt may succeed; `for a while`: what is wrong seldom mends itself. */
  readonly retryable: boolean | 'for a while';
  /** What the user is told. */
  readonly shown: TaskError;

  /** `message` is shown to the user, unless `shown` says something else: then it is the operator's. */
  constructor(options: {
    readonly code: string;
    readonly message: string;
    readonly retryable: boolean | 'for a while';
    readonly shown?: TaskError;
    readonly cause?: unknown;
  }) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.retryable = options.retryable;
    this.shown = options.shown ?? { code: options.code, message: options.message };
  }
}
