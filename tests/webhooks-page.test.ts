// The example of docs/webhooks.md, run as it stands there, against messages of ours.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newWebhookSecret, signedHeaders } from '../packages/server/src/webhooks/webhook-secret.ts';
import { until } from './harness/until.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('the receiver of the page takes our messages, each once, and no others', async () => {
  const page = await readFile(new URL('../docs/webhooks.md', import.meta.url), 'utf8');
  const code = /```js\n(.*?)```/s.exec(page)?.[1] ?? '';
  const [secret, port] = [newWebhookSecret(), await freePort()];
  const receiver = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
  });
  let output = '';
  receiver.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const origin = `http://127.0.0.1:${port}/`;
  const post = async (id: string, by: string): Promise<number> => {
    const body = JSON.stringify({ type: 'task.succeeded', data: { task_id: `cgt-${id}` } });
    const headers = signedHeaders({ id, atMs: Date.now(), body }, [by]);
    return (await fetch(origin, { method: 'POST', headers, body })).status;
  };
  try {
    await until('it listens', () =>
      fetch(origin).then(
        () => true,
        () => false,
      ),
    );
    assert.deepEqual(
      [
        await post('1', secret),
        await post('1', secret),
        await post('2', newWebhookSecret()),
        await post('3', secret),
      ],
      [204, 204, 400, 204],
    );
    await until('it has written', () => output.includes('cgt-3'));
    assert.equal(output, 'task.succeeded cgt-1\ntask.succeeded cgt-3\n');
  } finally {
    receiver.kill();
    await once(receiver, 'exit');
  }
});
