import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogue } from './catalogue/catalogue.ts';
import { ProtocolError } from './errors.ts';
import type { GenerationRequest } from './request.ts';
import { validateArk } from './validate-ark.ts';

const SEEDANCE = 'doubao-seedance-2-0-260128';
const PRO_15 = 'doubao-seedance-1-5-pro-251215';
const PRO_10 = 'doubao-seedance-1-0-pro-250528';

const text = { type: 'text', text: 'A kitten yawns' };
const image = (role?: string): object => ({
  type: 'image_url',
  image_url: { url: 'https://media.example/1.jpg' },
  ...(role === undefined ? {} : { role }),
});
const video = (role = 'reference_video', url = 'https://media.example/1.mp4'): object => ({
  type: 'video_url',
  video_url: { url },
  role,
});
const audio = (role = 'reference_audio'): object => ({
  type: 'audio_url',
  audio_url: { url: 'data:audio/mpeg;base64,SUQz' },
  role,
});
const times = (n: number, item: object): object[] => Array.from({ length: n }, () => item);

const valid = (body: object): GenerationRequest =>
  validateArk({ model: SEEDANCE, content: [text], ...body }).request;

/** The text after the wrapping, which is checked. */
function refusal(body: object, param = 'content'): string {
  try {
    valid(body);
  } catch (error) {
    assert.ok(error instanceof ProtocolError);
    assert.equal(error.code, 'InvalidParameter');
    assert.deepEqual([error.status, error.type, error.param], [400, 'BadRequest', param]);
    const wrapping = `The parameter \`${param}\` specified in the request is not valid: `;
    assert.equal(error.message.slice(0, wrapping.length), wrapping);
    return error.message.slice(wrapping.length);
  }
  return assert.fail(`accepted: ${JSON.stringify(body).slice(0, 300)}`);
}

const content = (...items: object[]): { content: object[] } => ({ content: [text, ...items] });

test('counts, roles and mixing are refused in the words of the real service', () => {
  const cases: readonly (readonly [object, string])[] = [
    [
      content(...times(10, image('reference_image'))),
      'expected at most 9 reference images but got 10 instead',
    ],
    [content(...times(4, video())), 'expected at most 3 video contents but got 4 instead'],
    [
      content(image('reference_image'), ...times(4, audio())),
      'expected at most 3 audio contents but got 4 instead',
    ],
    [
      content(image('first_frame'), image('first_frame')),
      'expected at most one first frame image content but got 2 instead',
    ],
    [
      content(image('first_frame'), video()),
      'first/last frame content cannot be mixed with reference media content',
    ],
    [
      content(image(), audio()),
      'first/last frame content cannot be mixed with reference media content',
    ],
    [
      content(image('first_frame'), image('reference_image')),
      'first/last frame content cannot be mixed with reference media content',
    ],
    [content(audio()), 'reference_audio cannot be the only reference input'],
    [content(video('')), 'reference media mode requires video role to be reference_video'],
    [
      content(video('first_frame')),
      'reference media mode requires video role to be reference_video',
    ],
    [content(image(), image()), 'role must be specified for image contents'],
    [content(image('reference_video')), 'invalid role specified for image content'],
    [
      content(video('reference_video', 'data:video/mp4;base64,AAAA')),
      'reference_video must be provided as a web url',
    ],
    [
      content(video('reference_video', 'AAAAIGZ0eXBpc29t')),
      'reference_video must be provided as a web url',
    ],
    [content(image('last_frame')), 'last frame image content requires a first frame image content'],
  ];
  for (const [body, expected] of cases) assert.equal(refusal(body), expected);
});

/** The real service's words, then what was got and what the model takes. */
const notValid = (field: string, mode: string, got: string, takes: string): string =>
  `the parameter ${field} specified in the request is not valid for model doubao-seedance-2-0 in ${mode}. Got ${got}; doubao-seedance-2-0 takes ${takes}`;

const unsupported = (field: string, mode: string, got: string, remedy: string): string =>
  `the specified parameter ${field} is not supported for model doubao-seedance-2-0 in ${mode}, must be empty. Got ${got}; leave it out, or ${remedy}`;

const ONES =
  'doubao-seedance-1-5-pro-251215, doubao-seedance-1-0-pro-250528, doubao-seedance-1-0-pro-fast-251015, doubao-seedance-1-0-lite-t2v-250428, doubao-seedance-1-0-lite-i2v-250428';

