import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createBlobStore, createEgress, type AssetSources } from '@filmgate/media';
import type { GenerationRequest, MediaReference } from '@filmgate/protocol';
import { TaskFailure } from '@filmgate/tasks';
import type { MediaLinks } from '../files/media-links.ts';
import { png, startMediaHost, type MediaHost, wav } from '../testing/media-host.testsuite.ts';
import { outward } from './outward.ts';

const PICTURE = png(320, 320);
const SOUND = wav(3);

async function fromHere(
  serve: RequestListener,
  body: (sources: AssetSources, host: MediaHost) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-outward-'));
  await using host = await startMediaHost(serve);
  await using egress = createEgress({
    allow: [host.host],
    resolve: () => Promise.resolve(['93.184.216.34']),
  });
  try {
    await body({ egress, blobs: await createBlobStore(directory) }, host);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const reference = (
  url: string,
  kind: MediaReference['kind'] = 'image',
  position = 1,
): MediaReference => ({
  kind,
  role: `reference_${kind}`,
  url,
  sha256: null,
  number: 1,
  position,
});

// Only its references are looked at.
const request = (...references: MediaReference[]): GenerationRequest =>
  ({ prompt: 'a fox', references }) as unknown as GenerationRequest;

const urlsOf = ({ references }: GenerationRequest): string[] => references.map(({ url }) => url);

const dataUrl = (type: string, bytes: Buffer): string =>
  `data:${type};base64,${bytes.toString('base64')}`;

test('what only we can open goes along, what anybody can stays a link', async () => {
  await fromHere(
    (_request, response) => response.end(SOUND),
    async (sources, host) => {
      const { sha256 } = await sources.blobs.put(
        (async function* () {
          yield PICTURE;
        })(),
      );
      const made = await outward(
        request(
          reference(`blob:sha256:${sha256}`),
          reference('https://cdn.example.com/a.png', 'image', 2),
          reference(host.url('/a.wav'), 'audio', 3),
          reference(dataUrl('image/png', PICTURE), 'image', 4),
        ),
        sources,
      );
      assert.deepEqual(urlsOf(made), [
        dataUrl('image/png', PICTURE),
        'https://cdn.example.com/a.png',
        dataUrl('audio/wav', SOUND),
        dataUrl('image/png', PICTURE),
      ]);
      assert.equal(made.prompt, 'a fox');
    },
  );
});

test('what is stored already is not fetched again', async () => {
  await fromHere(assert.fail, async (sources, host) => {
    const { sha256 } = await sources.blobs.put(
      (async function* () {
        yield PICTURE;
      })(),
    );
    const stored = { ...reference(host.url('/a.png')), sha256 };
    const made = await outward(request(stored), sources);
    assert.deepEqual(urlsOf(made), [dataUrl('image/png', PICTURE)]);
  });
});

test('what cannot be opened is told with its place, and nothing is sent', async () => {
  await fromHere(
    (_request, response) => response.writeHead(404).end(),
    async (sources, host) => {
      for (const [url, reason] of [
        [
          host.url('/a.png'),
          /^content\[3\]\.image_url: resource download failed: .*could not be reached/,
        ],
        ['http://10.9.9.9/a.png', /^content\[3\]\.image_url: .*FILMGATE_EGRESS_ALLOW/],
        [`blob:sha256:${'0'.repeat(64)}`, /^content\[3\]\.image_url: .*it was removed/],
      ] as const) {
        await assert.rejects(outward(request(reference(url, 'image', 3)), sources), (error) => {
          assert.ok(error instanceof TaskFailure);
          assert.match(error.message, reason);
          return true;
        });
      }
    },
  );
});

test('more than a request can hold is not put into it', async () => {
  const large = Buffer.concat([PICTURE, Buffer.alloc(25_000_000)]);
  await fromHere(
    (_request, response) => response.end(large),
    async (sources, host) => {
      const two = [1, 2].map((position) =>
        reference(host.url(`/${position}.png`), 'image', position),
      );
      await assert.rejects(
        outward(request(...two), sources),
        /content\[2\].*47 MB together at most/,
      );
    },
  );
});

test('a final is made from the pictures and sounds that its draft was drawn from', async () => {
  await fromHere(assert.fail, async (sources) => {
    const { sha256 } = await sources.blobs.put(
      (async function* () {
        yield PICTURE;
      })(),
    );
    const links = [
      { ...reference('https://cdn.example.com/a.png'), sha256 },
      { ...reference('https://cdn.example.com/b.png', 'image', 2), sha256: 'f'.repeat(64) },
      { ...reference('https://cdn.example.com/c.mp4', 'video', 3), sha256 },
    ];
    const film = request(...links);
    assert.deepEqual(urlsOf(await outward(film, sources)), urlsOf(film));
    const final = await outward({ ...film, draftTaskId: 'cgt-draft' }, sources);
    assert.deepEqual(urlsOf(final), [
      dataUrl('image/png', PICTURE),
      'https://cdn.example.com/b.png',
      'https://cdn.example.com/c.mp4',
    ]);
    assert.equal('draftTaskId' in final, false);
  });
});

test('a provider’s own draft is named as it is there, without reading anything', async () => {
  await fromHere(assert.fail, async (sources) => {
    const ids = { draftTaskId: 'cgt-ours', upstreamDraftId: 'cgt-theirs' };
    const gone = reference(`blob:sha256:${'f'.repeat(64)}`);
    const made = await outward({ ...request(gone), ...ids }, sources);
    assert.equal(made.draftTaskId, 'cgt-theirs');
    assert.equal('upstreamDraftId' in made, false);
  });
});

const linkTo: MediaLinks['to'] = ({ sha256, contentType }) =>
  `https://films.example/${sha256} ${contentType}`;

test('a video that only we can open is linked to where providers can reach us, and a picture is not', async () => {
  const clip = await readFile(new URL('../../../../samples/clip-1.mp4', import.meta.url));
  await fromHere(
    (asked, response) => response.end(asked.url === '/clip' ? clip : PICTURE),
    async (sources, host) => {
      const references = [reference(host.url('/clip'), 'video'), reference(host.url('/p'))];
      const [video = '', picture] = urlsOf(await outward(request(...references), sources, linkTo));
      assert.match(video, /^https:\/\/films\.example\/[0-9a-f]{64} video\/mp4$/);
      assert.equal(picture, dataUrl('image/png', PICTURE));
      const sha256 = video.slice('https://films.example/'.length, -' video/mp4'.length);
      assert.ok(await sources.blobs.has(sha256), 'it is here to be fetched');
    },
  );
});
