// Ways to write down an address that a stranger must not reach: this machine, its networks, and where
// clouds hand out credentials.

/** Names that lead inside by DNS: the network of the tests answers 127.0.0.1 for each name it does not know. */
const NAMES = [
  'localhost localhost. LOCALHOST a.localhost localhost.localdomain ip6-localhost db db. gpu',
  'printer.local vault.internal metadata.google.internal kubernetes.default.svc.cluster.local',
  'host.docker.internal gateway.docker router.home nas.lan intranet.corp mail.intranet x.onion a.test',
  '1.0.0.127.in-addr.arpa x.home.arpa fileserver.private localtest.me 127.0.0.1.nip.io',
  '7f000001.nip.io 169-254-169-254.sslip.io spoofed.burpcollaborator.example ｌｏｃａｌｈｏｓｔ',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ lоcalhost.example _.localhost localhost.. -.example a..example',
];

const ADDRESSES = [
  // Decimal, octal, hexadecimal, short, padded, mixed
  '127.0.0.1 127.0.0.1. 127.1 127.0.1 127 2130706433 0x7f000001 0x7f.0x0.0x0.0x1 0x7F.1 0x7f.0.1',
  '0177.0.0.1 0177.1 017700000001 00177.0.0.01 0000000177.0.0.1 127.000.000.001 127.0.0.0x1',
  '127.255.255.254 127.0.0.2 0x7f.0x1 0x0000007f.0.0.1 0177.0x0.0.1 2130706433. 127.0.0.1..',
  '0 0.0.0.0 0x0 00 000.000.000.000 0.0.0.0. 0.1.2.3 0x00000000 00000000000',
  // What is no longer an address anywhere
  '4294967296 127.0.0.1.1 127.0.0.256 0x100000000 127.0..1 127..1 .127.0.0.1',
  // Networks
  '10.0.0.1 0xa000001 167772161 012.0.0.1 172.16.0.1 172.31.255.254 192.168.0.1 0300.0250.0.1',
  '100.64.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 192.88.99.1 192.0.0.1 224.0.0.1',
  '240.0.0.1 255.255.255.255 0xffffffff 037777777777',
  // Credentials
  '169.254.169.254 169.254.1 0xa9fea9fe 2852039166 0251.0376.0251.0376 169.254.170.2 169.254.169.254.',
  '168.63.129.16 100.100.100.200 192.0.0.192 100.96.0.96 169.0xfe.43518',
  // Percent-encoded, wide, circled and other digits and dots
  '%31%32%37.0.0.1 127%2e0%2e0%2e1 127.0.0.%31 %30 %3127.0.0.1 127%2E1 １２７.0.0.1 １２７．０．０．１',
  '①②⑦.⓪.⓪.① 127。0。0。1 127｡0｡0｡1 127．1 𝟏𝟐𝟕.𝟎.𝟎.𝟏 𝟣𝟤𝟩.𝟢.𝟢.𝟣 ０ ０x7f.1 127.0.0.1%E3%80%82 ¹²⁷.0.0.1 127.0.0.₁',
  '127\u00ad.0.0.1 127.0.0\u200b.1 127.0.0.1\u2060 1２7.0.0.1 ᧑᧒᧗.0.0.1 ０１７７.0.0.1',
];

