// What the first create after a start would otherwise wait for: threads that look at media, code that
// is loaded and compiled when it is first used. The first fetch of the mission's media took 190 ms
// without and 30 to 40 ms with it, on a busy machine.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEgress, probe } from '@filmgate/media';
import { missionToArk, validateArk } from '@filmgate/protocol';

/** A picture of one pixel. */
const GIF = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const MP3 = silence();

/**
 * @param directory for a few small files, left behind
 * @param origin where this service listens
 */
export async function warmUp(directory: string, origin: string): Promise<void> {
  validateArk(missionToArk({ model: 'doubao-seedance-2-0-260128', prompt: 'a fox' }).body);
  // More than there are threads, so that each gets one of both.
  const files = [GIF, GIF, MP3, MP3].map(async (bytes, index) => {
    const path = join(directory, `warm-up-${index}`);
    await writeFile(path, bytes);
    await probe(path);
  });
  await Promise.all([...files, fetchOwn(origin)]);
}

async function fetchOwn(origin: string): Promise<void> {
  const { host } = new URL(origin);
  await using egress = createEgress({ allow: [host] });
  const { body } = await egress.get(`${origin}/live`, { maxBytes: 10_000 });
  await Array.fromAsync(body);
}

/** Ten silent frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
function silence(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0xc4]);
  return Buffer.concat(Array.from({ length: 10 }, () => frame));
}
