import { randomFillSync } from 'node:crypto';

const BYTES = 16;
/** Randomness for many of them is taken at once: a system call for each request is saved. */
const pool = Buffer.alloc(BYTES * 512);
let at = pool.length;

/** In the real service's shape: `021`, the time in ms, 32 random hex digits. */
export function newRequestId(nowMs: number): string {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  at += BYTES;
  return `021${nowMs}${pool.toString('hex', at - BYTES, at)}`;
}
