// When it is, what the weather does, what drifts in the air, and how it is lit.
export const TIMES = `
id          | en | zh
dawn        | dawn, sunrise, daybreak, early morning, first light, break of dawn, morning mist time, day breaks, sun rises, sun is rising, sun rising, rising sun, sun comes up | 黎明, 日出, 清晨, 拂晓, 破晓, 晨曦, 凌晨, 早晨, 早上, 晨光, 清早, 天亮, 初晨, 晨雾时, 旭日东升, 太阳升起, 太阳初升, 朝霞
day         | day, daytime, noon, midday, afternoon, morning, sunny day, broad daylight, daylight, in the daytime, summer day, by day, bright daylight, spring day, autumn day, winter day | 白天, 正午, 中午, 下午, 午后, 上午, 日间, 白昼, 烈日, 大白天, 春日, 夏日, 秋日, 冬日, 晌午
golden-hour | golden hour, golden light, late afternoon, warm sunlight, golden sunlight, golden sunset light, golden sunset, magic hour, low sun, golden rays, golden afternoon, golden sun | 黄金时刻, 金色阳光, 暖阳, 夕照, 午后暖阳, 金色光线, 斜阳, 金色光芒, 黄金时段, 金色日光, 金光
dusk        | dusk, sunset, evening, twilight, blue hour, nightfall, at sundown, sundown, setting sun, evening glow, gloaming, sun sets, sun is setting, sun setting, sun goes down, sun dips | 黄昏, 日落, 傍晚, 夕阳, 暮色, 落日, 晚霞, 薄暮, 蓝调时刻, 夜幕降临, 暮光, 入夜, 夕阳西下, 天色渐晚, 蓝调时分, 太阳落下, 太阳下山, 太阳西沉
night       | night, midnight, nighttime, moonlight, moonlit, at night, starry night, late night, starlight, in the dark, tonight, night scene, moonlit night, dark night, starry, night time, by night, nocturnal, starlit, pitch dark, rainy night, stormy night, snowy night, foggy night, windy night, city at night, night sky, night city | 夜晚, 深夜, 夜里, 午夜, 月光, 夜间, 月夜, 夜, 星夜, 黑夜, 夜景, 晚上, 月下, 夜色, 星光, 夜幕, 半夜, 黑暗中, 星光下, 皎洁月光, 今夜, 夏夜, 雨夜, 雪夜, 风雨夜, 寒夜, 城市夜景, 都市夜景, 夜空, 夜市
`;

export const WEATHERS = `
id       | en | zh
clear    | sunny, clear sky, clear weather, cloudless, sunlit, fine weather, bright sunshine, clear skies, clear blue sky, sun drenched | 晴朗, 晴天, 晴空, 阳光明媚, 万里无云, 阳光灿烂, 晴, 艳阳, 晴空万里, 阳光普照, 风和日丽
overcast | cloudy, overcast, gray sky, grey sky, dark clouds, gloomy sky, gloomy weather, overcast sky, cloudy sky, cloudy day, gray skies | 阴天, 多云, 阴沉, 乌云密布, 阴云, 灰蒙蒙, 阴霾, 乌云压顶
rain     | rain, rainy, raining, drizzle, in the rain, raindrop, downpour, rainfall, pouring rain, rain soaked, rainy day, heavy rain, light rain, rain swept, rainwater, rainy night, shower of rain, rain drop, drizzling | 雨, 下雨, 下着雨, 下起雨, 下起了雨, 下着大雨, 下着小雨, 下着细雨, 下起大雨, 雨落, 雨天, 细雨, 雨中, 大雨, 雨水, 雨滴, 暴雨, 小雨, 雨夜, 毛毛雨, 雨后, 蒙蒙细雨, 倾盆大雨, 雨幕, 雨点, 烟雨, 烟雨蒙蒙, 春雨, 雨丝, 滂沱大雨, 雨季
snow     | snow, snowy, snowing, snowfall, blizzard, falling snow, in the snow, snow covered, flurry, snowstorm, snow falling, heavy snow, snow flake, snowy day, light snow, snow capped, snowy night | 雪, 下雪, 下着雪, 下着大雪, 飘着雪, 下起雪, 下起了雪, 飘起雪花, 雪花纷飞, 雪花飞舞, 飘雪花, 雪天, 大雪, 飘雪, 风雪, 雪中, 暴风雪, 白雪, 白雪皑皑, 雪景, 积雪, 小雪, 大雪纷飞, 飞雪, 雪夜, 漫天飞雪, 雪后, 雪花飘落, 初雪, 鹅毛大雪, 积满白雪, 积满雪, 盖满白雪
fog      | fog, foggy, mist, misty, haze, hazy, smoggy, morning mist, mist covered, low fog, morning fog, thick fog, steam filled, in the mist, mist shrouded, sea fog, foggy night | 雾, 大雾, 薄雾, 雾气, 晨雾, 雾蒙蒙, 浓雾, 云雾, 朦胧, 云雾缭绕, 迷雾, 雾霭, 轻雾, 水雾, 雾中, 烟雾缭绕
storm    | storm, thunderstorm, stormy, tempest, thunder and lightning, hurricane, typhoon, lightning storm, stormy sky, stormy weather, raging storm, storm cloud, stormy night | 暴风雨, 雷雨, 风暴, 雷暴, 台风, 电闪雷鸣, 飓风, 狂风暴雨, 雷电交加, 暴风, 惊雷, 风雨夜
wind     | wind, windy, breeze, gust, gale, breezy, wind machine, in the wind, gentle breeze, strong wind, sea breeze, wind blowing, light breeze, gentle wind, windswept, blowing wind, summer breeze, windy night | 风, 微风, 大风, 狂风, 刮风, 清风, 海风, 晚风, 风中, 随风, 寒风, 轻风, 春风, 秋风, 强风, 风吹, 迎风, 夜风, 山风
`;

