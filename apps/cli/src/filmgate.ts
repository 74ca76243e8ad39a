import { CommanderError } from 'commander';
import { EXIT_CODE } from './exit-code.ts';
import { createProgram } from './program.ts';
import { jsonLine } from './terminal-text.ts';

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads no further wants no more, as in `filmgate models | head`.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const words = process.argv.slice(2);
const end = words.indexOf('--');
/** Looked for by hand: of a wrong call nothing is parsed. */
const asJson = words.slice(0, end === -1 ? undefined : end).includes('--json');

try {
  await createProgram(asJson ? () => {} : undefined).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // What was wrong, or the help that was asked for, is said already, but for JSON.
  process.exitCode = error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE.usage;
  if (asJson && error.exitCode !== 0) {
    const message =
      error.code === 'commander.help'
        ? 'A command is missing; --help lists them.'
        : error.message.replace(/^error: /, '');
    process.stderr.write(`${jsonLine({ error: { code: 'usage', message } })}\n`);
  }
}
