// `npm run bench`: how fast films are made, in tables on stdout; what passes meanwhile on stderr.
//   npm run bench -- [two-stills] [drawn] [drawing] [review] [linearity] [throughput] [in-flight] [key-check] [egress] [--runs 3]
// The films are left in out/bench/.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchDrawing, benchReviewFilms } from './drawing-alone.ts';
import { benchDrawnFilms } from './drawn-films.ts';
import { benchKeyCheck } from './key-check.ts';
import { benchLinearity } from './linearity.ts';
import { busyCores, CORES, describeMachine, loadOfMinute, QUIET_LOAD_PER_CORE } from './machine.ts';
import { benchSandboxedDecode } from './sandboxed-decode.ts';
import { print } from './table.ts';
import { benchEgress } from './egress.ts';
import { benchInFlight } from './in-flight.ts';
import { benchThroughput } from './throughput.ts';
import { benchTwoStills } from './two-stills.ts';

const BENCHES = new Map([
  ['two-stills', benchTwoStills],
  ['drawn', benchDrawnFilms],
  ['drawing', benchDrawing],
  ['review', benchReviewFilms],
  ['linearity', benchLinearity],
  ['throughput', benchThroughput],
  ['in-flight', benchInFlight],
  ['key-check', benchKeyCheck],
  ['sandbox', benchSandboxedDecode],
  ['egress', benchEgress],
]);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  throw new RangeError(`--runs must be a whole number from 1; got ${values.runs}.`);
}
const chosen = positionals.length === 0 ? [...BENCHES.keys()] : positionals;
const unknown = chosen.find((name) => !BENCHES.has(name));
if (unknown !== undefined) {
  throw new RangeError(
    `A benchmark must be one of ${[...BENCHES.keys()].join(', ')}; got ${unknown}.`,
  );
}

const load = loadOfMinute();
const busy = await busyCores();
print(`${new Date().toISOString().slice(0, 10)}, ${describeMachine()}, ${runs} runs each.`);
print(
  `Load before: ${load.toFixed(2)} in the last minute, ${busy.toFixed(2)} cores in the last second.`,
);
if (Math.max(load, busy) > QUIET_LOAD_PER_CORE * CORES) {
  print(
    `WARNING: that is more than ${QUIET_LOAD_PER_CORE} a core; measure again at a quiet moment.`,
  );
}
print('"others, cores": what other processes kept busy in the second before a run / while it ran.');

const root = fileURLToPath(new URL('../out/bench/', import.meta.url));
for (const name of chosen) await BENCHES.get(name)?.(join(root, name), runs);
