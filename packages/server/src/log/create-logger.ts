import { pino, type DestinationStream, type Logger } from 'pino';
import type { Redactor } from './redactor.ts';

/** Of requests and replies, should one ever be logged. */
const NEVER = ['authorization', 'cookie', '["set-cookie"]', '["x-api-key"]'].flatMap((name) =>
  ['', '*', '*.*'].map((above) =>
    name.startsWith('[') || above === '' ? above + name : `${above}.${name}`,
  ),
);

/** @param destination stdout unless given */
export function createLogger(
  level: string,
  redactor: Redactor,
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    redact: { paths: NEVER, censor: '[hidden]' },
    hooks: { streamWrite: redactor.hide },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
