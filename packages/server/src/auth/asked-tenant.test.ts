import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasEnded, MISSION, MODEL } from '../testing/running-app.testsuite.ts';
import { inTwoTenants, until } from '../testing/two-tenants.testsuite.ts';

const LISTS = [MISSION, '/v1/usage', '/v1/webhooks', '/v1/keys'];

test('the operator sees tasks, usage, webhooks and keys of any tenant; nobody else does', () =>
  inTwoTenants(async ({ service, upstream, acme, bolt, as }) => {
    const paid = await acme.call('POST', MISSION, { body: { model: MODEL, prompt: 'a fox' } });
    upstream.finish('job-0');
    await until(acme.call, paid.body.task_id, hasEnded);
    for (const path of LISTS) {
      const own = await acme.call('GET', path);
      const seen = await service.call('GET', `${path}?tenant=acme`);
      assert.deepEqual([seen.status, seen.body], [200, own.body], path);
      // Who asks is not whose it is: the default is one's own.
      assert.deepEqual(
        (await service.call('GET', path)).body,
        (await service.call('GET', `${path}?tenant=default`)).body,
      );
      assert.deepEqual((await acme.call('GET', `${path}?tenant=acme`)).body, own.body);
      assert.notDeepEqual((await service.call('GET', `${path}?tenant=bolt`)).body, own.body);
    }
    const { body: usage } = await service.call('GET', '/v1/usage?tenant=acme');
    assert.deepEqual([usage.tenant, usage.data.length], ['acme', 1]);
    const { body: films } = await service.call('GET', `${MISSION}?tenant=acme&status=succeeded`);
    const link = films.data.items.find(({ task_id: id }: { task_id: string }) => id === acme.film)
      .data.result.content.video_url;
    assert.equal((await fetch(link)).status, 200, 'with links that work');

    const scopes = ['tasks:read', 'webhooks', 'usage', 'keys'];
    const colleague = await service.call('POST', '/v1/keys', { body: { name: 'c', scopes } });
    for (const path of LISTS) {
      for (const [call, own] of [
        [bolt.call, 'bolt'],
        [as(colleague.body.secret), 'default'],
      ] as const) {
        for (const tenant of ['acme', 'nobody']) {
          const { status, body } = await call('GET', `${path}?tenant=${tenant}`);
          assert.deepEqual([status, body.code, body.error.param], [403, 'AccessDenied', 'tenant']);
          assert.match(body.message, new RegExp(`The operator alone .* this key is of ${own}\\.`));
        }
      }
      const none = await service.call('GET', `${path}?tenant=nobody`);
      assert.deepEqual([none.status, none.body.error.param], [404, 'tenant']);
      assert.match(none.body.message, /no tenant "nobody"\. GET \/v1\/operator\/tenants/);
      for (const query of ['tenants=acme', 'tenant=A', 'tenant=acme&tenant=bolt', 'tenant=']) {
        assert.equal((await service.call('GET', `${path}?${query}`)).status, 400, query);
      }
    }
  }));
