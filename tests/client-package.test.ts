// The package as it is published: what its users get, and that a bundler leaves out what they don't call.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { build } from 'tsdown';
import { packClient } from '../scripts/pack-client.ts';

let directory: string;
let packed: string;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'filmgate-pack-'));
  packed = join(directory, 'node_modules', 'filmgate');
  await packClient(packed);
});
after(() => rm(directory, { recursive: true, force: true }));

test('publint finds nothing to mend', async () => {
  const { messages } = await publint({ pkgDir: packed, pack: false });
  assert.deepEqual(messages, []);
});

test('it depends on nothing, and has the types of the protocol in it', async () => {
  const files = await readdir(packed, { recursive: true });
  for (const file of files.filter((name) => /\.(?:js|d\.ts)$/.test(name))) {
    const text = await readFile(join(packed, file), 'utf8');
    const imported = [...text.matchAll(/(?:from|import) ?"([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    assert.deepEqual(
      imported.filter((name) => !name.startsWith('.')),
      [],
      file,
    );
  }
  const { dependencies } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  assert.equal(dependencies, undefined);
});

test('it runs as it is', async () => {
  const { connect, FilmgateError } = await import(pathToFileURL(join(packed, 'index.js')).href);
  assert.equal(connect({ key: 'x' }).url, 'http://127.0.0.1:8080');
  assert.throws(() => connect({ key: '' }), FilmgateError);
});

test('a program that lists models carries neither uploads nor signatures', async () => {
  const some = await sizeOf(
    'some',
    `import { connect, models } from 'filmgate'; console.log(await models.list(connect({ key: 'x' })));`,
  );
  const all = await sizeOf('all', `export * from 'filmgate';`);
  assert.ok(all < 14_000, `${all} bytes`);
  assert.ok(some < all / 3, `${some} of ${all} bytes`);
});

/** @returns bytes, minified */
async function sizeOf(name: string, source: string): Promise<number> {
  const input = join(directory, `${name}.js`);
  await writeFile(input, source);
  await build({
    config: false,
    entry: { [name]: input },
    outDir: join(directory, 'out'),
    clean: false,
    dts: false,
    minify: true,
    platform: 'neutral',
    fixedExtension: false,
    noExternal: ['filmgate'],
    logLevel: 'error',
  });
  return (await readFile(join(directory, 'out', `${name}.js`))).length;
}
