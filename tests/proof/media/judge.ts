// Has files looked at and decoded as the service does it: looked at in a process that stands for the
// service's own, decoded in the sandbox of this machine with the limits of a film's process.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { findSandbox, type SandboxLevel, startNodeChild } from '@filmgate/process';
import { LOOKING } from '../../../packages/animatic/src/film/film-limits.ts';
import { CODE_CACHE } from '../../../packages/animatic/src/film/run-process.ts';
import type { CorpusFile } from './honest-files.ts';
import type { JudgingJob, Judgement } from './judging-process.ts';

export interface Verdict {
  readonly file: CorpusFile;
  /** Why it was refused; null: it was not. `crashed`: its process ended, in the words of its outcome. */
  readonly reason: string | null;
  readonly code: string | null;
  readonly crashed: boolean;
  readonly tookMs: number;
}

export interface Judged {
  readonly verdicts: readonly Verdict[];
  /** By how much the largest process grew, from before its first file. */
  readonly growthBytes: number;
  readonly peakBytes: number;
  readonly level: SandboxLevel | null;
}

const DEADLINE_MS = 15 * 60_000;

/**
 * @param folder where the files are put, and what decodes them may write; somebody else's are beside it
 */
export async function judge(
  what: JudgingJob['what'],
  files: readonly CorpusFile[],
  folder: string,
): Promise<Judged> {
  const level = what === 'decode' ? (await findSandbox()).level : null;
  const paths = await Promise.all(
    files.map(async ({ bytes }, index) => {
      // The ending is what FFmpeg would go by, where it goes by one.
      const path = join(folder, `${index}.mp4`);
      await writeFile(path, bytes);
      return path;
    }),
  );
  const verdicts: Verdict[] = [];
  let growthBytes = 0;
  let peakBytes = 0;
  // A process that a file ends leaves the rest to another one.
  while (verdicts.length < files.length) {
    const from = verdicts.length;
    const child = startNodeChild({
      script: new URL('./judging-process.ts', import.meta.url),
      deadlineMs: DEADLINE_MS,
      env: { MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: CODE_CACHE },
      ...(level !== null && {
        confinement: {
          level,
          folder,
          readOnly: [dirname(import.meta.dirname)],
          ...LOOKING,
          cpuS: DEADLINE_MS / 1000,
        },
      }),
    });
    const left = files
      .slice(from)
      .map(({ kind }, index) => ({ kind, path: paths[from + index] ?? '' }));
    child.stdin.write(`${JSON.stringify({ what, files: left } satisfies JudgingJob)}\n`);
    let baseBytes = Infinity;
    let begunMs = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      // Written by `judging-process.ts`.
      const said = JSON.parse(line) as Judgement;
      if ('baseBytes' in said) baseBytes = said.baseBytes;
      if ('begun' in said) begunMs = performance.now();
      if (!('done' in said)) continue;
      const { reason, code, tookMs } = said;
      verdicts.push({ file: fileAt(files, verdicts.length), reason, code, crashed: false, tookMs });
      peakBytes = Math.max(peakBytes, said.peakBytes);
      growthBytes = Math.max(growthBytes, said.peakBytes - baseBytes);
    }
    const outcome = await child.outcome;
    if (verdicts.length === files.length) break;
    if (baseBytes === Infinity) throw new Error(`nothing was judged: ${JSON.stringify(outcome)}`);
    verdicts.push({
      file: fileAt(files, verdicts.length),
      reason: JSON.stringify(outcome).slice(0, 500),
      code: null,
      crashed: true,
      tookMs: performance.now() - begunMs,
    });
  }
  await Promise.all(paths.map((path) => rm(path)));
  return { verdicts, growthBytes, peakBytes, level };
}

function fileAt(files: readonly CorpusFile[], index: number): CorpusFile {
  const file = files[index];
  if (file === undefined) throw new Error(`no file ${index}`);
  return file;
}

export interface CorpusFolder extends AsyncDisposable {
  readonly folder: string;
  /** Beside it: somebody else's. */
  readonly canary: string;
}

export async function corpusFolder(canary: Buffer): Promise<CorpusFolder> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-corpus-'));
  const folder = join(directory, 'own');
  await mkdir(folder);
  const path = join(directory, 'canary.mp3');
  await writeFile(path, canary);
  return {
    folder,
    canary: path,
    async [Symbol.asyncDispose]() {
      await rm(directory, { recursive: true });
    },
  };
}
