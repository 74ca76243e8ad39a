import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ARK, MISSION, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

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

/** Every `$ref` in it. */
function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : refsOf(inner),
  );
}

test('the OpenAPI page describes every route, and all it refers to is there', async () => {
  const { body: page } = await service.call('GET', '/openapi.json');
  assert.equal(page.openapi, '3.1.0');
  assert.equal(page.info.title, 'filmgate');
  const routes = Object.entries<object>(page.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  for (const route of [
    `POST ${MISSION}`,
    `GET ${MISSION}`,
    `GET ${MISSION}/{id}`,
    `DELETE ${MISSION}/{id}`,
    `POST ${MISSION}/{id}/final`,
    `POST ${ARK}`,
    `GET ${ARK}`,
    `GET ${ARK}/{id}`,
    `DELETE ${ARK}/{id}`,
    'GET /v1/results/{tenant}/{id}/{name}',
    'GET /live',
    'GET /ready',
    'GET /metrics',
    'GET /v1/operator/attempts',
    'GET /v1/operator/attempts/{id}',
    'POST /v1/operator/attempts/{id}',
    'GET /v1/operator/providers',
    'GET /v1/models',
    'GET /v1/usage',
  ]) {
    assert.ok(routes.includes(route), `${route} among ${routes.join(', ')}`);
  }
  for (const ref of refsOf(page)) {
    const found = ref
      .replace(/^#\//, '')
      .split('/')
      .reduce((inner, name) => inner?.[name], page);
    assert.ok(found, `${ref} is there`);
  }
  const create = page.paths[MISSION].post;
  assert.deepEqual(create.security, [{ bearer: ['tasks:write'] }]);
  assert.ok(create.requestBody.content['application/json'].schema);
  assert.ok(create.responses['200'].content['application/json'].schema);
  for (const [path, methods] of Object.entries<Record<string, { responses: object }>>(page.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      assert.ok(Object.keys(operation.responses).length > 0, `${method} ${path} has responses`);
    }
  }
});
