// Files of this machine, at the service: what is there already is not sent again.
import { createHash } from 'node:crypto';
import {
  type BodyOptions,
  type Connection,
  files,
  type GenerateRequest,
  type Medium,
} from 'filmgate';

/** Files that are about to go would be gone before the film is made. */
const LEFT_S = 3600;
const DAY_S = 86_400;
const NEWEST = 100;

/**
 * The id of a file that the service has already, so that a call that is repeated is the same request;
 * else of the file that it has now, for a day.
 */
export async function storedFileId(
  service: Connection,
  file: File,
  { onUpload, signal }: BodyOptions,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.stream()) hash.update(chunk);
  const sha256 = hash.digest('hex');
  const { data } = await files.list(service, { limit: NEWEST }, { signal });
  const nowS = Date.now() / 1000;
  const known = data.findLast(
    (one) => one.sha256 === sha256 && (one.expires_at === null || one.expires_at > nowS + LEFT_S),
  );
  if (known !== undefined) return known.id;
  const onProgress = (sent: number): void => onUpload?.(file, sent);
  return (await files.upload(service, file, { expiresAfterS: DAY_S, onProgress, signal })).id;
}

/** The same request, with the ids of its files. */
export async function withStoredFiles(
  service: Connection,
  request: GenerateRequest,
  options: BodyOptions,
): Promise<GenerateRequest> {
  const stored = async (media: readonly Medium[] | undefined): Promise<Medium[]> => {
    const all: Medium[] = [];
    // One after the other: a picture that is there twice is sent once.
    for (const one of media ?? []) {
      all.push(one instanceof File ? await storedFileId(service, one, options) : one);
    }
    return all;
  };
  const { images, videos, audios } = request;
  return {
    ...request,
    ...(images !== undefined && { images: await stored(images) }),
    ...(videos !== undefined && { videos: await stored(videos) }),
    ...(audios !== undefined && { audios: await stored(audios) }),
  };
}
