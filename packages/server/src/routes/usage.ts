// GET /v1/usage: what a tenant has spent, holds reserved and may still spend.
import { dayOf, type LedgerStore, type UsageRow } from '@filmgate/tasks';
import { z } from 'zod';
import { tenantName, tenantParameter, type AskedTenant } from '../auth/asked-tenant.ts';
import { callerOf } from '../auth/authenticate.ts';
import type { Gateway } from '../config/gateway.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { listParameter, parseParameters } from '../http/parameters.ts';
import { budgetSchema, budgetView, currency, microUnits } from '../money/budget-view.ts';
import { budgetsOf, tenantBudgetsOf } from '../money/budgets.ts';

const PATH = '/v1/usage';
/** A day has few rows; a year of them is read in milliseconds. */
const MOST_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1000;

const GROUPS = ['day', 'model', 'provider', 'key'] as const;

const query = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  group_by: listParameter.pipe(z.array(z.enum(GROUPS))).default([]),
  tenant: tenantName.optional(),
});

const range = z
  .object({ from: z.string(), to: z.string() })
  .refine(({ from, to }) => from <= to, {
    path: ['from'],
    error: 'expected a day that is not after to',
  })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, {
    path: ['from'],
    error: `expected at most ${MOST_DAYS} days up to to`,
  });

const rowSchema = z.object({
  day: z.string().nullable().describe('On which the tasks were made, UTC; null: not grouped by'),
  model: z.string().nullable(),
  provider: z.string().nullable(),
  key: z.string().nullable().describe('Id of an API key'),
  currency: currency.nullable().describe('Null: of tasks whose price was not known'),
  cost_micro_units: microUnits,
  tasks: z.int().describe('Tasks that were billed'),
  our_tokens: z.int().describe('By the documented arithmetic'),
  upstream_tokens: z.int().describe('As the providers counted; the cost is made of these'),
  unreported_tasks: z.int().describe('Tasks whose provider gave no tokens: ours were charged'),
  mismatches: z
    .int()
    .describe(
      'Tasks that the provider counted otherwise than we did, or that counted more than was reserved',
    ),
  possible_micro_units: microUnits.describe(
    'What may be billed beside the cost: for tries that were given up, whose jobs nobody could find',
  ),
  given_up: z.int().describe('How many those tries are'),
});

const replySchema = z.object({
  tenant: z.string().describe('Whose it is'),
  from: z.string(),
  to: z.string(),
  group_by: z.array(z.enum(GROUPS)),
  data: z.array(rowSchema),
  reserved: z
    .array(z.object({ currency, micro_units: microUnits }))
    .describe('What the tasks under way may cost at most'),
  budgets: z
    .array(budgetSchema)
    .describe('Those that bind this key, of another tenant its own, in their period now'),
});

export function usageRoutes(
  http: HttpServer,
  options: {
    store: LedgerStore;
    askedTenant: AskedTenant;
    gateway: () => Gateway;
    now: () => number;
  },
): void {
  const { store, askedTenant, gateway, now } = options;

  http.get(
    PATH,
    {
      config: { dialect: 'mission', scope: 'usage' },
      schema: {
        tags: ['usage'],
        summary: 'What was spent, what is reserved, what the budgets have left',
        querystring: z.object({
          from: z.string().optional().describe('YYYY-MM-DD, UTC; default: the first of the month'),
          to: z.string().optional().describe('Counted as well; default: today'),
          group_by: z.string().optional().describe('By commas, of day, model, provider, key'),
          tenant: tenantParameter,
        }),
        response: { ...ERROR_REPLIES.mission, 200: replySchema },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const today = dayOf(now());
      const asked = parseParameters(query, request.query);
      const { to = today, group_by: groupBy } = asked;
      const { from = `${to.slice(0, 7)}-01` } = asked;
      parseParameters(range, { from, to });
      const tenant = await askedTenant(caller, asked.tenant);
      const rows = await store.usage(tenant, { fromDay: from, toDay: to, groupBy });
      const reserved = await store.reservedNow(tenant);
      const budgets =
        tenant === caller.tenant
          ? budgetsOf(gateway(), caller)
          : tenantBudgetsOf(gateway(), tenant);
      return {
        tenant,
        from,
        to,
        group_by: groupBy,
        data: rows.map(rowView),
        reserved: reserved.map((amount) => ({
          currency: amount.currency,
          micro_units: amount.microUnits,
        })),
        budgets: await Promise.all(
          budgets.map(async (budget) => budgetView(budget, await store.spendingOf(budget, today))),
        ),
      };
    },
  );
}

const rowView = (row: UsageRow): z.infer<typeof rowSchema> => ({
  day: row.day,
  model: row.model,
  provider: row.provider,
  key: row.keyId,
  currency: row.currency,
  cost_micro_units: row.costMicroUnits,
  tasks: row.tasks,
  our_tokens: row.ourTokens,
  upstream_tokens: row.upstreamTokens,
  unreported_tasks: row.unreported,
  mismatches: row.mismatches,
  possible_micro_units: row.possibleMicroUnits,
  given_up: row.givenUp,
});
