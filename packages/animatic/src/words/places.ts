// Places that can be drawn as a set. `sound` is heard in it when the prompt names nothing else;
// `floor` is where the things stand: a table's top, the ground, water, or nowhere.
export const SETS = `
id           | floor  | indoors | sound         | en | zh
sea          | water  |         | waves         | sea, ocean, open sea, sea surface, seascape, bay, pacific, strait, high seas | 海, 大海, 海面, 海洋, 海上, 大洋, 海湾, 汪洋, 海天
beach        | ground |         | sea-wash      | beach, shore, seashore, seaside, coast, sand beach, sandy beach, coastline, shoreline, sand, tropical beach, tide line, waterline, tideline, surf line | 海滩, 沙滩, 海边, 海岸, 岸边, 海岸线, 沙子, 海滨, 岸
harbour      | water  |         | gulls         | harbour, harbor, port, marina, fishing village, fishing port, quay | 港口, 海港, 渔港, 港湾, 渔村, 避风港
mountain     | ground |         | wind          | mountain, mountains, mountain range, alps, mountaintop, mountain top, himalayas, valley, canyon, gorge, mountain path, highland, ridge, cliffside, mountain pass, cliff top, clifftop, edge of a cliff, cliff edge, volcano slope | 山, 高山, 山脉, 山谷, 峡谷, 大山, 山间, 山路, 山林, 青山, 山川, 山岭, 山脊, 崖边, 深山, 山崖, 崖顶, 山巅, 山顶, 远山, 山口, 峭壁
snowfield    | ground |         | wind          | snowfield, snowy field, snowy mountain, snow mountain range, tundra, snowy landscape, snow covered field, snow covered mountain, ski slope, frozen lake, snowy slope, snow slope, glacier | 雪地, 雪原, 雪山, 雪野, 滑雪场, 冰面, 雪坡, 冰天雪地, 冰湖, 冰坡
forest       | ground |         | forest-tone   | forest, wood, woods, woodland, grove, pine forest, thicket, birch forest | 森林, 树林, 林间, 林中, 松林, 密林, 树丛中, 白桦林, 林子
jungle       | ground |         | forest-tone   | jungle, rainforest, tropical forest | 丛林, 雨林, 热带雨林
bamboo-forest | ground |        | forest-tone   | bamboo forest, bamboo grove | 竹林, 竹海
autumn-forest | ground |        | forest-tone   | autumn forest, maple forest, autumn woods | 枫林, 秋林, 枫树林
blossom-grove | ground |        | forest-tone   | cherry blossom grove, cherry blossom forest, peach grove, sakura forest, sakura grove | 桃林, 桃花林, 樱花林, 花林
tulip-field | ground |         | birds         | tulip field, field of tulips, tulip garden | 郁金香花田, 郁金香花海, 郁金香花园
sunflower-field | ground |         | birds         | sunflower field, field of sunflowers, sunflower farm | 向日葵花田, 向日葵田, 向日葵花海, 向日葵地
lavender-field | ground |         | birds         | lavender field, field of lavender, purple flower field | 薰衣草花田, 薰衣草田, 薰衣草庄园, 紫色花海, 薰衣草花海
rapeseed-field | ground |         | birds         | rapeseed field, canola field, mustard field, yellow flower field, field of yellow flowers | 油菜花田, 油菜花海, 油菜花, 油菜花地, 油菜田, 金黄花海, 黄色花海, 金色花海, 油菜地
meadow       | ground |         | birds         | meadow, flower field, grassland, prairie, pasture, field of flowers, lawn, flower meadow, sea of flowers, savanna, savannah, steppe | 草地, 花海, 草原, 草坪, 牧场, 花田, 草甸, 大草原, 山花, 绿茵
field        | ground |         | birds         | field, farm, farmland, wheat field, rice field, cornfield, rice paddy, crop field, countryside, plain, orchard, graveyard, cemetery, vineyard, tea field, tea garden | 田野, 农田, 麦田, 稻田, 田间, 乡间, 原野, 梯田, 果园, 玉米地, 茶园, 葡萄园, 庄稼地, 旷野, 平原, 农场
grassy-hill  | ground |         | wind          | grassy hill, grassy hilltop, grassy hillside, grassy slope, green hill, green hilltop, green hillside, grass hill, grass covered hill, top of a hill, top of the hill, rolling hills, rolling green hills, green hills, grassy hills | 绿色山坡, 绿色的山坡, 青草山坡, 长满青草的山坡, 绿草山坡, 青青山坡, 山坡草地, 绿山坡, 草山坡, 山坡上的草地, 起伏的山丘, 绿色山丘, 绿色的山丘
desert       | ground |         | wind          | desert, dune, sand dune, sahara, wasteland, gobi, badlands, barren land | 沙漠, 沙丘, 戈壁, 荒漠, 荒原, 大漠, 荒野, 发射场, 戈壁滩, 沙海, 无边沙海
desert-road  | ground |         | wind          | desert road, desert highway, road through the desert, highway through the desert, route 66, desert track | 沙漠公路, 沙漠公路上, 戈壁公路, 沙漠中的公路, 荒漠公路, 大漠公路
river        | water  |         | river         | river, stream, creek, brook, riverside, riverbank, river bank, canal | 河, 河流, 小溪, 河边, 江面, 河岸, 溪流, 江边, 河面, 溪边, 小河, 运河, 江, 江河, 江南水乡, 江水, 河水, 溪水
lake         | water  |         | night-tone    | lake, pond, lakeside, lakeshore, lagoon, lake surface, wetland, swamp, reservoir, waterhole, watering hole, oasis | 湖, 湖泊, 湖面, 湖边, 池塘, 西湖, 湖畔, 湿地, 湖水, 湖心, 池水, 荷塘, 湖光, 绿洲
waterfall    | water  |         | waterfall     | waterfall, cascade | 瀑布, 飞瀑
sky          | none   |         | wind          | sky, blue sky, above the clouds, heaven, heavens, midair, mid air, upper air, night sky, sea of clouds, cloud sea, among the clouds | 天空, 空中, 云端, 高空, 蓝天, 天上, 半空中, 半空, 苍穹, 云上, 星空, 夜空, 天际, 云层, 云间, 云雾之上
city-street  | ground |         | traffic       | street, city street, city, downtown, avenue, crosswalk, intersection, sidewalk, pavement, alley, alleyway, crossroad, main street, urban street, busy street, town, metropolis, bus stop, market, night market, chinatown, plaza, square, town square, parking lot, parade, carnival | 街道, 城市, 街头, 马路, 大街, 街上, 市区, 十字路口, 斑马线, 人行道, 小巷, 巷子, 街角, 胡同, 都市, 市中心, 城区, 集市, 市场, 夜市, 广场, 停车场, 商业街, 公交站, 街边, 街区, 都市街头, 唐人街, 菜市场, 游行队伍
city-skyline | ground |         | city-tone     | skyline, city skyline, cityscape, city view, shanghai, new york, tokyo, hong kong, manhattan, paris, london, beijing, futuristic city, city at night | 天际线, 城市天际线, 城市夜景, 上海, 纽约, 东京, 香港, 北京, 巴黎, 外滩, 陆家嘴, 城市全景, 伦敦, 未来城市, 重庆, 都市夜景
neon-street  | ground |         | city-tone     | neon street, neon city, neon alley, cyberpunk city, cyberpunk street, neon lit street, neon lit city, neon lit alley, neon night | 霓虹街头, 霓虹街道, 霓虹城市, 赛博城市, 霓虹街, 赛博朋克城市, 霓虹小巷, 霓虹都市
old-town     | ground |         | crowd-murmur  | old town, ancient town, ancient street, water town, ancient city, old street, cobblestone street, medieval town, medieval street, old alley, hutong, lantern street, lantern festival, festival, cobbled street, ancient chinese city | 古镇, 古城, 老街, 水乡, 古街, 石板路, 古巷, 古风街道, 青石板路, 长安城, 青石板, 长安, 江南古镇, 江南小镇
village      | ground |         | birds         | village, hamlet, countryside village, mountain village, rural village, small town | 村庄, 乡村, 村子, 小村庄, 山村, 小镇, 农村, 村落, 寨子, 村口
road         | ground |         | car-pass      | road, highway, country road, path, trail, freeway, racetrack, race track, mountain road, dirt road, lane, motorway, winding road | 公路, 道路, 小路, 高速公路, 乡间小路, 赛道, 盘山公路, 小径, 高速, 小道, 山道, 路上, 路边, 公路上, 路面, 柏油路, 路
tunnel       | ground | yes     | traffic       | tunnel, underpass, subway tunnel, sewer, mine | 隧道, 地下通道, 地道, 矿井
rooftop      | ground |         | city-tone     | rooftop, roof, balcony, terrace, roof terrace | 天台, 屋顶, 阳台, 露台, 楼顶, 房顶
room         | ground | yes     | room-tone     | room, living room, apartment, home interior, bathroom, attic, indoor, indoors, interior, cozy room, house interior, basement, hall, lobby, dining room, by the window | 房间, 客厅, 室内, 屋内, 房间里, 公寓, 浴室, 家中, 家里, 屋里, 大厅, 大堂, 地下室, 餐厅里, 书房
bedroom      | ground | yes     | room-tone     | bedroom, hotel room, nursery | 卧室, 宿舍, 酒店房间
kitchen      | ground | yes     | room-tone     | kitchen | 厨房
table-top    | table  | yes     | room-tone     | table top, on the table, on a table, on a wooden table, on the desk, on a plate, on the counter, still life, wooden board, cutting board | 桌上, 桌面上, 台面上, 案板上, 木桌上, 餐桌上, 砧板, 静物, 吧台上, 书桌上, 茶几上
cafe         | ground | yes     | cafe-tone     | cafe, coffee shop, tea house, teahouse, bakery, coffeehouse, canteen | 咖啡馆, 咖啡厅, 茶馆, 咖啡店, 茶室, 面包店, 食堂, 茶艺馆, 茶楼
restaurant   | ground | yes     | cafe-tone     | restaurant, bistro, eatery | 餐厅, 餐馆, 饭馆, 小酒馆
bar          | ground | yes     | cafe-tone     | bar, pub | 酒吧, 酒馆
shop         | ground | yes     | crowd-murmur  | shop, store, supermarket, mall, shopping mall, bookstore, boutique, convenience store, grocery store, flower shop | 商店, 超市, 商场, 店铺, 便利店, 书店, 花店, 店里, 购物中心, 店内, 小店, 专卖店
office       | ground | yes     | room-tone       | office, meeting room, conference room, workplace, cubicle, office desk | 办公室, 会议室, 工位, 写字间, 工作室, 办公桌前
factory      | ground | yes     | robot         | factory, factory floor, workshop, assembly line, production line, warehouse, forge, smithy, garage, assembly plant, foundry, mill, shipyard | 工厂, 车间, 厂房, 流水线, 生产线, 仓库, 铁匠铺, 车库, 木工房, 作坊, 工坊, 锻造坊
studio       | ground | yes     |               | studio, white background, black background, studio backdrop, plain background, backdrop, seamless background, solid background, grey background, gray background, dark background, clean background, pure white background, gradient background, minimal background, pink background, blue background, red background, green background, yellow background, beige background, silk background, black silk background, velvet background, black velvet background, satin background, dark backdrop, black backdrop, white backdrop, golden background, colorful background, solid blue background, plain blue background | 影棚, 摄影棚, 白色背景, 黑色背景, 纯色背景, 白底, 黑底, 纯白背景, 演播室, 录音棚, 灰色背景, 渐变背景, 简约背景, 深色背景, 浅色背景, 粉色背景, 蓝色背景, 红色背景, 绿色背景, 黄色背景, 紫色背景, 米色背景, 丝绸背景, 黑色丝绸背景, 红色丝绸背景, 丝绒背景, 黑色丝绒背景, 绸缎背景, 金色背景, 纯黑背景, 纯蓝色背景, 背景纯蓝色, 背景纯白色, 背景纯黑色, 背景纯色, 纯红色背景
stage        | ground | yes     | applause      | stage, theater, theatre, concert hall, catwalk, runway, nightclub, dance floor, podium, circus, opera house, arena stage | 舞台, 音乐会, 剧院, 音乐厅, T台, 夜店, 舞池, 大剧院, 马戏团, 戏台, 秀场
concert      | ground | yes     | cheering      | concert, live concert, rock concert, music festival, concert crowd | 演唱会, 音乐节, 演唱会现场
classroom    | ground | yes     | room-tone     | classroom, school, high school, lecture hall, university, campus, school hallway | 教室, 学校, 课堂, 校园, 大学
museum       | ground | yes     | room-tone     | museum, gallery, art gallery, ballroom, dance hall, banquet hall, great hall, cathedral, church interior, throne room, palace hall, inside the palace, inside a palace | 博物馆, 美术馆, 画廊, 舞厅, 宴会厅, 大礼堂, 教堂里
library      | ground | yes     | room-tone     | library | 图书馆
corridor     | ground | yes     | room-tone     | corridor, hallway, passage, aisle, passageway | 走廊, 过道, 通道, 长廊, 楼道, 回廊
space        | none   |         |               | space, outer space, universe, cosmos, orbit of earth, deep space, starry space | 太空, 宇宙, 外太空, 深空, 星际, 浩瀚宇宙
spaceship-interior | none | yes | room-tone   | space station, inside a spaceship, inside the spaceship, spaceship interior, spacecraft cabin, space capsule, spaceship cockpit, control room, starship bridge, command center, cabin of a spaceship, inside a spacecraft | 空间站, 太空舱, 飞船内, 飞船里, 飞船舱内, 驾驶舱, 控制室, 太空站, 宇宙飞船内, 舰桥, 指挥舱
mars         | ground |         | wind          | mars, on mars, surface of mars, alien planet, martian desert, martian surface, red planet, alien desert, alien world, planet surface, desert of mars, red desert of mars | 火星, 火星上, 火星表面, 外星, 外星球, 异星, 红色星球, 异星沙漠
moon         | none   |         |               | lunar, on the moon, on the surface of the moon, moon surface, lunar surface, surface of the moon, across the moon, across the lunar surface, over the lunar surface, lunar landscape, lunar base, moon base | 月球, 月球表面, 月面, 月球基地
underwater   | none   |         | underwater    | underwater, under the sea, undersea, deep sea, ocean floor, seabed, coral garden, beneath the surface, bottom of the sea, swimming pool, pool, under water | 水下, 海底, 深海, 水中, 海里, 泳池, 游泳池, 珊瑚丛, 水里, 海水中, 水底
garden       | ground |         | birds         | garden, backyard, yard, courtyard, rose garden, flower garden, front yard, greenhouse, patio, wedding venue, wedding ceremony | 花园, 院子, 庭院, 后院, 花园里, 小院, 园林, 玫瑰园, 温室, 四合院, 后花园, 花丛, 婚礼现场, 婚礼
park         | ground |         | birds         | park, playground, amusement park, theme park, zoo, fairground | 公园, 游乐场, 游乐园, 操场, 动物园, 主题公园
castle       | ground |         | wind          | castle, palace, fortress, fairytale castle, imperial palace, forbidden city, battlefield, kingdom, royal palace | 城堡, 宫殿, 皇宫, 故宫, 紫禁城, 战场, 王国, 古堡
temple       | ground |         | temple-bell   | temple, shrine, monastery, buddhist temple, torii gate, ancient temple, pavilion, dojo | 寺庙, 寺院, 神社, 古寺, 道观, 庙, 凉亭, 亭子, 庙宇, 古刹, 寺, 道场, 亭台楼阁
battlements  | ground |         | wind          | battlement, battlements, rampart, ramparts, castle wall, city wall, fortress wall | 城墙, 城垛, 城墙上, 城头, 城楼
stadium      | ground |         | cheering      | stadium, football field, soccer field, sports field, arena, pitch, court, tennis court, running track, world cup, football world cup, football match, soccer match, football game, soccer game, penalty area | 体育场, 球场, 足球场, 赛场, 田径场, 网球场, 跑道, 竞技场, 世界杯, 世界杯决赛, 足球赛, 足球比赛, 绿茵场, 球门前, 禁区, 奥运会
gym          | ground |         | cheering      | gym, fitness center, weight room | 健身房, 拳馆
cave         | ground |         | bubbles       | cave, cavern, grotto, ice cave, dungeon, crypt, tomb | 洞穴, 山洞, 岩洞, 溶洞, 冰洞, 地牢, 古墓, 洞窟
station      | ground | yes     | train         | station, train station, railway station, platform, subway, metro, subway station, airport, railway platform, railway, metro station, terminal | 车站, 火车站, 站台, 地铁, 地铁站, 机场, 月台, 铁路, 铁轨, 候车厅, 候机厅, 高铁站
train-interior | ground | yes   | train         | train carriage, train car, train compartment, inside a train, inside the train, on a train, on the train, subway car, metro car, railway carriage, inside a bus, on a bus, on the bus, tram car | 车厢, 地铁车厢, 火车车厢, 列车车厢, 高铁上, 火车上, 列车上, 公交车上, 火车里, 车厢内
hospital     | ground | yes     | heartbeat     | hospital, clinic, operating room, ward, hospital room, pharmacy | 医院, 诊所, 手术室, 病房, 药店
laboratory   | ground | yes     | heartbeat     | laboratory, lab, science lab | 实验室
bridge       | ground |         | river         | bridge, suspension bridge, stone bridge, wooden bridge, footbridge, golden gate bridge | 桥, 大桥, 石桥, 木桥, 天桥, 吊桥, 桥上, 桥梁, 断桥, 拱桥, 小桥
polar        | ground |         | wind          | arctic, antarctica, antarctic, antarctic ice, arctic ice, arctic ocean, ice shelf, ice sheet, sea ice, pack ice, polar ice, polar region, north pole, south pole, iceberg sea | 南极, 北极, 冰架, 极地, 冰原, 冰海, 南极洲
basketball-court | ground | yes  | cheering      | basketball court, basketball arena, basketball hall, basketball game, sports hall, gymnasium, school gym, indoor court | 篮球场, 篮球馆, 体育馆, 球馆, 篮球赛
stands       | ground |         | cheering      | grandstand, grandstands, bleachers, spectator stand | 露天看台, 观众台
noodle-bar   | ground | yes     | cafe-tone     | noodle bar, ramen bar, ramen shop, ramen restaurant, noodle shop, izakaya, sushi bar, noodle stall, ramen counter, japanese restaurant, ramen stall | 面馆, 面馆里, 拉面店, 拉面店里, 居酒屋, 面摊, 寿司店, 日料店, 面店
hotpot-restaurant | ground | yes | cafe-tone    | hotpot restaurant, hot pot restaurant, chinese restaurant, dim sum restaurant, dumpling house | 火锅店, 火锅店里, 火锅店内, 烧烤店, 烧烤店里, 中餐馆, 川菜馆, 大排档, 饺子馆, 中餐厅
coast-road   | ground |         | sea-wash      | coastal road, coast road, coastal highway, seaside road, ocean road, cliff road, pacific coast highway, road by the sea | 沿海公路, 海边公路, 滨海公路, 环海公路, 海岸公路
ship-deck    | ground |         | waves         | ship deck, deck, upper deck, lower deck, on deck, deck of a ship, deck of the ship, deck of a pirate ship, bow of a ship, bow of the ship, on board a ship, aboard a ship, ship s deck, sun deck | 甲板, 甲板上, 船甲板, 轮船甲板, 船头甲板
rocky-shore  | water  |         | waves         | rocky shore, rocky coast, rocky coastline, rocky beach, sea cliff, sea cliffs, headland, rugged coast, stormy coast | 礁石岸, 海崖, 海边悬崖, 岩岸, 礁石海岸
boxing-ring  | ground | yes     | cheering      | boxing ring, boxing match, wrestling ring, fight ring, octagon cage | 拳击台, 擂台, 拳台, 拳击场, 拳击赛
diner        | ground | yes     | cafe-tone     | diner, roadside diner, american diner, retro diner, burger joint, fast food restaurant | 快餐店, 汉堡店, 美式餐厅, 复古餐厅
palace-hall  | ground | yes     | room-tone     | imperial hall, imperial court, chinese palace hall, chinese throne room, emperor s hall, imperial throne room, hall of the palace | 大殿, 金銮殿, 宫廷, 宫殿里, 皇宫里, 朝堂, 宫殿内, 皇宫内, 大殿内, 殿内, 殿中, 殿上, 殿堂, 太和殿, 龙椅前
tile-roofs   | ground |         | wind          | tiled roof, tiled rooftop, tile roof, tiled roofs of the old city, palace roof, roof ridge, pagoda roof | 瓦顶, 屋脊, 屋瓦, 琉璃瓦顶, 宫殿屋顶, 皇宫屋顶, 殿顶, 瓦片屋顶
piste        | ground |         | wind          | ski run, ski piste, ski trail, black run, backcountry slope, powder slope, slalom course | 滑雪道, 雪道, 滑雪赛道
coaster      | none   |         | wind          | roller coaster track, roller coaster ride, front seat of a roller coaster | 过山车轨道
`;
