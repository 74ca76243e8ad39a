import type { GenerationRequest, Ratio, Resolution, TaskState } from '@filmgate/protocol';

export type Lane = 'embedded' | 'gateway';

/** One request and its life. */
export interface Task {
  readonly id: string;
  readonly tenant: string;
  /** The API key that made it. */
  readonly keyId: string;
  /** Who makes it: the engine of this service, or a provider outside. */
  readonly lane: Lane;
  readonly state: TaskState;
  readonly request: GenerationRequest;
  /** 0 … 2³²−1: the request's, or chosen when the task was made. */
  readonly seed: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly startedAtMs: number | null;
  readonly finishedAtMs: number | null;
  /** Unfinished by then, it expires. */
  readonly expiresAtMs: number;
  /** Tries begun so far. */
  readonly attempts: number;
  /** Fencing token: raised by each claim, each intent and each cancel; a write with an older one is refused. */
  readonly epoch: number;
  readonly progress: TaskProgress;
  readonly error: TaskError | null;
  readonly result: TaskResult | null;
}

export interface TaskProgress {
  /** What is being done: `queued`, `fetching`, `storyboard`, `sound`, `picture`, `storing`, `done`. */
  readonly stage: string;
  /** Measured share of the work, 0 … 1. */
  readonly fraction: number;
}

export interface TaskError {
  readonly code: string;
  readonly message: string;
}

/** A file in the blob store. */
export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly contentType: string;
}

export interface TaskResult {
  /** Who really made it, `animatic/doubao-seedance-2-0-260128`. */
  readonly madeBy: string;
  readonly video: StoredFile;
  readonly lastFrame: StoredFile | null;
  /** The embedded engine makes these; others' films come without. */
  readonly poster: StoredFile | null;
  readonly contactSheet: StoredFile | null;
  readonly storyboard: StoredFile | null;
  readonly resolution: Resolution;
  readonly ratio: Ratio;
  readonly width: number;
  readonly height: number;
  readonly durationS: number;
  readonly frames: number;
  readonly framesPerSecond: number;
  readonly usage: {
    readonly completionTokens: number;
    readonly totalTokens: number;
    /** False for the animatic: the tokens are what the real model would count. Else the upstream's own. */
    readonly billed: boolean;
  };
}
