// What a caller calls the fields of Ark's create body. Every dialect's body is made into one, and errors
// name what was written, not what was made of it.
import { namedAs, ParameterError } from './errors.ts';
import type { MediaReference } from './request.ts';
import type { Warning } from './warning.ts';

export interface FieldNames {
  /** @param path a field of the body, `duration`, or a place in one, `content[2].image_url.url` */
  field(path: string): string;
  /** Of the item of `content` at this index; undefined: as Ark's own messages name it. */
  item(position: number): string | undefined;
}

/** A create body in Ark's shape, and what its caller calls the fields of it. */
export interface NamedBody {
  readonly body: unknown;
  readonly names: FieldNames;
  /** Of what was lost, or taken for something else, on the way there. */
  readonly warnings: readonly Warning[];
}

/** Of who speaks Ark's dialect. */
export const ARK_NAMES: FieldNames = { field: (path) => path, item: () => undefined };

export const asArk = (body: unknown): NamedBody => ({ body, names: ARK_NAMES, warnings: [] });

/** Runs checks that name fields as Ark does. @throws what they throw, by the caller's names */
export function namedBy<T>(names: FieldNames, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof ParameterError ? namedAs(error, names.field(error.param)) : error;
  }
}

/** Where a medium stands in what its caller wrote: `content[1].image_url`, `images[0]`. */
export function placeOf({ field, position, kind }: MediaReference): string {
  return field ?? `content[${position}].${kind}_url`;
}

/** The parameter that is at fault where one of these is, or all together. The real service names `content`. */
export function parameterOf(...references: readonly MediaReference[]): string {
  const [only] = references;
  if (only !== undefined && references.length === 1) return only.field ?? 'content';
  const lists = references.map(({ field }) => (field === undefined ? 'content' : listOf(field)));
  return lists.length === 0 ? 'content' : [...new Set(lists)].join(', ');
}

/** `images[2]` stands in `images`. */
export const listOf = (place: string): string => place.replace(/\[\d+\].*$/, '');
