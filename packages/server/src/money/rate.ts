import {
  findModel,
  price,
  type GenerationRequest,
  type Model,
  type PriceList,
} from '@filmgate/protocol';
import type { Rate } from '@filmgate/tasks';
import type { Gateway } from '../config/gateway.ts';

/**
 * What a provider takes for a model: by `prices` of filmgate.yaml, else by the catalogue's list.
 *
 * @returns null where neither knows
 */
export function pricesAt(
  { prices }: Gateway,
  provider: string,
  model: Pick<Model, 'id' | 'prices'>,
): PriceList | null {
  const written = prices.find((entry) => entry.provider === provider && entry.model === model.id);
  return written === undefined ? model.prices : listOf(written, model.prices?.flexFactor ?? null);
}

/** What a provider takes for such a film. @returns null where nobody knows */
export function rateOf(
  gateway: Gateway,
  provider: string,
  { model: id, output, references, serviceTier }: GenerationRequest,
): Rate | null {
  const found = price({ prices: pricesAt(gateway, provider, findModel(id).model) }, 0, {
    resolution: output.resolution,
    videoInput: references.some(({ kind }) => kind === 'video'),
    audio: output.generateAudio,
    serviceTier,
  });
  if (found === undefined) return null;
  const { currency, microUnitsPerMillionTokens } = found;
  return { currency, microUnitsPerMillionTokens };
}

/** @param flexFactor the operator's prices are for the default tier; the other has its share of them */
const listOf = (
  { currency, rows }: Gateway['prices'][number],
  flexFactor: number | null,
): PriceList => ({
  currency,
  rows: rows.map((row) => ({
    perMillionTokens: row.per_million_tokens,
    ...(row.resolutions !== undefined && { resolutions: row.resolutions }),
    ...(row.video_input !== undefined && { videoInput: row.video_input }),
    ...(row.audio !== undefined && { audio: row.audio }),
  })),
  flexFactor,
  asOf: '',
  source: 'filmgate.yaml',
});
