// What the document has beside what the routes' schemas say. It changes the document that it is given.
import { ERROR_CODES, ProtocolError, type ErrorCode } from '@filmgate/protocol';
import { errorBody } from '../http/errors.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { ANYWHERE, codesOf, makesTasks, type RouteFacts } from './error-codes.ts';
import { operationIdOf, singular } from './operation-id.ts';
import { REPLY_EXAMPLES } from './reply-examples.ts';
import { REQUEST_EXAMPLES } from './request-examples.ts';
import { TAGS } from './tags.ts';

interface Media {
  schema?: unknown;
  example?: unknown;
  examples?: Record<string, object>;
}

interface Reply {
  description?: string;
  content?: Record<string, Media>;
  readonly $ref?: string;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  description?: string;
  readonly schema?: object;
}

interface Operation {
  readonly tags?: readonly string[];
  operationId?: string;
  description?: string;
  parameters?: Parameter[];
  readonly requestBody?: { readonly content: Record<string, Media> };
  responses: Record<string, Reply>;
  security?: readonly object[];
}

export interface Document {
  paths: Readonly<Record<string, Record<string, Operation>>>;
  readonly components: { responses?: Record<string, object>; examples?: Record<string, object> };
}

type Dialect = NonNullable<RouteFacts['dialect']>;

const RANGES = [
  ['4XX', (code: ErrorCode): boolean => ERROR_CODES[code].status < 500],
  ['5XX', (code: ErrorCode): boolean => ERROR_CODES[code].status >= 500],
] as const;
const IDEMPOTENCY_KEY: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  description:
    'However often the same request is sent with it, one task is made, and all are answered alike',
  schema: { type: 'string' },
};
const REQUEST_ID = '02117956998486314455b1afe0dc3861d31438';

/** @param routes every one that is described in it */
export function complete(document: Document, routes: readonly RouteFacts[]): Document {
  const facts = new Map(
    routes.map((one) => [`${one.method} ${one.url.replaceAll(/:(\w+)/g, '{$1}')}`, one]),
  );
  const shared = createShared(document);
  for (const [template, operations] of Object.entries(document.paths)) {
    for (const [method, described] of Object.entries(operations)) {
      const route = facts.get(`${method} ${template}`);
      if (route === undefined) throw new Error(`${method} ${template} is no route`);
      // Of a route with several methods it is one and the same object.
      const operation = structuredClone(described);
      operations[method] = operation;
      operation.operationId ??= operationIdOf(method, template);
      // None: said, and not forgotten.
      operation.security ??= [];
      const name = `${method.toUpperCase()} ${template}`;
      const description = DESCRIPTIONS[name];
      if (description !== undefined) operation.description = description;
      describeIds(template, operation);
      if (makesTasks(route)) (operation.parameters ??= []).push(IDEMPOTENCY_KEY);
      addErrors(operation, route, shared);
      addExamples(name, operation);
    }
  }
  document.paths = inOrder(document.paths);
  dropSafeBounds(document);
  return document;
}

/** As the page shows them, for whatever draws the document by itself; of one group in the order of the routes. */
function inOrder(paths: Document['paths']): Document['paths'] {
  const order: readonly string[] = TAGS.map(({ name }) => name);
  const placeOf = (operations: Record<string, Operation>): number =>
    order.indexOf(Object.values(operations)[0]?.tags?.[0] ?? '');
  return Object.fromEntries(
    Object.entries(paths).toSorted(([, a], [, b]) => placeOf(a) - placeOf(b)),
  );
}

/** Those that zod gives every whole number: they are no rule of ours. */
function dropSafeBounds(node: object): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) dropSafeBounds(value);
    else if (
      (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) ||
      (key === 'minimum' && value === Number.MIN_SAFE_INTEGER)
    ) {
      Reflect.deleteProperty(node, key);
    }
  }
}

