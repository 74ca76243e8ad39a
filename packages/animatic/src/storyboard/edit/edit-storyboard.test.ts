import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { understand } from '../../script/understand.ts';
import { plan } from '../plan.ts';
import { faultsOf } from '../storyboard-faults.ts';
import { type Storyboard, storyboardSchema } from '../storyboard.ts';
import { editStoryboard, type EditedStoryboard } from './edit-storyboard.ts';

function planned(prompt: string): Storyboard {
  return plan(
    understand(prompt, []),
    {
      model: 'doubao-seedance-2-0-260128',
      prompt,
      media: [],
      resolution: '480p',
      ratio: '16:9',
      durationS: 8,
      durationRangeS: [4, 15],
      frames: null,
      audio: true,
      watermark: false,
      cameraFixed: false,
      seed: 7,
    },
    new Map(),
  );
}

const SEA = planned(
  'Dusk over the sea, a girl in a red coat walks along the beach with her dog. She says: "The tide waits for nobody." Shot 2: close-up of the dog, it barks. Shot 3: the girl runs away.',
);
const SNOW = planned('镜头1：雪地里，一个穿红色外套的女孩和一只狗散步。镜头2：特写，女孩微笑。');
const CITY = planned(
  'A red sports car drives through a neon street at night. Shot 2: a man with an umbrella waits.',
);
const RIDER = planned('A woman rides a white horse across a meadow. A fox watches.');

/** What the engine can draw, and nothing left out. */
function edit(storyboard: Storyboard, prompt: string): EditedStoryboard {
  const before = structuredClone(storyboard);
  const edited = editStoryboard(storyboard, prompt);
  assert.deepEqual(storyboard, before, 'what was given is not changed');
  storyboardSchema.parse(edited.storyboard);
  assert.deepEqual([...faultsOf(edited.storyboard)], [], prompt);
  return edited;
}

/** All of it understood. */
function understood(storyboard: Storyboard, prompt: string): Storyboard {
  const edited = edit(storyboard, prompt);
  assert.deepEqual(edited.unused, [], prompt);
  assert.ok(edited.changes.length > 0, prompt);
  return edited.storyboard;
}

const BLUE = '#3473c4';
const of = <K extends keyof Storyboard['shots'][number]>(
  { shots }: Storyboard,
  key: K,
): Storyboard['shots'][number][K][] => shots.map((shot) => shot[key]);
const worn = ({ cast }: Storyboard, what: string) =>
  cast.flatMap(({ wears }) => wears).filter((piece) => piece.what === what);
const casts = ({ cast }: Storyboard): string[] => cast.map(({ what }) => what);

const sounds = ({ sound }: Storyboard): string[] => sound.effects.map(({ what }) => what);

describe('light, weather, place and look', () => {
  test('of the whole film', () => {
    const english = understood(SEA, 'Change it to night and make it snow. Film noir look.');
    assert.deepEqual(of(english, 'time'), ['night', 'night', 'night']);
    assert.deepEqual(of(english, 'weather'), ['snow', 'snow', 'snow']);
    assert.deepEqual(of(english, 'look'), ['noir', 'noir', 'noir']);
    const chinese = understood(SNOW, '改成下雨，水墨画风格，场景换到海边');
    assert.deepEqual(of(chinese, 'weather'), ['rain', 'rain']);
    assert.deepEqual(of(chinese, 'look'), ['ink-wash', 'ink-wash']);
    assert.deepEqual(of(chinese, 'set'), ['beach', 'beach']);
    assert.deepEqual(of(understood(SEA, 'turn day to dawn'), 'time'), ['dawn', 'dawn', 'dawn']);
    const wet = understood(SEA, 'make it rain');
    assert.deepEqual(of(understood(wet, 'no rain'), 'weather'), ['clear', 'clear', 'clear']);
  });

  test('of one shot, however it is named', () => {
    for (const prompt of [
      'in shot 2 make it night',
      'Shot 2: night.',
      'make it night in the second shot',
      '镜头2改成夜晚',
      '第二个镜头改成夜晚',
    ]) {
      assert.deepEqual(of(understood(SEA, prompt), 'time'), ['dusk', 'night', 'dusk'], prompt);
    }
    const two = understood(SEA, 'shots 2-3: at night');
    assert.deepEqual(of(two, 'time'), ['dusk', 'night', 'night']);
    const trailing = understood(SEA, 'low angle in shot 1, claymation; in shot 2, dawn, foggy');
    assert.deepEqual(of(trailing, 'look'), ['clay', 'clay', 'clay']);
    assert.deepEqual(of(trailing, 'weather'), ['clear', 'fog', 'clear']);
    const last = understood(SNOW, '最后一个镜头改成夜晚');
    assert.deepEqual(of(last, 'time'), ['day', 'night']);
    const both = understood(SEA, 'In shot 1 make it rain, low angle. Everywhere handheld camera.');
    assert.deepEqual(of(both, 'weather'), ['rain', 'clear', 'clear']);
    assert.deepEqual(
      both.shots.map(({ camera }) => [camera.angle, camera.handheld]),
      [
        ['low', true],
        ['eye-level', true],
        ['eye-level', true],
      ],
    );
  });

  test('they sound as they are', () => {
    assert.ok(sounds(SEA).some((what) => /wave|sea/.test(what)));
    const wood = sounds(understood(SEA, 'move it to the forest and make it rain'));
    assert.ok(!wood.some((what) => /wave|sea-wash/.test(what)), wood.join());
    assert.ok(wood.includes('rain'), wood.join());
  });

  test('a neon street by day is a street, and a stage has its own light', () => {
    assert.deepEqual(of(understood(CITY, 'sunny day'), 'set'), ['city-street', 'city-street']);
    const [doubt] = edit(planned('A singer on a concert stage.'), 'make it day').unused;
    assert.match(doubt?.why ?? '', /has its own light/);
  });
});

