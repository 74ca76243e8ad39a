// A draft's film made in full: what the draft showed stays, its size and who makes it may be chosen anew.
import { checkModel } from './ark-content.ts';
import { type ArkCreate, arkCreateSchema, parseArk } from './ark-schema.ts';
import { PROVIDERS, findModel } from './catalogue/catalogue.ts';
import type { Model } from './catalogue/model.ts';
import { ARK_NAMES, type FieldNames, namedBy } from './field-names.ts';
import type { GenerationRequest } from './request.ts';
import { readFields, unknown, withoutEffect, type ValidatedRequest } from './validate-ark.ts';

/** A finished draft. */
export interface Draft {
  readonly id: string;
  readonly request: GenerationRequest;
  /** The one that was used. */
  readonly seed: number;
  /** What `adaptive` and a duration of −1 came to. */
  readonly made: Pick<GenerationRequest['output'], 'ratio' | 'durationS'>;
}

/** The real service, too, reuses these of the draft. */
const FROM_DRAFT = [
  'content',
  'duration',
  'frames',
  'ratio',
  'seed',
  'generate_audio',
  'camera_fixed',
  'draft',
  'tools',
  'storyboard',
] as const satisfies readonly (keyof ArkCreate)[];

/** What may be said anew. */
export const finalSchema = arkCreateSchema.pick({
  model: true,
  resolution: true,
  watermark: true,
  return_last_frame: true,
  callback_url: true,
  service_tier: true,
  priority: true,
  execution_expires_after: true,
  safety_identifier: true,
});

/**
 * @param value a body in the shape of Ark's create; all of its fields are optional
 * @param providers prefixes that a model id may carry
 * @param names the caller's, where its dialect is another
 * @throws ProtocolError, also where the model cannot make what the draft showed
 */
export function validateFinal(
  value: unknown,
  draft: Draft,
  providers: readonly string[] = PROVIDERS,
  names: FieldNames = ARK_NAMES,
): ValidatedRequest {
  return namedBy(names, () => validate(value, draft, providers, names));
}

function validate(
  value: unknown,
  draft: Draft,
  providers: readonly string[],
  names: FieldNames,
): ValidatedRequest {
  const { body, unknownFields } = parseArk(value);
  const { request } = draft;
  const { provider, model } = findModel(body.model || request.model, providers);
  const { mode, references, prompt } = request;
  checkModel(references, model, mode);
  const merged = mergedBody(body, draft, model);
  const fields = readFields(merged, {}, model, { mode, references });
  const fromDraft = FROM_DRAFT.filter((field) => body[field] !== undefined).map((field) => ({
    field: names.field(field),
    text: 'the film has its draft’s, ignored',
  }));
  const without = withoutEffect(body, model, names).filter(
    ({ field }) => !fromDraft.some((each) => each.field === field),
  );
  return {
    request: { model: model.id, provider, prompt, ...fields, draftTaskId: draft.id },
    warnings: [...unknown(unknownFields, names), ...without, ...fromDraft],
  };
}

function mergedBody(body: ArkCreate, { request, seed, made }: Draft, model: Model): ArkCreate {
  const { output } = request;
  // A trial was small by rule, any other film by choice.
  const resolution = body.resolution ?? (request.draft ? undefined : output.resolution);
  const safetyIdentifier = body.safety_identifier ?? request.safetyIdentifier ?? undefined;
  return {
    ...body,
    ...(resolution !== undefined && { resolution }),
    ...(output.frames === null
      ? { duration: output.durationS === -1 ? made.durationS : output.durationS }
      : { frames: output.frames, duration: undefined }),
    ratio: output.ratio === 'adaptive' ? made.ratio : output.ratio,
    seed,
    generate_audio: model.fields.includes('generate_audio') ? output.generateAudio : undefined,
    camera_fixed: output.cameraFixed,
    draft: false,
    tools: [...request.tools],
    watermark: body.watermark ?? output.watermark,
    return_last_frame: body.return_last_frame ?? output.returnLastFrame,
    ...(safetyIdentifier !== undefined && { safety_identifier: safetyIdentifier }),
  };
}
