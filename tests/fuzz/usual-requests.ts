// How operations are asked that take something else than JSON, or headers of their own.

import { PROMPTS } from './likely-values.ts';

export interface UsualRequest {
  readonly contentType?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** A character for each byte. */
  readonly bodies?: readonly string[];
}

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
).toString('latin1');

const part = (name: string, value: string, filename?: string): string =>
  [
    '--b',
    `content-disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}`,
    '',
    value,
  ].join('\r\n');
const form = (...parts: readonly string[]): string => [...parts, '--b--', ''].join('\r\n');

const TUS = ['tus-resumable', '1.0.0'] as const;
/** Of an upload of which more is never sent. */
export const UPLOAD_BYTES = 100_000;

/** By operation. */
export const USUAL: Readonly<Record<string, UsualRequest>> = {
  'POST /v1/videos': {
    contentType: 'multipart/form-data; boundary=b',
    bodies: [
      form(part('prompt', PROMPTS.ends), part('seconds', '5'), part('size', '1280x720')),
      form(part('prompt', PROMPTS.ends), part('input_reference', PICTURE, 'a.png')),
      form(part('prompt', PROMPTS.lasts), part('metadata[ratio]', '4:3'), part('images[0]', 'x')),
    ],
  },
  'POST /v1/files': {
    contentType: 'multipart/form-data; boundary=b',
    bodies: [
      form(part('file', PICTURE, 'a.png')),
      form(part('purpose', 'media'), part('file', PICTURE, '../a"\\.png')),
      form(part('file', PICTURE, 'a.png'), part('expires_after[seconds]', '3600')),
    ],
  },
  'POST /v1/files/uploads': {
    headers: [
      TUS,
      ['upload-length', String(UPLOAD_BYTES)],
      ['upload-metadata', 'filename YS5wbmc='],
    ],
  },
  'HEAD /v1/files/uploads/{id}': { headers: [TUS] },
  'PATCH /v1/files/uploads/{id}': {
    contentType: 'application/offset+octet-stream',
    headers: [TUS, ['upload-offset', '0']],
    bodies: [PICTURE, ''],
  },
  'DELETE /v1/files/uploads/{id}': { headers: [TUS] },
};
