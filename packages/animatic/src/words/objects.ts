export const PRODUCTS = `
id             | heightM | en | zh
product        | 0.2     | product, item, goods, merchandise, object | 产品, 商品, 物品, 单品
lipstick       | 0.08    | lipstick, lip gloss, mascara, nail polish | 口红, 唇膏, 唇釉, 睫毛膏, 指甲油
perfume        | 0.12    | perfume, perfume bottle, fragrance | 香水, 香水瓶
cosmetic       | 0.12    | cosmetic, cream jar, lotion, serum, skincare, makeup, foundation, skincare product, essence, face cream, shampoo | 化妆品, 美妆, 彩妆, 护肤品, 面霜, 精华, 乳液, 粉底, 精华液, 洗发水, 面膜
toothbrush     | 0.19    | toothbrush, toothpaste, razor | 牙刷, 牙膏, 剃须刀
comb           | 0.18    | comb, hairbrush | 梳子
soap           | 0.05    | soap, shower gel | 肥皂, 香皂, 沐浴露
watch          | 0.05    | wristwatch, smartwatch, wrist watch, watch | 手表, 腕表, 智能手表
ring           | 0.03    | ring, diamond ring, wedding ring, bracelet, earring | 戒指, 钻戒, 手镯, 手链, 耳环
necklace       | 0.2     | necklace, pendant, jewelry, pearl | 项链, 珠宝, 珍珠, 吊坠, 首饰
gem            | 0.05    | gem, jewel | 宝石
diamond        | 0.05    | diamond | 钻石
crystal-ball   | 0.2     | crystal ball | 水晶球
crystal        | 0.2     | crystal | 水晶
sneakers       | 0.12    | sneaker, running shoe, trainer, sports shoe | 运动鞋, 球鞋, 跑鞋
high-heel      | 0.15    | high heel, stiletto | 高跟鞋
handbag        | 0.28    | handbag, purse, leather bag, tote, tote bag | 手提包, 包包, 皮包, 手袋, 包
backpack       | 0.45    | backpack, rucksack, schoolbag, school bag, hiking backpack | 背包, 书包, 双肩包, 登山包, 旅行包, 小书包
suitcase       | 0.6     | suitcase, luggage | 行李箱, 手提箱, 旅行箱
briefcase      | 0.35    | briefcase | 公文包
umbrella       | 0.9     | umbrella, parasol, paper umbrella | 雨伞, 伞, 油纸伞, 遮阳伞, 红伞
fan            | 0.3     | fan, folding fan, hand fan | 扇子, 折扇, 团扇
wallet         | 0.1     | wallet | 钱包
money          | 0.05    | money, banknote, cash, gold | 钱, 钞票, 黄金, 元宝
coin           | 0.03    | coin, gold coin | 金币, 硬币
letter         | 0.15    | letter, postcard, note, paper, sheet of paper | 信, 明信片, 纸, 信件, 纸张, 纸条
newspaper      | 0.4     | newspaper | 报纸
envelope       | 0.12    | envelope | 信封
book           | 0.25    | book, novel, magazine, ancient book, textbook | 书, 书本, 小说, 杂志, 书籍, 古籍, 课本
notebook       | 0.22    | notebook, diary | 笔记本, 日记本
pen            | 0.15    | pen, chalk | 笔, 钢笔, 粉笔
paintbrush     | 0.24    | brush, paintbrush, writing brush | 毛笔, 画笔
pencil         | 0.18    | pencil | 铅笔
photo          | 0.15    | photo, photograph, picture, polaroid | 照片, 相片, 老照片
painting       | 0.8     | painting, canvas, picture frame, mural | 画, 油画, 画布, 画框, 壁画, 画作
easel          | 1.6     | easel | 画架
poster         | 0.9     | poster | 海报
map            | 0.4     | map, treasure map | 地图
scroll         | 0.35    | scroll | 卷轴, 画卷
key            | 0.08    | key | 钥匙
mirror         | 1       | mirror | 镜子
candle         | 0.18    | candle, match, matchstick, candlestick | 蜡烛, 火柴, 烛台
lantern        | 0.4     | lantern, paper lantern, oil lamp | 灯笼, 油灯, 花灯, 提灯
sky-lantern    | 0.8     | sky lantern | 孔明灯, 天灯
red-lantern    | 0.45    | red lantern | 红灯笼
lamp           | 0.5     | lamp, night light | 灯, 小夜灯
light-bulb     | 0.11    | light bulb, bulb | 灯泡
desk-lamp      | 0.45    | desk lamp, table lamp | 台灯
torch          | 0.5     | torch | 火炬, 火把
flashlight     | 0.18    | flashlight | 手电筒
flag           | 1.2     | flag, banner | 旗帜, 旗子, 旗, 红旗, 横幅
medicine       | 0.1     | medicine, pill, capsule | 药, 药丸, 药瓶, 胶囊
potion         | 0.14    | potion, potion bottle, flask, beaker, test tube, vial, glass flask | 药水, 烧瓶, 烧杯, 试管, 玻璃瓶子
cigarette      | 0.08    | cigarette, cigar | 香烟, 烟, 雪茄
mask           | 0.25    | mask, face mask | 面具, 口罩
crown          | 0.2     | crown, tiara | 皇冠, 王冠, 凤冠
trophy         | 0.4     | trophy, cup trophy | 奖杯
medal          | 0.1     | medal, gold medal | 奖牌, 金牌
blanket        | 0.3     | blanket, pillow, cushion, quilt | 毯子, 枕头, 抱枕, 被子
rope           | 0.4     | rope, chain | 绳子, 铁链, 绳索
ribbon         | 0.3     | ribbon | 丝带
`;

