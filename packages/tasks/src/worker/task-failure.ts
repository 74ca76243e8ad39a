/** What `execute` throws for a failure with a reason for the user; any other error is a defect of ours. */
export class TaskFailure extends Error {
  override readonly name = 'TaskFailure';
  readonly code: string;
  /** Another attempt may succeed. */
  readonly retryable: boolean;

  /** `message` is shown to the user. */
  constructor(options: {
    readonly code: string;
    readonly message: string;
    readonly retryable: boolean;
    readonly cause?: unknown;
  }) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.retryable = options.retryable;
  }
}
