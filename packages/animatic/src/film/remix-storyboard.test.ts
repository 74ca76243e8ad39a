import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { shotOf, storyboardOf } from '../picture/storyboard-builder.testsuite.ts';
import { editStoryboard } from '../storyboard/edit/edit-storyboard.ts';
import { remixStoryboard } from './remix-storyboard.ts';

test('in a process of its own it is what it is in this one', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-remix-'));
  try {
    const storyboard = storyboardOf([shotOf({ endS: 2, set: 'sea' })]);
    const prompt = 'make it night. And a helicopter.';
    const remixed = await remixStoryboard(
      { storyboard, prompt, directory },
      { deadlineMs: 30_000 },
    );
    assert.deepEqual(remixed, editStoryboard(storyboard, prompt));
    assert.equal(remixed.storyboard.shots[0]?.time, 'night');
    assert.deepEqual(await readdir(directory), []);
  } finally {
    await rm(directory, { recursive: true });
  }
});
