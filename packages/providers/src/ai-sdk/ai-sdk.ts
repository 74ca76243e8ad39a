// Every service that the AI SDK has video models for (fal, replicate, google, xai, alibaba, minimax …).
import { pixelSize } from '@filmgate/protocol';
import type { MediaReference } from '@filmgate/protocol';
import type { UpstreamHttp } from '../http/upstream-http.ts';
import { OF_ANOTHER_KIND, ProviderError } from '../provider.ts';
import type { Json, Operation, OperationStatus, Provider, ProviderJob } from '../provider.ts';
import { watchedFetch } from './sdk-fetch.ts';
import { errorOf, statusFrom, statusFromError } from './sdk-status.ts';
import type { LoadModel, SdkFile, SdkJson, SdkStart } from './video-model.ts';

export interface AiSdkOptions {
  readonly name: string;
  readonly load: LoadModel;
  /** Null: where the package sends by itself. */
  readonly baseUrl: string | null;
  readonly apiKey: string;
  readonly http: UpstreamHttp;
}

export function createAiSdk({ name, load, baseUrl, apiKey, http }: AiSdkOptions): Provider {
  async function statusOf(operation: Operation, signal: AbortSignal): Promise<OperationStatus> {
    const { model: modelId, operation: inner, origin } = operation;
    if (typeof modelId !== 'string' || inner === undefined) return OF_ANOTHER_KIND;
    const pinned = typeof origin === 'string' ? origin : null;
    const watch = watchedFetch({ http, apiKey, baseUrl, origin: pinned, signal });
    try {
      const model = load(modelId, watch.fetch);
      const said: unknown = await model.doStatus?.({
        operation: inner as SdkJson,
        abortSignal: signal,
      });
      return statusFrom(said, watch.last());
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return statusFromError(error, watch.last());
    }
  }

  return {
    name,
    batchSize: 1,
    async start(job, signal) {
      const inspect = (body: string): void => checkSent(job, body, name);
      const watch = watchedFetch({ http, apiKey, baseUrl, origin: null, signal, inspect });
      try {
        const model = load(job.model, watch.fetch);
        const started = await model.doStart?.(startOptions(job, signal));
        const operation = jsonOf(started?.operation);
        return { model: job.model, operation, origin: watch.origin() };
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        throw errorOf(error, watch.last(), true);
      }
    },
    status: (operations, signal) =>
      Promise.all(operations.map((operation) => statusOf(operation, signal))),
    cancel: () => Promise.resolve('unsupported'),
    operationOf: () => null,
    reconcile: () => Promise.resolve(null),
  };
}

function startOptions({ request, seed }: ProviderJob, signal: AbortSignal): SdkStart {
  const { output, references, prompt, model } = request;
  const { resolution, ratio } = output;
  // Some packages hand the word "adaptive" on to services that do not know it; without it they choose.
  const isGiven = ratio !== 'adaptive';
  const size = isGiven ? pixelSize(model, resolution, ratio) : undefined;
  const first = references.find(({ role }) => role === 'first_frame');
  const frames = references.flatMap((reference) => {
    const { role } = reference;
    return role === 'first_frame' || role === 'last_frame'
      ? [{ image: fileOf(reference), frameType: role }]
      : [];
  });
  const others = references.filter(({ role }) => role.startsWith('reference'));
  return {
    prompt: prompt === '' ? undefined : prompt,
    n: 1,
    aspectRatio: isGiven ? ratio : undefined,
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

const DATA_URL = /^data:([^;,]+);base64,(.*)$/s;
/** Where a link does not say: what the packages that tell kinds apart need to know. */
const MEDIA_TYPES = { video: 'video/mp4', audio: 'audio/*' } as const;

function fileOf({ url, kind }: MediaReference): SdkFile {
  const [, mediaType, data] = DATA_URL.exec(url) ?? [];
  if (mediaType !== undefined && data !== undefined) return { type: 'file', mediaType, data };
  return kind === 'image'
    ? { type: 'url', url }
    : { type: 'url', url, mediaType: MEDIA_TYPES[kind] };
}

/**
 * Most packages leave out in silence what their service does not take. A film without what it was to be
 * made of is worth nothing, so it is not asked for.
 *
 * @throws ProviderError
 */
function checkSent({ request }: ProviderJob, body: string, provider: string): void {
  const missing = request.references.find(({ url }) => {
    const [, , data] = DATA_URL.exec(url) ?? [];
    return !body.includes(data ?? JSON.stringify(url).slice(1, -1));
  });
  if (missing === undefined) return;
  const { role, kind, number } = missing;
  throw new ProviderError(
    'rejected',
    `The provider ${provider} cannot take ${kind} ${number} as ${role.replaceAll('_', ' ')} for this model, so nothing was sent. Leave it out, or ask another provider.`,
    { created: 'no', upstreamCode: 'InvalidParameter' },
  );
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
