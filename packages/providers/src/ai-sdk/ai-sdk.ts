// Every service that the AI SDK has video models for (fal, replicate, google, xai, alibaba, minimax …).
// Their packages say of a poll that failed that the film failed: what their own replies were decides
// here, since all of them pass through our HTTP port.
import { z } from 'zod';
import { pixelSize } from '@filmgate/protocol';
import type { MediaReference } from '@filmgate/protocol';
import { UpstreamHttpError } from '../http/upstream-http.ts';
import type { UpstreamHttp } from '../http/upstream-http.ts';
import { ProviderError } from '../provider.ts';
import type {
  Json,
  Operation,
  OperationStatus,
  Provider,
  ProviderErrorCode,
  ProviderJob,
  RemoteFile,
} from '../provider.ts';
import type { LoadModel, SdkFetch, SdkFile, SdkStart } from './video-model.ts';

export interface AiSdkOptions {
  readonly name: string;
  readonly load: LoadModel;
  readonly http: UpstreamHttp;
}

export function createAiSdk({ name, load, http }: AiSdkOptions): Provider {
  async function statusOf(operation: Operation, signal: AbortSignal): Promise<OperationStatus> {
    const { model: modelId, operation: inner } = operation;
    const watch = watchedFetch(http, signal);
    try {
      const model = load(String(modelId), watch.fetch);
      const said: unknown = await model.doStatus?.({ operation: inner, abortSignal: signal });
      return read(said, watch.last());
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return { state: 'unavailable', error: providerError(error, watch.last(), false) };
    }
  }

  return {
    name,
    batchSize: 1,
    async start(job, signal) {
      const watch = watchedFetch(http, signal);
      try {
        const model = load(job.model, watch.fetch);
        const started = await model.doStart?.(startOptions(job, signal));
        return { model: job.model, operation: jsonOf(started?.operation) };
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw providerError(error, watch.last(), true);
      }
    },
    status: (operations, signal) =>
      Promise.all(operations.map((operation) => statusOf(operation, signal))),
    cancel: () => Promise.resolve('unsupported'),
    operationOf: () => null,
    reconcile: () => Promise.resolve(null),
  };
}

/** How the last request of a call ended. */
type LastReply =
  | { readonly status: number; readonly retryAfter: string | undefined }
  | { readonly lost: UpstreamHttpError }
  | undefined;

const REPLY_BYTES = 64 * 1024 * 1024;
const TOTAL_MS = 60_000;

function watchedFetch(
  http: UpstreamHttp,
  signal: AbortSignal,
): { readonly fetch: SdkFetch; readonly last: () => LastReply } {
  let last: LastReply;
  return {
    last: () => last,
    async fetch(input, init) {
      const request = new Request(input, init);
      const body =
        init?.body === undefined || init.body === null ? undefined : await request.arrayBuffer();
      try {
        const reply = await http.send({
          method: methodOf(request.method),
          url: request.url,
          headers: Object.fromEntries(request.headers),
          ...(body !== undefined && { body: new Uint8Array(body) }),
          totalMs: TOTAL_MS,
          maxReplyBytes: REPLY_BYTES,
          signal,
        });
        last = { status: reply.status, retryAfter: reply.headers['retry-after'] };
        const empty = reply.status === 204 || reply.status === 304;
        return new Response(empty ? null : reply.body, {
          status: reply.status,
          headers: { ...reply.headers },
        });
      } catch (error) {
        if (error instanceof UpstreamHttpError) last = { lost: error };
        throw error;
      }
    },
  };
}

function methodOf(method: string): 'GET' | 'POST' | 'DELETE' {
  if (method === 'GET' || method === 'POST' || method === 'DELETE') return method;
  throw new TypeError(`a provider's package may GET, POST and DELETE; it wanted to ${method}`);
}

