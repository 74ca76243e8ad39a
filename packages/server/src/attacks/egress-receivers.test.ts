// Where events are told: nothing that is not public is called, at no try, whatever was registered.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore } from '@filmgate/tasks';
import { DEFAULT_TENANT } from '../auth/scopes.ts';
import { createSeal } from '../auth/seal.ts';
import { loadSecrets } from '../auth/secrets.ts';
import { ARK, MISSION, MODEL } from '../testing/running-app.testsuite.ts';
import { newWebhookSecret } from '../webhooks/webhook-secret.ts';
import { spellings } from './address-spellings.testsuite.ts';
import {
  checkOpaque,
  dealt,
  each,
  FOR_PROVIDERS_ALONE,
  IMPATIENT,
  isWebUrl,
  startAttackedService,
  type AttackedService,
  type LogLine,
} from './attacked-service.testsuite.ts';

const WEBHOOKS = '/v1/webhooks';
const TRIES = 2;
/** An event is told to both in the same way, but for the signature. */
const CALLBACKS = { way: 0, ways: 2 };
const WEBHOOKS_TOLD = { way: 1, ways: 2 };

const film = { model: MODEL, content: [{ type: 'text', text: 'a fox' }] };

/** Tries to tell somebody that a film is there. */
const tries = (log: readonly LogLine[], receiver: 'callback' | 'webhook'): readonly LogLine[] =>
  log.filter(
    (line) =>
      line['eventId'] !== undefined &&
      line['receiver'] === receiver &&
      line['type'] === 'task.succeeded',
  );

/** Makes a film for each, and waits until it was tried to tell of them. */
async function callBack(
  { service, logged, log }: AttackedService,
  urls: readonly string[],
  isTold: (tries: readonly LogLine[]) => boolean,
): Promise<readonly LogLine[]> {
  const ids = await each(urls, async (url) => {
    const reply = await service.call('POST', ARK, { body: { ...film, callback_url: url } });
    assert.equal(reply.status, 200, JSON.stringify([url, reply.body]));
    return String(reply.body.id);
  });
  await logged(() => {
    const byTask = Map.groupBy(tries(log, 'callback'), ({ taskId }) => taskId);
    return ids.every((id) => isTold(byTask.get(id) ?? []));
  });
  return tries(log, 'callback');
}

/** As if these had been let in by whatever mistake. @returns their ids */
async function store({ service }: AttackedService, urls: readonly string[]): Promise<string[]> {
  const path = join(service.dataDirectory, 'filmgate.db');
  const seal = createSeal(await loadSecrets(service.dataDirectory), 'webhook secrets at rest');
  await using beside = await openSqliteStore(path, { shared: true });
  const ids: string[] = [];
  for (const url of urls) {
    const id = `wh_${randomUUID()}`;
    const secret = seal.seal(id, newWebhookSecret());
    const fields = { types: ['task.succeeded'], enabled: true, createdAtMs: 0 } as const;
    await beside.addWebhook(
      { id, tenant: DEFAULT_TENANT, url, secret, ...fields },
      { most: 10_000 },
    );
    ids.push(id);
  }
  return ids;
}

/** Makes a film and waits until each was told of it so often, as often as it was tried. */
async function tellAll(
  attacked: AttackedService,
  ids: readonly string[],
): Promise<readonly LogLine[]> {
  const { service, logged, log } = attacked;
  assert.equal((await service.call('POST', ARK, { body: film })).status, 200);
  const enough = ids.length * TRIES;
  await logged(() => tries(log, 'webhook').filter(({ msg }) => msg !== 'told').length >= enough);
  return tries(log, 'webhook');
}

test('a callback_url at any spelling of an address inside is called at no try', async () => {
  await using attacked = await startAttackedService();
  const { service, network } = attacked;
  const all = spellings(network.canaryPort);
  const urls = dealt(all.filter(isWebUrl), CALLBACKS);
  assert.ok(urls.length >= 80, String(urls.length));
  const made = await callBack(attacked, urls, ({ length }) => length >= TRIES);
  for (const { error } of made) assert.equal(error, 'blocked');
  for (const url of all.filter((each) => !isWebUrl(each))) {
    const reply = await service.call('POST', ARK, { body: { ...film, callback_url: url } });
    assert.equal(reply.status, 400, url);
  }
  network.checkCanary();
});

test('a callback_url of a host that misbehaves leads nowhere else', async () => {
  await using attacked = await startAttackedService(IMPATIENT);
  const { network, hosts } = attacked;
  const urls = hosts.map(({ where }) => `http://${where}`);
  await callBack(
    attacked,
    urls,
    (made) => made.length >= TRIES || made.some(({ msg }) => msg === 'told'),
  );
  assert.equal(network.hits.get('/hop/2'), undefined, 'a redirect was followed');
  assert.equal(network.mostOnOneConnection(), 1, 'a connection was used twice');
  network.checkCanary();
});

