// What a file is by its first bytes, whatever its name or its sender say.
import { MediaError } from '../media-error.ts';
import { FORMATS, type FormatName } from './formats.ts';
import { nameOfStranger } from './strangers.ts';

/** Of the head of a file, as many bytes as `sniff` looks at; fewer only where the file is shorter. */
export const SNIFF_BYTES = 1024;

/**
 * @param head the first `SNIFF_BYTES` bytes, or the whole file
 * @throws MediaError `invalid_media` for every other format, by its name where that is known
 */
export function sniff(head: Uint8Array): FormatName {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const format = imageFormat(bytes) ?? soundFormat(bytes) ?? boxFormat(bytes);
  if (format !== undefined) return format;
  throw new MediaError('invalid_media', refusal(bytes));
}

function imageFormat(bytes: Buffer): FormatName | undefined {
  const text = (start: number, end: number): string => bytes.toString('latin1', start, end);
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'gif';
  // The letters alone begin many a text; the size of the header behind them does not.
  if (text(0, 2) === 'BM' && bytes.length >= 18) {
    return BITMAP_HEADER_BYTES.includes(bytes.readUInt32LE(14)) ? 'bmp' : undefined;
  }
  const isTiff = text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*';
  return isTiff && text(8, 10) !== 'CR' ? 'tiff' : undefined;
}

const BITMAP_HEADER_BYTES = [12, 40, 52, 56, 64, 108, 124];

function soundFormat(bytes: Buffer): FormatName | undefined {
  const text = (start: number, end: number): string => bytes.toString('latin1', start, end);
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'wav';
  // What follows the tag is seen when the file is probed.
  if (text(0, 3) === 'ID3' && bytes.length >= 10) return 'mp3';
  return isMp3Frame(bytes) ? 'mp3' : undefined;
}

/** Sync, MPEG version, layer III, bit rate and sample rate, none of them reserved. */
function isMp3Frame(bytes: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  const bitRate = third >> 4;
  const sampleRate = (third >> 2) & 3;
  const synchronised = first === 0xff && second >= 0xe0;
  return synchronised && version !== 1 && layer === 1 && bitRate % 15 !== 0 && sampleRate !== 3;
}

function boxFormat(bytes: Buffer): FormatName | undefined {
  const [major, ...compatible] = brandsOf(bytes);
  if (major === undefined) return undefined;
  if (major === 'qt  ') return 'mov';
  if (/^(hei[cxms]|hev[cxms])$/.test(major)) return 'heic';
  if (/^(mif|msf|miaf)/.test(major)) {
    if (compatible.includes('avif') || compatible.includes('avis')) return undefined;
    return compatible.includes('heic') ? 'heic' : 'heif';
  }
  if (/^(avi[fs]|M4[ABP] |F4[ABP] |crx |jp[2xm] |mjp2)$/.test(major)) return undefined;
  // 3GP is a subset of MP4, and most writers say so.
  if (major.startsWith('3g'))
    return compatible.some((brand) => /^(iso|mp4)/.test(brand)) ? 'mp4' : undefined;
  return 'mp4';
}

/** The major brand first; none where there is no `ftyp`. */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp' || bytes.length < 12) return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length);
  const brands = [bytes.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4));
  return brands;
}

const namesOf = (kind: string): string =>
  Object.entries(FORMATS)
    .filter(([, format]) => format.kind === kind)
    .map(([name]) => name)
    .join(', ');
const RULE = `expected an image (${namesOf('image')}), a video (${namesOf('video')}) or an audio (${namesOf('audio')})`;

function refusal(bytes: Buffer): string {
  const { what, remedy } = nameOfStranger(bytes);
  return `${RULE}, but received ${what}; ${remedy}`;
}
