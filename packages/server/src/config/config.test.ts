import assert from 'node:assert/strict';
import { fstatSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { newSecret } from '../auth/key-format.ts';
import { ConfigError } from './config-error.ts';
import { readConfig, readTemporaryConfig, VARIABLES } from './config.ts';
import { unknownVariableWords } from './unknown-variables.ts';

test('an empty environment gives the documented defaults', () => {
  const config = readConfig({ FILMGATE_PORT: '' });
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.port, 8080);
  assert.match(config.dataDirectory, /[/\\]data$/);
  assert.equal(config.apiKey, null);
  assert.deepEqual([config.egressAllow, config.providerEgressAllow], [[], []]);
});

test('lists are split, the public address loses its slash', () => {
  const config = readConfig({
    FILMGATE_EGRESS_ALLOW: ' 127.0.0.1:9000, ,10.0.0.0/8',
    FILMGATE_PROVIDER_EGRESS_ALLOW: 'gpu.lan,10.1.0.7:30000',
    FILMGATE_PUBLIC_URL: 'https://films.example.org/',
  });
  assert.deepEqual(config.egressAllow, ['127.0.0.1:9000', '10.0.0.0/8']);
  assert.deepEqual(config.providerEgressAllow, ['gpu.lan', '10.1.0.7:30000']);
  assert.equal(config.publicUrl, 'https://films.example.org');
});

