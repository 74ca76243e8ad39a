// Budgets and usage through the whole service, its films made by another filmgate behind it.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tokens } from '@filmgate/protocol';
import { readConfig } from '../config/config.ts';
import type { Render } from '../execution/execute.ts';
import {
  API_KEY,
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';

const USAGE = '/v1/usage';
/** 960×720, 120 frames, 24 a second. */
const FILM = fileURLToPath(new URL('../../../../samples/clip-1.mp4', import.meta.url));
const FILM_TOKENS = 81_000;
const BODY = {
  model: MODEL,
  prompt: 'A girl walks on the beach.',
  metadata: { resolution: '720p', ratio: '4:3', duration: 5 },
};
const ARK_BODY = {
  model: MODEL,
  content: [{ type: 'text', text: 'A girl walks on the beach.' }],
  ...BODY.metadata,
};
/** 1112×834, 121 frames, 46 CNY a million. */
const COST = tokens({ width: 1112, height: 834, frames: 121 }) * 46;
const CNY = 1_000_000;

/** The engine of the service behind: its films are the sample, which it counts as told. */
const engine = (counted: 'right' | 'wrong', held: Promise<void> = Promise.resolve()): Render => {
  const scripted = scriptedEngine(() => held);
  return async (job, options) => {
    const film = await scripted(job, options);
    await copyFile(FILM, film.video);
    if (counted === 'wrong') return film;
    // The sample is a frame short of whole seconds, which this engine tells: a size that counts the same.
    const size = { width: 10, height: 68_549, frames: 121 };
    const output = { ...film.storyboard.output, ...size };
    return { ...film, storyboard: { ...film.storyboard, output } };
  };
};

const DAY = { tenant: 'default', currency: 'CNY' };

async function inFront(
  inner: RunningApp,
  budgets: readonly object[],
  body: (outer: RunningApp, reload: (budgets: readonly object[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-usage-'));
  const file = join(directory, 'filmgate.yaml');
  const env = {
    ARK_API_KEY: API_KEY,
    ARK_BASE_URL: `${inner.origin}/api/v3`,
    FILMGATE_EGRESS_ALLOW: new URL(inner.origin).host,
    FILMGATE_CONFIG: file,
  };
  const write = (of: readonly object[]): Promise<void> =>
    writeFile(file, JSON.stringify({ budgets: of }));
  try {
    await write(budgets);
    await using outer = await runApp({ env });
    await body(outer, async (of) => {
      await write(of);
      await outer.app.reload(readConfig({ ...env, FILMGATE_PORT: '0' }));
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const usage = async (service: RunningApp, query = ''): Promise<Reply['body']> => {
  const { status, body } = await service.call('GET', `${USAGE}${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};

test('a film is settled as the provider counted it, and shown by day, model, provider and key', async () => {
  await using inner = await runApp({ render: engine('right') });
  await inFront(inner, [{ ...DAY, per_day: 100 }], async (outer) => {
    const { status } = await outer.film(BODY);
    assert.equal(status, 'completed');
    const today = new Date().toISOString().slice(0, 10);
    const reply = await usage(outer, '?group_by=day,model,provider,key');
    assert.deepEqual(reply.data, [
      {
        day: today,
        model: MODEL,
        provider: 'volcengine',
        key: 'bootstrap',
        currency: 'CNY',
        cost_micro_units: FILM_TOKENS * 46,
        tasks: 1,
        our_tokens: FILM_TOKENS,
        upstream_tokens: FILM_TOKENS,
        unreported_tasks: 0,
        mismatches: 0,
        possible_micro_units: 0,
        given_up: 0,
      },
    ]);
    assert.deepEqual(reply.reserved, []);
    const [budget] = reply.budgets;
    assert.equal(budget.left_micro_units, 100 * CNY - FILM_TOKENS * 46);
    assert.equal((await usage(inner)).data.length, 0, 'what is drawn costs nothing');
  });
});

test('a provider that counts otherwise is flagged', async () => {
  await using inner = await runApp({ render: engine('wrong') });
  await inFront(inner, [], async (outer) => {
    await outer.film(BODY);
    const [row] = (await usage(outer)).data;
    assert.deepEqual(
      [row.mismatches, row.our_tokens, row.upstream_tokens, row.cost_micro_units],
      [1, FILM_TOKENS, COST / 46, COST],
    );
  });
});

test('of 64 creates at once in both dialects only those are taken that the budget covers', async () => {
  const held = Promise.withResolvers<void>();
  await using inner = await runApp({ render: engine('right', held.promise) });
  const budgets = [
    { ...DAY, per_day: 1000 },
    { key: 'bootstrap', currency: 'CNY', per_month: (10 * COST) / CNY },
  ];
  await inFront(inner, budgets, async (outer, reload) => {
    const replies = await Promise.all(
      Array.from({ length: 64 }, (_, i) =>
        i % 2 === 0
          ? outer.call('POST', MISSION, { body: BODY })
          : outer.call('POST', ARK, { body: ARK_BODY }),
      ),
    );
    const taken = replies.filter(({ status }) => status === 200);
    assert.equal(taken.length, 10);
    const refused = replies.filter(({ status }) => status !== 200);
    const month = new Date().toISOString().slice(0, 7);
    for (const { status, body } of refused) {
      const { code, message, type } = body.error;
      if ('data' in body) assert.deepEqual([status, code], [402, 'BudgetExceeded']);
      else assert.deepEqual([status, code, type], [403, 'AccountOverdueError', 'Forbidden']);
      assert.match(message, new RegExp(`budget of the key bootstrap for ${month} \\(UTC\\) is`));
      assert.match(message, /0 CNY spent, \d.* CNY reserved .* needs up to .*per_month/);
    }
    assert.equal((await outer.call('GET', MISSION)).body.data.total, 10);
    const before = await usage(outer);
    assert.deepEqual(before.reserved, [{ currency: 'CNY', micro_units: 10 * COST }]);
    assert.equal(before.budgets[1].left_micro_units, 0);

    // An empty budget holds up nothing that is under way, and hides no result.
    const [first, ...others] = taken.map(({ body }) => body.id as string);
    assert.ok(first);
    held.resolve();
    const film = await outer.until(first, hasEnded);
    assert.equal(film.status, 'completed');
    const url = film.data.data.result.content.video_url;
    assert.equal((await fetch(url)).status, 200);

    // Another budget counts from the next create on.
    await reload([{ ...DAY, per_day: 0 }]);
    assert.equal((await outer.call('POST', MISSION, { body: BODY })).status, 402);
    const draft = { ...BODY, model: `animatic/${MODEL}` };
    assert.equal((await outer.call('POST', MISSION, { body: draft })).status, 200);
    await reload([]);
    const unbound = await outer.create(BODY);
    for (const id of [...others, unbound]) {
      assert.equal((await outer.until(id, hasEnded)).status, 'completed');
    }
    const after = await usage(outer);
    assert.deepEqual(after.reserved, []);
    assert.equal(after.data[0].tasks, 11);
    assert.equal(after.data[0].cost_micro_units, 11 * FILM_TOKENS * 46);
  });
});

test('a wrong query is refused with the rule', async () => {
  await using service = await runApp();
  for (const [query, message] of [
    ['?group_by=colour', /`group_by\.0`.*got "colour"/],
    ['?group_by=day,colour', /`group_by\.1`.*got "day,colour"/],
    ['?groups=day', /`groups`.*expected one of from, to, group_by/],
    ['?from=2026-13-01', /`from`/],
    ['?from=2026-02-02&to=2026-02-01', /not after to/],
    ['?from=2020-01-01&to=2026-01-01', /at most 366 days/],
  ] as const) {
    const { status, body } = await service.call('GET', USAGE + query);
    assert.equal(status, 400, query);
    assert.match(body.error.message, message);
  }
  const { status } = await service.call('GET', USAGE, { headers: { authorization: 'Bearer no' } });
  assert.equal(status, 401);
  const { from, to } = await usage(service, '?to=2026-02-28');
  assert.deepEqual([from, to], ['2026-02-01', '2026-02-28']);
});
