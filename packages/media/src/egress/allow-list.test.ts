import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAddress } from './address.ts';
import { AllowListError, parseAllowList } from './allow-list.ts';

const allows = (entry: string, address: string, port = 80): boolean =>
  parseAllowList([entry]).address(parseAddress(address)!, port);

test('names, with and without a port', () => {
  const list = parseAllowList([' Media.Example ', 'gpu.internal:9000']);
  assert.ok(list.name('media.example', 80) && list.name('media.example', 1234));
  assert.ok(list.name('gpu.internal', 9000));
  assert.ok(!list.name('gpu.internal', 9001) && !list.name('cdn.media.example', 80));
});

test('addresses and blocks, in the spelling of either family', () => {
  assert.ok(allows('127.0.0.1', '127.0.0.1') && allows('127.0.0.1', '::ffff:7f00:1'));
  assert.ok(allows('::ffff:127.0.0.1', '127.0.0.1'));
  assert.ok(allows('127.0.0.1:9000', '127.0.0.1', 9000));
  assert.ok(!allows('127.0.0.1:9000', '127.0.0.1', 9001));
  assert.ok(allows('10.0.0.0/8', '10.255.0.1') && !allows('10.0.0.0/8', '11.0.0.1'));
  assert.ok(allows('10.0.0.0/8:9000', '10.1.1.1', 9000));
  assert.ok(allows('fd00::/8', 'fd12::1') && !allows('fd00::/8', '10.0.0.1'));
  assert.ok(allows('[fd00::1]:9000', 'fd00::1', 9000) && !allows('[fd00::1]:9000', 'fd00::1', 80));
  assert.ok(allows('[fd00::/8]:9000', 'fd12::1', 9000));
  assert.ok(!allows('::/0', '10.0.0.1') && allows('0.0.0.0/0', '10.0.0.1'));
});

test('what would never match, or must never, is refused with the rule', () => {
  const entries = [
    'http://media.example media.example/x *.example -x 127.1 0x7f.0.0.1 2130706433 10.0.0.0/33',
    '10.0.0.0/8/8 10.0.0.0/ fd00::/129 media.example:0 media.example:65536 media.example:x',
    '[fd00::1]: [fd00::1 169.254.169.254 169.254.0.0/16 168.63.129.16 fe80::/10 fd00:ec2::254',
    '0.0.0.0 ::ffff:10.0.0.0/104 ',
  ].flatMap((line) => line.split(' '));
  entries.push('a b');
  for (const entry of entries) {
    assert.throws(() => parseAllowList([entry]), AllowListError, entry);
  }
  assert.throws(
    () => parseAllowList(['10.0.0.0/33']),
    /host\[:port\], an address or a block such as 10\.0\.0\.0\/8, but "10\.0\.0\.0\/33" has a block size outside 0-32/,
  );
});
