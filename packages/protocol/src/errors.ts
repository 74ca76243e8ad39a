// The one table of error codes. A code fixes the HTTP status and Ark's `type`; the docs page of errors
// is made from it.

interface ErrorCodeEntry {
  readonly status: number;
  /** Ark's `error.type`. */
  readonly type: string;
  readonly retryable: boolean;
  /** `ark`: a code of the real service. `filmgate`: ours, where the real service has none that fits. */
  readonly origin: 'ark' | 'filmgate';
  readonly meaning: string;
}

const code = (
  status: number,
  meaning: string,
  { retryable = false, origin = 'ark' }: Partial<Pick<ErrorCodeEntry, 'retryable' | 'origin'>> = {},
): ErrorCodeEntry => ({ status, type: typeOf(status), retryable, origin, meaning });

function typeOf(status: number): string {
  switch (status) {
    case 401:
      return 'Unauthorized';
    case 402:
      return 'PaymentRequired';
    case 403:
      return 'Forbidden';
    case 404:
      return 'NotFound';
    case 409:
      return 'Conflict';
    case 429:
      return 'TooManyRequests';
    default:
      return status >= 500 ? 'InternalServerError' : 'BadRequest';
  }
}

export const ERROR_CODES = {
  MissingParameter: code(400, 'A required field is absent or null.'),
  InvalidParameter: code(400, 'A field has a value that its rule does not allow.'),
  InputTextSensitiveContentDetected: code(400, 'The prompt was refused by content review.'),
  InputImageSensitiveContentDetected: code(400, 'An input image was refused by content review.'),
  InputVideoSensitiveContentDetected: code(400, 'An input video was refused by content review.'),
  InputAudioSensitiveContentDetected: code(400, 'An input audio was refused by content review.'),
  // These three arrive in a failed task's `error`, never as a reply's status.
  OutputTextSensitiveContentDetected: code(
    400,
    'Text of the result was refused by content review.',
  ),
  OutputVideoSensitiveContentDetected: code(400, 'The made video was refused by content review.'),
  OutputAudioSensitiveContentDetected: code(400, 'The made sound was refused by content review.'),
  AuthenticationError: code(401, 'The API key is missing, unknown, expired or revoked.'),
  BudgetExceeded: code(
    402,
    'A budget does not cover what the film may cost; in the Ark dialect AccountOverdueError.',
    { origin: 'filmgate' },
  ),
  AccountOverdueError: code(403, 'The account has no money left.'),
  AccessDenied: code(403, 'The key may not do this.'),
  FileQuotaExceeded: code(403, 'The files of the caller have no room for another.', {
    origin: 'filmgate',
  }),
  'OperationDenied.PermissionDenied': code(403, 'The account may not use this feature.'),
  'OperationDenied.ServiceNotOpen': code(403, 'The account has not switched the service on.'),
  'InvalidEndpointOrModel.NotFound': code(404, 'No such model, or none that this key may use.'),
  ModelNotOpen: code(404, 'The account has not switched this model on.'),
  ResourceNotFound: code(404, 'No such task, file or key belongs to the caller.', {
    origin: 'filmgate',
  }),
  RouteNotFound: code(404, 'No route has this method and path.', { origin: 'filmgate' }),
  'InvalidAction.RunningTaskDeletion': code(409, 'A running task cannot be deleted.'),
  'InvalidAction.CancelledTaskDeletion': code(409, 'A cancelled task cannot be deleted.', {
    origin: 'filmgate',
  }),
  IdempotencyKeyInUse: code(
    409,
    'The first request with this Idempotency-Key is not answered yet.',
    {
      retryable: true,
      origin: 'filmgate',
    },
  ),
  DraftNotReady: code(409, 'The draft has not ended: its film cannot be made yet.', {
    origin: 'filmgate',
  }),
  FilmNotReady: code(409, 'The film is not made yet: it can be neither downloaded nor made anew.', {
    origin: 'filmgate',
  }),
  StoryboardNotReady: code(409, 'The film is not made yet: it has no storyboard so far.', {
    origin: 'filmgate',
  }),
  DecisionConflict: code(409, 'There is nothing to decide about this attempt any more.', {
    origin: 'filmgate',
  }),
  KeyRevoked: code(409, 'A revoked key is neither changed nor rotated.', { origin: 'filmgate' }),
  WebhookDisabled: code(409, 'A disabled webhook is told nothing.', { origin: 'filmgate' }),
  UploadConflict: code(
    409,
    'The upload does not go on from there, or another request carries it on.',
    {
      origin: 'filmgate',
    },
  ),
  UnsupportedTusVersion: code(412, 'An upload in pieces must say Tus-Resumable: 1.0.0.', {
    origin: 'filmgate',
  }),
  RequestTimeout: code(408, 'The request did not arrive in time.', {
    retryable: true,
    origin: 'filmgate',
  }),
  RequestBodyTooLarge: code(413, 'The request body is larger than the route takes.', {
    origin: 'filmgate',
  }),
  UriTooLong: code(414, 'The path and query of the request are longer than the service reads.', {
    origin: 'filmgate',
  }),
  UnsupportedMediaType: code(415, 'The request body is of a type that the route does not take.', {
    origin: 'filmgate',
  }),
  InvalidRange: code(416, 'The Range header asks for bytes that the file does not have.', {
    origin: 'filmgate',
  }),
  MisdirectedRequest: code(421, 'The service is not known by the name in the Host header.', {
    origin: 'filmgate',
  }),
  IdempotencyKeyReused: code(422, 'The Idempotency-Key was used before with another body.', {
    origin: 'filmgate',
  }),
  RequestHeaderFieldsTooLarge: code(431, 'The request has too many or too long headers.', {
    origin: 'filmgate',
  }),
  ModelAccountRpmRateLimitExceeded: code(429, 'Too many requests a minute for this model.', {
    retryable: true,
  }),
  QuotaExceeded: code(429, 'The quota of the caller is used up.'),
  ServerOverloaded: code(429, 'The service has no capacity now.', { retryable: true }),
  RequestBurstTooFast: code(429, 'Requests grow faster than the service follows.', {
    retryable: true,
  }),
  InternalServiceError: code(500, 'The service failed; the request was fine.', { retryable: true }),
  ServiceUnavailable: code(503, 'A part of the service is down or it is stopping.', {
    retryable: true,
    origin: 'filmgate',
  }),
  InsufficientStorage: code(507, 'The disk of the service is full.', {
    retryable: true,
    origin: 'filmgate',
  }),
} as const satisfies Record<string, ErrorCodeEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that a caller of the API sees. `message` carries no request id yet, see `withRequestId`. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: ErrorCode;
  /** HTTP status. */
  readonly status: number;
  /** Ark's `error.type`: `BadRequest`, `NotFound`, … */
  readonly type: string;
  /** The field at fault, `content`, `duration`; null where there is none. */
  readonly param: string | null;
  readonly retryable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    { param = null, cause }: { readonly param?: string | null; readonly cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    const entry: ErrorCodeEntry = ERROR_CODES[code];
    this.code = code;
    this.status = entry.status;
    this.type = entry.type;
    this.param = param;
    this.retryable = entry.retryable;
  }
}

