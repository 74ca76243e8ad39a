import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ConfigError } from './config-error.ts';
import { limitsSchema } from './limits.ts';
import { readGateway, unusedKeys } from './read-gateway.ts';

const read = (text: string, env: Record<string, string> = {}) =>
  readGateway(text, 'filmgate.yaml', env);

const faults = (text: string, env: Record<string, string> = {}): readonly string[] => {
  try {
    read(text, env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message.split('\n');
  }
  return [];
};

test('without a file and a key there is the engine in the house alone', () => {
  const gateway = readGateway(null, 'filmgate.yaml', {});
  assert.deepEqual(gateway, {
    default_model: 'doubao-seedance-2-0-260128',
    aliases: {},
    providers: {},
    routes: [],
    prices: [],
    budgets: [],
    limits: limitsSchema.parse(undefined),
  });
});

/** Of `name: 12` in a page. */
const numbersIn = (text: string): Record<string, number> =>
  Object.fromEntries(
    [...text.matchAll(/`(\w+): (\d+)`/g)].map(([, name, value]) => [name, Number(value)]),
  );

function loadOf(entry: string): object {
  const { providers } = read(`providers:\n  a: { key_env: K, ${entry} }`, { K: 'k' });
  const { concurrency, creates_per_minute, calls_per_minute, timeout_s } = providers['a'] ?? {};
  return { concurrency, creates_per_minute, calls_per_minute, timeout_s };
}

test('the providers’ page gives what a provider bears unless its entry says other', () => {
  const page = readFileSync(new URL('../../../../docs/providers.md', import.meta.url), 'utf8');
  const [, all = '', ark = ''] =
    /^A provider bears, unless .*?: (.*); of .*? and .*? (.*)\. /m.exec(page) ?? [];
  assert.deepEqual(loadOf('kind: newapi, base_url: https://a.example'), numbersIn(all));
  assert.deepEqual(loadOf('kind: volcengine'), { ...numbersIn(all), ...numbersIn(ark) });
});

test('a key in the environment turns on its provider', () => {
  const { providers } = read('', {
    ARK_API_KEY: 'secret',
    ARK_BASE_URL: 'http://127.0.0.1:9000/api/v3',
    FILMGATE_EGRESS_ALLOW: '127.0.0.1:9000',
  });
  assert.deepEqual(Object.keys(providers), ['volcengine']);
  const [ark] = Object.values(providers);
  assert.equal(ark?.kind, 'volcengine');
  assert.equal(ark.key_env, 'ARK_API_KEY');
  assert.equal(ark.base_url, 'http://127.0.0.1:9000/api/v3');
  assert.equal(ark.concurrency, 100);
});

test('an address of Ark without a path gets the real service’s, any other is used as it is', () => {
  for (const [given, used] of [
    ['https://ark.example', 'https://ark.example/api/v3'],
    ['https://ark.example/', 'https://ark.example/api/v3'],
    ['https://ark.example/api/v3', 'https://ark.example/api/v3'],
    ['https://ark.example/seedance/v9/', 'https://ark.example/seedance/v9/'],
  ] as const) {
    const { volcengine } = read('', { ARK_API_KEY: 'k', ARK_BASE_URL: given }).providers;
    assert.equal(volcengine?.base_url, used);
    const text = `providers:\n  a: { kind: byteplus, key_env: K, base_url: "${given}" }\n`;
    assert.equal(read(text, { K: 'k' }).providers['a']?.base_url, used);
  }
  const other = 'providers:\n  a: { kind: newapi, key_env: K, base_url: "https://new.example" }\n';
  assert.equal(read(other, { K: 'k' }).providers['a']?.base_url, 'https://new.example');
});

test('a provider of the file takes the key of the environment, and there is no second one', () => {
  const { providers } = read(
    'providers:\n  mainland:\n    kind: volcengine\n    key_env: ARK_API_KEY\n    concurrency: 3\n',
    { ARK_API_KEY: 'secret' },
  );
  assert.deepEqual(Object.keys(providers), ['mainland']);
});

test('a key in the environment that a provider of the file keeps out is told', () => {
  const mainland = 'providers:\n  mainland: { kind: volcengine, key_env: KEY }\n';
  const env = { ARK_API_KEY: 'secret', ARK_KEY: 'another' };
  const unused = (text: string): readonly string[] => unusedKeys(read(text, env), env);
  assert.deepEqual(unused(mainland.replace('KEY', 'ARK_KEY')), ['ARK_API_KEY']);
  assert.deepEqual(unused(mainland.replace('KEY', 'ARK_API_KEY')), []);
  assert.deepEqual(unused(''), []);
});

test('a whole file', () => {
  const gateway = read(
    `
providers:
  mainland: { kind: volcengine, key_env: KEY_A }
  fal: { kind: ai-sdk, key_env: KEY_B, package: "@ai-sdk/fal" }
  gpu: { kind: openai-videos, base_url: "http://10.0.0.7:8000" }
routes:
  - model: doubao-seedance-2-0-260128
    to:
      - { provider: mainland, model: ep-2026, weight: 3 }
      - { provider: fal, order: 2 }
    failover: [rate_limited, overloaded]
  - model: "*"
    to: [{ provider: animatic }]
prices:
  - provider: mainland
    model: doubao-seedance-2-0-260128
    currency: CNY
    rows: [{ per_million_tokens: 40 }]
budgets:
  - { tenant: default, currency: CNY, per_day: 100, per_month: 1000 }
retention: { days: 90 }
`,
    { KEY_A: 'a', KEY_B: 'b', FILMGATE_EGRESS_ALLOW: '10.0.0.0/8' },
  );
  assert.equal(gateway.routes[0]?.to[1]?.weight, 1);
  assert.equal(gateway.retention?.days, 90);
});

test('every fault is named with its line, the rule and what to do', () => {
  assert.deepEqual(
    faults(`providers:
  mainland:
    kind: volcengine
    key_env: ARK_KEY
routes:
  - model: seedance-9
    to:
      - provider: elsewhere
`),
    [
      "filmgate.yaml:4: providers.mainland.key_env: the environment variable ARK_KEY is not set; set it to the provider's key, or take the provider out.",
      'filmgate.yaml:6: routes.0.model: the catalogue has no model "seedance-9"; GET /v1/models lists them, and * stands for every other.',
      'filmgate.yaml:8: routes.0.to.0.provider: there is no provider "elsewhere"; use one of animatic, mainland, or add it under providers.',
    ],
  );
});

test('the model that stands in for OpenAI’s is one of the catalogue', () => {
  const { default_model } = read('default_model: dreamina-seedance-2-0-260128');
  assert.equal(default_model, 'dreamina-seedance-2-0-260128');
  assert.deepEqual(faults('default_model: sora-2'), [
    'filmgate.yaml:1: default_model: the catalogue has no model "sora-2"; GET /v1/models lists them.',
  ]);
});

test('an alias is another name of a model, with or without who makes it', () => {
  const aliases = {
    'ep-20260101000000-abcde': 'doubao-seedance-2-0-260128',
    'sora-2': 'animatic/doubao-seedance-2-0-260128',
  };
  assert.deepEqual(read(JSON.stringify({ aliases })).aliases, aliases);
  assert.deepEqual(
    faults(
      'aliases:\n  a: seedance-9\n  b: x/doubao-seedance-2-0-260128\n  doubao-seedance-2-0-260128: doubao-seedance-2-5-260628\n',
    ),
    [
      'filmgate.yaml:2: aliases.a: the catalogue has no model "seedance-9"; GET /v1/models lists them.',
      'filmgate.yaml:3: aliases.b: there is no provider "x"; use one of animatic, or add it under providers.',
      'filmgate.yaml:4: aliases.doubao-seedance-2-0-260128: "doubao-seedance-2-0-260128" is a model of its own; give the alias another name.',
    ],
  );
});

test('a model has one price at each provider', () => {
  const row = `- { provider: animatic, model: doubao-seedance-2-0-260128, currency: CNY, rows: [{ per_million_tokens: 1 }] }`;
  assert.deepEqual(faults(`prices:\n  ${row}\n  ${row}\n`), [
    'filmgate.yaml:3: prices.1.model: "animatic/doubao-seedance-2-0-260128" has prices already; put all its rows into one.',
  ]);
});

test('what is no YAML, and what has keys that nobody knows, is refused where it stands', () => {
  assert.match(faults('providers: [')[0] ?? '', /^filmgate\.yaml: .*line 1/);
  assert.deepEqual(faults('routes: []\nbudget:\n  - 3\nprovider: {}\n'), [
    'filmgate.yaml:2: budget: there is no such key here; the keys are providers, routes, prices, budgets, limits, retention, default_model, aliases.',
    'filmgate.yaml:4: provider: there is no such key here; the keys are providers, routes, prices, budgets, limits, retention, default_model, aliases.',
  ]);
  assert.match(
    faults(
      'providers:\n  a:\n    kind: newapi\n    key_env: X\n    url: https://a.example\n',
    ).join(),
    /:2: providers\.a\.base_url: it is missing; .*:5: providers\.a\.url: .*the keys are kind, key_env, concurrency, .*base_url\.$/,
  );
  assert.match(
    faults('providers:\n  a:\n    kind: volcengine\n    key_env: X\n    concurrency: 0\n')[0] ?? '',
    /^filmgate\.yaml:5: providers\.a\.concurrency: 0 stands here; write at least 1\.$/,
  );
  assert.match(
    faults('budgets:\n  - { currency: CNY, per_day: 1 }\n')[0] ?? '',
    /a tenant’s or a key’s/,
  );
});

test('a value of the wrong kind is told what stands there and what to write', () => {
  assert.deepEqual(
    faults(`providers:
  a:
    kind: volcengine
    key_env: 12345
    concurrency: "10"
    creates_per_minute: 1.5
    calls_per_minute: many
routes:
  model: x
budgets: 5
`),
    [
      'filmgate.yaml:4: providers.a.key_env: a number stands here; write text, in quotes where it looks like a number.',
      'filmgate.yaml:5: providers.a.concurrency: the text "10" stands here; write a number without quotes, such as 10.',
      'filmgate.yaml:6: providers.a.creates_per_minute: 1.5 stands here; write a whole number, such as 10.',
      'filmgate.yaml:7: providers.a.calls_per_minute: the text "many" stands here; write a number without quotes, such as 10.',
      'filmgate.yaml:8: routes: a mapping stands here; write a list, such as [a, b].',
      'filmgate.yaml:10: budgets: a number stands here; write a list, such as [a, b].',
    ],
  );
  assert.deepEqual(faults('retention:\n'), [
    'filmgate.yaml:1: retention: nothing stands here; write keys with values, such as { key: value }.',
  ]);
});

test('a key itself is never shown', () => {
  const [fault = ''] = faults('providers:\n  a: { kind: newapi, key_env: sk-live-abcdef }\n');
  assert.doesNotMatch(faults('').join('\n'), /secret/);
  assert.doesNotMatch(fault, /sk-live-abcdef/);
});

test('an address that nothing may be sent to is named with its line and what opens it', () => {
  const gpu = (url: string, env: Record<string, string> = {}): string =>
    faults(`providers:\n  gpu:\n    kind: openai-videos\n    base_url: ${url}\n`, env).join();
  assert.equal(
    gpu('http://10.1.0.7:30000/', {
      FILMGATE_EGRESS_ALLOW: '10.9.0.0/16',
      FILMGATE_PROVIDER_EGRESS_ALLOW: '127.0.0.1:9000',
    }),
    'filmgate.yaml:4: providers.gpu.base_url: 10.1.0.7:30000 is a private address or has a port other than 80, 443, 8080 and 8443, and nothing is sent there unless FILMGATE_PROVIDER_EGRESS_ALLOW names it; set FILMGATE_PROVIDER_EGRESS_ALLOW=127.0.0.1:9000,10.1.0.7:30000, or use another address.',
  );
  for (const url of [
    'http://localhost:8000',
    'http://gpu.internal',
    'http://[::1]:8000',
    'https://api.example.com:9443',
    'http://169.254.169.254',
  ]) {
    assert.match(gpu(url), /^filmgate\.yaml:4: .*FILMGATE_PROVIDER_EGRESS_ALLOW/, url);
  }
  assert.equal(gpu('https://api.example.com'), '');
  for (const name of ['FILMGATE_EGRESS_ALLOW', 'FILMGATE_PROVIDER_EGRESS_ALLOW']) {
    assert.equal(gpu('http://[fd00::7]:8000', { [name]: 'fd00::/8' }), '', name);
  }
  const [fault] = faults('', { ARK_API_KEY: 'k', ARK_BASE_URL: 'http://127.0.0.1:9000/api/v3' });
  assert.match(
    fault ?? '',
    /^ARK_BASE_URL: 127\.0\.0\.1:9000 .* set FILMGATE_PROVIDER_EGRESS_ALLOW=127/,
  );
});

test('no fault is told in the words of the library that checks shapes', () => {
  const told = faults(`providers:
  Upper: { kind: newapi, key_env: X, base_url: "https://a.example" }
  a: { kind: nobody, key_env: X }
  b: { kind: newapi, key_env: lower, base_url: example, timeout_s: 0, concurrency: 1000000 }
  c: { kind: ai-sdk, key_env: X, package: "a b" }
routes:
  - { model: "", to: [], failover: [rain] }
prices:
  - { provider: b, model: x, currency: EUR, rows: [{ per_million_tokens: -1, resolutions: [] }] }
limits: { connections: { address: 0.5 }, creates_per_minute: [] }
retention: { days: 0 }
`);
  assert.ok(told.length >= 14, told.join('\n'));
  for (const fault of told)
    assert.doesNotMatch(fault, /Invalid|Too (small|big)|received|undefined/);
});
