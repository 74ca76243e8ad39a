// From a reference to a blob that is whole, durable, and known for what it is.
import type { MediaInfo, MediaKind, MediaReference } from '@filmgate/protocol';
import type { BlobStore } from '../blobs/blob-store.ts';
import type { Egress } from '../egress/egress.ts';
import { EgressError } from '../egress/egress-error.ts';
import { MediaError } from '../media-error.ts';
import { probe } from '../probe/probe.ts';
import type { FormatName } from '../sniff/formats.ts';
import { sniff, SNIFF_BYTES } from '../sniff/sniff.ts';
import { MAX_BYTES, tooLargeText } from './byte-limits.ts';
import { isDataUrl, readDataUrl } from './data-url.ts';
import { createProbeCache } from './probe-cache.ts';

export interface AssetSources {
  readonly egress: Egress;
  readonly blobs: BlobStore;
}

/** What of them fetching needs: whoever looks and keeps nothing has blobs of its own. */
interface FetchSources {
  readonly egress: Pick<Egress, 'get'>;
  readonly blobs: Pick<BlobStore, 'put' | 'path' | 'has'>;
}

/** Input media, stored by content hash. */
export interface Asset {
  /** Names the blob. */
  readonly sha256: string;
  readonly info: MediaInfo;
}

const probed = createProbeCache();

/**
 * Brings what a reference points at into the blob store, and looks at it. A reference whose bytes are
 * stored already (by its `sha256`, or by a `blob:sha256:` URL) is not fetched again. Fetching the same
 * one several times at once is safe. Whether the medium is of the reference's kind and within the
 * model's limits is left to `validateMedia`.
 *
 * @param reference an http(s), data or `blob:sha256:<hex>` URL; its kind decides how many bytes it may have
 * @throws MediaError whose message `content[i].…_url: ` may be put before
 * @throws the signal's reason, when that aborts a download
 * @throws what the disk says, such as ENOSPC
 */
export async function fetchAsset(
  reference: Pick<MediaReference, 'kind' | 'url' | 'sha256'>,
  sources: FetchSources,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Asset> {
  const sha256 = await store(reference, sources, signal);
  const info = await probed.get(sha256, () => probe(sources.blobs.path(sha256)));
  return { sha256, info };
}

const BLOB_URL = /^blob:sha256:([0-9a-f]{64})$/;

async function store(
  { kind, url, sha256 }: Pick<MediaReference, 'kind' | 'url' | 'sha256'>,
  { egress, blobs }: FetchSources,
  signal: AbortSignal | undefined,
): Promise<string> {
  if (sha256 !== null && (await blobs.has(sha256))) return sha256;
  const [, named] = BLOB_URL.exec(url) ?? [];
  if (named !== undefined) {
    if (await blobs.has(named)) return named;
    throw new MediaError(
      'media_gone',
      `expected the ${kind} to be stored, but it was removed; send it again`,
    );
  }
  if (isDataUrl(url)) {
    const bytes = readDataUrl(url, MAX_BYTES[kind], tooLargeText(kind));
    return (await blobs.put(recognised(bytes))).sha256;
  }
  try {
    const options = { maxBytes: MAX_BYTES[kind], ...(signal === undefined ? {} : { signal }) };
    const { body } = await egress.get(url, options);
    return (await blobs.put(recognised(body))).sha256;
  } catch (error) {
    throw error instanceof EgressError ? downloadError(error, kind) : error;
  }
}

/**
 * Passes the bytes on once the first of them are a medium's: a page is not downloaded to its end.
 *
 * @param options.onKnown told before the first byte is passed on
 * @param options.isPart the rest comes another time: of less than can be recognised nothing is said
 * @throws MediaError `invalid_media`, when it is read
 */
export async function* recognised(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  {
    onKnown = () => {},
    isPart = false,
  }: { readonly onKnown?: (format: FormatName) => void; readonly isPart?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  let isKnown = false;
  for await (const chunk of source) {
    if (isKnown) {
      yield chunk;
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < SNIFF_BYTES) continue;
    onKnown(sniff(head));
    isKnown = true;
    yield head;
  }
  if (isKnown) return;
  if (!isPart) onKnown(sniff(head));
  yield head;
}

/** In the real service's words first. */
function downloadError(error: EgressError, kind: MediaKind): MediaError {
  if (error.code === 'too_large') return tooLarge(kind, error);
  return new MediaError('media_download_failed', `resource download failed: ${error.message}`, {
    retryable: error.retryable,
    cause: error,
  });
}

const tooLarge = (kind: MediaKind, cause?: unknown): MediaError =>
  new MediaError('media_too_large', tooLargeText(kind), { cause });
