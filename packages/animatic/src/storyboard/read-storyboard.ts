// A storyboard that may have been written or changed by hand, read as a stranger's.
import { fieldWords } from '@filmgate/protocol';
import { RenderError } from '../film/render-error.ts';
import { storyboardHash } from './storyboard-hash.ts';
import { type Storyboard, storyboardSchema } from './storyboard.ts';

/**
 * Its shape only: whether its parts fit together, and can be drawn, is for `faultsOf`.
 *
 * @returns it with the hash of what it is now; written anew its keys stay in their order
 * @throws RenderError `invalid_storyboard` names the first key that is wrong
 */
export function readStoryboard(value: unknown): Storyboard {
  const read = storyboardSchema.safeParse(value, { error: fieldWords });
  if (read.success) return hashed(read.data);
  const [issue] = read.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const key = [...(issue?.path ?? []), ...unknown].map(String).join('.');
  throw new RenderError(
    'invalid_storyboard',
    `A storyboard must have the keys and values of its schema; at "${excerpt(key)}": ${excerpt(issue?.message ?? 'wrong')}. Mend that key and send it again.`,
    { cause: read.error },
  );
}

/** It may have been changed since it was hashed. */
export const hashed = (storyboard: Storyboard): Storyboard => ({
  ...storyboard,
  hash: storyboardHash(storyboard),
});

const MOST_SHOWN_CHARACTERS = 300;
/** A key may be a megabyte. */
const excerpt = (text: string): string => text.slice(0, MOST_SHOWN_CHARACTERS).toWellFormed();
