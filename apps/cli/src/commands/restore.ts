import type { Command } from 'commander';
import { attemptHere } from '../attempt-here.ts';
import { firstLineOf } from './backup.ts';

interface Options {
  readonly passphraseFile?: string;
  readonly secretsFile?: string;
  readonly notRunSince?: boolean;
}

export function addRestore(program: Command): void {
  const command = program
    .command('restore')
    .description('make a data directory of a backup; it must not be there yet, or be empty')
    .argument('<folder>', 'the backup')
    .option('--passphrase-file <file>', 'of a backup made with --secrets seal')
    .option('--secrets-file <file>', 'the secrets.json, for a backup made with --secrets omit')
    .option(
      '--not-run-since',
      'the service has not run since the backup: tasks that waited for a provider are sent. Without, they fail, because they may have been sent and paid since',
    )
    .action((folder: string, { passphraseFile, secretsFile, notRunSince = false }: Options) =>
      attemptHere(command, 'Nothing was restored', async (server) => {
        const dataDirectory = server.readDataDirectory();
        const { manifest, givenUp } = await server.restore({
          source: folder,
          dataDirectory,
          ...(passphraseFile !== undefined && { passphrase: await firstLineOf(passphraseFile) }),
          ...(secretsFile !== undefined && { secretsFile }),
          hasNotRunSince: notRunSince,
          nowMs: Date.now(),
        });
        return {
          json: { dataDirectory, ...manifest, given_up: givenUp },
          text: [
            `${dataDirectory}: ${manifest.tasks} tasks and ${manifest.blobs.count} files, as of ${manifest.made_at}.`,
            ...(givenUp.length === 0
              ? []
              : [
                  `${givenUp.length} tasks that waited for a provider have failed: they may have been sent since the backup. (--not-run-since sends them instead.)`,
                ]),
            'API keys that were revoked since are good again: revoke them once more.',
          ].join('\n'),
        };
      }),
    );
}
