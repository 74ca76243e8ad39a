// What a tool answers: words for the assistant, the same as data for programs.
import type { CallToolResult, ContentBlock, ServerContext } from '@modelcontextprotocol/server';
import { FilmgateError } from 'filmgate';
import { plainLines } from '../terminal-text.ts';
import { FileNotAllowedError } from './allowed-files.ts';

/** Clients show their model the words, the data or both, so that each says everything. */
export const answer = (
  words: string,
  data: Record<string, unknown>,
  ...more: ContentBlock[]
): CallToolResult => ({
  content: [{ type: 'text', text: words }, { type: 'text', text: JSON.stringify(data) }, ...more],
  structuredContent: data,
});

/**
 * What the service refuses is told to the assistant, who may mend it, in the service's words.
 *
 * @param act gets the signal of the call
 */
export async function orRefusal(
  { mcpReq: { signal } }: Pick<ServerContext, 'mcpReq'>,
  act: (signal: AbortSignal) => Promise<CallToolResult>,
): Promise<CallToolResult> {
  try {
    return await act(signal);
  } catch (error) {
    // Nobody waits for an answer.
    if (signal.aborted) throw error;
    return { content: [{ type: 'text', text: refusalWords(error) }], isError: true };
  }
}

/** A fault of ours is told to the operator. */
export function refusalWords(error: unknown): string {
  if (error instanceof FileNotAllowedError) return `${error.code}: ${error.message}`;
  if (!(error instanceof FilmgateError)) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`filmgate mcp: ${plainLines(said)}\n`);
    return 'unexpected: The MCP server failed; what it wrote to stderr says why.';
  }
  const { code, message, param, status } = error;
  return [
    `${code}: ${message}`,
    ...(param === undefined || message.includes(param) ? [] : [`The field: ${param}.`]),
    ...(status === undefined ? [] : (REMEDY[status] ?? [])),
  ].join(' ');
}

/** Of an HTTP status, where the service's words are those of an API and the remedy is the user's. */
const REMEDY: Readonly<Record<number, readonly string[]>> = {
  401: [
    'The user has to mend the key: FILMGATE_KEY of this MCP server, or, over HTTP, the Authorization header that the client sends.',
  ],
};
