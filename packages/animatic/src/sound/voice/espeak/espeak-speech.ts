// Speech by espeak-ng: one process speaks all lines of a film.
import type { Readable } from 'node:stream';
import { startNodeChild } from '@filmgate/process';
import { SoundError } from '../../errors.ts';
import type { Recording } from '../../signal/recording.ts';
import type { Line, Speak } from '../speak.ts';
import type { EspeakJob, EspeakLine, SpokenHeader } from './espeak-job.ts';
import { espeakVoices, isTonal, MANNERS, variantOf } from './espeak-voices.ts';
import { plainWords, runsOf } from './plain-words.ts';

/** A line takes a few hundredths of a second; the rest is for a machine that is busy. */
const DEADLINE_MS = 60_000;
const BYTES_PER_SAMPLE = 2;

export const espeakSpeech: Speak = async (lines, signal) => {
  const job: EspeakJob = { lines: lines.map(espeakLine) };
  const child = startNodeChild({
    script: new URL('./espeak-process.ts', import.meta.url),
    deadlineMs: DEADLINE_MS,
    memoryMb: 256,
    ...(signal && { signal }),
  });
  child.stdin.write(`${JSON.stringify(job)}\n`);
  const [spoken, outcome] = await Promise.all([readAll(child.stdout), child.outcome]);
  if (outcome.kind === 'aborted') {
    throw new SoundError('aborted', 'The film was cancelled while its lines were spoken.');
  }
  if (outcome.kind !== 'exit' || outcome.code !== 0) {
    throw new SoundError(
      'speech-failed',
      `espeak-ng must speak ${lines.length} lines and end with code 0; it ended with ` +
        `${JSON.stringify(outcome)}. Try again; if it stays so, render without voices.`,
      { cause: outcome.kind === 'spawn-error' ? outcome.cause : undefined },
    );
  }
  return recordings(spoken, lines);
};

function espeakLine(line: Line): EspeakLine {
  const manner = MANNERS[line.voice];
  const tonal = isTonal(line.language);
  return {
    runs: runsOf(plainWords(line.text), line.language).map(({ text, language }) => ({
      text,
      voices: espeakVoices(language),
    })),
    variant: {
      name: `${line.voice}-${line.speaker}${tonal ? '-tonal' : ''}`,
      text: variantOf(manner, tonal, line.speaker),
    },
    wordsPerMinute: manner.wordsPerMinute / manner.size,
    maxDurationS: line.maxDurationS * manner.size,
  };
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A child that is killed closes its pipe without an end; its outcome says why.
  await new Promise<void>((resolve) => stream.once('close', resolve));
  return Buffer.concat(chunks);
}

function recordings(spoken: Buffer, lines: readonly Line[]): Recording[] {
  let at = 0;
  return lines.map((line) => {
    const end = spoken.indexOf('\n', at);
    if (end === -1) {
      throw new SoundError(
        'speech-failed',
        `espeak-ng must answer every line; it left out "${line.text.slice(0, 60)}".`,
      );
    }
    // Written by `espeak-process.ts`, of the same version.
    const header = JSON.parse(spoken.toString('utf8', at, end)) as SpokenHeader;
    const samples = new Float32Array(header.sampleCount);
    for (let index = 0; index < samples.length; index++) {
      samples[index] = spoken.readInt16LE(end + 1 + index * BYTES_PER_SAMPLE) / 0x8000;
    }
    at = end + 1 + header.sampleCount * BYTES_PER_SAMPLE;
    return { samples, sampleRate: Math.round(header.sampleRate * MANNERS[line.voice].size) };
  });
}
