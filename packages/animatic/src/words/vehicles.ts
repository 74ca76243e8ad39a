export const VEHICLES = `
id            | heightM | speedMps | sound        | en | zh
car           | 1.5     | 14       | car-engine   | car, automobile, sedan, vehicle, electric car, hatchback | 汽车, 电动汽车, 车, 轿车, 小汽车, 车辆, 新能源汽车, 小轿车
sports-car    | 1.25    | 25       | car-engine   | sports car, supercar, race car, racing car, roadster, convertible, muscle car | 跑车, 超跑, 赛车, 敞篷车
taxi          | 1.5     | 12       | car-engine   | taxi, cab | 出租车, 的士
police-car    | 1.5     | 18       | siren        | police car | 警车
fire-engine   | 3.2     | 15       | siren        | fire engine, fire truck | 消防车
truck         | 3.2     | 14       | car-engine   | truck, lorry, pickup, pickup truck | 卡车, 货车, 皮卡
bus           | 3.1     | 11       | car-engine   | bus, coach, school bus, minibus | 公交车, 巴士, 大巴, 校车, 客车
tram          | 3.4     | 9        |              | tram, streetcar, trolley, cable car | 电车, 有轨电车, 缆车
train         | 3.8     | 25       | train        | train, locomotive, bullet train, high speed train | 火车, 列车, 高铁, 动车, 绿皮火车
motorcycle    | 1.15    | 18       | motorcycle   | motorcycle, motorbike | 摩托车, 摩托, 机车
bicycle       | 1.05    | 5        |              | bicycle, bike | 自行车, 单车, 脚踏车
skateboard    | 0.12    | 4        |              | skateboard, longboard | 滑板
carriage      | 2.2     | 4        | horse-gallop | carriage, stagecoach | 马车
tank          | 2.4     | 8        | car-engine   | tank | 坦克
tractor       | 2.6     | 4        | car-engine   | tractor, bulldozer, excavator, combine harvester, harvester, combine | 拖拉机, 挖掘机, 推土机, 收割机, 联合收割机, 农机
sled          | 0.7     | 5        |              | sled, sledge, snowmobile | 雪橇, 雪地摩托
shopping-cart | 1       | 1        |              | shopping cart, shopping trolley | 购物车
wheelchair    | 0.95    | 1.2      |              | wheelchair | 轮椅
stroller      | 1.05    | 1.2      |              | stroller, pram, baby carriage, buggy, baby stroller | 婴儿车, 童车, 婴儿推车
food-cart     | 2       | 1        |              | food cart, hot dog cart, ice cream cart, snack cart, street food cart, flower cart, vendor cart | 小吃车, 餐车, 豆花车, 早餐车, 水果车, 冰淇淋车, 烧烤车, 花车, 摊车, 卖货车, 糖葫芦车, 小推车摊
suv           | 1.75    | 14       | car-engine   | suv, jeep, off road vehicle, four by four, rover, moon rover, mars rover, lunar rover, dune buggy | 越野车, 吉普车, 越野吉普, 月球车, 火星车
vintage-car   | 1.6     | 12       | car-engine   | vintage car, classic car, old car, antique car, retro car, old timer | 老爷车, 古董车, 复古汽车, 老式汽车
van           | 2.3     | 14       | car-engine   | van, camper van, delivery van, minivan, campervan | 面包车, 房车, 厢式货车
ambulance     | 2.3     | 18       | siren        | ambulance | 救护车
steam-train   | 4       | 18       | train        | steam train, steam locomotive, steam engine | 蒸汽火车, 蒸汽机车
subway        | 3.6     | 18       | train        | subway train, metro train, underground train | 地铁列车
scooter       | 1.1     | 12       | motorcycle   | scooter, vespa, electric scooter, e bike, electric bike | 电瓶车, 踏板车, 小电驴, 踏板摩托, 电动车, 电动自行车, 摩的
rickshaw      | 1.9     | 2.5      |              | rickshaw, tuk tuk | 黄包车, 三轮车, 人力车
cart          | 1.2     | 1.2      |              | cart, wagon, handcart, wheelbarrow, trolley cart, wooden cart, pushcart | 推车, 木车, 手推车, 独轮车, 板车, 小推车
snowboard     | 0.12    | 8        | wind         | snowboard, board tip | 滑雪板, 单板
ski           | 0.1     | 8        | wind         | pair of skis, ski tip | 双板滑雪板
sleigh        | 1.5     | 5        |              | sleigh | 雪橇车, 马拉雪橇
`;

