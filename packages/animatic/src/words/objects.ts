export const PRODUCTS = `
id             | heightM | en | zh
product        | 0.2     | product, item, goods, merchandise, object | 产品, 商品, 物品, 单品
lipstick       | 0.08    | lipstick, lip gloss, mascara, nail polish | 口红, 唇膏, 唇釉, 睫毛膏, 指甲油
perfume        | 0.12    | perfume, perfume bottle, fragrance | 香水, 香水瓶
cosmetic       | 0.12    | cosmetic, cream jar, lotion, serum, skincare, makeup, foundation, skincare product, essence, face cream, shampoo | 化妆品, 美妆, 彩妆, 护肤品, 面霜, 精华, 乳液, 粉底, 精华液, 洗发水, 面膜
toothbrush     | 0.19    | toothbrush, comb, hairbrush, toothpaste, razor | 牙刷, 梳子, 牙膏, 剃须刀
soap           | 0.05    | soap, shower gel | 肥皂, 香皂, 沐浴露
watch          | 0.05    | wristwatch, smartwatch, wrist watch | 手表, 腕表, 智能手表
ring           | 0.03    | ring, diamond ring, wedding ring, bracelet, earring | 戒指, 钻戒, 手镯, 手链, 耳环
necklace       | 0.2     | necklace, pendant, jewel, jewelry, gem, pearl | 项链, 珠宝, 宝石, 珍珠, 吊坠, 首饰
diamond        | 0.05    | diamond, crystal, crystal ball | 钻石, 水晶, 水晶球
sneakers       | 0.12    | sneaker, running shoe, trainer, sports shoe | 运动鞋, 球鞋, 跑鞋
high-heel      | 0.15    | high heel, stiletto | 高跟鞋
handbag        | 0.28    | handbag, purse, leather bag, tote, tote bag | 手提包, 包包, 皮包, 手袋, 包
backpack       | 0.45    | backpack, rucksack, schoolbag | 背包, 书包, 双肩包
suitcase       | 0.6     | suitcase, luggage, briefcase | 行李箱, 手提箱, 公文包, 旅行箱
umbrella       | 0.9     | umbrella, parasol, paper umbrella | 雨伞, 伞, 油纸伞, 遮阳伞, 红伞
fan            | 0.3     | fan, folding fan, hand fan | 扇子, 折扇, 团扇
wallet         | 0.1     | wallet | 钱包
money          | 0.05    | money, coin, banknote, gold coin, cash, gold | 钱, 金币, 硬币, 钞票, 黄金, 元宝
letter         | 0.15    | letter, envelope, postcard, note, paper, sheet of paper, newspaper | 信, 信封, 明信片, 纸, 信件, 报纸, 纸张, 纸条
book           | 0.25    | book, notebook, novel, diary, magazine, ancient book, textbook | 书, 书本, 笔记本, 小说, 日记本, 杂志, 书籍, 古籍, 课本
pen            | 0.15    | pen, pencil, brush, paintbrush, writing brush, chalk | 笔, 铅笔, 毛笔, 画笔, 钢笔, 粉笔
photo          | 0.15    | photo, photograph, picture, polaroid | 照片, 相片, 老照片
painting       | 0.8     | painting, canvas, easel, poster, picture frame, mural | 画, 油画, 画布, 画架, 海报, 画框, 壁画, 画作
map            | 0.4     | map, scroll, treasure map | 地图, 卷轴, 画卷
key            | 0.08    | key | 钥匙
mirror         | 1       | mirror | 镜子
candle         | 0.18    | candle, match, matchstick, candlestick | 蜡烛, 火柴, 烛台
lantern        | 0.4     | lantern, paper lantern, red lantern, sky lantern, oil lamp | 灯笼, 红灯笼, 孔明灯, 油灯, 天灯, 花灯, 提灯
lamp           | 0.5     | lamp, desk lamp, light bulb, bulb, table lamp, night light | 台灯, 灯, 灯泡, 小夜灯
torch          | 0.5     | torch, flashlight | 火炬, 火把, 手电筒
flag           | 1.2     | flag, banner | 旗帜, 旗子, 旗, 红旗, 横幅
medicine       | 0.1     | medicine, pill, potion, potion bottle, capsule | 药, 药丸, 药水, 药瓶, 胶囊
cigarette      | 0.08    | cigarette, cigar | 香烟, 烟, 雪茄
mask           | 0.25    | mask, face mask | 面具, 口罩
crown          | 0.2     | crown, tiara | 皇冠, 王冠, 凤冠
trophy         | 0.4     | trophy, medal, gold medal, cup trophy | 奖杯, 奖牌, 金牌
blanket        | 0.3     | blanket, pillow, cushion, quilt | 毯子, 枕头, 抱枕, 被子
rope           | 0.4     | rope, chain, ribbon | 绳子, 铁链, 丝带, 绳索
`;

