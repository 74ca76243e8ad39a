// How an adapter reaches its upstream. The one HTTP client of the service stands behind it (egress), so
// addresses, sizes and times are judged there.

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly maxReplyBytes: number;
  readonly signal: AbortSignal;
}

export interface UpstreamReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface UpstreamHttp {
  /** No redirect is followed, nothing is tried again. @throws UpstreamHttpError, the signal's reason */
  send(request: UpstreamRequest): Promise<UpstreamReply>;
}

/** There was no whole reply. */
export class UpstreamHttpError extends Error {
  override readonly name = 'UpstreamHttpError';
  readonly code: 'unreachable' | 'timeout' | 'too_large' | 'blocked';
  /** Some of the request may have reached the upstream: what it did then nobody knows. */
  readonly sent: boolean;

  constructor(
    code: UpstreamHttpError['code'],
    sent: boolean,
    options?: { readonly cause: unknown },
  ) {
    super(`${REASONS[code]}, ${sent ? 'after' : 'before'} the request left`, options);
    this.code = code;
    this.sent = sent;
  }
}

const REASONS: Readonly<Record<UpstreamHttpError['code'], string>> = {
  unreachable: 'it could not be reached, or broke off',
  timeout: 'it did not answer in time',
  too_large: 'its reply is larger than any can be',
  blocked:
    'its address is private or its port unusual, and FILMGATE_PROVIDER_EGRESS_ALLOW does not name it: add it there, or change base_url',
};
