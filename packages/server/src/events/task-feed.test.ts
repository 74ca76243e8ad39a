import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { validateArk } from '@filmgate/protocol';
import { openSqliteStore, type SqliteStore } from '@filmgate/tasks';
import { MODEL } from '../testing/running-app.testsuite.ts';
import { createTaskFeed, type TaskFeed } from './task-feed.ts';

const NOW_MS = 1_800_000_000_000;
const { request } = validateArk({ model: MODEL, content: [{ type: 'text', text: 'A fox' }] }, []);

interface House {
  readonly store: SqliteStore;
  readonly feed: TaskFeed;
  /** What the feed reads of the store. */
  readonly reads: string[];
  /** The next reads of it throw. */
  fails: boolean;
  create(tenant: string, id: string): Promise<void>;
  cancel(tenant: string, id: string): Promise<void>;
  /** Fires what was planned. @returns after how many milliseconds that was to be */
  pass(): Promise<number | undefined>;
}

async function inHouse(act: (house: House) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-feed-'));
  try {
    await using store = await openSqliteStore(join(directory, 'x.db'));
    const reads: string[] = [];
    let planned: { readonly inMs: number; readonly callback: () => void } | undefined;
    const house: House = {
      store,
      reads,
      fails: false,
      feed: createTaskFeed({
        store: {
          ...store,
          async get(tenant, id) {
            reads.push(`get ${id}`);
            if (house.fails) throw new Error('busy');
            return store.get(tenant, id);
          },
          async changesAfter(tenant, page) {
            reads.push(`${tenant} after ${page.after}`);
            return store.changesAfter(tenant, page);
          },
        },
        clock: {
          setTimer(inMs, callback) {
            planned = { inMs, callback };
            return () => (planned = undefined);
          },
        },
        logger: { error() {} },
      }),
      async create(tenant, id) {
        const one = { id, tenant, keyId: 'k', lane: 'embedded', seed: 1, nowMs: NOW_MS } as const;
        await store.create({ ...one, request });
      },
      async cancel(tenant, id) {
        await store.cancel(tenant, id, { nowMs: NOW_MS, evenRunning: true });
      },
      async pass() {
        const now = planned;
        planned = undefined;
        now?.callback();
        for (let turn = 0; turn < 5; turn += 1) await nextTurn();
        return now?.inMs;
      },
    };
    await act(house);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('what changed within a moment is read once, however many watch, and not at all where nobody does', () =>
  inHouse(async ({ feed, reads, create, cancel, pass }) => {
    await create('ada', 'a');
    assert.equal(await pass(), undefined);
    const told: (string | undefined)[] = [];
    const stops = [1, 2, 3].map(() => feed.watchTask('a', (task) => told.push(task?.state)));
    await cancel('ada', 'a');
    assert.deepEqual(told, [], 'not before it is on disk');
    assert.equal(await pass(), 20);
    assert.deepEqual([told, reads], [['cancelled', 'cancelled', 'cancelled'], ['get a']]);
    for (const stop of stops) stop();
    await create('ada', 'b');
    assert.equal(await pass(), undefined);
  }));

test('those who stand at the same place share a page; one who is behind has its own', () =>
  inHouse(async ({ feed, reads, create, pass }) => {
    let changed = 0;
    feed.watchTenant('ada', { changed: () => (changed += 1), progress() {} });
    await create('ada', 'a');
    await pass();
    assert.equal(changed, 1);
    const pages = await Promise.all([0, 0, 0].map((after) => feed.page('ada', after)));
    assert.deepEqual(
      pages.map(({ changes, through }) => [changes.length, through]),
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    );
    assert.deepEqual(reads, ['ada after 0']);
  }));

test('nobody walks through what others did again and again', () =>
  inHouse(async ({ feed, reads, create, pass }) => {
    feed.watchTenant('ada', { changed() {}, progress() {} });
    feed.watchTenant('bob', { changed() {}, progress() {} });
    await create('ada', 'a');
    await pass();
    const { through } = await feed.page('ada', 0);
    for (const id of ['b1', 'b2', 'b3']) {
      await create('bob', id);
      await pass();
    }
    await create('ada', 'c');
    await pass();
    const { changes } = await feed.page('ada', through);
    assert.deepEqual(
      changes.map(({ seq, task }) => [seq, task.id]),
      [[5, 'c']],
    );
    assert.deepEqual(reads, ['ada after 0', 'ada after 4']);
  }));

test('what a slow client has not read is not passed over, whatever others do meanwhile', () =>
  inHouse(async ({ feed, create, pass }) => {
    feed.watchTenant('ada', { changed() {}, progress() {} });
    feed.watchTenant('bob', { changed() {}, progress() {} });
    const { through } = await feed.page('ada', 0);
    await create('ada', 'a');
    await pass();
    await create('bob', 'b');
    await pass();
    const { changes } = await feed.page('ada', through);
    assert.deepEqual(
      changes.map(({ task }) => task.id),
      ['a'],
    );
  }));

test('a store that does not answer is asked again, and nothing is forgotten', () =>
  inHouse(async (house) => {
    const { feed, create, cancel, pass } = house;
    await create('ada', 'a');
    const told: (string | undefined)[] = [];
    feed.watchTask('a', (task) => told.push(task?.state));
    house.fails = true;
    await cancel('ada', 'a');
    await pass();
    assert.equal(await pass(), 1_000);
    house.fails = false;
    assert.equal(await pass(), 1_000);
    assert.deepEqual(told, ['cancelled']);
  }));

test('a task that is removed is told as gone', () =>
  inHouse(async ({ feed, store, create, cancel, pass }) => {
    await create('ada', 'a');
    await cancel('ada', 'a');
    const told: unknown[] = [];
    feed.watchTask('a', (task) => told.push(task));
    await store.remove('ada', 'a', { evenCancelled: true });
    await pass();
    assert.deepEqual(told, [undefined]);
  }));
