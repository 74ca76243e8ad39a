// One request as it is sent, but for ids, which only the service that is asked can give.

export interface FuzzRequest {
  /** Of the documentation: `GET /v1/webhooks/{id}`. */
  readonly operation: string;
  readonly method: string;
  /** As in the request line, with its query; ids of what is there as `{task:0}`. */
  readonly path: string;
  /** One after the other, also the same one twice. Host and length are added. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Null: none. Ids of what is there as `{task:0}`. */
  readonly body: { readonly text: string; readonly encoding: BodyEncoding } | null;
}

export type BodyEncoding = 'utf8' | 'latin1' | 'utf16le';

export type IdKind =
  | 'task'
  | 'webhook'
  | 'key'
  | 'event'
  | 'attempt'
  | 'model'
  | 'tenant'
  | 'file'
  | 'link'
  | 'host'
  | 'stored'
  | 'upload';

/** Ids of what is there. `index` beyond what there is: the last one. */
export type IdOf = (kind: IdKind, index: number) => string;

const TOKEN = /\{([a-z]+):(\d+)\}/g;

export const token = (kind: IdKind, index: number): string => `{${kind}:${index}}`;

/** Which ids it names, in order. */
export const tokensIn = (text: string): { readonly kind: IdKind; readonly index: number }[] =>
  Array.from(text.matchAll(TOKEN), ([, kind, index]) => ({
    kind: kind as IdKind,
    index: Number(index),
  }));

export function withIds(request: FuzzRequest, idOf: IdOf): FuzzRequest {
  const put = (text: string): string =>
    text.replace(TOKEN, (_whole, kind: string, index: string) =>
      idOf(kind as IdKind, Number(index)),
    );
  const { body } = request;
  return {
    ...request,
    path: put(request.path),
    body: body && { ...body, text: put(body.text) },
  };
}
