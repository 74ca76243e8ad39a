// MCP over HTTP (https://modelcontextprotocol.io/specification/2026-07-28/basic/transports): one endpoint,
// /mcp, and nothing between two requests: there are no sessions that could be stolen or pile up. Each caller
// comes with a filmgate key of its own, which goes to the service as it is; this server has none, and reads
// no files.
import {
  createMcpHandler,
  localhostAllowedHostnames,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { connect } from 'filmgate';
import { limitAddressConnections } from './address-connections.ts';
import { createAllowedFiles } from './allowed-files.ts';
import { createBodyRoom, MOST_BODY_BYTES } from './body-room.ts';
import { createMcpServer } from './mcp-server.ts';

export interface McpHttpOptions {
  /** The service that is asked. */
  readonly serviceUrl: string;
  /** An address of this machine. */
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  /** Names, beside those of loopback and `host`, by which callers and pages reach this server. */
  readonly allowedHosts: readonly string[];
  /** Each may wait for a film, 45 s, and holds little meanwhile. Default 200. */
  readonly mostAtOnce?: number;
  /** Connections, so also requests at once, of one address. Default 100: others find a place as well. */
  readonly mostOfAddress?: number;
  /** Of all bodies that are in memory. Default 64 MiB. */
  readonly mostBodyBytes?: number;
  readonly times?: typeof TIMES;
}

export interface McpHttpServer extends AsyncDisposable {
  /** `http://127.0.0.1:8090/mcp` */
  readonly endpoint: string;
}

const ENDPOINT = '/mcp';
const MOST_CONNECTIONS = 500;

/** After which a client is let go. */
const TIMES = {
  /** That does not end its headers. */
  headersMs: 10_000,
  /** That does not end its body. */
  requestMs: 60_000,
  /** That takes nothing of its reply: longer than `get_video` waits. */
  stuckMs: 60_000,
  /** How often the first two are looked after. */
  lookMs: 2_000,
};

export async function serveMcpHttp(options: McpHttpOptions): Promise<McpHttpServer> {
  const { serviceUrl, host, port, allowedHosts, mostAtOnce = 200, times = TIMES } = options;
  const names = [...localhostAllowedHostnames(), nameOf(host), ...allowedHosts.map(nameOf)];
  const noFiles = await createAllowedFiles([]);
  const handler = createMcpHandler(
    ({ authInfo }) =>
      createMcpServer(connect({ url: serviceUrl, key: authInfo?.token ?? '' }), noFiles),
    { maxRequestBodySize: MOST_BODY_BYTES },
  );

  const app = Fastify({
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: times.requestMs,
    connectionTimeout: times.stuckMs,
    http: { headersTimeout: times.headersMs, connectionsCheckingInterval: times.lookMs },
    forceCloseConnections: true,
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  limitAddressConnections(app.server, options.mostOfAddress ?? 100);
  // Bodies are the SDK's to judge.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  const bodies = createBodyRoom({
    serviceUrl,
    mostBytes: options.mostBodyBytes ?? 64 * 1024 * 1024,
  });
  let atOnce = 0;
  // All that is refused is refused here, before its body is read.
  app.addHook('onRequest', async (request, reply) => {
    // A page of a stranger whose name was made to lead here, which a browser sends the user's way.
    const isHost = validateHostHeader(request.headers.host, names);
    if (!isHost.ok) return refuse(reply, 403, `${isHost.message}. ${HOST_REMEDY}`);
    const isOrigin = validateOriginHeader(request.headers.origin, names);
    if (!isOrigin.ok) return refuse(reply, 403, `${isOrigin.message}. ${HOST_REMEDY}`);
    const key = keyOf(request);
    if (key === undefined) {
      reply.header('www-authenticate', 'Bearer realm="filmgate"');
      return refuse(reply, 401, 'Send a key of filmgate as Authorization: Bearer fg_live_….');
    }
    if (request.is404) return refuse(reply, 404, `MCP is at ${ENDPOINT}.`);
    if (atOnce >= mostAtOnce) {
      reply.header('retry-after', '1');
      return refuse(reply, 503, `${mostAtOnce} requests are under way. Try again in a second.`);
    }
    atOnce += 1;
    reply.raw.once('close', () => (atOnce -= 1));
    const refusal = await bodies.refusalOf(request, reply, key);
    if (refusal === undefined) return undefined;
    if (refusal.status === 503) reply.header('retry-after', '1');
    return refuse(reply, refusal.status, refusal.message);
  });

  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: ENDPOINT,
    handler: async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const token = keyOf(request) ?? '';
      return await handler.fetch(webRequestOf(request, gone.signal), {
        authInfo: { token, clientId: 'filmgate', scopes: [] },
      });
    },
  });
  app.setErrorHandler(
    (error: { readonly statusCode?: number; readonly message: string }, _, reply) => {
      const { statusCode = 500, message } = error;
      refuse(reply, statusCode, statusCode < 500 ? message : 'The MCP server failed.');
    },
  );

  const origin = await app.listen({ host, port });
  return {
    endpoint: `${origin}${ENDPOINT}`,
    async [Symbol.asyncDispose]() {
      await handler.close();
      await app.close();
    },
  };
}

const HOST_REMEDY = 'Start filmgate mcp with --allow-host NAME to let it in';

/** As the names in `Host` are written; an IPv6 address has brackets. */
const nameOf = (host: string): string =>
  (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host).toLowerCase();

/** A key is visible ASCII; one that was made has 44 characters, an operator’s own perhaps some more. */
const keyOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer ([\x21-\x7e]{1,512})$/i.exec(headers.authorization ?? '')?.[1];

/** As JSON-RPC has it, where no request of its kind was read. */
const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply
    .code(status)
    .type('application/json')
    .send(JSON.stringify({ jsonrpc: '2.0', error: { code: -32_000, message }, id: null }));

function webRequestOf(request: FastifyRequest, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // It would reach the tools, and is in `authInfo`.
    if (name === 'authorization' || value === undefined) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  const { body } = request;
  return new Request(`http://${request.headers.host}${request.url}`, {
    method: request.method,
    headers,
    signal,
    ...(body instanceof Buffer && { body: new Uint8Array(body) }),
  });
}
