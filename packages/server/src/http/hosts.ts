// Which names a request may call this service by. A page of anybody's can make a name of its own point to
// this machine's loopback and have the visitor's browser ask us (DNS rebinding): what it cannot change is
// the Host header, which keeps that name.
import { ProtocolError } from '@filmgate/protocol';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

type Request = Pick<FastifyRequest['raw'], 'rawHeaders' | 'url' | 'httpVersion' | 'socket'>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** @returns why a request is refused for what it calls the service; null: it is not */
export function createHostCheck({
  host,
  publicUrl,
  allowedHosts,
}: Pick<Config, 'host' | 'publicUrl' | 'allowedHosts'>): (
  request: Request,
) => ProtocolError | null {
  const names = new Set(
    [...LOOPBACK, inUrl(host), ...allowedHosts].map((name) => name.toLowerCase()),
  );
  if (publicUrl !== null) names.add(new URL(publicUrl).hostname);
  return ({ rawHeaders, url = '', httpVersion, socket }) => {
    // Node keeps the first of several, a proxy in front may have gone by another (RFC 9112 §3.2).
    const hosts = hostsIn(rawHeaders);
    if (hosts.length > 1) return NOT_ONE_HOST;
    if (hosts.length === 0 && httpVersion !== '1.0') return NOT_ONE_HOST;
    // Where the target names a host, the Host header counts no more (§3.2.2).
    const called = authorityIn(url) ?? hosts[0];
    // Of HTTP/1.0; browsers always send one.
    if (called === undefined) return null;
    const name = nameIn(called);
    if (name === undefined) return NO_HOST_NAME;
    const isKnown =
      names.has(name) || names.has(name.toLowerCase()) || name === localAddress(socket);
    return isKnown ? null : misdirected(called);
  };
}

function hostsIn(rawHeaders: readonly string[]): string[] {
  const hosts: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts.push(rawHeaders[at + 1] ?? '');
  }
  return hosts;
}

/** Of a target in absolute form, `http://host:port/path`. */
const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i;
const authorityIn = (target: string): string | undefined => ABSOLUTE.exec(target)?.[1];

/** A host without its port; user names and whatever else no host may have match nothing. */
const NAME = /^(\[[\da-f:.]+\]|[^\s,:/?#@[\]\\]*)(?::\d*)?$/i;
const nameIn = (host: string): string | undefined => NAME.exec(host)?.[1];

/** Where the connection arrived: the address that is meant by 0.0.0.0 or a socket handed over. */
function localAddress({ localAddress: address = '' }: Request['socket']): string {
  return inUrl(address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address);
}

export const inUrl = (address: string): string =>
  address.includes(':') && !address.startsWith('[') ? `[${address}]` : address;

const misdirected = (host: string): ProtocolError =>
  new ProtocolError(
    'MisdirectedRequest',
    `This service is not known as ${JSON.stringify(host.slice(0, 100))}. Its operator can add the name, without port, to FILMGATE_ALLOWED_HOSTS, or set FILMGATE_PUBLIC_URL.`,
  );
const NOT_ONE_HOST = new ProtocolError(
  'InvalidParameter',
  'A request must have one Host header, and no second one.',
);
const NO_HOST_NAME = new ProtocolError(
  'InvalidParameter',
  'The Host header, or the host in the target of the request, must be a name or an address, with or without a port.',
);
