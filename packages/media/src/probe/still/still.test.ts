import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { infoOf, invalid } from '../../testing/media-info.ts';
import { sample } from '../../testing/sample.ts';
import { box, pngChunk, tinyPng, uint32 } from '../../testing/tiny-media.ts';

const WIDTH = 301;
const HEIGHT = 211;

/** Not plain, so that its compressed forms are of some length. */
async function picture(): Promise<Sharp> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = (index * index) % 253;
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

const WRITERS: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  'jpeg baseline': (image) => image.jpeg(),
  'jpeg progressive': (image) => image.jpeg({ progressive: true }),
  'jpeg with a profile': (image) => image.jpeg().withIccProfile('p3'),
  'jpeg grey': (image) => image.greyscale().jpeg(),
  'png plain': (image) => image.png(),
  'png palette': (image) => image.png({ palette: true }),
  'png transparent': (image) => image.ensureAlpha(0.5).png(),
  'webp lossy': (image) => image.webp(),
  'webp lossless': (image) => image.webp({ lossless: true }),
  'webp transparent': (image) => image.ensureAlpha(0.5).webp(),
  'webp with a profile': (image) => image.webp().withIccProfile('p3'),
  'tiff in strips': (image) => image.tiff({ compression: 'none' }),
  'tiff in tiles': (image) => image.tiff({ tile: true, compression: 'lzw' }),
  'tiff of jpeg': (image) => image.tiff({ compression: 'jpeg' }),
  'gif plain': (image) => image.gif(),
};

test('a still of every kind has the size that a decoder gives it', async () => {
  for (const [name, write] of Object.entries(WRITERS)) {
    const bytes = await write(await picture()).toBuffer();
    const [format = ''] = name.split(' ');
    assert.deepEqual(
      await infoOf(bytes),
      {
        kind: 'image',
        format,
        contentType: `image/${format}`,
        sizeBytes: bytes.length,
        width: WIDTH,
        height: HEIGHT,
        durationS: 0,
        framesPerSecond: 0,
        videoCodec: null,
        audioCodec: null,
      },
      name,
    );
  }
});

test('it is turned as it is meant to be seen', async () => {
  for (const name of [
    'jpeg baseline',
    'jpeg with a profile',
    'png plain',
    'webp lossy',
    'webp transparent',
    'tiff in strips',
  ]) {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const image = WRITERS[name]!((await picture()).withMetadata({ orientation }));
      const bytes = await image.toBuffer();
      const { autoOrient } = await sharp(bytes).metadata();
      const { width, height } = await infoOf(bytes);
      assert.deepEqual({ width, height }, autoOrient, `${name} ${orientation}`);
      assert.equal(width, orientation >= 5 ? HEIGHT : WIDTH, `${name} ${orientation}`);
    }
  }
});

test('of an animation the first page is looked at', async () => {
  const pages = await Promise.all(
    [0, 80, 160].map((r) => {
      const background = { r, g: 0, b: 0 };
      return sharp({ create: { width: 320, height: 310, channels: 3, background } })
        .png()
        .toBuffer();
    }),
  );
  const animation = sharp(pages, { join: { animated: true } });
  for (const bytes of [
    await animation.clone().gif().toBuffer(),
    await animation.clone().webp().toBuffer(),
  ]) {
    assert.equal((await sharp(bytes, { animated: true }).metadata()).pages, 3);
    assert.partialDeepStrictEqual(await infoOf(bytes), { width: 320, height: 310, durationS: 0 });
  }
});

test('a still that is cut off is refused, wherever', async () => {
  for (const [name, write] of Object.entries(WRITERS)) {
    const bytes = await write(await picture()).toBuffer();
    const cuts = [40, 100, bytes.length * 0.3, bytes.length * 0.7];
    // A GIF is read to the end of its first page; a TIFF may end with what is not about its pixels.
    if (!/^(gif|tiff)/.test(name)) cuts.push(bytes.length - 20, bytes.length - 1);
    for (const cut of cuts) {
      assert.match(await invalid(bytes.subarray(0, cut)), /is cut off/, `${name} at ${cut}`);
    }
  }
  const jpeg = await sample('image-1.jpg');
  assert.equal(
    await invalid(jpeg.subarray(0, 100_000)),
    'the jpeg image is cut off: its end is missing; send the whole file',
  );
});

