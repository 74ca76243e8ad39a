// The client as it is published, against the service: its README's programs as they stand there.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packClient } from '../../scripts/pack-client.ts';
import { decode } from '../harness/result-files.ts';
import { startService, type Service } from '../harness/service.ts';

const KEY = 'the-key-of-the-conformance-tests-04';
const README = new URL('../../packages/client/README.md', import.meta.url);
const PICTURE = new URL('../../samples/image-1.jpg', import.meta.url);
const run = promisify(execFile);

let folder: string;
let service: Service;
let programs: readonly string[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-client-'));
  await packClient(join(folder, 'node_modules', 'filmgate'));
  await copyFile(PICTURE, join(folder, 'photo.jpg'));
  service = await startService({ env: { FILMGATE_API_KEY: KEY } });
  programs = [...(await readFile(README, 'utf8')).matchAll(/```ts\n(.*?)```/gs)].map(
    ([, program = '']) => program,
  );
});

after(async () => {
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** What the README's program with these words in it prints. */
async function printed(words: string): Promise<string> {
  const program = programs.find((text) => text.includes(words));
  assert.ok(program, `no program with ${words}`);
  await writeFile(join(folder, 'program.mts'), program);
  const { stdout } = await run(process.execPath, ['program.mts'], {
    cwd: folder,
    env: { ...process.env, FILMGATE_URL: service.origin, FILMGATE_KEY: KEY },
  });
  return stdout;
}

test('the README has four programs, all of which are run here', () => {
  assert.equal(programs.length, 4);
});

test('they are right by its types, as strict as can be', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await symlink(join(root, 'node_modules', '@types'), join(folder, 'node_modules', '@types'));
  await Promise.all(
    programs.map((text, index) => writeFile(join(folder, `readme-${index}.mts`), text)),
  );
  const options = {
    extends: join(root, 'node_modules/@tsconfig/strictest/tsconfig.json'),
    compilerOptions: {
      target: 'esnext',
      module: 'nodenext',
      noEmit: true,
      types: ['node'],
      // process.env.NAME, as everybody writes it.
      noPropertyAccessFromIndexSignature: false,
    },
    include: ['readme-*.mts'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(options));
  const { stdout } = await run(join(root, 'node_modules/.bin/tsc'), ['--project', folder]).catch(
    (error: { readonly stdout: string }) => error,
  );
  assert.equal(stdout, '');
});

test('a film in one call', async () => {
  const text = await printed("writeFile('film.mp4'");
  assert.match(text, /^(?:picture|sound) \d+ %$/m);
  assert.match(text, /^animatic\/doubao-seedance-2-0-260128 http:\S+contact-sheet\.jpg/m);
  const film = await readFile(join(folder, 'film.mp4'));
  const { width, height, frames } = await decode(film, () => false);
  assert.deepEqual([width, height, frames.length], [864, 496, 97]);
});

test('a picture of one’s own', async () => {
  assert.match(await printed('files.upload'), /^http:\S+\/video\.mp4\?/);
});

test('before anything is paid', async () => {
  const text = await printed('estimates.create');
  assert.match(text, /^\d+ \[/);
  assert.match(text, /\d+ shots; not understood: \[/);
});

test('a task, and what becomes of it', async () => {
  const text = await printed('tasks.events');
  assert.match(text, /^picture /m);
  assert.match(text, /^succeeded http:\S+\/video\.mp4\?/m);
});
