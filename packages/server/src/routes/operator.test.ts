// One who runs the service, a provider that loses its replies, and what can be done about it.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pino } from 'pino';
import { readConfig } from '../config/config.ts';
import { anotherKey } from '../testing/another-key.testsuite.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import {
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { startScriptedNewapi, type ScriptedNewapi } from '../testing/scripted-newapi.testsuite.ts';

const ATTEMPTS = '/v1/operator/attempts';
const BODY = {
  model: MODEL,
  prompt: 'A girl walks on the beach.',
  metadata: { resolution: '480p', ratio: '4:3', duration: 5, return_last_frame: false },
};

interface House {
  readonly upstream: ScriptedNewapi;
  readonly service: RunningApp;
  /** Makes a task whose reply is lost. @returns the ids of the task and of its unknown attempt */
  lose(): Promise<{ readonly taskId: string; readonly attemptId: string }>;
  /** What it logged as a warning. */
  readonly warnings: Record<string, unknown>[];
  /** Has the service read another configuration. */
  configure(yaml: string): Promise<void>;
}

async function inHouse(body: (house: House) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-operator-'));
  try {
    await using upstream = await startScriptedNewapi();
    const file = join(directory, 'filmgate.yaml');
    await writeFile(
      file,
      `providers: { reseller: { kind: newapi, key_env: RESELLER_KEY, base_url: "${upstream.host.url('')}" } }\n`,
    );
    const env = {
      FILMGATE_CONFIG: file,
      RESELLER_KEY: 'k',
      FILMGATE_EGRESS_ALLOW: upstream.host.host,
    };
    const warnings: Record<string, unknown>[] = [];
    const write = (line: string): void =>
      void warnings.push(JSON.parse(line) as Record<string, unknown>);
    await using service = await runApp({
      logger: pino({ level: 'warn' }, { write }),
      // Looks at a provider are seconds apart.
      clock: fastClock(50),
      env,
    });
    await body({
      upstream,
      service,
      warnings,
      async configure(yaml) {
        await writeFile(file, yaml);
        await service.app.reload(readConfig({ ...env, FILMGATE_PORT: '0' }));
      },
      async lose() {
        upstream.replies.push('cut');
        const taskId = await service.create(BODY);
        for (;;) {
          const { body: page } = await service.call('GET', `${ATTEMPTS}?state=unknown`);
          const lost = page.data.find(
            (one: { task_id: string; waits_for: string }) =>
              one.task_id === taskId && one.waits_for === 'operator',
          );
          if (lost !== undefined) return { taskId, attemptId: lost.id };
        }
      },
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('a lost reply is shown with its task and with what each choice does and costs', async () => {
  await inHouse(async ({ service, upstream, lose }) => {
    const { taskId, attemptId } = await lose();
    const { body } = await service.call('GET', `${ATTEMPTS}/${attemptId}`);
    assert.equal(body.state, 'unknown');
    assert.equal(body.task_id, taskId);
    assert.equal(body.task.prompt, BODY.prompt);
    assert.equal(body.task.state, 'running');
    assert.match(body.error.message, /reseller/);
    assert.deepEqual(
      body.choices.map(({ decision }: { decision: string }) => decision),
      ['adopt', 'resend', 'abandon'],
    );
    assert.match(body.choices[1].costs, /May pay twice/);
    assert.equal(upstream.bodies.length, 1);
    const metrics = await service.call('GET', '/metrics');
    assert.match(metrics.body, /^filmgate_attempts\{provider="reseller",state="unknown"\} 1$/m);
    assert.match(
      metrics.body,
      /^filmgate_upstream_requests_total\{provider="reseller",kind="start",outcome="unknown"\} 1$/m,
    );
  });
});

test('adopted, the job that was found is looked after and its film is the task’s', async () => {
  await inHouse(async ({ service, upstream, lose }) => {
    const { taskId, attemptId } = await lose();
    const missing = { code: 'task_not_exist', message: 'task_not_exist' };
    upstream.errors.set('job-9', missing);
    const wrong = await service.call('POST', `${ATTEMPTS}/${attemptId}`, {
      body: { decision: 'adopt', operation: 'job-9' },
    });
    assert.deepEqual([wrong.status, wrong.body.error.param], [400, 'operation']);
    assert.match(wrong.body.message, /reseller knows no job job-9/);
    upstream.finish('job-0');
    const adopt = { decision: 'adopt', operation: 'job-0' };
    const { status, body } = await service.call('POST', `${ATTEMPTS}/${attemptId}`, {
      body: adopt,
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual([body.state, body.operation], ['created', { id: 'job-0' }]);
    assert.deepEqual(body.choices, []);
    const done = await service.until(taskId, hasEnded);
    assert.equal(done.status, 'completed', JSON.stringify(done));
    assert.equal(upstream.bodies.length, 1);
    const { body: ofTask } = await service.call('GET', `${ATTEMPTS}?task_id=${taskId}`);
    assert.deepEqual(
      ofTask.data.map(({ id }: { id: string }) => id),
      [attemptId],
    );
    // The job has its attempt now.
    const second = await lose();
    const taken = await service.call('POST', `${ATTEMPTS}/${second.attemptId}`, { body: adopt });
    assert.equal(taken.status, 409);
    assert.match(taken.body.message, /job-0 is another attempt’s/);
  });
});

test('resent, the task is sent once more, and only then', async () => {
  await inHouse(async ({ service, upstream, lose }) => {
    const { taskId, attemptId } = await lose();
    upstream.finish('job-1');
    const path = `${ATTEMPTS}/${attemptId}`;
    const { body } = await service.call('POST', path, { body: { decision: 'resend' } });
    assert.deepEqual([body.state, body.given_up], ['not_created', true]);
    assert.equal(body.decided.decision, 'resend');
    assert.match(body.decided.costs, /May pay twice/);
    const again = await service.call('POST', path, { body: { decision: 'resend' } });
    assert.equal(again.status, 409);
    assert.equal(again.body.code, 'DecisionConflict');
    assert.equal((await service.until(taskId, hasEnded)).status, 'completed');
    assert.equal(upstream.bodies.length, 2);
    const { body: page } = await service.call('GET', `${ATTEMPTS}?provider=reseller&limit=1`);
    assert.deepEqual([page.data[0].state, page.data[0].number, page.has_more], ['ended', 2, true]);
    assert.equal(page.data[0].possible_cost, null);
    const before = page.data[0].id;
    const next = await service.call('GET', `${ATTEMPTS}?limit=1&before=${before}`);
    assert.deepEqual([next.body.data[0].id, next.body.has_more], [attemptId, false]);
    const nowhere = await service.call('GET', `${ATTEMPTS}?before=att_none`);
    assert.deepEqual([nowhere.status, nowhere.body.error.param], [400, 'before']);
    // The lost job may be billed as well: both are in the books, and count in the budgets.
    const { possible_cost: possible } = next.body.data[0];
    assert.ok(possible.micro_units > 0);
    const { body: usage } = await service.call('GET', '/v1/usage');
    const [row] = usage.data;
    assert.deepEqual(
      [row.currency, row.tasks, row.given_up, row.possible_micro_units],
      [possible.currency, 1, 1, possible.micro_units],
    );
    assert.ok(row.cost_micro_units > 0);
    assert.deepEqual(usage.reserved, []);
  });
});

test('abandoned, the task fails and its user is told what to do', async () => {
  await inHouse(async ({ service, lose, warnings }) => {
    const { taskId, attemptId } = await lose();
    const { body } = await service.call('POST', `${ATTEMPTS}/${attemptId}`, {
      body: { decision: 'abandon' },
    });
    assert.equal(body.state, 'ended');
    const logged = warnings.find(({ decision }) => decision === 'abandon');
    assert.deepEqual(
      [logged?.['keyId'], logged?.['attempt'], logged?.['taskId'], logged?.['provider']],
      ['bootstrap', attemptId, taskId, 'reseller'],
    );
    const { data } = await service.until(taskId, hasEnded);
    assert.match(data.fail_reason, /reply to this task was lost.*Send the request again/);
  });
});

test('where its owner cancelled, the lost one can be closed but not sent again', async () => {
  await inHouse(async ({ service, lose }) => {
    const { taskId, attemptId } = await lose();
    await service.call('DELETE', `${MISSION}/${taskId}`);
    const path = `${ATTEMPTS}/${attemptId}`;
    const { body } = await service.call('GET', path);
    assert.deepEqual(
      body.choices.map(({ decision }: { decision: string }) => decision),
      ['adopt', 'abandon'],
    );
    const resent = await service.call('POST', path, { body: { decision: 'resend' } });
    assert.equal(resent.status, 409);
    assert.match(resent.body.message, /its task is cancelled/);
    const closed = await service.call('POST', path, { body: { decision: 'abandon' } });
    assert.equal(closed.body.task.state, 'cancelled');
  });
});

test('films at a provider that is configured no more can be let go, others cannot', async () => {
  await inHouse(async ({ service, configure }) => {
    const taskId = await service.create(BODY);
    await service.until(taskId, ({ data }) => data.stage === 'upstream');
    const { body: page } = await service.call('GET', `${ATTEMPTS}?state=created`);
    const path = `${ATTEMPTS}/${page.data[0].id}`;
    const abandon = { body: { decision: 'abandon' } };
    const refused = await service.call('POST', path, abandon);
    assert.match(refused.body.message, /cancel its task/);
    assert.deepEqual((await service.call('GET', path)).body.choices, []);

    await configure('retention: { days: 9 }\n');
    const [gone] = (await service.call('GET', '/v1/operator/providers')).body.data;
    assert.deepEqual(
      [gone.name, gone.configured, gone.attempts.created, gone.kind, gone.pace],
      ['reseller', false, 1, null, null],
    );
    const ready = await service.call('GET', '/ready');
    assert.match(
      ready.body.parts.providers.reason,
      /reseller, which is not configured any more; put it back.*or abandon/,
    );
    const { choices } = (await service.call('GET', path)).body;
    assert.deepEqual(
      choices.map(({ decision }: { decision: string }) => decision),
      ['abandon'],
    );
    const resent = await service.call('POST', path, { body: { decision: 'resend' } });
    assert.equal(resent.status, 409);
    assert.match(
      resent.body.message,
      /reseller is not configured any more: put it back .* abandon/,
    );
    const closed = await service.call('POST', path, abandon);
    assert.equal(closed.body.state, 'ended');
    const { data } = await service.until(taskId, hasEnded);
    assert.match(data.fail_reason, /not in use here any more.*Send the request again/);
    const inArk = await service.call('GET', `${ARK}/${taskId}`);
    assert.equal(inArk.body.error.message, data.fail_reason);
    assert.equal((await service.call('GET', '/ready')).status, 200);
  });
});

test('of a provider that is out it is said what can be decided; resent is what another one takes', async () => {
  await inHouse(async ({ service, upstream, lose, configure }) => {
    const entry = (name: string): string =>
      `  ${name}: { kind: newapi, key_env: RESELLER_KEY, base_url: "${upstream.host.url('')}" }\n`;
    const first = await lose();
    const path = `${ATTEMPTS}/${first.attemptId}`;
    const resend = { body: { decision: 'resend' } };
    const here = (await service.call('GET', path)).body;
    assert.deepEqual([here.provider_configured, here.notice], [true, null]);

    await configure('retention: { days: 9 }\n');
    const { body: out } = await service.call('GET', path);
    assert.deepEqual([out.provider_configured, out.waits_for], [false, 'operator']);
    assert.match(
      out.notice,
      /^reseller is not in filmgate\.yaml any more, .* Put it back .*, or decide: abandon\.$/,
    );
    const { body: listed } = await service.call('GET', `${ATTEMPTS}?state=unknown`);
    assert.equal(listed.data[0].provider_configured, false);
    const refused = await service.call('POST', path, resend);
    assert.deepEqual([refused.status, refused.body.code], [409, 'DecisionConflict']);
    assert.match(
      refused.body.message,
      /reseller is not configured any more, and no provider makes doubao-\S+ here, .* Put one into filmgate\.yaml, or abandon the attempt\./,
    );
    const adopt = { body: { decision: 'adopt', operation: 'job-0' } };
    const adopted = await service.call('POST', path, adopt);
    assert.equal(adopted.status, 409);
    assert.match(adopted.body.message, /put it back first, or decide otherwise/);
    assert.equal((await service.call('GET', path)).body.state, 'unknown', 'nothing was decided');

    await configure(`providers:\n${entry('other')}`);
    const { body: again } = await service.call('GET', path);
    assert.match(again.notice, /decide: resend or abandon\.$/);
    assert.match(again.choices[0].does, /sent again, to other\.$/);
    upstream.finish('job-1');
    assert.equal((await service.call('POST', path, resend)).status, 200);
    assert.equal((await service.until(first.taskId, hasEnded)).status, 'completed');
    const { body: page } = await service.call('GET', `${ATTEMPTS}?task_id=${first.taskId}`);
    assert.deepEqual(
      page.data.map(({ provider }: { provider: string }) => provider),
      ['other', 'reseller'],
    );
  });
});

test('without the model at any provider, the user is told so', async () => {
  await inHouse(async ({ service, upstream }) => {
    const body = { error: { code: 'model_not_found', message: 'no channel for it' } };
    upstream.replies.push({ status: 404, body });
    const { data } = await service.film(BODY);
    assert.match(data.fail_reason, new RegExp(`has the model ${MODEL}.*GET /v1/models`));
    const { error } = (await service.call('GET', `${ARK}/${data.task_id}`)).body;
    assert.equal(error.code, 'InvalidEndpointOrModel.NotFound');
  });
});

test('when its tries are used up, the user is told to come again', async () => {
  await inHouse(async ({ service, upstream }) => {
    const reply = {
      status: 429,
      body: { code: 'busy', message: 'we are full' },
      headers: { 'retry-after': '1' },
    };
    upstream.replies.push(...Array.from({ length: 12 }, () => reply));
    const { data } = await service.film(BODY);
    assert.match(data.fail_reason, /Send the request again later/);
    assert.equal(upstream.bodies.length, 12);
  });
});

test('a decision is asked for in so many words', async () => {
  await inHouse(async ({ service, lose }) => {
    const { attemptId } = await lose();
    const path = `${ATTEMPTS}/${attemptId}`;
    for (const [body, words] of [
      [{}, /`decision`.*one of resend, abandon, adopt\. Request/],
      [[], /JSON object/],
      [{ decision: 'retry' }, /`decision`.*got "retry"/],
      [{ decision: 'adopt' }, /`operation`.*it is missing, expected a string\. Request/],
      [{ decision: 'adopt', operation: 'two words' }, /`operation`.*got "two words"/],
      [{ decision: 'resend', operation: 'job-0' }, /`operation`/],
    ] as const) {
      const reply = await service.call('POST', path, { body });
      assert.equal(reply.status, 400, JSON.stringify(body));
      assert.match(reply.body.message, words);
    }
    assert.equal((await service.call('GET', path)).body.state, 'unknown');
    assert.equal((await service.call('GET', `${ATTEMPTS}?state=lost`)).status, 400);
  });
});

test('how each provider is doing', async () => {
  await inHouse(async ({ service, upstream, lose }) => {
    await lose();
    const busy = { code: 'rate_limit', message: 'slow down' };
    const refusals = Array.from({ length: 12 }, () => ({ status: 429, body: busy }));
    upstream.replies.push(...refusals);
    await service.create(BODY);
    for (;;) {
      const { body } = await service.call('GET', '/v1/operator/providers');
      const [reseller] = body.data;
      if (reseller.resting === null || reseller.attempts.intended > 0) continue;
      assert.equal(reseller.name, 'reseller');
      assert.equal(reseller.kind, 'newapi');
      assert.equal(reseller.configured, true);
      assert.deepEqual(reseller.attempts, { intended: 0, created: 0, unknown: 1 });
      assert.equal(reseller.full, false);
      assert.equal(reseller.resting.reason, 'rate_limited');
      assert.ok(reseller.resting.since < reseller.resting.until);
      assert.equal(reseller.pace.creates_per_minute, 120);
      assert.deepEqual(
        [reseller.last_error.call, reseller.last_error.message],
        ['start', 'slow down'],
      );
      return;
    }
  });
});

test('unknown attempts that fill a provider are shown as that', async () => {
  await inHouse(async ({ service, upstream, configure, lose }) => {
    await configure(
      `providers: { reseller: { kind: newapi, key_env: RESELLER_KEY, base_url: "${upstream.host.url('')}", concurrency: 1 } }\n`,
    );
    await lose();
    const [{ full, attempts, concurrency }] = (await service.call('GET', '/v1/operator/providers'))
      .body.data;
    assert.deepEqual([full, attempts.unknown, concurrency], [true, 1, 1]);
  });
});

test('a provider that was asked as often as it may says when it is asked again', async () => {
  await inHouse(async ({ service, upstream, configure }) => {
    await configure(
      `providers: { reseller: { kind: newapi, key_env: RESELLER_KEY, base_url: "${upstream.host.url('')}", creates_per_minute: 1 } }\n`,
    );
    await service.create(BODY);
    for (;;) {
      const { body } = await service.call('GET', '/v1/operator/providers');
      const [{ attempts, pace }] = body.data;
      if (attempts.created === 0) continue;
      const waitMs = Date.parse(pace.next_create_at) - Date.parse(pace.next_call_at);
      // Of the minute some has passed.
      assert.ok(waitMs > 0 && waitMs <= 60_000, `${waitMs} ms`);
      return;
    }
  });
});

test('for every other key the operator’s routes do not exist', async () => {
  await inHouse(async ({ service, lose }) => {
    const { attemptId } = await lose();
    const routes = [
      ['GET', ATTEMPTS],
      ['GET', `${ATTEMPTS}/${attemptId}`],
      ['POST', `${ATTEMPTS}/${attemptId}`],
      ['GET', '/v1/operator/providers'],
    ] as const;
    const keys = [
      await anotherKey(service.dataDirectory, 'other', ['admin']),
      await anotherKey(service.dataDirectory, 'default', ['create']),
    ];
    for (const secret of keys) {
      const headers = { authorization: `Bearer ${secret}` };
      const nowhere = await service.call('GET', '/v1/operator/nothing', { headers });
      for (const [method, path] of routes) {
        const body = method === 'POST' ? { decision: 'resend' } : undefined;
        const { status, body: reply } = await service.call(method, path, { headers, body });
        assert.equal(status, 404);
        assert.equal(reply.code, nowhere.body.code);
      }
    }
    const { status } = await service.call('GET', ATTEMPTS, { headers: { authorization: '' } });
    assert.equal(status, 401);
    const unknown = await service.call('GET', `${ATTEMPTS}/nobody`);
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'ResourceNotFound']);
  });
});
