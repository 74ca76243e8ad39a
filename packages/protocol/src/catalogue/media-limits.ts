// §3 of the protocol: what may come with a prompt.
import type { AudioLimits, ImageLimits, MediaLimits, VideoLimits } from './model.ts';

const MEBIBYTE = 1024 * 1024;

const image: ImageLimits = {
  maxReferences: 9,
  formats: ['jpeg', 'png', 'webp', 'bmp', 'tiff', 'gif', 'heic', 'heif'],
  belowBytes: 30 * MEBIBYTE,
  sidePx: { min: 300, max: 6000 },
  aspect: { min: 0.4, max: 2.5 },
};

const video: VideoLimits = {
  maxCount: 3,
  formats: ['mp4', 'mov'],
  codecs: ['h264', 'h265', 'hevc'],
  // 50 MB in earlier versions of the official page.
  maxBytes: 200 * MEBIBYTE,
  sidePx: { min: 300, max: 6000 },
  aspect: { min: 0.4, max: 2.5 },
  pixels: { min: 407_696, max: 8_295_044 },
  // Documented as 24–60. The tenth is ours (unverified): 23.976 is film's rate on every camera, and a
  // mean rate is measured with that much error.
  framesPerSecond: { min: 23.9, max: 60.1 },
  // Documented as 2–15 s; these are the bounds that the real service was seen to enforce.
  durationS: { min: 1.8, max: 15.2 },
  maxTotalS: 15.2,
};

const audio: AudioLimits = {
  maxCount: 3,
  formats: ['wav', 'mp3'],
  maxBytes: 15 * MEBIBYTE,
  durationS: { min: 1.8, max: 15.2 },
  maxTotalS: 15.2,
};

/** 2.x. Obtained for 2.0; unverified for 2.5. */
export const MULTIMODAL: MediaLimits = { image, video, audio, maxItems: 15 };

/** 1.x takes images only. Unverified: the official page gives these models the same image limits. */
export const IMAGES_ONLY: MediaLimits = { image, video: null, audio: null, maxItems: 15 };

/** 1.0-lite-i2v: four reference images (unverified). */
export const FOUR_IMAGES: MediaLimits = {
  image: { ...image, maxReferences: 4 },
  video: null,
  audio: null,
  maxItems: 15,
};
