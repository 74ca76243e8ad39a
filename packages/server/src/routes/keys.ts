// The keys of a tenant: /v1/keys; for the operator, whose there are: /v1/operator/tenants. What a key may do with others is judged in auth/minting.ts.
import { invalidParameter, ProtocolError } from '@filmgate/protocol';
import type { ApiKey, KeyStore } from '@filmgate/tasks';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { tenantName, tenantParameter, type AskedTenant } from '../auth/asked-tenant.ts';
import { callerOf } from '../auth/authenticate.ts';
import {
  budgetsOfBody,
  budgetsSchema,
  keySchema,
  keyView,
  keyWithSecretSchema,
  rateLimitOfBody,
  rateLimitSchema,
  scopesSchema,
} from '../auth/key-view.ts';
import type { Keys } from '../auth/keys.ts';
import {
  refuseChanging,
  refuseLimited,
  refuseMinting,
  refuseRotating,
  refuseWider,
} from '../auth/minting.ts';
import { isOperator } from '../auth/scopes.ts';
import type { Gateway } from '../config/gateway.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import {
  noParameters,
  pageParameter,
  parseBody,
  parseParameters,
  unknownCursor,
} from '../http/parameters.ts';
import { budgetsOf } from '../money/budgets.ts';

const PATH = '/v1/keys';
const DAY_S = 24 * 60 * 60;

const TENANTS = '/v1/operator/tenants';

const params = z.object({ id: z.string() });
const name = z
  .string()
  .regex(/^\P{Cc}{1,100}$/u, 'expected 1 to 100 characters')
  .describe('For people');

const createBody = z.strictObject({
  name,
  scopes: scopesSchema,
  tenant: tenantName
    .optional()
    .describe('The operator alone: whose it is, also of a new tenant; else the caller’s'),
  expires_at: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('ISO 8601; with the calling key unless said'),
  budgets: budgetsSchema.default([]),
  rate_limit: rateLimitSchema.optional(),
});
const changeBody = z.strictObject({
  name: name.optional(),
  budgets: budgetsSchema.optional(),
  rate_limit: rateLimitSchema.nullable().optional().describe('null: the service’s own'),
});
const rotateBody = z.strictObject({
  overlap_s: z
    .int()
    .min(0)
    .max(30 * DAY_S)
    .default(DAY_S)
    .describe('How long the secret before stays good; 0: it ends at once'),
});
const listQuery = z.strictObject({
  limit: pageParameter(500).default(100),
  before: z.string().min(1).max(100).optional(),
  tenant: tenantName.optional(),
});

const replying = <T extends z.ZodType>(schema: T) => ({ ...ERROR_REPLIES.mission, 200: schema });

