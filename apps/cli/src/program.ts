// All commands and their options, as one tree.
import { Command, Help, type Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { addBackup } from './commands/backup.ts';
import { addCompletion } from './commands/completion.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEstimate } from './commands/estimate.ts';
import { addFiles } from './commands/files.ts';
import { addGenerate } from './commands/generate.ts';
import { addKeys } from './commands/keys.ts';
import { addMcp } from './commands/mcp.ts';
import { addModels } from './commands/models.ts';
import { addRender } from './commands/render.ts';
import { addRestore } from './commands/restore.ts';
import { addSecrets } from './commands/secrets.ts';
import { addServe } from './commands/serve.ts';
import { addStoryboard } from './commands/storyboard.ts';
import { addTasks } from './commands/tasks.ts';
import { addUsage } from './commands/usage.ts';
import { plainLines } from './terminal-text.ts';

const EXIT_CODES = `
Exit codes: 0 done, 1 failed (the reason is on stderr), 2 called wrongly, 3 done, but something has to be mended,
4 the task has ended without a film, 130 ended by Ctrl-C.
docs/cli.md tells more; settings of the service are in docs/operating.md.`;

/** @param writeErr gets what is wrong with a call, and help where a command is missing */
export function createProgram(
  writeErr: (text: string) => void = (text) => process.stderr.write(plainLines(text)),
): Command {
  const program = new Command('filmgate')
    .description('An open, self-hosted Seedance 2.0 service.')
    .version(packageJson.version)
    .option('--json', 'say what came of it in JSON')
    .configureHelp({ showGlobalOptions: true, visibleOptions: urlLast })
    .showHelpAfterError('(--help tells how it is used)')
    .addHelpText('after', EXIT_CODES)
    .configureOutput({ writeErr })
    .exitOverride();
  program.commandsGroup('Films:');
  addGenerate(program);
  addStoryboard(program);
  addRender(program);
  addEstimate(program);
  addTasks(program);
  addFiles(program);
  addMcp(program);
  program.commandsGroup('The account:');
  addModels(program);
  addUsage(program);
  addKeys(program);
  program.commandsGroup('The service on this machine:');
  addServe(program);
  addDoctor(program);
  addBackup(program);
  addRestore(program);
  addSecrets(program);
  program.commandsGroup('The command itself:');
  addCompletion(program);
  return program;
}

/** What a command is about comes first, where it is asked last. */
function urlLast(command: Command): Option[] {
  const options = new Help().visibleOptions(command);
  return [...options.filter((one) => !isLast(one)), ...options.filter(isLast)];
}

const isLast = ({ long }: Option): boolean => long === '--url' || long === '--help';
