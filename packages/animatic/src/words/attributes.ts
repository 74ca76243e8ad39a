// Adjectives: what changes how a thing is drawn, and what can't be drawn.
export const COLOURS = `
id        | hex     | en | zh
red       | #c8322b | red, blood red, bright red, reddish, cherry red, vermilion, rosy, ruby | 红, 红色, 鲜红, 大红, 通红, 朱红, 绯红, 红彤彤, 火红, 正红, 赤红, 红油
crimson   | #9b1b30 | crimson, scarlet, burgundy, maroon, wine red, dark red | 深红, 暗红, 酒红, 绛红, 酒红色, 深红色
orange    | #ec8b2e | orange, orange colored, orange color, tangerine colored, orange hued, orange coloured | 橙, 橙色, 橘色, 橘红, 橘黄, 橙红, 橙黄
amber     | #d9902f | amber, honey colored, caramel colored | 琥珀, 琥珀色, 焦糖色
yellow    | #f2c53d | yellow, lemon yellow, bright yellow, yellowish | 黄, 黄色, 明黄, 嫩黄, 鹅黄, 淡黄, 黄澄澄, 金黄
gold      | #d8a93a | golden, gold colored, golden yellow, gilt | 金, 金色, 鎏金, 金灿灿, 金黄色
green     | #4c9a4e | green, lush green, bright green, grass green, greenish, verdant, lush | 绿, 绿色, 翠绿, 碧绿, 嫩绿, 青翠, 草绿, 绿油油, 郁郁葱葱
dark-green | #28573c | dark green, forest green, olive, olive green, emerald, emerald green | 深绿, 墨绿, 橄榄绿, 深绿色, 墨绿色
mint      | #9fd8c0 | mint green, light green, pale green, pastel green | 浅绿, 薄荷绿, 淡绿, 浅绿色, 豆绿
cyan      | #3fb5c4 | cyan, teal, turquoise, aqua, turquoise blue | 青, 青色, 蓝绿, 蓝绿色, 湖蓝
blue      | #3473c4 | blue, bright blue, azure, royal blue, bluish, sapphire, cobalt, cobalt blue | 蓝, 蓝色, 宝蓝, 湛蓝, 蔚蓝, 天蓝, 碧蓝, 天蓝色, 宝蓝色
light-blue | #8fc1e8 | light blue, sky blue, pale blue, baby blue, ice blue, pastel blue | 浅蓝, 淡蓝, 冰蓝, 浅蓝色, 淡蓝色, 冰蓝色
navy      | #23345f | navy, navy blue, dark blue, deep blue, midnight blue, indigo | 深蓝, 藏蓝, 深蓝色, 藏青, 靛蓝, 藏青色
purple    | #7a4aa8 | purple, violet, magenta, plum colored, deep purple | 紫, 紫色, 紫罗兰色, 深紫, 深紫色, 紫红
lilac     | #b79be0 | lilac, lavender colored, light purple, pale purple, mauve | 淡紫, 浅紫, 淡紫色, 浅紫色, 藕荷色
pink      | #ee8fae | pink, rose colored, blush, hot pink, pinkish, light pink, pastel pink, pale pink, rose pink, blush red | 粉, 粉色, 粉红, 粉红色, 桃红, 浅粉, 淡粉, 桃粉, 粉嫩, 浅粉色, 玫红, 玫红色, 淡粉色
brown     | #7a5236 | brown, chestnut, chocolate brown, dark brown, light brown, coffee colored, brownish, auburn, tan | 棕, 棕色, 褐色, 咖啡色, 栗色, 深棕, 深棕色, 浅棕色, 褐
beige     | #e0cfae | beige, cream colored, ivory, khaki, off white, sand colored, nude colored, creamy white | 米色, 米白, 卡其色, 象牙白, 杏色, 驼色, 米白色, 卡其, 米黄, 奶白, 裸色
white     | #f4f2ec | white, snow white, pure white, whitish, milky white, pale white | 白, 白色, 雪白, 洁白, 纯白, 乳白, 纯白色, 乳白色, 白皙, 苍白
grey      | #8d9196 | gray, grey, ash gray, charcoal, dark gray, light gray, dark grey, greyish | 灰, 灰色, 深灰, 浅灰, 灰白, 深灰色, 浅灰色
black     | #24242a | black, jet black, pitch black, ebony, matte black | 黑, 黑色, 漆黑, 乌黑, 墨黑, 纯黑, 哑光黑
silver    | #c3c9d2 | silver, silvery, chrome, metallic silver, platinum | 银, 银色, 银白, 银灰, 银白色, 银灰色, 铂金
copper    | #b06a3c | copper, bronze, rust colored, rusty | 铜色, 古铜色, 锈色, 青铜
colourful | #e0609a | colorful, colourful, multicolored, rainbow colored, multi colored, iridescent, kaleidoscopic | 彩色, 五彩, 五颜六色, 缤纷, 五彩缤纷, 七彩, 色彩斑斓, 色彩缤纷, 斑斓, 绚丽, 绚烂, 多彩, 五光十色, 流光溢彩
`;

