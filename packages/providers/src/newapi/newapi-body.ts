// The canonical request in the words of the new-api family (POST /v1/video/generations).
import type { GenerationRequest, MediaKind } from '@filmgate/protocol';
import { arkBody } from '../ark/ark-body.ts';
import type { ProviderJob } from '../provider.ts';

export function newapiBody(job: ProviderJob): Record<string, unknown> {
  const { model, request } = job;
  // The gateway merges `metadata` into the body it sends to Ark; model and content it makes itself.
  const { model: _model, content, ...metadata } = arkBody(job);
  const isFinal = request.draftTaskId !== undefined;
  const references = isFinal ? [] : request.references;
  const urls = (kind: MediaKind): string[] =>
    references.filter((reference) => reference.kind === kind).map(({ url }) => url);
  return {
    model,
    prompt: request.prompt,
    ...listed('images', urls('image')),
    ...listed('videos', urls('video')),
    ...listed('audios', urls('audio')),
    ...(!isFinal && request.output.frames === null && { duration: request.output.durationS }),
    metadata: { ...metadata, ...(isAmbiguous(request) && { content }) },
  };
}

const listed = (name: string, urls: readonly string[]): Record<string, unknown> =>
  urls.length === 0 ? {} : { [name]: urls };

/**
 * One or two images alone are read as first and last frame: whoever means references by them says so in
 * `metadata.content`, which goes before the lists.
 */
function isAmbiguous({ references, draftTaskId }: GenerationRequest): boolean {
  if (draftTaskId !== undefined) return true;
  const onlyImages = references.every(({ kind }) => kind === 'image');
  return (
    onlyImages &&
    references.length < 3 &&
    references.some(({ role }, i) => role !== (i === 0 ? 'first_frame' : 'last_frame'))
  );
}
