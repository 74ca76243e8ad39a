// The stills, clips and beats that come with the prompts, made anew wherever they are needed.
import { createHash } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { FilmRequest } from '@filmgate/animatic';
import { openVideoEncoder } from '../../packages/animatic/src/film/video-track.ts';
import { writeMp4 } from '../../packages/animatic/src/film/write-mp4.ts';
import { BEATS_LENGTH_S, writeBeats } from './media/beats.ts';
import { CLIP_SIZE, CLIPS } from './media/clips.ts';
import { STILLS } from './media/stills.ts';
import type { FilmPrompt, PromptMedia } from './prompts.ts';

type MediaFile = FilmRequest['media'][number];

const FPS = 24;

/** What the request says of its files; they need not be there. */
export function describeMedia({ media }: FilmPrompt, directory: string): readonly MediaFile[] {
  const count = { image: 0, video: 0, audio: 0 };
  return media.map(({ kind, role, drawing }) => {
    count[kind] += 1;
    const still = kind === 'image' ? stillNamed(drawing) : undefined;
    const clip = kind === 'video' ? clipNamed(drawing) : undefined;
    return {
      kind,
      role,
      number: count[kind],
      path: join(directory, fileName({ kind, drawing })),
      // Of its name: the bytes of the clip depend on the size that it is asked for in.
      sha256: createHash('sha256').update(drawing).digest('hex'),
      width: still?.width ?? (clip === undefined ? 0 : CLIP_SIZE[0]),
      height: still?.height ?? (clip === undefined ? 0 : CLIP_SIZE[1]),
      durationS: clip?.durationS ?? (kind === 'audio' ? BEATS_LENGTH_S : 0),
    };
  });
}

/**
 * Makes the files of `describeMedia`, but for those that are there.
 *
 * @param clipScale clips may be smaller than said, where they are only shown small
 */
export async function makeMedia(
  { media }: FilmPrompt,
  directory: string,
  { clipScale = 1, kinds = ['image', 'video', 'audio'] as readonly PromptMedia['kind'][] } = {},
): Promise<void> {
  for (const { kind, drawing } of media) {
    const path = join(directory, fileName({ kind, drawing }));
    if (!kinds.includes(kind) || (await exists(path))) continue;
    if (kind === 'image') await writeStill(path, drawing);
    else if (kind === 'video') await writeClip(path, drawing, clipScale);
    else await writeBeats(path, bpmOf(drawing));
  }
}

const ENDINGS = { image: 'png', video: 'mp4', audio: 'wav' } as const;

const fileName = ({ kind, drawing }: Pick<PromptMedia, 'kind' | 'drawing'>): string =>
  `${drawing}.${ENDINGS[kind]}`;

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function stillNamed(name: string): (typeof STILLS)[string] {
  const still = STILLS[name];
  if (still === undefined) throw new Error(`No still is called "${name}"; see media/stills.ts.`);
  return still;
}

function clipNamed(name: string): (typeof CLIPS)[string] {
  const clip = CLIPS[name];
  if (clip === undefined) throw new Error(`No clip is called "${name}"; see media/clips.ts.`);
  return clip;
}

/** `beat-120` → 120. */
function bpmOf(name: string): number {
  const bpm = Number(/^beat-(\d+)$/.exec(name)?.[1]);
  if (!(bpm > 0)) throw new Error(`Music must be called beat-<bpm>; got "${name}".`);
  return bpm;
}

async function writeStill(path: string, name: string): Promise<void> {
  const { width, height, draw } = stillNamed(name);
  const canvas = createCanvas(width, height);
  draw(canvas.getContext('2d'));
  await writeFile(path, canvas.toBuffer('image/png'));
}

async function writeClip(path: string, name: string, scale: number): Promise<void> {
  const { durationS, draw } = clipNamed(name);
  const [width, height] = CLIP_SIZE.map((size) => Math.round((size * scale) / 2) * 2);
  if (width === undefined || height === undefined) throw new Error('A clip has two sides.');
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.scale(scale, scale);
  await using encoder = await openVideoEncoder(width, height, FPS);
  for (let frame = 0; frame < durationS * FPS; frame++) {
    draw(g, frame / FPS);
    await encoder.write(canvas.data());
  }
  using video = await encoder.finish();
  await writeMp4(path, [video], {});
}
