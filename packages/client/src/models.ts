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
    readonly prices: {
      readonly currency: string;
      readonly rows: readonly { readonly per_million_tokens: number }[];
    } | null;
  }[];
  /** Providers that may be put before the id. */
  readonly prefixes: readonly string[];
  readonly modes: readonly string[];
  readonly resolutions: readonly string[];
  readonly default_resolution: string;
  readonly ratios: readonly string[];
  readonly duration: { readonly min: number; readonly max: number; readonly automatic: boolean };
  /** Optional fields of a create that it knows. */
  readonly fields: readonly string[];
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
