import type { MediaKind } from './request.ts';

/** What probing found in one media file. */
export interface MediaInfo {
  readonly kind: MediaKind;
  /** Container or still format by its first bytes: `jpeg`, `png`, `mp4`, `mov`, `wav`, `mp3`, … */
  readonly format: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** Pixels after rotation; 0 for audio. */
  readonly width: number;
  readonly height: number;
  /** Seconds; 0 for images. A video's is that of its picture. */
  readonly durationS: number;
  /** Mean frames a second; 0 where there is no video. */
  readonly framesPerSecond: number;
  /** `h264`, `h265`, … ; null where there is none. */
  readonly videoCodec: string | null;
  readonly audioCodec: string | null;
}