/** All that a remix can be told not to be. */
const drawnOf = ({ shots, cast, sound }: Storyboard): object => ({ shots, cast, sound });

describe('what is said not to be', () => {
  const wet = planned('At night in the rain, a girl in a red coat and her dog walk on a beach.');
  test('goes, where the film has it', () => {
    for (const prompt of [
      "don't make it night",
      'not night',
      'It shouldn’t be night.',
      '不要夜晚',
    ]) {
      const film = understood(wet, prompt);
      assert.ok(
        of(film, 'time').every((time) => time === 'day'),
        prompt,
      );
      assert.ok(
        of(film, 'weather').every((weather) => weather === 'rain'),
        prompt,
      );
    }
    for (const prompt of [
      'no rain',
      'without rain',
      'stop the rain',
      'less rain',
      'rain-free',
      '别下雨',
      '不要下雨',
      '雨停了',
    ]) {
      const film = understood(wet, prompt);
      assert.ok(
        of(film, 'weather').every((weather) => weather === 'clear'),
        prompt,
      );
      assert.ok(
        of(film, 'time').every((time) => time === 'night'),
        prompt,
      );
    }
    assert.deepEqual(casts(understood(wet, 'use no music, no people')), ['dog']);
    const panned = understood(wet, 'pan left');
    assert.match(cameras(panned)[0] ?? '', /pan-left$/);
    for (const prompt of ['no camera movement', '镜头不要移动']) {
      assert.match(cameras(understood(panned, prompt))[0] ?? '', /static$/);
    }
    assert.equal(of(understood(wet, 'make it day, not night'), 'time')[0], 'day');
    const dawn = understood(wet, 'Instead of night, make it dawn. The girl has no coat.');
    assert.deepEqual([of(dawn, 'time')[0], worn(dawn, 'coat')], ['dawn', []]);
    const zh = understood(wet, '改成没有雨的夜晚');
    assert.deepEqual([of(zh, 'time')[0], of(zh, 'weather')[0]], ['night', 'clear']);
    assert.deepEqual(of(understood(wet, 'stop motion look'), 'look')[0], 'clay');
    assert.ok(!casts(understood(wet, 'no dogs on the beach')).includes('dog'));
    assert.deepEqual(worn(understood(wet, 'she does not wear a coat'), 'coat'), []);
    const dry = understood(wet, 'make it dawn without the dog. Remove the rain and the coat');
    assert.deepEqual([of(dry, 'time')[0], of(dry, 'weather')[0]], ['dawn', 'clear']);
    assert.deepEqual([casts(dry), worn(dry, 'coat')], [['girl'], []]);
  });

  test('is told and never put in, where the film has none of it', () => {
    for (const prompt of [
      "don't make it night",
      'not night',
      'no rain',
      'without snow',
      '不要夜晚',
      '别下雪',
      "don't replace the dog with a cat",
      "don't make the coat blue",
      "don't remove the dog",
      "don't make the dog bigger",
      'no dragons',
      'make it anything but night',
      'instead of night',
      'less rain',
      'non-rainy',
      'stop the dog',
      "don't film it in the forest",
      'no close-ups of the whale',
    ]) {
      const { storyboard, changes, unused } = edit(SEA, prompt);
      assert.deepEqual(drawnOf(storyboard), drawnOf(SEA), prompt);
      assert.deepEqual([changes, unused.map(({ text }) => text)], [[], [prompt]], prompt);
    }
    const half = edit(SEA, 'Make it dawn but not foggy, and the dog is not a cat');
    assert.equal(half.storyboard.shots[0]?.time, 'dawn');
    assert.equal(half.storyboard.shots[0].weather, 'clear');
    assert.ok(half.unused.some(({ text }) => text.includes('foggy')));
    const line = understood(SEA, 'Shot 3: the girl says: "Don\'t make it night!"');
    assert.deepEqual(of(line, 'time'), of(SEA, 'time'));
  });
});

