// Each of the two ways, for as long as it is wanted.
import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { connect, FilmgateError } from 'filmgate';
import { createAllowedFiles } from './allowed-files.ts';
import { type McpHttpOptions, serveMcpHttp } from './http-server.ts';
import { createMcpServer } from './mcp-server.ts';

/** Until the client closes stdin. */
export async function serveOnStdio({
  url,
  key,
  allowedFolders,
}: {
  readonly url: string;
  readonly key: string | undefined;
  readonly allowedFolders: readonly string[];
}): Promise<void> {
  if (key === undefined) {
    throw new FilmgateError(
      'no_key',
      'FILMGATE_KEY is not set; set it to a key of the service, such as the one that its first start printed.',
    );
  }
  const connection = connect({ url, key });
  const allowed = await createAllowedFiles(allowedFolders);
  const ended = once(process.stdin, 'end');
  const served = serveStdio(() => createMcpServer(connection, allowed), {
    onerror: (error) => process.stderr.write(`filmgate mcp: ${error.message}\n`),
  });
  await ended;
  await served.close();
}

/** Until SIGINT or SIGTERM. */
export async function serveHttp(options: McpHttpOptions): Promise<void> {
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await using server = await serveMcpHttp(options);
  process.stderr.write(
    `MCP at ${server.endpoint}, for the service at ${options.serviceUrl}. Callers send their own key: Authorization: Bearer fg_live_…\n`,
  );
  await stopped;
}
