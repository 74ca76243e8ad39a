// What is said of a film once it is there.
import { type Connection, type Task, tasks, type UnusedWords } from 'filmgate';
import type { FilmFiles } from './film-files.ts';
import { plainRows } from './plain-table.ts';
import { sizeText } from './size-text.ts';
import { plain } from './terminal-text.ts';

/** What of the prompt a film does not show; empty where nobody knows. */
export const unusedOf = async (
  service: Connection,
  { id, filmgate }: Task,
  signal: AbortSignal,
): Promise<readonly UnusedWords[]> =>
  filmgate?.storyboard_url === undefined
    ? []
    : (await tasks.storyboard(service, id, { signal })).unused;

export function filmText(
  task: Task,
  files: FilmFiles,
  said: {
    readonly warnings: readonly string[];
    readonly unused: readonly UnusedWords[];
    /** Whether it can be asked after later. */
    readonly isKept: boolean;
  },
): string {
  const { duration, resolution, ratio, seed } = task;
  const size = [`${duration ?? '?'} s`, resolution, ratio, sizeText(files.sizeBytes)];
  return [
    plainRows([
      ['film', `${files.film}  (${size.filter(Boolean).join(', ')})`],
      ...(files.contactSheet === null ? [] : [['contact sheet', files.contactSheet]]),
      ...(files.lastFrame === null ? [] : [['last frame', files.lastFrame]]),
      ['made by', makerText(task)],
      ...(seed === undefined ? [] : [['seed', String(seed)]]),
      ...(said.isKept ? [['task', task.id]] : []),
    ]),
    ...warningLines(said.warnings),
    ...unusedLines(said.unused),
  ].join('\n');
}

export function makerText({ filmgate, usage }: Pick<Task, 'filmgate' | 'usage'>): string {
  if (filmgate === undefined) return 'unknown';
  const tokens = usage?.total_tokens.toLocaleString('en');
  if (filmgate.billed)
    return `${filmgate.made_by}${tokens === undefined ? '' : `, ${tokens} tokens`}`;
  const would = tokens === undefined ? '' : `; the real model would count ${tokens} tokens`;
  return `${filmgate.made_by}, for nothing${would}`;
}

export const warningLines = (warnings: readonly string[]): string[] =>
  warnings.map((warning) => `Warning: ${plain(warning)}`);

export const unusedLines = (unused: readonly UnusedWords[]): string[] =>
  unused.length === 0
    ? []
    : [
        'Not shown or heard:',
        ...unused.map(({ text, why }) => `  “${plain(text.trim())}”: ${plain(why)}`),
      ];
