// One life of the service in the simulation again, with its whole history.
import { parseArgs } from 'node:util';
import { checkHistory } from '../tests/simulation/check-history.ts';
import { linesOf } from '../tests/simulation/history.ts';
import { PLANTED_BUGS } from '../tests/simulation/planted-bugs.ts';
import { simulate } from '../tests/simulation/run-simulation.ts';
import { runCommand, UsageError } from './command.ts';

const USAGE = `node scripts/simulate.ts SEED [--bug PART]   prints what happened, and which promises were broken
  --bug                                        plants the bug that has this in its name`;

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: { bug: { type: 'string' } },
    allowPositionals: true,
  });
  const [seed = ''] = positionals;
  if (!/^\d+$/.test(seed)) throw new UsageError('SEED must be a whole number.');
  const { bug: part } = values;
  const bug = PLANTED_BUGS.find(({ name }) => part !== undefined && name.includes(part));
  if (part !== undefined && bug === undefined) {
    const names = PLANTED_BUGS.map(({ name }) => name).join('\n');
    throw new UsageError(`No planted bug has "${part}" in its name. There are:\n${names}`);
  }
  const run = await simulate(Number(seed), bug);
  for (const line of linesOf(run.history)) console.log(line);
  const violations = checkHistory(run);
  run.database.close();
  for (const { promise, message } of violations) console.log(`${promise} is broken: ${message}`);
  if (violations.length > 0) throw new Error(`Seed ${seed} breaks ${violations.length} promises.`);
});
