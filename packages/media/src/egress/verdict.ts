// Whether a host may be reached.
import { type Address, parseAddress, reachOf } from './address.ts';
import type { AllowList } from './allow-list.ts';

/** `opened`: not for everybody, but the operator has named it. */
export type Verdict = 'public' | 'opened' | 'refused';

/** A host as a URL names it. */
export interface Target {
  /** Normal; of an IPv6 address without brackets. */
  readonly hostname: string;
  readonly port: number;
}

const USUAL_PORTS = [80, 443, 8080, 8443];
/** Each of two labels or more, the last of which is no number. */
const NAME =
  /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Reserved, or in use for what is not on the internet (RFC 6761, 6762, 7686, 8375, 9476; ICANN). */
const SPECIAL_NAME =
  /(?:^|\.)(?:alt|arpa|corp|docker|home|internal|intra|intranet|invalid|lan|local|localdomain|localhost|mail|onion|private|test)$/;

export function targetOf({
  hostname,
  port,
  protocol,
}: Pick<URL, 'hostname' | 'port' | 'protocol'>): Target {
  return {
    hostname: hostname
      .toLowerCase()
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/\.$/, ''),
    port: Number(port || (protocol === 'https:' ? 443 : 80)),
  };
}

export const isPublicName = (hostname: string): boolean =>
  NAME.test(hostname) && !SPECIAL_NAME.test(hostname);

/** @param address one of the target's */
export function judgeAddress(
  { hostname, port, address }: Target & { readonly address: Address },
  allow: AllowList,
): Verdict {
  const reach = reachOf(address);
  if (reach === 'never') return 'refused';
  if (allow.name(hostname, port) || allow.address(address, port)) return 'opened';
  const named = parseAddress(hostname) === undefined;
  if (named && !isPublicName(hostname)) return 'refused';
  return reach === 'public' && USUAL_PORTS.includes(port) ? 'public' : 'refused';
}

/** What can be told before a name is resolved: `public` may yet turn out to be none. */
export function judgeUrl(url: URL, allow: AllowList): Verdict {
  const { hostname, port } = targetOf(url);
  const address = parseAddress(hostname);
  if (address !== undefined) return judgeAddress({ hostname, port, address }, allow);
  if (allow.name(hostname, port)) return 'opened';
  return isPublicName(hostname) && USUAL_PORTS.includes(port) ? 'public' : 'refused';
}

/** @param resolve all addresses of a name; one that has none here may have some elsewhere */
export async function isPublicHost(
  url: URL,
  resolve: (hostname: string) => Promise<readonly string[]>,
): Promise<boolean> {
  const { hostname } = targetOf(url);
  const literal = parseAddress(hostname);
  if (literal !== undefined) return reachOf(literal) === 'public';
  if (!isPublicName(hostname)) return false;
  const addresses = (await resolve(hostname).catch(() => [])).map(parseAddress);
  return addresses.every((address) => address !== undefined && reachOf(address) === 'public');
}
