// The formats that may come with a prompt, as the protocol names them (§3).
import type { MediaKind } from '@filmgate/protocol';

export interface Format {
  readonly kind: MediaKind;
  readonly contentType: string;
}

const image = (contentType: string): Format => ({ kind: 'image', contentType });
const video = (contentType: string): Format => ({ kind: 'video', contentType });
const audio = (contentType: string): Format => ({ kind: 'audio', contentType });

export const FORMATS = {
  jpeg: image('image/jpeg'),
  png: image('image/png'),
  webp: image('image/webp'),
  bmp: image('image/bmp'),
  tiff: image('image/tiff'),
  gif: image('image/gif'),
  heic: image('image/heic'),
  heif: image('image/heif'),
  mp4: video('video/mp4'),
  mov: video('video/quicktime'),
  wav: audio('audio/wav'),
  mp3: audio('audio/mpeg'),
} as const satisfies Record<string, Format>;

/** What probing may find; an MP4 without a picture is a sound. */
export const MEDIA_TYPES: readonly string[] = [
  ...Object.values(FORMATS).map((format) => format.contentType),
  'audio/mp4',
];

export type FormatName = keyof typeof FORMATS;
