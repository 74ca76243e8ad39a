// What the prompt says about the film itself: who speaks, what a reference is for, what is forbidden.
export const SPEECH = `
id       | en | zh
say      | say, speak, talk, ask, reply, answer, exclaim, announce, tell, declare, explain, add, murmur, mutter, respond, greet with, call out, says, recite, line, dialogue, dialog, lines, speech, quote, spoken line, spoken, asks, replies, speaking, a line, spoken words, saying, growl, snarl, sob, gasp, sigh, grumble, croak, chant, promise, beg, warn, order, command, cheer on | 说, 说道, 道, 问, 问道, 答, 回答, 台词, 喊道, 告诉, 念, 念道, 说话道, 对白, 说着, 开口, 开口说, 讲, 自言自语, 讲道, 边说, 唤, 唤道, 呼唤, 宣布, 答道, 口播, 念白, 独白, 说出, 吆喝, 叮嘱, 嘟囔, 喃喃自语
whisper  | whisper, whispers | 低语, 轻声说, 耳语, 轻声, 低声说, 轻声说道, 低声
shout    | shout, yell, scream, call out loudly, cry out, shouts | 喊, 怒吼, 大喊, 叫道, 呼喊, 喊叫, 高喊, 尖叫, 大叫, 呐喊, 吼道, 大声说, 大声喊, 大声
sing-line | sings | 唱道
voiceover | voiceover, voice over, narrate, narrator, voiced, commentator, sports commentator, commentary, off screen commentator, narration, vo, off screen voice, voice, narrating, announcer, background voice, male voice, female voice, v o, audio, voice says, inner monologue, monologue, slogan voice, dubbing, narrator says, speaker says | 旁白, 画外音, 解说员, 现场解说, 解说词, 背景音, 配音, 声音, 人声旁白, 内心独白, 语音, 女声旁白, 男声旁白, 背景声音, 口播文案, 旁白说, 旁白解说, 解说, 讲述, 音效旁白, 解说旁白, 广播
`;

/** Words on the screen. */
export const TITLES = `
id    | en | zh
title | text, title, title card, caption, subtitle text, logo text, titled, reading, text on screen, on screen text, words, slogan, tagline, headline, text appears, credits, super, lettering, subtitle, with the words, that reads, reads, inscription, end card, label that reads, sign that reads, sign reading, written | 文字, 标题, 字样, 写着, 品牌名, 标语文字, 广告语, 片名, 大字, 印着, 屏幕文字, 显示文字, 刻着, 字卡, 字, 艺术字, 落版, 文案, 标有, 写有, 口号, 印有, 字体, 题字, 文字显示, 标着
name  | called, named, brand, known as, branded | 名为, 名叫, 叫做, 品牌, 名字, 命名为, 取名, 名为的
`;

export const VOICE_WORDS = `
id         | en | zh
female     | female voice, woman s voice, female timbre, girl s voice, female narrator, female commentator, feminine voice, female voiceover, female vocal, woman voice, a female voice, female voice over | 女声, 女生音色, 女性音色, 女音, 女声配音, 女性声音, 女生声音, 温柔女声, 女播音, 女性旁白, 甜美女声
male       | male voice, man s voice, male timbre, male narrator, male commentator, deep voice, male voiceover, male vocal, low voice, deep male voice, baritone, a male voice, gravelly voice, male voice over, hoarse voice, gravelly male voice, commentator voice, raspy voice, gruff voice, husky male voice, tired male voice | 男声, 男生音色, 男性音色, 低沉声音, 男音, 男声配音, 磁性男声, 低沉男声, 男性声音, 男低音, 浑厚男声, 沉稳男声, 低沉, 解说男声
child      | child s voice, childlike voice, kid s voice, children s voice, little girl s voice, little boy s voice, boy s voice, child voice, children s voices, cheerful child s voice | 童声, 孩子声音, 儿童音色, 稚嫩童声, 童音, 萝莉音, 稚嫩的声音, 奶声奶气, 孩子的声音, 小男孩声音, 小女孩声音
old-male   | old man s voice, elderly male voice, aged voice, old male voice, elderly voice, old voice, old narrator, old man voice, aged male voice, elderly narrator, grandfather s voice | 老人声音, 苍老男声, 老者声音, 沧桑男声, 苍老的声音, 苍老声音, 老爷爷声音, 老年男声, 老年男性声音, 老人旁白, 年迈男声, 苍老的男声
old-female | old woman s voice, elderly female voice, grandmother s voice, granny voice, old woman voice, old lady s voice, grandma s voice | 老奶奶声音, 苍老女声, 老年女声, 年迈女声, 苍老的女声, 奶奶的声音
`;

