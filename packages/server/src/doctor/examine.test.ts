// Each thing that can be wrong, made so for real, and found with its remedy.
import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { API_KEY, MODEL, runApp } from '../testing/running-app.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-doctor-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function listenAs(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: String((server.address() as AddressInfo).port),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let count = 0;
const place = (): string => join(folder, `place-${(count += 1)}`);

const look = (
  env: Readonly<Record<string, string>>,
  options: Partial<Parameters<typeof examine>[0]> = {},
): Promise<readonly Finding[]> =>
  examine({
    env: { FILMGATE_PORT: '0', ...env },
    nodeVersion: '24.0.0',
    nowMs: Date.now(),
    findSandbox: async () => ({ level: 'bubblewrap', missing: [] }),
    ...options,
  });

const bad = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ level }) => level !== 'ok');

/** Of what was found one thing is wrong, this one. */
function assertOne(
  findings: readonly Finding[],
  about: string,
  level: Finding['level'],
  said: RegExp,
): void {
  const [finding, ...others] = bad(findings);
  assert.deepEqual(others, []);
  assert.deepEqual([finding?.about, finding?.level], [about, level], JSON.stringify(findings));
  assert.match(finding?.said ?? '', said);
  assert.ok((finding?.remedy ?? '').length > 0);
}

test('where all is well nothing is found, nothing made, and every part named', async () => {
  const fresh = place();
  const findings = await look({ FILMGATE_DATA_DIR: fresh, ARK_API_KEY: 'a-key-of-ark-0001' });
  assert.deepEqual(bad(findings), []);
  assert.ok(!(await readdir(folder)).includes(fresh));
  assert.doesNotMatch(JSON.stringify(findings), /a-key-of-ark/);
  await using service = await runApp();
  const port = new URL(service.origin).port;
  const used = await look({ FILMGATE_DATA_DIR: service.dataDirectory, FILMGATE_PORT: port });
  assert.deepEqual(bad(used), []);
  assert.deepEqual([...new Set(used.map(({ about }) => about))].sort(), [
    'clock',
    'configuration',
    'data directory',
    'database',
    'disk',
    'node',
    'port',
    'providers',
    'sandbox',
    'secrets',
    'service',
  ]);
});

test('what is wrong with the machine', async () => {
  const data = place();
  const env = { FILMGATE_DATA_DIR: data };
  assertOne(await look(env, { nodeVersion: '20.20.2' }), 'node', 'problem', /20\.20\.2 is older/);
  assertOne(await look(env, { nowMs: 0 }), 'clock', 'problem', /1970/);
  const missing = [{ level: 'bubblewrap', reason: 'not installed' }] as const;
  const findSandbox = async () => ({ level: 'limits', missing }) as never;
  assertOne(await look(env, { findSandbox }), 'sandbox', 'warning', /limits .*not installed/);
  const required = { ...env, FILMGATE_SANDBOX: 'required' };
  assertOne(await look(required, { findSandbox }), 'sandbox', 'problem', /=required/);
});

test('what is wrong with the service that runs', async () => {
  const { promise: drawn, resolve: finish } = Promise.withResolvers<void>();
  await using service = await runApp({ render: scriptedEngine(() => drawn) });
  const env = {
    FILMGATE_DATA_DIR: service.dataDirectory,
    FILMGATE_PORT: new URL(service.origin).port,
    FILMGATE_API_KEY: API_KEY,
  };
  const well = await look(env);
  assert.deepEqual(bad(well), []);
  assert.ok(well.some(({ said }) => said === `it is ready at ${service.origin}`));
  const elsewhere = await look({ ...env, FILMGATE_PORT: '0' });
  assertOne(elsewhere, 'service', 'warning', /could not be asked/);
  await using stranger = await listenAs((_request, reply) => reply.end('{"status":"ready"}'));
  const mistaken = await look({ ...env, FILMGATE_PORT: stranger.port });
  assertOne(mistaken, 'port', 'problem', /does not answer as filmgate/);
  await service.create({ model: MODEL, prompt: 'a fox' });
  const stopped = service.app.stop({ graceMs: 60_000 });
  assertOne(await look(env), 'service', 'problem', /^its part service is not ready: stopping$/);
  finish();
  await stopped;
});

