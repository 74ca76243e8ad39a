import { findSandbox, type FoundSandbox, type SandboxLevel } from '@filmgate/process';
import type { Logger } from 'pino';

/** The service was told not to start without bubblewrap, and has none. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code = 'sandbox_missing';
}

/**
 * The level for all that decodes strangers' files, told to the operator.
 *
 * @param find for tests; tries what this machine has unless given
 * @throws SandboxError
 */
export async function chooseSandbox(
  wanted: 'auto' | 'required' | 'off',
  logger: Pick<Logger, 'info' | 'warn'>,
  find: () => Promise<FoundSandbox> = findSandbox,
): Promise<SandboxLevel> {
  if (wanted === 'off') {
    logger.warn({ sandbox: 'watch' }, 'the sandbox is off: decoders are watched, and no more');
    return 'watch';
  }
  const { level, missing } = await find();
  const why = missing.map((one) => `${one.level}: ${one.reason}`).join('; ');
  if (wanted === 'required' && level !== 'bubblewrap') {
    throw new SandboxError(
      `the sandbox must be bubblewrap, but the strongest that works here is "${level}" (${why}). Install bubblewrap and let this user make namespaces`,
    );
  }
  logger.info({ sandbox: level, missing }, 'the sandbox of decoders');
  return level;
}
