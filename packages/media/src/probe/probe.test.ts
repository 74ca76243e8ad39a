import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { MediaError } from '../media-error.ts';
import { clip } from '../testing/clip.ts';
import { type SampleName, sample, samplePath } from '../testing/sample.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { box, tinyWav, uint32 } from '../testing/tiny-media.ts';
import { createProbePool } from './probe-pool.ts';
import { probe } from './probe.ts';

test('the samples are known for what they are', async () => {
  const expected: Readonly<Record<SampleName, object>> = {
    'image-1.jpg': { kind: 'image', format: 'jpeg', width: 1280, height: 960 },
    'image-2.jpg': { kind: 'image', format: 'jpeg', width: 1280, height: 960 },
    'clip-1.mp4': { kind: 'video', format: 'mp4', width: 960, height: 720, durationS: 5 },
    'music-1.mp3': { kind: 'audio', format: 'mp3', width: 0, height: 0 },
  };
  for (const [name, info] of Object.entries(expected)) {
    assert.partialDeepStrictEqual(await probe(samplePath(name as SampleName)), info);
  }
});

test('a file that is not there is no fault of the user', async () => {
  await assert.rejects(probe('/nonexistent/file'), (error) => {
    assert.ok(error instanceof Error && !(error instanceof MediaError));
    assert.match(error.message, /ENOENT/);
    return true;
  });
});

const patched = (clip: Buffer, table: string, offset: number): Buffer => {
  const bytes = Buffer.from(clip);
  bytes.writeUInt32BE(0xffff_ffff, bytes.indexOf(table) + offset);
  return bytes;
};
/** Each in a table of contents that is whole. */
const BOMBS: Readonly<Record<string, (clip: Buffer) => Buffer>> = {
  'four thousand million frames': (clip) => patched(withOffsets(clip), 'stts', 12),
  'an offset for four thousand million frames': (clip) => withOffsets(clip),
  'a chunk of four thousand million frames': (clip) => patched(clip, 'stsc', 16),
  'more runs of frames than there are bytes': (clip) => patched(clip, 'stts', 8),
  'more sizes of frames than there are bytes': (clip) => patched(clip, 'stsz', 12),
  'more places of frames than there are bytes': (clip) => patched(clip, 'stco', 8),
  'more key frames than there are bytes': (clip) => patched(clip, 'stss', 8),
};

/** Adds offsets between decoding and showing: with them, each frame is written down singly. */
function withOffsets(clip: Buffer): Buffer {
  const offsets = box('ctts', uint32(0), uint32(1), uint32(0xffff_ffff), uint32(0));
  const at = clip.indexOf('stts') - 4;
  const bytes = Buffer.concat([clip.subarray(0, at), offsets, clip.subarray(at)]);
  for (const type of ['moov', 'trak', 'mdia', 'minf', 'stbl']) {
    const length = bytes.indexOf(type) - 4;
    bytes.writeUInt32BE(bytes.readUInt32BE(length) + offsets.length, length);
  }
  return bytes;
}

test('a file made to hang or to blow up its reader is refused within its limits', async () => {
  const pool = createProbePool({
    script: new URL('./probe-thread.ts', import.meta.url),
    threads: 1,
    deadlineMs: 5000,
    heapMb: 48,
  });
  await using directory = await temporaryDirectory();
  const path = join(directory.path, 'file');
  const original = await clip();
  for (const [name, make] of Object.entries(BOMBS)) {
    await writeFile(path, make(original));
    const began = performance.now();
    await assert.rejects(
      pool.probe(path),
      (error) => error instanceof MediaError && error.code === 'invalid_media',
      name,
    );
    assert.ok(performance.now() - began < 4000, name);
  }
  await writeFile(path, original);
  assert.equal((await pool.probe(path)).durationS, 5);
});

test('any damage is answered by an info or by a MediaError', async () => {
  await using directory = await temporaryDirectory();
  const path = join(directory.path, 'file');
  const originals = [
    (await clip()).subarray(0, 3000),
    await clip({ withPicture: false, withSound: true }),
    tinyWav(0.1),
    (await sample('music-1.mp3')).subarray(0, 3000),
    (await sample('image-1.jpg')).subarray(0, 3000),
  ];
  // A linear congruence: the same damage each time.
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  for (const original of originals) {
    for (let round = 0; round < 60; round += 1) {
      const bytes = Buffer.from(original);
      for (let change = random(8); change >= 0; change -= 1) {
        bytes[random(Math.min(bytes.length, 1500))] =
          [0, 1, 0x7f, 0xff, random(256)][random(5)] ?? 0;
      }
      await writeFile(path, bytes);
      const error = await probe(path).then(
        () => undefined,
        (error: unknown) => error,
      );
      assert.ok(error === undefined || error instanceof MediaError, String(error));
    }
  }
});