export const LANGUAGES = `
id | en | zh
en | english, in english | 英语, 英文
zh | mandarin, in chinese, chinese language, cantonese, in mandarin | 中文, 普通话, 汉语, 粤语
ja | in japanese | 日语, 日文
ko | in korean | 韩语, 韩文
es | spanish, in spanish | 西班牙语
fr | in french | 法语, 法文
de | german, in german | 德语, 德文
ru | russian, in russian | 俄语
it | in italian | 意大利语
pt | portuguese, in portuguese | 葡萄牙语
`;

/** What a reference is for. */
export const ROLES = `
id          | en | zh
first-frame | first frame, start frame, opening frame, starting frame, opening image, initial frame, begin frame, first image frame | 首帧, 第一帧, 起始帧, 开头帧, 首图, 开始帧, 起始画面, 开场画面
last-frame  | last frame, final frame, end frame, ending frame, closing frame, final image, tail frame | 尾帧, 最后一帧, 结束帧, 末帧, 尾图, 最终画面, 结尾帧
composition | composition of, framing of, shot composition, composition, layout, storyboard of, scene layout, cinematography of | 构图方式, 分镜构图, 视角构图, 画面构图, 构图参考, 分镜脚本, 镜头构图
motion      | camera movement of, camera motion of, movement of, motion of, action of, choreography, dance of, rhythm of, camera moves of, camera language, pacing of, action reference, movements of, motion reference, dance moves, camera work of, actions, camera trajectory, dance movements, movements, the motion, camera style of | 镜头运镜, 运镜方式, 动作参考, 运镜参考, 舞蹈动作, 动作, 运动轨迹, 节奏参考, 运镜风格, 镜头节奏, 运镜轨迹, 镜头语言参考, 动作轨迹, 运镜效果, 打斗动作, 动作编排
style       | style of, art style, visual style of, style reference, look of, colour grading of, color style, art style of, aesthetic of, color palette of, color grading of, rendering style | 画风参考, 美术风格, 风格参考, 色彩风格, 画面风格参考, 艺术风格, 光影风格, 特效风格
place       | background of, scene of the, setting of, environment of, location of, scene reference, scene from, environment, setting, location, scenery | 场景参考, 背景参考, 环境, 环境参考, 背景为, 场景为, 场地, 空间, 场景设定
subject     | character reference, protagonist of, character of, subject of, face of, appearance of, person from, subject, appearance, identity, likeness, main subject, character design | 人物形象, 角色形象, 主体形象, 人物参考, 形象, 人物外貌, 角色参考, 外貌, 长相, 外观, 人设, 人物造型, 造型
product     | product of, product reference, product appearance, packaging of, packaging | 产品参考, 商品参考, 产品外观, 包装, 产品外形, 商品外观, 产品包装
voice-ref   | timbre of, voice of, timbre, voice timbre, tone of voice, voice reference | 音色, 声线, 嗓音, 音色参考, 说话语气, 声音参考
atmosphere  | ambient sound, sound effect, sound effects, background sound, ambience of, sfx, ambient sounds, ambient audio, sound design, sound, natural sound, foley, background noise, environmental sound | 音效, 环境音, 环境声, 背景音效, 声效, 自然音, 环境音效, 声响, 同期声, 现场音, 音响效果
refer       | reference, refer to, referring to, following, same as, consistent with, as in, based on the, see, match, matching style, referenced, imitate, replicate, use, as shown in, identical to, modeled on, inspired from, mimic, recreate, keep consistent with, as reference, according to the, adopt, borrow, taken from, matches, maintain | 参考, 按照参考, 参照, 依据, 一致, 同款, 仿照, 使用, 模仿, 复刻, 相同, 沿用, 对应, 还原, 出自, 作参考, 保持一致, 应用, 严格参考, 完全参考, 完全一致, 相似, 复制
`;

