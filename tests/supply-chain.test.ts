// What is installed from others: nothing that the lock file does not name by its hash, nothing that runs
// while it is installed, no licence that nobody looked at, no hole that somebody knows of.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv, type AnySchema } from 'ajv';
import formats from 'ajv-formats';
import packageJson from '../package.json' with { type: 'json' };
import { ACCEPTED, NEVER_LOADED } from '../scripts/accepted-advisories.ts';
import { readLockFile, type LockedPackage } from '../scripts/lock-file.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const packages = await readLockFile(ROOT);
const shipped = packages.filter(({ isDevelopment }) => !isDevelopment);
const nameAndVersion = ({ name, version }: LockedPackage): string => `${name}@${version}`;

/** Licences under which anybody may pass a package on with ours. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** Others, by package, and why they may come along. NOTICE says it to users. */
const LOOKED_AT: readonly (readonly [name: RegExp, licence: string, why: string])[] = [
  [/^@echogarden\/espeak-ng-emscripten$/, 'GPL-3.0', 'a process of its own, over a pipe'],
  [/^@fontsource\//, 'OFL-1.1', 'fonts, unmodified'],
  [/^@img\/sharp-libvips-/, 'LGPL-3.0-or-later', 'linked dynamically, unmodified'],
  [/^@img\/sharp-win32-/, 'Apache-2.0 AND LGPL-3.0-or-later', 'sharp with libvips'],
  [/^@img\/sharp-wasm32$/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'sharp with libvips'],
  [/^mediabunny$/, 'MPL-2.0', 'unmodified'],
  [/^@shinyoshiaki\/jspack$/, '', 'its LICENSE is the text of BSD-3-Clause'],
];

test('the lock file names every package by its hash and no registry', () => {
  assert.ok(packages.length > 300, `${packages.length} packages`);
  for (const { path, version, integrity, resolved } of packages) {
    assert.match(integrity, /^sha512-[A-Za-z0-9+/]{86}==$/, `${path} has no sha512`);
    assert.match(version, /^\d+\.\d+\.\d+/, path);
    // A host would be asked in place of the registry of whoever installs; git and files have no hash.
    assert.equal(resolved, '', `${path} comes from ${resolved}`);
  }
});

test('the same version of a package has the same hash wherever it lies', () => {
  const hashes = new Map<string, string>();
  for (const one of packages) {
    const key = nameAndVersion(one);
    assert.equal(hashes.get(key) ?? one.integrity, one.integrity, key);
    hashes.set(key, one.integrity);
  }
});

test('what is asked for by name is asked for in one version', async () => {
  const files = ['package.json', ...packageFiles(await readFile(join(ROOT, 'package-lock.json')))];
  for (const file of files) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      await readFile(join(ROOT, file), 'utf8'),
    ) as Record<string, Readonly<Record<string, string>> | undefined>;
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies };
    for (const [name, version] of Object.entries(asked)) {
      const isOurs = name === 'filmgate' || name.startsWith('@filmgate/');
      if (isOurs || name === 'node' || name === '@types/node') continue;
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, `${file}: ${name} ${version}`);
    }
  }
});

/** Of our own packages. */
const packageFiles = (lockFile: Buffer): string[] => {
  const locked = JSON.parse(lockFile.toString()) as { packages: Record<string, unknown> };
  return Object.keys(locked.packages)
    .filter((path) => path !== '' && !path.includes('node_modules/'))
    .map((path) => join(path, 'package.json'));
};

test('no install script runs but that of node, where the lock file has no binary of it', async () => {
  const withScripts = packages.filter(({ hasInstallScript }) => hasInstallScript);
  const names = withScripts.map(({ name }) => name).toSorted();
  assert.deepEqual(names, Object.keys(packageJson.allowScripts).toSorted());
  const allowed = Object.entries(packageJson.allowScripts).flatMap(([name, may]) =>
    may ? [name] : [],
  );
  assert.deepEqual(allowed, ['node']);

  const installer = await readFile(join(ROOT, 'scripts/ensure-installed.mjs'), 'utf8');
  assert.match(installer, /npm\('install', '--ignore-scripts'\)/);
  const rebuilds = Array.from(installer.matchAll(/npm\('rebuild', ([^)]*)\)/g), ([, what]) => what);
  assert.deepEqual(rebuilds, ["'node'", "'--ignore-scripts', 'node'"]);
});

test('Node is the one that the lock file has by its hash', () => {
  const node = packages.find(({ path }) => path === 'node_modules/node');
  for (const platform of ['linux-x64', 'linux-arm64']) {
    const binary = packages.find(({ path }) => path === `node_modules/node-${platform}`);
    assert.equal(binary?.version, node?.version, platform);
  }
});

test('every licence in production was looked at', () => {
  for (const one of shipped) {
    if (FREE.includes(one.licence)) continue;
    const row = LOOKED_AT.find(([name, licence]) => name.test(one.name) && licence === one.licence);
    assert.ok(row, `${nameAndVersion(one)} is under "${one.licence}": look at it, then list it`);
  }
  for (const [name] of LOOKED_AT) {
    assert.ok(
      shipped.some((one) => name.test(one.name)),
      `${name} is not there any more`,
    );
  }
});

