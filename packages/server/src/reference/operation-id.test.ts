import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationIdOf } from './operation-id.ts';

test('an operation is named after what it does to what', () => {
  for (const [method, template, id] of [
    ['get', '/v1/keys', 'listKeys'],
    ['get', '/v1/keys/{id}', 'getKey'],
    ['post', '/v1/keys', 'createKey'],
    ['patch', '/v1/keys/{id}', 'updateKey'],
    ['post', '/v1/keys/{id}/rotate', 'rotateKey'],
    ['head', '/v1/files/{id}/content', 'headFileContent'],
    ['get', '/v1/webhooks/callback-secret', 'getWebhookCallbackSecret'],
    ['post', '/v1/webhooks/{id}/deliveries/{event_id}/replay', 'replayWebhookDelivery'],
    ['post', '/api/v3/contents/generations/tasks', 'createContentGenerationTask'],
    ['post', '/v1/operator/attempts/{id}', 'decideOperatorAttempt'],
    ['get', '/v1/usage', 'getUsage'],
    ['get', '/metrics', 'getMetrics'],
  ] as const) {
    assert.equal(operationIdOf(method, template), id);
  }
});
