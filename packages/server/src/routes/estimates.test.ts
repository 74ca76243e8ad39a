// What a create would come to, told by the whole service: its numbers are those of the create, its problems
// all that the create would be refused for, and nothing of it stays.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { png, startMediaHost } from '../testing/media-host.testsuite.ts';
import { ARK, MISSION, MODEL, runApp } from '../testing/running-app.testsuite.ts';

const ESTIMATES = '/v1/estimates';
const CLIP = fileURLToPath(new URL('../../../../samples/clip-1.mp4', import.meta.url));
const ARK_ENV = { ARK_API_KEY: 'a-key-that-is-not-used' };
const BODY = {
  model: MODEL,
  prompt: 'A fox runs.',
  metadata: { resolution: '480p', ratio: '4:3', duration: 5 },
};

test('a drawn film costs nothing, and is known to the token', async () => {
  await using service = await runApp();
  const { status, body } = await service.call('POST', ESTIMATES, { body: BODY });
  assert.equal(status, 200);
  assert.deepEqual(body, {
    object: 'estimate',
    ok: true,
    problems: [],
    warnings: [],
    model: MODEL,
    mode: 't2v',
    width: 752,
    height: 560,
    fps: 24,
    frames: 121,
    duration: 5,
    resolution: '480p',
    ratio: '4:3',
    input_video_duration: 0,
    tokens: 49_761,
    exact: true,
    made_by: [
      {
        provider: 'animatic',
        order: 1,
        weight: 1,
        billed: false,
        cost: null,
        based_on: 'drawn here, for nothing',
      },
    ],
  });
  const open = { ...BODY, metadata: { duration: -1 }, mystery: 1 };
  const { body: most } = await service.call('POST', ESTIMATES, { body: open });
  assert.deepEqual(
    [most.ok, most.exact, most.width, most.frames, most.duration, most.ratio],
    [true, false, null, null, null, 'adaptive'],
  );
  assert.deepEqual(most.warnings, ['mystery: unknown field, ignored']);
});

test('media are looked at and not kept; the mission’s sample costs what it was billed', async () => {
  const files = { '/clip.mp4': await readFile(CLIP), '/small.png': png(97, 107) };
  await using host = await startMediaHost((request, response) => {
    const file = Object.entries(files).find(([path]) => path === request.url)?.[1];
    if (file === undefined) response.writeHead(404).end();
    else response.end(file);
  });
  await using service = await runApp({ env: { ...ARK_ENV, FILMGATE_EGRESS_ALLOW: host.host } });
  const blobs = (): Promise<string[]> =>
    readdir(join(service.dataDirectory, 'blobs'), { recursive: true });
  const before = await blobs();
  const asked = { ...BODY, videos: [host.url('/clip.mp4')] };
  const { body } = await service.call('POST', ESTIMATES, { body: asked });
  assert.deepEqual([body.ok, body.mode, body.tokens, body.exact], [true, 'r2v', 99_111, true]);
  const [maker] = body.made_by;
  assert.deepEqual([maker.provider, maker.billed], ['volcengine', true]);
  assert.deepEqual(maker.cost, { currency: 'CNY', amount: (99_111 * 28) / 1_000_000 });
  assert.match(maker.based_on, /\d{4}-\d\d-\d\d$/);

  const images = [host.url('/small.png'), host.url('/none.png'), 'asset://asset-1'];
  const bad = { ...asked, images, metadata: { ...BODY.metadata, duration: 99, ratio: '5:4' } };
  const { body: told } = await service.call('POST', ESTIMATES, { body: bad });
  assert.equal(told.ok, false);
  assert.deepEqual(told.problems.map(({ param }: { param: string }) => param).toSorted(), [
    'images[0]',
    'images[2]',
    'metadata.duration',
    'metadata.ratio',
  ]);
  assert.deepEqual([told.model, told.tokens, told.made_by], [MODEL, null, []]);
  const lost = { ...asked, images: [host.url('/none.png')] };
  const { body: warned } = await service.call('POST', ESTIMATES, { body: lost });
  assert.equal(warned.ok, true);
  assert.match(warned.warnings[0], /^images\[0\]: resource download failed: .*not looked at$/);

  assert.deepEqual(await blobs(), before);
  const left = await readdir(join(service.dataDirectory, 'work'));
  assert.ok(!left.some((name) => name.startsWith('look-')));
  const { body: list } = await service.call('GET', MISSION);
  assert.equal(list.data.total, 0);
});

test('it is taken exactly where the create is, with the create’s words', async () => {
  await using service = await runApp({ env: ARK_ENV });
  const content = [{ type: 'text', text: 'a fox' }];
  const bodies: [string, object][] = [
    [MISSION, { ...BODY, metadata: { ratio: '1:2' } }],
    [MISSION, { ...BODY, images: ['x'] }],
    [MISSION, { model: MODEL }],
    [MISSION, { ...BODY, model: `byteplus/${MODEL}` }],
    [MISSION, { ...BODY, model: 'sora-2' }],
    [ARK, { model: MODEL, content, frames: 33 }],
    [ARK, { model: `animatic/${MODEL}`, content: 'text' }],
    [ARK, { model: MODEL, content: [{ type: 'draft_task', draft_task: { id: 'cgt-none' } }] }],
  ];
  for (const [path, body] of bodies) {
    const refused = await service.call('POST', path, { body });
    assert.ok(refused.status >= 400 && refused.status < 500, JSON.stringify(body));
    const { body: estimate } = await service.call('POST', ESTIMATES, { body });
    const [problem] = estimate.problems;
    const { code, message, param } = refused.body.error;
    assert.deepEqual([estimate.ok, problem.code, problem.param ?? ''], [false, code, param]);
    assert.ok(message.startsWith(problem.message), message);
  }
  for (const body of ['{', '[]', '{"prompt":"a fox"}', '{"content":[],"model":5}']) {
    const none = await service.call('POST', ESTIMATES, { body });
    assert.equal(none.status, 400, body);
  }
});

test('what a budget has left is told, and whether the film fits', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-estimates-'));
  try {
    const file = join(directory, 'filmgate.yaml');
    const budgets = [{ tenant: 'default', currency: 'CNY', per_day: 2.5 }];
    await writeFile(file, JSON.stringify({ budgets }));
    await using service = await runApp({ env: { ...ARK_ENV, FILMGATE_CONFIG: file } });
    const { body } = await service.call('POST', ESTIMATES, { body: BODY });
    assert.deepEqual([body.ok, body.budget.covered], [true, true]);
    assert.deepEqual(body.budget.limits[0].left_micro_units, 2_500_000);
    const longer = { ...BODY, metadata: { ...BODY.metadata, duration: 8 } };
    const { body: over } = await service.call('POST', ESTIMATES, { body: longer });
    assert.deepEqual([over.ok, over.budget.covered], [false, false]);
    assert.equal(over.problems[0].code, 'BudgetExceeded');
    const create = await service.call('POST', MISSION, { body: longer });
    assert.deepEqual([create.status, create.body.code], [402, 'BudgetExceeded']);
    const unbilled = { ...longer, model: `animatic/${MODEL}` };
    const { body: drawn } = await service.call('POST', ESTIMATES, { body: unbilled });
    assert.deepEqual([drawn.ok, drawn.budget], [true, undefined]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
