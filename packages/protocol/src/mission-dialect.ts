// The mission's dialect (§1): the create body of the gateways, mapped to Ark's. It decides roles and
// types only; everything else is judged by `validateArk`.
import { z } from 'zod';
import type { Model } from './catalogue/model.ts';
import { ProtocolError, invalidParameter } from './errors.ts';
import { type FieldNames, listOf, type NamedBody } from './field-names.ts';
import { checkJsonBounds } from './json-bounds.ts';
import { readOutputSize } from './output-size.ts';
import { shownValue } from './shown-value.ts';
import type { Warning } from './warning.ts';

const number = z.union([z.number(), z.string()]);
const list = z.union([z.array(z.string()), z.string()]);
const reference = z.union([
  z.string(),
  z.looseObject({ image_url: z.string().optional(), file_id: z.string().optional() }),
]);

const LIST = 'http(s) URLs, data URLs or `file-…` ids; one alone may stand without a list';

export const missionCreateSchema = z.looseObject({
  model: z.string().optional().describe('A catalogue id; may carry its provider, `animatic/…`'),
  prompt: z.string().optional().describe('What is seen and heard; speaks of media by number'),
  image: z.string().optional().describe('One more image, before those of `images`'),
  input_reference: z
    .union([reference, z.array(reference)])
    .optional()
    .describe('The same, as OpenAI has it: a URL, `{image_url}` or `{file_id}`'),
  images: list.optional().describe(LIST),
  videos: list.optional().describe(LIST),
  audios: list.optional().describe(LIST),
  duration: number.optional().describe('Whole seconds; wins over metadata.duration'),
  seconds: number.optional().describe('Another name of duration'),
  size: z.string().optional().describe('`1280x720`, `720p` or `16:9`; metadata wins'),
  storyboard: z
    .unknown()
    .optional()
    .describe(
      'Drawn here in place of the prompt: an object as GET …/storyboard has it, or its text',
    ),
  metadata: z
    .union([z.record(z.string(), z.unknown()), z.string()])
    .optional()
    .describe("Fields of Ark's create body, as an object or as JSON text"),
});

type JsonObject = Readonly<Record<string, unknown>>;

const OWN_FIELDS: ReadonlySet<string> = new Set(
  Object.keys(missionCreateSchema.shape).filter((field) => field !== 'storyboard'),
);
/** What `content` is made of. */
const PARTS = ['prompt', 'image', 'input_reference', 'images', 'videos', 'audios'] as const;

/** Fields that the gateways also take as text. */
const NUMBERS = ['duration', 'frames', 'seed', 'execution_expires_after', 'priority'] as const;
const BOOLEANS = [
  'generate_audio',
  'watermark',
  'return_last_frame',
  'camera_fixed',
  'draft',
] as const;

const METADATA_RULE = 'expected an object, or its JSON text';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param model whose sizes a `size` in pixels is compared with; unless given, those of all models
 * @returns a body for `validateArk`, and what of it was written where
 * @throws ProtocolError 400 where a field has a wrong type
 */
export function missionToArk(body: unknown, model?: Pick<Model, 'id' | 'resolutions'>): NamedBody {
  if (!isObject(body)) {
    throw new ProtocolError('InvalidParameter', 'The request body must be a JSON object');
  }
  const warnings: Warning[] = [];
  const { written, overrule } = fieldsOf(body, model, warnings);
  const named = written.get('model');
  if (named !== undefined) {
    warnings.push({ field: named.place, text: '`model` names the model, ignored' });
    written.delete('model');
  }
  overrule('duration', readSeconds(body, 'seconds'));
  overrule('duration', readSeconds(body, 'duration'));
  const content = written.get('content');
  const parts = content === undefined ? partsOf(body, warnings) : undefined;
  if (content !== undefined) {
    const given = PARTS.filter((field) => body[field] !== undefined && body[field] !== null);
    const text = `\`${content.place}\` stands in its place, ignored`;
    warnings.push(...given.map((field) => ({ field, text })));
  }
  return {
    body: {
      ...(body['model'] === undefined ? {} : { model: readText(body, 'model') }),
      ...(parts !== undefined && parts.length > 0 && { content: parts.map(({ item }) => item) }),
      ...loosened(Object.fromEntries([...written].map(([field, { value }]) => [field, value]))),
    },
    names: namesOf(
      written,
      parts?.map(({ place }) => place),
    ),
    warnings,
  };
}

