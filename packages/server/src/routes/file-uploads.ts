// Files in pieces, over lines that break: tus 1.0.0 at /v1/files/uploads, with its extensions creation,
// expiration and termination. An upload's id is its file's.
import { MOST_MEDIA_BYTES } from '@filmgate/media';
import { invalidParameter, ProtocolError } from '@filmgate/protocol';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../auth/authenticate.ts';
import { fileWordsSchema } from '../files/file-words.ts';
import type { ResumableUploads, UploadProgress } from '../files/resumable-uploads.ts';
import {
  bytesIn,
  readMetadata,
  requireTus,
  TUS_EXTENSIONS,
  TUS_TYPE,
  TUS_VERSION,
  writeMetadata,
} from '../files/tus.ts';
import type { TakeSlot } from '../files/upload-slots.ts';
import { ERROR_REPLIES } from '../http/errors.ts';
import type { HttpServer } from '../http/http-server.ts';
import { noParameters, parseParameters } from '../http/parameters.ts';
import { fileNotFound } from './files.ts';

const PATH = '/v1/files/uploads';

const params = z.object({ id: z.string() });
const version = z.string().optional().describe(TUS_VERSION);
const createHeaders = z.object({
  'tus-resumable': version,
  'upload-length': z.string().optional().describe('Bytes of the whole file'),
  'upload-metadata': z
    .string()
    .optional()
    .describe('`filename`, `purpose` and `expires_after`, each with its value in base64'),
});
const patchHeaders = z.object({
  'tus-resumable': version,
  'upload-offset': z.string().optional().describe('Bytes that are there already'),
});
const otherHeaders = z.object({ 'tus-resumable': version });
const openUploadsSchema = z.object({
  object: z.literal('list'),
  data: z.array(
    z.object({
      id: z.string(),
      length: z.int().describe('Bytes of the whole file'),
      offset: z.int().describe('Bytes that are here'),
      filename: z.string(),
      expires_at: z.int().describe('Unix time in seconds; each minute of bytes puts it off'),
    }),
  ),
});
const nothing = (description: string) => z.undefined().describe(description);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its body is handed on as it comes. */
    pieces?: boolean;
  }
}

