import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inspectDatabase, storeHolder, StoreError } from '@filmgate/tasks';
import { refuseOthers } from '../auth/secrets-check.ts';
import { loadSecrets, SecretsError, secretsPath } from '../auth/secrets.ts';
import { firstKeyPath } from '../first-key.ts';
import { checkDisk } from '../health/check-disk.ts';
import { ok, problem, warning, type Finding } from './finding.ts';

const OF_ALL = 0o007;
const OF_GROUP = 0o070;

export interface ExaminedData {
  readonly findings: readonly Finding[];
  /** Who works on it now. */
  readonly holder: string | undefined;
}

/** The data directory, its room, its secrets and its database. */
export async function examineData(dataDirectory: string, nowMs: number): Promise<ExaminedData> {
  const directory = await examineDirectory(dataDirectory);
  if (directory.some(({ level }) => level === 'problem') || !(await isThere(dataDirectory))) {
    return { findings: directory, holder: undefined };
  }
  const holder = storeHolder(join(dataDirectory, 'filmgate.db'));
  const running =
    holder === undefined ? [] : [ok('service', `a service works on ${dataDirectory}: ${holder}`)];
  const database = await examineDatabase(dataDirectory, nowMs);
  return { findings: [...directory, ...running, ...database], holder };
}

async function examineDirectory(path: string): Promise<readonly Finding[]> {
  if (!(await isThere(path))) {
    const parent = dirname(path);
    return (await isThere(parent)) && !(await mayWrite(parent))
      ? [notWritable(parent)]
      : [ok('data directory', `${path} will be made at the first start`)];
  }
  const { mode } = await stat(path);
  if (!(await mayWrite(path))) return [notWritable(path)];
  const rights =
    process.platform !== 'win32' && (mode & OF_ALL) !== 0
      ? warning(
          'data directory',
          `other users of this machine may look into ${path} (mode ${octal(mode)})`,
          `chmod 700 ${path}`,
        )
      : ok('data directory', `${path} is writable, and this user's`);
  return [rights, await examineRoom(path)];
}

const notWritable = (path: string): Finding =>
  problem(
    'data directory',
    `this user may not write ${path}`,
    `Run this as the service's user, give ${path} to it (chown), or set FILMGATE_DATA_DIR to another folder.`,
  );

async function examineRoom(path: string): Promise<Finding> {
  try {
    await checkDisk(path);
    return ok('disk', 'there is room for films');
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return problem(
      'disk',
      said,
      'Free some, or keep finished tasks for less long (FILMGATE_RETENTION_DAYS).',
    );
  }
}

async function examineDatabase(dataDirectory: string, nowMs: number): Promise<readonly Finding[]> {
  const path = join(dataDirectory, 'filmgate.db');
  const [hasDatabase, hasSecrets] = [
    await isThere(path),
    await isThere(secretsPath(dataDirectory)),
  ];
  if (!hasDatabase && !hasSecrets) {
    return [ok('database', 'there is none yet: the first start makes it, and its secrets')];
  }
  if (hasDatabase && !hasSecrets) {
    return [
      problem(
        'secrets',
        `${secretsPath(dataDirectory)} is missing beside the database`,
        'Put the one there that was beside it: a backup has it. If it is lost, `npx filmgate secrets adopt` makes a new one; API keys, links and webhook secrets have to be made anew then.',
      ),
    ];
  }
  const findings: Finding[] = [];
  const secrets = await loadSecrets(dataDirectory).catch((error: unknown) => {
    findings.push(
      problem(
        'secrets',
        reasonIn(error, SecretsError),
        'Do what the message says, as the service’s user.',
      ),
    );
  });
  if (secrets !== undefined) findings.push(await examineSecretsMode(dataDirectory));
  if (await isThere(firstKeyPath(dataDirectory))) findings.push(keyInPlain(dataDirectory));
  if (!hasDatabase) return findings;
  try {
    const { tasks, facts, schemaVersion, newestTaskAtMs } = inspectDatabase(path);
    findings.push(ok('database', `sound; ${tasks} tasks, schema version ${schemaVersion}`));
    if (secrets !== undefined) refuseOthers(facts, secrets);
    if (newestTaskAtMs !== null && newestTaskAtMs > nowMs + CLOCK_SLACK_MS) {
      findings.push(
        warning(
          'clock',
          `the newest task was made at ${new Date(newestTaskAtMs).toISOString()}, which is still to come`,
          'Set the clock (NTP): one of the two times is wrong.',
        ),
      );
    }
  } catch (error) {
    if (error instanceof SecretsError) {
      findings.push(problem('secrets', error.message, 'Do what the message says.'));
    } else {
      const said = reasonIn(error, StoreError);
      findings.push(problem('database', said, 'Restore a backup: npx filmgate restore.'));
    }
  }
  return findings;
}

const CLOCK_SLACK_MS = 60_000;

async function examineSecretsMode(dataDirectory: string): Promise<Finding> {
  const path = secretsPath(dataDirectory);
  const { mode } = await stat(path);
  return process.platform !== 'win32' && (mode & OF_GROUP) !== 0
    ? warning('secrets', `the group may read ${path} (mode ${octal(mode)})`, `chmod 600 ${path}`)
    : ok('secrets', `${path} is sound, and this user's alone`);
}

const keyInPlain = (dataDirectory: string): Finding =>
  warning(
    'secrets',
    `${firstKeyPath(dataDirectory)} holds the key of the first run in plain`,
    'Keep the key elsewhere, and remove the file.',
  );

/** @throws what is none of the expected ones */
function reasonIn(error: unknown, expected: new (...args: never[]) => Error): string {
  if (error instanceof expected) return error.message;
  if (error instanceof Error && 'code' in error) return error.message;
  throw error;
}

const octal = (mode: number): string => (mode & 0o777).toString(8);

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const mayWrite = (path: string): Promise<boolean> =>
  access(path, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
