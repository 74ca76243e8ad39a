import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from '../storyboard/request.testsuite.ts';
import { paperColour } from './paper.ts';

test('paper has the colour that is named, the whole word of it', () => {
  assert.equal(paperColour('pure white background'), '#f4f2ec');
  assert.equal(paperColour('黑色背景'), '#24242a');
  assert.equal(paperColour('深蓝色背景'), '#23345f');
  assert.equal(paperColour('a dark studio'), '#2a2a32');
  for (const none of ['studio', 'colorful background', '渐变背景', 'a reduced studio'])
    assert.equal(paperColour(none), null, none);
});

test('the studio keeps its paper, and what was shown on it is seen there again', () => {
  assert.equal(storyboardFor('A ring spins on a black background.').shots[0]?.paper, '#24242a');
  assert.equal(storyboardFor('A ring spins in a studio.').shots[0]?.paper, undefined);
  const { shots } = storyboardFor(
    'Shot 1: a perfume bottle on a white studio background. Shot 2: a woman walks through a city street. Shot 3: close-up of the perfume bottle.',
  );
  assert.deepEqual(
    shots.map(({ set, paper }) => [set, paper]),
    [
      ['studio', '#f4f2ec'],
      ['city-street', undefined],
      ['studio', '#f4f2ec'],
    ],
  );
});
