// What an operator does: the first start, the stop in the middle of work, a second service by mistake.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onThisMachineMs } from './harness/busy-machine.ts';
import { childrenOf, isRunning } from './harness/children.ts';
import { MODEL } from './harness/requests.ts';
import { decode, videoOf } from './harness/result-files.ts';
import { startService, type FilmReply, type Service } from './harness/service.ts';
import { until } from './harness/until.ts';
import { COMPILED } from './harness/compiled.ts';

const FILMGATE = fileURLToPath(new URL('../apps/cli/bin/filmgate.mjs', import.meta.url));

const film = {
  model: MODEL,
  prompt: 'A field at noon',
  metadata: { resolution: '480p', ratio: '1:1', duration: 4, seed: 3 },
};

test('the first start makes a key and prints a curl that makes a film', async () => {
  await using service = await startService({ env: { FILMGATE_API_KEY: '' } });
  const welcome = service.output();
  const key = /^ {2}(fg_live_[0-9A-Za-z]{36})$/m.exec(welcome)?.[1];
  assert.ok(key, welcome);
  const url = /^ {2}curl (http\S+) \\$/m.exec(welcome)?.[1];
  const header = /-H "(Authorization): (Bearer \S+)" \\$/m.exec(welcome);
  const body = /^ {4}-d '(.+)'$/m.exec(welcome)?.[1];
  assert.ok(url && header?.[2] === `Bearer ${key}` && body);
  const headers = { authorization: header[2], 'content-type': 'application/json' };
  const created = await fetch(url, { method: 'POST', headers, body });
  assert.equal(created.status, 200);
  const { task_id: id } = (await created.json()) as { task_id: string };
  const poll = /^ {2}curl (http\S+TASK_ID) -H/m.exec(welcome)?.[1];
  let reply: FilmReply;
  do {
    const response = await fetch(poll?.replace('TASK_ID', id) ?? '', { headers });
    reply = (await response.json()) as FilmReply;
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (reply.status === 'queued' || reply.status === 'in_progress');
  assert.equal(reply.status, 'completed', reply.data.fail_reason);
  const { frames, sound } = await decode(await videoOf(reply.data), () => false);
  assert.equal(frames.length, 121);
  assert.ok(sound);
});

test('the key is shown once and stays good', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-key-'));
  try {
    let key = '';
    {
      await using service = await startService({ dataDirectory, env: { FILMGATE_API_KEY: '' } });
      key = /fg_live_[0-9A-Za-z]{36}/.exec(service.output())?.[0] ?? '';
      assert.equal(await service.end('SIGTERM'), 0);
    }
    await using service = await startService({ dataDirectory, env: { FILMGATE_API_KEY: '' } });
    assert.doesNotMatch(service.output(), /fg_live_/);
    assert.match(
      service.output(),
      /`npm start -- --new-key` makes one more, also while the service/,
    );
    assert.match(service.output(), /^Films are made by: animatic \(all models, drawn here/m);
    const response = await fetch(`${service.origin}/v1/video/generations`, {
      headers: { authorization: `Bearer ${key}` },
    });
    assert.equal(response.status, 200);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});

/** A command beside the service, in a shell that knows its folder and none of its other settings. */
function command(dataDirectory: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FILMGATE, 'serve', ...words], {
    encoding: 'utf8',
    env: { FILMGATE_DATA_DIR: dataDirectory, FILMGATE_API_KEY: 'short', ...COMPILED },
  });
  return { code: status, out: stdout, err: stderr };
}

const keyIn = (output: string): string =>
  /^ {2}(fg_live_[0-9A-Za-z]{36})$/m.exec(output)?.[1] ?? '';

async function statusFor({ origin }: Service, key: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(`${origin}/v1/video/generations`, { headers })).status;
}

test('--new-key makes a key and ends; a service that runs takes it at once, and the others still', async () => {
  await using service = await startService({ env: { FILMGATE_API_KEY: '' } });
  const first = keyIn(service.output());
  const { code, out, err } = command(service.dataDirectory, '--new-key');
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /Its id, for budgets and usage: key_[0-9a-f-]{36}$/m);
  const second = keyIn(out);
  assert.notEqual(second, first);
  assert.ok(out.includes(service.dataDirectory), out);
  assert.deepEqual([await statusFor(service, second), await statusFor(service, first)], [200, 200]);
});

test('--revoke-key ends a key at a service that runs, and tells which there are', async () => {
  await using service = await startService({ env: { FILMGATE_API_KEY: '' } });
  const first = keyIn(service.output());
  const [firstId = ''] = /key_[0-9a-f-]{36}/.exec(service.output()) ?? [];
  const second = keyIn(command(service.dataDirectory, '--new-key').out);
  const { code, out } = command(service.dataDirectory, '--revoke-key', firstId);
  assert.deepEqual([code, out.includes(firstId)], [0, true]);
  assert.deepEqual([await statusFor(service, first), await statusFor(service, second)], [401, 200]);
  const again = command(service.dataDirectory, '--revoke-key', firstId);
  assert.equal(again.code, 1);
  assert.match(again.err, /^No key was revoked: There is no valid key key_.*; valid are: key_/);
});

