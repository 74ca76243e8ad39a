// Every route that takes a body or a query is sent values of every wrong kind: what is refused is refused
// in this house's words, never in those of the library that checks shapes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { API_KEY, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

const LIBRARY =
  /Invalid (input|option|string|ISO|key|value)|expected \w+, received|Unrecognized key|Too (small|big)|undefined|\[object|NaN/;

const [CNY, EUR] = [{ currency: 'CNY', per_day: -1 }, { currency: 'EUR' }];
const SCALARS = [null, true, '', 'x', -1, 0.5, 1e300, 'x'.repeat(3_000), '__proto__'];
const LISTS = [
  [],
  [null],
  [7],
  ['x'],
  Array(300).fill('task.failed'),
  [{}],
  [{ x: 1 }],
  [CNY],
  [EUR],
];
const RATES = [{}, { x: 1 }, ...[0, 0.5, 1e9, 'x'].map((rate) => ({ requests_per_minute: rate }))];
const WRONG: readonly unknown[] = [...SCALARS, ...LISTS, ...RATES];

/** Gets some requests beyond the first field. */
const BASE = { model: MODEL, name: 'n', decision: 'adopt' };

let service: RunningApp;
before(async () => {
  service = await runApp({ env: { FILMGATE_PREFLIGHT_MS: '0' } });
});
after(() => service[Symbol.asyncDispose]());

interface Operation {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly oneOf?: readonly Schema[];
}

/** Sends it past the check of replies: so many of them would take longer than all else. */
async function refusal(method: string, path: string, body?: object): Promise<string | undefined> {
  const response = await fetch(service.origin + path, {
    method,
    headers: {
      authorization: `Bearer ${API_KEY}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  // A stream that is taken has no end.
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return undefined;
  }
  const text = await response.text();
  assert.ok(response.status < 500, `${method} ${path} ${JSON.stringify(body)}: ${text}`);
  return response.status >= 400 && text !== '' ? JSON.parse(text).error.message : undefined;
}

test('no message is the words of the library that checks shapes', async () => {
  const { body: document } = await service.call('GET', '/openapi.json');
  const made = await service.call('POST', '/v1/keys', { body: { name: 'a', scopes: ['usage'] } });
  const film = await service.create({ model: `animatic/${MODEL}`, prompt: 'a fox' });
  const fieldsOf = (schema: Schema): string[] => {
    const { $ref, properties = {}, oneOf = [] } = schema;
    const name = $ref?.split('/').at(-1);
    const named = name === undefined ? [] : fieldsOf(document.components.schemas[name]);
    return [...new Set([...Object.keys(properties), ...oneOf.flatMap(fieldsOf), ...named])];
  };
  const taken: string[] = [];
  let refused = 0;
  for (const [template, methods] of Object.entries<Record<string, Operation>>(document.paths)) {
    const id = template.startsWith('/v1/keys') ? made.body.id : film;
    const path = template.replaceAll(/\{\w+\}/g, id);
    for (const [method, { requestBody, parameters = [] }] of Object.entries(methods)) {
      const schema = requestBody?.content['application/json']?.schema;
      const bodies =
        schema === undefined
          ? []
          : ['unheard_of', ...fieldsOf(schema)].flatMap((field) => [
              ...WRONG.map((value) => ({ ...BASE, [field]: value })),
              {},
            ]);
      const queries = parameters
        .filter((parameter) => parameter.in === 'query')
        .flatMap(({ name }) =>
          ['', 'x', '-1', '0.5', '1e9', 'x'.repeat(300), `1&${name}=2`].map((v) => `?${name}=${v}`),
        );
      const sent: (readonly [string, object?])[] = [
        ...bodies.map((body) => [path, body] as const),
        ...queries.map((query) => [path + query] as const),
      ];
      if (sent.length > 0) taken.push(`${method} ${template}`);
      const send = async ([at, body]: (typeof sent)[number]): Promise<void> => {
        const message = await refusal(method.toUpperCase(), at, body);
        if (message === undefined) return;
        refused += 1;
        assert.doesNotMatch(message, LIBRARY, `${method} ${at} ${JSON.stringify(body)}`);
      };
      await Promise.all(sent.map(send));
    }
  }
  assert.ok(taken.length >= 14 && refused > 1_000, `${taken.join(', ')}: ${refused}`);
});

test('a list of /v1 refuses a parameter that it does not know', async () => {
  const { body: document } = await service.call('GET', '/openapi.json');
  const lists = Object.entries<Record<string, { responses: Record<string, unknown> }>>(
    document.paths,
  ).flatMap(([path, { get }]) =>
    path.startsWith('/v1') && !path.includes('{') && get !== undefined ? [path] : [],
  );
  // Programs for OpenAI ask for models with parameters of their own.
  const lenient = new Set(['/v1/models', '/v1/webhooks/callback-secret']);
  const strict = lists.filter((path) => !lenient.has(path));
  assert.ok(strict.length >= 7, strict.join(' '));
  for (const path of strict) {
    const message = await refusal('GET', `${path}?unheard_of=1`);
    assert.match(message ?? '', /`unheard_of` .* it is not known here, /, path);
  }
});
