// Does to files what the service does to them, one after the other, and says of each what came of it:
// `probe` as in the service itself, `decode` as in a film's process.
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitWithParent, readJob } from '@filmgate/process';
import { probe } from '@filmgate/media';
import { tinyWav } from '../../../packages/media/src/testing/tiny-media.ts';
import type { Kind } from './honest-files.ts';

export interface JudgingJob {
  readonly what: 'probe' | 'decode';
  readonly files: readonly { readonly kind: Kind; readonly path: string }[];
}

/** A line of its stdout; the base comes first, `done` follows every `begun`, unless the process ends in between. */
export type Judgement =
  /** What it takes before the first file. */
  | { readonly baseBytes: number }
  | { readonly begun: number }
  | {
      readonly done: number;
      /** Why it is refused; null: it is not. */
      readonly reason: string | null;
      /** As the user is told it; null for what is no fault of the file. */
      readonly code: string | null;
      readonly tookMs: number;
      /** The largest that this process ever was. */
      readonly peakBytes: number;
    };

exitWithParent();
const { what, files } = (await readJob()) as JudgingJob;
const work = what === 'probe' ? await probing() : await decoding();
const say = (judgement: Judgement): void => {
  process.stdout.write(`${JSON.stringify(judgement)}\n`);
};
say({ baseBytes: process.memoryUsage().rss });
for (const [index, file] of files.entries()) {
  say({ begun: index });
  const startedMs = performance.now();
  const [reason, code] = await work(file).then(
    () => [null, null] as const,
    (error: unknown) =>
      error instanceof Error
        ? ([error.message, 'code' in error ? String(error.code) : null] as const)
        : ([String(error), null] as const),
  );
  say({
    done: index,
    reason,
    code,
    tookMs: performance.now() - startedMs,
    peakBytes: peakBytes(),
  });
}

/** Linux counts in `maxRSS` what the process was before it became this program. */
function peakBytes(): number {
  const [, kibibytes] =
    process.platform === 'linux'
      ? (/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [])
      : [];
  return Number(kibibytes ?? process.resourceUsage().maxRSS) * 1024;
}

type Work = (file: JudgingJob['files'][number]) => Promise<unknown>;

/** Warm: what the service has loaded before anybody asks. */
async function probing(): Promise<Work> {
  const path = join(tmpdir(), `filmgate-warm-up-${process.pid}`);
  await writeFile(path, tinyWav(1));
  // More than there are threads.
  await Promise.all(Array.from({ length: 4 }, () => probe(path)));
  await rm(path);
  return (file) => probe(file.path);
}

async function decoding(): Promise<Work> {
  const { decodeWhole } = await import('../../../packages/animatic/src/film/decode-whole.ts');
  return decodeWhole;
}
