// Names for what is sent instead of a medium, so that the user need not guess.
// Every pattern runs in linear time: the bytes are a stranger's.
// oxlint-disable no-control-regex -- they are bytes, not text

interface Stranger {
  /** With its article. */
  readonly what: string;
  /** What to do instead, also where it was uploaded and not fetched from a URL. */
  readonly remedy: string;
}

const ITSELF = 'give the image, video or audio itself';
const CONVERT = 'convert the file first';

/** By the text that the file, read as Latin-1, must begin with. */
const MAGICS: readonly (readonly [RegExp, string])[] = [
  [/^\x1aE\xdf\xa3/, 'a WebM or Matroska file'],
  [/^OggS/, 'an Ogg file'],
  [/^fLaC/, 'a FLAC audio'],
  [/^\xff[\xf0\xf1\xf8\xf9]/, 'an AAC audio'],
  [/^#!AMR/, 'an AMR audio'],
  [/^MThd/, 'a MIDI file'],
  [/^FORM....AIF/s, 'an AIFF audio'],
  [/^RIFF....AVI /s, 'an AVI video'],
  [/^R(F64|IFX)/, 'a WAV audio of an unusual kind'],
  [/^FLV\x01/, 'a Flash video'],
  [/^0&\xb2u\x8ef\xcf\x11/, 'a Windows Media file'],
  [/^\0\0\x01[\xb3\xba]/, 'an MPEG video'],
  [/^G.{187}G/s, 'an MPEG transport stream'],
  [/^....ftypavi[fs]/s, 'an AVIF image'],
  [/^....ftypm[is]f1/s, 'an AVIF image'],
  [/^....ftyp[MF]4[ABP] /s, 'an M4A audio'],
  [/^....ftyp3g/s, 'a 3GP video'],
  [/^....(moov|mdat|wide|free|skip|pnot)/s, 'a QuickTime video of an old kind'],
  [/^(....ftypcrx |II\*\0....CR)/s, 'a raw photo'],
  [/^(II\+\0|MM\0\+)/, 'a BigTIFF image'],
  [/^(\xff\x0a|\0\0\0\x0cJXL )/, 'a JPEG XL image'],
  [/^(\xff\x4f\xff\x51|\0\0\0\x0cjP {2})/, 'a JPEG 2000 image'],
  [/^8BPS/, 'a Photoshop file'],
  [/^\0\0\x01\0/, 'an icon'],
  [/^%PDF-/, 'a PDF document'],
  [/^PK\x03\x04/, 'a ZIP archive'],
  [/^\x1f\x8b/, 'a gzip archive'],
];

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^<(!doctype\s+html|html|head|body|script)\b/i, 'a web page'],
  [/^(<\?xml[^>]*>\s*(<![^>]*>\s*)*)?<svg\b/i, 'an SVG image'],
  [/^<\?xml\b/i, 'an XML document'],
  [/^#EXTM3U/, 'a playlist'],
  [/^[[{]/, 'a JSON text'],
];

export function nameOfStranger(head: Buffer): Stranger {
  if (head.length === 0)
    return { what: 'an empty file', remedy: 'give one that has something in it' };
  const latin1 = head.toString('latin1', 0, 1024);
  const magic = MAGICS.find(([pattern]) => pattern.test(latin1));
  if (magic !== undefined) return { what: magic[1], remedy: CONVERT };
  const text = latin1.replace(/^(\xef\xbb\xbf)?\s*/, '');
  const markup = MARKUP.find(([pattern]) => pattern.test(text));
  if (markup !== undefined) {
    return { what: markup[1], remedy: markup[1] === 'an SVG image' ? CONVERT : ITSELF };
  }
  // Text has no other control characters than these.
  if (!/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(latin1)) return { what: 'a text', remedy: ITSELF };
  return { what: 'a file of an unknown format', remedy: CONVERT };
}
