// How much a caller may ask for. Each key has a bucket for creates and one for all else, and so has its
// tenant; a key that was given a limit of its own has that in place of its two. Its tenant's count all the
// same: a tenant gives its keys whatever limits it likes. The operator's keys have none unless given: whose
// the machine is cannot take it from others. Who has no key is counted by address.
import { ProtocolError, type ErrorCode } from '@filmgate/protocol';
import type { ApiKey, RateLimit } from '@filmgate/tasks';
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
  /**
   * @throws ProtocolError 429 where a bucket is empty, told of that one; creates are told in any case what is
   *   left, of a key's and its tenant's bucket where less is
   */
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
      let tightest: readonly [Bucket, Taken] | undefined;
      for (const { name, rule, bucket } of bucketsOf(key, creates, limits())) {
        const taken = buckets.take(name, bucket, elapsedMs());
        if (taken.waitMs > 0) {
          tell(reply, bucket, taken);
          const code = creates ? 'ModelAccountRpmRateLimitExceeded' : 'RequestBurstTooFast';
          throw refusal(reply, code, rule, taken.waitMs);
        }
        if (tightest === undefined || taken.remaining < tightest[1].remaining) {
          tightest = [bucket, taken];
        }
      }
      if (creates && tightest !== undefined) tell(reply, ...tightest);
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

interface NamedBucket {
  readonly name: string;
  readonly bucket: Bucket;
  /** Whose limit it is, for what, and that it is used up. */
  readonly rule: string;
}

function bucketsOf(key: ApiKey, creates: boolean, limits: Limits): NamedBucket[] {
  const { key: ofKey, tenant: ofTenant } = creates
    ? limits.creates_per_minute
    : limits.requests_per_minute;
  const kind = creates ? 'creates' : 'requests';
  const what = creates ? 'new tasks' : 'requests other than creates';
  const { rateLimit, tenant } = key;
  const shared = bucketOf(ofKey);
  const own: NamedBucket =
    rateLimit === null
      ? {
          name: `${kind} of key ${key.id}`,
          bucket: shared,
          rule: `A key’s limit for ${what} is ${wordsOf(shared)}; this one has used it up.`,
        }
      : ofItsOwn(key.id, rateLimit);
  if (isOperator(key)) return rateLimit === null ? [] : [own];
  const ofAll = bucketOf(ofTenant);
  return [
    own,
    {
      name: `${kind} of tenant ${tenant}`,
      bucket: ofAll,
      rule: `A tenant’s limit for ${what}, by all its keys together, is ${wordsOf(ofAll)}; ${tenant} has used it up.`,
    },
  ];
}

function ofItsOwn(id: string, { requestsPerMinute, burst }: RateLimit): NamedBucket {
  const bucket = { perMinute: requestsPerMinute, burst };
  const rule = `The limit of this key for all requests together is ${wordsOf(bucket)}; it is used up.`;
  return { name: `key ${id}`, bucket, rule };
}

const wordsOf = ({ perMinute, burst }: Bucket): string => `${perMinute} a minute, ${burst} at once`;

const bucketOf = (perMinute: number): Bucket => ({
  perMinute,
  burst: Math.max(1, Math.floor(perMinute * BURST)),
});

/** The names that clients read: ky waits by RateLimit-Reset where there is no Retry-After. */
function tell(reply: FastifyReply, { burst }: Bucket, { remaining, fullInMs }: Taken): void {
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
