import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOfForm, type FormField } from './form-body.ts';

const read = (...fields: FormField[]): object => bodyOfForm(fields);

test('names in brackets are objects and lists, as they are meant', () => {
  assert.deepEqual(
    read(
      ['prompt', 'A fox'],
      ['metadata[ratio]', '4:3'],
      ['metadata[content][1][text]', 'second'],
      ['metadata[content][0][text]', 'first'],
      ['images[]', 'a'],
      ['images[]', 'b'],
      ['videos[1]', 'd'],
      ['videos[0]', 'c'],
      ['audios', 'e'],
      ['audios', 'f'],
      ['audios', 'g'],
      ['input_reference[image_url]', 'h'],
    ),
    {
      prompt: 'A fox',
      metadata: { ratio: '4:3', content: [{ text: 'first' }, { text: 'second' }] },
      images: ['a', 'b'],
      videos: ['c', 'd'],
      audios: ['e', 'f', 'g'],
      input_reference: { image_url: 'h' },
    },
  );
});

test('an index is an order, not a length: nothing is as long as it says', () => {
  assert.deepEqual(read(['images[9999]', 'b'], ['images[7]', 'a']), { images: ['a', 'b'] });
  assert.deepEqual(read(['images[99999]', 'a']), { images: { 99999: 'a' } });
});

test('an empty field is as good as absent', () => {
  assert.deepEqual(read(['seconds', ''], ['size', ''], ['prompt', ' ']), { prompt: ' ' });
});

test('names that cannot be read, and that contradict one another, are refused by name', () => {
  for (const [name, ...before] of [
    ['[a]'],
    [']'],
    ['a['],
    ['a]'],
    ['a[b'],
    ['a[[b]]'],
    ['a[b]c'],
    [''],
    ['__proto__'],
    ['a[__proto__][b]'],
    ['constructor[prototype]'],
    ['a[constructor][prototype][b]'],
    [`a${'[b]'.repeat(8)}`],
    ['a'.repeat(201)],
    ['a[b]', 'a'],
    ['a', 'a[b]'],
  ] as const) {
    const fields = [...before, name].map((each): FormField => [each, 'x']);
    assert.throws(() => read(...fields), { code: 'InvalidParameter', param: name.slice(0, 100) });
  }
});

test('no name reaches a prototype', () => {
  const body = read(['constructor[x]', '1'], ['toString', '2']);
  assert.deepEqual(body, { constructor: { x: '1' }, toString: '2' });
  assert.equal(Reflect.get({}, 'x'), undefined);
});
