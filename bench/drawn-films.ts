// Films without media: drawn sets and cast, spoken lines, composed music.
import { join } from 'node:path';
import type { FilmRequest, Storyboard } from '@filmgate/animatic';
import { frameCount, pixelSize } from '@filmgate/protocol';
import { WrongFilm } from './check-film.ts';
import { FILM_HEAD, type FilmCommand, filmRow, measureFilms } from './film-table.ts';
import { drawnRequests } from './films.ts';
import { ourFilm } from './our-film.ts';
import { printTable } from './table.ts';

export async function benchDrawnFilms(folder: string, runs: number): Promise<void> {
  const films: FilmCommand[] = [];
  for (const request of drawnRequests) {
    const name = `${request.resolution} ${request.durationS} s`;
    films.push(await drawnFilm(name, request, join(folder, name.replaceAll(' ', '-'))));
  }
  printTable(
    'Drawn films with voice and music: renderFilm, whole process',
    FILM_HEAD,
    (await measureFilms(films, runs)).map(filmRow),
  );
}

export function drawnFilm(
  name: string,
  request: FilmRequest,
  folder: string,
): Promise<FilmCommand> {
  const size = {
    ...pixelSize(request.model, request.resolution, '16:9'),
    frames: frameCount(request.durationS),
  };
  return ourFilm(name, { request }, { folder, size, checkStoryboard: checkDrawn });
}

function checkDrawn({ shots, sound }: Storyboard): void {
  const drawn = shots.every(({ set, blocking }) => set !== null && blocking.length > 0);
  if (drawn && sound.voice.length > 0 && sound.music !== null) return;
  throw new WrongFilm(
    `A drawn film must have a set and somebody in each shot, a voice and music; the storyboard has ${JSON.stringify({ shots, sound })}. Mend the prompt in bench/films.ts or the engine.`,
  );
}
