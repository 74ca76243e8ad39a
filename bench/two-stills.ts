// The one film that everybody can make, in turns with the peers.
import { join } from 'node:path';
import type { Storyboard } from '@filmgate/animatic';
import { WrongFilm } from './check-film.ts';
import { FILM_HEAD, filmRow, measureFilms } from './film-table.ts';
import { TWO_STILLS, twoStillsRequest } from './films.ts';
import { ourFilm } from './our-film.ts';
import { ffmpegPeers } from './peers/ffmpeg.ts';
import { remotionPeer } from './peers/remotion.ts';
import { printTable } from './table.ts';

export async function benchTwoStills(folder: string, runs: number): Promise<void> {
  const ours = await ourFilm(
    'filmgate: renderFilm',
    { request: twoStillsRequest },
    { folder: join(folder, 'filmgate'), size: TWO_STILLS, checkStoryboard: checkTwoStills },
  );
  const peers = [...ffmpegPeers(folder), await remotionPeer(folder)];
  const present = peers.flatMap((peer) => ('missing' in peer ? [] : [peer]));
  const measured = await measureFilms([ours, ...present], runs);
  const ourS = measured.find(({ film }) => film === ours)?.wallS ?? Number.NaN;
  printTable(
    'Two stills, 5 s at 1280×720: a push-in on each, a cross-fade, music',
    [...FILM_HEAD, 'our speed ÷ its'],
    measured.map((row) => [...filmRow(row), (row.wallS / ourS).toFixed(2)]),
    [
      'Whole processes from start to end, in turns.',
      'Ours also makes the storyboard, a poster, a contact sheet, and measures the loudness.',
      ...peers.flatMap((peer) => ('missing' in peer ? [`Missing: ${peer.missing}`] : [peer.note])),
    ],
  );
}

function checkTwoStills({ shots, sound }: Storyboard): void {
  const [first, second] = shots;
  const understood =
    shots.length === 2 &&
    first?.plate?.reference === 'image1' &&
    second?.plate?.reference === 'image2' &&
    shots.every(({ camera }) => camera.move === 'push-in') &&
    second.cut.in === 'dissolve' &&
    sound.music?.reference === 'audio1';
  if (understood) return;
  throw new WrongFilm(
    `The film must push in on image 1, dissolve to image 2 and play audio 1; the storyboard has ${JSON.stringify({ shots, sound })}. Mend the prompt in bench/films.ts or the engine.`,
  );
}
