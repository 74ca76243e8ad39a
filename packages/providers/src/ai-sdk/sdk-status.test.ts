import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UpstreamHttpError } from '../http/upstream-http.ts';
import type { LastReply } from './sdk-fetch.ts';
import { errorOf, statusFrom } from './sdk-status.ts';

const reply = (status: number, body: unknown): LastReply => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const failed = { status: 'error', error: 'so the package says' };

test('a film may come as a link, as text or as bytes', () => {
  const mediaType = 'video/mp4';
  for (const [video, url] of [
    [{ type: 'url', url: 'https://cdn.example/v.mp4', mediaType }, 'https://cdn.example/v.mp4'],
    [{ type: 'base64', data: 'AAEC', mediaType }, 'data:video/mp4;base64,AAEC'],
    [{ type: 'binary', data: Uint8Array.of(0, 1, 2), mediaType }, 'data:video/mp4;base64,AAEC'],
  ] as const) {
    const status = statusFrom({ status: 'completed', videos: [video] }, reply(200, {}));
    assert.deepEqual(status.state === 'succeeded' && status.video, { url, headers: {} });
  }
  assert.equal(
    statusFrom({ status: 'completed', videos: [] }, reply(200, {})).state,
    'unrecognized',
  );
});

test('that a film failed is believed where the reply says so, and what it says is told', () => {
  for (const [last, state, message] of [
    [reply(200, { status: 'failed', error: 'NSFW' }), 'failed', 'NSFW'],
    [reply(200, { output: { task_status: 'FAILED' } }), 'failed', 'so the package says'],
    [reply(200, { status: 'canceled' }), 'cancelled', 'so the package says'],
    [reply(200, { done: true, error: { code: 3, message: 'no' } }), 'failed', 'no'],
    [reply(422, { detail: [{ msg: 'flagged', type: 'policy' }] }), 'failed', 'flagged'],
    [reply(504, { detail: 'timed out', error_type: 'request_timeout' }), 'failed', 'timed out'],
  ] as const) {
    const status = statusFrom(failed, last);
    assert.equal(status.state, state, JSON.stringify(last));
    assert.equal('message' in status && status.message, message);
  }
});

test('what only says that it could not be asked is no failure of the film', () => {
  const lost = new UpstreamHttpError('timeout', true);
  for (const [last, state] of [
    [{ lost }, 'unavailable'],
    [reply(401, { detail: 'no' }), 'unavailable'],
    [reply(429, 'slow down'), 'unavailable'],
    [reply(502, '<html>'), 'unavailable'],
    [reply(404, { detail: 'no' }), 'missing'],
    [reply(200, '<html>'), 'unrecognized'],
    [reply(200, { status: 'processing' }), 'unrecognized'],
    [undefined, 'unrecognized'],
  ] as const) {
    assert.equal(statusFrom(failed, last).state, state, JSON.stringify(last));
  }
});

test('a start that was refused has made nothing, one that broke may have', () => {
  for (const [last, code, created] of [
    [reply(422, { detail: 'x' }), 'rejected', 'no'],
    [reply(429, {}), 'rate_limited', 'no'],
    [reply(307, ''), 'bad_reply', 'no'],
    [reply(500, {}), 'overloaded', 'unknown'],
    [reply(200, '<html>'), 'bad_reply', 'unknown'],
    [{ lost: new UpstreamHttpError('unreachable', false) }, 'unreachable', 'no'],
    [{ lost: new UpstreamHttpError('unreachable', true) }, 'unreachable', 'unknown'],
    [undefined, 'rejected', 'no'],
  ] as const) {
    const error = errorOf(new Error('x'), last, true);
    assert.deepEqual([error.code, error.created], [code, created], JSON.stringify(last));
  }
});
