import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '@filmgate/protocol';
import { readGateway } from '../config/read-gateway.ts';
import { describeMakers, makersOf } from './makers.ts';

const makers = (text: string, env: Record<string, string> = {}): string =>
  describeMakers(readGateway(text, 'filmgate.yaml', env));

test('who makes films is told in a line', () => {
  assert.equal(makers(''), 'animatic (all models, drawn here for nothing)');
  const theirs = catalogue.filter(({ service }) => service === 'volcengine').length;
  assert.equal(
    makers('', { ARK_API_KEY: 'k' }),
    `volcengine (${theirs} models), animatic (all others, drawn here for nothing)`,
  );
  const reseller = 'providers:\n  r: { kind: newapi, key_env: K, base_url: "https://r.example" }\n';
  assert.equal(makers(reseller, { K: 'k' }), 'r (all models)');
  const routed = `${reseller}routes:
  - model: doubao-seedance-2-0-260128
    to: [{ provider: r }, { provider: volcengine, order: 2 }]
  - { model: '*', to: [{ provider: animatic }] }
`;
  const gateway = readGateway(routed, 'filmgate.yaml', { K: 'k', ARK_API_KEY: 'k' });
  assert.equal(makersOf(gateway, 'doubao-seedance-2-0-260128'), 'r or volcengine');
  assert.equal(
    makers(routed, { K: 'k', ARK_API_KEY: 'k' }),
    'r or volcengine (doubao-seedance-2-0-260128), animatic (all others, drawn here for nothing)',
  );
});
