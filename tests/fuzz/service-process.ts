// The service that is fuzzed, in a process of its own, so that its memory can be told from its tester's:
// all of it but the engine, which ends, fails or lasts as the prompt says, and a provider on loopback that
// loses replies as the prompt says. It tells its parent where it listens, and what it holds when asked.
import { on } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createApp } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/config/config.ts';
import { png, startMediaHost } from '../../packages/server/src/testing/media-host.testsuite.ts';
import {
  scriptedEngine,
  scriptedCheck,
  scriptedEdit,
  scriptedPlan,
  untilAborted,
} from '../../packages/server/src/testing/scripted-engine.testsuite.ts';
import { PROMPTS } from './likely-values.ts';

export type FromService =
  | {
      readonly is: 'listening';
      readonly origin: string;
      /** `host:port` of its provider, which is a media host and a receiver as well. */
      readonly host: string;
      readonly dataDirectory: string;
      readonly apiKey: string;
      /** What only it may know. */
      readonly secrets: readonly string[];
    }
  | { readonly is: 'memory'; readonly heapBytes: number; readonly residentBytes: number };

export type ToService = 'memory' | 'stop';

const API_KEY = 'an-operator-given-key-of-32-characters';
const PROVIDER_KEY = 'a-key-that-goes-to-the-provider-alone';
const tell = (message: FromService): void => void process.send?.(message);

let jobs = 0;
const lasting = new Set<string>();
const film = await readFile(new URL('../../samples/clip-1.mp4', import.meta.url));
await using upstream = await startMediaHost((request, response) => {
  void text(request).then((body) => {
    const { url = '', method = '' } = request;
    if (url.startsWith('/picture')) return end(response, 'image/png', png(512, 512));
    if (url.startsWith('/film')) return end(response, 'video/mp4', film);
    if (url.startsWith('/hook')) return end(response, 'text/plain', 'ok');
    if (method === 'POST' && body.includes(PROMPTS.lost)) return request.socket.destroy();
    const reply = method === 'POST' ? { id: made(body) } : stateOf(url);
    return end(response, 'application/json', JSON.stringify(reply));
  });
});

/** A job of the provider's; the first one lasts as well, for who takes it on. @returns its id */
function made(body: string): string {
  const id = `job-${jobs}`;
  if (jobs === 0 || body.includes(PROMPTS.lasts)) lasting.add(id);
  jobs += 1;
  return id;
}

/** Most fail soon: they would be looked after for ever. */
const stateOf = (url: string): object =>
  lasting.has(url.split('/').at(-1) ?? '')
    ? { status: 'IN_PROGRESS', progress: '10%' }
    : { status: 'FAILURE', fail_reason: 'as it was asked to' };

function end(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}

const directory = await mkdtemp(join(tmpdir(), 'filmgate-fuzz-'));
const dataDirectory = join(directory, 'data');
const file = join(directory, 'filmgate.yaml');
await writeFile(
  file,
  `providers: { upstream: { kind: newapi, key_env: UPSTREAM_KEY, concurrency: 10000, base_url: "${upstream.url('')}" } }
routes: [{ model: doubao-seedance-2-0-260128, to: [{ provider: animatic }] }]
`,
);
const config = readConfig({
  FILMGATE_PORT: '0',
  FILMGATE_DATA_DIR: dataDirectory,
  FILMGATE_API_KEY: API_KEY,
  FILMGATE_LOG_LEVEL: 'error',
  FILMGATE_CONFIG: file,
  FILMGATE_EGRESS_ALLOW: upstream.host,
  // Some are kept from ending.
  FILMGATE_CONCURRENCY: '8',
  UPSTREAM_KEY: PROVIDER_KEY,
});
const render = scriptedEngine(async (job) => {
  const { prompt } = job.request;
  if (prompt.includes(PROMPTS.lasts)) await untilAborted(job);
  if (prompt.includes(PROMPTS.fails)) throw new Error('the engine fails, as it was asked to');
});
const app = await createApp(config, {
  render,
  plan: scriptedPlan,
  check: scriptedCheck,
  edit: scriptedEdit,
});
const origin = await app.start();
const secrets = Object.values(
  JSON.parse(await readFile(join(dataDirectory, 'secrets.json'), 'utf8')) as object,
).filter((one) => typeof one === 'string');
tell({
  is: 'listening',
  origin,
  host: upstream.host,
  dataDirectory,
  apiKey: API_KEY,
  secrets: [...secrets, API_KEY, PROVIDER_KEY, directory],
});

// Until the parent has enough of it, or is gone.
for await (const [message] of on(process, 'message', { close: ['disconnect'] })) {
  if ((message as ToService) === 'stop') break;
  // What the first finds is given back after it.
  globalThis.gc?.();
  await nextTurn();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  tell({ is: 'memory', heapBytes: heapUsed + external, residentBytes: rss });
}
await app.stop({ graceMs: 0 });
await rm(directory, { recursive: true, force: true });
if (process.connected) process.disconnect();
