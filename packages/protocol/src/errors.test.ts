import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ERROR_CODES,
  ProtocolError,
  invalidParameter,
  missingParameter,
  withRequestId,
} from './errors.ts';

test('messages are wrapped as the real service wraps them', () => {
  const invalid = invalidParameter('content', 'expected at most 9 reference images');
  assert.equal(
    withRequestId(invalid.message, '0217'),
    'The parameter `content` specified in the request is not valid: expected at most 9 reference images. Request id: 0217',
  );
  assert.deepEqual(
    [invalid.code, invalid.status, invalid.type, invalid.param],
    ['InvalidParameter', 400, 'BadRequest', 'content'],
  );
  assert.equal(
    withRequestId(missingParameter('content').message, '0217'),
    'The request failed because it is missing `content` parameter. Request id: 0217',
  );
});

test('a message that ends with a full stop gets no second one', () => {
  assert.equal(withRequestId('It is so.', 'a'), 'It is so. Request id: a');
});

test('each code has a status of its kind, a type and a meaning', () => {
  for (const [code, entry] of Object.entries(ERROR_CODES)) {
    assert.ok(entry.status >= 400 && entry.status < 600, code);
    assert.ok(entry.meaning.length > 10, code);
    const error = new ProtocolError(code as keyof typeof ERROR_CODES, 'x');
    assert.deepEqual(
      [error.status, error.type, error.retryable],
      [entry.status, entry.type, entry.retryable],
    );
  }
  const cause = new Error('below');
  assert.equal(new ProtocolError('InternalServiceError', 'x', { cause }).cause, cause);
});