export const BOATS = `
id           | heightM | stands      | speedMps | sound     | en | zh
boat         | 2       | water       | 2        |           | boat, rowboat, rowing boat, dinghy, raft, gondola, wooden boat, lifeboat | 船, 小船, 木船, 扁舟, 船头, 船尾, 竹筏, 乌篷船, 小舟, 孤舟, 一叶扁舟
fishing-boat | 5       | water       | 3        |           | fishing boat, trawler | 渔船, 打鱼船
sailboat     | 9       | water       | 4        |           | sailboat, sailing boat, yacht, catamaran | 帆船, 游艇
ship         | 24      | water       | 6        | boat-horn | ship, ferry, freighter, cargo ship, steamship, warship | 轮船, 渡轮, 货轮, 大船, 军舰, 客轮
pirate-ship  | 26      | water       | 5        |           | pirate ship, galleon, viking ship | 海盗船, 古战船
speedboat    | 1.8     | water       | 14       |           | speedboat, motorboat, jet ski | 快艇, 摩托艇, 摩托船
submarine    | 6       | under-water | 3        |           | submarine | 潜艇, 潜水艇
dragon-boat  | 2       | water       | 4        |           | dragon boat | 龙舟
surfboard    | 0.3     | water       | 5        |           | surfboard, paddle board | 冲浪板
paper-boat   | 0.12    | water       | 0.3      |           | paper boat | 纸船
canoe        | 0.6     | water       | 1.5      |           | canoe, dugout | 独木舟
kayak        | 0.5     | water       | 2        |           | kayak | 皮划艇, 皮艇
cruise-ship  | 40      | water       | 6        | boat-horn | cruise ship, ocean liner | 邮轮, 游轮
sailing-ship | 26      | water       | 5        |           | sailing ship, tall ship, clipper | 大帆船, 古帆船
`;

export const AIRCRAFT = `
id              | heightM | stands | speedMps | sound      | en | zh
plane           | 6       | air    | 60       | plane      | airplane, plane, aeroplane, aircraft, airliner, jet, passenger plane, private jet | 飞机, 客机, 喷气式飞机, 航班
fighter-jet     | 4       | air    | 120      | plane      | fighter jet, fighter plane | 战斗机
helicopter      | 4       | air    | 25       | helicopter | helicopter, chopper | 直升机
hot-air-balloon | 22      | air    | 2        |            | hot air balloon, airship, blimp, zeppelin | 热气球, 飞艇
rocket          | 40      |        | 40       | rocket-engine | rocket, space shuttle, missile | 火箭, 航天飞机, 导弹
spaceship       | 12      | air    | 40       |            | spaceship, spacecraft, starship, flying car, hovercar, lander | 飞船, 宇宙飞船, 太空船, 星舰, 飞行汽车, 悬浮车, 飞行器
ufo             | 5       | air    | 20       |            | ufo, flying saucer | 飞碟, 不明飞行物
satellite       | 4       | sky    | 5        |            | satellite, space station | 卫星, 空间站, 人造卫星
drone           | 0.25    | air    | 8        |            | drone, quadcopter | 无人机
paper-plane     | 0.08    | air    | 4        |            | paper plane, paper airplane | 纸飞机
parachute       | 7       | air    | 3        |            | parachute, paraglider, glider | 降落伞, 滑翔伞, 滑翔机
kite            | 0.9     | air    | 1        |            | kite | 风筝
biplane         | 3      | air    | 35       | plane      | biplane, propeller plane | 双翼飞机, 螺旋桨飞机
`;
