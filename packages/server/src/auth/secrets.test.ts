import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addKey, loadSecrets } from './secrets.ts';

async function inDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-secrets-'));
  try {
    await body(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const random = (): string => randomBytes(32).toString('base64url');

test('made once, long, different from each other, and the same ever after, for the service’s user alone', () =>
  inDirectory(async (directory) => {
    const data = join(directory, 'new');
    const { keyPepper, keys } = await loadSecrets(data);
    assert.deepEqual(
      keys.map(({ id }) => id),
      ['k1'],
    );
    assert.notEqual(keyPepper, keys[0]?.secret);
    for (const secret of [keyPepper, keys[0]?.secret]) assert.equal(secret?.length, 43);
    assert.deepEqual(await loadSecrets(data), { keyPepper, keys });
    assert.deepEqual(await readdir(data), ['secrets.json']);
    if (process.platform === 'win32') return;
    assert.equal((await stat(data)).mode & 0o777, 0o700);
    assert.equal((await stat(join(data, 'secrets.json'))).mode & 0o777, 0o600);
  }));

test('of many first runs at once all have the same', () =>
  inDirectory(async (directory) => {
    const all = await Promise.all(Array.from({ length: 8 }, () => loadSecrets(directory)));
    for (const secrets of all) assert.deepEqual(secrets, all[0]);
    assert.deepEqual(await readdir(directory), ['secrets.json']);
  }));

test('an empty HMAC secret (CVE-2026-41432), a weak, repeated, cut off or damaged one stops the start, and is not shown', () =>
  inDirectory(async (directory) => {
    const whole = JSON.stringify({ keyPepper: random(), keys: [{ id: 'k1', secret: random() }] });
    const twice = random();
    for (const text of [
      '',
      '{',
      '{}',
      'null',
      whole.slice(0, -8),
      `${whole.slice(0, 40)}weak-one`,
      JSON.stringify({ keyPepper: random(), keys: [] }),
      JSON.stringify({ keyPepper: random(), keys: [{ id: 'k1', secret: '' }] }),
      JSON.stringify({ keyPepper: '', keys: [{ id: 'k1', secret: random() }] }),
      JSON.stringify({ keyPepper: random(), keys: [{ id: 'k1', secret: 'weak-one'.repeat(6) }] }),
      JSON.stringify({ keyPepper: 'weak-one', keys: [{ id: 'k1', secret: random() }] }),
      JSON.stringify({ keyPepper: twice, keys: [{ id: 'k1', secret: twice }] }),
      JSON.stringify({
        keyPepper: random(),
        keys: [
          { id: 'k1', secret: random() },
          { id: 'k1', secret: random() },
        ],
      }),
      '{"keyPepper":"","linkSecret":""}',
    ]) {
      await writeFile(join(directory, 'secrets.json'), text, { mode: 0o600 });
      await assert.rejects(loadSecrets(directory), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'invalid_secrets');
        assert.match(error.message, /secrets\.json.*Restore it from a backup/s);
        assert.doesNotMatch(error.stack ?? '', /weak-one/);
        assert.equal(error.cause, undefined);
        return true;
      });
    }
  }));

test('a file that everybody may read stops the start, one of the group does not', async (t) => {
  if (process.platform === 'win32') return t.diagnostic('no modes here');
  await inDirectory(async (directory) => {
    const made = await loadSecrets(directory);
    for (const mode of [0o644, 0o604, 0o606]) {
      await chmod(join(directory, 'secrets.json'), mode);
      await assert.rejects(loadSecrets(directory), {
        code: 'invalid_secrets',
        message: /every user of this machine \(mode 6\d\d\).*Run chmod 600/,
      });
    }
    await chmod(join(directory, 'secrets.json'), 0o640);
    assert.deepEqual(await loadSecrets(directory), made);
  });
});

test('a key is added behind the others, which stay', () =>
  inDirectory(async (directory) => {
    const before = await loadSecrets(directory);
    assert.equal(await addKey(directory), 'k2');
    assert.equal(await addKey(directory), 'k3');
    const { keyPepper, keys } = await loadSecrets(directory);
    assert.equal(keyPepper, before.keyPepper);
    assert.deepEqual(keys.slice(0, 1), before.keys);
    assert.deepEqual(
      keys.map(({ id }) => id),
      ['k1', 'k2', 'k3'],
    );
    assert.deepEqual(await readdir(directory), ['secrets.json']);
  }));

test('the file of filmgate 0.1 is read as it is', () =>
  inDirectory(async (directory) => {
    const [keyPepper, linkSecret] = [random(), random()];
    const text = JSON.stringify({ keyPepper, linkSecret });
    await writeFile(join(directory, 'secrets.json'), text, { mode: 0o600 });
    const secrets = { keyPepper, keys: [{ id: 'k1', secret: linkSecret }] };
    assert.deepEqual(await loadSecrets(directory), secrets);
    assert.equal(await readFile(join(directory, 'secrets.json'), 'utf8'), text);
  }));
