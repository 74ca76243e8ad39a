// From a request's references to files that the engine may read.
import { constants, copyFile, link, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilmRequest, MediaFile } from '@filmgate/animatic';
import { fetchAsset, MediaError } from '@filmgate/media';
import {
  findModel,
  placeOf,
  ProtocolError,
  validateMedia,
  type GenerationRequest,
  type MediaInfo,
} from '@filmgate/protocol';
import { TaskFailure } from '@filmgate/tasks';

export interface FetchedMedia {
  readonly file: MediaFile;
  readonly info: MediaInfo;
}

/** @throws TaskFailure naming the one that cannot be had or used; the signal's reason */
export async function fetchMedia(
  request: GenerationRequest,
  sources: Parameters<typeof fetchAsset>[1],
  signal: AbortSignal,
): Promise<FetchedMedia[]> {
  const infos = new Map<number, MediaInfo>();
  const media = await Promise.all(
    request.references.map(async (reference): Promise<FetchedMedia> => {
      const asset = await fetchAsset(reference, sources, { signal }).catch((error: unknown) => {
        if (!(error instanceof MediaError)) throw error;
        throw new TaskFailure({
          code: error.code,
          message: `${placeOf(reference)}: ${error.message}`,
          retryable: error.retryable,
          cause: error,
        });
      });
      infos.set(reference.position, asset.info);
      const { width, height, durationS } = asset.info;
      return {
        info: asset.info,
        file: {
          kind: reference.kind,
          role: reference.role,
          number: reference.number,
          path: sources.blobs.path(asset.sha256),
          sha256: asset.sha256,
          width,
          height,
          durationS,
        },
      };
    }),
  );
  try {
    validateMedia(request, infos);
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    throw new TaskFailure({
      code: error.code,
      message: error.message,
      retryable: false,
      cause: error,
    });
  }
  return media;
}

/** Into the attempt's own folder: where the media of others lie is none of a decoder's business. */
export async function bringIn(
  media: readonly FetchedMedia[],
  directory: string,
): Promise<FetchedMedia[]> {
  const folder = join(directory, 'media');
  await mkdir(folder, { recursive: true });
  return await Promise.all(
    media.map(async ({ file, info }) => {
      // Neither name nor ending are the user's.
      const path = join(folder, `${file.kind}-${file.number}`);
      await link(file.path, path).catch(() => copyFile(file.path, path, constants.COPYFILE_EXCL));
      return { info, file: { ...file, path } };
    }),
  );
}

/** What the engine is asked for. */
export function filmRequestOf(
  { model, prompt, output }: GenerationRequest,
  seed: number,
  media: readonly FetchedMedia[],
): FilmRequest {
  return {
    model,
    prompt,
    media: media.map(({ file }) => file),
    resolution: output.resolution,
    ratio: output.ratio,
    durationS: output.durationS,
    durationRangeS: findModel(model).model.durationRangeS,
    frames: output.frames,
    audio: output.generateAudio,
    watermark: output.watermark,
    cameraFixed: output.cameraFixed,
    seed,
  };
}
