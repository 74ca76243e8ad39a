// A storyboard becomes a film and its stills, in this process: the picture is drawn here, compressed
// on other threads, the sound made beside both.
import { join } from 'node:path';
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
import { renderProgress, type ReportProgress } from './render-progress.ts';
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
  progress: ReturnType<typeof renderProgress>,
): Promise<FilmPaths> {
  const { width, height, fps, frames, watermark } = storyboard.output;
  const files: FilmPaths = {
    video: join(directory, 'film.mp4'),
    lastFrame: returnLastFrame ? join(directory, 'last-frame.png') : null,
    poster: join(directory, 'poster.jpg'),
    contactSheet: join(directory, 'contact-sheet.jpg'),
  };
  const sheet = openContactSheet(storyboard, planSheet(storyboard));
  const poster = choosePoster();
  let last: Buffer | undefined;
  await using encoder = await openVideoEncoder(width, height, fps);
  await using picture = await openPicture(storyboard, media, { openFootage });
  for (let frame = 0; frame < frames; frame++) {
    await picture.draw(frame);
    const pixels = picture.canvas.data();
    await encoder.write(pixels);
    if (sheet.add(frame, picture.canvas)) poster.consider(picture.canvas, pixels);
    if (frame === frames - 1) last = pixels;
    else await reclaimPixels();
    progress.frames(frame + 1);
  }
  const audio = sound === undefined ? undefined : await sound;
  progress.finishing();
  if (watermark && files.lastFrame !== null) last = await drawUnmarked(storyboard, media);
  const [videoTrack, audioTrack] = await Promise.all([
    encoder.finish(),
    audio && encodeAudio(audio.samples, audio.sampleRate),
    sheet.save(files.contactSheet),
    poster.save(files.poster, { width, height }),
    files.lastFrame !== null && last && savePixels(last, { width, height }, files.lastFrame),
  ]);
  using video = videoTrack;
  using heard = audioTrack;
  await writeMp4(files.video, heard === undefined ? [video] : [video, heard], filmTags(storyboard));
  return files;
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
