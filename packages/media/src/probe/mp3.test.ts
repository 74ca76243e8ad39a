import assert from 'node:assert/strict';
import { test } from 'node:test';
import { infoOf, invalid } from '../testing/media-info.ts';
import { sample } from '../testing/sample.ts';

async function mp3Seconds(bytes: Buffer): Promise<number> {
  const info = await infoOf(bytes);
  assert.partialDeepStrictEqual(info, {
    kind: 'audio',
    format: 'mp3',
    contentType: 'audio/mpeg',
    audioCodec: 'mp3',
  });
  return Number(info.durationS.toFixed(3));
}

test('an mp3, with and without a tag, an index or a known length', async () => {
  const mp3 = await sample('music-1.mp3');
  assert.equal(await mp3Seconds(mp3), 11.64);
  const untagged = mp3.subarray(45);
  assert.equal(untagged.readUInt16BE(0), 0xfffb);
  assert.equal(await mp3Seconds(untagged), 11.64);
  const tagged = Buffer.concat([mp3.subarray(0, 10), Buffer.alloc(300_000), untagged]);
  // 300,000 in groups of seven bits.
  Buffer.from([0, 300_000 >> 14, (300_000 >> 7) & 0x7f, 300_000 & 0x7f]).copy(tagged, 6);
  assert.equal(await mp3Seconds(tagged), 11.64);
  assert.equal(await mp3Seconds(Buffer.concat([untagged, Buffer.from('TAG'.padEnd(128))])), 11.64);
});

test('an mp3 that is cut off is refused; without an index it is as long as it is', async () => {
  const mp3 = await sample('music-1.mp3');
  assert.match(await invalid(mp3.subarray(0, 90_000)), /^the mp3 audio is cut off/);
  const withoutIndex = mp3.subarray(45 + 384, 90_000);
  const { durationS } = await infoOf(withoutIndex);
  assert.ok(durationS > 5 && durationS < 6, String(durationS));
});

test('what only begins like an mp3 is refused', async () => {
  const noise = Buffer.alloc(200_000);
  // A linear congruence: noise, the same each time.
  for (let index = 0, state = 1; index < noise.length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    noise[index] = state >> 16;
  }
  const tag = Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1');
  for (const bytes of [
    tag,
    Buffer.concat([tag, noise]),
    Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), noise]),
    Buffer.concat([tag, Buffer.alloc(5000)]),
  ]) {
    await invalid(bytes);
  }
});

/** Frames without sound in them. @param header its four bytes */
const frames = (header: string, bytes: number, count: number): Buffer => {
  const frame = Buffer.alloc(bytes);
  frame.write(header, 'hex');
  return Buffer.concat(Array.from({ length: count }, () => frame));
};

test('every version, rate and number of channels', async () => {
  const cases: readonly (readonly [string, number, number])[] = [
    // MPEG 1: 128 kbit/s at 44,100 Hz, padded, then 320 at 48,000, 32 at 32,000 in mono
    ['fffb9264', 418, 1152 / 44_100],
    ['fffbe464', 960, 1152 / 48_000],
    ['fffb18c4', 144, 1152 / 32_000],
    // MPEG 2: 64 kbit/s at 22,050 Hz; 160 at 24,000
    ['fff38064', 208, 576 / 22_050],
    ['fff3e4c4', 480, 576 / 24_000],
    // MPEG 2.5: 32 kbit/s at 11,025 Hz; 8 at 8,000
    ['ffe34064', 208, 576 / 11_025],
    ['ffe318c4', 72, 576 / 8000],
  ];
  for (const [header, bytes, frameS] of cases) {
    const seconds = await mp3Seconds(frames(header, bytes, 100));
    assert.equal(seconds, Number((frameS * 100).toFixed(3)), header);
  }
});

test('what stands between frames is passed over, what stands for them is not', async () => {
  const sound = frames('fffb9264', 418, 50);
  const stray = Buffer.alloc(1000, 0x55);
  assert.equal(await mp3Seconds(Buffer.concat([sound, stray, sound])), 2.612);
  const padded = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), stray, sound]);
  assert.equal(await mp3Seconds(padded), 1.306);
  // A last frame that is not whole is not heard.
  assert.equal(await mp3Seconds(Buffer.concat([sound, sound.subarray(0, 400)])), 1.306);
  assert.match(await invalid(Buffer.concat([sound, Buffer.alloc(30_000)])), /not made of MP3/);
  const large = Buffer.concat([frames('fffb9264', 418, 2000), Buffer.alloc(14_000_000)]);
  const began = performance.now();
  assert.match(await invalid(large), /not made of MP3/);
  assert.ok(performance.now() - began < 1000);
});

test('of what is far too long, only so much is counted', async () => {
  const seconds = await mp3Seconds(frames('ffe318c4', 72, 10_000));
  assert.ok(seconds > 60 && seconds < 61, String(seconds));
});
