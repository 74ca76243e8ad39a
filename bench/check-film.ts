// What was measured must be the film that was asked for, whoever made it.
import { Demuxer } from 'node-av/api';

export class WrongFilm extends Error {
  override readonly name = 'WrongFilm';
  readonly code = 'wrong_film';
}

/** @throws WrongFilm */
export async function checkFilm(
  path: string,
  size: { readonly width: number; readonly height: number; readonly frames: number },
): Promise<void> {
  await using film = await Demuxer.open(path);
  const video = film.video();
  const { width, height } = video?.codecpar ?? { width: 0, height: 0 };
  const frames = Number(video?.nbFrames ?? 0);
  if (width !== size.width || height !== size.height || frames !== size.frames) {
    throw new WrongFilm(
      `A measured film must have ${size.width}×${size.height} pixels and ${size.frames} frames; ${path} has ${width}×${height} and ${frames}. Its row would compare different things: mend who made it.`,
    );
  }
  if (film.audio() === undefined) {
    throw new WrongFilm(`A measured film must have sound; ${path} has none. Mend who made it.`);
  }
}
