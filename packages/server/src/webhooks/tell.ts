// Sends events: to a `callback_url` as the real service does, to webhooks after the Standard Webhooks
// specification. Both are signed. Every try has the same id and the same body.
import { type Egress, SendError } from '@filmgate/media';
import type { Message, Tell, Told, Webhook } from '@filmgate/tasks';
import { arkTask } from '../dialects/ark/reply.ts';
import { missionTask } from '../dialects/mission/reply.ts';
import type { Seal } from '../auth/seal.ts';
import type { DerivedKeys } from '../auth/derived-keys.ts';
import type { ResultLinks } from '../results/result-files.ts';
import { openUrl } from './sealed-url.ts';
import { callbackSecret, signedHeaders } from './webhook-secret.ts';

/** As long as the real service waits. */
const CALLBACK_MS = 5_000;
const WEBHOOK_MS = 15_000;
/** What a receiver says beside its status is not read. */
const MAX_REPLY_BYTES = 16 * 1024;

/** What of receivers is sealed in the database. */
export interface ReceiverSeals {
  /** Of webhooks, by their ids. */
  readonly secrets: Seal;
  /** Of webhooks, by their ids, and of callbacks, by the ids of their tasks. */
  readonly addresses: Seal;
}

export interface Sender {
  readonly tell: Tell;
  /** A message that says nothing, to see whether a webhook takes it. Not tried again. */
  test(webhook: Webhook, id: string): Promise<Told>;
  /** What a tenant checks its callbacks with. */
  callbackSecret(tenant: string): string;
}

export function createSender(options: {
  readonly egress: Pick<Egress, 'send'>;
  readonly links: ResultLinks;
  readonly seals: ReceiverSeals;
  /** For nothing else. */
  readonly callbackKeys: DerivedKeys;
  readonly now: () => number;
}): Sender {
  const { egress, links, seals, callbackKeys, now } = options;

  /** The current secret, and the one before where receivers may still know only that. */
  function secretsOf({ id, secret, oldSecret }: Webhook): string[] {
    const isGood = oldSecret !== null && oldSecret.untilMs > now();
    return [secret, ...(isGood ? [oldSecret.secret] : [])].map((sealed) =>
      seals.secrets.open(id, sealed),
    );
  }

  async function post(
    message: { url: string; id: string; body: string; secrets: readonly string[]; totalMs: number },
    signal?: AbortSignal,
  ): Promise<Told> {
    const { url, secrets, totalMs, ...content } = message;
    try {
      const { status, headers } = await egress.send(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...signedHeaders({ ...content, atMs: now() }, secrets),
        },
        body: content.body,
        maxReplyBytes: MAX_REPLY_BYTES,
        totalMs,
        ...(signal !== undefined && { signal }),
      });
      return toldBy(status, 'status', retryAfterMs(headers['retry-after'], now()));
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      return toldBy(error.status, error.code, null);
    }
  }

  return {
    tell: ({ event, receiver }, signal) =>
      post(
        receiver.kind === 'callback'
          ? {
              url: openUrl(seals.addresses, event.task.id, receiver.url),
              id: event.id,
              body: JSON.stringify(arkTask(event.task, links)),
              // Whoever checks by the secret before finds its signature beside the new one.
              secrets: [...callbackKeys.all.values()].map((key) =>
                callbackSecret(key, event.tenant),
              ),
              totalMs: CALLBACK_MS,
            }
          : {
              url: openUrl(seals.addresses, receiver.webhook.id, receiver.webhook.url),
              id: event.id,
              body: webhookBody(event, missionTask(event.task, links)),
              secrets: secretsOf(receiver.webhook),
              totalMs: WEBHOOK_MS,
            },
        signal,
      ),
    test: (webhook, id) =>
      post({
        url: openUrl(seals.addresses, webhook.id, webhook.url),
        id,
        body: webhookBody({ type: 'webhook.test', atMs: now() }, { webhook_id: webhook.id }),
        secrets: secretsOf(webhook),
        totalMs: WEBHOOK_MS,
      }),
    callbackSecret: (tenant) => callbackSecret(callbackKeys.newest.key, tenant),
  };
}

const webhookBody = (
  { type, atMs }: Pick<Message['event'], 'atMs'> & { type: string },
  data: object,
): string => JSON.stringify({ type, timestamp: new Date(atMs).toISOString(), data });

/** A status of 2xx counts, whatever became of the rest of the reply. */
function toldBy(status: number | null, failure: string, restMs: number | null): Told {
  const taken = status !== null && status >= 200 && status < 300;
  return {
    status,
    error: taken ? null : failure,
    gone: status === 410,
    retryAfterMs: restMs,
  };
}

/** @param value seconds, or a date */
function retryAfterMs(value: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}