test('parameters are refused in the words of the real service', () => {
  const r2v = content(video());
  for (const duration of [3, 16, 5.5, 0, -2]) {
    assert.equal(
      refusal({ ...r2v, duration }, 'duration'),
      notValid('duration', 'r2v', `${duration}`, 'whole seconds from 4 to 15, or -1: it chooses'),
    );
  }
  for (const resolution of ['2k', '', '720']) {
    assert.equal(
      refusal({ resolution }, 'resolution'),
      notValid('resolution', 't2v', JSON.stringify(resolution), '480p, 720p, 1080p, 4k'),
    );
  }
  assert.equal(
    refusal({ ...content(image()), ratio: '5:4' }, 'ratio'),
    notValid('ratio', 'i2v', '"5:4"', '16:9, 4:3, 1:1, 3:4, 9:16, 21:9, adaptive'),
  );
  assert.equal(
    refusal({ service_tier: 'flex' }, 'service_tier'),
    unsupported('service_tier', 't2v', '"flex"', `name a model that takes it: ${ONES}`),
  );
  assert.equal(
    refusal({ draft: true }, 'draft'),
    unsupported(
      'draft',
      't2v',
      'true',
      'name a model that takes it: doubao-seedance-2-5-260628, doubao-seedance-1-5-pro-251215',
    ),
  );
  assert.equal(
    refusal({ camera_fixed: true }, 'camera_fixed'),
    unsupported('camera_fixed', 't2v', 'true', `name a model that takes it: ${ONES}`),
  );
  assert.match(
    refusal({ frames: 57 }, 'frames'),
    /must be empty\. Got 57; .*doubao-seedance-1-0-pro-250528/,
  );
  assert.equal(
    refusal({ ...r2v, tools: [{ type: 'web_search' }] }, 'tools'),
    unsupported('tools', 'r2v', 'array', 'send a text and no media'),
  );
  for (const seed of [-2, 2 ** 32, 1.5]) refusal({ seed }, 'seed');
  for (const seconds of [3599, 259_201, 4000.5]) {
    refusal({ execution_expires_after: seconds }, 'execution_expires_after');
  }
  for (const priority of [-1, 10]) refusal({ priority }, 'priority');
  refusal({ safety_identifier: 'x'.repeat(65) }, 'safety_identifier');
  refusal({ tools: [{ type: 'shell' }] }, 'tools');
  for (const url of ['ftp://a.example/', 'a.example', 'http://', 'javascript:1']) {
    refusal({ callback_url: url }, 'callback_url');
  }
  refusal({ model: PRO_15, draft: true, resolution: '720p' }, 'resolution');
  refusal({ model: PRO_15, draft: true, return_last_frame: true }, 'return_last_frame');
  refusal({ model: PRO_15, service_tier: 'fast' }, 'service_tier');
  for (const frames of [25, 28, 31, 293]) refusal({ model: PRO_10, frames }, 'frames');
  refusal({ model: PRO_10, duration: -1 }, 'duration');
  refusal({ model: PRO_10, ratio: 'adaptive' }, 'ratio');
});

const withImage = (url: string): object => content({ type: 'image_url', image_url: { url } });

test('media addresses: http(s), data URLs of the right kind, assets; nothing else', () => {
  for (const url of [
    'https://a.example/x',
    'HTTP://a.example',
    'data:image/png;base64,iVBO',
    'asset://asset-1_2/x.png',
  ]) {
    assert.equal(valid(withImage(url)).references[0]?.url, url);
  }
  for (const url of [
    '',
    'x.png',
    'file:///etc/passwd',
    'blob:sha256:00',
    'data:audio/wav;base64,AA',
    'data:image/png,AA',
    'asset://',
    'https://',
  ]) {
    assert.match(refusal(withImage(url)), /^content\[1\]\.image_url /);
  }
});

test('what is missing is named', () => {
  const cases: readonly (readonly [object, string])[] = [
    [{}, 'model'],
    [{ model: null, content: [text] }, 'model'],
    [{ model: SEEDANCE }, 'content'],
    [{ model: SEEDANCE, content: null }, 'content'],
    [{ model: SEEDANCE, content: [] }, 'content'],
    [{ model: SEEDANCE, content: [null] }, 'content'],
    [{ model: SEEDANCE, content: [{ type: 'text', text: ' ' }] }, 'content.text'],
    [{ model: PRO_10, content: [{ type: 'text', text: '--dur 5' }] }, 'content.text'],
    [{ model: SEEDANCE, content: [{ type: 'text', text: null }] }, 'content[0].text'],
    [
      { model: SEEDANCE, content: [{ type: 'image_url', image_url: {} }] },
      'content[0].image_url.url',
    ],
  ];
  for (const [body, param] of cases) {
    assert.throws(
      () => validateArk(body),
      (error) =>
        error instanceof ProtocolError &&
        error.code === 'MissingParameter' &&
        error.message === `The request failed because it is missing \`${param}\` parameter`,
    );
  }
});