const IPV6 = [
  '[::1] [::] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0:1] [::0.0.0.1] [::0.0.0.0]',
  // Wrapped: mapped, translated, compatible, NAT64 (also local), 6to4, Teredo, ISATAP
  '[::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:7F00:0001] [0:0:0:0:0:ffff:127.0.0.1] [::ffff:0:127.0.0.1]',
  '[::ffff:0:7f00:1] [::127.0.0.1] [::7f00:1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b:1::7f00:1]',
  '[64:ff9b:1:7f00:0:100::] [2002:7f00:1::] [2002:7f00:0001::1] [2002:a9fe:a9fe::] [2001:0:7f00:1::f7f7:f7f7]',
  '[2001:0:808:808::80ff:fffe] [2606:4700::5efe:7f00:1] [2606:4700::200:5efe:7f00:1] [fe80::5efe:a00:1]',
  '[::ffff:0.0.0.0] [::ffff:0:0] [::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe]',
  '[::169.254.169.254] [64:ff9b::a9fe:a9fe] [64:ff9b:1::a9fe:a9fe] [::ffff:168.63.129.16] [2002:a83f:8110::]',
  // Networks and credentials of its own
  '[fe80::1] [fe80::a9fe:a9fe] [febf::1] [fec0::1] [fc00::1] [fd00::1] [fd00:ec2::254] [fd00:ec2::23]',
  '[fd20:ce::254] [fd00:c1::a9fe:a9fe] [fd00:42::42] [ff02::1] [ff05::2] [2001:db8::1] [3fff::1] [100::1]',
  '[2001::1] [2001:2::1] [2001:10::1] [5f00::1] [4000::1] [::2] [1::1]',
  // Zones, and what is no address
  '[fe80::1%25lo] [fe80::1%lo] [::1%25lo] [::1%251] [::1] [[::1]] [::127.1] [::ffff:0x7f.1] [0::1::0] [::1].',
];

/** Between scheme and path there is room for more than a host. */
const AUTHORITIES = [
  'user@127.0.0.1 user:secret@127.0.0.1 93.184.216.34@127.0.0.1 hostile.example@127.0.0.1 @127.0.0.1',
  'hostile.example:80@127.0.0.1 :@127.0.0.1 user%40hostile.example@127.0.0.1 hostile.example%2f@127.0.0.1',
  'hostile.example%23@127.0.0.1 a:b@c@127.0.0.1 user:secret@hostile.example user@hostile.example',
  '127.0.0.1\\@hostile.example.private hostile.example.@127.0.0.1 hostile.example%00@127.0.0.1',
].flatMap((line) => line.split(' '));

const words = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

const HOSTS = [...words(NAMES), ...words(ADDRESSES), ...words(IPV6), ...AUTHORITIES];

/** Of the URL around the host; `PORT` is the canary's. */
const SHAPES = [
  'http:127.0.0.1:PORT/',
  'http:/127.0.0.1:PORT/',
  'http:///127.0.0.1:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  'http://\\127.0.0.1:PORT/',
  'HTTP://127.0.0.1:PORT/',
  ' http://127.0.0.1:PORT/',
  'ht\ntp://127.0.0.1:PORT/',
  'http://127.0.0.1\t:PORT/',
  'http://127.\n0.0.1:PORT/',
  'http://127.0.0.1:0PORT/',
  'http://127.0.0.1:80:PORT/',
  'http://127.0.0.1:PORT#@hostile.example/',
  'http://127.0.0.1:PORT?@hostile.example/',
  'http://hostile.example:22/',
  'http://hostile.example:6379/',
  'http://93.184.216.34:25/',
  'http://hostile.example:PORT/',
  'http://hostile.example:65536/',
  'http://hostile.example:-1/',
  '//127.0.0.1:PORT/',
  '127.0.0.1:PORT/',
  'file:///etc/passwd',
  'file://127.0.0.1/etc/passwd',
  'ftp://127.0.0.1:PORT/',
  'gopher://127.0.0.1:PORT/_GET%20/',
  'dict://127.0.0.1:PORT/d',
  'ldap://127.0.0.1:PORT/',
  'ws://127.0.0.1:PORT/',
  'jar:http://127.0.0.1:PORT/!/a',
  'blob:http://127.0.0.1:PORT/a',
  'view-source:http://127.0.0.1:PORT/',
  'unix:/var/run/docker.sock',
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/',
];

/**
 * URLs, each another one. Hosts stand in URLs in which nothing else is wrong: https, at its usual port.
 */
export const spellings = (canaryPort: number): readonly string[] => [
  ...new Set([
    ...HOSTS.map((host) => `https://${host}/a`),
    ...SHAPES.map((shape) => shape.replace('PORT', String(canaryPort))),
  ]),
];
