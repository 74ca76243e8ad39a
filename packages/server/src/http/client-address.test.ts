import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientAddress } from './client-address.ts';

test('IPv4 stands for itself, however it is written, IPv6 for its /64', () => {
  assert.equal(clientAddress('203.0.113.7'), '203.0.113.7');
  assert.equal(clientAddress('::ffff:203.0.113.7'), '203.0.113.7');
  assert.equal(clientAddress('::ffff:cb00:7107'), '203.0.113.7');
  const subnet = clientAddress('2001:db8:1:2::1');
  assert.equal(subnet, '2001:db8:1:2::/64');
  assert.equal(clientAddress('2001:db8:1:2:ffff:ffff:ffff:ffff'), subnet);
  assert.equal(clientAddress('2001:0DB8:0001:0002::abcd%eth0'), subnet);
  assert.notEqual(clientAddress('2001:db8:1:3::1'), subnet);
  assert.equal(clientAddress('::1'), '0:0:0:0::/64');
});
