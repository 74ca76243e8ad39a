// Preflight and worker ask for the same blob within a second; its bytes, named by their hash, cannot
// change in between.
import type { MediaInfo } from '@filmgate/protocol';

const MAX_ENTRIES = 512;

export interface ProbeCache {
  /** One look at a time for each blob; a look that fails is not kept. */
  get(sha256: string, look: () => Promise<MediaInfo>): Promise<MediaInfo>;
}

export function createProbeCache(): ProbeCache {
  const entries = new Map<string, Promise<MediaInfo>>();
  return {
    get(sha256, look) {
      const entry = entries.get(sha256) ?? look();
      // To the end of the line: the map keeps the order of entry.
      entries.delete(sha256);
      entries.set(sha256, entry);
      const [oldest] = entries.keys();
      if (entries.size > MAX_ENTRIES && oldest !== undefined) entries.delete(oldest);
      entry.catch(() => {
        if (entries.get(sha256) === entry) entries.delete(sha256);
      });
      return entry;
    },
  };
}
