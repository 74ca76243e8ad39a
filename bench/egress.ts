// What a fetch through egress costs more than the bare client: the URL and each address judged, a place at
// the host, a connection of its own, limits of bytes, time and speed.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo, LookupFunction } from 'node:net';
import { createEgress } from '@filmgate/media';
import { Agent, request } from 'undici';
import { busyCores } from './machine.ts';
import { quantile } from './spread.ts';
import { printTable } from './table.ts';

const ROUNDS = 10;
const FETCHES_A_ROUND = 100;
/** A picture. */
const BODY = Buffer.alloc(100_000, 1);

type Fetch = (url: string) => Promise<number>;

const resolve = async (): Promise<readonly string[]> => ['127.0.0.1'];
const lookup: LookupFunction = (_name, _options, found) =>
  found(null, [{ address: '127.0.0.1', family: 4 }]);

export async function benchEgress(): Promise<void> {
  const busy = await busyCores();
  const server = createServer((_request, response) => response.end(BODY)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // A name, so that it is resolved and each address judged.
  const url = `http://media.example:${port}/picture.png`;
  await using egress = createEgress({ allow: ['127.0.0.1'], resolve });
  const agent = new Agent({ connect: { lookup } });
  const kinds = new Map<string, Fetch>([
    ['undici, a connection each', undiciFetch(agent, true)],
    ['undici, one kept connection', undiciFetch(agent, false)],
    ['egress', async (from) => countBytes((await egress.get(from, { maxBytes: 10_000_000 })).body)],
  ]);
  const ms = new Map([...kinds.keys()].map((kind) => [kind, [] as number[]]));
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [kind, fetchOne] of kinds) {
      for (let count = 0; count < FETCHES_A_ROUND; count += 1) {
        const startedMs = performance.now();
        const bytes = await fetchOne(url);
        if (bytes !== BODY.length) throw new Error(`${kind} got ${bytes} bytes`);
        if (round > 0) ms.get(kind)?.push(performance.now() - startedMs);
      }
    }
  }
  await agent.destroy();
  server.closeAllConnections();
  server.close();
  const of = (kind: string, share: number): number => quantile(ms.get(kind) ?? [], share);
  const [plain = '', kept = '', ours = ''] = kinds.keys();
  const more = (than: string): string => (of(ours, 0.5) - of(than, 0.5)).toFixed(2);
  printTable(
    'A fetch of 100 kB over loopback, ms',
    ['client', 'median', 'p90', 'p99'],
    [...kinds.keys()].map((kind) => [
      kind,
      ...[0.5, 0.9, 0.99].map((share) => of(kind, share).toFixed(2)),
    ]),
    [
      `${ROUNDS * FETCHES_A_ROUND} fetches each, in turns, one at a time. Others kept ${busy.toFixed(1)} cores busy before.`,
      `Egress costs ${more(plain)} ms more than undici with a connection each, ${more(kept)} ms more than over one that is kept. At most 1 ms was the aim.`,
    ],
  );
}

const undiciFetch =
  (dispatcher: Agent, reset: boolean): Fetch =>
  async (url) =>
    countBytes((await request(url, { dispatcher, reset })).body);

async function countBytes(body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.length;
  return bytes;
}
