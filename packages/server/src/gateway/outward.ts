// A request as it may leave the house: what only we can open is put into it.
import { readFile } from 'node:fs/promises';
import type { BlobStore } from '@filmgate/media';
import type { GenerationRequest, MediaReference } from '@filmgate/protocol';

const BLOB_URL = /^blob:sha256:([0-9a-f]{64})$/;

/** Of a data URL; only for those to whom it was given as one. */
type ContentTypes = (sha256: string) => Promise<string>;

/**
 * References to our blobs become data URLs again, as the user sent them, all others stay as they are; a
 * draft is named as its provider calls it, and not at all to others.
 */
export async function outward(
  { draftTaskId: _ours, upstreamDraftId, ...request }: GenerationRequest,
  blobs: BlobStore,
  contentTypeOf: ContentTypes,
): Promise<GenerationRequest> {
  // Its references are there already.
  if (upstreamDraftId !== undefined) return { ...request, draftTaskId: upstreamDraftId };
  const references = await Promise.all(
    request.references.map(async (reference): Promise<MediaReference> => {
      const [, sha256] = BLOB_URL.exec(reference.url) ?? [];
      if (sha256 === undefined) return reference;
      const [bytes, type] = await Promise.all([
        readFile(blobs.path(sha256)),
        contentTypeOf(sha256),
      ]);
      return { ...reference, url: `data:${type};base64,${bytes.toString('base64')}` };
    }),
  );
  return { ...request, references };
}
