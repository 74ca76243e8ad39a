// Query strings and small bodies, checked in the protocol's words.
import { fieldWords, invalidParameter, ProtocolError } from '@filmgate/protocol';
import { z } from 'zod';

const MOST_SHOWN_CHARACTERS = 100;

/** @throws ProtocolError 400 naming the first wrong parameter, the rule and the value, where there is one */
export function parseParameters<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const parsed = schema.safeParse(query, { error: fieldWords });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown];
  const value = valueAt(query, path);
  const got = value === undefined ? '' : `, got ${excerptOf(value)}`;
  throw invalidParameter(fieldAt(path), `${issue?.message ?? 'it breaks a rule'}${got}`);
}

/** A value may be a megabyte, or deeper than JSON.stringify can follow. */
function excerptOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return JSON.stringify(typeof value === 'string' ? excerpt(value) : value);
}

/** Not half of a pair of surrogates at its end. */
const excerpt = (text: string): string => text.slice(0, MOST_SHOWN_CHARACTERS).toWellFormed();

/** `budgets.0.currency`, as long as it may be shown. */
export const fieldAt = (path: readonly PropertyKey[]): string =>
  excerpt(path.map(String).join('.'));

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

/** Of a list that cannot be narrowed: a parameter that does nothing would be taken for one that does. */
export const noParameters = z.strictObject({});

/** A query parameter that may be given once, several times, or as a list with commas. */
export const listParameter = z.union([z.string(), z.array(z.string())]).transform((value) =>
  [value]
    .flat()
    .flatMap((part) => part.split(','))
    .filter(Boolean),
);

/** An empty page instead would look like the end of the list. */
export const unknownCursor = (before: string, what: string, name = 'before'): ProtocolError =>
  invalidParameter(
    name,
    `expected the id of ${what} of this list, got ${excerptOf(before)}. Leave it out to begin with the newest`,
  );

export function pageParameter(max: number): z.ZodType<number> {
  const error = `expected a whole number from 1 to ${max}`;
  return z.coerce
    .number<string>({ error })
    .int({ error })
    .min(1, { error })
    .max(max, { error }) as unknown as z.ZodType<number>;
}
