// R04: however many clients, whatever is killed, no more is spent than a budget has, nothing stays
// reserved, and what the ledger says is what the provider bills.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { auditLedger } from '../../packages/tasks/src/sqlite/audit-ledger.testsuite.ts';
import { MODEL } from '../harness/requests.ts';
import { startService, type Service } from '../harness/service.ts';
import { until } from '../harness/until.ts';
import { startBillingUpstream, type BillingUpstream } from './billing-upstream.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';

const CLIENTS = 64;
/** Requests of all clients together. */
const OPERATIONS = inForm({ short: 600, long: 10_000 });
const KILLS = inForm({ short: 2, long: 30 });
/** Of the film below: 109,590 tokens at 46 CNY a million are reserved for each. */
const RESERVED_CNY = 5.04;
/** What is asked for costs more than that, so that it runs out on the way. */
const BUDGET_CNY = Math.round(OPERATIONS * 0.15 * RESERVED_CNY);
const METADATA = { resolution: '720p', ratio: '4:3', duration: 5 };
const PROMPT = 'A field at noon';
const MISSION = '/v1/video/generations';
const ARK = '/api/v3/contents/generations/tasks';
const RATE = 46;

/** 0 ≤ x < 1, the same in every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A service that is killed and comes back; its callers wait for it meanwhile. */
class MortalService {
  readonly #start: () => Promise<Service>;
  #service: Promise<Service>;

  constructor(start: () => Promise<Service>) {
    this.#start = start;
    this.#service = start();
  }

  /** Undefined: it was killed before it answered. */
  async call(method: string, path: string, body?: object): Promise<Response | undefined> {
    const service = await this.#service;
    try {
      const response = await service.call(method, path, body);
      // Whole, or cut off as well.
      return new Response(await response.text(), { status: response.status });
    } catch {
      return undefined;
    }
  }

  async kill(): Promise<void> {
    const service = await this.#service;
    this.#service = service.end('SIGKILL').then(() => this.#start());
    await this.#service;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#service).end('SIGKILL');
  }
}

interface Tally {
  operations: number;
  taken: number;
  refused: number;
}

async function work(
  service: MortalService,
  tally: Tally,
  random: () => number,
  onOperation: () => void,
): Promise<void> {
  const call = async (method: string, path: string, body?: object) => {
    tally.operations += 1;
    onOperation();
    return service.call(method, path, body);
  };
  while (tally.operations < OPERATIONS) {
    const inArk = random() < 0.5;
    const content = [{ type: 'text', text: PROMPT }];
    const reply = inArk
      ? await call('POST', ARK, { model: MODEL, content, ...METADATA })
      : await call('POST', MISSION, { model: MODEL, prompt: PROMPT, metadata: METADATA });
    if (reply?.status === (inArk ? 403 : 402)) {
      tally.refused += 1;
      await after(100 + random() * 300);
      continue;
    }
    if (reply === undefined) continue;
    const { id } = (await reply.json()) as { id: string };
    assert.equal(reply.status, 200);
    tally.taken += 1;
    if (random() < 0.3) {
      await after(random() * 1000);
      await call('DELETE', `${MISSION}/${id}`);
    }
  }
}

/** What nobody can know is given up, as the operator would; then nothing may be under way. */
async function bringToRest(service: MortalService): Promise<void> {
  const get = async (path: string): Promise<unknown> =>
    (await service.call('GET', path))?.json() ?? assert.fail(`no reply to ${path}`);
  await until('nothing is reserved', async () => {
    const { data } = (await get('/v1/operator/attempts?state=unknown&limit=500')) as {
      data: { id: string }[];
    };
    for (const { id } of data) {
      await service.call('POST', `/v1/operator/attempts/${id}`, { decision: 'abandon' });
    }
    const { reserved } = (await get('/v1/usage')) as { reserved: unknown[] };
    return reserved.length === 0;
  });
}

