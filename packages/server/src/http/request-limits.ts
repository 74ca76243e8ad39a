// How much a caller may ask for. Each key has a bucket for creates and one for all else, and so has its
// tenant; a key that was given a limit of its own has that in place of its two. Its tenant's count all the
// same: a tenant gives its keys whatever limits it likes. The operator's keys have none unless given: whose
// the machine is cannot take it from others. Who has no key is counted by address.
import { ProtocolError, type ErrorCode } from '@filmgate/protocol';
import type { ApiKey } from '@filmgate/tasks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOperator } from '../auth/scopes.ts';
import type { Limits } from '../config/limits.ts';
import { clientAddress } from './client-address.ts';
import { TokenBuckets, type Bucket, type Taken } from './token-buckets.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It makes a task: creates are counted apart from polls. */
    creates?: boolean;
  }
}

export interface RequestLimits {
  /** @throws ProtocolError 429 where a bucket is empty; creates are told what is left in any case */
  take(request: FastifyRequest, reply: FastifyReply, key: ApiKey): void;
  /**
   * After a request without a valid key.
   * @throws ProtocolError 429 where too many came from its address
   */
  keyFailed(request: FastifyRequest, reply: FastifyReply): void;
}

/** So much of a minute may come at once. */
const BURST = 1 / 6;
const MOST_ADDRESSES = 10_000;
const MOST_KEYS_OF_ADDRESS = 100;

/** @param options.elapsedMs of a clock that never goes back */
export function createRequestLimits(options: {
  readonly limits: () => Limits;
  readonly elapsedMs: () => number;
}): RequestLimits {
  const { limits, elapsedMs } = options;
  const buckets = new TokenBuckets();
  const failures = new TokenBuckets(MOST_ADDRESSES);
  /** Until when nobody is let in from an address but by keys that were good there before. */
  const closedUntilMs = new Map<string, number>();
  const goodKeys = new Map<string, Set<string>>();

  function failureOf(request: FastifyRequest, reply: FastifyReply, waitMs: number): ProtocolError {
    const { failed_keys_per_minute: perMinute } = limits();
    return refusal(
      reply,
      'RequestBurstTooFast',
      `More than ${perMinute} requests a minute came without a valid key from ${clientAddress(request.ip)}.`,
      waitMs,
    );
  }

  /** Guesses are not answered from an address that is closed; whoever was known there works on. */
  function admit(request: FastifyRequest, reply: FastifyReply, key: ApiKey): void {
    const address = clientAddress(request.ip);
    const keys = goodKeys.get(address);
    if (keys?.has(key.id)) return;
    const waitMs = (closedUntilMs.get(address) ?? 0) - elapsedMs();
    if (waitMs > 0) throw failureOf(request, reply, waitMs);
    closedUntilMs.delete(address);
    if (keys === undefined) {
      forgetFirst(goodKeys, MOST_ADDRESSES);
      goodKeys.set(address, new Set([key.id]));
    } else {
      if (keys.size >= MOST_KEYS_OF_ADDRESS) keys.clear();
      keys.add(key.id);
    }
  }

  return {
    take(request, reply, key) {
      admit(request, reply, key);
      const creates = request.routeOptions.config.creates === true;
      for (const [name, bucket] of bucketsOf(key, creates, limits())) {
        const taken = buckets.take(name, bucket, elapsedMs());
        if (creates || taken.waitMs > 0) tell(reply, bucket, taken);
        if (taken.waitMs > 0) {
          throw refusal(
            reply,
            creates ? 'ModelAccountRpmRateLimitExceeded' : 'RequestBurstTooFast',
            `The limit is ${bucket.perMinute} ${creates ? 'new tasks' : 'requests'} a minute, ${bucket.burst} at once.`,
            taken.waitMs,
          );
        }
      }
    },

    keyFailed(request, reply) {
      const address = clientAddress(request.ip);
      const perMinute = limits().failed_keys_per_minute;
      const { waitMs } = failures.take(address, { perMinute, burst: perMinute }, elapsedMs());
      if (waitMs === 0) return;
      forgetFirst(closedUntilMs, MOST_ADDRESSES);
      closedUntilMs.set(address, elapsedMs() + waitMs);
      throw failureOf(request, reply, waitMs);
    },
  };
}

function bucketsOf(key: ApiKey, creates: boolean, limits: Limits): [string, Bucket][] {
  const { key: ofKey, tenant: ofTenant } = creates
    ? limits.creates_per_minute
    : limits.requests_per_minute;
  const kind = creates ? 'creates' : 'requests';
  const { rateLimit } = key;
  const own: [string, Bucket] =
    rateLimit === null
      ? [`${kind} of key ${key.id}`, bucketOf(ofKey)]
      : [`key ${key.id}`, { perMinute: rateLimit.requestsPerMinute, burst: rateLimit.burst }];
  if (isOperator(key)) return rateLimit === null ? [] : [own];
  return [own, [`${kind} of tenant ${key.tenant}`, bucketOf(ofTenant)]];
}

const bucketOf = (perMinute: number): Bucket => ({
  perMinute,
  burst: Math.max(1, Math.floor(perMinute * BURST)),
});

/** The names that clients read: ky waits by RateLimit-Reset where there is no Retry-After. */
function tell(reply: FastifyReply, { burst }: Bucket, { remaining, fullInMs }: Taken): void {
  const before = reply.getHeader('ratelimit-remaining');
  // Of a key's and its tenant's the one that has less.
  if (before !== undefined && Number(before) <= remaining) return;
  reply.headers({
    'ratelimit-limit': String(burst),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.ceil(fullInMs / 1000)),
  });
}

function refusal(
  reply: FastifyReply,
  code: ErrorCode,
  rule: string,
  waitMs: number,
): ProtocolError {
  const waitS = Math.max(1, Math.ceil(waitMs / 1000));
  reply.header('retry-after', String(waitS));
  return new ProtocolError(code, `${rule} Send it again in ${waitS} s.`);
}

function forgetFirst(map: Map<string, unknown>, most: number): void {
  if (map.size < most) return;
  const [first] = map.keys();
  if (first !== undefined) map.delete(first);
}
