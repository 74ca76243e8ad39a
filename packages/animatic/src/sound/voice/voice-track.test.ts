import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VOICES, type VoiceCue } from '../../storyboard/storyboard.ts';
import { measureLoudness } from '../signal/loudness.ts';
import { levelDb, lineAt } from '../testing-media.testsuite.ts';
import { plainWords, runsOf } from './espeak/plain-words.ts';
import { espeakSpeech } from './espeak/espeak-speech.ts';
import type { Line, Speak } from './speak.ts';
import { makeVoiceTrack } from './voice-track.ts';

const RATE = 48_000;

/** Seconds of the first and the last 10 ms that are within 30 dB of the loudest. */
function heardFrom(track: Float32Array, fromS: number, toS: number): [number, number] {
  const levels: number[] = [];
  for (let atS = fromS; atS < toS; atS += 0.01) levels.push(levelDb(track, atS, atS + 0.01));
  const loudest = Math.max(...levels);
  const isHeard = (level: number): boolean => level > loudest - 30;
  return [
    fromS + levels.findIndex(isHeard) * 0.01,
    fromS + (levels.findLastIndex(isHeard) + 1) * 0.01,
  ];
}

test('lines begin at their time, end by theirs, all equally loud, in every voice', async () => {
  const cues = VOICES.map((voice, index) =>
    lineAt(index * 3 + 0.5, index * 3 + 2.6, 'The tide waits for nobody.', { voice }),
  );
  const track = await makeVoiceTrack(cues, 15.5 * RATE, -18, espeakSpeech);
  for (const { startS, endS, voice } of cues) {
    const [from, to] = heardFrom(track, startS - 0.4, endS + 0.4);
    assert.ok(Math.abs(from - startS) <= 0.06, `${voice} begins at ${from} for ${startS}`);
    assert.ok(to <= endS + 0.02, `${voice} ends at ${to} for ${endS}`);
    assert.ok(to - from > 0.9, `${voice} says all of it`);
    const line = track.slice(startS * RATE, endS * RATE);
    assert.ok(Math.abs(measureLoudness(line).integratedLufs + 18) < 1, voice);
  }
});

test('a line that is too long is spoken faster, and still whole', async () => {
  const text = 'Six slow ships sailed past the old stone lighthouse before the storm came in.';
  const track = await makeVoiceTrack(
    [lineAt(0.5, 8, text), lineAt(9, 11.5, text), lineAt(13, 14.2, text)],
    16 * RATE,
    -18,
    espeakSpeech,
  );
  const lengths = [
    [0.2, 8.2],
    [8.7, 12],
    [12.7, 15],
  ].map(([fromS = 0, toS = 0]) => heardFrom(track, fromS, toS));
  const [slow, faster, fastest] = lengths.map(([from, to]) => to - from);
  assert.ok(slow !== undefined && slow > 3.5, `${slow} s at leisure`);
  assert.ok(faster !== undefined && faster > 2 && faster <= 2.52, `${faster} s in 2.5 s`);
  assert.ok(fastest !== undefined && fastest <= 1.22, `${fastest} s in 1.2 s`);
});

test('many languages speak; what cannot be spoken is silence, not a failure', async () => {
  const texts: readonly (readonly [string, string])[] = [
    ['zh', '你好，潮水不等人。'],
    ['es', 'La marea no espera a nadie.'],
    ['fr', "La marée n'attend personne."],
    ['de', 'Die Flut wartet auf niemanden.'],
    ['ja', 'しおはだれもまたない。'],
    ['ko', '안녕하세요, 반갑습니다.'],
    ['pt-BR', 'A maré não espera ninguém.'],
    ['ru', 'Прилив никого не ждёт.'],
    ['tlh', 'Nobody knows this language.'],
  ];
  const lines = [...texts, ['en', '…'] as const, ['en', '😀🎬'] as const].map(
    ([language, text]) => ({
      text,
      language,
      voice: 'female' as const,
      speaker: 0,
      maxDurationS: 4,
    }),
  );
  const spoken = await espeakSpeech(lines);
  assert.equal(spoken.length, lines.length);
  for (const [index, [language]] of texts.entries()) {
    const recording = spoken[index];
    const seconds = (recording?.samples.length ?? 0) / (recording?.sampleRate ?? 1);
    assert.ok(seconds > 0.8 && seconds < 4.5, `${language}: ${seconds} s`);
  }
  const track = await makeVoiceTrack([lineAt(0, 2, '…')], 2 * RATE, -18, espeakSpeech);
  assert.ok(track.every((value) => value === 0));
});

