// The instrument that plays the tune, where the text names one. Its words stand inside those of styles and
// things ("cello music", 古筝配乐), so they are looked for in what such a phrase says.
import type { MusicCue } from '../storyboard/storyboard.ts';
import { rowsOf } from './row.ts';

export type Lead = NonNullable<MusicCue['lead']>;

const TABLE = `
id              | en | zh
cello           | cello | 大提琴
violin          | violin, fiddle | 小提琴
guzheng         | guzheng, zither, koto | 古筝, 古琴, 筝
pipa            | pipa, shamisen | 琵琶, 三弦
erhu            | erhu, morin khuur | 二胡, 胡琴, 马头琴
bamboo-flute    | bamboo flute, shakuhachi | 竹笛, 笛声, 笛子, 笛, 箫
flute           | flute, recorder, whistle tune | 长笛
harp            | harp | 竖琴
ukulele         | ukulele | 尤克里里
guitar          | acoustic guitar, guitar | 吉他, 木吉他
electric-guitar | electric guitar, guitar riff | 电吉他
banjo           | banjo | 班卓琴
saxophone       | saxophone, sax | 萨克斯
trumpet         | trumpet, bugle, fanfare | 小号, 号角, 唢呐
horn            | french horn, horns, brass | 圆号, 铜管
clarinet        | clarinet | 单簧管
accordion       | accordion | 手风琴
harmonica       | harmonica | 口琴
organ           | organ | 管风琴, 风琴
piano           | piano | 钢琴
music-box       | music box, celesta, glockenspiel | 八音盒, 音乐盒
marimba         | marimba, xylophone | 木琴, 马林巴
bagpipes        | bagpipe, bagpipes | 风笛
sitar           | sitar | 西塔琴
`;

const ROWS = rowsOf(TABLE).map(({ id, en, zh }) => ({
  id: id as Lead,
  // The longest first: an electric guitar is a guitar too.
  words: [
    ...en.map((word) => new RegExp(`\\b${word}s?\\b`)),
    ...zh.map((word) => new RegExp(word)),
  ],
}));

/** @param text of a phrase about music, lower case */
export function leadIn(text: string): Lead | undefined {
  const found = ROWS.flatMap(({ id, words }) =>
    words.flatMap((word) => {
      const match = word.exec(text);
      return match === null ? [] : [{ id, length: match[0].length }];
    }),
  );
  return found.toSorted((a, b) => b.length - a.length)[0]?.id;
}
