// What a finished task offers for download, and the signed links to it.
import { signLink, verifyLink } from '@filmgate/media';
import type { DerivedKeys } from '../auth/derived-keys.ts';
import type { StoredFile, Task } from '@filmgate/tasks';

export const RESULT_FILES = [
  'video.mp4',
  'last-frame.png',
  'poster.jpg',
  'contact-sheet.jpg',
  'storyboard.json',
] as const;
/** Of a film that is being made. */
export const PREVIEW = 'preview.jpg';
export type ResultFile = (typeof RESULT_FILES)[number];

export function storedFile(task: Task, name: ResultFile): StoredFile | null {
  if (task.result === null) return null;
  switch (name) {
    case 'video.mp4':
      return task.result.video;
    case 'last-frame.png':
      return task.result.lastFrame;
    case 'poster.jpg':
      return task.result.poster;
    case 'contact-sheet.jpg':
      return task.result.contactSheet;
    case 'storyboard.json':
      return task.result.storyboard;
  }
}

export interface ResultLinks {
  /** An absolute link that needs no key; null when the task has no such file. */
  to(task: Task, name: ResultFile): string | null;
  /** When they end, and the task's record with them; null while it has not ended. Unix seconds. */
  expiresAtS(task: Task): number | null;
  /** To a picture of the film that is being made, its `number`th: good as long as the task may run. */
  toPreview(task: Task, number: number): string;
  /** True when `query` was signed by one of these for this path and has not expired. */
  verify(path: string, query: Readonly<Record<string, unknown>>, nowMs: number): boolean;
}

/** @param origin where users reach the service; a function, as it may be known only once it listens */
export function createResultLinks(options: {
  /** A link names the one that signed it, so that a later one ends no link. */
  keys: DerivedKeys;
  origin: () => string;
  retentionDays: number;
}): ResultLinks {
  const { newest, all } = options.keys;
  const secret = secretOf(newest.key);
  const secrets = Object.fromEntries([...all].map(([id, key]) => [id, secretOf(key)]));
  /** Counted from the task's end, not from now: every poll gives the same link. */
  const expiryOf = ({ finishedAtMs }: Task): number | null =>
    finishedAtMs === null
      ? null
      : Math.floor(finishedAtMs / 1000) + options.retentionDays * 24 * 60 * 60;
  const signed = ({ tenant, id }: Task, name: string, expiresAtS: number): string => {
    const path = resultPath(tenant, id, name);
    const query = signLink({ method: 'GET', path, expiresAtS, keyId: newest.id, secret });
    return `${options.origin()}${path}?${query}`;
  };
  return {
    to(task, name) {
      const expiresAtS = expiryOf(task);
      if (storedFile(task, name) === null || expiresAtS === null) return null;
      return signed(task, name, expiresAtS);
    },
    expiresAtS: expiryOf,
    // The number is no part of what is signed: it makes the next picture another one to a browser.
    toPreview: (task, number) =>
      `${signed(task, PREVIEW, Math.ceil(task.expiresAtMs / 1000))}&number=${number}`,
    verify(path, query, nowMs) {
      return verifyLink({
        method: 'GET',
        path,
        query,
        nowS: nowMs / 1000,
        secrets,
      });
    },
  };
}

const secretOf = (key: Buffer): string => key.toString('base64url');

export function resultPath(tenant: string, taskId: string, name: string): string {
  return `/v1/results/${encodeURIComponent(tenant)}/${encodeURIComponent(taskId)}/${name}`;
}
