// What is heard: moods and styles of music, and effects by the names of `sound/effects`.
export const MOODS = `
id         | bpm | en | zh
calm       | 76  | calm, peaceful, relaxing, soothing, serene, tranquil, gentle, ambient, meditative, quiet, soft, slow paced, light, lullaby, zen, restful, healing, laid back, mellow | 平静, 宁静, 舒缓, 轻柔, 安静, 柔和, 悠扬, 静谧, 恬静, 祥和, 悠闲, 禅意, 淡雅, 安宁, 轻音乐, 空旷, 放松, 安逸, 舒缓音乐
happy      | 116 | happy, joyful, cheerful, playful, fun, joyous, lively, merry, lighthearted, sunny mood, delightful, festive, funny, humorous, uplifting, carefree, adorable, comedy, comedic, heartfelt joy | 欢快, 快乐, 开心, 愉快, 活泼, 俏皮, 轻松, 喜庆, 搞笑, 幽默, 诙谐, 节日气氛, 可爱, 欢乐, 热闹, 愉悦, 童趣, 快活, 阳光氛围, 喜悦
epic       | 128 | epic, grand music, heroic, powerful, triumphant, magnificent, adventurous, monumental, majestic music, legendary, inspiring, awe inspiring, breathtaking, motivational, spectacular, dramatic, victorious | 史诗, 宏大, 磅礴, 壮观, 震撼, 气势磅礴, 英雄气概, 激昂, 史诗感, 壮丽, 恢宏, 雄壮, 励志, 热血, 史诗级, 气势恢宏, 波澜壮阔, 慷慨激昂
tense      | 132 | tense, suspenseful, intense, thrilling, dangerous, suspense, fast paced, urgent, anxious, nervous, action packed, tension, aggressive, fierce, chaotic, frantic, menacing, action | 紧张, 紧迫, 激烈, 惊险, 紧张感, 急促, 危险, 焦虑, 刺激, 凶猛, 混乱, 紧张刺激, 激烈紧张, 压迫感, 扣人心弦, 凌厉
sad        | 68  | sad, melancholic, melancholy, sorrowful, lonely, heartbreaking, bittersweet, somber, tragic, mournful, emotional, wistful, solitude, touching, loneliness, lonesome, grief, sadness, moving | 悲伤, 忧伤, 伤感, 孤独, 忧郁, 悲壮, 凄凉, 惆怅, 感人, 落寞, 哀伤, 催泪, 孤单, 悲情, 哀愁, 感动, 寂寞, 心碎
upbeat     | 124 | upbeat, energetic, dynamic, rhythmic, groovy, exciting, bouncy, catchy, lively beat, funky, trendy, fashion, fashionable, sporty, sports, cool, vibrant, youthful, energy, stylish, passionate, hype, swagger, party music | 动感, 节奏感, 活力, 劲爆, 律动, 轻快, 节奏明快, 潮流, 炫酷, 动感节奏, 青春, 时尚, 酷炫, 嗨, 活力四射, 节奏, 青春活力, 明快节奏, 酷, 激情, 快节奏
mysterious | 84  | mysterious, enigmatic, haunting, strange, secretive, arcane, mystery, curious, unknown world, cryptic | 神秘, 神秘感, 未知, 奇异, 悬念, 神奇, 奇妙, 神秘氛围, 谜, 诡秘
romantic   | 80  | romantic, tender, loving, intimate, sweet mood, passionate love, affectionate, love story, love, sensual, in love, warm hearted, flirtatious, romance | 浪漫, 温柔, 深情, 甜蜜, 爱意, 温情, 暧昧, 柔情, 爱情, 甜美, 温情脉脉, 爱
`;

