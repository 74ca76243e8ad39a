import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { missionStatus } from './mission-status.ts';
import { TASK_STATES, type TaskState, canBecome, isTerminal } from './task-state.ts';

const state = fc.constantFrom(...TASK_STATES);

test('whatever is tried in whatever order, a terminal state is final', () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 50 }), (tries) => {
      let now: TaskState = 'queued';
      let end: TaskState | null = null;
      for (const next of tries) {
        if (canBecome(now, next)) now = next;
        if (end !== null) assert.equal(now, end);
        if (isTerminal(now)) end = now;
      }
    }),
  );
});

test('every state can be reached, and every unfinished one can end in each failure', () => {
  for (const from of TASK_STATES) {
    assert.equal(canBecome(from, from), false);
    for (const to of ['failed', 'cancelled', 'expired'] as const) {
      assert.equal(canBecome(from, to), !isTerminal(from));
    }
  }
  assert.deepEqual(TASK_STATES.filter(isTerminal), ['succeeded', 'failed', 'cancelled', 'expired']);
  assert.ok(canBecome('queued', 'running') && canBecome('running', 'succeeded'));
  assert.ok(!canBecome('queued', 'succeeded'));
});

test("the mission's words say the same in each vocabulary", () => {
  const words = TASK_STATES.map((known) => Object.values(missionStatus(known)).join(' '));
  assert.deepEqual(words, [
    'QUEUED queued submitted',
    'IN_PROGRESS in_progress processing',
    'SUCCESS completed succeed',
    'FAILURE failed failed',
    'FAILURE failed failed',
    'FAILURE failed failed',
  ]);
});