export const DEVICES = `
id          | heightM | sound           | en | zh
phone       | 0.15    | phone-ring      | phone, smartphone, mobile phone, cell phone, iphone, telephone, mobile | 手机, 电话, 智能手机
laptop      | 0.25    | keyboard-typing | laptop, computer, keyboard, notebook computer | 电脑, 笔记本电脑, 键盘, 手提电脑
tablet      | 0.25    |                 | tablet, ipad | 平板, 平板电脑
camera      | 0.12    | camera-shutter  | dslr, film camera, photo camera, old camera, video camera | 相机, 照相机, 单反, 摄像机, 老相机
television  | 0.8     |                 | television, tv, monitor, screen, big screen, computer screen | 电视, 电视机, 显示器, 屏幕, 大屏幕
headphones  | 0.2     |                 | headphone, earphone, headset, earbud | 耳机, 头戴式耳机, 蓝牙耳机
speaker     | 0.4     |                 | loudspeaker, radio, gramophone, record player, vinyl record, speaker | 音箱, 收音机, 留声机, 唱片机, 音响, 黑胶唱片
microphone  | 0.25    |                 | microphone, mic | 麦克风, 话筒
clock       | 0.35    | clock-tick      | clock, alarm clock, pocket watch, hourglass, wall clock | 钟, 闹钟, 时钟, 怀表, 沙漏, 挂钟
telescope   | 1       |                 | telescope, microscope, binoculars | 望远镜, 显微镜
hologram    | 1.2     |                 | hologram, holographic display, holographic screen, holographic interface | 全息投影, 全息影像, 全息屏幕
coffee-machine | 0.4  | coffee-machine  | coffee machine, espresso machine, coffee maker | 咖啡机
oven        | 0.6     |                 | oven, microwave, stove, air fryer | 烤箱, 微波炉, 炉子, 炉灶, 灶台, 空气炸锅
fridge      | 1.8     |                 | fridge, refrigerator | 冰箱
blender     | 0.4     |                 | blender, mixer, juicer, toaster, rice cooker | 搅拌机, 榨汁机, 破壁机, 电饭煲, 烤面包机
washing-machine | 0.85 |                | washing machine, vacuum cleaner, robot vacuum, air conditioner | 洗衣机, 吸尘器, 扫地机器人, 空调
sewing-machine | 0.4  |                 | sewing machine, typewriter, printer | 缝纫机, 打字机, 打印机
gear        | 0.3     |                 | gear, cog, engine, machine, machinery, motor, clockwork, chip, circuit board | 齿轮, 引擎, 机器, 发动机, 机械, 电机, 芯片, 电路板
`;

export const TOOLS = `
id          | heightM | sound       | en | zh
spoon       | 0.16    |             | spoon, ladle, teaspoon, whisk | 勺子, 汤匙, 勺, 打蛋器
fork        | 0.18    |             | fork, chopsticks, chopstick, cutlery | 叉子, 筷子, 餐具
knife       | 0.25    | chop        | knife, kitchen knife, scissors, cleaver | 刀, 菜刀, 剪刀, 小刀, 厨刀
straw       | 0.2     |             | straw, drinking straw | 吸管
lid         | 0.05    |             | lid, cap, bottle cap, cork | 盖子, 瓶盖, 杯盖
hammer      | 0.35    | impact      | hammer, axe, wrench, screwdriver, saw, shovel, pickaxe | 锤子, 锄头, 斧头, 扳手, 螺丝刀, 锯子, 铲子, 斧子
broom       | 1.3     |             | broom, mop, rake, broomstick | 扫帚, 拖把, 扫把
ladder      | 2.5     |             | ladder | 梯子
fishing-rod | 2.5     |             | fishing rod, fishing net, net | 鱼竿, 渔网, 钓竿, 网
watering-can | 0.35   | pour        | watering can, hose, sprinkler | 洒水壶, 水管, 喷壶
needle      | 0.05    |             | needle, thread, yarn | 针, 线, 毛线, 针线
magic-wand  | 0.4     | magic-chime | magic wand, wand, staff, scepter, cane, walking stick | 魔杖, 法杖, 魔法棒, 权杖, 拐杖
anchor-tool | 1.5     |             | anchor, oar, paddle | 锚, 桨, 船桨
`;

