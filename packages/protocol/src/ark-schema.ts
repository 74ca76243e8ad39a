// The shape of Ark's create body: types only. What a model allows is judged by `validateArk`.
import { z } from 'zod';
import { ProtocolError, invalidParameter, missingParameter } from './errors.ts';
import { shownValue } from './shown-value.ts';

const link = z.looseObject({ url: z.string() });

const ITEM_TYPES = ['text', 'image_url', 'video_url', 'audio_url', 'draft_task'] as const;

const item = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text: z.string() }),
  z.looseObject({ type: z.literal('image_url'), image_url: link, role: z.string().optional() }),
  z.looseObject({ type: z.literal('video_url'), video_url: link, role: z.string().optional() }),
  z.looseObject({ type: z.literal('audio_url'), audio_url: link, role: z.string().optional() }),
  z.looseObject({ type: z.literal('draft_task'), draft_task: z.looseObject({ id: z.string() }) }),
]);

const fields = {
  model: z.string().optional().describe('A catalogue id; may carry its provider, `animatic/…`'),
  content: z.array(item).optional().describe('The prompt and its media'),
  callback_url: z.string().optional().describe('http(s); called with the reply of GET'),
  return_last_frame: z.boolean().optional().describe('Default false'),
  service_tier: z.string().optional().describe('`default` or, for 1.x, `flex`'),
  execution_expires_after: z.number().optional().describe('3600–259200 seconds; default 172800'),
  generate_audio: z.boolean().optional().describe('Default true; 2.x and 1.5-pro'),
  draft: z.boolean().optional().describe('A cheap 480p trial; 1.5-pro and 2.5'),
  tools: z
    .array(z.looseObject({ type: z.string() }))
    .optional()
    .describe('`[{"type":"web_search"}]`; 2.x, with text only'),
  safety_identifier: z.string().optional().describe('At most 64 characters; echoed'),
  priority: z.number().optional().describe('0–9, orders the queue only; 2.x'),
  resolution: z.string().optional().describe('480p, 720p, 1080p or 4k, as the model allows'),
  ratio: z.string().optional().describe('16:9, 4:3, 1:1, 3:4, 9:16, 21:9 or adaptive'),
  duration: z.number().optional().describe('Whole seconds; −1: the model chooses'),
  frames: z.number().optional().describe('29–289, 25+4n, in place of duration; 1.0 models'),
  seed: z.number().optional().describe('−1 … 4294967295; −1: a random one'),
  camera_fixed: z.boolean().optional().describe('1.x'),
  watermark: z.boolean().optional().describe('Default false'),
  storyboard: z
    .unknown()
    .optional()
    .describe(
      'Drawn here in place of the prompt: an object as GET …/storyboard has it, or its text',
    ),
};

export const arkCreateSchema = z.looseObject(fields);
export type ArkCreate = z.infer<typeof arkCreateSchema>;
export type ArkItem = z.infer<typeof item>;

/** No request needs more; a deeper one is an attack on whoever walks it. */
const MAX_DEPTH = 32;

/**
 * The Python SDK sends null for every field that is not set: a null is as good as absent. And −0 is 0,
 * so that a request comes back from JSON as it was.
 */
function cleaned(value: unknown, depth = 0): unknown {
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) {
    throw new ProtocolError(
      'InvalidParameter',
      `The request is nested deeper than ${MAX_DEPTH} levels. Send a flatter one`,
    );
  }
  if (Array.isArray(value)) {
    return value.filter((entry) => entry !== null).map((entry) => cleaned(entry, depth + 1));
  }
  if (Object.hasOwn(value, '__proto__')) {
    throw new ProtocolError(
      'InvalidParameter',
      'The request has a field `__proto__`. Leave it out',
    );
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([key, entry]) => [key, cleaned(entry, depth + 1)]),
  );
}

/** `content[2].image_url.url`: `[2].image_url.url` within `content`. */
const within = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');

function shapeError(value: unknown, issue: z.core.$ZodIssue | undefined): ProtocolError {
  const path = issue?.path ?? [];
  const head = String(path[0]);
  const inner = within(path.slice(1));
  const got = valueAt(value, path);
  if (got === undefined) return missingParameter(`${head}${inner}`);
  const expected =
    issue?.code === 'invalid_type'
      ? `expected ${issue.expected}`
      : `expected one of ${ITEM_TYPES.join(', ')}`;
  return invalidParameter(
    head,
    (param) => `${param}${inner} ${expected} but got ${shownValue(got)} instead`,
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
}

export interface ParsedArk {
  readonly body: ArkCreate;
  /** That the protocol does not know, at any depth: `foo`, `content[2].image_url.detail`. */
  readonly unknownFields: readonly string[];
}

const KNOWN_IN_ITEM: Readonly<Record<ArkItem['type'], readonly string[]>> = {
  text: ['type', 'text'],
  image_url: ['type', 'image_url', 'role'],
  video_url: ['type', 'video_url', 'role'],
  audio_url: ['type', 'audio_url', 'role'],
  draft_task: ['type', 'draft_task'],
};

const unknownOf = (value: object, known: readonly string[], place: string): string[] =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${place}${key}`);

function* unknownFieldsIn(body: ArkCreate): Generator<string, void, undefined> {
  yield* unknownOf(body, Object.keys(fields), '');
  for (const [position, each] of (body.content ?? []).entries()) {
    const place = `content[${position}].`;
    const inner: unknown = Reflect.get(each, each.type);
    yield* unknownOf(each, KNOWN_IN_ITEM[each.type], place);
    if (typeof inner !== 'object' || inner === null) continue;
    const known = each.type === 'draft_task' ? 'id' : 'url';
    yield* unknownOf(inner, [known], `${place}${each.type}.`);
  }
  for (const [index, tool] of (body.tools ?? []).entries()) {
    yield* unknownOf(tool, ['type'], `tools[${index}].`);
  }
}

/**
 * Types and nesting of a create body.
 * @throws ProtocolError naming the first field of a wrong type
 */
export function parseArk(value: unknown): ParsedArk {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ProtocolError('InvalidParameter', 'The request body must be a JSON object');
  }
  const clean = cleaned(value);
  const result = arkCreateSchema.safeParse(clean);
  if (!result.success) throw shapeError(clean, result.error.issues[0]);
  return {
    body: result.data,
    unknownFields: [...unknownFieldsIn(result.data)],
  };
}
