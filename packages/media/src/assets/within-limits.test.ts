import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_BYTES } from './byte-limits.ts';
import { MOST_MEDIA_BYTES, withinLimits } from './within-limits.ts';

const MEBIBYTE = 1024 * 1024;

/** @returns how many bytes came through */
async function passed(head: string, sizeBytes: number, isPart = false): Promise<number> {
  const source = (async function* () {
    yield Buffer.from(head, 'latin1');
    for (let left = sizeBytes - head.length; left > 0; left -= MEBIBYTE) {
      yield Buffer.alloc(Math.min(left, MEBIBYTE));
    }
  })();
  let bytes = 0;
  for await (const chunk of withinLimits(source, { isPart })) bytes += chunk.length;
  return bytes;
}

test('a medium passes up to the most that its kind may have', async () => {
  const wav = 'RIFF....WAVEfmt ';
  assert.equal(await passed(wav, MAX_BYTES.audio), MAX_BYTES.audio);
  await assert.rejects(passed(wav, MAX_BYTES.audio + 1), { code: 'media_too_large' });
  // An image may have more than a sound.
  const png = '\x89PNG\r\n\x1a\n';
  assert.equal(await passed(png, MAX_BYTES.audio + 1), MAX_BYTES.audio + 1);
  await assert.rejects(passed(png, MAX_BYTES.image + 1), { code: 'media_too_large' });
  assert.equal(MOST_MEDIA_BYTES, 200 * MEBIBYTE);
});

test('what is no medium is refused before any of it passes', async () => {
  for (const head of ['<html>', 'PK\x03\x04', '']) {
    await assert.rejects(passed(head, 5_000), { code: 'invalid_media' });
    await assert.rejects(passed(head, 5_000, true), { code: 'invalid_media' });
    await assert.rejects(passed(head, head.length), { code: 'invalid_media' });
    assert.equal(await passed(head, head.length, true), head.length);
  }
});
