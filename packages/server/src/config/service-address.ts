import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** Where a service runs, for commands that ask it over HTTP. */
export interface ServiceAddress {
  /** Without a trailing slash. */
  readonly url: string;
  readonly apiKey: string;
}

/** What is read here. */
export const ADDRESS_VARIABLES = ['FILMGATE_KEY', 'FILMGATE_URL'];

const address = z.url({ protocol: /^https?$/ });

/** @throws ConfigError naming the variable and the remedy, never the key */
export function readServiceAddress(env: NodeJS.ProcessEnv = process.env): ServiceAddress {
  const url = env['FILMGATE_URL'] || 'http://127.0.0.1:8080';
  if (!address.safeParse(url).success) {
    throw new ConfigError(
      `FILMGATE_URL: ${JSON.stringify(url)} is not valid; set it to the http(s) address of the service, e.g. http://127.0.0.1:8080.`,
    );
  }
  const apiKey = env['FILMGATE_KEY'];
  if (!apiKey || !/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new ConfigError(
      'FILMGATE_KEY is not set, or is no key; set it to one with the scope keys, such as the one that the first start printed.',
    );
  }
  return { url: url.replace(/\/+$/, ''), apiKey };
}
