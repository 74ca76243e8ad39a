// What a backup is: a folder that is complete as soon as it has its name.
//
//   manifest.json      this, with the hashes of the files beside it
//   filmgate.db        the database as it was at one moment
//   blobs/ab/abcdef…   every file that its tasks refer to, each named by the hash of its bytes
//   secrets.json       or secrets.sealed, or neither: as was chosen
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsOf, fieldWords } from '@filmgate/protocol';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';

export const DATABASE = 'filmgate.db';
export const BLOBS = 'blobs';
export const SECRETS = 'secrets.json';
export const SEALED_SECRETS = 'secrets.sealed';
export const MANIFEST = 'manifest.json';

const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.strictObject({ size_bytes: z.int().min(0), sha256 });
const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  made_at: z.iso.datetime(),
  /** Version of the filmgate that made it. */
  filmgate: z.string(),
  schema_version: z.int().min(0),
  tasks: z.int().min(0),
  secrets: z.enum(['included', 'sealed', 'left out']),
  files: z.strictObject({
    [DATABASE]: fileSchema,
    [SECRETS]: fileSchema.optional(),
    [SEALED_SECRETS]: fileSchema.optional(),
  }),
  blobs: z.strictObject({
    count: z.int().min(0),
    size_bytes: z.int().min(0),
    /** Referred to, but already gone when the backup was made. */
    missing: z.array(sha256),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const newManifest = (manifest: Omit<Manifest, 'format'>): Manifest => ({
  format: FORMAT,
  ...manifest,
});

/** @throws BackupError */
export async function readManifest(backup: string): Promise<Manifest> {
  const path = join(backup, MANIFEST);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new BackupError(
      'nothing_there',
      `${backup} is no backup: it has no ${MANIFEST}. Name the folder that \`filmgate backup\` made.`,
      { cause },
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new BackupError('damaged', `${path} is not JSON. Take another backup.`, { cause });
  }
  const parsed = manifestSchema.safeParse(json, { error: fieldWords });
  if (parsed.success) return parsed.data;
  throw new BackupError(
    'damaged',
    `${path} is not as this filmgate writes it (${faultsOf(parsed.error)}). Take another backup, or the filmgate that made it.`,
  );
}
