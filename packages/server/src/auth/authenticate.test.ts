import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import {
  API_KEY,
  ARK,
  MISSION,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const AUTHENTICATED = [
  ['POST', MISSION],
  ['GET', MISSION],
  ['GET', `${MISSION}/cgt-1`],
  ['DELETE', `${MISSION}/cgt-1`],
  ['POST', `${MISSION}/cgt-1/final`],
  ['POST', ARK],
  ['GET', ARK],
  ['GET', `${ARK}/cgt-1`],
  ['DELETE', `${ARK}/cgt-1`],
  ['POST', '/v1/webhooks'],
  ['GET', '/v1/webhooks'],
  ['GET', '/v1/webhooks/callback-secret'],
  ['GET', '/v1/webhooks/wh_1'],
  ['PATCH', '/v1/webhooks/wh_1'],
  ['DELETE', '/v1/webhooks/wh_1'],
  ['POST', '/v1/webhooks/wh_1/rotate'],
  ['POST', '/v1/webhooks/wh_1/test'],
  ['GET', '/v1/webhooks/wh_1/deliveries'],
  ['POST', '/v1/webhooks/wh_1/deliveries/evt_1/replay'],
] as const;

test('without a good key every route of both dialects answers 401 in its own form', async () => {
  for (const [method, path] of AUTHENTICATED) {
    for (const authorization of [
      '',
      'Bearer ',
      'Bearer wrong',
      API_KEY,
      `Basic ${API_KEY}`,
      `Bearer ${API_KEY.slice(0, -1)}`,
      `Bearer ${API_KEY}x`,
      'Bearer fg_live_000000000000000000000000000000000000',
    ]) {
      const { status, headers, body } = await service.call(method, path, {
        headers: { authorization },
      });
      assert.equal(status, 401, `${method} ${path} with "${authorization}"`);
      assert.equal(headers.get('www-authenticate'), 'Bearer');
      assert.equal(body.error.code, 'AuthenticationError');
      assert.equal(body.error.type, 'Unauthorized');
      assert.match(
        body.error.message,
        /^The API key or AK\/SK in the request is missing or invalid\. Request id: 021\w+$/,
      );
      if (path.startsWith('/v1')) {
        assert.equal(body.code, 'AuthenticationError');
        assert.equal(body.message, body.error.message);
        assert.equal(body.data, null);
      } else assert.deepEqual(Object.keys(body), ['error']);
    }
  }
});

test('a generated key opens, its scheme in any case', async () => {
  const { secret } = await service.app.keys.add('test', Date.now());
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    const { status } = await service.call('GET', MISSION, {
      headers: { authorization: `${scheme} ${secret}` },
    });
    assert.equal(status, 200);
  }
});

test('the key is judged before the body is read', async () => {
  const { port } = new URL(service.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST ${MISSION} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 60000000\r\n\r\n{`,
  );
  // Nothing more is sent, and the answer comes all the same.
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  assert.match(chunk.toString(), /^HTTP\/1\.1 401 /);
});

test('operation needs no key', async () => {
  for (const path of ['/live', '/ready', '/metrics', '/openapi.json']) {
    const { status } = await service.call('GET', path, { headers: { authorization: '' } });
    assert.equal(status, 200, path);
  }
});
