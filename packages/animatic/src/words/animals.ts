export const QUADRUPEDS = `
id         | heightM | speedMps | sound        | en | zh
dog        | 0.55    | 4        | dog-bark     | dog, hound, golden retriever, labrador, doggy, border collie | 狗, 犬, 金毛, 拉布拉多, 狗狗, 边牧, 金毛犬, 猎犬
poodle     | 0.45    | 4        | dog-bark     | poodle | 贵宾犬, 泰迪
shiba      | 0.4     | 4        | dog-bark     | shiba | 柴犬
corgi      | 0.3     | 4        | dog-bark     | corgi | 柯基
husky      | 0.6     | 4        | dog-bark     | husky | 哈士奇
puppy      | 0.3     | 4        | dog-bark     | puppy, pup | 小狗, 幼犬
cat        | 0.28    | 3        | cat-meow     | cat, tabby, tomcat, tabby cat | 猫, 猫咪, 橘猫, 黑猫, 白猫, 猫猫, 花猫, 布偶猫, 狸花猫
kitten     | 0.2     | 3        | cat-meow     | kitten, kitty | 小猫, 奶猫
fox        | 0.4     | 4        |              | fox | 狐狸, 赤狐
wolf       | 0.8     | 5        |              | wolf, coyote | 狼, 灰狼, 野狼, 狼群
horse      | 1.6     | 8        | horse-gallop | horse, stallion, steed, mare | 马, 骏马, 马匹, 白马, 战马, 黑马, 马儿
pony       | 1.1     | 8        | horse-gallop | pony | 小马
unicorn    | 1.6     | 7        |              | unicorn | 独角兽
donkey     | 1.2     | 2        |              | donkey, mule | 驴, 毛驴, 骡子
zebra      | 1.4     | 7        |              | zebra | 斑马
cow        | 1.45    | 1.2      | cow-moo      | cow, cattle, yak | 牛, 奶牛, 牦牛, 黄牛, 牛群
bull       | 1.6     | 1.2      |              | bull, ox, buffalo | 公牛, 水牛
sheep      | 0.85    | 1.4      |              | sheep | 羊, 绵羊, 羊群
lamb       | 0.5     | 1.4      |              | lamb | 小羊, 羔羊
goat       | 0.9     | 1.4      |              | goat | 山羊
pig        | 0.75    | 1.4      |              | pig, piglet, boar | 猪, 小猪, 野猪
deer       | 1.3     | 6        |              | deer, doe, antelope, gazelle | 鹿, 羚羊
fawn       | 0.8     | 6        |              | fawn | 小鹿
stag       | 1.5     | 6        |              | stag | 雄鹿, 梅花鹿
reindeer   | 1.4     | 6        |              | reindeer, elk, moose | 麋鹿, 驯鹿
rabbit     | 0.25    | 3        |              | rabbit, bunny, hare | 兔子, 小兔子, 兔, 白兔, 野兔, 小白兔
squirrel   | 0.2     | 3        |              | squirrel, chipmunk | 松鼠, 小松鼠
mouse      | 0.06    | 2        |              | mouse, guinea pig | 老鼠, 小老鼠
rat        | 0.1     | 2        |              | rat |
hedgehog   | 0.12    | 2        |              | hedgehog | 刺猬
hamster    | 0.09    | 2        |              | hamster | 仓鼠
raccoon    | 0.3     | 2        |              | raccoon, badger | 浣熊
red-panda  | 0.35    | 2        |              | red panda | 小熊猫
beaver     | 0.35    | 2        |              | beaver | 河狸
otter      | 0.3     | 2        |              | otter | 水獭
bear       | 1.2     | 2        |              | bear, grizzly, brown bear, grizzly bear | 熊, 棕熊, 黑熊, 大熊
polar-bear | 1.3     | 2        |              | polar bear | 北极熊
panda      | 0.8     | 1        |              | panda, giant panda | 熊猫, 大熊猫
lion       | 1.1     | 6        |              | lion | 狮子, 雄狮
lioness    | 1       | 6        |              | lioness | 母狮
tiger      | 1       | 6        |              | tiger | 老虎, 虎, 白虎, 猛虎
leopard    | 0.75    | 8        |              | leopard, panther, jaguar, lynx | 豹子, 黑豹, 雪豹, 花豹
cheetah    | 0.8     | 8        |              | cheetah | 猎豹
elephant   | 3       | 1.6      |              | elephant | 大象, 象, 小象
mammoth    | 3.4     | 1.6      |              | mammoth | 猛犸象
giraffe    | 5       | 2        |              | giraffe | 长颈鹿
rhino      | 1.7     | 3        |              | rhino, rhinoceros | 犀牛
hippo      | 1.5     | 3        |              | hippo, hippopotamus | 河马
camel      | 2       | 1.4      |              | camel, llama, alpaca | 骆驼, 羊驼, 骆驼队, 驼队, 骆驼群
kangaroo   | 1.5     | 5        |              | kangaroo | 袋鼠
koala      | 0.7     | 5        |              | koala | 考拉
monkey     | 0.6     | 2        |              | monkey | 猴子, 猴, 金丝猴
gorilla    | 1.6     | 2        |              | gorilla, orangutan | 大猩猩
chimpanzee | 1.1     | 2        |              | chimpanzee, ape | 猩猩
frog       | 0.08    | 1        | frogs        | frog, toad | 青蛙, 蛤蟆
turtle     | 0.25    | 0.3      |              | turtle, tortoise | 乌龟, 海龟, 龟
lizard     | 0.12    | 1        |              | lizard, chameleon, gecko | 蜥蜴, 变色龙, 壁虎
crocodile  | 0.5     | 1        |              | crocodile, alligator | 鳄鱼
snake      | 0.15    | 0.6      |              | snake, python, cobra | 蛇, 蟒蛇, 眼镜蛇
fox-cub    | 0.25    | 3        |              | fox cub, fox kit, baby fox | 小狐狸
shepherd   | 0.6     | 4        | dog-bark     | german shepherd, shepherd dog, sheepdog | 牧羊犬, 德牧, 德国牧羊犬
dalmatian  | 0.55    | 4        | dog-bark     | dalmatian | 斑点狗, 大麦町
bulldog    | 0.4     | 3        | dog-bark     | bulldog, french bulldog, pug | 斗牛犬, 法斗, 巴哥
skunk      | 0.3     | 2        |              | skunk | 臭鼬
foal       | 1       | 6        |              | foal, colt | 小马驹, 马驹
pegasus    | 1.7     | 8        |              | pegasus, winged horse, flying horse | 飞马, 天马
cub        | 0.45    | 3        |              | cub, calf | 小牛, 幼崽, 幼兽, 牛犊, 犊子
`;

