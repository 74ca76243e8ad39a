// The mission's request, word for word, becomes a film: both images, the footage, both spoken lines at
// their times, audio 1 under them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { storyboardSchema, type MediaFile, type Storyboard } from '@filmgate/animatic';
import type { DecodedFilm } from '../packages/animatic/src/film/decoded-film.testsuite.ts';
import { makeSound } from '../packages/animatic/src/sound/make-sound.ts';
import { measureLoudness } from '../packages/animatic/src/sound/signal/loudness.ts';
import { serveSamples, type SampleServer } from '../scripts/demo/sample-server.ts';
import { onThisMachineMs } from './harness/busy-machine.ts';
import { memoryMb } from './harness/children.ts';
import { greyOf, greySample, similarity, type GreyPicture } from './harness/image-similarity.ts';
import { missionRequest } from './harness/requests.ts';
import { decode, download, videoOf } from './harness/result-files.ts';
import { startService, type FilmReply, type Service } from './harness/service.ts';
import { meanDb, sampleSound, takeOut } from './harness/sound-parts.ts';

const WIDTH = 752;
const HEIGHT = 560;

/** The prompt's times, which run to 8 s, in a film of 5. */
const LINES = [
  { text: 'Freshly cut, freshly shaken', startS: (2 * 5) / 8, endS: (4 * 5) / 8 },
  { text: 'Take a fresh sip', startS: (6 * 5) / 8, endS: 5 },
] as const;
/** A line may begin a little before its beat, and end a little after. */
const TOLERANCE_S = 0.4;

const AUDIO_1: MediaFile = {
  kind: 'audio',
  role: 'reference_audio',
  number: 1,
  path: fileURLToPath(new URL('../samples/music-1.mp3', import.meta.url)),
  sha256: '0'.repeat(64),
  width: 0,
  height: 0,
  durationS: 0,
};
const CLIP_1: MediaFile = {
  ...AUDIO_1,
  kind: 'video',
  role: 'reference_video',
  path: fileURLToPath(new URL('../samples/clip-1.mp4', import.meta.url)),
};
const MEDIA = new Map([
  ['audio1', AUDIO_1],
  ['video1', CLIP_1],
]);

