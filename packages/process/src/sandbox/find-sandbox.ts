// The strongest level that this machine has: each is tried, from the strongest on, by running a child
// in it that tells what it can reach.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startNodeChild } from '../node-child.ts';
import { SANDBOX_LEVELS, type SandboxLevel } from './confinement.ts';

export interface FoundSandbox {
  readonly level: SandboxLevel;
  /** Why it is no stronger one; empty for the strongest. */
  readonly missing: readonly { readonly level: SandboxLevel; readonly reason: string }[];
}

/** What the child is told: a file that it may write, and one that is none of its business. */
export interface Trial {
  readonly own: string;
  readonly foreign: string;
}

export interface TrialReport {
  readonly writesOwn: boolean;
  readonly readsForeign: boolean;
  readonly hasNetwork: boolean;
}

const TRIAL_MS = 10_000;

/** Takes some tens of milliseconds. Never throws for what a machine lacks. */
export async function findSandbox(): Promise<FoundSandbox> {
  const missing: { level: SandboxLevel; reason: string }[] = [];
  for (const level of SANDBOX_LEVELS) {
    const reason = await tryLevel(level);
    if (reason === undefined) return { level, missing };
    missing.push({ level, reason });
  }
  return { level: 'watch', missing };
}

/** @returns what is amiss; undefined where the level holds what it promises */
async function tryLevel(level: SandboxLevel): Promise<string | undefined> {
  if (level === 'watch') return undefined;
  if (process.platform !== 'linux') return `there is none on ${process.platform}`;
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-sandbox-'));
  try {
    const folder = join(directory, 'own');
    const trial: Trial = { own: join(folder, 'file'), foreign: join(directory, 'foreign') };
    await mkdir(folder);
    await writeFile(trial.foreign, '');
    const report = await run(level, folder, trial);
    if (typeof report === 'string') return report;
    if (!report.writesOwn) return 'a child in it cannot write its own folder';
    if (level !== 'limits' && report.hasNetwork) return 'a child in it reaches the network';
    return level === 'bubblewrap' && report.readsForeign
      ? 'a child in it sees files of others'
      : undefined;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function run(
  level: SandboxLevel,
  folder: string,
  trial: Trial,
): Promise<TrialReport | string> {
  const child = startNodeChild({
    script: new URL('./trial-process.ts', import.meta.url),
    deadlineMs: TRIAL_MS,
    confinement: {
      level,
      folder,
      readOnly: [],
      memoryBytes: 2 ** 30,
      cpuS: TRIAL_MS / 1000,
      fileBytes: 2 ** 30,
    },
  });
  child.stdin.write(`${JSON.stringify(trial)}\n`);
  const [said, outcome] = await Promise.all([text(child.stdout).catch(() => ''), child.outcome]);
  if (outcome.kind === 'exit' && outcome.code === 0 && said !== '') {
    // Written by `trial-process.ts`, of the same version.
    return JSON.parse(said) as TrialReport;
  }
  if (outcome.kind === 'spawn-error') return reasonOf(outcome.cause);
  const [line = ''] = outcome.stderr.trim().split('\n').slice(-1);
  return line === '' ? `it ended with ${outcome.kind}` : line;
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    ? 'the program is not installed'
    : String(cause);
