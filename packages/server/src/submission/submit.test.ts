import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ARK, MISSION, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const url = (name: string): string => `https://media.example/${name}`;
const image = (role?: string): object => ({
  type: 'image_url',
  image_url: { url: url('a.jpg') },
  ...(role === undefined ? {} : { role }),
});
const video = (role = 'reference_video'): object => ({
  type: 'video_url',
  video_url: { url: url('a.mp4') },
  role,
});
const audio = { type: 'audio_url', audio_url: { url: url('a.mp3') }, role: 'reference_audio' };
const text = { type: 'text', text: 'a fox' };
const times = (count: number, item: object): object[] => Array.from({ length: count }, () => item);

const CONTENT = 'The parameter `content` specified in the request is not valid: ';

/** §3 of the protocol: the body, and what the real service says of it. */
const REFUSED: readonly (readonly [object, string])[] = [
  [
    { content: [text, ...times(10, image('reference_image'))] },
    `${CONTENT}expected at most 9 reference images but got 10 instead`,
  ],
  [
    { content: [text, ...times(4, video())] },
    `${CONTENT}expected at most 3 video contents but got 4 instead`,
  ],
  [
    { content: [text, image('reference_image'), ...times(4, audio)] },
    `${CONTENT}expected at most 3 audio contents but got 4 instead`,
  ],
  [
    { content: [text, ...times(2, image('first_frame'))] },
    `${CONTENT}expected at most one first frame image content but got 2 instead`,
  ],
  [
    { content: [text, image('first_frame'), video()] },
    `${CONTENT}first/last frame content cannot be mixed with reference media content`,
  ],
  [{ content: [text, audio] }, `${CONTENT}reference_audio cannot be the only reference input`],
  [
    { content: [text, video('first_frame')] },
    `${CONTENT}reference media mode requires video role to be reference_video`,
  ],
  [{ content: [text, image(), image()] }, `${CONTENT}role must be specified for image contents`],
  [{ content: [text, image('hero')] }, `${CONTENT}invalid role specified for image content`],
  [
    { content: [text, image('reference_image')], duration: 16 },
    'The parameter `duration` specified in the request is not valid: the parameter duration specified in the request is not valid for model doubao-seedance-2-0 in r2v. Got 16; doubao-seedance-2-0 takes whole seconds from 4 to 15, or -1: it chooses',
  ],
  [
    { content: [text], service_tier: 'flex' },
    'The parameter `service_tier` specified in the request is not valid: the specified parameter service_tier is not supported for model doubao-seedance-2-0 in t2v, must be empty',
  ],
  [
    { content: [text], draft: true },
    'The parameter `draft` specified in the request is not valid: the specified parameter draft is not supported for model doubao-seedance-2-0 in t2v, must be empty',
  ],
  [
    { content: [text], camera_fixed: true },
    'The parameter `camera_fixed` specified in the request is not valid: the specified parameter camera_fixed is not supported for model doubao-seedance-2-0 in t2v, must be empty',
  ],
  [
    {
      content: [
        text,
        {
          type: 'video_url',
          video_url: { url: 'data:video/mp4;base64,AAAA' },
          role: 'reference_video',
        },
      ],
    },
    `${CONTENT}reference_video must be provided as a web url`,
  ],
  [{}, 'The request failed because it is missing `content` parameter'],
  [
    { content: [text], resolution: '2k' },
    'The parameter `resolution` specified in the request is not valid: the parameter resolution specified in the request is not valid for model doubao-seedance-2-0 in t2v. Got "2k"; doubao-seedance-2-0 takes 480p, 720p, 1080p, 4k',
  ],
  [
    { content: [text], ratio: '5:4' },
    'The parameter `ratio` specified in the request is not valid: the parameter ratio specified in the request is not valid for model doubao-seedance-2-0 in t2v. Got "5:4"; doubao-seedance-2-0 takes 16:9, 4:3, 1:1, 3:4, 9:16, 21:9, adaptive',
  ],
  [
    { content: [text], seed: -2 },
    'The parameter `seed` specified in the request is not valid: expected an integer between -1 and 4294967295 but got -2 instead',
  ],
  [
    { content: [text], priority: 10 },
    'The parameter `priority` specified in the request is not valid: expected an integer between 0 and 9 but got 10 instead',
  ],
  [
    { content: [text], execution_expires_after: 3599 },
    'The parameter `execution_expires_after` specified in the request is not valid: expected an integer between 3600 and 259200 but got 3599 instead',
  ],
];

