// The commands for whoever works on the engine: as the documents print them, wrong usage and failures as
// a person reads them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-commands-'));
});
after(() => rm(folder, { recursive: true, force: true }));

function run(
  script: string,
  ...words: string[]
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', script), ...words],
    { cwd: folder, encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

const STACK = /\n\s+at /;

test('every command that the documents print runs on the Node that npm brings', async () => {
  const scripts: Record<string, string> = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  ).scripts;
  const pages = (await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md'));
  for (const page of ['README.md', ...pages.map((name) => join('docs', name))]) {
    const text = await readFile(join(root, page), 'utf8');
    assert.doesNotMatch(text, /node scripts\//, page);
    for (const [, name] of text.matchAll(/npm run ([\w:]+)/g))
      assert(name !== undefined && name in scripts, `${page}: npm run ${name}`);
  }
});

for (const script of ['draw.ts', 'review.ts']) {
  test(`${script} --help tells how it is used`, () => {
    const { code, out, err } = run(script, '--help');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, new RegExp(`^npm run ${script.replace('.ts', '')} -- `));
  });

  test(`${script} called wrongly says what and how, without a stack`, () => {
    const { code, err } = run(script, '--nonsense');
    assert.equal(code, 2);
    assert.match(err, /--nonsense/);
    assert.match(err, /npm run /);
    assert.doesNotMatch(err, STACK);
  });
}

for (const [words, rule] of [
  [[], /needs a prompt; got none\. Write it/],
  [['   '], /needs a prompt; got none\. Write it/],
  [['--duration', '99', 'a cat'], /--duration must be a whole number from -1 to 60; got "99"/],
  [['--ratio', '5:4', 'a cat'], /--ratio must be one of 16:9, .*; got "5:4"/],
  [['--resolution', '8k', 'a cat'], /--resolution must be one of 480p, .*; got "8k"/],
  [['--seed', 'x', 'a cat'], /--seed must be a whole number/],
] as const) {
  test(`draw.ts ${words.join(' ')} is refused`, () => {
    const { code, err } = run('draw.ts', ...words);
    assert.equal(code, 2, err);
    assert.match(err, rule);
    assert.doesNotMatch(err, STACK);
  });
}

test('a failure is its message, exit code 1', async () => {
  const storyboard = join(folder, 'broken.json');
  await writeFile(storyboard, '{ "version": 1 }');
  const invalid = run('draw.ts', '--storyboard', storyboard);
  assert.equal(invalid.code, 1);
  assert.match(invalid.err, /^A storyboard must have the keys/);
  await writeFile(storyboard, '{');
  const broken = run('draw.ts', '--storyboard', storyboard);
  const missing = run('draw.ts', '--image', 'none.png', 'a cat');
  const model = run('draw.ts', '--model', 'sora', 'a cat');
  for (const [{ code, err }, message] of [
    [broken, /must be JSON/],
    [missing, /none\.png/],
    [model, /sora/],
  ] as const) {
    assert.equal(code, 1, err);
    assert.match(err, message);
    assert.doesNotMatch(err, STACK);
  }
});

test('a film: progress a line a quarter where there is no terminal', () => {
  const { code, out, err } = run('draw.ts', '--duration', '1', '--silent', 'A cat sits.');
  assert.equal(code, 0, err);
  assert.match(out, /film\.mp4\n.*contact-sheet\.jpg\n.*storyboard\.json\n/);
  assert.doesNotMatch(err, /\r/);
  const lines = err.trimEnd().split('\n');
  assert(lines.length >= 3 && lines.length <= 6, err);
  assert.match(lines.at(-1) ?? '', /^\d+\.\d\d s$/);
});

test('a film that is none of the review is refused', () => {
  const { code, err } = run('review.ts', 'en-nothing');
  assert.equal(code, 2);
  assert.match(err, /one of --list; got en-nothing/);
});
