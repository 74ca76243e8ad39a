// Requests by fast-check, from what the documentation says of an operation.
import fc from 'fast-check';
import { bodyEncoding, bodyText, hostileText, valueOf } from './arbitrary-json.ts';
import { token, type FuzzRequest, type IdKind } from './fuzz-request.ts';
import { AUTHORIZATIONS, CONTENT_TYPES, HEADERS, PATH_PARTS, QUERIES } from './hostile-values.ts';
import { idKindOf, LIKELY, RIGHT_BODIES } from './likely-values.ts';
import { USUAL, type UsualRequest } from './usual-requests.ts';
import { nameOf, type Operation, type Resolve } from './operations.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const RESULTS = '/v1/results/';
const PARAMETER = /\{(\w+)\}/g;
/** Ids of each kind that are asked for. */
const IDS = 6;
/** Creates are where most can go wrong. */
const weightOf = ({ body }: Operation): number => (body === undefined ? 1 : 4);

/** Of a body of likely-values.ts: in the short run each operation does something a few times. */
const RIGHT_WEIGHT = 2;

/** @param key what a caller is let in with */
export const arbitraryRequest = (
  operations: readonly Operation[],
  resolve: Resolve,
  key: string,
): fc.Arbitrary<FuzzRequest> =>
  fc.oneof(
    ...operations.flatMap((operation) =>
      usualOf(operation).map((usual) => ({
        weight: weightOf(operation),
        arbitrary: requestOf(operation, usual, resolve, key),
      })),
    ),
  );

const requestOf = (
  operation: Operation,
  usual: UsualRequest,
  resolve: Resolve,
  key: string,
): fc.Arbitrary<FuzzRequest> =>
  fc
    .record({
      method: mostly(operation.method, METHODS, 30),
      path: pathOf(operation),
      query: queryOf(operation),
      authorization: mostly<string | null>(`Bearer ${key}`, AUTHORIZATIONS, 20),
      contentType: mostly(usual.contentType ?? 'application/json', CONTENT_TYPES, 15),
      usual: mostly(usual.headers ?? [], [[]], 15),
      headers: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...HEADERS), { maxLength: 3 }) },
      ),
      body: usual.bodies === undefined ? bodyOf(operation, resolve) : bytesOf(usual.bodies),
    })
    .map(
      ({ method, path, query, authorization, contentType, usual, headers, body }): FuzzRequest => ({
        operation: nameOf(operation),
        method,
        path: query === null ? path : `${path}${path.startsWith('/') ? '?' : '&'}${query}`,
        headers: [
          ...(authorization === null ? [] : [['authorization', authorization] as const]),
          ...(body === null ? [] : [['content-type', contentType] as const]),
          ...usual,
          ...headers,
        ],
        body,
      }),
    );

const mostly = <T>(usual: T, others: readonly T[], weight: number): fc.Arbitrary<T> =>
  fc.oneof(
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

function pathOf({ template }: Operation): fc.Arbitrary<string> {
  const names = Array.from(template.matchAll(PARAMETER), ([, name = '']) => name);
  const path = fc
    .tuple(...names.map((name) => partOf(template, name)))
    .map((parts) => template.replace(PARAMETER, () => parts.shift() ?? ''));
  // A result is had by its signed link alone, which has its query already.
  return template.startsWith(RESULTS) ? fc.oneof(path, someId('link')) : path;
}

/** The first one more often than the others: of several kinds, it belongs to the first of the others. */
const someId = (kind: IdKind): fc.Arbitrary<string> =>
  mostly(
    0,
    Array.from({ length: IDS }, (_, index) => index),
    1,
  ).map((index) => token(kind, index));

function partOf(template: string, name: string): fc.Arbitrary<string> {
  const kind = idKindOf(template, name);
  return fc.oneof(
    ...(kind === undefined ? [] : [{ weight: 6, arbitrary: someId(kind) }]),
    { weight: 2, arbitrary: fc.constantFrom(...PATH_PARTS) },
    { weight: 1, arbitrary: hostileText.map((text) => percentEncoded(text.slice(0, 500))) },
  );
}

/** Also halves of surrogate pairs, as the replacement that UTF-8 has for them. */
const percentEncoded = (text: string): string => encodeURIComponent(text.toWellFormed());

function queryOf({ query, template }: Operation): fc.Arbitrary<string | null> {
  const hostile = fc.constantFrom(...QUERIES);
  if (query.length === 0 || template.startsWith(RESULTS)) {
    return fc.oneof(
      { weight: 15, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: hostile },
    );
  }
  const pair = fc.constantFrom(...query).chain((name) =>
    fc
      .oneof(
        { weight: 2, arbitrary: fc.constantFrom(...(LIKELY[name] ?? ['x'])).map(String) },
        {
          weight: 1,
          arbitrary: hostileText
            .filter((text) => name !== 'wait' || !/^\d/.test(text))
            .map((text) => percentEncoded(text.slice(0, 1_000))),
        },
      )
      .map((value) => `${name}=${value}`),
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    // The same parameter twice comes by itself.
    { weight: 12, arbitrary: fc.array(pair, { minLength: 1, maxLength: 4 }).map(joined) },
    { weight: 2, arbitrary: hostile },
  );
}

const joined = (pairs: readonly string[]): string => pairs.join('&');

/** What takes JSON beside something else is asked either way. */
function usualOf(operation: Operation): readonly UsualRequest[] {
  const usual = USUAL[nameOf(operation)] ?? {};
  return usual.bodies !== undefined && operation.body !== undefined ? [usual, {}] : [usual];
}

function bodyOf(operation: Operation, resolve: Resolve): fc.Arbitrary<FuzzRequest['body']> {
  // Of what is made field by field hardly any is right as a whole.
  const right = [
    ...(RIGHT_BODIES[nameOf(operation)] ?? []).map((body) => ({
      weight: RIGHT_WEIGHT,
      arbitrary: fc.constant<unknown>(body),
    })),
    ...(operation.body === undefined
      ? []
      : [{ weight: 1, arbitrary: valueOf(operation.body, resolve) }]),
  ];
  const none = fc.constant(null);
  const body = fc.record({
    text: bodyText(right.length === 0 ? fc.jsonValue({ maxDepth: 2 }) : fc.oneof(...right)),
    encoding: bodyEncoding,
  });
  return right.length === 0
    ? fc.oneof({ weight: 10, arbitrary: none }, { weight: 1, arbitrary: body })
    : fc.oneof({ weight: 1, arbitrary: none }, { weight: 30, arbitrary: body });
}

/** As they are, or with something hostile in some place, or cut off there. */
const bytesOf = (bodies: readonly string[]): fc.Arbitrary<FuzzRequest['body']> =>
  fc
    .record({
      body: fc.constantFrom(...bodies),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      instead: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: hostileText },
      ),
      isCut: fc.boolean(),
    })
    .map(({ body, at, instead, isCut }) => {
      if (instead === null) return { text: body, encoding: 'latin1' as const };
      const place = Math.floor(at * body.length);
      const rest = isCut ? '' : body.slice(place);
      return { text: body.slice(0, place) + instead + rest, encoding: 'latin1' as const };
    });
