import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MISSION, runApp } from '../testing/running-app.testsuite.ts';
import { rawConnection } from '../testing/raw-request.testsuite.ts';
import { createHostCheck } from './hosts.ts';

const config = {
  host: '0.0.0.0',
  publicUrl: 'https://films.example.org',
  allowedHosts: ['Films.lan'],
};
const asked = (host: string | undefined, localAddress = '192.168.1.5'): boolean =>
  createHostCheck(config)({ headers: { host }, socket: { localAddress } } as Parameters<
    ReturnType<typeof createHostCheck>
  >[0]);

test('its own names are known, with and without a port, in any case', () => {
  for (const host of [
    'localhost',
    'LOCALHOST:8080',
    '127.0.0.1:1',
    '[::1]:8080',
    '0.0.0.0',
    'films.example.org',
    'films.example.org:443',
    'films.lan:8080',
    '192.168.1.5:8080',
    undefined,
  ]) {
    assert.ok(asked(host), host);
  }
  assert.ok(asked('192.168.1.5', '::ffff:192.168.1.5'));
  assert.ok(asked('[fd00::5]:8080', 'fd00::5'));
});

test('no other name is', () => {
  for (const host of [
    '',
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    'evillocalhost',
    'localhost@evil.example',
    'films.example.org.evil.example',
    'xfilms.example.org',
    '192.168.1.6',
    '127.0.0.2',
    '[::2]',
    '[::1].evil.example',
    'localhost.',
    ':8080',
  ]) {
    assert.equal(asked(host), false, host);
  }
});

test('a page that had its own name point to loopback is answered 421, on every path and before anything else', async () => {
  await using service = await runApp();
  for (const [method, path] of [
    ['GET', '/live'],
    ['GET', '/openapi.json'],
    ['GET', '/metrics'],
    ['POST', MISSION],
    ['OPTIONS', MISSION],
    ['GET', '/v1/results/default/cgt-1/video.mp4'],
    ['GET', '/nothing'],
  ]) {
    using connection = rawConnection(
      service.origin,
      `${method} ${path} HTTP/1.1\r\nhost: rebound.example:8080\r\ncontent-length: 0\r\n\r\n`,
    );
    const reply = await connection.seen(/\}\}$/);
    assert.match(reply, /^HTTP\/1\.1 421 [^]*"MisdirectedRequest"[^]*FILMGATE_ALLOWED_HOSTS/);
  }
  const { port } = new URL(service.origin);
  assert.equal((await fetch(`http://localhost:${port}/live`)).status, 200);
});

test('a name is let in by FILMGATE_ALLOWED_HOSTS', async () => {
  await using service = await runApp({ env: { FILMGATE_ALLOWED_HOSTS: 'filmgate, other.lan' } });
  using connection = rawConnection(
    service.origin,
    'GET /live HTTP/1.1\r\nhost: filmgate:80\r\n\r\n',
  );
  assert.match(await connection.seen(/\}$/), /^HTTP\/1\.1 200 /);
});
