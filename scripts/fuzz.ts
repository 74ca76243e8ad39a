// Requests of every kind to a service of its own, with a seed of one's own, or one failure again.
import { parseArgs } from 'node:util';
import { fuzz } from '../tests/fuzz/fuzz.ts';
import { startFuzzedService } from '../tests/fuzz/fuzzed-service.ts';
import { runCommand, UsageError } from './command.ts';

const USAGE = `npm run fuzz -- [--seed SEED] [--requests N] [--path PATH]
  --seed       a whole number; the same seed sends the same requests (5)
  --requests   how many (1000)
  --path       begins with a failure that was printed`;

const wholeNumber = (name: string, text: string): number => {
  if (!/^-?\d+$/.test(text)) throw new UsageError(`--${name} must be a whole number.`);
  return Number(text);
};

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '5' },
      requests: { type: 'string', default: '1000' },
      path: { type: 'string' },
    },
  });
  const seed = wholeNumber('seed', values.seed);
  const requests = wholeNumber('requests', values.requests);
  const { path } = values;
  await using service = await startFuzzedService();
  const run = await fuzz(service, { seed, requests, ...(path !== undefined && { path }) });
  for (const [operation, { asked, done }] of run.operations) {
    console.log(
      `${String(asked).padStart(6)} asked ${String(done).padStart(6)} done  ${operation}`,
    );
  }
  console.log(`statuses: ${JSON.stringify(Object.fromEntries(run.statuses))}`);
  const { heap, resident } = run.grownBytes;
  console.log(
    `${run.requests} requests, slowest ${Math.round(run.slowestMs)} ms, heap +${heap} bytes, resident +${resident} bytes`,
  );
  if (run.failure !== null) throw new Error(run.failure.text);
});
