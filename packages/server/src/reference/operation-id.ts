// Names of operations, for programs that make clients of the document: `listVideoGenerations`.

const VERBS: Readonly<Record<string, string>> = {
  get: 'get',
  head: 'head',
  options: 'options',
  post: 'create',
  put: 'replace',
  patch: 'update',
  delete: 'delete',
};
/** Nouns that end like a plural and are none. */
const NO_LISTS = new Set(['metrics', 'content']);

/**
 * Made of method and path: `POST /v1/keys/{id}/rotate` is `rotateKey`.
 *
 * @param method in lower case
 * @param template as in the document
 */
export function operationIdOf(method: string, template: string): string {
  const parts = template.split('/').filter((part) => part !== '' && !/^(?:v\d+|api)$/.test(part));
  const isOne = parts.at(-1)?.startsWith('{') === true;
  const nouns = parts
    .filter((part) => !part.startsWith('{'))
    .map((noun, at, all) => (at < all.length - 1 || isOne ? singular(noun) : noun));
  const last = nouns.at(-1) ?? '';
  const verb = VERBS[method] ?? method;
  if (isOne) return camel([method === 'post' ? 'decide' : verb, ...nouns]);
  if (method === 'get' && isPlural(last)) return camel(['list', ...nouns]);
  if (method !== 'post') return camel([verb, ...nouns]);
  if (isPlural(last)) return camel([verb, ...nouns.slice(0, -1), singular(last)]);
  return camel([last, ...nouns.slice(0, -1)]);
}

const isPlural = (noun: string): boolean => noun.endsWith('s') && !NO_LISTS.has(noun);

export const singular = (noun: string): string =>
  noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, '');

const camel = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
