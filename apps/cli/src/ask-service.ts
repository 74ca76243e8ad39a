// Commands that ask a service over HTTP, wherever it runs, or one that is started for them alone.
import type { Command } from 'commander';
import { connect, type Connection } from 'filmgate';
import { attempt, isJson, type Outcome } from './attempt.ts';
import { warnOfUnknownVariables } from './attempt-here.ts';
import { CommandError } from './command-error.ts';
import { DEFAULT_URL, readAddress } from './environment.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';

export interface Asked {
  readonly service: Connection;
  /** It was started for this command, and ends with it. */
  readonly isOwn: boolean;
  readonly signal: AbortSignal;
}

const ADDRESSED = `
The service is asked at --url or FILMGATE_URL (${DEFAULT_URL} unless set), with the key in FILMGATE_KEY.`;
const ADDRESSED_OR_OWN = `
The service is asked at --url or FILMGATE_URL (${DEFAULT_URL} unless set), with the key in FILMGATE_KEY.
Where none of them is set, one is started for this command, draws by itself and ends with it.`;

/** @param help.notes stand below the options */
export function serviceCommand(
  parent: Command,
  name: string,
  help: { readonly mayStart?: boolean; readonly notes?: string } = {},
): Command {
  const { mayStart = false, notes = '' } = help;
  return parent
    .command(name)
    .option('--url <url>', 'where the service runs; default: FILMGATE_URL')
    .addHelpText('after', `${notes}${mayStart ? ADDRESSED_OR_OWN : ADDRESSED}`);
}

/**
 * As `attempt`.
 *
 * @param options.mayStart a service of its own will do where no other is named
 */
export const askService = (
  command: Command,
  failure: string,
  act: (asked: Asked) => Promise<Outcome | undefined>,
  { mayStart = false }: { readonly mayStart?: boolean } = {},
): Promise<void> =>
  attempt(command, failure, async () => {
    using interruption = listenForInterruption();
    await using held = await open(command, mayStart, interruption);
    return await act(held.asked);
  });

interface Held extends AsyncDisposable {
  readonly asked: Asked;
}

async function open(command: Command, mayStart: boolean, { signal }: Interruption): Promise<Held> {
  const { url: said } = command.opts<{ readonly url?: string }>();
  const { url = DEFAULT_URL, key } = readAddress();
  const isNamed = said !== undefined || readAddress().url !== undefined || key !== undefined;
  if (!isNamed && mayStart) return await openOwn(command, signal);
  if (key === undefined) {
    await warnOfMisspelled(command);
    throw new CommandError(
      'no_key',
      'FILMGATE_KEY is not set; set it to a key of the service, such as the one that its first start printed.',
    );
  }
  return {
    asked: { service: connect({ url: said ?? url, key }), isOwn: false, signal },
    async [Symbol.asyncDispose]() {},
  };
}

async function openOwn(command: Command, signal: AbortSignal): Promise<Held> {
  const { startTemporaryService } = await warnOfMisspelled(command);
  const own = await startTemporaryService();
  try {
    signal.throwIfAborted();
  } catch (error) {
    await own[Symbol.asyncDispose]();
    throw error;
  }
  return {
    asked: { service: connect({ url: own.origin, key: own.key }), isOwn: true, signal },
    [Symbol.asyncDispose]: () => own[Symbol.asyncDispose](),
  };
}

/** Where something is not set, it may be so by a slip. */
async function warnOfMisspelled(command: Command): Promise<typeof import('@filmgate/server')> {
  const server = await import('@filmgate/server');
  if (!isJson(command)) warnOfUnknownVariables(server);
  return server;
}
