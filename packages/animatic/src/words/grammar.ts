// The words that hold a sentence together. They name no picture; the grammar reads them by id.
export const NUMBERS = `
id | en | zh
1  | one, single, a single, lone, solitary, sole | 一, 单, 独自一, 1
2  | two, double | 二, 两, 双, 俩, 2
3  | three, triple | 三, 仨, 3
4  | four | 四, 4
5  | five, some, a few, several, few | 五, 几, 一些, 若干, 5, 数
6  | six, half a dozen | 六, 6
7  | seven | 七, 7
8  | eight, many, lots of, plenty of, a lot of, numerous | 八, 许多, 很多, 众多, 8, 好多
9  | nine | 九, 9
10 | ten | 十, 10
12 | twelve, a dozen, dozen | 十二, 12
20 | twenty, dozens of, countless, tons of, hundreds of, thousands of, millions of, dozens, hundreds, thousands | 二十, 无数, 成千上万, 数十, 数百, 成百上千, 数不清, 千万, 万千, 满天, 漫天, 百, 千, 万, 遍地, 成群
`;

/** `count`: how many such a group is. Measure words without it only stand between number and noun. */
export const MEASURES = `
id      | count | en | zh
pair    | 2     | pair of, couple of, a couple of, pair | 对, 双双
group   | 6     | group of, flock of, herd of, crowd of, bunch of, bouquet of, pack of, swarm of, school of, team of, row of, line of, gang of, cluster of, fleet of, series of, pile of, stack of, army of, troop of, band of people, family of, collection of, herd, flock, sea of, field full of, handful of, array of, string of | 群, 队, 排, 堆, 簇, 串, 批, 系列, 列, 行, 伙, 丛, 叠, 成群结队, 成群的, 一群, 一队, 一排, 一堆, 一簇, 队伍
portion | 1     | cup of, glass of, bottle of, bowl of, slice of, piece of, plate of, drop of, bit of, pot of, mug of, can of, box of, bag of, jar of, kind of, type of, sort of, layer of, ray of, beam of, sheet of, burst of, streak of, touch of, splash of, stream of, wisp of, trail of, set of, patch of, strand of, stretch of, scene of, view of, shot of, image of, sip of, pinch of, cloud of, ball of, spoonful of, lot of, blanket of, part of, number of | 杯装, 滴, 份, 缕, 阵, 道, 抹, 丝, 股, 层, 圈, 幅, 件, 套, 勺, 杯, 碗, 瓶, 壶, 盘, 罐, 盒, 桶, 点儿, 种, 类, 番, 遍, 趟, 下子, 声
unit    | 1     |  | 个, 只, 条, 匹, 头, 辆, 艘, 架, 朵, 棵, 株, 位, 名, 颗, 粒, 张, 把, 座, 间, 本, 支, 枝, 片, 块, 根, 台, 栋, 幢, 扇, 盏, 面, 口, 尊, 枚, 袋子装, 尾, 叶, 轮, 顶, 束, 辆辆, 朵朵, 节, 段, 副, 封, 部, 首, 则, 壶装, 具, 员, 次, 艘艘, 帧, 级, 样
`;

