// `filmgate mcp`: a service's films for assistants that speak MCP. On stdio stdout is the protocol's alone.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { attempt } from '../attempt.ts';
import { DEFAULT_URL, readAddress } from '../environment.ts';

interface Options {
  readonly allowDir: readonly string[];
  readonly http?: true;
  readonly port: number;
  readonly host: string;
  readonly allowHost: readonly string[];
}

const PORT = 8090;

const WHERE = `
The service is asked at FILMGATE_URL (http://127.0.0.1:8080 unless set) with the key in FILMGATE_KEY; with
--http each caller's own key is, and FILMGATE_KEY is not read. How clients are set up: docs/mcp.md.`;

export function addMcp(program: Command): void {
  const command = program
    .command('mcp')
    .description('serve assistants that speak MCP, over stdio or HTTP')
    .addOption(
      new Option(
        '--allow-dir <folder>',
        'let the assistant send files below it to the service; may be given again; none unless given',
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
    .addHelpText('after', WHERE)
    .action((options: Options) =>
      attempt(command, 'No assistant can be served', async () => {
        const mcp = await import('../mcp/serve.ts');
        const { url = DEFAULT_URL, key } = readAddress();
        if (options.http === true) {
          const { host, port, allowHost: allowedHosts } = options;
          await mcp.serveHttp({ serviceUrl: url, host, port, allowedHosts });
        } else {
          await mcp.serveOnStdio({ url, key, allowedFolders: options.allowDir });
        }
        return undefined;
      }),
    );
}

const oneMore = (value: string, before: readonly string[]): string[] => [...before, value];

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a port, 0 to 65535.');
}
