// Downloads by signed link: no key is needed, the signature is the right to this one file.
import { basename, dirname } from 'node:path';
import send from '@fastify/send';
import type { BlobStore } from '@filmgate/media';
import { ProtocolError } from '@filmgate/protocol';
import type { StoredFile, TaskStore } from '@filmgate/tasks';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import {
  RESULT_FILES,
  resultPath,
  storedFile,
  type ResultFile,
  type ResultLinks,
} from '../results/result-files.ts';

const params = z.object({ tenant: z.string(), id: z.string(), name: z.string() });
const querystring = z.object({
  expires: z.string().optional().describe('These come with the link'),
  key: z.string().optional(),
  signature: z.string().optional(),
});
const bytes = { schema: z.any() };
const file = {
  'video/mp4': bytes,
  'image/png': bytes,
  'image/jpeg': bytes,
  'application/json': { schema: z.any().describe('The storyboard') },
};

export function resultRoutes(
  http: HttpServer,
  options: { store: TaskStore; blobs: BlobStore; links: ResultLinks; now: () => number },
): void {
  const { store, blobs, links, now } = options;
  http.route({
    method: ['GET', 'HEAD'],
    url: '/v1/results/:tenant/:id/:name',
    exposeHeadRoute: false,
    // Whoever has the link: its signature is judged below.
    config: { scope: 'public' },
    schema: {
      tags: ['results'],
      summary: 'Download a result by its signed link; Range, HEAD and If-Range are honoured',
      params,
      querystring,
      response: {
        ...ERROR_REPLIES.mission,
        200: { description: 'The file', content: file },
        206: { description: 'The part of it that Range asks for', content: file },
        304: z.undefined().describe('The caller has it: If-None-Match names it'),
      },
    },
    handler: async (request, reply) => {
      const { tenant, id, name } = request.params;
      const query = request.query as Record<string, unknown>;
      if (!links.verify(resultPath(tenant, id, name), query, now())) {
        throw new ProtocolError(
          'AccessDenied',
          'This link is not valid or has expired. Get the task again for a new one.',
        );
      }
      const task = await store.get(tenant, id);
      const file = task && isResultFile(name) ? storedFile(task, name) : null;
      if (!file) {
        throw new ProtocolError('ResourceNotFound', `The result ${name} of ${id} does not exist.`);
      }
      const etag = `"${file.sha256}"`;
      reply.headers(fixedHeaders(file, etag, `${id}-${name}`));
      const condition = judge(request.raw.headers, etag);
      if (condition === 'unchanged') return reply.code(304).send();
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
              `The result has ${file.sizeBytes} bytes; ask for a range within.`,
            )
          : new Error(`the blob ${file.sha256} of ${id} cannot be read`, {
              cause: result.metadata.error,
            });
      }
      return reply.code(result.statusCode).headers(result.headers).send(result.stream);
    },
  });
}

/** The type is the one that we made it with, and no browser may take it for anything else. */
function fixedHeaders(file: StoredFile, etag: string, filename: string): Record<string, string> {
  return {
    etag,
    'content-type': file.contentType,
    'content-disposition': `inline; filename="${filename}"`,
    'cache-control': 'private, max-age=86400, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    // The link is the right to the file: it must not go along to wherever a viewer is led from here.
    'referrer-policy': 'no-referrer',
  };
}

/**
 * Judges the conditions of a request (RFC 9110 §13) and takes them out of its headers: the sender knows
 * no tag to compare them with. A result never changes, so dates are met by definition.
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

function isResultFile(name: string): name is ResultFile {
  return (RESULT_FILES as readonly string[]).includes(name);
}