test('a webhook at any spelling of an address inside is refused when it is registered or changed', async () => {
  await using attacked = await startAttackedService();
  const { service, network } = attacked;
  const good = await service.call('POST', WEBHOOKS, { body: { url: 'https://hostile.example/a' } });
  assert.equal(good.status, 200, JSON.stringify(good.body));
  // What these names resolve to is seen at each try.
  const named =
    /^https:\/\/(?:localtest\.me|[^/]*\.(?:nip|sslip)\.io|spoofed\.[^/]*|l\u043ecalhost\.example)\//;
  const refused = spellings(network.canaryPort).filter((url) => !named.test(url));
  assert.ok(refused.length >= 100);
  await each(refused, async (url) => {
    for (const [method, path] of [
      ['POST', WEBHOOKS],
      ['PATCH', `${WEBHOOKS}/${good.body.id}`],
    ] as const) {
      const reply = await service.call(method, path, { body: { url } });
      assert.equal(reply.status, 400, `${method} ${url}`);
      checkOpaque(reply.body, network);
    }
  });
  network.checkCanary();
});

test('a webhook at any spelling of an address inside is told nothing, at no try and in no test', async () => {
  await using attacked = await startAttackedService();
  const { service, network } = attacked;
  const urls = dealt(spellings(network.canaryPort).filter(isWebUrl), WEBHOOKS_TOLD);
  assert.ok(urls.length >= 80, String(urls.length));
  const ids = await store(attacked, urls);
  for (const { error } of await tellAll(attacked, ids)) assert.equal(error, 'blocked');
  await each(ids, async (id) => {
    const { body } = await service.call('POST', `${WEBHOOKS}/${id}/test`);
    assert.deepEqual([body.delivered, body.status_code, body.error], [false, null, 'blocked']);
  });
  network.checkCanary();
});

test('a webhook of a host that misbehaves leads nowhere else, and its owner is told little', async () => {
  await using attacked = await startAttackedService(IMPATIENT);
  const { service, network, hosts } = attacked;
  const ids = await store(
    attacked,
    hosts.map(({ where }) => `https://${where}`),
  );
  await each(ids, async (id) => {
    const { status, body } = await service.call('POST', `${WEBHOOKS}/${id}/test`);
    assert.equal(status, 200);
    checkOpaque(body, network);
  });
  await tellAll(attacked, ids.slice(0, ids.length / TRIES));
  assert.equal(network.hits.get('/hop/2'), undefined, 'a redirect was followed');
  assert.equal(network.mostOnOneConnection(), 1, 'a connection was used twice');
  network.checkCanary();
});

test('hosts that are opened for providers alone are told nothing: callbacks, webhooks, tests', async () => {
  await using attacked = await startAttackedService(FOR_PROVIDERS_ALONE);
  const { service, network } = attacked;
  const refused = FOR_PROVIDERS_ALONE.urls(network);
  const all = [...refused, FOR_PROVIDERS_ALONE.named];
  const good = await service.call('POST', WEBHOOKS, { body: { url: 'https://hostile.example/a' } });
  await each(refused, async (url) => {
    for (const [method, path] of [
      ['POST', WEBHOOKS],
      ['PATCH', `${WEBHOOKS}/${good.body.id}`],
    ] as const) {
      const reply = await service.call(method, path, { body: { url } });
      assert.equal(reply.status, 400, `${method} ${url}`);
    }
    const body = { model: MODEL, prompt: 'a fox', metadata: { callback_url: url } };
    const { warnings } = (await service.call('POST', MISSION, { body })).body;
    assert.match(String(warnings), /^metadata\.callback_url: cannot be called/);
  });
  await service.call('DELETE', `${WEBHOOKS}/${good.body.id}`);
  const made = await callBack(attacked, all, ({ length }) => length >= TRIES);
  for (const { error } of made) assert.equal(error, 'blocked');
  // Plain HTTP, too, as to a host that is opened.
  const ids = await store(attacked, [...all, ...all.map((url) => url.replace('https:', 'http:'))]);
  for (const { error } of await tellAll(attacked, ids)) assert.equal(error, 'blocked');
  await each(ids, async (id) => {
    const { body } = await service.call('POST', `${WEBHOOKS}/${id}/test`);
    assert.deepEqual([body.delivered, body.status_code, body.error], [false, null, 'blocked']);
  });
  network.checkCanary();
});