/** `id` is the relation between what stands before (English) or is at (Chinese) the noun. */
export const RELATIONS = `
id       | en | zh
on       | on, on top of, atop, upon, onto, on the top of, at the top of, on the surface of, along the top of | 上, 之上, 上面, 上方的, 表面上, 顶上, 上头, 之巅
in       | in, inside, within, into, inside of, at the heart of, amid, among, amidst, in the middle of, surrounded by, at the center of, in the center of, in the midst of, amongst, deep in, between | 里, 中, 内, 里面, 之中, 中间, 之间, 中央, 当中, 深处, 丛中, 中心, 正中, 内部的
under    | under, below, beneath, underneath, at the foot of, under the, at the bottom of | 下, 下面, 之下, 下方, 底下, 脚下的, 山脚下
above    | above, over, overhead of, high above, over the top of | 上方, 上空, 头顶, 之上方, 头上, 正上空
behind   | behind, at the back of, in the background of, in back of | 后, 后面, 身后, 背后, 之后面, 后方, 后边
in-front | in front of, before, facing toward, in front, ahead of, in the foreground of | 前, 前面, 面前, 前方, 身前, 之前的, 跟前, 眼前, 前边
left-of  | left of, to the left of, on the left of, on the left side of, at the left of | 左边, 左侧, 左面, 左方
right-of | right of, to the right of, on the right of, on the right side of, at the right of | 右边, 右侧, 右面, 右方
beside   | next to, beside, near, by, close to, alongside, at the side of, nearby to, side by side with, around, along, against, by the side of, on the edge of, at the edge of, on the side of, not far from, adjacent to, by side | 旁, 旁边, 边, 附近, 身边, 身旁, 一旁, 边上, 侧, 周围, 四周, 边缘处, 沿, 沿着, 畔, 外, 不远处, 隔壁, 尽头
at       | at | 处, 那里, 这里, 间
towards  | towards, toward, up to, in the direction of | 向, 朝, 往, 朝着, 向着, 冲着, 迎着, 奔着
through  | through, across, past, over and across, down, up | 通过, 透过, 穿过去, 横跨, 从中
from     | from, out of, off, off of, away from, down from | 从, 自, 由, 来自
to       | to | 到, 至, 去往, 对, 对着
`;

export const DIRECTIONS = `
id     | en | zh
left   | left, to the left, leftward, from right to left, on the left, leftwards, left side, on the left side | 左, 向左, 往左, 从右到左, 从右向左, 画面左侧, 朝左, 从右往左
right  | right, to the right, rightward, from left to right, on the right, rightwards, right side, on the right side | 右, 向右, 往右, 从左到右, 从左向右, 画面右侧, 朝右, 从左往右
camera | toward the camera, towards the camera, to the camera, at the camera, toward the viewer, to the viewer, towards the lens, at the viewer, into the lens, forward, forwards, up to the camera, in front of the camera, before the lens, towards the viewer, toward the lens, in front of the lens, close to the camera, into the camera, to the lens, ahead, onward | 向镜头, 朝镜头, 镜头前, 朝向镜头, 向前, 往前, 迎面, 迎面而来, 到镜头前, 朝着镜头, 向着镜头, 给观众, 靠近镜头, 前, 向观众, 对观众, 面向观众, 朝观众
away   | away from the camera, into the distance, off into the distance, away, far away, out of frame, toward the horizon, towards the horizon, backward, backwards, back, out of the frame, off screen, out of sight | 远离镜头, 向远方, 远方, 远处, 渐行渐远, 背对镜头, 背对, 向后, 消失在远方, 出画, 往后, 走远处, 远方的, 背向镜头, 离去
up     | up, upward, upwards, into the air, skyward, into the sky, up into the sky, into the blue sky, up into the blue sky, into the night sky, up into the night sky, to the sky | 起, 上去, 起来, 向上, 往上, 向天空, 上来, 冲天, 直上, 冲上云霄
down   | down, downward, downwards, to the ground, onto the ground, on the ground | 下来, 下去, 向下, 往下, 在地, 地上, 地面, 到地上, 在地上, 地面上
across | across the frame, across the screen, through the frame, past the camera, across the sky, through the air, from one side to the other, through the sky | 横穿画面, 掠过镜头, 划过天空, 过, 划过, 而过, 穿过画面, 划过夜空
in     | into frame, into the frame, into view | 入画, 走进画面, 进入画面, 入镜
around | in circles, in a circle, around in circles, round and round, all around, everywhere, here and there | 来回, 四处, 到处, 来来回回, 一圈, 转圈圈, 四面八方, 来来往往
foreground | in the foreground, foreground | 前景, 近处, 画面前景
background | in the background, background, in the distance, on the horizon, far in the distance, far off | 背景中, 远处背景, 后景, 在远处, 背景里, 地平线上, 地平线, 远景处, 天边
centre | in the middle, in the center, in the centre, in the middle of the frame, center frame, center of the frame, in the center of the frame | 画面中央, 正中间, 画面中心, 画面中间, 正中央, 居中
`;

