import type { ErrorCode, TaskErrorCode } from '@filmgate/protocol';

export const RENDER_ERROR_CODES = [
  'invalid_media',
  'invalid_request',
  'invalid_storyboard',
  'render_deadline_exceeded',
  /** Our own failure. */
  'InternalServiceError',
] as const satisfies readonly (TaskErrorCode | ErrorCode)[];
export type RenderErrorCode = (typeof RENDER_ERROR_CODES)[number];

/** Why there is no film. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: RenderErrorCode;
  /** Another attempt may succeed. */
  readonly retryable: boolean;

  /** @param message shown to the user; what only an operator needs is in the cause */
  constructor(
    code: RenderErrorCode,
    message: string,
    options: { readonly retryable?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
