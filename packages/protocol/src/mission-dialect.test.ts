import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ProtocolError } from './errors.ts';
import { PROVIDERS } from './catalogue/catalogue.ts';
import { missionToArk } from './mission-dialect.ts';
import { validateArk, type ValidatedRequest } from './validate-ark.ts';

const model = 'doubao-seedance-2-0-260128';
const url = (name: string): string => `https://media.example/${name}`;
const image = (name: string, role: string): object => ({
  type: 'image_url',
  image_url: { url: url(name) },
  role,
});

test("the mission's own request", () => {
  const metadata = {
    generate_audio: true,
    resolution: '480p',
    ratio: '4:3',
    duration: 5,
    watermark: false,
  };
  const body = {
    model,
    prompt: 'First-person POV throughout',
    images: [url('1.jpg'), url('2.jpg')],
    videos: [url('1.mp4')],
    audios: [url('1.mp3')],
    metadata,
  };
  const ark = missionToArk(body).body;
  assert.deepEqual(ark, {
    model,
    content: [
      { type: 'text', text: 'First-person POV throughout' },
      image('1.jpg', 'reference_image'),
      image('2.jpg', 'reference_image'),
      { type: 'video_url', video_url: { url: url('1.mp4') }, role: 'reference_video' },
      { type: 'audio_url', audio_url: { url: url('1.mp3') }, role: 'reference_audio' },
    ],
    ...metadata,
  });
  assert.deepEqual(missionToArk({ ...body, metadata: JSON.stringify(metadata) }).body, ark);
  assert.deepEqual(validateArk(ark).warnings, []);
});

function roles(body: object): string {
  const { content } = missionToArk({ model, prompt: 'x', ...body }).body as {
    content: { role?: string }[];
  };
  return content.map(({ role }) => role ?? '-').join(' ');
}

test('images alone are frames, up to two; else they are references', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(url);
  assert.equal(roles({ images: [a] }), '- first_frame');
  assert.equal(roles({ image: a }), '- first_frame');
  assert.equal(roles({ image: a, images: [a] }), '- first_frame');
  assert.equal(roles({ image: a, images: [b] }), '- first_frame last_frame');
  assert.equal(roles({ images: [a, b] }), '- first_frame last_frame');
  assert.equal(roles({ images: [a, b, c] }), '- reference_image reference_image reference_image');
  assert.equal(roles({ images: [a], audios: [b] }), '- reference_image reference_audio');
  assert.equal(roles({ images: [a], videos: [b] }), '- reference_image reference_video');
  assert.equal(roles({ images: [], videos: [], audios: null }), '-');
});

function validated(written: unknown): ValidatedRequest {
  const { body, names } = missionToArk(written);
  return validateArk(body, PROVIDERS, names);
}

const request = (body: object) => validated({ model, prompt: 'x', ...body }).request;

test('duration, else seconds, wins over metadata', () => {
  const metadata = { duration: 9 };
  assert.equal(request({ metadata }).output.durationS, 9);
  assert.equal(request({ metadata, duration: 6, seconds: '7' }).output.durationS, 6);
  assert.equal(request({ metadata, seconds: '7' }).output.durationS, 7);
  assert.equal(request({ metadata, seconds: 8, duration: null }).output.durationS, 8);
  assert.equal(
    request({ metadata: { duration: '10', generate_audio: 'false' } }).output.generateAudio,
    false,
  );
});

test('metadata as text is judged before it is parsed, as a body is', () => {
  const many = `{"tools":[${'[],'.repeat(20_000)}[]]}`;
  assert.throws(() => missionToArk({ model, metadata: many }), {
    code: 'InvalidParameter',
    param: 'metadata',
    message: /10000 keys and elements/,
  });
});

/** `field: text` of all, as they are told. */
const warned = (body: object): string[] => {
  const asked = missionToArk({ model, prompt: 'x', ...body });
  const { warnings } = validateArk(asked.body, PROVIDERS, asked.names);
  return [...asked.warnings, ...warnings].map(({ field, text }) => `${field}: ${text}`);
};

