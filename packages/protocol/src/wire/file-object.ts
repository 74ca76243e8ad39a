import type { MediaKind } from '../request.ts';

/** A file of `/v1/files`. */
export interface FileObject {
  /** `file-…` */
  readonly id: string;
  readonly object: 'file';
  readonly bytes: number;
  /** Unix seconds. */
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly filename: string;
  readonly purpose: string;
  readonly status: string;
  readonly kind: MediaKind;
  readonly content_type: string;
  readonly sha256: string;
  /** Pixels, of images and videos. */
  readonly width?: number;
  readonly height?: number;
  /** Seconds, of videos and audios. */
  readonly duration?: number;
}
