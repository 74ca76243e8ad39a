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
  /** True when `query` was signed by `to` for this path and has not expired. */
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
  return {
    to(task, name) {
      const expiresAtS = expiryOf(task);
      if (storedFile(task, name) === null || expiresAtS === null) return null;
      const path = resultPath(task.tenant, task.id, name);
      const query = signLink({
        method: 'GET',
        path,
        expiresAtS,
        keyId: newest.id,
        secret,
      });
      return `${options.origin()}${path}?${query}`;
    },
    expiresAtS: expiryOf,
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