test('every word that nothing came of is told, beside what was done', () => {
  for (const [prompt, ...words] of [
    ['make it night with dragons', 'dragons'],
    ['make it night, faster, with a thunderstorm and dragons', 'dragons'],
    ['replace the dog with a cat on a skateboard', 'skateboard'],
    ['change it to a snowy forest and she dances', 'dances'],
    ['she wears a yellow dress and a crown', 'crown'],
    ['make it snow with qwertz', 'qwertz'],
    ['改成白天和龙', '龙'],
    ['in shot 2 make it night with dragons; shot 3: dawn, qwertz', 'dragons', 'qwertz'],
  ] as const) {
    const { changes, unused } = edit(SEA, prompt);
    assert.ok(changes.length > 0, prompt);
    assert.deepEqual(
      unused.map(({ from }) => prompt.slice(...from)),
      words,
      prompt,
    );
    assert.deepEqual(
      unused.map(({ text }) => text),
      words,
    );
  }
  for (const prompt of [
    'change it to a snowy forest',
    'jazz music',
    'switch to a low angle tracking shot following the dog',
    'the video should look like an anime',
    'replace the girl with an old man in a green coat',
    '改成赛博朋克风格的夜晚街道',
    '让狗变大一点',
    '配乐改成钢琴',
  ]) {
    understood(SEA, prompt);
  }
});

