import type { Command } from 'commander';
import { attemptHere } from '../attempt-here.ts';

export function addSecrets(program: Command): void {
  const secrets = program
    .command('secrets')
    .description('the secrets of this installation, secrets.json');
  const rotate = secrets
    .command('rotate')
    .description('add a key that signs and seals from the next start on; older ones stay good')
    .action(() =>
      attemptHere(rotate, 'No key was added', async (server) => {
        const dataDirectory = server.readDataDirectory();
        const id = await server.rotateSecrets(dataDirectory);
        return {
          json: { id },
          text: `The key ${id} is in ${dataDirectory}/secrets.json: start the service again to use it, and make a backup.`,
        };
      }),
    );
  const adopt = secrets
    .command('adopt')
    .description('go on with this secrets.json where the one of the database is lost')
    .action(() =>
      attemptHere(adopt, 'Nothing was changed', async (server) => {
        const dataDirectory = server.readDataDirectory();
        await server.adoptPresentSecrets(dataDirectory);
        return {
          json: { dataDirectory },
          text: [
            `The database in ${dataDirectory} now goes with the secrets.json beside it.`,
            'What was made under the lost one is void: make new API keys, and give each webhook its URL and a new secret (PATCH /v1/webhooks/ID, POST /v1/webhooks/ID/rotate).',
          ].join('\n'),
        };
      }),
    );
}
