import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { connect } from './connection.ts';
import { generate } from './generate.ts';

test('a caller that ends before the create is answered leaves no task behind', async () => {
  const asked: string[] = [];
  const controller = new AbortController();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isCreate = request.url === '/v1/video/generations';
    request.resume().once('end', () => {
      if (isCreate) controller.abort(new Error('enough'));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 'cgt-1', data: { outcome: 'cancelled' } }));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const film = generate(
      connect({ url, key: 'x' }),
      { prompt: 'a fox' },
      { signal: controller.signal },
    );
    await assert.rejects(film, { message: 'enough' });
    assert.deepEqual(asked, [
      'POST /v1/video/generations',
      'POST /v1/video/generations/cgt-1/cancel',
    ]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
