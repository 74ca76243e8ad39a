// `?tenant=` of what is read: the operator looks into any tenant, everybody else into their own.
import { ProtocolError } from '@filmgate/protocol';
import type { ApiKey, KeyStore } from '@filmgate/tasks';
import { z } from 'zod';
import { DEFAULT_TENANT, isOperator } from './scopes.ts';

export const tenantName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected 1 to 40 of a–z, 0–9 and -');

/** For the documentation of a query. */
export const tenantParameter = z
  .string()
  .optional()
  .describe('The operator alone: whose, in place of the key’s own tenant');

/**
 * Whose a caller asks for.
 *
 * @param tenant the caller's own unless given
 * @throws ProtocolError 403 where it is another's and the caller is not the operator, 404 where there is none
 */
export type AskedTenant = (
  caller: Pick<ApiKey, 'tenant' | 'scopes'>,
  tenant: string | undefined,
) => Promise<string>;

export const createAskedTenant =
  (store: Pick<KeyStore, 'listKeys'>): AskedTenant =>
  async (caller, tenant = caller.tenant) => {
    if (tenant === caller.tenant) return tenant;
    if (!isOperator(caller)) {
      throw new ProtocolError(
        'AccessDenied',
        `The operator alone sees what is another tenant’s; this key is of ${caller.tenant}. Leave the parameter out.`,
        { param: 'tenant' },
      );
    }
    // A tenant comes to be with its first key, and the record of a key stays.
    const isThere =
      tenant === DEFAULT_TENANT || (await store.listKeys(tenant, { limit: 1 })).length > 0;
    if (isThere) return tenant;
    throw new ProtocolError(
      'ResourceNotFound',
      `There is no tenant ${JSON.stringify(tenant)}. GET /v1/operator/tenants lists them.`,
      { param: 'tenant' },
    );
  };
