// The mission's dialect (§1): the create body of the gateways, mapped to Ark's. It decides roles and
// types only; everything else is judged by `validateArk`.
import { z } from 'zod';
import { ProtocolError, invalidParameter } from './errors.ts';
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
 * @returns a body for `validateArk`
 * @throws ProtocolError 400 where a field has a wrong type
 */
export function missionToArk(body: unknown): unknown {
  if (!isObject(body)) {
    throw new ProtocolError('InvalidParameter', 'The request body must be a JSON object');
  }
  const metadata = readMetadata(body['metadata']);
  const duration = readNumber(body, 'duration') ?? readNumber(body, 'seconds');
  // The family knows no other fields beside these; Ark's are honoured here too rather than dropped.
  const rest = Object.fromEntries(Object.entries(body).filter(([key]) => !OWN_FIELDS.has(key)));
  const merged: Record<string, unknown> = {
    ...readSize(body['size']),
    ...withoutNulls(rest),
    ...withoutNulls(metadata),
  };
  delete merged['model'];
  const content = merged['content'] ?? contentOf(body);
  delete merged['content'];
  return {
    ...(body['model'] === undefined ? {} : { model: readText(body, 'model') }),
    ...(content === undefined ? {} : { content }),
    ...loosened(merged),
    ...(duration === undefined ? {} : { duration }),
  };
}

const withoutNulls = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

function readMetadata(value: unknown): JsonObject {
  if (value === undefined || value === null || value === '') return {};
  let metadata = value;
  if (typeof value === 'string') {
    try {
      metadata = JSON.parse(value);
    } catch (error) {
      throw invalidParameter('metadata', METADATA_RULE, error);
    }
  }
  if (!isObject(metadata)) throw invalidParameter('metadata', METADATA_RULE);
  return metadata;
}

/** One text item, then the media in the order of their arrays: the prompt's "image 2" counts so. */
function contentOf(body: JsonObject): readonly unknown[] | undefined {
  const prompt = readText(body, 'prompt');
  const image = readText(body, 'image');
  const listed = readList(body, 'images');
  const images =
    image === undefined || image === '' || listed.includes(image) ? listed : [image, ...listed];
  const videos = readList(body, 'videos');
  const audios = readList(body, 'audios');
  const framed = videos.length === 0 && audios.length === 0 && images.length <= 2;
  const items = [
    ...(prompt === undefined || prompt === '' ? [] : [{ type: 'text', text: prompt }]),
    ...images.map((url, index) => ({
      type: 'image_url',
      image_url: { url },
      role: framed ? ['first_frame', 'last_frame'][index] : 'reference_image',
    })),
    ...videos.map((url) => ({ type: 'video_url', video_url: { url }, role: 'reference_video' })),
    ...audios.map((url) => ({ type: 'audio_url', audio_url: { url }, role: 'reference_audio' })),
  ];
  return items.length === 0 ? undefined : items;
}

function readText(body: JsonObject, field: string): string | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidParameter(field, 'expected a string');
  return value;
}

function readList(body: JsonObject, field: string): readonly string[] {
  const value = body[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw invalidParameter(field, 'expected an array of strings');
  }
  return value;
}

function readNumber(body: JsonObject, field: string): number | undefined {
  const value = body[field];
  if (value === undefined || value === null || value === '') return undefined;
  const read = numberOf(value);
  if (read === undefined) throw invalidParameter(field, 'expected a number of seconds');
  return read;
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
