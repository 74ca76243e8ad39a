// Files that tenants bring ahead of their tasks: /v1/files, in the shape of OpenAI's.
import { MEDIA_TYPES, type BlobStore } from '@filmgate/media';
import { missingParameter, ProtocolError } from '@filmgate/protocol';
import type { FileRecord } from '@filmgate/tasks';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../auth/authenticate.ts';
import type { FileLibrary, ReceivedFile } from '../files/file-library.ts';
import { attachmentNamed } from '../files/file-name.ts';
import { fileSchema, fileView } from '../files/file-view.ts';
import { fileWordsSchema } from '../files/file-words.ts';
import type { TakeSlot } from '../files/upload-slots.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import { bodyOfForm } from '../http/form-body.ts';
import { isForm, mostBytesIn, readForm } from '../http/forms.ts';
import type { HttpServer } from '../http/http-server.ts';
import { pageParameter, parseParameters, unknownCursor } from '../http/parameters.ts';
import { sendBlob } from '../http/send-blob.ts';

const PATH = '/v1/files';
/** The largest file, and what a form has around it. */
const MOST_FORM_BYTES = 201 * 1024 * 1024;
const MOST_TEXT_BYTES = 64 * 1024;

const params = z.object({ id: z.string() });
const listQuery = z.strictObject({
  limit: pageParameter(1000).default(100).describe('1–1000'),
  order: z.enum(['asc', 'desc']).default('desc').describe('By when they were made'),
  after: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The id of the last one of the page before'),
  purpose: z.string().min(1).max(64).optional().describe('As it was stored with'),
});
const listSchema = z.object({
  object: z.literal('list'),
  data: z.array(fileSchema),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
});
const deletedSchema = z.object({
  id: z.string(),
  object: z.literal('file'),
  deleted: z.literal(true),
});
const bytes = Object.fromEntries(MEDIA_TYPES.map((type) => [type, { schema: z.any() }]));

const replying = <T extends z.ZodType>(schema: T) => ({ ...ERROR_REPLIES.mission, 200: schema });

export function fileRoutes(
  http: HttpServer,
  options: {
    library: FileLibrary;
    blobs: BlobStore;
    takeSlot: TakeSlot;
    retentionDays: number;
  },
): void {
  const { library, blobs, takeSlot, retentionDays } = options;
  const config = { dialect: 'mission', scope: 'files' } as const;
  const tags = ['files'];
  const words = fileWordsSchema(retentionDays);
  const form = words.extend({
    file: z.any().meta({ type: 'string', format: 'binary', description: 'The bytes, and a name' }),
  });
  const examples = [{ file: '@fox.png', purpose: 'media', expires_after: '86400' }];

  async function fileOf(request: FastifyRequest, id: string): Promise<FileRecord> {
    const file = await library.get(callerOf(request).tenant, id);
    if (file === undefined) throw fileNotFound(id);
    return file;
  }

  http.post(
    PATH,
    {
      config: { ...config, form: true, steady: true },
      schema: {
        tags,
        summary: 'Store an image, a video or an audio, to be named by its id in place of a URL',
        consumes: ['multipart/form-data'],
        body: form.meta({ examples }),
        response: replying(fileSchema),
      },
    },
    async (request) => {
      if (!isForm(request)) throw NO_FORM;
      const { tenant, id: keyId } = callerOf(request);
      using _slot = takeSlot(tenant, 'ahead');
      const mostBytes = mostBytesIn(request);
      await using received = new Received();
      const fields = await readForm(
        request,
        { bytes: MOST_FORM_BYTES, textBytes: MOST_TEXT_BYTES, files: 1 },
        async ({ field, filename, stream }) => {
          if (field !== 'file') throw notHere(field);
          received.filename = filename;
          received.file = await library.receive({ tenant, keyId }, stream, mostBytes);
          return 'here';
        },
      );
      const { file } = received;
      if (file === undefined) throw missingParameter('file');
      const { file: _bytes, ...given } = bodyOfForm(fields);
      const { purpose, expires_after: expiresAfterS } = parseParameters(words, given);
      return fileView(
        await file.keep({
          filename: received.filename,
          expiresAfterS,
          ...(purpose !== undefined && { purpose }),
        }),
      );
    },
  );

  http.get(
    PATH,
    {
      config,
      schema: {
        tags,
        summary: 'List files, by when they were made',
        querystring: listQuery,
        response: replying(listSchema),
      },
    },
    async (request) => {
      const { limit, order, after, purpose } = parseParameters(listQuery, request.query);
      const { tenant } = callerOf(request);
      if (after !== undefined && (await library.get(tenant, after)) === undefined) {
        throw unknownCursor(after, 'a file', 'after');
      }
      const found = await library.list(tenant, {
        limit: limit + 1,
        order,
        ...(after !== undefined && { after }),
        ...(purpose !== undefined && { purpose }),
      });
      const page = found.slice(0, limit);
      return {
        object: 'list' as const,
        data: page.map(fileView),
        first_id: page[0]?.id ?? null,
        last_id: page.at(-1)?.id ?? null,
        has_more: found.length > limit,
      };
    },
  );

  http.get(
    `${PATH}/:id`,
    { config, schema: { tags, summary: 'Get a file', params, response: replying(fileSchema) } },
    async (request) => fileView(await fileOf(request, request.params.id)),
  );

  http.route({
    method: ['GET', 'HEAD'],
    url: `${PATH}/:id/content`,
    exposeHeadRoute: false,
    config,
    schema: {
      tags,
      summary: 'Download a file; Range, HEAD and If-Range are honoured',
      params,
      response: {
        ...ERROR_REPLIES.mission,
        200: { description: 'The file', content: bytes },
        206: { description: 'The part of it that Range asks for', content: bytes },
        304: z.undefined().describe('The caller has it: If-None-Match names it'),
      },
    },
    handler: async (request, reply) => {
      const { sha256, info, filename } = await fileOf(request, request.params.id);
      const { sizeBytes, contentType } = info;
      return sendBlob(request, reply, {
        blobs,
        file: { sha256, sizeBytes, contentType },
        disposition: attachmentNamed(filename),
      });
    },
  });

  http.delete(
    `${PATH}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'Delete a file; tasks that use it have its bytes as long as they are kept',
        params,
        response: replying(deletedSchema),
      },
    },
    async (request) => {
      const { id } = request.params;
      if (!(await library.remove(callerOf(request).tenant, id))) throw fileNotFound(id);
      return { id, object: 'file' as const, deleted: true as const };
    },
  );
}

/** The one file of a form, from when it has come until it is kept, or all is off. */
class Received implements AsyncDisposable {
  filename = '';
  file: ReceivedFile | undefined;

  async [Symbol.asyncDispose](): Promise<void> {
    await this.file?.[Symbol.asyncDispose]();
  }
}

/** The same for an id that never was and for another tenant's. */
export function fileNotFound(id: string): ProtocolError {
  return new ProtocolError(
    'ResourceNotFound',
    `The file ${JSON.stringify(id)} does not exist or you do not have access to it.`,
    { param: 'id' },
  );
}

const NO_FORM = new ProtocolError(
  'UnsupportedMediaType',
  'A file comes as multipart/form-data, in the field `file`; in pieces, by tus at /v1/files/uploads.',
);

const notHere = (field: string): ProtocolError =>
  new ProtocolError(
    'InvalidParameter',
    `The file stands in the field \`${field}\`. Send it in the field \`file\`.`,
    { param: field },
  );
