// The commands of docs/events.md, run as they stand there.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { API_KEY, MODEL, runApp } from '../packages/server/src/testing/running-app.testsuite.ts';
import { scriptedEngine } from '../packages/server/src/testing/scripted-engine.testsuite.ts';

/** @returns what it says until it ends, or until it has said `enough` */
async function run(command: string, enough: RegExp): Promise<string> {
  const child = spawn('sh', ['-c', `exec ${command}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, FILMGATE_KEY: API_KEY },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (enough.test(said)) child.kill();
  });
  await once(child, 'close');
  return said;
}

test('the commands of the page tell what it says', async () => {
  const page = await readFile(new URL('../docs/events.md', import.meta.url), 'utf8');
  await using service = await runApp({ render: scriptedEngine() });
  const id = await service.create({ model: MODEL, prompt: 'A fox' });
  const commands = Array.from(page.matchAll(/```sh\n(curl .*?)\n```/gs), ([, command = '']) =>
    command.replace('http://127.0.0.1:8080', service.origin).replace('TASK_ID', id),
  );
  assert.equal(commands.length, 3);
  const [task = '', all = '', wait = ''] = commands;
  assert.match(await run(wait, /never/), /^\{"code":"success",.*"status":"succeeded"/);
  assert.match(await run(task, /never/), /^retry: 2000\n\nid: 3\nevent: state\ndata: \{"task_id"/);
  assert.match(await run(all, /ready\ndata: .*\n\n/), /id: [\w-]{22}\nevent: ready\ndata: /);
});
