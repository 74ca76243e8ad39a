import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PROVIDERS } from './catalogue/catalogue.ts';
import { ProtocolError } from './errors.ts';
import { examineCreate } from './examine-create.ts';
import { missionToArk } from './mission-dialect.ts';
import { validateArk } from './validate-ark.ts';

const MODEL = 'doubao-seedance-2-0-260128';
const url = (name: string): string => `https://media.example/${name}`;

const params = (body: unknown): (string | null)[] =>
  examineCreate(body, PROVIDERS).problems.map(({ param }) => param);

test('every field that is wrong is named, by the name that its caller gave it', () => {
  const mission = {
    model: MODEL,
    prompt: 'a fox',
    images: [url('1.jpg'), 'no url', url('3.jpg')],
    videos: 'v',
    size: 'huge',
    metadata: { resolution: '2k', ratio: '5:4', duration: 99, seed: -7, priority: 12 },
  };
  assert.deepEqual(params(mission).toSorted(), [
    'images[1]',
    'metadata.duration',
    'metadata.priority',
    'metadata.ratio',
    'metadata.resolution',
    'metadata.seed',
    'size',
    'videos',
  ]);
  const ark = {
    model: MODEL,
    content: [{ type: 'text', text: 'a fox' }],
    duration: 'long',
    draft: true,
    service_tier: 'flex',
    callback_url: 'ftp://x',
  };
  assert.deepEqual(params(ark).toSorted(), ['callback_url', 'draft', 'duration', 'service_tier']);
});

test('each medium that is wrong is named, and the others are still to be looked at', () => {
  const images = ['1', url('2.jpg'), '3'];
  const { problems, validated } = examineCreate({ model: MODEL, prompt: 'a', images }, PROVIDERS);
  assert.deepEqual(
    problems.map(({ message }) => message.replace(/.*valid: /, '')),
    [0, 2].map(
      (i) => `images[${i}] must be an http(s) URL, a data URL or the id of a file, file-…`,
    ),
  );
  assert.deepEqual(
    validated?.request.references.map(({ url: address, number }) => [address, number]),
    [[url('2.jpg'), 2]],
  );
});

test('what is wrong with all media together is told once, and the other fields are judged on', () => {
  const images = Array.from({ length: 10 }, (_, index) => url(`${index}.jpg`));
  const many = { model: MODEL, prompt: 'a', images, duration: 3 };
  assert.deepEqual(params(many), ['images', 'duration']);
  const audio = { model: MODEL, content: [{ type: 'audio_url', audio_url: { url: url('a') } }] };
  assert.deepEqual(params({ ...audio, seed: 0.5 }), ['content', 'seed']);
  assert.deepEqual(params({ model: MODEL, prompt: 5, duration: 3 }), ['prompt', 'duration']);
  assert.deepEqual(params({ model: MODEL, duration: 3 }), ['prompt', 'duration']);
});

test('an unknown model is a problem, none is a refusal', () => {
  const { problems, validated } = examineCreate({ model: 'sora-2', prompt: 'a' }, PROVIDERS);
  assert.deepEqual([problems[0]?.code, validated], ['InvalidEndpointOrModel.NotFound', undefined]);
  for (const body of [{}, { prompt: 'a' }, { model: 5 }, { model: null }, [], 'text', null]) {
    assert.throws(() => examineCreate(body, PROVIDERS), ProtocolError, JSON.stringify(body));
  }
});

/** Refused as a whole. */
const isPoison = (json: unknown): boolean => JSON.stringify(json).includes('__proto__');

test('there are problems exactly where the create refuses, and its own is among them', () => {
  const json = fc.jsonValue({ maxDepth: 1 }).filter((one) => !isPoison(one));
  const value = fc.oneof(fc.constant(undefined), json);
  const list = fc.oneof(fc.array(fc.constantFrom(url('1'), 'x', 5)), fc.constant(undefined));
  const bodies = fc.record({
    model: fc.constantFrom(MODEL, 'doubao-seedance-1-0-lite-i2v-250428', `animatic/${MODEL}`),
    prompt: fc.constantFrom('a fox', '', 5, undefined),
    images: list,
    videos: list,
    audios: list,
    duration: fc.oneof(fc.constantFrom(5, -1), value),
    ratio: fc.oneof(fc.constantFrom('16:9', 'adaptive'), value),
    resolution: value,
    metadata: fc.record({ seed: value, frames: value, tools: value, ratio: value }),
  });
  fc.assert(
    fc.property(bodies, (body) => {
      const { problems, validated } = examineCreate(body, PROVIDERS);
      try {
        const asked = missionToArk(body);
        const right = validateArk(asked.body, PROVIDERS, asked.names);
        assert.deepEqual([problems, validated], [[], right]);
      } catch (error) {
        assert.ok(error instanceof ProtocolError, String(error));
        assert.ok(problems.some(({ message }) => message === error.message));
      }
      const said = problems.map(({ message }) => message);
      assert.equal(new Set(said).size, said.length, 'each is told once');
    }),
    { numRuns: 300 },
  );
});
