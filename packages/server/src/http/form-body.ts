// From the fields of a form to the object that a JSON body would be: `metadata[ratio]`, `images[]`,
// `images[0]`, and the same name several times.
import { ProtocolError } from '@filmgate/protocol';

/** A name and its value, in the order of the form. */
export type FormField = readonly [name: string, value: string];

export const MOST_NAME_CHARACTERS = 200;
const MOST_LEVELS = 8;

const NAME = /^[^[\]]+(?:\[[^[\]]*\])*$/;
const KEYS = /[^[\]]+|(?<=\[)(?=\])/g;
const INDEX = /^\d{1,4}$/;
/** Of an element that is appended; no key within brackets is like it. */
const NEXT = '';

type Branch = Map<string, Branch | string>;

/**
 * An empty field is as good as an absent one: that is what a form sends for an input that nobody filled in.
 * @throws ProtocolError 400 where a name cannot be read, or contradicts another
 */
export function bodyOfForm(fields: readonly FormField[]): Readonly<Record<string, unknown>> {
  const root: Branch = new Map();
  for (const [name, value] of fields) {
    if (value !== '') put(root, name, value);
  }
  return Object.fromEntries([...root].map(([key, inner]) => [key, valueOf(inner)]));
}

function put(root: Branch, name: string, value: string): void {
  const keys = name.length <= MOST_NAME_CHARACTERS && NAME.test(name) ? name.match(KEYS) : null;
  if (keys === null || keys.length > MOST_LEVELS) {
    throw refusal(name, 'it is not a name such as `prompt`, `images[]` or `metadata[ratio]`');
  }
  if (/__proto__|constructor\]?\[prototype\]/.test(name)) throw refusal(name, 'it is not allowed');
  let branch = root;
  for (const [level, key] of keys.entries()) {
    const own = key === NEXT ? String(branch.size) : key;
    const known = branch.get(own);
    if (level === keys.length - 1) {
      branch.set(own, known === undefined ? value : appended(known, value, name));
    } else if (known === undefined) {
      const next: Branch = new Map();
      branch.set(own, next);
      branch = next;
    } else if (typeof known === 'string') {
      throw refusal(name, 'another field has the same name without brackets');
    } else branch = known;
  }
}

/** The same name again makes a list, as in a form whose input takes several files. */
function appended(known: Branch | string, value: string, name: string): Branch {
  if (typeof known === 'string') {
    return new Map([
      ['0', known],
      ['1', value],
    ]);
  }
  if (![...known.keys()].every((key) => INDEX.test(key))) {
    throw refusal(name, 'another field has the same name with brackets');
  }
  return known.set(String(known.size), value);
}

/** Where all keys are indices, a list in their order. */
function valueOf(inner: Branch | string): unknown {
  if (typeof inner === 'string') return inner;
  const entries = [...inner];
  if (entries.every(([key]) => INDEX.test(key))) {
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, each]) => valueOf(each));
  }
  return Object.fromEntries(entries.map(([key, each]) => [key, valueOf(each)]));
}

const MOST_SHOWN_CHARACTERS = 100;

function refusal(name: string, why: string): ProtocolError {
  const shown = name.slice(0, MOST_SHOWN_CHARACTERS).toWellFormed();
  return new ProtocolError(
    'InvalidParameter',
    `The field ${JSON.stringify(shown)} of the form cannot be read: ${why}.`,
    { param: shown },
  );
}
