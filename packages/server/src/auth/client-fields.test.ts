// What a client writes into a body, wherever in it, decides neither who it is nor who makes its films: every
// field that a gateway of this kind was once fooled with, at every depth of every body of /openapi.json.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore, type Task } from '@filmgate/tasks';
import { png, startMediaHost } from '../testing/media-host.testsuite.ts';
import { ARK, MISSION, MODEL, type Reply } from '../testing/running-app.testsuite.ts';
import { eventually, inTwoTenants, type TwoTenants } from '../testing/two-tenants.testsuite.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Names that pick an upstream, an owner, a role or a budget elsewhere. */
const fieldsTo = (url: string): Readonly<Record<string, Json>> => ({
  // LiteLLM, CVE-2024-6587: `api_base`, in the body or inside of another field.
  api_base: url,
  api_url: url,
  base_url: url,
  endpoint: url,
  upstream: url,
  upstream_url: url,
  result_url: url,
  proxy: url,
  model_list: [{ litellm_params: { api_base: url } }],
  litellm_params: { api_base: url, api_key: 'x' },
  fallbacks: [{ model: 'x', api_base: url }],
  extra_body: { api_base: url },
  extra_headers: { authorization: 'Bearer x' },
  headers: { authorization: 'Bearer x' },
  provider: 'animatic',
  custom_llm_provider: 'openai',
  channel: 'x',
  channel_id: 1,
  lane: 'embedded',
  api_key: 'x',
  upstreamDraftId: 'x',
  // CVE-2026-47101 and -47102: the client says what it may.
  role: 'admin',
  user_role: 'proxy_admin',
  is_admin: true,
  isOperator: true,
  admin: true,
  permissions: ['admin'],
  allowed_routes: ['*'],
  scope: 'admin',
  // Whose it is, and who pays.
  tenant: 'acme',
  tenant_id: 'acme',
  owner: 'acme',
  user_id: 'acme',
  team_id: 'acme',
  organization_id: 'acme',
  key_id: 'bootstrap',
  keyId: 'bootstrap',
  made_by: 'bootstrap',
  budget: 1_000_000,
  max_budget: 1_000_000,
  spend: -1,
  quota: 1_000_000,
  budgets: [],
  estimate: null,
  rate: { currency: 'CNY', microUnitsPerMillionTokens: 0 },
});

const ESTIMATES = 'POST /v1/estimates';

/** Of an estimate, all but what it says of fields that nobody knows. */
const estimated = ({ body }: Reply): object => ({ ...body, warnings: null });

/** In /v1/keys these are what a body is for; what they give is judged by what the caller has: `keys.test.ts`. */
const OF_KEYS = new Set(['tenant', 'budgets']);

/** A good body of each route that takes one. */
const bodies = ({ receiver }: TwoTenants): Readonly<Record<string, readonly Json[]>> => {
  const image = `data:image/png;base64,${png(400, 400).toString('base64')}`;
  const metadata = { resolution: '480p', ratio: '16:9', duration: 5, seed: 7 };
  return {
    [`POST ${MISSION}`]: [
      { model: MODEL, prompt: 'a fox', metadata },
      {
        model: MODEL,
        metadata: {
          ...metadata,
          content: [
            { type: 'text', text: 'a fox' },
            { type: 'image_url', image_url: { url: image }, role: 'reference_image' },
          ],
        },
      },
    ],
    [`POST ${MISSION}/{id}/final`]: [{ resolution: '480p', metadata: { watermark: false } }],
    [`POST ${ARK}`]: [
      {
        model: MODEL,
        content: [
          { type: 'text', text: 'a fox' },
          { type: 'image_url', image_url: { url: image }, role: 'reference_image' },
        ],
        ...metadata,
      },
    ],
    [ESTIMATES]: [{ model: MODEL, prompt: 'a fox', metadata }],
    [`POST ${MISSION}/{id}/remix`]: [{ prompt: 'Make it night.' }],
    'POST /v1/videos/{id}/remix': [{ prompt: 'Make it night.' }],
    'POST /v1/videos': [
      { model: MODEL, prompt: 'a fox', seconds: '5', size: '1280x720', seed: 7 },
      { model: MODEL, prompt: 'a fox', input_reference: { image_url: image }, metadata },
    ],
    'POST /v1/webhooks': [{ url: receiver.url('/'), events: ['task.failed'] }],
    'PATCH /v1/webhooks/{id}': [{ enabled: true }],
    'POST /v1/keys': [
      {
        name: 'a test',
        scopes: ['usage'],
        budgets: [{ currency: 'CNY', per_day: 1 }],
        rate_limit: { requests_per_minute: 1 },
      },
    ],
    'PATCH /v1/keys/{id}': [{ name: 'a test' }],
    'POST /v1/keys/{id}/rotate': [{ overlap_s: 60 }],
    'POST /v1/operator/attempts/{id}': [{ decision: 'abandon' }],
  };
};

/** The body with fields put into each of its objects in turn; those that are there already stay. */
function planted(body: Json, fields: Readonly<Record<string, Json>>): Json[] {
  if (typeof body !== 'object' || body === null) return [];
  const inside = Object.entries(body).flatMap(([key, inner]) =>
    planted(inner as Json, fields).map((changed) =>
      Array.isArray(body)
        ? body.map((each, i) => (String(i) === key ? changed : (each as Json)))
        : { ...body, [key]: changed },
    ),
  );
  return Array.isArray(body) ? inside : [{ ...fields, ...body }, ...inside];
}

