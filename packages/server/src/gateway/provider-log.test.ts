import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UpstreamCall } from './observed.ts';
import { createProviderLog } from './provider-log.ts';

const look = (provider: string, code?: string): UpstreamCall => ({
  provider,
  kind: 'look',
  outcome: code ?? 'ok',
  durationS: 0.1,
  error: code === undefined ? null : { code, message: 'connect ECONNREFUSED' },
});

test('looks that fail are logged when they begin to, and when they are over', () => {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (fields: object): void =>
      void lines.push(`${level} ${JSON.stringify(fields)}`);
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  let nowMs = 1_000;
  const log = createProviderLog({ now: () => nowMs, logger });
  log.observe(look('ark'));
  // A provider that keeps us to its pace is well.
  log.observe(look('ark', 'rate_limited'));
  assert.deepEqual(lines, []);
  log.observe(look('ark', 'unreachable'));
  log.observe(look('ark', 'timeout'));
  log.observe(look('fal'));
  nowMs = 61_000;
  log.observe({ ...look('ark'), kind: 'start' });
  assert.deepEqual(lines, [
    'warn {"provider":"ark","code":"unreachable","reason":"connect ECONNREFUSED"}',
  ]);
  log.observe(look('ark'));
  log.observe(look('ark'));
  assert.deepEqual(lines.slice(1), ['info {"provider":"ark","forS":60}']);
});
