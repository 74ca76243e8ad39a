// The service where systemd starts it: what it writes is kept in the journal, which others may read.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startService, type Service } from './harness/service.ts';
import { until } from './harness/until.ts';

const IN_JOURNAL = new URL('./harness/in-journal.ts', import.meta.url);

async function inDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate of systemd-'));
  try {
    await body(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function statusFor({ origin }: Service, authorization: string): Promise<number> {
  return (await fetch(`${origin}/v1/video/generations`, { headers: { authorization } })).status;
}

test('the first run’s key is in a file of the service’s user, not in the journal', () =>
  inDirectory(async (dataDirectory) => {
    const start = () =>
      startService({ dataDirectory, env: { FILMGATE_API_KEY: '' }, preload: [IN_JOURNAL] });
    const file = join(dataDirectory, 'first-key.txt');
    let key = '';
    {
      await using service = await start();
      const said = service.output();
      assert.doesNotMatch(said, /fg_live_/);
      assert.ok(said.includes(`Your API key is in ${file}`), said);
      key = (await readFile(file, 'utf8')).trimEnd();
      if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
      // As the shell reads the header of the curl that was printed.
      const [, header = ''] = /-H (".*") \\$/m.exec(said) ?? [];
      const { stdout } = spawnSync('sh', ['-c', `printf %s ${header}`], { encoding: 'utf8' });
      assert.equal(stdout, `Authorization: Bearer ${key}`);
      assert.equal(await statusFor(service, `Bearer ${key}`), 200);
    }
    await rm(file);
    await using service = await start();
    assert.match(service.output(), /The API key is the one shown when it was made/);
    await assert.rejects(stat(file), { code: 'ENOENT' });
    assert.equal(await statusFor(service, `Bearer ${key}`), 200);
  }));

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly reason?: string;
  readonly makers?: string;
  readonly unusedKeys?: readonly string[];
}

test('what a reload came to is a line of the log, as all that is said after the start', () =>
  inDirectory(async (directory) => {
    const file = join(directory, 'filmgate.yaml');
    await writeFile(file, '');
    await using service = await startService({
      env: { FILMGATE_CONFIG: file, UPSTREAM_KEY: 'k', ARK_API_KEY: 'k' },
      preload: [IN_JOURNAL],
    });
    const from = service.output().length;
    const lines = (): LogLine[] =>
      service
        .output()
        .slice(from)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const told = async (msg: string): Promise<LogLine | undefined> => {
      await until(msg, () => service.output().includes(`"${msg}"`));
      return lines().find((line) => line.msg === msg);
    };
    await writeFile(file, 'providers: 3\n');
    process.kill(service.pid, 'SIGHUP');
    const refused = await told('the configuration stays as it was');
    assert.equal(refused?.level, 50);
    assert.match(refused.reason ?? '', /filmgate\.yaml:1: providers: /);
    await writeFile(file, 'providers:\n  mine: { kind: volcengine, key_env: UPSTREAM_KEY }\n');
    process.kill(service.pid, 'SIGHUP');
    const taken = await told('the configuration was read again');
    assert.equal(taken?.level, 30);
    assert.match(taken.makers ?? '', /^mine \(\d+ models\), animatic/);
    assert.deepEqual(taken.unusedKeys, ['ARK_API_KEY']);
  }));