export const DEVICES = `
id          | heightM | sound           | en | zh
phone       | 0.15    | phone-ring      | phone, smartphone, mobile phone, cell phone, iphone, mobile | 手机, 智能手机
telephone   | 0.2     | phone-ring      | telephone | 电话
laptop      | 0.25    | keyboard-typing | laptop, notebook computer | 笔记本电脑, 手提电脑
keyboard    | 0.04    | keyboard-typing | keyboard | 键盘
computer    | 0.45    | keyboard-typing | computer | 电脑
tablet      | 0.25    |                 | tablet, ipad | 平板, 平板电脑
camera      | 0.12    | camera-shutter  | dslr, film camera, photo camera, selfie stick, old camera | 相机, 自拍杆, 照相机, 单反, 老相机
video-camera | 0.25    | camera-shutter  | video camera | 摄像机
television  | 0.8     |                 | television, tv | 电视, 电视机
screen      | 0.8     |                 | monitor, screen, big screen, computer screen | 显示器, 屏幕, 大屏幕
headphones  | 0.2     |                 | headphone, earphone, headset, earbud | 耳机, 头戴式耳机, 蓝牙耳机
megaphone   | 0.35    |                 | megaphone, bullhorn | 扩音器
speaker     | 0.4     |                 | loudspeaker, gramophone, record player, vinyl record, speaker | 音箱, 留声机, 唱片机, 音响, 黑胶唱片
radio       | 0.25    |                 | radio | 收音机
microphone  | 0.25    |                 | microphone, mic | 麦克风, 话筒
clock       | 0.35    | clock-tick      | clock, pocket watch, wall clock | 钟, 时钟, 怀表, 挂钟
hourglass   | 0.25    | clock-tick      | hourglass | 沙漏
alarm-clock | 0.18    | clock-tick      | alarm clock | 闹钟
telescope   | 1       |                 | telescope, binoculars | 望远镜
microscope  | 0.4     |                 | microscope | 显微镜
hologram    | 1.2     |                 | hologram, holographic display, holographic screen, holographic interface | 全息投影, 全息影像, 全息屏幕
coffee-machine | 0.4  | coffee-machine  | coffee machine, espresso machine, coffee maker | 咖啡机
oven        | 0.6     |                 | oven, air fryer | 烤箱, 空气炸锅
stove       | 0.9     |                 | stove | 炉子, 炉灶, 灶台
microwave   | 0.3     |                 | microwave | 微波炉
fridge      | 1.8     |                 | fridge, refrigerator | 冰箱
blender     | 0.4     |                 | blender, mixer, juicer, toaster, rice cooker | 搅拌机, 榨汁机, 破壁机, 电饭煲, 烤面包机
washing-machine | 0.85 |                | washing machine, vacuum cleaner, robot vacuum, air conditioner | 洗衣机, 吸尘器, 扫地机器人, 空调
sewing-machine | 0.4  |                 | sewing machine, typewriter | 缝纫机, 打字机
printer        | 0.3  |                 | printer | 打印机
gear        | 0.3     |                 | gear, cog, engine, machine, machinery, motor, clockwork, chip, circuit board | 齿轮, 引擎, 机器, 发动机, 机械, 电机, 芯片, 电路板
`;

