import { askJson, type CallOptions, type Connection } from './connection.ts';

/** What can be asked for, and who makes it. */
export interface Model {
  readonly id: string;
  readonly object: 'model';
  /** Who is asked, in this order. */
  readonly made_by: readonly {
    readonly provider: string;
    readonly model: string;
    readonly billed: boolean;
    /** `resting`: it refused, and is asked for nothing new for a while. */
    readonly health: 'ok' | 'resting' | 'unknown';
    /** ISO 8601. */
    readonly health_since: string | null;
    readonly health_reason: string | null;
    readonly prices: {
      readonly currency: string;
      /** The first one whose conditions all hold is the price. */
      readonly rows: readonly {
        readonly per_million_tokens: number;
        readonly resolutions?: readonly string[];
        readonly video_input?: boolean;
        readonly audio?: boolean;
      }[];
    } | null;
  }[];
  /** Providers that may be put before the id. */
  readonly prefixes: readonly string[];
  readonly modes: readonly string[];
  readonly resolutions: readonly string[];
  readonly default_resolution: string;
  readonly ratios: readonly string[];
  readonly sizes: readonly {
    readonly resolution: string;
    readonly ratio: string;
    /** Pixels. */
    readonly width: number;
    readonly height: number;
  }[];
  readonly duration: { readonly min: number; readonly max: number; readonly automatic: boolean };
  /** Optional fields of a create that it knows. */
  readonly fields: readonly string[];
  readonly media: {
    /** Of all kinds together. */
    readonly items: number;
    readonly images: MediaLimits & { readonly below_bytes: number };
    readonly videos: TimedLimits | null;
    readonly audios: TimedLimits | null;
  };
}

interface MediaLimits {
  readonly max: number;
  readonly formats: readonly string[];
}

interface TimedLimits extends MediaLimits {
  readonly max_bytes: number;
  /** Seconds. */
  readonly duration: { readonly min: number; readonly max: number };
  readonly max_total_duration: number;
}

export async function list(
  connection: Connection,
  { signal }: CallOptions = {},
): Promise<readonly Model[]> {
  const { data } = await askJson<{ readonly data: readonly Model[] }>(connection, {
    path: '/v1/models',
    signal,
  });
  return data;
}

export const get = (
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<Model> => askJson(connection, { path: `/v1/models/${encodeURIComponent(id)}`, signal });
