// The document against the service that it describes: every route is in it, it is valid, and what it shows
// as an example is taken.
import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { createContract, type OpenApi } from '../testing/contract.testsuite.ts';
import { startMediaHost, type MediaHost } from '../testing/media-host.testsuite.ts';
import { API_KEY, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';
import { scriptedPlan } from '../testing/scripted-engine.testsuite.ts';
import { FILE_ID, MEDIA } from './request-examples.ts';

interface Example {
  readonly value: Readonly<Record<string, unknown>>;
}
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { schema: AnySchema; examples?: Record<string, Example>; example?: unknown }>
    >;
  };
  readonly responses: Readonly<
    Record<
      string,
      {
        description?: string;
        content?: Record<string, { example?: unknown }>;
        $ref?: string;
      }
    >
  >;
}
interface Document extends OpenApi {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
}
interface Operation extends Described {
  /** `POST /v1/keys` */
  readonly name: string;
  readonly method: string;
  readonly template: string;
}

const SAMPLES = new URL('../../../../samples/', import.meta.url);
/** What is not in the document: itself, and the page that shows it. */
const HIDDEN = ['/', '/openapi.json', '/docs', '/docs/', '/docs/start.js', '/docs/{file}'];

/** Of each server that began in this process: others' tests may run in it too. */
const servers: string[][] = [];
let routes: readonly string[];
let media: MediaHost;
let service: RunningApp;
let document: Document;
let operations: readonly Operation[];

before(async () => {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance };
    const added: string[] = [];
    servers.push(added);
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) {
        added.push(`${each} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
      }
    });
  });
  media = await startMediaHost((request, response) => {
    void readFile(new URL(`.${request.url}`, SAMPLES)).then((bytes) => response.end(bytes));
  });
  service = await runApp({
    plan: scriptedPlan,
    env: { FILMGATE_EGRESS_ALLOW: media.host, FILMGATE_PUBLIC_URL: 'https://films.example.org' },
  });
  // All of ours that have a public URL have the same ones.
  const ours = ['GET /openapi.json', 'GET /v1/media/{name}'];
  routes = servers.find((added) => ours.every((route) => added.includes(route))) ?? [];
  document = (await service.call('GET', '/openapi.json')).body;
  operations = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods as unknown as Record<string, Described>).map(([method, described]) => ({
      ...described,
      name: `${method.toUpperCase()} ${template}`,
      method: method.toUpperCase(),
      template,
    })),
  );
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await media[Symbol.asyncDispose]();
});

test('every route is in it, and nothing else', () => {
  const hidden = new Set(HIDDEN.map((path) => `GET ${path}`));
  const described = new Set(operations.map(({ name }) => name));
  // A HEAD that Fastify adds to a GET says nothing that the GET does not.
  const isAdded = (route: string): boolean =>
    !described.has(route) && described.has(route.replace(/^HEAD /, 'GET '));
  const told = routes.filter(
    (route) => !hidden.has(route.replace(/^HEAD /, 'GET ')) && !isAdded(route),
  );
  assert.ok(told.length > 50, `${told.length} routes`);
  assert.deepEqual([...described].toSorted(), [...new Set(told)].toSorted());
});

test('it is a valid document of OpenAPI 3.1, whose references lead somewhere', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate({ ...structuredClone(document) });
  assert.ok(valid, JSON.stringify(errors)?.slice(0, 2_000));
  assert.equal(validator.version, '3.1');
  validator.resolveRefs();
});

test('every operation is named, grouped, explained and secured, and says its errors', () => {
  const groups = new Map(document.tags.map(({ name, description }) => [name, description]));
  const ids = operations.map(({ operationId }) => operationId);
  assert.equal(new Set(ids).size, ids.length, ids.toSorted().join(' '));
  for (const { name, operationId, summary, tags, security, parameters, responses } of operations) {
    assert.match(operationId, /^[a-z][A-Za-z0-9]+$/, name);
    assert.ok(summary.length > 5, name);
    assert.equal(tags.length, 1, name);
    assert.ok(groups.get(tags[0] ?? ''), `${name}: tags.ts lacks ${tags[0]}`);
    assert.ok(Array.isArray(security), name);
    for (const parameter of parameters ?? []) {
      assert.ok(parameter.description, `${name}: ${parameter.name} is not explained`);
    }
    const statuses = Object.keys(responses);
    for (const range of ['4XX', '5XX']) assert.ok(statuses.includes(range), name);
    assert.equal(statuses.includes('401'), security.length > 0, name);
  }
  const used = new Set(operations.flatMap(({ tags }) => tags));
  assert.deepEqual(
    [...groups.keys()].filter((group) => !used.has(group)),
    [],
  );
});

test('films come first, and what only watches the service comes last', () => {
  const [first] = operations;
  assert.equal(first?.name, 'POST /v1/video/generations');
  const order = document.tags.map(({ name }) => name);
  const places = Object.values(document.paths).map((methods) => {
    const [described] = Object.values(methods as unknown as Record<string, Described>);
    return order.indexOf(described?.tags[0] ?? '');
  });
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('it has no bounds and no words that only a library put there', () => {
  const text = JSON.stringify(document);
  assert.doesNotMatch(text, /9007199254740991|Default Response/);
  for (const { name, responses } of operations) {
    for (const [status, { description }] of Object.entries(responses)) {
      assert.ok(description === undefined || description.length > 5, `${name} ${status}`);
    }
  }
});

test('whatever takes a body shows one', () => {
  for (const { name, requestBody } of operations) {
    if (requestBody === undefined) continue;
    const shown = Object.entries(requestBody.content).filter(
      ([type, { examples, example }]) =>
        examples !== undefined ||
        example !== undefined ||
        type === 'application/offset+octet-stream',
    );
    assert.ok(shown.length > 0, `${name}: request-examples.ts lacks it`);
  }
});

const examples = () =>
  operations.flatMap(({ requestBody, ...operation }) =>
    Object.entries(requestBody?.content ?? {}).flatMap(([type, { examples: all = {} }]) =>
      Object.entries(all).map(([key, { value }]) => ({ ...operation, type, key, value })),
    ),
  );

test('examples of requests and replies are as their schemas have them', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'openapi.json');
  let checked = 0;
  for (const { template, method, type, key, value } of examples()) {
    if (type !== 'application/json') continue;
    const place = [template, method.toLowerCase(), 'requestBody', 'content', type, 'schema']
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.getSchema(`openapi.json#/paths/${place}`);
    assert.ok(
      validate?.(value),
      `${method} ${template} ${key}: ${ajv.errorsText(validate?.errors)}`,
    );
    checked += 1;
  }
  assert.ok(checked >= 20, `${checked} requests`);

  const check = createContract(document);
  const replies = operations.flatMap(({ method, template, responses }) => {
    const example = responses['200']?.content?.['application/json']?.example;
    return example === undefined ? [] : [{ method, path: template, status: 200, body: example }];
  });
  assert.ok(replies.length >= 15, `${replies.length} replies`);
  for (const reply of replies) check(reply);
});

