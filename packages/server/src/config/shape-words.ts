// What breaks the shape of `filmgate.yaml`, in words for whoever wrote it: what stands there, what to write.
import { ruleWords } from '@filmgate/protocol';
import { z } from 'zod';

/** The rule and the remedy. Texts are shown only where no key belongs. */
export const shapeWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
    return `there is no such key here; the keys are ${known.join(', ')}`;
  }
  // The rule of names, which has words of its own.
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  if (issue.code !== 'invalid_type') {
    const rule = ruleWords(issue);
    if (rule === undefined) return undefined;
    return typeof issue.input === 'number'
      ? `${issue.input} stands here; write ${rule}`
      : `write ${rule}`;
  }
  const wanted = TYPES[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return `it is missing; write ${wanted}`;
  return `${found(issue.input, ['number', 'int'].includes(issue.expected))} stands here; write ${wanted}`;
};

const TYPES: Readonly<Record<string, string>> = {
  number: 'a number without quotes, such as 10',
  int: 'a whole number, such as 10',
  boolean: 'true or false',
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
