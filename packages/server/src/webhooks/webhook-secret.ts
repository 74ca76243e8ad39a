// Secrets of receivers, as the Standard Webhooks libraries take them: `whsec_` and base64.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

const secretOf = (bytes: Buffer): string => PREFIX + bytes.toString('base64');

export const newWebhookSecret = (): string => secretOf(randomBytes(SECRET_BYTES));

/** What callbacks to a tenant's own `callback_url`s are signed with: always the same, stored nowhere. */
export const callbackSecret = (key: Buffer, tenant: string): string =>
  secretOf(createHmac('sha256', key).update(tenant).digest());

export interface SecretSeal {
  /** @param webhookId a sealed secret opens for this webhook alone */
  seal(webhookId: string, secret: string): string;
  /** @throws SealError when it was sealed by another installation, or for another webhook */
  open(webhookId: string, sealed: string): string;
}

class SealError extends Error {
  override readonly name = 'SealError';
  readonly code = 'sealed_by_another';
}

/** @param key 256 bits */
export function createSecretSeal(key: Buffer): SecretSeal {
  return {
    seal(webhookId, secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(webhookId));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(webhookId, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(webhookId))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealError(
          `The secret of ${webhookId} cannot be read: it was sealed under another secrets.json. Restore that file, or give the webhook a new secret (POST /v1/webhooks/${webhookId}/rotate).`,
          { cause },
        );
      }
    },
  };
}

/**
 * The headers of one try.
 *
 * @param secrets the receiver may know any of them; each makes a signature
 */
export function signedHeaders(
  { id, atMs, body }: { readonly id: string; readonly atMs: number; readonly body: string },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`);
    return `v1,${mac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
