import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

const unusedIn = (prompt: string): readonly string[] =>
  storyboardFor(prompt, [], { durationS: 5 }).unused.map(({ text }) => text);

test('whom no shot shows is told, what the place or the light shows is not', () => {
  const board = storyboardFor('A robot looks at the moon in a factory.', [], { durationS: 5 });
  assert.ok(!board.shots.some(({ blocking }) => blocking.some(({ cast }) => cast === 'moon')));
  assert.deepEqual(
    board.unused.map(({ text, why }) => [text, why]),
    [['the moon', 'the sky is not seen from where the shots are taken']],
  );
  assert.deepEqual(
    unusedIn('A robot walks on a beach under palm trees. Waves roll in, the sun shines.'),
    [],
  );
  assert.deepEqual(unusedIn('一个女人在咖啡馆里看着窗外，阳光洒进来。'), []);
});

test('whoever is cast is seen, held, or told as unused', () => {
  for (const prompt of [
    'First-person view: I ski down a slope, dodging pine trees, and jump off a cliff.',
    'A girl with an umbrella walks a dog past a red car while a balloon drifts over the town.',
    '第一人称视角，我在雪山上滑雪，一只熊从树林里冲出来。',
    'A king, a queen, a knight and a horse stand before a castle with a dragon above it.',
  ]) {
    const { cast, shots, unused } = storyboardFor(prompt, [], { durationS: 5 });
    const seen = new Set(shots.flatMap(({ blocking }) => blocking.map((row) => row.cast)));
    const held = new Set(cast.map(({ holds }) => holds));
    const silent = cast.filter(
      ({ id, from }) =>
        from !== null &&
        !seen.has(id) &&
        !held.has(id) &&
        !unused.some((row) => row.from[0] <= from[0] && row.from[1] >= from[1]),
    );
    const known = silent.filter(({ what }) => !['hand', 'pine', 'tree'].includes(what));
    assert.deepEqual(
      known.map(({ id }) => id),
      [],
      prompt,
    );
  }
});