export const BIRDS = `
id         | heightM | stands | speedMps | sound | en | zh
bird       | 0.2     | air    | 6        | birds | bird, songbird, flock of birds | 鸟, 小鸟, 鸟儿, 飞鸟, 鸟群, 候鸟
swallow    | 0.16    | air    | 6        | birds | swallow | 燕子
robin      | 0.14    | air    | 6        | birds | robin |
sparrow    | 0.14    | air    | 6        | birds | sparrow | 麻雀
gull       | 0.4     | air    | 7        | gulls | gull, seagull, albatross, tern | 海鸥, 信天翁, 海鸟
dove       | 0.3     | air    | 6        |       | dove, white dove | 鸽子, 白鸽, 和平鸽
eagle      | 0.8     | air    | 12       |       | eagle, vulture | 鹰, 老鹰, 雄鹰, 秃鹫
hawk       | 0.5     | air    | 12       |       | hawk, falcon | 猎鹰
crow       | 0.4     | air    | 7        |       | crow, raven | 乌鸦
bat-animal | 0.16   | air    | 6        |       | bat, fruit bat, vampire bat | 蝙蝠
magpie     | 0.4     | air    | 7        |       | magpie | 喜鹊
owl        | 0.5     | air    | 5        | owl   | owl | 猫头鹰
parrot     | 0.4     | air    | 6        |       | parrot, macaw, cockatoo | 鹦鹉
hummingbird | 0.1     | air    | 6        |       | hummingbird | 蜂鸟
crane-bird | 1.3     |        | 6        |       | stork, red crowned crane | 仙鹤, 白鹤, 鹤, 丹顶鹤
heron      | 1       |        | 6        |       | heron, egret | 白鹭
flamingo   | 1.4     |        | 6        |       | flamingo | 火烈鸟
swan       | 1       | water  | 1        |       | swan | 天鹅, 白天鹅, 黑天鹅
goose      | 0.8     | water  | 1        |       | goose | 鹅, 大雁
duck       | 0.35    | water  | 0.8      |       | duck, mallard | 鸭子, 鸭, 野鸭, 鸳鸯
duckling   | 0.15    | water  | 0.8      |       | duckling | 小鸭子
chicken    | 0.45    |        | 1        |       | chicken, hen | 鸡, 母鸡
chick      | 0.1     |        | 1        |       | chick | 小鸡
rooster    | 0.5     |        | 1        | rooster | rooster, cock | 公鸡
peacock    | 1       |        | 0.8      |       | peacock | 孔雀
ostrich    | 2.3     |        | 0.8      |       | ostrich | 鸵鸟
turkey     | 0.8     |        | 0.8      |       | turkey | 火鸡
penguin    | 0.9     |        | 0.8      |       | penguin | 企鹅, 小企鹅
phoenix    | 2       | air    | 10       |       | phoenix, firebird | 凤凰, 火凤凰
pigeon     | 0.3     | air    | 6        |       | pigeon |
toucan     | 0.45    | air    | 6        |       | toucan | 巨嘴鸟
pelican    | 1.2     | water  | 6        |       | pelican | 鹈鹕
puffin     | 0.3     |        | 5        |       | puffin | 海鹦
`;

