import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createCanvas } from '@napi-rs/canvas';
import { encodeAudio } from './audio-track.ts';
import { decodeFilm } from './decoded-film.testsuite.ts';
import { openVideoEncoder } from './video-track.ts';
import { writeMp4 } from './write-mp4.ts';

const FPS = 24;
const SAMPLE_RATE = 48_000;
let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-mp4-'));
});
after(() => rm(folder, { recursive: true }));

interface Scene {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Fill of frame n, behind the bar that moves. */
  readonly colour: (frame: number) => string;
}

function framesOf({ width, height, frames, colour }: Scene): Buffer[] {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  return Array.from({ length: frames }, (_, n) => {
    g.fillStyle = colour(n);
    g.fillRect(0, 0, width, height);
    g.fillStyle = '#ffffff';
    g.fillRect((n * 8) % width, height / 4, 24, height / 2);
    return canvas.data();
  });
}

async function film(
  name: string,
  scene: Scene,
  samples: Float32Array | null,
  tags: Record<string, string> = {},
): Promise<string> {
  const path = join(folder, name);
  await using encoder = await openVideoEncoder(scene.width, scene.height, FPS);
  for (const pixels of framesOf(scene)) await encoder.write(pixels);
  using video = await encoder.finish();
  using audio = samples === null ? undefined : await encodeAudio(samples, SAMPLE_RATE);
  await writeMp4(path, audio === undefined ? [video] : [video, audio], tags);
  return path;
}

const grey = { width: 188, height: 140, frames: 49, colour: (n: number) => `rgb(${n} 90 60)` };

const silence = (frames: number): Float32Array => new Float32Array((frames * SAMPLE_RATE) / FPS);

/** 0 … 255, over all channels. */
function meanDifference(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / a.length;
}

test('every frame is there, at its time, and looks as it was drawn', async () => {
  const read = await decodeFilm(await film('frames.mp4', grey, silence(grey.frames)));
  assert.equal(read.frames.length, grey.frames);
  assert.equal(read.framesPerSecond, FPS);
  assert.deepEqual([read.width, read.height], [grey.width, grey.height]);
  const drawn = framesOf(grey);
  for (const [n, { atS, pixels }] of read.frames.entries()) {
    assert(Math.abs(atS - n / FPS) < 1e-4, `frame ${n} at ${atS}`);
    assert(meanDifference(pixels, drawn[n] ?? Buffer.alloc(0)) < 3, `frame ${n}`);
  }
  assert.deepEqual(read.warnings, []);
});

test('a click is heard when it was made, and the sound is as long as the picture', async () => {
  const samples = silence(grey.frames);
  samples.fill(0.8, SAMPLE_RATE, SAMPLE_RATE + 24);
  const { sound, frames } = await decodeFilm(await film('click.mp4', grey, samples), () => false);
  assert(sound);
  assert.deepEqual([sound.sampleRate, sound.channels, sound.codec], [48_000, 1, 'mp4a.40.2']);
  const loudest = sound.samples.reduce(
    (best, sample, i) => (Math.abs(sample) > Math.abs(sound.samples[best] ?? 0) ? i : best),
    0,
  );
  const heardS = sound.startS + loudest / SAMPLE_RATE;
  assert(Math.abs(heardS - 1) < 0.005, `heard at ${heardS}`);
  const endS = sound.startS + sound.samples.length / SAMPLE_RATE;
  assert(Math.abs(endS - frames.length / FPS) < 1024 / SAMPLE_RATE, `ends at ${endS}`);
  assert(Math.abs(sound.startS) < 1e-3, `begins at ${sound.startS}`);
});

