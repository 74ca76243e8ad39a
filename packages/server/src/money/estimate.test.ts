import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens, validateArk, type MediaInfo } from '@filmgate/protocol';
import type { Estimate } from '@filmgate/tasks';
import { readGateway } from '../config/read-gateway.ts';
import { budgetsOf } from './budgets.ts';
import { estimateOf } from './estimate.ts';

const MODEL = 'doubao-seedance-2-0-260128';
const DREAMINA = 'dreamina-seedance-2-0-260128';
const ENV = { ARK_API_KEY: 'a', BYTEPLUS_API_KEY: 'b', KEY: 'k' };
const CALLER = { tenant: 'default', id: 'key_1', budgets: [] };
const VIDEO = {
  type: 'video_url',
  video_url: { url: 'https://media.example/a.mp4' },
  role: 'reference_video',
};

/** Of a film of 480p, 4:3 and five seconds, where `body` does not say otherwise. */
function estimate(
  body: object,
  { file = '', videoS }: { file?: string; videoS?: number } = {},
): Estimate {
  const gateway = readGateway(file, 'filmgate.yaml', ENV);
  const content = [{ type: 'text', text: 'a fox' }];
  const fixed = { model: MODEL, content, resolution: '480p', ratio: '4:3', duration: 5 };
  const { request } = validateArk({ ...fixed, ...body });
  // Only its length is looked at.
  const info = { durationS: videoS } as MediaInfo;
  const media = new Map(videoS === undefined ? [] : [[1, info]]);
  return estimateOf(request, media, gateway, budgetsOf(gateway, CALLER));
}

const FIVE_S = tokens({ width: 752, height: 560, frames: 121 });
const cny = (microUnits: number) => [{ currency: 'CNY', microUnits }];
const withVideo = [{ type: 'text', text: 'a fox' }, VIDEO];

test('a film of known size and length is known to the token', () => {
  const { tokens: count, exact, amounts, inputVideoS } = estimate({});
  assert.deepEqual([count, exact, inputVideoS], [FIVE_S, true, 0]);
  assert.deepEqual(amounts, cny(FIVE_S * 46));
});

test('the mission’s sample, with five seconds of video, costs what it was billed', () => {
  const { tokens: count, exact, amounts } = estimate({ content: withVideo }, { videoS: 5 });
  assert.deepEqual([count, exact], [99_111, true]);
  assert.deepEqual(amounts, cny(99_111 * 28));
});

test('what is left open is taken for the most that it may be', () => {
  const { exact: knownLength, ...longest } = estimate({ duration: -1 });
  assert.equal(longest.tokens, tokens({ width: 752, height: 560, frames: 361 }));
  const { exact: knownShape, ...widest } = estimate({ ratio: 'adaptive' });
  // 992×432, 864×496, 752×560 and 640×640: the second has the most pixels.
  assert.equal(widest.tokens, tokens({ width: 864, height: 496, frames: 121 }));
  const { exact: knownInput, ...unmeasured } = estimate({ content: withVideo });
  assert.equal(
    unmeasured.tokens,
    tokens({ width: 752, height: 560, frames: 121, inputVideoS: 15.2 }),
  );
  assert.equal(unmeasured.inputVideoS, null);
  assert.deepEqual([knownLength, knownShape, knownInput], [false, false, false]);
});

const PRICES = `
providers:
  cheap: { kind: newapi, key_env: KEY, base_url: "https://a.example" }
  dear: { kind: newapi, key_env: KEY, base_url: "https://b.example" }
routes:
  - model: ${MODEL}
    to: [{ provider: cheap }, { provider: dear, order: 2 }]
prices:
  - { provider: cheap, model: ${MODEL}, currency: USD, rows: [{ per_million_tokens: 4.25 }] }
  - provider: dear
    model: ${MODEL}
    currency: CNY
    rows: [{ per_million_tokens: 70, resolutions: [1080p] }, { per_million_tokens: 60 }]
`;

test('the operator’s prices win; of several providers the dearest in each currency counts', () => {
  assert.deepEqual(estimate({}, { file: PRICES }).amounts, [
    { currency: 'USD', microUnits: Math.round(FIVE_S * 4.25) },
    { currency: 'CNY', microUnits: FIVE_S * 60 },
  ]);
  const list = PRICES.replace('currency: USD', 'currency: CNY');
  assert.deepEqual(estimate({}, { file: list }).amounts, cny(FIVE_S * 60));
  const named = estimate({ model: `volcengine/${MODEL}` });
  assert.deepEqual(named.amounts, cny(FIVE_S * 46));
});

const BUDGETS = `
budgets:
  - { tenant: default, currency: CNY, per_day: 10.5, per_month: 100 }
  - { key: key_1, currency: USD, per_day: 1 }
  - { key: key_2, currency: CNY, per_day: 1 }
  - { tenant: other, currency: CNY, per_day: 1 }
`;

test('a caller is bound by its tenant’s budgets and its key’s', () => {
  assert.deepEqual(
    estimate({}, { file: BUDGETS }).budgets.map(
      ({ scope, owner, period, currency, limitMicroUnits }) =>
        `${scope} ${owner} ${period} ${limitMicroUnits} ${currency}`,
    ),
    [
      'tenant default day 10500000 CNY',
      'tenant default month 100000000 CNY',
      'key key_1 day 1000000 USD',
    ],
  );
});

test('without a price nothing is reserved, and nothing is made where a budget applies', () => {
  const large = { model: DREAMINA, resolution: '1080p' };
  assert.deepEqual(estimate(large).amounts, []);
  assert.throws(() => estimate(large, { file: BUDGETS }), {
    name: 'SpendingRefused',
    code: 'price_unknown',
    message: /what byteplus takes for dreamina-.* is not known\. .*prices in filmgate\.yaml/,
  });
});
