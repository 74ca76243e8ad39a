// The shape of `filmgate.yaml`: who can make films, who is asked for which model, what it may cost. Keys
// of providers are never in the file, only the names of the variables that hold them.
import { RESOLUTIONS } from '@filmgate/protocol';
import { z } from 'zod';
import { limitsSchema } from './limits.ts';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'write a name of a–z, 0–9 and - that begins with a letter');
const variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,63}$/, 'write the name of a variable, such as ARK_API_KEY');
const origin = z.url({ protocol: /^https?$/ });

/** What a provider bears; what is over it waits. */
const load = {
  /** Operations at once. */
  concurrency: z.int().min(1).max(100_000).default(100),
  creates_per_minute: z.int().min(1).max(100_000).default(120),
  /** Status, list and cancel. */
  calls_per_minute: z.int().min(1).max(100_000).default(600),
  /** From a request to the last byte of its reply; a submission that is slower has an unknown outcome. */
  timeout_s: z.number().min(0.1).max(600).default(60),
};

const keyed = { key_env: variable, ...load };

/** As Ark's documentation limits an account: 180 creates a minute for individuals, one list a second. */
const ark = {
  ...keyed,
  creates_per_minute: load.creates_per_minute.unwrap().default(180),
  calls_per_minute: load.calls_per_minute.unwrap().default(60),
  /** Up to and without `/contents/…`; an origin alone gets the path of the real service. */
  base_url: origin.transform(withArkPath).optional(),
};

function withArkPath(baseUrl: string): string {
  const { origin: bare, pathname } = new URL(baseUrl);
  return pathname === '/' ? `${bare}/api/v3` : baseUrl;
}

const providerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('volcengine'), ...ark }),
  z.strictObject({ kind: z.literal('byteplus'), ...ark }),
  z.strictObject({ kind: z.literal('newapi'), ...keyed, base_url: origin }),
  z.strictObject({
    kind: z.literal('openai-videos'),
    ...load,
    base_url: origin,
    key_env: variable.optional(),
  }),
  z.strictObject({
    kind: z.literal('ai-sdk'),
    ...keyed,
    /** Of npm, installed beside the service: `@ai-sdk/fal`. */
    package: z
      .string()
      .regex(/^(?:@[\w.-]+\/)?[\w.-]+$/, 'write the name of a package, such as @ai-sdk/fal'),
    base_url: origin.optional(),
  }),
]);

/** Why a task that was surely not created may go to the next of its route. */
export const FAILOVER_REASONS = [
  'rate_limited',
  'overloaded',
  'unreachable',
  'timeout',
  'unauthorized',
  'no_credit',
  'no_model',
  'wrong_address',
] as const;

const candidateSchema = z.strictObject({
  provider: name,
  /** As the provider calls it; the catalogue's id unless told. */
  model: z.string().min(1).max(200).optional(),
  /** Lower ones are asked first; those of one order share the tasks by their weights. */
  order: z.int().min(1).max(100).default(1),
  weight: z.int().min(1).max(1000).default(1),
});

const routeSchema = z.strictObject({
  /** A catalogue id, or `*` for every other. */
  model: z.string().min(1),
  to: z.array(candidateSchema).min(1).max(20),
  failover: z.array(z.enum(FAILOVER_REASONS)).default([...FAILOVER_REASONS]),
});

const priceSchema = z.strictObject({
  provider: name,
  model: z.string().min(1),
  currency: z.enum(['CNY', 'USD']),
  rows: z
    .array(
      z.strictObject({
        per_million_tokens: z.number().min(0).max(1_000_000),
        resolutions: z.array(z.enum(RESOLUTIONS)).min(1).optional(),
        video_input: z.boolean().optional(),
        audio: z.boolean().optional(),
      }),
    )
    .min(1),
});

const money = z.number().min(0).max(1_000_000_000);
const budgetSchema = z
  .strictObject({
    /** Whose: one of the two. */
    tenant: z.string().min(1).max(200).optional(),
    key: z.string().min(1).max(200).optional(),
    currency: z.enum(['CNY', 'USD']),
    per_day: money.optional(),
    per_month: money.optional(),
  })
  .refine(({ tenant, key }) => (tenant === undefined) !== (key === undefined), {
    error: 'a budget is a tenant’s or a key’s: give one of the two',
  })
  .refine(({ per_day: day, per_month: month }) => day !== undefined || month !== undefined, {
    error: 'a budget needs per_day, per_month or both',
  });

export const gatewaySchema = z.strictObject({
  providers: z.record(name, providerSchema).default({}),
  routes: z.array(routeSchema).default([]),
  prices: z.array(priceSchema).default([]),
  budgets: z.array(budgetSchema).default([]),
  limits: limitsSchema,
  retention: z.strictObject({ days: z.int().min(1).max(36_500) }).optional(),
  /** A catalogue id: made where a client names none, or one of OpenAI's, on /v1/videos. */
  default_model: z.string().min(1).default('doubao-seedance-2-0-260128'),
  /** Other names of models: an endpoint's of Ark, or what programs call theirs. */
  aliases: z.record(z.string().min(1).max(100), z.string().min(1)).default({}),
});

/** A checked `filmgate.yaml`. */
export type Gateway = z.infer<typeof gatewaySchema>;
export type ProviderEntry = z.infer<typeof providerSchema>;
export type FailoverReason = (typeof FAILOVER_REASONS)[number];