export const MANNERS = `
id     | en | zh
slow   | slowly, gently, softly, leisurely, gradually, calmly, quietly, carefully, lazily, gracefully, smoothly, steadily, elegantly, lightly, peacefully, silently, delicately, tenderly, subtly, slightly, unhurriedly, cautiously, at a slow pace, elegant and slow | 缓缓, 缓步, 慢慢, 轻轻, 渐渐, 静静地, 悠闲地, 缓慢, 慢, 徐徐, 悠然, 缓缓地, 慢慢地, 轻轻地, 轻柔地, 优雅地, 逐渐, 小心翼翼, 轻盈地, 平稳, 轻微, 微微, 慢悠悠, 柔柔, 悄悄, 悄然, 款款, 匀速, 慢速移动, 细细, 冉冉, 悠悠
fast   | quickly, fast paced motion, rapidly, swiftly, suddenly, abruptly, vigorously, frantically, hastily, energetically, wildly, furiously, hurriedly, instantly, violently, fiercely, briskly, at full speed, at high speed, excitedly, immediately, in an instant, forcefully, at speed, with force | 快速, 迅速, 急速, 飞快, 猛地, 突然间, 用力, 急忙, 瞬间, 高速, 猛烈, 极速, 飞速, 匆匆, 狠狠, 猛然, 快, 连忙, 一下子, 立刻, 极快, 急匆匆, 忽然, 拼命, 大力, 全速, 快步
happily | happily, joyfully, cheerfully, playfully, excited, merrily, proudly, contentedly, gleefully | 兴高采烈, 兴奋不已, 兴冲冲, 开心地, 高兴地, 快乐地, 愉快地, 兴奋地, 欢快地, 尽情, 开心的, 幸福地, 甜甜地, 自豪地
together | together, side by side, with each other, each other, one another, in unison, simultaneously, at the same time, in sync, in formation, arm in arm, in a row, one after another, one by one, alternately | 一起, 并肩, 互相, 彼此, 同时, 肩并肩, 相互, 共同, 一同, 同步, 相, 一字排开, 依次, 陆续, 整齐, 逐一, 交替, 轮流, 逐个
other  | again, overhead, still, just, only, very, really, extremely, completely, fully, almost, always, even, exactly, especially, perfectly, beautifully, naturally, clearly, mostly, directly, simply, deeply, finally visible, brightly, high, low, far, close by, freely, alone, lonely, once, twice, also, too, more, most, less, so, well, much, enough, repeatedly, continuously, constantly, occasionally, tightly, firmly, intently, deliberately, sharply, thoroughly, densely, entirely, highly, visibly, mysteriously, accurately, strictly, vividly, here, there, now, already, soon, outside, inside there, faintly, rhythmically, straight ahead, effortlessly, in the air, in mid air, through the air, lovingly, warmly, sweetly, shyly, nervously, angrily, sadly, seriously, confidently, majestically, magically, dramatically, seemingly, partially, nearly, quite, rather, truly, otherwise, yet, ever, never mind, upside down, back and forth | 再次, 仍然, 只, 非常, 十分, 完全, 总是, 甚至, 恰好, 特别地, 自然地, 清晰地, 紧紧, 深深, 牢牢, 不断, 不停, 反复, 偶尔, 独自, 也, 更, 最, 很, 太, 都, 又, 就, 还, 却, 再, 已, 已经, 始终, 一直, 继续, 仿佛, 好像, 好似, 如同, 似乎, 宛如, 犹如, 格外, 极其, 几乎, 正好, 纷纷, 不时, 默默地, 直接, 逐步, 依旧, 依然, 略, 稍, 稍微, 更加, 越来越, 尽, 独, 径直, 各自, 各, 更多, 随意, 自如, 优雅的, 有节奏地, 温柔地, 深情地, 认真地, 专注地, 紧接着地, 有力, 摇摇摆摆, 慢吞吞, 大摇大摆, 跌跌撞撞, 三三两两, 安安静静, 来来回回地, 轻手轻脚, 一步一步, 随之, 不经意, 不禁, 忍不住, 极为, 正在地, 亲手, 亲自, 准确, 严格, 第一次, 首次, 刚刚, 刚, 尚, 曾, 常, 颇, 极, 那么, 这样, 如此, 仅, 尤其, 分别, 不停地, 不断地
`;

