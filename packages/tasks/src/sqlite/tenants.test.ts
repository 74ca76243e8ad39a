// Every function of the store is in this table. Those that a user's request reaches take the tenant, and
// with another tenant's id they answer and write as with an id that never was; the others say whose they
// are. A function without a row does not compile.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import type { EventType } from '../event.ts';
import {
  exampleArrival,
  exampleRequest,
  exampleResult,
  exampleTask,
  exampleUpload,
  NOW_MS,
} from '../store/examples.testsuite.ts';
import { openSqliteStore, type SqliteStore } from './open-sqlite-store.ts';

/** What a caller may know or guess. */
interface Ids {
  readonly task: string;
  readonly idempotencyKey: string;
  readonly webhook: string;
  readonly event: string;
  readonly key: string;
  readonly file: string;
  readonly upload: string;
  /** An upload that is about to end. */
  readonly ending: string;
}

type Probe = (store: SqliteStore, tenant: string, ids: Ids) => Promise<unknown>;
type Whose =
  | Probe
  /** What it makes is of the tenant that is in it. */
  | 'makes'
  /** Of the lanes: they work on tasks of every tenant, and answer no request. */
  | 'worker'
  | 'gateway'
  | 'dispatcher'
  /** Of the service's own: what it tells watchers comes from `changesAfter` and `get`. */
  | 'feed'
  | 'retention'
  | 'health'
  /** At the start, of its secrets. */
  | 'installation'
  /** Before the tenant is known. */
  | 'authentication'
  /** Whoever runs the installation, behind the routes of scope `operator` and on its machine. */
  | 'operator';

const RECEIVER = 'https://a.example/';
const PAGE = { offset: 0, limit: 9 };
const DAY = '2027-01-15';
const ARRIVED = exampleArrival();