export const FISHES = `
id        | heightM | stands      | speedMps | en | zh
fish      | 0.2     | under-water | 1        | fish | 鱼, 小鱼, 鱼群, 鱼儿
clownfish | 0.1     | under-water | 1        | clownfish | 小丑鱼
goldfish  | 0.1     | under-water | 0.4      | goldfish | 金鱼
koi       | 0.3     | under-water | 0.4      | koi, carp | 锦鲤, 鲤鱼
shark     | 1       | under-water | 3        | shark | 鲨鱼, 大白鲨
whale     | 4       | under-water | 3        | whale, humpback whale, blue whale | 鲸鱼, 鲸, 蓝鲸, 座头鲸
orca      | 2.5     | under-water | 3        | orca | 虎鲸
dolphin   | 0.8     | water       | 5        | dolphin, porpoise | 海豚
seal      | 0.7     | water       | 2        | seal, sea lion, walrus | 海豹, 海狮, 海象
ray       | 0.5     | under-water | 2        | manta ray, manta, stingray | 蝠鲼, 魔鬼鱼
jellyfish | 0.5     | under-water | 0.3      | jellyfish | 水母
octopus   | 0.6     | under-water | 0.8      | octopus | 章鱼
squid     | 0.6     | under-water | 0.8      | squid | 鱿鱼, 乌贼
crab      | 0.12    |             | 0.5      | crab | 螃蟹
lobster   | 0.15    |             | 0.5      | lobster | 龙虾
shrimp    | 0.08    |             | 0.5      | shrimp | 虾
starfish  | 0.05    |             |          | starfish | 海星
seahorse  | 0.12    |             |          | seahorse | 海马
tropical-fish | 0.12 | under-water | 1     | tropical fish, coral fish | 热带鱼
`;

export const INSECTS = `
id        | heightM | stands | speedMps | sound    | en | zh
butterfly | 0.08    | air    | 1        |          | butterfly | 蝴蝶, 彩蝶
moth      | 0.06    | air    | 1        |          | moth | 飞蛾
bee       | 0.03    | air    | 2        | bees     | bee, bumblebee, wasp, honeybee | 蜜蜂, 黄蜂
dragonfly | 0.07    | air    | 3        |          | dragonfly | 蜻蜓
ladybug   | 0.02    |        | 0.1      |          | ladybug, ladybird | 瓢虫
beetle    | 0.03    |        | 0.1      |          | beetle | 甲虫
ant       | 0.01    |        | 0.1      |          | ant | 蚂蚁
spider    | 0.04    |        | 0.2      |          | spider | 蜘蛛
snail     | 0.05    |        | 0.02     |          | snail, worm | 蜗牛
caterpillar | 0.04    |        | 0.02     |          | caterpillar | 毛毛虫
cricket   | 0.04    |        | 0.5      | crickets | grasshopper, cicada | 蝉, 蟋蟀, 蚂蚱
`;

export const CREATURES = `
id        | heightM | stands | speedMps | sound | en | zh
dragon    | 5       | air    | 10       |       | dragon | 龙, 巨龙, 神龙, 青龙, 飞龙
dinosaur  | 5       |        | 4        |       | dinosaur | 恐龙
triceratops | 3       |        | 4        |       | triceratops | 三角龙
t-rex     | 4.5     |        | 4        |       | t rex, tyrannosaurus | 霸王龙
monster   | 3       |        | 2        |       | monster, beast, demon, creature, giant, troll, godzilla, kaiju, alien | 怪物, 怪兽, 恶魔, 野兽, 巨人, 生物, 妖怪, 哥斯拉, 外星人, 神兽
ghost     | 1.7     | air    | 1        |       | ghost, spirit, phantom | 幽灵, 鬼魂, 鬼
robot     | 1.8     |        | 1.2      | robot | robot, android, cyborg, droid, humanoid robot, robotic arm | 机器人, 机械人, 仿生人, 机械臂
mecha     | 12      |        | 4        | robot | mech, mecha, giant robot | 机甲, 高达, 巨型机器人, 机甲战士
snowman   | 1.5     |        |          |       | snowman | 雪人
scarecrow | 1.7     |        |          |       | scarecrow | 稻草人
long-neck | 9         |        | 2        |       | brachiosaurus, long necked dinosaur, sauropod, brontosaurus | 腕龙, 梁龙, 长颈龙
`;
