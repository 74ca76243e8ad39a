export type EgressErrorCode =
  | 'blocked'
  | 'unreachable'
  | 'too_large'
  | 'bad_type'
  | 'timeout'
  | 'http_status';

const MESSAGES: Record<EgressErrorCode, string> = {
  blocked:
    'the URL is not allowed: use http or https, without user name, on a public host and a usual port; the operator can allow others with FILMGATE_EGRESS_ALLOW',
  unreachable: 'the host could not be reached, or broke off; check that the URL opens in a browser',
  too_large: 'the file is larger than its kind may be',
  bad_type: 'the host sent the file compressed although asked not to; serve it as it is',
  timeout: 'the host answered too slowly',
  http_status: 'the host did not answer with 200 and the file',
};

/**
 * The one error of outgoing requests. Its message is for the user and says nothing of the network
 * behind the service: the same words for a name that does not resolve and a port that is closed. The
 * reason is in `cause`, for the log.
 */
export class EgressError extends Error {
  override readonly name = 'EgressError';
  readonly code: EgressErrorCode;
  readonly retryable: boolean;

  constructor(
    code: EgressErrorCode,
    options: {
      readonly cause?: unknown;
      /** For the user, after the rule: `HTTP 404`. */
      readonly got?: string;
      readonly retryable?: boolean;
    } = {},
  ) {
    const got = options.got === undefined ? '' : ` (got ${options.got})`;
    super(
      `${MESSAGES[code]}${got}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.retryable = options.retryable ?? (code === 'unreachable' || code === 'timeout');
  }
}
