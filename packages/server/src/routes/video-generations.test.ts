import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RenderError } from '@filmgate/animatic';
import {
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { scriptedEngine, untilAborted, type Act } from '../testing/scripted-engine.testsuite.ts';

/** What a film does is said by its prompt. */
const acts: Readonly<Record<string, Act>> = {
  'a fox': async () => {},
  endless: untilAborted,
  'a third': async (film) => {
    film.report('picture', 0.375);
    await untilAborted(film);
  },
  refused: async () => {
    throw new RenderError('invalid_media', 'video 1 cannot be decoded: send it as H.264');
  },
};

const engine = scriptedEngine(async (film) => acts[film.request.prompt]?.(film));
const film = { model: MODEL, prompt: 'a fox' };

const iso = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

describe('a task in the mission’s dialect', () => {
  let service: RunningApp;
  before(async () => {
    service = await runApp({ render: engine, env: { FILMGATE_CONCURRENCY: '2' } });
  });
  after(() => service[Symbol.asyncDispose]());

  test('is completed with every field of the page’s sample', async () => {
    const startedS = Math.floor(Date.now() / 1000);
    const metadata = { resolution: '480p', ratio: '4:3', duration: 5, seed: 40141 };
    const reply = await service.film({ ...film, metadata });
    const { data } = reply;
    const id = data.task_id;
    const videoUrl = data.data.result.content.video_url;
    const near = (value: number): void =>
      assert.ok(Number.isInteger(value) && value >= startedS && value <= startedS + 30, `${value}`);
    near(data.submit_time);
    near(data.start_time);
    near(data.finish_time);
    near(data.data.result.created_at);
    near(data.data.result.updated_at);
    assert.deepEqual(reply, {
      code: 'success',
      message: '',
      status: 'completed',
      data: {
        task_id: id,
        action: 'generate',
        status: 'SUCCESS',
        fail_reason: '',
        submit_time: data.submit_time,
        start_time: data.start_time,
        finish_time: data.finish_time,
        progress: '100%',
        stage: 'done',
        data: {
          id,
          draft: false,
          model: `animatic/${MODEL}`,
          ratio: '4:3',
          frames: 0,
          result: {
            id,
            seed: 40141,
            draft: false,
            model: MODEL,
            ratio: '4:3',
            usage: { total_tokens: 49761, completion_tokens: 49761 },
            status: 'succeeded',
            error: null,
            failure_reason: null,
            content: { video_url: videoUrl },
            duration: 5,
            created_at: data.data.result.created_at,
            resolution: '480p',
            updated_at: data.data.result.updated_at,
            service_tier: 'default',
            priority: 0,
            generate_audio: true,
            framespersecond: 24,
            execution_expires_after: 172800,
            filmgate: {
              made_by: `animatic/${MODEL}`,
              billed: false,
              poster_url: data.data.result.filmgate.poster_url,
              contact_sheet_url: data.data.result.filmgate.contact_sheet_url,
              storyboard_url: data.data.result.filmgate.storyboard_url,
            },
          },
          status: 'succeed',
          duration: 5,
          created_at: iso(data.data.result.created_at),
          resolution: '480p',
          updated_at: iso(data.data.result.updated_at),
        },
      },
    });
    assert.ok(videoUrl.startsWith(`${service.origin}/v1/results/default/${id}/video.mp4?`));
  });

  test('tells its progress while it runs, and can be cancelled', async () => {
    const id = await service.create({ ...film, prompt: 'a third' });
    const { status, data } = await service.until(id, (reply) => reply.data.stage === 'picture');
    assert.equal(status, 'in_progress');
    // The engine's share of the whole.
    assert.deepEqual([data.status, data.progress, data.fail_reason], ['IN_PROGRESS', '36%', '']);
    assert.ok(data.start_time > 0);
    assert.equal(data.finish_time, 0);
    assert.equal(data.data.status, 'processing');
    assert.equal(data.data.result.status, 'running');
    assert.equal(data.data.result.content, undefined);

    const cancelled = await service.call('DELETE', `${MISSION}/${id}`);
    assert.deepEqual(cancelled.body, {
      code: 'success',
      message: '',
      data: { task_id: id, outcome: 'cancelled' },
    });
    const ended = await service.until(id, hasEnded);
    assert.deepEqual(
      [ended.status, ended.data.status, ended.data.fail_reason, ended.data.data.result.status],
      ['failed', 'FAILURE', 'cancelled by its owner', 'cancelled'],
    );
    // Its place is free again.
    assert.equal((await service.film(film)).status, 'completed');
  });

  test('waits while others run, is cancelled unseen, and is deleted once it has ended', async () => {
    const running = [await service.create({ ...film, prompt: 'endless' })];
    running.push(await service.create({ ...film, prompt: 'endless' }));
    for (const id of running) await service.until(id, ({ status }) => status === 'in_progress');
    const waiting = await service.create(film);
    const { body } = await service.call('GET', `${MISSION}/${waiting}`);
    assert.deepEqual(
      [body.status, body.data.status, body.data.progress, body.data.data.status],
      ['queued', 'QUEUED', '0%', 'submitted'],
    );
    assert.deepEqual([body.data.start_time, body.data.finish_time], [0, 0]);
    for (const id of [waiting, ...running]) {
      const path = `${MISSION}/${id}`;
      assert.equal((await service.call('DELETE', path)).body.data.outcome, 'cancelled');
      assert.equal((await service.call('DELETE', path)).body.data.outcome, 'deleted');
      assert.equal((await service.call('DELETE', path)).status, 404);
      assert.equal((await service.call('GET', path)).status, 404);
    }
  });

  test('is cancelled, and never deleted, by a cancel that may come too late', async () => {
    const cancel = async (id: string): Promise<string> =>
      (await service.call('POST', `${MISSION}/${id}/cancel`)).body.data.outcome;
    const endless = await service.create({ ...film, prompt: 'endless' });
    assert.equal(await cancel(endless), 'cancelled');
    assert.equal(await cancel(endless), 'cancelled', 'asked again, as its reply was lost');
    const { data } = await service.film(film);
    assert.equal(await cancel(data.task_id), 'ended');
    const { body } = await service.call('GET', `${MISSION}/${data.task_id}`);
    assert.equal(body.status, 'completed');
    assert.equal((await service.call('POST', `${MISSION}/cgt-none/cancel`)).status, 404);
  });

  test('fails with the code and the reason in every place that clients read', async () => {
    const { status, data } = await service.film({ ...film, prompt: 'refused' });
    const error = {
      code: 'invalid_media',
      message: 'video 1 cannot be decoded: send it as H.264',
    };
    assert.equal(status, 'failed');
    assert.deepEqual([data.status, data.fail_reason], ['FAILURE', error.message]);
    assert.equal(data.data.status, 'failed');
    assert.equal(data.data.result.status, 'failed');
    assert.deepEqual(data.data.result.error, error);
    assert.deepEqual(data.data.result.failure_reason, error);
    assert.equal(data.data.result.content, undefined);
    assert.equal(data.data.result.usage, undefined);
  });

  test('fills in what it was left to choose', async () => {
    const { data } = await service.film({
      ...film,
      metadata: { ratio: 'adaptive', duration: -1, return_last_frame: true },
    });
    assert.deepEqual([data.data.ratio, data.data.duration], ['16:9', 7]);
    const { result } = data.data;
    assert.deepEqual([result.ratio, result.duration, result.resolution], ['16:9', 7, '720p']);
    assert.ok(Number.isInteger(result.seed) && result.seed >= 0 && result.seed < 2 ** 32);
    assert.match(result.content.last_frame_url, /\/last-frame\.png\?/);
  });

  test('looks the same in the Ark dialect', async () => {
    const { data } = await service.film(film);
    const { body } = await service.call('GET', `${ARK}/${data.task_id}`);
    assert.deepEqual(body, data.data.result);
  });
});

describe('the list', () => {
  let service: RunningApp;
  const ids: string[] = [];
  before(async () => {
    service = await runApp({ render: engine, env: { FILMGATE_CONCURRENCY: '1' } });
    for (const prompt of ['a fox', 'refused', 'a fox']) {
      const { data } = await service.film({ ...film, prompt });
      ids.push(data.task_id);
    }
    const other = { model: 'doubao-seedance-2-0-fast-260128', prompt: 'endless' };
    ids.push(await service.create(other), await service.create(other));
    await service.until(ids[3] ?? '', ({ status }) => status === 'in_progress');
  });
  after(() => service[Symbol.asyncDispose]());

  /** @returns which of `ids`, and the total */
  async function listed(query: string): Promise<[number[], number]> {
    const { status, body } = await service.call('GET', `${MISSION}?${query}`);
    assert.equal(status, 200, JSON.stringify(body));
    const items: { task_id: string }[] = body.data.items;
    return [items.map(({ task_id: id }) => ids.indexOf(id)), body.data.total];
  }

  test('is newest first, by pages', async () => {
    assert.deepEqual(await listed(''), [[4, 3, 2, 1, 0], 5]);
    assert.deepEqual(await listed('page=2&page_size=2'), [[2, 1], 5]);
    assert.deepEqual(await listed('page=9'), [[], 5]);
  });

  test('is filtered by the words of every vocabulary, and by model', async () => {
    assert.deepEqual(await listed('status=completed'), [[2, 0], 2]);
    assert.deepEqual(await listed('status=SUCCESS'), [[2, 0], 2]);
    assert.deepEqual(await listed('status=succeeded&page_size=1'), [[2], 2]);
    assert.deepEqual(await listed('status=FAILURE'), [[1], 1]);
    assert.deepEqual(await listed('status=IN_PROGRESS,queued'), [[4, 3], 2]);
    assert.deepEqual(await listed('status=running&status=failed'), [[3, 1], 2]);
    assert.deepEqual(await listed(`model=${MODEL}`), [[2, 1, 0], 3]);
  });

  test('refuses what it does not understand, by name', async () => {
    for (const [query, param] of [
      ['page=0', 'page'],
      ['page=x', 'page'],
      ['page_size=501', 'page_size'],
      ['page_size=1&page_size=2', 'page_size'],
      ['status=done', 'status'],
      ['status=__proto__', 'status'],
      ['status=constructor', 'status'],
      ['limit=2', 'limit'],
    ] as const) {
      const { status, body } = await service.call('GET', `${MISSION}?${query}`);
      assert.equal(status, 400, query);
      assert.equal(body.error.param, param);
      assert.ok(body.message.startsWith(`The parameter \`${param}\` specified in the request is`));
    }
  });
});
