import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import type { Blocking } from './storyboard.ts';

function ride(prompt: string, other: string): { own: Blocking; rows: readonly Blocking[] } {
  const { shots } = storyboardFor(prompt);
  const rows = shots[0]?.blocking ?? [];
  const own = rows.find(({ facing, cast }) => facing === 'away' && cast !== other);
  assert.ok(own?.to, JSON.stringify(rows));
  return { own, rows: rows.filter(({ cast }) => cast === other) };
}

test('who rides in the first person goes ahead; what overtakes is seen from behind, in the next lane', () => {
  const { own, rows } = ride(
    'First-person POV. I ride a bicycle down a coastal road, my hands on the handlebar. A van overtakes me.',
    'van',
  );
  const last = rows.at(-1);
  assert.ok(last?.to && own.to);
  assert.equal(last.facing, 'away');
  assert.ok(Math.abs(last.to[0] - own.to[0]) > 2);
  // From behind the viewer to far ahead of him.
  assert.ok((rows[0]?.at[2] ?? 0) < 0);
  assert.ok(last.to[2] > own.to[2] + 8);
});

test('what comes towards who drives is seen from the front', () => {
  const { own, rows } = ride(
    'First-person POV. I ride a motorcycle down a country road, my hands on the handlebar. A truck comes towards me.',
    'truck',
  );
  const [truck] = rows;
  assert.ok(truck?.to && own.to);
  assert.equal(truck.facing, 'camera');
  assert.ok(truck.to[2] < own.to[2] && truck.at[2] > own.to[2]);
});
