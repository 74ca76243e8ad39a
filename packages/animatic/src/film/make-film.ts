// A storyboard becomes a film and its stills, in this process: the picture is drawn here, compressed
// on other threads, the sound made beside both.
import { join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import type { MediaFile } from '../film-request.ts';
import { openFootage } from '../footage/open-footage.ts';
import { openPicture } from '../picture/open-picture.ts';
import type { Recording } from '../sound/signal/recording.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { encodeAudio } from './audio-track.ts';
import { openContactSheet } from './contact-sheet.ts';
import { filmTags } from './film-tags.ts';
import { makeSoundBeside } from './make-sound-beside.ts';
import { choosePoster } from './poster.ts';
import { reclaimPixels } from './reclaim-pixels.ts';
import { type RenderProgress, renderProgress, type ReportProgress } from './render-progress.ts';
import { planSheet } from './sheet-plan.ts';
import { savePixels } from './stills.ts';
import { openVideoEncoder } from './video-track.ts';
import { writeMp4 } from './write-mp4.ts';

/** Absolute. */
export interface FilmPaths {
  /** MP4. */
  readonly video: string;
  /** PNG, without watermark; null where it was not asked for. */
  readonly lastFrame: string | null;
  /** JPEG. */
  readonly poster: string;
  /** JPEG. */
  readonly contactSheet: string;
}

export interface FilmJob {
  readonly storyboard: Storyboard;
  /** By their names in the storyboard. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** Where the files are written. */
  readonly directory: string;
  readonly returnLastFrame: boolean;
}

/** @throws PictureError, FootageError, SoundError */
export async function makeFilm(job: FilmJob, report: ReportProgress): Promise<FilmPaths> {
  const { storyboard, media } = job;
  const { output } = storyboard;
  const progress = renderProgress(output.frames, output.audio, report);
  const quit = new AbortController();
  const sound = output.audio
    ? makeSoundBeside({ storyboard, media }, quit.signal, (share) => progress.sound(share))
    : undefined;
  // Met below, when the picture is drawn.
  sound?.catch(() => undefined);
  try {
    return await shoot(job, sound, progress);
  } finally {
    quit.abort();
  }
}

async function shoot(
  { storyboard, media, directory, returnLastFrame }: FilmJob,
  sound: Promise<Recording> | undefined,
  progress: RenderProgress,
): Promise<FilmPaths> {
  const { width, height, fps, watermark } = storyboard.output;
  const files: FilmPaths = {
    video: join(directory, 'film.mp4'),
    lastFrame: returnLastFrame ? join(directory, 'last-frame.png') : null,
    poster: join(directory, 'poster.jpg'),
    contactSheet: join(directory, 'contact-sheet.jpg'),
  };
  const sheet = openContactSheet(storyboard, planSheet(storyboard));
  const poster = choosePoster();
  await using encoder = await openVideoEncoder(width, height, fps);
  const last = await drawFrames(storyboard, media, async (frame, canvas, pixels) => {
    await encoder.write(pixels);
    if (sheet.add(frame, canvas)) poster.consider(canvas, pixels);
    progress.frames(frame + 1);
  });
  const audio = sound === undefined ? undefined : await sound;
  progress.finishing();
  const unmarked = watermark && returnLastFrame ? await drawUnmarked(storyboard, media) : last;
  const [videoTrack, audioTrack] = await Promise.all([
    encoder.finish(),
    audio && encodeAudio(audio.samples, audio.sampleRate),
    sheet.save(files.contactSheet),
    poster.save(files.poster, { width, height }),
    files.lastFrame && savePixels(unmarked, { width, height }, files.lastFrame),
  ]);
  using video = videoTrack;
  using heard = audioTrack;
  const tracks = heard === undefined ? [video] : [video, heard];
  await writeMp4(files.video, tracks, filmTags(storyboard));
  return files;
}

/**
 * Draws all frames in order and hands each on.
 *
 * @returns the last one's pixels
 */
async function drawFrames(
  storyboard: Storyboard,
  media: ReadonlyMap<string, MediaFile>,
  take: (frame: number, canvas: Canvas, pixels: Buffer) => Promise<void>,
): Promise<Buffer> {
  const { frames, fps } = storyboard.output;
  const opening = new Set(storyboard.shots.map(({ startS }) => Math.ceil(startS * fps)));
  await using picture = await openPicture(storyboard, media, { openFootage });
  for (let frame = 0; ; frame++) {
    await picture.draw(frame);
    const pixels = picture.canvas.data();
    await take(frame, picture.canvas, pixels);
    if (frame === frames - 1) return pixels;
    // A shot that opens has let go of one before it.
    await reclaimPixels(opening.has(frame) ? 'shot' : 'frame');
  }
}

/** The last frame as it would be without its watermark. */
async function drawUnmarked(
  storyboard: Storyboard,
  media: ReadonlyMap<string, MediaFile>,
): Promise<Buffer> {
  const { output } = storyboard;
  const unmarked = { ...storyboard, output: { ...output, watermark: false } };
  await using picture = await openPicture(unmarked, media, { openFootage });
  await picture.draw(output.frames - 1);
  return picture.canvas.data();
}
