import { randomUUID } from 'node:crypto';

/** In the real service's shape: `021`, the time in ms, 32 random hex digits. */
export function newRequestId(nowMs: number): string {
  // Node takes the randomness of many of these at once: a system call for each request is saved.
  return `021${nowMs}${randomUUID().replaceAll('-', '')}`;
}
