// The command as a shell runs it: a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../../../tests/harness/compiled.ts';

const FILMGATE = fileURLToPath(new URL('../bin/filmgate.mjs', import.meta.url));

export interface Ran {
  /** By a signal: its name. */
  readonly code: number | string | null;
  readonly out: string;
  readonly err: string;
}

/** @param options.onErr sees all of stderr each time that there is more of it, and the process's id */
export function runFilmgate(
  words: readonly string[],
  options: {
    readonly cwd?: string;
    /** All of it. */
    readonly env?: Readonly<Record<string, string>>;
    readonly input?: string;
    readonly onErr?: (err: string, pid: number) => void;
  } = {},
): Promise<Ran> {
  const { cwd, env = {}, input = '', onErr } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [FILMGATE, ...words], {
      cwd,
      env: { ...COMPILED, ...env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      onErr?.(err, child.pid ?? 0);
    });
    child.stdin.end(input);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? signal, out, err }));
  });
}
