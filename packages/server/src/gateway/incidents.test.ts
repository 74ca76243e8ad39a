// What users of services like this one have paid for twice, or for nothing.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import {
  API_KEY,
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { startScriptedNewapi, type ScriptedNewapi } from '../testing/scripted-newapi.testsuite.ts';

const PROMPT = 'A girl walks on the beach.';
const BODIES = {
  [MISSION]: { model: MODEL, prompt: PROMPT, metadata: { resolution: '480p', duration: 5 } },
  [ARK]: { model: MODEL, content: [{ type: 'text', text: PROMPT }], resolution: '480p' },
};

async function withProvider(
  body: (service: RunningApp, upstream: ScriptedNewapi) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-incidents-'));
  const file = join(directory, 'filmgate.yaml');
  try {
    await using upstream = await startScriptedNewapi();
    await writeFile(
      file,
      `providers: { reseller: { kind: newapi, key_env: RESELLER_KEY, base_url: "${upstream.host.url('')}" } }\n`,
    );
    await using service = await runApp({
      // Looks at a provider are seconds apart.
      clock: fastClock(50),
      env: {
        FILMGATE_CONFIG: file,
        RESELLER_KEY: 'k',
        FILMGATE_EGRESS_ALLOW: upstream.host.host,
      },
    });
    await body(service, upstream);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const spent = async (service: RunningApp): Promise<number> =>
  (await service.call('GET', '/v1/usage')).body.data.reduce(
    (sum: number, row: { tasks: number }) => sum + row.tasks,
    0,
  );

test('a service that paid twice because a client retried a POST: a retry is the same task, bought once', async () => {
  await withProvider(async (service, upstream) => {
    for (const [path, body] of Object.entries(BODIES)) {
      const before = upstream.bodies.length;
      const headers = { 'idempotency-key': `a-retry-of-${path.replaceAll('/', '-')}` };
      // The client gives up while its reply is on the way, so it does not know what became of it.
      const given = new AbortController();
      const lost = fetch(service.origin + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${API_KEY}`,
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify(body),
        signal: given.signal,
      }).catch(() => {});
      given.abort();
      await lost;
      // Then it tries again, several times at once and one after the other.
      const retry = () => service.call('POST', path, { body, headers });
      const replies = [
        ...(await Promise.all([retry(), retry(), retry()])),
        await retry(),
        await retry(),
      ];
      const ids = replies.filter(({ status }) => status === 200).map(({ body }) => body.id);
      assert.ok(ids.length >= 3, JSON.stringify(replies.map(({ status }) => status)));
      assert.equal(new Set(ids).size, 1, 'one task');

      const ended = service.until(ids[0], hasEnded);
      await service.until(ids[0], ({ status }) => status !== 'queued');
      upstream.finish(`job-${before}`);
      assert.equal((await ended).status, 'completed');
      assert.equal(upstream.bodies.length, before + 1, 'one job at the provider');
    }
    assert.equal(await spent(service), Object.keys(BODIES).length);
  });
});

test('a service that paid twice because a client retried a POST: the provider’s lost reply is no reason to send again', async () => {
  await withProvider(async (service, upstream) => {
    upstream.replies.push('cut');
    const id = await service.create(BODIES[MISSION]);
    for (;;) {
      const { body } = await service.call('GET', '/v1/operator/attempts?state=unknown');
      if (body.data.some((one: { task_id: string }) => one.task_id === id)) break;
    }
    // What is sent after it is sent; this one is not sent again meanwhile.
    const next = await service.create(BODIES[MISSION]);
    await service.until(next, ({ status }) => status === 'in_progress');
    upstream.finish('job-1');
    await service.until(next, hasEnded);
    assert.equal(upstream.bodies.length, 2);
  });
});

test('a finished paid video lost because a poll timed out: what was bought is asked for until it is had', async () => {
  await withProvider(async (service, upstream) => {
    const id = await service.create(BODIES[MISSION]);
    await service.until(id, ({ status }) => status === 'in_progress');
    // It is finished there, and the provider answers none of eight questions; the client's own polls are
    // given up as well, and what a client does is no matter to a film.
    upstream.silences.set('job-0', 8);
    upstream.finish('job-0');
    for (let poll = 0; poll < 5; poll += 1) {
      const given = new AbortController();
      const polled = fetch(`${service.origin}${MISSION}/${id}`, {
        headers: { authorization: `Bearer ${API_KEY}` },
        signal: given.signal,
      }).catch(() => {});
      given.abort();
      await polled;
    }
    const { status, data } = await service.until(id, hasEnded);
    assert.equal(status, 'completed', JSON.stringify(data));
    assert.equal(upstream.silences.get('job-0'), 0, 'it was asked again after every silence');
    const film = await fetch(data.data.result.content.video_url);
    assert.equal(film.status, 200);
    assert.ok((await film.arrayBuffer()).byteLength > 10_000);
    assert.equal(upstream.bodies.length, 1);
    assert.equal(await spent(service), 1);
  });
});
