// Strangers' files at the service as users reach it: what they are told, what it costs, what lives on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { pngChunk, tinyPng, uint32 } from '../../packages/media/src/testing/tiny-media.ts';
import { childrenOf } from '../harness/children.ts';
import { MODEL, quickestFilm } from '../harness/requests.ts';
import { type FilmReply, type Service, startService } from '../harness/service.ts';
import { hostileFiles } from './media/hostile-files.ts';
import { honestFiles, type Kind } from './media/honest-files.ts';
import { report } from './promise-table.ts';

const MIB = 2 ** 20;
const MOST_GROWTH_MIB = 64;
/** What is sent and parsed counts as well. */
const MOST_BYTES = 2 * MIB;

const dataUrl = (kind: Kind, bytes: Buffer): string =>
  `data:${{ image: 'image/png', video: 'video/mp4', audio: 'audio/mpeg' }[kind]};base64,${bytes.toString('base64')}`;
/** Images as the first frame of the quickest film; what else there is only a later model takes. */
const withMedia = (kind: Kind, bytes: Buffer): object =>
  kind === 'image'
    ? quickestFilm({ prompt: 'A slow push in on image 1', images: [dataUrl(kind, bytes)] })
    : {
        model: MODEL,
        prompt: 'The sea at dusk, to audio 1',
        [`${kind}s`]: [dataUrl(kind, bytes)],
        ...(kind === 'audio' && { images: [dataUrl('image', tinyPng(400, 400))] }),
        metadata: {
          resolution: '480p',
          ratio: '1:1',
          duration: 4,
          generate_audio: kind === 'audio',
          seed: 3,
        },
      };

/** Whole to who reads its headers, and without a picture. */
function hollowPng(): Buffer {
  const size = Buffer.concat([uint32(400), uint32(400), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', size),
    pngChunk('IDAT', deflateSync(Buffer.from('no picture'))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const failure = ({ status, data }: FilmReply): readonly unknown[] => [
  status,
  data.data.result.error?.code,
];

test('a user is told what is wrong with a file, and the service stays as small as it was', async () => {
  await using alone = await startService();
  const honest = await honestFiles();
  const sizes = { bombSide: 7_100, largeSide: 600, videoSide: 1_024 };
  const files = (await hostileFiles(honest, '/etc/hostname', sizes)).filter(
    ({ bytes, decodable }) => decodable === 'no' && bytes.length < MOST_BYTES,
  );
  // Its own first: what it loads and keeps for any file.
  await alone.call('POST', '/v1/video/generations', withMedia('image', hollowPng()));
  const before = residentBytes(alone.pid);
  let most = before;
  let refused = 0;
  const accepted: string[] = [];
  for (const { name, kind, bytes } of files) {
    const response = await alone.call('POST', '/v1/video/generations', withMedia(kind, bytes));
    const text = await response.text();
    most = Math.max(most, residentBytes(alone.pid));
    assert.ok([200, 400].includes(response.status), `${name}: ${response.status} ${text}`);
    if (response.status === 400) refused++;
    else accepted.push(name);
  }
  const growthMib = Math.round((most - before) / MIB);
  report(
    'Media',
    "Strangers' files at the service, as data URLs",
    `${refused} of ${files.length} refused with 400; +${growthMib} MiB`,
    `all, < +${MOST_GROWTH_MIB} MiB`,
  );
  assert.deepEqual(accepted, []);
  assert.ok(growthMib < MOST_GROWTH_MIB, `${growthMib} MiB`);
  assert.equal((await alone.call('GET', '/live')).status, 200);
});

/** Makes one film after the other. */
let service: Service;
before(async () => {
  service = await startService({ env: { FILMGATE_CONCURRENCY: '1' } });
});
after(() => service[Symbol.asyncDispose]());

test('what only its decoder finds wrong ends the task as invalid_media, with its name and the reason', async () => {
  const honest = await honestFiles();
  const lists = await hostileFiles(honest, '/etc/hostname', {
    bombSide: 16,
    largeSide: 16,
    videoSide: 64,
  });
  const list = lists.find(({ name }) => name.startsWith('a concat script between'));
  assert.ok(list);
  const requests = [
    { name: 'image1', body: withMedia('image', hollowPng()) },
    { name: 'audio1', body: withMedia('audio', list.bytes) },
  ];
  for (const { name, body } of requests) {
    const reply = await service.ended(await service.create(body));
    assert.deepEqual(failure(reply), ['failed', 'invalid_media'], JSON.stringify(reply));
    assert.match(reply.data.fail_reason, new RegExp(`^${name}: `));
    assert.doesNotMatch(reply.data.fail_reason, /blobs|work|canary|\/tmp/);
  }
});

test('a file that kills whoever decodes it ends its task and no more', async () => {
  const id = await service.create(withMedia('image', tinyPng(400, 400)));
  // As a decoder dies that such a file breaks: at every try, whoever tries.
  const deadly = setInterval(() => {
    for (const pid of childrenOf(service.pid)) kill(pid);
  }, 20);
  const reply = await service.ended(id).finally(() => clearInterval(deadly));
  assert.deepEqual(failure(reply), ['failed', 'invalid_media'], JSON.stringify(reply));
  assert.match(reply.data.fail_reason, /^image1: .* breaks the decoder\./);
  await service.film(withMedia('image', tinyPng(400, 400)));
});

test('ffmpeg arguments in a request reach no command line (Jellyfin GHSA-866x-wj5j-2vf4)', async () => {
  const marker = '-dump_attachment:t';
  const arguments_ = `${marker} /tmp/x -f lavfi -i anullsrc`;
  const extra = {
    codec: arguments_,
    video_codec: arguments_,
    '-i': arguments_,
    ffmpeg: [arguments_],
  };
  const body = withMedia('image', tinyPng(400, 400));
  const id = await service.create({
    ...body,
    ...extra,
    prompt: `Image 1 "${arguments_}"; -vf ${arguments_}`,
  });
  const seen = new Set<string>();
  const look = (): void => {
    for (const pid of childrenOf(service.pid)) {
      for (const what of ['cmdline', 'environ']) seen.add(read(`/proc/${pid}/${what}`));
    }
  };
  const reply = await service.ended(id, look);
  assert.equal(reply.status, 'completed', reply.data.fail_reason);
  assert.ok([...seen].some((line) => line.includes('render-process.ts')));
  assert.deepEqual(
    [...seen].filter((line) => line.includes(marker) || line.includes('lavfi')),
    [],
  );
});

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGSEGV');
  } catch {
    // It has ended meanwhile.
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

function residentBytes(pid: number): number {
  const [, kibibytes = 0] = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kibibytes) * 1024;
}
