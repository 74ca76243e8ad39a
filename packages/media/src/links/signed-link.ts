// Links that need no key: the signature in the query is the right to one method on one path until one
// moment. HMAC-SHA256 over all of it, and over the name of the secret, so that a later secret can
// replace it without ending the links that are out there.
//
//   ?expires=<Unix seconds>&key=<key id>&signature=<base64url>
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Its use is part of what is signed: a signature made with this secret for anything else is no link. */
const PURPOSE = 'filmgate signed link 1';
/** Of the secret; HMAC-SHA256 gains nothing above, and is guessable far below. */
const MIN_SECRET_CHARACTERS = 32;

export class LinkError extends Error {
  override readonly name = 'LinkError';
  readonly code = 'weak_secret';
}

interface SignedParts {
  readonly method: string;
  /** As in the URL, percent-encoded; without host and query. */
  readonly path: string;
  /** Unix time in whole seconds; the link is over from then on. */
  readonly expiresAtS: number;
  readonly keyId: string;
}

/**
 * @returns the query string, without its question mark
 * @throws LinkError for a secret of fewer than 32 characters
 */
export function signLink(link: SignedParts & { readonly secret: string }): string {
  // By hand: every poll of a finished task signs five, and base64url needs no escapes.
  const signature = signatureOf(link, link.secret);
  return `expires=${link.expiresAtS}&key=${encodeURIComponent(link.keyId)}&signature=${signature}`;
}

/**
 * Constant time in the signature.
 *
 * @param query as parsed: a parameter that came twice is not a string, and refused; others are ignored
 * @param nowS Unix time, fractions allowed
 * @param secrets by key id
 */
export function verifyLink(link: {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly nowS: number;
  readonly secrets: Readonly<Record<string, string>>;
}): boolean {
  const { method, path, query, nowS, secrets } = link;
  const { expires, key, signature } = query;
  if (typeof expires !== 'string' || typeof key !== 'string' || typeof signature !== 'string') {
    return false;
  }
  const secret = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
  // One spelling a number, so that one link has one spelling.
  if (secret === undefined || !/^(0|[1-9]\d{0,14})$/.test(expires)) return false;
  const expected = Buffer.from(
    signatureOf({ method, path, expiresAtS: Number(expires), keyId: key }, secret),
  );
  // The text and not what it decodes to: several base64 texts decode to the same bytes.
  const got = Buffer.from(signature);
  if (got.length !== expected.length || !timingSafeEqual(got, expected)) return false;
  return nowS < Number(expires);
}

function signatureOf({ method, path, expiresAtS, keyId }: SignedParts, secret: string): string {
  if (secret.length < MIN_SECRET_CHARACTERS) {
    throw new LinkError(
      `a link's secret must have ${MIN_SECRET_CHARACTERS} characters or more, but got ${secret.length}; make one from 32 random bytes`,
    );
  }
  // As JSON, so that no part can run over into the next.
  const signed = JSON.stringify([PURPOSE, method, path, expiresAtS, keyId]);
  return createHmac('sha256', secret).update(signed).digest('base64url');
}
