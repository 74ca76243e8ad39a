import type { Command } from 'commander';
import { generate } from 'filmgate';
import { askAnyService, serviceCommand } from '../ask-service.ts';
import { filmPath } from '../film-files.ts';
import { followFilm } from '../follow-film.ts';
import {
  addMediaOptions,
  type MediaOptions,
  readMedia,
  readStoryboard,
} from '../request-options.ts';
import { idempotencyOption, outputOption } from './generate.ts';
import { withStoredFiles } from '../stored-file.ts';

interface Options extends MediaOptions {
  readonly output?: string;
  readonly idempotencyKey?: string;
}

/** A storyboard is drawn by this one alone, whoever else has the model. */
const DRAWN_BY = 'animatic/doubao-seedance-2-0-260128';

const NOTES = `
The storyboard says size, length and all that is shown and heard; the media that it names come along.

  filmgate storyboard "a fox in the snow" -o fox.json
  filmgate render fox.json -o fox.mp4
`;

export function addRender(program: Command): void {
  const command = serviceCommand(program, 'render', { mayStart: true, notes: NOTES })
    .description('draw the film of a storyboard, also of one edited by hand')
    .argument('<file>', 'the storyboard, JSON');
  addMediaOptions(command)
    .option(...outputOption)
    .option(...idempotencyOption)
    .action((file: string, { output, idempotencyKey, ...options }: Options) =>
      askAnyService(
        command,
        'No film was made',
        async () => {
          const storyboard = await readStoryboard(file);
          const request = { model: DRAWN_BY, ...(await readMedia(options)), storyboard };
          return { request, path: await filmPath(output) };
        },
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
