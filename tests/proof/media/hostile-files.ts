// Files made to hurt who looks at them: bombs, gaps, files that are two things at once, lists of other
// files, codecs that nobody asked for.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createDeflate, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { makeHeic } from '../../../packages/animatic/src/footage/heif/heic-file.testsuite.ts';
import { openVideoEncoder } from '../../../packages/animatic/src/film/video-track.ts';
import { writeMp4 } from '../../../packages/animatic/src/film/write-mp4.ts';
import { clip } from '../../../packages/media/src/testing/clip.ts';
import { pngChunk, uint32 } from '../../../packages/media/src/testing/tiny-media.ts';
import type { CorpusFile, HonestFile, Kind } from './honest-files.ts';
import { hostileTables } from './hostile-tables.ts';

export interface HostileFile extends CorpusFile {
  /** `no`: nobody may decode it. `may`: it may be decoded, within its limits. */
  readonly decodable: 'no' | 'may';
}

interface Sizes {
  /** Of the sides of a picture that says what it is, and is refused. */
  readonly bombSide: number;
  /** Of one within the limits, that needs all the memory that a format can make it need. */
  readonly largeSide: number;
  readonly videoSide: number;
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const file = (
  name: string,
  kind: Kind,
  bytes: Buffer | string,
  decodable: HostileFile['decodable'] = 'no',
): HostileFile => ({
  name,
  kind,
  bytes: typeof bytes === 'string' ? latin1(bytes) : bytes,
  decodable,
});

/** @param canary absolute path of a file of somebody else's */
export async function hostileFiles(
  honest: readonly HonestFile[],
  canary: string,
  sizes: Sizes,
): Promise<HostileFile[]> {
  const of = (name: HonestFile['name']): Buffer =>
    honest.find((one) => one.name === name)?.bytes ?? Buffer.alloc(0);
  return [
    ...(await bombs(of, sizes)),
    ...(await gaps(of('mp4'))),
    ...hostileTables(of('mp4'), of('heic')).map(([name, bytes]) =>
      file(name, 'video', bytes, 'may'),
    ),
    ...polyglots(of),
    ...playlists(canary, of),
    ...strangers(of),
  ];
}

type Honest = (name: HonestFile['name']) => Buffer;

async function bombs(of: Honest, sizes: Sizes): Promise<HostileFile[]> {
  const { bombSide, largeSide, videoSide } = sizes;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>';
  const flat = { width: largeSide, height: largeSide, channels: 3, background: 'red' } as const;
  const progressive = sharp({ create: flat }).jpeg({
    progressive: true,
    chromaSubsampling: '4:4:4',
  });
  const jpeg = Buffer.from(of('jpeg'));
  const frameHeader = jpeg.indexOf(latin1('\xff\xc0'));
  jpeg.writeUInt32BE(0xffdc_ffdc, frameHeader + 5);
  const heic = { piece: 64, greys: [60, 120], columns: 2 };
  return [
    file(
      'a PNG of a few hundred kilobytes that is hundreds of megabytes',
      'image',
      await pngOf(bombSide, 8),
    ),
    file('a PNG that must be held whole', 'image', await pngOf(largeSide, 16, true), 'may'),
    file(
      'a progressive JPEG that must be held whole',
      'image',
      await progressive.toBuffer(),
      'may',
    ),
    file('a JPEG that says it is 65,500 pixels wide and high', 'image', jpeg),
    file('an SVG', 'image', svg),
    file('an SVG, compressed', 'image', gzipSync(svg.padEnd(50_000_000))),
    file('a GIF with a screen of 65,535²', 'image', gif(65_535, 1), 'may'),
    file('a GIF of 20,000 pictures', 'image', gif(largeSide, 20_000), 'may'),
    file('a WebP of 16,384²', 'image', webp(16_384)),
    file('a TIFF of 60,000²', 'image', tiff(60_000, 0)),
    file('a TIFF whose pages go in a circle', 'image', tiff(16, 8), 'may'),
    file('a BMP of 65,535² in a kilobyte', 'image', bitmapBomb(65_535)),
    file('a BMP as large as it may be, in a kilobyte', 'image', bitmapBomb(largeSide), 'may'),
    file(
      'a HEIC of 65,535² of two pieces',
      'image',
      await makeHeic({ ...heic, width: 65_535, height: 65_535 }),
    ),
    file('an AVIF', 'image', await sharp(of('png')).avif({ effort: 0 }).toBuffer(), 'may'),
    file(`a video that says 64² and is ${videoSide}²`, 'video', await largeVideo(videoSide)),
  ];
}

/** Transparent black. */
async function pngOf(side: number, depth: 8 | 16, interlaced = false): Promise<Buffer> {
  const header = Buffer.concat([
    uint32(side),
    uint32(side),
    Buffer.from([depth, 6, 0, 0, interlaced ? 1 : 0]),
  ]);
  const deflate = createDeflate({ level: 1 });
  const rows = buffer(deflate);
  // Every pass of an interlaced picture has bytes of its own for the filters: some more do no harm.
  let left = side * (side * depth * 0.5 + 8);
  const zeros = Buffer.alloc(2 ** 20);
  for (; left > 0; left -= zeros.length) {
    if (!deflate.write(zeros.subarray(0, left))) {
      await new Promise((resolve) => deflate.once('drain', resolve));
    }
  }
  deflate.end();
  return Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', await rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param pictures of one pixel each */
function gif(side: number, pictures: number): Buffer {
  const screen = Buffer.from([side & 0xff, side >> 8, side & 0xff, side >> 8, 0x80, 0, 0]);
  const picture = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  const whole = Array.from({ length: pictures }, () => picture);
  return Buffer.concat([latin1('GIF89a'), screen, Buffer.alloc(6), ...whole, Buffer.from([0x3b])]);
}

/** Lossless; its pixels are missing. */
function webp(side: number): Buffer {
  const bits = (side - 1) | ((side - 1) << 14);
  const data = Buffer.alloc(2000);
  data[0] = 0x2f;
  data.writeInt32LE(bits | 0, 1);
  const size = Buffer.alloc(8);
  size.writeUInt32LE(data.length + 12, 0);
  size.writeUInt32LE(data.length, 4);
  return Buffer.concat([
    latin1('RIFF'),
    size.subarray(0, 4),
    latin1('WEBPVP8L'),
    size.subarray(4),
    data,
  ]);
}

/**
 * Grey, in one strip.
 *
 * @param nextPage where the next page is described; 0: there is none
 */
function tiff(side: number, nextPage: number): Buffer {
  const entries = [
    [256, side],
    [257, side],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 200],
    [277, 1],
    [278, side],
    [279, Math.min(side * side, 2 ** 31)],
  ] as const;
  const bytes = Buffer.alloc(200 + Math.min(side * side, 10_000));
  bytes.write('II*\0');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, value], i) => {
    bytes.writeUInt16LE(tag, 10 + i * 12);
    bytes.writeUInt16LE(4, 12 + i * 12);
    bytes.writeUInt32LE(1, 14 + i * 12);
    bytes.writeUInt32LE(value, 18 + i * 12);
  });
  bytes.writeUInt32LE(nextPage, 10 + entries.length * 12);
  return bytes;
}

