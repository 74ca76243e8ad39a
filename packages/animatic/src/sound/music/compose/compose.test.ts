import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MUSIC_MOODS, MUSIC_STYLES } from '../../../storyboard/storyboard.ts';
import { chordOf, pitchClasses, voiceChord } from './chord.ts';
import { compose } from './compose.ts';
import { MOODS } from './moods.ts';
import type { Note, Part, Piece } from './piece.ts';

const played = (piece: Piece, part: Part): readonly Note[] =>
  piece.notes.filter((note) => note.part === part);

const everyCue = MUSIC_MOODS.flatMap((mood) =>
  [null, ...MUSIC_STYLES].map((style) => ({ mood, style, bpm: 96 })),
);

test('every mood in every style is a piece with an end that has time to ring', () => {
  for (const cue of everyCue) {
    for (const durationS of [1, 4.2, 5.04, 12, 60]) {
      const piece = compose(cue, durationS, 7);
      const endS = (piece.endBeat * 60) / piece.bpm;
      const name = `${cue.mood} ${cue.style} ${durationS} s`;
      assert.ok(endS < durationS - 0.24, `${name}: the last chord begins at ${endS}`);
      assert.ok(durationS - endS < 4.6, `${name}: ${durationS - endS} s of ring`);
      assert.ok(
        piece.notes.every(({ at }) => at >= 0 && at <= piece.endBeat),
        name,
      );
      assert.ok(
        piece.notes.some(({ at, part }) => at === piece.endBeat && part === 'bass'),
        name,
      );
      for (const { key, strength, lasting } of piece.notes) {
        assert.ok(Number.isInteger(key) && key > 20 && key < 109, `${name}: key ${key}`);
        assert.ok(strength > 0 && strength <= 1 && lasting > 0, name);
      }
    }
  }
});

test('the tune stays in its scale or on its chords, and ends at home', () => {
  for (const mood of MUSIC_MOODS) {
    const piece = compose({ mood, style: 'piano', bpm: 90 }, 30, 11);
    const tune = played(piece, 'melody');
    const home = tune.at(-1)?.key ?? 0;
    assert.equal(tune.at(-1)?.at, piece.endBeat);
    const allowed = new Set(MOODS[mood].scale);
    for (const numeral of [...MOODS[mood].progressions, ...MOODS[mood].cadences].flat()) {
      for (const pitch of pitchClasses(chordOf(numeral), 0)) allowed.add(pitch);
    }
    for (const { key } of tune) {
      assert.ok(allowed.has((((key - home) % 12) + 12) % 12), `${mood}: ${key} over ${home}`);
    }
    const keys = tune.map(({ key }) => key);
    assert.ok(Math.max(...keys) - Math.min(...keys) <= 26, mood);
    assert.ok(new Set(keys).size >= 4, `${mood} is more than a drone`);
  }
});

test('a Chinese tune has five tones', () => {
  for (const mood of MUSIC_MOODS) {
    const tune = played(compose({ mood, style: 'chinese', bpm: 84 }, 30, 5), 'melody');
    assert.ok(new Set(tune.map(({ key }) => key % 12)).size <= 5, mood);
  }
});

test('same seed, same piece; another seed, another piece', () => {
  const cue = { mood: 'happy', style: null, bpm: 112 } as const;
  assert.deepEqual(compose(cue, 10, 3), compose(cue, 10, 3));
  assert.notDeepEqual(compose(cue, 10, 3).notes, compose(cue, 10, 4).notes);
});

test('chords are read from numerals and move by small steps', () => {
  assert.deepEqual(pitchClasses(chordOf('bVII'), 0), [10, 2, 5]);
  assert.deepEqual(pitchClasses(chordOf('ii7'), 0), [2, 5, 9, 0]);
  assert.throws(() => chordOf('X'), TypeError);
  const first = voiceChord(chordOf('I'), 60, [], 60);
  const second = voiceChord(chordOf('IV'), 60, first, 60);
  assert.ok(second.every((key) => first.some((before) => Math.abs(before - key) <= 2)));
});

test('whoever leads plays the tune, and nothing else changes but its octave', () => {
  const cue = { mood: 'sad', style: 'strings', bpm: 68 } as const;
  const [usual, cello] = [compose(cue, 8, 1), compose({ ...cue, lead: 'cello' }, 8, 1)];
  assert.equal(cello.instruments.melody?.program, 42);
  assert.notEqual(usual.instruments.melody?.program, 42);
  assert.deepEqual(cello.instruments.bass, usual.instruments.bass);
  assert.equal(cello.endBeat, usual.endBeat);
});