export const TOOLS = `
id          | heightM | sound       | en | zh
spoon       | 0.16    |             | spoon, teaspoon, whisk | 勺子, 汤匙, 勺, 打蛋器
ladle       | 0.3     |             | ladle |
fork        | 0.18    |             | fork, cutlery | 叉子, 餐具
chopsticks  | 0.24    |             | chopsticks, chopstick | 筷子
knife       | 0.25    | chop        | knife, kitchen knife, cleaver, pizza cutter, pizza wheel, chef s knife, bread knife, butter knife | 刀, 菜刀, 小刀, 厨刀
scissors    | 0.18    | chop        | scissors | 剪刀
straw       | 0.2     |             | straw, drinking straw | 吸管
lid         | 0.05    |             | lid, cap, bottle cap, cork | 盖子, 瓶盖, 杯盖
hammer      | 0.35    | impact      | hammer, screwdriver | 锤子, 锄头, 螺丝刀
pickaxe     | 0.9     | impact      | pickaxe |
shovel      | 1.1     | impact      | shovel | 铲子
saw         | 0.6     | impact      | saw | 锯子
wrench      | 0.3     | impact      | wrench | 扳手
axe         | 0.8     | impact      | axe | 斧头, 斧子
broom       | 1.3     |             | broom, mop, rake, broomstick | 扫帚, 拖把, 扫把
ladder      | 2.5     |             | ladder | 梯子
fishing-rod | 2.5     |             | fishing rod, fishing net, net | 鱼竿, 渔网, 钓竿, 网
watering-can | 0.35   | pour        | watering can, hose, sprinkler | 洒水壶, 水管, 喷壶
needle      | 0.05    |             | needle, thread | 针, 线, 针线
yarn        | 0.12    |             | yarn, ball of wool, wool, ball of thread | 毛线
magic-wand  | 0.4     | magic-chime | magic wand, wand, cane, walking stick, baton, conductor baton | 魔杖, 魔法棒, 拐杖, 指挥棒
magic-staff | 1.6     | magic-chime | staff, scepter | 法杖, 权杖
anchor-tool | 1.5     |             | anchor, oar, paddle | 锚, 桨, 船桨
`;

export const WEAPONS = `
id     | heightM | sound       | en | zh
sword  | 1       | sword-clash | sword, katana, blade, saber, lightsaber, longsword | 剑, 长剑, 宝剑, 武士刀, 利刃, 长刀, 光剑, 大刀
dagger | 0.35    | sword-clash | dagger | 匕首
bow    | 1.2     |             | bow and arrow, longbow, crossbow | 弓箭, 弓
arrow  | 0.8     |             | arrow | 箭, 箭雨
spear  | 2       |             | spear, cudgel, lance, halberd | 长矛, 金箍棒, 棍子, 长棍, 长枪
trident | 1.8     |             | trident | 三叉戟
shield | 0.8     |             | shield | 盾牌, 盾
gun    | 0.2     |             | gun, pistol, rifle, revolver, laser gun | 枪, 手枪, 步枪, 左轮
cannon | 1.2     | explosion   | cannon | 大炮
firecracker | 0.3     | explosion   | firecracker | 鞭炮
bomb   | 0.2     | explosion   | bomb, grenade | 炸弹, 手雷
`;

