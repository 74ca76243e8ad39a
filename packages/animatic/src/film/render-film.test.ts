import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { FilmRequest, MediaFile } from '../film-request.ts';
import { makeClip } from '../footage/clip.testsuite.ts';
import { openFootage } from '../footage/open-footage.ts';
import { openPicture } from '../picture/open-picture.ts';
import { shotOf, storyboardOf } from '../picture/storyboard-builder.testsuite.ts';
import { storyboardHash } from '../storyboard/storyboard-hash.ts';
import { type Storyboard, storyboardSchema } from '../storyboard/storyboard.ts';
import { decodeFilm } from './decoded-film.testsuite.ts';
import { RenderError } from './render-error.ts';
import type { Drawn } from './render-progress.ts';
import { type FilmFiles, renderFilm, type RenderOptions, renderStoryboard } from './render-film.ts';

const SIZE = { width: 320, height: 180 };
const DEADLINE_MS = 60_000;
let folder = '';
let media: readonly MediaFile[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-render-'));
  const clip = await makeClip(join(folder, 'clip.mp4'), { ...SIZE, fps: 24, frames: 48 });
  const still = join(folder, 'still.png');
  await sharp({ create: { ...SIZE, channels: 3, background: '#c05030' } })
    .composite([{ input: Buffer.from(STRIPES), top: 0, left: 0 }])
    .png()
    .toFile(still);
  media = [mediaFile('image', still), mediaFile('video', clip)];
});
after(() => rm(folder, { recursive: true }));

const STRIPES = `<svg width="320" height="180"><path d="M0 0L320 180M320 0L0 180" stroke="#ffe0a0" stroke-width="24"/></svg>`;

function mediaFile(kind: MediaFile['kind'], path: string): MediaFile {
  const role = `reference_${kind}` as const;
  return { kind, role, number: 1, path, sha256: '0'.repeat(64), ...SIZE, durationS: 2 };
}

/** A still, footage from its eighth frame on, and a drawn place; 1.5 s. */
function threeShots(output: Partial<Storyboard['output']> = {}): Storyboard {
  return storyboardOf(
    [
      shotOf({ endS: 0.5, plate: { reference: 'image1' }, camera: { move: 'push-in' } }),
      shotOf({ id: 2, startS: 0.5, endS: 1, plate: { reference: 'video1', startS: 8 / 24 } }),
      shotOf({ id: 3, startS: 1, endS: 1.5, set: 'sea', time: 'dusk' }),
    ],
    { ...SIZE, ...output },
  );
}

let renders = 0;
async function render(
  storyboard: unknown,
  {
    files = media,
    returnLastFrame = false,
    ...options
  }: Partial<RenderOptions> & { files?: readonly MediaFile[]; returnLastFrame?: boolean } = {},
): Promise<FilmFiles> {
  const directory = await mkdtemp(join(folder, `film-${renders++}-`));
  return renderStoryboard(
    { storyboard, media: files, directory, returnLastFrame },
    { deadlineMs: DEADLINE_MS, ...options },
  );
}

async function drawn(storyboard: Storyboard, ...frames: number[]): Promise<Buffer[]> {
  const byName = new Map(media.map((file) => [`${file.kind}1`, file]));
  await using picture = await openPicture(storyboard, byName, { openFootage });
  const pixels: Buffer[] = [];
  for (const frame of frames) {
    await picture.draw(frame);
    pixels.push(picture.canvas.data());
  }
  return pixels;
}

function lumaOf(pixels: Buffer, x: number, y: number): number {
  const at = (y * SIZE.width + x) * 4;
  const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Structural similarity of the brightness, mean over windows of 8 × 8. */
function ssim(a: Buffer, b: Buffer): number {
  const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + 8 <= SIZE.height; top += 8) {
    for (let left = 0; left + 8 <= SIZE.width; left += 8) {
      let [meanA, meanB, squareA, squareB, product] = [0, 0, 0, 0, 0];
      for (let i = 0; i < 64; i++) {
        const x = left + (i % 8);
        const y = top + (i >> 3);
        const [p, q] = [lumaOf(a, x, y), lumaOf(b, x, y)];
        meanA += p / 64;
        meanB += q / 64;
        squareA += (p * p) / 64;
        squareB += (q * q) / 64;
        product += (p * q) / 64;
      }
      const [varA, varB] = [squareA - meanA * meanA, squareB - meanB * meanB];
      const covariance = product - meanA * meanB;
      sum +=
        ((2 * meanA * meanB + c1) * (2 * covariance + c2)) /
        ((meanA * meanA + meanB * meanB + c1) * (varA + varB + c2));
      windows++;
    }
  }
  return sum / windows;
}

async function refusal(film: Promise<FilmFiles>): Promise<RenderError> {
  const error: unknown = await film.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert(error instanceof RenderError, String(error));
  return error;
}

