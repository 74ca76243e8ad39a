import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { VOLCENGINE_PRICES } from './catalogue/prices.ts';
import { findModel } from './catalogue/catalogue.ts';
import { pixelSize } from './pixels.ts';
import { costOf, frameCount, price, tokens } from './tokens.ts';

const MODEL = 'doubao-seedance-2-0-260128';

test("the mission's sample counts 99111 tokens", () => {
  const size = pixelSize(MODEL, '480p', '4:3');
  assert.equal(tokens({ ...size, inputVideoS: 5, outputS: 5 }), 99_111);
  assert.equal(tokens({ ...size, inputVideoS: 5.04, frames: 121 }), 99_111);
});

test('every bill of the protocol document comes out', () => {
  const wide720p = pixelSize(MODEL, '720p', '16:9');
  assert.equal(tokens({ ...wide720p, inputVideoS: 8, outputS: 11 }), 411_300);
  for (const [outputS, count] of [
    [4, 87_300],
    [5, 108_900],
    [6, 130_500],
    [8, 173_700],
  ] as const) {
    assert.equal(tokens({ ...wide720p, outputS }), count);
    assert.equal(tokens({ ...wide720p, frames: frameCount(outputS) }), count);
  }
  const wide480p = pixelSize(MODEL, '480p', '16:9');
  assert.equal(tokens({ ...wide480p, frames: 193 }), 80_770);
  assert.equal(tokens({ ...wide480p, outputS: 8 }), 80_770);
});

test('a minimum applies with video input at 480p and 720p only', () => {
  const small = pixelSize(MODEL, '720p', '21:9');
  // ceil(5 · 5/3) = 9 seconds in all
  assert.equal(
    tokens({ ...small, inputVideoS: 2, outputS: 5 }),
    tokens({ ...small, inputVideoS: 4, outputS: 5 }),
  );
  assert.equal(tokens({ ...small, inputVideoS: 2, outputS: 5 }), tokens({ ...small, outputS: 9 }));
  const large = pixelSize(MODEL, '1080p', '16:9');
  assert.equal(tokens({ ...large, inputVideoS: 2, outputS: 5 }), tokens({ ...large, outputS: 7 }));
});

test('tokens are whole and never fall when anything grows', () => {
  const side = fc.integer({ min: 1, max: 4398 });
  const seconds = fc.integer({ min: 1, max: 15 });
  const measured = fc.double({ min: 0, max: 15.2, noNaN: true });
  fc.assert(
    fc.property(side, side, seconds, measured, measured, (width, height, outputS, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const count = tokens({ width, height, outputS, inputVideoS: less });
      assert.ok(Number.isSafeInteger(count) && count >= 0);
      assert.ok(tokens({ width, height, outputS, inputVideoS: more }) >= count);
      assert.ok(tokens({ width, height, outputS: outputS + 1, inputVideoS: less }) >= count);
      assert.equal(
        tokens({ width, height, frames: frameCount(outputS), inputVideoS: less }),
        count,
      );
    }),
  );
});

const of = (
  id: string,
  conditions: Partial<Parameters<typeof price>[2]>,
  count = 1_000_000,
): number | undefined =>
  price(findModel(id).model, count, {
    resolution: '480p',
    videoInput: false,
    audio: true,
    serviceTier: 'default',
    ...conditions,
  })?.microUnits;

test('prices: by resolution, video input, audio and tier', () => {
  const million = 1_000_000;
  assert.equal(of(MODEL, {}), 46 * million);
  assert.equal(of(MODEL, { videoInput: true }), 28 * million);
  assert.equal(of(MODEL, { resolution: '720p', videoInput: true }), 28 * million);
  assert.equal(of(MODEL, { resolution: '1080p' }), 51 * million);
  assert.equal(of(MODEL, { resolution: '1080p', videoInput: true }), 31 * million);
  assert.equal(of(MODEL, { resolution: '4k' }), 26 * million);
  assert.equal(of(MODEL, { resolution: '4k', videoInput: true }), 16 * million);
  assert.equal(of('doubao-seedance-2-0-fast-260128', { videoInput: true }), 22 * million);
  assert.equal(of('doubao-seedance-2-0-mini-260615', {}), 23 * million);
  assert.equal(of('doubao-seedance-2-5-260628', { videoInput: true }), 42 * million);
  assert.equal(of('doubao-seedance-1-5-pro-251215', {}), 16 * million);
  assert.equal(of('doubao-seedance-1-5-pro-251215', { audio: false }), 8 * million);
  assert.equal(
    of('doubao-seedance-1-5-pro-251215', { audio: false, serviceTier: 'flex' }),
    4 * million,
  );
  assert.equal(of('doubao-seedance-1-0-pro-fast-251015', {}), 4.2 * million);
  assert.equal(of('doubao-seedance-1-0-lite-i2v-250428', { serviceTier: 'flex' }), 5 * million);
  assert.equal(of('dreamina-seedance-2-0-260128', {}), 7 * million);
  assert.equal(of('dreamina-seedance-2-0-fast-260128', { videoInput: true }), 3.3 * million);
  // the mission's sample: 99111 tokens with a reference video
  assert.equal(of(MODEL, { videoInput: true }, 99_111), 2_775_108);
});

test('money is whole, and exact where a product is more than a number holds', () => {
  assert.equal(costOf(3, 1_500_000), 5);
  assert.equal(costOf(1, 499_999), 0);
  assert.equal(costOf(1_000_000_000, 999_999_999_999), 999_999_999_999_000);
});

test('no price rather than a wrong one', () => {
  const conditions = {
    resolution: '4k',
    videoInput: false,
    audio: true,
    serviceTier: 'default',
  } as const;
  assert.equal(price(findModel('dreamina-seedance-2-0-260128').model, 1, conditions), undefined);
  assert.equal(price({ prices: null }, 1, conditions), undefined);
  const flex = { ...conditions, serviceTier: 'flex' } as const;
  assert.equal(price({ prices: VOLCENGINE_PRICES['2.0'] }, 1, flex), undefined);
});
