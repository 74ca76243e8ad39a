import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anotherKey } from '../testing/another-key.testsuite.ts';
import { rawConnection, type RawConnection } from '../testing/raw-request.testsuite.ts';
import { API_KEY, ARK, MISSION, runApp } from '../testing/running-app.testsuite.ts';

test('of large bodies so much is read at once, of a tenant and in all, and small ones pass', async () => {
  await using service = await runApp();
  const keyOf = (tenant: string): Promise<string> =>
    anotherKey(service.dataDirectory, tenant, ['tasks:write']);
  const opened: RawConnection[] = [];
  /** Whether the body is asked for. */
  const asks = async (key: string, path: string, framing: string): Promise<boolean> => {
    const lines = [`POST ${path} HTTP/1.1`, 'host: localhost', `authorization: Bearer ${key}`];
    const rest = ['content-type: application/json', framing, 'expect: 100-continue'];
    const connection = rawConnection(service.origin, [...lines, ...rest, '', ''].join('\r\n'));
    opened.push(connection);
    const reply = await connection.seen(/^HTTP\/1\.1 100 Continue\r\n|\}$/);
    if (!reply.startsWith('HTTP/1.1 100'))
      assert.match(reply, /^HTTP\/1\.1 503 [^]*retry-after: 5/);
    return reply.startsWith('HTTP/1.1 100');
  };
  const LARGE = 'content-length: 60000000';
  try {
    assert.deepEqual(
      [
        await asks(API_KEY, MISSION, LARGE),
        // Nobody knows how long it is going to be.
        await asks(API_KEY, ARK, 'transfer-encoding: chunked'),
        await asks(API_KEY, MISSION, LARGE),
        await asks(API_KEY, MISSION, 'content-length: 1000000'),
      ],
      [true, true, false, true],
    );
    const [acme, beta] = [await keyOf('acme'), await keyOf('beta')];
    assert.deepEqual(
      [await asks(acme, ARK, LARGE), await asks(acme, ARK, LARGE), await asks(beta, ARK, LARGE)],
      [true, true, false],
    );
    // Whoever goes makes room.
    opened[0]?.socket.destroy();
    for (let tries = 0; !(await asks(beta, ARK, LARGE)); tries += 1) assert.ok(tries < 100);
  } finally {
    for (const { socket } of opened) socket.destroy();
  }
});