describe('the mission’s request', () => {
  let samples: SampleServer;
  let service: Service;
  let request: object;
  let reply: FilmReply;
  let polls: FilmReply[];
  let tookMs: number;
  let mostMb = 0;
  let film: DecodedFilm;
  before(async () => {
    samples = await serveSamples();
    service = await startService({ env: { FILMGATE_EGRESS_ALLOW: samples.host } });
    request = await missionRequest(samples);
    const startedMs = performance.now();
    polls = [];
    const id = await service.create(request);
    reply = await service.ended(id, (poll) => {
      polls.push(poll);
      // Reading it takes milliseconds of the machine that is measured.
      if (polls.length % 5 === 0) mostMb = Math.max(mostMb, memoryMb(service.pid));
    });
    tookMs = performance.now() - startedMs;
    assert.equal(reply.status, 'completed', `${reply.data.fail_reason}\n${service.output()}`);
    film = await decode(await videoOf(reply.data));
  });
  after(async () => {
    await service[Symbol.asyncDispose]();
    await samples[Symbol.asyncDispose]();
  });

  const frame = (index: number): GreyPicture => {
    const { pixels } = film.frames.at(index) ?? { pixels: Buffer.alloc(0) };
    return greyOf(pixels, WIDTH, HEIGHT);
  };

  test('is answered with a task id at once', async (t: TestContext) => {
    const times: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const startedMs = performance.now();
      const id = await service.create(request);
      times.push(performance.now() - startedMs);
      await service.call('DELETE', `/v1/video/generations/${id}`);
    }
    const middleMs = times.sort((a, b) => a - b)[2] ?? Infinity;
    t.diagnostic(`create: ${middleMs.toFixed(1)} ms`);
    assert.ok(middleMs < onThisMachineMs(50), `${middleMs} ms`);
  });

  test('takes five seconds at most, and tells how far it is', (t: TestContext) => {
    t.diagnostic(`from create to success: ${(tookMs / 1000).toFixed(2)} s`);
    assert.ok(tookMs < onThisMachineMs(5000), `${tookMs} ms`);
    const percents = polls.map(({ data }) => Number.parseInt(data.progress, 10));
    assert.deepEqual(
      percents,
      [...percents].sort((a, b) => a - b),
      'progress never falls',
    );
    assert.ok(new Set(percents).size >= 5, `more than a word: ${percents.join(' ')}`);
    for (const { status, data } of polls) {
      const upper = { queued: 'QUEUED', in_progress: 'IN_PROGRESS', completed: 'SUCCESS' };
      assert.equal(data.status, upper[status as keyof typeof upper]);
    }
  });

  test('needs 600 MB at most, all processes together', (t: TestContext) => {
    t.diagnostic(`${mostMb.toFixed(0)} MB`);
    assert.ok(mostMb < 600, `${mostMb} MB`);
  });

  test('has every field of the page’s sample, of the same type', async () => {
    const fixture = new URL('fixtures/mission-reply.json', import.meta.url);
    const sample = JSON.parse(await readFile(fixture, 'utf8')) as object;
    const compare = (expected: unknown, got: unknown, path: string): void => {
      assert.equal(typeof got, typeof expected, path);
      if (typeof expected !== 'object' || expected === null) return;
      for (const [key, value] of Object.entries(expected)) {
        compare(value, (got as Record<string, unknown>)[key], `${path}.${key}`);
      }
    };
    compare(sample, reply, 'reply');
    assert.equal(reply.status, 'completed');
    const { data } = reply;
    assert.deepEqual(
      [data.status, data.progress, data.data.ratio, data.data.duration],
      ['SUCCESS', '100%', '4:3', 5],
    );
    assert.equal(data.data.result.usage?.total_tokens, 99111);
    // It never says that it is Seedance.
    assert.equal(data.data.model, 'animatic/doubao-seedance-2-0-260128');
    const isoSeconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
    assert.match((data.data as unknown as { created_at: string }).created_at, isoSeconds);
  });

  test('leaves no secret and no link in the log', () => {
    assert.match(service.output(), new RegExp(reply.data.task_id));
    assert.doesNotMatch(service.output(), /signature=|the-key-of-the-end|Bearer/);
  });

  test('is a whole MP4 of the right size, length and sound', () => {
    assert.deepEqual(film.warnings, []);
    assert.deepEqual([film.width, film.height], [WIDTH, HEIGHT]);
    assert.equal(film.frames.length, 121);
    assert.equal(film.framesPerSecond, 24);
    assert.match(film.videoCodec ?? '', /^avc1\./);
    assert.match(film.sound?.codec ?? '', /^mp4a\.40\.2/);
    assert.equal(film.sound?.channels, 1);
    const soundS = (film.sound?.samples.length ?? 0) / (film.sound?.sampleRate ?? 1);
    assert.ok(Math.abs(soundS - 121 / 24) < 0.05, `${soundS} s of sound`);
    assert.ok(film.boxes.indexOf('moov') < film.boxes.indexOf('mdat'), 'it can be streamed');
    assert.match(Object.values(film.tags).join(' '), /filmgate/);
  });

  test('begins with image 1 and ends with image 2', async (t: TestContext) => {
    const first = similarity(frame(0), await greySample('image-1.jpg', WIDTH, HEIGHT));
    const last = similarity(frame(-1), await greySample('image-2.jpg', WIDTH, HEIGHT));
    t.diagnostic(`first frame ${first.toFixed(3)}, last frame ${last.toFixed(3)}`);
    assert.ok(first > 0.9, `${first}`);
    assert.ok(last > 0.9, `${last}`);
  });

  test('plays the footage of video 1 in between', async (t: TestContext) => {
    const clip = await decode(
      await download(samples.url('clip-1.mp4')),
      (index) => index % 4 === 0,
    );
    const footage = clip.frames
      .filter(({ pixels }) => pixels.length > 0)
      .map(({ pixels }) => shrunk(greyOf(pixels, clip.width, clip.height)));
    // Every fifth frame, with the clip's frame that it is most like.
    const matches = film.frames.flatMap((_, index) => {
      if (index % 5 !== 0) return [];
      const drawn = shrunk(frame(index));
      const scores = footage.map((picture) => similarity(drawn, picture));
      const best = Math.max(...scores);
      return best > 0.8 ? [{ index, of: scores.indexOf(best) * 4, best }] : [];
    });
    t.diagnostic(
      matches.map(({ index, of, best }) => `${index}←${of} ${best.toFixed(2)}`).join(' '),
    );
    assert.ok(matches.length >= 4, `${matches.length} frames are of the clip`);
    assert.ok(new Set(matches.map(({ of }) => of)).size >= 4, 'and it moves');
  });

  describe('its sound', () => {
    let storyboard: Storyboard;
    let heard: Float32Array;
    before(async () => {
      const { filmgate } = reply.data.data.result;
      const json = await download(filmgate?.storyboard_url ?? '');
      storyboard = storyboardSchema.parse(JSON.parse(json.toString()));
      heard = film.sound?.samples ?? new Float32Array();
    });

    test('has both lines as cues, in a woman’s voice, at the times of their beats', () => {
      assert.deepEqual(
        storyboard.sound.voice.map(({ text, voice }) => [text.replace(/[.!]$/, ''), voice]),
        LINES.map(({ text }) => [text, 'female']),
      );
      for (const [index, { startS, endS }] of LINES.entries()) {
        const cue = storyboard.sound.voice[index];
        assert.ok(cue);
        assert.ok(
          cue.startS > startS - TOLERANCE_S && cue.startS < endS,
          `starts at ${cue.startS}`,
        );
        assert.ok(cue.endS <= endS + TOLERANCE_S, `ends at ${cue.endS}`);
      }
    });

    test('the lines are heard over everything else, and nowhere but there', async (t: TestContext) => {
      const { samples: silent } = await makeSound(
        { ...storyboard, sound: { ...storyboard.sound, voice: [] } },
        MEDIA,
      );
      const frames = takeOut(silent, heard);
      const cues = storyboard.sound.voice;
      for (const { text, startS, endS } of cues) {
        // A line may be shorter than its cue.
        const spokenS = startS + Math.min(endS - startS, 0.8);
        const voiceDb = meanDb(frames, 'restDb', startS, spokenS);
        const othersDb = meanDb(frames, 'knownDb', startS, spokenS);
        t.diagnostic(`${text}: ${voiceDb.toFixed(1)} dB over ${othersDb.toFixed(1)} dB`);
        assert.ok(voiceDb > othersDb + 3, `${voiceDb} dB over ${othersDb} dB`);
      }
      const [first] = cues;
      assert.ok(first);
      const beforeDb = meanDb(frames, 'restDb', 0, first.startS - 0.1);
      t.diagnostic(`before the first line: ${beforeDb.toFixed(1)} dB`);
      assert.ok(beforeDb < meanDb(frames, 'restDb', first.startS, first.startS + 0.8) - 10);
    });

    test('audio 1 plays all the time, lower under the lines', async (t: TestContext) => {
      const frames = takeOut(await sampleSound('music-1.mp3'), heard);
      const [first, second] = storyboard.sound.voice;
      assert.ok(first && second);
      const levels = [
        meanDb(frames, 'knownDb', 0.2, first.startS - 0.1),
        meanDb(frames, 'knownDb', first.startS + 0.2, first.startS + 0.8),
        meanDb(frames, 'knownDb', second.startS + 0.2, second.startS + 0.8),
      ] as const;
      t.diagnostic(
        `alone, under the first, under the second line: ${levels.map((level) => level.toFixed(1)).join(', ')} dB`,
      );
      assert.ok(levels[0] > -35 && levels[1] > -45 && levels[2] > -45, 'it is there');
      assert.ok(levels[1] < levels[0] - 3, 'it makes room');
    });

    test('has the loudness of television, and no peak that clips', () => {
      const { integratedLufs: lufs } = measureLoudness(heard);
      assert.ok(Math.abs(lufs + 16) <= 1, `${lufs} LUFS`);
      assert.ok(heard.every((value) => Math.abs(value) < 0.95));
    });
  });
});

/** To a quarter, so that the camera's small moves do not count and comparing many pictures is cheap. */
function shrunk({ width, height, pixels }: GreyPicture): GreyPicture {
  const [toWidth, toHeight] = [188, 140];
  const small = new Uint8Array(toWidth * toHeight);
  for (let y = 0; y < toHeight; y += 1) {
    for (let x = 0; x < toWidth; x += 1) {
      const [left, right] = [x, x + 1].map((at) => Math.floor((at * width) / toWidth));
      const [top, bottom] = [y, y + 1].map((at) => Math.floor((at * height) / toHeight));
      let sum = 0;
      let count = 0;
      for (let row = top ?? 0; row < (bottom ?? 0); row += 1) {
        for (let column = left ?? 0; column < (right ?? 0); column += 1) {
          sum += pixels[row * width + column] ?? 0;
          count += 1;
        }
      }
      small[y * toWidth + x] = sum / count;
    }
  }
  return { width: toWidth, height: toHeight, pixels: small };
}
