// Every way that a URL can take into the service, with every spelling of an address inside and every
// misbehaviour of a host: nothing that is not public is ever dialled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ARK,
  hasEnded,
  MISSION,
  MODEL,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { spellings } from './address-spellings.testsuite.ts';
import {
  checkOpaque,
  dealt,
  each,
  failures,
  FOR_PROVIDERS_ALONE,
  groups,
  IMPATIENT,
  isWebUrl,
  startAttackedService,
  type AttackedService,
} from './attacked-service.testsuite.ts';

const IMAGES_A_TASK = 9;
const OTHERS_A_TASK = 3;
const NOT_FETCHED = ['media_download_failed', 'invalid_media', 'media_too_large'];

const image = (url: string, role?: string) => ({
  type: 'image_url',
  image_url: { url },
  ...(role && { role }),
});
const video = (url: string) => ({ type: 'video_url', video_url: { url }, role: 'reference_video' });
const audio = (url: string) => ({ type: 'audio_url', audio_url: { url }, role: 'reference_audio' });

type Request = readonly [path: string, body: object];

const text = { type: 'text', text: 'a fox' };
const ark = (...content: object[]): Request => [ARK, { model: MODEL, content: [text, ...content] }];

const VIDEOS = '/v1/videos';

/** Ways for media into the service: the roles of Ark's dialect, the mission's and OpenAI's. */
const ROLES: readonly ((urls: readonly string[], together: boolean) => readonly Request[])[] = [
  (urls) => urls.map((url) => ark(image(url))),
  (urls) =>
    urls.map((url, at) =>
      ark(image(url, 'first_frame'), image(urls[urls.length - 1 - at] ?? url, 'last_frame')),
    ),
  (urls, together) =>
    groups(urls, together ? OTHERS_A_TASK : 1).map((group) =>
      ark(
        ...group.map((url) => image(url, 'reference_image')),
        ...group.map(video),
        ...group.map(audio),
      ),
    ),
  (urls, together) =>
    groups(urls, together ? IMAGES_A_TASK : 1).map((images) => [
      MISSION,
      { model: MODEL, prompt: 'a fox', images },
    ]),
  (urls) =>
    urls.map((url, at) => [
      VIDEOS,
      { prompt: 'a fox', input_reference: at % 2 === 0 ? url : { image_url: url } },
    ]),
];

/** Requests whose media lie at these URLs. @param together many in a request */
const requestsFor = (urls: readonly string[], together: boolean): Request[] =>
  ROLES.flatMap((role, way) => role(dealt(urls, { way, ways: ROLES.length }), together));

/** Sends them and waits for what became of them: none may have got its media. */
async function failAll(
  { service, network }: AttackedService,
  requests: readonly Request[],
): Promise<void> {
  const ids = await each(requests, async ([path, body]) => {
    const reply = await service.call('POST', path, { body });
    assert.equal(reply.status, 200, JSON.stringify([body, reply.body]));
    return String(reply.body.id ?? reply.body.task_id);
  });
  await each(ids, async (id) => {
    const { data } = await service.until(id, hasEnded);
    assert.equal(data.status, 'FAILURE', JSON.stringify(data));
    const { code, message } = data.data.result.error;
    assert.ok(NOT_FETCHED.includes(code), `${code}: ${message}`);
    checkOpaque(data, network);
  });
  network.checkCanary();
}

test('media at any spelling of an address inside are refused, in every role', async () => {
  await using attacked = await startAttackedService();
  const { service, network, log } = attacked;
  const all = spellings(network.canaryPort);
  assert.ok(all.length >= 100, String(all.length));
  const [web, others] = [all.filter(isWebUrl), all.filter((url) => !isWebUrl(url))];
  await failAll(attacked, requestsFor(web, true));
  const refused = failures(log);
  // Each when it was submitted and again when it was to be drawn.
  assert.ok(refused.length >= web.length * 2, `${refused.length} of ${web.length}`);
  for (const { code, level } of refused) assert.deepEqual([code, level], ['blocked', 40]);
  await each(requestsFor(others, false), async ([path, body]) => {
    const reply = await service.call('POST', path, { body });
    assert.equal(reply.status, 400, JSON.stringify(body));
  });
  network.checkCanary();
});

test('media of a host that misbehaves in any way are refused, in every role', async () => {
  await using attacked = await startAttackedService(IMPATIENT);
  const { network, hosts } = attacked;
  assert.ok(hosts.length >= 20, String(hosts.length));
  const urls = hosts.map(({ where }) => `http://${where}`);
  await failAll(attacked, requestsFor(urls, false));
  assert.equal(network.mostOnOneConnection(), 1, 'a connection was used twice');
});