test('a storyboard becomes a film that shows what was drawn', async () => {
  const storyboard = threeShots();
  const steps: [string, number][] = [];
  let last: Drawn | null = null;
  const film = await render(storyboard, {
    returnLastFrame: true,
    onProgress(stage, fraction, drawn) {
      steps.push([stage, fraction]);
      last = drawn;
    },
  });
  const read = await decodeFilm(film.video);
  assert.equal(read.frames.length, 37);
  assert.equal(read.framesPerSecond, 24);
  assert.deepEqual([read.width, read.height], [SIZE.width, SIZE.height]);
  assert.equal(read.sound, null);
  assert.deepEqual(read.warnings, []);
  const shown = [0, 8, 12, 18, 24, 36];
  for (const [i, pixels] of (await drawn(storyboard, ...shown)).entries()) {
    const likeness = ssim(pixels, read.frames[shown[i] ?? 0]?.pixels ?? Buffer.alloc(0));
    assert(likeness > 0.95, `frame ${shown[i]}: ${likeness}`);
  }
  assert.match(read.tags['comment'] ?? '', /^Machine-made draft/);
  assert.equal(read.tags['storyboard'], film.storyboard.hash);
  assert.equal(read.tags['machine_made'], 'true');
  assert.doesNotMatch(JSON.stringify(read.tags), /seedance/i);

  assert(steps.length > 20, String(steps.length));
  assert(steps.every(([, fraction], i) => fraction >= (steps[i - 1]?.[1] ?? 0) && fraction <= 1));
  assert.deepEqual(steps.at(-1)?.[0], 'finishing');
  assert.deepEqual(last, { frames: 37, ofFrames: 37, shots: 3, ofShots: 3 });

  // What was changed by hand is hashed anew.
  const { hash: _, ...content } = storyboard;
  assert.deepEqual(film.storyboard, { ...content, hash: storyboardHash(content) });
  assert.deepEqual(JSON.parse(await readFile(film.storyboardFile, 'utf8')), film.storyboard);
  const poster = await sharp(film.poster).metadata();
  assert.deepEqual([poster.format, poster.width, poster.height], ['jpeg', 320, 180]);
  const sheet = await sharp(film.contactSheet).metadata();
  assert.equal(sheet.format, 'jpeg');
  const lastFrame = film.lastFrame ?? '';
  const png = await sharp(lastFrame).ensureAlpha().raw().toBuffer();
  assert.deepEqual(png, (await drawn(storyboard, 36))[0]);
});

const REQUEST: FilmRequest = {
  model: 'doubao-seedance-1-0-pro-250528',
  prompt: 'First frame is image 1, the camera pushes in. Voiceover: "Here we go."',
  media: [],
  resolution: '480p',
  ratio: '16:9',
  durationS: 5,
  durationRangeS: [2, 12],
  frames: 29,
  audio: true,
  watermark: false,
  cameraFixed: false,
  seed: 3,
};

test('a request becomes a film: understood, planned, drawn, spoken', async () => {
  const directory = await mkdtemp(join(folder, 'request-'));
  const stages = new Set<string>();
  const film = await renderFilm(
    { request: { ...REQUEST, media }, directory, returnLastFrame: false },
    { deadlineMs: DEADLINE_MS, onProgress: (stage) => void stages.add(stage) },
  );
  assert.deepEqual([...stages].slice(0, 2), ['storyboard', 'picture']);
  assert.equal(film.storyboard.shots[0]?.plate?.reference, 'image1');
  // As it will be when it is rendered again.
  const text = await readFile(film.storyboardFile, 'utf8');
  const storyboard = storyboardSchema.parse(JSON.parse(text));
  assert.equal(text, `${JSON.stringify(storyboard, null, 2)}\n`);
  assert.deepEqual(
    film.storyboard.sound.voice.map(({ text }) => text),
    ['Here we go.'],
  );
  const read = await decodeFilm(film.video, () => false);
  assert.equal(read.frames.length, 29);
  assert.deepEqual([read.width, read.height], [864, 480]);
  assert(read.sound?.samples.some((sample) => Math.abs(sample) > 0.05));
});

test('a request for a size that the model does not have is refused', async () => {
  const request = { ...REQUEST, resolution: '4k' } as const;
  const error = await refusal(
    renderFilm({ request, directory: folder, returnLastFrame: false }, { deadlineMs: DEADLINE_MS }),
  );
  assert.equal(error.code, 'invalid_request');
  assert.match(error.message, /resolution/);
});

test('the film is marked where asked, its last frame is not', async () => {
  const marked = threeShots({ watermark: true });
  const film = await render(marked, { returnLastFrame: true });
  const png = await sharp(film.lastFrame ?? '')
    .ensureAlpha()
    .raw()
    .toBuffer();
  const [plain] = await drawn(threeShots(), 36);
  assert.deepEqual(png, plain);
  const [mark] = await drawn(marked, 36);
  assert.notDeepEqual(mark, plain);
  const last = (await decodeFilm(film.video)).frames.at(-1)?.pixels ?? Buffer.alloc(0);
  assert(mark && ssim(last, mark) > 0.95);
});