/** What a provider is asked for: with the picture, as one frame and as a reference, without it in two sizes, and in full for a draft. */
const KINDS = 5;

/** What of a task could have been picked; what it was made of is the same in all of a kind. */
const essence = ({ tenant, keyId, lane, request }: Task): object => ({
  tenant,
  keyId,
  lane,
  request,
});

test('a nested request field picked the upstream (LiteLLM CVE-2024-6587), a client set its role (CVE-2026-47101, CVE-2026-47102): no field at any depth does', async () => {
  let reached = 0;
  await using canary = await startMediaHost((_request, response) => {
    reached += 1;
    response.end();
  });
  const act = async (house: TwoTenants): Promise<void> => {
    const { service, bolt, upstream } = house;
    const { body: page } = await service.call('GET', '/openapi.json');
    const taking = Object.entries<Record<string, { requestBody?: { content: object } }>>(
      page.paths,
    ).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { requestBody }]) => 'application/json' in (requestBody?.content ?? {}))
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    const examples = bodies(house);
    // What would be drawn costs a process each time; its body is read as an estimate's is.
    const tried = taking.filter((route) => route !== 'POST /v1/storyboards');
    assert.deepEqual(Object.keys(examples).sort(), tried.sort(), 'a body of each route is tried');

    const ids: Record<string, string> = {
      [`${MISSION}/{id}/final`]: bolt.film,
      [`${MISSION}/{id}/remix`]: bolt.film,
      '/v1/videos/{id}/remix': bolt.film,
      '/v1/webhooks/{id}': bolt.webhook,
    };
    const ask = async (route: string, body: Json): Promise<Reply> => {
      const [method = '', template = ''] = route.split(' ');
      const scopes = ['usage'];
      const id =
        ids[template] ??
        (ids[template] = (await bolt.call('POST', '/v1/keys', { body: { name: 'a test', scopes } }))
          .body.id as string);
      return bolt.call(method, template.replace('{id}', id), { body });
    };
    await using store = await openSqliteStore(join(service.dataDirectory, 'filmgate.db'), {
      shared: true,
    });
    const read = async (reply: Reply): Promise<Task> => {
      const task = await store.get('bolt', reply.body.task_id ?? reply.body.id);
      assert.ok(task, 'it is the caller’s');
      return task;
    };

    const fields = Object.entries(fieldsTo(canary.url('/v1')));
    let sent = 0;
    let refused = 0;
    for (const [route, all] of Object.entries(examples)) {
      const makesTask = [MISSION, ARK, '/v1/videos'].some((path) => route.includes(path));
      // A remix of what was drawn here is drawn here.
      const goesOut = makesTask && !route.endsWith('/remix');
      const isForOperators = route.includes('operator');
      for (const body of all) {
        const plain = await ask(route, body);
        assert.equal(plain.status, isForOperators ? 404 : 200, JSON.stringify(plain.body));
        const outcomeOf = async (reply: Reply): Promise<object> =>
          makesTask ? essence(await read(reply)) : estimated(reply);
        const wanted = await outcomeOf(plain);
        if (goesOut) sent += 1;
        const takes = async (changed: Json, names: string): Promise<boolean> => {
          const reply = await ask(route, changed);
          if (route === ESTIMATES && reply.status === 200 && !reply.body.ok) {
            refused += 1;
            return false;
          }
          if (reply.status !== 200) {
            const what = `${route} ${names}: ${JSON.stringify(reply.body)}`;
            assert.ok(isForOperators || reply.status === 400, what);
            refused += 1;
            return false;
          }
          // Only the dialects ignore what they do not know, as the real service does.
          assert.ok(makesTask || route === ESTIMATES, `${route} takes ${names}`);
          if (goesOut) sent += 1;
          assert.deepEqual(await outcomeOf(reply), wanted, `${route} ${names}`);
          return true;
        };
        const those = fields.filter(([name]) => !(route.includes('/v1/keys') && OF_KEYS.has(name)));
        for (const [i, changed] of planted(body, Object.fromEntries(those)).entries()) {
          if (await takes(changed, 'all')) continue;
          // Where one is refused, each is tried alone: it may have hidden the others.
          for (const field of those) {
            const alone = planted(body, Object.fromEntries([field]))[i];
            assert.ok(alone !== undefined);
            // There already, so nothing is planted.
            if (JSON.stringify(alone) !== JSON.stringify(body)) await takes(alone, field[0]);
          }
        }
      }
    }
    assert.ok(sent > 15 && refused > 200, `${sent} sent, ${refused} refused`);
    // All of them come to the provider of the configuration, the same as without.
    await eventually(async () => upstream.bodies.length === sent);
    const kinds = new Set(upstream.bodies.map((body) => JSON.stringify(body)));
    assert.equal(kinds.size, KINDS, [...kinds].join('\n'));
    assert.equal(reached, 0, 'nothing went where the fields say');
    const acmes = await house.acme.call('GET', MISSION);
    assert.equal(acmes.body.data.total, 1);
  };
  await inTwoTenants(act, { FILMGATE_EGRESS_ALLOW: canary.host });
});
