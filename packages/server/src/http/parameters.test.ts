import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProtocolError } from '@filmgate/protocol';
import { z } from 'zod';
import { parseBody, parseParameters } from './parameters.ts';

function refusalOf(parse: () => unknown): ProtocolError {
  try {
    parse();
  } catch (error) {
    assert.ok(error instanceof ProtocolError, String(error));
    return error;
  }
  return assert.fail('it was taken');
}

test('a refusal names the parameter, the rule and the value', () => {
  const schema = z.strictObject({ enabled: z.boolean() });
  const { code, param, message } = refusalOf(() => parseBody(schema, { enabled: 'yes' }));
  assert.deepEqual([code, param], ['InvalidParameter', 'enabled']);
  assert.match(message, /`enabled` .* expected true or false, got "yes"$/);
});

test('a refusal is short, however long or deep what was sent', () => {
  const schema = z.strictObject({ enabled: z.boolean() });
  const deep = JSON.parse(`${'[['.repeat(50_000)}${']]'.repeat(50_000)}`) as unknown;
  for (const sent of [
    { enabled: 'x'.repeat(1_000_000) },
    { enabled: deep },
    { enabled: { a: deep } },
    { enabled: true, ['x'.repeat(1_000_000)]: 1 },
    { enabled: '😀'.repeat(1_000) },
  ]) {
    const { message, param } = refusalOf(() => parseParameters(schema, sent));
    assert.ok(message.length < 600, `${message.length} characters`);
    assert.ok(message.isWellFormed());
    assert.ok((param ?? '').length <= 100);
  }
});
