// Each check has a store of its own, in a directory that goes with it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AttemptStore } from './attempt-store.ts';
import type { ChangeStore } from './change-store.ts';
import type { EventStore } from './event-store.ts';
import type { FileStore } from './file-store.ts';
import type { InstallationStore } from './installation-store.ts';
import type { KeyStore } from './key-store.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { TaskStore } from './task-store.ts';
import type { WebhookStore } from './webhook-store.ts';

export type Store = TaskStore &
  AttemptStore &
  KeyStore &
  LedgerStore &
  EventStore &
  ChangeStore &
  WebhookStore &
  FileStore &
  InstallationStore;
/** Opens (makes, where missing) the database at a path; two calls give two handles on one database. */
export type OpenStore = (path: string) => Promise<Store>;

type Check = (title: string, body: (store: Store, path: string) => Promise<void>) => void;

export function checksOf(open: OpenStore): Check {
  return (title, body) => {
    test(title, async () => {
      const directory = await mkdtemp(join(tmpdir(), 'filmgate-store-'));
      try {
        await using store = await open(join(directory, 'made', 'store.db'));
        await body(store, join(directory, 'made', 'store.db'));
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    });
  };
}