describe('the cast', () => {
  test('another colour of what is worn, of a thing, of hair', () => {
    for (const prompt of [
      'make the coat blue',
      'change the red coat to blue',
      'paint the coat blue',
    ]) {
      assert.deepEqual(worn(understood(SEA, prompt), 'coat'), [{ what: 'coat', colour: BLUE }]);
    }
    for (const prompt of ['把红色外套换成蓝色', '外套改成蓝色', '将外套变成蓝色的']) {
      assert.deepEqual(worn(understood(SNOW, prompt), 'coat'), [{ what: 'coat', colour: BLUE }]);
    }
    const car = understood(CITY, 'the car should be blue').cast.find(({ what }) =>
      /car/.test(what),
    );
    assert.equal(car?.colour, BLUE);
    const dyed = understood(SEA, 'give her blonde hair').cast.find(({ what }) => what === 'girl');
    assert.ok(dyed?.traits.includes('blond'));
    const dressed = understood(SNOW, '让她穿蓝色裙子');
    assert.deepEqual(worn(dressed, 'dress'), [{ what: 'dress', colour: BLUE }]);
  });

  test('somebody else in a place, who does it in their own way', () => {
    for (const prompt of [
      'replace the dog with a cat',
      'use a cat instead of the dog',
      '把狗换成猫',
    ]) {
      const film = /[a-z]/.test(prompt) ? SEA : SNOW;
      const cats = understood(film, prompt);
      assert.deepEqual([casts(cats).includes('cat'), casts(cats).includes('dog')], [true, false]);
      const motions = cats.shots.flatMap(({ blocking }) =>
        blocking.flatMap(({ cast, motion }) => (cast === 'cat' ? [motion] : [])),
      );
      assert.ok(!motions.includes('bark'), motions.join());
    }
    const knight = understood(RIDER, 'replace the woman with a knight');
    const riding = knight.shots[0]?.blocking.find(({ cast }) => cast === 'knight');
    assert.equal(riding?.carriedBy, 'horse');
    const green = understood(SEA, 'replace the girl with an old man in a green coat');
    assert.deepEqual(
      worn(green, 'coat').map(({ colour }) => colour !== null && colour !== '#c8322b'),
      [true],
    );
    assert.equal(green.sound.voice[0]?.voice, 'old-male');
  });

  test('in one shot alone, where the others keep theirs', () => {
    const one = understood(SEA, 'in shot 3 make the coat blue');
    assert.deepEqual(
      one.cast.filter(({ what }) => what === 'girl').map(({ wears }) => wears[0]?.colour),
      ['#c8322b', BLUE],
    );
    const [first, , third] = one.shots.map(({ blocking }) => blocking.map(({ cast }) => cast));
    assert.ok(first?.includes('girl') && third?.includes('girl-2'));
  });

  test('out of the film, larger', () => {
    assert.ok(!casts(understood(SEA, 'remove the dog')).includes('dog'));
    assert.ok(!casts(understood(SNOW, '去掉狗')).includes('dog'));
    const film = planned('A white cat sits on a piano.');
    const onSofa = understood(film, 'replace the piano with a sofa').shots[0]?.blocking;
    const seat = onSofa?.find(({ cast }) => cast === 'sofa')?.at;
    const sitter = onSofa?.find(({ cast }) => cast === 'cat')?.at;
    assert.ok(sitter && seat && sitter[1] > 0.2 && sitter[1] < 0.7 && sitter[2] < seat[2]);
    const large = understood(SEA, 'make the dog bigger').cast.find(({ what }) => what === 'dog');
    assert.equal(large?.scale, 1.4);
  });
});

const cameras = ({ shots }: Storyboard): string[] =>
  shots.map(({ camera }) => `${camera.size} ${camera.move}`);

describe('camera, time and lines', () => {
  test('a view, a step nearer or wider, a move', () => {
    assert.match(cameras(understood(SEA, 'use a close-up in shot 1'))[0] ?? '', /^close-up/);
    assert.deepEqual(
      of(understood(SNOW, '镜头拉近一点'), 'camera').map(({ size }) => size),
      ['medium', 'extreme-close-up'],
    );
    assert.match(cameras(understood(SEA, 'a wider shot'))[0] ?? '', /^wide/);
    assert.match(cameras(understood(SEA, 'pan left in the last shot'))[2] ?? '', /pan-left$/);
    const still = understood(SEA, 'make the camera static');
    assert.ok(still.shots.every(({ camera }) => camera.move === 'static' && camera.amount === 0));
  });

  test('slower and faster', () => {
    assert.deepEqual(of(understood(SEA, 'slower'), 'pace'), [0.6, 0.6, 0.6]);
    assert.deepEqual(of(understood(SNOW, '第二个镜头加快'), 'pace'), [1, 1.6]);
    assert.deepEqual(of(understood(SEA, 'slow motion in shot 3'), 'pace'), [1, 1, 0.45]);
    const { camera } = understood(SEA, 'a slower camera').shots[0] ?? {};
    assert.ok((camera?.amount ?? 1) < (SEA.shots[0]?.camera.amount ?? 0));
  });

  test('a line is said by whoever is meant, when nobody else speaks, and written', () => {
    const said = understood(SEA, 'Shot 3: the girl says: "Wait for me!"');
    const cue = said.sound.voice.find(({ text }) => text === 'Wait for me!');
    assert.deepEqual([cue?.by, cue?.language, cue?.voice], ['girl', 'en', 'child']);
    assert.deepEqual(
      said.shots[2]?.captions.map(({ text }) => text),
      ['Wait for me!'],
    );
    const chinese = understood(SNOW, '加一句台词：“等等我。”').sound.voice;
    assert.deepEqual([chinese[0]?.text, chinese[0]?.language], ['等等我。', 'zh']);
    const heard = understood(SEA, 'no captions; the girl says "Come!" in shot 3');
    assert.equal(heard.sound.voice.length, 2);
    assert.ok(heard.shots.every(({ captions }) => captions.length === 0));
    const full = edit(SEA, `She says: "${'The tide waits for nobody. '.repeat(20)}"`);
    assert.match(full.unused[0]?.why ?? '', /no room for a line/);
  });
});

