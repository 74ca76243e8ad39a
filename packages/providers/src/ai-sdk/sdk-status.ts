// What the AI SDK's packages say of a film, held against what they were answered. They say of any poll that
// failed that the film failed; fal's answers with the film's own failure in the place of the film.
import { z } from 'zod';
import { noReply } from '../http/call.ts';
import { createdBy, errorCodeOf, retryAfterMs } from '../http/reply-status.ts';
import { ProviderError } from '../provider.ts';
import type { OperationStatus, RemoteFile } from '../provider.ts';
import type { LastReply } from './sdk-fetch.ts';

/** @param said what `doStatus` resolved to */
export function statusFrom(said: unknown, last: LastReply): OperationStatus {
  const parsed = statusSchema.safeParse(said);
  if (!parsed.success) return { state: 'unrecognized', said: 'a status of another shape' };
  const result = parsed.data;
  switch (result.status) {
    case 'pending':
      return { state: 'running', progress: null };
    case 'completed': {
      const [video] = result.videos;
      if (video === undefined) return { state: 'unrecognized', said: 'completed, without a video' };
      return { state: 'succeeded', video: linkOf(video), lastFrame: null, usage: null, seed: null };
    }
    case 'error':
      if (last !== undefined && 'status' in last && last.status < 400) {
        // A page in the place of a reply is a failure as well, to some packages.
        if (saysFailed(parsedJson(last.body))) return ended(last, result.error, true);
      }
      return statusFromError(new Error(result.error), last);
  }
}

/** @param error what `doStatus` threw, or called the film's */
export function statusFromError(error: unknown, last: LastReply): OperationStatus {
  if (last === undefined) return { state: 'unrecognized', said: wordsOf(error) };
  if ('lost' in last) return { state: 'unavailable', error: noReply(last.lost, false) };
  const { status } = last;
  if (status < 400) {
    // A whole reply that the package cannot read: a word that is newer than it, a film in another place.
    return { state: 'unrecognized', said: read(last).word ?? wordsOf(error) };
  }
  if (status === 404 || status === 410) return { state: 'missing' };
  const ofTheFilm = status >= 500 ? read(last).code !== null : !OF_THE_ASKING.has(status);
  if (ofTheFilm) return ended(last, wordsOf(error), false);
  return { state: 'unavailable', error: errorOf(error, last, false) };
}

/** Statuses that speak of our asking, not of what was asked for. */
const OF_THE_ASKING: ReadonlySet<number> = new Set([401, 402, 403, 407, 408, 409, 425, 429]);

/** @param submits what it would mean that there may be a job */
export function errorOf(error: unknown, last: LastReply, submits: boolean): ProviderError {
  if (error instanceof ProviderError) return error;
  if (last === undefined) {
    // Nothing left: the package itself refused, over a missing key or an option it does not know.
    return new ProviderError('rejected', wordsOf(error), { created: 'no', cause: error });
  }
  if ('lost' in last) return noReply(last.lost, submits);
  const { status, headers } = last;
  const { message, code } = read(last);
  return new ProviderError(errorCodeOf(status, code), message ?? wordsOf(error), {
    created: submits ? createdBy(status) : 'no',
    upstreamCode: code,
    status,
    retryAfterMs: retryAfterMs(headers['retry-after']),
    cause: error,
  });
}

const wordsOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return message === '' ? 'The upstream gave no reason.' : message;
};

/** Whether anything in a reply speaks of a failure, wherever this service writes it. */
function saysFailed(value: unknown): boolean {
  if (typeof value === 'string') return FAILED_WORD.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, inner]) => (FAILED_KEY.test(key) && Boolean(inner)) || saysFailed(inner),
  );
}

const FAILED_WORD = /^(?:\w+_)?(?:fail(?:ed|ure)?|error|cancell?ed|aborted|expired|rejected)$/i;
const FAILED_KEY = /^(?:error|errors|error_?message|failure(?:_?reason)?|fail_?reason)$/i;

type Reply = Extract<LastReply, { status: number }>;

function ended(last: Reply, said: string, sure: boolean): OperationStatus {
  const { message, code, word } = read(last);
  const cancelled = /cancel/i.test(`${code ?? ''} ${word ?? ''}`) || last.status === 499;
  const state = cancelled ? 'cancelled' : word === 'expired' ? 'expired' : 'failed';
  return { state, code: code ?? state, message: message ?? said, usage: null, sure };
}

/** What these services write into their replies: fal's `detail` and `error_type`, Replicate's `error` and `status`. */
function read({ body }: Reply): {
  readonly message: string | null;
  readonly code: string | null;
  readonly word: string | null;
} {
  const parsed = replySchema.safeParse(parsedJson(body));
  if (!parsed.success) return { message: null, code: null, word: null };
  const { detail, error, message, error_type: type, status } = parsed.data;
  const details = Array.isArray(detail) ? detail : [];
  const inner = typeof error === 'object' ? error : null;
  const texts = [
    typeof detail === 'string' ? detail : null,
    details.map(({ msg }) => msg).join('; '),
    typeof error === 'string' ? error : inner?.message,
    message,
  ];
  return {
    message: texts.find((text) => text !== null && text !== undefined && text !== '') ?? null,
    code: type ?? details[0]?.type ?? (typeof inner?.code === 'string' ? inner.code : null),
    word: status ?? null,
  };
}

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A proxy's page.
    return undefined;
  }
}

function linkOf(video: z.infer<typeof videoSchema>): RemoteFile {
  if (video.type === 'url') return { url: video.url, headers: {} };
  const { data, mediaType } = video;
  const base64 = typeof data === 'string' ? data : Buffer.from(data).toString('base64');
  return { url: `data:${mediaType};base64,${base64}`, headers: {} };
}

const videoSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url'), url: z.string() }),
  z.object({ type: z.literal('base64'), data: z.string(), mediaType: z.string() }),
  z.object({ type: z.literal('binary'), data: z.instanceof(Uint8Array), mediaType: z.string() }),
]);
const statusSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('completed'), videos: z.array(videoSchema) }),
  z.object({ status: z.literal('error'), error: z.string() }),
]);
const text = z.string().nullish().catch(null);
const replySchema = z.object({
  detail: z
    .union([z.string(), z.array(z.object({ msg: z.string().catch(''), type: text }))])
    .nullish()
    .catch(null),
  error: z
    .union([z.string(), z.object({ message: text, code: z.unknown() })])
    .nullish()
    .catch(null),
  message: text,
  error_type: text,
  status: text,
});
