import type { InstallationStore } from '../store/installation-store.ts';
import type { SqliteAccess } from './sqlite-access.ts';

const LIST_FACTS = `SELECT name, value FROM installation`;
const SET_FACT = `
  INSERT INTO installation (name, value) VALUES (:name, :value)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`;
const FORGET_FACT = `DELETE FROM installation WHERE name = :name`;

export function createSqliteInstallation({
  database,
  read,
  write,
}: SqliteAccess): InstallationStore {
  const list = database.prepare<[], { name: string; value: string }>(LIST_FACTS);
  const set = database.prepare<[object]>(SET_FACT);
  const forget = database.prepare<[object]>(FORGET_FACT);
  return {
    facts: () => read(() => new Map(list.all().map(({ name, value }) => [name, value]))),
    async setFact(name, value) {
      await write(() => set.run({ name, value }));
    },
    async forgetFact(name) {
      await write(() => forget.run({ name }));
    },
  };
}
