// The replies that stay open: streams of events, and polls that wait. Each tenant has a number of them; each
// ends soon after the key that it was opened with, and all of them when the service stops.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ProtocolError } from '@filmgate/protocol';
import type { Clock } from '@filmgate/tasks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, secretOf } from '../auth/authenticate.ts';
import type { Keys } from '../auth/keys.ts';
import { hasScope } from '../auth/scopes.ts';

export type Ending = 'key ended' | 'stopping';

export interface OpenReply {
  /** Called once at most, and not once it is let go of. */
  end(why: Ending): void;
  /** Every 15 s: says something, so that nobody on the way takes it for dead. */
  beat?(): void;
}

export interface OpenStreams {
  /**
   * @returns lets go of it
   * @throws ProtocolError 429 where the tenant has too many
   */
  hold(request: FastifyRequest, reply: FastifyReply, open: OpenReply): () => void;
  /** Open now. */
  count(): number;
  /** What is opened from now on has to end at once. */
  isStopping(): boolean;
  stop(): void;
}

const RETRY_AFTER_S = 5;
const TICK_MS = 1_000;
const TICKS_A_BEAT = 15;
/** A key that was revoked is found within five seconds. */
const TICKS_A_CHECK = 4;
/** Of keys that are looked up in one turn; takes about 2 ms. */
const KEYS_A_TURN = 100;
/** Of the route's own scope. */
const SCOPE = 'tasks:read';

interface Held {
  readonly open: OpenReply;
  /** Of 15: not all beat at once. */
  readonly beatsAt: number;
}

export function createOpenStreams({
  keys,
  clock,
  mostOfTenant,
}: {
  readonly keys: Pick<Keys, 'find'>;
  readonly clock: Pick<Clock, 'setTimer' | 'now'>;
  readonly mostOfTenant: () => number;
}): OpenStreams {
  /** By the secret of their key. */
  const held = new Map<string, Set<Held>>();
  const ofTenant = new Map<string, number>();
  let opened = 0;
  let ticks = 0;
  let cancelTick: (() => void) | undefined;
  let checking = false;
  let stopping = false;

  function tick(): void {
    cancelTick = undefined;
    ticks += 1;
    for (const ofKey of held.values()) {
      for (const { open, beatsAt } of ofKey) {
        if (beatsAt === ticks % TICKS_A_BEAT) open.beat?.();
      }
    }
    if (ticks % TICKS_A_CHECK === 0 && !checking) void checkKeys();
    arm();
  }

  function arm(): void {
    if (held.size > 0) cancelTick ??= clock.setTimer(TICK_MS, tick);
  }

  async function checkKeys(): Promise<void> {
    checking = true;
    let looked = 0;
    for (const [secret, ofKey] of held) {
      if (!(await isGood(secret))) endAll(ofKey, 'key ended');
      looked += 1;
      if (looked % KEYS_A_TURN === 0) await nextTurn();
    }
    checking = false;
  }

  /** A database that does not answer ends no stream. */
  async function isGood(secret: string): Promise<boolean> {
    try {
      const found = await keys.find(secret, clock.now());
      return found !== undefined && 'key' in found && hasScope(found.key, SCOPE);
    } catch {
      return true;
    }
  }

  function endAll(some: Iterable<Held>, why: Ending): void {
    for (const { open } of some) open.end(why);
  }

  return {
    hold(request, reply, open) {
      const { tenant } = callerOf(request);
      const secret = secretOf(request) ?? '';
      const most = mostOfTenant();
      const opens = ofTenant.get(tenant) ?? 0;
      if (opens >= most) {
        reply.header('retry-after', String(RETRY_AFTER_S));
        throw new ProtocolError(
          'RequestBurstTooFast',
          `The tenant has ${most} streams of events and waiting polls open already, the most that it may have. End some; one GET /v1/events tells of all tasks.`,
        );
      }
      const one = { open, beatsAt: opened % TICKS_A_BEAT };
      opened += 1;
      ofTenant.set(tenant, opens + 1);
      const ofKey = held.get(secret) ?? new Set();
      held.set(secret, ofKey.add(one));
      arm();
      return () => {
        if (!ofKey.delete(one)) return;
        if (ofKey.size === 0) held.delete(secret);
        const left = (ofTenant.get(tenant) ?? 1) - 1;
        if (left === 0) ofTenant.delete(tenant);
        else ofTenant.set(tenant, left);
        if (held.size === 0) {
          cancelTick?.();
          cancelTick = undefined;
        }
      };
    },
    count: () => [...ofTenant.values()].reduce((sum, open) => sum + open, 0),
    isStopping: () => stopping,
    stop() {
      stopping = true;
      for (const ofKey of held.values()) endAll(ofKey, 'stopping');
    },
  };
}
