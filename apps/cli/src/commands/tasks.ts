import { type Command, Option } from 'commander';
import { made, tasks, type Task, type TaskState } from 'filmgate';
import { askService, serviceCommand } from '../ask-service.ts';
import { filmPath } from '../film-files.ts';
import { makerText, warningLines } from '../film-text.ts';
import { followFilm, saved, shown } from '../follow-film.ts';
import { plainRows, plainTable } from '../plain-table.ts';
import { idOf, type RequestOptions, resolutionOption, wholeNumber } from '../request-options.ts';
import { TASK_STATES } from '../task-states.ts';
import { whenText } from '../when-text.ts';
import { idempotencyOption } from './generate.ts';

export function addTasks(program: Command): void {
  const group = program
    .command('tasks')
    .description('look at, watch, end and remake the films of a service');
  addList(group);
  addGet(group);
  addWatch(group);
  addCancel(group);
  addFinal(group);
  addRemix(group);
  addRemove(group);
}

interface ListOptions {
  readonly status?: readonly TaskState[];
  readonly model?: string;
  readonly page?: number;
  readonly pageSize?: number;
}

function addList(group: Command): void {
  const command = serviceCommand(group, 'list')
    .description('list tasks, newest first')
    .addOption(new Option('--status <states...>', 'those alone').choices(TASK_STATES))
    .option('--model <id>', 'those of this one alone')
    .option('--page <number>', 'from 1', wholeNumber)
    .option('--page-size <number>', '1–500; default: 20', wholeNumber)
    .action(({ status, model, page, pageSize }: ListOptions) =>
      askService(command, 'No task was listed', async ({ service, signal }) => {
        const found = await tasks.list(
          service,
          {
            ...(status !== undefined && { status }),
            ...(model !== undefined && { model }),
            ...(page !== undefined && { page }),
            ...(pageSize !== undefined && { page_size: pageSize }),
          },
          { signal },
        );
        return { json: found, text: listText(found, page ?? 1, pageSize ?? PAGE_SIZE) };
      }),
    );
}

/** The service’s, unless said. */
const PAGE_SIZE = 20;

function listText(
  { items, total }: { readonly items: readonly Task[]; readonly total: number },
  page: number,
  pageSize: number,
): string {
  const before = (page - 1) * pageSize;
  if (total === 0) return 'There are none.';
  if (items.length === 0) {
    return `There are ${total}, and none on page ${page}; the last one is --page ${Math.ceil(total / pageSize)}`;
  }
  const last = before + items.length;
  const shown = items.length === 1 ? String(last) : `${before + 1}–${last}`;
  const more = last < total ? `; more: --page ${page + 1}` : '';
  return `${plainTable(HEAD, items.map(row))}\n${shown} of ${total}${more}`;
}

const HEAD = ['id', 'status', 'made at', 'seconds', 'size', 'made by'];

const row = (task: Task): string[] => [
  task.id,
  stateText(task),
  whenText(task.created_at * 1000),
  task.duration === undefined ? '' : String(task.duration),
  [task.resolution, task.ratio].filter(Boolean).join(' '),
  task.filmgate?.made_by ?? task.model,
];

const stateText = ({ status, progress }: Task): string =>
  status === 'running' ? `running ${Math.floor(progress * 100)} %` : status;

interface OutputOptions {
  readonly output?: string;
}

function addGet(group: Command): void {
  const command = serviceCommand(group, 'get')
    .description('tell how a task is, or fetch its film')
    .argument('<id>', 'of the task', idOf)
    .option('-o, --output <file>', 'write its film there')
    .action((id: string, { output }: OutputOptions) =>
      askService(
        command,
        output === undefined ? 'Nothing is known of it' : 'There is no film',
        async ({ service, signal, isOwn }) => {
          const task = await tasks.get(service, id, { signal });
          if (output === undefined) return { json: task, text: taskText(task) };
          const options = { path: await filmPath(output), isOwn, warnings: [], signal };
          return await saved(service, tasks.filmOf(task), options);
        },
      ),
    );
}

function addWatch(group: Command): void {
  const command = serviceCommand(group, 'watch')
    .description('show how a task goes until it has ended; Ctrl-C leaves it as it is')
    .argument('<id>', 'of the task', idOf)
    .option('-o, --output <file>', 'write its film there')
    .action((id: string, { output }: OutputOptions) =>
      askService(command, 'There is no film', async ({ service, signal, isOwn }) => {
        const path = output === undefined ? undefined : await filmPath(output);
        const task = await shown(command, ({ onProgress }) =>
          tasks.follow(service, id, { onProgress, signal }),
        );
        if (path === undefined) return { json: task, text: taskText(task) };
        return await saved(service, task, { path, isOwn, warnings: [], signal });
      }),
    );
}

