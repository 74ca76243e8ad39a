import { CommanderError } from 'commander';
import { EXIT_CODE } from './exit-code.ts';
import { createProgram } from './program.ts';

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads no further wants no more, as in `filmgate models | head`.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  await createProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // What was wrong, or the help that was asked for, is said already.
  process.exitCode = error.exitCode === 0 ? EXIT_CODE.done : EXIT_CODE.usage;
}