export function fileUploadRoutes(
  http: HttpServer,
  options: {
    uploads: ResumableUploads;
    takeSlot: TakeSlot;
    retentionDays: number;
  },
): void {
  const { uploads, takeSlot, retentionDays } = options;
  const config = {
    dialect: 'mission',
    scope: 'files',
    errors: ['UnsupportedTusVersion', 'UploadConflict', 'FileQuotaExceeded', 'QuotaExceeded'],
  } as const;
  const tags = ['files'];
  const words = fileWordsSchema(retentionDays).extend({
    filename: z.string().max(1000).optional(),
    // Said by several clients, and found out by us.
    filetype: z.string().optional(),
    name: z.string().optional(),
    type: z.string().optional(),
  });

  http.addContentTypeParser(TUS_TYPE, (request, payload, done) => {
    if (request.routeOptions.config.pieces === true) done(null, payload);
    else done(NO_PIECES);
  });

  http.options(
    PATH,
    {
      config,
      schema: {
        tags,
        summary: 'What of tus is spoken here',
        response: { ...ERROR_REPLIES.mission, 204: nothing('It stands in the headers') },
      },
    },
    async (_request, reply) => {
      reply.headers({
        'tus-resumable': TUS_VERSION,
        'tus-version': TUS_VERSION,
        'tus-extension': TUS_EXTENSIONS,
        'tus-max-size': MOST_MEDIA_BYTES,
      });
      return reply.code(204).send();
    },
  );

  http.post(
    PATH,
    {
      config,
      schema: {
        tags,
        summary: 'Begin a file that comes in pieces, by tus; Location says where they go',
        headers: createHeaders,
        response: { ...ERROR_REPLIES.mission, 201: nothing('It has begun') },
      },
    },
    async (request, reply) => {
      speakTus(reply);
      requireTus(request.headers);
      const sizeBytes = bytesIn(request.headers, 'Upload-Length');
      if (sizeBytes === 0) throw invalidParameter('Upload-Length', 'expected 1 byte or more');
      if (sizeBytes > MOST_MEDIA_BYTES) throw TOO_LARGE;
      const metadata = Object.fromEntries(readMetadata(request.headers['upload-metadata']));
      const { filename, name, purpose, expires_after } = parseParameters(words, metadata);
      const { tenant, id: keyId } = callerOf(request);
      const given = {
        filename: filename ?? name ?? '',
        expiresAfterS: expires_after,
        ...(purpose !== undefined && { purpose }),
      };
      const begun = await uploads.begin({ tenant, keyId }, given, sizeBytes);
      tell(reply, begun).header('location', `${PATH}/${begun.id}`);
      return reply.code(201).send();
    },
  );

  http.get(
    PATH,
    {
      config: { dialect: 'mission', scope: 'files' },
      schema: {
        tags,
        summary: 'List uploads that are no files yet, the oldest first',
        response: { ...ERROR_REPLIES.mission, 200: openUploadsSchema },
      },
    },
    async (request) => {
      parseParameters(noParameters, request.query);
      const open = await uploads.list(callerOf(request).tenant);
      return {
        object: 'list' as const,
        data: open.map(({ id, sizeBytes, offsetBytes, filename, endsAtMs }) => ({
          id,
          length: sizeBytes,
          offset: offsetBytes,
          filename,
          expires_at: Math.floor((endsAtMs ?? 0) / 1000),
        })),
      };
    },
  );

  http.head(
    `${PATH}/:id`,
    {
      config: { ...config, swagger: { exposeHeadRoute: true } },
      schema: {
        tags,
        summary: 'How far an upload has come',
        params,
        headers: otherHeaders,
        response: { ...ERROR_REPLIES.mission, 200: nothing('It stands in the headers') },
      },
    },
    async (request, reply) => {
      speakTus(reply);
      const { id } = request.params;
      const progress = await uploads.find(callerOf(request).tenant, id);
      if (progress === undefined) throw fileNotFound(id);
      requireTus(request.headers);
      const { filename, purpose, sizeBytes } = progress;
      tell(reply, progress).headers({
        'upload-length': sizeBytes,
        'upload-metadata': writeMetadata({ filename, purpose }),
      });
      return reply.code(200).send();
    },
  );

  http.patch(
    `${PATH}/:id`,
    {
      config: { ...config, pieces: true, steady: true },
      schema: {
        tags,
        summary: 'Go on with an upload; with its last byte it is a file',
        params,
        headers: patchHeaders,
        consumes: [TUS_TYPE],
        body: z.any().meta({ type: 'string', format: 'binary' }),
        response: { ...ERROR_REPLIES.mission, 204: nothing('Upload-Offset says how far it is') },
      },
    },
    async (request, reply) => {
      speakTus(reply);
      const { id } = request.params;
      const { tenant } = callerOf(request);
      const before = await uploads.find(tenant, id);
      if (before === undefined) throw fileNotFound(id);
      requireTus(request.headers);
      if (request.headers['content-type'] !== TUS_TYPE) throw NO_PIECES_TYPE;
      const offsetBytes = bytesIn(request.headers, 'Upload-Offset');
      const comingBytes = Number(request.headers['content-length'] ?? 0);
      if (offsetBytes + comingBytes > before.sizeBytes) throw tooMuch(before, offsetBytes);
      using _slot = takeSlot(tenant, 'ahead');
      const after = await uploads.append(tenant, id, offsetBytes, request.raw);
      if (after === undefined) throw fileNotFound(id);
      tell(reply, after);
      return reply.code(204).send();
    },
  );

  http.delete(
    `${PATH}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'Give an upload up that is not a file yet',
        params,
        headers: otherHeaders,
        response: { ...ERROR_REPLIES.mission, 204: nothing('It is gone') },
      },
    },
    async (request, reply) => {
      speakTus(reply);
      const { id } = request.params;
      const { tenant } = callerOf(request);
      const found = await uploads.find(tenant, id);
      if (found === undefined || found.endsAtMs === null) throw fileNotFound(id);
      requireTus(request.headers);
      if (!(await uploads.abandon(tenant, id))) throw fileNotFound(id);
      return reply.code(204).send();
    },
  );
}

/** Every reply says so, refusals too. */
function speakTus(reply: FastifyReply): void {
  reply.headers({ 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION });
}

function tell(reply: FastifyReply, { offsetBytes, endsAtMs }: UploadProgress): FastifyReply {
  if (endsAtMs !== null) reply.header('upload-expires', new Date(endsAtMs).toUTCString());
  return reply.header('upload-offset', offsetBytes);
}

const NO_PIECES = new ProtocolError(
  'UnsupportedMediaType',
  'Pieces of a file are taken by PATCH at /v1/files/uploads/ID alone.',
);
const NO_PIECES_TYPE = new ProtocolError(
  'UnsupportedMediaType',
  `A piece of a file comes as Content-Type: ${TUS_TYPE}.`,
);
const TOO_LARGE = new ProtocolError(
  'RequestBodyTooLarge',
  `A file may have ${MOST_MEDIA_BYTES} bytes here.`,
);

const tooMuch = ({ sizeBytes }: UploadProgress, offsetBytes: number): ProtocolError =>
  new ProtocolError(
    'RequestBodyTooLarge',
    `The upload was begun with ${sizeBytes} bytes, and this would go beyond them from ${offsetBytes}.`,
  );