export const SIZES = `
id     | scale | en | zh
tiny   | 0.5   | tiny, miniature, minuscule, mini, microscopic, little tiny, minute | 微小, 迷你, 极小, 微型, 袖珍, 小小的
small  | 0.75  | small, little, short, petite, compact, slim, small sized | 小, 小型, 矮小, 小小, 娇小, 矮
big    | 1.35  | big, large, tall, oversized, long, broad, thick, high, sizable, towering, vast, big sized | 大, 巨型, 高大, 高, 大型, 硕大, 长, 高耸, 粗壮, 大大的, 高高的, 长长的, 挺拔
huge   | 2     | huge, giant sized, gigantic, enormous, massive, giant, colossal, immense, gargantuan, monstrous, humongous, larger than life | 巨大, 庞大, 超大, 巨大无比, 巨, 庞然大物般, 参天, 特大
`;

/** Traits that the drawing knows by these names. */
export const TRAITS = `
id         | en | zh
woman      | female, feminine | 女, 女性的
man        | male, masculine | 男, 男性的
old        | old, elderly, aged, senior, ancient, wrinkled, weathered, gray haired, worn, grizzled, rugged | 老, 年迈, 年老, 苍老, 古老, 破旧, 陈旧, 老旧, 年长, 古朴, 沧桑, 斑驳, 满脸皱纹
young      | young, youthful looking, teenage, teen, twenty something | 年轻, 幼小, 年幼, 年轻的
middle-aged | middle aged | 中年
handsome   | handsome, beautiful, pretty, cute, lovely, gorgeous, elegant, attractive, graceful, charming, good looking, stunning, adorable looking | 英俊, 漂亮, 美丽, 可爱的, 优雅, 帅气, 好看, 迷人, 俊美, 优美, 美艳, 绝美, 靓丽, 萌, 呆萌, 温婉, 端庄, 甜美的, 秀气, 清秀
long-hair  | long haired, long hair, flowing hair, long black hair, wavy hair, long flowing hair, long wavy hair | 长发飘飘, 长头发, 长发披肩, 黑长直, 黑发
short-hair | short haired, short hair, bob cut, pixie cut | 短头发, 齐耳短发
blond      | blond, blonde, blonde hair, golden hair, blond hair, blonde haired | 金发, 金发碧眼, 金色头发
red-hair   | red haired, red hair, ginger, redhead, ginger haired | 红发, 红头发
white-hair | white haired, white hair, silver haired, silver hair, grey hair, gray hair, gray beard | 白发, 银发苍苍, 满头白发, 白发苍苍, 花白头发, 鹤发童颜
curly-hair | curly haired, curly hair, curly | 卷发的, 蓬松卷发, 卷
ponytail   | ponytail hair, pigtails, twin tails, pigtail, hair bun | 双马尾, 扎着马尾, 高马尾, 丸子头, 羊角辫, 麻花辫
bald       | bald, shaved head, bald headed | 光头, 秃头
bearded    | bearded, with a beard, long bearded, stubbled, white bearded | 大胡子的, 白胡子, 留着胡子, 络腮胡, 白须
fat        | fat, chubby, plump, overweight, round, chunky | 胖, 肥胖, 圆滚滚, 胖乎乎, 肥, 圆润, 圆圆的, 圆, 微胖
thin       | thin, slender, skinny, lean built, lanky | 瘦, 苗条, 纤细, 消瘦, 修长, 瘦弱, 清瘦, 薄
muscular   | muscular, strong, burly, athletic, fit, sturdy, brawny, well built | 肌肉发达, 强壮, 健壮, 魁梧, 健美, 结实, 威武, 肌肉, 雄健
happy      | smiling, laughing, happy looking, grinning, delighted, pleased, satisfied, smiley, contented, cheery, amused | 高兴, 笑容满面, 满足, 满意, 兴奋, 幸福, 喜笑颜开, 开怀, 惊喜, 欣喜, 眉开眼笑
sad        | crying, tearful, unhappy, upset, depressed, disappointed, teary eyed, sorrow filled, tearful eyed | 难过, 沮丧, 失落, 失望, 伤心, 委屈, 泪眼, 含泪
angry      | angry, furious, enraged, fierce looking, ferocious, mad, stern | 愤怒, 生气, 凶狠, 发怒, 凶恶, 狰狞, 怒
surprised  | surprised, shocked, astonished, amazed, wide eyed, startled, stunned, awestruck, in awe | 惊讶, 震惊, 吃惊, 惊奇, 诧异, 惊叹, 目瞪口呆, 惊愕
scared     | scared, frightened, terrified, afraid, fearful, worried, panicked, trembling | 害怕, 恐惧, 惊恐, 担心, 惊慌, 慌张
calm-face  | focused, determined, serious, confident, thoughtful, solemn, concentrated, resolute, expressionless, pensive, proud, tired, exhausted, sleepy, weary, shy, curious looking, drunk, lonely looking | 专注, 坚定, 严肃, 自信, 沉思, 认真, 冷静, 面无表情, 疲惫, 若有所思, 困倦, 害羞, 骄傲, 疲倦, 羞涩, 冷漠, 好奇, 冷酷, 聚精会神, 从容, 全神贯注, 慈祥, 温和, 深邃, 淡定, 坚毅, 犀利, 专心, 期待, 虔诚
wet        | wet, soaked, dripping, dew covered, dewy, dew, dew drop, dewdrop, drop of dew, drenched, moist, rain soaked skin, condensation, glistening with dew, damp, water droplet covered, covered in dew, wet look | 湿漉漉, 湿润, 沾满水珠, 露珠, 露水, 湿, 带水珠, 晶莹露珠, 挂着露珠, 湿透, 带着水珠, 晶莹水珠, 带露水, 冷凝水珠, 水润
dirty      | dirty, muddy, dusty looking, stained, bloody, wounded, injured, torn, battered, scarred, tattered, ragged | 脏, 满身泥, 受伤, 泥泞, 破烂, 血迹, 伤痕累累, 满身泥土, 褴褛
glowing    | glowing, shining, luminous, holographic, glimmering, radiant, glittering, sparkling, illuminated, burning bright, shiny, bioluminescent, lit, glossy, gleaming, fluorescent, twinkling, dazzling, bright glowing, reflective, polished | 发光的, 闪闪发光的, 闪亮的, 荧光的, 晶莹, 耀眼, 明亮的, 光滑, 亮晶晶, 璀璨, 晶莹剔透, 发着光, 闪着光, 光亮, 锃亮, 油亮, 水灵灵, 熠熠, 剔透, 璀璨夺目, 耀眼夺目
transparent | transparent, clear, translucent, see through, crystal clear, crystalline, semi transparent | 透明, 清澈, 半透明, 通透, 清透, 透亮
fluffy     | fluffy, furry, hairy, fuzzy, woolly, shaggy, soft furred | 毛茸茸, 蓬松, 毛绒绒, 柔软, 毛绒, 毛绒绒的, 软绵绵, 松软
spotted    | spotted, striped, dotted, patterned, plaid, floral, checkered, polka dot, embroidered, patchwork, printed, lace | 斑点, 条纹, 花纹, 格子, 碎花, 格纹, 印花, 刺绣, 波点, 花色, 蕾丝
wooden     | wooden, wood, timber, bamboo made, rattan | 木, 木制, 木质, 木头的, 实木, 木质的, 竹制
metal      | metal, metallic, iron, steel, mechanical, armored, brass, stainless steel, aluminum, robotic, titanium | 金属, 铁, 钢铁, 机械的, 不锈钢, 铁质, 金属质感, 铝合金, 钢, 铜, 机械
glass      | crystal made, made of glass, glassy | 玻璃, 玻璃质感, 琉璃
stone      | marble, concrete, brick, cobblestone, stony, made of stone, ceramic, porcelain, jade, clay, terracotta, jade like | 大理石, 石质, 混凝土, 砖, 陶瓷, 瓷, 玉, 石头的, 玉质, 青花瓷, 陶, 玉石
fabric     | leather, silk, cotton, velvet, denim, wool, linen, satin, knitted, canvas made, paper made, plush, lacquered, plastic, rubber, woven, silky, fur | 皮革, 丝绸, 棉, 天鹅绒, 牛仔布, 羊毛, 亚麻, 真丝, 纸质, 皮质, 塑料, 绒布, 丝质, 棉麻, 皮, 丝绒
broken     | broken, crashed, wrecked, cracked, ruined, abandoned, shattered, crumbling, collapsed, rundown, deserted, desolated | 坠毁的, 坠毁, 失事的, 破碎的, 残破, 倒塌的, 废弃, 破败, 荒废, 裂开的, 断裂
frozen     | frozen, icy, iced, chilled, frosty, ice covered, frosted, ice cold, chilly, frost covered | 冰冻, 结冰, 冰镇, 冰封, 冰凉, 结霜, 冰冷, 冷冻, 沁凉, 冰爽, 凉爽
steaming   | steaming, hot, boiling, piping hot, warm served, freshly brewed, freshly baked, fresh baked, steaming hot, scalding, sizzling hot | 冒热气, 热腾腾, 滚烫, 沸腾, 热气腾腾的, 冒着热气的, 刚出炉, 热, 热乎乎, 冒烟的, 烫, 刚出炉的, 新鲜出炉
on-fire    | burning, flaming, fiery, on fire, blazing, in flames | 燃烧的, 着火的, 火红的, 熊熊燃烧
blooming   | blooming, blossoming, flowering, in bloom, in full bloom | 盛开的, 绽放的, 开满花, 开满鲜花
empty      | empty, bare, vacant, blank | 空, 空旷的, 空无一人, 空荡荡, 空的, 空荡
full       | full, filled, loaded, brimming, packed, overflowing, crowded, covered | 满, 装满, 盛满, 铺满, 拥挤, 堆满, 挂满, 满满, 布满, 满载, 盛着, 装着, 密布, 爬满
layered    | layered, two layered, stacked, multi layered, tiered | 分层的, 层层, 叠层, 多层, 层叠, 层层叠叠
flying     | winged, airborne | 会飞, 长着翅膀, 带翅膀
masked     | masked, hooded, veiled, blindfolded | 蒙面, 戴面具, 蒙着面纱
twin       | twin, identical, paired, matching | 双胞胎, 一模一样
giant      | giant, colossus sized | 巨型的, 超级大
barefoot   | barefooted, naked feet | 赤足, 光着脚
foreign    | asian, chinese, japanese, european, african, american, western, black skinned, korean, indian, caucasian, oriental, east asian, african american, latina, french, italian, british | 亚洲, 中国, 日本, 欧美, 非洲, 西方, 韩国, 外国, 东方, 亚裔, 古代, 欧洲, 法式, 中式的, 日式, 欧式, 民族
`;

