// Holes that were published of services like this one, at its HTTP edge.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { signLink } from '@filmgate/media';
import { API_KEY, MISSION, MODEL, runApp } from '../testing/running-app.testsuite.ts';
import { rawConnection } from '../testing/raw-request.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are held, not those that are merely not collected yet. */
function kept(): number {
  // The second waits until what the first found is given back.
  collectGarbage();
  collectGarbage();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

const FORWARDED = [
  'x-forwarded-host: localhost',
  'x-forwarded-for: 127.0.0.1',
  'x-real-ip: 127.0.0.1',
  'forwarded: for=127.0.0.1;host=localhost',
  'x-original-url: /live',
  'x-rewrite-url: /live',
  'x-forwarded-prefix: /live',
];

test('who asks is never derived from Host or forwarding headers (CVE-2026-49468)', async () => {
  await using service = await runApp();
  for (const host of [
    'localhost',
    '127.0.0.1',
    '[::1]',
    'localhost/live',
    'localhost?',
    '127.0.0.1#',
  ]) {
    for (const path of [MISSION, '/v1/operator/providers', '/v1/usage']) {
      const lines = [`GET ${path} HTTP/1.1`, `host: ${host}`, ...FORWARDED];
      using connection = rawConnection(service.origin, `${lines.join('\r\n')}\r\n\r\n`);
      assert.match(await connection.seen(/\}\}$/), /^HTTP\/1\.1 4(00|01|21) /, host);
    }
  }
});

test('links in replies are never made of what a request says of its host (CVE-2026-49468)', async () => {
  await using service = await runApp({
    render: scriptedEngine(),
    env: { FILMGATE_ALLOWED_HOSTS: 'other.example', FILMGATE_TRUSTED_PROXIES: '127.0.0.1' },
  });
  const { data } = await service.film({ model: MODEL, prompt: 'a fox' });
  const lines = [
    `GET ${MISSION}/${data.task_id} HTTP/1.1`,
    'host: other.example',
    `authorization: Bearer ${API_KEY}`,
    'x-forwarded-host: other.example',
    'x-forwarded-proto: https',
  ];
  using connection = rawConnection(service.origin, `${lines.join('\r\n')}\r\n\r\n`);
  const reply = await connection.seen(/\}$/);
  assert.match(reply, /^HTTP\/1\.1 200 /);
  assert.ok(reply.includes(`"video_url":"${service.origin}/v1/results/`));
  assert.ok(!reply.includes('other.example'));
});

test('of an anonymous POST of 1 GB nothing is kept, and its connection is ended (GHSA-v828-m3pf-vq9q)', async () => {
  await using service = await runApp();
  for (const framing of ['content-length: 1073741824', 'transfer-encoding: chunked']) {
    const before = kept();
    using connection = rawConnection(
      service.origin,
      `POST ${MISSION} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${framing}\r\n\r\n`,
    );
    const { socket } = connection;
    const chunk = Buffer.from(
      framing.startsWith('t') ? `100000\r\n${'x'.repeat(0x100000)}\r\n` : 'x'.repeat(0x100000),
    );
    let sent = 0;
    let most = 0;
    const pour = (): void => {
      while (!socket.destroyed && sent < 1024) {
        sent += 1;
        if (sent % 16 === 0) most = Math.max(most, kept() - before);
        if (!socket.write(chunk)) {
          socket.once('drain', pour);
          return;
        }
      }
    };
    pour();
    assert.match(await connection.ended(), /^HTTP\/1\.1 401 /);
    assert.ok(most < 8 * 1024 * 1024, `${most} bytes more, ${sent} MB sent`);
  }
});

