// What an IP address is, for the question whether a request of a stranger may reach it.
import ipaddr, { type IPv4, type IPv6 } from 'ipaddr.js';

export type Address = IPv4 | IPv6;

/** `never`: not even an operator may allow it. */
export type Reach = 'public' | 'private' | 'never';

/** Where clouds hand out credentials, beside the link-local ranges that are refused whole. */
const METADATA = [
  '168.63.129.16', // Azure's wire server: a public range, reachable from every virtual machine
  '100.96.0.96', // Volcengine
  '100.100.100.200', // Alibaba Cloud
  '192.0.0.192', // Oracle Cloud
  'fd00:ec2::254', // AWS
  'fd00:ec2::23', // AWS, pod identity
  'fd00:c1::a9fe:a9fe', // Oracle Cloud
  'fd00:42::42', // Scaleway
  'fd20:ce::254', // Google Cloud
].map((text) => ipaddr.parse(text).toNormalizedString());

/** Global unicast; everything that is public lies in it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** Special although in 2000::/3: IETF assignments with Teredo, documentation twice, 6to4. */
const SPECIAL_UNICAST = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((text) =>
  ipaddr.IPv6.parseCIDR(text),
);

/** @returns undefined for what is not exactly one address in standard notation, or has a zone */
export function parseAddress(text: string): Address | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  return ipaddr.IPv6.parse(text);
}

/** How far an address reaches, judged together with every IPv4 address that is wrapped in it. */
export function reachOf(address: Address): Reach {
  if (address instanceof ipaddr.IPv4) return reachOfIPv4(address);
  const wrapped = wrappedIPv4(address);
  const reaches = wrapped.addresses.map(reachOfIPv4);
  if (!wrapped.only) reaches.push(reachOfIPv6(address));
  if (reaches.includes('never')) return 'never';
  return reaches.includes('private') ? 'private' : 'public';
}

/** The IPv4 address that a packet to this address ends at, where that is all there is to it; else itself. */
export function unwrap(address: Address): Address {
  if (address instanceof ipaddr.IPv4) return address;
  const wrapped = wrappedIPv4(address);
  return wrapped.only ? (wrapped.addresses[0] ?? address) : address;
}

/** What counts as one host: of IPv6 the network, in which one machine may have any address. */
export function hostOf(address: Address): string {
  const one = unwrap(address);
  if (one instanceof ipaddr.IPv4) return one.toString();
  return `${one.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

function reachOfIPv4(address: IPv4): Reach {
  const range = address.range();
  // 0/8 is this machine on Linux, under a name that no allow-list means.
  if (range === 'unspecified' || holdsCredentials(address)) return 'never';
  return range === 'unicast' ? 'public' : 'private';
}

const holdsCredentials = (address: Address): boolean =>
  address.range() === 'linkLocal' || METADATA.includes(address.toNormalizedString());

function reachOfIPv6(address: IPv6): Reach {
  const range = address.range();
  if (range === 'unspecified' || holdsCredentials(address)) return 'never';
  if (translated(address).some(holdsCredentials)) return 'never';
  const special = SPECIAL_UNICAST.some((block) => address.match(block));
  return range === 'unicast' && address.match(GLOBAL_UNICAST) && !special ? 'public' : 'private';
}

interface Wrapped {
  readonly addresses: readonly IPv4[];
  /** True where the IPv6 form is notation only: the IPv4 address alone decides. */
  readonly only: boolean;
}

function wrappedIPv4(address: IPv6): Wrapped {
  const bytes = address.toByteArray();
  const at = (offset: number): IPv4 => new ipaddr.IPv4(bytes.slice(offset, offset + 4));
  const { parts } = address;
  const startsWith = (...expected: number[]): boolean =>
    expected.every((part, index) => parts[index] === part);

  // ::a.b.c.d (IPv4-compatible); :: and ::1 are addresses of their own.
  if (startsWith(0, 0, 0, 0, 0, 0) && !(parts[6] === 0 && (parts[7] ?? 0) < 2)) {
    return { addresses: [at(12)], only: true };
  }
  // ::ffff:a.b.c.d (mapped), ::ffff:0:a.b.c.d (translated), 64:ff9b::a.b.c.d (NAT64)
  if (
    startsWith(0, 0, 0, 0, 0, 0xffff) ||
    startsWith(0, 0, 0, 0, 0xffff, 0) ||
    startsWith(0x64, 0xff9b, 0, 0, 0, 0)
  ) {
    return { addresses: [at(12)], only: true };
  }
  // 2002:a.b.c.d:: (6to4)
  if (startsWith(0x2002)) return { addresses: [at(2)], only: false };
  // 2001:0:server:…:client (Teredo), the client's bits flipped
  if (startsWith(0x2001, 0)) {
    const client = new ipaddr.IPv4(bytes.slice(12).map((byte) => byte ^ 0xff));
    return { addresses: [at(4), client], only: false };
  }
  // …:0:5efe:a.b.c.d or …:200:5efe:a.b.c.d (ISATAP), under any prefix
  if (parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200)) {
    return { addresses: [at(12)], only: false };
  }
  return { addresses: [], only: false };
}

/** Local NAT64, which is not public: where the IPv4 address sits depends on the network (RFC 6052, 2.2). */
const LOCAL_NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b:1::/48');
const PLACES_OF_IPV4 = [
  [6, 7, 9, 10],
  [7, 9, 10, 11],
  [9, 10, 11, 12],
  [12, 13, 14, 15],
] as const;

function translated(address: IPv6): IPv4[] {
  if (!address.match(LOCAL_NAT64)) return [];
  const bytes = address.toByteArray();
  return PLACES_OF_IPV4.map((places) => new ipaddr.IPv4(places.map((at) => bytes[at] ?? 0)));
}