const made = async (path: string, body: object): Promise<string> =>
  (await service.call('POST', path, { body })).body.id;

test('every example of a request is taken by the running service', async () => {
  const headers = { authorization: `Bearer ${API_KEY}` };
  const stored = await post('/v1/files', bodyOf({ file: '@image-1.jpg' }, 'multipart/form-data'));
  const fileId = ((await stored.json()) as { id: string }).id;
  const ids: Readonly<Record<string, string>> = {
    keys: await made('/v1/keys', { name: 'one', scopes: ['usage'] }),
    webhooks: await made('/v1/webhooks', { url: 'https://studio.example.com/' }),
  };
  const real = (text: string): string =>
    text.replaceAll(MEDIA, media.url('')).replaceAll(FILE_ID, fileId);

  async function post(path: string, body: FormData | string, method = 'POST'): Promise<Response> {
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    return fetch(service.origin + path, { method, headers: { ...headers, ...type }, body });
  }

  let taken = 0;
  for (const { name, method, template, type, key, value } of examples()) {
    const [, group = '', id] = /^\/v1\/(\w+)\/(\{id\})?/.exec(template) ?? [];
    const path = template.replace('{id}', (id && ids[group]) ?? 'nobody');
    const sent = bodyOf(JSON.parse(real(JSON.stringify(value))) as Example['value'], type);
    const response = await post(path, sent, method);
    const text = await response.text();
    // A draft or a lost try is not there, and what is asked of it is right: it is what is looked for last.
    if (path.endsWith('nobody') || path.includes('/nobody/')) {
      assert.match(text, /"code":"ResourceNotFound"/, `${name} ${key}: ${text}`);
      continue;
    }
    assert.equal(response.status, 200, `${name} ${key}: ${text}`);
    if (template === '/v1/estimates') assert.match(text, /"ok":true/, `${key}: ${text}`);
    taken += 1;
  }
  assert.ok(taken >= 18, `${taken} were taken`);
});

/** JSON, or a form with the files that it names. */
function bodyOf(value: Example['value'], type: string): FormData | string {
  if (type === 'application/json') return JSON.stringify(value);
  const form = new FormData();
  for (const [field, given] of Object.entries(value)) {
    for (const each of [given].flat()) {
      const text = String(each);
      if (text.startsWith('@')) form.append(field, samples(text.slice(1)), text.slice(1));
      else form.append(field, text);
    }
  }
  return form;
}

/** A file as a form has it. */
function samples(name: string): Blob {
  const bytes = readFileSync(new URL(name, SAMPLES));
  return new Blob([new Uint8Array(bytes)]);
}
