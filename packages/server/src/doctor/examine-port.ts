// Whether the port is free, and where it is not, how the service that listens there is doing.
import Fastify from 'fastify';
import type { Config } from '../config/config.ts';
import { askReadiness, originAt, type Readiness } from './ask-readiness.ts';
import { ok, problem, warning, type Finding } from './finding.ts';

/** @param holder who works on the data directory; undefined: nobody */
export async function examinePort(
  { host, port, socket }: Pick<Config, 'host' | 'port' | 'socket'>,
  holder: string | undefined,
): Promise<readonly Finding[]> {
  if (socket !== null) return [ok('port', 'a socket was handed over')];
  const where = `${host}:${port}`;
  const code = await whyNotFree(host, port);
  if (code === undefined) {
    const free = ok('port', port === 0 ? 'any free one' : `${where} is free`);
    return holder === undefined ? [free] : [free, notAsked(where)];
  }
  if (code !== 'EADDRINUSE') {
    return [
      problem(
        'port',
        `${where} cannot be listened on (${code})`,
        'Set FILMGATE_HOST to an address of this machine and FILMGATE_PORT to a port that this user may use.',
      ),
    ];
  }
  const origin = originAt(host, port);
  const readiness = await askReadiness(origin);
  const taken = whoListens(where, { answers: readiness !== undefined, holder });
  return readiness === undefined ? [taken] : [taken, ...examineReadiness(readiness, origin)];
}

/** @returns the operating system's code */
async function whyNotFree(host: string, port: number): Promise<string | undefined> {
  const probe = Fastify({ logger: false });
  try {
    await probe.listen({ host, port });
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  } finally {
    await probe.close();
  }
}

function whoListens(
  where: string,
  { answers, holder }: { readonly answers: boolean; readonly holder: string | undefined },
): Finding {
  if (holder === undefined) {
    const who = answers ? 'another filmgate, which works on other data,' : 'another program';
    return problem(
      'port',
      `${who} listens on ${where}`,
      'Stop it, or set FILMGATE_PORT to another port.',
    );
  }
  if (answers) return ok('port', `${where} is taken, as the service runs`);
  return problem(
    'port',
    `what listens on ${where} does not answer as filmgate does`,
    'If it is the service, it hangs, and its log may say why. If it is another program, set FILMGATE_HOST and FILMGATE_PORT as the service has them.',
  );
}

const notAsked = (where: string): Finding =>
  warning(
    'service',
    `how it is doing could not be asked: it does not listen on ${where}`,
    'Set FILMGATE_HOST and FILMGATE_PORT as the service has them, or look at its /ready yourself.',
  );

const REMEDIES: Readonly<Record<string, string>> = {
  service: 'It starts or stops: look again in a moment. Its log says more.',
  database:
    'Look for another program that keeps the database locked; its folder has to be writable for the service’s user.',
  disk: 'Free some, or keep finished tasks for less long (FILMGATE_RETENTION_DAYS).',
  providers:
    'GET /v1/operator/providers shows each and why it rests; docs/operating.md, Start and stop, says what to do.',
};

function examineReadiness({ parts }: Readiness, origin: string): readonly Finding[] {
  const broken = Object.entries(parts).filter(([, { ready }]) => !ready);
  if (broken.length === 0) return [ok('service', `it is ready at ${origin}`)];
  return broken.map(([name, { reason }]) =>
    problem(
      'service',
      printable(`its part ${name} is not ready${reason === undefined ? '' : `: ${reason}`}`),
      REMEDIES[name] ?? 'Its log says more.',
    ),
  );
}

/** It may be anybody who answers: nothing of it draws on the terminal. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, '?');
