// One small honest file of each format that the service takes, made here.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeHeic } from '../../../packages/animatic/src/footage/heif/heic-file.testsuite.ts';
import { writeLateSound } from '../../../packages/animatic/src/sound/late-sound.testsuite.ts';
import { sample } from '../../../packages/media/src/testing/sample.ts';
import { tinyWav } from '../../../packages/media/src/testing/tiny-media.ts';
import type { FormatName } from '../../../packages/media/src/sniff/formats.ts';

export type Kind = 'image' | 'video' | 'audio';

export interface CorpusFile {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Buffer;
}

export type HonestFile = CorpusFile & { readonly name: FormatName };

export async function honestFiles(): Promise<HonestFile[]> {
  const noise = sharp({
    create: {
      width: 96,
      height: 64,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
  const still = await noise.png().toBuffer();
  const as = (format: 'jpeg' | 'webp' | 'tiff' | 'gif'): Promise<Buffer> =>
    sharp(still).toFormat(format).toBuffer();
  const heic = await makeHeic({ piece: 64, greys: [60, 120], columns: 2, width: 120, height: 60 });
  return [
    { name: 'jpeg', kind: 'image', bytes: await as('jpeg') },
    { name: 'png', kind: 'image', bytes: still },
    { name: 'webp', kind: 'image', bytes: await as('webp') },
    { name: 'tiff', kind: 'image', bytes: await as('tiff') },
    { name: 'gif', kind: 'image', bytes: await as('gif') },
    { name: 'bmp', kind: 'image', bytes: bitmap(96, 64) },
    { name: 'heic', kind: 'image', bytes: heic },
    { name: 'heif', kind: 'image', bytes: branded(heic) },
    { name: 'mp4', kind: 'video', bytes: await clip('clip.mp4') },
    { name: 'mov', kind: 'video', bytes: await clip('clip.mov') },
    { name: 'wav', kind: 'audio', bytes: tinyWav(2) },
    { name: 'mp3', kind: 'audio', bytes: await sample('music-1.mp3') },
  ];
}

/** H.264 and AAC, two seconds. */
async function clip(name: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-clip-'));
  try {
    const path = join(folder, name);
    await writeLateSound(path, 0);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** 24 bits a pixel. */
function bitmap(width: number, height: number): Buffer {
  const file = Buffer.alloc(54 + width * height * 3, 90);
  file.fill(0, 0, 54);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return file;
}

/** A HEIC whose brands do not say what its pictures are coded with. */
function branded(heic: Buffer): Buffer {
  const file = Buffer.from(heic);
  const end = file.readUInt32BE(0);
  for (let at = 8; at < end; at += 4) if (at !== 12) file.write('mif1', at);
  return file;
}
