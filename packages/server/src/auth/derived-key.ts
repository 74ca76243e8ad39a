import { hkdfSync } from 'node:crypto';
import type { Secrets } from './secrets.ts';

/** What a key is for: none is used for two things. */
type Purpose = 'webhook secrets at rest' | 'callback signatures';

/** 256 bits that only this installation can make again, as long as its secrets file is there. */
export const derivedKey = ({ linkSecret }: Secrets, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', linkSecret, '', `filmgate: ${purpose}`, 32));
