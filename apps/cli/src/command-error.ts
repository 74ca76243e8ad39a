import { EXIT_CODE } from './exit-code.ts';

/** What a command cannot do, with the remedy. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: string;
  readonly exitCode: number;

  constructor(
    code: string,
    message: string,
    { exitCode = EXIT_CODE.failed, cause }: { exitCode?: number; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** Called wrongly, as only the command itself can tell: nothing was tried. */
export const wrongCall = (
  message: string,
  { code = 'usage', cause }: { readonly code?: string; readonly cause?: unknown } = {},
): CommandError => new CommandError(code, message, { exitCode: EXIT_CODE.usage, cause });
