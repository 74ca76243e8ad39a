import { join } from 'node:path';
import { openSqliteStore } from '@filmgate/tasks';
import { hashSecret, newSecret } from '../auth/key-format.ts';
import { loadSecrets } from '../auth/secrets.ts';

/** Makes a key beside the service that runs there. @returns its secret */
export async function anotherKey(
  dataDirectory: string,
  tenant: string,
  scopes: readonly string[],
  secret = newSecret(),
): Promise<string> {
  const { keyPepper } = await loadSecrets(dataDirectory);
  await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'), { shared: true });
  await store.addKey({
    id: `key_${tenant}_${scopes.join('_')}`,
    tenant,
    name: 'a test',
    scopes,
    createdAtMs: 0,
    madeBy: null,
    expiresAtMs: null,
    budgets: [],
    rateLimit: null,
    secretHash: hashSecret(secret, keyPepper),
  });
  return secret;
}
