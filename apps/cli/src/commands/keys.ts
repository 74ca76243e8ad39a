// `filmgate keys`: over HTTP, so that it works from anywhere with a key that may.
import { type Command, InvalidArgumentError } from 'commander';
import { keys } from 'filmgate';
import { askService, serviceCommand } from '../ask-service.ts';
import { plainTable } from '../plain-table.ts';
import { idOf } from '../request-options.ts';

interface CreateOptions {
  readonly name: string;
  readonly scope: readonly string[];
  readonly tenant?: string;
  /** ISO 8601. */
  readonly expires?: string;
  readonly budget?: readonly Budget[];
  readonly rate?: RateLimit;
}

type Budget = keys.KeyBudget;
type RateLimit = NonNullable<keys.NewKey['rate_limit']>;

const SCOPE = `
The key has to have the scope keys or admin.`;

export function addKeys(program: Command): void {
  const group = program
    .command('keys')
    .description('make, list, rotate and revoke API keys of a service that runs');

  const create = serviceCommand(group, 'create', { notes: SCOPE })
    .description('make a key; its secret is shown once')
    .requiredOption('--name <name>', 'for people')
    .requiredOption('--scope <scopes>', 'tasks:write,tasks:read …; may be given again', scopesOf)
    .option('--tenant <name>', 'the operator alone: whose, also of a new one')
    .option(
      '--expires <when>',
      'after or at which it is good no more: 90d, 12h, 2027-01-31 (its end, UTC), 2027-01-31T18:00:00Z',
      expiryOf,
    )
    .option('--budget <limits>', 'CNY,day=20,month=300; may be given again', budgetsOf)
    .option('--rate <limit>', 'requests a minute, and at once: 60 or 60,10', rateOf)
    .action((options: CreateOptions) =>
      askService(create, 'No key was made', async ({ service }) => {
        const { name, scope: scopes, tenant, expires, budget: budgets, rate } = options;
        const key = await keys.create(service, {
          name,
          scopes,
          ...(tenant !== undefined && { tenant }),
          ...(expires !== undefined && { expires_at: expires }),
          ...(budgets !== undefined && { budgets }),
          ...(rate !== undefined && { rate_limit: rate }),
        });
        return { json: key, text: withSecret(key, 'A key') };
      }),
    );

  const list = serviceCommand(group, 'list', { notes: SCOPE })
    .description('list keys, newest first')
    .option('--tenant <name>', 'the operator alone: whose')
    .action((query: { readonly tenant?: string }) =>
      askService(list, 'No key was listed', async ({ service, signal }) => {
        const all = await keys.list(service, query, { signal });
        return { json: { data: all }, text: plainTable(HEAD, all.map(row)) };
      }),
    );

  const rotate = serviceCommand(group, 'rotate', { notes: SCOPE })
    .description('a new secret for a key')
    .argument('<id>', 'key_…', idOf)
    .option('--overlap <time>', 'how long the one before stays good: 24h unless said, 0', durationS)
    .action((id: string, { overlap }: { readonly overlap?: number }) =>
      askService(rotate, 'The key has its secret still', async ({ service }) => {
        const key = await keys.rotate(service, id, overlap);
        const until = key.old_secret_until;
        const old = until === null ? 'is good no more' : `is good until ${until}`;
        return { json: key, text: `${withSecret(key, 'The key')}\nThe one before ${old}.` };
      }),
    );

  const revoke = serviceCommand(group, 'revoke', { notes: SCOPE })
    .description('end a key for good')
    .argument('<id>', 'key_…', idOf)
    .action((id: string) =>
      askService(revoke, 'No key was revoked', async ({ service }) => {
        const key = await keys.revoke(service, id);
        return { json: key, text: `The key ${key.id} (${key.name}) is good no more.` };
      }),
    );
}

const withSecret = (
  { id, tenant, scopes, expires_at: ends, budgets, secret }: keys.KeyWithSecret,
  what: string,
): string =>
  [
    `${what} of ${tenant} (its secret is shown this once):\n\n  ${secret}\n`,
    `Its id: ${id}. Its scopes: ${scopes.join(', ')}. It ${ends === null ? 'does not expire' : `expires ${ends}`}.`,
    ...(budgets.length === 0 ? [] : [`Its budget: ${budgets.map(budgetText).join('; ')}.`]),
  ].join('\n');

const budgetText = ({ currency, per_day: day, per_month: month }: Budget): string =>
  [
    ...(day === undefined ? [] : [`${day} ${currency} a day`]),
    ...(month === undefined ? [] : [`${month} ${currency} a month`]),
  ].join(', ');

const HEAD = ['id', 'name', 'scopes', 'state', 'expires', 'last used', 'made by'];

const row = (key: keys.Key): string[] => [
  key.id,
  key.name,
  key.scopes.join(','),
  key.state,
  key.expires_at ?? 'never',
  key.last_used_at ?? 'never',
  key.made_by ?? '',
];

const scopesOf = (text: string, before: readonly string[] = []): string[] => [
  ...before,
  ...text.split(',').filter(Boolean),
];

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

function secondsIn(duration: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,9})([smhd]?)$/.exec(duration) ?? [];
  return number === undefined ? undefined : Number(number) * (UNITS[unit] ?? 1);
}

function durationS(text: string): number {
  const seconds = secondsIn(text);
  if (seconds === undefined) throw new InvalidArgumentError('Give a time such as 30d, 12h or 0.');
  return seconds;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** As RFC 3339 has it; whether there is such a day and hour, the service tells. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** The whole of a day that is named counts, in UTC as all days here. */
function expiryOf(text: string): string {
  if (DAY.test(text)) return `${text}T23:59:59.999Z`;
  if (MOMENT.test(text)) return text.toUpperCase();
  const ends = new Date(Date.now() + (secondsIn(text) ?? Number.NaN) * 1000);
  if (Number.isNaN(ends.getTime())) {
    throw new InvalidArgumentError(
      'Give a time such as 90d or 12h, a day such as 2027-01-31 (its end, UTC), or a moment with its offset such as 2027-01-31T18:00:00+08:00.',
    );
  }
  return ends.toISOString();
}

function budgetsOf(text: string, before: readonly Budget[] = []): Budget[] {
  const [currency = '', ...limits] = text.split(',');
  const periods = limits.map((limit) => /^(day|month)=(\d+(?:\.\d+)?)$/.exec(limit));
  if (!/^[A-Z]{3}$/.test(currency) || periods.length === 0 || periods.includes(null)) {
    throw new InvalidArgumentError(
      'Give a currency with its limits, such as CNY,day=20,month=300.',
    );
  }
  const given = periods.map((found) => [`per_${found?.[1]}`, Number(found?.[2])] as const);
  return [...before, { currency, ...Object.fromEntries(given) }];
}

function rateOf(text: string): RateLimit {
  const [, perMinute, burst] = /^(\d{1,7})(?:,(\d{1,7}))?$/.exec(text) ?? [];
  if (perMinute === undefined) {
    throw new InvalidArgumentError(
      'Give requests a minute, such as 60 or, with so many at once, 60,10.',
    );
  }
  return {
    requests_per_minute: Number(perMinute),
    ...(burst !== undefined && { burst: Number(burst) }),
  };
}
