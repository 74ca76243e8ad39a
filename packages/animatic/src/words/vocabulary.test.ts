import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EFFECT_NAMES } from '../sound/effects/effects.ts';
import {
  AIRS,
  CAMERA_ANGLES,
  CAMERA_MOVES,
  CUTS,
  MUSIC_MOODS,
  MUSIC_STYLES,
  SHOT_SIZES,
  VOICES,
} from '../storyboard/storyboard.ts';
import { lemmasOf } from '../script/lemma.ts';
import { IMPLIED_ROWS } from './implied.ts';
import { KIN_ROWS } from './kin.ts';
import { KINDS, tableOf } from './lexicon.ts';
import type { Kind } from './lexicon.ts';
import { MOTIONS } from './motions.ts';
import { SET_IDS, SET_SOUNDS } from './sets.ts';
import { THINGS } from './things.ts';

const ids = (kind: Kind): readonly string[] => tableOf(kind).map(({ id }) => id);

test('no word stands twice in one language and kind, no row twice in one table', () => {
  for (const kind of KINDS) {
    const rows = tableOf(kind);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, kind);
    for (const language of ['en', 'zh'] as const) {
      const seen = new Map<string, string>();
      for (const row of rows) {
        for (const word of row[language]) {
          assert.equal(seen.get(word), undefined, `${kind}: "${word}" in ${row.id} and before`);
          seen.set(word, row.id);
        }
      }
    }
  }
});

test('English words stand in small letters, apart by single blanks, without marks', () => {
  for (const kind of KINDS) {
    for (const { id, en } of tableOf(kind)) {
      for (const word of en)
        assert.match(word, /^[a-z0-9é&]+(?: [a-z0-9é]+)*$|^'s$/, `${kind}/${id}`);
    }
  }
});

test('every id that the storyboard names is one of its own words', () => {
  const within = (kind: Kind, allowed: readonly string[]): void => {
    for (const id of ids(kind)) assert.ok(allowed.includes(id), `${kind}: ${id}`);
  };
  within('move', CAMERA_MOVES);
  within('shot-size', SHOT_SIZES);
  within('angle', CAMERA_ANGLES);
  within('cut', [...CUTS, 'freeze']);
  within('air', AIRS);
  within('mood', MUSIC_MOODS);
  within('music-style', MUSIC_STYLES);
  within('voice', VOICES);
  assert.deepEqual(ids('move').toSorted(), [...CAMERA_MOVES].toSorted());
  assert.deepEqual(ids('air').toSorted(), [...AIRS].toSorted());
});

test('every effect that a word, a motion, a thing or a place names can be heard', () => {
  const heard = new Set<string>(EFFECT_NAMES);
  const named = [
    ...ids('effect'),
    ...[...MOTIONS.values()].map(({ sound }) => sound),
    ...[...THINGS.values()].map(({ sound }) => sound),
    ...SET_SOUNDS.values(),
  ];
  for (const name of named) assert.ok(name === null || heard.has(name), String(name));
});

test('what lights, seasons and verbs stand for exists', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    time: ids('time'),
    look: ids('look'),
    air: ids('air'),
    weather: ids('weather'),
  };
  for (const row of [...tableOf('light'), ...tableOf('season')]) {
    const means = row.cells['means'] ?? '';
    const [key = '', value = ''] = means.split('=');
    assert.ok(means === 'none' || known[key]?.includes(value) === true, `${row.id}: ${means}`);
  }
  for (const { id } of IMPLIED_ROWS) assert.ok(THINGS.has(id), id);
  for (const { id, cells } of KIN_ROWS) {
    for (const what of [id, ...(cells['kin'] ?? '').split(', ')]) assert.ok(THINGS.has(what), what);
  }
});

test('every row has a word', () => {
  for (const kind of KINDS) {
    for (const { id, en, zh } of tableOf(kind))
      assert.ok(en.length + zh.length > 0, `${kind}/${id}`);
  }
});

test('things have a sensible size, motions a body that can make them', () => {
  for (const { id, heightM, count } of THINGS.values()) {
    assert.ok(heightM > 0 && heightM <= 2000, id);
    assert.ok(count >= 1 && count <= 60, id);
  }
  for (const { id, rigs, speedMps } of MOTIONS.values()) {
    assert.ok(rigs.length > 0, id);
    assert.ok(speedMps >= 0 && speedMps <= 20, id);
  }
});

test('the sets that the picture and the script share', () => {
  const shared =
    'sea beach harbour mountain snowfield forest meadow field desert river lake waterfall sky ' +
    'city-street city-skyline neon-street old-town village road tunnel rooftop room kitchen ' +
    'table-top cafe shop office studio stage classroom corridor space underwater garden park ' +
    'castle temple stadium cave station hospital bridge jungle bamboo-forest autumn-forest ' +
    'blossom-grove moon';
  for (const id of shared.split(' ')) assert.ok(SET_IDS.has(id), id);
});

test('more than fifteen hundred words are known', () => {
  const meaning = KINDS.filter((kind) => kind !== 'guard' && kind !== 'particle');
  const count = meaning.flatMap((kind) => tableOf(kind).flatMap(({ en, zh }) => [...en, ...zh]));
  assert.ok(count.length > 1500, String(count.length));
});

test('English forms lead back to their base', () => {
  for (const [form, base] of [
    ['children', 'child'],
    ['foxes', 'fox'],
    ['puppies', 'puppy'],
    ['running', 'run'],
    ['danced', 'dance'],
    ['flew', 'fly'],
    ['carries', 'carry'],
    ['leaves', 'leaf'],
    ['bigger', 'big'],
    ['wolves', 'wolf'],
    ['sitting', 'sit'],
    ['swum', 'swim'],
    ['lying', 'lie'],
    ['happier', 'happy'],
  ] as const) {
    assert.ok(
      lemmasOf(form).some(({ word }) => word === base),
      `${form} → ${base}`,
    );
  }
});
