// Many requests, one after the other, each reply judged; the first bad one is made as small as it stays
// bad. The same seed sends the same requests.
import fc from 'fast-check';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { inForm } from '../proof/form.ts';
import { arbitraryRequest } from './arbitrary-request.ts';
import { withIds, type FuzzRequest } from './fuzz-request.ts';
import type { FuzzedService } from './fuzzed-service.ts';
import { createJudge } from './judge.ts';
import { nameOf, operationsOf, resolver } from './operations.ts';
import { createSender } from './send.ts';

/** Each reply is there by then, on a machine that does nothing else. */
export const LIMIT_MS = 1_000;
/** What is under way, or just over, is no growth: the least of so many looks counts. Each costs two collections. */
const LOOKS = inForm({ short: 3, long: 10 });
/** Of the requests, before the memory that is held counts as what the service starts with. */
const WARM_UP = 0.2;

export interface FuzzReport {
  readonly requests: number;
  /** How often each operation was asked, and how often it answered with 2xx. */
  readonly operations: ReadonlyMap<string, { asked: number; done: number }>;
  readonly statuses: ReadonlyMap<number, number>;
  readonly slowestMs: number;
  /** What the service holds more at the end than after the first fifth of the requests. */
  readonly grownBytes: { readonly heap: number; readonly resident: number };
  /** The smallest request that was found to be answered badly, and how to send it again. */
  readonly failure: { readonly text: string; readonly request: FuzzRequest } | null;
}

/**
 * @param options.path of a failure, to begin with it: `12:0:3`
 * @param options.only names of the operations that are asked; all unless given
 */
export async function fuzz(
  service: Pick<
    FuzzedService,
    'origin' | 'apiKey' | 'secrets' | 'document' | 'idOf' | 'renew' | 'memory'
  >,
  {
    seed,
    requests,
    path,
    only,
  }: {
    readonly seed: number;
    readonly requests: number;
    readonly path?: string;
    readonly only?: ReadonlySet<string>;
  },
): Promise<FuzzReport> {
  const { document, origin, secrets, apiKey } = service;
  const operations = operationsOf(document).filter((one) => only?.has(nameOf(one)) ?? true);
  const judge = createJudge(document, { limitMs: onThisMachineMs(LIMIT_MS), secrets });
  const counts = new Map(operations.map((one) => [nameOf(one), { asked: 0, done: 0 }]));
  const statuses = new Map<number, number>();
  const warmUp = Math.floor(requests * WARM_UP);
  let sent = 0;
  let slowestMs = 0;
  let before: Memory | undefined;
  using sender = createSender(origin);

  async function judged(request: FuzzRequest): Promise<string[]> {
    const filled = withIds(request, service.idOf);
    const answer = await sender.send(filled);
    sent += 1;
    if (sent === warmUp) before = await leastMemory(service);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    slowestMs = Math.max(slowestMs, answer.tookMs);
    const count = counts.get(request.operation);
    if (count !== undefined) {
      count.asked += 1;
      if (answer.status < 300 && request.operation.startsWith(`${request.method} `))
        count.done += 1;
    }
    await service.renew(request, answer.status);
    const faults = judge(filled, answer);
    return faults.map((fault) => `${fault}\n${answer.status} ${answer.body.slice(0, 2_000)}`);
  }

  const property = fc.asyncProperty(
    arbitraryRequest(operations, resolver(document), apiKey),
    async (request) => {
      const faults = await judged(request);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  );
  const run = await fc.check(property, { seed, numRuns: requests, ...(path && { path }) });
  const after = await leastMemory(service);
  // One that failed before it was warm has nothing to compare with.
  const start = before ?? after;
  return {
    requests: sent,
    operations: counts,
    statuses,
    slowestMs,
    grownBytes: {
      heap: after.heapBytes - start.heapBytes,
      resident: after.residentBytes - start.residentBytes,
    },
    failure: failureOf(run, seed),
  };
}

type Memory = Awaited<ReturnType<FuzzedService['memory']>>;

async function leastMemory({ memory }: Pick<FuzzedService, 'memory'>): Promise<Memory> {
  const looks = [];
  for (let look = 0; look < LOOKS; look += 1) looks.push(await memory());
  return {
    heapBytes: Math.min(...looks.map(({ heapBytes }) => heapBytes)),
    residentBytes: Math.min(...looks.map(({ residentBytes }) => residentBytes)),
  };
}

function failureOf(run: fc.RunDetails<[FuzzRequest]>, seed: number): FuzzReport['failure'] {
  const [request] = run.counterexample ?? [];
  if (request === undefined) return null;
  const why = run.errorInstance instanceof Error ? run.errorInstance.message : 'no reply';
  const text = [
    `${request.method} ${request.path}: ${why}`,
    `The request: ${JSON.stringify(request)}`,
    `Again: npm run fuzz -- --seed ${seed} --path "${run.counterexamplePath}"`,
  ].join('\n');
  return { text, request };
}
