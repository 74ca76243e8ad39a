import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateArk } from '@filmgate/protocol';
import type { Task } from '@filmgate/tasks';
import { MODEL } from '../testing/running-app.testsuite.ts';
import { createTaskEvents } from './task-events.ts';

const { request } = validateArk({ model: MODEL, content: [{ type: 'text', text: 'A fox' }] }, []);

const atProvider = (fraction: number): Task => ({
  id: 'cgt-1',
  tenant: 'ada',
  keyId: 'k',
  lane: 'gateway',
  state: 'running',
  request,
  seed: 1,
  createdAtMs: 1_800_000_000_000,
  updatedAtMs: 1_800_000_001_000,
  startedAtMs: 1_800_000_001_000,
  finishedAtMs: null,
  expiresAtMs: 1_800_000_900_000,
  attempts: 1,
  epoch: 1,
  progress: { stage: 'upstream', fraction },
  error: null,
  result: null,
});

test('of a film at a provider the time left is counted by the shares that it tells', () => {
  let elapsedMs = 0;
  const events = createTaskEvents({
    films: { of: () => undefined },
    links: { to: () => null, toPreview: () => '', expiresAtS: () => null, verify: () => false },
    elapsedMs: () => elapsedMs,
  });
  const leftAt = (ms: number, fraction: number): unknown => {
    elapsedMs = ms;
    return JSON.parse(events.progress(atProvider(fraction))).seconds_left;
  };
  assert.equal(leftAt(0, 0.1), null);
  assert.equal(leftAt(10_000, 0.1), null, 'it has not moved');
  assert.equal(leftAt(20_000, 0.3), 70);
  assert.equal(leftAt(40_000, 0.3), 140, 'it takes longer than it seemed');
  assert.equal(leftAt(80_000, 0.9), 10);
});

test('what a task was is told without what it is now', () => {
  const events = createTaskEvents({
    films: { of: () => undefined },
    links: { to: () => null, toPreview: () => '', expiresAtS: () => null, verify: () => false },
    elapsedMs: () => 0,
  });
  const task = atProvider(0.5);
  assert.deepEqual(JSON.parse(events.past(task, 'queued', task.createdAtMs)), {
    task_id: 'cgt-1',
    model: MODEL,
    status: 'queued',
    progress: 0,
    stage: 'queued',
    created_at: 1_800_000_000,
    updated_at: 1_800_000_000,
  });
  const { status, progress, stage } = JSON.parse(events.present(task));
  assert.deepEqual([status, progress, stage], ['running', 0.5, 'upstream']);
});
