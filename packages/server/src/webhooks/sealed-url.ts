// Addresses of receivers often carry a token (`https://hooks.example.com/services/T0/B0/xyz`, `?token=…`), so
// the database has of them what the dispatcher needs, their origin, and the rest sealed:
//
//   https://hooks.example.com/#k1.…
//
// Still a URL, so that nobody has to know; and one that says nothing if it were ever sent.
import { SealError, type Seal } from '../auth/seal.ts';

/** @param row the task, or the webhook, whose receiver it is */
export const sealUrl = (seal: Seal, row: string, url: string): string =>
  `${new URL(url).origin}/#${seal.seal(row, url)}`;

/**
 * @returns an address that was stored before they were sealed as it is
 * @throws SealError
 */
export function openUrl(seal: Seal, row: string, stored: string): string {
  const sealed = SEALED.exec(stored)?.[1];
  return sealed === undefined ? stored : seal.open(row, sealed);
}

/** For whoever owns it: where it cannot be opened, its origin, so that it can still be changed. */
export function shownUrl(seal: Seal, row: string, stored: string): string {
  try {
    return openUrl(seal, row, stored);
  } catch (error) {
    if (error instanceof SealError) return new URL('/', stored).href;
    throw error;
  }
}

const SEALED = /^https?:\/\/[^/]+\/#(k\d+\.[\w-]+)$/;