export function keyRoutes(
  http: HttpServer,
  options: {
    readonly keys: Pick<Keys, 'make' | 'rotate'>;
    readonly store: KeyStore;
    readonly askedTenant: AskedTenant;
    readonly gateway: () => Gateway;
    readonly now: () => number;
  },
): void {
  const { keys, store, askedTenant, gateway, now } = options;
  const common = { config: { dialect: 'mission', scope: 'keys' } } as const;
  const described = { tags: ['keys'] };
  const view = (key: ApiKey) => keyView(key, now());

  /** The caller's tenant's; any of the operator's. */
  async function find(caller: ApiKey, id: string): Promise<ApiKey> {
    const whose = isOperator(caller) ? await store.tenantOfKey(id) : caller.tenant;
    const key = whose === undefined ? undefined : await store.getKey(whose, id);
    if (key === undefined) throw notFound(id);
    return key;
  }

  http.post(
    PATH,
    {
      ...common,
      schema: {
        ...described,
        summary: 'Make a key within the calling one’s scopes; the reply has its secret, once',
        body: createBody,
        response: replying(keyWithSecretSchema),
      },
    },
    async (request) => {
      const body = parseBody(createBody, request.body);
      const caller = callerOf(request);
      const nowMs = now();
      const wanted = {
        tenant: body.tenant ?? caller.tenant,
        scopes: [...new Set(body.scopes)],
        expiresAtMs:
          body.expires_at === undefined ? caller.expiresAtMs : Date.parse(body.expires_at),
        budgets: budgetsOfBody(body.budgets),
        rateLimit: rateLimitOfBody(body.rate_limit ?? null),
      };
      if (wanted.expiresAtMs !== null && wanted.expiresAtMs <= nowMs) {
        throw invalidParameter('expires_at', 'expected a time that is yet to come');
      }
      refuseLimited(caller, budgetsOf(gateway(), caller));
      refuseMinting(caller, wanted);
      const fields = { ...wanted, name: body.name, createdAtMs: nowMs, madeBy: caller.id };
      const { key, secret } = await keys.make(fields);
      log(request, 'a key was made', key);
      return { ...view(key), secret };
    },
  );

  http.get(
    PATH,
    {
      ...common,
      schema: {
        ...described,
        summary: 'List keys, newest first, expired and revoked ones as well',
        querystring: z.object({
          limit: z.string().optional().describe('1–500, default 100'),
          before: z.string().optional().describe('The id of the last key of the page before'),
          tenant: tenantParameter,
        }),
        response: replying(
          z.object({ object: z.literal('list'), data: z.array(keySchema), has_more: z.boolean() }),
        ),
      },
    },
    async (request) => {
      const { limit, before, tenant } = parseParameters(listQuery, request.query);
      const whose = await askedTenant(callerOf(request), tenant);
      if (before !== undefined && (await store.getKey(whose, before)) === undefined) {
        throw unknownCursor(before, 'a key');
      }
      const listed = await store.listKeys(whose, {
        limit: limit + 1,
        ...(before !== undefined && { before }),
      });
      return {
        object: 'list' as const,
        data: listed.slice(0, limit).map(view),
        has_more: listed.length > limit,
      };
    },
  );

  http.get(
    TENANTS,
    {
      config: { dialect: 'mission', scope: 'operator' },
      schema: {
        ...described,
        summary: 'Tenants that somebody can come in as, with how many keys',
        response: replying(
          z.object({
            object: z.literal('list'),
            data: z.array(
              z.object({
                object: z.literal('tenant'),
                name: z.string(),
                active_keys: z.int().describe('Neither expired nor revoked'),
              }),
            ),
          }),
        ),
      },
    },
    async (request) => {
      parseParameters(noParameters, request.query);
      const owners = Map.groupBy(await store.keyOwners(now()), ({ tenant: whose }) => whose);
      const data = [...owners].map(([whose, { length }]) => ({
        object: 'tenant' as const,
        name: whose,
        active_keys: length,
      }));
      return { object: 'list' as const, data: data.sort((a, b) => (a.name < b.name ? -1 : 1)) };
    },
  );

  http.get(
    `${PATH}/:id`,
    {
      ...common,
      schema: { ...described, summary: 'Get a key', params, response: replying(keySchema) },
    },
    async (request) => view(await find(callerOf(request), request.params.id)),
  );

  http.patch(
    `${PATH}/:id`,
    {
      ...common,
      config: { ...common.config, errors: ['KeyRevoked'] },
      schema: {
        ...described,
        summary: 'Change its name and limits, from the next request on',
        params,
        body: changeBody,
        response: replying(keySchema),
      },
    },
    async (request) => {
      const body = parseBody(changeBody, request.body);
      const changes = {
        ...(body.name !== undefined && { name: body.name }),
        ...(body.budgets !== undefined && { budgets: budgetsOfBody(body.budgets) }),
        ...(body.rate_limit !== undefined && { rateLimit: rateLimitOfBody(body.rate_limit) }),
      };
      const { id } = request.params;
      const key = await find(callerOf(request), id);
      refuseChanging(callerOf(request), key, changes);
      const changed = await store.changeKey(key.tenant, id, changes);
      if (changed === undefined) throw isRevoked(id);
      log(request, 'a key was changed', changed);
      return view(changed);
    },
  );

  http.post(
    `${PATH}/:id/rotate`,
    {
      ...common,
      config: { ...common.config, errors: ['KeyRevoked'] },
      schema: {
        ...described,
        summary: 'A new secret; the one before stays good for overlap_s, a day unless said',
        params,
        body: rotateBody,
        response: replying(keyWithSecretSchema),
      },
    },
    async (request) => {
      const { overlap_s: overlapS } = parseBody(rotateBody, request.body ?? {});
      const { id } = request.params;
      const caller = callerOf(request);
      const found = await find(caller, id);
      refuseLimited(caller, budgetsOf(gateway(), caller));
      refuseRotating(caller, found);
      const rotated = await keys.rotate(found.tenant, id, {
        overlapMs: overlapS * 1000,
        nowMs: now(),
      });
      if (rotated === undefined) throw isRevoked(id);
      log(request, 'a key was rotated', rotated.key);
      return { ...view(rotated.key), secret: rotated.secret };
    },
  );

  http.delete(
    `${PATH}/:id`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'Revoke a key: the next request with it is refused; its record stays',
        params,
        response: replying(keySchema),
      },
    },
    async (request) => {
      const { id } = request.params;
      const key = await find(callerOf(request), id);
      refuseWider(callerOf(request), key);
      if (await store.revokeKey(key.tenant, id, now())) log(request, 'a key was revoked', key);
      return view(await find(callerOf(request), id));
    },
  );
}

/** Who did what to which key: each change leaves a line. */
function log(request: FastifyRequest, what: string, { id, tenant: whose, scopes }: ApiKey): void {
  request.log.info({ keyId: callerOf(request).id, key: id, tenant: whose, scopes }, what);
}

/** The same for an id that never was and for another tenant's. */
const notFound = (id: string): ProtocolError =>
  new ProtocolError(
    'ResourceNotFound',
    `The key ${JSON.stringify(id)} does not exist or you do not have access to it.`,
    { param: 'id' },
  );

const isRevoked = (id: string): ProtocolError =>
  new ProtocolError('KeyRevoked', `The key ${id} is revoked for good. Make another: POST ${PATH}`, {
    param: 'id',
  });