test('what is wrong with the port', async () => {
  const env = { FILMGATE_DATA_DIR: place() };
  const asked: IncomingHttpHeaders[] = [];
  const parts = {
    disk: { ready: false, reason: 'no\u001b[2Jroom' },
    providers: { ready: false },
    sandbox: { ready: true },
  };
  await using program = await listenAs(({ headers }, reply) => {
    asked.push(headers);
    reply.writeHead(503, { 'content-type': 'application/json' });
    reply.end(JSON.stringify({ status: 'not ready', parts }));
  });
  const all = await look({ ...env, FILMGATE_PORT: program.port, FILMGATE_API_KEY: API_KEY });
  assert.deepEqual(
    bad(all).map(({ about, level, said }) => [about, level, said]),
    [
      [
        'port',
        'problem',
        `another filmgate, which works on other data, listens on 127.0.0.1:${program.port}`,
      ],
      ['service', 'problem', 'its part disk is not ready: no?[2Jroom'],
      ['service', 'problem', 'its part providers is not ready'],
    ],
  );
  assert.equal(asked.length, 1);
  assert.doesNotMatch(JSON.stringify(asked), new RegExp(API_KEY));
  await using stranger = await listenAs((_request, reply) => reply.end('hello'));
  const taken = { ...env, FILMGATE_PORT: stranger.port };
  assertOne(await look(taken), 'port', 'problem', /another program listens on 127\.0\.0\.1:\d+/);
});

test('what is wrong with the configuration', async () => {
  const env = { FILMGATE_DATA_DIR: place() };
  for (const [wrong, said] of [
    [{ FILMGATE_RETENTION_DAYS: 'long' }, /FILMGATE_RETENTION_DAYS: "long"/],
    [{ FILMGATE_CONFIG: join(folder, 'nothing.yaml') }, /nothing\.yaml" cannot be read/],
    [{ ARK_API_KEY: 'k', ARK_BASE_URL: 'http://10.0.0.7/' }, /ARK_BASE_URL: .*private/],
  ] as const) {
    assertOne(await look({ ...env, ...wrong }), 'configuration', 'problem', said);
  }
  const file = join(folder, 'filmgate.yaml');
  await writeFile(
    file,
    'providers:\n  a:\n    kind: newapi\n    key_env: NO_KEY\n    base_url: https://a.example\n',
  );
  const keyless = await look({ ...env, FILMGATE_CONFIG: file });
  assertOne(keyless, 'configuration', 'problem', /filmgate\.yaml:\d+: .*NO_KEY is not set/);
  const misspelled = { ...env, FILMGATE_PROT: '9000' };
  assertOne(
    await look(misspelled),
    'configuration',
    'warning',
    /^FILMGATE_PROT is set, and nothing/,
  );
  const wrongToo = await look({ ...misspelled, FILMGATE_SANDBOX: 'no' });
  assert.deepEqual(
    bad(wrongToo).map(({ level, remedy }) => [level, remedy]),
    [
      ['warning', 'Did you mean FILMGATE_PORT?'],
      ['problem', 'Mend what is named; docs/operating.md lists it all.'],
    ],
  );
  const open = await look({ ...env, FILMGATE_HOST: '0.0.0.0' });
  assertOne(open, 'address', 'warning', /beyond this machine/);
});

test('what is wrong with the data', async () => {
  const data = place();
  {
    await using service = await runApp({ dataDirectory: data });
    assert.ok(service);
  }
  const env = { FILMGATE_DATA_DIR: data };
  const secrets = join(data, 'secrets.json');
  const [text, database] = [
    await readFile(secrets, 'utf8'),
    await readFile(join(data, 'filmgate.db')),
  ];
  await rm(secrets);
  assertOne(await look(env), 'secrets', 'problem', /is missing beside the database/);
  assert.ok(!(await readdir(data)).includes('secrets.json'), 'looking makes none');
  await writeFile(secrets, text.slice(0, 30), { mode: 0o600 });
  assertOne(await look(env), 'secrets', 'problem', /is not JSON/);
  await using other = await runApp();
  await writeFile(secrets, await readFile(join(other.dataDirectory, 'secrets.json')));
  assertOne(await look(env), 'secrets', 'problem', /does not belong to this database/);
  await writeFile(secrets, text);
  if (process.platform !== 'win32') {
    await chmod(secrets, 0o644);
    assertOne(await look(env), 'secrets', 'problem', /every user of this machine/);
    await chmod(secrets, 0o640);
    assertOne(await look(env), 'secrets', 'warning', /the group may read/);
    await chmod(secrets, 0o600);
    await chmod(data, 0o755);
    assertOne(await look(env), 'data directory', 'warning', /mode 755/);
    await chmod(data, 0o700);
  }
  await writeFile(join(data, 'first-key.txt'), 'fg_live_1\n', { mode: 0o600 });
  assertOne(await look(env), 'secrets', 'warning', /first-key\.txt .*in plain/);
  await rm(join(data, 'first-key.txt'));
  assert.deepEqual(bad(await look(env)), []);
  await writeFile(join(data, 'filmgate.db'), database.subarray(0, 3 * 4096));
  assertOne(await look(env), 'database', 'problem', /no sound database/);
  await writeFile(join(data, 'filmgate.db'), 'no database at all');
  assertOne(await look(env), 'database', 'problem', /no sound database/);
});
