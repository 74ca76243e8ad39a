// Where a tenant wants to be told of its tasks: /v1/webhooks.
import { randomBytes } from 'node:crypto';
import type { Egress } from '@filmgate/media';
import { invalidParameter, ProtocolError } from '@filmgate/protocol';
import type { EventType, Webhook, WebhookStore } from '@filmgate/tasks';
import { z } from 'zod';
import { tenantName, tenantParameter, type AskedTenant } from '../auth/asked-tenant.ts';
import { callerOf } from '../auth/authenticate.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { pageParameter, parseBody, parseParameters, unknownCursor } from '../http/parameters.ts';
import { sealUrl } from '../webhooks/sealed-url.ts';
import type { ReceiverSeals, Sender } from '../webhooks/tell.ts';
import { newWebhookSecret } from '../webhooks/webhook-secret.ts';
import {
  DELIVERY_STATES,
  deliverySchema,
  deliveryView,
  ENDS,
  outcomeView,
  testOutcomeSchema,
  webhookEventSchema,
  webhookSchema,
  webhookView,
  webhookWithSecretSchema,
} from '../webhooks/webhook-view.ts';

const PATH = '/v1/webhooks';
const MOST_WEBHOOKS = 20;
const MAX_URL_CHARACTERS = 2048;
/** Time to give all receivers the new secret. */
const OLD_SECRET_MS = 24 * 60 * 60 * 1000;

const params = z.object({ id: z.string() });
const deliveryParams = z.object({ id: z.string(), event_id: z.string() });

const url = z
  .string()
  .max(MAX_URL_CHARACTERS)
  .describe('https, or any private host that the operator allows');
const events = z
  .array(webhookEventSchema)
  .min(1)
  .describe('What it is told; all ends of tasks unless said');
const createBody = z.strictObject({
  url,
  events: events.default([...ENDS]),
  enabled: z.boolean().default(true),
});
const changeBody = z.strictObject({
  url: url.optional(),
  events: events.optional(),
  enabled: z.boolean().optional(),
});
const listQuery = z.strictObject({ tenant: tenantName.optional() });
const deliveriesQuery = z.strictObject({
  limit: pageParameter(100).default(20),
  before: z.string().min(1).max(100).optional(),
  state: z.enum(DELIVERY_STATES).optional(),
});

const replying = <T extends z.ZodType>(schema: T) => ({ ...ERROR_REPLIES.mission, 200: schema });