test('--new-key before the first start: the service has that key and makes none', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-key-'));
  try {
    const { code, out } = command(dataDirectory, '--new-key');
    assert.equal(code, 0);
    await using service = await startService({ dataDirectory, env: { FILMGATE_API_KEY: '' } });
    assert.doesNotMatch(service.output(), /fg_live_/);
    assert.equal(await statusFor(service, keyIn(out)), 200);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});

test('SIGTERM: films under way are finished, the others wait for the next start, exit 0', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-stop-'));
  try {
    const ids: string[] = [];
    {
      const env = { FILMGATE_CONCURRENCY: '1' };
      await using service = await startService({ dataDirectory, env });
      ids.push(await service.create(film), await service.create(film));
      await service.ended(ids[0] ?? '', () => {});
      assert.equal(await service.end('SIGTERM'), 0);
      assert.deepEqual(childrenOf(service.pid), []);
    }
    await using service = await startService({ dataDirectory });
    for (const id of ids) assert.equal((await service.ended(id)).status, 'completed');
    const attempts = service.output().match(/"attempt":\d/g) ?? [];
    assert.ok(
      attempts.every((text) => text === '"attempt":1'),
      'a stop counts as no attempt',
    );
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});

test('SIGINT: films under way go back to the queue at once, exit 0', async () => {
  await using service = await startService();
  const id = await service.create(film);
  let reply = await service.get(id);
  while (reply.data.stage !== 'picture') reply = await service.get(id);
  const startedMs = performance.now();
  assert.equal(await service.end('SIGINT'), 0);
  assert.ok(performance.now() - startedMs < onThisMachineMs(5000));
  assert.match(service.output(), /"change":"given back"/);
  assert.deepEqual(
    (await readdir(join(service.dataDirectory, 'work'))).filter((name) => name.startsWith('cgt-')),
    [],
  );
});

test('a second service on the same data is refused with the reason', async () => {
  await using first = await startService();
  await assert.rejects(startService({ dataDirectory: first.dataDirectory }), {
    message: /filmgate could not start: Only one filmgate may work on .*data directory of its own/,
  });
});

test('other users of the machine read nothing of the data, whoever made its folder', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-open-'));
  try {
    await chmod(dataDirectory, 0o755);
    await using service = await startService({ dataDirectory });
    await service.create(film);
    const names = await readdir(dataDirectory, { recursive: true });
    assert.ok(names.length > 5, names.join(', '));
    for (const name of names) {
      const { mode } = await stat(join(dataDirectory, name));
      assert.equal(mode & 0o077, 0, `${name} is ${(mode & 0o777).toString(8)}`);
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});

test('a wrong environment is refused with the rule and the remedy', async () => {
  await assert.rejects(startService({ env: { FILMGATE_PORT: 'eighty', FILMGATE_API_KEY: 'x' } }), {
    message: /FILMGATE_PORT: "eighty" is not valid; set a port[^]*FILMGATE_API_KEY/,
  });
});

const refused = (env: Record<string, string>, message: RegExp): Promise<void> =>
  assert.rejects(startService({ env }), { message });

test('a host that is none and a folder that is a file are refused with a remedy', async () => {
  await refused({ FILMGATE_HOST: 'nowhere.invalid' }, /Set FILMGATE_HOST to the address/);
  await refused({ FILMGATE_DATA_DIR: fileURLToPath(import.meta.url) }, /Set FILMGATE_DATA_DIR to/);
  await refused(
    { FILMGATE_EGRESS_ALLOW: 'http://x/y' },
    /FILMGATE_EGRESS_ALLOW: .*is a URL.*set hosts or/,
  );
});

test('SIGTERM to `npm start` stops the service that stands behind it', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-npm-'));
  const npm = spawn('npm', ['start'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, FILMGATE_PORT: '0', FILMGATE_DATA_DIR: dataDirectory },
  });
  try {
    let output = '';
    for await (const chunk of npm.stdout.iterator({ destroyOnReturn: false })) {
      output += String(chunk);
      if (output.includes('curl')) break;
    }
    npm.stdout.resume();
    const pid = Number(/"pid":(\d+)/.exec(output)?.[1]);
    const origin = /ready at (\S+)/.exec(output)?.[1] ?? '';
    assert.equal((await fetch(`${origin}/live`)).status, 200);
    npm.kill('SIGTERM');
    await until('the service has ended', () => !isRunning(pid));
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
