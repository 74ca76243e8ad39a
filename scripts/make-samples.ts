// Draws, plays and encodes the media of samples/ (npm run samples). Every byte comes from
// this code, so the demo and the end-to-end tests need nobody else's pictures.
//   node scripts/make-samples.ts           writes samples/
//   node scripts/make-samples.ts --check   makes them aside and compares the facts

import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Canvas } from '@napi-rs/canvas';
import { Demuxer } from 'node-av/api';
import sharp from 'sharp';

import { createClip } from './samples/clip.ts';
import { writeMp3, writeVideo } from './samples/encode.ts';
import { makeMusic } from './samples/music.ts';
import { drawStillApple } from './samples/still-apple.ts';
import { drawStillCup } from './samples/still-cup.ts';
import { clipSize } from './samples/table.ts';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
const fileNames = ['image-1.jpg', 'image-2.jpg', 'clip-1.mp4', 'music-1.mp3'] as const;
const limitBytes = 300_000;

async function writeStill(path: string, canvas: Canvas): Promise<void> {
  const { width, height } = canvas;
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const jpeg = await sharp(Buffer.from(pixels.buffer), { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 88, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
  await writeFile(path, jpeg);
}

async function makeAll(directory: string): Promise<void> {
  await writeStill(join(directory, 'image-1.jpg'), drawStillApple());
  await writeStill(join(directory, 'image-2.jpg'), drawStillCup());
  await writeVideo(join(directory, 'clip-1.mp4'), { ...clipSize, quality: 31 }, createClip());
  const { left, right, sampleRate } = await makeMusic();
  await writeMp3(join(directory, 'music-1.mp3'), left, right, sampleRate);
}

interface Facts {
  readonly sizeBytes: number;
  /** What a reader of the file sees: pixels, seconds, codec. */
  readonly seen: string;
}

async function factsOf(directory: string, name: string): Promise<Facts> {
  const path = join(directory, name);
  const { size: sizeBytes } = await stat(path);
  if (name.endsWith('.jpg')) {
    const { width, height, format } = await sharp(path).metadata();
    return { sizeBytes, seen: `${format} ${width}x${height}` };
  }
  await using media = await Demuxer.open(path);
  const seconds = media.duration.toFixed(3);
  const video = media.video();
  if (!video) return { sizeBytes, seen: `sound ${seconds} s` };
  const { width, height } = video.codecpar;
  return { sizeBytes, seen: `video ${width}x${height} ${video.nbFrames} frames ${seconds} s` };
}

async function check(): Promise<boolean> {
  const aside = await mkdtemp(join(tmpdir(), 'filmgate-samples-'));
  try {
    await makeAll(aside);
    let same = true;
    for (const name of fileNames) {
      const kept = await factsOf(samples, name);
      const made = await factsOf(aside, name);
      // Encoders differ by a few bytes between versions; a changed picture differs by more.
      const close = Math.abs(made.sizeBytes / kept.sizeBytes - 1) < 0.05;
      const fits = kept.sizeBytes < limitBytes;
      const holds = close && fits && made.seen === kept.seen;
      same &&= holds;
      console.log(
        `${holds ? 'same' : 'DIFFERS'}  ${name}  ${kept.seen}, ${kept.sizeBytes} bytes` +
          (holds
            ? ''
            : `; made now: ${made.seen}, ${made.sizeBytes} bytes; limit ${limitBytes}. Run npm run samples and look at the result`),
      );
    }
    return same;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

if (process.argv.includes('--check')) {
  process.exitCode = (await check()) ? 0 : 1;
} else {
  await mkdir(samples, { recursive: true });
  await makeAll(samples);
  for (const name of fileNames) {
    const { seen, sizeBytes } = await factsOf(samples, name);
    console.log(`${name}  ${seen}, ${sizeBytes} bytes`);
  }
}
