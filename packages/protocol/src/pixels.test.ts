import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogue } from './catalogue/catalogue.ts';
import { ProtocolError } from './errors.ts';
import { nearestRatio, pixelSize, ratioValue } from './pixels.ts';
import { RATIOS, RESOLUTIONS } from './request.ts';

const text = (model: string, resolution: (typeof RESOLUTIONS)[number]): string =>
  RATIOS.map((ratio) => {
    const { width, height } = pixelSize(model, resolution, ratio);
    return `${width}x${height}`;
  }).join(' ');

test('the tables of 2.x and 1.5, RATIOS in their order', () => {
  for (const model of ['doubao-seedance-2-0-260128', 'volcengine/doubao-seedance-2-0-260128']) {
    assert.equal(text(model, '480p'), '864x496 752x560 640x640 560x752 496x864 992x432');
    assert.equal(text(model, '720p'), '1280x720 1112x834 960x960 834x1112 720x1280 1470x630');
    assert.equal(
      text(model, '1080p'),
      '1920x1080 1664x1248 1440x1440 1248x1664 1080x1920 2206x946',
    );
    assert.equal(text(model, '4k'), '3840x2160 3326x2494 2880x2880 2494x3326 2160x3840 4398x1886');
  }
  assert.equal(
    text('doubao-seedance-1-5-pro-251215', '480p'),
    '864x496 752x560 640x640 560x752 496x864 992x432',
  );
});

test('the table of 1.0', () => {
  const model = 'doubao-seedance-1-0-lite-t2v-250428';
  assert.equal(text(model, '480p'), '864x480 736x544 640x640 544x736 480x864 960x416');
  assert.equal(text(model, '720p'), '1248x704 1120x832 960x960 832x1120 704x1248 1504x640');
  assert.equal(text(model, '1080p'), '1920x1088 1664x1248 1440x1440 1248x1664 1088x1920 2176x928');
  assert.throws(() => pixelSize(model, '4k', '16:9'), ProtocolError);
});

test('every size of every model is even, and nearest to the ratio it is made for', () => {
  for (const model of catalogue) {
    for (const resolution of model.resolutions) {
      for (const ratio of RATIOS) {
        const { width, height } = pixelSize(model.id, resolution, ratio);
        assert.equal((width % 2) + (height % 2), 0);
        assert.equal(nearestRatio(width, height), ratio);
        assert.ok(Math.abs(width / height / ratioValue(ratio) - 1) < 0.05);
      }
    }
  }
});

test('nearestRatio: transposed shapes give transposed ratios, none is nearer', () => {
  const side = fc.integer({ min: 1, max: 10_000 });
  const symmetric = ['16:9', '4:3', '1:1', '3:4', '9:16'] as const;
  fc.assert(
    fc.property(side, side, (width, height) => {
      const ratio = nearestRatio(width, height, symmetric);
      const distance = (candidate: (typeof RATIOS)[number]): number =>
        Math.abs(Math.log(width / height / ratioValue(candidate)));
      for (const other of symmetric) assert.ok(distance(ratio) <= distance(other) + 1e-12);
      const transposed = ratioValue(nearestRatio(height, width, symmetric)) * ratioValue(ratio);
      assert.ok(Math.abs(transposed - 1) < 1e-9);
    }),
  );
  assert.equal(nearestRatio(4000, 1000), '21:9');
  assert.equal(nearestRatio(100, 4000), '9:16');
});
