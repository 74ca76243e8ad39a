// Servers that speak the OpenAI Videos shape: SGLang, vLLM-Omni, LiteLLM and many gateways. The SDKs
// send forms, so a form is sent first; what takes only JSON says so with a status that means that
// nothing was made. A job lives on the server that made it: its base goes into the operation.
import { z } from 'zod';
import { call } from '../http/call.ts';
import type { UpstreamComplaint } from '../http/call.ts';
import type { UpstreamHttp, UpstreamReply } from '../http/upstream-http.ts';
import { OF_ANOTHER_KIND, ProviderError } from '../provider.ts';
import type { JobFacts, Operation, OperationStatus, Provider, ProviderJob } from '../provider.ts';
import { checkReferences } from '../check-references.ts';
import type { Takes } from '../check-references.ts';
import { formBody, jsonBody } from './openai-body.ts';

export interface OpenaiVideosOptions {
  readonly name: string;
  /** Up to and without `/v1`. */
  readonly baseUrl: string;
  /** Null: the server asks for none. */
  readonly apiKey: string | null;
  readonly http: UpstreamHttp;
}

/** The shape has room for one picture. */
const TAKES: Takes = { most: { image: 1, video: 0, audio: 0 }, byLinkOnly: [] };
/** Statuses by which a server says that it cannot read forms. */
const NO_FORMS: ReadonlySet<number> = new Set([400, 415, 422]);
const MOST_LISTED = 100;

export function createOpenaiVideos(options: OpenaiVideosOptions): Provider {
  const { name, apiKey, http } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  /** A job that an earlier configuration made elsewhere is asked for there, without today's key. */
  const keyFor = (base: string): Readonly<Record<string, string>> =>
    apiKey === null || base !== baseUrl ? {} : { authorization: `Bearer ${apiKey}` };
  const headersFor = (base: string): Readonly<Record<string, string>> => ({
    accept: 'application/json',
    ...keyFor(base),
  });
  const headers = headersFor(baseUrl);

  async function submit(
    job: ProviderJob,
    encode: typeof formBody,
    signal: AbortSignal,
  ): Promise<Operation> {
    const { contentType, body } = encode(job);
    const request = {
      method: 'POST',
      url: `${baseUrl}/v1/videos`,
      headers: { ...headers, 'content-type': contentType, 'idempotency-key': job.idempotencyKey },
      body,
      signal,
      submits: true,
    } as const;
    const { id } = await call(http, request, createdSchema, readError);
    return { id, baseUrl };
  }

  async function statusOf(operation: Operation, signal: AbortSignal): Promise<OperationStatus> {
    const job = jobOf(operation);
    if (job === undefined) return OF_ANOTHER_KIND;
    const { url, base } = job;
    try {
      const headers = headersFor(base);
      const request = { method: 'GET', url, headers, signal, submits: false } as const;
      const video = await call(http, request, videoSchema, readError);
      return read(video, { url: `${url}/content`, headers: keyFor(base) });
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return error.code === 'not_found' ? { state: 'missing' } : { state: 'unavailable', error };
    }
  }

  return {
    name,
    batchSize: 1,
    async start(job, signal) {
      checkReferences(job, TAKES);
      try {
        return await submit(job, formBody, signal);
      } catch (error) {
        const takesJson =
          error instanceof ProviderError &&
          error.created === 'no' &&
          error.status !== null &&
          NO_FORMS.has(error.status);
        if (!takesJson) throw error;
        return await submit(job, jsonBody, signal);
      }
    },
    status: (operations, signal) =>
      Promise.all(operations.map((operation) => statusOf(operation, signal))),
    async cancel(operation, signal) {
      const job = jobOf(operation);
      if (job === undefined) return 'unknown_operation';
      const { url, base } = job;
      const headers = headersFor(base);
      const request = { method: 'DELETE', url, headers, signal, submits: false } as const;
      try {
        await call(http, request, z.unknown(), readError);
        return 'cancelled';
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        if (error.code === 'not_found') return 'unknown_operation';
        if (error.status === 405 || error.status === 501) return 'unsupported';
        if (error.code === 'rejected') return 'too_late';
        throw error;
      }
    },
    operationOf: (id) => ({ id, baseUrl }),
    async reconcile({ model, fromMs, toMs }, signal) {
      const url = `${baseUrl}/v1/videos?limit=${MOST_LISTED}&order=desc`;
      const request = { method: 'GET', url, headers, signal, submits: false } as const;
      try {
        const { data } = await call(http, request, listSchema, readError);
        return data
          .filter((video) => video.model === undefined || video.model === model)
          .map((video) => ({
            operation: { id: video.id, baseUrl },
            facts: factsOf(video),
            tellsMore: false,
          }))
          .filter(({ facts: { createdAtMs: atMs } }) => {
            return atMs !== null && atMs >= fromMs - SLACK_MS && atMs <= toMs + SLACK_MS;
          });
      } catch (error) {
        // Not every server keeps a list.
        const none =
          error instanceof ProviderError &&
          (error.code === 'not_found' || error.status === 405 || error.status === 501);
        if (none) return null;
        throw error;
      }
    },
  };
}

