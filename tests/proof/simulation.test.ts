// The whole scheduler in a deterministic simulation (R19): real worker, gateway, adapters and store, with
// simulated time, network, providers, users, crashes and clocks. See tests/simulation.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { linesOf } from '../simulation/history.ts';
import type { LifeReport } from '../simulation/lives-process.ts';
import { PLANTED_BUGS } from '../simulation/planted-bugs.ts';
import { simulate } from '../simulation/run-simulation.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';

const LIVES = fileURLToPath(new URL('../simulation/lives-process.ts', import.meta.url));
const SEEDS = inForm({ short: 50, long: 2000 });
/** Seeds in which a planted bug must have been found. */
const MOST_SEEDS = 1000;
const EVERY_BUG = inForm({ short: false, long: true });

async function lives(
  first: number,
  last: number,
  bugs: readonly string[] = [],
): Promise<LifeReport[]> {
  const child = spawn(process.execPath, [LIVES, String(first), String(last), ...bugs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines = await text(child.stdout);
  const [code] = (await exited) as [number | null];
  assert.equal(code, 0, 'the lives were lived to their end');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LifeReport);
}

test('whatever goes wrong, every promise is kept', async () => {
  const half = Math.floor(SEEDS / 2);
  const reports = (await Promise.all([lives(1, half), lives(half + 1, SEEDS)])).flat();
  assert.equal(reports.length, SEEDS);
  for (const { seed, violations, history } of reports) {
    if (violations.length === 0) continue;
    const said = violations.map(({ promise, message }) => `${promise} is broken: ${message}`);
    const again = `That was seed ${seed}; again: node scripts/simulate.ts ${seed}`;
    console.error([...history, ...said, again].join('\n'));
  }
  const broken = reports.flatMap(({ violations }) => violations.map(({ promise }) => promise));
  const of = (what: string): number =>
    reports.reduce((sum, { counts }) => sum + (counts[what] ?? 0), 0);
  const tell = (id: string, promise: string, among: string, asked = '0'): void => {
    const faults = broken.filter((each) => each === id).length;
    report(id, promise, `${faults} broken, ${among}, ${SEEDS} simulated lives`, asked);
  };
  tell(
    'R01',
    'Acknowledged tasks are kept',
    `${of('acknowledged')} tasks, ${of('crashed')} crashes`,
  );
  tell('R02', 'One result, made by its holder, of its own wish', `${of('result written')} films`);
  tell('R03', 'Paid at most once; every job is known or listed', `${of('jobs')} jobs`);
  tell('R04', 'The ledger adds up, nothing stays reserved', `${of('jobs')} jobs`);
  tell('R05', 'One task for each Idempotency-Key', `${of('acknowledged')} creates`);
  tell('R06', 'States only go forward', `${of('task became')} steps`);
  const steps = `${of('drawing')} drawings, ${of('clock set')} steps of the clock`;
  tell('R16', 'No lease overlaps, whatever the clock', steps, '0 of 50');
  tell('R19', 'Everything ends once the faults do', `${of('task made')} tasks`, '0 of 200');
  tell('R23', 'Cancelled once, and for good', `${of('cancel answered')} cancels`, '0 of 200');
  assert.deepEqual(broken, []);
});

test('the same seed is the same life', async () => {
  const runs = [await simulate(7), await simulate(7)];
  const [first, again] = runs.map(({ history }) => linesOf(history));
  for (const { database } of runs) database.close();
  assert.deepEqual(first, again);
});

test('planted bugs are found', async () => {
  const bugs = PLANTED_BUGS.filter(({ rare = false }) => EVERY_BUG || !rare);
  const names = bugs.map(({ name }) => name);
  const half = Math.ceil(names.length / 2);
  const halves = [names.slice(0, half), names.slice(half)];
  const reports = (await Promise.all(halves.map((some) => lives(1, MOST_SEEDS, some)))).flat();
  const missed: string[] = [];
  for (const { name, breaks } of bugs) {
    const shown = reports.filter(({ bug }) => bug === name);
    const found = shown.at(-1)?.violations.some(({ promise }) => breaks.includes(promise));
    const measured = found ? `in ${shown.length} lives` : 'not found';
    report('R19', `Planted and found: ${name}`, measured, 'in 1,000 lives');
    if (!found) missed.push(name);
  }
  assert.deepEqual(missed, []);
  assert.ok(bugs.length >= 10);
});
