// espeak-ng in a process of its own: its licence (GPL-3.0) ends at this pipe. See `espeak-job.ts` for
// what goes in and out.
import createEspeak, { type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { exitWithParent, readJob } from '@filmgate/process';
import { trimSilence } from '../trim-silence.ts';
import type { EspeakJob, EspeakLine, SpokenHeader } from './espeak-job.ts';

/** Beyond that, espeak swallows sounds. */
const MOST_HURRIED = 1.6;
const FASTEST_WORDS_PER_MINUTE = 450;
/** Two tries come within a few per cent of the window; time-stretching does the rest. */
const TRIES = 3;
const BETWEEN_RUNS_S = 0.07;
/** Of 0 … 99: as the variant has it. */
const MIDDLE = 50;

const VARIANTS_FOLDER = '/usr/share/espeak-ng-data/voices/!v';

exitWithParent();
// espeak seeds the noise in its consonants with the time of day; films shall not differ by that.
Date.now = () => 0;
const [espeak, job] = await Promise.all([createEspeak(), readJob()]);
// Written by `espeak-speech.ts`, of the same version.
const { lines } = job as EspeakJob;
const variants = new Map(lines.map(({ variant }) => [variant.name, variant.text]));
for (const [name, text] of variants) {
  espeak.FS_createDataFile(VARIANTS_FOLDER, name, text, true, false);
}
const worker = new espeak.eSpeakNGWorker();
for (const line of lines) {
  const samples = speakInTime(worker, line);
  const header: SpokenHeader = { sampleCount: samples.length, sampleRate: worker.samplerate };
  process.stdout.write(`${JSON.stringify(header)}\n`);
  process.stdout.write(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
}

function speakInTime(worker: EspeakWorker, line: EspeakLine): Int16Array {
  const fastest = Math.min(FASTEST_WORDS_PER_MINUTE, line.wordsPerMinute * MOST_HURRIED);
  let wordsPerMinute = line.wordsPerMinute;
  for (let attempt = 1; ; attempt++) {
    const samples = speak(worker, line, wordsPerMinute);
    const spoken = trimSilence(samples, worker.samplerate);
    const tooLong = spoken.length / worker.samplerate / line.maxDurationS;
    if (tooLong <= 1 || wordsPerMinute >= fastest || attempt === TRIES) return samples;
    wordsPerMinute = Math.min(fastest, wordsPerMinute * tooLong * 1.03);
  }
}

function speak(worker: EspeakWorker, line: EspeakLine, wordsPerMinute: number): Int16Array {
  const gap = new Int16Array(Math.round(worker.samplerate * BETWEEN_RUNS_S));
  const parts = line.runs.flatMap(({ text, voices }, index) => {
    for (const voice of voices) if (worker.set_voice(`${voice}+${line.variant.name}`) === 0) break;
    // A voice brings its own settings: ours come after it.
    worker.set_rate(Math.round(wordsPerMinute));
    worker.set_pitch(MIDDLE);
    worker.set_range(MIDDLE);
    const chunks: Int16Array[] = [];
    worker.synthesize(escapeMarkup(text), (chunk) => {
      if (chunk !== null) chunks.push(chunk);
      return false;
    });
    const spoken = concatenate(chunks);
    if (line.runs.length === 1) return [spoken];
    // A run is not a sentence: its closing silence goes.
    return [...(index === 0 ? [] : [gap]), trimSilence(spoken, worker.samplerate)];
  });
  return concatenate(parts);
}

function concatenate(chunks: readonly Int16Array[]): Int16Array {
  const samples = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return samples;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
