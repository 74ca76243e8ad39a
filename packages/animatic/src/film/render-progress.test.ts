import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProgress, type RenderStage } from './render-progress.ts';

function recorder() {
  const said: [RenderStage, number][] = [];
  return {
    said,
    report: (stage: RenderStage, fraction: number) => void said.push([stage, fraction]),
  };
}

test('the fraction is what is done of picture and sound, and never falls', () => {
  const { said, report } = recorder();
  const progress = renderProgress(100, true, report);
  for (let frame = 1; frame <= 100; frame++) {
    progress.frames(frame);
    if (frame === 50) progress.sound(0.5);
  }
  progress.sound(1);
  progress.finishing();
  const fractions = said.map(([, fraction]) => fraction);
  assert(fractions.every((fraction, i) => i === 0 || fraction >= (fractions[i - 1] ?? 0)));
  const halfway = said.find(([, fraction]) => fraction >= 0.05 + 0.4 + 0.05 - 1e-9);
  assert.equal(halfway?.[0], 'picture');
  assert.deepEqual([...new Set(said.map(([stage]) => stage))], ['picture', 'sound', 'finishing']);
  assert(Math.abs((fractions.at(-1) ?? 0) - 0.95) < 1e-9);
});

test('a silent film has no stage of sound, and comes as far', () => {
  const { said, report } = recorder();
  const progress = renderProgress(10, false, report);
  for (let frame = 1; frame <= 10; frame++) progress.frames(frame);
  progress.finishing();
  assert.deepEqual([...new Set(said.map(([stage]) => stage))], ['picture', 'finishing']);
  assert(Math.abs((said.at(-1)?.[1] ?? 0) - 0.95) < 1e-9);
});

test('a step too small to see is not reported', () => {
  const { said, report } = recorder();
  const progress = renderProgress(10_000, false, report);
  for (let frame = 1; frame <= 10_000; frame++) progress.frames(frame);
  assert(said.length < 250, String(said.length));
});
