import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_LEVELS } from './confinement.ts';
import { findSandbox } from './find-sandbox.ts';

test('what is found is the strongest that works, with the reasons of those above it', async () => {
  const { level, missing } = await findSandbox();
  const stronger = SANDBOX_LEVELS.slice(0, SANDBOX_LEVELS.indexOf(level));
  assert.deepEqual(
    missing.map((one) => one.level),
    stronger,
  );
  for (const { reason } of missing) assert.notEqual(reason, '');
});

test('without any of the programs it is a watch, which every machine has', async () => {
  const { PATH } = process.env;
  process.env['PATH'] = '/nonexistent';
  const { level, missing } = await findSandbox().finally(() => {
    process.env['PATH'] = PATH;
  });
  assert.equal(level, 'watch');
  const [{ reason = '' } = {}] = missing;
  assert.match(reason, process.platform === 'linux' ? /not installed/ : /there is none/);
});
