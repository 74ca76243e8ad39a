// Rules of values in this house's words: what breaks a shape is read by people who know nothing of zod.
import { z } from 'zod';

/** Of a field of JSON or of a query; what was sent is told of separately. */
export const fieldWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
    if (known.length === 0) return 'it is not known here, leave it out';
    return `it is not known here, expected one of ${known.join(', ')}`;
  }
  const rule =
    issue.code === 'invalid_type' ? (TYPES[issue.expected] ?? issue.expected) : ruleWords(issue);
  if (rule === undefined) return 'another value is expected';
  return issue.input === undefined ? `it is missing, expected ${rule}` : `expected ${rule}`;
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** All faults of a file that programs write, in one line. */
export const faultsOf = ({ issues }: z.ZodError): string =>
  issues
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('; ');

/** A rule that stands after `expected` or `write`; undefined: the type alone says it, or nobody can. */
export function ruleWords(issue: z.core.$ZodRawIssue | z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      return amount(issue.origin, issue.minimum, issue.exact ? '' : lowest(issue.inclusive));
    case 'too_big':
      return amount(issue.origin, issue.maximum, issue.exact ? '' : highest(issue.inclusive));
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_format':
      return FORMATS[issue.format] ?? `text that matches ${issue.pattern ?? issue.format}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? oneOf(issue.options)
        : alternatives(issue.errors);
    default:
      return undefined;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day, such as 2026-11-30',
  datetime: 'a time with its zone in ISO 8601, such as 2026-11-30T12:00:00Z',
  url: 'an address with http:// or https://',
};

const lowest = (isIncluded: boolean | undefined): string =>
  isIncluded === false ? 'more than ' : 'at least ';
const highest = (isIncluded: boolean | undefined): string =>
  isIncluded === false ? 'less than ' : 'at most ';

function amount(origin: string, count: number | bigint, bound: string): string {
  const plural = Number(count) === 1 ? '' : 's';
  if (origin === 'string') return `${bound}${count} character${plural}`;
  if (origin === 'array' || origin === 'set') return `${bound}${count} item${plural}`;
  return `${bound}${count}`;
}

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;

function alternatives(unions: readonly (readonly z.core.$ZodIssue[])[]): string | undefined {
  const words = unions.flatMap(([first]) => {
    if (first === undefined) return [];
    return ruleWords(first) ?? (first.code === 'invalid_type' ? first.expected : []);
  });
  return words.length === 0 ? undefined : [...new Set(words)].join(' or ');
}
