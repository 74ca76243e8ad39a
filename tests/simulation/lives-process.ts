// Some lives in a process of their own: a test runner follows each promise, and there are millions.
// Arguments: the first seed, the last one, names of planted bugs. Without a bug all of the lives are
// lived, with one those up to the first that shows it. A line of JSON (`LifeReport`) for each.
import { checkHistory, type Violation } from './check-history.ts';
import { linesOf } from './history.ts';
import type { PlantedBug } from './planted-bug.ts';
import { PLANTED_BUGS } from './planted-bugs.ts';
import { simulate } from './run-simulation.ts';

export interface LifeReport {
  readonly seed: number;
  /** The planted bug's name. */
  readonly bug: string | null;
  /** How often each thing happened. */
  readonly counts: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
  /** Where a promise was broken, all that happened. */
  readonly history: readonly string[];
}

const [, , first, last, ...names] = process.argv;

/** @returns whether it showed its bug */
async function liveOnce(seed: number, bug: PlantedBug | undefined): Promise<boolean> {
  const run = await simulate(seed, bug);
  const violations = checkHistory(run);
  run.database.close();
  const { entries } = run.history;
  const counts: Record<string, number> = { jobs: run.jobs.length };
  for (const { what } of entries) counts[what] = (counts[what] ?? 0) + 1;
  const history = violations.length > 0 && bug === undefined ? linesOf(run.history) : [];
  const report: LifeReport = { seed, bug: bug?.name ?? null, counts, violations, history };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return violations.some(({ promise }) => bug?.breaks.includes(promise));
}

const bugs = PLANTED_BUGS.filter(({ name }) => names.includes(name));
for (const bug of bugs.length > 0 ? bugs : [undefined]) {
  for (let seed = Number(first); seed <= Number(last); seed += 1) {
    if (await liveOnce(seed, bug)) break;
  }
}
