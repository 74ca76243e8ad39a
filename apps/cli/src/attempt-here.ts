import type { Command } from 'commander';
import { attempt, isJson, type Outcome } from './attempt.ts';
import { plain } from './terminal-text.ts';

type Server = typeof import('@filmgate/server');

/**
 * As `attempt`, for what is done on this machine with the service's code.
 *
 * @param run gets that code, which is loaded only now: help needs none of it
 */
export function attemptHere(
  command: Command,
  failure: string,
  run: (server: Server) => Promise<Outcome | undefined>,
): Promise<void> {
  // Whatever is written is for the service's user alone: prompts, films, hashes of keys, backups.
  process.umask(0o077);
  let server: Server | undefined;
  return attempt(
    command,
    failure,
    async () => {
      server = await import('@filmgate/server');
      // In JSON stderr is for what failed, and `doctor` has a finding for each.
      if (!isJson(command) && command.name() !== 'doctor') warnOfUnknownVariables(server);
      return await run(server);
    },
    (error) => ({
      code: error instanceof Error && 'code' in error ? String(error.code) : 'unexpected',
      message: server?.reasonOf(error) ?? String(error),
    }),
  );
}

export function warnOfUnknownVariables(server: Server): void {
  for (const variable of server.readUnknownVariables()) {
    process.stderr.write(`Warning: ${plain(server.unknownVariableWords(variable))}\n`);
  }
}
