// GET /v1/models: what can be asked for now and who makes it, in the shape of OpenAI's list.
import { catalogue, findModel, type Model } from '@filmgate/protocol';
import type { onRequestAsyncHookHandler } from 'fastify';
import { z } from 'zod';
import type { Gateway } from '../config/gateway.ts';
import { providerNames, routeFor } from '../gateway/route.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';

const PATH = '/v1/models';

const rangeSchema = z.object({ min: z.number(), max: z.number() });

const modelSchema = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.int().describe('The date in its id, Unix seconds'),
  owned_by: z.string().describe('The service that sells it'),
  made_by: z
    .array(z.object({ provider: z.string(), model: z.string(), order: z.int(), weight: z.int() }))
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
  adaptive_ratio_in: z.array(z.string()).describe('The modes in which `adaptive` is allowed'),
  duration: rangeSchema.extend({ automatic: z.boolean().describe('Whether −1 is allowed') }),
  fields: z.array(z.string()).describe('Optional fields of a create that it knows'),
  media: z.object({
    items: z.int(),
    images: z.object({ max: z.int(), formats: z.array(z.string()), below_bytes: z.int() }),
    videos: z
      .object({
        max: z.int(),
        formats: z.array(z.string()),
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
  options: { authenticate: onRequestAsyncHookHandler; gateway: () => Gateway },
): void {
  const { authenticate, gateway } = options;
  const common = {
    config: { dialect: 'mission' as const },
    onRequest: authenticate,
  };
  const described = { tags: ['models'], security: [{ bearer: [] }] };

  http.get(
    PATH,
    {
      ...common,
      schema: {
        ...described,
        summary: 'Models that can be asked for now: who makes them, modes and limits',
        response: {
          ...ERROR_REPLIES.mission,
          200: z.object({ object: z.literal('list'), data: z.array(modelSchema) }),
        },
      },
    },
    async () => ({
      object: 'list' as const,
      data: catalogue.map((model) => modelView(model, gateway())),
    }),
  );

  http.get(
    `${PATH}/:id`,
    {
      ...common,
      schema: {
        ...described,
        summary: 'One model',
        params: z.object({ id: z.string() }),
        response: { ...ERROR_REPLIES.mission, 200: modelSchema },
      },
    },
    async (request) => modelView(findModel(request.params.id, []).model, gateway()),
  );
}

function modelView(model: Model, gateway: Gateway): z.infer<typeof modelSchema> {
  const [min, max] = model.durationRangeS;
  return {
    id: model.id,
    object: 'model',
    created: createdS(model.id),
    owned_by: model.service,
    made_by: (routeFor(gateway, model, null)?.candidates ?? []).map(
      ({ provider, model: theirs, order, weight }) => ({ provider, model: theirs, order, weight }),
    ),
    prefixes: providerNames(gateway).filter((name) => routeFor(gateway, model, name)),
    modes: [...model.modes],
    resolutions: [...model.resolutions],
    default_resolution: model.defaultResolution,
    ratios: [...model.ratios],
    adaptive_ratio_in: [...model.adaptiveModes],
    duration: { min, max, automatic: model.automaticDuration },
    fields: [...model.fields],
    media: mediaView(model),
  };
}

function mediaView({ media }: Model): z.infer<typeof modelSchema>['media'] {
  const { image, video, audio, maxItems } = media;
  return {
    items: maxItems,
    images: {
      max: image.maxReferences,
      formats: [...image.formats],
      below_bytes: image.belowBytes,
    },
    videos: video === null ? null : timed(video),
    audios: audio === null ? null : timed(audio),
  };
}

const timed = (
  limits: NonNullable<Model['media']['video'] | Model['media']['audio']>,
): NonNullable<z.infer<typeof modelSchema>['media']['videos']> => ({
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