const WHOSE: Record<Exclude<keyof SqliteStore, symbol>, Whose> = {
  create: 'makes',
  createOnce: 'makes',
  keptReply: (store, tenant, { idempotencyKey }) => store.keptReply(tenant, idempotencyKey),
  get: (store, tenant, { task }) => store.get(tenant, task),
  list: async (store, tenant, { task }) => [
    await store.list(tenant, PAGE),
    await store.list(tenant, { ...PAGE, ids: [task] }),
  ],
  cancel: (store, tenant, { task }) =>
    store.cancel(tenant, task, { nowMs: NOW_MS, evenRunning: true }),
  remove: (store, tenant, { task }) => store.remove(tenant, task, { evenCancelled: true }),
  attemptsOf: (store, tenant, { task }) => store.attemptsOf(tenant, task),
  usage: (store, tenant) =>
    store.usage(tenant, { fromDay: DAY, toDay: DAY, groupBy: ['key', 'provider'] }),
  reservedNow: (store, tenant) => store.reservedNow(tenant),
  // Of budgets that bind the caller alone, with their owner in them.
  spendingOf: (store, tenant) =>
    store.spendingOf(
      { scope: 'tenant', owner: tenant, period: 'day', currency: 'CNY', limitMicroUnits: 1 },
      DAY,
    ),

  changesAfter: (store, tenant) => store.changesAfter(tenant, { after: 0, limit: 99 }),

  addWebhook: 'makes',
  getWebhook: (store, tenant, { webhook }) => store.getWebhook(tenant, webhook),
  page: async (store, tenant, { task }) => [
    await store.page(tenant, { order: 'newest first', limit: 9 }),
    await store.page(tenant, { order: 'oldest first', after: task, limit: 9 }),
  ],
  listWebhooks: (store, tenant) => store.listWebhooks(tenant),
  changeWebhook: (store, tenant, { webhook }) =>
    store.changeWebhook(tenant, webhook, { enabled: false }, NOW_MS),
  disableGone: (store, tenant, { webhook }) =>
    store.disableGone(tenant, webhook, { url: RECEIVER, nowMs: NOW_MS }),
  replaceSecret: (store, tenant, { webhook }) =>
    store.replaceSecret(tenant, webhook, { secret: 's', oldUntilMs: NOW_MS, nowMs: NOW_MS }),
  removeWebhook: (store, tenant, { webhook }) => store.removeWebhook(tenant, webhook),
  listDeliveries: (store, tenant, { webhook, event }) =>
    store.listDeliveries(tenant, webhook, { limit: 9, before: event }),
  getDelivery: (store, tenant, { webhook, event }) => store.getDelivery(tenant, webhook, event),
  replay: (store, tenant, { webhook, event }) => store.replay(tenant, webhook, event, NOW_MS),

  addKey: 'makes',
  getKey: (store, tenant, { key }) => store.getKey(tenant, key),
  listKeys: async (store, tenant, { key }) => [
    await store.listKeys(tenant, { limit: 9 }),
    await store.listKeys(tenant, { limit: 9, before: key }),
  ],
  changeKey: (store, tenant, { key }) => store.changeKey(tenant, key, { name: 'mine' }),
  replaceKeySecret: (store, tenant, { key }) =>
    store.replaceKeySecret(tenant, key, { secretHash: 'mine', oldUntilMs: null }),
  revokeKey: (store, tenant, { key }) => store.revokeKey(tenant, key, NOW_MS),
  findKey: 'authentication',
  noteKeyUses: 'authentication',
  tenantOfKey: 'operator',
  keyOwners: 'operator',

  beginUpload: 'makes',
  getUpload: (store, tenant, { upload }) => store.getUpload(tenant, upload, NOW_MS),
  listOpenUploads: (store, tenant) => store.listOpenUploads(tenant, NOW_MS),
  prolongUpload: (store, tenant, { upload }) => store.prolongUpload(tenant, upload, NOW_MS + 2_000),
  endUpload: (store, tenant, { ending }) => store.endUpload(tenant, ending, ARRIVED),
  removeUpload: (store, tenant, { upload }) => store.removeUpload(tenant, upload),
  getFile: (store, tenant, { file }) => store.getFile(tenant, file, NOW_MS),
  listFiles: async (store, tenant, { file }) => [
    await store.listFiles(tenant, { order: 'desc', limit: 9, nowMs: NOW_MS }),
    await store.listFiles(tenant, { order: 'asc', limit: 9, nowMs: NOW_MS, after: file }),
  ],
  removeFile: (store, tenant, { file }) => store.removeFile(tenant, file, NOW_MS),
  fileTotals: (store, tenant) => store.fileTotals(tenant),
  isReferenced: 'retention',
  listUploads: 'retention',
  removeEndedFiles: 'retention',

  listUnknown: 'operator',
  listAttempts: 'operator',
  findAttempt: 'operator',
  possibleCostOf: 'operator',
  giveUpUnknown: 'operator',

  claim: 'worker',
  extend: 'worker',
  progress: 'worker',
  succeed: 'worker',
  fail: 'worker',
  giveBack: 'worker',
  recover: 'worker',

  gatewayQueues: 'gateway',
  nextGatewayTasks: 'gateway',
  intend: 'gateway',
  failQueued: 'gateway',
  created: 'gateway',
  notCreated: 'gateway',
  unknown: 'gateway',
  adopt: 'gateway',
  due: 'gateway',
  looked: 'gateway',
  cancelSent: 'gateway',
  cancelDone: 'gateway',
  endSucceeded: 'gateway',
  endFailed: 'gateway',
  recoverAttempts: 'gateway',
  chargeOf: 'gateway',

  dueDeliveries: 'dispatcher',
  openDelivery: 'dispatcher',
  endTry: 'dispatcher',

  changeRange: 'feed',
  onTaskWrite: 'feed',

  forgetReplies: 'retention',
  removeEnded: 'retention',
  removeDeliveries: 'retention',
  removeChanges: 'retention',
  referencedBlobs: 'retention',

  facts: 'installation',
  setFact: 'installation',
  forgetFact: 'installation',

  counts: 'health',
  // Numbers alone, for a create.
  queued: 'health',
  openAttempts: 'health',
  countWaiting: 'health',
  ping: 'health',
};

