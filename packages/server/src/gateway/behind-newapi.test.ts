// One filmgate behind another over the dialect of the new-api family.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { RenderError, type FilmRequest } from '@filmgate/animatic';
import type { Render } from '../execution/execute.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import { png, startMediaHost } from '../testing/media-host.testsuite.ts';
import {
  API_KEY,
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { scriptedEngine, type Act } from '../testing/scripted-engine.testsuite.ts';

const FILM = fileURLToPath(new URL('../../../../samples/clip-1.mp4', import.meta.url));
const SPEED = 20;

/** An engine whose films can be probed. */
const engine = (act?: Act): Render => {
  const scripted = scriptedEngine(act);
  return async (job, options) => {
    const film = await scripted(job, options);
    await copyFile(FILM, film.video);
    return film;
  };
};

const request = (prompt: string, more: object = {}): object => ({
  model: MODEL,
  prompt,
  metadata: { resolution: '480p', ratio: '4:3', duration: 5, seed: 7 },
  ...more,
});

/** @param also private hosts beside the inner service's */
async function behind(
  inner: RunningApp,
  body: (outer: RunningApp) => Promise<void>,
  { key = API_KEY, also = [] }: { key?: string; also?: readonly string[] } = {},
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-newapi-'));
  const file = join(directory, 'filmgate.yaml');
  await writeFile(
    file,
    `providers: { agg: { kind: newapi, key_env: AGG_KEY, base_url: "${inner.origin}" } }\n`,
  );
  const env = {
    FILMGATE_CONFIG: file,
    AGG_KEY: key,
    FILMGATE_EGRESS_ALLOW: [new URL(inner.origin).host, ...also].join(','),
  };
  try {
    await using outer = await runApp({ env, clock: fastClock(SPEED) });
    await body(outer);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const innerTasks = async (inner: RunningApp): Promise<{ id: string; status: string }[]> =>
  (await inner.call('GET', ARK)).body.items;

test('a film is made there once and kept here; what fails there fails here, with its words', async () => {
  const seen: FilmRequest[] = [];
  const render = engine(async ({ request: asked }) => {
    seen.push(asked);
    if (asked.prompt === 'a broken film') {
      throw new RenderError('invalid_request', 'the engine broke', { retryable: false });
    }
  });
  await using inner = await runApp({ render });
  await behind(inner, async (outer) => {
    const [made, broken] = await Promise.all([
      outer.film(request('a film')),
      outer.film(request('a broken film')),
    ]);
    assert.equal(made.status, 'completed', JSON.stringify(made));
    assert.equal(made.data.data.model, `agg/${MODEL}`);
    const { result } = made.data.data;
    assert.equal(new URL(result.content.video_url).origin, outer.origin);
    assert.equal((await fetch(result.content.video_url)).status, 200);
    assert.ok(result.usage.total_tokens > 0);
    assert.equal(broken.data.status, 'FAILURE');
    assert.equal(broken.data.fail_reason, 'the engine broke');
    assert.equal((await innerTasks(inner)).length, 2);
    const [{ seed, resolution, ratio, durationS } = {}] = seen;
    assert.deepEqual([seed, resolution, ratio, durationS], [7, '480p', '4:3', 5]);
  });
});

test('references keep their roles, and those that only the outer one can open go along', async () => {
  const roles: string[] = [];
  const render = engine(async ({ request: { media } }) => {
    roles.push(media.map(({ kind, role, number }) => `${kind} ${number} ${role}`).join(', '));
  });
  await using host = await startMediaHost((_request, response) => response.end(png(320, 320)));
  await using inner = await runApp({ render });
  await behind(
    inner,
    async (outer) => {
      const [one, two, three] = [1, 2, 3].map((number) => host.url(`/${number}.png`));
      const reference = { type: 'image_url', image_url: { url: one }, role: 'reference_image' };
      const content = [{ type: 'text', text: 'x' }, reference];
      for (const body of [
        request('one', { images: [one] }),
        request('two', { images: [one, two] }),
        request('three', { images: [one, two, three] }),
        request('a reference', { metadata: { resolution: '480p', duration: 5, content } }),
      ]) {
        const { data } = await outer.film(body);
        assert.equal(data.status, 'SUCCESS', data.fail_reason);
      }
      assert.deepEqual(roles, [
        'image 1 first_frame',
        'image 1 first_frame, image 2 last_frame',
        'image 1 reference_image, image 2 reference_image, image 3 reference_image',
        'image 1 reference_image',
      ]);
    },
    { also: [host.host] },
  );
});

test('what is cancelled there has failed here, and a key that is refused makes nothing', async () => {
  const held = Promise.withResolvers<void>();
  await using inner = await runApp({ render: engine(() => held.promise) });
  await behind(inner, async (outer) => {
    const id = await outer.create(request('a film'));
    await outer.until(id, ({ data }) => data.stage === 'upstream');
    const [job] = await innerTasks(inner);
    assert.equal((await inner.call('DELETE', `${MISSION}/${job?.id}`)).status, 200);
    const { data } = await outer.until(id, hasEnded);
    assert.deepEqual([data.status, data.fail_reason], ['FAILURE', 'cancelled by its owner']);
    assert.equal(data.data.result.error.code, 'cancelled');
  });
  await behind(
    inner,
    async (outer) => {
      const { data } = await outer.film(request('a film'));
      assert.match(data.fail_reason, /account there is not in order/);
    },
    { key: 'a-wrong-key' },
  );
  assert.equal((await innerTasks(inner)).length, 1);
  held.resolve();
});
