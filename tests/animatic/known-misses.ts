// What the storyboards do not tell yet: `node scripts/review.ts --misses` writes it anew. Whatever
// leaves the list must not come back to it unseen.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Misses = Readonly<Record<string, readonly string[]>>;

const PATH = fileURLToPath(new URL('./known-misses.json', import.meta.url));

/** The questions of a film's facts that its storyboard cannot answer. */
export function knownMisses(id: string): readonly string[] {
  const misses = JSON.parse(readFileSync(PATH, 'utf8')) as Misses;
  return misses[id] ?? [];
}

export function writeMisses(misses: Misses): void {
  writeFileSync(PATH, `${JSON.stringify(misses, null, 2)}\n`);
}
