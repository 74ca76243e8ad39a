// What the database holds of secrets: AES-256-GCM, bound to its purpose, its row and the key that sealed it.
//
//   k1.<base64url of nonce (12 bytes), tag (16 bytes), ciphertext>
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedKeys, type Purpose } from './derived-keys.ts';
import type { Secrets } from './secrets.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Seal {
  /** @param row what is sealed for it opens for it alone */
  seal(row: string, text: string): string;
  /** @throws SealError when it was sealed by another installation or for another row, or was changed */
  open(row: string, sealed: string): string;
}

export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code = 'sealed_by_another';
}

export function createSeal(secrets: Pick<Secrets, 'keys'>, purpose: Purpose): Seal {
  const { newest, all } = derivedKeys(secrets, purpose);
  /** As JSON, so that no part can run over into the next. */
  const boundTo = (row: string, keyId: string): Buffer =>
    Buffer.from(JSON.stringify([purpose, row, keyId]));
  return {
    seal(row, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, newest.key, nonce).setAAD(boundTo(row, newest.id));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const bytes = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
      return `${newest.id}.${bytes.toString('base64url')}`;
    },
    open(row, sealed) {
      const dot = sealed.indexOf('.');
      const keyId = sealed.slice(0, Math.max(dot, 0));
      const key = all.get(keyId);
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
      try {
        if (key === undefined) throw new Error(`no key ${JSON.stringify(keyId.slice(0, 20))}`);
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(boundTo(row, keyId))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealError(
          `What is sealed for ${row} (${purpose}) cannot be read: it was sealed under another secrets.json, or changed. Restore the file that belongs to this database, or set it anew.`,
          { cause },
        );
      }
    },
  };
}
