// §4 of the protocol: prices per million tokens. They move: an operator can override each list.
import type { Family, PriceList, PriceRow } from './model.ts';

const AS_OF = '2026-11-24';

const volcengine = (rows: readonly PriceRow[], flexFactor: number | null): PriceList => ({
  currency: 'CNY',
  rows,
  flexFactor,
  asOf: AS_OF,
  source: 'Volcengine Ark price list, public copies',
});

// Read without a resolution; kept to those that every model of the list has. Higher ones cost more or
// less on Volcengine, so that no price is better than a wrong one.
const byteplus = (without: number, withVideo: number): PriceList => ({
  currency: 'USD',
  rows: [
    { perMillionTokens: withVideo, resolutions: ['480p', '720p'], videoInput: true },
    { perMillionTokens: without, resolutions: ['480p', '720p'], videoInput: false },
  ],
  flexFactor: null,
  asOf: AS_OF,
  source: 'BytePlus ModelArk price list, public copies',
});

const byVideoInput = (
  without: number,
  withVideo: number,
  resolutions: PriceRow['resolutions'],
): readonly PriceRow[] => {
  const where = resolutions === undefined ? {} : { resolutions };
  return [
    { perMillionTokens: withVideo, videoInput: true, ...where },
    { perMillionTokens: without, videoInput: false, ...where },
  ];
};

const HALF = 0.5;

export const VOLCENGINE_PRICES: Readonly<Record<Family, PriceList>> = {
  // 1080p unverified: read in a gateway's price table, not in the official list.
  '2.5': volcengine(
    [...byVideoInput(70, 42, ['480p', '720p']), ...byVideoInput(77, 46, ['1080p'])],
    null,
  ),
  '2.0': volcengine(
    [
      ...byVideoInput(46, 28, ['480p', '720p']),
      ...byVideoInput(51, 31, ['1080p']),
      ...byVideoInput(26, 16, ['4k']),
    ],
    null,
  ),
  '2.0-fast': volcengine(byVideoInput(37, 22, undefined), null),
  '2.0-mini': volcengine(byVideoInput(23, 14, undefined), null),
  '1.5-pro': volcengine(
    [
      { perMillionTokens: 16, audio: true },
      { perMillionTokens: 8, audio: false },
    ],
    HALF,
  ),
  '1.0-pro': volcengine([{ perMillionTokens: 15 }], HALF),
  '1.0-pro-fast': volcengine([{ perMillionTokens: 4.2 }], HALF),
  '1.0-lite-t2v': volcengine([{ perMillionTokens: 10 }], HALF),
  '1.0-lite-i2v': volcengine([{ perMillionTokens: 10 }], HALF),
};

/** The other models' dollar prices were not obtained. */
export const BYTEPLUS_PRICES: Readonly<Partial<Record<Family, PriceList>>> = {
  '2.0': byteplus(7, 4.3),
  '2.0-fast': byteplus(5.6, 3.3),
};