export const FURNITURE = `
id        | heightM | sound     | en | zh
table     | 0.75    |           | table, wooden table, dining table, counter, bar counter, coffee table, tabletop, countertop | 桌子, 餐桌, 木桌, 柜台, 吧台, 茶几, 桌, 台面, 桌面, 案板
desk      | 0.75    |           | desk, workbench | 书桌, 办公桌, 工作台
chair     | 0.95    |           | chair, rocking chair, seat | 椅子, 摇椅, 座位, 藤椅
throne    | 1.6     |           | throne, golden throne, royal throne | 王座, 宝座, 皇座
dragon-throne | 1.6 |           | dragon throne | 龙椅, 龙座
booth     | 1.2     |           | red booth, diner booth, restaurant booth, leather booth, corner booth, vinyl booth, window booth | 卡座
monolith  | 2.6     |           | monolith, obelisk, stone slab, black slab | 巨型石碑, 方尖碑, 石碑, 黑色石碑, 黑石碑
plinth    | 0.9     |           | plinth, pedestal, marble plinth, display stand, display plinth, stone pedestal | 底座, 基座, 展台, 石台, 大理石台
armchair  | 0.95    |           | armchair | 扶手椅
stool     | 0.5     |           | stool | 凳子
sofa      | 0.85    |           | sofa, couch, hammock | 沙发, 吊床, 长沙发
bench     | 0.85    |           | bench | 长椅, 长凳
bed       | 0.6     |           | bed, crib, hospital bed | 床, 婴儿床, 病床
shelf     | 1.9     |           | shelf, cabinet, cupboard, drawer, display case | 架子, 柜子, 橱柜, 抽屉, 货架, 展柜
wardrobe  | 2       |           | wardrobe | 衣柜
bookshelf | 1.9     |           | bookshelf, bookcase | 书架
door      | 2.1     | door-open | door, doorway, elevator | 门, 房门, 木门, 电梯
gate      | 3       | door-open | gate | 大门
window    | 1.4     |           | window, window sill, windowsill, glass window, french window | 窗户, 窗, 窗台, 窗边, 落地窗, 窗前, 舷窗
curtain   | 2.2     |           | curtain, drape | 窗帘, 帘子, 幕布
carpet    | 0.02    |           | carpet, rug, red carpet, picnic blanket | 地毯, 红毯, 野餐垫
fireplace | 1.3     | fire-crackle | fireplace, hearth | 壁炉
campfire  | 0.6     | fire-crackle | campfire | 篝火, 营火
bonfire   | 1.2     | fire-crackle | bonfire | 火堆
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
house        | 6       |             | house, home, villa, mansion, treehouse, dwelling | 房子, 屋子, 别墅, 房屋, 树屋, 家
barn         | 8       |             | barn, farmhouse | 谷仓, 农舍
cabin        | 5       |             | cabin, wooden house, log cabin | 木屋, 木房子
cottage      | 5       |             | cottage, hut | 小屋, 茅屋
lighthouse   | 20      |             | lighthouse, beacon tower | 灯塔
skyscraper   | 60     |             | skyscraper, high rise, tall building | 摩天大楼, 高楼, 大厦, 高楼大厦
office-building | 24      |             | office building, apartment building, building, apartment block | 大楼, 写字楼, 建筑, 楼房, 建筑物
tower        | 40      |             | tower, clock tower, watchtower, bell tower | 塔楼, 塔, 钟楼, 高塔, 钟塔
pagoda       | 30      |             | pagoda | 宝塔, 古塔, 佛塔
eiffel-tower | 90     |             | eiffel tower, oriental pearl tower, tv tower | 埃菲尔铁塔, 东方明珠, 电视塔
windmill     | 14      |             | windmill, wind turbine, water wheel | 风车, 水车, 风力发电机
church       | 18      | church-bell | church, cathedral, chapel | 教堂, 大教堂
statue       | 4       |             | statue, sculpture, monument, bust, buddha statue | 雕像, 雕塑, 石像, 纪念碑, 佛像
fountain     | 3       | river       | fountain | 喷泉
pyramid      | 40      |             | pyramid, sphinx | 金字塔, 狮身人面像
ruin         | 8       |             | ruin, column, ancient column, arch, archway, wreck, wreckage | 废墟, 石柱, 遗迹, 柱子, 拱门, 牌坊, 残骸
great-wall   | 8       |             | great wall, city wall, stone wall | 长城, 城墙, 石墙, 围墙, 红墙
wall         | 3       |             | wall, brick wall | 墙角, 墙边, 墙, 墙壁
ferris-wheel | 30      |             | ferris wheel | 摩天轮
carousel     | 6       |             | carousel, merry go round | 旋转木马
roller-coaster | 20      |             | roller coaster | 过山车
pier         | 1.2     |             | pier, dock, jetty, wharf | 码头, 栈桥, 栈道
string-lights | 3      |             | string lights, fairy lights, christmas lights | 彩灯, 灯串, 小彩灯
street-lamp  | 4.5     |             | street lamp, streetlight, lamp post, street light, lamppost | 路灯, 街灯
traffic-light | 3.5    |             | traffic light | 红绿灯
phone-booth  | 2.4     |             | phone booth, telephone booth, vending machine | 电话亭, 自动售货机
mailbox      | 1.3     |             | mailbox | 邮筒, 信箱
stall        | 2.4     |             | stall, food stall, kiosk, market stall, market booth, food truck | 摊位, 小摊, 售货亭, 摊子, 路边摊
factory      | 15      |             | power plant, chimney | 烟囱
sandcastle   | 0.5     |             | sandcastle | 沙堡
igloo        | 2       |             | igloo | 冰屋
yurt         | 3       |             | yurt, ger tent | 蒙古包, 毡房
goal         | 2.44    |             | goal post, goalpost, soccer goal, football goal, goal net | 球门
castle       | 40      |             |  | 城楼
temple       | 16      |             |  | 庙堂
bridge       | 9       |             |  | 桥身
waterfall    | 30      | waterfall   |  | 水瀑
shop         | 5       |             | shopfront, storefront | 店面, 铺面
hospital     | 18      |             | hospital building | 医院大楼
school       | 12      |             | school building | 教学楼
stadium      | 30      |             |  | 体育馆建筑
portal       | 3       | magic-chime | portal, stargate, magic circle | 传送门, 魔法阵, 时空门
`;