function addCancel(group: Command): void {
  const command = serviceCommand(group, 'cancel')
    .description('end a task; one that has ended stays as it is')
    .argument('<id>', 'of the task', idOf)
    .action((id: string) =>
      askService(command, 'Nothing was ended', async ({ service, signal }) => {
        const cancelled = await tasks.cancel(service, id, { signal });
        return {
          json: { id, cancelled },
          text: cancelled ? `${id} is cancelled.` : `${id} had ended before.`,
        };
      }),
    );
}

function addRemove(group: Command): void {
  const command = serviceCommand(group, 'remove')
    .description('remove a task that has ended, with its film; one that has not is cancelled')
    .argument('<id>', 'of the task', idOf)
    .action((id: string) =>
      askService(command, 'Nothing was removed', async ({ service, signal }) => {
        const outcome = await tasks.remove(service, id, { signal });
        return {
          json: { id, outcome },
          text: outcome === 'deleted' ? `${id} is removed.` : `${id} is cancelled.`,
        };
      }),
    );
}

interface CreateOptions extends OutputOptions {
  readonly idempotencyKey?: string;
}

interface FinalOptions extends CreateOptions {
  readonly model?: string;
  readonly resolution?: NonNullable<RequestOptions['resolution']>;
  readonly watermark?: true;
  readonly lastFrame?: true;
}

const WAITING = ['-o, --output <file>', 'wait for the film, and write it there'] as const;

function addFinal(group: Command): void {
  const command = serviceCommand(group, 'final')
    .description('buy the film of a draft from a provider: the same request, linked to the draft')
    .argument('<id>', 'of the draft’s task', idOf)
    .option('--model <id>', 'another one, also with its provider: volcengine/…')
    .addOption(resolutionOption())
    .option('--watermark', 'with a mark at the lower right')
    .option('--last-frame', 'also the last frame as a picture')
    .option(...WAITING)
    .option(...idempotencyOption)
    .action((id: string, { model, resolution, watermark, lastFrame, ...rest }: FinalOptions) =>
      create(command, rest, (service, options) =>
        tasks.final(
          service,
          id,
          {
            ...(model !== undefined && { model }),
            metadata: {
              ...(resolution !== undefined && { resolution }),
              ...(watermark === true && { watermark }),
              ...(lastFrame === true && { return_last_frame: true }),
            },
          },
          options,
        ),
      ),
    );
}

function addRemix(group: Command): void {
  const command = serviceCommand(group, 'remix')
    .description('make a film anew with something changed, "at night, in the rain"')
    .argument('<id>', 'of the task', idOf)
    .argument('<prompt...>', 'what is to be otherwise')
    .option(...WAITING)
    .option(...idempotencyOption)
    .action((id: string, words: readonly string[], rest: CreateOptions) =>
      create(command, rest, (service, options) =>
        tasks.remix(service, id, words.join(' '), options),
      ),
    );
}

type Start = (
  service: Parameters<typeof tasks.create>[0],
  options: NonNullable<Parameters<typeof tasks.create>[2]>,
) => ReturnType<typeof tasks.create>;

/** The new task, or its film where that has a place. */
const create = (
  command: Command,
  { output, idempotencyKey }: CreateOptions,
  start: Start,
): Promise<void> =>
  askService(command, 'No film was made', async (asked) => {
    const { service } = asked;
    const key = idempotencyKey === undefined ? {} : { idempotencyKey };
    if (output !== undefined) {
      const path = await filmPath(output);
      return await followFilm(command, asked, path, (rest) =>
        made(service, (options) => start(service, options), { ...rest, ...key }),
      );
    }
    // Not broken off: whoever buys has to learn what it is called.
    const created = await start(service, key);
    return {
      json: created,
      text: [
        `The task ${created.id} is ${created.status}: \`filmgate tasks watch ${created.id}\` shows it.`,
        ...warningLines(created.warnings ?? []),
      ].join('\n'),
    };
  });

function taskText(task: Task): string {
  const { content, filmgate, error } = task;
  const links = [
    ['film', content?.video_url],
    ['last frame', content?.last_frame_url],
    ['contact sheet', filmgate?.contact_sheet_url],
    ['storyboard', filmgate?.storyboard_url],
  ].filter((link): link is [string, string] => link[1] !== undefined);
  return plainRows([
    ['task', task.id],
    ['status', stateText(task)],
    ...(error === null ? [] : [['error', `${error.code}: ${error.message}`]]),
    ['model', task.model],
    ['made at', whenText(task.created_at * 1000)],
    ...(filmgate === undefined ? [] : [['made by', makerText(task)]]),
    ...(task.draft_task_id === undefined ? [] : [['film of draft', task.draft_task_id]]),
    ...links,
  ]);
}
