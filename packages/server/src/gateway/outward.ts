// A request as it may leave the house: what only we can open goes along inside it.
import { readFile, stat } from 'node:fs/promises';
import { fetchAsset, MediaError, type Asset, type AssetSources } from '@filmgate/media';
import { placeOf, type GenerationRequest, type MediaReference } from '@filmgate/protocol';
import { TaskFailure } from '@filmgate/tasks';
import type { MediaLinks } from '../files/media-links.ts';

/** As base64 a third more; the real service takes bodies of 64 MB. */
const MOST_INSIDE_BYTES = 47_000_000;

/**
 * References to our blobs, and to hosts that are open to us alone, become data URLs, and videos links to
 * us where providers can reach us; all others stay as they are. A draft is named as its provider calls it, and not at all to others; what was drawn from our
 * copies of pictures and sounds is made from them, whatever their links lead to by now.
 *
 * @param linkTo unless given, videos become data URLs as well
 * @throws TaskFailure where that cannot be: nothing has been sent
 */
export async function outward(
  { draftTaskId, upstreamDraftId, ...request }: GenerationRequest,
  sources: AssetSources,
  linkTo?: MediaLinks['to'],
): Promise<GenerationRequest> {
  // Its references are there already.
  if (upstreamDraftId !== undefined) return { ...request, draftTaskId: upstreamDraftId };
  const inside = new Map<MediaReference, Asset>();
  let bytes = 0;
  /** @returns false where there is no room for it any more */
  const take = async (reference: MediaReference): Promise<boolean> => {
    const asset = await assetOf(reference, sources);
    if (reference.kind === 'video' && linkTo !== undefined) {
      inside.set(reference, asset);
      return true;
    }
    const { size } = await stat(sources.blobs.path(asset.sha256));
    if (bytes + size > MOST_INSIDE_BYTES) return false;
    bytes += size;
    inside.set(reference, asset);
    return true;
  };
  for (const reference of request.references) {
    if (!(await isOursAlone(reference.url, sources))) continue;
    if (!(await take(reference))) throw tooMuch(reference);
  }
  for (const reference of draftTaskId === undefined ? [] : request.references) {
    if (!inside.has(reference) && (await isDrawn(reference, sources))) await take(reference);
  }
  const references = await Promise.all(
    request.references.map(async (reference) => {
      const asset = inside.get(reference);
      if (asset === undefined) return reference;
      const { sha256, info } = asset;
      if (reference.kind === 'video' && linkTo !== undefined) {
        return { ...reference, url: linkTo({ sha256, contentType: info.contentType }) };
      }
      const base64 = await readFile(sources.blobs.path(sha256), 'base64');
      return { ...reference, url: `data:${info.contentType};base64,${base64}` };
    }),
  );
  return { ...request, references };
}

async function isOursAlone(url: string, { egress }: AssetSources): Promise<boolean> {
  if (url.startsWith('blob:')) return true;
  return /^https?:/i.test(url) && !(await egress.isPublic(url));
}

/** A film is not: no provider takes one that is not a link. */
const isDrawn = async (
  { kind, sha256 }: MediaReference,
  { blobs }: AssetSources,
): Promise<boolean> => kind !== 'video' && sha256 !== null && (await blobs.has(sha256));

async function assetOf(reference: MediaReference, sources: AssetSources): Promise<Asset> {
  try {
    return await fetchAsset(reference, sources);
  } catch (error) {
    if (!(error instanceof MediaError)) throw error;
    throw failure(error.code, reference, error.message, error);
  }
}

const tooMuch = (reference: MediaReference): TaskFailure =>
  failure(
    'media_too_large',
    reference,
    `media that the provider cannot fetch by itself go along inside the request, ${MOST_INSIDE_BYTES / 1e6} MB together at most; give a link that is open to everybody`,
  );

const failure = (
  code: string,
  reference: MediaReference,
  reason: string,
  cause?: unknown,
): TaskFailure =>
  new TaskFailure({
    code,
    message: `${placeOf(reference)}: ${reason}`,
    retryable: false,
    cause,
  });
