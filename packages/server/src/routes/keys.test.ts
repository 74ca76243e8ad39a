// /v1/keys through the whole service, on a clock that stands still.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { tokens } from '@filmgate/protocol';
import { openSqliteStore, systemClock, type Clock } from '@filmgate/tasks';
import { pino } from 'pino';
import { secretOf } from '../auth/key-format.ts';
import { readConfig } from '../config/config.ts';
import {
  API_KEY,
  ARK,
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';

const PATH = '/v1/keys';
const START_MS = Date.UTC(2026, 10, 26, 12);
const DAY_MS = 24 * 60 * 60 * 1000;
/** 1112×834, 121 frames, 46 CNY a million. */
const COST = tokens({ width: 1112, height: 834, frames: 121 }) * 46;
const CNY = 1_000_000;
const iso = (ms: number): string => new Date(ms).toISOString();

interface Made {
  readonly id: string;
  readonly secret: string;
}

interface House {
  readonly service: RunningApp;
  /** As the holder of a secret; as the operator where there is none. */
  as(secret?: string): (method: string, path: string, body?: object) => Promise<Reply>;
  make(body?: object, secret?: string): Promise<Made>;
  /** The status of a list of tasks. */
  enters(secret: string): Promise<number>;
  pass(ms: number): void;
  readonly log: object[];
}

async function inHouse(
  act: (house: House) => Promise<void>,
  env: Record<string, string> = {},
  dataDirectory?: string,
): Promise<void> {
  let nowMs = START_MS;
  const clock: Clock = { ...systemClock, now: () => nowMs };
  const log: object[] = [];
  const logger = pino(
    { level: 'info' },
    { write: (line: string) => void log.push(JSON.parse(line) as object) },
  );
  await using service = await runApp({
    clock,
    logger,
    env,
    ...(dataDirectory !== undefined && { dataDirectory }),
  });
  const as: House['as'] = (secret) => (method, path, body) =>
    service.call(method, path, {
      ...(body !== undefined && { body }),
      ...(secret !== undefined && { headers: { authorization: `Bearer ${secret}` } }),
    });
  await act({
    service,
    as,
    async make(body = {}, secret) {
      const made = await as(secret)('POST', PATH, {
        name: 'a test',
        scopes: ['tasks:read'],
        ...body,
      });
      assert.equal(made.status, 200, JSON.stringify(made.body));
      return made.body;
    },
    enters: async (secret) => (await as(secret)('GET', MISSION)).status,
    pass: (ms) => (nowMs += ms),
    log,
  });
}

test('a key is made, its secret shown once, listed, renamed and revoked', () =>
  inHouse(async ({ as, make, enters, log }) => {
    const call = as();
    const body = {
      name: 'studio',
      scopes: ['tasks:read', 'usage', 'usage'],
      expires_at: '2026-12-24T20:00:00+02:00',
      budgets: [{ currency: 'CNY', per_day: 20.5, per_month: 100 }],
      rate_limit: { requests_per_minute: 60 },
    };
    const { status, body: made } = await call('POST', PATH, body);
    assert.equal(status, 200);
    const { secret, ...shown } = made;
    assert.match(secret, /^fg_live_[0-9A-Za-z]{36}$/);
    assert.deepEqual(shown, {
      id: made.id,
      object: 'key',
      tenant: 'default',
      name: 'studio',
      scopes: ['tasks:read', 'usage'],
      state: 'active',
      created_at: iso(START_MS),
      made_by: 'bootstrap',
      expires_at: '2026-12-24T18:00:00.000Z',
      revoked_at: null,
      last_used_at: null,
      old_secret_until: null,
      budgets: [{ currency: 'CNY', per_day: 20.5, per_month: 100 }],
      rate_limit: { requests_per_minute: 60, burst: 60 },
    });
    assert.equal(await enters(secret), 200);
    assert.deepEqual((await call('GET', `${PATH}/${made.id}`)).body, shown);

    const other = await make({ name: 'other' });
    const first = await call('GET', `${PATH}?limit=1`);
    assert.deepEqual([first.body.data[0].id, first.body.has_more], [other.id, true]);
    const second = await call('GET', `${PATH}?limit=1&before=${other.id}`);
    assert.deepEqual([second.body.data[0], second.body.has_more], [shown, false]);
    const nowhere = await call('GET', `${PATH}?before=key_none`);
    assert.deepEqual([nowhere.status, nowhere.body.error.param], [400, 'before']);
    assert.match(
      nowhere.body.message,
      /the id of a key of this list, got "key_none"\. Leave it out/,
    );

    const changes = { name: 'studio 2', budgets: [], rate_limit: null };
    const changed = await call('PATCH', `${PATH}/${made.id}`, changes);
    assert.deepEqual(changed.body, { ...shown, ...changes });

    const revoked = await call('DELETE', `${PATH}/${made.id}`);
    assert.deepEqual([revoked.body.state, revoked.body.revoked_at], ['revoked', iso(START_MS)]);
    // Not after five seconds but with the next request; a repeated one changes nothing.
    assert.equal(await enters(secret), 401);
    assert.deepEqual((await call('DELETE', `${PATH}/${made.id}`)).body, revoked.body);
    for (const [method, rest] of [
      ['PATCH', ''],
      ['POST', '/rotate'],
    ] as const) {
      const refused = await call(method, `${PATH}/${made.id}${rest}`, {});
      assert.deepEqual([refused.status, refused.body.code], [409, 'KeyRevoked']);
    }
    assert.ok(!JSON.stringify(log).includes(secret));
    for (const what of ['a key was made', 'a key was changed', 'a key was revoked']) {
      const line = log.find((each) => 'msg' in each && each.msg === what);
      assert.ok(line && 'keyId' in line && line.keyId === 'bootstrap', what);
    }
  }));

test('a key that was revoked beside the service is refused by the next request', () =>
  inHouse(async ({ service, make, enters }) => {
    const { id, secret } = await make();
    assert.equal(await enters(secret), 200);
    await service.app.keys.revoke(id, START_MS);
    assert.equal(await enters(secret), 401);
  }));

test('when a key was last used is known after the service has stopped', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-keys-'));
  try {
    let used = '';
    await inHouse(
      async ({ make, enters, pass }) => {
        const { id, secret } = await make();
        await make();
        pass(5_000);
        await enters(secret);
        used = id;
      },
      {},
      dataDirectory,
    );
    await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'));
    const keys = await store.listKeys('default', { limit: 9 });
    assert.deepEqual(
      keys.map(({ id, lastUsedAtMs }) => [id === used, lastUsedAtMs]),
      [
        [false, null],
        [true, START_MS + 5_000],
      ],
    );
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});

test('whoever has the secret of a key that has ended is told so, and when; a guesser is not', () =>
  inHouse(async ({ as, make, pass }) => {
    const said = async (secret: string): Promise<string> => {
      const { status, body } = await as(secret)('GET', MISSION);
      assert.equal(status, 401);
      return body.message.replace(/ Request id: .*/, '');
    };
    const expired = await make({ expires_at: iso(START_MS + 1_000) });
    const revoked = await make();
    const rotated = await make();
    await as()('POST', `${PATH}/${rotated.id}/rotate`, { overlap_s: 60 });
    await as()('DELETE', `${PATH}/${revoked.id}`);
    pass(60_000);
    assert.match(await said(expired.secret), /expired at 2026-11-26T12:00:01\.000Z\. Use another/);
    assert.match(
      await said(revoked.secret),
      /was revoked at 2026-11-26T12:00:00\.000Z\. Use another/,
    );
    assert.match(
      await said(rotated.secret),
      /was replaced, and ended at 2026-11-26T12:01:00\.000Z\. Use the new secret/,
    );
    await as()('DELETE', `${PATH}/${rotated.id}`);
    assert.match(await said(rotated.secret), /was revoked at/);
    const unknown =
      'The API key or AK/SK in the request is missing or invalid. The key that was sent is none of this service. Look for a slip in it, or have one made: filmgate keys create --name NAME.';
    for (const { id, secret } of [expired, revoked, rotated]) {
      const near = secretOf(`${secret.slice(8, 37)}${secret[37] === '0' ? '1' : '0'}`);
      for (const guess of [id, secret.slice(0, -1), `${secret}0`, near]) {
        assert.equal(await said(guess), unknown);
      }
    }
    const leaked = await make();
    await as()('POST', `${PATH}/${leaked.id}/rotate`, { overlap_s: 0 });
    assert.equal(await said(leaked.secret), unknown, 'after a leak nothing is kept of it');
  }));

test('an expired key is refused, and shown as expired', () =>
  inHouse(async ({ as, make, enters, pass }) => {
    const { id, secret } = await make({ expires_at: iso(START_MS + 5_000) });
    pass(4_999);
    assert.equal(await enters(secret), 200);
    pass(1);
    assert.equal(await enters(secret), 401);
    assert.equal((await as()('GET', `${PATH}/${id}`)).body.state, 'expired');
    const past = await as()('POST', PATH, {
      name: 'x',
      scopes: ['usage'],
      expires_at: iso(START_MS),
    });
    assert.deepEqual([past.status, past.body.error.param], [400, 'expires_at']);
  }));

test('a rotated key has two secrets for a day, or as long as was said, or one at once', () =>
  inHouse(async ({ as, make, enters, pass }) => {
    const made = await make();
    const rotate = async (body?: object): Promise<{ secret: string; old_secret_until: string }> => {
      const { status, body: rotated } = await as()('POST', `${PATH}/${made.id}/rotate`, body);
      assert.deepEqual([status, rotated.id], [200, made.id]);
      return rotated;
    };
    const second = await rotate();
    assert.equal(second.old_secret_until, iso(START_MS + DAY_MS));
    assert.notEqual(second.secret, made.secret);
    pass(DAY_MS - 1);
    assert.deepEqual([await enters(made.secret), await enters(second.secret)], [200, 200]);
    pass(1);
    assert.deepEqual([await enters(made.secret), await enters(second.secret)], [401, 200]);
    const third = await rotate({ overlap_s: 60 });
    assert.deepEqual([await enters(second.secret), await enters(third.secret)], [200, 200]);
    const fourth = await rotate({ overlap_s: 0 });
    assert.equal(fourth.old_secret_until, null);
    const secrets = [made, second, third, fourth].map(({ secret }) => secret);
    assert.deepEqual(await Promise.all(secrets.map(enters)), [401, 401, 401, 200]);
    const tooLong = await as()('POST', `${PATH}/${made.id}/rotate`, { overlap_s: 31 * 86_400 });
    assert.deepEqual([tooLong.status, tooLong.body.error.param], [400, 'overlap_s']);
  }));

test('a key gives nothing that it does not have: tenant, scopes, life, limits', () =>
  inHouse(async ({ as, make }) => {
    const endsMs = START_MS + 1_000_000;
    const scopes = ['keys', 'tasks:read'];
    const minter = await make({ scopes, expires_at: iso(endsMs) });
    const call = as(minter.secret);
    const ofAdmin = await make({ scopes: ['admin'] });
    const longLived = await make({ scopes: ['tasks:read'] });
    const ours = await call('POST', PATH, { name: 'x', scopes: ['tasks:read'] });
    assert.deepEqual(
      [ours.status, ours.body.expires_at, ours.body.made_by],
      [200, iso(endsMs), minter.id],
    );

    const make1 = { name: 'x', scopes: ['tasks:read'] };
    for (const [method, path, body, param] of [
      ['POST', PATH, { ...make1, tenant: 'other' }, 'tenant'],
      ['POST', PATH, { ...make1, scopes: ['tasks:read', 'usage'] }, 'scopes'],
      ['POST', PATH, { ...make1, scopes: ['admin'] }, 'scopes'],
      ['POST', PATH, { ...make1, expires_at: iso(endsMs + 1) }, 'expires_at'],
      ['GET', `${PATH}?tenant=other`, undefined, 'tenant'],
      ['PATCH', `${PATH}/${ofAdmin.id}`, { name: 'mine' }, 'scopes'],
      ['POST', `${PATH}/${ofAdmin.id}/rotate`, {}, 'scopes'],
      ['DELETE', `${PATH}/${ofAdmin.id}`, undefined, 'scopes'],
      ['POST', `${PATH}/${longLived.id}/rotate`, {}, 'expires_at'],
    ] as const) {
      const { status, body: reply } = await call(method, path, body);
      assert.deepEqual(
        [status, reply.code, reply.error?.param],
        [403, 'AccessDenied', param],
        `${method} ${path} ${JSON.stringify(body)}`,
      );
    }
    // Whoever makes keys would make one without the limits.
    for (const [scope, limits] of [
      ['keys', { budgets: [{ currency: 'CNY', per_day: 1 }] }],
      ['admin', { rate_limit: { requests_per_minute: 1 } }],
    ] as const) {
      const made = await as()('POST', PATH, { name: 'x', scopes: [scope], ...limits });
      assert.deepEqual([made.status, made.body.code], [400, 'InvalidParameter'], scope);
      const id = scope === 'keys' ? minter.id : ofAdmin.id;
      const changed = await as()('PATCH', `${PATH}/${id}`, limits);
      assert.deepEqual([changed.status, changed.body.code], [400, 'InvalidParameter'], scope);
    }
  }));

test('who has the secret before can neither rotate the key nor outlive that secret', () =>
  inHouse(async ({ as, make }) => {
    const leaked = await make({ scopes: ['keys', 'usage'] });
    await as()('POST', `${PATH}/${leaked.id}/rotate`, { overlap_s: 60 });
    const thief = as(leaked.secret);
    const rotated = await thief('POST', `${PATH}/${leaked.id}/rotate`, {});
    assert.deepEqual([rotated.status, rotated.body.code], [403, 'AccessDenied']);
    const made = await thief('POST', PATH, { name: 'x', scopes: ['usage'] });
    assert.equal(made.body.expires_at, iso(START_MS + 60_000));
  }));

test('a key with a budget in filmgate.yaml makes none without', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-keys-'));
  const file = join(directory, 'filmgate.yaml');
  const env = { FILMGATE_CONFIG: file };
  try {
    await writeFile(file, '{}');
    await inHouse(async ({ service, as, make }) => {
      const minter = await make({ scopes: ['keys', 'usage'] });
      const victim = await make({ scopes: ['usage'] });
      const budgets = [{ key: minter.id, currency: 'CNY', per_day: 1 }];
      await writeFile(file, JSON.stringify({ budgets }));
      await service.app.reload(readConfig({ ...env, FILMGATE_PORT: '0' }));
      for (const [path, body] of [
        [PATH, { name: 'x', scopes: ['usage'] }],
        [`${PATH}/${victim.id}/rotate`, {}],
      ] as const) {
        const { status, body: reply } = await as(minter.secret)('POST', path, body);
        assert.deepEqual([status, reply.code], [403, 'AccessDenied'], path);
        assert.match(reply.message, /filmgate\.yaml/);
      }
    }, env);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

test('the operator makes tenants, by a key for one; its admin rules there and nowhere else', () =>
  inHouse(async ({ as, make }) => {
    const admin = await make({ tenant: 'acme', scopes: ['admin'] });
    const { id: operators } = await make();
    const call = as(admin.secret);
    const own = await call('POST', PATH, { name: 'x', scopes: ['tasks:write'] });
    assert.deepEqual([own.status, own.body.tenant], [200, 'acme']);
    const listed = await call('GET', PATH);
    assert.deepEqual(
      listed.body.data.map(({ id }: Made) => id),
      [own.body.id, admin.id],
    );
    for (const [method, rest] of [
      ['GET', ''],
      ['PATCH', ''],
      ['POST', '/rotate'],
      ['DELETE', ''],
    ] as const) {
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      assert.equal((await call(method, `${PATH}/${operators}${rest}`, body)).status, 404, method);
    }
    const foreign = await call('POST', PATH, { name: 'x', scopes: ['usage'], tenant: 'default' });
    assert.equal(foreign.status, 403);
    const nobody = await call('GET', '/v1/operator/providers');
    assert.deepEqual([nobody.status, nobody.body.code], [404, 'RouteNotFound']);
    // The operator sees and ends them.
    const theirs = await as()('GET', `${PATH}?tenant=acme`);
    assert.deepEqual(
      theirs.body.data,
      listed.body.data.map((key: object) => ({ ...key })),
    );
    const tenants = await as()('GET', '/v1/operator/tenants');
    assert.deepEqual(
      tenants.body.data.map(({ name, active_keys: count }: Record<string, unknown>) => [
        name,
        count,
      ]),
      [
        ['acme', 2],
        ['default', 1],
      ],
    );
    const ended = await as()('DELETE', `${PATH}/${admin.id}`);
    assert.deepEqual([ended.status, ended.body.tenant], [200, 'acme']);
    assert.equal((await call('GET', PATH)).status, 401);
    for (const tenant of ['', 'Acme', '../x', 'a'.repeat(41)]) {
      const refused = await as()('POST', PATH, { name: 'x', scopes: ['usage'], tenant });
      assert.deepEqual([refused.status, refused.body.error.param], [400, 'tenant'], tenant);
    }
  }));

test('a budget of the key’s own is kept to in both dialects, shown in usage, and changed in flight', async () => {
  await using inner = await runApp();
  const env = {
    ARK_API_KEY: API_KEY,
    ARK_BASE_URL: `${inner.origin}/api/v3`,
    FILMGATE_EGRESS_ALLOW: new URL(inner.origin).host,
  };
  await inHouse(async ({ as, make }) => {
    const scopes = ['tasks:write', 'usage'];
    const key = await make({ scopes, budgets: [{ currency: 'CNY', per_day: (2 * COST) / CNY }] });
    const call = as(key.secret);
    const film = { resolution: '720p', ratio: '4:3', duration: 5 };
    const create = (): Promise<Reply> =>
      call('POST', MISSION, { model: MODEL, prompt: 'a fox', metadata: film });
    assert.deepEqual([(await create()).status, (await create()).status], [200, 200]);
    const refused = await create();
    assert.deepEqual([refused.status, refused.body.code], [402, 'BudgetExceeded']);
    assert.match(
      refused.body.message,
      new RegExp(`budget of the key ${key.id} .* per_day of the key`),
    );
    const content = [{ type: 'text', text: 'a fox' }];
    const ark = await call('POST', ARK, { model: MODEL, content, ...film });
    assert.deepEqual([ark.status, ark.body.error.code], [403, 'AccountOverdueError']);
    const [budget] = (await call('GET', '/v1/usage')).body.budgets;
    assert.deepEqual(
      [budget.scope, budget.owner, budget.reserved_micro_units, budget.left_micro_units],
      ['key', key.id, 2 * COST, 0],
    );
    // Another key of the tenant has none, and no budget reads over another’s.
    assert.deepEqual((await as()('GET', '/v1/usage')).body.budgets, []);
    const budgets = [{ currency: 'CNY', per_day: (3 * COST) / CNY }];
    assert.equal((await as()('PATCH', `${PATH}/${key.id}`, { budgets })).status, 200);
    assert.deepEqual([(await create()).status, (await create()).status], [200, 402]);
  }, env);
});
