import { createHash } from 'node:crypto';
import type { Storyboard } from './storyboard.ts';

/** JSON with the keys of every object in order: the same value is the same text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** `sha256:<hex>` over everything of the storyboard but the hash that it may have. */
export function storyboardHash(storyboard: Omit<Storyboard, 'hash'>): string {
  const json = canonicalJson({ ...storyboard, hash: undefined });
  return `sha256:${createHash('sha256').update(json).digest('hex')}`;
}
