import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Drawn, renderProgress, type RenderStage } from './render-progress.ts';

function recorder() {
  const said: [RenderStage, number][] = [];
  const counts: (Drawn | null)[] = [];
  return {
    said,
    counts,
    report(stage: RenderStage, fraction: number, drawn: Drawn | null) {
      said.push([stage, fraction]);
      counts.push(drawn);
    },
  };
}

const filmOf = (frames: number, withSound = false) => ({ frames, shotEnds: [frames], withSound });

test('the fraction is what is done of picture and sound, and never falls', () => {
  const { said, report } = recorder();
  const progress = renderProgress(filmOf(100, true), report);
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
  const progress = renderProgress(filmOf(10), report);
  for (let frame = 1; frame <= 10; frame++) progress.frames(frame);
  progress.finishing();
  assert.deepEqual([...new Set(said.map(([stage]) => stage))], ['picture', 'finishing']);
  assert(Math.abs((said.at(-1)?.[1] ?? 0) - 0.95) < 1e-9);
});

test('a step too small to see is not reported', () => {
  const { said, report } = recorder();
  const progress = renderProgress(filmOf(10_000), report);
  for (let frame = 1; frame <= 10_000; frame++) progress.frames(frame);
  assert(said.length < 250, String(said.length));
});

test('frames and whole shots are counted', () => {
  const { counts, report } = recorder();
  const progress = renderProgress({ frames: 10, shotEnds: [4, 10], withSound: false }, report);
  for (const frame of [3, 4, 9, 10]) progress.frames(frame);
  progress.finishing();
  assert.deepEqual(
    counts.map((drawn) => drawn && [drawn.frames, drawn.shots]),
    [
      [0, 0],
      [3, 0],
      [4, 1],
      [9, 1],
      [10, 2],
    ],
  );
  assert.deepEqual([counts[0]?.ofFrames, counts[0]?.ofShots], [10, 2]);
});
