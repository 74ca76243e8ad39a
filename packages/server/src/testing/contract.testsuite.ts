// Replies against /openapi.json: nothing checks them at run time, where a reply that is not quite as
// documented is worth more to its reader than a 500.
import assert from 'node:assert/strict';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** What is read of an OpenAPI 3.1 document. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly responses?: Readonly<Record<string, Reply>> };
}

interface Operation {
  readonly responses: Readonly<Record<string, Reply>>;
}

interface Reply {
  readonly $ref?: string;
  readonly content?: Content;
  readonly 'x-error-codes'?: readonly string[];
}

type Content = Readonly<Record<string, { readonly schema: AnySchema }>>;

/** @param path without its query */
export type CheckReply = (reply: {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Without its parameters, empty where there is none; any will do unless given. */
  readonly contentType?: string;
  readonly body: unknown;
}) => void;

/** Fails for a JSON reply that is not as its route's documentation has it; routes without are not judged. */
export function createContract(document: OpenApi): CheckReply {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'openapi.json');
  const routes = Object.keys(document.paths)
    .map((template) => ({ template, pattern: patternOf(template) }))
    // What is spelled out goes before what is a parameter.
    .toSorted((a, b) => parametersIn(a.template) - parametersIn(b.template));

  const followed = (reply: Reply | undefined): { reply: Reply; place?: string } => {
    const name = reply?.$ref?.split('/').at(-1);
    const shared = name === undefined ? undefined : document.components?.responses?.[name];
    return shared
      ? { reply: shared, place: `components/responses/${name}` }
      : { reply: reply ?? {} };
  };

  return ({ method, path, status, contentType, body }) => {
    const template = routes.find(({ pattern }) => pattern.test(path))?.template;
    const operation = template && document.paths[template]?.[method.toLowerCase()];
    if (!template || !operation) return;
    const keys = [String(status), `${Math.floor(status / 100)}XX`].filter(
      (each) => operation.responses[each] !== undefined,
    );
    const found = keys.map((key) => followed(operation.responses[key]));
    const [documented] = found;
    assert.ok(documented, `${method} ${template} answers ${status}, which is not documented`);
    const codes = found.flatMap(({ reply }) => reply['x-error-codes'] ?? []);
    const code = codeOf(body);
    assert.ok(
      codes.length === 0 || code === undefined || codes.includes(code),
      `${method} ${template} ${status} is ${code}, not ${codes.join(', ')}: add it to \`errors\` in the route's config`,
    );
    if (contentType !== undefined && method !== 'HEAD') {
      const types = Object.keys(documented.reply.content ?? { '': null });
      const isKnown = types.includes(contentType);
      assert.ok(
        isKnown,
        `${method} ${template} ${status} is ${contentType}, not ${types.join(', ')}`,
      );
    }
    if (documented.reply.content?.['application/json'] === undefined || body === undefined) return;
    const place =
      documented.place ?? `paths/${escaped(template)}/${method.toLowerCase()}/responses/${keys[0]}`;
    const pointer = `#/${place}/content/application~1json/schema`;
    const validate = ajv.getSchema(`openapi.json${pointer}`);
    assert.ok(validate, pointer);
    assert.ok(
      validate(body),
      `${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`,
    );
  };
}

/** Of an error of any dialect. */
function codeOf(body: unknown): string | undefined {
  const { error } = (body ?? {}) as { readonly error?: { readonly code?: string } | null };
  return error?.code;
}

const PARAMETER = /\{[^}]+\}/g;

const parametersIn = (template: string): number => template.match(PARAMETER)?.length ?? 0;

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(PARAMETER, '[^/]+')}$`);

/** One part of a JSON pointer in a URI fragment. */
const escaped = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
