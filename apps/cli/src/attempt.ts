import type { Command } from 'commander';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';

/** What a command came to. */
export interface Outcome {
  /** For a person. */
  readonly text: string;
  /** With `--json`, in place of the text. */
  readonly json: object;
  /** 0 unless given. */
  readonly exitCode?: ExitCode;
}

type Server = typeof import('@filmgate/server');

/**
 * Does what a command does, and says what it came to or why not: the first on stdout, the second on
 * stderr, as `{"error":{"code","message"}}` with `--json`.
 *
 * @param failure what a reason is a reason for, `Nothing was backed up`
 * @param run gets the service's code, which is loaded only now: help needs none of it. Undefined: it has
 *   said all that there is to say
 */
export async function attempt(
  command: Command,
  failure: string,
  run: (server: Server) => Promise<Outcome | undefined>,
): Promise<void> {
  const asJson = command.optsWithGlobals<{ json?: true }>().json === true;
  let server: Server | undefined;
  try {
    server = await import('@filmgate/server');
    // In JSON stderr is for what failed, and `doctor` has a finding for each.
    if (!asJson && command.name() !== 'doctor') warnOfUnknownVariables(server);
    const outcome = await run(server);
    if (outcome === undefined) return;
    process.stdout.write(`${asJson ? JSON.stringify(outcome.json) : outcome.text}\n`);
    process.exitCode = outcome.exitCode ?? EXIT_CODE.done;
  } catch (error) {
    const message = server?.reasonOf(error) ?? String(error);
    const told = { error: { code: codeOf(error), message } };
    process.stderr.write(`${asJson ? JSON.stringify(told) : `${failure}: ${message}`}\n`);
    process.exitCode = EXIT_CODE.failed;
  }
}

function warnOfUnknownVariables(server: Server): void {
  for (const variable of server.readUnknownVariables()) {
    process.stderr.write(`Warning: ${server.unknownVariableWords(variable)}\n`);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
