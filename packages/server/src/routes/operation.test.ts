import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MISSION, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

test('metrics count tasks by state and time requests by route, not by id', async () => {
  const id = await service.create({ model: MODEL, prompt: 'a fox' });
  await service.call('GET', `${MISSION}/${id}`);
  const { headers, body } = await service.call('GET', '/metrics');
  assert.match(headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  assert.match(body, /^filmgate_tasks\{state="(running|queued)"\} 1$/m);
  assert.match(body, /^filmgate_tasks\{state="failed"\} 0$/m);
  assert.match(
    body,
    /_count\{method="GET",route="\/v1\/video\/generations\/:id",status="200"\} 1$/m,
  );
  assert.match(body, /^process_resident_memory_bytes \d+$/m);
  assert.doesNotMatch(body, new RegExp(id));
});
