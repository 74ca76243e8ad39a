import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProtocolError } from './errors.ts';
import { validateArk } from './validate-ark.ts';
import { type Draft, validateFinal } from './validate-final.ts';

const PRO_15 = 'doubao-seedance-1-5-pro-251215';
const SEEDANCE = 'doubao-seedance-2-0-260128';
const MINI = 'doubao-seedance-2-0-mini-260615';
const LITE = 'doubao-seedance-1-0-lite-t2v-250428';

const text = { type: 'text', text: 'A kitten yawns' };
const first = {
  type: 'image_url',
  image_url: { url: 'https://media.example/1.jpg' },
  role: 'first_frame',
};

function draftOf(body: object): Draft {
  const { request } = validateArk({ model: PRO_15, content: [text, first], ...body });
  return { id: 'cgt-draft', request, seed: 77, made: { ratio: '4:3', durationS: 7 } };
}

const trial = draftOf({ draft: true, generate_audio: false, safety_identifier: 'user-1' });

function refusal(body: object, draft: Draft): { message: string; param: string | null } {
  try {
    validateFinal(body, draft);
  } catch (error) {
    assert.ok(error instanceof ProtocolError);
    return { message: error.message, param: error.param };
  }
  return assert.fail('accepted');
}

test('what the draft showed stays, its size is the model’s usual one', () => {
  const { request, warnings } = validateFinal({}, trial);
  assert.deepEqual(request, {
    ...trial.request,
    draft: false,
    draftTaskId: 'cgt-draft',
    seed: 77,
    output: { ...trial.request.output, resolution: '720p', ratio: '4:3' },
  });
  assert.deepEqual(warnings, []);
});

test('what adaptive and −1 came to is kept', () => {
  const { output } = validateFinal({}, draftOf({ duration: -1, ratio: 'adaptive' })).request;
  assert.deepEqual([output.durationS, output.ratio], [7, '4:3']);
});

test('size, maker and bookkeeping may be said anew', () => {
  const { request } = validateFinal(
    {
      model: `volcengine/${PRO_15}`,
      resolution: '1080p',
      watermark: true,
      return_last_frame: true,
      callback_url: 'https://us.example/done',
      service_tier: 'flex',
      execution_expires_after: 7200,
      safety_identifier: 'user-2',
    },
    trial,
  );
  assert.equal(request.provider, 'volcengine');
  assert.deepEqual(
    [request.output.resolution, request.output.watermark, request.output.returnLastFrame],
    ['1080p', true, true],
  );
  assert.deepEqual(
    [request.callbackUrl, request.serviceTier, request.executionExpiresAfterS],
    ['https://us.example/done', 'flex', 7200],
  );
  assert.equal(request.safetyIdentifier, 'user-2');
});

test('a drawn film keeps its own size, unless told otherwise', () => {
  const drawn = draftOf({ model: SEEDANCE, resolution: '1080p' });
  assert.equal(validateFinal({}, drawn).request.output.resolution, '1080p');
  assert.equal(validateFinal({ resolution: '4k' }, drawn).request.output.resolution, '4k');
  assert.equal(refusal({ model: MINI }, drawn).param, 'resolution');
  const { request } = validateFinal({ model: MINI, resolution: '720p' }, drawn);
  assert.deepEqual([request.model, request.output.resolution], [MINI, '720p']);
});

test('what the draft decides has no effect, and that is told', () => {
  const final = validateFinal(
    { seed: 1, duration: 9, ratio: '1:1', generate_audio: true, priority: 3, tone: 'warm' },
    trial,
  );
  assert.deepEqual(
    final.warnings.map(({ field, text }) => `${field}: ${text}`),
    [
      'tone: unknown field, ignored',
      'priority: doubao-seedance-1-5-pro does not know it, ignored',
      'duration: the film has its draft’s, ignored',
      'ratio: the film has its draft’s, ignored',
      'seed: the film has its draft’s, ignored',
      'generate_audio: the film has its draft’s, ignored',
    ],
  );
  const { seed, output } = final.request;
  assert.deepEqual([seed, output.durationS, output.ratio], [77, 5, '4:3']);
});

test('a model that cannot make what the draft showed is refused', () => {
  assert.match(refusal({ model: LITE }, trial).message, /does not support i2v/);
  assert.match(refusal({ model: 'sora-2' }, trial).message, /does not exist/);
  const long = draftOf({ model: SEEDANCE, duration: 15 });
  assert.equal(refusal({ model: PRO_15, resolution: '720p' }, long).param, 'duration');
});
