// What an assistant says of a film, and what the service is asked for.
import type { Connection, GenerateRequest } from 'filmgate';
import { z } from 'zod';
import { storedFileId } from '../stored-file.ts';
import type { AllowedFiles } from './allowed-files.ts';

/** Characters; data URLs are for small pictures. */
const MOST_OF_A_MEDIUM = 2_000_000;

/** The fields of every tool that takes a film's request. */
export const filmFields = ({ folders }: Pick<AllowedFiles, 'folders'>) => {
  const media = (kind: string, use: string) => {
    const paths =
      folders.length === 0
        ? ''
        : `, or absolute paths of local files below ${folders.join(' or ')}`;
    return z
      .array(z.string().min(1).max(MOST_OF_A_MEDIUM))
      .max(16)
      .optional()
      .describe(`${kind}: http(s) URLs or file-… ids${paths}. ${use}`);
  };
  return {
    prompt: z
      .string()
      .max(20_000)
      .optional()
      .describe(
        'What is seen and heard, in English or Chinese: who does what where, light, weather, look, camera ("slow push in", "pan left", "orbit", "close-up", "handheld"), times ("0-2s: …; 2-4s: …" or "Shot 1: …"), spoken lines in quotation marks (She says: "…"), sounds, music. Media are called by kind and number in the order of the lists: image 1, video 1, audio 1 (图片1, 视频1, 音频1), with what they are for: "first frame is image 1", "final frame freezes on image 2", "audio 1 as background music". Required unless a storyboard is given.',
      ),
    model: z
      .string()
      .max(200)
      .optional()
      .describe(
        'An id of list_models; Seedance 2.0 unless said. animatic/ before an id has the film drawn as a draft, here and for nothing, where a paid provider is set up.',
      ),
    images: media(
      'Pictures',
      'Alone, one is the first frame and two are first and last frame; more of them, or with videos or audios, they are references.',
    ),
    videos: media(
      'Footage of 2 to 15 seconds',
      'For its composition or motion, or to be edited, extended or joined.',
    ),
    audios: media('Music, a voice or an atmosphere', 'Never the only reference.'),
    resolution: z
      .enum(['480p', '720p', '1080p', '4k'])
      .optional()
      .describe('720p unless said; 480p is the fastest and cheapest'),
    ratio: z
      .enum(['16:9', '4:3', '1:1', '3:4', '9:16', '21:9', 'adaptive'])
      .optional()
      .describe('Width to height; unless said, by the prompt or the first picture'),
    duration: z
      .int()
      .min(-1)
      .max(3600)
      .optional()
      .describe(
        'Whole seconds, 4 to 15 for Seedance 2.0; 5 unless said; -1: as the model finds best',
      ),
    generate_audio: z.boolean().optional().describe('With sound; true unless said'),
    watermark: z.boolean().optional().describe('A mark at the bottom right; false unless said'),
    seed: z
      .int()
      .min(-1)
      .max(4_294_967_295)
      .optional()
      .describe('The same request with the same seed gives the same draft'),
  };
};

export type FilmFields = z.infer<z.ZodObject<ReturnType<typeof filmFields>>>;

/** Goes to the service as it is; everything else is a path. */
const REMOTE = /^(?:https?:\/\/|data:|asset:\/\/|file-[\w-]{22}$)/i;

/**
 * Sends what is a local file to the service.
 *
 * @throws FileNotAllowedError, before anything is sent, where one may not be read
 * @throws FilmgateError where the service does not take it
 */
export async function requestOf(
  { images, videos, audios, ...rest }: FilmFields & { readonly storyboard?: object | undefined },
  connection: Connection,
  allowed: AllowedFiles,
  signal: AbortSignal,
): Promise<GenerateRequest> {
  const lists = { images, videos, audios };
  const read = await Promise.all(
    Object.entries(lists).map(async ([field, list]) => ({
      field,
      list: await Promise.all(
        (list ?? []).map((one) => (REMOTE.test(one) ? one : allowed.read(one))),
      ),
    })),
  );
  const placed: Record<string, string[]> = {};
  for (const { field, list } of read) {
    const urls: string[] = [];
    for (const one of list) {
      urls.push(typeof one === 'string' ? one : await storedFileId(connection, one, { signal }));
    }
    if (urls.length > 0) placed[field] = urls;
  }
  return { ...present(rest), ...placed };
}

/** An absent field is one thing, an undefined one another. */
const present = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