/** Words of praise and technique: nothing that could be drawn comes of them. */
export const QUALITIES = `
id      | en | zh
quality | 8k, autumn edition, spring edition, summer edition, winter edition, 4k, hd, uhd, high quality, masterpiece, best quality, ultra detailed, highly detailed, photorealistic, realistic, hyperrealistic, high resolution, ultra hd, professional, hyper realistic, detailed, sharp, intricate, award winning, trending on artstation, unreal engine, octane render, ultra realistic, stunning visuals, perfect, high definition, fine details, crisp, intricate details, rich details, extremely detailed, hdr, raw, 1080p, 720p, 16k, ray tracing, photo realistic, super detailed, high fidelity, lifelike, real, smooth, high detail, fine detail, clear details, visual impact, visually stunning, ultra clear, top quality, exquisite, realistic texture, high frame rate, 60fps, 24fps, 30fps, arri alexa, red camera, imax, shot on arri, film camera look, true to life, consistent, coherent, physically accurate, natural movement, natural motion, fluid motion, fluid, accurate, well composed, composition rule, rule of thirds, symmetrical, symmetry, symmetrical composition, negative space, centered composition, centered, texture detail, realistic physics, real physics, rich color, vivid colors, rich colors, saturated colors, high saturation, color | 高清, 超高清, 高质量, 杰作, 超精细, 细节丰富, 逼真, 照片级, 超写实, 真实, 专业, 精致, 高画质, 画质高清, 精美, 细腻, 清晰, 完美, 画面稳定, 流畅, 高分辨率, 质感细腻, 细节清晰, 极致细节, 极致, 顶级, 大师级, 最佳质量, 虚幻引擎, 画面精美, 画面流畅, 超清, 8K, 4K, 真实感, 细节, 高细节, 丰富细节, 纹理清晰, 清晰可见, 逼真写实, 画面细腻, 色彩鲜艳, 色彩丰富, 动作流畅, 自然流畅, 画质细腻, 稳定, 五官清晰, 无变形, 不变形, 画面清晰, 视觉冲击力, 视觉冲击, 冲击力, 对称构图, 中心构图, 三分构图, 留白, 构图, 对称, 构图精美, 高级, 物理真实, 鲜艳, 超高画质, 4K画质, 色彩饱满, 画面质感, 层次分明, 层次丰富, 质感十足, 自然, 真实自然, 动作自然, 丝滑, 生动, 栩栩如生, 饱满, 饱和度高, 高饱和, 画质, 帧率, 光影细腻, 画面美感, 流畅自然, 生动自然, 高帧率
feeling | atmosphere, mood, vibe, ambience, feeling, feel, asmr, look, aesthetic, aesthetics, emotion, style, tone, sense, visual style, visual effect, effect, vibes, spirit, aura, ambiance, color palette, palette, color tone, overall mood, overall style, overall tone, visual language, concept, theme, contrast, warmth, freshness, elegance, beauty, power, strength, speed feeling, joy, happiness, freedom, hope, peace, memory, time, moment, life, nature, world, story, history, culture, dreaminess | 氛围, 气氛, 情绪, 风格, 感觉, 韵味, 质感强, 画风, 美感, 氛围感, 气息, 基调, 色调, 整体风格, 整体色调, 整体氛围, 画面风格, 视觉效果, 效果, 视觉, 感, 感受, 意味, 调性, 视觉风格, 光影效果, 整体, 强烈, 情感, 美, 自由, 希望, 时光, 岁月, 回忆, 故事, 生活, 时间, 世界, 瞬间, 充满, 速度感, 力量感, 仪式感, 纵深感, 空间感, 层次感, 沉浸感, 食欲, 治愈感, 松弛感, 画面感, 张力, 生命力, 力量, 大自然, 精神
praise  | amazing, awesome, great, nice, good, incredible, fantastic, wonderful, best, interesting, special, unique, original, creative, cinematic masterpiece, impressive, iconic, famous, brilliant, superb, splendid, extraordinary, marvelous, picturesque, scenic, breathtaking view, fresh, natural, delicate, delicious, tasty, refreshing, tempting, mouthwatering, appetizing, healthy, organic, exotic, rare, noble, brave, bold, rich, simple, pure, modern, traditional, classic, contemporary, urban, rural, local, normal, ordinary, daily, official, limited, limited edition, new, brand new, smart, sleek, ergonomic, lightweight, powerful looking, wild, free, silent, loud, gently lit, visible, clearly visible, ripe, juicy, distant, nearby, remote, hidden, secret, lost, final, main, whole, entire, overall, various, different, several different, random, same, similar, certain, own, possible, endless, infinite, boundless, seamless, steep, narrow, wide open, deep, shallow, flat, straight, curved, sharp edged, spiral, floating, heavy, fast, rapid, quick, slow, sudden, hard, dry, sweet, sour, spicy, raw looking | 精彩, 惊艳, 绝佳, 神仙, 出色, 独特, 创意, 经典, 著名, 新鲜, 美味, 诱人, 清爽, 健康, 鲜美, 香甜, 可口, 珍贵, 高贵, 勇敢, 纯净, 现代, 传统, 普通, 日常, 限定, 限量, 全新, 智能, 轻盈, 野生, 成熟, 多汁, 远处的, 神圣, 整个, 各种, 不同, 无尽, 无边, 陡峭, 狭窄, 宽阔, 深, 平坦, 弯曲, 螺旋, 沉重, 快速的, 突然, 干燥, 甜, 辣, 酸, 秋季限定, 鲜嫩, 辽阔, 广阔, 茂密, 茂盛, 一望无际, 连绵, 连绵起伏, 层峦叠嶂, 巍峨, 雄伟, 宏伟, 古典, 典雅, 浓郁, 醇厚, 丝滑口感, 香浓, 繁华, 热闹的, 宽敞, 整洁, 干净, 豪华, 精心, 特别, 原始, 神秘的, 轻, 重, 清凉, 粗糙, 厚重, 锋利, 尖锐, 坚固, 密集, 稀疏, 悠长, 幽静, 静静, 默默, 宽大, 狭长, 笔直, 蜿蜒, 曲折, 崎岖, 波光粼粼, 金灿, 丰富, 巧妙, 意外, 奇特, 怪异, 新颖, 正式, 休闲, 舒适, 凌乱, 朴素, 淳朴, 质朴, 温润, 厚, 密, 远, 近
`;
