// A quick look at a still before the film is planned: whether its subject can stand in a drawn place.
// The drawing comes to the same answer, from the same pixels.
import type { Seen } from '../../storyboard/seen.ts';
import { PictureError } from '../errors.ts';
import { coloursOf } from '../plate/edit/colours.ts';
import { decodeWithin } from '../plate/read-still.ts';
import { findCutOut, LOOK_PX } from './find-cut-out.ts';

/** @returns undefined where the subject cannot be cut out of the still, or the still not be read */
export async function look(path: string): Promise<Seen | undefined> {
  const pixels = await decodeWithin(path, LOOK_PX).catch(unlessUnreadable);
  const cutOut = pixels === undefined ? undefined : findCutOut(pixels);
  if (pixels === undefined || cutOut === undefined) return undefined;
  const { box, whole, transparent } = cutOut;
  const colours = coloursOf(pixels, cutOut.mask);
  return {
    ...(colours === undefined ? {} : { colours }),
    aspect: (box.width * pixels.width) / (box.height * pixels.height),
    whole,
    transparent,
  };
}

/** Where the still itself is to be shown, that is the place to say so. */
function unlessUnreadable(cause: unknown): undefined {
  if (!(cause instanceof PictureError)) throw cause;
}
