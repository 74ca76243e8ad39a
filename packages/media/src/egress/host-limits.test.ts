import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manualClock } from '../testing/manual-clock.ts';
import { createHostLimits, type Place } from './host-limits.ts';

const { signal } = new AbortController();
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function bench(limit: Parameters<typeof createHostLimits>[0]) {
  const clock = manualClock();
  const limits = createHostLimits(limit, clock);
  const entered: { readonly name: string; readonly place: Place }[] = [];
  const enter = (name: string, hosts: readonly string[], by = signal): Promise<void> =>
    limits.enter(hosts, by).then((place) => void entered.push({ name, place }));
  const names = async (): Promise<string> => {
    await settled();
    return entered.map(({ name }) => name).join('');
  };
  const leave = (name: string): void => entered.find((one) => one.name === name)?.place.leave();
  return { clock, enter, names, leave, entered };
}

test('so many requests are under way to one host, the others wait in their order', async () => {
  const { enter, names, leave } = bench({ atOnce: 2, perSecond: 1000, burst: 1000 });
  for (const name of 'abcd') void enter(name, ['host']);
  void enter('x', ['another']);
  assert.equal(await names(), 'abx');
  leave('b');
  leave('b');
  assert.equal(await names(), 'abxc', 'a place is given back once');
  leave('a');
  assert.equal(await names(), 'abxcd');
});

test('after a burst requests begin at the steady rate, and a pause restores the burst', async () => {
  const { clock, enter, names, leave, entered } = bench({ atOnce: 100, perSecond: 10, burst: 3 });
  for (const name of 'abcdef') void enter(name, ['host']);
  assert.equal(await names(), 'abc');
  await clock.advance(99);
  assert.equal(await names(), 'abc');
  await clock.advance(1);
  assert.equal(await names(), 'abcd');
  await clock.advance(1000);
  assert.equal(await names(), 'abcdef');
  for (const { name } of entered) leave(name);
  for (const name of 'ghij') void enter(name, ['host']);
  assert.equal(await names(), 'abcdefghi');
});

test('many names of one address are one host, and so are many addresses of one name', async () => {
  const { enter, names } = bench({ atOnce: 1, perSecond: 1000, burst: 1000 });
  void enter('a', ['one.example', '93.184.216.34']);
  void enter('b', ['two.example', '93.184.216.34']);
  void enter('c', ['one.example', '93.184.216.35']);
  assert.equal(await names(), 'a');
});

test('who might have gone to several hosts holds the one that it went to', async () => {
  const { enter, names, leave, entered } = bench({ atOnce: 1, perSecond: 1000, burst: 1000 });
  void enter('a', ['name', 'first', 'second']);
  void enter('b', ['second']);
  void enter('c', ['first']);
  assert.equal(await names(), 'a');
  entered[0]!.place.keepOnly((host) => host === 'name' || host === 'first');
  assert.equal(await names(), 'ab');
  leave('a');
  assert.equal(await names(), 'abc');
});

test('who waits for two hosts is let in when both have room', async () => {
  const { clock, enter, names, leave } = bench({ atOnce: 1, perSecond: 1, burst: 1 });
  void enter('a', ['first']);
  void enter('b', ['second']);
  void enter('c', ['first', 'second']);
  assert.equal(await names(), 'ab');
  leave('a');
  await clock.advance(5000);
  assert.equal(await names(), 'ab');
  leave('b');
  assert.equal(await names(), 'abc');
});

test('who gives up leaves the line, and never gets in after all', async () => {
  const { enter, names, leave } = bench({ atOnce: 1, perSecond: 1000, burst: 1000 });
  const giving = new AbortController();
  void enter('a', ['host']);
  const gaveUp = assert.rejects(enter('b', ['host'], giving.signal), /enough/);
  void enter('c', ['host']);
  giving.abort(new Error('enough'));
  await gaveUp;
  leave('a');
  assert.equal(await names(), 'ac');
  await assert.rejects(enter('d', ['elsewhere'], giving.signal), /enough/);
});
