// The SDK's own client, over either transport, in either of the protocol's two eras.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import {
  type CallToolResult,
  Client,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { COMPILED } from '../../../../tests/harness/compiled.ts';

const FILMGATE = fileURLToPath(new URL('../../bin/filmgate.mjs', import.meta.url));

/** `2025`: a session is opened by `initialize`; `2026`: each request stands alone. */
export type Era = '2025' | '2026';

export interface McpClient extends AsyncDisposable {
  readonly client: Client;
  /** @returns the answer of a call that has to succeed, and its data */
  // What the data are is what the tests check.
  // oxlint-disable-next-line typescript/no-explicit-any
  call(name: string, args?: object): Promise<{ result: CallToolResult; data: any }>;
  /** @returns the words of a call that has to be refused */
  refused(name: string, args?: object): Promise<string>;
  /** What the server wrote to stderr; over stdio. */
  errors(): string;
}

export async function overStdio(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  era: Era = '2025',
): Promise<McpClient> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [FILMGATE, 'mcp', ...words],
    env: { ...COMPILED, ...env },
    stderr: 'pipe',
  });
  let errors = '';
  transport.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return await connected(transport, era, () => errors);
}

export const overHttp = (endpoint: string, key: string, era: Era): Promise<McpClient> =>
  connected(
    new StreamableHTTPClientTransport(new URL(endpoint), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    }),
    era,
    () => '',
  );

async function connected(transport: Transport, era: Era, errors: () => string): Promise<McpClient> {
  const client = new Client(
    { name: 'test', version: '1.0.0' },
    { versionNegotiation: { mode: era === '2025' ? 'legacy' : { pin: '2026-07-28' } } },
  );
  await client.connect(transport);
  const ask = (name: string, args: object): Promise<CallToolResult> =>
    client.callTool({ name, arguments: { ...args } }) as Promise<CallToolResult>;
  return {
    client,
    async call(name, args = {}) {
      const result = await ask(name, args);
      assert.notEqual(result.isError, true, wordsOf(result));
      return { result, data: result.structuredContent };
    },
    async refused(name, args = {}) {
      const result = await ask(name, args);
      assert.equal(result.isError, true, wordsOf(result));
      return wordsOf(result);
    },
    errors,
    [Symbol.asyncDispose]: () => client.close(),
  };
}

const wordsOf = ({ content }: CallToolResult): string =>
  content.map((block) => (block.type === 'text' ? block.text : block.type)).join('\n');
