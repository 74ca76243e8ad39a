// The shape of Ark's create body: types only. What a model allows is judged by `validateArk`.
import { z } from 'zod';
import { ProtocolError, invalidParameter } from './errors.ts';

const link = z.looseObject({ url: z.string() });

const item = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text: z.string() }),
  z.looseObject({ type: z.literal('image_url'), image_url: link, role: z.string().optional() }),
  z.looseObject({ type: z.literal('video_url'), video_url: link, role: z.string().optional() }),
  z.looseObject({ type: z.literal('audio_url'), audio_url: link, role: z.string().optional() }),
  z.looseObject({ type: z.literal('draft_task'), draft_task: z.looseObject({ id: z.string() }) }),
]);

const fields = {
  model: z.string().optional(),
  content: z.array(item).optional(),
  callback_url: z.string().optional(),
  return_last_frame: z.boolean().optional(),
  service_tier: z.string().optional(),
  execution_expires_after: z.number().optional(),
  generate_audio: z.boolean().optional(),
  draft: z.boolean().optional(),
  tools: z.array(z.looseObject({ type: z.string() })).optional(),
  safety_identifier: z.string().optional(),
  priority: z.number().optional(),
  resolution: z.string().optional(),
  ratio: z.string().optional(),
  duration: z.number().optional(),
  frames: z.number().optional(),
  seed: z.number().optional(),
  camera_fixed: z.boolean().optional(),
  watermark: z.boolean().optional(),
};

export const arkCreateSchema = z.looseObject(fields);
export type ArkCreate = z.infer<typeof arkCreateSchema>;
export type ArkItem = z.infer<typeof item>;

/** No request needs more; a deeper one is an attack on whoever walks it. */
const MAX_DEPTH = 32;

/** The Python SDK sends null for every field that is not set: a null is as good as absent. */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) {
    throw new ProtocolError(
      'InvalidParameter',
      `The request is nested deeper than ${MAX_DEPTH} levels. Send a flatter one`,
    );
  }
  if (Array.isArray(value)) {
    return value.filter((entry) => entry !== null).map((entry) => withoutNulls(entry, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([key, entry]) => [key, withoutNulls(entry, depth + 1)]),
  );
}

/** `content[2].image_url.url` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

export interface ParsedArk {
  readonly body: ArkCreate;
  /** Top-level fields that the protocol does not know. */
  readonly unknownFields: readonly string[];
}

/**
 * Types and nesting of a create body.
 * @throws ProtocolError naming the first field of a wrong type
 */
export function parseArk(value: unknown): ParsedArk {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ProtocolError('InvalidParameter', 'The request body must be a JSON object');
  }
  const result = arkCreateSchema.safeParse(withoutNulls(value));
  if (!result.success) {
    const issue = result.error.issues[0];
    const path = issue?.path ?? [];
    throw invalidParameter(
      typeof path[0] === 'string' ? path[0] : 'body',
      `${pathText(path)}: ${issue?.message ?? 'of a wrong type'}`,
    );
  }
  return {
    body: result.data,
    unknownFields: Object.keys(result.data).filter((key) => !Object.hasOwn(fields, key)),
  };
}
