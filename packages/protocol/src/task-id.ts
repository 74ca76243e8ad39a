const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
// The real service's ids end in 5 characters. At 10,000 tasks a second two ids of 5 would meet nearly
// every second, two of 8 once in 15 hours; and 8 are still read at a glance.
const SUFFIX_LENGTH = 8;
/** The largest multiple of 36 in a byte: above it a byte is drawn again, else early letters come oftener. */
const UNBIASED_BELOW = 252;
const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * `cgt-YYYYMMDDHHMMSS-xxxxxxxx`, the time in UTC+8 as the real service has it.
 * @param random gives n random bytes
 */
export function newTaskId(now: Date, random: (n: number) => Uint8Array): string {
  const time = new Date(now.getTime() + BEIJING_OFFSET_MS)
    .toISOString()
    .replaceAll(/\D/g, '')
    .slice(0, 14);
  let suffix = '';
  while (suffix.length < SUFFIX_LENGTH) {
    for (const byte of random(SUFFIX_LENGTH - suffix.length)) {
      if (byte < UNBIASED_BELOW) suffix += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return `cgt-${time}-${suffix}`;
}
