import { type Command, InvalidArgumentError } from 'commander';
import { type FileObject, files, FilmgateError } from 'filmgate';
import { askService, serviceCommand } from '../ask-service.ts';
import { CommandError } from '../command-error.ts';
import { requireFilePath, writeWhole } from '../film-files.ts';
import { shown } from '../follow-film.ts';
import { plainRows, plainTable } from '../plain-table.ts';
import { idOf, openMedium, wholeNumber } from '../request-options.ts';
import { sizeText } from '../size-text.ts';
import { whenText } from '../when-text.ts';

export function addFiles(program: Command): void {
  const group = program
    .command('files')
    .description('keep images, videos and audios at the service, to be named by their ids');
  addUpload(group);
  addList(group);
  addGet(group);
  addRemove(group);
}

function addUpload(group: Command): void {
  const command = serviceCommand(group, 'upload')
    .description('store files; their ids stand wherever a file or a URL may')
    .argument('<files...>', 'images, videos or audios')
    .option('--days <number>', 'how long they are kept; default: as long as films are', days)
    .action((paths: readonly string[], { days }: { readonly days?: number }) =>
      askService(command, 'Not all was stored', async ({ service, signal }) => {
        const media = await Promise.all(paths.map(openMedium));
        const stored = await shown(command, async ({ onUpload }) => {
          const all: FileObject[] = [];
          for (const [index, medium] of media.entries()) {
            const options = {
              ...(days !== undefined && { expiresAfterS: days * 86_400 }),
              onProgress: (sent: number) => onUpload?.(medium, sent),
              signal,
            };
            all.push(
              await files.upload(service, medium, options).catch((error: unknown) => {
                throw namingFile(error, paths[index] ?? medium.name);
              }),
            );
          }
          return all;
        });
        return { json: { data: stored }, text: plainTable(HEAD, stored.map(row)) };
      }),
    );
}

function addList(group: Command): void {
  const command = serviceCommand(group, 'list')
    .description('list files, newest first')
    .option('--limit <number>', 'at most so many', wholeNumber)
    .option('--after <id>', 'those that come after this one')
    .action((query: { readonly limit?: number; readonly after?: string }) =>
      askService(command, 'No file was listed', async ({ service, signal }) => {
        const { limit, after } = query;
        const page = await files.list(
          service,
          { ...(limit !== undefined && { limit }), ...(after !== undefined && { after }) },
          { signal },
        );
        const more = page.has_more ? `\nThere are more: --after ${page.last_id}` : '';
        return { json: page, text: plainTable(HEAD, page.data.map(row)) + more };
      }),
    );
}

function addGet(group: Command): void {
  const command = serviceCommand(group, 'get')
    .description('tell about a file, or fetch it')
    .argument('<id>', 'file-…', idOf)
    .option('-o, --output <file>', 'write its bytes there')
    .action((id: string, { output }: { readonly output?: string }) =>
      askService(command, 'Nothing was fetched', async ({ service, signal }) => {
        if (output !== undefined) await requireFilePath(output);
        const file = await files.get(service, id, { signal });
        if (output !== undefined) {
          await writeWhole(output, await files.content(service, id, { signal }));
        }
        return {
          json: { ...file, ...(output !== undefined && { file: output }) },
          text: plainRows([
            ...detailsOf(file),
            ...(output === undefined ? [] : [['written to', output]]),
          ]),
        };
      }),
    );
}

function addRemove(group: Command): void {
  const command = serviceCommand(group, 'remove')
    .description('remove files; films that use them already keep them')
    .argument('<ids...>', 'file-…', idsOf)
    .action((ids: readonly string[]) =>
      askService(command, 'Not all was removed', async ({ service, signal }) => {
        for (const id of ids) await files.remove(service, id, { signal });
        return { json: { removed: ids }, text: ids.map((id) => `${id} is removed.`).join('\n') };
      }),
    );
}

const HEAD = ['id', 'kind', 'size', 'shows', 'name', 'expires'];

const row = (file: FileObject): string[] => [
  file.id,
  file.kind,
  sizeText(file.bytes),
  measuresOf(file),
  file.filename,
  file.expires_at === null ? 'never' : whenText(file.expires_at * 1000),
];

const detailsOf = (file: FileObject): string[][] => [
  ['id', file.id],
  ['name', file.filename],
  ['kind', `${file.kind}, ${file.content_type}`],
  ['size', sizeText(file.bytes)],
  ['shows', measuresOf(file)],
  ['sha256', file.sha256],
  ['made at', whenText(file.created_at * 1000)],
  ['expires', file.expires_at === null ? 'never' : whenText(file.expires_at * 1000)],
];

function measuresOf({ width, height, duration }: FileObject): string {
  return [
    ...(width === undefined || height === undefined ? [] : [`${width}×${height}`]),
    ...(duration === undefined ? [] : [`${Math.round(duration * 10) / 10} s`]),
  ].join(', ');
}

/** Of several files, people want to know which one is refused. */
function namingFile(error: unknown, path: string): unknown {
  if (!(error instanceof FilmgateError) || error.param !== 'file') return error;
  const { code, message } = error;
  return new CommandError(code, `${path}: ${message}`, { cause: error });
}

const idsOf = (text: string, before: readonly string[] = []): string[] => [...before, idOf(text)];

function days(text: string): number {
  const value = wholeNumber(text);
  if (value < 1) throw new InvalidArgumentError('Give a day or more.');
  return value;
}
