// Commands about API keys, for the terminal: beside a service that runs, which looks keys up at each
// request, or without one.
import { join } from 'node:path';
import { openSqliteStore } from '@filmgate/tasks';
import { createKeys, type Keys, type NewKey } from './auth/keys.ts';
import { checkSecrets } from './auth/secrets-check.ts';
import { loadSecrets } from './auth/secrets.ts';

/** @throws SecretsError; StoreError, also where the data are an older version's that runs */
export const makeKey = (dataDirectory: string, nowMs: number): Promise<NewKey> =>
  withKeys(dataDirectory, (keys) => keys.add('made by --new-key', nowMs));

/**
 * From the next request on, nobody is let in by it.
 * @throws KeyError where there is no such key, with those that there are
 */
export const revokeKey = (dataDirectory: string, id: string, nowMs: number): Promise<void> =>
  withKeys(dataDirectory, async (keys) => {
    if (await keys.revoke(id, nowMs)) return;
    const { keys: valid } = await keys.owners(nowMs);
    throw new KeyError(`There is no valid key ${id}; valid are: ${valid.join(', ') || 'none'}.`);
  });

class KeyError extends Error {
  readonly code = 'unknown_key';
}

async function withKeys<T>(dataDirectory: string, use: (keys: Keys) => Promise<T>): Promise<T> {
  const secrets = await loadSecrets(dataDirectory);
  await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'), { shared: true });
  await checkSecrets(store, secrets);
  return await use(createKeys(store, { pepper: secrets.keyPepper, bootstrapSecret: null }));
}
