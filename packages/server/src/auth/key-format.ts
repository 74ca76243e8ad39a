// API keys look like fg_live_<30 base62><6 base62 of CRC32>: the prefix lets secret scanners find
// leaked ones, the checksum lets a mistyped one be refused without a look-up.
import { createHmac, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const KEY_PREFIX = 'fg_live_';
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 30;
const CHECK_LENGTH = 6;

function checksum(body: string): string {
  let value = crc32(KEY_PREFIX + body);
  let text = '';
  for (let i = 0; i < CHECK_LENGTH; i++) {
    text = DIGITS.charAt(value % DIGITS.length) + text;
    value = Math.floor(value / DIGITS.length);
  }
  return text;
}

/** @returns a new secret; show it once, store only its hash */
export function newSecret(): string {
  let body = '';
  for (let i = 0; i < RANDOM_LENGTH; i++) body += DIGITS.charAt(randomInt(DIGITS.length));
  return secretOf(body);
}

/** @param body its 30 digits */
export const secretOf = (body: string): string => KEY_PREFIX + body + checksum(body);

/** False for a string with our prefix whose checksum is wrong; other strings may be bootstrap keys. */
export function isPlausible(secret: string): boolean {
  if (!secret.startsWith(KEY_PREFIX)) return true;
  const body = secret.slice(KEY_PREFIX.length, -CHECK_LENGTH);
  return body.length === RANDOM_LENGTH && secret.endsWith(checksum(body));
}

/** @param pepper this installation's secret: a stolen database alone cannot be searched for keys */
export function hashSecret(secret: string, pepper: string): string {
  return createHmac('sha256', pepper).update(secret).digest('hex');
}
