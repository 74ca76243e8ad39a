// A file as it is told of: OpenAI's fields first, ours behind.
import { MEDIA_KINDS } from '@filmgate/protocol';
import type { FileRecord } from '@filmgate/tasks';
import { z } from 'zod';

export const fileSchema = z
  .object({
    id: z.string().describe('Stands wherever the URL of a medium may stand, also as `asset://ID`'),
    object: z.literal('file'),
    bytes: z.int(),
    created_at: z.int().describe('Unix time in seconds'),
    expires_at: z.int().describe('Unix time in seconds; tasks that use it have its bytes longer'),
    filename: z.string(),
    purpose: z.string(),
    status: z.literal('processed'),
    kind: z.enum(MEDIA_KINDS),
    content_type: z.string().describe('What its bytes are, whatever its sender said'),
    sha256: z.string(),
    width: z.int().optional().describe('Pixels, as it is shown'),
    height: z.int().optional(),
    duration: z.number().optional().describe('Seconds'),
  })
  .meta({ id: 'File' });

export function fileView(file: FileRecord): z.input<typeof fileSchema> {
  const { info } = file;
  return {
    id: file.id,
    object: 'file',
    bytes: info.sizeBytes,
    created_at: seconds(file.createdAtMs),
    expires_at: seconds(file.expiresAtMs),
    filename: file.filename,
    purpose: file.purpose,
    status: 'processed',
    kind: info.kind,
    content_type: info.contentType,
    sha256: file.sha256,
    ...(info.kind !== 'audio' && { width: info.width, height: info.height }),
    ...(info.kind !== 'image' && { duration: info.durationS }),
  };
}

const seconds = (atMs: number): number => Math.floor(atMs / 1000);
