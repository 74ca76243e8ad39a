// Videos of requests by signed link, for the providers that make their films: no key is needed.
import { stat } from 'node:fs/promises';
import type { BlobStore } from '@filmgate/media';
import { ProtocolError } from '@filmgate/protocol';
import { z } from 'zod';
import { MEDIA_PATH, type MediaLinks } from '../files/media-links.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { sendBlob } from '../http/send-blob.ts';

const params = z.object({ name: z.string().describe('Its hash and type') });
const querystring = z.object({
  expires: z
    .string()
    .optional()
    .describe('Until when, Unix seconds; these three come with the link'),
  key: z.string().optional().describe('By which key of ours it is signed'),
  signature: z.string().optional().describe('The right to this video until then'),
});
const bytes = { schema: z.any() };
const content = { 'video/mp4': bytes, 'video/quicktime': bytes };

export function mediaRoutes(
  http: HttpServer,
  { blobs, links }: { readonly blobs: BlobStore; readonly links: MediaLinks },
): void {
  http.route({
    method: ['GET', 'HEAD'],
    url: `${MEDIA_PATH}/:name`,
    exposeHeadRoute: false,
    // Whoever has the link: its signature is judged below.
    config: { scope: 'public', errors: ['AccessDenied'] },
    schema: {
      tags: ['files'],
      summary: 'Where a provider fetches a video of a request, by signed link',
      params,
      querystring,
      response: {
        ...ERROR_REPLIES.mission,
        200: { description: 'The video', content },
        206: { description: 'The part of it that Range asks for', content },
        304: z.undefined().describe('The caller has it: If-None-Match names it'),
      },
    },
    handler: async (request, reply) => {
      const { name } = request.params;
      const video = links.verify(name, request.query as Record<string, unknown>);
      if (video === undefined) {
        throw new ProtocolError('AccessDenied', 'This link is not valid or has expired.');
      }
      const found = await stat(blobs.path(video.sha256)).catch(() => undefined);
      if (found === undefined) {
        throw new ProtocolError('ResourceNotFound', 'The video is kept no longer.');
      }
      return sendBlob(request, reply, {
        blobs,
        file: { ...video, sizeBytes: found.size },
        disposition: `attachment; filename="${name}"`,
      });
    },
  });
}
