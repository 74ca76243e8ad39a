// What breaks the shape of `filmgate.yaml`, in words for whoever wrote it: what stands there, what to write.
import { z } from 'zod';

/** The rule and the remedy; undefined: zod's own words do. Texts are shown only where no key belongs. */
export const shapeWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
    return `there is no such key here; the keys are ${known.join(', ')}`;
  }
  if (issue.code !== 'invalid_type') return undefined;
  const wanted = TYPES[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return `it is missing; write ${wanted}`;
  return `${found(issue.input, ['number', 'int'].includes(issue.expected))} stands here; write ${wanted}`;
};

const TYPES: Readonly<Record<string, string>> = {
  number: 'a number without quotes, such as 10',
  int: 'a whole number, such as 10',
  string: 'text, in quotes where it looks like a number',
  array: 'a list, such as [a, b]',
  object: 'keys with values, such as { key: value }',
  record: 'keys with values, such as { key: value }',
};

function found(value: unknown, isShown: boolean): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return isShown ? `the text "${value.slice(0, 40)}"` : 'text';
  return isShown ? String(value) : `a ${typeof value}`;
}