/** Working on reference videos. */
export const EDITS = `
id       | en | zh
edit     | edit, strictly edit, modify, alter, retouch, edit video, video editing, replace, swap, swap out, substitute, change the color of, remove from, erase, remove, add to the video, change background, restyle, recolor, relight, repaint, delete | 编辑, 严格编辑, 修改, 替换, 换成, 更换, 改为, 去掉, 移除, 删除, 改成, 替换为, 替换成, 变更, 消除, 擦除掉, 更换为, 增加, 添加, 视频编辑, 换为, 调整, 抹除
extend-after | extend forward, extend, extend video, continue the video, prolong, lengthen, continue from, extension of, extended, continuation, extend the ending, continue after, keep going after, continuing from, extend the end, forward extension | 向后延长, 延长, 续写, 延续, 向后延展, 往后延长, 接续, 续拍, 延伸, 向后续写, 延展, 向后扩展, 往后续
extend-before | extend backward, extend backwards, prequel, prepend, before the video, extend the beginning, what happened before, backward extension, extend to the front, lead in to, extend the start | 向前延长, 往前延长, 前传, 向前延展, 向前续写, 向前扩展, 前延, 前面补充
join     | join, connect videos, stitch, splice, concatenate, followed by video, link, bridge between, connected to, join together, transition between | 接视频, 拼接, 衔接, 连接, 串联, 接上, 接, 合并, 串接, 首尾相接, 续接
`;

/** What must not be, or must hold throughout. */
export const CONSTRAINTS = `
id          | en | zh
no-captions | no subtitles, no captions, without subtitles, no subtitle, no text, no text overlay, without captions, no caption, no on screen text, without text, no words on screen, no text on screen, do not add subtitles, avoid subtitles, subtitles off, don t add subtitles, do not generate subtitles, no subtitles or text, text free, avoid text, no titles | 无字幕, 不要字幕, 没有字幕, 无文字, 不要出现字幕, 不加字幕, 禁止字幕, 不出现字幕, 不要文字, 去字幕, 避免字幕, 不带字幕, 不显示字幕, 无任何文字, 不生成字幕, 不需要字幕, 不要有字幕, 画面无字幕, 不要出现文字, 禁止出现字幕, 禁止出现文字, 不能出现字幕, 避免出现字幕
captions    | with subtitles, add subtitles, show subtitles, with captions, subtitles on, subtitled, bilingual subtitles | 加字幕, 有字幕, 显示字幕, 配字幕, 带字幕, 添加字幕, 字幕
no-music    | no music, without music, no bgm, no background music, without background music, music free, don t add music, avoid music, ambient sound only, only ambient sound, no soundtrack, only natural sound, natural sound only | 无音乐, 不要音乐, 无背景音乐, 没有音乐, 不要背景音乐, 无配乐, 无bgm, 不加音乐, 禁止音乐, 无BGM, 不要配乐, 没有背景音乐, 禁止出现背景音乐, 只有环境音, 仅环境音, 不要BGM, 不需要背景音乐
no-voice    | no dialogue, no voice, no speech, no narration, no talking, no voiceover, without dialogue, no spoken words, without narration, silent characters, no one speaks, no dialogues, no human voice | 无对白, 无人声, 没有对白, 无旁白, 不要旁白, 不说话, 没有人声, 无台词, 不要人声, 无对话, 没有台词, 没有旁白, 不要台词
no-people   | no people, nobody around, without people, no humans, no person, no one around, empty of people, no human, no one in sight, no characters | 无人, 没有人, 无人物, 不出现人物, 空无一人的, 没有行人, 不要人物, 不要出现人物, 四下无人, 无人出镜
no-logo     | no logo, no watermark, without logo, no logos, no watermarks, without watermark, no brand, no branding, no logo or watermark, watermark free | 无水印, 无标志, 不要水印, 没有水印, 无logo, 不要logo, 无LOGO, 不要出现水印, 不加水印, 禁止水印, 不要LOGO, 去水印
keep-rest     | keep everything else, everything else unchanged, everything else, keep the rest, leave the rest unchanged, keep other parts unchanged, keep the original audio, keep the original motion, keep the original camera movement | 其他不变, 其余不变, 其它不变, 保持其他不变, 其他保持不变, 其余保持不变, 其他内容不变, 其余部分不变, 保持不变
no-cuts-asked | keep the shot continuous, uncut | 不要切镜, 不要切换镜头, 不剪辑, 不要转场
no-effects-asked | no distortion, no deformation, no artifacts, avoid distortion, no flicker, no blur, no extra limbs, no jitter, avoid jitter, no morphing, without distortion, avoid blur, no ghosting, avoid deformation, no bent limbs, avoid flicker, no camera shake, identity drift, no glitches, stable, stable footage, no shaking, no flickering | 避免变形, 不崩坏, 无畸变, 不要变形, 不闪烁, 避免抖动, 无抖动, 避免畸变, 无闪烁, 面部不变形, 不抖动, 画面不抖动, 人物不变形, 避免闪烁, 不扭曲, 无崩坏, 不模糊, 无模糊
`;
