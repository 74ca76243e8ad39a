// A file of the blob store as a reply: Range, HEAD and conditions are honoured, and no browser takes it for
// anything but what it is.
import { basename, dirname } from 'node:path';
import send from '@fastify/send';
import type { BlobStore } from '@filmgate/media';
import { ProtocolError } from '@filmgate/protocol';
import type { StoredFile } from '@filmgate/tasks';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * @param options.disposition the value of Content-Disposition
 * @throws ProtocolError 416; Error where the blob cannot be read
 */
export async function sendBlob(
  request: FastifyRequest,
  reply: FastifyReply,
  options: {
    readonly blobs: Pick<BlobStore, 'path'>;
    readonly file: StoredFile;
    readonly disposition: string;
  },
): Promise<FastifyReply> {
  const { blobs, file, disposition } = options;
  const etag = `"${file.sha256}"`;
  reply.headers(fixedHeaders(file, etag, disposition));
  const condition = judge(request.raw.headers, etag);
  if (condition === 'unchanged') {
    // What it describes does not come along.
    for (const name of ['content-type', 'content-disposition']) reply.removeHeader(name);
    return reply.code(304).send();
  }
  if (condition === 'other file') delete request.raw.headers.range;
  const path = blobs.path(file.sha256);
  const result = await send(request.raw, basename(path), {
    root: dirname(path),
    contentType: false,
    cacheControl: false,
    // Its own would change with the time at which the same bytes were stored again.
    etag: false,
    lastModified: false,
  });
  if (result.type === 'error') {
    const range = result.headers['Content-Range'];
    if (range !== undefined) reply.header('content-range', range);
    throw result.statusCode === 416
      ? new ProtocolError(
          'InvalidRange',
          `The file has ${file.sizeBytes} bytes; ask for a range within.`,
        )
      : new Error(`the blob ${file.sha256} for ${request.url.split('?')[0]} cannot be read`, {
          cause: result.metadata.error,
        });
  }
  return reply.code(result.statusCode).headers(result.headers).send(result.stream);
}

/** The type is the one that its bytes have, and no browser may take it for anything else. */
function fixedHeaders(file: StoredFile, etag: string, disposition: string): Record<string, string> {
  return {
    etag,
    'content-type': file.contentType,
    'content-disposition': disposition,
    'cache-control': 'private, max-age=86400, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    // A link is the right to the file: it must not go along to wherever a viewer is led from here.
    'referrer-policy': 'no-referrer',
  };
}

/**
 * Judges the conditions of a request (RFC 9110 §13) and takes them out of its headers: the sender knows
 * no tag to compare them with. A blob never changes, so dates are met by definition.
 *
 * @returns `other file`: the part asked for is of something else, so the whole is to be sent
 */
function judge(
  headers: FastifyRequest['headers'],
  etag: string,
): 'unchanged' | 'other file' | 'send' {
  const tags = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  const ifRange = headers['if-range'];
  for (const name of CONDITIONS) delete headers[name];
  if (tags.includes(etag) || tags.includes(`W/${etag}`) || tags.includes('*')) return 'unchanged';
  return ifRange === undefined || ifRange === etag ? 'send' : 'other file';
}

const CONDITIONS = [
  'if-none-match',
  'if-modified-since',
  'if-match',
  'if-unmodified-since',
  'if-range',
] as const;
