// A network in which everything that can be wrong is: names that change their minds, a public host that
// misbehaves, and behind it a canary that nobody may ever reach. Nothing but loopback is dialled.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  connect as dial,
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import type { EgressOptions } from '@filmgate/media';

export interface HostileNetwork extends AsyncDisposable {
  readonly parts: Required<Pick<EgressOptions, 'resolve' | 'connect'>>;
  readonly canaryPort: number;
  /** Fails when anybody has got through to what is not public. */
  checkCanary(): void;
  /** Requests that the hostile host got, by path. */
  readonly hits: ReadonlyMap<string, number>;
  /** The most requests that came over one connection to it. */
  mostOnOneConnection(): number;
  /** What the name answers when it is asked: the answers one after the other, the last for ever. */
  name(hostname: string, ...answers: readonly (readonly string[])[]): void;
  /** Somebody else who is reachable under this public address, in truth at this port of loopback. */
  house(address: string, port: number): void;
}

/** The hostile host's. */
export const PUBLIC_ADDRESS = '93.184.216.34';

/** @param path of the request; @param earlier requests for it */
export type Misbehave = (socket: Socket, path: string, earlier: number) => void;

export async function startHostileNetwork(misbehave: Misbehave): Promise<HostileNetwork> {
  const sockets = new Set<Socket>();
  const hits = new Map<string, number>();
  let reached = 0;
  let mostOnOne = 0;
  const breaches: string[] = [];
  const canary = await listen(
    createServer((socket) => {
      reached += 1;
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).resume();
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\nsecrets');
    }),
  );
  const hostile = await listen(
    createServer((socket) => {
      sockets.add(socket);
      let requests = 0;
      // The service hangs up on most of what comes.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
      let head = '';
      socket.setEncoding('latin1').on('data', (text: string) => {
        head += text;
        const end = head.indexOf('\r\n\r\n');
        const [, path] = /^(?:GET|POST|DELETE) (\S+) HTTP\/1\.1\r\n/.exec(head) ?? [];
        if (end === -1 || path === undefined) return;
        head = '';
        requests += 1;
        mostOnOne = Math.max(mostOnOne, requests);
        const earlier = hits.get(path) ?? 0;
        hits.set(path, earlier + 1);
        misbehave(socket, path, earlier);
      });
    }),
  );
  const canaryPort = portOf(canary);
  const names = new Map<string, (readonly string[])[]>();
  const houses = new Map([[PUBLIC_ADDRESS, portOf(hostile)]]);

  return {
    canaryPort,
    hits,
    mostOnOneConnection: () => mostOnOne,
    checkCanary() {
      assert.deepEqual(breaches, [], 'something that is not public was dialled');
      assert.equal(reached, 0, 'the canary was reached');
    },
    name(hostname, ...answers) {
      names.set(hostname, [...answers]);
    },
    house(address, port) {
      houses.set(address, port);
    },
    parts: {
      async resolve(hostname) {
        const answers = names.get(hostname);
        // A name that nobody knows leads inside: the worst that DNS can do.
        if (answers === undefined) return ['127.0.0.1'];
        return (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
      },
      async connect({ addresses, options }) {
        const [address = ''] = addresses;
        const port = houses.get(address);
        if (port === undefined || addresses.some((each) => !houses.has(each))) {
          breaches.push(`${options.hostname} at ${addresses.join(', ')}`);
        }
        const socket = dial(port ?? canaryPort, '127.0.0.1');
        await once(socket, 'connect');
        Object.defineProperty(socket, 'remoteAddress', { value: address });
        return socket;
      },
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      for (const server of [canary, hostile]) {
        server.close();
        await once(server, 'close');
      }
    },
  };
}

async function listen(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
