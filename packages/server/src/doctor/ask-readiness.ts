import { createEgress } from '@filmgate/media';
import type { z } from 'zod';
import { inUrl } from '../http/hosts.ts';
import { readinessSchema } from '../routes/health.ts';

export type Readiness = z.infer<typeof readinessSchema>;

/** A database that is locked lets /ready wait for three seconds. */
const TIMEOUT_MS = 10_000;
const MAX_REPLY_BYTES = 256 * 1024;

/** Whoever listens on all addresses does so on loopback too. */
const LOOPBACK_OF: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where a service on this machine is asked that was told to listen so. */
export const originAt = (host: string, port: number): string =>
  `http://${inUrl(LOOPBACK_OF[host] ?? host)}:${port}`;

/**
 * What a service says of itself at its /ready, which needs no key.
 * @returns undefined: nobody answers there, or not as filmgate does
 */
export async function askReadiness(origin: string): Promise<Readiness | undefined> {
  try {
    await using egress = createEgress({ allow: [new URL(origin).host] });
    const { body } = await egress.send(`${origin}/ready`, {
      method: 'GET',
      headers: {},
      maxReplyBytes: MAX_REPLY_BYTES,
      totalMs: TIMEOUT_MS,
      toProvider: true,
    });
    return readinessSchema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
