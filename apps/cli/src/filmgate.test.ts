// The command as the shell runs it: what it prints where, and its exit codes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../../../tests/harness/compiled.ts';

const FILMGATE = fileURLToPath(new URL('../bin/filmgate.mjs', import.meta.url));
const ROOT = new URL('../../../', import.meta.url);

function filmgate(words: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FILMGATE, ...words], {
    encoding: 'utf8',
    env: { ...COMPILED, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

test('help and version are answers: on stdout, exit code 0', () => {
  for (const words of [['--help'], ['help', 'serve'], ['serve', '--help']]) {
    const { code, out, err } = filmgate(words);
    assert.deepEqual([code, err], [0, ''], words.join(' '));
    assert.match(out, /^Usage: filmgate /);
  }
  assert.match(filmgate(['--help']).out, /Exit codes: 0 done, 1 failed/);
  assert.match(filmgate(['--version']).out, /^\d+\.\d+\.\d+\n$/);
});

test('a reader that goes away is no failure', async () => {
  const child = spawn(process.execPath, [FILMGATE, '--help'], { env: COMPILED });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  const [code] = (await once(child, 'close')) as [number];
  assert.deepEqual([code, err], [0, '']);
});

test('called wrongly: the reason on stderr, exit code 2', () => {
  for (const [words, reason] of [
    [[], /^Usage: filmgate /],
    [['nonsense'], /unknown command 'nonsense'\n\(--help tells/],
    [['serve', '--nonsense'], /unknown option '--nonsense'/],
    [['serve', '--new-key', '--revoke-key', 'key_1'], /cannot be used with/],
  ] as const) {
    const { code, out, err } = filmgate(words);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, reason);
  }
});

test('called wrongly with --json: the reason in JSON, and none of its escape codes', () => {
  for (const [words, reason] of [
    [['--json'], /^A command is missing; --help lists them\.$/],
    [['--json', 'serve', '--nonsense'], /^unknown option '--nonsense'$/],
    [['estimate', 'x', '--ratio', '5\u009B31m', '--json'], /argument '5\u009B31m' is invalid/],
    [['backup', 'x', '--json', '--secrets', 'seal'], /^--secrets seal and --passphrase-file go/],
    [['generate', '--json'], /^A film needs a prompt; got none/],
  ] as const) {
    const { code, out, err } = filmgate(words);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, /^[^\p{Cc}]+\n$/u);
    const { error } = JSON.parse(err) as { error: { code: string; message: string } };
    assert.equal(error.code, 'usage');
    assert.match(error.message, reason);
  }
  const after = filmgate(['serve', '--nonsense', '--', '--json']);
  assert.match(after.err, /^error: unknown option/);
});

test('failed: the rule and the remedy on stderr, also in JSON, exit code 1', () => {
  const env = { FILMGATE_PORT: 'eighty' };
  const { code, out, err } = filmgate(['serve'], env);
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^filmgate could not start: FILMGATE_PORT: "eighty" is not valid; set a port/);
  const told = filmgate(['serve', '--json'], env);
  assert.deepEqual([told.code, told.out], [1, '']);
  const { error } = JSON.parse(told.err) as { error: { code: string; message: string } };
  assert.equal(error.code, 'invalid_config');
  assert.equal(err, `filmgate could not start: ${error.message}\n`);
});

test('a variable that is misspelled is told of, also where that is not why it failed', () => {
  const env = { FILMGATE_PROT: '9000', FILMGATE_PORT: 'eighty' };
  const { code, err } = filmgate(['serve'], env);
  assert.equal(code, 1);
  assert.match(
    err,
    /^Warning: FILMGATE_PROT is set, and nothing reads it\. Did you mean FILMGATE_PORT\?\nfilmgate could/,
  );
  JSON.parse(filmgate(['serve', '--json'], env).err);
  const examined = filmgate(['doctor'], { ...env, FILMGATE_DATA_DIR: '/nowhere/at/all' });
  assert.equal(examined.err, '');
  assert.equal(examined.out.match(/FILMGATE_PROT/g)?.length, 1, examined.out);
});

test('every `npx filmgate` of the documents is a command that there is', async () => {
  const commands = [...filmgate(['--help']).out.matchAll(/^ {2}([a-z]+) /gm)].map(
    ([, name]) => name,
  );
  const pages = (await readdir(new URL('docs/', ROOT))).filter((name) => name.endsWith('.md'));
  let named = 0;
  for (const page of ['README.md', ...pages.map((name) => `docs/${name}`)]) {
    const text = await readFile(new URL(page, ROOT), 'utf8');
    for (const [, name] of text.matchAll(/npx filmgate ([a-z]+)/g)) {
      assert.ok(commands.includes(name), `${page}: npx filmgate ${name}`);
      named += 1;
    }
  }
  assert.ok(named > 0);
});
