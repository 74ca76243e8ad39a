// What a film may cost at most, by the protocol's arithmetic: known before it is asked for.
import {
  costOf,
  findModel,
  pixelSize,
  tokens,
  type GenerationRequest,
  type MediaInfo,
} from '@filmgate/protocol';
import { SpendingRefused, type Amount, type Budget, type Estimate } from '@filmgate/tasks';
import type { Gateway } from '../config/gateway.ts';
import { routeFor } from '../gateway/route.ts';
import { rateOf } from './rate.ts';

/**
 * @param media what was measured of the request's references, by their positions
 * @throws SpendingRefused where a budget applies and a provider of the route has no known price
 */
export function estimateOf(
  request: GenerationRequest,
  media: ReadonlyMap<number, MediaInfo>,
  gateway: Gateway,
  budgets: readonly Budget[],
): Estimate {
  const counted = countOf(request, media);
  return {
    ...counted,
    amounts: dearest(request, counted.tokens, gateway, budgets),
    budgets,
  };
}

/** How many tokens such a film counts at most, whoever makes it. */
export function countOf(
  request: GenerationRequest,
  media: ReadonlyMap<number, MediaInfo>,
): Pick<Estimate, 'tokens' | 'exact' | 'inputVideoS'> {
  const inputVideoS = inputSeconds(request, media);
  return { ...mostTokens(request, inputVideoS), inputVideoS };
}

/** Of all reference videos; null where one could not be measured in time. */
function inputSeconds(
  { references }: GenerationRequest,
  media: ReadonlyMap<number, MediaInfo>,
): number | null {
  const videos = references.filter(({ kind }) => kind === 'video');
  const measured = videos.map(({ position }) => media.get(position)?.durationS);
  return measured.includes(undefined)
    ? null
    : measured.reduce<number>((sum, durationS) => sum + (durationS ?? 0), 0);
}

/** What is left to the model, or not measured, is taken for the most that it may be. */
function mostTokens(
  { model: id, output }: GenerationRequest,
  inputVideoS: number | null,
): Pick<Estimate, 'tokens' | 'exact'> {
  const { model } = findModel(id);
  const { resolution, ratio, durationS, frames } = output;
  const ratios = ratio === 'adaptive' ? model.ratios : [ratio];
  const automatic = frames === null && durationS === -1;
  const length =
    frames === null ? { outputS: automatic ? model.durationRangeS[1] : durationS } : { frames };
  const inputS = inputVideoS ?? model.media.video?.maxTotalS ?? 0;
  const counts = ratios.map((each) =>
    tokens({ ...pixelSize(id, resolution, each), ...length, inputVideoS: inputS }),
  );
  return {
    tokens: Math.max(...counts),
    exact: ratio !== 'adaptive' && !automatic && inputVideoS !== null,
  };
}

/** In each currency what the dearest provider takes that the route may come to. */
function dearest(
  request: GenerationRequest,
  count: number,
  gateway: Gateway,
  budgets: readonly Budget[],
): readonly Amount[] {
  const route = routeFor(gateway, findModel(request.model).model, request.provider);
  const most = new Map<Amount['currency'], number>();
  for (const { provider } of route?.candidates ?? []) {
    const rate = rateOf(gateway, provider, request);
    if (rate === null) {
      if (budgets.length > 0) throw SpendingRefused.priceUnknown(request.model, provider);
      continue;
    }
    const { currency, microUnitsPerMillionTokens } = rate;
    const cost = costOf(count, microUnitsPerMillionTokens);
    most.set(currency, Math.max(cost, most.get(currency) ?? 0));
  }
  return [...most].map(([currency, microUnits]) => ({ currency, microUnits }));
}