/** Order in time: the next beat begins here. */
export const SEQUENCES = `
id    | en | zh
then  | then, after that, next, afterwards, and then, subsequently, later, followed by, and next, moments later, a moment later, after a moment, afterward, before long, shortly after, after this, thereafter, seconds later, before finally, after which, in the next shot, after a while | 然后, 随后, 接着, 之后, 接下来, 紧接着, 继而, 而后, 随即, 片刻后, 后来, 接下去, 转眼间, 下一秒, 不一会儿, 不久, 稍后, 过了一会儿, 进而, 其后, 转而, 这时, 此时, 此刻, 下一个镜头, 再然后
first | at first, first, to begin with, initially, in the beginning, firstly, the video begins, the scene opens, the video starts, starts with, opens with, begins with, open on, opening shot, the film opens, open with, start with, begin with, the shot begins, opening scene, opening, at the beginning, opens on, beginning, start, begin, starts, begins | 首先, 起初, 一开始, 先, 最初, 开头, 开场, 画面开始, 视频开始, 开篇, 第一个镜头, 开始, 起始, 以…开场, 开始时, 刚开始
last  | finally, in the end, at last, at the end, lastly, eventually, ends with, the video ends, the final shot, closing shot, last shot, final shot, ending with, ends on, in the final shot, the scene ends, end, ending, ends, end with, final scene, closes with, ending shot, concludes with, culminating in | 最后, 最终, 结尾, 末尾, 到最后, 结束, 收尾, 片尾, 最后一个镜头, 终于, 结束时, 最后画面, 尾声, 画面最后, 结尾处, 结尾画面
while | while, as, when, meanwhile, during, whilst, until, as soon as, once it, after, since, if, because, before the, where, whenever, as if, as though | 同时地, 当, 的时候, 时, 期间, 一边, 与此同时, 边走边, 直到, 之际, 之时, 时候, 每当, 如果, 因为, 模拟, 以便, 时刻, 时分
`;

