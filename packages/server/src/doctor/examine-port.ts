import Fastify from 'fastify';
import type { Config } from '../config/config.ts';
import { ok, problem, type Finding } from './finding.ts';

/** @param holder who works on the data directory: then it is its port */
export async function examinePort(
  { host, port, socket }: Pick<Config, 'host' | 'port' | 'socket'>,
  holder: string | undefined,
): Promise<Finding> {
  if (socket !== null) return ok('port', 'a socket was handed over');
  const probe = Fastify({ logger: false });
  try {
    await probe.listen({ host, port });
    return ok('port', port === 0 ? 'any free one' : `${host}:${port} is free`);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' && holder !== undefined) {
      return ok('port', `${host}:${port} is taken, as the service runs`);
    }
    return problem(
      'port',
      code === 'EADDRINUSE'
        ? `another program listens on ${host}:${port}`
        : `${host}:${port} cannot be listened on (${code})`,
      code === 'EADDRINUSE'
        ? 'Stop it, or set FILMGATE_PORT to another port.'
        : 'Set FILMGATE_HOST to an address of this machine and FILMGATE_PORT to a port that this user may use.',
    );
  } finally {
    await probe.close();
  }
}
