export type EgressErrorCode = 'blocked' | 'unreachable' | 'too_large' | 'bad_type' | 'timeout';

const MESSAGES: Record<EgressErrorCode, string> = {
  blocked:
    'the URL is not allowed: use http or https, without user name, on a public host and a usual port; the operator can allow others with FILMGATE_EGRESS_ALLOW',
  unreachable:
    'the host could not be reached, broke off, or did not answer with the file; check that the URL opens in a browser',
  too_large: 'the file is larger than its kind may be',
  bad_type: 'the host sent the file compressed although asked not to; serve it as it is',
  timeout: 'the host answered too slowly',
};

/**
 * The one error of outgoing requests. Its message is for the user and says nothing of the network
 * behind the service: the same words for a name that does not resolve, a port that is closed and a 404.
 * `detail` and `cause` say it to the operator, in the log.
 */
export class EgressError extends Error {
  override readonly name = 'EgressError';
  readonly code: EgressErrorCode;
  readonly retryable: boolean;
  /** For the operator alone. */
  readonly detail: string;

  constructor(
    code: EgressErrorCode,
    options: {
      readonly cause?: unknown;
      /** What there is no `cause` for: `HTTP 404`. */
      readonly detail?: string;
      readonly retryable?: boolean;
    } = {},
  ) {
    const { cause, detail = wordsOf(cause) } = options;
    super(MESSAGES[code], cause === undefined ? undefined : { cause });
    this.code = code;
    this.detail = detail;
    this.retryable = options.retryable ?? (code === 'unreachable' || code === 'timeout');
  }
}

/** The reasons below an error, outermost first; whatever a stranger wrote into them at no great length. */
export function wordsOf(cause: unknown): string {
  const words: string[] = [];
  for (let error = cause; error !== undefined && error !== null && words.length < 4;) {
    if (!(error instanceof Error)) {
      words.push(String(error));
      break;
    }
    words.push(error instanceof EgressError ? error.detail : error.message);
    error = error instanceof EgressError ? undefined : error.cause;
  }
  return words.filter(Boolean).join(': ').slice(0, 300);
}
