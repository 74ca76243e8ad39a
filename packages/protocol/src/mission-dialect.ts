// The mission's dialect (§1): the create body of the gateways, mapped to Ark's. It decides roles and
// types only; everything else is judged by `validateArk`.
import { z } from 'zod';
import { ProtocolError, invalidParameter } from './errors.ts';
import { type FieldNames, listOf, type NamedBody } from './field-names.ts';
import { checkJsonBounds } from './json-bounds.ts';
import { nearestRatio, pixelSize } from './pixels.ts';
import { RATIOS, RESOLUTIONS } from './request.ts';

const number = z.union([z.number(), z.string()]);

export const missionCreateSchema = z.looseObject({
  model: z.string().optional(),
  prompt: z.string().optional(),
  image: z.string().optional(),
  images: z.array(z.string()).optional(),
  videos: z.array(z.string()).optional(),
  audios: z.array(z.string()).optional(),
  duration: number.optional().describe('Whole seconds; wins over metadata.duration'),
  seconds: number.optional().describe('Another name of duration'),
  size: z.string().optional().describe('`1280x720`, `720p` or `16:9`; metadata wins'),
  metadata: z
    .union([z.record(z.string(), z.unknown()), z.string()])
    .optional()
    .describe("Fields of Ark's create body, as an object or as JSON text"),
});

type JsonObject = Readonly<Record<string, unknown>>;

const OWN_FIELDS: ReadonlySet<string> = new Set(Object.keys(missionCreateSchema.shape));

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

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @returns a body for `validateArk`, and what of it was written where
 * @throws ProtocolError 400 where a field has a wrong type
 */
export function missionToArk(body: unknown): NamedBody {
  if (!isObject(body)) {
    throw new ProtocolError('InvalidParameter', 'The request body must be a JSON object');
  }
  const metadata = readMetadata(body['metadata']);
  const duration = readSeconds(body, 'duration') ?? readSeconds(body, 'seconds');
  // The family knows no other fields beside these; Ark's are honoured here too rather than dropped.
  const rest = Object.fromEntries(Object.entries(body).filter(([key]) => !OWN_FIELDS.has(key)));
  const written = new Map<string, Written>([
    ...entriesOf(readSize(body['size']), () => 'size'),
    ...entriesOf(rest, (field) => field),
    ...entriesOf(metadata, (field) => `metadata.${field}`),
  ]);
  written.delete('model');
  if (duration !== undefined) written.set('duration', duration);
  const parts = written.has('content') ? undefined : partsOf(body);
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
  };
}

/** A value of Ark's body, and the caller's field that it came from. */
interface Written {
  readonly value: unknown;
  readonly place: string;
}

const entriesOf = (fields: JsonObject, placeOf: (field: string) => string): [string, Written][] =>
  Object.entries(withoutNulls(fields)).map(([field, value]) => [
    field,
    { value, place: placeOf(field) },
  ]);

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

const withoutNulls = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

function readMetadata(value: unknown): JsonObject {
  if (value === undefined || value === null || value === '') return {};
  let metadata = value;
  if (typeof value === 'string') {
    checkJsonBounds(value, 'metadata');
    try {
      metadata = JSON.parse(value);
    } catch (error) {
      throw invalidParameter('metadata', METADATA_RULE, error);
    }
  }
  if (!isObject(metadata)) throw invalidParameter('metadata', METADATA_RULE);
  return metadata;
}

interface Part {
  /** Of Ark's `content`. */
  readonly item: object;
  /** `prompt`, `images[0]` */
  readonly place: string;
}

/** One text item, then the media in the order of their arrays: the prompt's "image 2" counts so. */
function partsOf(body: JsonObject): readonly Part[] {
  const prompt = readText(body, 'prompt');
  const image = readText(body, 'image');
  const listed = readList(body, 'images');
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
  if (typeof value !== 'string') throw invalidParameter(field, 'expected a string');
  return value;
}

function readList(
  body: JsonObject,
  field: string,
): readonly { readonly url: string; readonly place: string }[] {
  const value = body[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw invalidParameter(field, 'expected an array of strings');
  }
  return value.map((url, index) => ({ url, place: `${field}[${index}]` }));
}

function readSeconds(body: JsonObject, field: string): Written | undefined {
  const value = body[field];
  if (value === undefined || value === null || value === '') return undefined;
  const read = numberOf(value);
  if (read === undefined) throw invalidParameter(field, 'expected a number of seconds');
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

/** `size` is of the family's OpenAI heritage: pixels there, resolution and ratio here. */
function readSize(value: unknown): JsonObject {
  if (value === undefined || value === null || value === '') return {};
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  const resolution = RESOLUTIONS.find((known) => known === text);
  if (resolution !== undefined) return { resolution };
  const ratio = RATIOS.find((known) => known === text);
  if (ratio !== undefined) return { ratio };
  const sides = /^([1-9]\d{1,4})[x*×]([1-9]\d{1,4})$/.exec(text);
  if (sides === null) {
    throw invalidParameter(
      'size',
      'expected WIDTHxHEIGHT, a resolution as 720p, or a ratio as 16:9',
    );
  }
  const width = Number(sides[1]);
  const height = Number(sides[2]);
  return nearestOutput(width, height);
}

/** By the largest table, 2.0's: a size beyond a model is then refused as its resolution. */
function nearestOutput(width: number, height: number): JsonObject {
  const ratio = nearestRatio(width, height);
  const distance = (resolution: (typeof RESOLUTIONS)[number]): number => {
    const size = pixelSize('doubao-seedance-2-0-260128', resolution, ratio);
    return Math.abs(Math.log((size.width * size.height) / (width * height)));
  };
  const resolution = RESOLUTIONS.reduce((best, known) =>
    distance(known) < distance(best) ? known : best,
  );
  return { resolution, ratio };
}
