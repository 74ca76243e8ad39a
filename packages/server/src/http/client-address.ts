import ipaddr from 'ipaddr.js';

/** How a socket that listens on IPv6 as well tells of IPv4. */
const MAPPED = '::ffff:';

/**
 * Whom an address stands for: of IPv4 itself, of IPv6 its /64, which is what one customer gets at least and
 * has all addresses of.
 */
export function clientAddress(address: string): string {
  if (!address.includes(':')) return address;
  if (address.startsWith(MAPPED) && address.includes('.')) return address.slice(MAPPED.length);
  // A zone (`%eth0`) names an interface of this machine.
  const [bare = ''] = address.split('%');
  if (!ipaddr.IPv6.isValid(bare)) return address;
  const parsed = ipaddr.IPv6.parse(bare);
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString();
  return `${parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
