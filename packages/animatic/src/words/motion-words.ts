// What bodies do. `rigs` names the bodies that can; `speedMps` is the way made over ground or through
// air; `object` says that something is done to somebody; `takes`: it is in the hands afterwards.
export const MOTIONS = `
id        | rigs                       | speedMps | sound          | object | takes | en | zh
stand     | person quadruped bird hand | 0        |                |        |       | stand, pose, remain, stand still, wait, stop, freeze, linger, be located, stand tall, pause, huddle | 站, 停在, 停着, 停靠, 停, 站立, 站着, 伫立, 矗立, 屹立, 等待, 停留, 摆姿势, 等, 停下, 驻足, 立
walk      | person quadruped bird      | 1.3      | footsteps      |        |       | walk, stroll, step, wander, stride, pace, trudge, hike, move forward, approach, come, go, arrive, enter, leave, pass, pass by, cross, return, walk by, step out, head, exit, travel, saunter, wade, come out, go out, limp, come in, walk in, come closer, emerge, migrate, waddle, shuffle, plod, amble, step out of, file past, take first steps, take her first steps, take his first steps, take a few steps, strut, swagger, sashay, go to school, walk to school | 走, 边走, 下车, 走下车, 上车, 走上车, 行走, 漫步, 散步, 走路, 踱步, 前行, 走来, 走近, 走进, 走出, 走过, 走向, 穿过, 经过, 来到, 进入, 离开, 迈步, 走动, 前进, 路过, 穿行, 漫游, 步行, 徘徊, 踏入, 远去, 走远, 回来, 归来, 赶路, 出发, 踏上, 穿越, 走在, 行驶过, 步入, 走上前, 移动, 上学, 去上学, 放学
sneak     | person quadruped bird      | 1.3      | footsteps      |        |       | tiptoe, stalk, prowl, sneak, slink, sneak around, creep up, sneak up | 悄悄走, 潜行, 蹑手蹑脚, 悄悄靠近, 悄悄走近
march     | person quadruped bird      | 1.3      | footsteps      |        |       | march, parade | 行进
run       | person quadruped bird      | 4        | footsteps-fast |        |       | run, sprint, dash, jog, rush, race, flee, escape, charge, scamper, hurry, bolt, run around, frolic, romp, scurry, scuttle, sneak off | 跑, 奔跑, 冲, 冲刺, 跑步, 飞奔, 逃跑, 狂奔, 跑来, 跑过, 奔向, 冲向, 跑向, 疾跑, 小跑, 奔, 奔去, 冲出, 赶来, 撒欢, 嬉戏奔跑, 逃, 疾驰而过, 跑动, 跑开, 跑走, 突破, 冲破, 追跑, 冲刺跑
sit       | person quadruped bird      | 0        |                |        |       | sit, perch, lean | 坐, 坐着, 坐在, 倚靠, 靠, 靠在, 端坐, 歇息, 休息, 倚, 趴, 趴在
sit-down  | person quadruped           | 0        |                |        |       | sit down, take a seat, be seated, take her seat, take his seat, sit back down | 坐下, 坐下来, 落座, 入座, 坐了下来
stand-up  | person                     | 0        |                |        |       | stand up, get up, rise to his feet, rise to her feet, get to his feet, get to her feet, stand back up | 站起, 站起来, 站起身, 起身, 起立, 站了起来
sit-ground | person quadruped bird      | 0        |                |        |       | rest | 打坐, 盘坐
crouch    | person quadruped bird      | 0        |                |        |       | squat, crouch | 蹲, 蹲下, 蹲在, 蜷缩
lie       | person quadruped           | 0        |                |        |       | lie, lie down, recline, sprawl, curl up, lay down, lounge | 躺, 躺下, 躺在, 卧, 平躺, 躺着
jump      | person quadruped bird fish any | 2.2  |                |        |       | jump, land, leap, bounce, jump over, leap over, spring, pounce, jump down, jump up, vault, skip, somersault, backflip, flip, jump out | 跳, 跳跃, 跳起, 跃, 跳下, 跳过, 跃起, 跃过, 腾空, 蹦, 蹦跳, 跳上, 蹦蹦跳跳, 一跃, 翻跟头, 空翻, 弹跳, 跃出, 跳出, 蹦出, 飞跃, 纵身一跃, 踩水坑, 踩水
turn      | person quadruped vehicle   | 0        |                |        |       | turn, turn around, turn back, look back, turn head, turn to, turn his head, turn her head, glance back | 转身, 转头, 回头, 扭头, 转向, 转过身, 转过头, 回眸, 转弯, 回首, 侧身, 转过来, 回过头
wave      | person hand                | 0        |                |        |       | wave, wave hand, wave goodbye, greet, beckon, wave her hand, wave his hand, say hello, gesture | 挥手, 招手, 挥舞, 打招呼, 挥动, 招呼, 挥手告别, 挥, 摆手, 示意
point     | person hand                | 0        |                |        |       | point, point at, point to, gesture at | 指, 指向, 指着, 指指
salute    | person                     | 0        |                |        |       | salute | 敬礼
curtsy    | person                     | 0        |                |        |       | curtsy | 屈膝礼
nod       | person quadruped           | 0        |                |        |       | nod, nod her head, nod his head | 点头, 点点头
shake-head | person quadruped           | 0        |                |        |       | shake head, shake his head | 摇头, 摇摇头
clap      | person hand                | 0        | applause       |        |       | clap, applaud, clap hands | 鼓掌, 拍手, 拍掌
cheer     | person                     | 0        | cheering       |        |       | cheer, celebrate, raise arms, rejoice, cheer up, go wild, go crazy, roar with joy | 欢呼, 庆祝, 喝彩, 雀跃, 欢庆, 加油, 振臂高呼, 欢呼雀跃, 叫好, 拍手叫好, 沸腾, 呐喊助威
toast     | person                     | 0        | glass-clink    |        |       | toast, raise a toast, raise a glass, raise their glasses, clink, clink glasses, clink their glasses, clink cups, say cheers | 举杯, 干杯, 碰杯, 举杯碰杯, 举杯庆祝, 举杯共饮
dance     | person                     | 0.3      |                |        |       | dance, twirl, waltz, sway, groove, perform | 跳舞, 舞蹈, 起舞, 翩翩起舞, 舞动, 手舞足蹈, 摇摆, 热舞, 扭动, 表演, 旋舞, 街舞, 舞
tai-chi   | person                     | 0        |                |        |       | practice tai chi, do tai chi, practise tai chi, practise qigong, practice kung fu slowly | 打太极, 打太极拳, 练太极, 练气功
ballet | person                     | 0.3      |                |        |       | pirouette, dance ballet, perform ballet | 跳芭蕾
hug       | person quadruped           | 0        |                | yes    |       | hug, embrace, cuddle, hug each other, hold tight, embrace each other, snuggle, nuzzle | 拥抱, 抱住, 相拥, 搂, 怀抱, 搂住, 依偎, 抱抱, 紧紧相拥, 抱紧
kiss      | person                     | 0        |                | yes    |       | kiss, kiss each other | 亲吻, 吻, 接吻, 亲, 拥吻
shake-hands | person                   | 0        |                | yes    |       | shake hands, hold hands, handshake, join hands, high five, hand in hand | 握手, 牵手, 拉手, 手牵手, 击掌, 牵着手, 十指相扣, 手拉手
drink     | person quadruped           | 0        | pour           | yes    |       | drink, sip, gulp, take a sip, take a fresh sip, taste, slurp | 喝, 饮, 品尝, 抿, 啜饮, 喝一口, 抿一口, 品茶, 喝茶, 畅饮, 喝咖啡, 品, 饮用, 喝水
eat       | person quadruped bird fish | 0        | crunch         | yes    |       | eat, bite, chew, munch, nibble, take a bite, devour, lick, feed on, swallow down | 吃, 咬, 嚼, 啃, 咬一口, 品味, 享用, 舔, 吃饭, 大口吃, 啃食, 尝, 进食, 咬下
cook      | person                     | 0        | sizzle         | yes    |       | cook, fry, boil, bake, grill, stir fry, roast, toast bread, prepare, brew, make coffee, make tea, steam | 做饭, 炒, 煮, 烹饪, 煎, 烤, 烘焙, 做菜, 烧菜, 冲泡, 泡茶, 翻炒, 制作, 沏茶, 油炸, 蒸, 下厨, 拉花
knead     | person hand                | 0        |                | yes    |       | knead, knead dough, roll out dough, roll dough, shape clay, mold clay | 揉面, 揉, 擀面, 和面, 揉面团, 擀皮, 捏泥
wrap      | person hand                | 0        |                | yes    |       | make dumplings, wrap dumplings, fold dumplings, fold paper | 包饺子, 包粽子, 包馄饨, 捏, 折纸
pour      | person hand any            | 0        | pour           | yes    |       | pour, fill, spill, drizzle, sprinkle, refill, pour out, squeeze, serve | 倒, 倒入, 倾倒, 注入, 斟, 浇, 淋, 撒, 倒进, 倒出, 撒上, 淋上, 斟茶, 倒茶, 浇水, 灌入, 洒, 挤, 滴入, 盛, 投入, 倒进热油
shake     | person hand any            | 0        | shaker         | yes    |       | shake, rattle, jiggle, shake up, vibrate, shake hard, sneeze | 摇, 摇晃, 摇动, 晃动, 晃, 抖动, 抖, 震动, 用力摇晃, 打喷嚏, 打了个喷嚏
shiver    | person hand any            | 0        |                | yes    |       | tremble, shiver | 颤抖, 发抖
stir      | person hand                | 0        | ice-clink      | yes    |       | stir, froth, mix, whisk up, blend, beat, whisk | 搅拌, 搅动, 搅, 混合, 拌, 打散, 打蛋
cut       | person hand                | 0        | chop           | yes    |       | slice, chop, carve, peel, chop up, cut open, cut up, dice up, cut a, cut an, cut the, cut some, cut into, cut vegetables, cut fruit | 切, 切开, 削, 剁, 切片, 雕刻, 剥, 切菜, 切成, 剪, 劈, 裁
open      | person hand any            | 0        | door-open      | yes    |       | open, open up, unwrap, unlock, lift the lid, uncork, unfold, unfurl, unscrew | 打开, 开, 拆开, 揭开, 翻开, 推开, 敞开, 拧开, 展开, 开启, 掀开, 睁开, 拉开
close     | person hand any            | 0        | impact         | yes    |       | close, shut, lock, close up the lid, cover, seal, fold | 关, 关上, 关闭, 盖上, 合上, 锁上, 盖好, 闭上, 盖, 合拢, 闭, 封
pick      | person hand                | 0        | snap           | yes    | yes   | pick, take off her, take off his, take off its, pick up, pluck, grab, take, gather, collect, harvest, grasp, seize, reach for, reach, receive, take out, snatch, pull out, touch, reach out, choose, steal, swipe up | 摘, 捡, 拿, 摘下, 捡起, 采摘, 拿起, 采, 抓, 抓住, 取, 拾起, 收获, 端起, 取出, 伸手, 接过, 拿出, 拎, 触摸, 抚摸, 轻抚, 掏出, 轻触, 摸, 收集, 伸出, 拔出, 夹起, 夹, 挑选, 挑, 选购, 偷, 偷走
dig       | person hand                | 0        | snap           | yes    | yes   | dig | 挖
put       | person hand                | 0        |                | yes    |       | put, place, set down, put down, drop, insert, add, lay, apply, spread, hang, stick, put in, put on, attach, decorate, paste, dip, light, light up a candle, lower | 放, 置于, 放置, 放置于, 摆在, 放下, 放入, 放进, 放在, 加入, 摆放, 贴, 贴上, 铺, 挂, 插入, 涂抹, 铺开, 摆, 扔进, 加, 插, 涂, 搁, 点燃, 点亮, 划亮, 落入, 抹, 戴上, 盖章, 装饰, 贴着, 挂起, 摆上
throw     | person hand                | 0        | whoosh         | yes    |       | throw, toss, release, let go of, hurl, fling, cast, launch, pitch a ball, spike | 扔, 抛, 投, 掷, 投掷, 抛出, 扔出, 扔给, 撒网, 发射, 甩, 丢, 抛向
dunk      | person                     | 3        | impact         | yes    |       | dunk, slam dunk, do a layup, lay up | 扣篮, 灌篮, 上篮, 暴扣
shoot-hoop | person                    | 0        | whoosh         | yes    |       | shoot hoops, shoot a basket, make a three pointer | 投篮, 投三分
shoot     | person hand                | 0        | whoosh         | yes    |       | shoot, fire an arrow | 射, 射箭
bat       | person hand                | 0        | impact         | yes    |       | hit, strike, bat away | 击, 击球
kick      | person hand                | 0        | impact         | yes    |       | kick, volley, strike the ball, shoot at goal, shoot the ball, shoot on goal, take a penalty, bicycle kick | 踢, 踢球, 射门, 抽射, 凌空抽射, 劲射, 怒射, 起脚, 倒钩
catch     | person hand quadruped      | 0        |                | yes    | yes   | catch, receive a ball, intercept, trap, capture | 接, 接住, 捕捉, 抓到, 捕获, 捕, 捉, 逮
push      | person hand vehicle any    | 0.8      |                | yes    |       | push, shove, bump, bump into, knock over, press, click, tap, ring a bell, poke, swipe | 推, 按, 推动, 敲, 按下, 点击, 戳, 敲击, 滑动, 撞到, 撞上, 撞倒
knock     | person hand vehicle any    | 0        | door-knock     | yes    |       | knock, knock on | 敲门
pull      | person hand vehicle quadruped | 0.8   |                | yes    |       | pull, drag, tug, tow, haul | 拉, 拽, 拖, 牵引, 扯, 拖着, 拉着, 牵, 牵着
carry     | person quadruped bird      | 1.1      |                | yes    | yes   | carry, bring, deliver, haul away, transport, hold up high, lug | 搬, 背着, 扛, 提着, 抱着, 搬运, 送, 携带, 带着, 抱, 端着, 扛着, 捧着, 背, 送来, 运送, 端, 推着, 抬着, 叼, 叼着, 衔着, 衔
raise     | person hand                | 0        |                | yes    | yes   | raise, lift, hold up, lift up, hoist, raise up, elevate, show, present, display, draw his sword, draw her sword, draw their sword, unsheathe | 举, 举起, 抬起, 举到, 托起, 高举, 抬, 展示, 举着, 托, 竖起, 升起旗帜, 提起, 托着, 抬手, 拔剑, 拔剑出鞘, 拔刀, 拔出剑, 亮剑
hand-over | person hand                | 0        |                | yes    |       | hand, sell, buy, hand over, give, offer, pass to, hand it to, pass on, extend, exchange | 递, 卖, 贩卖, 买, 给, 递给, 交给, 递到, 赠送, 送给, 递过, 递出, 伸向, 献上
write     | person hand                | 0        |                |        |       | write, sign a letter, scribble, take notes | 写, 提笔, 书写, 写字, 描绘, 写信, 涂鸦, 挥毫, 写作
paint     | person hand                | 0        |                |        |       | paint, draw, sketch | 画画, 绘画, 作画
type      | person hand                | 0        | keyboard-typing |       |       | type, code, program, work, work on, use, scroll, game, play games, play video games | 打字, 敲代码, 编程, 工作, 敲键盘, 玩游戏, 使用, 玩手机, 刷手机, 操作, 办公, 打游戏
read      | person                     | 0        |                |        |       | read, study, browse, read a book, flip through | 读, 阅读, 看书, 读书, 学习, 翻阅, 读信, 翻书
play-guitar | person                      | 0        |                |        |       | play guitar, play the guitar, strum, play a guitar, play music, play an instrument | 弹吉他, 演奏, 弹奏, 弹
play-violin | person                      | 0        |                |        |       | play the violin, play violin, play the cello | 拉小提琴, 拉二胡, 拉琴
play-drums | person                       | 0        |                |        |       | play the drums, play drums | 打鼓, 击鼓, 敲鼓
play-flute | person                       | 0        |                |        |       | play the flute, play the trumpet, play the saxophone | 吹笛子, 吹箫, 吹奏
play-piano | person hand               | 0        |                |        |       | play piano, play the piano, play a piano | 弹钢琴, 弹琴, 抚琴, 弹古筝, 弹古琴, 弹琵琶
sing      | person bird                | 0        | singing        |        |       | sing, hum, chant, rap, serenade, sing a song | 唱, 唱歌, 歌唱, 哼唱, 演唱, 高歌, 鸣唱, 哼歌, 说唱
speak     | person                     | 0        |                |        |       | talk, teach, chat, converse, discuss, argue, tell a story, introduce, debate, communicate, explain, interview, gossip, lecture on | 交谈, 聊天, 说话, 讲话, 讲述, 谈话, 讨论, 争吵, 介绍, 对话, 演讲, 交流, 解说, 谈论, 讲解, 吵架, 教, 教导
phone     | person                     | 0        |                |        |       | call, talk on the phone, make a phone call, answer the phone, pick up the phone | 打电话, 接起, 接起电话, 接电话
pray      | person                     | 0        |                |        |       | pray | 祈祷
laugh     | person                     | 0        | laughter       |        |       | laugh, giggle, chuckle, laugh happily, burst out laughing | 大笑, 欢笑, 笑, 嬉笑, 哈哈大笑, 笑起来, 傻笑, 偷笑, 笑出声
cry       | person                     | 0        |                |        |       | cry, weep, sob, tear up, wail, shed tears | 哭, 哭泣, 流泪, 落泪, 痛哭, 泪流满面, 抽泣, 大哭
sad       | person                     | 0        |                |        |       | frown, sulk, mope, pout, hang his head, hang her head | 皱眉, 叹气, 垂头丧气, 愁眉苦脸, 伤心, 难过
look      | person quadruped bird      | 0        |                |        |       | look, look at, watch, gaze, stare, observe, see, glance, gaze at, look into, look out, look over, peer, stare at, look around, spot, notice, search, look for, face, study closely, discover, find, inspect, smell, sniff, peek at, glance at, steal a glance, look out over, overlook, gaze over | 看, 望, 东张西望, 凝视, 注视, 观察, 看着, 望着, 凝望, 眺望, 看向, 望向, 张望, 远眺, 观看, 欣赏, 盯着, 寻找, 四处张望, 盯, 观望, 遥望, 打量, 面对, 看到, 看见, 发现, 闻, 嗅, 面向, 对视, 相视, 俯瞰大地, 偷看, 偷偷看, 偷偷看着
think     | person quadruped bird      | 0        |                |        |       | think, ponder, contemplate, think about, wonder, hesitate | 思考, 想着, 沉思着, 思索, 思念, 犹豫, 若有所思地
listen    | person quadruped bird      | 0        |                |        |       | listen, listen for, listen to music | 聆听, 听, 听音乐
look-down | person quadruped bird      | 0        |                |        |       | look down | 低头, 低头看, 俯视
check-watch | person                   | 0        |                |        |       | check the time, look at his watch, look at her watch, look at the watch on his wrist, look at the watch on her wrist, glance at his watch, glance at her watch, check his watch, check her watch, look at his wristwatch, look at her wristwatch, raise his wrist, raise her wrist, look at his wrist, look at her wrist | 看表, 看手表, 看腕表, 看了看表, 看了看手表, 抬起手腕, 抬起手腕看表, 抬起手腕看手表, 抬腕看表, 抬腕, 抬手看表, 看时间
look-up   | person quadruped bird      | 0        |                |        |       | look up, gaze at the sky | 仰望, 抬头, 抬头看
look-at-camera | person quadruped hand | 0        |                |        |       | look at the camera, look into the camera, face the camera, look at camera, look toward the camera, look straight at the camera, stare at the camera, look into the lens, look at the viewer, facing camera | 看向镜头, 直视镜头, 面对镜头, 看着镜头, 对着镜头, 望向镜头, 凝视镜头, 面向镜头
smile     | person                     | 0        |                |        |       | smile, grin, beam, smile softly, blush, wink, smile gently | 微笑, 露出笑容, 露出微笑, 笑着, 微微一笑, 含笑, 眨眼, 绽放笑容, 浅笑, 咧嘴笑, 笑容
sleep     | person quadruped bird      | 0        |                |        |       | sleep, nap, doze, fall asleep, snooze, close eyes, dream, snore, close her eyes, close his eyes | 睡, 睡觉, 入睡, 打盹, 沉睡, 闭眼, 睡着, 做梦, 熟睡, 闭目, 酣睡, 闭上眼睛
yawn      | person quadruped bird      | 0        |                |        |       | yawn | 打哈欠
wake      | person quadruped           | 0        |                |        |       | wake, wake up, come alive, come to life, awaken, awake, open eyes, open her eyes, open his eyes | 醒来, 睁开眼睛, 苏醒, 睁眼, 起床, 惊醒, 醒, 觉醒
climb     | person quadruped           | 0.6      |                |        |       | climb, climb up, ascend, scale a wall, clamber, climb over | 爬, 攀爬, 攀登, 爬上, 登上, 爬山, 登山, 登, 攀岩
crawl     | person quadruped           | 0.6      |                |        |       | crawl, creep | 爬行
ride      | person                     | 5        |                | yes    |       | ride, mount, ride on, gallop on, straddle | 骑, 骑着, 骑马, 骑行, 乘坐, 骑上, 乘, 骑在
drive     | person vehicle             | 12       | car-engine     |        |       | drive, steer, cruise, speed, accelerate, park, brake, pull over, zoom past, speed past, drive off, drive through, overtake, pull up, roll up | 驾驶, 开车, 行驶, 疾驰, 飞驰, 驰骋, 驶过, 驶来, 驶向, 停车, 加速, 驶入, 驶出, 驾车, 飙车, 穿梭, 驶离, 刹车, 奔驰
drift-car | vehicle                    | 10       | car-engine     |        |       | skid, drift around a corner, burn rubber | 甩尾, 飘移, 漂移
fly       | bird insect vehicle person any | 7    |                |        |       | fly, zip, fly over, soar, take off, flutter, flap, hover, fly past, flap its wings, fly across, lift off, fly through, flap wings, fly around, take flight, buzz | 飞, 飞翔, 飞过, 翱翔, 飞行, 起飞, 展翅, 飞舞, 盘旋飞行, 拍打翅膀, 飞走, 掠过, 扇动翅膀, 飞来, 飞向, 飞起, 悬停, 降落, 飞入, 振翅, 飞出, 腾飞, 飞越, 高飞, 着陆, 展翅高飞, 飞掠, 扑扇
glide     | bird vehicle any           | 6        |                |        |       | glide, slide, coast along, skim, slide down, sweep past | 滑翔, 滑行, 滑过, 滑, 滑下, 摇下, 缓缓摇下
swim      | person fish quadruped bird | 1        | underwater     |        |       | swim, paddle, swim past, swim through, snorkel, swim around, bathe, splash around | 游, 游泳, 游动, 游过, 游来, 畅游, 戏水, 游向, 遨游, 玩水, 洗澡, 泡澡, 游走
dive      | person fish bird           | 2        |                |        |       | dive, plunge, submerge, dive in, dive into, swoop, skydive | 潜水, 潜入, 跳水, 俯冲, 下潜, 扎入, 跳伞
save      | person                     | 1.2      | impact         |        |       | make a save, make a diving save, dive for the ball | 扑救, 扑球, 飞身扑救, 扑出, 扑住, 扑出点球
float     | person fish vehicle any    | 0.3      |                |        |       | float, levitate, hang in the air, suspend, float up, bob, hover in the air, be suspended | 漂浮, 悬浮, 漂, 浮, 飘浮, 浮起, 悬空, 漂流, 漂着, 腾云驾雾
sail      | vehicle                    | 3        | waves          |        |       | sail, set sail, sail through, sail past, navigate | 航行, 驶, 扬帆, 起航, 行船, 泛舟, 出海, 乘风破浪, 靠岸
punt      | person                     | 1        | river          |        |       | punt, pole, pole a boat | 撑船, 撑篙, 撑竹篙, 点篙
row       | person vehicle             | 3        | waves          |        |       | row, row a boat | 划船, 划桨, 划, 划行
spin      | any person vehicle         | 0        |                |        |       | spin, rotate, revolve, whirl, spin around, swirl, curl, turntable, spin round | 旋转, 转动, 自转, 转圈, 打转, 翻腾, 转, 转了一圈, 缓缓旋转, 旋绕
roll      | any quadruped person       | 1        |                |        |       | roll, tumble, roll over, roll down, roll around | 滚, 滚动, 翻滚, 打滚, 滚落, 滚下
fall      | any person                 | 2        | impact         |        |       | fall, drop down, collapse, fall down, tumble down, crash, fall over, rain down, descend, trip, plummet, spill over, crumble, stumble, topple, land on the ground, drip, sink, crash down, slip, slip over | 落, 掉, 落下, 掉落, 坠落, 倒下, 跌倒, 飘落, 坍塌, 摔倒, 摔了一跤, 摔一跤, 摔跤, 倒塌, 坠, 洒落, 降下, 滑落, 落在, 下落, 滴落, 摔, 滑倒, 跌落, 洒下, 下沉, 沉没, 崩塌, 掉下, 坠入, 落入水中, 散落, 倾斜, 滴, 垂下, 垂落, 沉入, 从天而降, 天而降
rise      | any                        | 0.5      |                |        |       | rise, go up, rise up, ascend into the sky, rise slowly, surface, rise from, rise above, soar up, loom | 升起, 上升, 冉冉升起, 升, 升空, 腾起, 浮出水面, 升腾, 缓缓升起, 袅袅升起, 初升, 高高升起
grow      | any                        | 0        |                |        |       | grow, sprout up, expand, swell, grow up, grow larger, spread out, enlarge, thrive | 生长, 长大, 长出, 成长, 膨胀, 变大, 发芽, 变高, 蔓延, 扩散, 放大, 萌发, 破土而出
shrink    | any                        | 0        |                |        |       | shrink, dwindle, contract, deflate | 缩小, 变小, 收缩
bloom     | any                        | 0        | magic-chime    |        |       | bloom, blossom open, blossom out, open its petals, flower open | 开花, 绽放, 盛开, 绽开, 怒放, 花开, 开放
melt      | any                        | 0        |                |        |       | melt, thaw, dissolve into water, evaporate | 融化, 溶解, 化开, 消融, 蒸发, 熔化
burn      | any                        | 0        | fire-crackle   |        |       | burn, catch fire, blaze up, ignite, go up in flames, smolder, flare up, flare, blaze, roar with flames | 燃烧, 着火, 烧, 点着, 起火, 冒烟, 燃起, 燃起熊熊大火
explode   | any                        | 0        | explosion      |        |       | explode, blow up, burst, erupt, detonate, crash into, collide | 爆炸, 炸开, 爆发, 喷发, 炸裂, 迸发, 撞击, 碰撞, 炸, 引爆, 相撞
crack     | any                        | 0        | snap           |        |       | shatter, break, break apart, smash, crack, split open | 破碎, 碎裂, 粉碎, 碎, 绽裂, 打碎, 裂开
glow      | any                        | 0        |                |        |       | glow, pierce, penetrate, shine, sparkle, glitter, glisten, twinkle, light up, gleam, illuminate, shimmer, radiate, blaze bright, reflect, glint | 发光, 闪耀, 闪烁, 闪光, 照亮, 发亮, 照耀, 亮起, 闪闪发光, 照射, 熠熠生辉, 泛光, 映照, 散发, 亮, 反光, 闪亮, 照, 映, 洒满, 倒映, 投射, 照进, 闪动, 绽放光芒, 反射, 映出, 映红
flicker   | any                        | 0        |                |        |       | flicker, blink, flash, pulse, flash on and off, pulsate, split the sky | 闪动光芒, 忽明忽暗, 摇曳, 跳动, 一闪, 闪过, 频闪
flow      | any                        | 1        | river          |        |       | flow, stream down, run down, cascade down, trickle, gush, pour down, surge, splash, ripple out, crash against, splash into, roll in, lap, spray | 流, 流动, 流淌, 涌动, 奔流, 奔腾, 涌, 流过, 流下, 拍打, 翻涌, 飞溅, 溅起, 荡漾, 喷涌, 涌来, 喷出, 拍岸, 流经, 冲刷, 涌出, 流向, 汹涌, 起伏, 溅
drift     | any                        | 0.6      | wind           |        |       | drift, waft, blow, be blown, drift by, drift past, float down, swirl around, blow away, flutter in the wind, billow, sway in the wind, flow in the wind, scatter | 飘, 飘动, 飘散, 飘荡, 飘扬, 飞扬, 随风飘动, 随风飘扬, 飘过, 飘舞, 随风摇曳, 飘飞, 吹, 拂过, 吹动, 吹起, 吹过, 缭绕, 弥漫, 笼罩, 随风飘散, 吹拂, 漂移过, 飘向, 升腾弥漫, 飘来, 飞散
blow      | person                     | 0        | whoosh         | yes    |       | blow out, blow on, blow out candles, blow out the candles, blow a kiss, blow bubbles | 吹灭, 吹熄, 吹蜡烛, 吹气, 吹泡泡
circle    | bird fish vehicle person quadruped any | 5 |       |        |       | circle, orbit around, go around, wheel, circle above, circle around, revolve around, encircle, surround | 盘旋, 绕, 绕圈, 环绕飞行, 围绕, 转悠, 围着转, 绕行, 围住, 环绕着, 包围
chase     | person quadruped vehicle bird fish any | 4 | footsteps-fast | yes |   | chase, pursue, run after, hunt, chase after, chase each other, chase away, give chase | 追, 追逐, 追赶, 追捕, 追击, 追着, 追上, 捕猎, 追赶上, 互相追逐, 扑向, 扑
follow    | person quadruped vehicle bird any | 1.3 |               | yes    |       | follow, trail behind, walk behind, go after, accompany, lead, guide, follow behind | 跟着, 跟在, 伴随, 陪伴, 紧随, 带领, 引领, 陪, 尾随, 带
gallop    | quadruped                  | 9        | horse-gallop   |        |       | gallop, canter, trot, stampede | 奔腾而过, 疾奔, 策马, 策马奔腾, 策马奔驰, 纵马
graze     | quadruped bird             | 0        |                |        |       | graze, forage, peck, peck at | 吃草, 觅食, 啄, 啄食
wag       | quadruped                  | 0        |                |        |       | wag, wag tail, wag its tail, pant, stick out its tongue, purr, chirp, tweet, hiss | 摇尾巴, 摆尾, 吐着舌头, 吐舌头, 叫, 鸣叫, 甩尾巴, 啼叫, 嘶鸣, 摇着尾巴
bark      | quadruped                  | 0        | dog-bark       |        |       | bark, yap | 吠, 汪汪叫
meow      | quadruped                  | 0        | cat-meow       |        |       | meow, mew | 喵喵叫, 喵了一声, 喵
howl      | quadruped person           | 0        | wolf-howl      |        |       | howl | 嚎叫, 长嚎, 长啸
roar      | quadruped person any       | 0        | lion-roar      |        |       | roar, growl, snarl | 咆哮, 吼叫, 嘶吼, 大吼, 怒吼一声
breathe-fire | quadruped person any    | 0        | fire-crackle   |        |       | breathe fire, spit fire, spew fire, breathe flames, spit flames, shoot fire, spew flames | 喷火, 吐火, 喷出火焰, 喷吐火焰, 喷出烈焰, 吐出火焰
neigh     | quadruped                  | 0        | horse-gallop   |        |       | neigh, whinny | 嘶叫
crow      | bird                       | 0        | rooster        |        |       | crow | 打鸣
hop       | bird quadruped person      | 1        |                |        |       | hop, hop around, bound, hop along | 蹦来蹦去, 一蹦一跳, 蹦跶
stretch   | person quadruped           | 0        |                |        |       | stretch, arch its back, warm up, stretch out, exercise, work out, train hard, practice, lift weights, do push ups, practise | 伸展, 伸懒腰, 伸了个懒腰, 伸个懒腰, 踮起脚尖, 踮脚, 踮起脚, 拉伸, 舒展, 锻炼, 健身, 热身, 练习, 训练, 练功, 举重
meditate  | person quadruped           | 0        |                |        |       | meditate, do yoga | 冥想, 做瑜伽, 练瑜伽, 瑜伽
build     | person                     | 0        | impact         | yes    |       | build, construct, assemble, repair, fix, hammer in, make, create, forge, install, sculpt, mold, shape, weld, hammer, pound | 建造, 做, 做出, 搭, 修, 修理, 组装, 堆, 打造, 制造, 锻造, 堆雪人, 搭建, 打磨, 缝制, 打铁, 雕琢, 锻打, 敲打, 锤
knit      | person hand                | 0        |                | yes    |       | knit, sew, weave, embroider, mend | 织, 织毛衣, 缝, 缝补, 编织, 刺绣, 刨, 修补
clean     | person hand                | 0        |                | yes    |       | wash, wipe, clean, scrub, polish, brush teeth, adjust, tie, straighten, wash hands, wash face, comb hair, wipe away, put on makeup, dust off, measure | 洗, 擦, 擦汗, 擦了擦汗, 清洁, 擦拭, 洗手, 洗脸, 刷, 清洗, 刷牙, 梳头, 化妆, 擦去, 抹去, 整理, 梳理, 晒, 揉眼睛, 揉揉眼睛, 擦眼睛
sweep     | person hand                | 0        |                |        |       | sweep | 打扫, 扫, 扫地
fight     | person quadruped           | 1        | sword-clash    |        |       | fight, battle, attack, punch, duel, spar, slash, swing a sword, box, wrestle, wield, defeat, swing his sword, brandish, draw a sword, clash, block an attack, cut through, defend | 战斗, 打斗, 对决, 搏斗, 攻击, 决斗, 交战, 挥剑, 挥拳, 对战, 打, 厮杀, 格斗, 舞剑, 大战, 激战, 过招, 出拳, 砍, 交手, 打拳, 斩, 劈砍, 刺, 练剑, 出招, 挥刀, 比武
fight-back | person quadruped          | 1        | sword-clash    |        |       | fight back, counterattack, strike back | 还击, 反击, 招架
face-off  | person quadruped           | 0        |                |        |       | confront, face off, face each other, square off, stare each other down, stand off | 对峙, 相对而立, 怒目相视, 四目相对
leap-strike | person                   | 2        | sword-clash    |        |       | leap and strike, clash in mid air | 空中交锋, 凌空交锋, 凌空一击
bow       | person                     | 0        |                |        |       | take a bow, bow down, bow slightly, bend down, bend over, bow politely, bow | 鞠躬, 弯腰, 躬身, 作揖, 俯身, 行礼, 拱手, 欠身, 弯下腰
kneel     | person                     | 0        |                |        |       | kneel, kneel down, get down on one knee, propose, kneel before | 跪, 跪下, 单膝跪地, 求婚, 跪在, 跪地, 下跪
fish      | person                     | 0        |                |        |       | fish, go fishing, catch fish, cast a net, cast a line | 钓鱼, 垂钓, 捕鱼, 打鱼, 撒网捕鱼
skate     | person                     | 4        |                |        |       | skate, ice skate along, figure skate, roller skate around | 滑冰, 溜冰, 轮滑
skateboard | person                     | 4        |                |        |       | skateboard down | 玩滑板, 滑滑板
ski       | person                     | 8        | wind           |        |       | ski, snowboard, sled down | 滑雪
surf      | person                     | 5        | waves          |        |       | surf, ride a wave, ride the waves, windsurf | 冲浪
cycle     | person                     | 5        |                |        |       | cycle, ride a bike, ride a bicycle, pedal, ride bikes, ride bicycles, ride a bike together | 骑自行车, 骑车, 蹬车, 骑单车, 骑着自行车, 骑着单车
swing     | person any                 | 0        |                |        |       | swing, ripple over, ripple across, sway back and forth, swing back and forth, dangle, hang down, rock gently | 荡秋千, 摆动, 摆荡, 晃荡, 荡, 悬挂, 摇荡
pop       | any                        | 0        | snap           |        |       | pop, pop up, pop out, appear, pop into view, materialize, come into view, be revealed, show up, pop open, reveal, unveil | 出现, 弹出, 冒出, 登场, 现身, 显现, 蹦出来, 亮相, 呈现, 出场, 映入眼帘, 浮现, 浮现出来, 揭晓, 露出
vanish    | any                        | 0        | whoosh         |        |       | vanish, disappear, fade away, dissipate, dissolve away, disperse, be gone | 消失, 熄灭, 灭, 消散, 隐去, 散去, 褪去, 不见, 淡去, 散开
morph     | any person                 | 0        | magic-chime    |        |       | transform, turn into, change into, morph, become, evolve, turn to gold, transition into | 变成, 变身, 化为, 幻化, 变为, 转变, 化作, 变化, 成为, 变幻, 蜕变, 变换
hide      | person quadruped           | 0        |                |        |       | hide, duck behind, take cover, peek, peek out | 躲, 藏, 躲藏, 躲在, 藏在, 探头, 探出头
play      | person quadruped           | 0.8      | children-playing |      |       | play, play together, play around, have fun, play in the sand, play with, play ball, enjoy, party, play tag, play with a ball | 玩, 玩耍, 嬉戏, 打闹, 玩乐, 嬉闹, 打球, 踢足球, 打篮球, 下棋, 玩雪, 打雪仗, 打网球, 享受, 捉迷藏, 打羽毛球, 放烟花, 下象棋, 逗
dribble   | person                     | 3        | impact         | yes    |       | dribble | 运球, 带球
fly-kite  | person                     | 1.6      | wind           | yes    |       | fly a kite, fly kites | 放风筝
use-magic | person hand                | 0        | magic-chime    |        |       | cast a spell, cast spells, use magic, conjure, summon, perform magic | 施法, 施展魔法, 召唤, 念咒, 变魔术, 施展
photograph | person                    | 0        | camera-shutter |        |       | take a photo, photograph, take photos, take pictures, take a picture, take a selfie, film with a camera, record a video, film with a phone, film with his phone, film with her phone | 拍照, 摄影, 自拍, 合影, 按快门, 拍照片
ring      | any                        | 0        | bell           |        |       | ring a bell loudly, toll, chime, ring out, ring | 响起, 敲响, 鸣响, 响, 敲钟
connect   | any                        | 0        |                |        |       | connect, merge, combine, form, meet, gather together, line up, converge, assemble together, reunite, overlap | 相遇, 汇聚, 组成, 聚集, 融合, 排列, 重逢, 相聚, 形成, 围坐, 聚在一起, 团聚, 汇合, 拼成
marry     | person                     | 0        |                |        |       | marry, get married, exchange rings, exchange vows | 结婚, 举行婚礼, 拜堂
wear      | person                     | 0        |                | yes    |       | wear, be dressed in, put on clothes, dress in, wrap around her neck, don | 穿, 穿着, 戴, 戴着, 身穿, 身着, 佩戴, 披着, 披, 头戴, 系着, 身披, 脚穿, 着, 身穿着, 围着, 穿上
hold      | person hand                | 0        |                | yes    | yes   | hold, grip, clutch, clasp, cradle, cup in hands, hold out | 拿着, 握着, 握住, 持, 手持, 手拿, 撑着, 打着, 握, 捏着, 手握, 撑, 攥着, 抓着, 手捧, 提, 捧, 怀抱着, 拎着, 夹着, 举着伞, 打伞, 撑伞, 持着, 拥有
leave-behind | person                  | 0        |                |        |       | abandon, leave behind, lose, forget | 留下, 遗落, 抛弃, 告别, 失去
feed      | person                     | 0        |                | yes    |       | feed, water, pet, stroke, groom, caress, milk a cow, walk the dog, water the plants, care for, tend, treat, heal, tuck in | 喂, 抚摸着, 喂食, 遛狗, 浇花, 照顾, 治疗, 投喂, 撸猫, 照料, 呵护, 遛, 摸摸, 摸头, 抚摩, 轻拍
plant     | person                     | 0        |                | yes    |       | plant trees, plant | 种树, 种植, 种
`;
