// Secrets of receivers, as the Standard Webhooks libraries take them: `whsec_` and base64.
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

const secretOf = (bytes: Buffer): string => PREFIX + bytes.toString('base64');

export const newWebhookSecret = (): string => secretOf(randomBytes(SECRET_BYTES));

/** What callbacks to a tenant's own `callback_url`s are signed with: always the same, stored nowhere. */
export const callbackSecret = (key: Buffer, tenant: string): string =>
  secretOf(createHmac('sha256', key).update(tenant).digest());

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
