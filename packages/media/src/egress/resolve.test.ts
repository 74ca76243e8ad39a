import assert from 'node:assert/strict';
import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { test } from 'node:test';
import { createDnsResolve } from './resolve.ts';

const A = 1;
const AAAA = 28;
const NO_SUCH_NAME = 3;

/** A name server on loopback, which has no answer at all for names that begin with `silent`. */
async function startNameServer(
  records: Readonly<Record<string, readonly (readonly [typeof A | typeof AAAA, Buffer])[]>>,
): Promise<AsyncDisposable & { readonly address: string }> {
  const socket = createSocket('udp4');
  socket.on('message', (question: Buffer, { port }: RemoteInfo) => {
    const labels: string[] = [];
    let at = 12;
    for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
      labels.push(question.toString('latin1', at + 1, at + 1 + length));
      at += length + 1;
    }
    const name = labels.join('.').toLowerCase();
    if (name.startsWith('silent')) return;
    const type = question.readUInt16BE(at + 1);
    const found = records[name];
    const answers = (found ?? []).filter(([kind]) => kind === type);
    const head = Buffer.from(question.subarray(0, 12));
    head.writeUInt16BE(0x8180 | (found === undefined ? NO_SUCH_NAME : 0), 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(answers.length, 6);
    head.writeUInt32BE(0, 8);
    const bodies = answers.map(([kind, data]) => {
      const record = Buffer.from([0xc0, 0x0c, 0, kind, 0, 1, 0, 0, 0, 60, 0, data.length]);
      return Buffer.concat([record, data]);
    });
    socket.send(Buffer.concat([head, question.subarray(12, at + 5), ...bodies]), port, '127.0.0.1');
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    async [Symbol.asyncDispose]() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

const ONE = [A, Buffer.from([93, 184, 216, 34])] as const;
const TWO = [A, Buffer.from([10, 0, 0, 1])] as const;
const SIX = [AAAA, Buffer.from('26064700000000000000000000001111', 'hex')] as const;

test('all addresses of a name are found, of both families', async () => {
  await using server = await startNameServer({
    'both.example': [ONE, TWO, SIX],
    'six.example': [SIX],
    'none.example': [],
  });
  const resolve = createDnsResolve({ hasOwn: false, servers: [server.address] });
  const both = await resolve('both.example');
  assert.deepEqual(both.toSorted(), ['10.0.0.1', '2606:4700::1111', '93.184.216.34']);
  assert.deepEqual(await resolve('six.example'), ['2606:4700::1111']);
  await assert.rejects(resolve('none.example'), { code: 'ENODATA' });
  await assert.rejects(resolve('nobody.example'), { code: 'ENOTFOUND' });
});

test('names whose servers keep silent do not stop others', async () => {
  await using server = await startNameServer({ 'quick.example': [ONE] });
  const resolve = createDnsResolve({ hasOwn: false, servers: [server.address] });
  let silent = 0;
  const slow = Array.from({ length: 50 }, (_, index) =>
    resolve(`silent-${index}.example`).catch(() => (silent += 1)),
  );
  // The system's resolver would have two threads, both of them taken.
  assert.deepEqual(await resolve('quick.example'), ['93.184.216.34']);
  assert.equal(silent, 0, 'nobody waited for them');
  void slow;
});

test('the hosts file is asked where there may be hosts of the operator’s own', async () => {
  await using server = await startNameServer({});
  const servers = [server.address];
  await assert.rejects(createDnsResolve({ hasOwn: false, servers })('localhost'), {
    code: 'ENOTFOUND',
  });
  const own = await createDnsResolve({ hasOwn: true, servers })('localhost');
  assert.ok(own.includes('127.0.0.1') || own.includes('::1'), own.join());
});
