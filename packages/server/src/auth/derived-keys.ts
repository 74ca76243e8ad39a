// A key for each purpose and each secret of the installation, by HKDF: who gets hold of one of them, or can
// make the service use it, has nothing of the others.
import { hkdfSync } from 'node:crypto';
import type { Secrets } from './secrets.ts';

/** What a key is for: none is used for two things. */
export type Purpose =
  | 'result links'
  | 'media links'
  | 'webhook secrets at rest'
  | 'receiver addresses at rest'
  | 'callback signatures'
  | 'event ids'
  | 'self-check at start';

export interface DerivedKeys {
  /** Signs and seals. */
  readonly newest: { readonly id: string; readonly key: Buffer };
  /** What was signed or sealed by any of them is good. By id, newest first; 256 bits each. */
  readonly all: ReadonlyMap<string, Buffer>;
}

export function derivedKeys({ keys }: Pick<Secrets, 'keys'>, purpose: Purpose): DerivedKeys {
  const derived = keys
    .map(({ id, secret }) => ({ id, key: derivedKey(secret, purpose) }))
    .toReversed();
  const [newest] = derived;
  if (newest === undefined) throw new Error('secrets without keys');
  return { newest, all: new Map(derived.map(({ id, key }) => [id, key])) };
}

export const derivedKey = (secret: string, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `filmgate: ${purpose}`, 32));
