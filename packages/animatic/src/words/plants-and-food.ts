export const PLANTS = `
id            | heightM | stands | en | zh
tree          | 7       |        | tree, big tree, banyan, bare tree | 树, 大树, 树木, 老树, 古树, 榕树, 梧桐, 银杏, 银杏树, 小树
birch         | 9       |        | birch | 白桦
willow        | 7       |        | willow, willow tree | 柳树, 垂柳, 垂柳依依, 杨柳依依
oak           | 9       |        | oak, oak tree | 橡树
maple         | 8       |        | maple, maple tree | 枫树
pine          | 9       |        | pine, pine tree, fir, spruce, conifer, cedar | 松树, 杉树, 青松, 柏树
palm          | 8       |        | palm, palm tree, coconut tree | 棕榈树, 椰子树, 椰树
cherry-tree   | 5       |        | cherry tree, cherry blossom tree, sakura tree, plum tree, peach tree, blossoming tree | 樱花树, 桃树, 梅树, 樱树, 梨树
apple-tree    | 4.5     |        | apple tree, orange tree, fruit tree, lemon tree | 苹果树, 果树, 橘子树, 橙子树
christmas-tree| 2.4     |        | christmas tree, xmas tree | 圣诞树
bamboo        | 6       |        | bamboo, bamboo stalk | 竹子, 竹, 翠竹
bush          | 1       |        | bush, shrub | 灌木, 树丛, 草丛, 灌木丛
hedge         | 1.2     |        | hedge |
fern          | 0.6     |        | fern |
flower        | 0.35    |        | flower, wildflower, blossom, carnation, orchid, hydrangea, chrysanthemum | 花, 鲜花, 花朵, 小花, 野花, 菊花, 兰花, 花儿, 绣球花
peony         | 0.5     |        | peony | 牡丹
poppy         | 0.4     |        | poppy |
lily          | 0.5     |        | lily | 百合
tulip         | 0.4     |        | tulip | 郁金香
daisy         | 0.3     |        | daisy | 雏菊, 小雏菊
rose          | 0.4     |        | rose, red rose | 玫瑰, 玫瑰花, 红玫瑰
sunflower     | 1.6     |        | sunflower | 向日葵
lavender      | 0.6     |        | lavender | 薰衣草
lotus         | 0.5     | water  | lotus, water lily, lily pad, lotus flower | 荷花, 莲花, 睡莲, 荷叶
dandelion     | 0.25    |        | dandelion | 蒲公英
bouquet       | 0.4     | table  | bouquet, bunch of flowers, wreath | 花束, 捧花, 花环
branch        | 0.5     |        | branch, twig, tree branch, bough | 枝头, 树枝, 枝条, 树梢
sakura-branch | 0.5     |        | cherry branch, plum blossom, cherry blossom branch | 梅花, 花枝
leaf          | 0.1     |        | leaf | 叶子, 树叶, 叶片, 绿叶
maple-leaf    | 0.1     |        | maple leaf | 枫叶
grass         | 0.3     |        | grass, blade of grass, reed | 草, 小草, 芦苇, 青草
cactus        | 1.6     |        | cactus | 仙人掌
mushroom      | 0.12    |        | mushroom, toadstool | 蘑菇
sprout        | 0.1     |        | sprout, seedling, sapling, seed, bud, flower bud, shoot of green | 幼苗, 花苞, 花蕾, 嫩芽, 种子, 树苗, 新芽, 小苗, 绿苗
potted-plant  | 0.5     | table  | potted plant, houseplant, plant, bonsai, succulent | 盆栽, 绿植, 植物, 盆景, 多肉
wheat         | 0.9     |        | wheat, ear of wheat, rice plant | 小麦, 麦子, 麦穗, 水稻, 稻穗
seaweed       | 1.2     | under-water | seaweed, kelp | 海草, 海藻
coral         | 0.5     | under-water | coral, coral reef | 珊瑚, 珊瑚礁
log           | 0.4     |        | log, tree trunk, stump, fallen tree, fallen log, trunk | 树干, 木桩, 原木, 木头, 倒木
`;

