// Media of one's own, kept by the service: a `file-…` id stands wherever a URL may.
import type { FileObject } from '@filmgate/protocol';
import { ask, askJson, type CallOptions, type Connection, pause } from './connection.ts';
import { FilmgateError } from './filmgate-error.ts';

const PATH = '/v1/files';

export interface UploadOptions extends CallOptions {
  /** For people. Default: the File's name, else `file`. */
  readonly filename?: string;
  /** Default `media`. */
  readonly purpose?: string;
  /** From 60; as long as the service keeps films unless said. */
  readonly expiresAfterS?: number;
  /** Bytes that the service has, of how many. */
  readonly onProgress?: (sentBytes: number, totalBytes: number) => void;
}

/** Above this a file goes in parts, so that a line that breaks costs one of them. */
const WHOLE_BYTES = 16 * 1024 * 1024;
const PART_BYTES = 8 * 1024 * 1024;

/** @throws FilmgateError `InvalidParameter` where it is no image, video or audio that a film can use */
export async function upload(
  connection: Connection,
  bytes: Blob,
  options: UploadOptions = {},
): Promise<FileObject> {
  const { purpose = 'media', expiresAfterS, signal, onProgress } = options;
  const filename = options.filename ?? (bytes instanceof File ? bytes.name : 'file');
  if (bytes.size > WHOLE_BYTES) {
    return await uploadInParts(connection, bytes, { ...options, filename, purpose });
  }
  const form = new FormData();
  form.set('purpose', purpose);
  if (expiresAfterS !== undefined) form.set('expires_after', String(expiresAfterS));
  form.set('file', bytes, filename);
  const encoded = new Response(form);
  // Sent twice it would be two files of the same bytes, which are stored once: no harm.
  const file = await askJson<FileObject>(connection, {
    method: 'POST',
    path: PATH,
    bytes: await encoded.arrayBuffer(),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    repeatable: true,
    timeoutMs: timeFor(connection, bytes),
    signal,
  });
  onProgress?.(bytes.size, bytes.size);
  return file;
}

/** On a line slower than this an upload counts as broken. */
const SLOWEST_BYTES_PER_MS = 16;
const timeFor = ({ timeoutMs }: Connection, { size }: Blob): number =>
  timeoutMs + size / SLOWEST_BYTES_PER_MS;

/** By the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload). */
async function uploadInParts(
  connection: Connection,
  bytes: Blob,
  given: UploadOptions & { readonly filename: string; readonly purpose: string },
): Promise<FileObject> {
  const { filename, purpose, expiresAfterS, signal, onProgress } = given;
  const metadata = {
    filename,
    purpose,
    ...(expiresAfterS !== undefined && { expires_after: String(expiresAfterS) }),
  };
  const made = await ask(connection, {
    method: 'POST',
    path: `${PATH}/uploads`,
    headers: {
      ...TUS,
      'upload-length': String(bytes.size),
      'upload-metadata': Object.entries(metadata)
        .map(([name, value]) => `${name} ${base64(value)}`)
        .join(','),
    },
    repeatable: true,
    signal,
  });
  const path = new URL(made.headers.get('location') ?? '', connection.url).pathname;
  for (let sent = 0, failures = 0; sent < bytes.size;) {
    try {
      const part = bytes.slice(sent, sent + PART_BYTES);
      const headers = {
        ...TUS,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(sent),
      };
      const timeoutMs = timeFor(connection, part);
      const reply = await ask(connection, {
        method: 'PATCH',
        path,
        headers,
        bytes: await part.arrayBuffer(),
        timeoutMs,
        signal,
      });
      sent = offsetOf(reply);
      failures = 0;
    } catch (error) {
      signal?.throwIfAborted();
      const broke = error instanceof FilmgateError && MAY_GO_ON.has(error.code);
      failures += 1;
      if (!broke || failures > connection.retries) throw error;
      await pause(failures * 500, signal);
      // How much of the part has come in is known there alone.
      sent = offsetOf(await ask(connection, { method: 'HEAD', path, headers: TUS, signal }));
    }
    onProgress?.(sent, bytes.size);
  }
  return await get(connection, path.slice(path.lastIndexOf('/') + 1), { signal });
}

const TUS = { 'tus-resumable': '1.0.0' };
const MAY_GO_ON: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'not_filmgate']);

function offsetOf(reply: Response): number {
  const offset = Number(reply.headers.get('upload-offset') ?? Number.NaN);
  if (Number.isSafeInteger(offset)) return offset;
  throw new FilmgateError('not_filmgate', 'The service does not say how much of the file it has.');
}

const base64 = (text: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(text)));

export const get = (
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<FileObject> =>
  askJson(connection, { path: `${PATH}/${encodeURIComponent(id)}`, signal });

export interface FileList {
  readonly data: readonly FileObject[];
  readonly has_more: boolean;
  /** The next page's `after`. */
  readonly last_id: string | null;
}

export const list = (
  connection: Connection,
  query: { readonly limit?: number; readonly after?: string; readonly order?: 'asc' | 'desc' } = {},
  { signal }: CallOptions = {},
): Promise<FileList> => askJson(connection, { path: PATH, query, signal });

/** Its bytes. */
export async function content(
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<Blob> {
  const path = `${PATH}/${encodeURIComponent(id)}/content`;
  return await (await ask(connection, { path, signal })).blob();
}

/** Films that use it already keep it. */
export async function remove(
  connection: Connection,
  id: string,
  { signal }: CallOptions = {},
): Promise<void> {
  await ask(connection, { method: 'DELETE', path: `${PATH}/${encodeURIComponent(id)}`, signal });
}
