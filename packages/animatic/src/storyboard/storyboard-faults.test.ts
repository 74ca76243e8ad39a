import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { faultsOf } from './storyboard-faults.ts';
import { type Storyboard, storyboardSchema } from './storyboard.ts';

const page = await readFile(new URL('../../../../docs/storyboard.md', import.meta.url), 'utf8');
const example = storyboardSchema.parse(JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''));

type Json = Record<string | number, unknown>;

/** The page's example with other values at some places, as an editor would put them there. */
function edited(changes: Readonly<Record<string, unknown>>): Storyboard {
  const storyboard = structuredClone(example);
  for (const [place, value] of Object.entries(changes)) {
    const keys = place.split('.');
    const last = keys.pop() ?? '';
    let at = storyboard as unknown as Json;
    for (const key of keys) at = at[key] as Json;
    at[last] = value;
  }
  // Names and numbers are still right as far as the schema goes.
  return storyboardSchema.parse(storyboard);
}

const [shot] = example.shots;
const music = { reference: 'audio1', mood: 'calm', style: null, bpm: 76, gainDb: -6, from: null };
const second = { ...shot, id: 2, startS: 2, endS: 4, blocking: [], captions: [] };
const bed = { reference: 'video1', startS: 0, endS: 4, offsetS: 0, gainDb: 0 };

const BROKEN: readonly (readonly [
  what: string,
  Readonly<Record<string, unknown>>,
  fault: RegExp,
])[] = [
  [
    'somebody blocked who is not cast',
    { 'shots.0.blocking.0.cast': 'bot' },
    /^"shots\.0\.blocking\.0\.cast" must be the id of a cast member; got "bot"\. .*boat/,
  ],
  [
    'a thing that nobody draws',
    { 'cast.1.what': 'submarine-x' },
    /"cast\.1\.what".*"submarine-x".*"submarine"/,
  ],
  [
    'a thing by another word for it',
    { 'cast.1.what': 'vintage-automobile' },
    /"cast\.1\.what".*"vintage-automobile"\. The nearest is "car"\.$/,
  ],
  [
    'a thing that is like no other',
    { 'cast.1.what': 'qwertzuiopasdf' },
    /got "qwertzuiopasdf"\. The nearest are "[a-z-]+", "[a-z-]+", "[a-z-]+"; POST \/v1\/storyboards /,
  ],
  [
    'clothes that nobody draws',
    { 'cast.0.wears': [{ what: 'glovez', colour: null }] },
    /"cast\.0\.wears\.0\.what".*"gloves"/,
  ],
  ...['constructor', '__proto__', 'toString'].map(
    (name) =>
      [
        `a thing of the name ${name}, which every object has`,
        { 'cast.1.what': name },
        /"cast\.1\.what" must be a thing of the vocabulary/,
      ] as const,
  ),
  ['somebody holds nothing known', { 'cast.0.holds': 'oar' }, /"cast\.0\.holds".*"oar"/],
  [
    'an unknown motion',
    { 'shots.0.blocking.1.motion': 'somersaultx' },
    /"shots\.0\.blocking\.1\.motion".*"somersaultx"\. Use one of .*, wave/,
  ],
  [
    'an unknown posture',
    { 'shots.0.blocking.1.posture': 'sitt' },
    /"shots\.0\.blocking\.1\.posture".*"sit"/,
  ],
  ['an unknown set', { 'shots.0.set': 'seaa' }, /"shots\.0\.set".*"sea"/],
  ['an unknown look', { 'shots.0.look': 'noirr' }, /"shots\.0\.look".*noir/],
  [
    'a name that every object has',
    { 'shots.0.set': 'constructor' },
    /"shots\.0\.set".*"constructor"/,
  ],
  [
    'a carrier who is not cast',
    { 'shots.0.blocking.1.carriedBy': 'raft' },
    /"shots\.0\.blocking\.1\.carriedBy".*"raft"/,
  ],
  [
    'somebody who carries themself',
    { 'shots.0.blocking.1.carriedBy': 'fisherman' },
    /carriedBy" must be somebody else/,
  ],
  ['the camera on nobody', { 'shots.0.camera.on': 'cat' }, /"shots\.0\.camera\.on".*"cat"/],
  [
    'two of one id',
    { 'cast.1.id': 'fisherman', 'shots.0.blocking.0.cast': 'fisherman' },
    /"cast\.1\.id" must be its own; got "fisherman"/,
  ],
  [
    'a film that goes on after its last shot',
    { 'output.frames': 121 },
    /"shots\.0\.endS" must be the end of the film, 5 s.*got 4\. .*97/,
  ],
  ['a film that does not begin', { 'shots.0.startS': 1 }, /"shots\.0\.startS" must be 0.*got 1/],
  [
    'shots that overlap',
    { 'shots.1': second },
    /"shots\.1\.startS" must be the end of the shot before, 4 s; got 2/,
  ],
  [
    'a gap between shots',
    { 'shots.0.endS': 1.5, 'shots.0.blocking': [], 'shots.0.captions': [], 'shots.1': second },
    /"shots\.1\.startS" .*1\.5 s; got 2/,
  ],
  ['a shot of no time', { 'shots.0.endS': 0 }, /"shots\.0\.endS" must be after its startS/],
  [
    'a row of no time',
    { 'shots.0.blocking.0.endS': 0 },
    /"shots\.0\.blocking\.0\.endS" must be after its startS, 0 s; got 0/,
  ],
  [
    'a row after the film',
    { 'shots.0.blocking.0.endS': 9 },
    /"shots\.0\.blocking\.0\.endS" must be within/,
  ],
  [
    'a caption beyond its shot',
    { 'shots.0.captions.0.endS': 4.5 },
    /"shots\.0\.captions\.0\.endS" must be within its shot/,
  ],
  ['a cut longer than its shot', { 'shots.0.cut.lengthS': 5 }, /"shots\.0\.cut\.lengthS"/],
  [
    'a line beyond the end',
    { 'sound.voice.0.endS': 4.5 },
    /"sound\.voice\.0\.endS" must be within its film, 0 s … 4 s; got 4\.5/,
  ],
  ['an effect beyond the end', { 'sound.effects.0.endS': 6 }, /"sound\.effects\.0\.endS"/],
  ['an unknown effect', { 'sound.effects.0.what': 'wavess' }, /"sound\.effects\.0\.what".*"waves"/],
  ['a line by nobody', { 'sound.voice.0.by': 'narrator' }, /"sound\.voice\.0\.by"/],
  [
    'a bed that did not come',
    { 'sound.beds': [bed] },
    /"sound\.beds\.0\.reference" must be a reference that came/,
  ],
  ['music that did not come', { 'sound.music': music }, /"sound\.music\.reference".*"audio1"/],
  [
    'a cut-out that did not come',
    { 'cast.0.reference': 'image1' },
    /"cast\.0\.reference".*"image1"/,
  ],
  [
    'somebody far beyond all sets',
    { 'shots.0.blocking.0.at': [100_000, 0, 4] },
    /"shots\.0\.blocking\.0\.at" must be within .*got \[100000,0,4\]/,
  ],
  [
    'somebody who goes far beyond all sets',
    { 'shots.0.blocking.0.to': [0, 0, -100_000] },
    /"shots\.0\.blocking\.0\.to" must be within .*got \[0,0,-100000\]/,
  ],
  [
    'a way round that is wider than all sets',
    {
      'shots.0.blocking.0.round': { radiusM: 500, whom: null, speedMps: 200, sinceS: 0 },
    },
    /"shots\.0\.blocking\.0\.round\.radiusM" must be at most .*got 500/,
  ],
  [
    'too many in one shot',
    {
      'cast.2': { ...example.cast[0], id: 'crowd', count: 200, holds: null },
      'cast.3': { ...example.cast[0], id: 'more', count: 200, holds: null },
      'shots.0.blocking.2': { ...shot?.blocking[0], cast: 'crowd' },
      'shots.0.blocking.3': { ...shot?.blocking[0], cast: 'more' },
    },
    /"shots\.0\.blocking" must show at most .* got 40\d/,
  ],
  ['a shot of nothing', { 'shots.0.set': null }, /"shots\.0\.set" must be named/],
];

