// Two tenants × every route of /openapi.json × every id: what is another tenant's is answered as what never
// was, to the byte but for the request id, and nothing of it is in lists, usage or events.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginUpload, bring } from '../testing/file-upload.testsuite.ts';
import { png } from '../testing/media-host.testsuite.ts';
import { ARK, hasEnded, MISSION, MODEL, type Reply } from '../testing/running-app.testsuite.ts';
import {
  canaryOf,
  inTwoTenants,
  eventually,
  until,
  type Call,
  type Tenant,
  type TwoTenants,
} from '../testing/two-tenants.testsuite.ts';

/** What a body has to be so that the id in the path is looked at. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /v1/operator/attempts/{id}': { decision: 'abandon' },
};

/** Whose link it is counts there, and no key. */
const RESULTS = '/v1/results/{tenant}/{id}/{name}';

interface Operation {
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly string[];
}

async function operations({ call }: Tenant): Promise<Operation[]> {
  const { body } = await call('GET', '/openapi.json');
  return Object.entries<object>(body.paths).flatMap(([template, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      template,
      parameters: [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    })),
  );
}

/** Of the same length, so that nothing but what it is can differ. */
const unknown = (id: string): string => `${id.slice(0, -4)}0000`;

/** All ids that a tenant has, by what they are. */
interface Belongings {
  readonly film: string;
  readonly atProvider: string;
  readonly lost: string;
  readonly webhook: string;
  readonly event: string;
  readonly key: string;
  readonly attempt: string;
  readonly file: string;
  readonly upload: string;
}

async function belongingsOf(
  { call, film, webhook, keyId: key, secret }: Tenant,
  { service, upstream, receiver }: TwoTenants,
): Promise<Belongings> {
  const create = async (): Promise<string> => {
    const callback = receiver.url(`/${canaryOf('acme')}`);
    const body = { model: MODEL, prompt: canaryOf('acme'), metadata: { callback_url: callback } };
    return (await call('POST', MISSION, { body })).body.task_id;
  };
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await service.call('GET', `/v1/operator/attempts?task_id=${id}`)).body.data[0]?.state;
  const atProvider = await create();
  await eventually(async () => (await stateOf(atProvider)) === 'created');
  upstream.replies.push('cut');
  const lost = await create();
  await eventually(async () => (await stateOf(lost)) === 'unknown');
  const [delivery] = (await call('GET', `/v1/webhooks/${webhook}/deliveries`)).body.data;
  const attempts = await service.call('GET', `/v1/operator/attempts?task_id=${lost}`);
  const headers = { authorization: `Bearer ${secret}` };
  const file = await bring(service, png(300, 300), `${canaryOf('acme')}.png`, headers);
  const upload = await beginUpload(service.origin, 1_000, headers);
  return {
    film,
    atProvider,
    lost,
    webhook,
    event: delivery.event_id,
    key,
    attempt: attempts.body.data[0].id,
    file: file.id,
    upload: upload.split('/').at(-1) ?? '',
  };
}

/** All ways to put values into the parameters. */
function combinations(
  parameters: readonly string[],
  valuesOf: (name: string) => readonly string[],
): Record<string, string>[] {
  return parameters.reduce<Record<string, string>[]>(
    (all, name) =>
      all.flatMap((given) => valuesOf(name).map((value) => ({ ...given, [name]: value }))),
    [{}],
  );
}

/** Without what differs between two requests. */
function comparable({ status, headers, body }: Reply, ids: readonly string[]): object {
  const requestId = headers.get('x-request-id') ?? '';
  const masked = [requestId, ...ids].reduce(
    (text, id) => text.replaceAll(id, '…'),
    JSON.stringify(body),
  );
  const differs = /^(date|x-request-id|ratelimit-.*)$/;
  const rest = [...headers].filter(([name]) => !differs.test(name));
  return { status, body: masked, headers: rest };
}

