// Secrets of every kind are planted in a service that works and fails as services do: they are then nowhere but
// where they must be. Searched are its whole data directory (database, WAL, blobs), its log at the finest level,
// its metrics, every error that it answered, a backup, and what the commands say.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startService, type Service } from './harness/service.ts';
import { until } from './harness/until.ts';
import { report } from './proof/promise-table.ts';
import { startCountingUpstream, type CountingUpstream } from './proof/counting-upstream.ts';
import { COMPILED } from './harness/compiled.ts';

const FILMGATE = fileURLToPath(new URL('../apps/cli/bin/filmgate.mjs', import.meta.url));
const MODEL = 'doubao-seedance-2-0-260128';
const TASKS = '/v1/video/generations';

// What replies look like is what the test reads, so it is not typed here.
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any;

const canary = (): string => `canary${randomBytes(12).toString('hex')}`;

const planted = {
  operatorKey: `operator-${canary()}`,
  wrongKey: `fg_live_${canary()}`,
  providerKey: `sk-${canary()}`,
  echoedKey: canary(),
  webhookToken: canary(),
  callbackToken: canary(),
  blockedToken: canary(),
  mediaToken: canary(),
  cookie: canary(),
  brokenJson: canary(),
  queryToken: canary(),
  prompt: canary(),
};

/** What the service needs to have of them in its database; it and backups alone. */
const STORED: readonly string[] = ['prompt', 'mediaToken'];

let folder: string;
let upstream: CountingUpstream;
let others: Server;
let service: Service | undefined;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-canaries-'));
  upstream = await startCountingUpstream({ jobMs: 20 });
  others = await startOthers();
});
after(async () => {
  await service?.[Symbol.asyncDispose]();
  await upstream[Symbol.asyncDispose]();
  others.close();
  await rm(folder, { recursive: true, force: true });
});

