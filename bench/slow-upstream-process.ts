// An upstream in the Ark dialect whose films take minutes: what the benchmark of many tasks in flight has
// them made by. Speaks to its parent: `{ port }` at the start, `{ counts }` when asked.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const [filmFile = '', shortestS = '60', longestS = '180'] = process.argv.slice(2);
const film = readFileSync(filmFile);
const endsAtMs = new Map<string, number>();
let creates = 0;
/** When each other request than for a film came. */
const callsAtMs: number[] = [];

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '', 'http://upstream');
  if (url.pathname === '/film.mp4') {
    response.setHeader('content-type', 'video/mp4');
    response.end(film);
    return;
  }
  response.setHeader('content-type', 'application/json');
  if (request.method === 'POST') {
    await read(request);
    creates += 1;
    const id = `job-${creates}`;
    const longMs = randomInt(Number(shortestS) * 1000, Number(longestS) * 1000);
    endsAtMs.set(id, Date.now() + longMs);
    response.end(JSON.stringify({ id }));
    return;
  }
  callsAtMs.push(Date.now());
  const ids = url.searchParams.getAll('filter.task_ids');
  const items = ids.map((id) => taskOf(id, request.headers.host ?? ''));
  response.end(JSON.stringify({ items, total: items.length }));
});

function taskOf(id: string, host: string): object {
  const done = (endsAtMs.get(id) ?? Infinity) <= Date.now();
  const result = {
    content: { video_url: `http://${host}/film.mp4` },
    usage: { completion_tokens: 40_594, total_tokens: 40_594 },
  };
  return { id, model: 'slow', status: done ? 'succeeded' : 'running', ...(done ? result : {}) };
}

async function read(request: IncomingMessage): Promise<void> {
  for await (const _chunk of request);
}

process.on('message', () => {
  process.send?.({ counts: { creates, callsAtMs, endsAtMs: [...endsAtMs] } });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