test('another tenant’s content by id (new-api GHSA-f35r-v9x5-r8mc): every id on every route is as unknown', () =>
  inTwoTenants(async (house) => {
    const { acme, bolt, as, service } = house;
    const belongings = await belongingsOf(acme, house);
    const theirs = Object.values(belongings);
    const boltReply = await bolt.call('GET', `${MISSION}/${bolt.film}`);
    const link = new URL(boltReply.body.data.data.result.content.video_url);
    const [event] = (await bolt.call('GET', `/v1/webhooks/${bolt.webhook}/deliveries`)).body.data;
    const own = [bolt.film, bolt.webhook, bolt.keyId, event.event_id];
    const scopes = ['tasks:write', 'tasks:read', 'files', 'webhooks', 'usage', 'keys'];
    const body = { name: 'all but admin', scopes };
    const { secret } = (await service.call('POST', '/v1/keys', { body })).body;
    const callers: [string, Call][] = [
      ['bolt’s admin', bolt.call],
      ['a key of the operator’s tenant', as(secret)],
    ];
    const routes = (await operations(acme)).filter(({ parameters }) => parameters.length > 0);
    assert.ok(routes.length >= 18, 'the routes are read from /openapi.json');

    for (const [caller, call] of callers) {
      for (const { method, template, parameters } of routes) {
        const ask = async (given: Record<string, string>): Promise<object> => {
          const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '');
          const takesBody = ['POST', 'PATCH', 'PUT'].includes(method);
          const reply = await call(method, path + (template === RESULTS ? link.search : ''), {
            ...(takesBody && { body: BODIES[`${method} ${template}`] ?? {} }),
          });
          // Not 400 either: the id was looked at.
          const expected = template === RESULTS ? 403 : 404;
          assert.equal(
            reply.status,
            expected,
            `${caller}: ${method} ${path} ${JSON.stringify(reply.body)}`,
          );
          return comparable(reply, Object.values(given));
        };
        const valuesOf = (name: string): readonly string[] => {
          if (name === 'tenant') return ['acme', 'bolt'];
          if (name === 'name') return ['video.mp4', 'storyboard.json'];
          if (name === 'event_id') return [belongings.event, event.event_id];
          return [...theirs, ...own];
        };
        for (const given of combinations(parameters, valuesOf)) {
          const foreign = Object.entries(given).filter(([, value]) => theirs.includes(value));
          if (foreign.length === 0) continue;
          const nobodys = foreign.map(([name, value]) => [name, unknown(value)] as const);
          const replaced = { ...given, ...Object.fromEntries(nobodys) };
          assert.deepEqual(
            await ask(given),
            await ask(replaced),
            `${caller}: ${method} ${template} ${JSON.stringify(given)}`,
          );
        }
      }
    }
    await assertUntouched(house, theirs);
  }));

/** What is theirs is still there, as it was. */
async function assertUntouched(
  { acme, upstream, service }: TwoTenants,
  theirs: readonly string[],
): Promise<void> {
  const [film = '', atProvider = '', lost = '', webhook = '', , key = '', attempt = '', ...files] =
    theirs;
  const [file = '', upload = ''] = files;
  const status = async (id: string): Promise<string> =>
    (await acme.call('GET', `${MISSION}/${id}`)).body.status;
  assert.deepEqual(
    [await status(film), await status(atProvider), await status(lost)],
    ['completed', 'in_progress', 'in_progress'],
  );
  const { body: hook } = await acme.call('GET', `/v1/webhooks/${webhook}`);
  assert.deepEqual([hook.enabled, hook.old_secret_until], [true, null]);
  const { body: kept } = await acme.call('GET', `/v1/keys/${key}`);
  assert.deepEqual([kept.state, kept.old_secret_until], ['active', null]);
  const { body: tried } = await service.call('GET', `/v1/operator/attempts/${attempt}`);
  assert.equal(tried.state, 'unknown');
  assert.equal((await acme.call('GET', `/v1/files/${file}/content`)).status, 200);
  const tus = { headers: { 'tus-resumable': '1.0.0' } };
  const { headers } = await acme.call('HEAD', `/v1/files/uploads/${upload}`, tus);
  assert.equal(headers.get('upload-offset'), '0');
  assert.equal(upstream.bodies.length, 2, 'nothing was made in their name');
}

/** Asks for it and for what never was: the same answer. */
const same = async (ask: (id: string) => Promise<Reply>, id: string): Promise<Reply> => {
  const reply = await ask(id);
  assert.deepEqual(
    comparable(reply, [id, 'acme']),
    comparable(await ask(unknown(id)), [unknown(id), unknown('acme')]),
  );
  return reply;
};

const draft = (id: string): object[] => [{ type: 'draft_task', draft_task: { id } }];

