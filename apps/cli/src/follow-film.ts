// A film that is made while its caller looks on, from the request to the file.
import {
  type Connection,
  type Film,
  FilmgateError,
  type GenerateOptions,
  type Medium,
} from 'filmgate';
import type { Command } from 'commander';
import { isJson, type Outcome } from './attempt.ts';
import type { Asked } from './ask-service.ts';
import { CommandError } from './command-error.ts';
import { EXIT_CODE } from './exit-code.ts';
import { saveFilm } from './film-files.ts';
import { filmText, unusedOf } from './film-text.ts';
import { progressView } from './progress-view.ts';

/**
 * @param path where it will lie
 * @param make gets what it has to hand on to the client's `generate` or `made`
 * @throws CommandError that names the task, where it may go on without the command
 */
export async function followFilm(
  command: Command,
  { service, isOwn, signal }: Asked,
  path: string,
  make: (options: GenerateOptions) => Promise<Film>,
): Promise<Outcome> {
  let id: string | undefined;
  try {
    const film = await shown(command, ({ note, ...options }) =>
      make({
        ...options,
        signal,
        onCreated(created) {
          id = created.id;
          if (!isOwn) note(`The task is ${id}.`);
        },
      }),
    );
    return await saved(service, film, { path, isOwn, warnings: film.warnings, signal });
  } catch (error) {
    throw id === undefined || isOwn ? error : withTask(error, id);
  }
}

interface Shown extends Required<Pick<GenerateOptions, 'onProgress' | 'onUpload'>> {
  readonly note: (text: string) => void;
}

/** Shows how it goes, as long as `make` takes. */
export async function shown<T>(command: Command, make: (view: Shown) => Promise<T>): Promise<T> {
  using view = progressView(process.stderr, isJson(command));
  return await make({
    note: (text) => view.note(text),
    onProgress: (event) => view.show(event),
    onUpload: (medium, sent) => view.uploading(nameOf(medium), sent / Math.max(1, medium.size)),
  });
}

const nameOf = (medium: Medium): string => (medium instanceof File ? medium.name : 'a medium');

export async function saved(
  service: Connection,
  film: Omit<Film, 'warnings' | 'video'>,
  options: {
    readonly path: string;
    readonly isOwn: boolean;
    readonly warnings: readonly string[];
    readonly signal: AbortSignal;
  },
): Promise<Outcome> {
  const { path, isOwn, warnings, signal } = options;
  const unused = await unusedOf(service, film, signal);
  const files = await saveFilm(service, film, path, signal);
  return {
    json: {
      film: files.film,
      contact_sheet: files.contactSheet,
      last_frame: files.lastFrame,
      made_by: film.filmgate?.made_by ?? null,
      billed: film.filmgate?.billed ?? null,
      warnings,
      unused,
      task: film,
    },
    text: filmText(film, files, { warnings, unused, isKept: !isOwn }),
  };
}

/** Whoever lost sight of a film can look for it. */
function withTask(error: unknown, id: string): unknown {
  if (error instanceof CommandError) {
    const { code, exitCode, cause } = error;
    return new CommandError(code, `${error.message} The task ${id} was told to end.`, {
      exitCode,
      cause,
    });
  }
  const hasEnded = error instanceof FilmgateError && error.code.startsWith('task_');
  if (!(error instanceof FilmgateError) || hasEnded) return error;
  return new CommandError(
    error.code,
    `${error.message} The film may go on: \`filmgate tasks watch ${id}\` shows it.`,
    { exitCode: EXIT_CODE.failed, cause: error },
  );
}
