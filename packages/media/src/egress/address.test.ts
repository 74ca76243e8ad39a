import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAddress, type Reach, reachOf, unwrap } from './address.ts';

const reach = (text: string): Reach | undefined => {
  const address = parseAddress(text);
  return address && reachOf(address);
};

test('public is what is reachable from everywhere', () => {
  for (const text of ['93.184.216.34', '8.8.8.8', '2606:4700::1111', '2a00:1450:4001:80b::200e']) {
    assert.equal(reach(text), 'public', text);
  }
});

test('private: this machine, its networks, and what is no host', () => {
  const texts = [
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '3fff::1',
    'fec0::1',
  ];
  for (const text of texts) assert.equal(reach(text), 'private', text);
});

test('never: this host by 0/8, link-local, and where clouds hand out credentials', () => {
  const texts = [
    '0.0.0.0',
    '0.1.2.3',
    '169.254.169.254',
    '169.254.0.1',
    '168.63.129.16',
    '100.96.0.96',
    '100.100.100.200',
    '192.0.0.192',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    'fd00:ec2::23',
    'fd20:ce::254',
    'fd00:c1::a9fe:a9fe',
    'fd00:42::42',
    // Local NAT64, in each place where the IPv4 address may sit
    '64:ff9b:1:a9fe:a9:fe00::',
    '64:ff9b:1:a9:fe:a9fe::',
    '64:ff9b:1::a9fe:a9fe',
  ];
  for (const text of texts) assert.equal(reach(text), 'never', text);
});

test('an IPv4 address is judged in every spelling that wraps it', () => {
  const wrappings: readonly ((high: string, low: string) => string)[] = [
    (high, low) => `::ffff:${high}:${low}`,
    (high, low) => `::ffff:0:${high}:${low}`,
    (high, low) => `::${high}:${low}`,
    (high, low) => `64:ff9b::${high}:${low}`,
    (high, low) => `2002:${high}:${low}::1`,
    (high, low) => `2606:4700::5efe:${high}:${low}`,
    (high, low) => `2606:4700::200:5efe:${high}:${low}`,
    // Teredo: server, and the client with its bits flipped
    (high, low) => `2001:0:${high}:${low}::f7f7:f7f7`,
    (high, low) =>
      `2001:0:808:808::${[high, low].map((part) => (~Number.parseInt(part, 16) & 0xffff).toString(16)).join(':')}`,
  ];
  for (const wrap of wrappings) {
    const local = wrap('7f00', '1');
    const metadata = wrap('a9fe', 'a9fe');
    assert.notEqual(reach(local), 'public', local);
    assert.notEqual(reach(local), undefined, local);
    assert.equal(reach(metadata), 'never', metadata);
  }
  // Notation only: as public as the address itself.
  assert.equal(reach('::ffff:8.8.8.8'), 'public');
  assert.equal(reach('64:ff9b::808:808'), 'public');
  // Where a tunnel ends, nobody knows.
  assert.equal(reach('2002:808:808::1'), 'private');
  assert.equal(reach('64:ff9b:1::808:808'), 'private');
});

test('unwrap gives the IPv4 address where the IPv6 form is notation only', () => {
  const cases = [
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['::127.0.0.1', '127.0.0.1'],
    ['::1', '::1'],
    ['2002:7f00:1::', '2002:7f00:1::'],
    ['10.0.0.1', '10.0.0.1'],
  ] as const;
  for (const [text, expected] of cases) {
    assert.equal(unwrap(parseAddress(text)!).toString(), expected, text);
  }
});

test('only one address in standard notation is an address', () => {
  for (const text of [
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    'fe80::1%eth0',
    'a.b',
    '',
  ]) {
    assert.equal(parseAddress(text), undefined, text);
  }
});
