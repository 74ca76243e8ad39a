// A film without the service, for whoever works on the engine:
//   node scripts/draw.ts "prompt" [--image f]… [--video f]… [--audio f]… [--ratio 16:9]
//     [--resolution 480p] [--duration 5] [--seed 1] [--model id] [--silent] [--watermark] -o DIR
// or a storyboard that was edited by hand, with the same files:
//   node scripts/draw.ts --storyboard DIR/storyboard.json [--image f]… -o OTHER_DIR
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FilmRequest, type MediaFile, renderFilm, renderStoryboard } from '@filmgate/animatic';
import { findModel, type MediaKind } from '@filmgate/protocol';
import { Demuxer } from 'node-av/api';
import sharp from 'sharp';

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

const given = [
  ...values.image.map((path, i) => describe('image', resolve(path), i)),
  ...values.video.map((path, i) => describe('video', resolve(path), i)),
  ...values.audio.map((path, i) => describe('audio', resolve(path), i)),
];
const request: FilmRequest = {
  model: values.model,
  prompt: positionals.join(' '),
  media: await Promise.all(given),
  resolution: values.resolution as FilmRequest['resolution'],
  ratio: values.ratio as FilmRequest['ratio'],
  durationS: Number(values.duration),
  durationRangeS: findModel(values.model).model.durationRangeS,
  frames: null,
  audio: !values.silent,
  watermark: values.watermark,
  cameraFixed: false,
  seed: Number(values.seed),
};
const directory = resolve(values.out);
await mkdir(directory, { recursive: true });
const beganMs = performance.now();
const options = {
  deadlineMs: 600_000,
  onProgress: (stage: string, fraction: number) =>
    void process.stderr.write(`\r${stage.padEnd(12)}${Math.round(fraction * 100)} % `),
};
const output = { directory, returnLastFrame: true };
const film =
  values.storyboard === undefined
    ? await renderFilm({ request, ...output }, options)
    : await renderStoryboard(
        {
          storyboard: JSON.parse(await readFile(resolve(values.storyboard), 'utf8')),
          media: request.media,
          ...output,
        },
        options,
      );
process.stderr.write(`\r${((performance.now() - beganMs) / 1000).toFixed(2)} s\n`);
process.stdout.write(`${film.video}\n${film.contactSheet}\n${film.storyboardFile}\n`);
for (const { text, why } of film.storyboard.unused)
  process.stdout.write(`unused: ${text} (${why})\n`);
