// Bytes that are handed in, of which nobody has said what they are.
import type { MediaInfo, MediaKind } from '@filmgate/protocol';
import { MediaError } from '../media-error.ts';
import { FORMATS, type FormatName } from '../sniff/formats.ts';
import { MAX_BYTES, tooLargeText } from './byte-limits.ts';
import { recognised } from './fetch-asset.ts';

/** Of a medium of any kind. */
export const MOST_MEDIA_BYTES = Math.max(...Object.values(MAX_BYTES));

/**
 * Passes on what is a medium by its first bytes, and no more of it than any model takes.
 *
 * @param options.isPart it may be the beginning of one, too short to be recognised
 * @throws MediaError `invalid_media`, `media_too_large`, when it is read
 */
export async function* withinLimits(
  source: AsyncIterable<Uint8Array>,
  { isPart = false }: { readonly isPart?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  let kind: MediaKind | undefined;
  let sizeBytes = 0;
  const onKnown = (format: FormatName): void => void (kind = FORMATS[format].kind);
  for await (const chunk of recognised(source, { onKnown, isPart })) {
    sizeBytes += chunk.length;
    if (kind !== undefined) requireSize(kind, sizeBytes);
    yield chunk;
  }
}

/** @throws MediaError `media_too_large` */
export function requireSize(kind: MediaInfo['kind'], sizeBytes: number): void {
  if (sizeBytes > MAX_BYTES[kind]) throw new MediaError('media_too_large', tooLargeText(kind));
}
