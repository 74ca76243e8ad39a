export const QUADRUPEDS = `
id         | heightM | speedMps | sound        | en | zh
dog        | 0.55    | 4        | dog-bark     | dog, puppy, hound, golden retriever, husky, corgi, labrador, shiba, poodle, pup, doggy, border collie, german shepherd | 狗, 小狗, 犬, 金毛, 哈士奇, 柯基, 柴犬, 拉布拉多, 狗狗, 幼犬, 边牧, 贵宾犬, 金毛犬, 猎犬, 泰迪
cat        | 0.28    | 3        | cat-meow     | cat, kitten, tabby, kitty, tomcat, tabby cat | 猫, 小猫, 猫咪, 橘猫, 黑猫, 白猫, 猫猫, 花猫, 布偶猫, 狸花猫, 奶猫
fox        | 0.4     | 4        |              | fox | 狐狸, 小狐狸, 赤狐
wolf       | 0.8     | 5        |              | wolf, coyote | 狼, 灰狼, 野狼, 狼群
horse      | 1.6     | 8        | horse-gallop | horse, stallion, pony, steed, mare, foal | 马, 骏马, 马匹, 白马, 小马, 战马, 黑马, 马儿
unicorn    | 1.6     | 7        |              | unicorn | 独角兽
donkey     | 1.2     | 2        |              | donkey, mule | 驴, 毛驴, 骡子
zebra      | 1.4     | 7        |              | zebra | 斑马
cow        | 1.45    | 1.2      |              | cow, bull, ox, cattle, buffalo, yak, calf | 牛, 奶牛, 公牛, 水牛, 牦牛, 小牛, 黄牛, 牛群
sheep      | 0.85    | 1.4      |              | sheep, lamb, goat | 羊, 绵羊, 山羊, 小羊, 羊群, 羔羊
pig        | 0.75    | 1.4      |              | pig, piglet, boar | 猪, 小猪, 野猪
deer       | 1.3     | 6        |              | deer, stag, doe, fawn, elk, moose, reindeer, antelope, gazelle | 鹿, 小鹿, 麋鹿, 驯鹿, 羚羊, 梅花鹿, 雄鹿
rabbit     | 0.25    | 3        |              | rabbit, bunny, hare | 兔子, 小兔子, 兔, 白兔, 野兔, 小白兔
squirrel   | 0.2     | 3        |              | squirrel, chipmunk | 松鼠, 小松鼠
mouse      | 0.06    | 2        |              | mouse, rat, hamster, hedgehog, guinea pig | 老鼠, 小老鼠, 仓鼠, 刺猬
raccoon    | 0.3     | 2        |              | raccoon, otter, beaver, badger, red panda | 浣熊, 水獭, 河狸, 小熊猫
bear       | 1.2     | 2        |              | bear, grizzly, brown bear, grizzly bear | 熊, 棕熊, 黑熊, 大熊
polar-bear | 1.3     | 2        |              | polar bear | 北极熊
panda      | 0.8     | 1        |              | panda, giant panda | 熊猫, 大熊猫
lion       | 1.1     | 6        |              | lion, lioness | 狮子, 雄狮, 母狮
tiger      | 1       | 6        |              | tiger | 老虎, 虎, 白虎, 猛虎
leopard    | 0.75    | 8        |              | leopard, cheetah, panther, jaguar, lynx | 豹子, 猎豹, 黑豹, 雪豹, 花豹
elephant   | 3       | 1.6      |              | elephant, mammoth | 大象, 象, 小象, 猛犸象
giraffe    | 5       | 2        |              | giraffe | 长颈鹿
rhino      | 1.7     | 3        |              | rhino, rhinoceros, hippo, hippopotamus | 犀牛, 河马
camel      | 2       | 1.4      |              | camel, llama, alpaca | 骆驼, 羊驼, 骆驼队
kangaroo   | 1.5     | 5        |              | kangaroo, koala | 袋鼠, 考拉
monkey     | 0.6     | 2        |              | monkey, chimpanzee, gorilla, ape, orangutan | 猴子, 猩猩, 猴, 大猩猩, 金丝猴
frog       | 0.08    | 1        |              | frog, toad | 青蛙, 蛤蟆
turtle     | 0.25    | 0.3      |              | turtle, tortoise | 乌龟, 海龟, 龟
lizard     | 0.12    | 1        |              | lizard, chameleon, gecko, crocodile, alligator | 蜥蜴, 变色龙, 鳄鱼, 壁虎
snake      | 0.15    | 0.6      |              | snake, python, cobra | 蛇, 蟒蛇, 眼镜蛇
`;

