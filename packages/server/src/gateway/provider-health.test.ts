import assert from 'node:assert/strict';
import { test } from 'node:test';
import { healthOf } from './provider-health.ts';
import type { ProviderRecord } from './provider-log.ts';

const record = (more: Partial<ProviderRecord>): ProviderRecord => ({
  lastAnswerAtMs: null,
  lastFilmAtMs: null,
  lastError: null,
  ...more,
});
const error = (atMs: number) => ({
  atMs,
  kind: 'start' as const,
  code: 'unauthorized',
  message: 'sk-secret is not valid',
});

function health(...[rest, said]: Parameters<typeof healthOf>): unknown {
  const view = healthOf(rest, said);
  assert.ok(!JSON.stringify(view).includes('secret'));
  return [view.health, view.sinceMs];
}

test('a provider is well that last did as it was asked, and nothing of its errors is repeated', () => {
  assert.deepEqual(health(null, record({})), ['unknown', null]);
  assert.deepEqual(health(null, record({ lastAnswerAtMs: 5 })), ['ok', 5]);
  const both = record({ lastAnswerAtMs: 5, lastError: error(7) });
  assert.deepEqual(health(null, both), ['unknown', 7]);
  assert.deepEqual(health(null, { ...both, lastFilmAtMs: 8 }), ['ok', 8]);
  const rest = { refusal: 'unauthorized', sinceMs: 6, untilMs: 100 } as const;
  assert.deepEqual(health(rest, both), ['resting', 6]);
});