export const WEAPONS = `
id     | heightM | sound       | en | zh
sword  | 1       | sword-clash | sword, katana, blade, saber, lightsaber, longsword, dagger | 剑, 长剑, 宝剑, 武士刀, 利刃, 长刀, 光剑, 匕首, 大刀
bow    | 1.2     |             | bow and arrow, longbow, arrow, crossbow | 弓箭, 弓, 箭
spear  | 2       |             | spear, cudgel, lance, trident, halberd | 长矛, 金箍棒, 棍子, 长棍, 长枪, 三叉戟
shield | 0.8     |             | shield | 盾牌, 盾
gun    | 0.2     |             | gun, pistol, rifle, revolver, laser gun | 枪, 手枪, 步枪, 左轮
cannon | 1.2     | explosion   | cannon, bomb, grenade, firecracker | 大炮, 炸弹, 手雷, 鞭炮
`;

export const FURNITURE = `
id        | heightM | sound     | en | zh
table     | 0.75    |           | table, desk, wooden table, dining table, counter, bar counter, workbench, coffee table, tabletop, countertop | 桌子, 书桌, 餐桌, 木桌, 柜台, 吧台, 工作台, 茶几, 桌, 台面, 桌面, 案板, 办公桌
chair     | 0.95    |           | chair, stool, armchair, throne, rocking chair, seat | 椅子, 凳子, 扶手椅, 王座, 摇椅, 座位, 藤椅, 龙椅
sofa      | 0.85    |           | sofa, couch, hammock | 沙发, 吊床, 长沙发
bench     | 0.85    |           | bench, park bench | 长椅, 长凳
bed       | 0.6     |           | bed, crib | 床, 床上, 婴儿床
shelf     | 1.9     |           | shelf, bookshelf, bookcase, cabinet, cupboard, wardrobe, drawer, display case | 书架, 架子, 柜子, 橱柜, 衣柜, 抽屉, 货架, 展柜
door      | 2.1     | door-open | door, doorway, gate, elevator | 门, 大门, 房门, 木门, 电梯
window    | 1.4     |           | window, window sill, windowsill, glass window, french window | 窗户, 窗, 窗台, 窗边, 落地窗, 窗前, 舷窗, 车窗
curtain   | 2.2     |           | curtain, drape | 窗帘, 帘子, 幕布
carpet    | 0.02    |           | carpet, rug, red carpet, picnic blanket | 地毯, 红毯, 野餐垫
fireplace | 1.3     | fire-crackle | fireplace, hearth | 壁炉
campfire  | 0.6     | fire-crackle | campfire, bonfire | 篝火, 营火, 火堆
fire      | 0.8     | fire-crackle | fire, flame, blaze | 火, 火焰, 烈火, 大火, 烈焰, 火光, 火苗
chandelier| 1       |           | chandelier, ceiling light | 吊灯, 水晶灯
bathtub   | 0.6     | bubbles   | bathtub, bath, sink, shower | 浴缸, 水槽, 淋浴
stairs    | 2.5     |           | stair, staircase, step, escalator, stairway | 楼梯, 台阶, 阶梯, 石阶, 自动扶梯
fence     | 1.1     |           | fence, railing, balcony railing | 栅栏, 篱笆, 围栏, 栏杆
tent      | 1.6     |           | tent, pavilion tent | 帐篷
grave     | 0.9     |           | grave, tombstone, coffin | 墓碑, 坟墓, 棺材
`;

