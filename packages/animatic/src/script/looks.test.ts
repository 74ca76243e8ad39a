import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from '../storyboard/request.testsuite.ts';

for (const [prompt, look] of [
  ['Pixel art style: a knight walks.', 'pixel'],
  ['An 8-bit cat runs over the roofs.', 'pixel'],
  ['16-bit style, a dog jumps.', 'pixel'],
  ['Retro pixel game of a ninja.', 'pixel'],
  ['像素风，一只猫在奔跑。', 'pixel'],
  ['8位像素风格，一只猫。', 'pixel'],
  ['Claymation: a baker kneads dough.', 'clay'],
  ['A cosy stop-motion film of a fox in the woods.', 'clay'],
  ['黏土动画风格，小男孩放风筝。', 'clay'],
  ['定格动画，一只狐狸。', 'clay'],
  // How it is made is more than its mood, and clay more than any animation.
  ['A warm, nostalgic anime of a girl on a train.', 'anime'],
  ['An animated pixel art short of a ninja.', 'pixel'],
  ['3D animation of a cat, Pixar style.', 'cartoon-3d'],
  // No looks at all.
  ['A potter shapes clay on a wheel.', null],
  ['陶艺师揉着黏土。', null],
  ['8位老人下棋。', null],
] as const) {
  test(`look ${look}: ${prompt}`, () => {
    assert.equal(storyboardFor(prompt).shots[0]?.look ?? null, look);
  });
}
