// A create that comes as a form: its fields become the body that JSON would have been.
import { ProtocolError } from '@filmgate/protocol';
import type { FastifyRequest } from 'fastify';
import { bodyOfForm } from '../http/form-body.ts';
import { isForm, readForm } from '../http/forms.ts';
import { CREATE_BODY_BYTES } from '../http/http-server.ts';

/** In which a body may come, for /openapi.json. */
export const CREATE_TYPES = ['application/json', 'multipart/form-data'];

const LIMITS = { bytes: CREATE_BODY_BYTES, textBytes: CREATE_BODY_BYTES, files: 16 };

/** A `preValidation` hook. @throws ProtocolError 400 or 413 */
export async function readCreateForm(request: FastifyRequest): Promise<void> {
  if (!isForm(request)) return;
  const fields = await readForm(request, LIMITS, async ({ field }) => {
    throw new ProtocolError(
      'InvalidParameter',
      `The file in \`${field}\` cannot be taken. Pass it by http(s) URL or as a data URL.`,
      { param: field },
    );
  });
  request.body = bodyOfForm(fields);
}
