// What a key may do with other keys. It gives nothing that it does not have itself: no tenant but its own,
// no scope, no longer life, and it never gets around its own limits.
import { ProtocolError } from '@filmgate/protocol';
import type { ApiKey, Budget } from '@filmgate/tasks';
import { hasScope, isOperator } from './scopes.ts';

/**
 * @param budgets those that bind the caller
 * @throws ProtocolError 403 for a key with a budget of its own in filmgate.yaml: another has none
 */
export function refuseLimited(caller: ApiKey, budgets: readonly Budget[]): void {
  if (isOperator(caller) || budgets.every(({ scope }) => scope !== 'key')) return;
  throw new ProtocolError(
    'AccessDenied',
    'This key makes and rotates no keys, for it has a budget of its own in filmgate.yaml, which they would not have. Use another key.',
  );
}

type Limits = Pick<ApiKey, 'budgets' | 'rateLimit'>;

/** @throws ProtocolError 403 where `caller` may not make such a key, 400 where there can be none */
export function refuseMinting(
  caller: ApiKey,
  wanted: Pick<ApiKey, 'tenant' | 'scopes' | 'expiresAtMs'> & Limits,
): void {
  if (wanted.tenant !== caller.tenant && !isOperator(caller)) {
    throw denied(
      'tenant',
      `A key makes keys of its own tenant alone, ${caller.tenant}; the operator makes those of others.`,
    );
  }
  refuseWider(caller, wanted);
  refuseLonger(caller, wanted);
  refuseEmptyLimits(wanted, wanted);
}

/**
 * To know a key's new secret is to have the key.
 * @throws ProtocolError 403
 */
export function refuseRotating(caller: ApiKey, key: ApiKey): void {
  refuseWider(caller, key);
  refuseLonger(caller, key);
}

/** @throws ProtocolError 403, or 400 where the limits would bind nobody */
export function refuseChanging(caller: ApiKey, key: ApiKey, changes: Partial<Limits>): void {
  refuseWider(caller, key);
  refuseEmptyLimits(key, changes);
}

/** @throws ProtocolError 403 for a key that can do more */
export function refuseWider(caller: ApiKey, { scopes }: Pick<ApiKey, 'scopes'>): void {
  const wider = scopes.filter((scope) => !hasScope(caller, scope));
  if (wider.length === 0) return;
  throw denied(
    'scopes',
    `A key makes, changes, rotates and revokes keys within its own scopes alone, ${caller.scopes.join(', ')}; got ${wider.join(', ')} as well.`,
  );
}

function refuseLonger(caller: ApiKey, { expiresAtMs }: Pick<ApiKey, 'expiresAtMs'>): void {
  const { expiresAtMs: endsAtMs } = caller;
  if (endsAtMs === null || (expiresAtMs !== null && expiresAtMs <= endsAtMs)) return;
  throw denied(
    'expires_at',
    `A key makes and rotates no key that lives longer than itself, until ${new Date(endsAtMs).toISOString()}.`,
  );
}

/** Whoever can make keys can make one without limits. */
function refuseEmptyLimits(
  { scopes }: Pick<ApiKey, 'scopes'>,
  { budgets = [], rateLimit = null }: Partial<Limits>,
): void {
  if (budgets.length === 0 && rateLimit === null) return;
  const open = scopes.find((scope) => scope === 'keys' || scope === 'admin');
  if (open === undefined) return;
  throw new ProtocolError(
    'InvalidParameter',
    `A key with the scope ${open} can have no limits of its own, for it can make keys without any. Leave out that scope or the limits; a budget of the tenant in filmgate.yaml binds all of its keys.`,
    { param: budgets.length > 0 ? 'budgets' : 'rate_limit' },
  );
}

const denied = (param: string, message: string): ProtocolError =>
  new ProtocolError('AccessDenied', message, { param });