export const BUILDINGS = `
id           | heightM | sound       | en | zh
house        | 6       |             | house, cottage, cabin, hut, home, wooden house, log cabin, farmhouse, villa, mansion, barn, treehouse, dwelling | 房子, 小屋, 木屋, 屋子, 茅屋, 别墅, 农舍, 房屋, 谷仓, 树屋, 家, 木房子
lighthouse   | 20      |             | lighthouse, beacon tower | 灯塔
skyscraper   | 120     |             | skyscraper, high rise, office building, apartment building, building, tall building, apartment block | 摩天大楼, 高楼, 大厦, 大楼, 写字楼, 建筑, 楼房, 建筑物, 高楼大厦
tower        | 40      |             | tower, clock tower, watchtower, bell tower | 塔楼, 塔, 钟楼, 高塔, 钟塔
pagoda       | 30      |             | pagoda | 宝塔, 古塔, 佛塔
eiffel-tower | 300     |             | eiffel tower, oriental pearl tower, tv tower | 埃菲尔铁塔, 东方明珠, 电视塔
windmill     | 14      |             | windmill, wind turbine, water wheel | 风车, 水车, 风力发电机
church       | 18      | church-bell | church, cathedral, chapel | 教堂, 大教堂
statue       | 4       |             | statue, sculpture, monument, bust, buddha statue | 雕像, 雕塑, 石像, 纪念碑, 佛像
fountain     | 3       | river       | fountain | 喷泉
pyramid      | 80      |             | pyramid, sphinx | 金字塔, 狮身人面像
ruin         | 8       |             | ruin, column, ancient column, arch, archway | 废墟, 石柱, 遗迹, 柱子, 拱门, 牌坊
great-wall   | 8       |             | great wall, city wall, wall, stone wall, brick wall | 长城, 城墙, 墙角, 墙边, 墙, 墙壁, 石墙, 围墙, 红墙
ferris-wheel | 40      |             | ferris wheel | 摩天轮
carousel     | 6       |             | carousel, merry go round, roller coaster | 旋转木马, 过山车
pier         | 1.2     |             | pier, dock, jetty, wharf | 码头, 栈桥, 栈道
street-lamp  | 4.5     |             | street lamp, streetlight, lamp post, street light, lamppost | 路灯, 街灯
traffic-light | 3.5    |             | traffic light | 红绿灯
phone-booth  | 2.4     |             | phone booth, telephone booth, mailbox, vending machine | 电话亭, 邮筒, 自动售货机, 信箱
stall        | 2.4     |             | stall, food stall, kiosk, market stall, booth, food truck | 摊位, 小摊, 售货亭, 摊子, 路边摊
factory      | 15      |             | factory, power plant, warehouse, chimney | 工厂, 仓库, 烟囱, 厂房
sandcastle   | 0.5     |             | sandcastle | 沙堡
igloo        | 2       |             | igloo | 冰屋
portal       | 3       | magic-chime | portal, stargate, magic circle | 传送门, 魔法阵, 时空门
`;

export const NATURE = `
id       | heightM | stands | sound        | en | zh
rock     | 1.2     |        |              | rock, stone, boulder, pebble, cliff edge, reef | 石头, 岩石, 巨石, 鹅卵石, 礁石, 石块
hill     | 40      |        |              | hill, hilltop, hillside | 小山, 山丘, 山坡, 小山坡
mountain-peak | 1200 |      |              | mountain peak, peak, summit, cliff, crag, mount fuji, snow mountain | 山峰, 山顶, 悬崖, 峭壁, 富士山, 雪峰, 群山, 巅峰
volcano  | 900     |        | explosion    | volcano, lava, magma | 火山, 岩浆, 熔岩
iceberg  | 25      | water  |              | iceberg, glacier, ice floe | 冰山, 冰川, 浮冰
island   | 30      | water  |              | island, islet | 岛, 岛屿, 小岛, 孤岛
wave     | 2       | water  | waves        | wave, big wave, breaker, tsunami, giant wave | 海浪, 浪花, 波浪, 巨浪, 浪, 波涛, 海啸
water-surface | 0.1 | water |              | water, water surface, puddle, ripple, water drop, droplet, water droplet, stream of water | 水, 水面, 水洼, 涟漪, 水花, 水滴, 水珠, 积水, 水流, 波纹
bubble   | 0.1     | air    | bubbles      | bubble, soap bubble | 泡泡, 气泡, 肥皂泡
feather  | 0.1     | air    |              | feather | 羽毛
snowball | 0.12    |        |              | snowball, snowflake | 雪球, 雪花
cloud    | 60      | sky    |              | cloud, sea of clouds, white cloud | 云, 云朵, 白云, 云海, 乌云, 云彩, 云层
balloon  | 0.35    | air    |              | balloon | 气球
tornado  | 200     |        | storm        | tornado, whirlwind, whirlpool, vortex | 龙卷风, 旋风, 漩涡
`;