for (const [what, changes, expected] of BROKEN) {
  test(`a storyboard with ${what} is refused at its place`, () => {
    const [fault] = faultsOf(edited(changes), new Set());
    assert.match(fault?.message ?? 'none', expected);
    assert(fault?.message.startsWith(`"${fault.key}" `));
  });
}

test('a sound storyboard has no fault, nor has one whose times are rounded', () => {
  assert.deepEqual([...faultsOf(example)], []);
  const rounded = edited({ 'shots.0.endS': 3.99, 'sound.effects.0.endS': 4.01 });
  assert.deepEqual([...faultsOf(rounded)], []);
});

test('a reference of the wrong kind is refused', () => {
  const [fault] = faultsOf(edited({ 'cast.0.reference': 'video1' }), new Set(['video1']));
  assert.match(fault?.message ?? '', /"cast\.0\.reference" must be an image; got "video1"/);
});

test('a film of more actors than it has room for is refused at the shot that is too many', () => {
  const crowd = { ...example.cast[0], id: 'crowd', count: 200, holds: null };
  const blocking = [{ ...shot?.blocking[0], cast: 'crowd' }];
  const shots = Array.from({ length: 7 }, (_, i) => ({
    ...shot,
    id: i + 1,
    startS: (4 * i) / 7,
    endS: (4 * (i + 1)) / 7,
    captions: [],
    blocking: blocking.map((row) => ({ ...row, startS: 0, endS: 4 })),
  }));
  const changes = { 'cast.2': crowd, shots };
  const [fault] = [...faultsOf(edited(changes))].filter(({ key }) => key.endsWith('.blocking'));
  assert.match(fault?.message ?? '', /"shots\.6\.blocking" must bring .* 1200 .*got 1400\. Lower/);
});
