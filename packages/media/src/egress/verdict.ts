// Whether a host may be reached.
import { type Address, parseAddress, reachOf } from './address.ts';
import type { AllowList } from './allow-list.ts';

/** `opened`: not for everybody, but the operator has named it. */
export type Verdict = 'public' | 'opened' | 'refused';

const USUAL_PORTS = [80, 443, 8080, 8443];
const LOCAL_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid)$/;

export const normalHostname = (hostname: string): string =>
  hostname.toLowerCase().replace(/\.$/, '');

export const portOf = ({ port, protocol }: { port: string; protocol: string }): number =>
  Number(port || (protocol === 'https:' ? 443 : 80));

const isLocalName = (hostname: string): boolean =>
  parseAddress(hostname) === undefined && (!hostname.includes('.') || LOCAL_NAMES.test(hostname));

/** @param hostname as the URL has it, normal; `address` is one of its addresses */
export function judgeAddress(
  { hostname, port, address }: { hostname: string; port: number; address: Address },
  allow: AllowList,
): Verdict {
  const reach = reachOf(address);
  if (reach === 'never') return 'refused';
  if (allow.name(hostname, port) || allow.address(address, port)) return 'opened';
  if (isLocalName(hostname) || reach !== 'public' || !USUAL_PORTS.includes(port)) return 'refused';
  return 'public';
}

/** What can be told before a name is resolved: `public` may yet turn out to be none. */
export function judgeUrl(url: URL, allow: AllowList): Verdict {
  const hostname = normalHostname(url.hostname.replace(/^\[(.*)\]$/, '$1'));
  const port = portOf(url);
  const address = parseAddress(hostname);
  if (address !== undefined) return judgeAddress({ hostname, port, address }, allow);
  if (allow.name(hostname, port)) return 'opened';
  return isLocalName(hostname) || !USUAL_PORTS.includes(port) ? 'refused' : 'public';
}

/** @param resolve all addresses of a name; one that has none here may have some elsewhere */
export async function isPublicHost(
  url: URL,
  resolve: (hostname: string) => Promise<readonly string[]>,
): Promise<boolean> {
  const hostname = normalHostname(url.hostname.replace(/^\[(.*)\]$/, '$1'));
  if (isLocalName(hostname)) return false;
  const literal = parseAddress(hostname);
  const texts = literal === undefined ? await resolve(hostname).catch(() => []) : [];
  const addresses = literal === undefined ? texts.map(parseAddress) : [literal];
  return addresses.every((address) => address !== undefined && reachOf(address) === 'public');
}
