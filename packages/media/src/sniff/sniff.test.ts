import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { catalogue } from '@filmgate/protocol';
import { MediaError } from '../media-error.ts';
import { FORMATS } from './formats.ts';
import { sniff } from './sniff.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const ftyp = (major: string, ...compatible: string[]): Buffer => {
  const brands = Buffer.from([major, '\0\0\0\0', ...compatible].join(''), 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + brands.length);
  head.write('ftyp', 4);
  return Buffer.concat([head, brands]);
};
const bitmap = (headerBytes: number): Buffer => {
  const bytes = Buffer.alloc(54);
  bytes.write('BM');
  bytes.writeUInt32LE(headerBytes, 14);
  return bytes;
};
const refusal = (bytes: Uint8Array): string => {
  try {
    return `accepted as ${sniff(bytes)}`;
  } catch (error) {
    assert.ok(error instanceof MediaError && error.code === 'invalid_media' && !error.retryable);
    return error.message;
  }
};

test('exactly the formats that some model takes are known', () => {
  const taken = catalogue.flatMap(({ media }) => [
    ...media.image.formats,
    ...(media.video?.formats ?? []),
    ...(media.audio?.formats ?? []),
  ]);
  assert.deepEqual(Object.keys(FORMATS).sort(), [...new Set(taken)].sort());
});

test('each format is known by its first bytes', () => {
  const heads: readonly (readonly [string, Buffer])[] = [
    ['jpeg', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['jpeg', latin1('\xff\xd8\xff\xdb')],
    ['png', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['webp', latin1('RIFF\x10\0\0\0WEBPVP8 ')],
    ['gif', latin1('GIF89a')],
    ['gif', latin1('GIF87a')],
    ['bmp', bitmap(40)],
    ['bmp', bitmap(124)],
    ['tiff', latin1('II*\0\x08\0\0\0')],
    ['tiff', latin1('MM\0*\0\0\0\x08')],
    ['heic', ftyp('heic', 'mif1', 'heic')],
    ['heic', ftyp('heix')],
    ['heic', ftyp('mif1', 'heic')],
    ['heif', ftyp('mif1', 'mif1', 'jpeg')],
    ['heif', ftyp('msf1', 'msf1', 'hevc')],
    ['mp4', ftyp('isom', 'iso2', 'avc1', 'mp41')],
    ['mp4', ftyp('mp42')],
    ['mp4', ftyp('M4V ', 'mp42')],
    ['mp4', ftyp('dash', 'iso6')],
    ['mp4', ftyp('3gp5', 'isom', '3gp4')],
    ['mov', ftyp('qt  ')],
    ['wav', latin1('RIFF\x24\0\0\0WAVEfmt ')],
    ['mp3', latin1('ID3\x04\0\0\0\0\0\0')],
    ['mp3', latin1('\xff\xfb\x90\x64')],
    ['mp3', latin1('\xff\xf3\x40\xc0')],
  ];
  for (const [format, head] of heads) assert.equal(sniff(head), format, head.toString('latin1'));
});

test('the samples are what they seem', async () => {
  const names = { 'image-1.jpg': 'jpeg', 'clip-1.mp4': 'mp4', 'music-1.mp3': 'mp3' };
  for (const [name, format] of Object.entries(names)) {
    const bytes = await readFile(new URL(`../../../../samples/${name}`, import.meta.url));
    assert.equal(sniff(bytes.subarray(0, 1024)), format);
  }
});

test('everything else is refused, by its name', () => {
  const strangers: readonly (readonly [string, Buffer])[] = [
    ['an empty file', Buffer.alloc(0)],
    ['a web page', latin1('<!DOCTYPE html><html>')],
    ['a web page', latin1('\xef\xbb\xbf\n  <html lang="en">')],
    ['an SVG image', latin1('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['an SVG image', latin1('<?xml version="1.0"?>\n<!-- x -->\n<svg>')],
    ['an XML document', latin1('<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>')],
    ['a playlist', latin1('#EXTM3U\n#EXT-X-VERSION:3')],
    ['a JSON text', latin1('{"error":"not found"}')],
    ['a text', latin1('version https://git-lfs.github.com/spec/v1\n')],
    ['a text', Buffer.from('不是图片')],
    ['a text', latin1('BMX bikes and more')],
    ['a WebM or Matroska file', latin1('\x1aE\xdf\xa3\x01\0\0\0')],
    ['an AVI video', latin1('RIFF\x10\0\0\0AVI LIST')],
    ['an AVIF image', ftyp('avif', 'mif1')],
    ['an AVIF image', ftyp('mif1', 'avif')],
    ['an M4A audio', ftyp('M4A ', 'isom')],
    ['a 3GP video', ftyp('3gp4', '3gp4')],
    ['a QuickTime video of an old kind', latin1('\0\0\0\x08wide\0\0\x10\0mdat')],
    ['an AAC audio', latin1('\xff\xf1\x50\x80')],
    ['an Ogg file', latin1('OggS\0')],
    ['a BigTIFF image', latin1('II+\0\x08\0\0\0')],
    ['a raw photo', latin1('II*\0\x10\0\0\0CR\x02\0')],
    ['a PDF document', latin1('%PDF-1.7')],
    ['a ZIP archive', latin1('PK\x03\x04')],
    ['a file of an unknown format', Buffer.from([0, 1, 2, 3])],
    ['a file of an unknown format', bitmap(41)],
    ['a file of an unknown format', latin1('\xff\xfb\xf0\0')],
  ];
  for (const [what, head] of strangers) {
    assert.ok(refusal(head).includes(`received ${what};`), `${refusal(head)} (${what})`);
  }
  assert.equal(
    refusal(latin1('<html>')),
    'expected an image (jpeg, png, webp, bmp, tiff, gif, heic, heif), a video (mp4, mov) or an audio (wav, mp3), but received a web page; give the image, video or audio itself',
  );
  assert.match(refusal(Buffer.alloc(0)), /an empty file; give one that has something in it$/);
  assert.match(refusal(latin1('%PDF-1.7')), /a PDF document; convert the file first$/);
});

test('a text made to be slow to read is not', () => {
  for (const unit of ['<!>', '<?xml ', '<svg', ' \t', '<!>>']) {
    const began = performance.now();
    refusal(latin1(`<?xml>${unit.repeat(100_000)}`));
    assert.ok(performance.now() - began < 200, unit);
  }
});

test('no head, however short or cut, does more than throw a MediaError', () => {
  const heads = [
    ftyp('isom', 'iso2'),
    bitmap(40),
    latin1('ID3\x04\0\0\0\0\0\0'),
    latin1('RIFF\0\0\0\0WAVE'),
  ];
  for (const head of heads) {
    for (let length = 0; length < head.length; length += 1) refusal(head.subarray(0, length));
  }
  const lying = ftyp('isom');
  lying.writeUInt32BE(0xffff_ffff);
  assert.equal(sniff(lying), 'mp4');
});
