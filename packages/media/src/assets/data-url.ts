// RFC 2397, read strictly and a piece at a time: neither the event loop nor the memory is held by a
// large one, and nothing is decoded past the limit.
import { MediaError } from '../media-error.ts';

/** Of text decoded at once; whole groups of four, as base64 has them. */
const PIECE_CHARACTERS = 256 * 1024;

export const isDataUrl = (url: string): boolean => /^data:/i.test(url);

/**
 * The media type in it is its sender's word, and ignored.
 *
 * @returns its bytes; reading them throws MediaError `invalid_media` where it is damaged
 * @throws MediaError `media_too_large`, before anything is decoded, when it holds more than `maxBytes`
 */
export function readDataUrl(url: string, maxBytes: number, tooLarge: string): Iterable<Uint8Array> {
  // A header longer than this is none; a comma further on is part of something else.
  const comma = url.slice(0, 1024).indexOf(',');
  if (comma === -1) throw damaged('it has no comma between its type and its bytes');
  const isBase64 = /;\s*base64\s*$/i.test(url.slice('data:'.length, comma));
  const start = comma + 1;
  const length = url.length - start;
  const leastBytes = isBase64 ? base64Bytes(url, start) : Math.ceil(length / 3);
  if (leastBytes > maxBytes) throw new MediaError('media_too_large', tooLarge);
  return isBase64 ? decodeBase64(url, start) : decodePercent(url, start, maxBytes, tooLarge);
}

function base64Bytes(url: string, start: number): number {
  const padding = url.endsWith('==') ? 2 : Number(url.endsWith('='));
  return Math.floor(((url.length - start) * 3) / 4) - padding;
}

function* decodeBase64(url: string, start: number): Generator<Uint8Array> {
  if ((url.length - start) % 4 !== 0) {
    throw damaged('its base64 is cut off: it must come in groups of four, padded with =');
  }
  for (let at = start; at < url.length; at += PIECE_CHARACTERS) {
    const piece = url.slice(at, at + PIECE_CHARACTERS);
    const isLast = at + PIECE_CHARACTERS >= url.length;
    const rule = isLast ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9+/]*$/;
    if (!rule.test(piece)) {
      throw damaged('its base64 has other characters than A-Z, a-z, 0-9, + and /, or = within');
    }
    yield Buffer.from(piece, 'base64');
  }
}

function* decodePercent(
  url: string,
  start: number,
  maxBytes: number,
  tooLarge: string,
): Generator<Uint8Array> {
  let bytes = 0;
  let at = start;
  while (at < url.length) {
    let end = Math.min(at + PIECE_CHARACTERS, url.length);
    // No escape is cut in two.
    const escape = url.lastIndexOf('%', end - 1);
    if (end < url.length && escape > end - 3 && escape > at) end = escape;
    const piece = decodePercentPiece(url.slice(at, end));
    bytes += piece.length;
    if (bytes > maxBytes) throw new MediaError('media_too_large', tooLarge);
    yield piece;
    at = end;
  }
}

function decodePercentPiece(text: string): Uint8Array {
  const decoded = Buffer.alloc(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code === 0x25) {
      const hex = text.slice(at + 1, at + 3);
      if (!/^[\da-f]{2}$/i.test(hex)) throw damaged('a % in it is not followed by two hex digits');
      code = Number.parseInt(hex, 16);
      at += 2;
    } else if (code <= 0x20 || code >= 0x7f) {
      throw damaged('it has characters that a URL must escape');
    }
    decoded[length] = code;
    length += 1;
  }
  return decoded.subarray(0, length);
}

const damaged = (why: string): MediaError =>
  new MediaError(
    'invalid_media',
    `expected a data URL such as data:image/png;base64,iVBORw0KGgo…, but ${why}`,
  );
