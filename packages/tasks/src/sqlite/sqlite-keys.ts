import type { ApiKey, KeyStore } from '../store/key-store.ts';
import { columnsOfChanges, columnsOfKey, keyFromRow, type KeyRow } from './key-row.ts';
import * as sql from './key-statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';

export function createSqliteKeys({ database, read, write }: SqliteAccess): KeyStore {
  const insert = database.prepare<[object]>(sql.INSERT_KEY);
  const count = database.prepare<[object], { total: number }>(sql.COUNT_ACTIVE_KEYS);
  const find = database.prepare<[object], KeyRow>(sql.FIND_KEY);
  const findByOld = database.prepare<[object], KeyRow>(sql.FIND_KEY_BY_OLD_SECRET);
  const get = database.prepare<[object], KeyRow>(sql.GET_KEY);
  const list = database.prepare<[object], KeyRow>(sql.LIST_KEYS);
  const listBefore = database.prepare<[object], KeyRow>(sql.LIST_KEYS_BEFORE);
  const change = database.prepare<[object], KeyRow>(sql.CHANGE_KEY);
  const replaceSecret = database.prepare<[object], KeyRow>(sql.REPLACE_KEY_SECRET);
  const revoke = database.prepare<[object]>(sql.REVOKE_KEY);
  const noteUse = database.prepare<[object]>(sql.NOTE_KEY_USE);
  const getTenant = database.prepare<[object], Pick<ApiKey, 'tenant'>>(sql.GET_TENANT_OF_KEY);
  const listOwners = database.prepare<[object], Pick<ApiKey, 'id' | 'tenant'>>(sql.LIST_KEY_OWNERS);
  return {
    addKey: (key, options) =>
      write(() => {
        const { tenant, createdAtMs: nowMs } = key;
        const total = options === undefined ? 0 : (count.get({ tenant, nowMs })?.total ?? 0);
        if (options !== undefined && total >= options.most) return false;
        insert.run(columnsOfKey(key));
        return true;
      }),
    findKey: (secretHash) =>
      read(() => {
        const row = find.get({ secretHash });
        return row === undefined ? keyOfOldSecret(findByOld.get({ secretHash })) : keyFromRow(row);
      }),
    getKey: (tenant, id) => read(() => keyOf(get.get({ tenant, id }))),
    listKeys: (tenant, { limit, before }) =>
      read(() =>
        (before === undefined
          ? list.all({ tenant, limit })
          : listBefore.all({ tenant, limit, before })
        ).map(keyFromRow),
      ),
    changeKey: (tenant, id, changes) =>
      write(() => keyOf(change.get({ tenant, id, ...columnsOfChanges(changes) }))),
    replaceKeySecret: (tenant, id, { secretHash, oldUntilMs }) =>
      write(() => keyOf(replaceSecret.get({ tenant, id, secretHash, oldUntilMs }))),
    revokeKey: (tenant, id, nowMs) => write(() => revoke.run({ tenant, id, nowMs }).changes > 0),
    async noteKeyUses(uses) {
      await write(() => {
        for (const [id, atMs] of uses) noteUse.run({ id, atMs });
      });
    },
    tenantOfKey: (id) => read(() => getTenant.get({ id })?.tenant),
    keyOwners: (nowMs) => read(() => listOwners.all({ nowMs })),
  };
}

const keyOf = (row: KeyRow | undefined): ApiKey | undefined =>
  row === undefined ? undefined : keyFromRow(row);

/** Nobody lives longer by a secret that is about to end or has ended, so neither does what is made with it. */
function keyOfOldSecret(row: KeyRow | undefined): ApiKey | undefined {
  if (row === undefined) return undefined;
  const { expires_at_ms: keyEndsAtMs, old_secret_until_ms: endsAtMs } = row;
  return keyFromRow({
    ...row,
    expires_at_ms: Math.min(keyEndsAtMs ?? Infinity, endsAtMs ?? Infinity),
  });
}
