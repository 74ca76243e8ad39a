export const PLANTS = `
id            | heightM | stands | en | zh
tree          | 7       |        | tree, oak, oak tree, maple, maple tree, big tree, willow, willow tree, birch, banyan, bare tree | 树, 大树, 树木, 橡树, 枫树, 柳树, 老树, 古树, 榕树, 白桦, 梧桐, 银杏, 银杏树, 小树
pine          | 9       |        | pine, pine tree, fir, spruce, conifer, cedar | 松树, 杉树, 青松, 柏树
palm          | 8       |        | palm, palm tree, coconut tree | 棕榈树, 椰子树, 椰树
cherry-tree   | 5       |        | cherry tree, cherry blossom tree, sakura tree, plum tree, peach tree, blossoming tree | 樱花树, 桃树, 梅树, 樱树, 梨树
apple-tree    | 4.5     |        | apple tree, orange tree, fruit tree, lemon tree | 苹果树, 果树, 橘子树, 橙子树
christmas-tree| 2.4     |        | christmas tree, xmas tree | 圣诞树
bamboo        | 6       |        | bamboo, bamboo stalk | 竹子, 竹, 翠竹
bush          | 1       |        | bush, shrub, hedge, fern | 灌木, 树丛, 草丛, 灌木丛
flower        | 0.35    |        | flower, wildflower, blossom, daisy, tulip, lily, poppy, carnation, orchid, hydrangea, peony, chrysanthemum | 花, 鲜花, 花朵, 小花, 野花, 百合, 郁金香, 雏菊, 牡丹, 菊花, 兰花, 花儿, 小雏菊, 绣球花
rose          | 0.4     |        | rose, red rose | 玫瑰, 玫瑰花, 红玫瑰
sunflower     | 1.6     |        | sunflower | 向日葵
lavender      | 0.6     |        | lavender | 薰衣草
lotus         | 0.5     | water  | lotus, water lily, lily pad, lotus flower | 荷花, 莲花, 睡莲, 荷叶
dandelion     | 0.25    |        | dandelion | 蒲公英
bouquet       | 0.4     | table  | bouquet, bunch of flowers, wreath | 花束, 捧花, 花环
sakura-branch | 0.5     |        | branch, twig, cherry branch, plum blossom, cherry blossom branch | 枝头, 树枝, 枝条, 梅花, 树梢, 花枝
leaf          | 0.1     |        | leaf, maple leaf | 叶子, 树叶, 枫叶, 叶片, 绿叶
grass         | 0.3     |        | grass, blade of grass, reed | 草, 小草, 芦苇, 青草
cactus        | 1.6     |        | cactus | 仙人掌
mushroom      | 0.12    |        | mushroom, toadstool | 蘑菇
sprout        | 0.1     |        | sprout, seedling, sapling, seed, bud, flower bud | 幼苗, 花苞, 花蕾, 嫩芽, 种子, 树苗, 新芽
potted-plant  | 0.5     | table  | potted plant, houseplant, plant, bonsai, succulent | 盆栽, 绿植, 植物, 盆景, 多肉
wheat         | 0.9     |        | wheat, ear of wheat, rice plant | 小麦, 麦子, 麦穗, 水稻, 稻穗
seaweed       | 1.2     | under-water | seaweed, kelp, coral, coral reef | 海草, 海藻, 珊瑚, 珊瑚礁
log           | 0.4     |        | log, tree trunk, stump, fallen tree, fallen log, trunk | 树干, 木桩, 原木, 木头, 倒木
`;

