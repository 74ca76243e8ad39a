// What is heard in the mission's film: both spoken lines at their times, audio 1 under them.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test, type TestContext } from 'node:test';
import { storyboardSchema, type MediaFile, type Storyboard } from '@filmgate/animatic';
import { makeSound } from '../packages/animatic/src/sound/make-sound.ts';
import { measureLoudness } from '../packages/animatic/src/sound/signal/loudness.ts';
import { serveSamples, type SampleServer } from '../scripts/demo/sample-server.ts';
import { missionRequest } from './harness/requests.ts';
import { decode, download, videoOf } from './harness/result-files.ts';
import { startService, type Service } from './harness/service.ts';
import { meanDb, sampleSound, takeOut } from './harness/sound-parts.ts';

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

describe('the sound of the mission’s film', () => {
  let samples: SampleServer;
  let service: Service;
  let storyboard: Storyboard;
  let heard: Float32Array;
  before(async () => {
    samples = await serveSamples();
    service = await startService({ env: { FILMGATE_EGRESS_ALLOW: samples.host } });
    const film = await service.film(await missionRequest(samples));
    const json = await download(film.data.result.filmgate?.storyboard_url ?? '');
    storyboard = storyboardSchema.parse(JSON.parse(json.toString()));
    heard = (await decode(await videoOf(film), () => false)).sound?.samples ?? new Float32Array();
  });
  after(async () => {
    await service[Symbol.asyncDispose]();
    await samples[Symbol.asyncDispose]();
  });

  test('has both lines as cues, in a woman’s voice, at the times of their beats', () => {
    assert.deepEqual(
      storyboard.sound.voice.map(({ text, voice }) => [text.replace(/[.!]$/, ''), voice]),
      LINES.map(({ text }) => [text, 'female']),
    );
    for (const [index, { startS, endS }] of LINES.entries()) {
      const cue = storyboard.sound.voice[index];
      assert.ok(cue);
      assert.ok(cue.startS > startS - TOLERANCE_S && cue.startS < endS, `starts at ${cue.startS}`);
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