/** A provider that names the key that it refuses, a receiver that fails, a host of media. */
async function startOthers(): Promise<Server> {
  const image = await readFile(new URL('../samples/image-1.jpg', import.meta.url));
  const server = createServer((request, response) => {
    request.resume();
    if (request.url?.startsWith('/image')) return void response.end(image);
    const key = String(request.headers.authorization);
    const status = request.url?.startsWith('/strict/') ? 400 : 401;
    response.writeHead(request.url?.startsWith('/hook') ? 500 : status, {
      'content-type': 'application/json',
    });
    const message = `Incorrect API key provided: ${key}. ${key.slice(7)} is not valid`;
    response.end(JSON.stringify({ error: { code: 'Unauthorized', message }, code: 1, message }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const hostOf = (server: Server): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

async function start(): Promise<Service> {
  const file = join(folder, 'filmgate.yaml');
  await writeFile(
    file,
    `
providers:
  works: { kind: volcengine, key_env: WORKING_KEY, base_url: "${upstream.origin}/api/v3" }
  echoes: { kind: newapi, key_env: ECHOED_KEY, base_url: "http://${hostOf(others)}" }
  strict: { kind: newapi, key_env: ECHOED_KEY, base_url: "http://${hostOf(others)}/strict" }
`,
  );
  return await startService({
    dataDirectory: join(folder, 'data'),
    env: {
      FILMGATE_CONFIG: file,
      FILMGATE_API_KEY: planted.operatorKey,
      FILMGATE_LOG_LEVEL: 'trace',
      FILMGATE_EGRESS_ALLOW: `${upstream.host},${hostOf(others)}`,
      WORKING_KEY: planted.providerKey,
      ECHOED_KEY: planted.echoedKey,
    },
  });
}

function command(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FILMGATE, ...words], {
    encoding: 'utf8',
    env: {
      FILMGATE_DATA_DIR: join(folder, 'data'),
      FILMGATE_API_KEY: planted.operatorKey,
      ...COMPILED,
    },
  });
  assert.ok(status === 0 || status === 3, stderr);
  return stdout + stderr;
}

/** By what it is of: a file, the log, … */
async function filesBelow(directory: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    files.set(
      join(parentPath, name).slice(folder.length + 1),
      await readFile(join(parentPath, name)),
    );
  }
  return files;
}

test('secrets of a service that works and fails are nowhere but where they must be', async () => {
  service = await start();
  const { origin, output, end } = service;
  const errors: string[] = [];
  /** @param headers in place of the operator's key */
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { authorization: `Bearer ${planted.operatorKey}` },
  ): Promise<Json> => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        ...headers,
        cookie: `session=${planted.cookie}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 400) {
      errors.push(text + JSON.stringify(Object.fromEntries(response.headers)));
    }
    return text.startsWith('{') ? JSON.parse(text) : text;
  };
  const film = (changes: object, metadata: object = {}): object => ({
    model: `works/${MODEL}`,
    prompt: `A field at noon, ${planted.prompt}`,
    metadata: { resolution: '480p', ratio: '1:1', duration: 4, ...metadata },
    ...changes,
  });
  const ended = async (id: string): Promise<Json> => {
    let reply: Json;
    await until('the task has ended', async () => {
      reply = await call('GET', `${TASKS}/${id}`);
      return reply.status === 'completed' || reply.status === 'failed';
    });
    return reply;
  };

  // Keys: one more, a wrong one, a key in the wrong place.
  const generated = /fg_live_\w+/.exec(command('serve', '--new-key'))?.[0] ?? '';
  await call('GET', TASKS, undefined, { authorization: `Bearer ${generated}` });
  await call('GET', TASKS, undefined, { authorization: `Bearer ${planted.wrongKey}` });
  await call('GET', `/v1/nothing?api_key=${planted.queryToken}`);
  await call('POST', TASKS, `{"prompt": "${planted.brokenJson}`);
  await call('POST', TASKS, film({}, { ratio: planted.brokenJson.slice(0, 4) }));

  // Receivers: a webhook and callbacks whose addresses carry tokens, which fail, and one that may not be called.
  const hook = `http://${hostOf(others)}/hook?token=${planted.webhookToken}`;
  const webhook = await call('POST', '/v1/webhooks', { url: hook, events: ['task.succeeded'] });
  assert.equal(webhook.url, hook);
  const { secret: rotated } = await call('POST', `/v1/webhooks/${webhook.id}/rotate`);
  await call('POST', `/v1/webhooks/${webhook.id}/test`);
  await call('POST', '/v1/webhooks', {
    url: `https://10.0.0.7/${planted.blockedToken}`,
    events: [],
  });
  const callback = `http://${hostOf(others)}/hook/${planted.callbackToken}?k=${planted.callbackToken}`;

  // Films: made, drawn of media with tokens, refused by providers that name the key.
  const dataUrl = `data:image/jpeg;base64,${(await readFile(new URL('../samples/image-2.jpg', import.meta.url))).toString('base64')}`;
  const image = `http://${hostOf(others)}/image.jpg?X-Amz-Signature=${planted.mediaToken}`;
  const made = await call(
    'POST',
    TASKS,
    film({ images: [image, dataUrl] }, { callback_url: callback }),
  );
  const blocked = await call(
    'POST',
    TASKS,
    film({}, { callback_url: `http://10.0.0.7/${planted.blockedToken}` }),
  );
  const succeeded = await ended(made.task_id);
  assert.equal(succeeded.status, 'completed', JSON.stringify(succeeded));
  await ended(blocked.task_id);
  const link = new URL(succeeded.data.data.result.content.video_url);
  assert.equal((await fetch(link)).status, 200);
  const signature = link.searchParams.get('signature') ?? '';
  await call(
    'GET',
    `${link.pathname}?${String(link.searchParams).replace('key=k1', 'key=k2')}`,
    undefined,
    {},
  );
  for (const provider of ['echoes', 'strict']) {
    const { task_id: id } = await call('POST', TASKS, film({ model: `${provider}/${MODEL}` }));
    await until('the provider was asked', async () => {
      const { data } = await call('GET', '/v1/operator/providers');
      return data.some((one: Json) => one.name === provider && one.last_error !== null);
    });
    errors.push(JSON.stringify(await call('GET', `${TASKS}/${id}`)));
  }
  errors.push(JSON.stringify(await call('GET', '/v1/operator/providers')));
  errors.push(JSON.stringify(await call('GET', '/v1/operator/attempts')));
  await until('the callback was tried', () => /"receiver":"callback","status":500/.test(output()));
  const metrics = String(await call('GET', '/metrics'));
  const doctor = command('doctor', '--json');
  const backup = command('backup', join(folder, 'backup'), '--json');
  // Killed, so that the WAL is as it was.
  await end('SIGKILL');

  const canaries: Record<string, string> = {
    ...planted,
    generated,
    webhookSecret: webhook.secret,
    rotatedSecret: rotated,
    signature,
    dataUrl: dataUrl.slice(1000, 1060),
  };
  const data = await filesBelow(join(folder, 'data'));
  const places = new Map<string, Buffer>([
    ...data,
    ...(await filesBelow(join(folder, 'backup'))),
    ...Object.entries({
      log: output(),
      metrics,
      errors: errors.join('\n'),
      doctor,
      backup,
    }).map(([name, text]) => [name, Buffer.from(text)] as const),
  ]);
  const found: string[] = [];
  for (const [name, value] of Object.entries(canaries)) {
    assert.ok(value.length >= 20, name);
    for (const [place, content] of places) {
      const isStored = STORED.includes(name) && /filmgate\.db(-wal)?$/.test(place);
      if (!isStored && content.includes(value)) found.push(`${name} in ${place}`);
    }
  }
  report(
    'S05',
    'Planted secrets found where they need not be: data, log, metrics, errors, backup, commands',
    `${found.length} of ${Object.keys(canaries).length} in ${places.size} files and texts`,
    '0 of 12',
  );
  assert.deepEqual(found, []);
  // The search finds what is there, and looked where it says.
  const inDatabase = [...data].filter(([place]) => /filmgate\.db(-wal)?$/.test(place));
  for (const name of STORED) {
    assert.ok(
      inDatabase.some(([, content]) => content.includes(canaries[name] ?? '')),
      name,
    );
  }
  assert.ok(data.has('data/filmgate.db-wal') && places.has('backup/filmgate.db'));
  assert.ok(errors.length >= 10 && metrics.includes('filmgate_'));
  assert.match(errors.join('\n'), /\[the key\]/, 'the providers did name it');
  assert.ok(Object.keys(canaries).length >= 12);
});
