// A storyboard becomes a film and its stills, in this process: threads draw the picture and make the
// sound; here both are compressed and put together.
import type { MediaFile } from '../film-request.ts';
import type { Recording } from '../sound/signal/recording.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { encodeAudio } from './audio-track.ts';
import type { Drawing, FrameOrder } from './drawing.ts';
import type { EncodedTrack } from './encoded-track.ts';
import { filmPaths } from './film-paths.ts';
import { openStills } from './film-stills.ts';
import { filmTags } from './film-tags.ts';
import { makeSoundBeside } from './make-sound-beside.ts';
import { openPreviews, type Previews } from './previews.ts';
import { type RenderProgress, renderProgress, type ReportProgress } from './render-progress.ts';
import { openVideoEncoder } from './video-track.ts';
import { writeMp4 } from './write-mp4.ts';

export interface FilmJob {
  readonly storyboard: Storyboard;
  /** By their names in the storyboard. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** Where the files are written, see `filmPaths`. */
  readonly directory: string;
  readonly returnLastFrame: boolean;
}

/**
 * @param drawing is used up
 * @param showFrame told of a frame now and then, as a small JPEG
 * @throws RenderError, SoundError
 */
export async function makeFilm(
  job: FilmJob,
  drawing: Drawing,
  report: ReportProgress,
  showFrame?: (jpeg: Buffer) => void,
): Promise<void> {
  const { storyboard, media } = job;
  const { output, shots } = storyboard;
  const progress = renderProgress(
    {
      frames: output.frames,
      // As in `draw-thread.ts`; the last one has the frame at its very end as well.
      shotEnds: [
        ...shots.slice(1).map(({ startS }) => Math.ceil(startS * output.fps)),
        output.frames,
      ],
      withSound: output.audio,
    },
    report,
  );
  const previews = showFrame && openPreviews(output, showFrame);
  const quit = new AbortController();
  const sound = output.audio
    ? hear(makeSoundBeside({ storyboard, media }, quit.signal, (share) => progress.sound(share)))
    : undefined;
  // Met when the picture is drawn.
  sound?.catch(() => undefined);
  try {
    await shoot(job, drawing, sound, { progress, previews });
  } finally {
    quit.abort();
    await drawing[Symbol.asyncDispose]();
  }
}

async function hear(sound: Promise<Recording>): Promise<EncodedTrack> {
  const { samples, sampleRate } = await sound;
  return encodeAudio(samples, sampleRate);
}

async function shoot(
  { storyboard, media, directory, returnLastFrame }: FilmJob,
  drawing: Drawing,
  sound: Promise<EncodedTrack> | undefined,
  {
    progress,
    previews,
  }: { readonly progress: RenderProgress; readonly previews: Previews | undefined },
): Promise<void> {
  const { width, height, fps, frames, watermark } = storyboard.output;
  const files = filmPaths(directory, returnLastFrame);
  const stills = openStills(storyboard, files);
  await using encoder = await openVideoEncoder(width, height, fps);
  const orders = Array.from({ length: frames }, (_, frame): FrameOrder => ({
    frame,
    marked: true,
  }));
  const last = { frame: frames - 1, marked: !watermark };
  if (watermark && returnLastFrame) orders.push(last);
  await drawing.draw({ storyboard, media }, orders, async ({ frame, marked }, pixels) => {
    if (frame === last.frame && marked === last.marked) stills.seeLast(pixels);
    if (watermark && !marked) return;
    stills.see(frame, pixels);
    previews?.see(pixels);
    await encoder.write(pixels);
    progress.frames(frame + 1);
  });
  const audio = sound === undefined ? undefined : await sound;
  progress.finishing();
  const [videoTrack] = await Promise.all([
    encoder.finish(),
    stills.saved(),
    previews?.idle(),
    // Their end takes some milliseconds.
    drawing[Symbol.asyncDispose](),
  ]);
  using video = videoTrack;
  using heard = audio;
  const tracks = heard === undefined ? [video] : [video, heard];
  await writeMp4(files.video, tracks, filmTags(storyboard));
}