test('what gives way to another field, with another value, is told', () => {
  assert.deepEqual(warned({ seconds: 7, duration: '7', metadata: { duration: 7 } }), []);
  assert.deepEqual(warned({ seconds: 8, duration: 7, metadata: { duration: 6 }, seed: 1 }), [
    'metadata.duration: gives way to `seconds`, ignored',
    'seconds: gives way to `duration`, ignored',
  ]);
  assert.deepEqual(warned({ seed: 7, ratio: '1:1', metadata: { seed: 8, ratio: '1:1' } }), [
    'seed: gives way to `metadata.seed`, ignored',
  ]);
  assert.deepEqual(warned({ metadata: { model: 'other' } }), [
    'metadata.model: `model` names the model, ignored',
  ]);
  const content = [{ type: 'text', text: 'y', role: 'user' }];
  assert.deepEqual(warned({ images: [url('a')], image: null, metadata: { content } }), [
    'prompt: `metadata.content` stands in its place, ignored',
    'images: `metadata.content` stands in its place, ignored',
    'metadata.content[0].role: unknown field, ignored',
  ]);
});

test('a size that no film has is made at the nearest, and that is told', () => {
  for (const size of ['1280x720', '960X960', '864x480', '720p', '4:3']) {
    assert.deepEqual(warned({ size }), []);
  }
  assert.deepEqual(warned({ size: '1024x1792' }), [
    'size: made at the nearest that there is, 1080p 9:16',
  ]);
  assert.deepEqual(warned({ size: '1000x1000', metadata: { resolution: '480p' } }), [
    'size: made at the nearest that there is, 1:1',
  ]);
  assert.deepEqual(warned({ size: '720p', metadata: { resolution: '480p' } }), [
    'size: resolution and ratio are given beside it, ignored',
  ]);
});

const urls = (body: object): string[] => request(body).references.map(({ url: each }) => each);

test('a list may be one text, or JSON text, as forms have it', () => {
  const [a, b] = [url('a.jpg'), url('b.jpg')];
  assert.deepEqual(urls({ images: a }), [a]);
  assert.deepEqual(urls({ images: JSON.stringify([a, b]) }), [a, b]);
  assert.deepEqual(urls({ images: [a, null, b] }), [a, b]);
  assert.deepEqual(urls({ images: a, videos: url('c.mp4'), audios: '' }), [a, url('c.mp4')]);
});

test('input_reference is an image before those of the list, in each of its shapes', () => {
  const shapes = (input_reference: unknown): unknown =>
    request({ input_reference, images: [url('b')] }).references.map(
      ({ url: each, role, field }) => [each, role, field],
    );
  const second = [url('b'), 'last_frame', 'images[0]'];
  const first = (place: string, link = url('a')): unknown => [[link, 'first_frame', place], second];
  assert.deepEqual(shapes(url('a')), first('input_reference'));
  const nested = first('input_reference.image_url');
  assert.deepEqual(shapes({ image_url: url('a') }), nested);
  assert.deepEqual(shapes({ image_url: { url: url('a') }, file_id: null }), nested);
  assert.deepEqual(
    shapes({ file_id: 'file-abc' }),
    first('input_reference.file_id', 'asset://file-abc'),
  );
  assert.deepEqual(shapes([{ image_url: url('a') }]), first('input_reference[0].image_url'));
  assert.deepEqual(warned({ input_reference: { image_url: url('a'), file_id: 'f', detail: 1 } }), [
    'input_reference.detail: unknown field, ignored',
    'input_reference.file_id: gives way to `image_url`, ignored',
  ]);
  for (const bad of [5, {}, { file_id: 5 }, [null], [[]]]) {
    assert.throws(() => missionToArk({ model, input_reference: bad }), {
      param: 'input_reference',
    });
  }
});

test("metadata's model is dropped, its content replaces that of the arrays", () => {
  const content = [{ type: 'text', text: 'mine' }];
  const made = request({ images: [url('a')], metadata: { model: 'other', content } });
  assert.deepEqual([made.model, made.prompt, made.references], [model, 'mine', []]);
});

const size = (text: string, metadata?: object): string => {
  const { output } = request({ size: text, metadata });
  return `${output.resolution} ${output.ratio}`;
};

test('size stands for resolution and ratio; metadata wins', () => {
  assert.equal(size('1280x720'), '720p 16:9');
  assert.equal(size('720x1280'), '720p 9:16');
  assert.equal(size('752*560'), '480p 4:3');
  assert.equal(size('1024x1024'), '720p 1:1');
  assert.equal(size('3840X2160'), '4k 16:9');
  assert.equal(size('1080P'), '1080p adaptive');
  assert.equal(size('21:9'), '720p 21:9');
  assert.equal(size('1280x720', { resolution: '480p', ratio: null }), '480p 16:9');
});

