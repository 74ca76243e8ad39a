import type { Command } from 'commander';
import { generate } from 'filmgate';
import { askAnyService, serviceCommand } from '../ask-service.ts';
import { filmPath } from '../film-files.ts';
import { followFilm } from '../follow-film.ts';
import { addRequestOptions, readRequest, type RequestOptions } from '../request-options.ts';
import { withStoredFiles } from '../stored-file.ts';

interface Options extends RequestOptions {
  readonly output?: string;
  readonly idempotencyKey?: string;
}

const NOTES = `
Ctrl-C ends the task, too. What was not understood of the prompt is named at the end.

  filmgate generate "a fox in the snow" --ratio 16:9 --duration 5 -o fox.mp4
  filmgate generate "First frame is image 1, slow push in." --image photo.jpg
`;

export const outputOption = [
  '-o, --output <file>',
  'where the film will lie; default: film.mp4',
] as const;
export const idempotencyOption = [
  '--idempotency-key <key>',
  'a name of your own for this task: sent again, it makes and costs nothing new',
] as const;

export function addGenerate(program: Command): void {
  const command = serviceCommand(program, 'generate', { mayStart: true, notes: NOTES }).description(
    'make a film of a prompt, with images, videos and audios',
  );
  addRequestOptions(command)
    .option(...outputOption)
    .option(...idempotencyOption)
    .action((words: readonly string[], { output, idempotencyKey, ...options }: Options) =>
      askAnyService(
        command,
        'No film was made',
        async () => ({ request: await readRequest(words, options), path: await filmPath(output) }),
        (asked, { request, path }) =>
          followFilm(command, asked, path, async (rest) =>
            generate(asked.service, await withStoredFiles(asked.service, request, rest), {
              ...rest,
              ...(idempotencyKey !== undefined && { idempotencyKey }),
            }),
          ),
      ),
    );
}
