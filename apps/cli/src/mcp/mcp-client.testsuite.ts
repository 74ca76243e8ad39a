// The SDK's own client, in either of the protocol's two eras.
import assert from 'node:assert/strict';
import {
  type CallToolResult,
  Client,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client';

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
}

export const overHttp = (endpoint: string, key: string, era: Era): Promise<McpClient> =>
  connected(
    new StreamableHTTPClientTransport(new URL(endpoint), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    }),
    era,
  );

async function connected(transport: Transport, era: Era): Promise<McpClient> {
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
    [Symbol.asyncDispose]: () => client.close(),
  };
}

const wordsOf = ({ content }: CallToolResult): string =>
  content.map((block) => (block.type === 'text' ? block.text : block.type)).join('\n');
