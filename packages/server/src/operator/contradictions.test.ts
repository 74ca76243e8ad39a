import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobFacts } from '@filmgate/providers';
import type { AttemptOfTask } from '@filmgate/tasks';
import { contradictionsOf } from './contradictions.ts';

const OUTPUT = { resolution: '480p', ratio: '4:3', durationS: 5, frames: null };
/** Of the task only what is compared. */
const attempt = (request: object = {}, model = 'seedance'): AttemptOfTask =>
  ({
    attempt: { model, intendedAtMs: 1_000_000 },
    task: { seed: 7, request: { output: OUTPUT, ...request } },
  }) as AttemptOfTask;

const ITS_OWN: JobFacts = {
  model: 'seedance',
  createdAtMs: 1_000_000,
  seed: 7,
  ratio: '4:3',
  durationS: 5,
  resolution: '480p',
};

test('a job as it was asked for contradicts nothing, nor does one of which nothing is told', () => {
  const nothing = { model: null, createdAtMs: null, seed: null, ratio: null };
  assert.deepEqual(contradictionsOf(ITS_OWN, attempt()), []);
  const told = { ...nothing, durationS: null, resolution: null };
  assert.deepEqual(contradictionsOf(told, attempt()), []);
});

test('of a final film only what is not its draft’s is compared', () => {
  const final = attempt({ draftTaskId: 'cgt-1' });
  const facts = { ...ITS_OWN, seed: 8, ratio: '16:9', durationS: 10, resolution: '720p' };
  assert.deepEqual(contradictionsOf(facts, final), ['resolution: 720p, not 480p']);
});

test('where frames were asked for, seconds tell nothing', () => {
  const byFrames = attempt({ output: { ...OUTPUT, frames: 57 } });
  assert.deepEqual(contradictionsOf({ ...ITS_OWN, durationS: 2 }, byFrames), []);
});

test('an endpoint may be told by its model, but not by another endpoint', () => {
  const behind = attempt({}, 'ep-1');
  assert.deepEqual(contradictionsOf(ITS_OWN, behind), []);
  assert.deepEqual(contradictionsOf({ ...ITS_OWN, model: 'ep-2' }, behind), [
    'model: ep-2, not ep-1',
  ]);
});