const post = (service: RunningApp, url: string) =>
  service.film({ model: MODEL, prompt: 'a fox', images: [url] });

test('estimates and storyboards look at media as a create does: at none inside, and tell nothing of them', async () => {
  await using attacked = await startAttackedService();
  const { service, network, log } = attacked;
  const web = spellings(network.canaryPort).filter(isWebUrl);
  await each(groups(web, IMAGES_A_TASK), async (images) => {
    const asked = { body: { model: MODEL, prompt: 'a fox', images } };
    const { status, body } = await service.call('POST', '/v1/estimates', asked);
    assert.deepEqual([status, body.ok, body.warnings.length], [200, true, images.length]);
    checkOpaque(body, network);
    const plan = await service.call('POST', '/v1/storyboards', asked);
    assert.deepEqual([plan.status, plan.body.code], [400, 'InvalidParameter']);
    checkOpaque(plan.body, network);
  });
  network.checkCanary();
  assert.ok(failures(log).length >= web.length);
  for (const { code } of failures(log)) assert.equal(code, 'blocked');
});

test('media of a public host that behaves are taken, so that the tests above test something', async () => {
  await using attacked = await startAttackedService();
  const { service, network } = attacked;
  const { status, data } = await post(service, 'http://hostile.example/good.png');
  assert.equal(status, 'completed', JSON.stringify(data));
  assert.equal(network.hits.get('/good.png'), 1);
});

test('what operators open does not open metadata addresses, however they are written or found', async () => {
  await using attacked = await startAttackedService({
    env: async () => ({
      FILMGATE_EGRESS_ALLOW: '0.0.0.0/0,::/0,metadata.example,wrapped.example,private.example',
    }),
  });
  const { service, network, log } = attacked;
  const urls = [
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/',
    'http://[64:ff9b:1::a9fe:a9fe]/',
    'http://[fd00:ec2::254]/latest/',
    'http://168.63.129.16/',
    'http://100.100.100.200/',
    'http://100.96.0.96/',
    'http://2852039166/',
    'http://0/',
    'http://metadata.example/',
    'http://wrapped.example/',
    'http://hostile.example/to-metadata',
  ];
  await failAll(attacked, requestsFor(urls, false));
  for (const { code } of failures(log)) assert.equal(code, 'blocked');
  // Opened it is, indeed.
  const opened = await post(service, 'http://10.0.0.1/a.png');
  assert.equal(opened.status, 'failed');
  assert.throws(() => network.checkCanary(), /10\.0\.0\.1/);
});

test('hosts that are opened for providers alone are refused as media, in every role', async () => {
  await using attacked = await startAttackedService(FOR_PROVIDERS_ALONE);
  const { network, log } = attacked;
  const { urls, named } = FOR_PROVIDERS_ALONE;
  const inside = [...urls(network), named];
  const all = [...inside, ...inside.map((url) => url.replace('https:', 'http:'))];
  const redirected = 'http://hostile.example/hop/1';
  await failAll(attacked, requestsFor([...all, redirected], false));
  for (const { code } of failures(log)) assert.equal(code, 'blocked');
});

/** Incidents of other gateways, by what made each possible. */
for (const [incident, urls] of [
  [
    'an image’s URL reached the network inside (new-api CVE-2025-59146)',
    ['http://127.0.0.1/a.png', 'http://10.0.0.1/a.png', 'http://169.254.169.254/latest/'],
  ],
  [
    'a redirect led inside (new-api CVE-2025-62155)',
    ['http://hostile.example/inside', 'http://hostile.example/hop/1'],
  ],
  [
    '0.0.0.0 was taken for a public address (new-api CVE-2026-42339)',
    ['http://0.0.0.0/a.png', 'http://0/a.png', 'http://[::]/a.png', 'http://zero.example/a.png'],
  ],
  [
    'a name was let through without being resolved (new-api GHSA-6qcr)',
    ['http://private.example/a.png', 'http://mixed.example/a.png', 'http://localtest.me/a.png'],
  ],
] as const) {
  test(`not here: ${incident}`, async () => {
    await using attacked = await startAttackedService();
    await failAll(attacked, requestsFor(urls, false));
    assert.ok(failures(attacked.log).some(({ code }) => code === 'blocked'));
    for (const { code } of failures(attacked.log)) assert.equal(code, 'blocked');
  });
}
