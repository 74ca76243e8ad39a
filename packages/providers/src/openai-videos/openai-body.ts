// The canonical request in the OpenAI Videos shape (POST /v1/videos): its few fields as a form or as JSON.
import { randomUUID } from 'node:crypto';
import { pixelSize } from '@filmgate/protocol';
import type { GenerationRequest } from '@filmgate/protocol';
import type { ProviderJob } from '../provider.ts';

interface Field {
  readonly name: string;
  readonly value: string;
}

/** A picture that came as bytes. */
interface FileField {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface EncodedBody {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

const INPUT = 'input_reference';

export function formBody(job: ProviderJob): EncodedBody {
  const boundary = `filmgate-${randomUUID()}`;
  const picture = pictureOf(job.request);
  const file = picture === undefined ? undefined : fileOf(picture);
  const fields = [...fieldsOf(job)];
  if (picture !== undefined && file === undefined) {
    fields.push({ name: `${INPUT}[image_url]`, value: picture });
  }
  const chunks: Buffer[] = fields.map(({ name, value }) =>
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
  );
  if (file !== undefined) {
    const name = `picture.${file.contentType.split('/')[1] ?? 'bin'}`;
    chunks.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${INPUT}"; filename="${name}"\r\ncontent-type: ${file.contentType}\r\n\r\n`,
      ),
      Buffer.from(file.bytes),
      Buffer.from('\r\n'),
    );
  }
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat(chunks),
  };
}

export function jsonBody(job: ProviderJob): EncodedBody {
  const picture = pictureOf(job.request);
  const body = {
    ...Object.fromEntries(fieldsOf(job).map(({ name, value }) => [name, value])),
    ...(picture !== undefined && { [INPUT]: { image_url: picture } }),
  };
  return { contentType: 'application/json', body: JSON.stringify(body) };
}

function fieldsOf({ model, request }: ProviderJob): readonly Field[] {
  const { output } = request;
  const fields = [
    { name: 'model', value: model },
    { name: 'prompt', value: request.prompt },
  ];
  if (output.durationS > 0) fields.push({ name: 'seconds', value: String(output.durationS) });
  if (output.ratio !== 'adaptive') {
    const { width, height } = pixelSize(request.model, output.resolution, output.ratio);
    fields.push({ name: 'size', value: `${width}x${height}` });
  }
  return fields;
}

function pictureOf({ references }: GenerationRequest): string | undefined {
  return references.find(({ kind }) => kind === 'image')?.url;
}

function fileOf(url: string): FileField | undefined {
  const [, contentType, base64] = /^data:([^;,]+);base64,(.*)$/s.exec(url) ?? [];
  if (contentType === undefined || base64 === undefined) return undefined;
  return { name: INPUT, contentType, bytes: Buffer.from(base64, 'base64') };
}
