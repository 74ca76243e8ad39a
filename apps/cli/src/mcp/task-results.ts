// What a film offers, as MCP's resources: `filmgate://tasks/ID/video` and so on.
import {
  type ContentBlock,
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type ReadResourceResult,
} from '@modelcontextprotocol/server';
import { type Connection, download, FilmgateError, type Task, tasks } from 'filmgate';
import { refusalWords } from './answer.ts';

interface Kind {
  /** The last part of the URI. */
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
  readonly link: (task: Task) => string | undefined;
}

const KINDS: readonly Kind[] = [
  {
    name: 'video',
    title: 'The video',
    mimeType: 'video/mp4',
    link: ({ content }) => content?.video_url,
  },
  {
    name: 'last-frame',
    title: 'The last frame',
    mimeType: 'image/png',
    link: ({ content }) => content?.last_frame_url,
  },
  {
    name: 'poster',
    title: 'The poster',
    mimeType: 'image/jpeg',
    link: ({ filmgate }) => filmgate?.poster_url,
  },
  {
    name: 'contact-sheet',
    title: 'The contact sheet, a picture of the shots',
    mimeType: 'image/jpeg',
    link: ({ filmgate }) => filmgate?.contact_sheet_url,
  },
  {
    name: 'storyboard',
    title: 'The storyboard',
    mimeType: 'application/json',
    link: ({ filmgate }) => filmgate?.storyboard_url,
  },
];

const uriOf = (id: string, { name }: Kind): string => `filmgate://tasks/${id}/${name}`;

/** For the answer of a tool. */
export const resultLinks = (task: Task): ContentBlock[] =>
  KINDS.filter(({ link }) => link(task) !== undefined).map((kind) => ({
    type: 'resource_link',
    uri: uriOf(task.id, kind),
    name: `${task.id}/${kind.name}`,
    title: kind.title,
    mimeType: kind.mimeType,
  }));

/** A film is read whole, into one message, as base64. */
const MOST_BYTES = 24 * 1024 * 1024;
const LISTED = 20;

export function addTaskResults(server: McpServer, connection: Connection): void {
  for (const kind of KINDS) {
    const { name, title, mimeType } = kind;
    server.registerResource(
      name,
      new ResourceTemplate(`filmgate://tasks/{id}/${name}`, {
        // The films are enough for people to choose from.
        list:
          name === 'video' ? ({ mcpReq }) => newest(connection, kind, mcpReq.signal) : undefined,
      }),
      { title: `${title} of a task that succeeded`, mimeType },
      (uri, { id }, { mcpReq: { signal } }) =>
        read(connection, { uri: uri.href, kind, id: String(id), signal }),
    );
  }
}

async function newest(connection: Connection, kind: Kind, signal: AbortSignal) {
  const { items } = await orProtocolError(() =>
    tasks.list(connection, { status: ['succeeded'], page_size: LISTED }, { signal }),
  );
  return {
    resources: items.map((task) => ({
      uri: uriOf(task.id, kind),
      name: `${task.id}/${kind.name}`,
      mimeType: kind.mimeType,
    })),
  };
}

async function read(
  connection: Connection,
  {
    uri,
    kind: { link, mimeType },
    id,
    signal,
  }: {
    readonly uri: string;
    readonly kind: Kind;
    readonly id: string;
    readonly signal: AbortSignal;
  },
): Promise<ReadResourceResult> {
  const bytes = await orProtocolError(async () => {
    const task = await tasks.get(connection, id, { signal });
    const from = link(task);
    if (from !== undefined) return download(connection, from, { mostBytes: MOST_BYTES, signal });
    throw new ResourceNotFoundError(uri, `The task ${id} is ${task.status} and has none.`);
  }, uri);
  const content =
    mimeType === 'application/json'
      ? { text: await bytes.text() }
      : { blob: Buffer.from(await bytes.arrayBuffer()).toString('base64') };
  return { contents: [{ uri, mimeType, ...content }] };
}

async function orProtocolError<T>(act: () => Promise<T>, uri?: string): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    const words = refusalWords(error);
    const isMissing = error instanceof FilmgateError && error.status === 404;
    if (uri !== undefined && isMissing) throw new ResourceNotFoundError(uri, words);
    throw new ProtocolError(ProtocolErrorCode.InternalError, words);
  }
}