test('the same lines are the same samples, whatever time it is', async () => {
  const cues = [lineAt(0, 2), lineAt(2, 4, '你好。', { language: 'zh', voice: 'child' })];
  const [one, other] = await Promise.all([
    makeVoiceTrack(cues, 4 * RATE, -18, espeakSpeech),
    makeVoiceTrack(cues, 4 * RATE, -18, espeakSpeech),
  ]);
  assert.ok(Buffer.from(one.buffer).equals(Buffer.from(other.buffer)));
});

test('a Chinese first tone is high and level, the fourth falls', async () => {
  const [level, falling] = await espeakSpeech(
    ['妈', '骂'].map((text) => ({
      text,
      language: 'zh',
      voice: 'female',
      speaker: 0,
      maxDurationS: 2,
    })),
  );
  const first = pitches(level?.samples ?? new Float32Array(), level?.sampleRate ?? 1);
  const fourth = pitches(falling?.samples ?? new Float32Array(), falling?.sampleRate ?? 1);
  assert.ok((first.at(-1) ?? 0) >= (first[0] ?? 0), `${first}`);
  assert.ok((fourth.at(-1) ?? 0) < Math.max(...fourth) - 6, `${fourth}`);
});

/** Hz every 30 ms where there is voice. */
function pitches(samples: Float32Array, rate: number): number[] {
  const found: number[] = [];
  const window = 700;
  for (let at = 0; at + 2 * window < samples.length; at += Math.round(rate * 0.03)) {
    let [best, bestLag] = [0.7, 0];
    for (let lag = Math.floor(rate / 400); lag < rate / 60; lag++) {
      let [product, here, there] = [0, 1e-9, 1e-9];
      for (let index = at; index < at + window; index++) {
        const [a, b] = [samples[index] ?? 0, samples[index + lag] ?? 0];
        product += a * b;
        here += a * a;
        there += b * b;
      }
      const alike = product / Math.sqrt(here * there);
      if (alike > best * 1.03) [best, bestLag] = [alike, lag];
    }
    if (bestLag > 0) found.push(Math.round(rate / bestLag));
  }
  return found;
}

const said = (startS: number, by: string): VoiceCue =>
  lineAt(startS, startS + 1, 'No.', { voice: 'male', by });

test('two who have the same voice are told apart', async () => {
  const asked: Line[] = [];
  const speak: Speak = async (lines) => {
    asked.push(...lines);
    return espeakSpeech(lines);
  };
  const track = await makeVoiceTrack(
    [said(0, 'tom'), said(1, 'jim'), said(2, 'tom')],
    3 * RATE,
    -18,
    speak,
  );
  assert.deepEqual(
    asked.map(({ speaker }) => speaker),
    [0, 1, 0],
  );
  const [tom, jim, again] = [0, 1, 2].map((second) =>
    median(pitches(track.subarray((second + 0.05) * RATE, (second + 0.5) * RATE), RATE)),
  );
  assert.ok(jim !== undefined && tom !== undefined && jim > tom * 1.07, `${tom} ${jim} Hz`);
  assert.ok(again !== undefined && Math.abs(again / tom - 1) < 0.05, `${tom} ${again} Hz`);
});

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

test('only words are spoken, and marks become pauses', () => {
  assert.equal(plainWords('**Wait** … 😀 “what”?'), 'Wait, what ?');
  assert.equal(plainWords('Tea — fresh'), 'Tea, fresh');
  assert.equal(plainWords('🎬'), '');
  assert.deepEqual(runsOf('Say 你好, friend', 'en'), [
    { text: 'Say', language: 'en' },
    { text: '你好', language: 'zh' },
    { text: ', friend', language: 'en' },
  ]);
  assert.deepEqual(runsOf('你好 Tom', 'zh-CN'), [{ text: '你好 Tom', language: 'zh-CN' }]);
});
