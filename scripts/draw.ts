// A film without the service, for whoever works on the engine.
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FilmRequest, type MediaFile, renderFilm, renderStoryboard } from '@filmgate/animatic';
import { findModel, MAX_SEED, type MediaKind, RATIOS, RESOLUTIONS } from '@filmgate/protocol';
import { Demuxer } from 'node-av/api';
import sharp from 'sharp';
import { runCommand, UsageError } from './command.ts';

const USAGE = `npm run draw -- "prompt" [options]
npm run draw -- --storyboard DIR/storyboard.json [options]   edited by hand, with the same references

  --image F, --video F, --audio F   a reference; once more for each further one
  --ratio 16:9                      ${RATIOS.join(', ')}, adaptive
  --resolution 480p                 ${RESOLUTIONS.join(', ')}
  --duration 5                      whole seconds; -1: as long as the prompt takes
  --seed 1
  --model ID
  --silent                          without sound
  --watermark
  -o, --out out/draw                folder of film.mp4, contact-sheet.jpg, storyboard.json …`;

/** The longest film that a storyboard can have. */
const LONGEST_S = 60;
const DEADLINE_MS = 600_000;

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      image: { type: 'string', multiple: true, default: [] },
      video: { type: 'string', multiple: true, default: [] },
      audio: { type: 'string', multiple: true, default: [] },
      ratio: { type: 'string', default: '16:9' },
      resolution: { type: 'string', default: '480p' },
      duration: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      model: { type: 'string', default: 'doubao-seedance-2-0-260128' },
      silent: { type: 'boolean', default: false },
      watermark: { type: 'boolean', default: false },
      storyboard: { type: 'string' },
      out: { type: 'string', short: 'o', default: 'out/draw' },
    },
  });
  const prompt = positionals.join(' ').trim();
  if (prompt === '' && values.storyboard === undefined)
    throw new UsageError(
      'A film needs a prompt; got none. Write it in quotes, or give a --storyboard.',
    );
  const durationS = wholeNumber('duration', values.duration, -1, LONGEST_S);
  if (durationS === 0) throw new UsageError('--duration must not be 0. Use -1 to leave it open.');
  const { model } = findModel(values.model);
  const given = [
    ...values.image.map((path, i) => describe('image', resolve(path), i)),
    ...values.video.map((path, i) => describe('video', resolve(path), i)),
    ...values.audio.map((path, i) => describe('audio', resolve(path), i)),
  ];
  const request: FilmRequest = {
    model: values.model,
    prompt,
    media: await Promise.all(given),
    resolution: oneOf('resolution', values.resolution, RESOLUTIONS),
    ratio: oneOf('ratio', values.ratio, [...RATIOS, 'adaptive'] as const),
    durationS,
    durationRangeS: model.durationRangeS,
    frames: null,
    audio: !values.silent,
    watermark: values.watermark,
    cameraFixed: false,
    seed: wholeNumber('seed', values.seed, 0, MAX_SEED),
  };
  const storyboard =
    values.storyboard === undefined ? undefined : await readJson(resolve(values.storyboard));
  const directory = resolve(values.out);
  await mkdir(directory, { recursive: true });
  const output = { directory, returnLastFrame: true };
  const options = { deadlineMs: DEADLINE_MS, onProgress: progressShown(process.stderr) };
  const beganMs = performance.now();
  const film =
    storyboard === undefined
      ? await renderFilm({ request, ...output }, options)
      : await renderStoryboard({ storyboard, media: request.media, ...output }, options);
  const tookS = ((performance.now() - beganMs) / 1000).toFixed(2);
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001B[K' : ''}${tookS} s\n`);
  process.stdout.write(`${film.video}\n${film.contactSheet}\n${film.storyboardFile}\n`);
  for (const { text, why } of film.storyboard.unused)
    process.stdout.write(`unused: ${text} (${why})\n`);
});

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most)
    return value;
  throw new UsageError(
    `--${name} must be a whole number from ${least} to ${most}; got "${text}". Give one of them.`,
  );
}

function oneOf<Value extends string>(name: string, text: string, allowed: readonly Value[]): Value {
  const found = allowed.find((value) => value === text);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${name} must be one of ${allowed.join(', ')}; got "${text}". Give one of them.`,
  );
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} must be JSON; mend it there.`, { cause });
  }
}

async function describe(kind: MediaKind, path: string, index: number): Promise<MediaFile> {
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const file = { kind, role: `reference_${kind}` as const, number: index + 1, path, sha256 };
  if (kind === 'image') {
    const { width, height, autoOrient } = await sharp(path).metadata();
    return {
      ...file,
      width: autoOrient.width ?? width,
      height: autoOrient.height ?? height,
      durationS: 0,
    };
  }
  await using input = await Demuxer.open(path);
  const { width = 0, height = 0 } = (kind === 'video' && input.video()?.codecpar) || {};
  return { ...file, width, height, durationS: input.duration };
}

/** On a terminal one line that is drawn over and over; elsewhere a line each quarter. */
function progressShown(stream: NodeJS.WriteStream): (stage: string, fraction: number) => void {
  let quarters = 0;
  return (stage, fraction) => {
    const line = `${stage.padEnd(12)}${Math.round(fraction * 100)} %`;
    if (stream.isTTY) stream.write(`\r${line} `);
    else if (Math.floor(fraction * 4) > quarters) {
      quarters = Math.floor(fraction * 4);
      stream.write(`${line}\n`);
    }
  };
}