/** Compressed by run lengths, and ended at once. */
function bitmapBomb(side: number): Buffer {
  const bytes = Buffer.alloc(54 + 1024 + 2);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54 + 1024, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(side, 18);
  bytes.writeInt32LE(side, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(8, 28);
  bytes.writeUInt32LE(1, 30);
  bytes.set([0, 1], 54 + 1024);
  return bytes;
}

/** Its head says 64², its codec another size. */
async function largeVideo(side: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-large-'));
  try {
    const path = join(folder, 'clip.mp4');
    await using encoder = await openVideoEncoder(side, side, 24);
    await encoder.write(Buffer.alloc(side * side * 4, 128));
    using track = await encoder.finish();
    await writeMp4(path, [track], {});
    const bytes = await readFile(path);
    bytes.writeUInt32BE((64 << 16) | 64, bytes.lastIndexOf('avc1') + 4 + 24);
    bytes.writeUInt32BE(64 << 16, bytes.indexOf('tkhd') + 4 + 76);
    bytes.writeUInt32BE(64 << 16, bytes.indexOf('tkhd') + 4 + 80);
    return bytes;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function gaps(mp4: Buffer): Promise<HostileFile[]> {
  const patched = (type: string, offset: number, value: number): Buffer => {
    const bytes = Buffer.from(mp4);
    bytes.writeUInt32BE(value, bytes.indexOf(type) + 4 + offset);
    return bytes;
  };
  return [
    file('pictures 170,000 s apart', 'video', patched('stts', 12, 0x7fff_ffff), 'may'),
    file('pictures that all last for ever', 'video', patched('mdhd', 12, 1), 'may'),
    file(
      'a table of more pictures than there are bytes',
      'video',
      patched('stts', 8, 0xffff_fff0),
      'may',
    ),
    file('an edit that begins after 2,000,000 s', 'video', patched('elst', 8, 0x7fff_ffff), 'may'),
    file(
      'a video that begins after 2,000,000 s',
      'video',
      await clip({ delayS: 2_000_000 }),
      'may',
    ),
    file(
      'fragments that begin after 2,000,000 s',
      'video',
      await clip({ delayS: 2_000_000, fastStart: 'fragmented' }),
      'may',
    ),
  ];
}

/** What is decoded of them is what an honest decoder sees; the rest is nobody's program. */
function polyglots(of: Honest): HostileFile[] {
  const page = '<!DOCTYPE html><script>alert(1)</script>';
  const png = of('png');
  const comment = pngChunk('tEXt', latin1(`page\0${page}`));
  const jpeg = of('jpeg');
  const script = latin1('*/=1;alert(1)/*');
  const size = Buffer.alloc(2);
  size.writeUInt16BE(script.length + 2);
  return [
    file(
      'a PNG that is a page',
      'image',
      Buffer.concat([png.subarray(0, 33), comment, png.subarray(33)]),
      'may',
    ),
    file('a PNG with a page behind it', 'image', Buffer.concat([png, latin1(page)]), 'may'),
    file(
      'a JPEG that is a script',
      'image',
      Buffer.concat([jpeg.subarray(0, 2), latin1('\xff\xfe'), size, script, jpeg.subarray(2)]),
      'may',
    ),
    file(
      'a GIF that is a script',
      'image',
      Buffer.concat([of('gif'), latin1('*/=1;alert(1);')]),
      'may',
    ),
    file(
      'an MP4 that is a ZIP',
      'video',
      Buffer.concat([of('mp4'), latin1('PK\x05\x06'), Buffer.alloc(18)]),
      'may',
    ),
    file('a page that is an MP3', 'audio', Buffer.concat([latin1(page), of('mp3')]), 'may'),
    file('a PDF that is a JPEG', 'image', Buffer.concat([latin1('%PDF-1.7\n'), jpeg])),
  ];
}

/** Each names the canary, absolutely and beside itself. */
function playlists(canary: string, of: Honest): HostileFile[] {
  const beside = canary.slice(canary.lastIndexOf('/') + 1);
  const tag = (body: Buffer): Buffer => {
    const head = latin1('ID3\x04\0\0\0\0\0\0');
    head[9] = 10;
    return Buffer.concat([head, Buffer.alloc(10), body]);
  };
  const lists = [
    canary,
    beside,
    `file:${canary}`,
    `concat:${canary}`,
    `subfile,,start,0,end,0,,:${canary}`,
  ].flatMap((name, n) => [
    file(
      `HLS of ${n}`,
      'video',
      `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n${name}\n#EXT-X-ENDLIST\n`,
    ),
    file(`a concat script of ${n}`, 'video', `ffconcat version 1.0\nfile ${name}\n`),
  ]);
  const manifest = `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT5S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${canary}</BaseURL></Representation></AdaptationSet></Period></MPD>`;
  const script = latin1(`ffconcat version 1.0\nfile ${beside}\n`);
  const hls = latin1(`#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n${canary}\n#EXT-X-ENDLIST\n`);
  return [
    ...lists,
    file('DASH', 'video', manifest),
    file(
      'SDP',
      'video',
      'v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n',
    ),
    file('a concat script behind the tag of an MP3', 'audio', tag(script)),
    file('HLS behind the tag of an MP3', 'audio', tag(hls)),
    file(
      'a concat script between the tag and the sound of an MP3',
      'audio',
      Buffer.concat([tag(script), of('mp3')]),
      'may',
    ),
    file(
      'HLS between the tag and the sound of an MP3',
      'audio',
      Buffer.concat([tag(hls), of('mp3')]),
      'may',
    ),
  ];
}

function strangers(of: Honest): HostileFile[] {
  const recoded = (from: string, to: string): Buffer => {
    const bytes = Buffer.from(of('mp4'));
    bytes.write(to, bytes.lastIndexOf(from), 'latin1');
    return bytes;
  };
  const wav = (codec: number): Buffer => {
    const bytes = Buffer.from(of('wav'));
    bytes.writeUInt16LE(codec, 20);
    return bytes;
  };
  return [
    ...['vp09', 'av01', 'mp4v', 'ap4h', 'jpeg', 'raw ', 'mjp2'].map((codec) =>
      file(`a video in "${codec}"`, 'video', recoded('avc1', codec)),
    ),
    ...[0x161, 0x11, 0x2, 0x31, 0x270].map((codec) =>
      file(`a WAV in codec 0x${codec.toString(16)}`, 'audio', wav(codec)),
    ),
    file('a Matroska file', 'video', '\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1f'.padEnd(4000, '\0')),
    file('an AVI video', 'video', 'RIFF\x10\0\0\0AVI LIST'.padEnd(4000, '\0')),
    file('a transport stream', 'video', 'G@\0\x10'.padEnd(188, '\xff').repeat(20)),
    file('nothing', 'image', Buffer.alloc(0)),
    file('an image sent as a video', 'video', of('png')),
    file('a video sent as a sound', 'audio', of('bmp')),
    file('a text', 'audio', 'no medium at all '.repeat(100)),
  ];
}
