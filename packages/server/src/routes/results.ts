// Downloads by signed link: no key is needed, the signature is the right to this one file.
import type { BlobStore } from '@filmgate/media';
import { ProtocolError } from '@filmgate/protocol';
import type { TaskStore } from '@filmgate/tasks';
import { z } from 'zod';
import type { FilmsUnderWay } from '../execution/films-under-way.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { sendBlob } from '../http/send-blob.ts';
import {
  PREVIEW,
  RESULT_FILES,
  resultPath,
  storedFile,
  type ResultFile,
  type ResultLinks,
} from '../results/result-files.ts';

const params = z.object({
  tenant: z.string().describe('Whose it is'),
  id: z.string().describe('The task'),
  name: z.string().describe(RESULT_FILES.join(', ')),
});
const querystring = z.object({
  expires: z
    .string()
    .optional()
    .describe('Until when, Unix seconds; these three come with the link'),
  key: z.string().optional().describe('By which key of ours it is signed'),
  signature: z.string().optional().describe('The right to this file until then'),
  number: z.string().optional().describe('Of a preview; another one, another picture'),
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
  options: {
    store: TaskStore;
    blobs: BlobStore;
    films: Pick<FilmsUnderWay, 'of'>;
    links: ResultLinks;
    now: () => number;
  },
): void {
  const { store, blobs, films, links, now } = options;
  http.route({
    method: ['GET', 'HEAD'],
    url: '/v1/results/:tenant/:id/:name',
    exposeHeadRoute: false,
    // Whoever has the link: its signature is judged below.
    config: { scope: 'public', errors: ['AccessDenied'] },
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
      if (name === PREVIEW) {
        const film = films.of(id);
        if (film?.tenant !== tenant || film.preview === null) {
          throw new ProtocolError(
            'ResourceNotFound',
            `No frame of ${id} is to be seen now: its film is not being drawn here.`,
          );
        }
        reply.header('content-disposition', `inline; filename="${id}-${name}"`);
        return reply.type('image/jpeg').send(film.preview.jpeg);
      }
      const task = await store.get(tenant, id);
      const file = task && isResultFile(name) ? storedFile(task, name) : null;
      if (!file) {
        throw new ProtocolError('ResourceNotFound', `The result ${name} of ${id} does not exist.`);
      }
      const disposition = `inline; filename="${id}-${name}"`;
      return sendBlob(request, reply, { blobs, file, disposition });
    },
  });
}

function isResultFile(name: string): name is ResultFile {
  return (RESULT_FILES as readonly string[]).includes(name);
}
