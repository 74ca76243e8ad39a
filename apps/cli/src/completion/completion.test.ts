// What real shells complete. bash is on every machine that these tests run on; zsh and fish are asked where they are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createProgram } from '../program.ts';
import { completionScript, SHELLS } from './completion-script.ts';
import { allCommands, completionTree } from './completion-tree.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-completion-'));
  const program = createProgram();
  for (const shell of SHELLS) {
    await writeFile(join(folder, `filmgate.${shell}`), completionScript(program, shell));
  }
  await writeFile(join(folder, 'first picture.png'), '');
});
after(() => rm(folder, { recursive: true, force: true }));

function run(command: string, ...words: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  assert.deepEqual([error, status, stderr], [undefined, 0, ''], words.join(' '));
  return stdout;
}

const isHere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

/** The words as readline hands them over: a colon and an equals sign are words by themselves. */
const IN_BASH = String.raw`
source filmgate.bash
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_filmgate
printf '%s\n' "${'${COMPREPLY[@]}'}"`;

const bash = (...words: string[]): string[] =>
  run('bash', '--norc', '-c', IN_BASH, 'bash', ...words)
    .split('\n')
    .filter(Boolean);

test('bash completes commands, options and their values, at any depth', () => {
  const { commands } = completionTree(createProgram());
  assert.deepEqual(
    bash('filmgate', ''),
    commands.map(({ name }) => name),
  );
  assert.deepEqual(bash('filmgate', 'ta'), ['tasks']);
  assert.deepEqual(bash('filmgate', '--json', 'keys', 're'), ['revoke']);
  assert.deepEqual(bash('filmgate', 'generate', '--r'), ['--ratio', '--resolution']);
  assert.deepEqual(bash('filmgate', 'generate', 'tasks', '--reso'), ['--resolution']);
  assert.deepEqual(bash('filmgate', 'tasks', 'final', 'cgt-1', '--resolution', '4'), [
    '480p',
    '4k',
  ]);
  assert.deepEqual(bash('filmgate', 'completion', ''), ['bash', 'zsh', 'fish']);
  for (const { path, options } of allCommands(completionTree(createProgram()))) {
    const names = options.flatMap((option) => option.names);
    assert.deepEqual(bash(...path.split(' '), '-').sort(), names.sort(), path);
  }
});

test('bash completes what has a colon in it, and values behind an equals sign', () => {
  assert.deepEqual(bash('filmgate', 'generate', '--ratio', '1'), ['16:9', '1:1']);
  assert.deepEqual(bash('filmgate', 'generate', '--ratio', '16', ':'), ['9']);
  assert.deepEqual(bash('filmgate', 'generate', '--ratio', '4', ':', '3'), ['3']);
  assert.deepEqual(bash('filmgate', 'generate', '--ratio', '=', '2'), ['21:9']);
  assert.deepEqual(bash('filmgate', 'generate', '--resolution', '='), [
    '480p',
    '720p',
    '1080p',
    '4k',
  ]);
});

test('where a file or a text is expected bash is left to offer files', () => {
  for (const before of ['--image', '-o', '--seed']) {
    assert.deepEqual(bash('filmgate', 'generate', before, ''), []);
  }
  assert.match(
    run('bash', '--norc', '-c', 'source filmgate.bash; complete -p filmgate'),
    /-o default/,
  );
});

test('nothing of what is typed is run', () => {
  bash('filmgate', 'generate', '"$(touch ran)', '--r');
  bash('filmgate', '`touch ran`', '');
  bash('filmgate', 'generate', '$(touch ran)');
  assert.equal(run('ls', 'first picture.png', '.').includes('ran\n'), false);
});

const fish = (line: string): string[] =>
  run('fish', '--no-config', '-c', `source filmgate.fish; complete -C '${line}'`)
    .split('\n')
    .filter(Boolean)
    .map((found) => found.split('\t', 1)[0] ?? '');

if (isHere('fish')) {
  test('fish completes the same', () => {
    assert.deepEqual(fish('filmgate ta'), ['tasks']);
    assert.deepEqual(fish('filmgate keys re'), ['revoke']);
    assert.deepEqual(fish('filmgate generate --re'), ['--resolution']);
    assert.deepEqual(fish('filmgate generate --ratio 16'), ['16:9']);
    assert.deepEqual(fish('filmgate generate --image fir'), ['first picture.png']);
    assert.deepEqual(fish('filmgate restore fir'), ['first picture.png']);
    assert.deepEqual(fish('filmgate tasks get '), []);
  });
}

if (isHere('zsh')) {
  test('zsh reads its script', () => {
    run('zsh', '-n', 'filmgate.zsh');
  });
}
