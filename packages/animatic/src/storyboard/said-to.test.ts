import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';
import type { Blocking } from './storyboard.ts';

const WITNESSED =
  'A doctor, a nurse and an old man stand in a hospital. The old man says to the doctor: "Am I well?"';

test('whoever speaks looks at the one it is said to, not at whoever else is there', () => {
  for (const [prompt, speaker, listener] of [
    [WITNESSED, 'old-man', 'doctor'],
    [WITNESSED.replace('the doctor:', 'the nurse:'), 'old-man', 'nurse'],
    [
      WITNESSED.replace('The old man says to the doctor', 'The nurse tells the old man'),
      'nurse',
      'old-man',
    ],
    [WITNESSED.replace('The old man says to', 'The nurse says to'), 'nurse', 'doctor'],
  ] as const) {
    const { shots, sound } = storyboardFor(prompt, [], { durationS: 6 });
    const [line] = sound.voice;
    assert.equal(line?.by, speaker);
    const shot = shots.findLast(({ startS }) => startS <= (line?.startS ?? 0));
    const row = (id: string): Blocking | undefined =>
      shot?.blocking.find(({ cast }) => cast === id);
    const [from, to] = [row(speaker), row(listener)];
    assert.ok(from !== undefined && to !== undefined, prompt);
    assert.equal(from.facing, to.at[0] > from.at[0] ? 'right' : 'left', prompt);
  }
});
