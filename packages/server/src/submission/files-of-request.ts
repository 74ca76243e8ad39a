// Files that stand in place of URLs become the blobs that they are: what happens to the file afterwards is
// nothing to the task.
import {
  fileIdOf,
  invalidParameter,
  parameterOf,
  placeOf,
  type GenerationRequest,
  type MediaReference,
  type ProtocolError,
} from '@filmgate/protocol';
import type { Lane } from '@filmgate/tasks';
import type { FileLibrary } from '../files/file-library.ts';

const REMEDY = 'Upload the file by POST /v1/files, or pass it by http(s) URL or data URL';

/** Whether a reference is named by the id of a file, or of an asset. */
export const isNamedById = ({ url }: MediaReference): boolean =>
  fileIdOf(url) !== undefined || /^asset:/i.test(url);

/**
 * @returns the request with the blobs of its files; and what is wrong with ids that are not the tenant's,
 *   whosever they are: those stay in the request
 */
export async function resolveFiles(
  request: GenerationRequest,
  tenant: string,
  library: Pick<FileLibrary, 'resolve'>,
): Promise<{ readonly request: GenerationRequest; readonly problems: readonly ProtocolError[] }> {
  const problems: ProtocolError[] = [];
  const references: MediaReference[] = [];
  for (const reference of request.references) {
    const file = isNamedById(reference) ? await library.resolve(tenant, reference.url) : undefined;
    if (file !== undefined) {
      const { sha256 } = file;
      references.push({ ...reference, sha256, url: `blob:sha256:${sha256}` });
    } else {
      references.push(reference);
      if (isNamedById(reference)) problems.push(unknown(reference));
    }
  }
  return { request: { ...request, references }, problems };
}

function unknown(reference: MediaReference): ProtocolError {
  const { url } = reference;
  const what =
    fileIdOf(url) === undefined
      ? `an asset of another service: ${url} does not exist here`
      : `no file here: ${url} does not exist, or has expired`;
  return invalidParameter(parameterOf(reference), `${placeOf(reference)} is ${what}. ${REMEDY}`);
}

/**
 * Providers take pictures and sounds inside the request, videos from a public address alone.
 *
 * @param canLink whether they can be given one of ours
 * @returns what is wrong with videos that no provider could have
 */
export function unlinkedVideos(
  { model, references }: GenerationRequest,
  lane: Lane,
  canLink: boolean,
): ProtocolError[] {
  if (lane === 'embedded' || canLink) return [];
  return references
    .filter(({ kind, url }) => kind === 'video' && url.startsWith('blob:'))
    .map((video) =>
      invalidParameter(
        parameterOf(video),
        `${placeOf(video)} is a file here, and the provider of ${model} fetches videos itself. Pass it by a URL that is open to everybody, name animatic/${model} for a draft, or have the operator set FILMGATE_PUBLIC_URL`,
      ),
    );
}
