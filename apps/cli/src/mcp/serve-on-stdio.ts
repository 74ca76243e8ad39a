import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Connection } from 'filmgate';
import { plain } from '../terminal-text.ts';
import type { AllowedFiles } from './allowed-files.ts';
import { createMcpServer } from './mcp-server.ts';

export interface StdioOptions {
  /** The service ends with this. */
  readonly isTemporary: boolean;
  /** Of files that may be sent to the service. */
  readonly allowed: AllowedFiles;
  readonly signal: AbortSignal;
}

/** Until the client closes stdin, or the signal is aborted. */
export async function serveOnStdio(
  service: Connection,
  { isTemporary, allowed, signal }: StdioOptions,
): Promise<void> {
  if (signal.aborted) return;
  const ended = Promise.race([once(process.stdin, 'end'), once(signal, 'abort')]);
  const served = serveStdio(() => createMcpServer(service, allowed, { isTemporary }), {
    onerror: (error) => process.stderr.write(`filmgate mcp: ${plain(error.message)}\n`),
  });
  await ended;
  await served.close();
}