test('no name of a user’s makes a result a page: types are fixed (ComfyUI CVE-2024-10099)', async () => {
  await using service = await runApp({ render: scriptedEngine() });
  const { data } = await service.film({
    model: MODEL,
    prompt: '<script>alert(document.domain)</script>.html',
    metadata: { return_last_frame: true },
  });
  const { content, filmgate } = data.data.result;
  const links: string[] = [...Object.values(content), ...Object.values(filmgate)].filter(
    (value): value is string => typeof value === 'string' && value.startsWith('http'),
  );
  assert.ok(links.length >= 4);
  for (const link of links) {
    const { headers } = await fetch(link);
    assert.match(
      headers.get('content-type') ?? '',
      /^(video\/mp4|image\/(png|jpeg)|application\/json)$/,
    );
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/);
    assert.match(headers.get('content-disposition') ?? '', /filename="[\w.-]+"$/);
    // Nor does a link lead to another name or type by what is added to it.
    for (const other of [
      link.replace(/(\.\w+)\?/, '.html?'),
      link.replace(/(\.\w+)\?/, '$1.svg?'),
      link.replace(/(\.\w+)\?/, '$1/page.html?'),
      link.replace(/(\.\w+)\?/, '$1%2f..%2fpage.html?'),
    ]) {
      const refused = await fetch(other);
      assert.ok([403, 404].includes(refused.status), other);
      assert.match(refused.headers.get('content-type') ?? '', /^application\/json/);
    }
    const dressed = await fetch(`${link}&response-content-type=text/html&type=text/html`);
    assert.notEqual(dressed.headers.get('content-type'), 'text/html');
  }
});

test('SQL in a key, an id or a filter is text, also on the way to an error (LiteLLM CVE-2026-42208)', async () => {
  await using service = await runApp();
  const id = await service.create({ model: MODEL, prompt: 'a fox' });
  const texts = [
    "' OR '1'='1",
    "'; DROP TABLE tasks; --",
    `${id}' OR 1=1 --`,
    '" UNION SELECT 1 --',
  ];
  for (const text of texts) {
    const asKey = await service.call('GET', MISSION, {
      headers: { authorization: `Bearer ${text}` },
    });
    assert.equal(asKey.status, 401);
    // Without a space it is read as a key, looked up, and not found.
    const packed = text.replaceAll(' ', '/**/');
    const looked = await service.call('GET', MISSION, {
      headers: { authorization: `Bearer ${packed}` },
    });
    assert.equal(looked.status, 401);
    for (const path of [
      `${MISSION}/${encodeURIComponent(text)}`,
      `/v1/webhooks/${encodeURIComponent(text)}`,
    ]) {
      assert.equal((await service.call('GET', path)).status, 404, path);
      assert.equal((await service.call('DELETE', path)).status, 404, path);
    }
    const listed = await service.call('GET', `${MISSION}?model=${encodeURIComponent(text)}`);
    assert.deepEqual([listed.status, listed.body.data.total], [200, 0]);
    for (const { body } of [asKey, looked])
      assert.doesNotMatch(JSON.stringify(body), /SQL|syntax/i);
  }
  assert.equal((await service.call('GET', `${MISSION}/${id}`)).status, 200);
});

test('an empty secret signs nothing, opens nothing, and starts no service (CVE-2026-41432)', async () => {
  const link = { method: 'GET', path: '/v1/results/default/cgt-1/video.mp4', expiresAtS: 2e9 };
  for (const secret of ['', 'short', 'x'.repeat(31)]) {
    assert.throws(() => signLink({ ...link, keyId: 'k1', secret }), { code: 'weak_secret' });
  }
  await using service = await runApp();
  for (const signed of [
    '',
    JSON.stringify(['filmgate signed link 1', 'GET', link.path, 2e9, 'k1']),
  ]) {
    for (const key of ['k1', 'k2', '', '__proto__', 'constructor']) {
      const signature = createHmac('sha256', '').update(signed).digest('base64url');
      const query = new URLSearchParams({ expires: '2000000000', key, signature });
      const reply = await fetch(`${service.origin}${link.path}?${query}`);
      assert.equal(reply.status, 403);
    }
  }
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-weak-'));
  try {
    const weak = { keyPepper: '', keys: [{ id: 'k1', secret: '' }] };
    await writeFile(join(directory, 'secrets.json'), JSON.stringify(weak), { mode: 0o600 });
    await assert.rejects(runApp({ dataDirectory: directory }), { code: 'invalid_secrets' });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
