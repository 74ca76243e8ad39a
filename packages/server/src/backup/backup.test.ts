// Backups of a service that runs, in this process: what is in them, and what no backup or no restore comes of.
// `tests/proof/backup.test.ts` makes them of a service under load.
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { beginUpload, bring, FILES, tus } from '../testing/file-upload.testsuite.ts';
import { png } from '../testing/media-host.testsuite.ts';
import {
  API_KEY,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { FILM_BYTES, scriptedEngine } from '../testing/scripted-engine.testsuite.ts';
import { backup, type BackupOptions } from './backup.ts';
import { readManifest } from './manifest.ts';
import { restore, type RestoreOptions } from './restore.ts';

const NOW_MS = Date.UTC(2026, 10, 26);
const PASSPHRASE = 'a passphrase of some length';

let service: RunningApp;
let folder: string;
let taskId: string;
let count = 0;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-backup-'));
  service = await runApp({ render: scriptedEngine() });
  taskId = (await service.film({ model: MODEL, prompt: 'a fox' })).data.task_id;
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const place = (): string => join(folder, `place-${(count += 1)}`);

async function backUp(options: Partial<BackupOptions> = {}): Promise<string> {
  const target = place();
  const { dataDirectory } = service;
  const given = { dataDirectory, target, secrets: 'include', copy: false, nowMs: NOW_MS } as const;
  await backup({ ...given, ...options });
  return options.target ?? target;
}

async function restoreTo(source: string, options: Partial<RestoreOptions> = {}): Promise<string> {
  const dataDirectory = options.dataDirectory ?? place();
  await restore({ source, dataDirectory, hasNotRunSince: false, nowMs: NOW_MS, ...options });
  return dataDirectory;
}

async function filmFrom(dataDirectory: string): Promise<Buffer> {
  await using restored = await runApp({ dataDirectory });
  const { body } = await restored.call('GET', `${MISSION}/${taskId}`);
  const response = await fetch(body.data.data.result.content.video_url);
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer());
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

test('a backup is restored: task, film and links are there, for the service’s user alone', async () => {
  const source = await backUp();
  const { tasks, blobs, secrets, made_at: madeAt } = await readManifest(source);
  assert.deepEqual([tasks, secrets, madeAt], [1, 'included', '2026-11-26T00:00:00.000Z']);
  assert.ok(blobs.count >= 1 && blobs.missing.length === 0);
  const data = await restoreTo(source);
  assert.deepEqual((await readdir(data)).sort(), ['blobs', 'filmgate.db', 'secrets.json']);
  if (process.platform !== 'win32') {
    for (const [path, mode] of [
      [source, 0o700],
      [join(source, 'filmgate.db'), 0o600],
      [join(source, 'secrets.json'), 0o600],
      [data, 0o700],
      [join(data, 'secrets.json'), 0o600],
    ] as const) {
      assert.equal((await stat(path)).mode & 0o777, mode, path);
    }
  }
  assert.ok((await filmFrom(data)).equals(FILM_BYTES));
});

test('files are in a backup; an upload that was under way begins anew', async () => {
  const bytes = png(310, 310);
  const file = await bring(service, bytes);
  const path = await beginUpload(service.origin, 9_000);
  const piece = { body: png(500, 500).subarray(0, 1_200), headers: { 'upload-offset': '0' } };
  assert.equal((await tus(service.origin, 'PATCH', path, piece)).status, 204);
  await using restored = await runApp({ dataDirectory: await restoreTo(await backUp()) });
  const response = await fetch(`${restored.origin}${FILES}/${file.id}/content`, {
    headers: { authorization: `Bearer ${API_KEY}` },
  });
  assert.ok(Buffer.from(await response.arrayBuffer()).equals(bytes));
  const stands = await tus(restored.origin, 'HEAD', path);
  assert.equal(stands.headers.get('upload-offset'), '0');
  await tus(service.origin, 'DELETE', path);
  await service.call('DELETE', `${FILES}/${file.id}`);
});

test('copied or linked, a backup stays when the service removes the film', async () => {
  const [linked, copied] = [await backUp(), await backUp({ copy: true })];
  const { body } = await service.call('GET', `${MISSION}/${taskId}`);
  const url: string = body.data.data.result.content.video_url;
  const hash =
    (await fetch(url, { method: 'HEAD' })).headers.get('etag')?.replaceAll('"', '') ?? '';
  const blob = join('blobs', hash.slice(0, 2), hash);
  const inode = async (directory: string): Promise<number> =>
    (await stat(join(directory, blob))).ino;
  assert.equal(await inode(linked), await inode(service.dataDirectory));
  assert.notEqual(await inode(copied), await inode(service.dataDirectory));
  await cp(join(service.dataDirectory, blob), join(folder, 'kept'));
  await rm(join(service.dataDirectory, blob));
  try {
    for (const source of [linked, copied]) {
      assert.ok((await filmFrom(await restoreTo(source))).equals(FILM_BYTES));
    }
    const source = await backUp();
    assert.deepEqual((await readManifest(source)).blobs.missing, [hash], 'a lost film is named');
    await restoreTo(source);
  } finally {
    await cp(join(folder, 'kept'), join(service.dataDirectory, blob));
  }
});

test('secrets sealed under a passphrase, or left out, are needed to restore', async () => {
  const sealed = await backUp({ secrets: { passphrase: PASSPHRASE } });
  assert.deepEqual((await readdir(sealed)).sort(), [
    'blobs',
    'filmgate.db',
    'manifest.json',
    'secrets.sealed',
  ]);
  const own = await readFile(join(service.dataDirectory, 'secrets.json'), 'utf8');
  const { keyPepper } = JSON.parse(own) as { keyPepper: string };
  assert.ok(!(await readFile(join(sealed, 'secrets.sealed'), 'utf8')).includes(keyPepper));
  await refused(restoreTo(sealed), 'no_secrets', /--passphrase-file/);
  await refused(restoreTo(sealed, { passphrase: 'another' }), 'no_secrets', /does not open/);
  const data = await restoreTo(sealed, { passphrase: PASSPHRASE });
  assert.equal(await readFile(join(data, 'secrets.json'), 'utf8'), own);

  const without = await backUp({ secrets: 'leave out' });
  await refused(restoreTo(without), 'no_secrets', /--secrets-file/);
  const secretsFile = join(service.dataDirectory, 'secrets.json');
  assert.ok((await filmFrom(await restoreTo(without, { secretsFile }))).equals(FILM_BYTES));
  await using another = await runApp();
  const others = join(another.dataDirectory, 'secrets.json');
  await refused(
    restoreTo(without, { secretsFile: others }),
    'invalid_secrets',
    /does not belong to this database/,
  );
});

async function refused(what: Promise<unknown>, code: string, message: RegExp): Promise<void> {
  await assert.rejects(what, { code, message });
  const left = (await readdir(folder)).filter((name) => name.includes('.partial-'));
  assert.deepEqual(left, [], 'nothing half stays behind');
}

test('a backup that was changed anywhere is not restored', async () => {
  const whole = await backUp();
  const files = (await readdir(whole, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(whole.length + 1));
  assert.ok(files.length >= 4);
  for (const file of files) {
    for (const damage of ['flipped', 'cut', 'gone'] as const) {
      const source = place();
      await cp(whole, source, { recursive: true });
      const path = join(source, file);
      const bytes = await readFile(path);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await rm(path);
      if (damage !== 'gone') {
        await writeFile(path, damage === 'cut' ? bytes.subarray(0, middle) : bytes);
      }
      const data = place();
      // A flipped bit of the manifest may be in a time or a version: then what it describes is still whole.
      if (file === 'manifest.json' && damage === 'flipped') continue;
      await assert.rejects(
        restoreTo(source, { dataDirectory: data }),
        { code: /damaged|nothing_there/ },
        `${file} ${damage}`,
      );
      assert.equal(await isThere(data), false);
      await rm(source, { recursive: true });
    }
  }
});

test('no backup into what is there, none of nothing; no restore over anything, least of all a service', async () => {
  const taken = place();
  await mkdir(taken);
  await writeFile(join(taken, 'a'), '');
  await refused(backUp({ target: taken }), 'not_empty', /is not empty \(a\)/);
  await refused(
    backUp({ target: join(service.dataDirectory, 'backup') }),
    'not_empty',
    /inside the data directory/,
  );
  await refused(backUp({ dataDirectory: place() }), 'nothing_there', /FILMGATE_DATA_DIR/);
  const empty = place();
  await mkdir(empty);
  const source = await backUp({ target: empty });
  await refused(restoreTo(taken), 'nothing_there', /no manifest\.json/);
  await refused(restoreTo(source, { dataDirectory: taken }), 'not_empty', /not empty/);
  const { dataDirectory } = service;
  await refused(restoreTo(source, { dataDirectory }), 'in_use', /A service runs on .*process \d+/);
  assert.equal((await service.call('GET', `${MISSION}/${taskId}`)).status, 200);
});

test('a restored service lets in whom the old one did', async () => {
  const { secret } = await service.app.keys.add('kept', NOW_MS);
  const dataDirectory = await restoreTo(await backUp());
  await using restored = await runApp({ dataDirectory });
  for (const [key, status] of [
    [secret, 200],
    [API_KEY, 200],
    ['fg_live_0000000000000000000000000000000000AA', 401],
  ] as const) {
    const headers = { authorization: `Bearer ${key}` };
    assert.equal((await restored.call('GET', `${MISSION}/${taskId}`, { headers })).status, status);
  }
});
