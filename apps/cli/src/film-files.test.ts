// Files that are written whole, also where somebody else may write to the folder.
import assert from 'node:assert/strict';
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeWhole } from './film-files.ts';

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-files-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('no link that was planted is written through', () =>
  withFolder(async (folder) => {
    const [path, victim] = [join(folder, 'film.mp4'), join(folder, 'victim')];
    await writeFile(victim, 'precious');
    await symlink(victim, `${path}.part`);
    await symlink(victim, path);
    await writeWhole(path, new Blob(['a film']));
    assert.equal(await readFile(victim, 'utf8'), 'precious');
    assert.equal(await readFile(path, 'utf8'), 'a film');
    assert.ok((await lstat(path)).isFile());
    assert.deepEqual((await readdir(folder)).toSorted(), ['film.mp4', 'film.mp4.part', 'victim']);
  }));

test('what fails in the middle leaves nothing, and what was there stays', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'film.mp4');
    await writeFile(path, 'the one before');
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Buffer.from('half'));
        controller.error(new Error('cut off'));
      },
    });
    await assert.rejects(writeWhole(path, { stream: () => broken } as unknown as Blob), /cut off/);
    assert.equal(await readFile(path, 'utf8'), 'the one before');
    assert.deepEqual(await readdir(folder), ['film.mp4']);
  }));
