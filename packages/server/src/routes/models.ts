// GET /v1/models: what can be asked for now and who makes it, in the shape of OpenAI's list.
import {
  catalogue,
  findModel,
  type GenerationRequest,
  type Mode,
  type Model,
  pixelSize,
  type PriceList,
  readFields,
  type VisualLimits,
} from '@filmgate/protocol';
import { z } from 'zod';
import type { Gateway } from '../config/gateway.ts';
import { EMBEDDED } from '../config/read-gateway.ts';
import type { LiveGateway } from '../gateway/live-gateway.ts';
import { providerNames, routeFor } from '../gateway/route.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { pricesAt } from '../money/rate.ts';

const PATH = '/v1/models';

const rangeSchema = z.object({ min: z.number(), max: z.number() });

const pricesSchema = z.object({
  currency: z.enum(['CNY', 'USD']),
  rows: z
    .array(
      z.object({
        per_million_tokens: z.number(),
        resolutions: z.array(z.string()).optional(),
        video_input: z.boolean().optional(),
        audio: z.boolean().optional(),
      }),
    )
    .describe('The first row whose conditions all hold is the price'),
  flex_factor: z.number().nullable().describe('Of service_tier flex; null: there is none'),
  as_of: z.string().describe('When the list was read; empty: the operator’s own'),
});

const makerSchema = z.object({
  provider: z.string(),
  model: z.string().describe('As the provider calls it'),
  order: z.int(),
  weight: z.int(),
  billed: z.boolean().describe('False: drawn here, for nothing'),
  prices: pricesSchema.nullable().describe('Null: nothing is billed, or nobody knows the price'),
  health: z
    .enum(['ok', 'resting', 'unknown'])
    .describe('`resting`: it refused, and is asked for nothing new for a while'),
  health_since: z.string().nullable().describe('ISO 8601, UTC; null: it was not asked yet'),
  health_reason: z.string().nullable(),
});

const visualSchema = z.object({
  side: rangeSchema.describe('Pixels of width and of height'),
  aspect: rangeSchema.describe('Width divided by height'),
});

const modelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.int().describe('The date in its id, Unix seconds'),
  owned_by: z.string().describe('The service that sells it'),
  made_by: z
    .array(makerSchema)
    .describe('Who is asked, in this order, when the id comes without a prefix'),
  prefixes: z
    .array(z.string())
    .describe('Providers that may be put before the id, `animatic/…`: then that one makes it'),
  modes: z
    .array(z.string())
    .describe('t2v: text; i2v: first frame; flf2v: and last; r2v: references'),
  resolutions: z.array(z.string()),
  default_resolution: z.string(),
  ratios: z.array(z.string()),
  sizes: z
    .array(z.object({ resolution: z.string(), ratio: z.string(), width: z.int(), height: z.int() }))
    .describe('Pixels of the film, for each resolution and ratio'),
  defaults: z
    .object({
      resolution: z.string(),
      ratio: z.record(z.string(), z.string()).describe('By mode'),
      duration: z.int(),
      generate_audio: z.boolean(),
      watermark: z.boolean(),
      return_last_frame: z.boolean(),
      camera_fixed: z.boolean(),
      seed: z.int().describe('−1: another one each time'),
      service_tier: z.string(),
      priority: z.int(),
      execution_expires_after: z.int().describe('Seconds'),
    })
    .describe('What stands in for a field that is left out'),
  adaptive_ratio_in: z.array(z.string()).describe('The modes in which `adaptive` is allowed'),
  duration: rangeSchema.extend({ automatic: z.boolean().describe('Whether −1 is allowed') }),
  fields: z.array(z.string()).describe('Optional fields of a create that it knows'),
  media: z.object({
    items: z.int(),
    images: visualSchema.extend({
      max: z.int(),
      formats: z.array(z.string()),
      below_bytes: z.int(),
    }),
    videos: visualSchema
      .extend({
        max: z.int(),
        formats: z.array(z.string()),
        codecs: z.array(z.string()),
        pixels: rangeSchema.describe('Width times height'),
        fps: rangeSchema,
        max_bytes: z.int(),
        duration: rangeSchema,
        max_total_duration: z.number(),
      })
      .nullable(),
    audios: z
      .object({
        max: z.int(),
        formats: z.array(z.string()),
        max_bytes: z.int(),
        duration: rangeSchema,
        max_total_duration: z.number(),
      })
      .nullable(),
  }),
});

export function modelRoutes(
  http: HttpServer,
  { gateway }: { readonly gateway: Pick<LiveGateway, 'config' | 'health'> },
): void {
  const common = { config: { dialect: 'mission', scope: 'tasks:read' } } as const;
  const described = { tags: ['models'] };

  http.get(
    PATH,
    {
      ...common,
      schema: {
        ...described,
        summary:
          'Models that can be asked for now: who makes them at which prices, modes and limits',
        response: {
          ...ERROR_REPLIES.mission,
          200: z.object({ object: z.literal('list'), data: z.array(modelSchema) }),
        },
      },
    },
    async () => ({
      object: 'list' as const,
      data: catalogue.map((model) => modelView(model, gateway)),
    }),
  );

  http.get(
    `${PATH}/:id`,
    {
      ...common,
      config: { ...common.config, errors: ['InvalidEndpointOrModel.NotFound'] },
      schema: {
        ...described,
        summary: 'One model',
        params: z.object({ id: z.string() }),
        response: { ...ERROR_REPLIES.mission, 200: modelSchema },
      },
    },
    async (request) => modelView(findModel(request.params.id, []).model, gateway),
  );
}

