import type { MediaInfo } from '@filmgate/protocol';

/** What a container says of its tracks; the rest is known by the file's first bytes and its length. */
export type MovingInfo = Omit<MediaInfo, 'format' | 'contentType' | 'sizeBytes'>;
