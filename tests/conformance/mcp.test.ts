// A film by an assistant from the real engine, over both transports, each in a process as users start it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  type McpClient,
  overHttp,
  overStdio,
} from '../../apps/cli/src/mcp/mcp-client.testsuite.ts';
import { download } from '../harness/result-files.ts';
import { startService, type Service } from '../harness/service.ts';

const KEY = 'the-key-of-the-conformance-tests-01';
const FILMGATE = fileURLToPath(new URL('../../apps/cli/bin/filmgate.mjs', import.meta.url));
const FILM = {
  prompt: 'A red kite over a meadow at noon',
  resolution: '480p',
  ratio: '1:1',
  duration: 4,
  seed: 11,
  generate_audio: false,
};

let service: Service;
let stdio: McpClient;
before(async () => {
  service = await startService({ env: { FILMGATE_API_KEY: KEY } });
  stdio = await overStdio([], { FILMGATE_URL: service.origin, FILMGATE_KEY: KEY });
});
after(async () => {
  await stdio[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

/** `filmgate mcp --http` as its users start it. @returns where it is, and its end by SIGTERM */
async function startHttp(): Promise<{ endpoint: string } & AsyncDisposable> {
  const child = spawn(process.execPath, [FILMGATE, 'mcp', '--http', '--port', '0'], {
    env: { FILMGATE_URL: service.origin },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('\n')) break;
  }
  const [, endpoint = ''] = /^MCP at (\S+),/.exec(said) ?? [];
  assert.notEqual(endpoint, '', said);
  return {
    endpoint,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number];
      assert.equal(code, 0);
    },
  };
}

test('a film is made over stdio, with its progress, and seen over HTTP', async () => {
  const { data: made } = await stdio.call('generate_video', FILM);

  const progress: number[] = [];
  for (let status = 'queued'; ['queued', 'running'].includes(status);) {
    const result = await stdio.client.callTool(
      { name: 'get_video', arguments: { id: made.id } },
      { onprogress: (told) => progress.push(told.progress) },
    );
    status = (result.structuredContent as { status: string }).status;
  }
  assert.ok(progress.length >= 3, `${progress}`);
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  );

  await using http = await startHttp();
  await using remote = await overHttp(http.endpoint, KEY, '2026');
  const { data, result } = await remote.call('get_video', { id: made.id, contact_sheet: true });
  assert.deepEqual([data.status, data.billed], ['succeeded', false]);
  const picture = result.content.find((block) => block.type === 'image');
  assert.ok((picture?.data.length ?? 0) > 10_000);
  const { contents } = await remote.client.readResource({
    uri: `filmgate://tasks/${made.id}/video`,
  });
  const [content] = contents;
  const bytes = Buffer.from(
    content !== undefined && 'blob' in content ? content.blob : '',
    'base64',
  );
  assert.ok(bytes.equals(await download(data.video_url)));
});