export const FOODS = `
id         | heightM | sound  | en | zh
apple      | 0.08    | crunch | apple | 苹果, 红苹果, 青苹果
orange     | 0.08    |        | orange, grapefruit | 橙子, 柚子, 鲜橙
tangerine  | 0.07    |        | tangerine, mandarin | 橘子, 柑橘
lemon      | 0.07    |        | lemon | 柠檬
lime       | 0.06    |        | lime | 青柠
banana     | 0.18    |        | banana, banana peel, banana skin | 香蕉, 香蕉皮
peach      | 0.08    |        | peach, apricot, plum, nectarine | 桃子, 水蜜桃, 李子, 杏子, 蜜桃
pear       | 0.1     |        | pear | 梨, 梨子
avocado    | 0.11    |        | avocado | 牛油果
strawberry | 0.04    |        | strawberry, raspberry | 草莓, 树莓
cherry     | 0.03    |        | cherry, berry, blueberry, cranberry | 樱桃, 蓝莓, 浆果, 车厘子, 莓果
grape      | 0.15    |        | grape, bunch of grapes | 葡萄
watermelon | 0.25    |        | watermelon, slice of watermelon | 西瓜
melon      | 0.18    |        | melon | 哈密瓜
pineapple  | 0.3     |        | pineapple, durian | 菠萝, 凤梨, 榴莲
mango      | 0.11    |        | mango, papaya, lychee, pomegranate | 芒果, 木瓜, 荔枝, 石榴
kiwi       | 0.06    |        | kiwi | 猕猴桃
coconut    | 0.16    |        | coconut | 椰子
fruit      | 0.1     |        | fruit, fruit slice, fruit piece | 水果, 果实, 果子, 果肉, 鲜果, 水果片
apple-chunk| 0.03    | chop   | apple piece, apple chunk, apple slice, chunk | 苹果块, 苹果片, 果块, 苹果丁
tomato     | 0.07    |        | tomato | 西红柿, 番茄
vegetable  | 0.15    | chop   | vegetable, radish | 蔬菜, 萝卜, 菜, 葱花, 葱, 姜, 香菜, 葱姜, 豆芽, 青葱, 豆角, 蔬果
eggplant   | 0.2     | chop   |  | 茄子
lettuce    | 0.22    | chop   | lettuce, cabbage, spinach | 生菜, 白菜, 青菜
broccoli   | 0.16    | chop   | broccoli | 西兰花
potato     | 0.08    | chop   | potato | 土豆
onion      | 0.09    | chop   | onion | 洋葱
garlic     | 0.06    | chop   | garlic | 大蒜
cucumber   | 0.2     | chop   | cucumber | 黄瓜
corn       | 0.2     | chop   | corn | 玉米
carrot     | 0.2     | chop   | carrot | 胡萝卜
pepper     | 0.12    |        | chili, pepper, chili pepper | 辣椒
bell-pepper | 0.11    |        | bell pepper | 青椒
pumpkin    | 0.3     |        | pumpkin | 南瓜
jack-o-lantern | 0.3     |        | jack o lantern | 南瓜灯
egg        | 0.06    |        | egg | 鸡蛋, 蛋
fried-egg  | 0.03    |        | fried egg | 煎蛋
bread      | 0.12    |        | bread, loaf, dough, toast, bun | 面包, 面团, 吐司
baguette   | 0.1     |        | baguette | 法棍
croissant  | 0.07    |        | croissant | 可颂, 羊角包
cake       | 0.15    |        | cake, chocolate cake, dessert, pastry, cheesecake | 蛋糕, 甜点, 糕点, 巧克力蛋糕, 甜品
pie        | 0.07    |        | pie | 派
cupcake    | 0.08    |        | cupcake | 纸杯蛋糕
birthday-cake | 0.18    |        | birthday cake | 生日蛋糕
cookie     | 0.03    |        | cookie, biscuit, cracker, macaron | 饼干, 曲奇, 马卡龙
donut      | 0.05    |        | donut, doughnut | 甜甜圈
chocolate  | 0.03    |        | chocolate, chocolate bar | 巧克力
candy      | 0.04    |        | candy, sweet, cotton candy, marshmallow | 糖果, 糖, 棉花糖, 冰糖葫芦, 糖葫芦
lollipop   | 0.15    |        | lollipop | 棒棒糖
ice-cream  | 0.18    |        | ice cream, ice cream cone, gelato, sundae | 冰淇淋, 冰激凌, 甜筒
popsicle   | 0.14    |        | popsicle | 雪糕, 冰棍
pizza      | 0.04    |        | pizza, slice of pizza, margherita, margherita pizza, pepperoni pizza | 披萨, 比萨
fries      | 0.14    |        | fries | 薯条
taco       | 0.08    |        | taco | 塔可
hot-dog    | 0.07    |        | hot dog | 热狗
sandwich   | 0.09    |        | sandwich | 三明治
hamburger  | 0.12    |        | burger, hamburger, cheeseburger | 汉堡, 汉堡包
steak      | 0.05    | sizzle | steak, roast, barbecue, sausage, chicken wing, roast duck, fried chicken | 牛排, 羊排, 排骨, 小龙虾, 鱼干, 烤鱼, 卤味, 烤肉, 香肠, 鸡翅, 炸鸡, 烤鸭, 烧烤, 烤串
meat       | 0.12    | sizzle | meat, beef | 肉, 牛肉, 毛肚, 肥牛, 肉片, 牛肉片, 羊肉片
bacon      | 0.04    | sizzle | bacon | 培根
sushi      | 0.04    |        | sushi, salmon, tuna, sashimi | 寿司, 三文鱼, 金枪鱼, 刺身
rice-ball  | 0.08    |        | rice ball, onigiri | 饭团
noodles    | 0.12    |        | noodles, noodle, bowl of noodles | 面条, 面, 牛肉面
pasta      | 0.1     |        | pasta, spaghetti | 意面, 意大利面
ramen      | 0.12    |        | ramen, instant noodles | 拉面, 泡面
rice       | 0.1     |        | rice, bowl of rice, fried rice | 米饭, 饭, 炒饭, 大米
dumpling   | 0.05    |        | dumpling, dim sum, wonton | 饺子, 馄饨, 汤圆, 粽子, 月饼, 小笼, 烧麦, 锅贴, 年糕, 青团
steamed-bun | 0.07    |        | steamed bun, bao | 包子, 馒头, 小笼包
soup       | 0.1     | bubbles| soup, stew, porridge, broth, curry, congee, oatmeal | 汤, 粥, 热汤
hot-pot    | 0.16    | bubbles| hot pot, hotpot, fondue | 火锅, 麻辣烫
salad      | 0.1     |        | salad | 沙拉
pancake    | 0.08    |        | pancake, crepe | 煎饼, 松饼, 薄饼, 煎饼果子, 油条, 烧饼, 葱油饼, 大饼, 饼
waffle     | 0.05    |        | waffle | 华夫饼
cheese     | 0.08    |        | cheese, tofu, mozzarella, parmesan, cheddar | 奶酪, 芝士, 豆腐, 豆花, 豆腐脑, 马苏里拉
butter     | 0.06    |        | butter | 黄油
popcorn    | 0.25    |        | popcorn, chips, potato chips, snack, cereal, nachos | 爆米花, 薯片, 零食
nut        | 0.03    |        | nut, walnut, almond, peanut, coffee bean, acorn | 坚果, 核桃, 花生, 咖啡豆, 松果, 橡果
honey      | 0.12    |        | honey, syrup, jam, sauce, caramel | 蜂蜜, 糖浆, 果酱, 酱汁, 酱料, 焦糖
cream      | 0.05    |        | cream, cream cap, whipped cream, milk foam, cap of cream, froth, foam, latte art, cheese foam | 奶油, 奶盖, 奶泡, 泡沫, 拉花图案
ice        | 0.03    | ice-clink | ice, ice cube, crushed ice | 冰, 冰块, 冰球, 碎冰
tea-leaf   | 0.03    |        | tea leaf, mint leaf, mint, herb, spice, basil, basil leaf, parsley, cilantro, rosemary, thyme | 茶叶, 薄荷叶, 薄荷, 香料, 香草
food       | 0.1     |        | food, meal, dish, breakfast, lunch, dinner, feast, ingredient, delicacy | 食物, 美食, 菜肴, 早餐, 午餐, 晚餐, 食材, 佳肴, 早饭, 晚饭, 大餐, 年夜饭, 团圆饭
`;

