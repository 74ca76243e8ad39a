// Films where no service is named: one is started for the run, with the real engine, and nothing of it stays.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { descendantsOf, isRunning } from '../../../tests/harness/children.ts';
import { type Ran, runFilmgate } from './run-filmgate.testsuite.ts';

let folder: string;
/** Of the command, so that what it leaves behind is found. */
let temporary: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-cli-'));
  temporary = join(folder, 'temporary');
  await mkdir(temporary);
});
after(() => rm(folder, { recursive: true, force: true }));

/** The quickest film that there is. */
const QUICK = ['--model', 'doubao-seedance-1-0-pro-250528', '--duration', '2'];
const SMALL = ['--resolution', '480p', '--ratio', '1:1', '--seed', '7'];

const filmgate = (
  words: readonly string[],
  options: { readonly env?: Record<string, string>; readonly input?: string } = {},
  onErr?: (err: string, pid: number) => void,
): Promise<Ran> =>
  runFilmgate(words, {
    ...options,
    cwd: folder,
    env: { TMPDIR: temporary, ...options.env },
    ...(onErr !== undefined && { onErr }),
  });

test('a prompt becomes a film, and a storyboard the same one', async () => {
  const made = await filmgate(['generate', '雪地里，一只狐狸。', ...QUICK, ...SMALL], {
    // Who is paid is not asked, and a slip is told of.
    env: { ARK_API_KEY: 'a-key-that-costs', FILMGATE_KYE: 'x' },
  });
  assert.equal(made.code, 0, made.err);
  assert.match(
    made.out,
    /^film {11}film\.mp4 {2}\(2 s, 480p, 1:1, \d+(?:\.\d)? kB\)\ncontact sheet {2}film\.contact-sheet\.jpg\nmade by {8}animatic\/doubao-seedance-1-0-pro-250528, for nothing; the real model would count [\d,]+ tokens\nseed {11}7\n$/,
  );
  assert.match(made.err, /^Warning: FILMGATE_KYE .* Did you mean FILMGATE_KEY\?\n/);
  assert.match(made.err, /\ndone\n$/);
  const film = await readFile(join(folder, 'film.mp4'));
  assert.equal(film.toString('latin1', 4, 8), 'ftyp');
  const sheet = await readFile(join(folder, 'film.contact-sheet.jpg'));
  assert.deepEqual([...sheet.subarray(0, 2)], [0xff, 0xd8]);

  const planned = await filmgate(['storyboard', '-', ...QUICK, ...SMALL, '-o', 'boards/fox.json'], {
    input: '雪地里，一只狐狸。\n',
  });
  assert.equal(planned.code, 0, planned.err);
  assert.match(planned.out, /^1 shot, 2 s, 640 × 640\n\nshot {2}seconds {2}place {11}camera /);
  assert.match(planned.out, /\n1 {5}0–2 {6}snowfield, day {2}/);
  assert.deepEqual(await readdir(join(folder, 'boards')), ['fox.contact-sheet.jpg', 'fox.json']);

  const rendered = await filmgate([
    'render',
    'boards/fox.json',
    ...QUICK.slice(0, 2),
    '-o',
    'again',
    '--json',
  ]);
  assert.equal(rendered.code, 0, rendered.err);
  assert.equal(rendered.err, '');
  const told = JSON.parse(rendered.out);
  assert.deepEqual([told.film, told.billed, told.unused], ['again', false, []]);
  assert.deepEqual(await readFile(join(folder, 'again')), film);
  assert.deepEqual(await readdir(temporary), []);
});

test('Ctrl-C leaves no process, no film and no file', async () => {
  let started: number[] = [];
  const made = await filmgate(
    ['generate', 'a fox in the snow', '--duration', '12', '-o', 'none.mp4'],
    {},
    (err, pid) => {
      if (!err.endsWith('drawing\n')) return;
      started = descendantsOf(pid);
      process.kill(pid, 'SIGINT');
    },
  );
  assert.deepEqual([made.code, made.out], [130, '']);
  assert.match(made.err, /\nNo film was made: SIGINT ended it\.\n$/);
  assert.ok(started.length > 0);
  assert.deepEqual(started.filter(isRunning), []);
  assert.deepEqual(await readdir(temporary), []);
  assert.equal((await readdir(folder)).includes('none.mp4'), false);
});

test('what is found is told of before anything is made', async () => {
  const wrong = await filmgate(['estimate', 'a fox', '--duration', '99', '--json']);
  assert.equal(wrong.code, 3, wrong.err);
  const { ok, problems } = JSON.parse(wrong.out);
  assert.deepEqual([ok, problems.length], [false, 1]);
  await writeFile(join(folder, 'broken.json'), '[');
  for (const [words, code, reason] of [
    [['generate'], 2, /^No film was made: A film needs a prompt; got none\. Write it/],
    [['generate', 'x', '--image', 'none.jpg'], 2, /none\.jpg cannot be read\. Give a file/],
    [['generate', 'x', '--ratio', '5:4'], 2, /Allowed choices are 16:9/],
    [['generate', 'x', '--seed', '1.5'], 2, /Give a whole number/],
    [
      ['generate', 'x', '-o', 'broken.json/film.mp4'],
      1,
      /cannot be written to\. Give another place/,
    ],
    [['render', 'none.json'], 2, /none\.json cannot be read\. Give the JSON of a storyboard/],
    [['render', 'broken.json'], 2, /broken\.json is no JSON object\. Mend it/],
    [['tasks', 'list'], 1, /^No task was listed: FILMGATE_KEY is not set/],
    [['generate', 'x', '--url', 'http://127.0.0.1:1'], 1, /FILMGATE_KEY is not set/],
    [
      ['mcp', '--allow-dir', 'none'],
      2,
      /^No assistant can be served: --allow-dir none: there is no/,
    ],
  ] as const) {
    const ran = await filmgate(words);
    assert.deepEqual([ran.code, ran.out], [code, ''], `${words.join(' ')}: ${ran.err}`);
    assert.match(ran.err, reason);
  }
  assert.deepEqual(await readdir(temporary), []);
});