export const MUSIC_STYLES = `
id         | en | zh
piano      | piano music, soft piano, piano melody, gentle piano, piano piece, solo piano, piano score | 钢琴曲, 钢琴音乐, 钢琴声, 轻柔钢琴, 钢琴旋律, 钢琴配乐
orchestra  | orchestral, orchestra music, symphony, orchestral music, cinematic score, film score, symphonic, orchestral score, epic music, epic score, classical music, classical, cinematic music, swelling music | 交响乐, 管弦乐, 史诗配乐, 交响, 电影配乐, 古典音乐, 管弦乐配乐, 恢弘配乐, 史诗音乐, 交响曲, 大气配乐
strings    | strings, string music, cello music, violin music, string quartet, string section, violin melody, pizzicato, pizzicato music, pizzicato strings | 弦乐, 大提琴曲, 小提琴曲, 弦乐四重奏, 提琴声, 大提琴声, 小提琴声, 拨弦
guitar     | guitar music, acoustic guitar music, folk, folk music, country music, acoustic, acoustic music, guitar melody, guitar riff, strumming guitar, ukulele music, acoustic guitar melody | 吉他曲, 民谣, 吉他声, 木吉他曲, 吉他音乐, 乡村音乐, 吉他旋律, 尤克里里曲
drums      | drums, drumbeat, drum beat, percussion, upbeat drums, tribal drums, taiko, war drums, drumming, drum music, drum roll, drums beat, pounding drums | 鼓点, 鼓声, 打击乐, 鼓乐, 轻快鼓点, 战鼓, 密集鼓点, 鼓点声
electronic | electronic, electronic music, edm, techno, synth, house music, synthesizer, electro, dubstep, trance, synth music, electronic beat, dance music, club music, synth pop, pop music, pop, hip hop, trap beat, hip hop beat, electronic beats, techno music, dj, rap music, bass drop, synthwave, retrowave, vaporwave, chiptune, chip tune, chiptune music, 8 bit music, drum and bass, drum n bass, dnb, breakbeat, ambient drone, drone ambient, bassline, synth pad, synths, arpeggio | 电子乐, 电子音乐, 电音, 合成器, 舞曲, 电子节拍, 流行音乐, 嘻哈, 说唱音乐, 电子配乐, 流行乐, 嘻哈音乐, 芯片音乐, 像素音乐, 鼓打贝斯
lo-fi      | lofi, lo fi, chill music, chillhop, lo fi music, chill, lofi music, lo fi beat, chill beat, lofi beat, lofi hip hop | 低保真, 慵懒, 慵懒音乐, Lofi, lo-fi音乐
jazz       | jazz, jazz music, swing music, saxophone music, blues, bossa nova, smooth jazz, soul music, big band, sax music | 爵士, 爵士乐, 萨克斯曲, 蓝调, 爵士音乐, 布鲁斯
rock       | rock music, punk, heavy metal, rock and roll, electric guitar music, metal music, rock, rock n roll, punk rock, rock beat, electric guitar riff, electric guitar solo, electric guitar | 摇滚, 摇滚乐, 重金属, 朋克, 摇滚音乐, 电吉他声, 电吉他
chinese    | chinese music, guzheng music, traditional chinese music, chinese instruments, erhu music, bamboo flute music, oriental music, guqin music, pipa music | 古筝曲, 古琴曲, 民乐, 国乐, 二胡声, 笛声, 古风音乐, 琵琶声, 古筝声, 琴声, 丝竹, 古琴声, 中国风音乐, 古筝音乐, 竹笛声, 箫声, 国风音乐, 民族音乐
music-box  | music box melody, music box music, toy piano, celesta, glockenspiel, music box tune, xylophone, music box sound | 八音盒音乐, 八音盒声, 音乐盒声, 八音盒旋律
choir      | choir, choral, chanting choir, gregorian chant, vocal harmony, choir music, choral music, church choir, vocals | 合唱, 唱诗班, 吟唱, 圣歌, 合唱团, 人声吟唱
`;

/** Words for music as such. */
export const MUSIC_WORDS = `
id    | en | zh
music | music, bgm, background music, soundtrack, score, melody, theme song, tune, song, backing track, musical score, backing music, bg music, background score, musical accompaniment, waltz, tango, ballad, lullaby, concerto, sonata, serenade, anthem, symphony | 音乐, 背景音乐, 配乐, 旋律, 主题曲, 歌曲, 乐曲, BGM, bgm, 伴奏, 背景乐, 曲子, 配乐声, 圆舞曲, 摇篮曲, 协奏曲, 奏鸣曲, 交响曲
beats | beat, on beat, on the beat, sync to the beat, in time with the drums, in time with the music, beat synced, synced to the beat, rhythm, synchronized with the music, sync to, on the beats, in time with, synced with, cut to the beat, on every beat, cuts on the beat, hit the beat, beat sync, in sync with, matching the beat, synchronized to the beat, matched to the beat, cut on the beat, tempo | 卡点, 踩点, 节拍, 合拍, 卡着节拍, 随节奏, 跟着节奏, 踩着节奏, 卡点节奏, 音乐卡点, 节奏卡点, 卡节奏, 卡鼓点, 对上节拍
`;

