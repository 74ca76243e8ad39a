// What the engine is asked for: the canonical request without the service's concerns, its media as
// files on this machine, already sniffed and probed by whoever asks.
import type { MediaKind, MediaRole, Ratio, Resolution } from '@filmgate/protocol';

export interface MediaFile {
  readonly kind: MediaKind;
  /** The protocol's role; what the *prompt* makes of it is found by `understand`. */
  readonly role: MediaRole;
  /** 1-based among its kind. */
  readonly number: number;
  readonly path: string;
  readonly sha256: string;
  /** Pixels after rotation; 0 for audio. */
  readonly width: number;
  readonly height: number;
  /** 0 for images. */
  readonly durationS: number;
}

/** As prompts and storyboards call it: `image1`. */
export const referenceName = ({ kind, number }: MediaFile): string => `${kind}${number}`;

export interface FilmRequest {
  /** Catalogue id: decides the table of pixel sizes. */
  readonly model: string;
  readonly prompt: string;
  readonly media: readonly MediaFile[];
  readonly resolution: Resolution;
  readonly ratio: Ratio | 'adaptive';
  /** Whole seconds; −1: the script's own length decides, within `durationRangeS`. */
  readonly durationS: number;
  readonly durationRangeS: readonly [number, number];
  /** Exact number of frames (1.0 models), overrides `durationS`; else null. */
  readonly frames: number | null;
  readonly audio: boolean;
  readonly watermark: boolean;
  readonly cameraFixed: boolean;
  /** 0 … 2³²−1, already chosen. */
  readonly seed: number;
}