test('the bill of materials is valid CycloneDX and has every package of production', async () => {
  const { code, output } = await run('scripts/sbom.ts');
  assert.equal(code, 0, output);
  const bill = JSON.parse(output) as Bill;
  const validate = await cyclonedx();
  assert.ok(validate(bill), JSON.stringify(validate.errors?.slice(0, 3)));
  const listed = new Map(bill.components.map((one) => [one['bom-ref'], one]));
  assert.deepEqual([...listed.keys()].toSorted(), shipped.map(({ path }) => path).toSorted());
  for (const { path, integrity } of shipped) {
    const hash = listed.get(path)?.hashes[0]?.content ?? '';
    assert.equal(Buffer.from(hash, 'hex').toString('base64'), integrity.slice('sha512-'.length));
  }
  // What `npm sbom --omit dev` leaves out.
  for (const name of ['node-av', 'sharp', 'better-sqlite3', 'zod', 'fastify']) {
    assert.ok(listed.has(`node_modules/${name}`), name);
  }
  const needs = bill.dependencies.find(({ ref }) => ref === 'node_modules/fastify')?.dependsOn;
  assert.ok(needs?.includes('node_modules/find-my-way'));
  assert.equal((await run('scripts/sbom.ts')).output, output, 'the same bytes again');
});

interface Bill {
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly hashes: readonly { readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: string[] }[];
}

/** By the schemas of CycloneDX's own library. */
async function cyclonedx(): Promise<ReturnType<Ajv['compile']>> {
  const folder = new URL(
    '../node_modules/@cyclonedx/cyclonedx-library/res/schema/',
    import.meta.url,
  );
  const read = async (name: string): Promise<AnySchema> =>
    JSON.parse(
      await readFile(new URL(`${name}.SNAPSHOT.schema.json`, folder), 'utf8'),
    ) as AnySchema;
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  // Those of addresses in other scripts: there are none in ours.
  for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true);
  ajv.addSchema(await read('spdx'), 'http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json');
  ajv.addSchema(
    await read('jsf-0.82'),
    'http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json',
  );
  return ajv.compile(await read('bom-1.6'));
}

async function run(
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string; messages: string }> {
  const child = spawn(process.execPath, [script], { cwd: ROOT, env: { ...process.env, ...env } });
  const [output, messages, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, output, messages };
}

/** Asks a registry of the test's own. */
async function audited(serve: RequestListener | null): Promise<{ code: number; messages: string }> {
  const server = createServer(serve ?? undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  if (serve === null) await close();
  const cache = await mkdtemp(join(tmpdir(), 'filmgate-audit-'));
  try {
    return await run('scripts/audit.ts', {
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: cache,
    });
  } finally {
    if (serve !== null) await close();
    await rm(cache, { recursive: true, force: true });
  }
}

const advisory = (id: string, severity: string) => ({
  id: 1,
  url: `https://github.com/advisories/${id}`,
  title: 'a hole',
  severity,
  vulnerable_versions: '>=0',
  cwe: [],
  cvss: { score: 0, vectorString: null },
});
/** @param body what audits are answered with; of each package it has the version that is installed */
const answering =
  (body: unknown, status = 200): RequestListener =>
  ({ method, url = '' }, response) => {
    const name = decodeURIComponent(url.slice(1));
    const versions = packages.filter((one) => one.name === name).map(({ version }) => version);
    const packument = {
      name,
      'dist-tags': { latest: versions[0] },
      versions: Object.fromEntries(versions.map((version) => [version, { name, version }])),
    };
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(
      typeof body === 'string' ? body : JSON.stringify(method === 'GET' ? packument : body),
    );
  };

test('the audit passes where the registry knows of nothing', async () => {
  const { code, messages } = await audited(answering({}));
  assert.deepEqual([code, /No open advisory/.test(messages)], [0, true], messages);
});

test('the audit fails for a hole in production, and for none that is accepted', async () => {
  const { code, messages } = await audited(
    answering({ fastify: [advisory('GHSA-aaaa-bbbb-cccc', 'low')] }),
  );
  assert.deepEqual([code, /GHSA-aaaa-bbbb-cccc fastify, low/.test(messages)], [1, true], messages);

  const [known = ''] = Object.keys(ACCEPTED);
  const accepted = await audited(answering({ ip: [advisory(known, 'high')] }));
  assert.equal(accepted.code, 0, accepted.messages);
});

test('the audit fails, and says why, where nobody could be asked', async () => {
  const refused = await audited(answering('{"error":"no"}', 405));
  assert.deepEqual([refused.code, /does not answer audits/.test(refused.messages)], [2, true]);
  const page = await audited(answering('<html>'));
  assert.equal(page.code, 2, page.messages);
  const nobody = await audited(null);
  assert.deepEqual(
    [nobody.code, /cannot be reached/.test(nobody.messages)],
    [2, true],
    nobody.messages,
  );
});

test('what is accepted because it is never loaded is never loaded', async () => {
  const hook = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({ load(url, context, next) {
      const name = url.match(/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*node_modules)/)?.[1];
      if (name) loaded.add(name);
      return next(url, context);
    } });
    await import('./packages/server/src/app.ts');
    for (const file of ['video-track', 'audio-track', 'write-mp4']) {
      await import('./packages/animatic/src/film/' + file + '.ts');
    }
    process.stdout.write(JSON.stringify([...loaded]));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', hook], { cwd: ROOT });
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const loaded = JSON.parse(output) as string[];
  for (const name of ['fastify', 'node-av']) assert.ok(loaded.includes(name), `${name} is loaded`);
  for (const name of NEVER_LOADED) assert.ok(!loaded.includes(name), `${name} is loaded`);
});
