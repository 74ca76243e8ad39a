// The body of `POST /v1/video/generations`, as programs of today write it.
import type { Ratio, Resolution } from '../request.ts';

/** Any other text, which the service judges; an editor still offers the known ones. */
type OrText = string & {};

/** Fields of Ark's create; a model that does not know one refuses it or names it in `warnings`. */
export interface CreateMetadata {
  /** Default 720p (1.0-pro: 1080p). */
  readonly resolution?: Resolution | OrText;
  /** Default adaptive. */
  readonly ratio?: Ratio | 'adaptive' | OrText;
  /** Whole seconds; −1: the model chooses. Default 5. */
  readonly duration?: number;
  /** 29–289, 25 + 4n, in place of `duration`; 1.0 models. */
  readonly frames?: number;
  /** 0 … 2³²−1; −1, the default: a random one, which the result names. */
  readonly seed?: number;
  /** Default true. */
  readonly generate_audio?: boolean;
  readonly watermark?: boolean;
  readonly return_last_frame?: boolean;
  readonly camera_fixed?: boolean;
  readonly draft?: boolean;
  readonly service_tier?: 'default' | 'flex';
  /** 3600–259200 seconds; default 172800. */
  readonly execution_expires_after?: number;
  /** 0–9, orders the queue only. */
  readonly priority?: number;
  readonly callback_url?: string;
  /** At most 64 characters; echoed. */
  readonly safety_identifier?: string;
  readonly tools?: readonly { readonly type: 'web_search' }[];
}

export interface CreateRequest {
  /** A catalogue id; may carry its provider, `animatic/…`. */
  readonly model: string;
  /** Calls media by kind and number: `image 1`, `视频1`. */
  readonly prompt?: string;
  /** http(s) or data URLs, or `file-…` ids; so are the next two. */
  readonly images?: readonly string[];
  readonly videos?: readonly string[];
  readonly audios?: readonly string[];
  /** Drawn as it is, in place of the prompt, by `animatic` alone. */
  readonly storyboard?: object;
  readonly metadata?: CreateMetadata;
}
