// Prompts as users write them, in Chinese, and what each of them says.
import { test } from 'node:test';
import { media } from '../storyboard/request.testsuite.ts';
import { checkFacts } from './facts.testsuite.ts';
import type { Facts } from './facts.testsuite.ts';

const MEDIA = [
  media('image', 1),
  media('image', 2),
  media('image', 3),
  media('video', 1),
  media('video', 2),
  media('audio', 1),
];

const CASES: readonly (readonly [prompt: string, facts: Facts])[] = [
  [
    '清晨的森林里，一只小鹿在溪边喝水，阳光穿过树叶，薄雾缭绕，镜头缓缓推近。',
    {
      sets: ['forest'],
      time: 'dawn',
      weather: 'fog',
      cast: ['fawn', 'sun', 'leaf'],
      camera: { move: 'push-in' },
      unused: ['溪边'],
    },
  ],
  [
    '黄昏时分，一位白发老人坐在海边的长椅上，望着夕阳，海鸥飞过，远景，舒缓的钢琴曲。',
    {
      sets: ['beach'],
      time: 'dusk',
      cast: ['old-man', 'old-man is white-hair', 'bench', 'gull'],
      does: ['old-man sit', 'old-man look', 'gull fly'],
      where: ['old-man on bench'],
      camera: { size: 'wide' },
      music: 'calm piano',
      unused: [],
    },
  ],
  [
    '两个小女孩在花海里奔跑，手里拿着彩色气球，笑声，慢动作，镜头跟拍。',
    {
      sets: ['meadow'],
      pace: 0.45,
      cast: ['2 girl', 'girl holds balloon', 'balloon #e0609a'],
      does: ['girl run'],
      camera: { move: 'follow' },
      effects: ['laughter'],
      unused: [],
    },
  ],
  [
    '赛博朋克风格的城市夜景，飞行汽车穿梭在高楼之间，下着雨，航拍镜头。',
    {
      sets: ['city-skyline'],
      weather: 'rain',
      look: 'cyberpunk',
      cast: ['spaceship', 'skyscraper'],
      does: ['spaceship drive'],
      camera: { angle: 'aerial' },
      unused: [],
    },
  ],
  [
    '特写：厨师将面条放入沸腾的锅中，热气腾腾，然后撒上葱花，旁白：“一碗好面，从清晨开始。”',
    {
      air: ['smoke'],
      cast: ['chef', 'noodles', 'pot', 'pot is steaming', 'vegetable'],
      does: ['chef put noodles', 'chef pour vegetable'],
      where: ['noodles in pot'],
      camera: { on: 'chef', size: 'close-up' },
      lines: ['zh female: 一碗好面，从清晨开始。'],
      unused: [],
    },
  ],
  [
    '水墨风，一叶扁舟漂在江面上，渔夫披着蓑衣垂钓，远处群山连绵，大雪纷飞。',
    {
      sets: ['river'],
      weather: 'snow',
      look: 'ink-wash',
      cast: ['boat', 'fisherman', 'fisherman wears coat', 'fishing-rod', 'mountain-peak'],
      does: ['boat float', 'fisherman fish fishing-rod'],
      unused: ['连绵'],
    },
  ],
  [
    '镜头1：远景，雪山脚下的小木屋，炊烟升起。镜头2：中景，屋内，一家人围坐在壁炉旁。镜头3：特写，小男孩打开礼物，露出笑容，说：“谢谢妈妈！”',
    {
      sets: ['snowfield', 'room'],
      air: ['smoke'],
      cast: ['cabin', '3 family', 'fireplace', 'boy', 'gift-box'],
      does: ['boy open gift-box', 'boy smile'],
      where: ['family beside fireplace'],
      camera: { size: 'wide' },
      lines: ['zh child boy: 谢谢妈妈！'],
      unused: [],
    },
  ],
  [
    '0-3秒：一辆红色跑车在沙漠公路上疾驰；3-6秒：车轮特写，尘土飞扬；6-10秒：跑车驶向落日，镜头拉远。不要字幕。',
    {
      sets: ['desert-road'],
      time: 'dusk',
      air: ['dust'],
      cast: ['sports-car #c8322b'],
      does: ['sports-car drive'],
      camera: { on: 'sports-car', size: 'close-up', move: 'pull-back' },
      times: [
        [0, 3],
        [3, 6],
        [6, 10],
      ],
      unused: [],
    },
  ],
  [
    '女孩穿着白色连衣裙，站在樱花树下，花瓣随风飘落，她转身看向镜头，微微一笑。',
    {
      weather: 'wind',
      air: ['petals'],
      cast: ['girl', 'girl wears dress', 'cherry-tree'],
      does: ['girl stand', 'girl turn', 'girl look-at-camera', 'girl smile'],
      where: ['girl under cherry-tree'],
      unused: [],
    },
  ],
  [
    '一只橘猫趴在窗台上，窗外下着雨，猫看着雨滴，桌上放着一杯热咖啡。固定机位，lofi音乐。',
    {
      weather: 'rain',
      cast: ['cat', 'window', 'table', 'coffee'],
      does: ['cat sit', 'cat look'],
      where: ['cat on window', 'coffee on table'],
      camera: { move: 'static' },
      music: 'lo-fi',
      unused: [],
    },
  ],
  [
    '宇航员漂浮在太空中，身后是蓝色的地球，镜头环绕。',
    {
      sets: ['space'],
      cast: ['astronaut', 'earth #3473c4'],
      does: ['astronaut float'],
      where: ['earth behind astronaut'],
      camera: { move: 'orbit-right' },
      unused: [],
    },
  ],
  [
    '首帧为图片1，尾帧为图片2，花朵缓缓绽放。',
    {
      cast: ['flower'],
      does: ['flower bloom'],
      roles: ['image1 first-frame', 'image2 last-frame'],
      unused: [],
    },
  ],
  [
    '图片1中的女孩在图片2的场景里跳舞，背景音乐使用音频1。',
    {
      cast: ['girl', 'girl of image1'],
      does: ['girl dance'],
      roles: ['image1 subject', 'image2 place', 'audio1 music'],
      unused: [],
    },
  ],
  [
    '参考视频1的运镜，图片1的产品放在大理石台面上旋转，金色光芒。',
    {
      sets: ['table-top'],
      time: 'golden-hour',
      cast: ['product', 'product of image1'],
      does: ['product spin'],
      roles: ['image1 product', 'video1 motion'],
      unused: [],
    },
  ],
  [
    '严格编辑视频1，将背景换成雪山，其他不变。',
    { sets: ['snowfield'], roles: ['video1 footage'], edit: 'edit video1', unused: [] },
  ],
  [
    '向后延长视频1，汽车驶入隧道，消失在黑暗中。',
    {
      sets: ['tunnel'],
      time: 'night',
      cast: ['car'],
      does: ['car drive', 'car vanish'],
      roles: ['video1 footage'],
      edit: 'extend-after video1',
      unused: [],
    },
  ],
  [
    '视频1接视频2，中间用柔和的过渡。',
    {
      cuts: ['dissolve'],
      music: 'calm',
      roles: ['video1 footage', 'video2 footage'],
      edit: 'join video1 video2',
      unused: [],
    },
  ],
  [
    '第一人称视角，你推开一扇木门，走进阳光明媚的花园，蝴蝶飞舞。',
    {
      sets: ['garden'],
      weather: 'clear',
      cast: ['hand', 'door', 'butterfly'],
      does: ['hand open door', 'butterfly fly'],
      camera: { move: 'push-in', pointOfView: true },
      unused: [],
    },
  ],
  [
    '武侠风格，竹林中，白衣剑客与黑衣人对决，剑光闪烁，竹叶飘落，快速切镜，低角度。',
    {
      sets: ['bamboo-forest'],
      look: 'ink-wash',
      cast: ['swordsman', 'ninja'],
      does: ['swordsman+ninja fight'],
      camera: { angle: 'low' },
      cuts: ['cut'],
      unused: [],
    },
  ],
  [
    '古镇的夜晚，红灯笼挂满街道，一个穿汉服的女子提着灯笼走过石桥，身后烟花绽放。',
    {
      sets: ['old-town'],
      time: 'night',
      air: ['fireworks'],
      cast: ['red-lantern', 'woman', 'woman wears hanfu', 'woman holds red-lantern'],
      does: ['woman carry red-lantern', 'woman walk'],
      unused: [],
    },
  ],
  [
    '小男孩把球扔给狗，狗接住球跑回来，男孩大笑。',
    {
      cast: ['boy', 'ball', 'dog'],
      does: ['boy throw ball > dog', 'dog catch ball', 'dog run', 'boy laugh'],
      unused: [],
    },
  ],
  [
    '雨夜，霓虹街头，穿黑色风衣的男人撑伞走向镜头，男人低声说：“她又来了。”',
    {
      sets: ['neon-street'],
      weather: 'rain',
      cast: ['man', 'man wears trench-coat', 'man holds umbrella', 'umbrella'],
      does: ['man walk ~ camera'],
      lines: ['zh male man: 她又来了。'],
      unused: [],
    },
  ],
  [
    '俯拍，咖啡师在拉花，旁边放着一块蛋糕，温暖的灯光。',
    {
      look: 'warm',
      cast: ['barista', 'cake'],
      where: ['cake beside barista'],
      camera: { angle: 'high' },
      unused: [],
    },
  ],
  [
    '一群企鹅在冰面上摇摇摆摆地走，一只滑倒了，其他企鹅看着它。搞笑，轻快的音乐。',
    {
      sets: ['snowfield'],
      cast: ['6 penguin', 'penguin'],
      does: ['penguin walk', 'penguin fall'],
      music: 'upbeat',
      unused: [],
    },
  ],
  [
    '延时摄影：城市天际线从白天到夜晚，车流如织，云层快速移动。',
    {
      sets: ['city-skyline'],
      time: 'day',
      pace: 8,
      cast: ['cloud'],
      does: ['cloud walk'],
      effects: ['traffic'],
      unused: [],
    },
  ],
  [
    '夏日午后，海边咖啡馆，一位戴草帽的女孩喝着冰咖啡，海风吹动她的长发，浅景深，电影感。',
    {
      sets: ['cafe'],
      time: 'day',
      weather: 'wind',
      look: 'film',
      cast: ['girl', 'girl wears straw-hat', 'girl holds coffee', 'coffee'],
      does: ['girl drink coffee'],
      camera: { focus: 'shallow' },
      unused: [],
    },
  ],
  [
    '中景，两位老人在公园里下棋，落叶飘下，其中一位笑着说：“将军！”另一位摇摇头。',
    {
      sets: ['park'],
      air: ['leaves'],
      cast: ['2 old-man', 'chess'],
      does: ['old-man sit chess', 'old-man smile', 'old-man shake-head'],
      camera: { size: 'medium' },
      lines: ['zh old-male old-man: 将军！'],
      unused: [],
    },
  ],
  [
    '一条金色巨龙在云海中翻腾，闪电划过天空，史诗感，鼓声。',
    {
      cast: ['dragon #d8a93a', 'cloud', 'lightning'],
      does: ['dragon spin'],
      where: ['dragon in cloud'],
      music: 'epic drums',
      unused: [],
    },
  ],
  [
    '美食广告：牛排在铁板上滋滋作响，黄油融化，镜头从侧面缓缓推近，最后定格在切开的牛排上。文字“尝一口就知道”。',
    {
      cast: ['steak', 'frying-pan', 'butter'],
      does: ['butter melt', 'steak cut'],
      where: ['steak on frying-pan'],
      camera: { angle: 'eye-level', move: 'push-in' },
      cuts: ['freeze'],
      lines: ['尝一口就知道'],
      effects: ['sizzle'],
      unused: [],
    },
  ],
  [
    '凌晨三点的便利店，一个外卖小哥坐在窗边吃泡面，雨水打在玻璃上，孤独的氛围，冷色调。',
    {
      sets: ['shop'],
      time: 'dawn',
      weather: 'rain',
      look: 'cold',
      cast: ['courier', 'courier holds ramen', 'window', 'ramen'],
      does: ['courier sit', 'courier eat ramen'],
      where: ['courier beside window'],
      music: 'sad',
      unused: ['玻璃'],
    },
  ],
  [
    '竖屏，美妆产品广告，口红缓缓旋转升起，花瓣飞舞，粉色背景，时尚动感音乐。',
    {
      sets: ['studio'],
      air: ['petals'],
      cast: ['cosmetic', 'lipstick'],
      does: ['lipstick spin', 'lipstick rise'],
      music: 'upbeat',
      unused: [],
    },
  ],
  [
    '一只小猫和一只小狗在草地上追逐一个红色的球，小猫抓住了球，小狗摇着尾巴。',
    {
      sets: ['meadow'],
      cast: ['kitten', 'puppy', 'ball #c8322b'],
      does: ['kitten+puppy chase ball', 'kitten pick ball', 'puppy wag'],
      unused: [],
    },
  ],
  [
    '古风少女坐在荷塘边弹古筝，蜻蜓停在荷叶上，晨雾，水墨风格，镜头从远处慢慢推近到特写。',
    {
      sets: ['lake'],
      weather: 'fog',
      look: 'ink-wash',
      cast: ['young-woman', 'harp', 'dragonfly', 'lotus'],
      does: ['young-woman sit', 'young-woman play-piano harp', 'dragonfly stand'],
      where: ['dragonfly on lotus'],
      camera: { move: 'push-in', size: 'close-up' },
      unused: [],
    },
  ],
  [
    '太空站内，宇航员透过舷窗看着地球，轻声说：“我想家了。”男声，背景音乐舒缓。',
    {
      sets: ['spaceship-interior'],
      cast: ['astronaut', 'window', 'earth'],
      does: ['astronaut look earth'],
      lines: ['zh male astronaut: 我想家了。'],
      music: 'calm',
      unused: [],
    },
  ],
  [
    '第一人称视角骑马穿越草原，远处是雪山，风声，马蹄声。',
    {
      sets: ['meadow'],
      cast: ['mountain-peak'],
      where: ['mountain-peak background'],
      camera: { move: 'push-in', pointOfView: true },
      effects: ['wind', 'horse-gallop'],
      unused: [],
    },
  ],
  [
    '小女孩踮起脚尖，把信放进红色邮筒，转身跑开，镜头跟随，胶片质感。',
    {
      look: 'film',
      cast: ['girl', 'letter', 'mailbox #c8322b'],
      does: ['girl stretch', 'girl put letter', 'girl turn', 'girl run'],
      where: ['letter in mailbox'],
      camera: { move: 'follow' },
      unused: [],
    },
  ],
  [
    '夜市里人来人往，烟雾缭绕，一位大叔在烤羊肉串，火光映在他的脸上，他擦了擦汗。',
    {
      sets: ['city-street'],
      weather: 'fog',
      cast: ['14 crowd', 'man', 'meat', 'fire'],
      does: ['man cook meat', 'fire glow', 'man clean'],
      unused: [],
    },
  ],
  [
    '[0-4s] 全景：篮球场上，少年运球突破；[4-8s] 特写：汗水滴落；[8-12s] 仰拍慢动作：少年腾空扣篮，观众欢呼。',
    {
      sets: ['basketball-court'],
      pace: 0.45,
      cast: ['young-man', 'basketball', '14 crowd'],
      does: [
        'young-man dribble',
        'young-man run',
        'young-man jump',
        'young-man dunk basketball',
        'crowd cheer',
      ],
      camera: { size: 'full', on: 'young-man', angle: 'low' },
      times: [
        [0, 4],
        [4, 8],
        [8, 12],
      ],
      unused: [],
    },
  ],
  [
    '一辆复古绿皮火车穿过秋天的山谷，冒着白烟，航拍，镜头跟随火车。',
    {
      sets: ['mountain'],
      look: 'vintage',
      air: ['leaves', 'smoke'],
      cast: ['train'],
      does: ['train walk'],
      camera: { on: 'train', angle: 'aerial', move: 'follow' },
      unused: [],
    },
  ],
  [
    '桌上的蜡烛被风吹灭，房间陷入黑暗，窗外闪过一道闪电，恐怖氛围，心跳声。',
    {
      sets: ['room'],
      weather: 'wind',
      look: 'horror',
      cast: ['candle', 'window', 'lightning'],
      does: ['candle vanish', 'lightning flicker'],
      where: ['lightning beside window'],
      effects: ['heartbeat'],
      unused: [],
    },
  ],
  [
    '皮克斯风格，一只戴着厨师帽的小老鼠在厨房里做蛋糕，面粉洒得到处都是，欢快的音乐。',
    {
      sets: ['kitchen'],
      look: 'cartoon-3d',
      air: ['dust'],
      cast: ['mouse', 'mouse wears chef-hat', 'cake'],
      does: ['mouse build cake'],
      music: 'happy',
      unused: [],
    },
  ],
  [
    '女人推开窗户，阳光照进房间，她伸了个懒腰，微笑着望向窗外，鸟鸣声。',
    {
      sets: ['room'],
      cast: ['woman', 'window', 'sun'],
      does: [
        'woman open window',
        'sun glow',
        'woman stretch',
        'woman smile',
        'woman look > window',
      ],
      effects: ['birds'],
      unused: [],
    },
  ],
  [
    '机甲战士从废墟中站起，城市在燃烧，低角度仰拍，手持晃动，紧张激烈的音乐。',
    {
      sets: ['city-street'],
      cast: ['mecha', 'ruin', '3 fire'],
      does: ['mecha stand-up'],
      camera: { angle: 'low', handheld: true },
      music: 'tense',
      unused: [],
    },
  ],
  [
    '孙悟空挥舞金箍棒与妖怪大战，火花四溅，快速切镜。',
    {
      air: ['sparks'],
      cast: ['monkey-king', 'spear', 'monster'],
      does: ['monkey-king wave spear', 'monkey-king+monster fight'],
      cuts: ['cut'],
      unused: [],
    },
  ],
  [
    '延时摄影，一朵玫瑰花从花苞慢慢绽放，微距，黑色背景。',
    {
      sets: ['studio'],
      pace: 8,
      cast: ['rose', 'sprout'],
      does: ['rose bloom'],
      camera: { size: 'extreme-close-up' },
      unused: [],
    },
  ],
  [
    '@图片1 的女孩穿着 @图片2 的裙子，在 @图片3 的场景中旋转起舞，参考 @视频1 的运镜，使用 @音频1 作为背景音乐。',
    {
      cast: ['girl', 'girl wears dress', 'girl of image1'],
      does: ['girl spin', 'girl dance'],
      roles: ['image1 subject', 'image2 product', 'image3 place', 'video1 motion', 'audio1 music'],
      unused: ['@图片2'],
    },
  ],
  [
    '以图片1为首帧，镜头缓缓拉远，小船驶向远方，夕阳西下，女声旁白：“再见了，故乡。”',
    {
      time: 'dusk',
      cast: ['boat'],
      does: ['boat drive ~ away'],
      camera: { move: 'pull-back' },
      lines: ['zh female: 再见了，故乡。'],
      roles: ['image1 first-frame'],
      unused: [],
    },
  ],
  [
    '视频1向前延长，增加一段主角走进房间的画面。',
    {
      sets: ['room'],
      cast: ['actor'],
      does: ['actor walk'],
      roles: ['video1 footage'],
      edit: 'extend-before video1',
      unused: [],
    },
  ],
  [
    '将视频1中的白天改为夜晚，下着大雪。',
    { time: 'night', weather: 'snow', roles: ['video1 footage'], edit: 'edit video1', unused: [] },
  ],
  [
    '分镜一：清晨，村庄，公鸡打鸣。分镜二：农夫扛着锄头走向田间。分镜三：金色的麦田，特写麦穗。',
    {
      sets: ['village', 'field'],
      time: 'dawn',
      cast: ['rooster', 'farmer', 'farmer holds hammer', 'hammer', 'wheat'],
      does: ['rooster crow', 'farmer carry hammer', 'farmer walk'],
      camera: { on: 'wheat', size: 'close-up' },
      unused: [],
    },
  ],
  [
    '爷爷牵着孙女的手走在林间小路上，落叶沙沙作响，背影，温馨治愈。',
    {
      sets: ['forest'],
      look: 'warm',
      air: ['leaves'],
      cast: ['old-man', 'girl'],
      does: ['old-man+girl shake-hands', 'old-man+girl walk'],
      effects: ['forest-tone'],
      unused: [],
    },
  ],
  [
    '黑色跑车停在悬崖边，车门打开，一个穿西装的男人走下车，点燃一支烟。',
    {
      cast: ['sports-car #24242a', 'cliff', 'door', 'man', 'man wears suit', 'cigarette'],
      does: ['sports-car stand', 'door open', 'man walk', 'man put cigarette'],
      where: ['sports-car beside cliff'],
      unused: [],
    },
  ],
  [
    '无人机穿越瀑布，水花四溅，彩虹浮现，一镜到底。',
    {
      sets: ['waterfall'],
      cast: ['drone', 'water-surface', 'rainbow'],
      does: ['drone walk', 'water-surface flow'],
      unused: [],
    },
  ],
  [
    '熊猫宝宝从滑梯上滑下来，摔了一跤，然后爬起来继续玩，搞笑配乐。',
    {
      cast: ['panda', 'panda is baby', 'slide'],
      does: ['panda glide', 'panda fall', 'panda climb ~ up', 'panda play'],
      music: 'happy',
      unused: [],
    },
  ],
  [
    '雪夜，一个卖火柴的小女孩蜷缩在墙角，划亮一根火柴，火光照亮她的脸。无字幕，无音乐。',
    {
      weather: 'snow',
      cast: ['girl', 'girl holds candle', 'candle', 'wall', 'candle', 'fire'],
      does: ['girl crouch > wall', 'girl put candle-2', 'fire glow'],
      unused: [],
    },
  ],
];

for (const [prompt, facts] of CASES) {
  test(`understands: ${prompt.slice(0, 60)}`, () => {
    checkFacts(prompt, facts, MEDIA);
  });
}