test('a film may begin with full sound: its first samples are as good as the others', async () => {
  const samples = Float32Array.from(
    silence(grey.frames),
    (_, i) => 0.8 * Math.sin(i * 0.061) * Math.cos(i * 0.0013) + 0.1 * Math.sin(i * 0.71),
  );
  const { sound } = await decodeFilm(await film('loud.mp4', grey, samples), () => false);
  assert(sound !== null);
  const noiseDb = (from: number): number => {
    let [signal, noise] = [0, 0];
    for (let i = from; i < from + 1024; i++) {
      signal += (samples[i] ?? 0) ** 2;
      noise += ((samples[i] ?? 0) - (sound.samples[i] ?? 0)) ** 2;
    }
    return 10 * Math.log10(signal / noise);
  };
  assert(noiseDb(0) > 40, `${noiseDb(0)} dB against ${noiseDb(20_480)} dB later`);
});

test('colours survive the way to BT.709 and back', async () => {
  for (const colour of ['#ff0000', '#00ff00', '#0000ff', '#ffffff', '#808080', '#ffc080']) {
    const scene = { width: 64, height: 64, frames: 2, colour: () => colour };
    const read = await decodeFilm(await film('colour.mp4', scene, null));
    assert.equal(read.colourSpace, 1);
    const corner = read.frames[0]?.pixels.subarray(0, 3) ?? Buffer.alloc(3);
    const wanted = Buffer.from(colour.slice(1), 'hex');
    assert(meanDifference(corner, wanted) <= 1, `${colour} became ${corner.toString('hex')}`);
  }
});

test('the index comes first; a silent film has no sound; tags are kept', async () => {
  const tags = { title: 'A draft', encoder: 'filmgate animatic/1', AIGC: '{"Label":"1"}' };
  const read = await decodeFilm(await film('tags.mp4', grey, null, tags), () => false);
  assert.equal(read.sound, null);
  assert(read.boxes.indexOf('moov') < read.boxes.indexOf('mdat'), read.boxes.join(' '));
  for (const [key, value] of Object.entries(tags)) assert.equal(read.tags[key], value);
  assert.match(read.videoCodec ?? '', /^avc1\.64/);
});

test('the same film is the same bytes', async () => {
  const samples = silence(grey.frames).map((_, i) => Math.sin(i / 20) / 2);
  const [a, b] = await Promise.all([
    film('a.mp4', grey, samples, { title: 'same' }),
    film('b.mp4', grey, samples, { title: 'same' }),
  ]);
  assert.deepEqual(await readFile(a), await readFile(b));
});

test('sizes that no macroblock divides come out as they went in', async () => {
  for (const [width, height] of [
    [1470, 630],
    [2206, 946],
    [1112, 834],
  ] as const) {
    const scene = { width, height, frames: 3, colour: () => '#336699' };
    const read = await decodeFilm(await film('odd.mp4', scene, null), () => false);
    assert.deepEqual([read.width, read.height, read.frames.length], [width, height, 3]);
  }
});

test('a frame of another size is refused, by the next write at the latest', async () => {
  await using encoder = await openVideoEncoder(64, 64, FPS);
  await assert.rejects(async () => {
    await encoder.write(Buffer.alloc(10));
    await encoder.finish();
  });
});

test('pixels are copied: their memory may be written again at once', async () => {
  const shades = [40, 90, 140, 190, 240];
  const encode = async (pixelsOf: (shade: number) => Buffer, after: (pixels: Buffer) => void) => {
    await using encoder = await openVideoEncoder(64, 64, FPS);
    for (const shade of shades) {
      const pixels = pixelsOf(shade);
      const written = encoder.write(pixels);
      after(pixels);
      await written;
    }
    using track = await encoder.finish();
    return track.packets.map(({ data }) => Buffer.from(data ?? []));
  };
  const bytes = 64 * 64 * 4;
  const one = Buffer.alloc(bytes);
  const fresh = await encode(
    (shade) => Buffer.alloc(bytes, shade),
    () => undefined,
  );
  const reused = await encode(
    (shade) => one.fill(shade),
    (pixels) => void pixels.fill(0),
  );
  assert.deepEqual(reused, fresh);
});