/** Whole seconds there, and another clock. */
const SLACK_MS = 5_000;

function jobOf({
  id,
  baseUrl: base,
}: Operation): { readonly url: string; readonly base: string } | undefined {
  return typeof id === 'string' && typeof base === 'string'
    ? { url: `${base}/v1/videos/${encodeURIComponent(id)}`, base }
    : undefined;
}

function read(
  { status, progress, error }: z.infer<typeof videoSchema>,
  content: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
): OperationStatus {
  switch (status) {
    case 'queued':
      return { state: 'queued', progress: null };
    case 'in_progress':
    case 'processing':
    case 'running':
      return { state: 'running', progress: typeof progress === 'number' ? share(progress) : null };
    case 'completed':
    case 'succeeded':
      return { state: 'succeeded', video: content, lastFrame: null, usage: null, seed: null };
    case 'failed':
    case 'cancelled':
    case 'expired': {
      const cancelled = status === 'cancelled' || error?.code === 'cancelled';
      return {
        state: cancelled ? 'cancelled' : status,
        code: error?.code ?? status,
        message: error?.message ?? `the upstream says: ${status}`,
        usage: null,
        sure: true,
      };
    }
    default:
      return { state: 'unrecognized', said: status };
  }
}

function factsOf({
  model,
  created_at: createdAtS,
  seconds,
  size,
  prompt,
}: z.infer<typeof listSchema>['data'][number]): JobFacts {
  // A string in OpenAI's own shape.
  const durationS = Number(seconds ?? Number.NaN);
  return {
    model: model ?? null,
    createdAtMs: typeof createdAtS === 'number' ? createdAtS * 1000 : null,
    seed: null,
    ratio: null,
    durationS: Number.isFinite(durationS) ? durationS : null,
    resolution: null,
    size: size ?? null,
    prompt: prompt ?? null,
    draftTaskId: null,
  };
}

const share = (percent: number): number => Math.min(1, Math.max(0, percent / 100));

function readError({ body }: UpstreamReply): UpstreamComplaint {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    value = undefined;
  }
  const parsed = errorSchema.safeParse(value);
  const error = parsed.success ? parsed.data.error : undefined;
  const detail =
    parsed.success && typeof parsed.data.detail === 'string' ? parsed.data.detail : null;
  const code = error?.code ?? error?.type ?? null;
  return {
    code: code === null ? null : String(code),
    message: error?.message ?? detail ?? null,
  };
}

const createdSchema = z.object({ id: z.string().min(1) });
const videoSchema = z.object({
  status: z.string(),
  progress: z.unknown().optional(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});
const listSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      model: z.string().optional(),
      created_at: z.number().nullish(),
      // Only to tell jobs apart.
      seconds: z.union([z.string(), z.number()]).nullish().catch(null),
      size: z.string().nullish().catch(null),
      prompt: z.string().nullish().catch(null),
    }),
  ),
});
const errorSchema = z.object({
  error: z
    .object({
      code: z.union([z.string(), z.number()]).nullish(),
      type: z.string().nullish(),
      message: z.string().nullish(),
    })
    .nullish(),
  detail: z.unknown().optional(),
});
