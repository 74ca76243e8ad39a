import { randomBytes } from 'node:crypto';

/** In the real service's shape: `021`, the time in ms, random hex. */
export function newRequestId(nowMs: number): string {
  return `021${nowMs}${randomBytes(16).toString('hex')}`;
}