/** Everything else that only joins. */
export const PARTICLES = `
id    | en | zh
det   | a, an, the, this, that, these, those, its, their, his, her, my, your, our, each, every, any, all, whose, such | 这, 那, 该, 此, 某, 每, 每个, 这个, 那个, 这只, 那只, 这些, 那些, 所有, 全部, 各个, 整, 一个个, 第一, 本片
other | another, other, the other, a different, a second, others | 另, 另一, 另外, 其他, 另一个, 其它, 另一只, 第二, 第三, 别的, 其余
pron-she | she, herself, hers | 她, 她自己
pron-he | he, him, himself | 他, 他自己
pron-it | it, itself | 它, 牠
pron-they | they, them, themselves, theirs, both, both of them, the two, two of them, the two of them, the pair, everyone, everybody | 他们, 她们, 它们, 二者, 两者, 两人, 二人, 双方, 三人, 众人们, 大家, 俩人, 他俩, 她俩, 两个人
pron-you | you, yours, yourself, i, me, we, us, myself, mine | 你, 我, 您, 我们, 你们, 观众视角
and   | and, plus, as well as, along with, together with, & | 和, 与, 及, 以及, 跟, 并, 并且, 而且, 同, 且, 还有, 、
or    | or, either, neither, nor | 或, 或者, 还是, 或是
but   | but, although, though, however, instead, despite, except, than | 但, 但是, 却是, 然而, 不过, 虽然, 而, 而是, 除了
of    | of, s | 的, 之
adv   |  | 地
with  | with, having, featuring, including, equipped with, containing, full of, covered in, filled with, covered with, has, have, had, lined with, accompanied by, decorated with, complete with, adorned with, made of, dotted with, using, topped with, packed with | 带, 带有, 有, 拥有着, 配有, 含, 配, 附带, 以, 用, 包含, 配上, 长着, 搭配, 点缀, 具有, 伴着, 伴有, 采用, 使用着, 利用, 冒着, 冒, 配合
be    | be, is, are, was, were, been, being, s being, remains, become visible, stays, stay, keep, keeps, look like, looks like, seem, seems, looks, 's | 是, 为, 是一, 呈, 成, 作为, 乃, 属于, 变得, 显得, 看起来, 保持, 处于, 呈现出
do    | do, does, did, will, would, can, could, should, may, might, must, shall, let, let s, get, gets, make sure, try, tries, start to, starts to, begin to, begins to, continue, continues, want, about to, ready to, need, cause, causing, allow, helps, seems to, going to, used to, started to, ensure | 会, 能, 要, 可以, 可, 能够, 应, 将要, 想, 开始要, 准备, 试图, 使, 令, 请, 需, 需要, 必须, 正要, 即将, 让人, 打算, 尝试, 努力, 想要, 试着, 学着
not   | not, no, without, never, don t, doesn t, do not, avoid, none, n t, must not, does not, nobody, without any, free of, isn t, cannot, can t, devoid of | 不, 没有, 无, 不要, 没, 别, 禁止, 避免, 不能, 不得, 无需, 勿, 不含, 不出现, 切勿, 不可, 请勿, 不会
asp   |  | 了, 着, 过的, 正, 正在, 在不断, 中的, 住, 出, 进, 回, 来, 去, 完, 好, 得, 到了, 呢, 吧, 啊, 吗, 们, 所, 般, 一样, 似的, 个个, 进来, 出来, 出去, 过来, 过去, 回去, 开来, 而来, 而去, 进去, 不已, 成了, 一般
at    |  | 在, 于, 位于, 身处, 处在, 坐落, 正位于
ba    |  | 把, 将
bei   | by means of | 被, 由着, 遭
let   |  | 让, 叫, 给予, 使得
that  | that is, which, who, whom, what, how, why, there is, there are, there, for, via, per, including those, according to, based on, regarding, about, like, such as, inspired by, in order to, so that, due to, because of, thanks to, upon which, versus, unlike, down to, etc, e g, i e, whole thing | 其, 其中, 之所以, 根据, 按照, 按, 依照, 基于, 关于, 为了, 以此, 如, 像, 比如, 例如, 等, 等等, 等候着的, 即, 包括, 所有的, 此外, 所谓, 凡, 者, 来自于, 一切, 通过着, 经由, 对于, 针对, 由于, 因, 为主, 为辅, 为主体, 内容, 要求, 如下, 注意, 提示词
camera-word | camera, the camera, lens, frame, shot, scene, video, image, picture, clip, film, footage, view, viewpoint, perspective, angle, screen edge, visuals, camera work, camera movement, sequence, visual, photography, cinematography, camerawork, animation clip, camera motion, framing, viewfinder, short film, promo, ad, advertisement, commercial, trailer, music video, mv, teaser, tvc, product video, promotional video, promo video, vlog video, viewer, the viewer, audience perspective | 镜头, 画面, 机位, 视频, 场景, 影片, 短片, 运镜, 视角, 分镜, 摄像头, 画框, 镜头语言, 景别, 片段, 宣传片, 广告片, 广告, 预告片, 拍摄, 产品展示, 展示视频, 产品展示视频, 微电影, 画幅, 摄影, 成片, 全片, 角度, 视频内容, 主体, 背景, 视野, 视线, 镜头运动, 宣传视频, 产品广告, 短视频, 影像
throughout | throughout, throughout the video, the entire video, the whole video, entire film, from start to finish, the whole time, all the time, at all times, from beginning to end, all through | 全程, 全片都, 从头到尾, 自始至终, 整个视频, 全部镜头, 整段视频, 整体画面, 视频全程, 统一
time-word | duration, length, second, seconds, sec, minute, s later, secs, moments | 秒, 秒钟, 分钟, 时长, 总时长, 长度, 点钟, 点, 第一秒
`;
