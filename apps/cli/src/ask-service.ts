// Commands that ask a service over HTTP, wherever it runs, or one that is started for them alone.
import { type Command, InvalidArgumentError } from 'commander';
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
    .option('--url <url>', 'where the service runs; default: FILMGATE_URL', httpUrl)
    .addHelpText('after', `${notes}${mayStart ? ADDRESSED_OR_OWN : ADDRESSED}`);
}

function httpUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError(`Give the service’s origin, such as ${DEFAULT_URL}.`);
}

/** As `attempt`, with the service that is named. */
export const askService = (
  command: Command,
  failure: string,
  act: (asked: Asked) => Promise<Outcome | undefined>,
): Promise<void> =>
  attempt(command, failure, async () => {
    using interruption = listenForInterruption();
    await using held = openNamed(command, interruption) ?? (await refuseUnnamed(command));
    return await act(held.asked);
  });

/**
 * The same, and where none is named, with one that is started for this command.
 *
 * @param prepare reads what it was called with, before any service is started or asked
 */
export const askAnyService = <T>(
  command: Command,
  failure: string,
  prepare: () => Promise<T>,
  act: (asked: Asked, prepared: T) => Promise<Outcome | undefined>,
): Promise<void> =>
  attempt(command, failure, async () => {
    using interruption = listenForInterruption();
    const prepared = await prepare();
    await using held = openNamed(command, interruption) ?? (await startOwn(command, interruption));
    return await act(held.asked, prepared);
  });

interface Held extends AsyncDisposable {
  readonly asked: Asked;
}

/** @returns undefined where none is named, or no key of it */
function openNamed(command: Command, { signal }: Interruption): Held | undefined {
  const { url: said } = command.opts<{ readonly url?: string }>();
  const { url = DEFAULT_URL, key } = readAddress();
  if (key === undefined) return undefined;
  return {
    asked: { service: connect({ url: said ?? url, key }), isOwn: false, signal },
    async [Symbol.asyncDispose]() {},
  };
}

async function refuseUnnamed(command: Command): Promise<never> {
  await warnOfMisspelled(command);
  throw new CommandError(
    'no_key',
    'FILMGATE_KEY is not set; set it to a key of the service, such as the one that its first start printed.',
  );
}

async function startOwn(command: Command, { signal }: Interruption): Promise<Held> {
  const isNamed =
    (command.opts<{ readonly url?: string }>().url ?? readAddress().url) !== undefined;
  if (isNamed) return await refuseUnnamed(command);
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
