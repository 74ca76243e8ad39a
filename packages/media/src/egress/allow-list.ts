// FILMGATE_EGRESS_ALLOW, FILMGATE_PROVIDER_EGRESS_ALLOW: private hosts and ranges that the operator opens.
import ipaddr from 'ipaddr.js';
import { type Address, parseAddress, reachOf, unwrap } from './address.ts';

export class AllowListError extends Error {
  override readonly name = 'AllowListError';
  readonly code = 'invalid_allow_list';
}

export interface AllowList {
  /** True when this name is allowed itself, whatever (but metadata addresses) it resolves to. */
  name(hostname: string, port: number): boolean;
  /** With whatever port. */
  hasName(hostname: string): boolean;
  address(address: Address, port: number): boolean;
  /** Whether there is any that `address` holds for. */
  hasBlock(port: number): boolean;
}

interface Rule {
  readonly host: string;
  readonly block: [Address, number] | undefined;
  /** Undefined: every port. */
  readonly port: number | undefined;
}

/**
 * @param entries each `host`, `host:port`, an address, or a block `10.0.0.0/8`; a port after an IPv6
 *   address or block needs brackets, `[fd00::/8]:9000`
 * @throws AllowListError for an entry that is none of these, or that names a metadata address
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const rules = entries.map((entry) => parseRule(entry.trim().toLowerCase()));
  return {
    name: (hostname, port) => rules.some((rule) => rule.host === hostname && open(rule, port)),
    hasName: (hostname) => rules.some(({ host }) => host === hostname),
    hasBlock: (port) => rules.some((rule) => rule.block !== undefined && open(rule, port)),
    address: (address, port) =>
      rules.some((rule) => {
        if (rule.block === undefined || !open(rule, port)) return false;
        const [network, bits] = rule.block;
        const one = unwrap(address);
        return one.kind() === network.kind() && one.match(network, bits);
      }),
  };
}

const open = (rule: Rule, port: number): boolean => rule.port === undefined || rule.port === port;

function parseRule(entry: string): Rule {
  const wrong = (why: string): AllowListError =>
    new AllowListError(
      `an allowed host must be host[:port], an address or a block such as 10.0.0.0/8, but "${entry}" ${why}`,
    );
  if (entry.includes('://')) throw wrong('is a URL: leave out its scheme and path');
  const { host, portText } = split(entry);
  const port = portText === undefined ? undefined : Number(portText);
  if (port !== undefined && !(/^\d+$/.test(portText ?? '') && port >= 1 && port <= 65535)) {
    throw wrong('has a port outside 1-65535');
  }
  const [addressText = '', bitsText, ...more] = host.split('/');
  const address = parseAddress(addressText);
  if (address !== undefined) {
    const maxBits = address instanceof ipaddr.IPv4 ? 32 : 128;
    const bits = bitsText === undefined ? maxBits : Number(bitsText);
    if (more.length > 0 || !/^\d+$/.test(bitsText ?? '0') || bits > maxBits) {
      throw wrong(`has a block size outside 0-${maxBits}`);
    }
    if (bits > 0 && reachOf(address) === 'never') {
      throw wrong('is a link-local or metadata address, which is never allowed');
    }
    const network = unwrap(address);
    if (network.kind() === address.kind()) {
      return { host: addressText, block: [network, bits], port };
    }
    if (bits < maxBits) throw wrong('must be written as the IPv4 block it stands for');
    return { host: addressText, block: [network, 32], port };
  }
  if (bitsText !== undefined || !/^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/.test(host)) {
    throw wrong('is none of these');
  }
  // `127.1`, `0x7f.0.0.1`: URL reads a name that ends in a number as an address, so it would never match.
  if (/(^|\.)(\d+|0x[\da-f]*)$/.test(host)) throw wrong('is a malformed address');
  return { host, block: undefined, port };
}

function split(entry: string): { host: string; portText: string | undefined } {
  const bracketed = /^\[([^\]]*)\](?::(.*))?$/.exec(entry);
  if (bracketed) return { host: bracketed[1] ?? '', portText: bracketed[2] };
  const colons = entry.split(':').length - 1;
  if (colons !== 1) return { host: entry, portText: undefined };
  const [host = '', portText] = entry.split(':');
  return { host, portText };
}
