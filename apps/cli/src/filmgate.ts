import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { addKeys } from './commands/keys.ts';
import { addBackup } from './commands/backup.ts';
import { addDoctor } from './commands/doctor.ts';
import { addMcp } from './commands/mcp.ts';
import { addRestore } from './commands/restore.ts';
import { addSecrets } from './commands/secrets.ts';
import { addServe } from './commands/serve.ts';
import { EXIT_CODE } from './exit-code.ts';

const EXIT_CODES = `
Exit codes: 0 done, 1 failed (the reason is on stderr), 2 called wrongly, 3 done, but something has to be mended.
Settings are environment variables and filmgate.yaml: docs/operating.md.`;

// Whatever is written is for the service's user alone: prompts, films, hashes of keys, backups.
process.umask(0o077);

const program = new Command('filmgate')
  .description('An open, self-hosted Seedance 2.0 service.')
  .version(packageJson.version)
  .option('--json', 'say what came of it in JSON')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(--help tells how it is used)')
  .addHelpText('after', EXIT_CODES)
  .exitOverride();
addServe(program);
addDoctor(program);
addBackup(program);
addRestore(program);
addSecrets(program);
addKeys(program);
addMcp(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // What was wrong, or the help that was asked for, is said already.
  process.exitCode = error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE.usage;
}
