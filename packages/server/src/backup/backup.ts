// `filmgate backup`: a data directory as it is at one moment, beside a service that runs on it.
//
// Order: the blobs that are there, then the database at one moment, then the blobs that it refers to and that
// came meanwhile. So none is missing: the service removes a blob only a day after it was stored, and when no
// task refers to it any more. Whatever is left over is taken out again. The folder gets its name last.
import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { blobPath, hashFile, listBlobs, shareBlob, syncDirectory, syncFile } from '@filmgate/media';
import { copyDatabase } from '@filmgate/tasks';
import packageJson from '../../package.json' with { type: 'json' };
import { parseSecrets, secretsPath } from '../auth/secrets.ts';
import { BackupError } from './backup-error.ts';
import {
  BLOBS,
  DATABASE,
  MANIFEST,
  newManifest,
  SEALED_SECRETS,
  SECRETS,
  type Manifest,
} from './manifest.ts';
import { sealSecrets } from './sealed-secrets.ts';

/** What becomes of secrets.json. */
export type SecretsChoice = 'include' | 'leave out' | { readonly passphrase: string };

export interface BackupOptions {
  readonly dataDirectory: string;
  /** Must not exist, or be empty. */
  readonly target: string;
  readonly secrets: SecretsChoice;
  /** Copies of all files, where hard links would do as well. */
  readonly copy: boolean;
  readonly nowMs: number;
}

/**
 * @returns its manifest
 * @throws BackupError, StoreError, SecretsError; nothing stays behind
 */
export async function backup(options: BackupOptions): Promise<Manifest> {
  const { dataDirectory, secrets } = options;
  const target = resolve(options.target);
  await refuseWrongPlaces(dataDirectory, target);
  const partial = `${target}.partial-${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(target), { recursive: true });
  await mkdir(partial, { mode: 0o700 });
  try {
    const contents = await copyContents(partial, options);
    const files = {
      ...(await keepSecrets(dataDirectory, partial, secrets)),
      [DATABASE]: await factsOf(partial, DATABASE),
    };
    const manifest = newManifest({
      made_at: new Date(options.nowMs).toISOString(),
      filmgate: packageJson.version,
      ...contents,
      secrets: wordFor(secrets),
      files,
    });
    await writeSynced(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    await syncDirectory(partial);
    await replaceEmpty(partial, target);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function refuseWrongPlaces(dataDirectory: string, target: string): Promise<void> {
  const source = join(dataDirectory, DATABASE);
  await access(source).catch((cause: unknown) => {
    throw new BackupError(
      'nothing_there',
      `There is no ${source} to back up. Set FILMGATE_DATA_DIR to the service's data directory, and run this as its user.`,
      { cause },
    );
  });
  if (!relative(dataDirectory, target).startsWith('..')) {
    throw new BackupError(
      'not_empty',
      `${target} is inside the data directory. Name a folder outside of it.`,
    );
  }
  await requireEmpty(target);
}

/** @throws BackupError `not_empty` */
export async function requireEmpty(directory: string): Promise<void> {
  const entries = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.length === 0) return;
  const some = entries.slice(0, 3).join(', ') + (entries.length > 3 ? ', …' : '');
  throw new BackupError(
    'not_empty',
    `${directory} is not empty (${some}). Name a folder that does not exist yet, or is empty.`,
  );
}

/** The folder appears whole: half of one never has its name. */
export async function replaceEmpty(partial: string, target: string): Promise<void> {
  await rmdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(partial, target);
  await syncDirectory(dirname(target));
}

async function copyContents(
  partial: string,
  { dataDirectory, copy }: BackupOptions,
): Promise<Pick<Manifest, 'blobs' | 'schema_version' | 'tasks'>> {
  const [from, to] = [join(dataDirectory, BLOBS), join(partial, BLOBS)];
  await mkdir(to);
  const sizes = new Map<string, number>();
  const share = async (sha256: string): Promise<void> => {
    const sizeBytes = await shareBlob(from, to, sha256, { copy });
    if (sizeBytes !== undefined) sizes.set(sha256, sizeBytes);
  };
  for await (const sha256 of listBlobs(from)) await share(sha256);
  const database = join(partial, DATABASE);
  const { tasks, schemaVersion, blobs } = copyDatabase(join(dataDirectory, DATABASE), database);
  await chmod(database, 0o600);
  await syncFile(database);
  for (const sha256 of blobs) if (!sizes.has(sha256)) await share(sha256);
  for (const sha256 of sizes.keys()) {
    if (blobs.has(sha256)) continue;
    await rm(blobPath(to, sha256));
    sizes.delete(sha256);
  }
  for (const shard of await readdir(to)) await syncDirectory(join(to, shard));
  await syncDirectory(to);
  return {
    schema_version: schemaVersion,
    tasks,
    blobs: {
      count: sizes.size,
      size_bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
      missing: [...blobs].filter((sha256) => !sizes.has(sha256)),
    },
  };
}

async function keepSecrets(
  dataDirectory: string,
  partial: string,
  choice: SecretsChoice,
): Promise<Partial<Manifest['files']>> {
  if (choice === 'leave out') return {};
  const path = secretsPath(dataDirectory);
  const text = await readFile(path, 'utf8');
  // A backup of what no service starts with is none.
  parseSecrets(text, path);
  if (choice === 'include') {
    await writeSynced(join(partial, SECRETS), text);
    return { [SECRETS]: await factsOf(partial, SECRETS) };
  }
  const sealed = await sealSecrets(text, choice.passphrase);
  await writeSynced(join(partial, SEALED_SECRETS), sealed);
  return { [SEALED_SECRETS]: await factsOf(partial, SEALED_SECRETS) };
}

const wordFor = (choice: SecretsChoice): Manifest['secrets'] => {
  if (choice === 'include') return 'included';
  return choice === 'leave out' ? 'left out' : 'sealed';
};

async function factsOf(
  directory: string,
  name: string,
): Promise<{ size_bytes: number; sha256: string }> {
  const { sizeBytes, sha256 } = await hashFile(join(directory, name));
  return { size_bytes: sizeBytes, sha256 };
}

async function writeSynced(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flag: 'wx', flush: true });
}