export const AIRS = `
id        | en | zh
petals    | petal, cherry blossom, falling petals, blossoms falling, sakura, sakura petal, flower petal, rose petal, peach blossom, cherry blossom petal, blossom petal, drifting petals | 花瓣, 樱花, 花瓣雨, 落花, 落英缤纷, 桃花, 樱花雨, 玫瑰花瓣, 花雨, 梨花, 樱花瓣, 漫天花瓣
leaves    | falling leaves, autumn leaves, leaves, fallen leaves, autumn leaf, falling leaf, golden leaves | 落叶, 秋叶, 枫叶飘落, 黄叶, 红叶, 枯叶, 落叶纷飞, 竹叶, 竹叶纷飞, 竹叶飘落, 竹叶飞舞, 绿叶飘落, 树叶飘落, 叶子飘落
fireflies | firefly, fireflies, glowing particle, glowworm, magical particles, light particle, magic particle, magical light, light spot, glowing dust, floating lights, magical glow, golden particle, particles of light, fairy dust, magic dust | 萤火虫, 流萤, 光点, 光粒子, 荧光, 粒子光效, 魔法粒子, 点点荧光, 金色粒子, 光粒, 粒子, 发光粒子, 星星点点, 光斑
dust      | dust, dust particle, dust mote, sand dust, sandstorm, floating dust, dust cloud, particle, dandelion seed, pollen, dusty, flour, ash, sawdust, wood shaving, shavings, wood chips | 灰尘, 黄沙, 面粉, 粉末, 尘埃, 沙尘, 尘土, 沙尘暴, 浮尘, 飞尘, 蒲公英种子, 扬尘, 烟尘, 风沙, 尘土飞扬, 灰烬, 木屑, 木屑飞舞, 刨花
sparks    | spark, ember, sparks flying, fire spark, flying sparks, glowing ember | 火花, 火星四溅, 余烬, 火花四溅, 火光四溅, 电火花, 星火, 铁花, 打铁花
bubbles   | air bubbles, rising bubbles, tiny bubbles, floating bubbles | 小气泡, 水泡, 气泡上升
confetti  | confetti, streamer of paper, glitter rain, ribbons falling, falling confetti | 彩带, 五彩纸屑, 彩纸, 礼花彩带, 彩色纸屑
smoke     | smoke, steam, smoky, vapor, fumes, white smoke, smoke screen, plume of smoke, rising steam, dry ice, cigarette smoke | 烟雾, 喷雾, 蒸汽, 热气, 浓烟, 炊烟, 白烟, 水蒸气, 青烟, 轻烟, 干冰, 热气腾腾, 硝烟, 白雾, 冒着热气
fireworks | fireworks display, fireworks in the sky, fireworks exploding, fireworks burst, fireworks | 烟花绽放, 漫天烟花, 焰火, 烟花表演
`;