test("Ark's fields beside metadata count too, unknown ones are listed", () => {
  const { request: made, warnings } = validated({
    model,
    prompt: 'x',
    seed: 7,
    n: 1,
    metadata: { seed: 8, foo: 1 },
  });
  assert.equal(made.seed, 8);
  assert.deepEqual(warnings, [
    { field: 'n', text: 'unknown field, ignored' },
    { field: 'metadata.foo', text: 'unknown field, ignored' },
  ]);
  assert.equal(request({ seed: 7 }).seed, 7);
});

test('wrong types are refused by name', () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ prompt: 1 }, 'prompt'],
    [{ model: {} }, 'model'],
    [{ images: 5 }, 'images'],
    [{ images: '[1]' }, 'images'],
    [{ images: '[' }, 'images'],
    [{ images: [1] }, 'images'],
    [{ videos: [[]] }, 'videos'],
    [{ audios: {} }, 'audios'],
    [{ image: ['a'] }, 'image'],
    [{ duration: true }, 'duration'],
    [{ seconds: 'five' }, 'seconds'],
    [{ size: 'big' }, 'size'],
    [{ metadata: [] }, 'metadata'],
    [{ metadata: '{' }, 'metadata'],
    [{ metadata: '[1]' }, 'metadata'],
    [{ metadata: 5 }, 'metadata'],
  ];
  for (const [body, param] of cases) {
    assert.throws(
      () => missionToArk({ model, prompt: 'x', ...body }),
      (error) => error instanceof ProtocolError && error.status === 400 && error.param === param,
      param,
    );
  }
  for (const body of [null, [], 'x', 1]) assert.throws(() => missionToArk(body), ProtocolError);
});

test('a value of a wrong type is told as it was got', () => {
  for (const [body, said] of [
    [{ prompt: 42 }, 'expected a string but got 42 instead'],
    [{ metadata: 'nope' }, 'expected an object, or its JSON text but got "nope" instead'],
    [{ metadata: [] }, 'expected an object, or its JSON text but got array instead'],
    [{ duration: true }, 'expected a number of seconds but got true instead'],
    [{ seconds: 'five' }, 'expected a number of seconds but got "five" instead'],
    [{ size: 'big' }, 'or a ratio as 16:9 but got "big" instead'],
    [{ images: 5 }, 'expected an array of strings but got 5 instead'],
    [{ images: [url('a'), 5] }, 'expected an array of strings but its item 1 is 5'],
    [{ metadata: { seed: 'x' } }, 'expected number but got "x" instead'],
    [{ metadata: { watermark: 1 } }, 'expected boolean but got 1 instead'],
  ] as const) {
    assert.throws(
      () => validated({ model, prompt: 'x', ...body }),
      (error) => error instanceof ProtocolError && error.message.endsWith(said),
      said,
    );
  }
});

