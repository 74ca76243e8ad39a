// What a client says and what it is told, written down so that a person can read it: a proxy between the
// two, and files that say what passed when it was last looked at.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly reply: {
    readonly status: number;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
  };
}

export interface Recorder extends AsyncDisposable {
  /** Where the client asks. */
  readonly origin: string;
  /**
   * Holds what has passed since the last call against `tests/conformance/exchanges/NAME.http`, all that
   * differs from run to run taken out. Of polls one after another the last one counts.
   * With FILMGATE_RECORD=1 the file is written instead.
   */
  check(name: string): Promise<void>;
}

/** Of these a reader learns something. */
const ASKED = ['accept', 'authorization', 'content-type', 'idempotency-key'];
const TOLD = ['content-type', 'openai-poll-after-ms', 'x-filmgate-warnings', 'x-should-retry'];

export async function recordExchanges(target: string): Promise<Recorder> {
  let passed: Exchange[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const { method = '', url: path = '', headers } = incoming;
      const body = await buffer(incoming);
      const forwarded = ask(new URL(path, target), {
        method,
        headers: { ...headers, host: new URL(target).host },
      });
      forwarded.end(body);
      const reply = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
        forwarded.once('response', resolve).once('error', reject);
      });
      const replied = await buffer(reply);
      const { statusCode: status = 0 } = reply;
      passed.push({
        method,
        path,
        headers,
        body,
        reply: { status, headers: reply.headers, body: replied },
      });
      outgoing.writeHead(status, reply.headers);
      outgoing.end(replied);
    })().catch((error: unknown) => outgoing.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async check(name) {
      const text = passed
        .filter(({ method, path }, index) => {
          const next = passed[index + 1];
          return method !== 'GET' || next?.method !== 'GET' || next.path !== path;
        })
        .map(written)
        .join('\n\n');
      passed = [];
      const file = new URL(`../conformance/exchanges/${name}.http`, import.meta.url);
      if (process.env['FILMGATE_RECORD'] === '1') await writeFile(file, `${text}\n`);
      assert.equal(
        `${text}\n`,
        await readFile(file, 'utf8'),
        `${name}: look, then FILMGATE_RECORD=1`,
      );
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const written = ({ method, path, headers, body, reply }: Exchange): string =>
  [
    settled(`${method} ${path}`),
    ...headersOf(headers, ASKED),
    ...(body.length === 0 ? [] : ['', bodyOf(body, headers['content-type'])]),
    '',
    `HTTP ${reply.status}`,
    ...headersOf(reply.headers, TOLD),
    '',
    bodyOf(reply.body, reply.headers['content-type']),
    '',
    '###',
  ].join('\n');

const headersOf = (headers: IncomingHttpHeaders, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [settled(`${name}: ${String(value)}`)];
  });

function bodyOf(body: Buffer, type = ''): string {
  if (type.startsWith('application/json')) {
    return settled(JSON.stringify(JSON.parse(body.toString()), null, 2));
  }
  if (type.startsWith('multipart/form-data')) return settled(partsOf(body, type));
  return `<${type}>`;
}

/** With the bytes of files left out. */
function partsOf(body: Buffer, type: string): string {
  const boundary = /boundary=([^;]+)/.exec(type)?.[1] ?? '';
  return body
    .toString('latin1')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...content] = part.trim().split('\r\n\r\n');
      const said = Buffer.from(content.join('\r\n\r\n'), 'latin1');
      const isFile = /filename=/.test(head);
      return `--BOUNDARY\n${head.replaceAll('\r\n', '\n')}\n\n${isFile ? `<${said.length} bytes>` : said.toString()}`;
    })
    .concat('--BOUNDARY--')
    .join('\n');
}

/** Without what is another one in each run. */
const settled = (text: string): string =>
  text
    .replaceAll(/cgt-\d{14}-\w+/g, 'cgt-TASK')
    .replaceAll(/file-\w{22}/g, 'file-ID')
    .replaceAll(/Bearer \S+/g, 'Bearer KEY')
    .replaceAll(/boundary=\S+/g, 'boundary=BOUNDARY')
    .replaceAll(/(idempotency-key: ).*/g, '$1KEY')
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'http://HOST')
    .replaceAll(/expires=\d+&key=[\w-]+&signature=[\w-]+/g, 'expires=…&key=…&signature=…')
    .replaceAll(/("(?:created|completed|expires|updated)_at": )\d+/g, '$1UNIX')
    // One that nobody asked for is any of 32 bits.
    .replaceAll(/("seed": )\d{4,}/g, '$1SEED')
    .replaceAll(/("(?:submit|start|finish)_time": )\d+/g, '$1UNIX')
    .replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"ISO"')
    .replaceAll(/(Request id: )\w+/g, '$1021…');
