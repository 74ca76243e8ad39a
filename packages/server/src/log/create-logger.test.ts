import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogger } from './create-logger.ts';
import { createRedactor } from './redactor.ts';

function loggedBy(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const redactor = createRedactor();
  redactor.learn(['an-operator-given-key', 'a "quoted" key\\of a provider', 'short']);
  const destination = { write: (line: string) => void (text += line) };
  write(createLogger('info', redactor, destination));
  for (const line of text.trimEnd().split('\n')) JSON.parse(line);
  return text;
}

const SECRETS: readonly string[] = [
  'fg_live_3L7ayQ1qV6UNGupktKDI8rvv3jvjTr2vKRA8',
  'an-operator-given-key',
  'a "quoted" key\\of a provider',
  'sk-proj-0123456789abcdefghij',
  'Bearer 0123456789abcdef',
  'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  'https://a.example/film.mp4?expires=1&signature=0123abcdef',
  'https://a.example/film.mp4?X-Amz-Credential=AKIA0123&X-Amz-Signature=0123abcdef',
  'https://a.example/hook?token=0123abcdef',
  'https://user:0123abcdef@a.example/',
  'data:image/png;base64,iVBORw0KGgo0123abcdef',
];
const PARTS = /3L7ayQ1qV6|an-operator|quoted|0123|MfKQ9r8|AKIA|iVBOR/;

test('no secret is in a line: not in a field, a message, an error, its cause, or a child’s bindings', () => {
  for (const secret of SECRETS) {
    const text = loggedBy((logger) => {
      logger.info({ field: secret, deep: { er: [secret] } }, `it was ${secret}, wasn’t it`);
      logger.error({ err: new Error(secret, { cause: new Error(secret) }) });
      logger.child({ bound: secret }).warn('a child');
    });
    assert.doesNotMatch(text, PARTS, secret);
    assert.match(text, /\[hidden\]/);
  }
});

test('headers that carry keys are not in a line, wherever they stand', () => {
  const headers = { authorization: 'x-1', cookie: 'x-2', 'set-cookie': 'x-3', 'x-api-key': 'x-4' };
  const text = loggedBy((logger) => logger.info({ ...headers, headers, request: { headers } }));
  assert.doesNotMatch(text, /x-\d/);
});

test('what is no secret stays: ids, origins, times, words', () => {
  const said = {
    taskId: 'cgt-20260403114650-qgcb2',
    key: 'key_5ca0efe3-234d-4fb4-a74b-6d825fcacfef',
    url: 'https://a.example/film.mp4?expires=1795689624',
    error: 'upstream answered 429: slower; the token count and the signature are missing',
  };
  const text = loggedBy((logger) => logger.info(said, 'basic auth is not taken'));
  for (const value of Object.values(said)) assert.ok(text.includes(value), text);
  assert.match(text, /basic auth is not taken/);
});
