import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaInfo } from '@filmgate/protocol';
import { clip, type ClipOptions } from '../testing/clip.ts';
import { sample } from '../testing/sample.ts';
import { tinyWav } from '../testing/tiny-media.ts';
import { infoOf, invalid } from '../testing/media-info.ts';

const CLIP = {
  kind: 'video',
  width: 960,
  height: 720,
  durationS: 5,
  framesPerSecond: 24,
  videoCodec: 'h264',
};

test('a clip in every container that phones and encoders write', async () => {
  const cases: readonly (readonly [ClipOptions, Partial<MediaInfo>])[] = [
    [{}, { format: 'mp4', contentType: 'video/mp4', audioCodec: null }],
    [{ withSound: true }, { audioCodec: 'mp3' }],
    [{ fastStart: false }, {}],
    [{ fastStart: 'fragmented', withSound: true }, { audioCodec: 'mp3' }],
    [{ container: 'mov' }, { format: 'mov', contentType: 'video/quicktime' }],
    [{ container: 'mov', fastStart: false }, { format: 'mov' }],
    [{ rotation: 90 }, { width: 720, height: 960 }],
    [{ rotation: 180 }, {}],
    [
      { rotation: 270, container: 'mov' },
      { width: 720, height: 960 },
    ],
    [{ delayS: 2 }, {}],
    // Of the picture, whatever the sound's length.
    [
      { withPicture: false, withSound: true },
      {
        kind: 'audio',
        format: 'm4a',
        contentType: 'audio/mp4',
        durationS: 2.4,
        width: 0,
        framesPerSecond: 0,
        videoCodec: null,
        audioCodec: 'mp3',
      },
    ],
  ];
  for (const [options, expected] of cases) {
    const bytes = await clip(options);
    const info = await infoOf(bytes);
    assert.partialDeepStrictEqual(
      {
        ...info,
        durationS: Number(info.durationS.toFixed(6)),
        framesPerSecond: Number(info.framesPerSecond.toFixed(6)),
      },
      { ...(options.withPicture === false ? {} : CLIP), ...expected, sizeBytes: bytes.length },
      JSON.stringify(options),
    );
  }
});

test('other codecs are named, for the message that refuses them', async () => {
  const bytes = await sample('clip-1.mp4');
  const at = bytes.indexOf('avc1', bytes.indexOf('stsd'));
  const renamed = Buffer.from(bytes);
  renamed.write('mp4v', at);
  assert.equal((await infoOf(renamed)).videoCodec, 'mp4v');
  renamed.write('\0\x01\xff\xfe', at, 'latin1');
  assert.equal((await infoOf(renamed)).videoCodec, 'unknown');
});

test('a clip that is cut off is refused, wherever', async () => {
  for (const options of [
    {},
    { fastStart: false },
    { fastStart: 'fragmented' },
    { container: 'mov' },
  ] as const) {
    const bytes = await clip(options);
    for (const share of [0.001, 0.02, 0.1, 0.5, 0.9, 0.99999]) {
      const cut = bytes.subarray(0, Math.max(12, Math.floor(bytes.length * share)));
      const reason = await invalid(cut);
      assert.match(
        reason,
        /is cut off|has neither picture nor sound|is damaged/,
        JSON.stringify([options, share]),
      );
    }
  }
});

test('a clip without what its table of contents promises is refused', async () => {
  const bytes = await clip();
  const moov = bytes.indexOf('moov') - 4;
  const mdat = bytes.indexOf('mdat') - 4;
  assert.match(await invalid(bytes.subarray(0, mdat)), /is cut off/);
  assert.match(await invalid(bytes.subarray(0, moov)), /has neither picture nor sound/);
  const headless = Buffer.from(bytes);
  headless.write('free', moov + 4);
  assert.match(await invalid(headless), /has neither picture nor sound/);
});

test('a wave file, its length known or not', async () => {
  const wave = tinyWav(2.5, 44_100);
  assert.partialDeepStrictEqual(await infoOf(wave), {
    kind: 'audio',
    format: 'wav',
    contentType: 'audio/wav',
    width: 0,
    height: 0,
    durationS: 2.5,
    framesPerSecond: 0,
    videoCodec: null,
    audioCodec: 'pcm-s16',
  });
  const piped = Buffer.from(wave);
  piped.writeUInt32LE(0xffff_ffff, 4);
  piped.writeUInt32LE(0xffff_ffff, 40);
  assert.equal((await infoOf(piped)).durationS, 2.5);
});

test('a wave file that is cut off, empty or senseless is refused', async () => {
  const wave = tinyWav(2);
  assert.match(await invalid(wave.subarray(0, 10_000)), /^the wav audio is cut off/);
  assert.match(await invalid(wave.subarray(0, 20)), /^the wav audio is cut off/);
  await invalid(tinyWav(0));
  const places = [22, 24, 32];
  for (const place of places) {
    const senseless = Buffer.from(wave);
    senseless.fill(0, place, place + 2);
    await invalid(senseless);
  }
});
