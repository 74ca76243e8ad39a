import type { GenerationRequest } from '@filmgate/protocol';
import type { TaskResult } from '../task.ts';

const BLOB_URL = /^blob:sha256:([0-9a-f]{64})$/;

/** SHA-256 of what a request refers to and that is in the blob store. */
export function blobsOfRequest({ references, storyboard }: GenerationRequest): string[] {
  const media = references.flatMap(({ url, sha256 }) => {
    const inUrl = BLOB_URL.exec(url)?.[1];
    return [inUrl, sha256].filter((hash) => typeof hash === 'string');
  });
  return storyboard === undefined ? media : [...media, storyboard.sha256];
}

export function blobsOfResult(result: TaskResult): string[] {
  const { video, lastFrame, poster, contactSheet, storyboard } = result;
  return [video, lastFrame, poster, contactSheet, storyboard]
    .filter((file) => file !== null)
    .map(({ sha256 }) => sha256);
}