/** A task of each lane, a film, a webhook that was told of it, a key, a kept reply: all of one tenant. */
async function fill(store: SqliteStore, tenant: string): Promise<Ids> {
  const types: EventType[] = ['task.succeeded'];
  const id = (what: string): string => `${what}_of_${tenant}`;
  await store.addWebhook(
    {
      id: id('webhook'),
      tenant,
      url: RECEIVER,
      types,
      enabled: true,
      secret: 'sealed',
      createdAtMs: NOW_MS,
    },
    { most: 9 },
  );
  await store.addKey({
    id: id('key'),
    tenant,
    name: 'theirs',
    scopes: ['admin'],
    createdAtMs: NOW_MS,
    madeBy: null,
    expiresAtMs: null,
    budgets: [],
    rateLimit: null,
    secretHash: id('hash'),
  });
  for (const what of ['file', 'upload', 'ending']) {
    const room = { files: 9, bytes: 9_000 };
    await store.beginUpload(exampleUpload(id(what), { tenant, keyId: id('key') }), room);
  }
  await store.endUpload(tenant, id('file'), ARRIVED);
  const once = { key: id('once'), requestHash: 'hash', reply: () => 'the reply' };
  await store.createOnce(exampleTask(id('task'), { tenant, keyId: id('key') }), once);
  const [claim] = await store.claim({ workerId: 'w', nowMs: NOW_MS, leaseMs: 9, limit: 1 });
  assert.ok(claim);
  await store.succeed(claim, exampleResult(), NOW_MS);
  const request = exampleRequest({ callbackUrl: 'https://a.example/' });
  const paid = exampleTask(id('paid'), { tenant, keyId: id('key'), lane: 'gateway', request });
  const amounts = [{ currency: 'CNY' as const, microUnits: 7 }];
  const estimate = { tokens: 1, exact: true, inputVideoS: 0, amounts, budgets: [] };
  await store.create({ ...paid, estimate });
  await store.intend({
    task: { id: paid.id, epoch: 0 },
    attemptId: id('attempt'),
    provider: 'up',
    model: 'm',
    nowMs: NOW_MS,
  });
  const [delivery] = (await store.listDeliveries(tenant, id('webhook'), { limit: 1 })) ?? [];
  assert.ok(delivery);
  return {
    task: id('task'),
    idempotencyKey: id('once'),
    webhook: id('webhook'),
    event: delivery.eventId,
    key: id('key'),
    file: id('file'),
    upload: id('upload'),
    ending: id('ending'),
  };
}

const NOBODYS: Ids = {
  task: 'cgt-0',
  idempotencyKey: 'none',
  webhook: 'wh_0',
  event: 'evt_0',
  key: 'key_0',
  file: 'file-0',
  upload: 'file-1',
  ending: 'file-2',
};

async function inStore(act: (store: SqliteStore, path: string) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-tenants-'));
  try {
    const path = join(directory, 'store.db');
    await using store = await openSqliteStore(path);
    await act(store, path);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Every row of every table. */
function dump(path: string): unknown {
  const database = new Database(path, { readonly: true });
  const tables = database
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all();
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  database.close();
  return rows;
}

test('to every function another tenant’s id is as unknown as one that never was', async () => {
  await inStore(async (store, path) => {
    const adas = await fill(store, 'ada');
    const before = dump(path);
    for (const [name, probe] of Object.entries(WHOSE)) {
      if (typeof probe === 'string') continue;
      // Bob has nothing: what he gets is nothing of hers, whatever he asks for.
      const unknown = await probe(store, 'bob', NOBODYS);
      assert.deepEqual(await probe(store, 'bob', adas), unknown, name);
      for (const id of Object.values(adas)) {
        assert.ok(!JSON.stringify(unknown ?? null).includes(id), name);
      }
    }
    assert.deepEqual(dump(path), before, 'nothing of hers has changed');
  });
});

test('the table has every function that the store has', async () => {
  await inStore(async (store) => {
    assert.deepEqual(Object.keys(WHOSE).sort(), Object.keys(store).sort());
  });
});

test('with an own id every function finds something: the probes are good', () =>
  inStore(async (store) => {
    const adas = await fill(store, 'ada');
    // What removes goes last.
    const names = Object.keys(WHOSE).sort(
      (a, b) => Number(a.startsWith('remove')) - Number(b.startsWith('remove')),
    );
    for (const name of names) {
      const probe = WHOSE[name as keyof typeof WHOSE];
      // Nothing was settled, and a drawn film has no attempts.
      if (typeof probe === 'string' || name === 'usage' || name === 'attemptsOf') continue;
      const nothing = await probe(store, 'bob', NOBODYS);
      assert.notDeepEqual(await probe(store, 'ada', adas), nothing, name);
    }
  }));
