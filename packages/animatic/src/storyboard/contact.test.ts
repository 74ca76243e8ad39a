// Who rides, sits, holds or is in something: by prompts as people write them, in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import type { Blocking, CastMember, Storyboard } from './storyboard.ts';

const planned = (prompt: string): Storyboard => storyboardFor(prompt, []);

function rowOf({ shots }: Storyboard, cast: string): Blocking {
  const row = shots.flatMap(({ blocking }) => blocking).find((one) => one.cast === cast);
  assert.ok(row, `${cast} is blocked`);
  return row;
}

const heldBy = ({ cast }: Storyboard, id: string): CastMember | undefined => {
  const holds = cast.find((member) => member.id === id)?.holds;
  return cast.find((member) => member.id === holds);
};

for (const [prompt, rider, mount] of [
  ['A knight rides a brown horse across a meadow.', 'knight', 'horse'],
  ['女孩骑着摩托车穿过雨夜的街道。', 'girl', 'motorcycle'],
  ['Two boys row a boat on a lake.', 'boy', 'boat'],
  ['A kitten sits in a cardboard box in the park.', 'kitten', 'box'],
  ['An old man sits on a bench and feeds pigeons.', 'old-man', 'bench'],
] as const) {
  test(`is carried: ${prompt}`, () => {
    assert.equal(rowOf(planned(prompt), rider).carriedBy, mount);
  });
}

test('a boat is on the water, not on the bank before it, and who poles it stands in it', () => {
  const storyboard = planned('老船夫撑着小船在江上缓缓前行。');
  assert.equal(storyboard.shots[0]?.set, 'river');
  assert.ok(rowOf(storyboard, 'boat').at[2] > 10.5);
  const boatman = rowOf(storyboard, 'boatman');
  assert.deepEqual([boatman.carriedBy, boatman.motion], ['boat', 'punt']);
});

test('a box with somebody in it stands open', () => {
  const { cast } = planned('小猫坐在纸箱里。');
  assert.ok(cast.find(({ id }) => id === 'box')?.traits.includes('open'));
});

test('who duels has a blade of his own, who boxes has none', () => {
  const duel = planned('A knight and a pirate duel on a bridge.');
  assert.equal(heldBy(duel, 'knight')?.what, 'sword');
  assert.equal(heldBy(duel, 'pirate')?.what, 'sword');
  assert.notEqual(heldBy(duel, 'knight')?.id, heldBy(duel, 'pirate')?.id);
  const wuxia = planned('女侠与剑客在竹林中决斗。');
  assert.ok(
    wuxia.cast.filter(({ what, traits }) => what === 'sword' && traits.includes('jian')).length > 0,
  );
  const box = planned('Two boxers fight with their fists in a gym.');
  assert.ok(box.cast.every(({ what }) => what !== 'sword'));
});

test('who flies a kite holds its line', () => {
  for (const prompt of ['A boy flies a kite on a hill.', '男孩在草地上放风筝。'])
    assert.equal(heldBy(planned(prompt), 'boy')?.what, 'kite', prompt);
});

test('who sits at a table faces it, on a chair of his own', () => {
  const storyboard = planned('A woman sits at a cafe table and drinks coffee.');
  const woman = rowOf(storyboard, 'woman');
  const table = rowOf(storyboard, 'table');
  assert.equal(woman.carriedBy, 'woman-chair');
  assert.equal(woman.facing, woman.at[0] < table.at[0] ? 'right' : 'left');
  assert.deepEqual(rowOf(storyboard, 'woman-chair').at, woman.at);
});

test('a telephone indoors is on a table, not on the floor', () => {
  const phone = rowOf(
    planned('In his office a man sits at a desk; the telephone rings.'),
    'telephone',
  );
  assert.ok(phone.at[1] > 0.5);
});
