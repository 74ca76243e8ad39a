// This installation's own secrets, made on the first run and kept beside the database, readable by
// the service's user alone. Losing the file ends every key and every result link.
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.strictObject({
  /** Hashes API keys. */
  keyPepper: z.string().min(32),
  /** Signs result links. */
  linkSecret: z.string().min(32),
});

export type Secrets = z.infer<typeof schema>;

class SecretsError extends Error {
  readonly code = 'invalid_secrets';
}

/** @throws SecretsError when the file is damaged: refusing to start beats signing with a weak secret */
export async function loadSecrets(dataDirectory: string): Promise<Secrets> {
  const path = join(dataDirectory, 'secrets.json');
  await mkdir(dataDirectory, { recursive: true });
  const text = (await readIfThere(path)) ?? (await makeSecrets(path));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SecretsError(`${path} is not JSON; restore it from a backup.`, { cause });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    throw new SecretsError(
      `${path} is damaged (${z.prettifyError(parsed.error)}); restore it from a backup.`,
    );
  }
  return parsed.data;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');

async function makeSecrets(path: string): Promise<string> {
  const text = `${JSON.stringify({ keyPepper: newSecret(), linkSecret: newSecret() }, null, 2)}\n`;
  // Written whole before it gets its name, so that a crash cannot leave half a file; `link` and not
  // `rename`, so that of two first runs at once the second reads what the first made.
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(path, 'utf8');
  } finally {
    await rm(temporary, { force: true });
  }
}
