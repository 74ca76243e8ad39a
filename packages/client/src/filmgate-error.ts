/** What the service refused, in its words, or why it could not be asked. */
export class FilmgateError extends Error {
  override readonly name = 'FilmgateError';
  /**
   * The service's, `InvalidParameter`, `QuotaExceeded` …; or `unreachable`, `timeout`, `not_filmgate`,
   * `task_failed`, `task_cancelled`, `task_expired`, which are made here.
   */
  readonly code: string;
  /** HTTP's; undefined where no reply came. */
  readonly status: number | undefined;
  /** The field at fault. */
  readonly param: string | undefined;
  /** For whoever runs the service: it finds the request in the log. */
  readonly requestId: string | undefined;

  constructor(
    code: string,
    message: string,
    rest: {
      readonly status?: number;
      readonly param?: string;
      readonly requestId?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: rest.cause });
    this.code = code;
    this.status = rest.status;
    this.param = rest.param;
    this.requestId = rest.requestId;
  }
}
