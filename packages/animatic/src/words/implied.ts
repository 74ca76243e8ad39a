// What a verb brings along without naming it: whoever plays chess (下棋) has a chessboard.
import { rowsOf } from './row.ts';

const TABLE = `
id           | en | zh
chess        |  | 下棋, 下象棋
basketball   | dunk, slam dunk, shoot hoops | 打篮球, 投篮, 扣篮, 灌篮, 上篮, 暴扣, 投三分
football     |  | 踢足球, 踢球, 射门
ball         | play ball, play catch | 打球
kite         | fly a kite, fly kites | 放风筝
horse        | gallop on | 骑马, 策马, 策马奔腾, 策马奔驰, 纵马
bicycle      | ride a bike, ride a bicycle, cycle, pedal | 骑自行车, 骑车, 蹬车, 骑单车, 骑着自行车, 骑着单车
umbrella     |  | 打伞, 撑伞, 举着伞, 遮雨, 挡雨, 遮阳, 打着伞
boat         | row a boat, row | 划船, 行船, 泛舟
tea          | make tea | 喝茶, 品茶, 泡茶, 沏茶, 倒茶, 斟茶
coffee       | make coffee | 喝咖啡
water-glass  |  | 喝水
book         | read a book | 看书, 读书, 翻书
phone        | talk on the phone, make a phone call | 玩手机, 刷手机, 打电话
laptop       | type, code, program | 打字, 敲代码, 编程, 敲键盘
dog          | walk the dog | 遛狗
flower       | water the plants | 浇花
tree         | plant trees | 种树
camera       | take a photo, take photos, take pictures, take a picture, photograph | 拍照, 摄影, 拍照片
fishing-rod  | fish, go fishing, cast a line | 钓鱼, 垂钓
snowman      |  | 堆雪人
snowball     |  | 打雪仗
car          |  | 开车, 驾车, 飙车
skateboard   | skateboard down | 玩滑板, 滑滑板
surfboard    | surf, ride a wave, ride the waves | 冲浪
guitar       | play guitar, play the guitar, strum, play a guitar | 弹吉他
piano        | play piano, play the piano, play a piano | 弹钢琴
violin       | play the violin, play violin, play the cello | 拉小提琴, 拉二胡, 拉琴
harp         |  | 弹古筝, 抚琴, 弹古琴, 弹琵琶, 弹琴
flute        | play the flute | 吹笛子, 吹箫
trumpet      | play the trumpet, play the saxophone |
drum         | play the drums, play drums | 打鼓, 击鼓, 敲鼓
sword        | draw his sword, draw her sword, draw their sword, swing a sword, swing his sword | 舞剑, 挥剑, 练剑, 拔剑, 拔剑出鞘, 拔刀, 亮剑, 拔出剑
fireworks    |  | 放烟花
letter       | sign a letter | 写信, 读信
yarn         | knit | 织毛衣
hammer       | hammer | 打铁
dumpling     | make dumplings | 包饺子
puddle       | splash in puddles, jump in puddles | 踩水坑, 踩水
bread        | knead dough | 揉面, 擀面
`;

export const IMPLIED_ROWS = rowsOf(TABLE);

/** By the verb as written (Chinese) or in its base form (English): a row of the table of things. */
export const IMPLIED: ReadonlyMap<string, string> = new Map(
  IMPLIED_ROWS.flatMap(({ id, en, zh }) => [...en, ...zh].map((word) => [word, id] as const)),
);

/** What is before the lens of who rides it; seen from outside it belongs to the motion's own drawing. */
const BEFORE_THE_LENS = `
id           | en | zh
snowboard    | snowboard | 单板滑雪, 滑单板
ski          | ski | 滑雪
roller-coaster | ride a roller coaster, ride the roller coaster | 坐过山车, 乘过山车, 玩过山车
`;

export const IMPLIED_BEFORE_THE_LENS: ReadonlyMap<string, string> = new Map(
  rowsOf(BEFORE_THE_LENS).flatMap(({ id, en, zh }) =>
    [...en, ...zh].map((word) => [word, id] as const),
  ),
);