export const NATURE = `
id       | heightM | stands | sound        | en | zh
rock     | 1.2     |        |              | rock, stone, pebble, cliff edge, reef | 石头, 岩石, 鹅卵石, 礁石, 石块
boulder  | 2       |        |              | boulder | 巨石
hill     | 14      |        |              | hill, hilltop, hillside | 小山, 山丘, 山坡, 小山坡
bank      | 1.2     |        |              | grassy bank, grass bank, grassy knoll, knoll, grassy mound, embankment | 草坡, 土坡, 坡, 小草坡, 小土坡, 斜坡, 草坡子
mountain-peak | 70 |      |              | mountain peak, peak, summit, mount fuji, snow mountain | 山峰, 山顶, 富士山, 雪峰, 群山, 巅峰
cliff         | 40   |      |              | cliff, crag | 峭壁, 悬崖
volcano  | 70     |        | explosion    | volcano, lava, magma | 火山, 岩浆, 熔岩
iceberg  | 25      | water  |              | iceberg, glacier, ice floe | 冰山, 冰川, 浮冰
island   | 30      | water  |              | island, islet | 岛, 岛屿, 小岛, 孤岛
wave     | 2       | water  | waves        | wave, big wave, breaker, tsunami, giant wave | 海浪, 浪花, 波浪, 巨浪, 浪, 波涛, 海啸
water-surface | 0.1 | water |              | water, water surface, ripple, stream of water | 水, 水面, 涟漪, 水花, 水流, 波纹
water-drop    | 0.03 | water |              | water drop, droplet, water droplet | 水滴, 水珠
puddle        | 0.04 | water |              | puddle | 水洼, 积水, 水坑
bubble   | 0.1     | air    | bubbles      | bubble, soap bubble | 泡泡, 气泡, 肥皂泡
feather  | 0.1     | air    |              | feather | 羽毛
snowball | 0.12    |        |              | snowball | 雪球
snowflake | 0.05    |        |              | snowflake | 雪花
cloud    | 60      | sky    |              | cloud, sea of clouds, white cloud | 云, 云朵, 白云, 云海, 乌云, 云彩, 云层
balloon  | 0.35    | air    |              | balloon | 气球
tornado  | 40     |        | storm        | tornado, whirlwind, whirlpool, vortex | 龙卷风, 旋风, 漩涡
`;