export const BIRDS = `
id         | heightM | stands | speedMps | sound | en | zh
bird       | 0.2     | air    | 6        | birds | bird, songbird, sparrow, swallow, robin, flock of birds | 鸟, 小鸟, 鸟儿, 麻雀, 燕子, 飞鸟, 鸟群, 候鸟
gull       | 0.4     | air    | 7        | gulls | gull, seagull, albatross, tern | 海鸥, 信天翁, 海鸟
dove       | 0.3     | air    | 6        |       | dove, pigeon, white dove | 鸽子, 白鸽, 和平鸽
eagle      | 0.8     | air    | 12       |       | eagle, hawk, falcon, vulture | 鹰, 老鹰, 雄鹰, 猎鹰, 秃鹫
crow       | 0.4     | air    | 7        |       | crow, raven, magpie | 乌鸦, 喜鹊
owl        | 0.5     | air    | 5        | owl   | owl | 猫头鹰
parrot     | 0.4     | air    | 6        |       | parrot, macaw, hummingbird, cockatoo | 鹦鹉, 蜂鸟
crane-bird | 1.3     |        | 6        |       | heron, stork, egret, red crowned crane, flamingo | 仙鹤, 白鹤, 鹤, 白鹭, 丹顶鹤, 火烈鸟
swan       | 1       | water  | 1        |       | swan, goose | 天鹅, 鹅, 白天鹅, 黑天鹅, 大雁
duck       | 0.35    | water  | 0.8      |       | duck, duckling, mallard | 鸭子, 小鸭子, 鸭, 野鸭, 鸳鸯
chicken    | 0.45    |        | 1        |       | chicken, hen, rooster, chick, cock | 鸡, 小鸡, 公鸡, 母鸡
peacock    | 1       |        | 0.8      |       | peacock, turkey, ostrich | 孔雀, 火鸡, 鸵鸟
penguin    | 0.9     |        | 0.8      |       | penguin | 企鹅, 小企鹅
phoenix    | 2       | air    | 10       |       | phoenix, firebird | 凤凰, 火凤凰
`;

export const FISHES = `
id        | heightM | stands      | speedMps | en | zh
fish      | 0.2     | under-water | 1        | fish, tropical fish, clownfish | 鱼, 小鱼, 鱼群, 热带鱼, 小丑鱼, 鱼儿
goldfish  | 0.1     | under-water | 0.4      | goldfish, koi, carp | 金鱼, 锦鲤, 鲤鱼
shark     | 1       | under-water | 3        | shark | 鲨鱼, 大白鲨
whale     | 4       | under-water | 3        | whale, humpback whale, blue whale, orca | 鲸鱼, 鲸, 蓝鲸, 座头鲸, 虎鲸
dolphin   | 0.8     | water       | 5        | dolphin, porpoise | 海豚
seal      | 0.7     | water       | 2        | seal, sea lion, walrus | 海豹, 海狮, 海象
ray       | 0.5     | under-water | 2        | manta ray, manta, stingray | 蝠鲼, 魔鬼鱼
jellyfish | 0.5     | under-water | 0.3      | jellyfish | 水母
octopus   | 0.6     | under-water | 0.8      | octopus, squid | 章鱼, 鱿鱼, 乌贼
crab      | 0.12    |             | 0.5      | crab, lobster, shrimp | 螃蟹, 龙虾, 虾
starfish  | 0.05    |             |          | starfish, seahorse | 海星, 海马
`;

export const INSECTS = `
id        | heightM | stands | speedMps | sound    | en | zh
butterfly | 0.08    | air    | 1        |          | butterfly, moth | 蝴蝶, 飞蛾, 彩蝶
bee       | 0.03    | air    | 2        |          | bee, bumblebee, wasp, honeybee | 蜜蜂, 黄蜂
dragonfly | 0.07    | air    | 3        |          | dragonfly | 蜻蜓
ladybug   | 0.02    |        | 0.1      |          | ladybug, ladybird, beetle | 瓢虫, 甲虫
ant       | 0.01    |        | 0.1      |          | ant | 蚂蚁
spider    | 0.04    |        | 0.2      |          | spider | 蜘蛛
snail     | 0.05    |        | 0.02     |          | snail, caterpillar, worm | 蜗牛, 毛毛虫
cricket   | 0.04    |        | 0.5      | crickets | grasshopper, cicada | 蝉, 蟋蟀, 蚂蚱
`;

export const CREATURES = `
id        | heightM | stands | speedMps | sound | en | zh
dragon    | 5       | air    | 10       |       | dragon | 龙, 巨龙, 神龙, 青龙, 飞龙
dinosaur  | 5       |        | 4        |       | dinosaur, t rex, tyrannosaurus, triceratops | 恐龙, 霸王龙, 三角龙
monster   | 3       |        | 2        |       | monster, beast, demon, creature, giant, troll, godzilla, kaiju, alien | 怪物, 怪兽, 恶魔, 野兽, 巨人, 生物, 妖怪, 哥斯拉, 外星人, 神兽
ghost     | 1.7     | air    | 1        |       | ghost, spirit, phantom | 幽灵, 鬼魂, 鬼
robot     | 1.8     |        | 1.2      | robot | robot, android, cyborg, droid, humanoid robot, robotic arm | 机器人, 机械人, 仿生人, 机械臂
mecha     | 12      |        | 4        | robot | mech, mecha, giant robot | 机甲, 高达, 巨型机器人, 机甲战士
snowman   | 1.5     |        |          |       | snowman | 雪人
scarecrow | 1.7     |        |          |       | scarecrow | 稻草人
`;
