// What the storyboards do not tell yet: `npm run review -- --misses` writes it anew. Whatever
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

const LINE = 100;

/** As oxfmt would write it. */
export function writeMisses(misses: Misses): void {
  const entries = Object.entries(misses).map(([id, asks]) => {
    const short = `  ${JSON.stringify(id)}: [${asks.map((ask) => JSON.stringify(ask)).join(', ')}]`;
    if (short.length < LINE) return short;
    const lines = asks.map((ask) => `    ${JSON.stringify(ask)}`);
    return `  ${JSON.stringify(id)}: [\n${lines.join(',\n')}\n  ]`;
  });
  writeFileSync(PATH, entries.length === 0 ? '{}\n' : `{\n${entries.join(',\n')}\n}\n`);
}