test('a JPEG may have another file behind it, and a thumbnail in front that has an end', async () => {
  const jpeg = await sample('image-1.jpg');
  const behind = Buffer.concat([jpeg, Buffer.alloc(200_000)]);
  assert.partialDeepStrictEqual(await infoOf(behind), { width: 1280, height: 960 });
  const thumbnail = Buffer.concat([
    Buffer.from([0xff, 0xe2, 0x4e, 0x20]),
    Buffer.alloc(19_998, Buffer.from([0xff, 0xd9])),
  ]);
  const before = Buffer.concat([jpeg.subarray(0, 2), thumbnail, jpeg.subarray(2)]);
  assert.partialDeepStrictEqual(await infoOf(before), { width: 1280, height: 960 });
  assert.match(await invalid(before.subarray(0, 100_000)), /is cut off/);
});

test('a JPEG whose size stands far behind is read on', async () => {
  const jpeg = await sample('image-1.jpg');
  const profile = Buffer.concat([Buffer.from([0xff, 0xe2, 0xff, 0xff]), Buffer.alloc(65_533)]);
  const bytes = Buffer.concat([
    jpeg.subarray(0, 2),
    ...Array.from({ length: 20 }, () => profile),
    jpeg.subarray(2),
  ]);
  assert.partialDeepStrictEqual(await infoOf(bytes), { width: 1280, height: 960 });
});

test('damaged EXIF is no reason to refuse a picture', async () => {
  const good = await WRITERS['jpeg baseline']!(
    (await picture()).withMetadata({ orientation: 6 }),
  ).toBuffer();
  const tiff = good.indexOf('Exif\0\0') + 6;
  const damages: readonly (readonly [number, number])[] = [
    [tiff, 0x58],
    // Of the directory; the number of its entries.
    [tiff + 4, 0xff],
    [tiff + 8, 0xff],
  ];
  for (const [place, value] of damages) {
    const bytes = Buffer.from(good);
    bytes.fill(value, place, place + 2);
    const { width } = await infoOf(bytes);
    assert.ok(width === WIDTH || width === HEIGHT);
  }
  const zero = pngChunk('eXIf', Buffer.alloc(0));
  const png = tinyPng(300, 310);
  assert.partialDeepStrictEqual(
    await infoOf(Buffer.concat([png.subarray(0, 33), zero, png.subarray(33)])),
    { width: 300 },
  );
});

const bitmap = (write: (header: Buffer) => void, bytes = 54 + 3 * 4 * 2): Buffer => {
  const file = Buffer.alloc(bytes);
  file.write('BM');
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(3, 18);
  file.writeInt32LE(2, 22);
  file.writeUInt16LE(32, 28);
  write(file);
  return file;
};

test('a bitmap, of either direction and either age', async () => {
  const size = { format: 'bmp', width: 3, height: 2 };
  assert.partialDeepStrictEqual(await infoOf(bitmap(() => undefined)), size);
  assert.partialDeepStrictEqual(
    await infoOf(bitmap((header) => header.writeInt32LE(-2, 22))),
    size,
  );
  const os2 = bitmap((header) => {
    header.writeUInt32LE(26, 10);
    header.writeUInt32LE(12, 14);
    header.writeUInt32LE(0, 18);
    header.writeUInt16LE(3, 18);
    header.writeUInt16LE(2, 20);
    header.writeUInt16LE(24, 24);
  });
  assert.partialDeepStrictEqual(await infoOf(os2), size);
  const packed = bitmap((header) => header.writeUInt32LE(1, 30), 60);
  assert.partialDeepStrictEqual(await infoOf(packed), size);
  assert.match(await invalid(bitmap(() => undefined, 77)), /is cut off/);
  assert.match(await invalid(bitmap((header) => header.writeInt32LE(60_000, 18))), /is cut off/);
  assert.match(await invalid(bitmap((header) => header.writeInt32LE(-3, 18))), /has no size/);
  assert.match(await invalid(bitmap((header) => header.writeInt32LE(0, 22))), /has no size/);
});

