const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 131 bits: nobody guesses one. */
const RANDOM_LENGTH = 22;
/** The largest multiple of 62 in a byte: above it a byte is drawn again, else early letters come oftener. */
const UNBIASED_BELOW = 248;

/**
 * `file-` and 22 letters and digits.
 * @param random gives n random bytes
 */
export function newFileId(random: (n: number) => Uint8Array): string {
  let text = '';
  while (text.length < RANDOM_LENGTH) {
    for (const byte of random(RANDOM_LENGTH - text.length)) {
      if (byte < UNBIASED_BELOW) text += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return `file-${text}`;
}

const FILE_URL = /^(?:asset:\/\/)?(file-[\w-]{1,100})$/;

/** `file-…` of what stands where a URL may stand, also as `asset://file-…`; undefined: it is no file of ours. */
export const fileIdOf = (url: string): string | undefined => FILE_URL.exec(url)?.[1];
