import type { MediaFile } from '../film-request.ts';
import { SoundError } from './errors.ts';

/** The file that a storyboard's reference name stands for. @throws SoundError `missing-media` */
export function mediaOf(reference: string, media: ReadonlyMap<string, MediaFile>): MediaFile {
  const file = media.get(reference);
  if (file !== undefined) return file;
  throw new SoundError(
    'missing-media',
    `Every reference of the storyboard needs its file; "${reference}" has none, given are: ` +
      `${[...media.keys()].join(', ') || 'none'}. Pass its file, or take it out of the storyboard.`,
  );
}
