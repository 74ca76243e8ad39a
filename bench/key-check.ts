// What it costs to know a caller: the hook that each request goes through, with its secret hashed, the key
// read from the database, rate limits and scope, and nothing of HTTP.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteStore } from '@filmgate/tasks';
import { authenticator } from '../packages/server/src/auth/authenticate.ts';
import { secretOf } from '../packages/server/src/auth/key-format.ts';
import { createKeys } from '../packages/server/src/auth/keys.ts';
import { createKeyUses } from '../packages/server/src/auth/key-uses.ts';
import { limitsSchema } from '../packages/server/src/config/limits.ts';
import { createRequestLimits } from '../packages/server/src/http/request-limits.ts';
import { spread } from './spread.ts';
import { printTable, report } from './table.ts';

type Check = ReturnType<typeof authenticator>;
type Request = Parameters<Check>[0];

const KEYS = 10_000;
const TENANTS = 100;
const CHECKS = 20_000;

/** @param root where the database is made */
export async function benchKeyCheck(root: string, runs: number): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await using store = await openSqliteStore(join(root, 'keys.db'));
  const logger = { warn: (fields: unknown): void => report(JSON.stringify(fields)) };
  const clock = { setTimer: () => () => {} };
  const keys = createKeys(store, {
    pepper: 'a pepper of 32 characters, as they are made',
    bootstrapSecret: null,
    uses: createKeyUses({ store, clock, logger }),
  });
  report(`  making ${KEYS} keys`);
  const made = await Promise.all(Array.from({ length: KEYS }, (_, i) => makeKey(keys, i)));
  // So high that nobody is held up, and each is counted.
  const limits = limitsSchema.parse({
    requests_per_minute: { key: 1e9, tenant: 1e9 },
    failed_keys_per_minute: 1e9,
  });
  const check = authenticator('tasks:read', {
    keys,
    now: Date.now,
    limits: createRequestLimits({ limits: () => limits, elapsedMs: () => performance.now() }),
  });

  const requests = (secrets: readonly string[]): Request[] =>
    Array.from({ length: CHECKS }, () =>
      requestOf(secrets[Math.floor(Math.random() * KEYS)] ?? ''),
    );
  const timed = async (secrets: readonly string[], isGood: boolean): Promise<number> => {
    const all = requests(secrets);
    let passed = 0;
    const startedMs = performance.now();
    for (const request of all) {
      try {
        await Reflect.apply(check, HTTP, [request, REPLY]);
        passed += 1;
      } catch {
        // Refused, as it should be; counted below.
      }
    }
    const tookMs = performance.now() - startedMs;
    if (passed !== (isGood ? CHECKS : 0)) throw new Error(`${passed} of ${CHECKS} were let in`);
    return (tookMs * 1000) / CHECKS;
  };
  const strangers = made.map((secret) =>
    secretOf(secret.slice(8, 38).split('').reverse().join('')),
  );
  const rows = [];
  for (const [name, secrets, isGood] of [
    ['a good key, any of them', made, true],
    ['one that never was', strangers, false],
  ] as const) {
    // Compiled first.
    await timed(secrets, isGood);
    const measured: number[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await timed(secrets, isGood));
    const { min, median, max } = spread(measured);
    rows.push([name, ...[min, median, max].map((us) => `${us.toFixed(1)} µs`)]);
  }
  printTable(
    `The check of a key, with ${KEYS} keys in the database`,
    ['', 'min', 'median', 'max'],
    rows,
    [`mean of ${CHECKS} checks one after another, ${runs} times; the limit is 20 µs`],
  );
}

async function makeKey(keys: ReturnType<typeof createKeys>, i: number): Promise<string> {
  const { secret } = await keys.make({
    tenant: `tenant-${i % TENANTS}`,
    name: `key ${i}`,
    scopes: ['tasks:write', 'tasks:read'],
    createdAtMs: Date.now(),
    madeBy: null,
    expiresAtMs: Date.now() + 3_600_000,
    budgets: [],
    rateLimit: null,
  });
  return secret;
}

/** What the hook reads of a request. */
const requestOf = (secret: string): Request =>
  ({
    headers: { authorization: `Bearer ${secret}` },
    ip: '127.0.0.1',
    routeOptions: { config: {} },
  }) as unknown as Request;

const HTTP = {} as ThisParameterType<Check>;
const REPLY = {
  header: () => {},
  headers: () => {},
  getHeader: () => undefined,
} as unknown as Parameters<Check>[1];
