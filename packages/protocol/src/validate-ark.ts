// From Ark's create body to the canonical request, by the rules of the catalogue. One bad parameter is
// named per reply, in the words of the real service.
import { type Content, readContent } from './ark-content.ts';
import { type ArkCreate, parseArk } from './ark-schema.ts';
import { PROVIDERS, catalogue, findModel } from './catalogue/catalogue.ts';
import type { Model, OptionalField } from './catalogue/model.ts';
import { invalidParameter, missingParameter } from './errors.ts';
import { ARK_NAMES, type FieldNames, namedBy } from './field-names.ts';
import { missingMedia } from './missing-media.ts';
import { type FlagValues, flagsAsWords, type ReadPrompt, readPromptFlags } from './prompt-flags.ts';
import type { GenerationRequest, Mode, OutputRequest } from './request.ts';
import { shownValue } from './shown-value.ts';
import type { Warning } from './warning.ts';
import { isDuration, isFrameCount, isSeed, ratioOf, resolutionOf } from './value-rules.ts';

export interface ValidatedRequest {
  readonly request: GenerationRequest;
  readonly warnings: readonly Warning[];
}

const MAX_CALLBACK_CHARACTERS = 2048;

/**
 * @param providers prefixes that a model id may carry
 * @param names the caller's, where its dialect is another
 * @throws ProtocolError
 */
export function validateArk(
  value: unknown,
  providers: readonly string[] = PROVIDERS,
  names: FieldNames = ARK_NAMES,
): ValidatedRequest {
  return namedBy(names, () => validate(value, providers, names));
}

function validate(
  value: unknown,
  providers: readonly string[],
  names: FieldNames,
): ValidatedRequest {
  const { body, unknownFields } = parseArk(value);
  if (body.model === undefined || body.model === '') throw missingParameter('model');
  const { provider, model } = findModel(body.model, providers);
  const isDrawn = body.storyboard !== undefined;
  const content =
    isDrawn && (body.content ?? []).length === 0
      ? NOTHING
      : readContent(body.content ?? [], model, names);
  const { prompt, flags, ...flagged } = readPromptFlags(content.text, model, content.mode);
  const isEmpty = prompt.trim() === '' && content.references.length === 0;
  if (isEmpty && content.draftTaskId === null && !isDrawn) {
    throw missingParameter('content.text');
  }
  const fields = readFields(body, flags, model, content);
  return {
    request: {
      model: model.id,
      provider,
      prompt,
      ...fields,
      ...(content.draftTaskId === null ? {} : { draftTaskId: content.draftTaskId }),
    },
    warnings: [
      ...unknown(unknownFields, names),
      ...withoutEffect(body, model, names),
      ...flagWarnings(flagged, body, names),
      ...(isDrawn ? [] : promptWarnings(prompt, model, content, names)),
    ],
  };
}

/** A storyboard needs no prompt. */
const NOTHING: Content = { mode: 't2v', text: '', references: [], draftTaskId: null };

export const unknown = (fields: readonly string[], names: FieldNames): readonly Warning[] =>
  fields.map((field) => ({ field: names.field(field), text: 'unknown field, ignored' }));

/** The field of the body that wins over a flag of the prompt. */
const FIELD_OF_FLAG = {
  resolution: ['resolution', 'draft'],
  ratio: ['ratio'],
  durationS: ['duration'],
  // A field of the body wins over a flag also where they are different fields.
  frames: ['frames', 'duration'],
  seed: ['seed'],
  cameraFixed: ['camera_fixed'],
  watermark: ['watermark'],
} as const satisfies Record<keyof FlagValues, readonly (keyof ArkCreate)[]>;

function flagWarnings(
  { written, unused }: Pick<ReadPrompt, 'written' | 'unused'>,
  body: ArkCreate,
  names: FieldNames,
): readonly Warning[] {
  const field = names.field('content.text');
  const without = unused.map((flag) => ({
    field,
    text: `\`${flag}\` is no value of the model, or a later flag counts, ignored`,
  }));
  const overruled = (Object.keys(written) as (keyof FlagValues)[]).flatMap((name): Warning[] => {
    const winner = FIELD_OF_FLAG[name].find((each) =>
      each === 'draft' ? body.draft === true : body[each] !== undefined,
    );
    return winner === undefined
      ? []
      : [{ field, text: `\`${written[name]}\` gives way to ${names.field(winner)}, ignored` }];
  });
  return [...without, ...overruled];
}

const MOST_TOLD_OF_PROMPT = 8;

