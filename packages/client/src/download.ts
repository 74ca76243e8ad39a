import { ask, type CallOptions, type Connection } from './connection.ts';
import { FilmgateError } from './filmgate-error.ts';

export interface DownloadOptions extends CallOptions {
  /** A longer one is refused before it is read. */
  readonly mostBytes?: number;
}

/**
 * What a task's link leads to, `content.video_url` or `filmgate.contact_sheet_url`.
 *
 * @throws FilmgateError `too_large`
 */
export async function download(
  connection: Connection,
  link: string,
  { mostBytes = Number.POSITIVE_INFINITY, signal }: DownloadOptions = {},
): Promise<Blob> {
  const reply = await ask(connection, { path: link, signal });
  const sizeBytes = Number(reply.headers.get('content-length') ?? 0);
  if (sizeBytes > mostBytes) {
    await reply.body?.cancel();
    throw new FilmgateError('too_large', `${link} has ${sizeBytes} bytes, more than ${mostBytes}.`);
  }
  return await reply.blob();
}
