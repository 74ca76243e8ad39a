import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asArk } from './field-names.ts';
import { asDrawn, checkDrawnOutput, takeStoryboard, type DrawnOutput } from './given-storyboard.ts';
import { missionToArk } from './mission-dialect.ts';
import { validateArk, type ValidatedRequest } from './validate-ark.ts';

const MODEL = 'doubao-seedance-2-0-260128';
const DRAWN: DrawnOutput = {
  seed: 7,
  output: {
    width: 752,
    height: 560,
    resolution: '480p',
    ratio: '4:3',
    frames: 121,
    audio: false,
    watermark: true,
  },
};
const withOutput = (output: Partial<DrawnOutput['output']>): DrawnOutput => ({
  ...DRAWN,
  output: { ...DRAWN.output, ...output },
});

/** As a create is read whose storyboard says `drawn`. */
function read(body: object, drawn: DrawnOutput = DRAWN): ValidatedRequest {
  const { asked } = takeStoryboard(missionToArk({ model: MODEL, storyboard: drawn, ...body }));
  const whole = asDrawn(asked, drawn);
  const validated = validateArk(whole.body, undefined, whole.names);
  checkDrawnOutput(validated.request, drawn, asked.names);
  return { ...validated, warnings: [...whole.warnings, ...validated.warnings] };
}

test('it is taken as it was written, from each place and form', () => {
  const given = { hash: 'x', look: null, list: [null, 1] };
  const bodies = [
    missionToArk({ storyboard: given }),
    missionToArk({ metadata: { storyboard: given } }),
    missionToArk({ metadata: JSON.stringify({ storyboard: given }) }),
    asArk({ storyboard: given }),
  ];
  for (const asked of bodies) {
    const taken = takeStoryboard(asked);
    assert.deepEqual(taken.storyboard, JSON.parse(JSON.stringify(given)));
    assert.deepEqual(taken.asked.body, { storyboard: true });
  }
  const text = takeStoryboard(asArk({ storyboard: JSON.stringify(given) }));
  assert.deepEqual(text.storyboard, JSON.parse(JSON.stringify(given)));
  for (const none of [null, '', undefined]) {
    const { asked, storyboard } = takeStoryboard(asArk({ storyboard: none, model: MODEL }));
    assert.deepEqual([asked.body, storyboard], [{ model: MODEL }, undefined]);
  }
});

test('what is none, or too large, or too deep is refused by the name that it has', () => {
  const deep = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
  const large = { text: 'x'.repeat(1_000_001) };
  for (const storyboard of ['{', '5', 5, true, [], deep, large, JSON.stringify(large)]) {
    assert.throws(() => takeStoryboard(asArk({ storyboard })), { param: 'storyboard' });
    const nested = missionToArk({ metadata: { storyboard } });
    assert.throws(() => takeStoryboard(nested), { param: 'metadata.storyboard' });
  }
});

test('the film is what the storyboard says, and needs no prompt', () => {
  const { request, warnings } = read({});
  assert.deepEqual(
    [request.prompt, request.references, request.mode, request.seed],
    ['', [], 't2v', 7],
  );
  assert.deepEqual(request.output, {
    resolution: '480p',
    ratio: '4:3',
    durationS: 5,
    frames: null,
    generateAudio: false,
    watermark: true,
    returnLastFrame: false,
    cameraFixed: false,
  });
  assert.deepEqual(warnings, []);
  const said = { duration: -1, metadata: { resolution: '480P', ratio: '16:9', seed: 8 } };
  assert.deepEqual(
    read(said).warnings.map(({ field, text }) => `${field}: ${text}`),
    ['metadata.ratio', 'metadata.seed'].map((f) => `${f}: the storyboard has its own, ignored`),
  );
});

test('it cannot ask for what its model does not make', () => {
  const refused = (drawn: DrawnOutput, body: object, param: string): void =>
    assert.throws(() => read(body, drawn), { code: 'InvalidParameter', param });
  refused(withOutput({ width: 8192, height: 8192 }), {}, 'storyboard.output');
  refused(withOutput({ frames: 24 * 16 + 1 }), {}, 'storyboard.output.frames');
  refused(withOutput({ frames: 100 }), {}, 'storyboard.output.frames');
  const fast = { model: 'doubao-seedance-2-0-fast-260128' };
  refused(withOutput({ resolution: '4k' }), fast, 'storyboard.output.resolution');
  const old = { model: 'doubao-seedance-1-0-pro-250528' };
  refused(withOutput({ width: 736, height: 544, audio: true }), old, 'storyboard.output.audio');
  assert.deepEqual(read(old, withOutput({ width: 736, height: 544 })).warnings, []);
});