test('defaults', () => {
  const request = valid({});
  assert.deepEqual(request, {
    model: SEEDANCE,
    provider: null,
    mode: 't2v',
    prompt: 'A kitten yawns',
    references: [],
    output: {
      resolution: '720p',
      ratio: 'adaptive',
      durationS: 5,
      frames: null,
      generateAudio: true,
      watermark: false,
      returnLastFrame: false,
      cameraFixed: false,
    },
    seed: -1,
    draft: false,
    serviceTier: 'default',
    executionExpiresAfterS: 172_800,
    priority: 0,
    callbackUrl: null,
    safetyIdentifier: null,
    tools: [],
  });
  const old = valid({ model: PRO_10 }).output;
  assert.deepEqual([old.resolution, old.ratio, old.generateAudio], ['1080p', '16:9', false]);
  assert.equal(valid({ model: PRO_10, ...content(image()) }).output.ratio, 'adaptive');
  assert.equal(valid({ model: PRO_15, draft: true }).output.resolution, '480p');
});

test('null counts as absent at every depth', () => {
  const nulls = Object.fromEntries(
    [
      'callback_url',
      'service_tier',
      'seed',
      'duration',
      'frames',
      'draft',
      'tools',
      'priority',
      'ratio',
    ].map((field) => [field, null]),
  );
  const items = [{ ...text, image_url: null }, null, { ...image(), role: null }];
  assert.deepEqual(valid({ ...nulls, content: items }), valid({ content: [text, image()] }));
});

test('modes, numbers among their kind, and positions', () => {
  assert.equal(valid(content(image())).mode, 'i2v');
  assert.equal(valid(content(image('last_frame'), image('first_frame'))).mode, 'flf2v');
  const { mode, references } = valid(
    content(image('reference_image'), video(), image('reference_image'), audio()),
  );
  assert.equal(mode, 'r2v');
  assert.deepEqual(
    references.map(({ kind, number, position }) => [kind, number, position]),
    [
      ['image', 1, 1],
      ['video', 1, 2],
      ['image', 2, 3],
      ['audio', 1, 4],
    ],
  );
  assert.match(refusal({ model: PRO_15, ...content(video()) }), /does not support r2v$/);
  assert.match(
    refusal({ model: 'doubao-seedance-1-0-lite-i2v-250428', ...content(video()) }),
    /^video contents are not supported/,
  );
});

test('accepted spellings', () => {
  assert.equal(valid({ resolution: '4K' }).output.resolution, '4k');
  assert.equal(valid({ duration: -1 }).output.durationS, -1);
  assert.equal(valid({ seed: 2 ** 32 - 1 }).seed, 2 ** 32 - 1);
  assert.equal(valid({ service_tier: '', draft: null }).serviceTier, 'default');
  assert.equal(valid({ service_tier: 'default', draft: false, camera_fixed: false }).draft, false);
  assert.equal(valid({ model: PRO_10, frames: 57, duration: 12 }).output.frames, 57);
  assert.deepEqual(valid({ tools: [{ type: 'web_search' }] }).tools, [{ type: 'web_search' }]);
  assert.equal(valid({ model: `animatic/${SEEDANCE}` }).provider, 'animatic');
});

test('flags of the prompt give way to the body, also where the fields differ', () => {
  const flagged = {
    model: PRO_10,
    content: [{ type: 'text', text: 'x --dur 7 --seed 3 --frames 57' }],
  };
  const { output, seed, prompt } = valid(flagged);
  assert.deepEqual([output.durationS, output.frames, seed, prompt], [7, 57, 3, 'x']);
  const overruled = valid({ ...flagged, duration: 4, seed: 9 });
  assert.deepEqual(
    [overruled.output.durationS, overruled.output.frames, overruled.seed],
    [4, null, 9],
  );
});

const warned = (body: object): readonly string[] =>
  validateArk({ model: SEEDANCE, content: [text], ...body }).warnings.map(
    ({ field, text: why }) => `${field}: ${why}`,
  );

test('fields without effect are listed', () => {
  assert.deepEqual(warned({ foo: 1, toString: 2, bar: null }), [
    'foo: unknown field, ignored',
    'toString: unknown field, ignored',
  ]);
  assert.deepEqual(
    warned({ model: PRO_10, generate_audio: true, priority: 3, frames: 29, duration: 5 }),
    [
      'generate_audio: doubao-seedance-1-0-pro does not know it, ignored',
      'priority: doubao-seedance-1-0-pro does not know it, ignored',
      'duration: gives way to frames, ignored',
    ],
  );
});

