// Query strings, checked in the protocol's words.
import { ProtocolError } from '@filmgate/protocol';
import { z } from 'zod';

/** @throws ProtocolError 400 naming the first wrong parameter, the rule and the value */
export function parseQuery<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
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

/** A query parameter that may be given once, several times, or as a list with commas. */
export const listParameter = z.union([z.string(), z.array(z.string())]).transform((value) =>
  [value]
    .flat()
    .flatMap((part) => part.split(','))
    .filter(Boolean),
);

export const pageParameter = (max: number): z.ZodType<number> =>
  z.coerce.number<string>().int().min(1).max(max) as unknown as z.ZodType<number>;
