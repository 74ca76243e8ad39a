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
type Request = Parameters<ReturnType<typeof createHostCheck>>[0];
/** @returns the status that it is refused with, if it is */
const refused = ({
  hosts = ['localhost'],
  url = '/live',
  httpVersion = '1.1',
  localAddress = '192.168.1.5',
}: {
  readonly hosts?: readonly string[];
  readonly url?: string;
  readonly httpVersion?: string;
  readonly localAddress?: string;
}): number | undefined =>
  createHostCheck(config)({
    rawHeaders: ['accept', '*/*', ...hosts.flatMap((host) => ['Host', host])],
    url,
    httpVersion,
    socket: { localAddress },
  } as Request)?.status;

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
  ]) {
    assert.equal(refused({ hosts: [host] }), undefined, host);
    assert.equal(refused({ url: `http://${host}/live` }), undefined, host);
  }
  const mapped = { hosts: ['192.168.1.5'], localAddress: '::ffff:192.168.1.5' };
  assert.equal(refused(mapped), undefined);
  assert.equal(refused({ hosts: ['[fd00::5]:8080'], localAddress: 'fd00::5' }), undefined);
});

test('no other name is', () => {
  for (const host of [
    '',
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    'evillocalhost',
    'films.example.org.evil.example',
    'xfilms.example.org',
    '192.168.1.6',
    '127.0.0.2',
    '[::2]',
    'localhost.',
    ':8080',
  ]) {
    assert.equal(refused({ hosts: [host] }), 421, host);
  }
});

test('what is no host is none, and no list of hosts is one', () => {
  for (const host of [
    'localhost@evil.example',
    'evil.example@localhost',
    'localhost/evil.example',
    'localhost:80:80',
    'localhost:port',
    'localhost evil.example',
    'localhost?',
    'localhost#',
    'http://localhost',
    '[::1',
    '[::1].evil.example',
  ]) {
    assert.equal(refused({ hosts: [host] }), 400, host);
  }
  assert.equal(refused({ hosts: ['localhost, evil.example'] }), 400);
});

test('one Host is needed, and one only; HTTP/1.0 may have none', () => {
  for (const httpVersion of ['1.0', '1.1']) {
    for (const hosts of [
      ['localhost', 'evil.example'],
      ['evil.example', 'localhost'],
      ['localhost', 'localhost'],
      ['localhost', ''],
    ]) {
      assert.equal(refused({ hosts, httpVersion }), 400, hosts.join());
      assert.equal(refused({ hosts, httpVersion, url: 'http://localhost/' }), 400, hosts.join());
    }
  }
  for (const url of ['/live', 'http://localhost/live']) {
    assert.equal(refused({ hosts: [], url }), 400);
    assert.equal(refused({ hosts: [], url, httpVersion: '1.0' }), undefined);
  }
});

test('where the target names a host, that one counts (RFC 9112 §3.2.2)', () => {
  for (const [target, status] of [
    ['http://evil.example/live', 421],
    ['http://evil.example:8080', 421],
    ['http://evil.example?http://localhost/live', 421],
    ['http://evil.example#@localhost/live', 421],
    ['HTTP://EVIL.EXAMPLE/live', 421],
    ['https://evil.example/live', 421],
    ['ftp://evil.example/live', 421],
    ['http:///live', 421],
    ['http://localhost@evil.example/live', 400],
    ['http://evil.example@localhost/live', 400],
    ['http://localhost:80:80/live', 400],
    ['//evil.example/live', undefined],
    ['/http://evil.example/live', undefined],
    ['*', undefined],
  ] as const) {
    assert.equal(refused({ url: target }), status, target);
    const own = refused({ url: target, hosts: [], httpVersion: '1.0' });
    assert.equal(own, status, target);
  }
  // Of two names the target's, be it ours.
  assert.equal(refused({ hosts: ['evil.example'], url: 'http://localhost/live' }), undefined);
});

test('a page that had its own name point to loopback is answered 421, on every path and before anything else', async () => {
  await using service = await runApp();
  for (const [method, path] of [
    ['GET', '/live'],
    ['GET', '/openapi.json'],
    ['GET', '/docs'],
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

test('a second Host is refused, and of a target that names a host that one counts', async () => {
  await using service = await runApp();
  for (const [line, hosts, expected] of [
    ['GET /live HTTP/1.1', ['localhost', 'rebound.example'], /^HTTP\/1\.1 400 [^]*one Host/],
    ['GET /live HTTP/1.1', ['localhost', 'localhost'], /^HTTP\/1\.1 400 /],
    ['GET /live HTTP/1.1', [], /^HTTP\/1\.1 400 [^]*one Host/],
    ['GET /live HTTP/1.1', ['rebound.example/localhost'], /^HTTP\/1\.1 400 /],
    ['GET http://rebound.example/live HTTP/1.1', ['localhost'], /^HTTP\/1\.1 421 [^]*rebound/],
    ['GET http://rebound.example/live HTTP/1.0', [], /^HTTP\/1\.1 421 /],
    ['GET http://localhost/live HTTP/1.1', ['localhost'], /^HTTP\/1\.1 200 /],
    ['GET http://localhost/live HTTP/1.1', ['rebound.example'], /^HTTP\/1\.1 200 /],
  ] as const) {
    const lines = [line, ...hosts.map((host) => `host: ${host}`), 'connection: close'];
    using connection = rawConnection(service.origin, `${lines.join('\r\n')}\r\n\r\n`);
    assert.match(await connection.ended(), expected, `${line} ${hosts.join()}`);
  }
});

test('a name is let in by FILMGATE_ALLOWED_HOSTS', async () => {
  await using service = await runApp({ env: { FILMGATE_ALLOWED_HOSTS: 'filmgate, other.lan' } });
  using connection = rawConnection(
    service.origin,
    'GET /live HTTP/1.1\r\nhost: filmgate:80\r\n\r\n',
  );
  assert.match(await connection.seen(/\}$/), /^HTTP\/1\.1 200 /);
});
