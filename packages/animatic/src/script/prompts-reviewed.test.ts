// What films of other prompts got wrong once: each rule with prompts of its own.
import { test } from 'node:test';
import { media } from '../storyboard/request.testsuite.ts';
import { checkFacts } from './facts.testsuite.ts';
import type { Facts } from './facts.testsuite.ts';

const MEDIA = [media('image', 1), media('image', 2), media('video', 1), media('audio', 1)];

const CASES: readonly (readonly [prompt: string, facts: Facts])[] = [
  // One word for the weather and the hour, or for the place and the hour.
  ['A taxi waits on a snowy night.', { time: 'night', weather: 'snow', cast: ['taxi'] }],
  ['雨夜，一个男孩站在桥上。', { time: 'night', weather: 'rain', sets: ['bridge'] }],
  ['一个女人站在窗前，身后是城市夜景。', { time: 'night' }],
  // Accents.
  ['Two women chat in a Café.', { sets: ['cafe'], cast: ['2 woman'] }],
  // The sky is looked at, unless somebody is in it.
  [
    'A farmer ploughs a field. Above him the blue sky with white clouds. Thunder rolls across the sky.',
    { sets: ['field'], without: ['sky'] },
  ],
  ['村庄里，夜空中烟花绽放。', { sets: ['village'], time: 'night', air: ['fireworks'] }],
  // Named finely.
  ['A van overtakes a jeep.', { cast: ['van', 'suv'] }],
  ['老人推着木车走过小镇。', { cast: ['old-man', 'cart'] }],
  // Instruments of the music are nowhere on the stage.
  [
    'A girl skips along a lake. Joyful banjo music, birdsong.',
    { music: 'happy guitar', without: ['banjo'] },
  ],
  ['The waves roll in. Wind, soft acoustic guitar.', { music: 'calm guitar', without: ['guitar'] }],
  ['一位老人坐在亭子里。琵琶配乐。', { music: 'chinese', without: ['harp'] }],
  ['小猫追着毛线球。俏皮的尤克里里。', { music: 'happy guitar', without: ['banjo'] }],
  ['A woman plays the cello on a stage.', { cast: ['violin'], does: ['woman play-violin violin'] }],
  // Who tells whose.
  [
    'A waitress smiles at an old man with a white beard who reads a book. She laughs.',
    { does: ['old-man read book', 'waiter laugh'] },
  ],
  ['A boy walks a dog that wags its tail.', { does: ['dog wag'] }],
  ['A knight bows to a queen. Both dance.', { does: ['knight bow > queen', 'knight+queen dance'] }],
  ['一个男孩遇见一个女孩。两人跳舞。', { does: ['boy+girl dance'] }],
  // What is flown flies, who flies it does not.
  ['A girl flies a kite on the beach.', { does: ['girl fly-kite > kite', 'kite fly'] }],
  ['爷爷在公园里放风筝。', { does: ['old-man fly-kite > kite', 'kite fly'] }],
  // Verbs by their objects.
  ['妈妈在厨房打鸡蛋。', { does: ['mother stir egg'] }],
  ['The tulip opens in the morning light.', { does: ['tulip bloom'] }],
  ['The robot stops, turns to the camera and waves.', { does: ['robot wave'] }],
  // Hair, clothes and colours inside a word.
  [
    '蓝色长发的少女站在桥上。',
    { cast: ['young-woman is long-hair', 'young-woman is blue-hair'], without: ['hair'] },
  ],
  ['一个黄色雨衣的小男孩踩水。', { cast: ['boy wears raincoat'], without: ['coat'] }],
  ['一只黑猫跳上窗台。', { cast: ['cat #24242a'] }],
  [
    '红衣女侠与白衣刺客对峙。女侠拔剑。',
    { cast: ['swordsman is woman', 'ninja'], does: ['swordsman raise sword'] },
  ],
  ['一匹灰马在草地上。小马驹抬头。', { without: ['foal'], cast: ['horse'] }],
  // Words that nobody has told us, and words that mean two things.
  ['A falconer whistles and a hawk lands.', { cast: ['person', 'hawk'] }],
  ['A blacksmith hammers a glowing sword.', { cast: ['worker', 'sword is glowing'] }],
  ['A scientist pours blue goo into a jar.', { without: ['scientist #3473c4'] }],
  ['A cook flips a pancake in a pan.', { does: ['chef throw pancake'], cast: ['frying-pan'] }],
  ['A guard shines a flashlight into the cave.', { does: ['soldier point flashlight'] }],
  ['A samurai draws his katana.', { does: ['samurai raise sword'] }],
  ['Robots assemble a car in a factory.', { sets: ['factory'] }],
  ['An astronaut floats inside a space station.', { sets: ['spaceship-interior'] }],
  ['A man kneels on a bridge; she nods and hugs him.', { does: ['woman nod', 'woman hug man'] }],
  ['一对情侣围着篝火唱歌。', { where: ['couple beside campfire'] }],
  ['一只猫跳上窗台，看着窗外。', { does: ['cat jump window', 'cat look window'] }],
  ['图书馆里，管理员说：“请安静。”两个学生偷笑。', { cast: ['person', '2 student'] }],
  ['孩子们在古镇街上拍手叫好。', { sets: ['old-town'] }],
  // A label is a part of what it sticks to.
  [
    'A hand lifts a cup with a pink label; the label shines.',
    { cast: ['cup is labelled'], without: ['label'] },
  ],
  // Who does what to whom.
  ['She curtsies and the crowd applauds.', { does: ['crowd clap'] }],
  ['A girl throws a snowball and a puppy catches it.', { does: ['puppy catch snowball'] }],
  [
    'A girl in a red coat and a boy with blond hair dance.',
    { does: ['girl+boy dance'], cast: ['boy is blond', 'girl wears coat'] },
  ],
  ['一只柴犬在沙滩上跑，海浪拍岸。然后它坐下。', { does: ['shiba sit-down'] }],
  // What the camera does, said of it or once for all.
  ['镜头从街道缓缓升起。', { camera: { move: 'crane-up' } }],
  [
    'Time-lapse over a day, fixed camera. 0-2s: dawn over a lake. 2-4s: night.',
    { time: 'dawn', camera: { move: 'static' } },
  ],
  // A voice is as old as whoever has it.
  ['An old man says in a deep voice: "Sit down."', { lines: ['en old-male old-man: Sit down.'] }],
  ['A male commentator shouts: "Goal!"', { lines: ['en male: Goal!'] }],
  ['老年男声旁白：“春天来了。”', { lines: ['zh old-male: 春天来了。'] }],
  // The young of an animal.
  ['An elephant and her calf drink at a lake.', { cast: ['elephant is baby'], without: ['cub'] }],
  ['A tiger cub sleeps under a tree.', { cast: ['tiger is baby'], without: ['cub'] }],
  ['一只大象走来，小象宝宝跑进妈妈怀里。', { without: ['mother'] }],
  ['男孩把苹果放在女孩手里。', { cast: ['girl'], does: ['boy put apple'], without: ['hand'] }],
  ['一条木船从石桥下漂过。', { sets: ['river'], cast: ['bridge'] }],
  ['A waiter hands a cup to a girl.', { does: ['waiter hand-over cup > girl'] }],
  // What is listed as a sound is heard and not seen.
  [
    'A boy sits on a pier. Sound of a dog barking, seagulls and a motorcycle.',
    { effects: ['dog-bark', 'gulls', 'motorcycle'], without: ['dog', 'gull', 'motorcycle'] },
  ],
  ['A dog barks at a postman.', { does: ['dog bark > courier'] }],
  ['The telephone rings. He picks it up.', { does: ['telephone ring'], cast: ['telephone'] }],
  ['A van drives along a winding road.', { sets: ['road'], does: ['van drive'] }],
  [
    'A man in a black suit and a woman in a red scarf dance.',
    { does: ['man+woman dance'], cast: ['man wears suit'], without: ['suit'] },
  ],
  // Who holds a boat by its pole goes in it.
  ['渔夫撑着竹筏穿过峡谷。', { does: ['fisherman punt boat'] }],
  // Leaves that fall are everywhere.
  ['黄叶飘落，一位老人坐在长椅上。', { air: ['leaves'] }],
  // A mood of the music goes before one of the picture.
  ['Soft light on a calm lake. Joyful strings.', { music: 'happy strings' }],
  // Whose picture it is.
  [
    'The singer in the blue dress from image 1 sings on a stage.',
    { roles: ['image1 subject'], cast: ['singer of image1'] },
  ],
  // Who roars is heard.
  ['A lion roars on a rock.', { does: ['lion roar'], cast: ['lion'] }],
  // A close-up of a part.
  [
    "Close-up of an old man's hands carving a spoon.",
    { camera: { size: 'close-up', on: 'old-man', part: 'hands' } },
  ],
  [
    '特写：老奶奶的双手在案板上揉面。',
    { camera: { size: 'close-up', on: 'old-woman', part: 'hands' } },
  ],
  [
    'Close-up of her boots stepping on dust. The woman looks up.',
    { cast: ['boots'], camera: { size: 'close-up' } },
  ],
  ['A woman runs. Close-up of her boots stepping on dust.', { cast: ['woman wears boots'] }],
  // Two things of one name.
  ['A cat sleeps beside the keyboard, its paw on the mouse.', { cast: ['computer-mouse'] }],
  ['A mouse eats cheese under the table.', { cast: ['mouse'] }],
  ['Melted chocolate drips. The bar lies on a table.', { cast: ['chocolate'], without: ['bar'] }],
  // A dark room; a place of a place.
  ['A nurse stands in the dark hallway of a hospital.', { sets: ['corridor'], time: 'night' }],
  ['一个小偷走进黑暗的仓库。', { sets: ['factory'], time: 'night' }],
  // In a house is inside it.
  ['A wizard in a hut stirs a cauldron.', { sets: ['room'], does: ['wizard stir cauldron'] }],
  ['A girl rides a bicycle down a forest trail.', { sets: ['forest'] }],
  // What is seen in the window, what a bee, a cake and a crowd do.
  [
    'Inside a train, a girl watches the mountains pass.',
    { sets: ['train-interior'], does: ['girl look'] },
  ],
  ['A bee lands on a sunflower.', { does: ['bee fly'] }],
  ['The crowd roars.', { does: ['crowd cheer'] }],
  // 列, 串: of one train, of one stick.
  ['一列高铁穿过田野。', { cast: ['1 train'] }],
  ['女孩买了一串糖葫芦。', { cast: ['1 candy'] }],
  [
    '宇航员在月球上种花，花开了，他哭了。',
    { does: ['astronaut plant flower', 'flower bloom', 'astronaut cry'] },
  ],
  ['小男孩蹲在床底下，一双脚慢慢走过来。', { does: ['boy crouch', 'person walk'] }],
  ['妈妈送儿子上学。', { does: ['mother+boy walk'] }],
  ['A samurai girl draws her sword.', { cast: ['girl wears robe'] }],
  ["A robot waves. The robot's eyes turn into hearts.", { does: ['robot wave', 'robot glow'] }],
  ['老奶奶在案板上揉面。', { does: ['old-woman knead bread'], where: ['old-woman behind table'] }],
  ['一只熊猫在厨房里包饺子。', { does: ['panda wrap dumpling'] }],
  ['A cat watches from the shelf.', { where: ['cat on shelf'] }],
  ["A boy sits on his father's shoulders.", { where: ['boy on father'] }],
  ['病床上躺着一位老人。', { does: ['old-man lie'], where: ['old-man on bed'] }],
  ['A carver works, splinters fly.', { does: ['person type'] }],
  ['Time-lapse from day to night over a harbour.', { time: 'day', unused: [] }],
  [
    'A train crosses a bridge. Inside, a girl reads a book.',
    { sets: ['train-interior'], does: ['girl read book'] },
  ],
  ['A waiter slips on a banana peel.', { where: ['banana in-front waiter'] }],
  [
    'An astronaut drives a rover across the moon.',
    { sets: ['moon'], does: ['astronaut drive suv'] },
  ],
  ['四个朋友举杯。红汤翻滚，夹起一片毛肚。', { does: ['friend pick meat'] }],
  ['妈妈送儿子上学，儿子踩水坑。', { does: ['boy jump puddle'] }],
];

for (const [prompt, facts] of CASES) {
  test(`understands after review: ${prompt.slice(0, 60)}`, () => {
    checkFacts(prompt, facts, MEDIA);
  });
}