export const DRINKS = `
id            | heightM | sound  | en | zh
coffee        | 0.1     |        | coffee, cup of coffee, coffee cup, iced coffee, americano, hot coffee | 咖啡, 美式, 咖啡杯, 冰美式, 热咖啡
espresso      | 0.1     |        | espresso | 浓缩咖啡
cappuccino    | 0.1     |        | cappuccino | 卡布奇诺
latte         | 0.1     |        | latte | 拿铁
tea           | 0.09    |        | tea, cup of tea, tea base, black tea, teacup, apple tea, hot tea | 茶, 茶水, 茶底, 红茶, 热茶, 清茶, 茶汤, 茶杯, 苹果茶
green-tea     | 0.09    |        | green tea, matcha | 绿茶, 抹茶
fruit-tea     | 0.2     | fizz   | fruit tea, apple fruit tea, apple drink, sparkling drink, sparkling apple drink, apple fizz, fizz | 果茶, 水果茶, 果饮, 气泡饮, 气泡水, 苹果气泡水, 苹果果茶, 苹果气泡饮
iced-tea      | 0.2     | fizz   | iced tea | 冰茶
lemonade      | 0.2     | fizz   | lemonade, lemon tea, lemon soda, sparkling lemonade | 柠檬水, 柠檬茶, 柠檬汽水
bubble-tea    | 0.2     |        | bubble tea, milk tea, boba, boba tea | 奶茶, 珍珠奶茶, 波霸奶茶
milk          | 0.16    |        | milk, glass of milk, yogurt, milkshake, smoothie | 牛奶, 酸奶, 奶昔, 豆浆
juice         | 0.16    |        | juice, orange juice, apple juice, glass of juice, fruit juice | 果汁, 橙汁, 苹果汁, 西瓜汁
cola          | 0.13    | fizz   | cola, soda, soft drink, coke | 可乐, 汽水, 苏打水, 碳酸饮料
soda-can      | 0.13    | fizz   | soda can, can of soda, can, energy drink | 易拉罐
beer          | 0.2     | fizz   | beer, pint, mug of beer, glass of beer, beer glass, beer mug | 啤酒, 扎啤, 啤酒杯, 扎啤杯
wine          | 0.24    |        | wine, red wine | 葡萄酒, 红酒
wine-glass    | 0.22    |        | wine glass, glass of wine, champagne glass, champagne flute, glass of champagne | 酒杯, 红酒杯
champagne     | 0.24    |        | champagne | 香槟
cocktail      | 0.16    | ice-clink | cocktail, vodka, gin, martini | 鸡尾酒, 白酒, 酒, 烈酒
whisky        | 0.1     | ice-clink | whisky, whiskey | 威士忌
water-glass   | 0.15    |        | glass of water, cup of water, mineral water | 一杯水, 矿泉水
drink         | 0.18    |        | drink, beverage, refreshment, iced drink, cold drink | 饮料, 饮品, 冷饮, 冰饮
hot-chocolate | 0.1     |        | hot chocolate, cocoa | 热可可, 热巧克力
`;

