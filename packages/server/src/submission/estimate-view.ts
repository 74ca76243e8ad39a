// What is answered of an estimate.
import {
  costOf,
  findModel,
  frameCount,
  FRAMES_PER_SECOND,
  type GenerationRequest,
  pixelSize,
  type ProtocolError,
} from '@filmgate/protocol';
import type { Estimate } from '@filmgate/tasks';
import { z } from 'zod';
import type { Gateway } from '../config/gateway.ts';
import { EMBEDDED } from '../config/read-gateway.ts';
import { routeFor } from '../gateway/route.ts';
import { budgetSchema, currency } from '../money/budget-view.ts';
import { pricesAt, rateOf } from '../money/rate.ts';

export const estimateSchema = z
  .object({
    object: z.literal('estimate'),
    ok: z.boolean().describe('A create with this body would be taken now'),
    problems: z
      .array(z.object({ code: z.string(), message: z.string(), param: z.string().nullable() }))
      .describe('All that it would be refused for, where they can be told apart; empty: nothing'),
    warnings: z.array(z.string()).describe('What of it would have no effect, or was not seen'),
    model: z.string().nullable().describe('Null: no such model'),
    mode: z.string().nullable().describe('t2v, i2v, flf2v, r2v; null, as all below: has a problem'),
    width: z.int().nullable().describe('Pixels; null also where the ratio is adaptive'),
    height: z.int().nullable(),
    fps: z.int(),
    frames: z.int().nullable().describe('In the file; null also where the model chooses'),
    duration: z.number().nullable().describe('Seconds'),
    resolution: z.string().nullable(),
    ratio: z.string().nullable().describe('May be `adaptive`'),
    input_video_duration: z
      .number()
      .nullable()
      .describe('Seconds of all reference videos; null also where one could not be measured'),
    tokens: z.int().nullable().describe('The most that the film may count'),
    exact: z.boolean().describe('It will count so many, and not fewer'),
    made_by: z
      .array(
        z.object({
          provider: z.string(),
          order: z.int(),
          weight: z.int(),
          billed: z.boolean(),
          cost: z
            .object({ currency, amount: z.number().describe('In units of the currency') })
            .nullable()
            .describe('At most; null: nothing is billed, or nobody knows the price'),
          based_on: z.string().describe('Which prices'),
        }),
      )
      .describe('Who may be asked for it, by order'),
    budget: z
      .object({ covered: z.boolean(), limits: z.array(budgetSchema) })
      .optional()
      .describe('Absent: no budget binds this key, or nothing is billed'),
  })
  .meta({ id: 'Estimate' });

export type EstimateView = z.infer<typeof estimateSchema>;

/** What is known of the film itself. */
type FilmView = Pick<
  EstimateView,
  | 'mode'
  | 'width'
  | 'height'
  | 'fps'
  | 'frames'
  | 'duration'
  | 'resolution'
  | 'ratio'
  | 'input_video_duration'
  | 'tokens'
  | 'exact'
>;

export function filmOf(
  { model, mode, output }: GenerationRequest,
  { tokens, exact, inputVideoS }: Pick<Estimate, 'tokens' | 'exact' | 'inputVideoS'>,
): FilmView {
  const { resolution, ratio, durationS } = output;
  const size = ratio === 'adaptive' ? null : pixelSize(model, resolution, ratio);
  const frames = output.frames ?? (durationS === -1 ? null : frameCount(durationS));
  return {
    mode,
    width: size?.width ?? null,
    height: size?.height ?? null,
    fps: FRAMES_PER_SECOND,
    frames,
    duration: frames === null ? null : (frames - 1) / FRAMES_PER_SECOND,
    resolution,
    ratio,
    input_video_duration: inputVideoS,
    tokens,
    exact,
  };
}

/** Who may be asked for it, and what each takes. */
export function makersOf(
  request: GenerationRequest,
  tokens: number,
  gateway: Gateway,
): EstimateView['made_by'] {
  const { model } = findModel(request.model);
  const candidates = routeFor(gateway, model, request.provider)?.candidates ?? [];
  return candidates.map(({ provider, order, weight }) => {
    const billed = provider !== EMBEDDED;
    const rate = billed ? rateOf(gateway, provider, request) : null;
    const list = billed ? pricesAt(gateway, provider, model) : null;
    return {
      provider,
      order,
      weight,
      billed,
      cost: rate && {
        currency: rate.currency,
        amount: costOf(tokens, rate.microUnitsPerMillionTokens) / 1_000_000,
      },
      based_on: basedOn(billed, rate === null ? null : list),
    };
  });
}

function basedOn(billed: boolean, list: ReturnType<typeof pricesAt>): string {
  if (!billed) return 'drawn here, for nothing';
  if (list === null)
    return 'no price is known: the operator can add one to prices in filmgate.yaml';
  return list.asOf === '' ? `prices of ${list.source}` : `${list.source}, read on ${list.asOf}`;
}

const NO_FILM: FilmView = {
  mode: null,
  width: null,
  height: null,
  fps: FRAMES_PER_SECOND,
  frames: null,
  duration: null,
  resolution: null,
  ratio: null,
  input_video_duration: null,
  tokens: null,
  exact: false,
};

export function viewOf({
  problems,
  warnings = [],
  model = null,
  film = NO_FILM,
  makers = [],
  budget,
}: {
  readonly problems: readonly ProtocolError[];
  readonly warnings?: readonly string[];
  readonly model?: string | null;
  readonly film?: FilmView;
  readonly makers?: EstimateView['made_by'];
  readonly budget?: EstimateView['budget'];
}): EstimateView {
  return {
    object: 'estimate',
    ok: problems.length === 0,
    problems: problems.map(({ code, message, param }) => ({ code, message, param })),
    warnings: [...warnings],
    model,
    ...film,
    made_by: makers,
    ...(budget !== undefined && { budget }),
  };
}
