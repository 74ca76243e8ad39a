// A first look at a request's media, before it is accepted: what breaks a limit is refused at once,
// with the real service's message, instead of failing later as a task.
import { fetchAsset, MediaError } from '@filmgate/media';
import {
  invalidParameter,
  parameterOf,
  placeOf,
  mediaProblems,
  type ProtocolError,
  type GenerationRequest,
  type MediaInfo,
  type MediaReference,
} from '@filmgate/protocol';

/**
 * Fetches what arrives within `budgetMs` into the blob store and checks it. What does not arrive, or
 * cannot be had, is left as it is for the worker, which has the time to try again.
 *
 * @returns the request with the hashes of what was stored, data URLs replaced by `blob:` ones; and what
 *   was measured, by position
 * @throws ProtocolError 400 for media that break a limit, and for data URLs that are no such media
 * @throws what the disk says, such as ENOSPC
 */
export async function preflight(
  request: GenerationRequest,
  sources: LookSources,
  budgetMs: number,
): Promise<Pick<LookedAt, 'request' | 'media'>> {
  const looked = await lookAtMedia(request, sources, budgetMs);
  for (const refusal of looked.refusals) throw refusal;
  return looked;
}

/** Where media come from, and go. */
export type LookSources = Parameters<typeof fetchAsset>[1];

export interface LookedAt {
  readonly request: GenerationRequest;
  readonly media: ReadonlyMap<number, MediaInfo>;
  /** Empty, or all that `preflight` would refuse them for. */
  readonly refusals: readonly ProtocolError[];
  /** What was not measured, and why, in words that begin with its place. */
  readonly missed: readonly { readonly reference: MediaReference; readonly why: string }[];
}

/** As `preflight`, that refuses nothing. @throws what the disk says, such as ENOSPC; the signal's reason */
export async function lookAtMedia(
  request: GenerationRequest,
  sources: LookSources,
  budgetMs: number,
  gone?: AbortSignal,
): Promise<LookedAt> {
  const late = AbortSignal.timeout(budgetMs);
  const signal = gone === undefined ? late : AbortSignal.any([gone, late]);
  const media = new Map<number, MediaInfo>();
  const refusals: ProtocolError[] = [];
  const missed: LookedAt['missed'][number][] = [];
  const references = await Promise.all(
    request.references.map(async (reference) => {
      const inline = reference.url.startsWith('data:');
      try {
        const asset = await fetchAsset(
          reference,
          sources,
          // the bytes of a data URL are here already: no time limit applies
          inline ? {} : { signal },
        );
        media.set(reference.position, asset.info);
        return stored(reference, asset.sha256);
      } catch (error) {
        gone?.throwIfAborted();
        if (error instanceof MediaError && (inline || error.code === 'media_too_large')) {
          refusals.push(refusal(reference, error));
          return reference;
        }
        if (!(error instanceof MediaError) && !signal.aborted) throw error;
        const why = error instanceof MediaError ? error.message : `not here after ${budgetMs} ms`;
        missed.push({ reference, why: `${placeOf(reference)}: ${why}` });
        return reference;
      }
    }),
  );
  refusals.push(...mediaProblems(request, media));
  return { request: { ...request, references }, media, refusals, missed };
}

function stored(reference: MediaReference, sha256: string): MediaReference {
  const inline = reference.url.startsWith('data:');
  return { ...reference, sha256, url: inline ? `blob:sha256:${sha256}` : reference.url };
}

const refusal = (reference: MediaReference, error: MediaError): ProtocolError =>
  invalidParameter(parameterOf(reference), `${placeOf(reference)} ${error.message}`, error);