export const SKY_THINGS = `
id        | heightM | stands | sound   | en | zh
sun       | 60      | sky    |         | sun, sunlight, sunbeam, sun ray, sunshine, ray of light, beam of sunlight | 太阳, 阳光, 光线, 日光, 光束, 旭日, 朝阳, 红日
moon      | 60      | sky    |         | moon, full moon, crescent moon, crescent | 月亮, 明月, 满月, 圆月, 弯月, 月牙
star      | 10      | sky    |         | star | 星星, 繁星, 星辰, 群星
shooting-star | 30  | sky    |         | shooting star, meteor, comet, meteor shower, falling star | 流星, 流星雨, 彗星, 陨石
rainbow   | 300     | sky    |         | rainbow | 彩虹
lightning | 400     | sky    | thunder | lightning, lightning bolt, thunderbolt | 闪电, 雷电
aurora    | 300     | sky    |         | aurora, northern lights, northern light | 极光, 北极光
planet    | 100     | sky    |         | planet, earth, saturn, mars, globe, jupiter | 星球, 地球, 行星, 土星, 火星, 木星
galaxy    | 400     | sky    |         | galaxy, milky way, nebula, black hole | 银河, 星云, 黑洞, 银河系, 星系
`;

export const TOYS = `
id          | heightM | sound | en | zh
ball        | 0.22    |       | ball, beach ball, tennis ball, volleyball, rubber ball, ball of yarn, yarn ball, ping pong ball | 球, 皮球, 网球, 排球, 沙滩球, 毛线球, 线团, 乒乓球
football    | 0.22    |       | football, soccer ball, rugby ball | 足球
basketball  | 0.24    |       | basketball | 篮球
baseball    | 0.08    |       | baseball, baseball bat, bat, golf ball, racket, badminton | 棒球, 球棒, 高尔夫球, 球拍, 羽毛球
teddy-bear  | 0.4     |       | teddy bear, teddy, plush toy, stuffed animal, plushie, stuffed toy | 泰迪熊, 毛绒玩具, 玩具熊, 玩偶, 公仔, 布娃娃
doll        | 0.3     |       | doll, puppet, toy, action figure, figurine, toy soldier | 洋娃娃, 木偶, 玩具, 手办, 人偶
toy-car     | 0.1     |       | toy car, toy train | 玩具车, 玩具汽车, 小火车
blocks      | 0.2     |       | building block, lego, puzzle, rubik s cube, domino, dice | 积木, 拼图, 魔方, 骰子, 多米诺骨牌
chess       | 0.1     |       | chess, chess piece, chessboard, playing card, card | 棋子, 国际象棋, 围棋, 棋盘, 扑克牌, 纸牌, 卡片
kids-swing  | 2.2     |       | swing set, seesaw, slide, trampoline | 秋千, 跷跷板, 滑梯, 蹦床
spinning-top | 0.1    |       | spinning top, pinwheel | 陀螺, 纸风车
music-box   | 0.12    |       | music box | 八音盒, 音乐盒
fireworks   | 60      | fireworks | firework, sparkler | 烟花, 烟火, 仙女棒, 礼花
`;

export const INSTRUMENTS = `
id        | heightM | en | zh
guitar    | 1       | guitar, electric guitar, acoustic guitar, bass guitar, ukulele, banjo | 吉他, 电吉他, 木吉他, 尤克里里, 贝斯
piano     | 1.1     | piano, grand piano, organ, accordion | 钢琴, 三角钢琴, 手风琴
violin    | 0.6     | violin, cello, viola, fiddle, erhu | 小提琴, 大提琴, 二胡, 中提琴
drum      | 0.7     | drum, drum set, tambourine, drum kit | 鼓, 架子鼓, 大鼓
trumpet   | 0.5     | trumpet, saxophone, horn, trombone, sax | 小号, 萨克斯, 喇叭, 唢呐
flute     | 0.6     | flute, bamboo flute, clarinet, harmonica, panpipe | 笛子, 长笛, 竹笛, 箫, 口琴, 单簧管
harp      | 1.6     | harp, guzheng, guqin, zither, pipa, lute | 竖琴, 古筝, 古琴, 琵琶
bell      | 0.3     | bell, wind chime, gong | 铃铛, 风铃, 锣, 铃
`;

export const SIGNS = `
id        | heightM | en | zh
sign      | 1       | sign, signboard, billboard, road sign, neon sign, signpost | 招牌, 标志, 广告牌, 路牌, 霓虹灯牌, 霓虹招牌, 指示牌, 标语
label     | 0.06    | label, tag, sticker, logo, pink label, nameplate, brand logo | 标签, 贴纸, 商标, 标识, 粉红标签, 吊牌
blackboard | 1.2    | blackboard, whiteboard, chalkboard | 黑板, 白板
`;

export const HANDS = `
id   | heightM | en | zh
hand | 0.19    | hand, palm of hand, hands, pair of hands | 手, 双手, 手掌, 手心, 小手, 一只手, 右手, 左手
fist | 0.1     | fist | 拳头
finger | 0.08  | finger, fingertip, thumb | 手指, 指尖, 指头
`;