test('ids in bodies and queries, and keys that others chose: as unknown as in paths', () =>
  inTwoTenants(async (house) => {
    const { acme, bolt } = house;
    const { film, webhook, event, key, file } = await belongingsOf(acme, house);
    const { call } = bolt;
    const model = 'doubao-seedance-1-5-pro-251215';
    const drafts = [
      (id: string) => call('POST', ARK, { body: { model, content: draft(id) } }),
      (id: string) => call('POST', MISSION, { body: { model, metadata: { content: draft(id) } } }),
    ];
    for (const ask of drafts) assert.equal((await same(ask, film)).status, 404);
    const estimate = await same(
      (id) => call('POST', '/v1/estimates', { body: { model, content: draft(id) } }),
      film,
    );
    assert.equal(estimate.body.problems[0].code, 'ResourceNotFound');
    const media = (id: string) =>
      call('POST', MISSION, { body: { model: MODEL, prompt: 'a fox', images: [id] } });
    assert.equal((await same(media, file)).status, 400);
    const files = await same((id) => call('GET', `/v1/files?after=${id}`), file);
    assert.deepEqual([files.status, files.body.error.param], [400, 'after']);
    const empty = await same((id) => call('GET', `${ARK}?filter.task_ids=${id}`), film);
    assert.deepEqual(empty.body, { items: [], total: 0 });
    const before = await same((id) => call('GET', `/v1/keys?before=${id}`), key);
    assert.deepEqual([before.status, before.body.error.param], [400, 'before']);
    const log = `/v1/webhooks/${bolt.webhook}/deliveries`;
    assert.equal((await same((id) => call('GET', `${log}?before=${id}`), event)).status, 400);
    const page = await same((id) => call('GET', `/v1/videos?after=${id}`), film);
    assert.equal(page.status, 400);
    assert.equal((await same((id) => call('GET', `/v1/keys?tenant=${id}`), 'acme')).status, 403);
    const minted = await same(
      (tenant) => call('POST', '/v1/keys', { body: { name: 'x', scopes: ['usage'], tenant } }),
      'acme',
    );
    assert.equal(minted.status, 403);
    // The same Idempotency-Key and body as theirs: a task of its own, and not their reply.
    const headers = { 'idempotency-key': 'one' };
    const body = { model: `animatic/${MODEL}`, prompt: canaryOf('acme') };
    const other = await call('POST', MISSION, { body, headers });
    assert.equal(other.status, 422, 'its own key of that name was another request’s');
    const fresh = await call('POST', MISSION, { body, headers: { 'idempotency-key': 'two' } });
    assert.notEqual(fresh.body.task_id, film);
    assert.equal((await call('GET', `/v1/webhooks/${webhook}`)).status, 404);
  }));

const secretOf = async ({ call }: Tenant): Promise<string> =>
  (await call('GET', '/v1/webhooks/callback-secret')).body.secret;

test('nothing of another tenant is in any list, in usage, in what anybody may read, or told to its webhooks', () =>
  inTwoTenants(async (house) => {
    const { acme, bolt, upstream, receiver } = house;
    const theirs = await belongingsOf(acme, house);
    upstream.finish('job-0');
    await until(acme.call, theirs.atProvider, hasEnded);
    const spent = (await acme.call('GET', '/v1/usage')).body;
    assert.ok(spent.data.length + spent.reserved.length > 0, 'there is something to be seen');

    const lists = (await operations(bolt)).filter(
      ({ method, parameters }) => method === 'GET' && parameters.length === 0,
    );
    assert.ok(lists.length >= 10);
    for (const { template } of [...lists, { template: '/openapi.json' }]) {
      const { body } = await bolt.call('GET', template);
      const text = JSON.stringify(body);
      for (const secret of [...Object.values(theirs), canaryOf('acme'), 'acme']) {
        assert.ok(!text.includes(secret), `${template} has ${secret}`);
      }
    }
    const { body: usage } = await bolt.call('GET', '/v1/usage');
    assert.deepEqual([usage.data, usage.reserved], [[], []]);
    const listed = await bolt.call('GET', MISSION);
    assert.deepEqual(
      listed.body.data.items.map(({ task_id: id }: { task_id: string }) => id),
      [bolt.film],
    );

    // Running and succeeded of two films, and running of the lost one, to its own receiver and to no other.
    await receiver.count(2 + 5);
    for (const { path, text } of receiver.received) {
      const isBolts = path.includes(canaryOf('bolt'));
      assert.equal(text.includes(bolt.film), isBolts, path);
      assert.ok(!isBolts || !text.includes(canaryOf('acme')), path);
    }
    assert.notEqual(await secretOf(acme), await secretOf(bolt));
  }));
