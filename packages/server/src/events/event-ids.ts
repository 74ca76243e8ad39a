// The numbers of changes run over all tenants, and would tell each of them how much the others do. So what
// a tenant gets to see as an event's id is the number encrypted, together with whose it is: no other
// tenant's id, and none that was made up, is one.
//
// One block of AES and never more, so there is nothing to chain: the same number is the same id, by which
// a client knows an event again.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { DerivedKeys } from '../auth/derived-keys.ts';

export interface EventIds {
  of(tenant: string, seq: number): string;
  /** @returns undefined where it is no id of this tenant's */
  read(tenant: string, id: string): number | undefined;
}

const CIPHER = 'aes-256-ecb';
const BLOCK_BYTES = 16;
const NUMBER_AT = 8;

export function createEventIds({ newest, all }: DerivedKeys): EventIds {
  return {
    of(tenant, seq) {
      const block = Buffer.alloc(BLOCK_BYTES);
      ownerOf(tenant).copy(block, 0, 0, NUMBER_AT);
      block.writeBigUInt64BE(BigInt(seq), NUMBER_AT);
      const cipher = createCipheriv(CIPHER, newest.key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
    },
    read(tenant, id) {
      const bytes = Buffer.from(id, 'base64url');
      if (bytes.length !== BLOCK_BYTES || bytes.toString('base64url') !== id) return undefined;
      for (const key of all.values()) {
        const decipher = createDecipheriv(CIPHER, key, null).setAutoPadding(false);
        const block = Buffer.concat([decipher.update(bytes), decipher.final()]);
        const seq = Number(block.readBigUInt64BE(NUMBER_AT));
        const isTheirs = ownerOf(tenant)
          .subarray(0, NUMBER_AT)
          .equals(block.subarray(0, NUMBER_AT));
        if (isTheirs && Number.isSafeInteger(seq)) return seq;
      }
      return undefined;
    },
  };
}

const ownerOf = (tenant: string): Buffer => createHash('sha256').update(tenant).digest();
