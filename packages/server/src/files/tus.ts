// The words of tus 1.0.0 (https://tus.io/protocols/resumable-upload): its headers, read strictly.
import { invalidParameter, ProtocolError } from '@filmgate/protocol';
import type { FastifyRequest } from 'fastify';

type Headers = FastifyRequest['headers'];

export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,expiration,termination';
export const TUS_TYPE = 'application/offset+octet-stream';

/** @throws ProtocolError 412 */
export function requireTus(headers: Headers): void {
  if (headers['tus-resumable'] === TUS_VERSION) return;
  throw new ProtocolError(
    'UnsupportedTusVersion',
    `Uploads in pieces are spoken in tus ${TUS_VERSION}: send Tus-Resumable: ${TUS_VERSION}.`,
  );
}

/** @throws ProtocolError 400 */
export function bytesIn(headers: Headers, name: 'Upload-Length' | 'Upload-Offset'): number {
  const text = headers[name.toLowerCase()];
  // One spelling a number.
  if (typeof text === 'string' && /^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  throw invalidParameter(name, 'expected a number of bytes');
}

const PAIR = /^([\w-]{1,64})(?: ([A-Za-z0-9+/]*={0,2}))?$/;

/**
 * `filename Zm94LnBuZw==,purpose bWVkaWE=`
 * @throws ProtocolError 400
 */
export function readMetadata(header: unknown): ReadonlyMap<string, string> {
  if (header === undefined || header === '') return new Map();
  const pairs = String(header)
    .split(',')
    .map((pair) => PAIR.exec(pair.trim()));
  if (!pairs.every((pair) => pair !== null)) {
    throw invalidParameter(
      'Upload-Metadata',
      'expected names with values in base64, such as `filename Zm94LnBuZw==`',
    );
  }
  return new Map(
    pairs.map(([, name = '', value = '']) => [name, Buffer.from(value, 'base64').toString('utf8')]),
  );
}

export const writeMetadata = (metadata: Readonly<Record<string, string>>): string =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
