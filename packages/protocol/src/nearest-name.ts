/**
 * The name that takes the fewest letters put in, taken out or changed: what was likely meant. undefined
 * where that would be more than a third of them.
 */
export function nearestName(got: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = got.length / 3;
  for (const name of names) {
    const changes = changesBetween(got, name);
    if (changes <= fewest && (nearest === undefined || changes < fewest))
      [nearest, fewest] = [name, changes];
  }
  return nearest;
}

/** The `count` names that take the fewest letters changed, the nearest first, however far they are. */
export function nearestNames(got: string, names: Iterable<string>, count: number): string[] {
  return [...names]
    .map((name) => ({ name, changes: changesBetween(got, name) }))
    .toSorted((a, b) => a.changes - b.changes)
    .slice(0, count)
    .map(({ name }) => name);
}

function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
