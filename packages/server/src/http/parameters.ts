// Query strings and small bodies, checked in the protocol's words.
import { ProtocolError } from '@filmgate/protocol';
import { z } from 'zod';

const MOST_SHOWN_CHARACTERS = 100;

/** @throws ProtocolError 400 naming the first wrong parameter, the rule and the value, where there is one */
export function parseParameters<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknown === undefined ? (issue?.path ?? []) : [unknown];
  const rule = unknown === undefined ? issue?.message : notKnown(schema);
  const value = valueAt(query, path);
  const got = value === undefined ? '' : `, got ${excerptOf(value)}`;
  const name = excerpt(path.join('.'));
  throw new ProtocolError(
    'InvalidParameter',
    `The parameter \`${name}\` specified in the request is not valid: ${rule ?? 'unknown'}${got}`,
    { param: name },
  );
}

/** A value may be a megabyte, or deeper than JSON.stringify can follow. */
function excerptOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(typeof value === 'string' ? excerpt(value) : value);
}

/** Not half of a pair of surrogates at its end. */
const excerpt = (text: string): string => text.slice(0, MOST_SHOWN_CHARACTERS).toWellFormed();

const notKnown = (schema: z.ZodType): string =>
  schema instanceof z.ZodObject
    ? `it is not known here, expected one of ${Object.keys(schema.shape).join(', ')}`
    : 'it is not known here';

/** Of a list that was given as text, the text: the path leads into what it was read as. */
function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof given !== 'object' || given === null) return given;
  return Object.hasOwn(given, key) ? valueAt(Reflect.get(given, key), rest) : undefined;
}

/** @throws ProtocolError 400 as `parseParameters`; for small bodies that no dialect reads */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ProtocolError('InvalidParameter', 'The request body must be a JSON object');
  }
  return parseParameters(schema, body);
}

/** A query parameter that may be given once, several times, or as a list with commas. */
export const listParameter = z.union([z.string(), z.array(z.string())]).transform((value) =>
  [value]
    .flat()
    .flatMap((part) => part.split(','))
    .filter(Boolean),
);

export const pageParameter = (max: number): z.ZodType<number> =>
  z.coerce.number<string>().int().min(1).max(max) as unknown as z.ZodType<number>;
