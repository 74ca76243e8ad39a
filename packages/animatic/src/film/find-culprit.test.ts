import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { MediaFile } from '../film-request.ts';
import { findCulprit } from './find-culprit.ts';
import { LOOKING } from './film-limits.ts';
import { RenderError } from './render-error.ts';
import { ProcessError } from './run-process.ts';

const room = { deadlineMs: 60_000, folder: '' };
const broken = new RenderError('InternalServiceError', 'The process broke.', {
  cause: new ProcessError({ kind: 'exit', code: null, signal: 'SIGSEGV', stderr: '' }),
});
let honest: MediaFile;
let bomb: MediaFile;
before(async () => {
  room.folder = await mkdtemp(join(tmpdir(), 'filmgate-culprit-'));
  const still = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  honest = await image(1, still);
  bomb = await image(2, bitmapBomb(6000, 6000));
});
after(() => rm(room.folder, { recursive: true }));

async function image(number: number, bytes: Buffer): Promise<MediaFile> {
  const path = join(room.folder, `image-${number}`);
  await writeFile(path, bytes);
  const named = { kind: 'image', role: 'reference_image', number, path } as const;
  return { ...named, sha256: '0'.repeat(64), width: 64, height: 64, durationS: 0 };
}

/** Compressed by run lengths, and ended at once: 1080 bytes that stand for a whole picture. */
function bitmapBomb(width: number, height: number): Buffer {
  const file = Buffer.alloc(54 + 1024 + 2);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54 + 1024, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(8, 28);
  file.writeUInt32LE(1, 30);
  file.set([0, 1], 54 + 1024);
  return file;
}

test('of the media of a process that broke, the one that breaks another is at fault', async () => {
  const work = { ...LOOKING, memoryBytes: 256 * 2 ** 20 };
  const found = await findCulprit(broken, [honest, bomb], room, work);
  assert.ok(found instanceof RenderError && found.code === 'invalid_media', String(found));
  assert.equal(found.retryable, false);
  assert.equal(
    found.message,
    'image2: A file must be decoded within 256 MiB and 60 s; this one takes more memory. Save it again with another program.',
  );
});

test('where none of them does, the process broke by itself', async () => {
  assert.equal(await findCulprit(broken, [honest, honest], room), broken);
});

test('a film that was refused with a reason keeps it', async () => {
  const refused = new RenderError('invalid_request', 'No.');
  assert.equal(await findCulprit(refused, [bomb], room), refused);
});

test('an abort ends the search', async () => {
  const signal = AbortSignal.abort(new Error('cancelled'));
  await assert.rejects(findCulprit(broken, [bomb], { ...room, signal }), /cancelled/);
});
