import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundSandbox } from '@filmgate/process';
import { variableBehind } from '../config/config.ts';
import { chooseSandbox, SandboxError } from './choose-sandbox.ts';

const lines: string[] = [];
const note = (fields: unknown, message?: string): void => {
  lines.push(`${JSON.stringify(fields)} ${message}`);
};
const logger = { info: note, warn: note };
const weak = async (): Promise<FoundSandbox> => ({
  level: 'limits',
  missing: [
    { level: 'bubblewrap', reason: 'the program is not installed' },
    { level: 'no-network', reason: 'Operation not permitted' },
  ],
});
const strong = async (): Promise<FoundSandbox> => ({ level: 'bubblewrap', missing: [] });

test('the strongest level that works is taken, and the log says why it is no stronger one', async () => {
  assert.equal(await chooseSandbox('auto', logger, weak), 'limits');
  assert.match(lines.at(-1) ?? '', /"sandbox":"limits".*not installed.*Operation not permitted/);
  assert.equal(await chooseSandbox('auto', logger, strong), 'bubblewrap');
});

test('where it is required there is no start without bubblewrap, and a remedy', async () => {
  assert.equal(await chooseSandbox('required', logger, strong), 'bubblewrap');
  const refusal = await chooseSandbox('required', logger, weak).catch((error: unknown) => error);
  assert.ok(refusal instanceof SandboxError);
  assert.match(refusal.message, /"limits" \(bubblewrap: the program is not installed; no-network/);
  assert.match(variableBehind(refusal.code) ?? '', /FILMGATE_SANDBOX/);
});

test('switched off nothing is tried', async () => {
  assert.equal(await chooseSandbox('off', logger, () => assert.fail('tried')), 'watch');
});
