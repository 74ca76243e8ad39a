import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../script/understand.ts';
import { stagesIn } from './between-frames.ts';
import { changesOf, seasonIn } from './plan-edits.ts';

function changes(prompt: string): readonly string[] {
  const script = understand(prompt, [{ name: 'video1', kind: 'video', role: 'reference_video' }]);
  const what = (id: string | null): string => script.cast.find((one) => one.id === id)?.what ?? '–';
  return changesOf(script).map(({ kind, who, puts }) => `${kind} ${what(who)} ${what(puts)}`);
}

test('who stands in for whom', () => {
  assert.deepEqual(
    changes('Edit video 1: replace the red car with a galloping white horse at a golden sunset.'),
    ['replace car horse'],
  );
  assert.deepEqual(changes('严格编辑视频1：把视频中的狗换成一只橘猫，其他保持不变。'), [
    'replace dog cat',
  ]);
  assert.deepEqual(changes('Change the bus in video 1 into a tram.'), ['replace bus tram']);
});

test('who is taken out and who is added', () => {
  assert.deepEqual(changes('Edit video 1: remove the man from the beach.'), ['remove man –']);
  assert.deepEqual(changes('编辑视频1：去掉画面中的汽车。'), ['remove car –']);
  assert.deepEqual(changes('Edit video 1: add a red balloon in the sky.'), ['add – balloon']);
  assert.deepEqual(changes('编辑视频1：在画面左边增加一只坐着的狗。'), ['add – dog']);
});

test('another colour is no other thing', () => {
  assert.deepEqual(changes('Change the colour of the car in video 1 to blue.'), ['paint car –']);
  assert.deepEqual(changes('编辑视频1：把汽车改成蓝色。'), ['paint car –']);
});

test('turning is not being turned into something', () => {
  assert.deepEqual(changes('Edit video 1: the girl turns to the boy. Make it a rainy night.'), []);
});

test('the season that a text turns to is the last one', () => {
  assert.equal(seasonIn('turn the summer park into winter'), 'winter');
  assert.equal(seasonIn('将视频1中的季节换成秋天，树叶变黄'), 'autumn');
  assert.equal(seasonIn('a car on a road'), null);
});

test('between summer and winter lies autumn; between day and night the evening', () => {
  assert.deepEqual(
    stagesIn('同一棵树从盛夏变到寒冬').map(({ season }) => season),
    ['summer', 'autumn', 'winter'],
  );
  assert.deepEqual(
    stagesIn('The city goes from day to night.').map(({ time }) => time),
    ['day', 'golden-hour', 'dusk', 'night'],
  );
  assert.deepEqual(stagesIn('The bud opens.'), []);
});
