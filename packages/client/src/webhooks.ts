// Messages of webhooks and callbacks: signed after the Standard Webhooks specification.
import { FilmgateError } from './filmgate-error.ts';

/** What a webhook is told. */
export interface WebhookMessage {
  /** `task.succeeded` … */
  readonly type: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** The task, as `GET /v1/video/generations/{id}` shows it under `data`. */
  readonly data: { readonly task_id: string; readonly status: string };
}

/** Further from now a message is somebody's who sends it again. */
const TOLERANCE_S = 300;

/**
 * @param body as it came, before it is parsed
 * @param headers of the request: `webhook-id`, `webhook-timestamp`, `webhook-signature`
 * @param secret `whsec_…`
 * @returns the message. Keep its `webhook-id`: the same message may come again.
 * @throws FilmgateError `invalid_signature`: it is not the service's, or an old one
 */
export async function verify(
  body: string | Uint8Array,
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>,
  secret: string,
  nowMs = Date.now(),
): Promise<WebhookMessage> {
  const read = (name: string): string => {
    const value = headers instanceof Headers ? headers.get(name) : headers[name];
    if (typeof value !== 'string') throw refused(`The message has no header ${name}.`);
    return value;
  };
  const id = read('webhook-id');
  const timestamp = read('webhook-timestamp');
  const signatures = read('webhook-signature').split(' ');
  if (!(Math.abs(nowMs / 1000 - Number(timestamp)) <= TOLERANCE_S)) {
    throw refused(`The message is of ${timestamp}: more than ${TOLERANCE_S} s from now.`);
  }
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const key = await crypto.subtle.importKey(
    'raw',
    bytesOf(secret.replace(/^whsec_/, '')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
  for (const signature of signatures) {
    const [version, base64] = signature.split(',');
    if (version !== 'v1' || base64 === undefined) continue;
    // In the platform: a comparison that takes as long wherever they differ.
    if (await crypto.subtle.verify('HMAC', key, bytesOf(base64), signed)) return JSON.parse(text);
  }
  throw refused('No signature of the message is of this secret.');
}

const refused = (message: string): FilmgateError => new FilmgateError('invalid_signature', message);

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw refused('The secret or the signature is not base64.');
  }
}
