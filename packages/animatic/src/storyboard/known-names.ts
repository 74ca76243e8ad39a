// Which of the engine's names somebody meant who wrote another one.
import { nearestName, nearestNames } from '@filmgate/protocol';
import { scan } from '../script/scan.ts';
import { wordsOf } from '../script/word.ts';

/** What was likely meant, or else the list, or how to find the name where that would be too long. */
export function nearestOf(got: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return '';
  const meant = nearestName(got, names) ?? meaningOf(got, names);
  if (meant !== undefined) return `The nearest is "${meant}".`;
  if (names.size <= LONGEST_LIST) return `Use one of ${[...names].join(', ')}.`;
  const near = nearestNames(got, names, MOST_NAMED).map((name) => `"${name}"`);
  return `The nearest are ${near.join(', ')}; POST /v1/storyboards with a prompt that speaks of it shows the names that are known.`;
}

const LONGEST_LIST = 250;
const MOST_NAMED = 3;
const MOST_CHARACTERS = 100;

/** "Automobile", 汽车, "vintage-car": another word for a known name. */
function meaningOf(got: string, names: ReadonlySet<string>): string | undefined {
  const text = got.slice(0, MOST_CHARACTERS).replaceAll(/[-_]/g, ' ');
  return wordsOf(text, scan(text))
    .toReversed()
    .flatMap(({ senses }) => senses)
    .find(({ id }) => names.has(id))?.id;
}