/** What the provider bills for the jobs that the database knows, in micro-units. */
function billed(operations: readonly unknown[], upstream: BillingUpstream): number {
  const bills = upstream.bills();
  return (operations as { id: string }[]).reduce(
    (sum, { id }) => sum + (bills.get(id) ?? 0) * RATE,
    0,
  );
}

test('no budget is overspent, nothing stays reserved, the ledger is what is billed', async () => {
  const random = numbers(4);
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-money-'));
  await using upstream = await startBillingUpstream(random);
  const config = join(directory, 'filmgate.yaml');
  const provider = {
    kind: 'volcengine',
    key_env: 'K',
    base_url: upstream.baseUrl,
    concurrency: 500,
    creates_per_minute: 100_000,
    calls_per_minute: 100_000,
  };
  const limits = { currency: 'CNY', per_day: BUDGET_CNY, per_month: BUDGET_CNY };
  const budgets = [{ tenant: 'default', ...limits }];
  await writeFile(config, JSON.stringify({ providers: { ark: provider }, budgets }));
  const dataDirectory = join(directory, 'data');
  const path = join(dataDirectory, 'filmgate.db');
  const env = { FILMGATE_CONFIG: config, K: 'k', FILMGATE_EGRESS_ALLOW: upstream.host };
  const audit = () =>
    auditLedger(path, [
      {
        scope: 'tenant',
        owner: 'default',
        period: 'month',
        currency: 'CNY',
        limitMicroUnits: BUDGET_CNY * 1_000_000,
      },
    ]);
  try {
    await using service = new MortalService(() => startService({ env, dataDirectory }));
    const tally: Tally = { operations: 0, taken: 0, refused: 0 };
    let kills = 0;
    let killing: Promise<void> = Promise.resolve();
    const faults: string[] = [];
    let overspent = 0;
    const onOperation = (): void => {
      if (tally.operations < ((kills + 1) * OPERATIONS) / (KILLS + 1) || kills === KILLS) return;
      kills += 1;
      killing = killing
        .then(() => service.kill())
        .then(() => {
          const seen = audit();
          faults.push(...seen.faults);
          overspent += seen.overspent;
        });
    };
    await Promise.all(
      Array.from({ length: CLIENTS }, () => work(service, tally, random, onOperation)),
    );
    await killing;
    await bringToRest(service);
    const seen = audit();
    faults.push(...seen.faults);
    overspent += seen.overspent;
    const bills = billed(seen.operations, upstream);
    // A DELETE that comes after the film removes its task: then the books have no job to compare with.
    const charged = (seen.charged['CNY'] ?? 0) - (seen.chargedOfRemoved['CNY'] ?? 0);
    // The worst case: each job that nobody found is billed.
    const allBills = [...upstream.bills().values()].reduce((sum, tokens) => sum + tokens * RATE, 0);
    const worst = (seen.charged['CNY'] ?? 0) + (seen.possible['CNY'] ?? 0);
    const reserved = seen.reserved['CNY'] ?? 0;
    report(
      'R04',
      'All that is billed, against charged and possible together, against the budget',
      `${allBills} ≤ ${worst} ≤ ${BUDGET_CNY * 1_000_000} micro-CNY, of which ${seen.possible['CNY'] ?? 0} possible`,
      'spend ≤ budget',
    );
    report(
      'R04',
      'Overspent, reserved at rest, charged against billed',
      `${overspent}, ${reserved}, ${charged - bills} of ${bills} micro-CNY: ${CLIENTS} clients, ${tally.operations} requests, ${kills} kills; ${tally.taken} films taken, ${tally.refused} refused, ${seen.settled} paid`,
      '0, 0, 0',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual([overspent, reserved, charged], [0, 0, bills]);
    assert.ok(allBills <= worst, `billed ${allBills}, in the books ${worst} at most`);
    assert.ok(tally.refused > 0 && seen.settled > 0, 'some were refused, some paid for');
    assert.equal(kills, KILLS);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
