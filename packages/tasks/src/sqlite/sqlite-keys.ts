import type { KeyStore } from '../store/key-store.ts';
import * as sql from './statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';
import { keyFromRow, type KeyRow } from './task-row.ts';

export function createSqliteKeys({ database, read, write }: SqliteAccess): KeyStore {
  const insert = database.prepare<[object]>(sql.INSERT_KEY);
  const find = database.prepare<[object], KeyRow>(sql.FIND_KEY);
  const list = database.prepare<[object], KeyRow>(sql.LIST_KEYS);
  const revoke = database.prepare<[object]>(sql.REVOKE_KEY);
  return {
    async addKey(key) {
      await write(() => insert.run({ ...key, scopes: JSON.stringify(key.scopes) }));
    },
    findKey: (secretHash) =>
      read(() => {
        const row = find.get({ secretHash });
        return row === undefined ? undefined : keyFromRow(row);
      }),
    listKeys: (tenant) => read(() => list.all({ tenant }).map(keyFromRow)),
    revokeKey: (tenant, id, nowMs) => write(() => revoke.run({ tenant, id, nowMs }).changes > 0),
  };
}