test('sound is in the film, as long as the picture', async () => {
  const storyboard: Storyboard = {
    ...threeShots({ audio: true }),
    sound: {
      voice: [],
      effects: [{ what: 'waves', startS: 0, endS: 1.5, gainDb: 0, from: null }],
      music: null,
      beds: [],
    },
  };
  const film = await render(storyboard);
  const { sound } = await decodeFilm(film.video, () => false);
  assert(sound);
  assert.deepEqual([sound.sampleRate, sound.channels], [48_000, 1]);
  const endS = sound.startS + sound.samples.length / sound.sampleRate;
  assert(Math.abs(endS - 37 / 24) < 1024 / 48_000, String(endS));
  assert(sound.samples.some((sample) => Math.abs(sample) > 0.02));
  assert.equal(film.lastFrame, null);
});

test('the same storyboard gives the same bytes, whether it is watched or not', async () => {
  const previews: Buffer[] = [];
  const onPreview = (jpeg: Buffer): void => void previews.push(jpeg);
  const films = [await render(threeShots()), await render(threeShots(), { onPreview })] as const;
  const preview = await sharp(previews[0]).metadata();
  assert.deepEqual([preview.format, preview.width, preview.height], ['jpeg', 320, 180]);
  for (const file of ['video', 'poster', 'contactSheet', 'storyboardFile'] as const) {
    assert.deepEqual(await readFile(films[0][file]), await readFile(films[1][file]), file);
  }
  const first = await readFile(films[0].storyboardFile);
  const again = await readFile((await render(JSON.parse(first.toString()))).storyboardFile);
  assert.deepEqual(again, first, 'and its storyboard, rendered again unchanged');
});

test('a reference that cannot be decoded is named', async () => {
  const noise = join(folder, 'noise');
  await writeFile(noise, Buffer.alloc(20_000, 'not a picture '));
  const video = await refusal(
    render(threeShots(), { files: [...media, mediaFile('video', noise)] }),
  );
  assert.equal(video.code, 'invalid_media', String(video.cause));
  assert.match(video.message, /^video1: Footage must be/);
  assert.equal(video.retryable, false);
  const image = await refusal(
    render(threeShots(), { files: [...media, mediaFile('image', noise)] }),
  );
  assert.equal(image.code, 'invalid_media');
  assert.match(image.message, /^image1: A still must be/);
  const scored = threeShots({ audio: true });
  const music = { reference: 'audio1', mood: 'calm', style: null, bpm: 90, gainDb: 0, from: null };
  const audio = await refusal(
    render(
      { ...scored, sound: { ...scored.sound, music } },
      { files: [...media, mediaFile('audio', noise)] },
    ),
  );
  assert.equal(audio.code, 'invalid_media', String(audio.cause));
  assert.match(audio.message, /^audio1: A reference's sound must be readable/);
  assert(!audio.message.includes(folder), audio.message);
});

test('a storyboard with a wrong key is refused by its name, before anything starts', async () => {
  const [shot] = threeShots().shots;
  const zoomed = { ...threeShots(), shots: [{ ...shot, camera: { ...shot?.camera, zoom: 2 } }] };
  const error = await refusal(render(zoomed));
  assert.equal(error.code, 'invalid_storyboard');
  assert.match(error.message, /"shots\.0\.camera\.zoom": it is not known here, expected one of /);
});

test('a storyboard that does not fit together is refused, and nothing is drawn', async () => {
  const [shot] = threeShots().shots;
  const frozen = { ...threeShots(), shots: [{ ...shot, endS: 1 }] };
  const error = await refusal(render(frozen));
  assert.equal(error.code, 'invalid_storyboard');
  assert.match(error.message, /"shots\.0\.endS" must be the end of the film, 1\.5 s.*got 1\./);
});

test('a storyboard that names a file which did not come is refused', async () => {
  const error = await refusal(render(threeShots(), { files: [] }));
  assert.equal(error.code, 'invalid_storyboard');
  assert.match(error.message, /"image1"/);
});

test('an abort ends the process; the film rejects with its reason', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const film = render(threeShots(), {
    signal: controller.signal,
    onProgress: () => controller.abort(reason),
  });
  await assert.rejects(film, reason);
});

test('a film that takes too long is ended', async () => {
  const error = await refusal(render(threeShots(), { deadlineMs: 1 }));
  assert.equal(error.code, 'render_deadline_exceeded');
});

test('a process that breaks is an error of ours, with its last words in the cause', async () => {
  const storyboard = threeShots();
  const directory = join(folder, 'gone');
  const error = await refusal(
    renderStoryboard(
      { storyboard, media, directory, returnLastFrame: false },
      { deadlineMs: DEADLINE_MS },
    ),
  );
  assert.equal(error.code, 'InternalServiceError');
  assert.equal(error.retryable, true);
  assert.match(String(error.cause), /ENOENT/);
});