export function webhookRoutes(
  http: HttpServer,
  options: {
    store: WebhookStore;
    askedTenant: AskedTenant;
    egress: Pick<Egress, 'judge'>;
    seals: ReceiverSeals;
    sender: Pick<Sender, 'test' | 'callbackSecret'>;
    /** A delivery waits. */
    wake: () => void;
    now: () => number;
  },
): void {
  const { store, askedTenant, egress, seals, sender, wake, now } = options;
  const common = { config: { dialect: 'mission', scope: 'webhooks' } } as const;
  const described = { tags: ['webhooks'] };
  const view = (webhook: Webhook) => webhookView(webhook, seals.addresses, now());

  /** @throws ProtocolError 400 where nothing may be sent to it */
  function checkedUrl(text: string): string {
    const verdict = egress.judge(text);
    const parsed = URL.parse(text);
    if (parsed === null || verdict === 'refused') {
      throw invalidParameter(
        'url',
        'expected an https URL without user name, on a public host and a usual port; the operator can allow others with FILMGATE_EGRESS_ALLOW',
      );
    }
    if (parsed.protocol !== 'https:' && verdict !== 'opened') {
      throw invalidParameter('url', 'expected https: a public host must not be told in the clear');
    }
    return parsed.href;
  }

  http.post(
    PATH,
    {
      ...common,
      schema: {
        ...described,
        summary: 'Be told of what becomes of tasks; the reply has the secret, once',
        body: createBody,
        response: replying(webhookWithSecretSchema),
      },
    },
    async (request) => {
      const body = parseBody(createBody, request.body);
      const { tenant } = callerOf(request);
      const id = `wh_${randomBytes(12).toString('hex')}`;
      const secret = newWebhookSecret();
      const webhook = {
        id,
        tenant,
        url: sealUrl(seals.addresses, id, checkedUrl(body.url)),
        types: unique(body.events),
        enabled: body.enabled,
        secret: seals.secrets.seal(id, secret),
        createdAtMs: now(),
      };
      if (!(await store.addWebhook(webhook, { most: MOST_WEBHOOKS }))) {
        throw new ProtocolError(
          'InvalidParameter',
          `There are ${MOST_WEBHOOKS} webhooks already, which is the most. Delete one that is not needed.`,
        );
      }
      const made = { ...webhook, oldSecret: null, updatedAtMs: webhook.createdAtMs };
      return { ...view(made), secret };
    },
  );

  http.get(
    PATH,
    {
      ...common,
      schema: {
        ...described,
        summary: 'List webhooks, oldest first',
        querystring: z.object({ tenant: tenantParameter }),
        response: replying(z.object({ object: z.literal('list'), data: z.array(webhookSchema) })),
      },
    },
    async (request) => {
      const { tenant } = parseParameters(listQuery, request.query);
      const webhooks = await store.listWebhooks(await askedTenant(callerOf(request), tenant));
      return { object: 'list' as const, data: webhooks.map(view) };
    },
  );

  http.get(
    `${PATH}/callback-secret`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'What calls of your tasks’ callback_url are signed with',
        response: replying(z.object({ object: z.literal('callback_secret'), secret: z.string() })),
      },
    },
    async (request) => ({
      object: 'callback_secret' as const,
      secret: sender.callbackSecret(callerOf(request).tenant),
    }),
  );

  http.get(
    `${PATH}/:id`,
    {
      ...common,
      schema: { ...described, summary: 'Get a webhook', params, response: replying(webhookSchema) },
    },
    async (request) => {
      const { id } = request.params;
      return view(found(id, await store.getWebhook(callerOf(request).tenant, id)));
    },
  );

  http.patch(
    `${PATH}/:id`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'Change where and what it is told, enable or disable it',
        params,
        body: changeBody,
        response: replying(webhookSchema),
      },
    },
    async (request) => {
      const body = parseBody(changeBody, request.body);
      const { id } = request.params;
      const changes = {
        ...(body.url !== undefined && {
          url: sealUrl(seals.addresses, id, checkedUrl(body.url)),
        }),
        ...(body.events !== undefined && { types: unique(body.events) }),
        ...(body.enabled !== undefined && { enabled: body.enabled }),
      };
      const { tenant } = callerOf(request);
      return view(found(id, await store.changeWebhook(tenant, id, changes, now())));
    },
  );

  http.delete(
    `${PATH}/:id`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'Delete a webhook; what waits for it is not told any more',
        params,
        response: replying(
          z.object({ id: z.string(), object: z.literal('webhook'), deleted: z.literal(true) }),
        ),
      },
    },
    async (request) => {
      const { id } = request.params;
      if (!(await store.removeWebhook(callerOf(request).tenant, id))) throw notFound(id);
      return { id, object: 'webhook' as const, deleted: true as const };
    },
  );

  http.post(
    `${PATH}/:id/rotate`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'A new secret; for 24 hours messages are signed with both',
        params,
        response: replying(webhookWithSecretSchema),
      },
    },
    async (request) => {
      const { id } = request.params;
      const { tenant } = callerOf(request);
      const secret = newWebhookSecret();
      const nowMs = now();
      const rotated = await store.replaceSecret(tenant, id, {
        secret: seals.secrets.seal(id, secret),
        oldUntilMs: nowMs + OLD_SECRET_MS,
        nowMs,
      });
      return { ...view(found(id, rotated)), secret };
    },
  );

  http.post(
    `${PATH}/:id/test`,
    {
      ...common,
      config: { ...common.config, errors: ['WebhookDisabled'] },
      schema: {
        ...described,
        summary:
          'Send a webhook.test now, once, and say what came of it; a 410 disables the webhook',
        params,
        response: replying(testOutcomeSchema),
      },
    },
    async (request) => {
      const { id } = request.params;
      const { tenant } = callerOf(request);
      const webhook = found(id, await store.getWebhook(tenant, id));
      const startedMs = performance.now();
      const told = await sender.test(webhook, `evt_${randomBytes(16).toString('hex')}`);
      const outcome = outcomeView(told, performance.now() - startedMs);
      const isDisabled =
        told.gone && (await store.disableGone(tenant, id, { url: webhook.url, nowMs: now() }));
      return { ...outcome, enabled: webhook.enabled && !isDisabled };
    },
  );

  http.get(
    `${PATH}/:id/deliveries`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'What it was told, or will be, newest first',
        params,
        querystring: z.object({
          limit: z.string().optional().describe('1–100, default 20'),
          before: z.string().optional().describe('The last event_id of the page before'),
          state: z.string().optional().describe(DELIVERY_STATES.join(', ')),
        }),
        response: replying(
          z.object({
            object: z.literal('list'),
            data: z.array(deliverySchema),
            has_more: z.boolean(),
          }),
        ),
      },
    },
    async (request) => {
      const { limit, before, state } = parseParameters(deliveriesQuery, request.query);
      const { id } = request.params;
      const { tenant } = callerOf(request);
      const listed = await store.listDeliveries(tenant, id, {
        limit: limit + 1,
        ...(before !== undefined && { before }),
        ...(state !== undefined && { state }),
      });
      const deliveries = found(id, listed);
      if (before !== undefined && (await store.getDelivery(tenant, id, before)) === undefined) {
        throw unknownCursor(before, 'an event');
      }
      return {
        object: 'list' as const,
        data: deliveries.slice(0, limit).map(deliveryView),
        has_more: deliveries.length > limit,
      };
    },
  );

  http.post(
    `${PATH}/:id/deliveries/:event_id/replay`,
    {
      ...common,
      config: { ...common.config, errors: ['WebhookDisabled'] },
      schema: {
        ...described,
        summary: 'Tell it of this event again, at once and with all tries, under the same id',
        params: deliveryParams,
        response: replying(deliverySchema),
      },
    },
    async (request) => {
      const { id, event_id: eventId } = request.params;
      const { tenant } = callerOf(request);
      const webhook = found(id, await store.getWebhook(tenant, id));
      if (!webhook.enabled) {
        throw new ProtocolError(
          'WebhookDisabled',
          `The webhook ${id} is disabled. Enable it first: PATCH ${PATH}/${id} {"enabled":true}`,
        );
      }
      const replayed = await store.replay(tenant, id, eventId, now());
      if (replayed === undefined) throw notFound(eventId);
      wake();
      return deliveryView(replayed);
    },
  );
}

const unique = (types: readonly EventType[]): EventType[] => [...new Set(types)];

function found<T>(id: string, value: T | undefined): T {
  if (value === undefined) throw notFound(id);
  return value;
}

/** The same for an id that never was and for another tenant's. */
const notFound = (id: string): ProtocolError =>
  new ProtocolError(
    'ResourceNotFound',
    `${JSON.stringify(id)} does not exist or you do not have access to it.`,
    { param: 'id' },
  );