export const FOODS = `
id         | heightM | sound  | en | zh
apple      | 0.08    | crunch | apple | 苹果, 红苹果, 青苹果
orange     | 0.08    |        | orange, tangerine, mandarin, grapefruit | 橙子, 橘子, 柚子, 柑橘, 鲜橙
lemon      | 0.07    |        | lemon, lime | 柠檬, 青柠
banana     | 0.18    |        | banana | 香蕉
peach      | 0.08    |        | peach, apricot, plum, nectarine | 桃子, 水蜜桃, 李子, 杏子, 蜜桃
pear       | 0.1     |        | pear, avocado | 梨, 梨子, 牛油果
strawberry | 0.04    |        | strawberry, raspberry | 草莓, 树莓
cherry     | 0.03    |        | cherry, berry, blueberry, cranberry | 樱桃, 蓝莓, 浆果, 车厘子, 莓果
grape      | 0.15    |        | grape, bunch of grapes | 葡萄
watermelon | 0.25    |        | watermelon, melon, slice of watermelon | 西瓜, 哈密瓜
pineapple  | 0.3     |        | pineapple, durian | 菠萝, 凤梨, 榴莲
mango      | 0.11    |        | mango, papaya, kiwi, lychee, pomegranate | 芒果, 木瓜, 猕猴桃, 荔枝, 石榴
coconut    | 0.16    |        | coconut | 椰子
fruit      | 0.1     |        | fruit, fruit slice, fruit piece | 水果, 果实, 果子, 果肉, 鲜果, 水果片
apple-chunk| 0.03    | chop   | apple piece, apple chunk, apple slice, chunk | 苹果块, 苹果片, 果块, 苹果丁
tomato     | 0.07    |        | tomato | 西红柿, 番茄
vegetable  | 0.15    | chop   | vegetable, carrot, cabbage, onion, cucumber, lettuce, broccoli, spinach, garlic, corn, potato, radish | 蔬菜, 胡萝卜, 白菜, 洋葱, 黄瓜, 生菜, 西兰花, 青菜, 大蒜, 玉米, 土豆, 萝卜, 菜, 葱花, 葱, 姜, 香菜, 葱姜, 豆芽, 青葱, 茄子, 豆角, 蔬果
pepper     | 0.12    |        | chili, pepper, chili pepper, bell pepper | 辣椒, 青椒
pumpkin    | 0.3     |        | pumpkin, jack o lantern | 南瓜, 南瓜灯
egg        | 0.06    |        | egg, fried egg | 鸡蛋, 蛋, 煎蛋
bread      | 0.12    |        | bread, loaf, toast, baguette, croissant, bun | 面包, 吐司, 法棍, 可颂, 羊角包
cake       | 0.15    |        | cake, birthday cake, cupcake, chocolate cake, dessert, pastry, pie, cheesecake | 蛋糕, 生日蛋糕, 纸杯蛋糕, 甜点, 糕点, 派, 巧克力蛋糕, 甜品
cookie     | 0.03    |        | cookie, biscuit, cracker, macaron | 饼干, 曲奇, 马卡龙
donut      | 0.05    |        | donut, doughnut | 甜甜圈
chocolate  | 0.03    |        | chocolate, chocolate bar | 巧克力
candy      | 0.04    |        | candy, lollipop, sweet, cotton candy, marshmallow | 糖果, 棒棒糖, 糖, 棉花糖, 冰糖葫芦, 糖葫芦
ice-cream  | 0.18    |        | ice cream, ice cream cone, popsicle, gelato, sundae | 冰淇淋, 冰激凌, 雪糕, 冰棍, 甜筒
pizza      | 0.04    |        | pizza, slice of pizza | 披萨, 比萨
burger     | 0.12    |        | burger, hamburger, cheeseburger, sandwich, hot dog, taco, fries | 汉堡, 汉堡包, 三明治, 热狗, 薯条, 塔可
steak      | 0.05    | sizzle | steak, meat, bacon, beef, roast, barbecue, sausage, chicken wing, roast duck, fried chicken | 牛排, 肉, 培根, 烤肉, 香肠, 鸡翅, 炸鸡, 烤鸭, 烧烤, 牛肉, 烤串
sushi      | 0.04    |        | sushi, salmon, tuna, sashimi, rice ball, onigiri | 寿司, 三文鱼, 金枪鱼, 刺身, 饭团
noodles    | 0.12    |        | noodles, noodle, ramen, bowl of noodles, pasta, spaghetti, instant noodles | 面条, 拉面, 面, 意面, 泡面, 牛肉面, 意大利面
rice       | 0.1     |        | rice, bowl of rice, fried rice | 米饭, 饭, 炒饭, 大米
dumpling   | 0.05    |        | dumpling, steamed bun, bao, dim sum, wonton | 饺子, 包子, 馒头, 小笼包, 馄饨, 汤圆, 粽子, 月饼
soup       | 0.1     | bubbles| soup, stew, porridge, hot pot, broth | 汤, 粥, 火锅, 热汤
salad      | 0.1     |        | salad | 沙拉
pancake    | 0.08    |        | pancake, waffle, crepe | 煎饼, 华夫饼, 松饼, 薄饼
cheese     | 0.08    |        | cheese, butter, tofu | 奶酪, 芝士, 黄油, 豆腐
popcorn    | 0.25    |        | popcorn, chips, potato chips, snack | 爆米花, 薯片, 零食
nut        | 0.03    |        | nut, walnut, almond, peanut, coffee bean, acorn | 坚果, 核桃, 花生, 咖啡豆, 松果, 橡果
honey      | 0.12    |        | honey, syrup, jam, sauce, caramel | 蜂蜜, 糖浆, 果酱, 酱汁, 酱料, 焦糖
cream      | 0.05    |        | cream, cream cap, whipped cream, milk foam, cap of cream, froth, foam, latte art, cheese foam | 奶油, 奶盖, 奶泡, 泡沫, 拉花图案
ice        | 0.03    | ice-clink | ice, ice cube, crushed ice | 冰, 冰块, 冰球, 碎冰
tea-leaf   | 0.03    |        | tea leaf, mint leaf, mint, herb, spice | 茶叶, 薄荷叶, 薄荷, 香料, 香草
food       | 0.1     |        | food, meal, dish, breakfast, lunch, dinner, feast, ingredient, delicacy | 食物, 美食, 菜肴, 早餐, 午餐, 晚餐, 食材, 佳肴, 早饭, 晚饭, 大餐
`;

