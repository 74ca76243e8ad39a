export const PEOPLE = `
id                | heightM | stands      | sex    | age   | count | sound        | en | zh | two
person            | 1.7     |             |        |       |       |              | person, human, someone, somebody, people, figure, individual, adult, human being, human figure, stranger, neighbour, neighbor, owner, librarian, archivist, resident, villager, native, visitor, volunteer, passer, local, bystander, participant, roommate of his, player, gamer | 人, 人物, 人类, 某人, 行人, 成年人, 身影, 人影, 个体, 主人, 管理员, 图书管理员, 邻居, 陌生人, 居民, 村民, 工作人员, 负责人, 志愿者, 义工, 玩家, 参与者, 当地人, 男男女女们, 旅客, 路人甲, 老百姓, 百姓
woman             | 1.65    |             | female |       |       |              | woman, lady, female, young lady, young woman, female lead, heroine, goddess, wife, girlfriend, sister, aunt, flight attendant, stewardess, housewife, mistress, blonde, mother in law, auntie | 女人, 女子, 女士, 女性, 美女, 少妇, 女主角, 女主, 女神, 女主人公, 妻子, 太太, 女友, 女朋友, 姐姐, 阿姨, 姑姑, 茶艺师, 旗袍女子, 空姐, 主妇, 家庭主妇, 女主播, 阿姨们, 大妈, 女士们, 女人们, 女郎, 女仆, 女生们, 姑娘们, 女子们
man               | 1.78    |             | male   |       |       |              | man, gentleman, male, guy, dude, fellow, male lead, hero, husband, boyfriend, brother, uncle, bodyguard, lawyer, judge, barber, hairdresser, sir, politician, thug, gangster | 男人, 男子, 男士, 男性, 帅哥, 男主角, 男主, 先生, 大叔, 壮汉, 英雄, 男主人公, 汉子, 丈夫, 男友, 男朋友, 哥哥, 叔叔, 保镖, 教练, 律师, 法官, 理发师, 大哥, 大爷们, 型男, 肌肉男, 男模, 黑帮, 混混, 贵公子, 公子, 将士
girl              | 1.4     |             | female | child |       |              | girl, little girl, schoolgirl, daughter, granddaughter, little sister, niece | 女孩, 小女孩, 女童, 小姑娘, 女娃, 丫头, 女儿, 孙女, 妹妹, 小妹妹
young-woman       | 1.63    |             | female |       |       |              | young girl, high school girl, teenage girl, beautiful girl, teen girl, college girl | 少女, 姑娘, 女生, 年轻女孩, 女学生, 少女们, 小姐姐, 女大学生, 学姐, 学妹, 年轻女子, 采茶女, 渔女, 村姑, 小姐, 千金, 邻家女孩, 萌妹
boy               | 1.4     |             | male   | child |       |              | boy, little boy, schoolboy, lad, son, grandson, little brother, nephew | 男孩, 小男孩, 男童, 男娃, 小伙伴, 儿子, 孙子, 弟弟, 小弟弟
young-man         | 1.76    |             | male   |       |       |              | young man, teenage boy, youth, teenager, teen, college boy | 少年, 男生, 小伙子, 年轻人, 青年, 小伙, 男学生, 少年郎, 小哥哥, 美少年, 男大学生, 学长, 学弟, 年轻男子, 小哥, 牧童, 小鲜肉
child             | 1.2     |             |        | child |       |              | child, kid, children, toddler, little one | 孩子, 小孩, 儿童, 小朋友, 孩童, 娃娃
baby              | 0.6     |             |        | child |       |              | baby, infant, newborn | 婴儿, 宝宝, 宝贝, 新生儿
old-man           | 1.68    |             | male   | old   |       |              | old man, elderly man, grandfather, grandpa, granddad, elder, old guy, pensioner | 老人, 老爷爷, 爷爷, 老头, 老者, 老翁, 外公, 老大爷, 老先生, 老汉, 大爷, 老伯, 老大爷们, 老人家, 老艺人, 长者, 老伯伯, 老头子, 爷爷奶奶, 姥爷
old-woman         | 1.56    |             | female | old   |       |              | old woman, elderly woman, grandmother, grandma, granny, old lady, elderly lady | 老奶奶, 奶奶, 老太太, 外婆, 老妇人, 老婆婆, 大娘, 婆婆, 老妇, 老大娘, 老阿婆, 阿婆, 姥姥
mother            | 1.65    |             | female |       |       |              | mother, mom, mum, mommy | 母亲, 妈妈
father            | 1.78    |             | male   |       |       |              | father, dad, daddy | 父亲, 爸爸
couple            | 1.72    |             |        |       | 2     |              | couple, lovers, newlyweds, parents, old couple, elderly couple, two lovers, bride and groom | 情侣, 夫妻, 恋人, 夫妇, 新人, 父母, 爸妈, 爸爸妈妈, 小两口, 老两口, 老夫妻, 老夫妇, 老伴儿, 小情侣, 一对恋人, 一对情侣, 一对夫妇
family            | 1.6     |             |        |       | 3     |              | family | 一家人, 一家三口, 家人, 家庭, 家属
friend            | 1.7     |             |        |       |       |              | friend, companion, partner, buddy, colleague, coworker, co worker, roommate | 朋友, 伙伴, 同伴, 闺蜜, 好友, 同事, 室友
crowd             | 1.7     |             |        |       | 14    | crowd-murmur | crowd, fans, football fans, sports fans, supporters, audience, spectator, onlooker, pedestrian, passerby, passer by, commuter | 人群, 人来人往, 人山人海, 熙来攘往, 观众, 路人, 人们, 众人, 围观者, 人潮, 人流, 观众席, 看台, 球迷, 粉丝
chef              | 1.72    |             |        |       |       |              | chef, cook, baker, pastry chef | 厨师, 大厨, 面包师, 主厨, 糕点师
barista           | 1.7     |             |        |       |       |              | barista, bartender | 咖啡师, 调酒师
waiter            | 1.72    |             |        |       |       |              | waiter, waitress, server | 服务员, 服务生, 侍者
doctor            | 1.74    |             |        |       |       |              | doctor, surgeon, physician | 医生, 大夫, 外科医生
nurse             | 1.65    |             | female |       |       |              | nurse | 护士
scientist         | 1.74    |             |        |       |       |              | scientist, researcher, professor, engineer | 科学家, 研究员, 教授, 工程师, 博士
teacher           | 1.7     |             |        |       |       |              | teacher, lecturer | 老师, 教师
student           | 1.65    |             |        |       |       |              | student, classmate, pupil | 学生, 同学, 全班同学, 全班, 同班同学
police-officer    | 1.78    |             |        |       |       |              | police officer, policeman, policewoman, cop, officer | 警察, 警官, 民警
firefighter       | 1.78    |             |        |       |       |              | firefighter, fireman | 消防员
soldier           | 1.78    |             |        |       |       |              | soldier, trooper, guard, bodyguard soldier, security guard, marine | 士兵, 军人, 战士, 卫兵, 守卫, 保安, 特种兵, 士兵们, 武警
detective         | 1.78    |             |        |       |       |              | detective, spy, secret agent | 侦探, 间谍, 特工
worker            | 1.74    |             |        |       |       |              | worker, builder, mechanic, carpenter, craftsman, artisan, blacksmith, smith, welder, miner, potter, tailor, plumber, electrician, lumberjack, woodcutter, glassblower, handyman, cobbler, stonemason, engineer at work, architect, janitor, cleaner, repairman, dock worker, sculptor | 工人, 建筑工人, 技师, 木匠, 工匠, 匠人, 师傅, 铁匠, 裁缝, 矿工, 焊工, 电工, 陶艺师, 陶艺家, 石匠, 修理工, 清洁工, 环卫工人, 老木匠, 建筑师, 保洁员, 清洁员, 修鞋匠, 雕刻师, 手艺人, 工匠们, 维修工, 码头工人, 制陶师傅
farmer            | 1.72    |             |        |       |       |              | farmer, gardener, shepherd, herder, herdsman, camel driver, camel herder, goatherd, beekeeper, tea picker, tea farmer, rice farmer | 农民, 农夫, 园丁, 牧羊人, 农妇, 牵驼人, 赶驼人, 放牛娃, 牧民, 牧人, 养蜂人, 茶农, 采茶人, 果农, 花农, 牧羊女
boatman           | 1.72    |             | male   |       |       |              | boatman, ferryman, gondolier, oarsman | 船夫, 艄公, 船家, 摆渡人, 撑船人, 船工, 渔樵, 老艄公
fisherman         | 1.72    |             | male   |       |       |              | fisherman, fisher, angler | 渔夫, 渔民, 钓鱼人, 渔翁
sailor            | 1.76    |             |        |       |       |              | sailor, captain | 水手, 船长, 船员
courier           | 1.74    |             |        |       |       |              | courier, delivery man, delivery boy, deliveryman, postman, delivery rider | 快递员, 外卖员, 邮递员, 骑手, 外卖小哥, 快递小哥, 送货员
driver            | 1.74    |             |        |       |       |              | driver, taxi driver, racer, racing driver | 司机, 车手, 赛车手, 驾驶员
cyclist           | 1.74    |             |        |       |       |              | cyclist, biker, motorcyclist | 骑行者, 自行车手, 摩托车手
pilot             | 1.76    |             |        |       |       |              | pilot, aviator | 飞行员, 机长
astronaut         | 1.85    |             |        |       |       |              | astronaut, cosmonaut, spaceman | 宇航员, 航天员, 太空人
diver             | 1.75    | under-water |        |       |       |              | diver, scuba diver | 潜水员, 潜水者
businessman       | 1.78    |             | male   |       |       |              | businessman, office worker, boss, executive, manager | 商人, 上班族, 老板, 白领, 经理, 商务人士, 总裁
businesswoman     | 1.66    |             | female |       |       |              | businesswoman, secretary | 女商人, 女白领, 女老板, 秘书
presenter         | 1.7     |             |        |       |       |              | presenter, host, streamer, vlogger, influencer, blogger, reporter, journalist, sportscaster, announcer person, news anchor | 主持人, 主播, 博主, 网红, 记者, 达人, 评论员
model             | 1.76    |             | female |       |       |              | model, fashion model, supermodel | 模特, 超模
actor             | 1.76    |             |        |       |       |              | actor, actress, protagonist, character, main character | 演员, 主角, 主人公, 角色, 女演员
dancer            | 1.68    |             |        |       |       |              | dancer, ballerina, ballet dancer, street dancer, lion dancer, dance crew | 舞者, 舞蹈演员, 芭蕾舞者, 舞女, 舞狮人, 街舞舞者, 舞狮队, 花旦, 戏曲演员, 京剧演员
singer            | 1.7     |             |        |       |       |              | singer, pop star, rock star, rapper, dj, disc jockey | 歌手, 歌星, 说唱歌手, DJ
musician          | 1.72    |             |        |       |       |              | musician, guitarist, pianist, violinist, drummer, street musician, busker, cellist, conductor | 音乐家, 吉他手, 钢琴家, 小提琴家, 鼓手, 乐手, 钢琴师, 指挥家, 大提琴手, 琴师, 贝斯手, 音乐人
band              | 1.75    |             |        |       | 4     |              | band, rock band, orchestra | 乐队, 乐团
painter           | 1.7     |             |        |       |       |              | painter, artist, illustrator | 画家, 艺术家, 画师
photographer      | 1.74    |             |        |       |       |              | photographer, cameraman, director | 摄影师, 导演, 摄像师
writer            | 1.72    |             |        |       |       |              | writer, author, poet, programmer | 作家, 书生, 秀才, 文人, 诗人, 程序员, 作者
athlete           | 1.8     |             |        |       |       |              | athlete, sportsman, runner, jogger, swimmer, gymnast, defender, opponent, rival, teammate, referee, sprinter, marathon runner, lifeguard, tennis player, volleyball player, badminton player, boxer in training, surfer girl, yogi, yoga teacher, fitness trainer | 运动员, 跑者, 跑步者, 游泳运动员, 健身者, 对手, 队友, 后卫, 前锋, 裁判, 队员, 救生员, 健身教练, 网球运动员, 体操运动员, 跑步者们, 瑜伽老师, 羽毛球运动员, 滑板手, 选手
football-player   | 1.8     |             | male   |       |       |              | football player, soccer player, footballer, striker | 足球运动员, 球员, 足球队员
goalkeeper        | 1.86    |             | male   |       |       |              | goalkeeper, goalie, keeper of the goal | 守门员, 门将
basketball-player | 1.95    |             | male   |       |       |              | basketball player | 篮球运动员, 篮球队员
boxer             | 1.8     |             |        |       |       |              | boxer, fighter, wrestler | 拳击手, 格斗家, 拳手
skater            | 1.7     |             |        |       |       |              | skater, skateboarder, figure skater | 滑冰者, 滑板少年, 花样滑冰运动员
skier             | 1.76    |             |        |       |       |              | skier, snowboarder | 滑雪者, 滑雪运动员
surfer            | 1.76    | water       |        |       |       |              | surfer | 冲浪者, 冲浪手
hiker             | 1.74    |             |        |       |       |              | hiker, traveler, traveller, backpacker, tourist, explorer, adventurer, wanderer, climber, mountaineer | 登山者, 旅行者, 背包客, 游客, 探险家, 旅人, 徒步者, 冒险家, 攀岩者
samurai           | 1.74    |             | male   |       |       |              | samurai, ronin | 武士, 浪人
ninja             | 1.74    |             | male   |       |       |              | ninja, assassin, killer, hooded figure, cloaked figure, thief, burglar, robber, enemy, foe, villain | 忍者, 黑衣人, 刺客, 杀手, 蒙面人, 小偷, 窃贼, 强盗, 敌人, 反派, 坏人
swordsman         | 1.76    |             |        |       |       |              | swordsman, martial artist, kung fu master, swordswoman, warrior | 剑客, 侠客, 大侠, 女侠, 武林高手, 剑士, 武者, 勇士
knight            | 1.82    |             | male   |       |       |              | knight, general, viking, gladiator, crusader | 骑士, 将军, 大将军, 元帅, 维京人, 角斗士
archer            | 1.74    |             |        |       |       |              | archer, hunter, ranger | 弓箭手, 猎人, 射手
cowboy            | 1.8     |             | male   |       |       |              | cowboy, gunslinger, sheriff, outlaw, bandit, desperado | 牛仔, 枪手, 土匪, 亡命徒
pirate            | 1.78    |             |        |       |       |              | pirate | 海盗
king              | 1.78    |             | male   |       |       |              | king, prince | 国王, 王子, 太子
courtier          | 1.75    |             | male   |       |       |              | courtier, minister, imperial official, court official | 大臣, 臣子, 文武百官, 官员, 大臣们, 臣, 太监
emperor           | 1.76    |             | male   |       |       |              | emperor, chinese emperor | 皇帝, 帝王, 皇上
empress           | 1.66    |             | female |       |       |              | empress, imperial concubine, concubine, imperial consort | 皇后, 女皇, 贵妃, 妃子, 嫔妃, 娘娘
queen             | 1.68    |             | female |       |       |              | queen, princess | 女王, 公主
bride             | 1.66    |             | female |       |       |              | bride | 新娘
groom             | 1.78    |             | male   |       |       |              | groom, bridegroom | 新郎
monk              | 1.7     |             | male   |       |       |              | monk, priest, taoist | 和尚, 僧人, 道士, 牧师, 僧侣
monkey-king       | 1.7     |             | male   |       |       |              | monkey king, sun wukong, wukong | 孙悟空, 美猴王, 齐天大圣, 悟空
wizard            | 1.75    |             | male   |       |       |              | wizard, magician, sorcerer, mage | 巫师, 魔法师, 魔术师, 法师
witch             | 1.65    |             | female |       |       |              | witch, sorceress, enchantress | 女巫, 巫女, 魔女
fairy             | 1.6     |             | female |       |       |              | fairy, elf, angel, elf girl | 仙女, 嫦娥, 精灵, 天使, 仙子, 小精灵
mermaid           | 1.7     | under-water | female |       |       |              | mermaid | 美人鱼, 人鱼
superhero         | 1.85    |             |        |       |       |              | superhero, superman, superheroine | 超级英雄, 超人
clown             | 1.75    |             |        |       |       |              | clown, juggler, acrobat, mime | 小丑, 杂技演员
santa             | 1.75    |             | male   | old   |       |              | santa claus, santa, father christmas | 圣诞老人
shopkeeper        | 1.7     |             |        |       |       |              | shopkeeper, vendor, seller, street vendor, merchant, cashier, barker, hawker, stall owner, florist | 店主, 小贩, 摊主, 售货员, 老板娘, 店员, 收银员, 店老板, 花店老板, 卖花姑娘, 卖花女, 商贩, 摊贩, 花艺师
customer          | 1.7     |             |        |       |       |              | customer, guest, passenger, client, patient | 顾客, 客人, 乘客, 客户, 病人, 宾客, 来宾
ghost-person      | 1.7     |             |        |       |       |              | zombie, vampire, ghost girl | 僵尸, 吸血鬼, 女鬼
mother-and-daughter | 1.7 |  |  |  |  |  | mother and daughter pair | 母女, 母女俩, 母女两人, 母女二人 | mother girl
mother-and-son | 1.7 |  |  |  |  |  |  | 母子, 母子俩, 母子两人, 母子二人 | mother boy
father-and-son | 1.7 |  |  |  |  |  |  | 父子, 父子俩, 父子两人, 父子二人 | father boy
father-and-daughter | 1.7 |  |  |  |  |  |  | 父女, 父女俩, 父女两人, 父女二人 | father girl
grandfather-and-child | 1.7 |  |  |  |  |  |  | 爷孙, 爷孙俩, 爷孙两人, 爷孙二人, 祖孙, 祖孙俩, 祖孙两人, 祖孙二人, 爷孙俩人, 爷孙俩人俩, 爷孙俩人两人, 爷孙俩人二人 | old-man boy
brothers | 1.7 |  |  |  |  |  |  | 小兄弟, 小兄弟俩, 小兄弟两人, 小兄弟二人 | boy boy
grown-brothers | 1.7 |  |  |  |  |  |  | 兄弟, 兄弟俩, 兄弟两人, 兄弟二人, 哥俩, 哥俩俩, 哥俩两人, 哥俩二人 | man man
sisters | 1.7 |  |  |  |  |  | twin girls, twin sisters, little twin girls | 双胞胎姐妹, 双胞胎女孩, 小姐妹, 小姐妹俩, 小姐妹两人, 小姐妹二人 | girl girl
grown-sisters | 1.7 |  |  |  |  |  |  | 姐妹, 姐妹俩, 姐妹两人, 姐妹二人 | woman woman
twins | 1.7 |  |  |  |  |  | twins, twin children | 双胞胎, 双胞胎兄妹, 龙凤胎 | child child
twin-boys | 1.7 |  |  |  |  |  | twin boys, twin brothers | 双胞胎兄弟, 双胞胎男孩 | boy boy
siblings | 1.7 |  |  |  |  |  | siblings | 兄妹, 兄妹俩, 兄妹两人, 兄妹二人, 姐弟, 姐弟俩, 姐弟两人, 姐弟二人 | boy girl
master-and-pupil | 1.7 |  |  |  |  |  |  | 师徒, 师徒俩, 师徒两人, 师徒二人 | old-man young-man
man-and-woman | 1.7 |  |  |  |  |  |  | 一男一女, 男女主角, 男女主, 男女主人公, 男女, 俊男美女, 男男女女 | man woman
boy-and-girl | 1.7 |  |  |  |  |  |  | 少男少女, 男孩女孩 | boy girl
`;