test('what is said once for two, louder, darker, and how it ends', () => {
  const two = understood(CITY, 'Replace the car with a bus and the umbrella with a lantern');
  assert.ok(
    ['bus', 'lantern'].every((what) => casts(two).includes(what)),
    casts(two).join(),
  );
  const { music } = understood(SEA, 'louder music').sound;
  assert.equal(music?.gainDb, (SEA.sound.music?.gainDb ?? 0) + 6);
  assert.deepEqual(of(understood(SEA, 'make it darker'), 'time'), ['night', 'night', 'night']);
  const ends = understood(SEA, 'end with a fade to black; dissolve between the shots').shots;
  assert.deepEqual(
    ends.map(({ cut }) => [cut.in, cut.out]),
    [
      ['cut', undefined],
      ['dissolve', undefined],
      ['dissolve', 'fade-to-black'],
    ],
  );
  assert.match(edit(SEA, 'make it longer').unused[0]?.why ?? '', /length and shape stay/);
});

test('what is not understood is told with its place and reason, and the rest is done', () => {
  const prompt =
    'Make it night. A helicopter flies over. Replace the lion with a tiger. In shot 7 rain.';
  const { storyboard, unused } = edit(SEA, prompt);
  assert.deepEqual(of(storyboard, 'time'), ['night', 'night', 'night']);
  assert.deepEqual(
    unused.map(({ text, from }) => [text, prompt.slice(...from).includes(text.trim())]),
    [
      ['A helicopter flies over', true],
      ['Replace the lion with a tiger', true],
      ['rain', true],
    ],
  );
  const whys = unused.map(({ why }) => why).join('\n');
  assert.match(whys, /helicopter cannot be added/);
  assert.match(whys, /no lion in it; the film has girl, dog/);
  assert.match(whys, /no shot 7; the film has 3/);
  assert.deepEqual(storyboard.unused.slice(-3), unused);
  const nothing = edit(SEA, 'qwertz uiop');
  assert.deepEqual([nothing.changes, nothing.unused.length], [[], 1]);
});

test('a prompt that is made to take long takes no longer than a hundred instructions', () => {
  const many = edit(SEA, 'make it night,'.repeat(1400));
  assert.match(many.unused[0]?.why ?? '', /only 100 instructions/);
  for (const text of [
    'use '.repeat(5000),
    '换'.repeat(20_000),
    `${' '.repeat(19_990)}night`,
    '"'.repeat(20_000),
  ]) {
    const startedMs = performance.now();
    edit(SEA, text);
    assert.ok(performance.now() - startedMs < 5000, text.slice(0, 10));
  }
});

test('whatever is asked for, the storyboard can be drawn', () => {
  const piece = fc.constantFrom(
    'replace the dog with a bus',
    'replace the girl with a fish',
    'replace the horse with a bicycle',
    '把女孩换成鲸鱼',
    'remove the girl',
    'remove it',
    '去掉马',
    'in shot 2 replace the man with three penguins',
    'make the umbrella yellow',
    'she wears a crown',
    'space',
    'under water',
    'extreme close-up',
    'aerial shot in shot 1',
    'first person',
    'faster',
    '慢动作',
    'he says "Now!"',
    '旁白：“很久以前。”',
    'no captions',
    'shots 1 and 3 slower',
    'dragon',
    '"',
    'instead of',
    'change to',
  );
  const films = fc.constantFrom(SEA, SNOW, CITY, RIDER);
  fc.assert(
    fc.property(films, fc.array(piece, { minLength: 1, maxLength: 5 }), (film, pieces) => {
      edit(film, pieces.join('. '));
    }),
    { numRuns: 60 },
  );
});

test('lines that a silent shot has no room for are not added, and told', () => {
  const silent = {
    ...SEA,
    output: { ...SEA.output, audio: false },
    sound: { ...SEA.sound, voice: [] },
  };
  const prompt = Array.from({ length: 90 }, (_, i) => `in shot 1 the girl says: "a${i}"`).join(
    '. ',
  );
  const { storyboard, unused } = editStoryboard(silent, prompt);
  assert.ok(storyboardSchema.safeParse(storyboard).success);
  assert.ok(unused.some(({ why }) => why.includes('a shot 50 captions')));
});
