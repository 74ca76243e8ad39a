// multipart/form-data: fields are kept, files are handed on as they come. A route that takes forms says so in
// its config; it reads the form itself, so that nothing is read before the caller is known.
import { Readable } from 'node:stream';
import { MIMEType } from 'node:util';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { ProtocolError } from '@filmgate/protocol';
import type { FastifyRequest } from 'fastify';
import { MOST_NAME_CHARACTERS, type FormField } from './form-body.ts';
import { MOST_HEADER_BYTES, MOST_HEADERS_OF_PART, watchFormParts } from './form-parts.ts';
import type { HttpServer } from './http-server.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It takes multipart/form-data, by `readForm`. */
    form?: boolean;
  }
}

export interface FormLimits {
  /** Of the whole request. */
  readonly bytes: number;
  /** Of all fields together: they are held in memory. */
  readonly textBytes: number;
  readonly files: number;
}

export interface FormFile {
  readonly field: string;
  /** Without its path; empty where the client gave none. */
  readonly filename: string;
  /** As the client says. */
  readonly contentType: string;
  /** Fails where the form breaks off or is refused. */
  readonly stream: Readable;
}

const MOST_FIELDS = 1_000;
const FORM = /^multipart\/form-data\s*(?:;|$)/i;

/** From now on forms are taken, by the routes that take them; others answer 415 as before. */
export function acceptForms(http: HttpServer): void {
  http.addContentTypeParser('multipart/form-data', (request, _payload, done) => {
    if (request.routeOptions.config.form === true) done(null, undefined);
    else done(NO_FORMS);
  });
}

const NO_FORMS = new ProtocolError(
  'UnsupportedMediaType',
  'The request body must be JSON. Set the header Content-Type: application/json.',
);

export const isForm = ({ headers }: FastifyRequest): boolean =>
  FORM.test(headers['content-type'] ?? '');

/** A file of a form has no more bytes than the form; undefined: it does not say how many. */
export function mostBytesIn({ headers }: FastifyRequest): number | undefined {
  const said = headers['content-length'];
  return said === undefined ? undefined : Number(said);
}

/**
 * Reads all of a form.
 *
 * @param take stores a file; what it gives stands for the file in its field. One call may begin before
 *   another has ended
 * @throws ProtocolError 400 or 413; what `take` throws, once all that were taken have ended
 */
export async function readForm(
  request: FastifyRequest,
  limits: FormLimits,
  take: (file: FormFile) => Promise<string>,
): Promise<readonly FormField[]> {
  const { raw } = request;
  if (Number(raw.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(limits.bytes);
  const boundary = boundaryOf(request);
  /** Parts that the parser has not dropped. */
  let read = 0;
  const parser = parserOf(request, limits, () => (read += 1));
  const { promise: whole, resolve: end, reject: fail } = Promise.withResolvers<void>();
  // Judged below; it may fail before.
  whole.catch(() => {});
  const values: [name: string, value: string | Promise<string>][] = [];
  const streams: Readable[] = [];
  let bytes = 0;
  let textBytes = 0;

  const { promise: counted, resolve: endParts } = Promise.withResolvers<number>();
  const parts = watchFormParts(boundary, { refuse: fail, end: endParts });
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes > limits.bytes) fail(tooLarge(limits.bytes));
    else if (parts.writable) parts.write(chunk);
  };
  const endCount = (): void => {
    if (parts.writable) parts.end();
  };
  const breakOff = (): void => {
    if (!raw.readableEnded) fail(BROKEN);
  };
  parser.on('field', (name: string | undefined, value, _nameCut, isCut) => {
    textBytes += value.length + (name?.length ?? 0);
    if (isCut || textBytes > limits.textBytes) fail(textTooLarge(limits.textBytes));
    else if (isName(name)) values.push([name, value]);
    else fail(NO_NAME);
  });
  parser.on('file', (name: string | undefined, stream, filename, _encoding, contentType) => {
    // What is wrong is told by `whole`; a stream that fails unheard would end the process.
    stream.on('error', () => {});
    if (!isName(name)) {
      fail(NO_NAME);
      return;
    }
    streams.push(stream);
    const taken = take({ field: name, filename: filename ?? '', contentType, stream });
    taken.catch(fail);
    values.push([name, taken]);
  });
  parser.on('partsLimit', () => fail(TOO_MANY));
  parser.on('filesLimit', () => fail(tooManyFiles(limits.files)));
  parser.on('error', () => fail(BROKEN));
  parser.on('finish', () => {
    void counted.then((all) => (all === read ? end() : fail(UNREAD)));
  });
  raw.on('data', count);
  raw.once('end', endCount);
  raw.once('close', breakOff);
  raw.pipe(parser);
  try {
    await whole;
    return await Promise.all(
      values.map(async ([name, value]): Promise<FormField> => [name, await value]),
    );
  } catch (error) {
    raw.unpipe(parser);
    for (const stream of streams) stream.destroy(error as Error);
    await Promise.allSettled(values.map(([, value]) => value));
    // What is left is thrown away, so that the client comes to see the reply.
    raw.resume();
    throw error;
  } finally {
    raw.off('data', count);
    raw.off('end', endCount);
    raw.off('close', breakOff);
  }
}

/** @throws ProtocolError 400 */
function boundaryOf({ headers }: FastifyRequest): string {
  try {
    const boundary = new MIMEType(headers['content-type'] ?? '').params.get('boundary');
    if (boundary !== null) return boundary;
  } catch (error) {
    throw noBoundary(error);
  }
  throw noBoundary();
}

function parserOf(
  { headers }: FastifyRequest,
  { textBytes, files }: FormLimits,
  onRead: () => void,
): BusboyInstance {
  try {
    return new Busboy({
      isPartAFile(_name, contentType, filename) {
        onRead();
        return contentType === 'application/octet-stream' || filename !== undefined;
      },
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: {
        fieldSize: textBytes,
        files,
        parts: MOST_FIELDS,
        headerPairs: MOST_HEADERS_OF_PART,
        headerSize: MOST_HEADER_BYTES,
      },
    });
  } catch (error) {
    throw noBoundary(error);
  }
}

const noBoundary = (cause?: unknown): ProtocolError =>
  new ProtocolError(
    'InvalidParameter',
    'The header Content-Type of a form must name its boundary. Let your HTTP client set it.',
    { cause },
  );

const isName = (name: string | undefined): name is string =>
  name !== undefined && name !== '' && name.length <= MOST_NAME_CHARACTERS;

const BROKEN = new ProtocolError(
  'InvalidParameter',
  'The form is not complete: it must be multipart/form-data to its closing boundary. Send it again.',
);
const UNREAD = new ProtocolError(
  'InvalidParameter',
  'A part of the form cannot be read: its name and its filename must have no line breaks.',
);
const NO_NAME = new ProtocolError(
  'InvalidParameter',
  `Each part of a form must have a name of 1 to ${MOST_NAME_CHARACTERS} characters.`,
);
const TOO_MANY = new ProtocolError(
  'InvalidParameter',
  `A form may have ${MOST_FIELDS} parts. Send JSON.`,
);

const tooManyFiles = (files: number): ProtocolError =>
  new ProtocolError('InvalidParameter', `A form may have ${files} files here.`);

const tooLarge = (bytes: number): ProtocolError =>
  new ProtocolError(
    'RequestBodyTooLarge',
    `A form may have ${bytes} bytes here. Pass large media by URL.`,
  );

const textTooLarge = (bytes: number): ProtocolError =>
  new ProtocolError(
    'RequestBodyTooLarge',
    `The fields of a form may have ${bytes} bytes together. Send media as files, or by URL.`,
  );
