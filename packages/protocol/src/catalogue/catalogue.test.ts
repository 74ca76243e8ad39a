import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProtocolError } from '../errors.ts';
import { RESOLUTIONS } from '../request.ts';
import type { Model, PriceRow } from './model.ts';
import { catalogue, findModel } from './catalogue.ts';

const of = (id: string): Model => findModel(id).model;

test('every id stands once and is found with and without a provider', () => {
  assert.equal(new Set(catalogue.map(({ id }) => id)).size, catalogue.length);
  for (const model of catalogue) {
    assert.deepEqual(findModel(model.id), { provider: null, model });
    for (const provider of ['animatic', 'volcengine', 'byteplus']) {
      assert.deepEqual(findModel(`${provider}/${model.id}`), { provider, model });
    }
  }
});

test('an unknown model or provider is 404 in the words of the real service', () => {
  for (const id of ['nope', '', 'ep-20260101-abcde', 'evil/doubao-seedance-2-0-260128', 'a/b/c']) {
    assert.throws(
      () => findModel(id),
      (error) =>
        error instanceof ProtocolError &&
        error.status === 404 &&
        error.type === 'NotFound' &&
        error.code === 'InvalidEndpointOrModel.NotFound' &&
        error.message.startsWith(
          `The model or endpoint ${id} does not exist or you do not have access to it. `,
        ) &&
        error.message.endsWith('GET /v1/models lists them'),
    );
  }
  assert.equal(findModel('gate/doubao-seedance-2-0-260128', ['gate']).provider, 'gate');
});

const meant = (id: string): string | undefined => {
  try {
    findModel(id);
  } catch (error) {
    return /Did you mean (\S+)\?/.exec(error instanceof Error ? error.message : '')?.[1];
  }
  return assert.fail(id);
};

test('a model that is nearly named is told of', () => {
  for (const [id, model] of [
    ['doubao-seedance-2-0', 'doubao-seedance-2-0-260128'],
    ['doubao-seedance-2.0', 'doubao-seedance-2-0-260128'],
    ['Doubao-Seedance-2-0-260128', 'doubao-seedance-2-0-260128'],
    ['seedance-2.0', 'doubao-seedance-2-0-260128'],
    ['seedance-2-0-fast', 'doubao-seedance-2-0-fast-260128'],
    ['seedance-1-5-pro', 'doubao-seedance-1-5-pro-251215'],
    ['doubao-seedance-2-0-260129', 'doubao-seedance-2-0-260128'],
    ['dreamina-seedance-2-0', 'dreamina-seedance-2-0-260128'],
    ['evil/doubao-seedance-2-0-260128', 'doubao-seedance-2-0-260128'],
    ['sora-2', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ] as const) {
    assert.equal(meant(id), model, id.slice(0, 50));
  }
});

test('what each family allows', () => {
  assert.deepEqual(of('doubao-seedance-2-0-260128').resolutions, RESOLUTIONS);
  assert.deepEqual(of('doubao-seedance-2-0-fast-260128').resolutions, ['480p', '720p']);
  assert.deepEqual(of('doubao-seedance-2-0-mini-260615').resolutions, ['480p', '720p']);
  assert.deepEqual(of('doubao-seedance-2-0-260128').durationRangeS, [4, 15]);
  assert.deepEqual(of('doubao-seedance-1-5-pro-251215').durationRangeS, [4, 12]);
  assert.deepEqual(of('doubao-seedance-1-0-pro-250528').durationRangeS, [2, 12]);
  assert.equal(of('doubao-seedance-1-0-pro-250528').defaultResolution, '1080p');
  assert.equal(of('doubao-seedance-1-0-lite-t2v-250428').defaultResolution, '720p');
  assert.equal(of('doubao-seedance-2-0-fast-260128').printedName, 'doubao-seedance-2-0-fast');
  assert.equal(of('seedance-1-5-pro-251215').service, 'byteplus');
});

test('a Volcengine model has one price for whatever it can be asked for, with date and source', () => {
  for (const model of catalogue) {
    assert.ok(model.resolutions.includes(model.defaultResolution));
    const { prices } = model;
    if (prices === null) continue;
    assert.match(prices.asOf, /^\d{4}-\d{2}-\d{2}$/);
    assert.notEqual(prices.source, '');
    if (model.service === 'byteplus') continue;
    for (const resolution of model.resolutions) {
      for (const videoInput of [true, false]) {
        for (const audio of [true, false]) {
          const rows: readonly PriceRow[] = prices.rows.filter(
            (row: PriceRow) =>
              (row.resolutions ?? [resolution]).includes(resolution) &&
              (row.videoInput ?? videoInput) === videoInput &&
              (row.audio ?? audio) === audio,
          );
          assert.equal(rows.length, 1, `${model.id} ${resolution}`);
        }
      }
    }
  }
});