test('names, origins and proxies are checked, each of a list', () => {
  const config = readConfig({
    FILMGATE_ALLOWED_HOSTS: 'films.lan, [fd00::1]',
    FILMGATE_CORS_ORIGINS: 'https://studio.example.org/,http://localhost:5173',
    FILMGATE_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, fd00::/8',
  });
  assert.deepEqual(config.allowedHosts, ['films.lan', '[fd00::1]']);
  assert.deepEqual(config.corsOrigins, ['https://studio.example.org', 'http://localhost:5173']);
  assert.deepEqual(config.trustedProxies, ['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
  for (const [name, bad] of [
    ['FILMGATE_ALLOWED_HOSTS', 'films.lan:8080'],
    ['FILMGATE_ALLOWED_HOSTS', '*'],
    ['FILMGATE_CORS_ORIGINS', '*'],
    ['FILMGATE_CORS_ORIGINS', 'https://studio.example.org/page'],
    ['FILMGATE_TRUSTED_PROXIES', 'loopback'],
    ['FILMGATE_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['FILMGATE_TRUSTED_PROXIES', '10.0.0.0/8/8'],
  ] as const) {
    assert.throws(() => readConfig({ [name]: bad }), {
      code: 'invalid_config',
      message: new RegExp(`^${name}: `),
    });
  }
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

test('each variable that is wrong has one line, however many rules it breaks', () => {
  for (const [name, value] of [
    ['FILMGATE_API_KEY', 'short'],
    ['FILMGATE_API_KEY', 'fg_live_1'],
    ['FILMGATE_ALLOWED_HOSTS', '*,*.lan'],
  ] as const) {
    assert.throws(() => readConfig({ [name]: value }), {
      message: new RegExp(`^${name}: .*$`),
    });
  }
});

test('the operator’s page has a row for every variable, and none for what is not read', () => {
  const page = readFileSync(new URL('../../../../docs/operating.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(FILMGATE_\w+)`\s*\|/gm)].map(([, name]) => name);
  assert.deepEqual(rows.sort(), [...VARIABLES].sort());
});

test('a variable of ours that nothing reads is found, with the one that was meant', () => {
  const { unknownVariables } = readConfig({
    FILMGATE_PROT: '9000',
    FILMGATE_DATADIR: '/srv/films',
    filmgate_host: '0.0.0.0',
    FILMGATE_RETENTION: '7',
    FILMGATE_TRUSTED_PROXY: '10.0.0.1',
    FILMGATE_DATABASE_URL: 'postgres://u:secret@db/films',
    FILMGATE_CONCURENCY: '',
    // The command line's, and a stranger's.
    FILMGATE_KEY: 'k',
    FILMGATE_URL: 'http://127.0.0.1:1',
    FILM_PORT: '9',
  });
  assert.deepEqual(unknownVariables, [
    { name: 'FILMGATE_PROT', nearest: 'FILMGATE_PORT' },
    { name: 'FILMGATE_DATADIR', nearest: 'FILMGATE_DATA_DIR' },
    { name: 'filmgate_host', nearest: 'FILMGATE_HOST' },
    { name: 'FILMGATE_RETENTION', nearest: 'FILMGATE_RETENTION_DAYS' },
    { name: 'FILMGATE_TRUSTED_PROXY', nearest: 'FILMGATE_TRUSTED_PROXIES' },
    { name: 'FILMGATE_DATABASE_URL', nearest: null },
  ]);
  assert.deepEqual(
    [...unknownVariables.slice(0, 1), ...unknownVariables.slice(-1)].map(unknownVariableWords),
    [
      'FILMGATE_PROT is set, and nothing reads it. Did you mean FILMGATE_PORT?',
      'FILMGATE_DATABASE_URL is set, and nothing reads it. docs/operating.md lists those that are read.',
    ],
  );
});

test('of two lists of opened hosts the wrong one is named, with what is wrong in it', () => {
  for (const name of ['FILMGATE_EGRESS_ALLOW', 'FILMGATE_PROVIDER_EGRESS_ALLOW']) {
    assert.throws(() => readConfig({ [name]: 'gpu.lan,http://x/y' }), {
      code: 'invalid_config',
      message: new RegExp(`^${name}: .*"http://x/y" is a URL.*; set hosts or ranges by commas`),
    });
    assert.throws(() => readConfig({ [name]: '169.254.169.254' }), {
      message: new RegExp(`^${name}: .*never allowed`),
    });
  }
});

test('numbers are checked at their bounds', () => {
  for (const [name, bad, good] of [
    ['FILMGATE_CONCURRENCY', '0', '1'],
    ['FILMGATE_CONCURRENCY', '1.5', '256'],
    ['FILMGATE_RETENTION_DAYS', '0', '1'],
    ['FILMGATE_PREFLIGHT_MS', '-1', '0'],
    ['FILMGATE_PREFLIGHT_MS', '30001', '30000'],
    ['FILMGATE_PORT', '65536', '65535'],
  ] as const) {
    readConfig({ [name]: good });
    assert.throws(() => readConfig({ [name]: bad }), {
      code: 'invalid_config',
      message: new RegExp(`^${name}: "${bad}" is not valid; set `),
    });
  }
});

test('a socket is taken over where it was meant for this process', () => {
  const pid = String(process.pid);
  assert.equal(readConfig({ LISTEN_FDS: '1', LISTEN_PID: pid }).socket, 3);
  assert.equal(readConfig({ LISTEN_FDS: '1', LISTEN_PID: '1' }).socket, null);
  assert.equal(readConfig({ LISTEN_PID: pid }).socket, null);
});

test('what goes to a terminal, a pipe or a file is not in the journal, whoever says there is one', () => {
  const streams = [1, 2].map((fd) => {
    const { dev, ino } = fstatSync(fd, { bigint: true });
    return `${dev}:${ino}`;
  });
  for (const stream of streams) assert.equal(readConfig({ JOURNAL_STREAM: stream }).journal, true);
  assert.equal(readConfig({ JOURNAL_STREAM: '9:1' }).journal, false);
  assert.equal(readConfig({}).journal, false);
});

test('a key that is long and no secret is refused, and not shown', () => {
  for (const weak of ['x'.repeat(40), 'changeme'.repeat(5), '0123456'.repeat(6)]) {
    assert.throws(
      () => readConfig({ FILMGATE_API_KEY: weak }),
      (error: Error) => {
        assert.match(error.message, /FILMGATE_API_KEY: the value given is not valid; set a random/);
        assert.ok(!error.message.includes(weak.slice(0, 8)));
        return true;
      },
    );
  }
  for (const made of [newSecret(), 'fg_live_and-something-that-is-no-key']) {
    assert.throws(() => readConfig({ FILMGATE_API_KEY: made }), /no key that was made here/);
  }
  for (const good of [
    'an-operator-given-key-of-32-characters',
    '0f'.repeat(3) + 'a1b2c3d4e5967788aabbccdd00',
  ]) {
    assert.equal(readConfig({ FILMGATE_API_KEY: good }).apiKey, good);
  }
});

test('a service for one command heeds what the machine allows, and asks nobody who is paid', () => {
  const config = readTemporaryConfig('/tmp/run', {
    ARK_API_KEY: 'a-key-that-costs',
    FILMGATE_CONFIG: '/nowhere.yaml',
    FILMGATE_DATA_DIR: '/data',
    FILMGATE_PORT: '8080',
    FILMGATE_API_KEY: 'short',
    FILMGATE_CONCURRENCY: '3',
    FILMGATE_EGRESS_ALLOW: '10.0.0.0/8',
  });
  assert.deepEqual(
    [config.port, config.dataDirectory, config.logLevel, config.apiKey],
    [0, '/tmp/run', 'silent', null],
  );
  assert.deepEqual([config.concurrency, config.egressAllow], [3, ['10.0.0.0/8']]);
  assert.deepEqual([Object.keys(config.gateway.providers), config.providerKeys], [[], {}]);
  assert.throws(() => readTemporaryConfig('/tmp/run', { FILMGATE_SANDBOX: 'maybe' }), {
    code: 'invalid_config',
  });
});