/** What a prompt counts on in vain: flags of other models, media that did not come. */
function promptWarnings(
  prompt: string,
  model: Model,
  { references, draftTaskId }: Content,
  names: FieldNames,
): readonly Warning[] {
  const field = names.field('content.text');
  const flags = flagsAsWords(prompt, model).slice(0, MOST_TOLD_OF_PROMPT);
  const shown = flags.join(' ').slice(0, 200).toWellFormed();
  const asWords = `\`${shown}\` is read as words of the prompt: flags are of 1.x models; say it in fields of the body instead`;
  const missing = draftTaskId === null ? missingMedia(prompt, references) : [];
  return [
    ...(flags.length === 0 ? [] : [{ field, text: asWords }]),
    ...missing.slice(0, MOST_TOLD_OF_PROMPT).map(({ text, kind, came }) => ({
      field,
      text: `\`${text}\` did not come with the request, which has ${came === 0 ? 'no' : came} ${kind}${came > 1 ? 's' : ''}`,
    })),
  ];
}

/**
 * All of a request but who makes it and its prompt.
 * @throws ProtocolError
 */
export function readFields(
  body: ArkCreate,
  flags: FlagValues,
  model: Model,
  content: Pick<Content, 'mode' | 'references'>,
): Omit<GenerationRequest, 'model' | 'provider' | 'prompt'> {
  refuseUnsupported(body, model, content);
  const draft = body.draft ?? false;
  return {
    mode: content.mode,
    references: content.references,
    output: readOutput(body, flags, model, content, draft),
    seed: readSeed(body, flags),
    draft,
    serviceTier: body.service_tier === 'flex' ? 'flex' : 'default',
    executionExpiresAfterS: readWhole(body, 'execution_expires_after', 3600, 259_200, 172_800),
    priority: model.fields.includes('priority') ? readWhole(body, 'priority', 0, 9, 0) : 0,
    callbackUrl: readCallbackUrl(body.callback_url),
    safetyIdentifier: readSafetyIdentifier(body.safety_identifier),
    tools: readTools(body),
  };
}

/**
 * Fields that the model does not know and that would change the film or its price are refused, as the
 * real service does. Their neutral value, `draft: false`, is let through, since many programs always
 * send it (unverified for the real service).
 */
function refuseUnsupported(body: ArkCreate, model: Model, { mode }: Pick<Content, 'mode'>): void {
  const refuse = (field: OptionalField & keyof ArkCreate): never => {
    const said = `the specified parameter ${field} is not supported for model ${model.printedName} in ${mode}, must be empty`;
    throw invalidParameter(
      field,
      `${said}. Got ${shownValue(body[field])}; leave it out, or ${elsewhere(field, model)}`,
    );
  };
  const unknown = (field: OptionalField): boolean => !model.fields.includes(field);
  const tier = body.service_tier;
  if (tier !== undefined && tier !== '' && tier !== 'default') {
    if (unknown('service_tier')) refuse('service_tier');
    if (tier !== 'flex') {
      throw invalidParameter(
        'service_tier',
        `expected default or flex but got ${tier.slice(0, 64)} instead`,
      );
    }
  }
  if (body.draft === true && unknown('draft')) refuse('draft');
  if (body.camera_fixed === true && unknown('camera_fixed')) refuse('camera_fixed');
  if (setFrames(body) !== undefined && unknown('frames')) refuse('frames');
  const asksForTools = (body.tools ?? []).length > 0;
  if (asksForTools && (unknown('tools') || mode !== 't2v')) refuse('tools');
  if (body.draft === true && body.return_last_frame === true) {
    throw invalidParameter(
      'return_last_frame',
      'the specified parameter return_last_frame is not supported for drafts, must be empty',
    );
  }
}

/** Where a field that is refused would be taken. */
function elsewhere(field: OptionalField, { fields, service }: Model): string {
  if (fields.includes(field)) return 'send a text and no media';
  const takers = catalogue.filter((one) => one.service === service && one.fields.includes(field));
  return `name a model that takes it: ${takers.map(({ id }) => id).join(', ')}`;
}

/** Harmless: not known to this model, or another field says the same. */
export function withoutEffect(
  body: ArkCreate,
  model: Model,
  names: FieldNames,
): readonly Warning[] {
  const notKnown = (['generate_audio', 'priority'] as const)
    .filter((field) => body[field] !== undefined && !model.fields.includes(field))
    .map((field) => ({
      field: names.field(field),
      text: `${model.printedName} does not know it, ignored`,
    }));
  const isOverruled = setFrames(body) !== undefined && body.duration !== undefined;
  return isOverruled
    ? [
        ...notKnown,
        { field: names.field('duration'), text: `gives way to ${names.field('frames')}, ignored` },
      ]
    : notKnown;
}

