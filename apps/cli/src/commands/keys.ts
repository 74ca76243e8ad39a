// `filmgate keys`: over HTTP, so that it works from anywhere with a key that may.
import { type Command, InvalidArgumentError } from 'commander';
import type { RemoteKey, RemoteKeys, RemoteKeyWithSecret } from '@filmgate/server';
import { attempt, type Outcome } from '../attempt.ts';
import { plainTable } from '../plain-table.ts';

interface CreateOptions {
  readonly name: string;
  readonly scope: readonly string[];
  readonly tenant?: string;
  /** ISO 8601. */
  readonly expires?: string;
  readonly budget?: readonly Budget[];
  readonly rate?: RateLimit;
}

interface Budget {
  readonly currency: string;
  readonly per_day?: number;
  readonly per_month?: number;
}

interface RateLimit {
  readonly requests_per_minute: number;
  readonly burst?: number;
}

const WHERE = `
The service is asked at FILMGATE_URL (http://127.0.0.1:8080 unless set) with the key in FILMGATE_KEY,
which has to have the scope keys or admin.`;

export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .description('make, list, rotate and revoke API keys of a service that runs');

  const create = keys
    .command('create')
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
    .addHelpText('after', WHERE)
    .action((options: CreateOptions) =>
      ask(create, 'No key was made', async (remote) => {
        const { name, scope: scopes, tenant, expires, budget: budgets, rate } = options;
        const key = await remote.create({
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

  const list = keys
    .command('list')
    .description('list keys, newest first')
    .option('--tenant <name>', 'the operator alone: whose')
    .addHelpText('after', WHERE)
    .action(({ tenant }: { readonly tenant?: string }) =>
      ask(list, 'No key was listed', async (remote) => {
        const all = await remote.list(tenant);
        return { json: { data: all }, text: plainTable(HEAD, all.map(row)) };
      }),
    );

  const rotate = keys
    .command('rotate <id>')
    .description('a new secret for a key')
    .option('--overlap <time>', 'how long the one before stays good: 24h unless said, 0', durationS)
    .addHelpText('after', WHERE)
    .action((id: string, { overlap }: { readonly overlap?: number }) =>
      ask(rotate, 'The key has its secret still', async (remote) => {
        const key = await remote.rotate(id, overlap);
        const until = key.old_secret_until;
        const old = until === null ? 'is good no more' : `is good until ${until}`;
        return { json: key, text: `${withSecret(key, 'The key')}\nThe one before ${old}.` };
      }),
    );

  const revoke = keys
    .command('revoke <id>')
    .description('end a key for good')
    .addHelpText('after', WHERE)
    .action((id: string) =>
      ask(revoke, 'No key was revoked', async (remote) => {
        const key = await remote.revoke(id);
        return { json: key, text: `The key ${key.id} (${key.name}) is good no more.` };
      }),
    );
}

const ask = (
  command: Command,
  failure: string,
  act: (remote: RemoteKeys) => Promise<Outcome>,
): Promise<void> =>
  attempt(command, failure, async (server) => {
    await using remote = server.createRemoteKeys(server.readServiceAddress());
    return await act(remote);
  });

const withSecret = (
  { id, tenant, scopes, expires_at: ends, secret }: RemoteKeyWithSecret,
  what: string,
): string =>
  [
    `${what} of ${tenant} (its secret is shown this once):\n\n  ${secret}\n`,
    `Its id: ${id}. Its scopes: ${scopes.join(', ')}. It ${ends === null ? 'does not expire' : `expires ${ends}`}.`,
  ].join('\n');

const HEAD = ['id', 'name', 'scopes', 'state', 'expires', 'last used', 'made by'];

const row = (key: RemoteKey): string[] => [
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
