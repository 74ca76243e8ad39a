// kill -9, of the service and of a render, loses no task and makes none twice.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore } from '@filmgate/tasks';
import { onThisMachineMs } from '../harness/busy-machine.ts';
import { childrenOf, descendantsOf, isRunning } from '../harness/children.ts';
import { quickestFilm } from '../harness/requests.ts';
import { decode, videoOf } from '../harness/result-files.ts';
import { startService, type Service } from '../harness/service.ts';
import { until } from '../harness/until.ts';
import { inForm } from './form.ts';
import { report } from './promise-table.ts';

const TASKS = inForm({ short: 4, long: 100 });
/** Drawn for long enough to be killed meanwhile. */
const FRAMES = 97;

const request = (seed: number): object => quickestFilm({}, { frames: FRAMES, seed });

async function inDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-crash-'));
  try {
    await body(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Ends of attempts that the service logged, `cgt-… succeeded`. */
function endsLogged(service: Service): string[] {
  return service
    .output()
    .split('\n')
    .filter((line) => line.includes('"attempt ended"'))
    .map((line) => {
      const { taskId, change } = JSON.parse(line) as { taskId: string; change: string };
      return `${taskId} ${change}`;
    });
}

test('many films, the service killed in the middle: all are made, each once and whole', () =>
  inDirectory(async (dataDirectory) => {
    const ids: string[] = [];
    const ends: string[] = [];
    let children: number[];
    {
      await using service = await startService({ dataDirectory });
      for (let seed = 0; seed < TASKS; seed += 1) ids.push(await service.create(request(seed)));
      await until('some are done, some are being drawn', async () => {
        const replies = await Promise.all(ids.map((id) => service.get(id)));
        return (
          replies.some(({ status }) => status === 'completed') &&
          replies.some(({ data }) => data.stage === 'picture' && data.progress !== '0%')
        );
      });
      children = descendantsOf(service.pid);
      assert.ok(children.length > 0, 'renders run in processes of their own');
      await service.end('SIGKILL');
      ends.push(...endsLogged(service));
      assert.ok(ends.length < TASKS, 'it was killed in the middle');
    }
    const killedMs = performance.now();
    await until('the renders end with the service', () => !children.some(isRunning));
    const diedMs = Math.round(performance.now() - killedMs);
    const died = `${children.length} gone after ${diedMs} ms`;
    report('R18', 'Processes that the service started, after its kill -9', died, '≤ 2 s');
    assert.ok(diedMs < onThisMachineMs(2000), `${diedMs} ms`);

    await using service = await startService({ dataDirectory });
    const replies = [];
    // One after the other, as each has its own time to wait for.
    for (const id of ids) replies.push(await service.ended(id));
    for (const { status, data } of replies) assert.equal(status, 'completed', data.fail_reason);
    ends.push(...endsLogged(service));
    // What was acknowledged just before the kill may have missed its line in the log.
    assert.equal(new Set(ends).size, ends.length, 'no film is published twice');

    await using store = await openSqliteStore(join(dataDirectory, 'filmgate.db'), { shared: true });
    const { items } = await store.list('default', { offset: 0, limit: 100 });
    assert.equal(items.length, TASKS);
    const again = items.filter(({ attempts }) => attempts > 1);
    // One a core, as the service renders them.
    assert.ok(again.length <= availableParallelism(), 'only what was being drawn was drawn again');
    for (const { result, id } of items) {
      assert.ok(result, id);
      const film = replies.find(({ data }) => data.task_id === id)?.data;
      assert.ok(film);
      const video = await videoOf(film);
      assert.equal(createHash('sha256').update(video).digest('hex'), result.video.sha256);
      const { warnings, frames } = await decode(video, () => false);
      assert.deepEqual([warnings, frames.length], [[], FRAMES]);
    }
    assert.deepEqual(await readdir(join(dataDirectory, 'blobs', 'tmp')), []);
    const work = await readdir(join(dataDirectory, 'work'));
    assert.deepEqual(
      work.filter((name) => name.startsWith('cgt-')),
      [],
    );
  }));

test('a render that is killed is made again', async () => {
  await using service = await startService({ env: { FILMGATE_CONCURRENCY: '1' } });
  const id = await service.create(request(1));
  await until('it is being drawn', async () => (await service.get(id)).data.stage === 'picture');
  const [render] = childrenOf(service.pid);
  assert.ok(render);
  process.kill(render, 'SIGKILL');
  const { status, data } = await service.ended(id);
  assert.equal(status, 'completed', data.fail_reason);
  await until('it is logged', () => endsLogged(service).length === 2);
  assert.deepEqual(endsLogged(service), [`${id} given back`, `${id} succeeded`]);
});

test('cancelled in the middle, the render is gone within a moment', async () => {
  await using service = await startService();
  const id = await service.create(request(1));
  await until('it is being drawn', async () => (await service.get(id)).data.stage === 'picture');
  const children = childrenOf(service.pid);
  assert.equal(children.length, 1);
  await service.call('DELETE', `/v1/video/generations/${id}`);
  const startedMs = performance.now();
  await until('the render is gone', () => childrenOf(service.pid).length === 0);
  assert.ok(performance.now() - startedMs < onThisMachineMs(5000));
  const { data } = await service.get(id);
  assert.deepEqual([data.status, data.fail_reason], ['FAILURE', 'cancelled by its owner']);
});
