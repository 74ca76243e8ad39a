import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

for (const [prompt, what] of [
  ['雨夜的霓虹街头，女孩骑着黑色摩托车飞驰。', 'young-woman'],
  ['A girl rides a motorcycle down a road.', 'young-woman'],
  ['A girl rides a bicycle down a road.', 'girl'],
] as const) {
  test(`as old as what is ridden asks for: ${prompt}`, () => {
    const { cast } = storyboardFor(prompt);
    assert.ok(
      cast.some((member) => member.what === what),
      cast.map((member) => member.what).join(),
    );
  });
}