/** The service's own replies show 0 where no frames were asked for: so does what is copied from them. */
function setFrames(body: ArkCreate): number | undefined {
  return body.frames === 0 ? undefined : body.frames;
}

function readOutput(
  body: ArkCreate,
  flags: FlagValues,
  model: Model,
  content: Pick<Content, 'mode'>,
  draft: boolean,
): OutputRequest {
  const { mode } = content;
  const invalid = (field: string, got: unknown, allowed: string): never => {
    const said = `the parameter ${field} specified in the request is not valid for model ${model.printedName} in ${mode}`;
    throw invalidParameter(field, `${said}. Got ${shownValue(got)}; ${allowed}`);
  };
  const takes = `${model.printedName} takes`;
  const durationS = body.duration ?? flags.durationS ?? 5;
  if (!isDuration(durationS, model))
    invalid('duration', durationS, `${takes} ${durationsOf(model)}`);
  const bodyFrames = setFrames(body);
  // A field of the body wins over a flag of the prompt, also where they are different fields.
  const frames = bodyFrames ?? (body.duration === undefined ? flags.frames : undefined) ?? null;
  if (frames !== null && !isFrameCount(frames)) {
    invalid('frames', frames, `${takes} 29 to 289 in steps of 4: 29, 33, 37, … 289`);
  }
  const fallback = draft ? '480p' : model.defaultResolution;
  const resolution =
    body.resolution === undefined
      ? ((draft ? undefined : flags.resolution) ?? fallback)
      : (resolutionOf(body.resolution, model) ??
        invalid('resolution', body.resolution, `${takes} ${model.resolutions.join(', ')}`));
  if (draft && resolution !== '480p') invalid('resolution', resolution, 'a draft takes 480p');
  const ratio =
    body.ratio === undefined
      ? (flags.ratio ?? (model.adaptiveModes.includes(mode) ? 'adaptive' : '16:9'))
      : (ratioOf(body.ratio, model, mode) ??
        invalid('ratio', body.ratio, `${takes} ${ratiosOf(model, mode)}`));
  return {
    resolution,
    ratio,
    durationS,
    frames,
    generateAudio: model.fields.includes('generate_audio') && (body.generate_audio ?? true),
    watermark: body.watermark ?? flags.watermark ?? false,
    returnLastFrame: body.return_last_frame ?? false,
    cameraFixed: body.camera_fixed ?? flags.cameraFixed ?? false,
  };
}

function durationsOf({ durationRangeS: [min, max], automaticDuration }: Model): string {
  return `whole seconds from ${min} to ${max}${automaticDuration ? ', or -1: it chooses' : ''}`;
}

const ratiosOf = ({ ratios, adaptiveModes }: Model, mode: Mode): string =>
  [...ratios, ...(adaptiveModes.includes(mode) ? ['adaptive'] : [])].join(', ');

function readSeed(body: ArkCreate, flags: FlagValues): number {
  const seed = body.seed ?? flags.seed ?? -1;
  if (!isSeed(seed)) {
    throw invalidParameter(
      'seed',
      `expected an integer between -1 and 4294967295 but got ${seed} instead`,
    );
  }
  return seed;
}

function readWhole(
  body: ArkCreate,
  field: 'execution_expires_after' | 'priority',
  min: number,
  max: number,
  fallback: number,
): number {
  const value = body[field] ?? fallback;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw invalidParameter(
      field,
      `expected an integer between ${min} and ${max} but got ${value} instead`,
    );
  }
  return value;
}

function readCallbackUrl(url: string | undefined): string | null {
  if (url === undefined || url === '') return null;
  const valid =
    url.length <= MAX_CALLBACK_CHARACTERS && /^https?:\/\//i.test(url) && URL.canParse(url);
  if (!valid) {
    throw invalidParameter(
      'callback_url',
      `expected an http(s) URL of at most ${MAX_CALLBACK_CHARACTERS} characters`,
    );
  }
  return url;
}

function readSafetyIdentifier(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (value.length > 64) {
    throw invalidParameter(
      'safety_identifier',
      `expected at most 64 characters but got ${value.length} instead`,
    );
  }
  return value;
}

function readTools(body: ArkCreate): GenerationRequest['tools'] {
  const tools = body.tools ?? [];
  const other = tools.find((tool) => tool.type !== 'web_search');
  if (other !== undefined) {
    throw invalidParameter(
      'tools',
      `expected the type web_search but got ${other.type.slice(0, 64)} instead`,
    );
  }
  return tools.length === 0 ? [] : [{ type: 'web_search' }];
}
