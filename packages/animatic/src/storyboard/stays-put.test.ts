import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

test('a telephone stands on the desk of who answers it, who sits behind it', () => {
  const { cast, shots } = storyboardFor(
    'In his office a detective sits at a desk, the telephone rings, he picks it up and says: "Who is asking?"',
  );
  const rows = shots.flatMap(({ blocking }) => blocking);
  const of = (what: string): (typeof rows)[number] | undefined =>
    rows.find((row) => row.cast === cast.find((member) => member.what === what)?.id);
  const [telephone, desk, detective] = [of('telephone'), of('desk'), of('detective')];
  assert.ok(telephone && desk && detective);
  assert.ok(telephone.at[1] > 0.5, 'on the desk');
  assert.ok(detective.at[2] > desk.at[2], 'behind it');
  assert.ok(telephone.at[0] < detective.at[0] - 0.2, 'at his right hand, not before his chest');
});
