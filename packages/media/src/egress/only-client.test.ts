// Lint forbids other HTTP clients by their names; here whatever is imported has to be known to be none.
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const EGRESS = 'packages/media/src/egress/';
/** Runs in its users' programs: of ours the command line alone, never the service. */
const CLIENT = 'packages/client/';

/** Node's own that open no connection by themselves; `net` for its types and `isIP` alone, see lint. */
const BUILTINS = [
  'async_hooks buffer child_process crypto events fs fs/promises module net os path perf_hooks process',
  'readline vm stream stream/consumers stream/promises string_decoder timers timers/promises url util v8',
  'worker_threads zlib',
].flatMap((line) => line.split(' '));

/** Dependencies that were looked at: none is a client, or is used as one. A new one is added after that. */
const PACKAGES = [
  '@echogarden/espeak-ng-emscripten @fastify/busboy @fastify/cors @fastify/send @fastify/swagger @modelcontextprotocol/server @napi-rs/canvas',
  'better-sqlite3 commander fast-string-truncated-width fastify fastify-type-provider-zod ipaddr.js mediabunny music-tempo node-av p-limit pino',
  'prom-client sharp spessasynth_core yaml zod',
].flatMap((line) => line.split(' '));

/** Loads a package of the AI SDK that the operator names, which is given a `fetch` of ours. */
const LOADERS = ['packages/providers/src/ai-sdk/video-model.ts'];

const IMPORT = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*'([\w@./:-]+)'/g;
/** `import('node:http').Server` as a type loads nothing. */
const TYPE = /(?<!await )\bimport\('[\w@./:-]+'\)\.[A-Z]/g;
/** Other ways to the network than an import; `createRequire` may be asked where a file is. */
const DETOUR =
  /\bprocess\.(?:binding|getBuiltinModule)\b|\bcreateRequire\([^)]*\)\s*\(|\brequire\(\s*[^'\s)]|\bglobalThis\s*(?:\[|\.\s*(?:fetch|WebSocket|EventSource))|\bnew\s+(?:Socket|WebSocket|EventSource|XMLHttpRequest)\b/;
const LOADS_WHAT_IS_NAMED = /\bimport\(\s*[^'\s)]/;

const isKnown = (name: string): boolean =>
  /^(?:\.|@filmgate\/)/.test(name) ||
  PACKAGES.some((known) => name === known || name.startsWith(`${known}/`)) ||
  (name.startsWith('node:') && BUILTINS.includes(name.slice('node:'.length)));

async function productionFiles(): Promise<string[]> {
  const files = await Array.fromAsync(
    glob('{packages,apps}/*/src/**/*.{ts,tsx,mjs,js}', { cwd: ROOT }),
  );
  return files.filter(
    (file) =>
      !/\.(?:test|testsuite)\.ts$|\/testing\//.test(file) &&
      !file.startsWith(EGRESS) &&
      !file.startsWith(CLIENT),
  );
}

/** What of a file may be a way out. */
function waysOut(file: string, text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm, '').replaceAll(TYPE, '');
  const unknown = [...code.matchAll(IMPORT)]
    .map(([, name = '']) => name)
    .filter((name) => !isKnown(name) && !(name === 'filmgate' && file.startsWith('apps/')));
  const detour = DETOUR.exec(code)?.[0];
  const loads = LOADERS.includes(file) ? undefined : LOADS_WHAT_IS_NAMED.exec(code)?.[0];
  return [...unknown, detour, loads].filter((way) => way !== undefined);
}

test('no production file but egress has a way to the network', async () => {
  const files = await productionFiles();
  assert.ok(files.length > 300, `only ${files.length} files were found`);
  const found = await Promise.all(
    files.map(async (file) =>
      waysOut(file, await readFile(ROOT + file, 'utf8')).map((way) => `${file}: ${way}`),
    ),
  );
  assert.deepEqual(
    found.flat(),
    [],
    'a way to the network: use egress, or, where it is none, add it to the lists above',
  );
});

test('what would be another way out is found', () => {
  for (const code of [
    "import { request } from 'undici';",
    "import http from 'node:http';",
    "import { get } from 'https';",
    "import { connect } from 'node:tls';",
    "import { createSocket } from 'node:dgram';",
    "import { lookup } from 'node:dns/promises';",
    "export { default } from 'axios';",
    "const ws = require('ws');",
    "await import('got');",
    'await import(name);',
    "process.getBuiltinModule('http');",
    'createRequire(import.meta.url)(name);',
    'require(name);',
    'await globalThis.fetch(url);',
    "globalThis['fetch'](url);",
    'new WebSocket(url);',
    'new Socket().connect(80);',
  ]) {
    assert.notDeepEqual(waysOut('packages/server/src/a.ts', code), [], code);
  }
});