/** The name that an error gives, which its message has in its wrapping. */
function faultIn(body: object): string {
  try {
    validated({ model, ...body });
  } catch (error) {
    assert.ok(error instanceof ProtocolError);
    const { message, param } = error;
    const wrapping =
      error.code === 'MissingParameter'
        ? `The request failed because it is missing \`${param}\` parameter`
        : `The parameter \`${param}\` specified in the request is not valid: `;
    assert.ok(message.startsWith(wrapping), message);
    if (!('content' in body)) assert.doesNotMatch(message, /(?<!metadata\.)content\[/);
    return param ?? '';
  }
  return assert.fail(`accepted: ${JSON.stringify(body)}`);
}

test('what is wrong is told of the field that the caller wrote', () => {
  const a = url('a');
  const bad = 'not a link';
  const text = { type: 'text', text: 'x' };
  const content = (...items: unknown[]) => ({ metadata: { content: [text, ...items] } });
  const cases: readonly (readonly [object, string])[] = [
    [{}, 'prompt'],
    [{ prompt: '' }, 'prompt'],
    [{ prompt: ' ' }, 'prompt'],
    [{ prompt: 'x'.repeat(20_001), images: [a] }, 'prompt'],
    [{ images: [a, bad] }, 'images[1]'],
    [{ prompt: 'x', images: [a, bad], videos: [a] }, 'images[1]'],
    [{ prompt: 'x', image: bad, images: [a] }, 'image'],
    [{ prompt: 'x', image: a, images: [bad] }, 'images[0]'],
    [{ prompt: 'x', videos: ['data:video/mp4;base64,AAAA'] }, 'videos[0]'],
    [{ prompt: 'x', images: [a], audios: [a, bad] }, 'audios[1]'],
    [{ prompt: 'x', images: Array.from({ length: 10 }, () => a) }, 'images'],
    [{ prompt: 'x', image: url('b'), images: Array.from({ length: 9 }, () => a) }, 'image, images'],
    [{ prompt: 'x', videos: [a, a, a, a] }, 'videos'],
    [{ prompt: 'x', audios: [a] }, 'audios[0]'],
    [
      { model: 'doubao-seedance-1-5-pro-251215', prompt: 'x', images: [a], audios: [a] },
      'images, audios',
    ],
    [{ model: 'doubao-seedance-1-0-lite-i2v-250428', prompt: 'x' }, 'prompt'],
    [content({ type: 'image_url', image_url: { url: bad } }), 'metadata.content[1]'],
    [content({ type: 'image_url', image_url: { url: a }, role: 'hero' }), 'metadata.content[1]'],
    [content({ type: 'image_url', image_url: {} }), 'metadata.content[1].image_url.url'],
    [content({ type: 'image_url', image_url: { url: 1 } }), 'metadata.content'],
    [content({ type: 'draft_task', draft_task: { id: 'x' } }), 'metadata.content'],
    [{ metadata: { content: [{ type: 'text', text: ' ' }] } }, 'metadata.content.text'],
    [{ metadata: { content: [] } }, 'metadata.content'],
    [{ content: [{ type: 'text' }] }, 'content[0].text'],
    [{ prompt: 'x', duration: 99 }, 'duration'],
    [{ prompt: 'x', seconds: '99' }, 'seconds'],
    [{ prompt: 'x', metadata: { duration: 99 } }, 'metadata.duration'],
    [{ prompt: 'x', metadata: { duration: true } }, 'metadata.duration'],
    [{ prompt: 'x', metadata: '{"seed":-2}' }, 'metadata.seed'],
    // It has no text to be compared by.
    [{ prompt: 'x', ratio: '1:1', metadata: { ratio: { toString: null } } }, 'metadata.ratio'],
    [{ prompt: 'x', seed: -2 }, 'seed'],
    [{ prompt: 'x', model: 'doubao-seedance-2-0-mini-260615', size: '3840x2160' }, 'size'],
    [{ prompt: 'x', size: '1280x720', metadata: { resolution: '2k' } }, 'metadata.resolution'],
    [{ prompt: 'x', metadata: { tools: [{ type: 1 }] } }, 'metadata.tools'],
  ];
  for (const [body, param] of cases) assert.equal(faultIn(body), param);
});

const places = (body: object): unknown[] => request(body).references.map(({ field }) => field);

test('a reference keeps its place for what is found out later', () => {
  const media = { image: url('0'), images: [url('1')], videos: [url('2')], audios: [url('3')] };
  assert.deepEqual(places(media), ['image', 'images[0]', 'videos[0]', 'audios[0]']);
  const content = [{ type: 'video_url', video_url: { url: url('a') }, role: 'reference_video' }];
  assert.deepEqual(places({ metadata: { content } }), ['metadata.content[0]']);
});

test('any JSON is either a body for Ark or a ProtocolError', () => {
  const loose = fc.record(
    {
      model: fc.oneof(fc.constant(model), fc.jsonValue()),
      prompt: fc.oneof(fc.string(), fc.jsonValue()),
      images: fc.oneof(fc.array(fc.webUrl(), { maxLength: 4 }), fc.jsonValue()),
      videos: fc.oneof(fc.array(fc.webUrl(), { maxLength: 4 }), fc.jsonValue()),
      duration: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.jsonValue()),
      size: fc.oneof(fc.constantFrom('1x1', '9999x10'), fc.jsonValue()),
      metadata: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.json(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(loose, fc.jsonValue()), (body) => {
      try {
        validated(body);
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
});
