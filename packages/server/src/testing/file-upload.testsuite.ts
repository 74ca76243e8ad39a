// Uploads of files, as a client that knows HTTP makes them.
import assert from 'node:assert/strict';
import { API_KEY, type Reply, type RunningApp } from './running-app.testsuite.ts';

export const FILES = '/v1/files';
export const UPLOADS = '/v1/files/uploads';

type Headers = Readonly<Record<string, string>>;

/** Posts a form. @param headers win over the key's */
export async function postForm(
  origin: string,
  form: FormData,
  headers: Headers = {},
): Promise<Reply> {
  const response = await fetch(origin + FILES, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, ...headers },
    body: form,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(await response.text()),
  };
}

export function formOf(
  bytes: Uint8Array,
  filename = 'fox.png',
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(bytes)]), filename);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Stores a file. @returns its reply's body */
export async function bring(
  { origin }: Pick<RunningApp, 'origin'>,
  bytes: Uint8Array,
  filename?: string,
  headers?: Headers,
): Promise<Reply['body']> {
  const reply = await postForm(origin, formOf(bytes, filename), headers);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body;
}

/** A request of tus. */
export function tus(
  origin: string,
  method: string,
  path: string,
  { body, headers = {} }: { readonly body?: Uint8Array; readonly headers?: Headers } = {},
): Promise<Response> {
  return fetch(new URL(path, origin), {
    method,
    headers: {
      authorization: `Bearer ${API_KEY}`,
      'tus-resumable': '1.0.0',
      ...(method === 'PATCH' && { 'content-type': 'application/offset+octet-stream' }),
      ...headers,
    },
    ...(body !== undefined && { body: Buffer.from(body) }),
  });
}

/** Begins an upload. @returns where its pieces go */
export async function beginUpload(
  origin: string,
  sizeBytes: number,
  headers: Headers = {},
): Promise<string> {
  const begun = await tus(origin, 'POST', UPLOADS, {
    headers: { 'upload-length': String(sizeBytes), ...headers },
  });
  assert.equal(begun.status, 201, await begun.text());
  return begun.headers.get('location') ?? '';
}
