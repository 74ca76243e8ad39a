import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobFacts } from '@filmgate/providers';
import type { AttemptOfTask } from '@filmgate/tasks';
import { contradictionsOf } from './contradictions.ts';

const NOTHING: JobFacts = {
  model: null,
  createdAtMs: null,
  seed: null,
  ratio: null,
  durationS: null,
  resolution: null,
  size: null,
  prompt: null,
  draftTaskId: null,
};
const OUTPUT = { resolution: '480p', ratio: '4:3', durationS: 5, frames: null };
/** Of the task only what is compared. */
const attempt = (request: object = {}, model = 'seedance'): AttemptOfTask =>
  ({
    attempt: { model, intendedAtMs: 1_000_000 },
    task: {
      seed: 7,
      request: { model: 'doubao-seedance-2-0-260128', prompt: 'a fox', output: OUTPUT, ...request },
    },
  }) as AttemptOfTask;

const ITS_OWN: JobFacts = {
  ...NOTHING,
  model: 'seedance',
  createdAtMs: 1_000_000,
  seed: 7,
  ratio: '4:3',
  durationS: 5,
  resolution: '480p',
};

test('a job as it was asked for contradicts nothing, nor does one of which nothing is told', () => {
  assert.deepEqual(contradictionsOf(ITS_OWN, attempt()), []);
  assert.deepEqual(contradictionsOf(NOTHING, attempt()), []);
  const elsewhere = { ...NOTHING, size: '752x560', prompt: 'a fox', durationS: 5 };
  assert.deepEqual(contradictionsOf(elsewhere, attempt()), []);
});

test('where it is told by its size and prompt, these are compared', () => {
  const other = { ...NOTHING, size: '864x496', prompt: 'a goose', durationS: 10 };
  assert.deepEqual(contradictionsOf(other, attempt()), [
    'duration: 10 s, not 5 s',
    'size: 864x496, not 752x560',
    'another prompt',
  ]);
  const free = attempt({ output: { ...OUTPUT, ratio: 'adaptive' } });
  assert.deepEqual(contradictionsOf({ ...NOTHING, size: '864x496' }, free), []);
});

test('of a final film only what is not its draft’s is compared', () => {
  const final = attempt({ draftTaskId: 'task-1', upstreamDraftId: 'cgt-1' });
  const facts = { ...ITS_OWN, seed: 8, ratio: '16:9', durationS: 10, resolution: '720p' };
  assert.deepEqual(contradictionsOf(facts, final), ['resolution: 720p, not 480p']);
  const draft = { ...ITS_OWN, seed: 8, draftTaskId: 'cgt-1' };
  assert.deepEqual(contradictionsOf(draft, final), []);
  assert.deepEqual(contradictionsOf({ ...draft, draftTaskId: 'cgt-2' }, final), [
    'draft: cgt-2, not cgt-1',
  ]);
});

test('a film in full of what was drawn here is sent with all of its own', () => {
  const full = attempt({ draftTaskId: 'task-1' });
  assert.deepEqual(contradictionsOf({ ...ITS_OWN, seed: 8 }, full), ['seed: 8, not 7']);
  assert.deepEqual(contradictionsOf({ ...ITS_OWN, draftTaskId: 'cgt-1' }, full), [
    'draft: cgt-1, not none',
  ]);
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
