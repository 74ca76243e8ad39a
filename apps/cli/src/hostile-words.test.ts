// What a service or a caller says does not reach the terminal as more than text, whatever command prints it.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { runFilmgate } from './run-filmgate.testsuite.ts';

const EVIL = '\u001B]0;owned\u0007\u001B[31m\u009B2J\r\u202Egnp.exe';
const UNSAFE = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Whatever is asked, all that a reply says is hostile. */
const OBJECT = {
  ...Object.fromEntries(
    ['id', 'name', 'tenant', 'secret', 'status', 'old_secret_until', 'model', 'task_id'].map(
      (field) => [field, EVIL],
    ),
  ),
  scopes: [EVIL],
  budgets: [],
  warnings: [EVIL],
  created_at: 1,
  error: { code: EVIL, message: EVIL },
};

/** As a task is told, too. */
const REPLY = { ...OBJECT, data: { stage: EVIL, progress: '1%', data: { result: OBJECT } } };

let service: Server;
let env: Record<string, string>;
before(async () => {
  service = createServer((request, response) => {
    const refused = request.url?.includes('refused') === true;
    response.statusCode = refused ? 400 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(refused ? { error: { code: 'Evil', message: EVIL, param: EVIL } } : REPLY),
    );
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  service.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = service.address() as AddressInfo;
  env = { FILMGATE_URL: `http://127.0.0.1:${port}`, FILMGATE_KEY: 'any' };
});
after(() => service.close());

for (const words of [
  ['tasks', 'get', 'refused'],
  ['tasks', 'get', 'refused', '--json'],
  ['tasks', 'get', 'x'],
  ['tasks', 'get', 'x', '--json'],
  ['tasks', 'remix', 'x', 'at night'],
  ['keys', 'rotate', 'x'],
  ['estimate', 'x', '--ratio', EVIL],
  ['estimate', 'x', '--image', EVIL],
]) {
  test(`filmgate ${words.map((word) => (word === EVIL ? 'EVIL' : word)).join(' ')}`, async () => {
    const { out, err } = await runFilmgate(words, { env });
    assert.match(out + err, /gnp\.exe/);
    assert.doesNotMatch(out + err, UNSAFE);
  });
}
