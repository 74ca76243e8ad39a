// What the commands of this folder share: `--help`, and errors as a person reads them.

/** The command line cannot be done; its message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command. Exit code 1 with the message where it fails, 2 with the usage, too, where it was called
 * wrongly.
 */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    await work();
  } catch (error) {
    const wrongUsage = error instanceof UsageError || isParseError(error);
    process.stderr.write(`${messageOf(error)}\n${wrongUsage ? `\n${usage}\n` : ''}`);
    process.exitCode = wrongUsage ? 2 : 1;
  }
}

/** With what caused it. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} ${messageOf(error.cause)}`;
}

/** Of `parseArgs`. */
const isParseError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
