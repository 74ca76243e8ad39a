// What people ask for, beside the mission's own request: each kind of input, each size, each switch.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pixelSize, RATIOS } from '@filmgate/protocol';
import sharp from 'sharp';
import { watch } from '../packages/server/src/testing/watch.testsuite.ts';
import { serveSamples, type SampleServer } from '../scripts/demo/sample-server.ts';
import { greyOf, greySample, similarity } from './harness/image-similarity.ts';
import { MODEL, QUICKEST_FRAMES, quickestFilm } from './harness/requests.ts';
import { decode, download, videoOf } from './harness/result-files.ts';
import { API_KEY, startService, type Film, type Service } from './harness/service.ts';

let samples: SampleServer;
let service: Service;
before(async () => {
  samples = await serveSamples();
  service = await startService({ env: { FILMGATE_EGRESS_ALLOW: samples.host } });
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await samples[Symbol.asyncDispose]();
});

const PROMPT = 'A field at noon, fixed camera. A voice says: "The tide waits for nobody."';
/** The shortest that the model makes. */
const SHORT = { resolution: '480p', ratio: '1:1', duration: 4, seed: 7 };

const request = (fields: object = {}, metadata: object = {}): object => ({
  model: MODEL,
  prompt: PROMPT,
  ...fields,
  metadata: { ...SHORT, ...metadata },
});

const noFrames = (): boolean => false;

/** Checks that the file is what the reply says. */
async function check(
  film: Film,
  expected: { readonly size: string; readonly durationS?: number },
): Promise<void> {
  const { size, durationS = 4 } = expected;
  const decoded = await decode(await videoOf(film), noFrames);
  assert.deepEqual(decoded.warnings, []);
  assert.equal(`${decoded.width}x${decoded.height}`, size);
  assert.equal(decoded.frames.length, 24 * durationS + 1);
  assert.equal(decoded.framesPerSecond, 24);
  assert.equal(decoded.sound?.channels, 1);
  assert.equal(film.data.duration, durationS);
}

describe('inputs', () => {
  test('text alone, watched while it is drawn', async () => {
    const id = await service.create(request());
    using stream = watch(`${service.origin}/v1/video/generations/${id}/events`, API_KEY);
    const seen = await stream.next(({ data }) => data.preview_url !== undefined);
    const preview = await sharp(await download(seen.data.preview_url)).metadata();
    assert.deepEqual([preview.format, preview.width, preview.height], ['jpeg', 320, 320]);
    const { data, status } = await service.ended(id);
    assert.equal(status, 'completed');
    await stream.ended;
    assert.equal(stream.told.at(-1)?.data.status, 'succeeded');
    const drawn = stream.told.flatMap(({ data: { frames_done: frames } }) => frames ?? []);
    assert.ok(drawn.every((frames, index) => frames >= (drawn[index - 1] ?? 0)));
    assert.ok(drawn.length >= 3 && drawn.at(-1) > 48, String(drawn));
    await check(data, { size: '640x640' });
  });

  test('one image is the first frame', async () => {
    const film = await service.film(quickestFilm({ images: [samples.url('image-1.jpg')] }));
    const { frames } = await decode(await videoOf(film), (index) => index === 0);
    const first = greyOf(frames[0]?.pixels ?? Buffer.alloc(0), 640, 640);
    assert.ok(similarity(first, await greySample('image-1.jpg', 640, 640)) > 0.9);
  });

  test('two images are the first and the last frame', async () => {
    const images = [samples.url('image-1.jpg'), samples.url('image-2.jpg')];
    const film = await service.film(quickestFilm({ images }));
    const last = QUICKEST_FRAMES - 1;
    const { frames } = await decode(await videoOf(film), (index) => index === 0 || index === last);
    for (const [index, name] of [
      [0, 'image-1.jpg'],
      [last, 'image-2.jpg'],
    ] as const) {
      const shown = greyOf(frames[index]?.pixels ?? Buffer.alloc(0), 640, 640);
      const alike = similarity(shown, await greySample(name, 640, 640));
      assert.ok(alike > 0.9, `${name}: ${alike}`);
    }
  });

  test('an image and an audio', async () => {
    const media = { images: [samples.url('image-1.jpg')], audios: [samples.url('music-1.mp3')] };
    await check(await service.film(request(media)), { size: '640x640' });
  });

  test('a model of 1.0 that counts frames and has no sound', async () => {
    const film = await service.film(quickestFilm({}, { ratio: '16:9', frames: 33 }));
    const decoded = await decode(await videoOf(film), noFrames);
    assert.deepEqual([decoded.width, decoded.height, decoded.frames.length], [864, 480, 33]);
    assert.equal(decoded.sound, null);
  });
});

