import { fillCodeCache } from '@filmgate/animatic';
import type { SandboxLevel } from '@filmgate/process';
import type { Logger } from 'pino';

/**
 * Goes on beside everything else, and is no reason to fail: films are only slower without it.
 *
 * @returns ends it
 */
export function prepareEngine(
  sandbox: SandboxLevel,
  workDirectory: string,
  logger: Pick<Logger, 'info' | 'warn'>,
): () => Promise<void> {
  if (sandbox !== 'bubblewrap') return async () => {};
  const quit = new AbortController();
  const filled = fillCodeCache(workDirectory, quit.signal).then(
    (had) => had && logger.info('the engine’s code was compiled, for films in the sandbox'),
    (error: unknown) => {
      if (quit.signal.aborted) return;
      logger.warn({ err: error }, 'the engine’s code could not be compiled: films will be slower');
    },
  );
  return async () => {
    quit.abort();
    await filled;
  };
}
