// R14: clients that never end their headers, drip their bodies or take their films a few bytes at a time.
// Nobody else waits for them, and they are let go.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { MODEL } from '../harness/requests.ts';
import { startService } from '../harness/service.ts';
import { inForm } from './form.ts';
import { percentile } from './percentile.ts';
import { report } from './promise-table.ts';
import { startStuckUpstream } from './stuck-upstream.ts';

const SLOW = inForm({ short: 300, long: 2000 });
const LASTS_MS = inForm({ short: 3000, long: 60_000 });
/** Headers have ten seconds, and are looked after every two. */
const HEADERS_LET_GO_MS = 12_000;
const DRIP_MS = 1000;
const POLL_EVERY_MS = 10;
const MISSION = '/v1/video/generations';
const KEY = 'the-key-of-the-slow-clients-proof-01';
/** An address may have a thousand; the others come from 127.0.0.1. */
const ADDRESSES = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];

interface Slow {
  readonly kind: 'headers' | 'body' | 'reader';
  readonly socket: Socket;
  /** The system puts off connections that come all at once. */
  openedAtMs: number;
}

/** As slow as it can be without being silent. */
function drip({ kind, socket }: Slow): void {
  if (kind === 'headers') socket.write('x-slow: 1\r\n');
  else if (kind === 'body') socket.write(' ');
  else socket.resume();
}

test('slow clients hold up nobody else, and are let go', async () => {
  const own = await mkdtemp(join(tmpdir(), 'filmgate-slow-'));
  try {
    await using upstream = await startStuckUpstream();
    const provider = {
      kind: 'volcengine',
      key_env: 'ARK_KEY',
      base_url: `http://${upstream.host}/films/api/v3`,
    };
    const configFile = join(own, 'filmgate.yaml');
    await writeFile(configFile, JSON.stringify({ providers: { films: provider } }));
    await using service = await startService({
      env: {
        FILMGATE_API_KEY: KEY,
        FILMGATE_CONFIG: configFile,
        FILMGATE_EGRESS_ALLOW: upstream.host,
        FILMGATE_LOG_LEVEL: 'warn',
        ARK_KEY: 'the-upstreams-key',
      },
    });
    const { task_id: id, data } = await service.film({
      model: MODEL,
      prompt: 'A field at noon',
      metadata: { resolution: '480p', ratio: '1:1', duration: 4 },
    });
    const { pathname, search } = new URL(data.result.content?.video_url ?? '');
    const said = {
      headers: 'GET /live HTTP/1.1\r\nhost: localhost\r\n',
      body: `POST ${MISSION} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${KEY}\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n`,
      reader: `GET ${pathname}${search} HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    };
    const slow = new Set<Slow>();
    const headersTookMs: number[] = [];
    let letGo = 0;
    const open = (number: number): void => {
      const kind = (['headers', 'body', 'reader'] as const)[number % 3] ?? 'headers';
      const localAddress = ADDRESSES[number % ADDRESSES.length] ?? '';
      const { port } = new URL(service.origin);
      const socket = connect({ host: '127.0.0.1', port: Number(port), localAddress });
      const one: Slow = { kind, socket, openedAtMs: performance.now() };
      socket.once('connect', () => (one.openedAtMs = performance.now()));
      slow.add(one);
      socket.on('error', () => {});
      socket.on('data', () => socket.pause());
      socket.once('close', () => {
        slow.delete(one);
        letGo += 1;
        if (kind === 'headers') headersTookMs.push(performance.now() - one.openedAtMs);
        // It comes back at once, so that there are as many all the time.
        if (goesOn) open(number);
      });
      socket.write(said[kind]);
    };
    let goesOn = true;
    for (let number = 0; number < SLOW; number += 1) open(number);
    const drips = setInterval(() => {
      for (const one of slow) drip(one);
    }, DRIP_MS);

    const tookMs: number[] = [];
    let fewest = Infinity;
    try {
      await pause(100);
      for (const endMs = performance.now() + LASTS_MS; performance.now() < endMs;) {
        const startedMs = performance.now();
        const reply = await service.call('GET', `${MISSION}/${id}`);
        assert.equal(reply.status, 200, await reply.text());
        tookMs.push(performance.now() - startedMs);
        fewest = Math.min(fewest, slow.size);
        await pause(POLL_EVERY_MS);
      }
    } finally {
      goesOn = false;
      clearInterval(drips);
      for (const { socket } of slow) socket.destroy();
    }
    const p99Ms = percentile(tookMs, 99);
    const longestMs = Math.max(0, ...headersTookMs);
    report(
      'R14',
      'Slow clients hold up nobody',
      `others' p99 ${Math.round(p99Ms)} ms of ${tookMs.length} polls beside ${fewest} slow sockets for ${LASTS_MS / 1000} s; ${letGo} let go${longestMs > 0 ? `, unended headers after ${(longestMs / 1000).toFixed(0)} s at most` : ''}`,
      '2,000 slow sockets × 60 s: p99 ≤ 500 ms',
    );
    assert.ok(p99Ms <= onThisMachineMs(500), `p99 ${p99Ms} ms`);
    assert.ok(fewest >= SLOW * 0.9, `${fewest} of ${SLOW} slow ones`);
    assert.ok(longestMs <= onThisMachineMs(HEADERS_LET_GO_MS), `${longestMs} ms`);
  } finally {
    await rm(own, { recursive: true, force: true });
  }
});
