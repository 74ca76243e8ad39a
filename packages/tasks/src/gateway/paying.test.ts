// What the gateway tells its operator of money, with the real store on a clock of the test's.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore, type SqliteStore } from '../sqlite/open-sqlite-store.ts';
import { exampleResult, exampleTask } from '../store/examples.testsuite.ts';
import type { Budget, Estimate, Rate } from '../store/ledger-store.ts';
import { manualClock, type ManualClock } from '../worker/manual-clock.testsuite.ts';
import { createGateway } from './gateway.ts';
import {
  scriptedUpstream,
  succeeded,
  type ScriptedUpstream,
} from './scripted-upstream.testsuite.ts';

/** Of `exampleResult`, which the scripted upstream counts as well. */
const TOKENS = 108_900;
const COST = 5_009_400;
const RATE: Rate = { currency: 'CNY', microUnitsPerMillionTokens: 46_000_000 };
const BUDGET: Budget = {
  scope: 'tenant',
  owner: 'ada',
  period: 'day',
  currency: 'CNY',
  limitMicroUnits: COST,
};
const ESTIMATE: Estimate = {
  tokens: TOKENS,
  exact: true,
  inputVideoS: 0,
  amounts: [{ currency: 'CNY', microUnits: COST }],
  budgets: [BUDGET],
};

interface House {
  readonly store: SqliteStore;
  readonly clock: ManualClock;
  readonly ark: ScriptedUpstream;
  /** As the operator reads it: messages of level `warn`. */
  readonly warnings: string[];
  price: Rate;
  make(estimate?: Partial<Estimate>): Promise<void>;
}

async function inHouse(body: (house: House) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-paying-'));
  try {
    await using store = await openSqliteStore(join(directory, 'tasks.db'));
    const clock = manualClock();
    const ark = scriptedUpstream('ark');
    const warnings: string[] = [];
    const house: House = {
      store,
      clock,
      ark,
      warnings,
      price: RATE,
      async make(changes = {}) {
        const estimate = { ...ESTIMATE, ...changes };
        await store.create(exampleTask('a', { lane: 'gateway', estimate, nowMs: clock.now() }));
      },
    };
    const gateway = createGateway({
      store,
      upstreams: [ark],
      clock,
      choose: () => ({ provider: 'ark', model: 'theirs', rate: house.price }),
      logger: { info() {}, warn: (_fields, message) => void warnings.push(message), error() {} },
    });
    await gateway.start();
    await body(house);
    const stopped = gateway.stop({ graceMs: 0 });
    await clock.advance(1);
    await stopped;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test('what was counted as we count is settled without a word', async () => {
  await inHouse(async ({ store, clock, ark, warnings, make }) => {
    await make();
    await clock.advance(6_000);
    ark.finish('a', exampleResult());
    await clock.advance(6_000);
    assert.equal((await store.chargeOf('a'))?.cost?.microUnits, COST);
    assert.deepEqual(warnings, []);
  });
});

test('a provider that counts otherwise is told of', async () => {
  await inHouse(async ({ store, clock, ark, warnings, make }) => {
    await make({ inputVideoS: 5 });
    await clock.advance(6_000);
    ark.finish('a', exampleResult());
    await clock.advance(6_000);
    assert.equal((await store.chargeOf('a'))?.mismatch, true);
    assert.deepEqual(warnings, ['the provider counted other tokens than we did']);
  });
});

test('a film that counts more than was reserved, as we count it too, is told of as that', async () => {
  await inHouse(async ({ store, clock, ark, warnings, make }) => {
    await make({ tokens: TOKENS - 1, exact: false });
    await clock.advance(6_000);
    ark.finish('a', exampleResult());
    await clock.advance(6_000);
    const charge = await store.chargeOf('a');
    assert.deepEqual([charge?.upstreamTokens, charge?.ourTokens], [TOKENS, TOKENS]);
    assert.deepEqual(warnings, ['a film counted more tokens than were reserved for it']);
  });
});

test('a count that is none is told of as that', async () => {
  await inHouse(async ({ clock, ark, warnings, make }) => {
    await make();
    await clock.advance(6_000);
    const usage = { totalTokens: -1, completionTokens: -1 };
    const [job = assert.fail()] = ark.jobs;
    job.look = succeeded(() => Promise.resolve(exampleResult()), usage);
    await clock.advance(6_000);
    assert.deepEqual(warnings, ['the provider’s count of tokens is none; ours counts']);
  });
});

test('at a price that no budget covers a task waits, told of once, and is sent when it falls', async () => {
  await inHouse(async (house) => {
    const { clock, ark, warnings, make } = house;
    house.price = { ...RATE, microUnitsPerMillionTokens: 47_000_000 };
    await make();
    await clock.advance(200_000);
    assert.deepEqual(ark.starts, []);
    assert.deepEqual(warnings, ['a task waits: its provider takes more than was reserved for it']);
    house.price = RATE;
    await clock.advance(70_000);
    assert.deepEqual(ark.starts, ['a']);
  });
});