export const SKY_THINGS = `
id        | heightM | stands | sound   | en | zh
sun       | 60      | sky    |         | sun, sunlight, sunbeam, sun ray, sunshine, ray of light, beam of sunlight | 太阳, 阳光, 光线, 日光, 光束, 旭日, 朝阳, 红日
moon      | 60      | sky    |         | moon, full moon, crescent moon, crescent | 月亮, 明月, 满月, 圆月, 弯月, 月牙
star      | 10      | sky    |         | star | 星星, 繁星, 星辰, 群星
shooting-star | 30  | sky    |         | shooting star, meteor, meteor shower, falling star | 流星, 流星雨, 陨石
comet         | 30  | sky    |         | comet | 彗星
rainbow   | 300     | sky    |         | rainbow | 彩虹
lightning | 400     | sky    | thunder | lightning, lightning bolt, thunderbolt | 闪电, 雷电
aurora    | 300     | sky    |         | aurora, northern lights, northern light | 极光, 北极光
planet    | 100     | sky    |         | planet, saturn, jupiter | 星球, 行星, 土星, 木星
globe     | 0.4     | sky    |         | globe |
earth     | 120     | sky    |         | earth | 地球
galaxy    | 400     | sky    |         | galaxy, milky way, nebula, black hole | 银河, 星云, 黑洞, 银河系, 星系
`;

export const TOYS = `
id          | heightM | sound | en | zh
ball        | 0.22    |       | ball, beach ball, tennis ball, rubber ball, ball of yarn, yarn ball, ping pong ball | 球, 皮球, 网球, 沙滩球, 毛线球, 线团, 乒乓球
volleyball  | 0.22    |       | volleyball | 排球
football    | 0.22    |       | football, rugby ball | 足球
soccer-ball | 0.22    |       | soccer ball |
basketball  | 0.24    |       | basketball | 篮球
baseball    | 0.08    |       | baseball, baseball bat, golf ball, racket | 棒球, 球棒, 高尔夫球, 球拍
badminton   | 0.1     |       | badminton | 羽毛球
teddy-bear  | 0.4     |       | teddy bear, plush toy, stuffed animal, plushie, stuffed toy | 泰迪熊, 毛绒玩具, 玩具熊, 玩偶, 公仔, 布娃娃
teddy       | 0.4     |       | teddy |
doll        | 0.3     |       | doll, puppet, toy, action figure, figurine, toy soldier | 洋娃娃, 木偶, 玩具, 手办, 人偶
toy-car     | 0.1     |       | toy car, toy train | 玩具车, 玩具汽车, 小火车
blocks      | 0.2     |       | building block, lego, puzzle, rubik s cube, domino | 积木, 拼图, 魔方, 多米诺骨牌
dice        | 0.02    |       | dice | 骰子
chess       | 0.1     |       | chess, chess piece, chessboard | 棋子, 国际象棋, 围棋, 棋盘
playing-card | 0.09    |       | playing card, card, deck of cards, pack of cards | 扑克牌, 纸牌, 卡片
kids-swing  | 2.2     |       | swing set, seesaw, trampoline | 秋千, 跷跷板, 蹦床
slide       | 2       |       | slide | 滑梯
spinning-top | 0.1    |       | spinning top, pinwheel | 陀螺, 纸风车
music-box   | 0.12    |       | music box | 八音盒, 音乐盒
fireworks   | 60      | fireworks | firework, sparkler | 烟花, 烟火, 仙女棒, 礼花
`;

export const INSTRUMENTS = `
id        | heightM | en | zh
guitar    | 1       | guitar, electric guitar, acoustic guitar, bass guitar | 吉他, 电吉他, 木吉他, 贝斯
banjo     | 0.8     | banjo, ukulele | 尤克里里
piano     | 1.1     | piano, grand piano, organ | 钢琴, 三角钢琴
accordion | 0.4     | accordion | 手风琴
violin    | 0.6     | violin, cello, viola, fiddle, erhu, morin khuur | 小提琴, 大提琴, 二胡, 中提琴, 马头琴
drum      | 0.7     | drum, drum set, tambourine, drum kit | 鼓, 架子鼓, 大鼓
trumpet   | 0.5     | trumpet, horn, trombone | 小号, 喇叭, 唢呐
saxophone | 0.7     | saxophone, sax | 萨克斯
flute     | 0.6     | flute, bamboo flute, clarinet, harmonica, panpipe | 笛子, 长笛, 竹笛, 箫, 口琴, 单簧管
harp      | 1.6     | harp, guzheng, guqin, zither, pipa, lute | 竖琴, 古筝, 古琴, 琵琶
bell      | 0.3     | bell, gong | 铃铛, 锣, 铃
wind-chime | 0.3     | wind chime | 风铃
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
