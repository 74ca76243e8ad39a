// A misspelled variable is as good as none, and the service then runs on a default that nobody chose. It is no
// reason not to start: what sets up containers and shells has variables of such names too.

/** A variable that is named as ours are, and that nothing reads. */
export interface UnknownVariable {
  readonly name: string;
  /** The one that was meant, as far as can be told. */
  readonly nearest: string | null;
}

const OURS = /^filmgate_/i;

/** Further off it is another word. */
const MOST_SLIPS = 3;

/** @param known all that something reads */
export const findUnknownVariables = (
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly UnknownVariable[] =>
  Object.keys(env)
    .filter((name) => OURS.test(name) && env[name] && !known.includes(name))
    .map((name) => ({ name, nearest: nearestTo(name.toUpperCase(), known) }));

/** The one with the fewest slips, or that goes on where this one ends. */
function nearestTo(name: string, known: readonly string[]): string | null {
  const near = known
    .map((one) => ({ one, slips: slipsBetween(name, one) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.one ?? known.find((one) => one.startsWith(`${name}_`)) ?? null;
}

/**
 * Letters to be put in, left out or taken for others, and neighbours to be swapped, to make one of the other
 * (the distance of Damerau and Levenshtein, no letter being touched twice).
 */
function slipsBetween(from: string, to: string): number {
  let above: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, length) => length);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let k = 1; k <= to.length; k += 1) {
      const other = from[i - 1] === to[k - 1] ? 0 : 1;
      const isSwap = from[i - 1] === to[k - 2] && from[i - 2] === to[k - 1];
      next.push(
        Math.min(
          at(row, k) + 1,
          at(next, k - 1) + 1,
          at(row, k - 1) + other,
          isSwap ? at(above, k - 2) + 1 : Infinity,
        ),
      );
    }
    [above, row] = [row, next];
  }
  return at(row, to.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

export const unknownVariableRemedy = ({ nearest }: UnknownVariable): string =>
  nearest === null ? 'docs/operating.md lists those that are read.' : `Did you mean ${nearest}?`;

export const unknownVariableWords = (variable: UnknownVariable): string =>
  `${variable.name} is set, and nothing reads it. ${unknownVariableRemedy(variable)}`;