export const EFFECTS = `
id              | en | zh
waves           | sound of waves, crashing waves, ocean sound, waves crashing, wave sound, sound of the sea, ocean waves, sound of the ocean, roar of the sea, sea sound | 海浪声, 涛声, 浪声, 波涛声, 浪涛声
sea-wash        | lapping waves, gentle waves, waves lapping | 潮水声, 潮声, 浪花声
rain            | rain sound, sound of rain, patter of rain, pattering rain, raindrops falling | 雨声, 雨滴声, 淅淅沥沥, 滴答雨声, 雨打声
heavy-rain      | heavy rain sound, sound of heavy rain | 暴雨声, 大雨声
thunder         | thunder, thunderclap, rumble of thunder, rolling thunder, rumbling thunder, rumble, low rumble, deep rumble | 雷声, 打雷, 雷鸣, 轰隆声, 雷声轰鸣
wind            | wind sound, howling wind, sound of wind, whistling wind, wind howling | 风声, 呼啸声, 风声呼啸, 呼呼的风声
fire-crackle    | crackling fire, crackle of fire, fire crackling, crackling flames, crackle, crackling, roaring fire, burner roar, fire sound | 噼啪声, 柴火声, 火焰声, 篝火声, 噼啪作响, 火焰燃烧声
river           | sound of water, running water, babbling brook, flowing water sound, water sound, stream sound, burbling | 流水声, 水声, 溪流声, 潺潺, 潺潺流水, 水流声
waterfall       | sound of a waterfall, roaring waterfall | 瀑布声
underwater      | underwater sound, muffled underwater | 水下声, 海底声
bubbles         | bubbling, bubbling sound, bubble sound, gurgle, gurgling | 气泡声, 咕嘟声, 冒泡声, 咕噜声, 冒泡, 咕嘟咕嘟, 咕嘟咕嘟冒泡, 咕嘟
birds           | birdsong, bird song, birds chirping, bird sound, chirping, birds singing, bird call, chirping birds, bird chirp, birds | 鸟鸣, 鸟叫, 鸟叫声, 鸟语, 鸟鸣声, 虫鸣鸟叫, 莺啼, 鸟声
gulls           | gull cries, cry of gulls, seagull cries, gulls crying, seagull sound, gulls calling, seagulls crying, gull cry | 海鸥叫声, 鸥鸣, 海鸥声
crickets        | crickets, cricket sound, chirping crickets, insect sound, cicadas, crickets chirping, insect chirp, night insects | 虫鸣, 蟋蟀声, 蝉鸣, 虫叫, 虫鸣声, 蝉声
owl             | owl hoot, hooting, hoot | 猫头鹰叫声
dog-bark        | barking, bark of a dog, barks | 狗叫, 犬吠, 狗吠, 狗叫声, 汪汪
cat-meow        | meow sound, cat sound, purring, soft meow | 猫叫, 喵, 喵呜, 猫叫声, 呼噜声, 喵喵
horse-gallop    | hoofbeat, hoofbeats, galloping hooves, sound of hooves | 马蹄声, 蹄声
footsteps       | footsteps, footstep sound, sound of footsteps, steps echo | 脚步声, 足音
footsteps-fast  | running footsteps, hurried footsteps | 急促脚步声, 跑步声
footsteps-snow  | crunching snow, footsteps in snow, snow crunching, crunch of snow, footsteps in the snow, steps in the snow, footsteps on snow | 踩雪声, 踏雪声, 咯吱声, 踩雪的脚步声, 踏雪的脚步声, 雪地脚步声, 雪中脚步声
crowd-murmur    | crowd noise, murmur, chatter, background chatter, crowd sound, people talking, bustling, ambient chatter, hustle and bustle | 人声, 嘈杂声, 喧闹声, 人声鼎沸, 熙熙攘攘, 叫卖声, 喧嚣, 喧哗声, 吆喝声
applause        | applause, clapping, round of applause, thunderous applause | 掌声, 鼓掌声, 掌声雷动
cheering        | cheering, cheers, roar of the crowd | 欢呼声, 喝彩声, 呐喊声
children-playing | children laughing, children playing, sound of children, kids laughing | 孩子笑声, 嬉闹声, 孩子们的笑声, 童声嬉笑
singing         | children singing, sound of singing, kids singing, singing voices of children | 童声歌唱, 孩子们的歌声, 唱歌声
laughter        | laughter, laughing sound, laugh track, giggling | 笑声, 欢笑声, 欢声笑语
traffic         | traffic noise, traffic, city noise, street noise, honking, car horn, city sound, city sounds, traffic sound | 车流声, 交通声, 喇叭声, 鸣笛, 车水马龙, 汽车喇叭声, 车流, 城市噪音
car-pass        | car passing, car whoosh, passing cars | 汽车驶过声
car-engine      | engine sound, engine roar, roaring engine, revving, engine rev, roar of the engine, engine noise, engine hum, revving engine | 引擎声, 发动机声, 引擎轰鸣, 轰鸣声, 马达声, 引擎轰鸣声
siren           | siren, sirens, police siren, alarm, alarm sound | 警笛, 警笛声, 警报, 警报声
train           | train sound, train passing, rumble of a train | 火车声, 列车声
train-whistle   | train whistle, steam whistle, locomotive whistle, whistle of a train | 汽笛, 汽笛声, 火车汽笛, 火车鸣笛
plane           | plane sound, jet engine, sound of a plane | 飞机声, 飞机轰鸣
helicopter      | helicopter sound, rotor blades | 直升机声, 螺旋桨声
boat-horn       | foghorn, ship horn, boat horn, ship s horn | 船笛, 轮船汽笛
bell            | bell sound, ding, ringing bell, chime sound, wind chimes, doorbell, bicycle bell, bike bell, bell ringing, camel bells, sleigh bells, jingle, jingling, cat bell | 铃声, 铃铛声, 叮当, 叮, 风铃声, 门铃声, 门铃, 驼铃, 驼铃声, 车铃, 车铃声, 自行车铃声, 清脆铃声
church-bell     | church bells, church bell, bell tolls, tolling bell, distant bell | 教堂钟声, 钟声
temple-bell     | temple bell | 寺庙钟声, 古寺钟声, 晨钟
gongs           | gong sound, gongs, gongs and drums, drums and gongs, gong | 锣声, 锣鼓声, 锣鼓, 锣鼓喧天, 敲锣打鼓, 锣鼓点
clock-tick      | ticking, clock ticking, tick tock, ticking clock | 滴答声, 嘀嗒声, 钟表声, 滴答
phone-ring      | ringtone, notification sound, ringing phone, ringing telephone, phone call sound | 手机铃声, 电话铃声, 来电, 提示音
door-open       | door creak, creaking door, door opening, creak, creaking | 开门声, 吱呀声, 嘎吱声
door-knock      | knocking, knock sound, knock on the door sound | 敲门声
glass-clink     | clinking glass, glass clink, clink, clinking, glasses clinking | 碰杯声, 玻璃声, 叮当声, 清脆碰杯
ice-clink       | ice sound, ice clinking, clinking ice, ice cubes clinking, ice clink, sound of ice | 冰块声, 冰块碰撞声, 冰块碰撞, 冰块撞击声, 冰块叮当
shaker          | shaking sound, shaker sound, sound of shaking | 摇晃声, 摇杯声, 雪克声, 摇壶声
pour            | pouring sound, sound of pouring, liquid pouring, water pouring | 倒水声, 倾倒声, 倒酒声, 注水声
fizz            | fizzing, fizz sound, fizzing sound, carbonation, sizzle of bubbles | 气泡滋滋声, 滋滋气泡, 汽水声
crunch          | crunching, crunch sound, crunchy, crisp bite, crisp crunch, crunch | 咬脆声, 咔嚓咬, 嘎嘣脆, 酥脆声, 咔嚓声
snap            | crisp snap, snap sound, snapping, crisp crack, crisp sound, snap | 清脆的一声, 清脆声, 啪, 清脆一响, 清脆的响声, 咔嚓, 清脆, 脆响
chop            | chopping sound, chopping, knife sound | 切菜声, 剁菜声
sizzle          | sizzling, sizzle, sizzling sound, oil sizzling | 滋滋声, 滋滋, 油爆声, 滋啦, 煎炸声, 滋滋作响, 滋啦声
coffee-machine  | coffee machine sound, espresso hiss, steam hiss | 咖啡机声, 蒸汽声
keyboard-typing | typing sound, keyboard sound, keyboard clicks, keyboard typing | 键盘声, 打字声, 敲键盘声
camera-shutter  | shutter click, camera shutter, shutter sound, camera click | 快门声, 相机声, 快门
rocket-engine   | rocket sound, rocket engine, rocket roar, rocket engines | 火箭轰鸣声, 火箭的轰鸣声
whoosh          | whoosh, swoosh, swish sound, whooshing, whooshing sound | 嗖, 呼, 破空声, 嗖的一声, 唰
impact          | thud, boom, bang, impact sound, heavy impact, deep boom, loud bang, slam | 砰, 撞击声, 轰, 重击声, 巨响, 轰然, 砰的一声, 轰的一声
magic-chime     | magic sound, sparkle sound, magical chime, magical sound, twinkling sound, chimes | 魔法音效, 仙乐, 叮铃, 魔法声
heartbeat       | heartbeat, heart beating, heartbeat sound, pounding heart | 心跳声, 心跳
explosion       | explosion sound, explosion, blast, loud explosion | 爆炸声, 爆破声
fireworks       | fireworks sound, sound of fireworks, fireworks popping | 烟花声, 鞭炮声
sword-clash     | sword clash, clashing swords, metal clash, clang, swords clashing, clanging | 刀剑声, 兵器碰撞声, 金属碰撞声, 剑鸣, 刀剑碰撞声
laser           | laser, laser sound, laser beam, laser blast | 激光, 激光声, 激光束
robot           | robot sound, mechanical sound, whirring, servo sound, beep, mechanical noise | 机械声, 机器声, 电子音
room-tone       | room tone, silence, total silence | 寂静, 无声, 寂静无声
cafe-tone       | cafe ambience, coffee shop ambience, cafe sounds | 咖啡馆环境音, 咖啡馆背景声
city-tone       | city ambience, urban ambience | 城市环境音
forest-tone     | forest ambience, rustling leaves, rustle of leaves, leaves rustling, rustling, nature sounds, forest sounds, natural sounds | 森林环境音, 树叶沙沙声, 沙沙声, 沙沙作响, 自然环境音
night-tone      | night ambience, night sounds | 夜晚环境音
splash          | splash sound, sound of splashing, sloshing, sound of a splash | 水花声, 溅水声, 扑通声, 扑通
drip            | dripping water, water dripping, dripping sound | 滴水声, 水滴声, 滴滴答答
storm           | storm sound, sound of the storm, storm sounds, raging storm sound | 暴风雨声, 风雨声, 狂风骤雨声
whale-song      | whale song, whale songs, whale call, whale calls, whales singing, song of whales, song of the whales, song of a whale, whale sounds, whale singing | 鲸歌, 鲸鸣, 鲸鸣声, 鲸鱼的歌声, 鲸鱼歌声, 鲸鱼叫声, 鲸鱼的叫声, 鲸鱼鸣叫, 鲸吟, 鲸声
wolf-howl       | sound of wolves | 狼嚎, 狼嚎声, 狼叫声
cow-moo         | moo, mooing, cow moo, cowbell | 牛叫, 牛叫声, 哞, 牛铃声
rooster         | crowing rooster, rooster crowing, cock crow, crowing | 鸡鸣, 鸡鸣声, 鸡叫, 鸡叫声, 打鸣声
frogs           | frog croak, croaking, frog sound | 蛙鸣, 蛙叫, 蛙声, 青蛙叫声
bees            | buzzing, bee sound | 蜜蜂声, 嗡嗡声, 嗡嗡, 蜜蜂嗡鸣
lion-roar       | lion s roar, animal roar, roaring beast | 狮吼, 狮吼声, 虎啸, 龙吟, 兽吼, 咆哮声, 吼声, 嘶吼声
motorcycle      | motorcycle sound, motorbike sound, motorcycle engine, roar of a motorcycle, motorcycle roar | 摩托车声, 摩托声, 机车声, 摩托引擎声
gunshot         | gunshot, gunshots, gunfire, shots fired, gun shot | 枪声, 枪响, 枪击声
`;