/** A value of Ark's body, and the caller's field that it came from. */
interface Written {
  readonly value: unknown;
  readonly place: string;
}

/**
 * Ark's fields, wherever they were written: what is beside `metadata` wins over `size`, `metadata` over both.
 * @param warnings gets those whose value gives way to another
 */
function fieldsOf(
  body: JsonObject,
  model: Pick<Model, 'id' | 'resolutions'> | undefined,
  warnings: Warning[],
): {
  readonly written: Map<string, Written>;
  readonly overrule: (field: string, by: Written | undefined) => void;
} {
  const written = new Map<string, Written>();
  const overrule = (field: string, by: Written | undefined): void => {
    if (by === undefined) return;
    const before = written.get(field);
    if (before !== undefined && before.place !== 'size' && !isSame(before.value, by.value)) {
      warnings.push({ field: before.place, text: `gives way to \`${by.place}\`, ignored` });
    }
    written.set(field, by);
  };
  const size = readText(body, 'size');
  const output = size === undefined || size === '' ? undefined : readOutputSize(size, model);
  const { resolution, ratio } = output ?? {};
  if (resolution !== undefined) overrule('resolution', { value: resolution, place: 'size' });
  if (ratio !== undefined) overrule('ratio', { value: ratio, place: 'size' });
  for (const [field, value] of Object.entries(body)) {
    if (value === null || OWN_FIELDS.has(field)) continue;
    overrule(field, { value, place: field });
  }
  for (const [field, value] of Object.entries(readMetadata(body['metadata']))) {
    if (value !== null) overrule(field, { value, place: `metadata.${field}` });
  }
  const left = (['resolution', 'ratio'] as const).filter(
    (field) => written.get(field)?.place === 'size',
  );
  if (output !== undefined && left.length === 0) {
    warnings.push({ field: 'size', text: 'resolution and ratio are given beside it, ignored' });
  } else if (output?.isNearest === true) {
    const made = left.map((field) => output[field]).join(' ');
    warnings.push({ field: 'size', text: `made at the nearest that there is, ${made}` });
  }
  return { written, overrule };
}

/** A number and its text are the same. */
const isSame = (a: unknown, b: unknown): boolean => textOf(a) === textOf(b);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** @param places of the items of `content`, where it is made of prompt and media */
function namesOf(
  written: ReadonlyMap<string, Written>,
  places: readonly string[] | undefined,
): FieldNames {
  const content =
    places === undefined
      ? (written.get('content')?.place ?? 'content')
      : [...new Set(places.map(listOf))].join(', ') || 'prompt';
  return {
    field(path) {
      const head = /^[^.[]*/.exec(path)?.[0] ?? path;
      const inner = path.slice(head.length);
      // An item of the arrays has nothing inside; what is told of the text is told of the prompt.
      if (head === 'content' && places !== undefined) return inner === '.text' ? 'prompt' : content;
      return `${written.get(head)?.place ?? head}${inner}`;
    },
    item: (position) => (places === undefined ? `${content}[${position}]` : places[position]),
  };
}

function readMetadata(value: unknown): JsonObject {
  if (value === undefined || value === null || value === '') return {};
  const metadata = typeof value === 'string' ? parsed('metadata', value, METADATA_RULE) : value;
  if (!isObject(metadata)) throw wrongType('metadata', METADATA_RULE, value);
  return metadata;
}

/** @param rule `expected …` */
const wrongType = (field: string, rule: string, got: unknown, cause?: unknown): ProtocolError =>
  invalidParameter(field, `${rule} but got ${shownValue(got)} instead`, cause);

/** JSON within JSON, judged as a body is. */
function parsed(field: string, text: string, rule: string): unknown {
  checkJsonBounds(text, field);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrongType(field, rule, text, error);
  }
}

interface Part {
  /** Of Ark's `content`. */
  readonly item: object;
  /** `prompt`, `images[0]` */
  readonly place: string;
}

interface Link {
  readonly url: string;
  readonly place: string;
}

