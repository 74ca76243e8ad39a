// Webhooks and their deliveries as /v1/webhooks shows them.
import type { LoggedDelivery, Told, Webhook } from '@filmgate/tasks';
import { z } from 'zod';
import type { Seal } from '../auth/seal.ts';
import { shownUrl } from './sealed-url.ts';

const WEBHOOK_EVENTS = [
  'task.running',
  'task.succeeded',
  'task.failed',
  'task.cancelled',
  'task.expired',
] as const;
export const webhookEventSchema = z.enum(WEBHOOK_EVENTS);
export const ENDS = WEBHOOK_EVENTS.filter((type) => type !== 'task.running');

const time = z.string().describe('ISO 8601, UTC');

export const webhookSchema = z.object({
  id: z.string(),
  object: z.literal('webhook'),
  url: z.string(),
  events: z.array(z.string()),
  enabled: z.boolean(),
  created_at: time,
  updated_at: time,
  old_secret_until: time
    .nullable()
    .describe('Until then each message is signed with the secret before as well'),
});

export const webhookWithSecretSchema = webhookSchema.extend({
  secret: z.string().describe('`whsec_…`, shown this once'),
});

export const outcomeSchema = z.object({
  delivered: z.boolean(),
  status_code: z.int().nullable().describe('null: no reply'),
  duration_ms: z.int(),
  error: z
    .string()
    .nullable()
    .describe('`status` (not 2xx), `timeout`, `unreachable`, `blocked`, `too_large`'),
});

export const testOutcomeSchema = outcomeSchema.extend({
  enabled: z
    .boolean()
    .describe('Whether the webhook is, after it: a 410 disables it, as it does after a delivery'),
});

export const DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;

export const deliverySchema = z.object({
  event_id: z.string().describe('The `webhook-id` of every try'),
  object: z.literal('delivery'),
  type: z.string(),
  task_id: z.string(),
  created_at: time,
  state: z.enum(DELIVERY_STATES),
  tries: z.int(),
  next_try_at: time.nullable(),
  log: z
    .array(outcomeSchema.omit({ delivered: true }).extend({ at: time }))
    .describe('The last tries, oldest first'),
});

const iso = (ms: number): string => new Date(ms).toISOString();

export function webhookView(
  webhook: Webhook,
  addresses: Seal,
  nowMs: number,
): z.infer<typeof webhookSchema> {
  const { id, url, types, enabled, oldSecret, createdAtMs, updatedAtMs } = webhook;
  const untilMs = oldSecret === null || oldSecret.untilMs <= nowMs ? null : oldSecret.untilMs;
  return {
    id,
    object: 'webhook',
    url: shownUrl(addresses, id, url),
    events: [...types],
    enabled,
    created_at: iso(createdAtMs),
    updated_at: iso(updatedAtMs),
    old_secret_until: untilMs === null ? null : iso(untilMs),
  };
}

export const outcomeView = (
  { status, error }: Told,
  durationMs: number,
): z.infer<typeof outcomeSchema> => ({
  delivered: error === null,
  status_code: status,
  duration_ms: Math.round(durationMs),
  error,
});

export const deliveryView = (delivery: LoggedDelivery): z.infer<typeof deliverySchema> => ({
  event_id: delivery.eventId,
  object: 'delivery',
  type: delivery.type,
  task_id: delivery.taskId,
  created_at: iso(delivery.eventAtMs),
  state: delivery.state,
  tries: delivery.tries,
  next_try_at: delivery.nextTryAtMs === null ? null : iso(delivery.nextTryAtMs),
  log: delivery.log.map(({ atMs, durationMs, status, error }) => ({
    at: iso(atMs),
    duration_ms: durationMs,
    status_code: status,
    error,
  })),
});
