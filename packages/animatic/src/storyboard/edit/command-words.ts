// Words by which a remix is told, and which say nothing of the picture.
import type { Tagged } from '../../script/tag.ts';

const COMMANDS: ReadonlySet<string> = new Set(
  (
    'make change replace swap substitute exchange turn set add use let move paint give put remove show have ' +
    'shoot switch zoom push pull pan tilt track orbit crane delete dress slow speed convert transform recolor ' +
    'recolour dye become becomes becoming wear wears wearing take keep look looks play start end ending begin ' +
    'want need like please include bring do go get lower raise turned drop stop lose cut rid edit remix redo ' +
    'render draw film record focus frame tell say says put on now then instead also just it this version ' +
    'style mood feel feeling atmosphere vibe colour color colours colors hair sound sounds volume weather time ' +
    'light lighting background tempo longer line lines dialogue caption captions subtitle subtitles music ' +
    'everywhere whole entire motion movement speed something anything thing things one ones kind sort bit lot ' +
    'darker dimmer brighter lighter louder quieter softer closer nearer tighter wider further farther slower ' +
    'faster quicker quickly slowly bigger larger taller smaller shorter tiny huge giant double half less more ' +
    'instead fade fades dissolve cuts narrator narration voiceover dialogue warmer colder cinematic slightly ' +
    'view angle zoomed free stops stopped 停 ' +
    'little way between shots shot scenes effect ' +
    '改成 换成 变成 改 换 变 加 用 给 穿 戴 设 调 加上 添加 加入 增加 改为 换为 变为 换到 改到 移到 改得 变得 一句 ' +
    '台词 颜色 音乐 风格 效果 一点 一些 去掉 删掉 删除 去除 移除 取消 下 上 中 里 色 点 些 音量 让 成 把 戴上 穿上 换上 ' +
    '天气 时间 光线 替换成 替换为 替换 代替 染成 涂成 刷成 拉 推 摇 调成 调整 设为 设置 放 做 出现 显示 说 请 一下 大 小 变大 变小 更大 更小 更暗 更亮'
  ).split(' '),
);

/** "Make", 改成: it says that something is to be changed, not what. */
export const isCommand = ({ text, base, sense }: Tagged): boolean =>
  COMMANDS.has(text) || COMMANDS.has(base) || sense?.kind === 'edit' || sense?.kind === 'role';
