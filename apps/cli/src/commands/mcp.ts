// `filmgate mcp`: a service's films for assistants that speak MCP. On stdio stdout is the protocol's alone.
import { once } from 'node:events';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { askAnyService, serviceCommand } from '../ask-service.ts';
import { attempt } from '../attempt.ts';
import { wrongCall } from '../command-error.ts';
import { DEFAULT_URL, readAddress } from '../environment.ts';
import { listenForInterruption } from '../interruption.ts';
import { createAllowedFiles, FileNotAllowedError } from '../mcp/allowed-files.ts';
import { plain } from '../terminal-text.ts';

interface Options {
  readonly url?: string;
  readonly allowDir: readonly string[];
  readonly http?: true;
  readonly port: number;
  readonly host: string;
  readonly allowHost: readonly string[];
}

const FAILURE = 'No assistant can be served';
const PORT = 8090;

const NOTES = `
With --http each caller sends a key of its own, and FILMGATE_KEY is not read. How clients are set up:
docs/mcp.md.
`;

export function addMcp(program: Command): void {
  const command = serviceCommand(program, 'mcp', { mayStart: true, notes: NOTES })
    .description('serve assistants that speak MCP, over stdio or HTTP')
    .addOption(
      new Option(
        '--allow-dir <folder>',
        'let the assistant send files below it to the service; may be given again',
      )
        .argParser(oneMore)
        .default([], 'none'),
    )
    .addOption(
      // A path in a request that came over HTTP is one of the caller's machine.
      new Option('--http', 'over streamable HTTP instead of stdio').conflicts('allowDir'),
    )
    .option('--port <number>', 'with --http; 0: a free one', portOf, PORT)
    .option('--host <address>', 'with --http: where it listens', '127.0.0.1')
    .addOption(
      new Option(
        '--allow-host <name>',
        'with --http: a name by which callers reach it, beside loopback’s; may be given again',
      )
        .argParser(oneMore)
        .default([], 'none'),
    )
    .action((options: Options) =>
      options.http === true ? overHttp(command, options) : overStdio(command, options),
    );
}

const overStdio = (command: Command, { allowDir: allowedFolders }: Options): Promise<void> =>
  askAnyService(
    command,
    FAILURE,
    () =>
      createAllowedFiles(allowedFolders).catch((cause: unknown) => {
        if (!(cause instanceof FileNotAllowedError)) throw cause;
        throw wrongCall(cause.message, { code: cause.code, cause });
      }),
    async ({ service, isOwn: isTemporary, signal }, allowed) => {
      const { serveOnStdio } = await import('../mcp/serve-on-stdio.ts');
      await serveOnStdio(service, { isTemporary, allowed, signal });
      return undefined;
    },
  );

const overHttp = (command: Command, options: Options): Promise<void> =>
  attempt(command, FAILURE, async () => {
    using interruption = listenForInterruption();
    const { signal } = interruption;
    const { serveMcpHttp } = await import('../mcp/http-server.ts');
    const { url: said, host, port, allowHost: allowedHosts } = options;
    const serviceUrl = said ?? readAddress().url ?? DEFAULT_URL;
    await using server = await serveMcpHttp({ serviceUrl, host, port, allowedHosts });
    process.stderr.write(
      `MCP at ${server.endpoint}, for the service at ${plain(serviceUrl)}. Callers send a key of their own: Authorization: Bearer fg_live_…\n`,
    );
    if (!signal.aborted) await once(signal, 'abort');
    return undefined;
  });

const oneMore = (value: string, before: readonly string[]): string[] => [...before, value];

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a port, 0 to 65535.');
}
