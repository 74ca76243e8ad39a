// Links by which a provider fetches a video of a request: it takes none but from a public address.
import { signLink, verifyLink } from '@filmgate/media';
import type { DerivedKeys } from '../auth/derived-keys.ts';

export const MEDIA_PATH = '/v1/media';

/** A task waits three days for its provider at most. */
const GOOD_S = 4 * 24 * 60 * 60;
/** Providers go by the ending, too. */
const ENDINGS: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/quicktime': 'mov' };
const NAME = /^([0-9a-f]{64})\.(mp4|mov)$/;

export interface MediaLinks {
  /** An absolute link that needs no key. */
  to(video: { readonly sha256: string; readonly contentType: string }): string;
  /** @returns what the link leads to; undefined where it was not signed by `to`, or has expired */
  verify(
    name: string,
    query: Readonly<Record<string, unknown>>,
  ): { readonly sha256: string; readonly contentType: string } | undefined;
}

/** @param options.origin where providers reach the service */
export function createMediaLinks(options: {
  readonly keys: DerivedKeys;
  readonly origin: string;
  readonly now: () => number;
}): MediaLinks {
  const { origin, now } = options;
  const { newest, all } = options.keys;
  const secrets = Object.fromEntries([...all].map(([id, key]) => [id, secretOf(key)]));
  return {
    to({ sha256, contentType }) {
      const path = `${MEDIA_PATH}/${sha256}.${ENDINGS[contentType] ?? 'mp4'}`;
      const expiresAtS = Math.floor(now() / 1000) + GOOD_S;
      const secret = secretOf(newest.key);
      const query = signLink({ method: 'GET', path, expiresAtS, keyId: newest.id, secret });
      return `${origin}${path}?${query}`;
    },
    verify(name, query) {
      const [, sha256 = '', ending] = NAME.exec(name) ?? [];
      const path = `${MEDIA_PATH}/${name}`;
      const nowS = now() / 1000;
      if (!verifyLink({ method: 'GET', path, query, nowS, secrets })) return undefined;
      return { sha256, contentType: ending === 'mov' ? 'video/quicktime' : 'video/mp4' };
    },
  };
}

const secretOf = (key: Buffer): string => key.toString('base64url');
