// What a store of installation facts must do, whoever keeps them.
import assert from 'node:assert/strict';
import { checksOf, type OpenStore } from './open-store.testsuite.ts';

export function testInstallation(name: string, open: OpenStore): void {
  const check = checksOf(open);

  check(`${name}: facts are kept, replaced and forgotten by name`, async (store, path) => {
    assert.deepEqual(await store.facts(), new Map());
    await store.setFact('a', '1');
    await store.setFact('b', '狐狸\n');
    await store.setFact('a', '2');
    await store.forgetFact('never set');
    const facts = new Map([
      ['a', '2'],
      ['b', '狐狸\n'],
    ]);
    assert.deepEqual(await store.facts(), facts);
    await using other = await open(path);
    assert.deepEqual(await other.facts(), facts);
    await other.forgetFact('a');
    assert.deepEqual([...(await store.facts()).keys()], ['b']);
  });
}