/** Of HEIF: what a camera writes around its codec's bytes. */
function heif(
  properties: readonly Buffer[],
  { wide = false, brand = 'heic', primary = 2 } = {},
): Buffer {
  const id = (value: number): Buffer => (wide ? uint32(value) : uint32(value).subarray(2));
  const version = Buffer.from([wide ? 1 : 0, 0, 0, wide ? 1 : 0]);
  const index = (value: number): Buffer => Buffer.from(wide ? [0x80, value] : [0x80 | value]);
  // A thumbnail stands first, in the list of items and in that of properties.
  const all = [ispe(160, 120), ...properties];
  const indices = properties.map((_, at) => index(at + 2));
  const associations = [
    Buffer.concat([id(1), Buffer.from([1]), index(1)]),
    Buffer.concat([id(2), Buffer.from([indices.length]), ...indices]),
  ];
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1${brand}`)),
    box(
      'meta',
      Buffer.alloc(4),
      box('hdlr', Buffer.alloc(4), Buffer.from('\0\0\0\0pict')),
      box('pitm', version, id(primary)),
      box('iprp', box('ipco', ...all), box('ipma', version, uint32(2), ...associations)),
    ),
    box('mdat', Buffer.alloc(2000)),
  ]);
}
const ispe = (width: number, height: number): Buffer =>
  box('ispe', Buffer.alloc(4), uint32(width), uint32(height));
const irot = (quarterTurns: number): Buffer => box('irot', Buffer.from([quarterTurns]));
const clap = (width: number, height: number): Buffer =>
  box('clap', ...[width * 2, 2, height, 1, 0, 1, 0, 1].map(uint32));

test('a HEIF has the size of its primary picture, cropped and turned', async () => {
  const cases: readonly (readonly [readonly Buffer[], number, number])[] = [
    [[ispe(4032, 3024)], 4032, 3024],
    [[ispe(4032, 3024), irot(1)], 3024, 4032],
    [[ispe(4032, 3024), irot(2)], 4032, 3024],
    [[ispe(4032, 3024), irot(3)], 3024, 4032],
    [[ispe(1000, 700), clap(999, 699)], 999, 699],
    [[ispe(1000, 700), clap(999, 699), irot(1)], 699, 999],
    // Larger than the picture: not a crop.
    [[ispe(1000, 700), clap(1001, 699)], 1000, 700],
    [[ispe(1000, 700), clap(0, 0)], 1000, 700],
  ];
  for (const [properties, width, height] of cases) {
    for (const wide of [false, true]) {
      const info = await infoOf(heif(properties, { wide }));
      assert.partialDeepStrictEqual(info, {
        format: 'heic',
        contentType: 'image/heic',
        width,
        height,
      });
    }
  }
  const plain = heif([ispe(640, 480)], { brand: 'mif1' });
  assert.partialDeepStrictEqual(await infoOf(plain), { format: 'heif', width: 640 });
});

test('a HEIF as a library writes it', async () => {
  // AV1 inside; the boxes around it are the same.
  const avif = await (await picture()).heif({ compression: 'av1', effort: 0 }).toBuffer();
  assert.match(await invalid(avif), /received an AVIF image/);
  const brands = avif.subarray(0, avif.readUInt32BE(0));
  brands.set(Buffer.from(brands.toString('latin1').replaceAll('avif', 'heic'), 'latin1'));
  assert.partialDeepStrictEqual(await infoOf(avif), {
    format: 'heic',
    width: WIDTH,
    height: HEIGHT,
  });
  assert.match(await invalid(avif.subarray(0, avif.length - 1)), /is cut off/);
});

test('a HEIF without a primary picture or its size is refused', async () => {
  assert.match(await invalid(heif([ispe(640, 480)], { primary: 9 })), /does not tell its size/);
  assert.match(await invalid(heif([irot(1)])), /does not tell its size/);
  const file = heif([ispe(640, 480)]);
  for (const type of ['meta', 'pitm', 'iprp', 'ipco', 'ipma']) {
    const bytes = Buffer.from(file);
    bytes.write('free', bytes.indexOf(type));
    assert.match(await invalid(bytes), /has no primary picture/, type);
  }
});

test('a still of no size, or without pixels, is refused', async () => {
  assert.match(await invalid(tinyPng(0, 300)), /has no size/);
  const png = tinyPng(300, 300);
  const withoutPixels = Buffer.concat([png.subarray(0, 33), png.subarray(png.length - 12)]);
  assert.match(await invalid(withoutPixels), /the png image has no pixels/);
  const gif = Buffer.from('GIF89a\x01\x2c\x01\x2c\0\0\0;', 'latin1');
  assert.match(await invalid(gif), /has no picture/);
  const webp = Buffer.from(
    'RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x2b\x01\0\x2b\x01\0',
    'latin1',
  );
  assert.match(await invalid(webp), /has no picture/);
  const jpeg = await sample('image-1.jpg');
  const scan = Buffer.from([0xff, 0xda]);
  assert.match(
    await invalid(Buffer.concat([jpeg.subarray(0, 2), scan, jpeg.subarray(2)])),
    /has no size/,
  );
  const lossless = await WRITERS['jpeg baseline']!(await picture()).toBuffer();
  lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3;
  assert.match(await invalid(lossless), /is lossless or hierarchical/);
});
