import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from '../../storyboard/request.testsuite.ts';
import { castActors } from './actors.ts';

const momentsOf = (prompt: string, tS: number) => {
  const storyboard = storyboardFor(prompt);
  const [shot] = storyboard.shots;
  assert.ok(shot);
  return new Map(
    castActors(shot, storyboard).map((actor) => [actor.member.id, actor.placeAt(tS).moment]),
  );
};

test('whoever embraces somebody knows how tall he is', () => {
  const moments = momentsOf('A father hugs his daughter.', 2);
  const [large, small] = [moments.get('father')?.partner, moments.get('girl')?.partner];
  assert.ok(large && small);
  assert.ok(large.heightM < small.heightM);
  assert.ok(large.aheadM < 0.8);
});

test('whoever is handed something reaches for it', () => {
  const moments = momentsOf('A man hands a book to a woman.', 2);
  assert.equal(moments.get('man')?.motion, 'hand-over');
  assert.equal(moments.get('woman')?.motion, 'take');
});

test('a horse is fed at its mouth', () => {
  const partner = momentsOf('A girl feeds a carrot to a horse.', 2).get('girl')?.partner;
  assert.ok(partner && !partner.upright);
  assert.ok(partner.mouthM[0] > 0 && partner.mouthM[0] < partner.aheadM);
});
