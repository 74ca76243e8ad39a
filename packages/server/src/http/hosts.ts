// Which names a request may call this service by. A page of anybody's can make a name of its own point to
// this machine's loopback and have the visitor's browser ask us (DNS rebinding): what it cannot change is
// the Host header, which keeps that name.
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';

type Request = Pick<FastifyRequest['raw'], 'headers' | 'socket'>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** @returns whether the service is known by the name in the request's Host header */
export function createHostCheck({
  host,
  publicUrl,
  allowedHosts,
}: Pick<Config, 'host' | 'publicUrl' | 'allowedHosts'>): (request: Request) => boolean {
  const names = new Set(
    [...LOOPBACK, inUrl(host), ...allowedHosts].map((name) => name.toLowerCase()),
  );
  if (publicUrl !== null) names.add(new URL(publicUrl).hostname);
  return ({ headers, socket }) => {
    // HTTP/1.0 may have none; browsers always send one.
    if (headers.host === undefined) return true;
    const name = nameIn(headers.host);
    return names.has(name) || names.has(name.toLowerCase()) || name === localAddress(socket);
  };
}

/** A Host without its port. */
const NAME = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/;
const nameIn = (host: string): string => NAME.exec(host)?.[1] ?? '';

/** Where the connection arrived: the address that is meant by 0.0.0.0 or a socket handed over. */
function localAddress({ localAddress: address = '' }: Request['socket']): string {
  return inUrl(address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address);
}

const inUrl = (address: string): string =>
  address.includes(':') && !address.startsWith('[') ? `[${address}]` : address;
