// The shape of OpenAI's Videos API (§7), which many programs and gateways speak on after OpenAI closed it: its
// create body, made into the mission's, which has its fields and more.
import { z } from 'zod';
import { findModel } from './catalogue/catalogue.ts';
import type { Model } from './catalogue/model.ts';
import { ProtocolError } from './errors.ts';
import type { NamedBody } from './field-names.ts';
import { isObject, missionCreateSchema, missionToArk } from './mission-dialect.ts';

/** Of OpenAI's own, which nobody makes any more. */
const SORA_MODELS = /^sora-2(?:-pro)?(?:-\d{4}-\d{2}-\d{2})?$/;

export const openaiCreateSchema = missionCreateSchema.extend({
  model: z
    .string()
    .optional()
    .describe('A catalogue id; none, `sora-2` or `sora-2-pro`: the one that the operator chose'),
  seconds: missionCreateSchema.shape.seconds.describe('Whole seconds, as text or number'),
  size: z.string().optional().describe('`1280x720`: made at the nearest size that the model has'),
});

/**
 * @param options.defaultModel in place of OpenAI's
 * @returns a body for `validateArk`, and what of it was written where
 * @throws ProtocolError 400 where a field has a wrong type
 */
export function openaiToArk(
  body: unknown,
  options: { readonly defaultModel: string; readonly providers: readonly string[] },
): NamedBody {
  if (!isObject(body)) {
    throw new ProtocolError('InvalidParameter', 'The request body must be a JSON object');
  }
  const { model: asked } = body;
  const isNone = asked === undefined || asked === null || asked === '';
  const isTheirs = typeof asked === 'string' && SORA_MODELS.test(asked);
  if (!isNone && !isTheirs) return missionToArk(body, modelOf(asked, options.providers));
  const { defaultModel } = options;
  const ark = missionToArk(
    { ...body, model: defaultModel },
    modelOf(defaultModel, options.providers),
  );
  const what = isNone ? 'none is named' : `${asked} is not made here`;
  return {
    ...ark,
    warnings: [
      { field: 'model', text: `${what}: ${defaultModel} takes its place` },
      ...ark.warnings,
    ],
  };
}

/** Undefined where it is none: that is judged with the rest. */
function modelOf(id: unknown, providers: readonly string[]): Model | undefined {
  try {
    return typeof id === 'string' ? findModel(id, providers).model : undefined;
  } catch (error) {
    if (error instanceof ProtocolError) return undefined;
    throw error;
  }
}