function startOptions({ request, seed }: ProviderJob, signal: AbortSignal): SdkStart {
  const { output, references, prompt, model } = request;
  const size =
    output.ratio === 'adaptive' ? undefined : pixelSize(model, output.resolution, output.ratio);
  const first = references.find(({ role }) => role === 'first_frame');
  const frames = references.flatMap((reference) => {
    const { role } = reference;
    return role === 'first_frame' || role === 'last_frame'
      ? [{ image: fileOf(reference), frameType: role }]
      : [];
  });
  const others = references.filter(
    ({ role, kind }) => role.startsWith('reference') && kind !== 'audio',
  );
  return {
    prompt: prompt === '' ? undefined : prompt,
    n: 1,
    aspectRatio: output.ratio,
    resolution: size === undefined ? undefined : `${size.width}x${size.height}`,
    duration: output.durationS > 0 ? output.durationS : undefined,
    fps: undefined,
    seed,
    image: first === undefined ? undefined : fileOf(first),
    frameImages: frames.length > 1 ? frames : undefined,
    inputReferences: others.length === 0 ? undefined : others.map(fileOf),
    generateAudio: output.generateAudio,
    providerOptions: {},
    abortSignal: signal,
  };
}

function fileOf({ url }: MediaReference): SdkFile {
  const [, mediaType, data] = /^data:([^;,]+);base64,(.*)$/s.exec(url) ?? [];
  if (mediaType === undefined || data === undefined) return { type: 'url', url };
  return { type: 'file', mediaType, data };
}

/** What cannot be stored cannot be asked for again. */
function jsonOf(value: unknown): Json {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) {
    throw new ProviderError('bad_reply', 'The package started a film and named no operation.', {
      created: 'unknown',
    });
  }
  return JSON.parse(text) as Json;
}

function read(said: unknown, last: LastReply): OperationStatus {
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
    case 'error': {
      const fine = last !== undefined && 'status' in last && last.status < 400;
      const said4xx =
        last !== undefined &&
        'status' in last &&
        last.status >= 400 &&
        last.status < 500 &&
        ![404, 408, 425, 429].includes(last.status);
      if (!fine && !said4xx) {
        const error = providerError(new Error(result.error), last, false);
        return { state: 'unavailable', error };
      }
      return { state: 'failed', code: 'failed', message: result.error, usage: null, sure: fine };
    }
  }
}

function linkOf(video: z.infer<typeof videoSchema>): RemoteFile {
  return video.type === 'url'
    ? { url: video.url, headers: {} }
    : { url: `data:${video.mediaType};base64,${video.data}`, headers: {} };
}

function providerError(error: unknown, last: LastReply, submits: boolean): ProviderError {
  if (error instanceof ProviderError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (last === undefined) {
    // Nothing left: the package itself refused, over a missing key or an option it does not know.
    return new ProviderError('rejected', message, { created: 'no', cause: error });
  }
  if ('lost' in last) {
    const created = submits && last.lost.sent ? 'unknown' : 'no';
    const code = last.lost.code === 'timeout' ? 'timeout' : 'unreachable';
    return new ProviderError(code, message, { created, cause: error });
  }
  const { status, retryAfter } = last;
  const refused = status >= 400 && status < 500 && status !== 408;
  const seconds = Number(retryAfter);
  return new ProviderError(codeOf(status), message, {
    created: submits && !refused ? 'unknown' : 'no',
    status,
    retryAfterMs: retryAfter !== undefined && Number.isFinite(seconds) ? seconds * 1000 : null,
    cause: error,
  });
}

function codeOf(status: number): ProviderErrorCode {
  if (status < 400) return 'bad_reply';
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 402) return 'no_credit';
  if (status === 404) return 'not_found';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'overloaded' : 'rejected';
}

const videoSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url'), url: z.string() }),
  z.object({ type: z.literal('base64'), data: z.string(), mediaType: z.string() }),
]);
const statusSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('completed'), videos: z.array(videoSchema) }),
  z.object({ status: z.literal('error'), error: z.string() }),
]);
