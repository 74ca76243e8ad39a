import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { attemptHere } from '../attempt-here.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { sizeText } from '../size-text.ts';

interface Options {
  readonly secrets: 'include' | 'seal' | 'omit';
  readonly passphraseFile?: string;
  readonly copy?: true;
}

const SECRETS_TOLD = {
  included:
    'It holds secrets.json: whoever reads the backup can forge links and read what is sealed. Keep it as you keep the data directory, or make it with --secrets seal.',
  sealed: 'Its secrets are sealed: restoring it needs the passphrase.',
  'left out':
    'It holds no secrets.json: restoring it needs that file (--secrets-file). Keep a copy elsewhere; without it every API key and link is void.',
};

export function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('write a backup of the data directory, also while the service runs')
    .argument('<folder>', 'to be made; it appears when the backup is complete')
    .addOption(
      new Option('--secrets <choice>', 'what becomes of secrets.json')
        .choices(['include', 'seal', 'omit'])
        .default('include'),
    )
    .option('--passphrase-file <file>', 'for --secrets seal: the passphrase is its first line')
    .option('--copy', 'copy films, also where hard links would do')
    .action(async (folder: string, options: Options) => {
      const { secrets, passphraseFile, copy = false } = options;
      if ((secrets === 'seal') !== (passphraseFile !== undefined)) {
        command.error('error: --secrets seal and --passphrase-file go together');
      }
      await attemptHere(command, 'Nothing was backed up', async (server) => {
        const manifest = await server.backup({
          dataDirectory: server.readDataDirectory(),
          target: folder,
          secrets: await choiceOf(secrets, passphraseFile, server),
          copy,
          nowMs: Date.now(),
        });
        const { tasks, blobs } = manifest;
        const lost = blobs.missing.length;
        return {
          json: { folder, ...manifest },
          text: [
            `${folder}: ${tasks} tasks, ${blobs.count} files (${sizeText(blobs.size_bytes)}).`,
            SECRETS_TOLD[manifest.secrets],
            ...(lost === 0
              ? []
              : [
                  `${lost} files are missing in the data directory itself; manifest.json names them.`,
                ]),
          ].join('\n'),
          exitCode: lost === 0 ? EXIT_CODE.done : EXIT_CODE.problems,
        };
      });
    });
}

async function choiceOf(
  secrets: Options['secrets'],
  passphraseFile: string | undefined,
  server: { readonly checkPassphrase: (text: string) => string },
): Promise<'include' | 'leave out' | { passphrase: string }> {
  if (secrets === 'omit') return 'leave out';
  if (passphraseFile === undefined) return 'include';
  return { passphrase: server.checkPassphrase(await firstLineOf(passphraseFile)) };
}

export async function firstLineOf(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).split(/\r?\n/, 1)[0] ?? '';
}
