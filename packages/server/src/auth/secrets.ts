// This installation's own secrets, made on the first run and kept beside the database, readable by the
// service's user alone. Losing the file ends every API key and every result link.
//
//   { "keyPepper": "…",                          hashes API keys, and nothing else
//     "keys": [{ "id": "k1", "secret": "…" }] }  what everything else is derived from (derived-keys.ts),
//                                                oldest first: the last one signs and seals, each of
//                                                them verifies and opens
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from '@filmgate/media';
import { faultsOf, fieldWords } from '@filmgate/protocol';
import { z } from 'zod';

/** Of a random text of 43 characters, fewer are as good as impossible. */
const MIN_DISTINCT = 16;
const MIN_CHARACTERS = 32;
/** What of a file's mode lets others than its owner and group at it. */
const OTHERS = 0o007;

const secret = z
  .string()
  .min(MIN_CHARACTERS)
  .refine((text) => new Set(text).size >= MIN_DISTINCT, {
    error: `must be random: it has fewer than ${MIN_DISTINCT} different characters`,
  });

const current = z.strictObject({
  keyPepper: secret,
  keys: z
    .array(z.strictObject({ id: z.string().regex(/^k[1-9]\d{0,5}$/), secret }))
    .min(1)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, {
      error: 'two keys have the same id',
    }),
});

/** As filmgate 0.1 wrote it. */
const first = z
  .strictObject({ keyPepper: secret, linkSecret: secret })
  .transform(({ keyPepper, linkSecret }) => ({
    keyPepper,
    keys: [{ id: 'k1', secret: linkSecret }],
  }));

const schema = z.union([current, first]).refine(
  ({ keyPepper, keys }) => {
    const all = [keyPepper, ...keys.map(({ secret }) => secret)];
    return new Set(all).size === all.length;
  },
  { error: 'two of the secrets are the same' },
);

export interface Secrets {
  readonly keyPepper: string;
  /** Oldest first, one or more. */
  readonly keys: readonly { readonly id: string; readonly secret: string }[];
}

export class SecretsError extends Error {
  override readonly name = 'SecretsError';
  readonly code = 'invalid_secrets';
}

export const secretsPath = (dataDirectory: string): string => join(dataDirectory, 'secrets.json');

/**
 * Reads the secrets; makes them on the first run.
 *
 * @throws SecretsError when the file is damaged, weak, or can be read by everybody: refusing to start beats
 *   signing with a secret that others know
 */
export async function loadSecrets(dataDirectory: string): Promise<Secrets> {
  const path = secretsPath(dataDirectory);
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const text = (await readIfThere(path)) ?? (await makeSecrets(path));
  return parseSecrets(text, path);
}

/**
 * @param path where the text is from, for messages, which never show what stands there
 * @throws SecretsError
 */
export function parseSecrets(text: string, path: string): Secrets {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Without its cause, whose message quotes what it could not read.
    throw new SecretsError(
      `${path} is not JSON: it is empty, cut off or damaged. Restore it from a backup.`,
    );
  }
  const parsed = schema.safeParse(json, { error: fieldWords });
  if (parsed.success) return parsed.data;
  const shape = typeof json === 'object' && json !== null && 'linkSecret' in json ? first : current;
  const { error } = shape.safeParse(json, { error: fieldWords });
  throw new SecretsError(
    `${path} is damaged (${faultsOf(error ?? parsed.error)}). Restore it from a backup.`,
  );
}

/**
 * Adds a key to the file, which signs and seals from the next start on; the others stay good.
 *
 * @returns the new key's id
 * @throws SecretsError
 */
export async function addKey(dataDirectory: string): Promise<string> {
  const secrets = await loadSecrets(dataDirectory);
  const numbers = secrets.keys.map(({ id }) => Number(id.slice(1)));
  const id = `k${Math.max(...numbers) + 1}`;
  const keys = [...secrets.keys, { id, secret: newSecret() }];
  const path = secretsPath(dataDirectory);
  const temporary = await writeWhole(path, textOf({ ...secrets, keys }));
  await rename(temporary, path);
  await syncDirectory(dataDirectory);
  return id;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path);
    // Windows has no such modes.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      throw new SecretsError(
        `${path} can be read by every user of this machine (mode ${(mode & 0o777).toString(8)}): whoever did so can forge links and, with the database, find keys. Run chmod 600 ${path}, and replace the secrets if somebody may have read them (docs/operating.md, Secrets).`,
      );
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');

const textOf = (secrets: Secrets): string => `${JSON.stringify(secrets, null, 2)}\n`;

async function makeSecrets(path: string): Promise<string> {
  const text = textOf({ keyPepper: newSecret(), keys: [{ id: 'k1', secret: newSecret() }] });
  const temporary = await writeWhole(path, text);
  try {
    // Not `rename`, so that of two first runs at once the second reads what the first made.
    await link(temporary, path);
    await syncDirectory(dirname(path));
    return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(path, 'utf8');
  } finally {
    await rm(temporary, { force: true });
  }
}

/** On disk before it gets its name, so that a crash cannot leave half a file. @returns where it is */
async function writeWhole(path: string, text: string): Promise<string> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}
