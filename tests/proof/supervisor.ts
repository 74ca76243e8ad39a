// Keeps a service running over one data directory, as systemd would: whenever it dies the next one is
// started, at the same address.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService, type Service } from '../harness/service.ts';
import type { Fault } from './failpoints/faults.ts';

const PRELOAD = new URL('./failpoints/preload.ts', import.meta.url);

export interface Supervisor extends AsyncDisposable {
  readonly origin: string;
  readonly dataDirectory: string;
  /** Deaths so far. */
  deaths(): number;
  /** The service that runs; waits for it where it is just being started. */
  service(): Promise<Service>;
  /** kill -9, and the next start. Resolves when that is ready. */
  kill(): Promise<void>;
  /** Where the service will die that runs or is being started. */
  armed(): string | undefined;
  /** Ends the service without another start. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * @param options.yaml its filmgate.yaml
 * @param options.failpoints where one service after the other dies, `name@nth`; the one after them lives
 */
export async function supervise(options: {
  readonly env?: Readonly<Record<string, string>>;
  readonly yaml?: string;
  readonly fault?: Fault;
  readonly failpoints?: readonly string[];
  readonly dataDirectory?: string;
}): Promise<Supervisor> {
  const own = await mkdtemp(join(tmpdir(), 'filmgate-proof-'));
  const dataDirectory = options.dataDirectory ?? join(own, 'data');
  const file = join(own, 'filmgate.yaml');
  await writeFile(file, options.yaml ?? '');
  const port = await freePort();
  const plans = [...(options.failpoints ?? [])];
  let failpoint: string | undefined;
  let deaths = 0;
  let ending = false;
  let current = start();

  async function start(): Promise<Service> {
    for (;;) {
      failpoint = plans.shift();
      try {
        const service = await startService({
          dataDirectory,
          preload: failpoint === undefined && options.fault === undefined ? [] : [PRELOAD],
          env: {
            FILMGATE_PORT: String(port),
            FILMGATE_CONFIG: file,
            FILMGATE_LOG_LEVEL: 'warn',
            ...(failpoint !== undefined && { FILMGATE_FAILPOINT: failpoint }),
            ...(options.fault !== undefined && { FILMGATE_FAULT: options.fault }),
            ...options.env,
          },
        });
        void service.gone.then(() => {
          deaths += 1;
          if (!ending) current = start();
        });
        return service;
      } catch (error) {
        // It was to die before it was ready; anything else is a defect.
        if (failpoint === undefined) throw error;
        deaths += 1;
      }
    }
  }

  await current;
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDirectory,
    deaths: () => deaths,
    service: () => current,
    async kill() {
      await (await current).end('SIGKILL');
      await current;
    },
    armed: () => failpoint,
    async end(signal) {
      const service = await current;
      ending = true;
      return await service.end(signal);
    },
    async [Symbol.asyncDispose]() {
      ending = true;
      const service = await current.catch(() => undefined);
      await service?.end('SIGKILL');
      await rm(own, { recursive: true, force: true });
    },
  };
}

/** It may be taken before it is used; nobody else here asks for ports by number. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
