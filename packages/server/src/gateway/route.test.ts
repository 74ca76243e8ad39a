import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findModel, validateArk } from '@filmgate/protocol';
import type { Refusal, Task } from '@filmgate/tasks';
import { readGateway } from '../config/read-gateway.ts';
import { chooseBy, nextCandidate, routeFor, whyNobodyBy } from './route.ts';

const MODEL = 'doubao-seedance-2-0-260128';
const { model } = findModel(MODEL);
const ENV = { ARK_API_KEY: 'a', KEY: 'k' };
const gateway = (text: string, env: Record<string, string> = ENV) =>
  readGateway(text, 'filmgate.yaml', env);
const names = (text: string, named: string | null = null, env?: Record<string, string>) =>
  routeFor(gateway(text, env), model, named)?.candidates.map(
    ({ provider, model: theirs }) => `${provider}/${theirs}`,
  );

test('without a route the first provider that has the model is asked, else the engine in the house', () => {
  assert.deepEqual(names('', null, {}), [`animatic/${MODEL}`]);
  assert.deepEqual(names(''), [`volcengine/${MODEL}`]);
  const byteplus = gateway('', { BYTEPLUS_API_KEY: 'b' });
  assert.equal(routeFor(byteplus, model, null)?.candidates[0]?.provider, 'animatic');
  const dreamina = findModel('dreamina-seedance-2-0-260128').model;
  assert.equal(routeFor(byteplus, dreamina, null)?.candidates[0]?.provider, 'byteplus');
});

test('a prefix names the one provider, with the name that the route gives the model', () => {
  const text = `
providers: { agg: { kind: newapi, key_env: KEY, base_url: "https://agg.example" } }
routes:
  - { model: ${MODEL}, to: [{ provider: agg, model: seedance-2 }, { provider: volcengine, order: 2 }] }
`;
  assert.deepEqual(names(text), ['agg/seedance-2', `volcengine/${MODEL}`]);
  assert.deepEqual(names(text, 'agg'), ['agg/seedance-2']);
  assert.deepEqual(names(text, 'animatic'), [`animatic/${MODEL}`]);
  assert.equal(names(text, 'nobody'), undefined);
});

test('a star stands for every model without a route of its own', () => {
  const text = `routes: [{ model: "*", to: [{ provider: animatic }] }]`;
  assert.deepEqual(names(text), [`animatic/${MODEL}`]);
});

const TWO_AND_ONE = `
providers:
  agg: { kind: newapi, key_env: KEY, base_url: "https://agg.example" }
  spare: { kind: newapi, key_env: KEY, base_url: "https://spare.example" }
routes:
  - model: ${MODEL}
    failover: [overloaded]
    to:
      - { provider: spare, order: 2 }
      - { provider: volcengine, weight: 3 }
      - { provider: agg }
`;

test('those of one order share by weight; the next order comes when they have said no', () => {
  const route = routeFor(gateway(TWO_AND_ONE), model, null);
  assert.ok(route);
  const at = (random: number, tried: string[] = [], busy: string[] = []) => {
    const found = nextCandidate(route, new Set(tried), new Set(busy), random);
    return typeof found === 'object' ? found.provider : found;
  };
  assert.equal(at(0), 'volcengine');
  assert.equal(at(0.74), 'volcengine');
  assert.equal(at(0.76), 'agg');
  assert.equal(at(0.1, ['volcengine']), 'agg');
  assert.equal(at(0.1, [], ['volcengine']), 'agg');
  assert.equal(at(0.5, ['volcengine', 'agg']), 'spare');
  assert.equal(at(0.5, ['volcengine', 'agg', 'spare']), undefined);
});

test('a better order that is busy is waited for', () => {
  const route = routeFor(gateway(TWO_AND_ONE), model, null);
  assert.ok(route);
  const busy = new Set(['volcengine', 'agg']);
  assert.equal(nextCandidate(route, new Set(), busy, 0.5), 'wait');
});

test('only what the route names as a reason sends a task on to the next', () => {
  const choose = chooseBy(gateway(TWO_AND_ONE), () => 0);
  // Only its request is looked at.
  const { request } = validateArk({ model: MODEL, content: [{ type: 'text', text: 'a fox' }] });
  const task = { request } as Task;
  const after = (refusal: Refusal) =>
    choose(
      task,
      new Map([
        ['volcengine', refusal],
        ['agg', refusal],
      ]),
      new Set(),
    );
  assert.deepEqual(after('overloaded'), {
    provider: 'spare',
    model: MODEL,
    rate: { currency: 'CNY', microUnitsPerMillionTokens: 46_000_000 },
  });
  assert.equal(after('no_credit'), 'wait');
});

test('the engine in the house stands in for nobody', () => {
  const text = `routes: [{ model: "*", to: [{ provider: volcengine }, { provider: animatic }] }]`;
  assert.throws(() => gateway(text), /makes drafts and cannot stand in/);
});

test('a task that only the house would draw is made by nobody', () => {
  const { request } = validateArk({ model: MODEL, content: [{ type: 'text', text: 'a fox' }] });
  const why = (yaml: string, provider: string | null) =>
    whyNobodyBy(gateway(yaml))({ request: { ...request, provider } } as Task)?.message;
  assert.equal(why(TWO_AND_ONE, null), undefined);
  assert.match(why(TWO_AND_ONE, 'gone') ?? '', /No provider makes gone\/doubao-.* here any more/);
  assert.match(
    why('routes: [{ model: "*", to: [{ provider: animatic }] }]', null) ?? '',
    /^No pro/,
  );
});
