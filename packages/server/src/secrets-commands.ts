// Commands about the installation's own secrets, for the terminal.
import { join } from 'node:path';
import { openSqliteStore } from '@filmgate/tasks';
import { adoptSecrets } from './auth/secrets-check.ts';
import { addKey, loadSecrets } from './auth/secrets.ts';

/**
 * One more key, which signs and seals from the service's next start on.
 *
 * @returns its id
 * @throws SecretsError
 */
export const rotateSecrets = (dataDirectory: string): Promise<string> => addKey(dataDirectory);

/**
 * Takes the secrets file that is there for the database's own, whatever it was written under.
 *
 * @throws SecretsError; StoreError `in_use` while a service runs
 */
export async function adoptPresentSecrets(dataDirectory: string): Promise<void> {
  const secrets = await loadSecrets(dataDirectory);
  await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'));
  await adoptSecrets(store, secrets);
}