/** About one parameter, which each dialect may have another name for. */
export class ParameterError extends ProtocolError {
  declare readonly param: string;
  readonly #say: (param: string) => string;

  constructor(
    code: 'InvalidParameter' | 'MissingParameter',
    param: string,
    say: (param: string) => string,
    cause?: unknown,
  ) {
    super(code, say(param), { param, cause });
    this.#say = say;
  }

  named(param: string): ParameterError {
    if (param === this.param) return this;
    const code = this.code === 'MissingParameter' ? this.code : 'InvalidParameter';
    return new ParameterError(code, param, this.#say, this.cause);
  }
}

/** The same error by another name of its parameter; any other as it is. */
export const namedAs = (error: unknown, param: string): unknown =>
  error instanceof ParameterError ? error.named(param) : error;

/**
 * 400 in the real service's wrapping.
 * @param text the part after the colon, without a final dot; a function where it names the parameter too
 */
export function invalidParameter(
  param: string,
  text: string | ((param: string) => string),
  cause?: unknown,
): ParameterError {
  const say = (name: string): string => {
    const what = typeof text === 'string' ? text : text(name);
    return `The parameter \`${name}\` specified in the request is not valid: ${what}`;
  };
  return new ParameterError('InvalidParameter', param, say, cause);
}

export function missingParameter(param: string): ParameterError {
  return new ParameterError(
    'MissingParameter',
    param,
    (name) => `The request failed because it is missing \`${name}\` parameter`,
  );
}

/** The message as the real service sends it: `…. Request id: 021…`. */
export function withRequestId(message: string, requestId: string): string {
  return `${message}${/[.!?。]$/.test(message) ? '' : '.'} Request id: ${requestId}`;
}
