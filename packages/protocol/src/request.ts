// The canonical request: what every dialect is turned into, and the only form that the rest of the
// service knows. Plain JSON; stored with the task.

export const MEDIA_KINDS = ['image', 'video', 'audio'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

export const MEDIA_ROLES = [
  'first_frame',
  'last_frame',
  'reference_image',
  'reference_video',
  'reference_audio',
] as const;
export type MediaRole = (typeof MEDIA_ROLES)[number];

/** One image, video or audio that came with the prompt. */
export interface MediaReference {
  readonly kind: MediaKind;
  readonly role: MediaRole;
  /** http(s) or data URL, or a file's id; data whose bytes were stored, and files, become `blob:sha256:<hex>`. */
  readonly url: string;
  /** Hex, once its bytes are in the blob store; null before. */
  readonly sha256: string | null;
  /** 1-based among its kind: the prompt's "image 2" is `{kind: 'image', number: 2}`. */
  readonly number: number;
  /** Index in the Ark dialect's `content[]`. */
  readonly position: number;
  /** For error messages: where it was written in another dialect, `images[0]`, `metadata.content[2]`. */
  readonly field?: string;
}

export const RESOLUTIONS = ['480p', '720p', '1080p', '4k'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export const RATIOS = ['16:9', '4:3', '1:1', '3:4', '9:16', '21:9'] as const;
export type Ratio = (typeof RATIOS)[number];

/** How a model is used; the real service prints it in its messages. */
export type Mode = 't2v' | 'i2v' | 'flf2v' | 'r2v';

export interface OutputRequest {
  readonly resolution: Resolution;
  readonly ratio: Ratio | 'adaptive';
  /** Whole seconds; −1: the model chooses. */
  readonly durationS: number;
  /** 1.0 models only: exact number of frames, overrides `durationS`. */
  readonly frames: number | null;
  readonly generateAudio: boolean;
  readonly watermark: boolean;
  readonly returnLastFrame: boolean;
  readonly cameraFixed: boolean;
}

export interface GenerationRequest {
  /** Catalogue id, without provider prefix. */
  readonly model: string;
  /** The provider named as a prefix of the model id, else null: the operator's route decides. */
  readonly provider: string | null;
  readonly mode: Mode;
  readonly prompt: string;
  readonly references: readonly MediaReference[];
  /** The storyboard that is drawn in place of the prompt, in the blob store; absent: one is planned. */
  readonly storyboard?: { readonly sha256: string };
  /** The task whose film is made anew with something changed. */
  readonly remixOf?: string;
  readonly output: OutputRequest;
  /** −1 (choose one) or 0 … 2³²−1. */
  readonly seed: number;
  /** A cheap 480p trial of a film (1.5-pro and 2.5). */
  readonly draft: boolean;
  /** The task whose draft this request makes in full, with the draft's prompt, references and seed. */
  readonly draftTaskId?: string;
  /**
   * What the provider that made the draft calls it. Set by us, never by a user: it is sent in place of
   * prompt and references.
   */
  readonly upstreamDraftId?: string;
  readonly serviceTier: 'default' | 'flex';
  /** Seconds after creation at which an unfinished task expires. */
  readonly executionExpiresAfterS: number;
  /** 0–9, orders the queue only. */
  readonly priority: number;
  readonly callbackUrl: string | null;
  readonly safetyIdentifier: string | null;
  readonly tools: readonly { readonly type: 'web_search' }[];
}
