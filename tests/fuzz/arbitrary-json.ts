// JSON bodies by fast-check: right ones by a schema, then spoilt in any place, then as text that may be
// spoilt again.
import fc from 'fast-check';
import type { BodyEncoding } from './fuzz-request.ts';
import { KEYS, NUMBERS, REPEATED, STRUCTURES, WORDS } from './hostile-values.ts';
import { jsonText, Verbatim } from './json-text.ts';
import { LIKELY } from './likely-values.ts';
import type { Resolve, Schema } from './operations.ts';

const REPEATS = [2, 60, 300, 5_000, 70_000] as const;

/** Of all of Unicode, halves of pairs as well; fast-check's own takes seconds to be made. */
const anyText = fc
  .array(fc.nat({ max: 0x10_ffff }), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points));

/** Words that hurt, words repeated, and random ones of all of Unicode. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: anyText },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...REPEATED), fc.constantFrom(...REPEATS))
      .map(([word, times]) => word.repeat(times)),
  },
);

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom(...STRUCTURES) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** @param name of the field that it is for */
export function valueOf(schema: Schema, resolve: Resolve, name = ''): fc.Arbitrary<unknown> {
  const found = resolve(schema);
  const known = Object.hasOwn(LIKELY, name) ? LIKELY[name] : undefined;
  if (known !== undefined) return fc.constantFrom(...known);
  if ('const' in found) return fc.constant(found.const);
  if (found.enum !== undefined) return fc.constantFrom(...found.enum);
  const choices = found.oneOf ?? found.anyOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => valueOf(one, resolve, name)));
  const types = [found.type ?? []].flat();
  return types.length === 0
    ? fc.jsonValue({ maxDepth: 2 })
    : fc.oneof(...types.map((type) => ofType(type, found, resolve)));
}

function ofType(type: string, schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  const { minimum: min = -1_000_000, maximum: max = 1_000_000 } = schema;
  switch (type) {
    case 'string':
      return fc.string({ maxLength: 20 });
    case 'integer':
      return fc.integer({ min, max });
    case 'number':
      return fc.oneof(fc.integer({ min, max }), fc.double({ min, max, noNaN: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, resolve), {
        minLength: schema.minItems ?? 0,
        maxLength: 4,
      });
    default: {
      const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [
        name,
        valueOf(field, resolve, name),
      ]);
      const requiredKeys = [...(schema.required ?? [])];
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys,
        noNullPrototype: true,
      });
    }
  }
}

/** One thing done to a value, somewhere in it. */
interface Spoiling {
  /** Which place in it, counted through; modulo the number of places. */
  readonly place: number;
  readonly how: 'alike' | 'replace' | 'remove' | 'add' | 'rename' | 'repeat' | 'wrap' | 'as text';
  readonly key: string;
  /** In place of any value, of a number, of a text. */
  readonly value: unknown;
  readonly number: unknown;
  readonly text: string;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  place: fc.nat({ max: 40 }),
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant('alike' as const) },
    { weight: 3, arbitrary: fc.constant('replace' as const) },
    {
      weight: 6,
      arbitrary: fc.constantFrom('remove', 'add', 'rename', 'repeat', 'wrap', 'as text'),
    },
  ),
  key: fc.constantFrom(...KEYS),
  value: hostileValue,
  number: fc.constantFrom(...NUMBERS),
  text: hostileText,
});

interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null || value instanceof Verbatim) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}

/** @param value is not changed */
function spoil(value: unknown, spoilings: readonly Spoiling[]): unknown {
  const whole = { value: copyOf(value) };
  for (const { place, how, key, value: shared, number, text } of spoilings) {
    const hostile = copyOf(shared);
    const places = placesIn(whole);
    const { parent, key: at } = places[place % places.length] as Place;
    const old = Reflect.get(parent, at) as unknown;
    const put = (name: string, what: unknown): void =>
      void Object.defineProperty(parent, name, {
        value: what,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    const isWhole = Object.is(parent, whole);
    if (how === 'alike' && typeof old === 'number') put(at, number);
    else if (how === 'alike' && typeof old === 'string') put(at, text);
    else if (how === 'alike' || how === 'replace') put(at, hostile);
    else if (how === 'wrap') put(at, [old]);
    else if (how === 'as text') put(at, jsonText(old));
    else if (how === 'repeat') put(at, [old, old, old]);
    else if (isWhole) put(at, addedTo(old, key, hostile));
    else if (Array.isArray(parent)) {
      if (how === 'add') parent.push(hostile);
      else parent.splice(Number(at), 1);
    } else if (how === 'add') put(key, hostile);
    else {
      Reflect.deleteProperty(parent, at);
      if (how === 'rename') put(key, old);
    }
  }
  return whole.value;
}

const addedTo = (whole: unknown, key: string, value: unknown): unknown =>
  typeof whole === 'object' &&
  whole !== null &&
  !Array.isArray(whole) &&
  !(whole instanceof Verbatim)
    ? { ...whole, [key]: value }
    : [whole, value];

function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Verbatim) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copyOf(field)]));
}

/** A right body as text, mostly spoilt in some way. */
export const bodyText = (right: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc
    .tuple(
      right,
      fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(spoiling, { minLength: 1, maxLength: 3 }) },
      ),
      spoiltText,
    )
    .map(([value, spoilings, spoilText]) => spoilText(jsonText(spoil(value, spoilings))));

const INSERTS = [
  '',
  ',',
  '}',
  '"',
  '\u0000',
  '\ufeff',
  '//',
  '\\u0000',
  '\\ud800',
  '\\x',
  '\u00a0',
];

const spoiltText: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 12, arbitrary: fc.constant((text: string) => text) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        insert: fc.constantFrom(...INSERTS),
        ends: fc.boolean(),
      })
      .map(({ at, insert, ends }) => (text: string) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + insert + (ends ? '' : text.slice(place));
      }),
  },
);

export const bodyEncoding: fc.Arbitrary<BodyEncoding> = fc.oneof(
  { weight: 20, arbitrary: fc.constant('utf8' as const) },
  { weight: 1, arbitrary: fc.constantFrom('latin1' as const, 'utf16le' as const) },
);
