// secrets.json under a passphrase, for backups that lie where others may read them: scrypt makes the key,
// AES-256-GCM seals. The salt and the costs are in the file, so that costs can rise.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 128 MiB and about half a second for each guess. */
const COST = { n: 2 ** 17, r: 8, p: 1 };
/** What a stranger's file may ask of this machine. */
const MOST_N = 2 ** 20;
const PURPOSE = Buffer.from('filmgate backup: secrets.json');
/** Shorter ones are guessed. */
const MIN_PASSPHRASE_CHARACTERS = 12;

const sealedSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z.int().min(2).max(MOST_N),
  r: z.int().min(1).max(8),
  p: z.int().min(1).max(4),
  salt: z.base64url(),
  sealed: z.base64url(),
});

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

const keyOf = (passphrase: string, salt: Buffer, { n, r, p }: typeof COST): Promise<Buffer> =>
  derive(passphrase.normalize('NFKC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r });

/**
 * @returns the passphrase
 * @throws BackupError `no_secrets` for one that is too short to seal with
 */
export function checkPassphrase(passphrase: string): string {
  if (passphrase.length >= MIN_PASSPHRASE_CHARACTERS) return passphrase;
  throw new BackupError(
    'no_secrets',
    `The passphrase must have ${MIN_PASSPHRASE_CHARACTERS} characters or more, but has ${passphrase.length}. Make one, e.g. with \`openssl rand -base64 24\`.`,
  );
}

export async function sealSecrets(text: string, passphrase: string): Promise<string> {
  const [salt, nonce] = [randomBytes(16), randomBytes(NONCE_BYTES)];
  const key = await keyOf(passphrase, salt, COST);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(PURPOSE);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = {
    kdf: 'scrypt',
    ...COST,
    salt: salt.toString('base64url'),
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url'),
  };
  return `${JSON.stringify(parts, null, 2)}\n`;
}

/** @throws BackupError `no_secrets` for another passphrase, or a file that was changed */
export async function openSecrets(text: string, passphrase: string): Promise<string> {
  try {
    const { salt, sealed, ...cost } = sealedSchema.parse(JSON.parse(text));
    const bytes = Buffer.from(sealed, 'base64url');
    const key = await keyOf(passphrase, Buffer.from(salt, 'base64url'), cost);
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(PURPOSE)
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new BackupError(
      'no_secrets',
      'The passphrase does not open the secrets of this backup. Give the one that it was made with.',
      { cause },
    );
  }
}
