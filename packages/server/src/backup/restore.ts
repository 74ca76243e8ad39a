// `filmgate restore`: a backup becomes a data directory, checked file by file; nothing has the directory's name
// before all of it is there.
//
// What the old service did after the backup, nobody here knows. So what would be sent to a provider now may
// have been sent, made and paid since: those tasks fail, and say so, unless the operator knows that the service
// has not run since. What was being sent when the backup was made is `unknown` after the start, like any reply
// that was lost.
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BlobError, copyWholeBlob, hashFile, syncDirectory, syncFile } from '@filmgate/media';
import { inspectDatabase, openSqliteStore, storeHolder } from '@filmgate/tasks';
import { checkSecrets } from '../auth/secrets-check.ts';
import { parseSecrets, secretsPath } from '../auth/secrets.ts';
import { replaceEmpty, requireEmpty } from './backup.ts';
import { BackupError } from './backup-error.ts';
import {
  BLOBS,
  DATABASE,
  readManifest,
  SEALED_SECRETS,
  SECRETS,
  type Manifest,
} from './manifest.ts';
import { openSecrets } from './sealed-secrets.ts';

export interface RestoreOptions {
  /** The backup's folder. */
  readonly source: string;
  /** Must not exist, or be empty. */
  readonly dataDirectory: string;
  /** Of a backup that was made with one. */
  readonly passphrase?: string;
  /** A secrets.json, for a backup that was made without. */
  readonly secretsFile?: string;
  /** The service has not run since the backup: what waits to be sent to a provider is sent. */
  readonly hasNotRunSince: boolean;
  readonly nowMs: number;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Tasks that failed, because they may have been sent to a provider since. */
  readonly givenUp: readonly string[];
}

/** @throws BackupError, BlobError, StoreError, SecretsError; nothing stays behind */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { source } = options;
  const dataDirectory = resolve(options.dataDirectory);
  const holder = storeHolder(join(dataDirectory, DATABASE));
  if (holder !== undefined) {
    throw new BackupError(
      'in_use',
      `A service runs on ${dataDirectory}: ${holder}. Restore into another folder (FILMGATE_DATA_DIR), stop the service, and start it there.`,
    );
  }
  await requireEmpty(dataDirectory);
  const manifest = await readManifest(source);
  await checkFiles(source, manifest);
  const secrets = await secretsOf(manifest, options);
  const partial = `${dataDirectory}.partial-${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(dataDirectory), { recursive: true });
  await mkdir(partial, { mode: 0o700 });
  try {
    await copyFile(join(source, DATABASE), join(partial, DATABASE));
    await requireSame(partial, DATABASE, manifest);
    const { blobs } = inspectDatabase(join(partial, DATABASE));
    const missing = new Set(manifest.blobs.missing);
    await copyBlobs(
      source,
      partial,
      [...blobs].filter((sha256) => !missing.has(sha256)),
    );
    await writeFile(secretsPath(partial), secrets, { mode: 0o600, flag: 'wx', flush: true });
    const givenUp = await settle(partial, options);
    await rm(join(partial, `${DATABASE}.lock`), { force: true });
    await syncFile(join(partial, DATABASE));
    await syncDirectory(partial);
    await replaceEmpty(partial, dataDirectory);
    return { manifest, givenUp };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (error instanceof BlobError) throw damaged(error.message, error);
    throw error;
  }
}

async function checkFiles(source: string, manifest: Manifest): Promise<void> {
  for (const name of Object.keys(manifest.files)) await requireSame(source, name, manifest);
}

async function requireSame(directory: string, name: string, { files }: Manifest): Promise<void> {
  const path = join(directory, name);
  const expected = files[name as keyof Manifest['files']];
  const got = await hashFile(path).catch((cause: unknown) => {
    throw damaged(`${path} cannot be read`, cause);
  });
  if (expected?.sha256 === got.sha256) return;
  throw damaged(`${path} has other bytes than when the backup was made`);
}

const damaged = (what: string, cause?: unknown): BackupError =>
  new BackupError('damaged', `${what}. Nothing was restored: take another backup.`, { cause });

/** @returns the text of secrets.json */
async function secretsOf(manifest: Manifest, options: RestoreOptions): Promise<string> {
  const { source, passphrase, secretsFile } = options;
  if (manifest.secrets === 'included') {
    return checked(await readFile(join(source, SECRETS), 'utf8'), join(source, SECRETS));
  }
  if (manifest.secrets === 'sealed') {
    if (passphrase === undefined) {
      throw new BackupError(
        'no_secrets',
        'The secrets of this backup are sealed. Give the passphrase that it was made with: --passphrase-file FILE.',
      );
    }
    const sealed = await readFile(join(source, SEALED_SECRETS), 'utf8');
    return checked(await openSecrets(sealed, passphrase), SEALED_SECRETS);
  }
  if (secretsFile === undefined) {
    throw new BackupError(
      'no_secrets',
      'This backup was made without secrets.json. Give the one of its service: --secrets-file FILE.',
    );
  }
  return checked(await readFile(secretsFile, 'utf8'), secretsFile);
}

function checked(text: string, path: string): string {
  parseSecrets(text, path);
  return text;
}

async function copyBlobs(source: string, partial: string, blobs: readonly string[]): Promise<void> {
  const [from, to] = [join(source, BLOBS), join(partial, BLOBS)];
  await mkdir(to);
  for (const sha256 of blobs) {
    const sizeBytes = await copyWholeBlob(from, to, sha256);
    if (sizeBytes === undefined) throw damaged(`the blob ${sha256} is not there`);
  }
}

/** Makes of the copy what may be started: of this version, with its own secrets, sending nothing twice. */
async function settle(
  partial: string,
  { hasNotRunSince, nowMs }: RestoreOptions,
): Promise<string[]> {
  const path = secretsPath(partial);
  await using store = await openSqliteStore(join(partial, DATABASE));
  await checkSecrets(store, parseSecrets(await readFile(path, 'utf8'), path));
  if (hasNotRunSince) return [];
  const givenUp: string[] = [];
  for (let queues = await store.gatewayQueues(); queues.length > 0;) {
    for (const { tenant } of queues) {
      for (const { task } of await store.nextGatewayTasks({ tenant, nowMs: 0, limit: AT_ONCE })) {
        await store.failQueued(task, { error: MAY_HAVE_BEEN_SENT, nowMs });
        givenUp.push(task.id);
      }
    }
    queues = await store.gatewayQueues();
  }
  return givenUp;
}

const AT_ONCE = 100;

const MAY_HAVE_BEEN_SENT = {
  code: 'InternalServiceError',
  message:
    'The service was restored from a backup in which this film was not sent to its provider yet. Whether that was done since is not known, so it is not sent again by itself. Send the request again if you still need it.',
};
