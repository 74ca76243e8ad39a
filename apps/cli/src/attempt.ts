import type { Command } from 'commander';
import { FilmgateError } from 'filmgate';
import { CommandError } from './command-error.ts';
import { EXIT_CODE } from './exit-code.ts';
import { jsonLine, plain, plainLines } from './terminal-text.ts';

/** What a command came to. */
export interface Outcome {
  /** For a person. */
  readonly text: string;
  /** With `--json`, in place of the text. */
  readonly json: object;
  /** 0 unless given. */
  readonly exitCode?: number;
}

export const isJson = (command: Command): boolean =>
  command.optsWithGlobals<{ json?: true }>().json === true;

/**
 * Does what a command does, and says what it came to or why not: the first on stdout, the second on
 * stderr, as `{"error":{"code","message"}}` with `--json`.
 *
 * @param failure what a reason is a reason for, `Nothing was backed up`
 * @param run undefined: it has said all that there is to say
 */
export async function attempt(
  command: Command,
  failure: string,
  run: () => Promise<Outcome | undefined>,
  tell: (error: unknown) => Told = told,
): Promise<void> {
  const asJson = isJson(command);
  try {
    const outcome = await run();
    if (outcome === undefined) return;
    process.stdout.write(`${asJson ? jsonLine(outcome.json) : plainLines(outcome.text)}\n`);
    process.exitCode = outcome.exitCode ?? EXIT_CODE.done;
  } catch (error) {
    const { code, message, exitCode = EXIT_CODE.failed } = tell(error);
    process.stderr.write(
      `${asJson ? jsonLine({ error: { code, message } }) : plainLines(`${failure}: ${message}`)}\n`,
    );
    process.exitCode = exitCode;
  }
}

export interface Told {
  readonly code: string;
  readonly message: string;
  readonly exitCode?: number;
}

function told(error: unknown): Told {
  if (error instanceof CommandError) {
    const { code, message, exitCode } = error;
    return { code, message: plain(message), exitCode };
  }
  if (error instanceof FilmgateError) {
    const { code, message } = error;
    const isEnd = code.startsWith('task_');
    return { code, message: plain(message), exitCode: isEnd ? EXIT_CODE.noFilm : EXIT_CODE.failed };
  }
  if (!(error instanceof Error)) return { code: 'unexpected', message: String(error) };
  // What has no code is a fault of ours, and comes with its stack.
  return 'code' in error
    ? { code: String(error.code), message: error.message }
    : { code: 'unexpected', message: error.stack ?? error.message };
}
