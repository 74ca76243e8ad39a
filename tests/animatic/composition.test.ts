// Where a storyboard artist would put them: in every shot of the review's films, and of some more, whom it
// is about is in the frame, large enough, not hidden, and stands on something.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { imagine } from '../../packages/animatic/src/film/imagine.ts';
import { faultsOf } from './composition.ts';
import { describeMedia, makeMedia } from './media.ts';
import { type FilmPrompt, PROMPTS, requestOf } from './prompts.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-composition-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const MORE: readonly (readonly [FilmPrompt['output']['ratio'], string])[] = [
  [
    '16:9',
    'A woman in a yellow coat walks her dog across a park. The camera follows. She says: "Come on."',
  ],
  ['16:9', 'Two boys and a girl play football in a field, an old man watches from a bench.'],
  ['16:9', 'Extreme wide shot of a lone hiker crossing a snowfield at dawn.'],
  ['16:9', 'Aerial view: five horses gallop across a meadow.'],
  [
    '9:16',
    'A girl with an umbrella walks through the rain and stops. "I knew you would come," she says.',
  ],
  ['1:1', 'A chef holds a ladle and tastes the soup in a kitchen.'],
  ['16:9', 'A girl rides a horse along the beach, tracking shot.'],
  ['16:9', 'Three friends sit at a campfire in the forest at night and sing.'],
  [
    '21:9',
    'A cowboy walks towards the camera in a desert town. Low angle. "This town is too small."',
  ],
  ['16:9', 'A cat sits on a windowsill watching birds.'],
  ['9:16', '一个女孩撑着红伞走过雨巷，镜头跟随。'],
  ['16:9', '小男孩骑着自行车穿过乡间小路，狗在后面追。'],
  ['16:9', '妈妈在厨房切菜，孩子跑进来说：“妈妈，我饿了！”'],
  ['16:9', '四个小朋友在雪地里堆雪人，一只小狗跑过。'],
];

/** Why a film's fault of a kind is none. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'en-dragon-castle': { 'in mid-air': 'a dragon beats its wings while it roars' },
};

const faultsIn = async (prompt: FilmPrompt): Promise<readonly string[]> => {
  await makeMedia(prompt, folder, { kinds: ['audio'] });
  const storyboard = await imagine(requestOf(prompt, describeMedia(prompt, folder)));
  const excepted = EXCEPTIONS[prompt.id] ?? {};
  const faults = faultsOf(storyboard).filter(({ what }) => excepted[what] === undefined);
  return faults.map(
    ({ shot, what, who, at, worst }) =>
      `shot ${shot}: ${who} ${what} (${worst.toFixed(2)} at ${at.join(', ')} of the shot)`,
  );
};

for (const prompt of PROMPTS) {
  test(`${prompt.id} is well composed`, async () => {
    assert.deepEqual(await faultsIn(prompt), []);
  });
}

for (const [ratio, prompt] of MORE) {
  test(`“${prompt}” is well composed`, async () => {
    const film = { id: 'more', prompt, language: 'en', media: [], facts: [] } as const;
    assert.deepEqual(await faultsIn({ ...film, output: { ratio, durationS: 6 } }), []);
  });
}
