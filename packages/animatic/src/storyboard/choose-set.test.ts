import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storyboardFor } from './request.testsuite.ts';

const first = (prompt: string): { set: string | null; time: string; weather: string } => {
  const [shot] = storyboardFor(prompt).shots;
  assert.ok(shot);
  return shot;
};

test('a general word for a place means the one that its things belong to', () => {
  for (const [prompt, set] of [
    ['Penguins waddle across the ice.', 'polar'],
    ['A boy plays basketball in the gym.', 'basketball-court'],
    ['少年在体育馆里打篮球。', 'basketball-court'],
    ['A woman eats ramen in a restaurant.', 'noodle-bar'],
    ['三个朋友在火锅店里碰杯。', 'hotpot-restaurant'],
    ['A car drives along the coastal highway.', 'coast-road'],
    ['A lighthouse stands on a rocky shore.', 'rocky-shore'],
    ['闪电划破天空，一艘帆船在巨浪中颠簸。', 'sea'],
    ['A girl in rain boots jumps over a puddle.', 'city-street'],
  ] as const)
    assert.equal(first(prompt).set, set, prompt);
});

test('fireworks are seen at night, lightning in a storm, and mist lifts with its hour', () => {
  assert.equal(first('Fireworks burst over the skyline.').time, 'night');
  assert.equal(first('Lightning strikes behind the castle.').weather, 'storm');
  const { shots } = storyboardFor(
    '0-3s: dawn, fog over the city skyline. 3-6s: noon, the sun shines.',
  );
  assert.deepEqual(
    shots.map(({ weather }) => weather),
    ['fog', 'clear'],
  );
});

test('those who watch a game are shown in the stands, those who play it on the field', () => {
  const { shots } = storyboardFor(
    'A boy dribbles a football across the stadium. Cut to the crowd cheering. Cut back to the boy, who raises his arms.',
  );
  assert.deepEqual(
    shots.map(({ set }) => set),
    ['stadium', 'stands', 'stadium'],
  );
});

test('a place shows its own houses and glass; the cast brings no second one', () => {
  for (const [prompt, what] of [
    ['Two children run down the old town street, shops hung with lanterns on both sides.', 'shop'],
    ['Sunset over the city skyline, golden light on the glass.', 'cup'],
  ] as const) {
    const { shots, cast } = storyboardFor(prompt);
    const ids = cast.filter((member) => member.what === what).map(({ id }) => id);
    assert.ok(
      shots.every(({ blocking }) => blocking.every((row) => !ids.includes(row.cast))),
      `${prompt} shows a ${what}`,
    );
  }
});

test('a wreck that is named later is what has crashed, and neon stays in towns', () => {
  const { cast, shots } = storyboardFor(
    'Sci-fi film. An astronaut walks towards a crashed silver spaceship on the surface of Mars. Cut to: the moon hangs above the wreck.',
  );
  assert.ok(cast.every(({ what }) => what !== 'ruin'));
  const ship = cast.find(({ what }) => what === 'spaceship');
  assert.ok(ship);
  assert.ok(ship.traits.includes('broken'));
  assert.equal(shots[0]?.blocking.find((row) => row.cast === ship.id)?.at[1], 0);
  assert.ok(shots.at(-1)?.blocking.some((row) => row.cast === ship.id));
  for (const shot of shots) assert.deepEqual([shot.set, shot.look], ['mars', 'film']);
  assert.equal(
    storyboardFor('Cyberpunk style. A man walks down a street.').shots[0]?.look,
    'cyberpunk',
  );
});

test('a time-lapse goes on in all shots of its place', () => {
  const { shots } = storyboardFor(
    'Time-lapse of a city skyline. 0-3s: dawn. 3-6s: noon, white clouds. 6-9s: night, fireworks.',
  );
  assert.ok(shots.every(({ pace }) => pace === shots[0]?.pace && pace >= 6));
});

test('what stood on the table stands there when those around it are shown', () => {
  const { shots, cast } = storyboardFor(
    'Shot 1: close-up of a hot pot bubbling on a table in a hotpot restaurant. Shot 2: wide shot, three friends at the table raise their cups and laugh.',
  );
  const idOf = (what: string): string | undefined => cast.find((one) => one.what === what)?.id;
  const last = shots.at(-1);
  assert.ok(last?.blocking.some((row) => row.cast === idOf('table')));
  assert.ok(last?.blocking.some((row) => row.cast === idOf('hot-pot')));
});
