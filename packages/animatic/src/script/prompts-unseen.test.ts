// Faults that prompts showed which nobody had seen before: each rule with prompts of its own.
import { test } from 'node:test';
import { media } from '../storyboard/request.testsuite.ts';
import { checkFacts } from './facts.testsuite.ts';
import type { Facts } from './facts.testsuite.ts';

const MEDIA = [media('image', 1)];

const CASES: readonly (readonly [prompt: string, facts: Facts])[] = [
  // Whoever is spoken to does not speak.
  ['一位护士对老人说：“该吃药了。”', { lines: ['zh female nurse: 该吃药了。'] }],
  [
    '老师走到学生面前，对他说：“站起来。”学生说：“好。”',
    { lines: ['zh female teacher: 站起来。', 'zh male student: 好。'] },
  ],
  ['奶奶对坐在沙发上的孙子说：“吃饭了。”', { lines: ['zh old-female old-woman: 吃饭了。'] }],
  ['爸爸跟她说：“走吧。”', { lines: ['zh male father: 走吧。'] }],
  ['男孩朝小狗大声喊道：“过来！”', { lines: ['zh child boy: 过来！'] }],
  ['“快走！”妈妈对女儿喊道。', { lines: ['zh female mother: 快走！'] }],
  ['国王问骑士：“你是谁？”', { lines: ['zh male king: 你是谁？'] }],
  [
    'The nurse tells the old man: "Sit down." The old man smiles at the nurse and replies to her: "Thanks."',
    { lines: ['en female nurse: Sit down.', 'en old-male old-man: Thanks.'] },
  ],
  [
    'A boy meets an old woman. She asks him: "Are you lost?"',
    { lines: ['en old-female old-woman: Are you lost?'] },
  ],
  [
    'A man in a suit says to his colleague: "We won." She laughs.',
    { lines: ['en male man: We won.'], does: ['friend laugh'] },
  ],
  ['"Come here," says the mother to her son.', { lines: ['en female mother: Come here,'] }],
  [
    'A girl lifts a cup and says to her father: "Cheers." She smiles.',
    { does: ['girl raise cup', 'girl smile'] },
  ],
  [
    'A nurse waves. The nurse tells the boy: "Hello." Then laughs.',
    { does: ['nurse wave', 'nurse laugh'] },
  ],
  // Who only lends a voice is not drawn.
  [
    'A nature film, narrated by an elderly Scottish woman. A seal dives. Voiceover: "She is hungry."',
    { lines: ['en old-female: She is hungry.'], without: ['woman', 'old-woman'] },
  ],
  [
    'Voice-over by a little boy: "I like rain." Rain falls on a pond.',
    { lines: ['en child: I like rain.'], without: ['boy'] },
  ],
  ['Narrated by an old man. Cows graze.', { without: ['old-man', 'man'] }],
  [
    'A seal sleeps on a rock. A deep male voice says: "Winter is over."',
    { lines: ['en male: Winter is over.'] },
  ],
  ['旁白（女声）：“世界很大。”一只猫走过街道。', { lines: ['zh female: 世界很大。'] }],
  [
    '一个苍老的男声旁白：“风来了。”一只猫走过街道。',
    { lines: ['zh old-male: 风来了。'], without: ['man', 'old-man'] },
  ],
  [
    '由一位老奶奶旁白。一只猫走过街道。画外音：“它回家了。”',
    { lines: ['zh old-female: 它回家了。'], without: ['old-woman'] },
  ],
  // What is only heard is nowhere to be seen.
  [
    'Two women talk in a cafe. Slow blues saxophone in the background.',
    { music: 'jazz', without: ['saxophone'] },
  ],
  ['A boy skates. Driving drum and bass.', { music: 'electronic', without: ['drum'] }],
  ['Stars over a lake. Dark drone music.', { without: ['drone'] }],
  [
    'A knight climbs a tower. 8-bit music, retro arcade game sound effects.',
    { music: 'electronic', without: ['knight type'] },
  ],
  ['一位皇后坐在窗前。配乐为低沉的大提琴。', { music: 'strings', without: ['violin'] }],
  [
    '骏马奔跑。悠扬的马头琴音乐。',
    { music: 'calm chinese', cast: ['1 horse'], without: ['horse-2'] },
  ],
  ['小鸭子过马路，轻快的木琴配乐。', { music: 'upbeat music-box' }],
  ['A woman walks home to a gentle cello.', { music: 'calm strings', without: ['violin'] }],
  ['A boy plays a gentle guitar.', { cast: ['guitar'], does: ['boy play-guitar guitar'] }],
  ['A man holds a soft violin in the background.', { cast: ['man holds violin'] }],
  // What something is like is not there.
  ['A phone turns. Premium Apple-style look.', { without: ['apple'] }],
  [
    'Headphones turn, light on the black ear cups.',
    { cast: ['headphones'], without: ['cup', 'head'] },
  ],
  ['世界杯决赛，球员射门，足球飞入球门。', { sets: ['stadium'], without: ['cup', 'door'] }],
  // Names that the prompt gives.
  [
    'Two old friends sit in a bar. VERA, a woman in her fifties in a red hat, laughs and says: "Still here?" Cut to a close-up of HUGO, a bearded man in a suit, who nods: "Always."',
    {
      cast: ['1 woman', 'woman wears hat', '1 man', 'man wears suit'],
      without: ['friend', '2 friend'],
      lines: ['en female woman: Still here?', 'en male man: Always.'],
      camera: { size: 'close-up', on: 'man' },
    },
  ],
  [
    'Arlo, a young detective in a grey coat, opens a door. Arlo looks around.',
    { cast: ['1 detective'], does: ['person open door', 'person look'] },
  ],
  ['A boy named Zayn runs. Zayn jumps.', { cast: ['1 boy'], does: ['boy run', 'boy jump'] }],
  ['Tokyo, a woman walks.', { cast: ['1 woman'], does: ['woman walk'] }],
  [
    '女主沈月浑身湿透，站在桥上。男主陆沉冷冷地说：“走。”沈月转身，说：“不。”',
    {
      lines: ['zh male man: 走。', 'zh female woman: 不。'],
      does: ['woman turn'],
      cast: ['1 woman'],
    },
  ],
  // Whoever speaks in a close-up of his own has it.
  [
    '一名女子跪下说：“大人，我冤枉！”镜头推近国王的面部特写，他低声道：“我信你。”',
    { lines: ['zh female woman: 大人，我冤枉！', 'zh male king: 我信你。'], beats: 2 },
  ],
  // Two who do something for each other.
  ['一个人在沙滩上走。', { cast: ['1 person'], does: ['person walk'] }],
  ['两个人在握手。', { cast: ['2 person'], does: ['person shake-hands'] }],
  ['一个人把地图递给另一个人。', { cast: ['person'], does: ['person hand-over map > person-2'] }],
  [
    '一个女孩为奶奶倒茶。',
    { cast: ['girl', 'old-woman', 'tea'], does: ['girl pour tea > old-woman'] },
  ],
  [
    '儿子给父亲穿上大衣。',
    { cast: ['father wears coat'], does: ['boy put > father'], without: ['boy wears coat'] },
  ],
  ['One person hands another person a cup of tea.', { does: ['person hand-over tea > person-2'] }],
  ['A man passes a pen to a woman.', { does: ['man hand-over pen > woman'] }],
  ['A boy opens the door for an old woman.', { does: ['boy open door > old-woman'] }],
  ['One girl sings while another dances.', { does: ['girl sing', 'girl-2 dance'] }],
  [
    'A woman in sunglasses and an apron smiles.',
    { cast: ['woman wears sunglasses', 'woman wears apron'] },
  ],
  ['母女二人在厨房包饺子。', { cast: ['mother', 'girl'], does: ['mother+girl wrap dumpling'] }],
  ['小女孩喂小猫吃鱼。', { does: ['girl feed fish > kitten'] }],
  ['A mother feeds her baby with a spoon.', { cast: ['mother holds spoon'] }],
  [
    'A father helps his son put on his coat before school.',
    { does: ['father put > boy'], cast: ['boy wears coat'] },
  ],
  ['男孩递给女孩一束玫瑰。', { cast: ['bouquet'], without: ['rose'] }],
  [
    'A girl wearing headphones and a crown dances with a backpack.',
    { cast: ['girl wears headphones', 'girl wears crown'], does: ['girl dance'] },
  ],
  [
    '一个背书包的小男孩推着婴儿车。',
    { cast: ['boy wears backpack', 'stroller'], does: ['boy push stroller'] },
  ],
  ['老人推着豆花车叫卖。', { cast: ['food-cart'], without: ['car'] }],
  [
    'A heron flies past a fisherman in a boat.',
    { where: ['fisherman in boat'], does: ['heron fly fisherman'] },
  ],
  ['俯拍，厨师的双手在揉面团。', { cast: ['hand'], without: ['chef'], does: ['hand knead'] }],
  ['A girl hugs a dog at sunset. Warm golden light. She laughs.', { time: 'dusk' }],
  ['妈妈牵着儿子的手走在街上。', { does: ['mother+boy shake-hands', 'mother+boy walk'] }],
  ['漫山遍野的油菜花田，女孩张开双臂奔跑。', { sets: ['rapeseed-field'], does: ['girl run'] }],
  [
    "A man ties a red scarf around a dog's neck.",
    { cast: ['dog wears scarf'], without: ['man wears scarf'] },
  ],
  ['菜市场人来人往，一位大妈说：“便宜点嘛！”', { lines: ['zh female woman: 便宜点嘛！'] }],
  ['宇航员漂浮在空间站里。', { sets: ['spaceship-interior'] }],
  ['A bride descends the stairs.', { does: ['bride walk stairs'] }],
  ['雨夜，外滩，江对岸灯火辉煌，一个男人走着。', { sets: ['city-skyline'] }],
];

for (const [prompt, facts] of CASES) {
  test(`understands unseen: ${prompt.slice(0, 60)}`, () => {
    checkFacts(prompt, facts, MEDIA);
  });
}
