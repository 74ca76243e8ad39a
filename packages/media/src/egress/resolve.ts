// Names become addresses in one of two ways. The system's own way knows the hosts file, but each question
// waits in one of libuv's threads, two of which may do so at once: two names of a stranger whose name
// server keeps silent would stop everybody's, the providers' too. Strangers' names go to DNS alone, over
// sockets of their own.
import { lookup, Resolver } from 'node:dns/promises';

/** All addresses of a name, as text. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

const TIMEOUT_MS = 2_500;
const TRIES = 2;

export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

export function createDnsResolve(options: {
  /** There may be hosts of the operator's own, which the hosts file alone knows. */
  readonly hasOwn: boolean;
  /** For tests; the system's unless given: `127.0.0.1:5353`. */
  readonly servers?: readonly string[];
}): Resolve {
  const { hasOwn, servers } = options;
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (servers !== undefined) resolver.setServers(servers);
  return async (hostname) => {
    const answers = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ]);
    const addresses = answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? answer.value : [],
    );
    const [failure] = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as NodeJS.ErrnoException] : [],
    );
    if (addresses.length > 0 || failure === undefined) return addresses;
    if (hasOwn && failure.code === 'ENOTFOUND') return await systemResolve(hostname);
    throw failure;
  };
}
