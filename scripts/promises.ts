// Runs the tests and ends with the table of promises: what was asked, what was measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printTable } from '../bench/table.ts';
import type { MeasuredPromise } from '../tests/proof/promise-table.ts';
import { runCommand, UsageError } from './command.ts';

const PROMISES = new URL('../docs/promises.md', import.meta.url);
const NODE_COMPILE_CACHE = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url));
const USAGE = `node scripts/promises.ts [--long] SCRIPT…   runs these scripts of package.json, one after
                                            the other, until one fails; then prints the table;
                                            A+B runs them side by side, and prints B's words after A's
  --long                                    the full figures: minutes instead of seconds a proof`;

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({
    options: { long: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('Name a script of package.json.');
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-promises-'));
  try {
    const file = join(directory, 'promises.jsonl');
    await writeFile(file, '');
    // Every test file is a process, and so is every service that it starts: what one has compiled the
    // others need not.
    const env = { ...process.env, NODE_COMPILE_CACHE, FILMGATE_PROMISES: file };
    const failed = await runAll(
      positionals,
      values.long ? { ...env, FILMGATE_PROOF: 'long' } : env,
    );
    await printPromises(await readFile(file, 'utf8'), values.long);
    if (failed !== undefined) throw new Error(`npm run ${failed} failed.`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

/** @returns the scripts that failed, of the first that did */
async function runAll(
  scripts: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  for (const together of scripts) {
    const runs = await Promise.all(
      together.split('+').map(async (script, index) => {
        const npm = spawn('npm', ['run', '--silent', script], {
          env,
          stdio: ['inherit', index === 0 ? 'inherit' : 'pipe', 'inherit'],
        });
        const printed = npm.stdout === null ? undefined : text(npm.stdout);
        const [code] = (await once(npm, 'exit')) as [number | null];
        return { script, printed: await printed, failed: code !== 0 };
      }),
    );
    for (const { printed } of runs) if (printed !== undefined) process.stdout.write(printed);
    const names = runs.filter((one) => one.failed).map(({ script }) => script);
    if (names.length > 0) return names.join(' and ');
  }
  return undefined;
}

async function printPromises(lines: string, long: boolean): Promise<void> {
  const measured = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as MeasuredPromise);
  // A long table of nothing would hide why it came to no proof.
  if (measured.length === 0) return;
  // What has no figure, because its proof failed before or there is none, is shown as well.
  const promised = (await readFile(PROMISES, 'utf8')).matchAll(/^\| ([RS]\d+) +\| (.+?) +\|/gm);
  const missing = Array.from(promised, ([, id = '', promise = '']) => ({
    id,
    promise,
    measured: 'not measured',
    asked: '',
  })).filter(({ id }) => !measured.some((one) => one.id === id));
  const rows = [...measured, ...missing].sort((a, b) => a.id.localeCompare(b.id));
  printTable(
    `Promises, ${long ? 'full figures' : 'short form; npm run test:long gives the full figures'}`,
    ['id', 'promise', 'measured', 'asked'],
    rows.map(({ id, promise, measured, asked }) => [id, promise, measured, asked]),
  );
}
