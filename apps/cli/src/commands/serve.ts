import { type Command, Option } from 'commander';
import { attemptHere } from '../attempt-here.ts';

interface Options {
  readonly newKey?: true;
  readonly revokeKey?: string;
}

export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('start the service; `npm start` does')
    .addOption(
      new Option(
        '--new-key',
        'make one more API key and end; a service that runs takes it at once',
      ).conflicts('revokeKey'),
    )
    .option('--revoke-key <id>', 'end a key, by the id that was printed with it, and end')
    .action(async ({ newKey, revokeKey }: Options) => {
      if (newKey === true) await makeKey(command);
      else if (revokeKey !== undefined) await endKey(command, revokeKey);
      else {
        await attemptHere(command, 'filmgate could not start', async (server) => {
          await server.serve();
          return undefined;
        });
      }
    });
}

const makeKey = (command: Command): Promise<void> =>
  attemptHere(command, 'No key was made', async (server) => {
    const dataDirectory = server.readDataDirectory();
    const key = await server.makeKey(dataDirectory, Date.now());
    return {
      json: key,
      text: [
        `One more API key (shown this once; only its hash is stored):\n\n  ${key.secret}\n`,
        `Its id, for budgets and usage: ${key.id}`,
        `It is good at once for the service on ${dataDirectory}; the others stay good.`,
      ].join('\n'),
    };
  });

const endKey = (command: Command, id: string): Promise<void> =>
  attemptHere(command, 'No key was revoked', async (server) => {
    const dataDirectory = server.readDataDirectory();
    await server.revokeKey(dataDirectory, id, Date.now());
    return {
      json: { id },
      text: `The key ${id} is good no more for the service on ${dataDirectory}.`,
    };
  });
