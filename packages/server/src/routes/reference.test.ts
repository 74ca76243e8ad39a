import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(path, service.origin), { headers });

/** What a page or a style sheet loads by itself. */
const loadedBy = (text: string): string[] =>
  Array.from(
    text.matchAll(/(?:\b(?:src|href)="|@import ["']|url\(["']?)([^"')]+)/g),
    ([, address = '']) => address,
  );

test('the reference is served without a key, whole, and from here alone', async () => {
  const page = await ask('/docs');
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  const text = await page.text();
  assert.match(text, /<title>filmgate<\/title>/);
  const addresses = loadedBy(text);
  assert.equal(addresses.length, 4);
  for (const address of addresses) {
    assert.doesNotMatch(address, /^\w+:|^\//, 'relative, so of this origin');
    const file = await ask(address);
    assert.equal(file.status, 200, address);
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
    const loaded = await file.text();
    if (!address.endsWith('.css')) continue;
    for (const inner of loadedBy(loaded)) assert.match(inner, /^data:image\//);
  }
});

test('what one opens first leads a browser to it, and tells others of it', async () => {
  const open = (path: string, accept: string) =>
    fetch(new URL(path, service.origin), { headers: { accept }, redirect: 'manual' });
  const page = await open('/', 'text/html,application/xhtml+xml,*/*;q=0.8');
  assert.equal(page.status, 302);
  // Relative, so that a proxy may put the service below a path.
  assert.equal(page.headers.get('location'), 'docs');
  const slash = await open('/docs/', 'text/html');
  assert.deepEqual([slash.status, slash.headers.get('location')], [302, '../docs']);
  for (const accept of ['*/*', 'application/json']) {
    const told = await open('/', accept);
    assert.equal(told.status, 200);
    assert.match(told.headers.get('vary') ?? '', /accept/i);
    const body = (await told.json()) as Record<string, string>;
    assert.deepEqual(
      [body['name'], body['docs'], body['openapi']],
      ['filmgate', '/docs', '/openapi.json'],
    );
  }
  assert.equal((await ask('/docs/')).url, `${service.origin}/docs`);
});

test('its policy allows no other origin and nothing inline', async () => {
  const { headers } = await ask('/docs');
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
  assert.deepEqual(policy.get('default-src'), ["'none'"]);
  for (const name of ['script-src', 'style-src', 'connect-src']) {
    assert.deepEqual(policy.get(name), ["'self'"], name);
  }
  assert.deepEqual(policy.get('frame-ancestors'), ["'none'"]);
  for (const sources of policy.values()) {
    for (const source of sources) assert.match(source, /^'(?:self|none)'$|^(?:data|blob):$/);
  }
  // No `<script>` and no `<style>` with text of its own, which the policy would refuse.
  assert.doesNotMatch(await (await ask('/docs')).text(), /<script>|<style|\son\w+=/);
});

test('the script asks for the document, and nobody to judge it', async () => {
  const script = await (await ask('/docs/start.js')).text();
  assert.match(script, /url: 'openapi\.json'/);
  assert.match(script, /validatorUrl: null/);
  assert.doesNotMatch(script, /https?:/);
});

test('there is nothing else below it, whatever the path', async () => {
  for (const path of [
    '/docs/index.html',
    '/docs/package.json',
    '/docs/swagger-ui.css.map',
    '/docs/%2e%2e%2fpackage.json',
    '/docs/..%2f..%2fzod%2fpackage.json',
    '/docs/swagger-ui.css%00',
  ]) {
    const { status } = await ask(path);
    assert.equal(status, 404, path);
  }
});

test('its large files are asked after by their tags', async () => {
  const first = await ask('/docs/swagger-ui-bundle.js');
  await first.arrayBuffer();
  const tag = first.headers.get('etag') ?? '';
  assert.equal(first.headers.get('cache-control'), 'no-cache');
  // `fetch` would say `no-cache` by itself.
  const again = { 'if-none-match': tag, 'cache-control': 'max-age=0' };
  assert.equal((await ask('/docs/swagger-ui-bundle.js', again)).status, 304);
});