export const CONTAINERS = `
id           | heightM | en | zh
cup          | 0.1     | cup, glass, glass cup | 杯子, 杯, 玻璃杯, 水杯, 杯身
clear-cup    | 0.16    | clear cup, transparent cup, plastic cup | 透明杯, 塑料杯
goblet       | 0.18    | goblet |
paper-cup    | 0.12    | paper cup | 纸杯
mug          | 0.1     | mug, tumbler | 马克杯
shaker       | 0.22    | shaker, cocktail shaker, glass shaker | 雪克杯, 摇酒壶, 调酒器, 雪克壶
bottle       | 0.28    | bottle, glass bottle, beer bottle, milk bottle | 瓶子, 玻璃瓶, 瓶, 奶瓶, 瓶身
water-bottle | 0.24    | water bottle | 水瓶
wine-bottle  | 0.3     | wine bottle, champagne bottle | 酒瓶
jar          | 0.16    | jar, glass jar, mason jar | 罐子, 玻璃罐, 罐, 坛子
bowl         | 0.1     | bowl | 碗, 大碗
plate        | 0.03    | plate, tray, saucer, platter | 盘子, 碟子, 托盘, 盘
pot          | 0.2     | pot, cooking pot, saucepan | 锅, 汤锅, 砂锅, 锅子
cauldron     | 0.6     | cauldron |
frying-pan   | 0.06    | frying pan, wok, skillet, pan | 平底锅, 铁板, 铁锅, 炒锅, 煎锅
kettle       | 0.22    | kettle, coffee pot | 水壶, 壶, 咖啡壶
teapot       | 0.16    | teapot, tea pot | 茶壶, 紫砂壶
pitcher      | 0.25    | pitcher, jug |
vase         | 0.35    | vase, urn, flower vase | 花瓶
basket       | 0.3     | basket, picnic basket, fruit basket | 篮子, 竹篮, 果篮, 野餐篮
box          | 0.3     | box, cardboard box, parcel, package, carton, beehive, hive | 箱子, 盒子, 纸箱, 包裹, 快递, 盒, 纸盒, 蜂箱, 蜂巢
crate        | 0.45    | crate |
gift-box     | 0.25    | gift box, gift, present, gift bag | 礼物, 礼盒, 礼物盒, 礼品
treasure-chest | 0.5   | treasure chest, chest, treasure | 宝箱, 宝藏, 百宝箱
bag          | 0.4     | bag, sack, plastic bag | 袋子, 袋
shopping-bag | 0.4     | shopping bag | 购物袋
paper-bag    | 0.35    | paper bag | 纸袋
bucket       | 0.35    | bucket, pail, barrel, tub | 桶, 水桶, 木桶
fish-tank    | 0.4     | fish tank, aquarium, fishbowl | 鱼缸, 水族箱
trash-can    | 0.9     | trash can, bin, garbage can | 垃圾桶
`;