/** One text item, then the media in the order of their arrays: the prompt's "image 2" counts so. */
function partsOf(body: JsonObject, warnings: Warning[]): readonly Part[] {
  const prompt = readText(body, 'prompt');
  const image = readText(body, 'image');
  const listed = [
    ...readReferences(body['input_reference'], warnings),
    ...readList(body, 'images'),
  ];
  const images =
    image === undefined || image === '' || listed.some(({ url }) => url === image)
      ? listed
      : [{ url: image, place: 'image' }, ...listed];
  const videos = readList(body, 'videos');
  const audios = readList(body, 'audios');
  const framed = videos.length === 0 && audios.length === 0 && images.length <= 2;
  return [
    ...(prompt === undefined || prompt === ''
      ? []
      : [{ item: { type: 'text', text: prompt }, place: 'prompt' }]),
    ...images.map(({ url, place }, index) => ({
      item: {
        type: 'image_url',
        image_url: { url },
        role: framed ? ['first_frame', 'last_frame'][index] : 'reference_image',
      },
      place,
    })),
    ...videos.map(({ url, place }) => ({
      item: { type: 'video_url', video_url: { url }, role: 'reference_video' },
      place,
    })),
    ...audios.map(({ url, place }) => ({
      item: { type: 'audio_url', audio_url: { url }, role: 'reference_audio' },
      place,
    })),
  ];
}

function readText(body: JsonObject, field: string): string | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(field, 'expected a string', value);
  return value;
}

/** In forms a list may be one value, or JSON text. */
function readList(body: JsonObject, field: string): readonly Link[] {
  const value = body[field];
  if (value === undefined || value === null || value === '') return [];
  const rule = 'expected an array of strings';
  const isText = typeof value === 'string' && value.trimStart().startsWith('[');
  const given = isText ? parsed(field, value, rule) : value;
  if (typeof given === 'string') return [{ url: given, place: field }];
  if (!Array.isArray(given)) throw wrongType(field, rule, given);
  return given.flatMap((url: unknown, index): Link[] => {
    if (url === null) return [];
    if (typeof url !== 'string') {
      throw invalidParameter(field, `${rule} but its item ${index} is ${shownValue(url)}`);
    }
    return [{ url, place: `${field}[${index}]` }];
  });
}

const REFERENCE_RULE = 'expected a URL, {"image_url": URL} or {"file_id": ID}';

/** OpenAI's: one image, or several as other gateways take them. */
function readReferences(value: unknown, warnings: Warning[]): readonly Link[] {
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) return [readReference(value, 'input_reference', warnings)];
  const given: readonly unknown[] = value;
  return given.map((each, index) => readReference(each, `input_reference[${index}]`, warnings));
}

function readReference(value: unknown, place: string, warnings: Warning[]): Link {
  if (typeof value === 'string') return { url: value, place };
  if (!isObject(value)) throw wrongType('input_reference', REFERENCE_RULE, value);
  const { image_url: image, file_id: fileId, ...others } = value;
  const url = isObject(image) ? image['url'] : image;
  for (const field of Object.keys(others)) {
    warnings.push({ field: `${place}.${field}`, text: 'unknown field, ignored' });
  }
  if (typeof url === 'string') {
    if (fileId !== undefined && fileId !== null) {
      warnings.push({ field: `${place}.file_id`, text: 'gives way to `image_url`, ignored' });
    }
    return { url, place: `${place}.image_url` };
  }
  if (typeof fileId === 'string') return { url: `asset://${fileId}`, place: `${place}.file_id` };
  throw invalidParameter('input_reference', REFERENCE_RULE);
}

function readSeconds(body: JsonObject, field: string): Written | undefined {
  const value = body[field];
  if (value === undefined || value === null || value === '') return undefined;
  const read = numberOf(value);
  if (read === undefined) throw wrongType(field, 'expected a number of seconds', value);
  return { value: read, place: field };
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,9})?$/.test(value)
    ? Number(value)
    : undefined;
}

function loosened(fields: JsonObject): JsonObject {
  const result: Record<string, unknown> = { ...fields };
  for (const field of NUMBERS) {
    const read = numberOf(result[field]);
    if (read !== undefined) result[field] = read;
  }
  for (const field of BOOLEANS) {
    if (result[field] === 'true' || result[field] === 'false')
      result[field] = result[field] === 'true';
  }
  return result;
}
