import type { Command } from 'commander';
import { storyboards } from 'filmgate';
import { askAnyService, serviceCommand } from '../ask-service.ts';
import { besidePath, requireFilePath, writeWhole } from '../film-files.ts';
import { unusedLines, warningLines } from '../film-text.ts';
import { shown } from '../follow-film.ts';
import { addRequestOptions, readRequest, type RequestOptions } from '../request-options.ts';
import { withStoredFiles } from '../stored-file.ts';
import { storyboardText } from '../storyboard-text.ts';

interface Options extends RequestOptions {
  readonly output?: string;
}

export function addStoryboard(program: Command): void {
  const command = serviceCommand(program, 'storyboard', { mayStart: true }).description(
    'tell what would be shown and heard, and what of the prompt would not; nothing is made',
  );
  addRequestOptions(command)
    .option('-o, --output <file>', 'write it there as JSON, with a contact sheet beside it')
    .action((words: readonly string[], { output, ...options }: Options) =>
      askAnyService(
        command,
        'There is no storyboard',
        async () => {
          if (output !== undefined) await requireFilePath(output);
          return await readRequest(words, options);
        },
        async ({ service, signal }, request) => {
          const {
            storyboard,
            unused,
            warnings,
            contact_sheet: sheet,
            id,
          } = await shown(command, async ({ onUpload }) =>
            storyboards.create(
              service,
              await withStoredFiles(service, request, { onUpload, signal }),
              {
                contactSheet: output !== undefined,
                signal,
              },
            ),
          );
          const files =
            output === undefined ? [] : [output, besidePath(output, 'contact-sheet.jpg')];
          const [json, picture] = files;
          if (json !== undefined)
            await writeWhole(json, `${JSON.stringify(storyboard, null, 2)}\n`);
          const isDrawn = picture !== undefined && sheet !== undefined;
          if (isDrawn) await writeWhole(picture, blobOf(sheet));
          return {
            json: {
              id,
              storyboard,
              unused,
              warnings,
              ...(json !== undefined && { file: json, contact_sheet: isDrawn ? picture : null }),
            },
            text: [
              storyboardText(storyboard),
              ...warningLines(warnings),
              ...unusedLines(unused),
              ...(json === undefined ? [] : [`\nstoryboard     ${json}`]),
              ...(isDrawn ? [`contact sheet  ${picture}`] : []),
            ].join('\n'),
          };
        },
      ),
    );
}

/** @param dataUrl in base64 */
const blobOf = (dataUrl: string): Blob =>
  new Blob([Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')]);
