// What is worth fetching: the most that any model takes. The exact rule of the request's own model is
// the protocol's, and is applied to what was fetched.
import { catalogue, type MediaKind } from '@filmgate/protocol';

const most = (limits: readonly (number | undefined)[]): number =>
  Math.max(...limits.map((limit) => limit ?? 0));

/** Bytes, inclusive. */
export const MAX_BYTES: Readonly<Record<MediaKind, number>> = {
  // "Smaller than" in the catalogue.
  image: most(catalogue.map(({ media }) => media.image.belowBytes)) - 1,
  video: most(catalogue.map(({ media }) => media.video?.maxBytes)),
  audio: most(catalogue.map(({ media }) => media.audio?.maxBytes)),
};

export const tooLargeText = (kind: MediaKind): string =>
  `expected the ${kind} to have at most ${MAX_BYTES[kind]} bytes; send a smaller file`;