test('every bad request is refused in the real service’s words, and nothing is stored', async () => {
  for (const [fields, message] of REFUSED) {
    const { content, ...metadata } = fields as { content?: unknown };
    const mission = { model: MODEL, metadata: { ...metadata, content } };
    // The parameter is named as its caller wrote it.
    const inMetadata =
      content === undefined
        ? message.replace('`content`', '`prompt`')
        : message.replace(/`(\w+)`/, '`metadata.$1`');
    for (const [path, body, expected] of [
      [ARK, { model: MODEL, ...fields }, message],
      [MISSION, mission, inMetadata],
    ] as const) {
      const reply = await service.call('POST', path, { body });
      const { code, message: full, param } = reply.body.error;
      assert.equal(reply.status, 400, `${path} ${expected}`);
      assert.equal(code, content === undefined ? 'MissingParameter' : 'InvalidParameter');
      assert.ok(full.includes(`\`${param}\``), full);
      const got = full.replace(/`metadata\.content\[\d\]`/, '`metadata.content`');
      assert.ok(got.startsWith(`${expected}. `), got);
      assert.match(got, /\. Request id: 021\w+$/);
    }
  }
  const { body } = await service.call('GET', MISSION);
  assert.equal(body.data.total, 0);
});

test('a model that is not there is 404, one of a provider that is not configured too', async () => {
  for (const model of ['sora-2', 'volcengine/sora-2', `volcengine/${MODEL}`, `nobody/${MODEL}`]) {
    for (const [path, body] of [
      [ARK, { model, content: [text] }],
      [MISSION, { model, prompt: 'a fox' }],
    ] as const) {
      const reply = await service.call('POST', path, { body });
      assert.deepEqual(
        [reply.status, reply.body.error.code, reply.body.error.type],
        [404, 'InvalidEndpointOrModel.NotFound', 'NotFound'],
      );
      const said = `The model or endpoint ${model} does not exist or you do not have access to it.`;
      assert.ok(reply.body.error.message.startsWith(said), reply.body.error.message);
    }
  }
});

test('the engine may be named as the provider', async () => {
  const id = await service.create({ model: `animatic/${MODEL}`, prompt: 'a fox' });
  const { body } = await service.call('GET', `${MISSION}/${id}`);
  assert.equal(body.data.data.model, `animatic/${MODEL}`);
  assert.equal(body.data.data.result.model, MODEL);
});

test('assets of the other service are refused with a remedy', async () => {
  const content = [
    text,
    { type: 'image_url', image_url: { url: 'asset://cat' }, role: 'first_frame' },
  ];
  const { status, body } = await service.call('POST', ARK, { body: { model: MODEL, content } });
  assert.equal(status, 400);
  const remedy = /asset:\/\/cat does not exist here\. Upload the file by POST/;
  assert.match(body.error.message, remedy);
  const mission = { model: MODEL, prompt: 'a fox', images: ['asset://cat'] };
  const { error } = (await service.call('POST', MISSION, { body: mission })).body;
  assert.equal(error.param, 'images[0]');
  assert.match(error.message, remedy);
});

test('nulls are as good as absent, unknown fields are named and ignored', async () => {
  const body = {
    model: MODEL,
    content: [text],
    callback_url: null,
    seed: null,
    ratio: null,
    tools: null,
    surprise: 1,
    safety_identifier: 'user-7',
  };
  const reply = await service.call('POST', ARK, { body });
  assert.equal(reply.status, 200);
  assert.match(reply.body.id, /^cgt-\d{14}-[0-9a-z]{8}$/);
  assert.equal(reply.body.safety_identifier, 'user-7');
  assert.deepEqual(reply.body.warnings, ['surprise: unknown field, ignored']);
});

test('a reply is short, however many unknown fields there are and however long their names', async () => {
  const many = Array.from({ length: 4_000 }, (_, index) => [`😀${'x'.repeat(100)}${index}`, 1]);
  for (const [path, body] of [
    [MISSION, { model: MODEL, prompt: 'a fox' }],
    [ARK, { model: MODEL, content: [text] }],
  ] as const) {
    const unknown = { ...Object.fromEntries(many), ['k'.repeat(1_000_000)]: 1 };
    const reply = await service.call('POST', path, { body: { ...unknown, ...body } });
    assert.equal(reply.status, 200);
    const { warnings } = reply.body;
    assert.equal(warnings.length, 21);
    assert.equal(warnings.at(-1), '3981 more of the kind');
    assert.ok(JSON.stringify(reply.body).length < 5_000);
  }
});

test('what is accepted and has no effect is said', async () => {
  const { body } = await service.call('POST', MISSION, {
    body: {
      model: MODEL,
      prompt: 'a fox',
      metadata: { callback_url: 'http://10.0.0.1/hook', tools: [{ type: 'web_search' }] },
    },
  });
  assert.equal(body.warnings.length, 2);
  assert.match(
    body.warnings[0],
    /^metadata\.callback_url: cannot be called.*FILMGATE_EGRESS_ALLOW/,
  );
  assert.match(body.warnings[1], /^metadata\.tools: /);
});

test('a create is answered with everything that the gateways’ clients read', async () => {
  const before = Math.floor(Date.now() / 1000);
  const { status, body } = await service.call('POST', MISSION, {
    body: { model: MODEL, prompt: 'a fox' },
  });
  assert.equal(status, 200);
  const { id, created_at: createdAt, ...rest } = body;
  assert.equal(body.task_id, id);
  assert.ok(createdAt >= before && createdAt <= before + 2);
  assert.deepEqual(rest, {
    task_id: id,
    object: 'video',
    model: MODEL,
    status: 'queued',
    progress: 0,
  });
});