test('unknown fields are found wherever they are', () => {
  const link = { url: 'https://media.example/a.png', detail: 'high' };
  const content = [
    { ...text, lang: 'en' },
    { type: 'image_url', image_url: link, role: 'reference_image', weight: 1 },
  ];
  assert.deepEqual(warned({ content }), [
    'content[0].lang: unknown field, ignored',
    'content[1].weight: unknown field, ignored',
    'content[1].image_url.detail: unknown field, ignored',
  ]);
  assert.deepEqual(warned({ tools: [{ type: 'web_search', limit: 3 }] }), [
    'tools[0].limit: unknown field, ignored',
  ]);
  const draft = { type: 'draft_task', draft_task: { id: 'cgt-1', seed: 3 } };
  assert.deepEqual(warned({ model: PRO_15, content: [draft] }), [
    'content[0].draft_task.seed: unknown field, ignored',
  ]);
});

const flagged = (flags: string, body = {}): readonly string[] =>
  warned({ model: PRO_10, content: [{ type: 'text', text: `x ${flags}` }], ...body });

test('flags of the prompt without effect are told', () => {
  assert.deepEqual(flagged('--rs 480p --dur 7 --wm true'), []);
  assert.deepEqual(flagged('--rs 2k --dur 7 --wm true --dur 8', { watermark: false }), [
    'content.text: `--rs 2k` is no value of the model, or a later flag counts, ignored',
    'content.text: `--dur 7` is no value of the model, or a later flag counts, ignored',
    'content.text: `--wm true` gives way to watermark, ignored',
  ]);
  assert.deepEqual(flagged('--frames 57', { duration: 5 }), [
    'content.text: `--frames 57` gives way to duration, ignored',
  ]);
});

const told = (prompt: string, ...media: object[]): readonly string[] =>
  warned({ content: [{ type: 'text', text: prompt }, ...media] });

test('flags that are words to the model, and media that did not come, are told', () => {
  assert.deepEqual(told('A cat. --rs 480p --dur 4'), [
    'content.text: `--rs 480p --dur 4` is read as words of the prompt: flags are of 1.x models; say it in fields of the body instead',
  ]);
  assert.deepEqual(told('The first frame is image 3, 参考视频2的运镜'), [
    'content.text: `image 3` did not come with the request, which has no image',
    'content.text: `视频2` did not come with the request, which has no video',
  ]);
  assert.deepEqual(told('@Image1 and image 2', image('reference_image')), [
    'content.text: `image 2` did not come with the request, which has 1 image',
  ]);
  assert.deepEqual(
    told(
      'A -- quick cat, a video 5 seconds long, image 16:9, 地图3, image 1',
      image('reference_image'),
    ),
    [],
  );
});

test('a draft is named alone, by models that have drafts', () => {
  const draft = { type: 'draft_task', draft_task: { id: 'cgt-20260403114650-qgcb2' } };
  const request = valid({ model: PRO_15, content: [draft], resolution: '1080p' });
  assert.equal(request.draftTaskId, 'cgt-20260403114650-qgcb2');
  assert.match(refusal({ model: PRO_15, content: [draft, text] }), /cannot be mixed/);
  assert.match(refusal({ content: [draft] }), /not supported for model doubao-seedance-2-0/);
});

test('hostile shapes are refused as such', () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  const bodies = [
    { extra: deep },
    JSON.parse('{"__proto__":{"model":"x"}}') as unknown,
    { content: 'text' },
    { content: [{ type: 'text', text: 'x'.repeat(20_001) }] },
    content({ type: 'image_url', image_url: { url: `https://a.example/${'x'.repeat(9000)}` } }),
    { duration: '5' },
    { seed: Number.POSITIVE_INFINITY },
  ];
  for (const body of bodies) {
    assert.throws(
      () => validateArk({ model: SEEDANCE, content: [text], ...(body as object) }),
      ProtocolError,
    );
  }
});

test('any JSON is either a request or a ProtocolError', () => {
  const loose = fc.record(
    {
      model: fc.oneof(fc.constantFrom(...catalogue.map(({ id }) => id)), fc.string()),
      content: fc.oneof(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              text,
              image(),
              image('first_frame'),
              image('reference_image'),
              video(),
              audio(),
              null,
            ),
            fc.jsonValue(),
          ),
          { maxLength: 6 },
        ),
        fc.jsonValue(),
      ),
      resolution: fc.oneof(fc.constantFrom('480P', '4k', '2k'), fc.jsonValue()),
      ratio: fc.oneof(fc.constantFrom('16:9', 'adaptive'), fc.jsonValue()),
      duration: fc.oneof(fc.integer({ min: -1, max: 16 }), fc.jsonValue()),
      frames: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.jsonValue()),
      seed: fc.oneof(fc.integer(), fc.constant(-0), fc.jsonValue()),
      tools: fc.jsonValue(),
      callback_url: fc.oneof(fc.webUrl(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(loose, fc.jsonValue()), (value) => {
      try {
        const { request } = validateArk(value);
        // what is stored must come back the same
        assert.deepEqual(JSON.parse(JSON.stringify(request)), request);
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