function modelView(
  model: Model,
  { config, health }: Pick<LiveGateway, 'config' | 'health'>,
): z.infer<typeof modelSchema> {
  const gateway = config();
  const [min, max] = model.durationRangeS;
  return {
    id: model.id,
    object: 'model',
    created: createdS(model.id),
    owned_by: model.service,
    made_by: makersOf(model, gateway, health),
    prefixes: providerNames(gateway).filter((name) => routeFor(gateway, model, name)),
    modes: [...model.modes],
    resolutions: [...model.resolutions],
    default_resolution: model.defaultResolution,
    ratios: [...model.ratios],
    sizes: model.resolutions.flatMap((resolution) =>
      model.ratios.map((ratio) => ({
        resolution,
        ratio,
        ...pixelSize(model.id, resolution, ratio),
      })),
    ),
    defaults: defaultsOf(model),
    adaptive_ratio_in: [...model.adaptiveModes],
    duration: { min, max, automatic: model.automaticDuration },
    fields: [...model.fields],
    media: mediaView(model),
  };
}

/** As a create that leaves everything open is read. */
function defaultsOf(model: Model): z.infer<typeof modelSchema>['defaults'] {
  const read = (mode: Mode): GenerationRequest => {
    const content = { mode, references: [] };
    return { model: model.id, provider: null, prompt: '', ...readFields({}, {}, model, content) };
  };
  const [first = 't2v'] = model.modes;
  const { output, seed, serviceTier, priority, executionExpiresAfterS } = read(first);
  return {
    resolution: output.resolution,
    ratio: Object.fromEntries(model.modes.map((mode) => [mode, read(mode).output.ratio])),
    duration: output.durationS,
    generate_audio: output.generateAudio,
    watermark: output.watermark,
    return_last_frame: output.returnLastFrame,
    camera_fixed: output.cameraFixed,
    seed,
    service_tier: serviceTier,
    priority,
    execution_expires_after: executionExpiresAfterS,
  };
}

function makersOf(
  model: Model,
  gateway: Gateway,
  healthOf: LiveGateway['health'],
): z.infer<typeof makerSchema>[] {
  const candidates = routeFor(gateway, model, null)?.candidates ?? [];
  return candidates.map(({ provider, model: theirs, order, weight }) => {
    const billed = provider !== EMBEDDED;
    const prices = billed ? pricesAt(gateway, provider, model) : null;
    const { health, sinceMs, reason } = healthOf(provider);
    return {
      provider,
      model: theirs,
      order,
      weight,
      billed,
      prices: prices && pricesView(prices),
      health,
      health_since: sinceMs === null ? null : new Date(sinceMs).toISOString(),
      health_reason: reason,
    };
  });
}

const pricesView = (list: PriceList): z.infer<typeof pricesSchema> => ({
  currency: list.currency,
  rows: list.rows.map(({ perMillionTokens, resolutions, videoInput, audio }) => ({
    per_million_tokens: perMillionTokens,
    ...(resolutions !== undefined && { resolutions: [...resolutions] }),
    ...(videoInput !== undefined && { video_input: videoInput }),
    ...(audio !== undefined && { audio }),
  })),
  flex_factor: list.flexFactor,
  as_of: list.asOf,
});

function mediaView({ media }: Model): z.infer<typeof modelSchema>['media'] {
  const { image, video, audio, maxItems } = media;
  return {
    items: maxItems,
    images: {
      max: image.maxReferences,
      formats: [...image.formats],
      below_bytes: image.belowBytes,
      ...visual(image),
    },
    videos:
      video === null
        ? null
        : {
            ...timed(video),
            ...visual(video),
            codecs: [...video.codecs],
            pixels: { ...video.pixels },
            fps: { ...video.framesPerSecond },
          },
    audios: audio === null ? null : timed(audio),
  };
}

const visual = ({ sidePx, aspect }: VisualLimits): z.infer<typeof visualSchema> => ({
  side: { ...sidePx },
  aspect: { ...aspect },
});

const timed = (
  limits: NonNullable<Model['media']['video'] | Model['media']['audio']>,
): NonNullable<z.infer<typeof modelSchema>['media']['audios']> => ({
  max: limits.maxCount,
  formats: [...limits.formats],
  max_bytes: limits.maxBytes,
  duration: { min: limits.durationS.min, max: limits.durationS.max },
  max_total_duration: limits.maxTotalS,
});

/** `…-260128` → 2026-01-28. */
function createdS(id: string): number {
  const [, year, month, day] = /-(\d\d)(\d\d)(\d\d)$/.exec(id) ?? [];
  return year === undefined
    ? 0
    : Date.UTC(2000 + Number(year), Number(month) - 1, Number(day)) / 1000;
}
