// Query strings and small bodies, checked in the protocol's words.
import { ProtocolError } from '@filmgate/protocol';
import { z } from 'zod';

/** @throws ProtocolError 400 naming the first wrong parameter, the rule and the value */
export function parseParameters<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = issue?.path.join('.') ?? '';
  const value = JSON.stringify((query as Record<string, unknown>)[name] ?? null);
  throw new ProtocolError(
    'InvalidParameter',
    `The parameter \`${name}\` specified in the request is not valid: ${issue?.message ?? 'unknown'}, got ${value}`,
    { param: name },
  );
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
