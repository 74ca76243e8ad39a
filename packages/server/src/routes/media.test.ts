// A video that only we have, on its way to a provider that fetches videos itself.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bring, FILES } from '../testing/file-upload.testsuite.ts';
import { png } from '../testing/media-host.testsuite.ts';
import { MISSION, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';
import { startScriptedNewapi, type ScriptedNewapi } from '../testing/scripted-newapi.testsuite.ts';
import { eventually } from '../testing/two-tenants.testsuite.ts';

const CLIP = await readFile(new URL('../../../../samples/clip-1.mp4', import.meta.url));
const PUBLIC_URL = 'https://films.example.org';

async function withProvider(
  env: Readonly<Record<string, string>>,
  act: (service: RunningApp, upstream: ScriptedNewapi) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-media-'));
  try {
    await using upstream = await startScriptedNewapi();
    const file = join(directory, 'filmgate.yaml');
    const up = { kind: 'newapi', key_env: 'UP_KEY', base_url: upstream.host.url('') };
    await writeFile(file, JSON.stringify({ providers: { up } }));
    const all = {
      FILMGATE_CONFIG: file,
      UP_KEY: 'k',
      FILMGATE_EGRESS_ALLOW: upstream.host.host,
      ...env,
    };
    await using service = await runApp({ env: all });
    await act(service, upstream);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const asking = (model: string, video: string, image: string): object => ({
  model,
  prompt: 'a fox, as in video 1',
  images: [image],
  videos: [video],
});

test('a provider gets a picture inside the request, and a link of ours to a video', () =>
  withProvider({ FILMGATE_PUBLIC_URL: PUBLIC_URL }, async (service, upstream) => {
    const video = await bring(service, CLIP, 'clip.mp4');
    const image = await bring(service, png(400, 400));
    await service.create(asking(`up/${MODEL}`, video.id, image.id));
    await eventually(async () => upstream.bodies.length === 1);
    const { images, videos } = upstream.bodies[0] as { images: string[]; videos: string[] };
    assert.match(images[0] ?? '', /^data:image\/png;base64,/);
    const link = new URL(videos[0] ?? '');
    assert.equal(link.origin, PUBLIC_URL);
    assert.equal(link.pathname, `/v1/media/${video.sha256}.mp4`);

    const fetched = (path: string, headers = {}): Promise<Response> =>
      fetch(service.origin + path, { headers });
    const path = link.pathname + link.search;
    // The task has it, whatever becomes of the file.
    await service.call('DELETE', `${FILES}/${video.id}`);
    const whole = await fetched(path);
    assert.ok(Buffer.from(await whole.arrayBuffer()).equals(CLIP));
    assert.equal(whole.headers.get('content-type'), 'video/mp4');
    assert.match(whole.headers.get('content-security-policy') ?? '', /sandbox/);
    const part = await fetched(path, { range: 'bytes=4-7' });
    assert.deepEqual([part.status, await part.text()], [206, 'ftyp']);

    const other = path.replace(video.sha256, image.sha256);
    const swapped = path.replace('.mp4', '.mov');
    const later = path.replace(/expires=\d+/, 'expires=9999999999');
    for (const wrong of [link.pathname, other, swapped, later, `${path}x`]) {
      const refused = await fetched(wrong);
      assert.equal(refused.status, 403, wrong);
    }
    // A signature is good for what it was made for alone.
    const asResult = path.replace('/v1/media/', '/v1/results/default/');
    assert.notEqual((await fetched(asResult)).status, 200);
  }));

test('where no provider can reach us a video is refused, with the remedy, and nothing is sent', () =>
  withProvider({}, async (service, upstream) => {
    const video = await bring(service, CLIP, 'clip.mp4');
    const image = await bring(service, png(400, 400));
    const refused = await service.call('POST', MISSION, {
      body: asking(`up/${MODEL}`, video.id, image.id),
    });
    assert.equal(refused.status, 400);
    assert.match(
      refused.body.message,
      /`videos\[0\]`.*videos\[0\] is a file here.*animatic\/\S+ for a draft.*FILMGATE_PUBLIC_URL/,
    );
    assert.equal(upstream.bodies.length, 0);
    await service.create(asking(`animatic/${MODEL}`, video.id, image.id));
    assert.equal((await fetch(`${service.origin}/v1/media/x.mp4`)).status, 404);
  }));