export const DRINKS = `
id            | heightM | sound  | en | zh
coffee        | 0.1     |        | coffee, latte, cappuccino, espresso, cup of coffee, coffee cup, iced coffee, americano, hot coffee | 咖啡, 拿铁, 卡布奇诺, 美式, 咖啡杯, 冰美式, 热咖啡, 浓缩咖啡
tea           | 0.09    |        | tea, cup of tea, green tea, matcha, tea base, black tea, teacup, apple tea, hot tea | 茶, 茶水, 绿茶, 抹茶, 茶底, 红茶, 热茶, 清茶, 茶汤, 茶杯, 苹果茶
fruit-tea     | 0.2     | fizz   | fruit tea, iced tea, apple fruit tea, apple drink, lemon tea, sparkling drink, sparkling apple drink, lemonade, apple fizz, fizz | 果茶, 水果茶, 冰茶, 柠檬茶, 果饮, 气泡饮, 气泡水, 苹果气泡水, 苹果果茶, 苹果气泡饮, 柠檬水
bubble-tea    | 0.2     |        | bubble tea, milk tea, boba, boba tea | 奶茶, 珍珠奶茶, 波霸奶茶
milk          | 0.16    |        | milk, glass of milk, yogurt, milkshake, smoothie | 牛奶, 酸奶, 奶昔, 豆浆
juice         | 0.16    |        | juice, orange juice, apple juice, glass of juice, fruit juice | 果汁, 橙汁, 苹果汁, 西瓜汁
cola          | 0.13    | fizz   | cola, soda, soda can, soft drink, coke, can, energy drink, can of soda | 可乐, 汽水, 易拉罐, 苏打水, 碳酸饮料
beer          | 0.2     | fizz   | beer, pint, mug of beer, glass of beer | 啤酒, 扎啤
wine          | 0.24    |        | wine, red wine, glass of wine, wine glass, champagne, champagne glass | 葡萄酒, 红酒, 香槟, 酒杯, 红酒杯
cocktail      | 0.16    | ice-clink | cocktail, whisky, whiskey, vodka, gin, martini | 鸡尾酒, 威士忌, 白酒, 酒, 烈酒
water-glass   | 0.15    |        | glass of water, cup of water, mineral water | 一杯水, 矿泉水
drink         | 0.18    |        | drink, beverage, refreshment, iced drink, cold drink | 饮料, 饮品, 冷饮, 冰饮
hot-chocolate | 0.1     |        | hot chocolate, cocoa | 热可可, 热巧克力
`;

export const CONTAINERS = `
id           | heightM | en | zh
cup          | 0.1     | cup, mug, glass, paper cup, clear cup, plastic cup, glass cup, tumbler, goblet, transparent cup | 杯子, 杯, 马克杯, 玻璃杯, 纸杯, 透明杯, 水杯, 塑料杯, 杯身
shaker       | 0.22    | shaker, cocktail shaker, glass shaker | 雪克杯, 摇酒壶, 调酒器, 雪克壶
bottle       | 0.28    | bottle, glass bottle, wine bottle, water bottle, beer bottle, milk bottle, champagne bottle | 瓶子, 酒瓶, 水瓶, 玻璃瓶, 瓶, 奶瓶, 瓶身
jar          | 0.16    | jar, glass jar, mason jar | 罐子, 玻璃罐, 罐, 坛子
bowl         | 0.1     | bowl | 碗, 大碗
plate        | 0.03    | plate, tray, saucer, platter | 盘子, 碟子, 托盘, 盘
pot          | 0.2     | pot, cooking pot, saucepan, cauldron | 锅, 汤锅, 砂锅, 锅子
frying-pan   | 0.06    | frying pan, wok, skillet | 平底锅, 铁板, 铁锅, 炒锅, 煎锅
kettle       | 0.22    | kettle, teapot, pitcher, jug, coffee pot, tea pot | 水壶, 茶壶, 壶, 紫砂壶, 咖啡壶
vase         | 0.35    | vase, urn, flower vase | 花瓶
basket       | 0.3     | basket, picnic basket, fruit basket | 篮子, 竹篮, 果篮, 野餐篮
box          | 0.3     | box, cardboard box, parcel, package, crate, carton | 箱子, 盒子, 纸箱, 包裹, 快递, 盒, 纸盒
gift-box     | 0.25    | gift box, gift, present, gift bag | 礼物, 礼盒, 礼物盒, 礼品
treasure-chest | 0.5   | treasure chest, chest, treasure | 宝箱, 宝藏, 百宝箱
bag          | 0.4     | bag, shopping bag, paper bag, sack, plastic bag | 袋子, 购物袋, 纸袋, 袋
bucket       | 0.35    | bucket, pail, barrel, tub | 桶, 水桶, 木桶
fish-tank    | 0.4     | fish tank, aquarium, fishbowl | 鱼缸, 水族箱
trash-can    | 0.9     | trash can, bin, garbage can | 垃圾桶
`;