/** Light words: each means a look, a time, or nothing that can be set apart; `means` says which. */
export const LIGHTS = `
id         | means           | en | zh
backlit    | time=golden-hour | backlit, backlight, backlighting, rim light, rim lighting, sun flare, silhouetted, contre jour, against the light, sun flares, god rays, volumetric light, light beam, shaft of light, light shafts, tyndall effect, volumetric lighting, light rays | 逆光, 轮廓光, 侧逆光, 边缘光, 丁达尔光, 体积光, 丁达尔效应, 光柱, 逆光剪影, 轮廓光线
soft       | look=pastel     | soft light, soft lighting, diffused light, soft natural light, gentle light, soft glow, soft morning light, diffused lighting | 柔光, 柔和光线, 柔和的光, 漫射光, 柔和灯光, 柔和光, 光线柔和, 柔和的光线, 柔和的灯光, 柔和自然光
hard       | look=noir       | hard light, chiaroscuro, dramatic lighting, high contrast, high contrast lighting, strong shadows, hard shadow, dramatic shadow, low key lighting, rembrandt lighting, dramatic light, deep shadows, side lighting, moody lighting, low key | 硬光, 高对比, 明暗对比, 强烈光影, 戏剧光, 侧光, 高反差, 戏剧性光影, 低调光, 伦勃朗光, 强对比, 戏剧性光线, 光影对比
warm-light | look=warm       | warm light, warm lighting, candlelight, warm glow, lamplight, firelight, candlelit, warm tones, warm lamp light, warm yellow light, warm color tone, warm colors, warm color palette, warm tone, warm palette, amber light, warm interior light, warm ambient light, warm color temperature | 暖光, 暖色调, 暖黄灯光, 烛光, 温暖的光, 暖色, 暖调, 暖黄光, 灯火, 暖光灯, 暖黄色灯光, 暖黄的灯光, 暖色光, 暖色灯光, 暖黄, 橙黄色灯光, 暖黄色的灯光, 温暖灯光
cold-light | look=cold       | cold light, cool light, blue light, cool tones, cold tones, cold color tone, cool lighting, cool blue light, cool tone, cold tone, blue tone, cool color palette, fluorescent light, cold blue light, cool palette, blue tint, cold blue | 冷光, 冷色调, 蓝光, 冷色, 冷调, 蓝色调, 青色调, 冷白光, 冷蓝光, 冷蓝色调, 蓝色冷光
neon-light | look=cyberpunk  | neon light, neon lights, neon glow, neon, neon lighting, led lights, neon sign light, purple neon, pink neon, neon reflection, neon lit | 霓虹灯, 霓虹, 霓虹灯光, 彩色灯光, 霓虹光影, 灯光秀, 镭射灯, 霓虹闪烁, 霓虹光
natural    | none            | light, bright, natural light, natural lighting, available light, daylight balanced, bright light, bright lighting, high key, high key lighting, bright and airy, studio lighting, studio light, well lit, spotlight, softbox, lighting, brightly lit, ambient light, ambient lighting, softly lit, dim light, dimly lit, dim lighting, light and shadow, beam of light, beam, key light, top light | 自然光, 自然光线, 明亮, 高调光, 影棚光, 灯光, 聚光灯, 追光, 光影交错, 布光, 光效, 昏暗, 自然光照, 顶光, 微光, 光影变化, 昏黄, 光线明亮, 灯光璀璨, 光线昏暗, 光感, 剑光, 刀光, 寒光, 火光冲天, 光芒, 反光点, 强光, 亮光, 光晕
`;

export const SEASONS = `
id     | means         | en | zh
spring | air=petals    | spring, springtime, in spring, early spring | 春天, 春季, 初春, 春
summer | time=day      | summer, summertime, midsummer, in summer | 夏天, 夏季, 盛夏, 仲夏, 夏
autumn | air=leaves    | autumn, autumnal, in the fall, in autumn, late autumn, fall season | 秋天, 秋季, 深秋, 秋, 金秋
winter | weather=snow  | winter, wintry, wintertime, midwinter, christmas, xmas, in winter, christmas eve | 冬天, 冬季, 寒冬, 冬, 隆冬, 严冬, 圣诞, 圣诞节, 平安夜
`;
