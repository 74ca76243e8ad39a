// Keys as /v1/keys shows and takes them.
import type { ApiKey, KeyBudget, RateLimit } from '@filmgate/tasks';
import { z } from 'zod';
import { SCOPES } from './scopes.ts';

const MICRO_UNITS = 1_000_000;

const time = z.string().describe('ISO 8601, UTC');
const money = z.number().min(0).max(1_000_000_000);

export const scopesSchema = z
  .array(z.enum(SCOPES))
  .min(1)
  .describe('What it may do; `admin`: all, within its tenant');

export const budgetsSchema = z
  .array(
    z
      .strictObject({
        currency: z.enum(['CNY', 'USD']),
        per_day: money.optional(),
        per_month: money.optional(),
      })
      .refine(({ per_day: day, per_month: month }) => day !== undefined || month !== undefined, {
        error: 'a budget needs per_day, per_month or both',
      }),
  )
  .max(2)
  .refine((budgets) => new Set(budgets.map(({ currency }) => currency)).size === budgets.length, {
    error: 'expected one budget for each currency at most',
  })
  .describe('What it may spend, days and months in UTC; none: what its tenant may');

export const rateLimitSchema = z.strictObject({
  requests_per_minute: z.int().min(1).max(1_000_000),
  burst: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('So many at once after a rest; requests_per_minute unless said'),
});

export const keySchema = z.object({
  id: z.string(),
  object: z.literal('key'),
  tenant: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  state: z.enum(['active', 'expired', 'revoked']),
  created_at: time,
  made_by: z.string().nullable().describe('Id of a key; null: a command at the service’s machine'),
  expires_at: time.nullable(),
  revoked_at: time.nullable(),
  last_used_at: time.nullable().describe('To the minute'),
  old_secret_until: time.nullable().describe('Until then the secret before is good as well'),
  budgets: budgetsSchema,
  rate_limit: rateLimitSchema.required().nullable().describe('null: the service’s own'),
});

export const keyWithSecretSchema = keySchema.extend({
  secret: z.string().describe('`fg_live_…`, shown this once'),
});

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

export function keyView(key: ApiKey, nowMs: number): z.infer<typeof keySchema> {
  const { oldSecretUntilMs } = key;
  const hasOldSecret = oldSecretUntilMs !== null && oldSecretUntilMs > nowMs;
  return {
    id: key.id,
    object: 'key',
    tenant: key.tenant,
    name: key.name,
    scopes: [...key.scopes],
    state: stateOf(key, nowMs),
    created_at: iso(key.createdAtMs),
    made_by: key.madeBy,
    expires_at: isoOrNull(key.expiresAtMs),
    revoked_at: isoOrNull(key.revokedAtMs),
    last_used_at: isoOrNull(key.lastUsedAtMs),
    old_secret_until: hasOldSecret ? iso(oldSecretUntilMs) : null,
    budgets: budgetsView(key.budgets),
    rate_limit: key.rateLimit && {
      requests_per_minute: key.rateLimit.requestsPerMinute,
      burst: key.rateLimit.burst,
    },
  };
}

function stateOf(
  { revokedAtMs, expiresAtMs }: ApiKey,
  nowMs: number,
): 'active' | 'expired' | 'revoked' {
  if (revokedAtMs !== null) return 'revoked';
  return expiresAtMs !== null && expiresAtMs <= nowMs ? 'expired' : 'active';
}

function budgetsView(budgets: readonly KeyBudget[]): z.infer<typeof budgetsSchema> {
  const currencies = [...new Set(budgets.map(({ currency }) => currency))];
  return currencies.map((currency) => ({
    currency,
    ...Object.fromEntries(
      budgets
        .filter((budget) => budget.currency === currency)
        .map(({ period, limitMicroUnits }) => [`per_${period}`, limitMicroUnits / MICRO_UNITS]),
    ),
  }));
}

export const budgetsOfBody = (budgets: z.infer<typeof budgetsSchema>): KeyBudget[] =>
  budgets.flatMap(({ currency, per_day: perDay, per_month: perMonth }) =>
    (
      [
        ['day', perDay],
        ['month', perMonth],
      ] as const
    ).flatMap(([period, limit]): KeyBudget[] =>
      limit === undefined
        ? []
        : [{ period, currency, limitMicroUnits: Math.round(limit * MICRO_UNITS) }],
    ),
  );

export const rateLimitOfBody = (limit: z.infer<typeof rateLimitSchema> | null): RateLimit | null =>
  limit && {
    requestsPerMinute: limit.requests_per_minute,
    burst: limit.burst ?? limit.requests_per_minute,
  };
