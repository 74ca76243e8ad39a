// Where a film's files are: known to who asks for it, and not told by who decodes strangers' files.
import { join } from 'node:path';
import type { StillPaths } from './film-stills.ts';

export interface FilmPaths extends StillPaths {
  /** Absolute; MP4. */
  readonly video: string;
}

export const filmPaths = (directory: string, returnLastFrame: boolean): FilmPaths => ({
  video: join(directory, 'film.mp4'),
  lastFrame: returnLastFrame ? join(directory, 'last-frame.png') : null,
  poster: join(directory, 'poster.jpg'),
  contactSheet: join(directory, 'contact-sheet.jpg'),
});
