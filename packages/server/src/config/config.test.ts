import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

test('an empty environment gives the documented defaults', () => {
  const config = readConfig({ FILMGATE_PORT: '' });
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.port, 8080);
  assert.match(config.dataDirectory, /[/\\]data$/);
  assert.equal(config.apiKey, null);
  assert.deepEqual(config.egressAllow, []);
});

test('lists are split, the public address loses its slash', () => {
  const config = readConfig({
    FILMGATE_EGRESS_ALLOW: ' 127.0.0.1:9000, ,10.0.0.0/8',
    FILMGATE_PUBLIC_URL: 'https://films.example.org/',
  });
  assert.deepEqual(config.egressAllow, ['127.0.0.1:9000', '10.0.0.0/8']);
  assert.equal(config.publicUrl, 'https://films.example.org');
});

test('every wrong value is named with its remedy, a secret never shown', () => {
  assert.throws(
    () => readConfig({ FILMGATE_PORT: 'many', FILMGATE_API_KEY: 'short-secret' }),
    (error) => {
      assert.ok(error instanceof ConfigError);
      assert.match(error.message, /FILMGATE_PORT: "many"/);
      assert.match(error.message, /FILMGATE_API_KEY: .*32 characters or more/);
      assert.doesNotMatch(error.message, /short-secret/);
      return true;
    },
  );
});
