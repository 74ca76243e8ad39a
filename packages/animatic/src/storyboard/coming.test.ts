import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import type { Blocking } from './storyboard.ts';

const rowsOf = (prompt: string, cast: string): readonly Blocking[] =>
  storyboardFor(prompt, [], { durationS: 8 }).shots.flatMap(({ blocking }) =>
    blocking.filter((row) => row.cast === cast),
  );

test('who comes up later stands outside of the frame before, and faces the animal at the end', () => {
  const [walk, crouch] = rowsOf(
    '一镜到底。雨夜的街角，一只橘猫蜷缩在纸箱里。穿红色雨衣的小女孩撑着雨伞走过来，蹲下来，轻声说：“跟我回家吧。”小猫抬头喵了一声。',
    'girl',
  );
  assert.ok(walk?.to && crouch);
  assert.ok(walk.startS > 1);
  assert.ok(Math.abs(walk.at[0] - walk.to[0]) > 1.5, 'a way in');
  assert.equal(crouch.facing, walk.facing, 'to the cat, not to the lens');
});

test('a box stands on the pavement, not on the roadway', () => {
  const [box] = rowsOf('On a city street at night a cat sits in a box. A girl walks by.', 'box');
  assert.ok(box && Math.abs(box.at[0]) > 4.1, `${box?.at[0]} m from the middle`);
});

test('who brings a cake comes up to those who wait and stops before them', () => {
  const prompt = '妈妈端着生日蛋糕走进客厅，两个孩子拍手唱歌。';
  const mother = rowsOf(prompt, 'mother');
  const [child] = rowsOf(prompt, 'child');
  const [first, last] = [mother[0], mother.at(-1)];
  assert.ok(first && last && child);
  const end = (last.to ?? last.at)[0];
  assert.ok((child.at[0] - end) * (child.at[0] - first.at[0]) > 0, 'not past them');
  assert.ok(Math.abs(child.at[0] - end) < 1.8, 'up to them');
});

test('the one who leads a caravan walks before it', () => {
  const prompt = '五只骆驼组成的驼队在沙漠里缓缓前行，一位牵驼人走在最前面。';
  const [camels] = rowsOf(prompt, 'camel');
  const [leader] = rowsOf(prompt, 'farmer');
  assert.ok(camels?.to && leader?.to);
  const side = Math.sign(camels.to[0] - camels.at[0]);
  assert.ok(side * (leader.at[0] - camels.at[0]) > 5, 'ahead of all five');
  assert.ok(
    Math.abs(leader.to[0] - leader.at[0] - (camels.to[0] - camels.at[0])) < 0.05,
    'at their pace',
  );
});

test('the teacher is still in the room while the pupil answers', () => {
  const { shots } = storyboardFor(
    'Shot 1: in a classroom a teacher points at the board. Shot 2: a boy stands up and says: "The sun!"',
    [],
    { durationS: 8 },
  );
  assert.ok(shots.at(-1)?.blocking.some(({ cast }) => cast === 'teacher'));
});

test('what is on the tray is carried with it, not left on the floor', () => {
  const prompt = 'A waiter carries a tray of pasta to a couple at a restaurant table.';
  const { cast, shots } = storyboardFor(prompt);
  const held = cast.find(({ id }) => id === 'waiter')?.holds;
  assert.equal(held, 'pasta');
  const shown = new Set(shots.flatMap(({ blocking }) => blocking.map((row) => row.cast)));
  assert.deepEqual([shown.has('pasta'), shown.has('plate')], [false, false]);
});
