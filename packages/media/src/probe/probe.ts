import type { MediaInfo } from '@filmgate/protocol';
import { createProbePool } from './probe-pool.ts';

// Two, so that one file that takes its whole time does not hold up the others.
const pool = createProbePool({
  script: new URL('./probe-thread.ts', import.meta.url),
  threads: 2,
  deadlineMs: 5000,
  heapMb: 32,
});

/**
 * What a file is, by its bytes alone: its headers are read, no picture and no sound is decoded. Runs in
 * threads of its own, which a hostile file can neither hold for more than five seconds nor make take
 * more than 64 MB.
 *
 * @throws MediaError `invalid_media` with the reason: not a medium, cut off, damaged
 */
export const probe = (path: string): Promise<MediaInfo> => pool.probe(path);
