import type { MediaFile } from '../../film-request.ts';
import type { Storyboard } from '../../storyboard/storyboard.ts';
import { PictureError } from '../errors.ts';
import type { CutOuts } from './cut-out-puppet.ts';
import { openCutOut } from './open-cut-out.ts';
import type { CutOutPicture } from './open-cut-out.ts';

/** The pictures of all cast members that stand in a drawn shot and can be cut out. */
export async function openCutOuts(
  { cast, shots }: Storyboard,
  media: ReadonlyMap<string, MediaFile>,
): Promise<CutOuts> {
  const seen = new Set(shots.flatMap(({ blocking }) => blocking.map((row) => row.cast)));
  const shown = cast.filter(
    ({ id }) => seen.has(id) || cast.some(({ holds, id: by }) => holds === id && seen.has(by)),
  );
  const cutOuts = new Map<string, CutOutPicture>();
  for (const name of new Set(shown.map(({ reference }) => reference))) {
    const file = name === null ? undefined : media.get(name);
    if (name === null || file?.kind !== 'image') continue;
    try {
      const picture = await openCutOut(file.path);
      if (picture !== undefined) cutOuts.set(name, picture);
    } catch (cause) {
      // Drawn instead; where the still itself is to be shown, that is the place to say so.
      if (!(cause instanceof PictureError)) throw cause;
    }
  }
  return cutOuts;
}
