// What an assistant may not read, however it spells the path.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { link, mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type AllowedFiles, createAllowedFiles, FileNotAllowedError } from './allowed-files.ts';

let base: string;
let root: string;
let files: AllowedFiles;
before(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'filmgate-allowed-')));
  root = join(base, 'allowed');
  await mkdir(join(root, 'deep', 'deeper'), { recursive: true });
  await mkdir(join(base, 'allowed-too'));
  await writeFile(join(root, 'a.jpg'), 'a');
  await writeFile(join(root, 'deep', 'b 1.jpg'), 'b');
  await writeFile(join(root, '..c.jpg'), 'c');
  await writeFile(join(base, 'secret.txt'), 'secret');
  await writeFile(join(base, 'allowed-too', 'secret.txt'), 'secret');
  await symlink(join(base, 'secret.txt'), join(root, 'to-secret.jpg'));
  await symlink('../secret.txt', join(root, 'to-secret-too.jpg'));
  await symlink(base, join(root, 'to-base'));
  await symlink(join(root, 'a.jpg'), join(root, 'to-a.jpg'));
  await symlink('to-itself.jpg', join(root, 'to-itself.jpg'));
  await symlink('nowhere.jpg', join(root, 'to-nowhere.jpg'));
  await symlink(root, join(base, 'named'));
  files = await createAllowedFiles([root]);
});
after(() => rm(base, { recursive: true, force: true }));

const read = async (from: AllowedFiles, path: string): Promise<[string, string]> => {
  const file = await from.read(path);
  return [file.name, await file.text()];
};

test('a file below the folder is read, by its path or its URL', async () => {
  assert.deepEqual(await read(files, join(root, 'a.jpg')), ['a.jpg', 'a']);
  assert.deepEqual(await read(files, `${root}/deep/../a.jpg`), ['a.jpg', 'a']);
  assert.deepEqual(await read(files, `${root}//deep/./b 1.jpg`), ['b 1.jpg', 'b']);
  assert.deepEqual(await read(files, join(root, '..c.jpg')), ['..c.jpg', 'c']);
  const url = pathToFileURL(join(root, 'deep', 'b 1.jpg')).href;
  assert.deepEqual(await read(files, url), ['b 1.jpg', 'b']);
});

test('a link that stays below the folder is followed', async () => {
  assert.deepEqual(await read(files, join(root, 'to-a.jpg')), ['to-a.jpg', 'a']);
});

test('a folder that is itself a link is meant by both its names', async () => {
  const named = await createAllowedFiles([join(base, 'named')]);
  assert.deepEqual(await read(named, join(base, 'named', 'a.jpg')), ['a.jpg', 'a']);
  assert.deepEqual(await read(named, join(root, 'a.jpg')), ['a.jpg', 'a']);
});

test('whatever leads out, or is no plain file, is refused in the same words as what is missing', async () => {
  execFileSync('/usr/bin/mkfifo', [join(root, 'pipe.jpg')]);
  const paths = [
    '/etc/passwd',
    join(base, 'secret.txt'),
    `${root}/../secret.txt`,
    `${root}/deep/../../secret.txt`,
    `${root}/deep/../../allowed/../secret.txt`,
    join(base, 'allowed-too', 'secret.txt'),
    `${root}-too/secret.txt`,
    join(root, 'to-secret.jpg'),
    join(root, 'to-secret-too.jpg'),
    join(root, 'to-base', 'secret.txt'),
    join(root, 'to-base', 'no-such-secret.txt'),
    join(root, 'to-itself.jpg'),
    join(root, 'to-nowhere.jpg'),
    join(root, 'missing.jpg'),
    join(root, 'pipe.jpg'),
    join(root, 'deep'),
    root,
    `${root}/`,
    `${root}/a.jpg/`,
    `${root}/a.jpg\0.png`,
    relative(process.cwd(), join(root, 'a.jpg')),
    'a.jpg',
    '~/a.jpg',
    '',
    `file://${base}/secret.txt`,
    `file://${root}/..%2fsecret.txt`,
    `file://${root}/%2e%2e/secret.txt`,
    `file://elsewhere${root}/a.jpg`,
    'file:',
    '/dev/zero',
    '/proc/self/environ',
    '/proc/self/root/etc/passwd',
    '\\\\elsewhere\\share\\a.jpg',
  ];
  for (const path of paths) {
    await assert.rejects(files.read(path), (error) => {
      assert.ok(error instanceof FileNotAllowedError, `${path}: ${String(error)}`);
      assert.equal(
        error.message,
        `${path} is no file that may be read. Give the absolute path of one below ${root}.`,
      );
      return true;
    });
  }
});

test('without a folder nothing is read, and the remedy is told', async () => {
  const none = await createAllowedFiles([]);
  await assert.rejects(none.read(join(root, 'a.jpg')), /none may be read\. .*--allow-dir FOLDER/);
});

test('more than the service takes is not read', async () => {
  const path = join(root, 'long.mp4');
  await writeFile(path, '');
  await truncate(path, 200 * 1024 * 1024 + 1);
  await assert.rejects(files.read(path), /has 209715201 bytes, and at most 209715200 are taken/);
});

test('a second name of a file is the file', async () => {
  // No link leads there, so nobody can tell: who may write into the folder may also copy into it.
  await link(join(base, 'secret.txt'), join(root, 'hard.jpg'));
  assert.deepEqual(await read(files, join(root, 'hard.jpg')), ['hard.jpg', 'secret']);
});

test('what is no folder cannot be allowed', async () => {
  for (const folder of [join(root, 'a.jpg'), join(base, 'nowhere')]) {
    await assert.rejects(createAllowedFiles([folder]), /--allow-dir .*: there is no such folder\./);
  }
});
