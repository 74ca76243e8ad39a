// Creates that bring their storyboard, through the whole service: checked by the real engine, and drawn.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { renderFilm, type Storyboard } from '@filmgate/animatic';
import {
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { png, startMediaHost } from '../testing/media-host.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';

/** Makes films of two seconds. */
const SHORT = 'doubao-seedance-1-0-pro-250528';
const BRIEF = {
  model: SHORT,
  prompt: 'A fox runs in the forest.',
  metadata: { resolution: '480p', ratio: '1:1', duration: 2, seed: 7 },
};
const ASKED = {
  model: MODEL,
  prompt: 'A fox runs in the forest.',
  metadata: { resolution: '480p', ratio: '1:1', duration: 4, seed: 7, generate_audio: false },
};

const storyboardOf = async ({ call }: RunningApp, body: object = ASKED): Promise<Storyboard> =>
  (await call('POST', '/v1/storyboards', { body })).body.storyboard;

/** @returns what the film is drawn from, and its bytes' hash */
async function filmOf(service: RunningApp, body: object): Promise<[Storyboard, string]> {
  const { task_id: id, data } = (await service.film(body)).data;
  assert.equal(data.status, 'succeed', JSON.stringify(data));
  const storyboard = await service.call('GET', `${MISSION}/${id}/storyboard`);
  const link = data.result.content.video_url;
  const video = Buffer.from(await (await fetch(link)).arrayBuffer());
  return [storyboard.body, createHash('sha256').update(video).digest('hex')];
}

test('the same storyboard is the same bytes; a changed one is another film, with a hash of its own', async () => {
  await using service = await runApp({ render: renderFilm });
  const [planned, bytes] = await filmOf(service, BRIEF);
  const [again, same] = await filmOf(service, { model: SHORT, storyboard: planned });
  assert.deepEqual([again, same], [planned, bytes]);
  const shots = planned.shots.map((shot) => ({ ...shot, time: 'night' as const }));
  const [changed, others] = await filmOf(service, {
    model: SHORT,
    metadata: { storyboard: JSON.stringify({ ...planned, shots }) },
  });
  assert.equal(changed.shots[0]?.time, 'night');
  assert.notEqual(changed.hash, planned.hash);
  assert.notEqual(others, bytes);
});

describe('a storyboard in a create', () => {
  let service: RunningApp;
  let planned: Storyboard;
  before(async () => {
    service = await runApp({
      render: scriptedEngine(),
      env: { ARK_API_KEY: 'a-key-that-is-not-used' },
    });
    planned = await storyboardOf(service);
  });
  after(() => service[Symbol.asyncDispose]());
  const model = `animatic/${MODEL}`;
  const post = (path: string, body: object): Promise<Reply> => service.call('POST', path, { body });

  test('says all of the film, in each dialect; what contradicts it is told', async () => {
    const created = await post(MISSION, { model, storyboard: planned, metadata: { duration: 9 } });
    assert.equal(created.status, 200, JSON.stringify(created.body));
    assert.deepEqual(created.body.warnings, [
      'metadata.duration: the storyboard has its own, ignored',
    ]);
    const { data } = await service.until(created.body.task_id, hasEnded);
    const { seed, ratio, duration, generate_audio: audio } = data.data.result;
    assert.deepEqual([seed, ratio, duration, audio], [7, '1:1', 4, false]);
    const ark = await post(ARK, { model, storyboard: planned });
    assert.equal(ark.status, 200, JSON.stringify(ark.body));
    const held = await service.call('GET', `${MISSION}/${ark.body.id}/storyboard`);
    assert.deepEqual(held.body, planned);
  });

  test('is refused where it cannot be drawn, with the checker’s words', async () => {
    const [shot] = planned.shots;
    const refused = async (body: object, param: string, words: RegExp): Promise<void> => {
      const reply = await post(MISSION, { model, ...body });
      assert.deepEqual([reply.status, reply.body.error.param], [400, param], reply.body.message);
      assert.match(reply.body.message, words);
      const { body: estimate } = await post('/v1/estimates', { model, ...body });
      assert.deepEqual([estimate.ok, estimate.problems[0].param], [false, param]);
    };
    const moon = { ...planned, shots: [{ ...shot, set: 'moon-base' }] };
    await refused({ storyboard: moon }, 'storyboard', /"shots.0.set" must be a drawn set/);
    const more = { ...planned, more: 1 };
    await refused({ metadata: { storyboard: more } }, 'metadata.storyboard', /"more"/);
    const theirs = { reference: 'image1', startS: 0, speed: 1, holdEndS: 0, holdStartS: 0 };
    const stolen = { ...planned, shots: [{ ...shot, plate: theirs }] };
    await refused({ storyboard: stolen }, 'storyboard', /must be a reference that came with/);
    const huge = { ...planned, output: { ...planned.output, width: 8192, height: 8192 } };
    await refused({ storyboard: huge }, 'storyboard.output', /expected 640x640/);
    await refused({ storyboard: 'not JSON' }, 'storyboard', /its JSON text/);
    const draft = [{ type: 'draft_task', draft_task: { id: 'cgt-1' } }];
    const drafts = 'doubao-seedance-1-5-pro-251215';
    const both = { model: drafts, storyboard: planned, metadata: { content: draft } };
    const reply = await post(MISSION, both);
    assert.deepEqual([reply.status, reply.body.error.param], [400, 'storyboard']);
  });

  test('is drawn here alone: who would pay for it is told how', async () => {
    const body = { model: MODEL, prompt: ASKED.prompt, storyboard: planned };
    const reply = await post(MISSION, body);
    assert.deepEqual([reply.status, reply.body.error.param], [400, 'storyboard']);
    assert.match(reply.body.message, new RegExp(`Send the model as animatic/${MODEL}`));
    const { body: estimate } = await post('/v1/estimates', body);
    assert.match(estimate.problems[0].message, /Send the model as animatic/);
    const film = await service.film({ model, storyboard: planned });
    const final = await post(`${MISSION}/${film.data.task_id}/final`, { model: MODEL });
    assert.equal(final.status, 400);
    assert.match(final.body.message, /has no prompt/);
  });

  test('can be looked at before it is drawn, and is kept by nobody then', async () => {
    const shots = planned.shots.map((shot) => ({ ...shot, time: 'dusk' as const }));
    const { status, body } = await post('/v1/storyboards?contact_sheet=true', {
      model,
      storyboard: { ...planned, shots },
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.notEqual(body.id, planned.hash);
    assert.match(body.contact_sheet, /^data:image\/jpeg;base64,\/9j\//);
  });
});

test('its references are the request’s own media, and it tells of those that came', async () => {
  await using host = await startMediaHost((_request, response) => response.end(png(400, 400)));
  await using service = await runApp({
    render: renderFilm,
    env: { FILMGATE_EGRESS_ALLOW: host.host },
  });
  const images = [host.url('/a.png')];
  const planned = await storyboardOf(service, { ...BRIEF, images });
  const [reference] = planned.references;
  assert.equal(reference?.name, 'image1');
  const none = await service.call('POST', MISSION, { body: { model: SHORT, storyboard: planned } });
  assert.deepEqual([none.status, none.body.error.param], [400, 'storyboard']);
  const foreign = { ...planned, references: [{ ...reference, sha256: 'f'.repeat(64) }] };
  const [drawn] = await filmOf(service, { model: SHORT, images, storyboard: foreign });
  assert.equal(drawn.references[0]?.sha256, reference?.sha256);
  assert.equal(drawn.hash, planned.hash);
});