describe('sizes', () => {
  // One of each resolution; the whole table is held against the real service's in pixels.test.ts.
  const SIZES: readonly (readonly [string, string, string])[] = [
    ['480p', '9:16', '480x864'],
    ['720p', '21:9', '1504x640'],
    ['1080p', '16:9', '1920x1088'],
  ];
  // Asked for all at once, so that no core waits for the test.
  const films: Promise<Film>[] = [];
  before(() => {
    for (const [resolution, ratio] of SIZES) {
      const film = service.film(quickestFilm({}, { resolution, ratio }));
      // Awaited by its test.
      film.catch(() => undefined);
      films.push(film);
    }
  });
  for (const [index, [resolution, ratio, size]] of SIZES.entries()) {
    test(`${resolution} ${ratio} is ${size}`, async () => {
      const film = await films[index];
      assert.ok(film);
      const { width, height, frames } = await decode(await videoOf(film), noFrames);
      assert.deepEqual([`${width}x${height}`, frames.length], [size, QUICKEST_FRAMES]);
      assert.equal(film.data.ratio, ratio);
    });
  }

  test('adaptive takes the ratio of the first frame', async () => {
    const film = await service.film(
      quickestFilm({ images: [samples.url('image-1.jpg')] }, { ratio: 'adaptive' }),
    );
    const { width, height } = await decode(await videoOf(film), noFrames);
    assert.deepEqual([width, height, film.data.ratio], [736, 544, '4:3']);
  });

  test('adaptive text gets a ratio of the table, duration: -1 a length, and both are told; in Chinese too', async () => {
    const prompt = '正午的田野，固定镜头。旁白：“潮水不等人。”3-4秒：切到一只海鸥飞过。';
    const film = await service.film(request({ prompt }, { ratio: 'adaptive', duration: -1 }));
    const { ratio: told, duration } = film.data;
    const ratio = RATIOS.find((each) => each === told);
    assert.ok(ratio, told);
    const { width, height } = pixelSize(MODEL, '480p', ratio);
    assert.ok(Number.isInteger(duration) && duration >= 4 && duration <= 15, `${duration} s`);
    await check(film, { size: `${width}x${height}`, durationS: duration });
  });
});

describe('switches', () => {
  test('the same seed gives the same bytes, another one another film', async () => {
    const [one, same, other] = await Promise.all(
      [7, 7, 8].map(async (seed) => videoOf(await service.film(quickestFilm({}, { seed })))),
    );
    assert.ok(one && same && other);
    assert.ok(one.equals(same), 'byte for byte');
    assert.ok(!one.equals(other));
  });

  test('a watermark is at the bottom right and nowhere else; the last frame has none', async () => {
    const [plain, marked] = await Promise.all(
      [false, true].map((watermark) =>
        service.film(quickestFilm({}, { watermark, return_last_frame: true })),
      ),
    );
    assert.ok(plain && marked);
    const [without, withMark] = await Promise.all(
      [plain, marked].map(async (film) => {
        const last = QUICKEST_FRAMES - 1;
        const { frames } = await decode(await videoOf(film), (index) => index === last);
        return frames[last]?.pixels ?? Buffer.alloc(0);
      }),
    );
    assert.ok(without && withMark);
    const changed = changedPixels(without, withMark, 640);
    assert.ok(changed.length > 100, `${changed.length} pixels differ`);
    for (const { x, y } of changed) assert.ok(x > 320 && y > 480, `${x}, ${y} differs`);

    const pngs = await Promise.all(
      [plain, marked].map((film) => download(film.data.result.content?.last_frame_url ?? '')),
    );
    assert.ok(pngs[0]?.equals(pngs[1] ?? Buffer.alloc(0)));
    const { data, info } = await sharp(pngs[0])
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height, info.format], [640, 640, 'raw']);
    const alike = similarity(greyOf(data, 640, 640), greyOf(without, 640, 640));
    assert.ok(alike > 0.95, `the last frame is the film's: ${alike}`);
  });
});

/** Where two pictures differ by more than compression does. */
function changedPixels(a: Buffer, b: Buffer, width: number): { x: number; y: number }[] {
  const changed: { x: number; y: number }[] = [];
  for (let at = 0; at < a.length; at += 4) {
    const difference = [0, 1, 2].reduce(
      (sum, channel) => sum + Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)),
      0,
    );
    const pixel = at / 4;
    if (difference > 90) changed.push({ x: pixel % width, y: Math.floor(pixel / width) });
  }
  return changed;
}