function describeIds(template: string, { parameters = [] }: Operation): void {
  for (const parameter of parameters) {
    if (parameter.in !== 'path') continue;
    const noun = new RegExp(`([\\w-]+)/\\{${parameter.name}\\}`).exec(template)?.[1] ?? '';
    const one = noun === 'generations' ? 'task' : singular(noun);
    parameter.description ??= `The id of the ${one}, as the reply that made or listed it has it`;
  }
}

/** Replies of errors are alike on many routes: each is in the document once. */
function createShared({ components }: Document) {
  const responses = (components.responses ??= {});
  const examples = (components.examples ??= {});

  function exampleOf(code: ErrorCode, dialect: Dialect): object {
    const name = `${dialect}.${code}`;
    const { status, meaning } = ERROR_CODES[code];
    examples[name] ??= {
      summary: `${status} ${code}`,
      value: errorBody(new ProtocolError(code, meaning), REQUEST_ID, dialect),
    };
    return { $ref: `#/components/examples/${name}` };
  }

  return (
    codes: readonly ErrorCode[],
    status: string,
    dialect: Dialect,
    schema: unknown,
  ): Reply => {
    const name = [dialect, status, ...(status.endsWith('XX') ? [] : codes)].join('.');
    responses[name] ??= {
      description: codes.map((code) => `\`${code}\`: ${ERROR_CODES[code].meaning}`).join('\n\n'),
      content: {
        'application/json': {
          schema,
          examples: Object.fromEntries(codes.map((code) => [code, exampleOf(code, dialect)])),
        },
      },
      'x-error-codes': codes,
    };
    return { $ref: `#/components/responses/${name}` };
  };
}

/** Of a reply that its route has no words for. */
function okWords(route: RouteFacts): string {
  if (makesTasks(route)) return 'Taken: the task as it is now';
  switch (route.method) {
    case 'get':
      return 'As it is now';
    case 'patch':
      return 'Changed: as it is now';
    case 'delete':
      return 'Cancelled, deleted or revoked';
    default:
      return 'Done: what came of it';
  }
}

/** In place of `ERROR_REPLIES`, which has the schema alone: a reply for each status, with its codes. */
function addErrors(
  operation: Operation,
  route: RouteFacts,
  share: ReturnType<typeof createShared>,
): void {
  const { responses, parameters = [], requestBody } = operation;
  const { dialect = 'mission' } = route;
  for (const reply of Object.values(responses)) {
    // The words of @fastify/swagger where a schema has none of its own.
    if (reply.description === 'Default Response') reply.description = okWords(route);
  }
  const schema = responses['4XX']?.content?.['application/json']?.schema;
  const own = codesOf(route, {
    body: requestBody !== undefined,
    query: parameters.flatMap((one) => (one.in === 'query' ? [one.name] : [])),
    parts: responses['206'] !== undefined,
  });
  for (const [status, codes] of Map.groupBy(own, (code) => ERROR_CODES[code].status)) {
    responses[status] ??= share(codes, String(status), dialect, schema);
  }
  for (const [range, isIn] of RANGES) {
    responses[range] = share(ANYWHERE.filter(isIn), range, dialect, schema);
  }
}

function addExamples(name: string, { requestBody, responses }: Operation): void {
  for (const [key, { summary, type = 'application/json', value }] of Object.entries(
    REQUEST_EXAMPLES[name] ?? {},
  )) {
    const media = requestBody?.content[type];
    if (requestBody === undefined || media === undefined)
      throw new Error(`${name} takes no ${type}`);
    // All types of a body have one and the same object.
    const { example: _replaced, ...rest } = media;
    requestBody.content[type] = {
      ...rest,
      examples: { ...media.examples, [key]: { summary, value } },
    };
  }
  const reply = REPLY_EXAMPLES[name];
  if (reply === undefined) return;
  const media = responses['200']?.content?.['application/json'];
  if (media === undefined) throw new Error(`${name} answers no JSON`);
  media.example = reply;
}
