import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TaskProgress } from '../task.ts';
import { atRest, manualClock } from './manual-clock.testsuite.ts';
import { createProgressWriter } from './progress-writer.ts';

function written() {
  const clock = manualClock();
  const values: TaskProgress[] = [];
  const writer = createProgressWriter(clock, async (progress) => {
    values.push(progress);
  });
  return {
    clock,
    values,
    writer,
    report: (fraction: number, stage = 'picture') => writer.report({ stage, fraction }),
  };
}

test('a thousand reports in a second are written at once and then every quarter, the last one too', async () => {
  const { clock, values, report } = written();
  for (let ms = 0; ms < 1000; ms += 1) {
    report(ms / 1000);
    if (ms % 50 === 0) await clock.advance(50);
  }
  await clock.advance(1000);
  assert.equal(values.length, 6);
  assert.deepEqual(values.at(-1), { stage: 'picture', fraction: 0.999 });
});

test('a report that comes alone is written at once', async () => {
  const { clock, values, report } = written();
  report(0.1);
  assert.equal(values.length, 1);
  await clock.advance(250);
  report(0.2);
  assert.equal(values.length, 2);
});

test('what is told twice is written once', async () => {
  const { clock, values, report } = written();
  for (let times = 0; times < 5; times += 1) {
    report(0.5);
    await clock.advance(1000);
  }
  assert.equal(values.length, 1);
});

test('a fraction never falls, a new stage is told all the same', async () => {
  const { clock, values, report } = written();
  for (const [fraction, stage] of [
    [0.6, 'picture'],
    [0.4, 'picture'],
    [0.4, 'storing'],
    [0.7, 'storing'],
  ] as const) {
    report(fraction, stage);
    await clock.advance(250);
  }
  assert.deepEqual(values, [
    { stage: 'picture', fraction: 0.6 },
    { stage: 'storing', fraction: 0.6 },
    { stage: 'storing', fraction: 0.7 },
  ]);
});

test('a share that is none becomes one', async () => {
  const { clock, values, report } = written();
  for (const fraction of [Number.NaN, -1, Number.POSITIVE_INFINITY, 7]) {
    report(fraction);
    await clock.advance(250);
  }
  assert.deepEqual(
    values.map(({ fraction }) => fraction),
    [0, 1],
  );
});

test('writes do not overlap, however slow they are', async () => {
  const clock = manualClock();
  const open: (() => void)[] = [];
  const values: number[] = [];
  const writer = createProgressWriter(clock, ({ fraction }) => {
    values.push(fraction);
    return new Promise((resolve) => open.push(resolve));
  });
  writer.report({ stage: 'picture', fraction: 0.1 });
  await clock.advance(1000);
  writer.report({ stage: 'picture', fraction: 0.2 });
  writer.report({ stage: 'picture', fraction: 0.3 });
  await clock.advance(1000);
  assert.deepEqual(values, [0.1]);
  open[0]?.();
  await atRest();
  assert.deepEqual(values, [0.1, 0.3]);
});

test('stopped, it writes nothing more and leaves no timer', async () => {
  const { clock, values, writer, report } = written();
  report(0.1);
  report(0.2);
  writer.stop();
  report(0.3);
  await clock.advance(1000);
  assert.equal(values.length, 1);
  assert.equal(clock.waiting(), 0);
});
