// Names of effects inside quotations: `<thunder>`, `<sound of rain>`.
import { scan } from './scan.ts';
import { tag } from './tag.ts';
import { wordsOf } from './word.ts';

/** The effect that a short text names, if one is known. */
export function effectNamed(text: string): string | undefined {
  const words = tag(wordsOf(`sound of ${text}`, scan(`sound of ${text}`)));
  for (const word of words) {
    const effect = word.senses.find(({ kind }) => kind === 'effect');
    if (effect !== undefined) return effect.id;
  }
  return undefined;
}
