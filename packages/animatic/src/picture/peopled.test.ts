import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPeopled } from './peopled.ts';
import { shotOf, storyboardOf } from './storyboard-builder.testsuite.ts';

const peopled = (text: string): boolean => isPeopled(storyboardOf([shotOf({ text })]));

test('a street has passers-by unless the film says that nobody is there', () => {
  assert.ok(peopled('A woman walks down a busy street.'));
  assert.ok(peopled('一个男孩走过老街'));
  for (const text of [
    'An empty street at night',
    'He walks alone',
    '空无一人的街道',
    '独自走在老街',
  ])
    assert.ok(!peopled(text), text);
});
