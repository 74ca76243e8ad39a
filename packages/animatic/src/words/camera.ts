// How it is seen. Ids are the storyboard's own words; what it has no word for is spelled out in the
// column `means`, as `key=value` of the camera.
export const CAMERA_MOVES = `
id            | amount | en | zh
static        | 0      | static shot, static camera, fixed camera, locked camera, locked off, no camera movement, camera stays still, camera remains still, still camera, fixed shot, tripod shot, static, fixed camera position, camera does not move, camera is still, locked off shot, stationary camera, fixed angle, camera stays fixed, no camera move, without camera movement, locked shot, static frame | 固定机位, 固定镜头, 镜头固定, 镜头不动, 静止镜头, 机位固定, 固定, 无运镜, 定镜, 镜头静止, 镜头保持不动, 不运镜, 没有镜头运动, 固定视角
push-in       | 0.4    | push in, dolly in, move closer, move in, slowly approach, track in, creep in, push in closer, push toward, push forward, dolly forward, camera push, moves in, camera approach, slow push, push into, close in, closes in, move toward, push up close, push in slowly, slow push in, dolly in slowly, move forward camera | 推近, 推进, 镜头拉近, 推镜, 拉近, 镜头推近, 镜头推进, 推镜头, 前推, 缓推, 慢推, 向前推, 推入, 推到, 推至, 靠近镜头推, 逼近, 向前推进, 推轨, 贴近, 凑近
pull-back     | 0.4    | pull back, dolly out, pull out, move back, pull away, pulls back, dolly back, move away, back away, push out, pull back slowly, draw back, widen out, track out | 拉远, 后拉, 镜头拉远, 拉镜, 拉开镜头, 拉镜头, 后退, 拉出, 镜头后拉, 镜头后退, 向后拉, 拉升远, 缓缓拉远, 拉开距离, 拉后
zoom-in       | 0.45   | zoom in, zoom, zooms in, crash zoom, snap zoom, zoom into | 变焦推近, 放大镜头, 变焦, 急推, 快推, 镜头放大
zoom-out      | 0.45   | zoom out, zoom back | 变焦拉远, 急拉
dolly-zoom    | 0.5    | dolly zoom, vertigo effect, hitchcock zoom, zolly, vertigo shot | 希区柯克变焦, 滑动变焦, 眩晕镜头, 希区柯克
pan-left      | 0.5    | pan left, pan to the left, pans left, camera pans left, pan from right to left | 向左摇, 镜头左摇, 从右向左摇, 向左横摇, 镜头向左摇, 从右摇到左, 由右摇到左, 从右往左摇
pan-right     | 0.5    | pan, pan right, pan across, pan to the right, panning shot, pan from left to right, sweep across, pan to, pan over, panoramic pan, sweep, camera turn | 摇镜头, 向右摇, 横摇, 摇镜, 镜头右摇, 摇移, 从左向右摇, 扫过, 横扫, 摇向, 镜头摇, 镜头转向, 镜头扫过, 从左摇到右, 由左摇到右, 从左往右摇
tilt-up       | 0.5    | tilt up, tilt upward, tilt, look up shot, tilt upwards | 向上摇, 镜头上摇, 抬镜头, 镜头上仰, 镜头上移, 镜头抬起, 上仰, 从下往上摇, 从下向上摇, 由下往上摇
tilt-down     | 0.5    | tilt down, tilt downward, tilt downwards | 向下摇, 镜头下摇, 镜头下移, 镜头下俯, 从上往下摇, 从上向下摇, 由上往下摇
truck-left    | 0.5    | truck left, slide left, move left, track left, dolly left, camera moves left | 左移, 向左移, 向左平移, 镜头左移, 向左移动
truck-right   | 0.5    | truck, truck right, slide right, move right, track right, lateral tracking, side tracking, dolly right, lateral move, sideways tracking, slider shot, lateral tracking shot, camera moves right, dolly shot, parallax shot, track sideways, dolly | 横移, 平移, 右移, 向右移, 移镜头, 侧移, 向右平移, 镜头平移, 镜头横移, 侧拍, 镜头右移, 移镜, 移轴移动, 侧面平移, 滑轨
pedestal-up   | 0.45   | pedestal up, rise up camera, camera rises, camera rise, boom up, camera ascends, camera ascend, camera lift, camera moves up, camera move up | 镜头上升, 升镜头, 机位上升, 升镜, 镜头升起, 镜头向上移动
pedestal-down | 0.45   | pedestal down, boom down, camera lowers, camera descend, camera lower, camera moves down, camera move down | 镜头下降, 降镜头, 机位下降, 降镜, 镜头降下, 镜头向下移动
crane-up      | 0.5    | crane up, crane shot, crane, drone rise, jib up, drone ascends, crane upward, rising crane shot, rising shot, camera soar, rises up into the sky, jib shot | 摇臂上升, 升降镜头, 摇臂镜头, 吊臂, 升空镜头, 拉升, 镜头拉升, 摇臂, 无人机上升, 镜头腾空
crane-down    | 0.5    | crane down, jib down, drone descend, descending shot, crane downward | 摇臂下降, 镜头降落, 镜头俯冲, 无人机下降
orbit-left    | 0.5    | orbit left, arc left, orbit counterclockwise, circle left | 逆时针环绕, 向左环绕
orbit-right   | 0.5    | orbit, orbit right, arc shot, circle around camera, 360 shot, 360 degree, orbiting shot, arc right, camera circle, rotate around, revolve around camera, 360 degree shot, bullet time, camera orbit, orbit shot, camera rotate, orbit around, 360 orbit, turntable shot, arc | 环绕, 环绕镜头, 环绕拍摄, 绕拍, 镜头环绕, 围绕旋转, 360度环绕, 环绕运镜, 子弹时间, 环拍, 环绕一周, 360度, 顺时针环绕, 旋转镜头, 镜头旋转, 镜头绕, 弧形运镜, 旋转运镜
roll          | 0.5    | camera roll, barrel roll, rolling shot, rolls the camera, camera spin, roll shot | 旋转画面, 滚转, 滚镜, 画面旋转, 镜头翻转
follow        | 0.6    | tracking shot, follow shot, track, camera follow, follow, following shot, tracks, steadicam, chase cam, gimbal shot, tracking camera, follow cam, camera track, camera chase, steadicam shot, follow from behind, fpv, fpv drone, camera trail, move with, follow along, camera moves with | 跟拍, 跟随, 跟镜头, 跟随镜头, 追踪镜头, 跟踪拍摄, 镜头跟随, 跟镜, 跟踪镜头, 镜头跟着, 镜头追随, 稳定器, 背后跟拍, 跟随运镜, 跟移, 斯坦尼康, 追拍, 侧面跟拍, 镜头紧跟, 穿越机, 第三人称跟随, 跟踪
`;

export const SHOT_SIZES = `
id               | en | zh
extreme-wide     | extreme wide shot, extreme long shot, establishing shot, panorama, panoramic shot, panoramic view, vast wide shot, extreme wide, big wide shot, panoramic, epic wide shot, very wide shot, establishing | 大远景, 全景镜头, 大全景, 极远景, 定场镜头, 超广角远景, 全景俯瞰, 大场景
wide             | wide shot, long shot, wide angle shot, wide view, wide, wide angle, distant shot, far shot, wide frame, distant view | 远景, 广角, 广角镜头, 远景镜头, 宽镜头, 远处镜头, 远镜头
full             | full shot, full body shot, full body, medium long shot, full length, cowboy shot, medium wide shot, full figure | 全景, 全身镜头, 中远景, 全身照, 中全景, 全身像
medium           | medium shot, mid shot, waist shot, medium close up, half body, bust shot, two shot, over the shoulder shot, over the shoulder, waist up, half length, chest up, shoulder shot, mid close up, medium | 中景, 中近景, 近景, 半身, 中景镜头, 半身镜头, 近景镜头, 过肩镜头, 胸像, 双人镜头, 过肩, 半身像
close-up         | close up, closeup, close shot, tight shot, close up shot, portrait shot, close view, tight close up, close, headshot, tight framing, product shot, hero shot, beauty shot, insert shot | 特写, 特写镜头, 近拍, 面部特写, 脸部特写, 近距离, 产品特写, 手部特写, 近距离特写
extreme-close-up | extreme close up, macro, macro shot, detail shot, extreme closeup, macro lens, micro shot, macro close up, macro photography | 大特写, 微距, 极近特写, 微距镜头, 细节特写, 超近特写, 微距特写, 微距摄影, 局部特写, 极致特写
`;

export const CAMERA_ANGLES = `
id        | en | zh
eye-level | eye level, straight on, front view, frontal view, eye level shot, straight on shot, frontal shot, front angle, from the side, side view, side angle, profile view, profile shot, from behind, back view, rear view, from the front, from the back | 平视, 正面, 水平视角, 正面视角, 平视角度, 平视镜头, 正面镜头, 正面拍摄, 从侧面, 侧面, 侧面角度, 侧面视角, 从背后, 背后视角, 从正面
low       | low angle, low angle shot, from below, worm s eye view, upward angle, ground level, looking up shot, low camera, low shot, from a low angle, low position | 低角度, 仰拍, 仰视, 低机位, 仰角, 仰视镜头, 从下往上, 低角度仰拍, 贴地, 低视角, 仰视角度
high      | high angle, high angle shot, from above, looking down shot, downward angle, high shot, from a high angle | 高角度, 俯拍, 俯视, 高机位, 俯角, 俯视镜头, 从上往下, 高角度俯拍, 斜俯
top-down  | top down, top down shot, overhead shot, bird s eye view, birds eye view, top view, flat lay, god s eye view, top down view, overhead view, bird s eye, vertical overhead | 顶视, 正俯视, 上帝视角, 垂直俯拍, 鸟瞰, 俯视图, 顶拍, 正上方, 鸟瞰视角, 顶部视角, 俯瞰视角
aerial    | aerial shot, aerial, aerial view, drone shot, drone view, drone footage, helicopter shot, aerial drone shot, aerial footage, from the air | 航拍, 航拍镜头, 无人机航拍, 空中视角, 俯瞰, 高空俯瞰, 航拍视角, 高空航拍, 空中俯瞰, 无人机视角
dutch     | dutch angle, tilted angle, canted angle, tilted frame, dutch tilt | 倾斜角度, 斜角, 荷兰角, 倾斜构图, 斜构图
`;

export const CAMERA_MANNERS = `
id           | means          | en | zh
handheld     | handheld       | handheld, hand held, shaky cam, shaky camera, handheld camera, handheld shot, camera shake, camera tremble, shaky, vlog style, selfie view, handheld feel, slight shake, action camera, action cam, action camera footage | 手持, 手持镜头, 手持摄影, 晃动镜头, 手持拍摄, 镜头晃动, 手持感, 手持晃动, 手持跟拍, 手持运镜, 轻微晃动
pov          | pointOfView    | first person pov, first person, pov, first person view, first person perspective, point of view, pov shot, through the eyes, subjective camera, first person hold up, first person close up, body cam, gopro, subjective view, first person viewpoint | 第一人称, 第一视角, 主观视角, 第一人称视角, 主观镜头, 第一人称主观视角, 第一人称视角镜头, 主视角, 第一视角构图
one-take     | oneTake        | one take, single take, one shot, one continuous shot, long take, continuous shot, in one shot, oner, unbroken shot, single shot, single continuous shot, no cuts, without cuts, one continuous take, uninterrupted shot, seamless shot, no cut, single continuous take, continuous take | 一镜到底, 长镜头, 一个镜头, 不切镜, 无剪辑, 连续镜头, 无切换, 一镜, 不切换镜头, 单镜头, 无缝镜头, 全程一镜到底
shallow      | focus=shallow  | shallow depth of field, bokeh, shallow focus, blurred background, blurry background, soft background, background blur, background blurred, blurred bokeh, f 1 4, soft focus background, out of focus background | 浅景深, 背景虚化, 虚化, 景深, 散景, 背景模糊, 虚化背景, 大光圈, 浅景深效果, 焦外
deep         | focus=deep     | deep focus, everything in focus, sharp focus, deep depth of field | 深景深, 全清晰, 大景深
rack         | focus=rack     | rack focus, focus pull, focus shift, pull focus, focus shifts, shift focus, focus moves, refocus, focus on | 变焦点, 焦点转移, 移焦, 焦点切换, 对焦, 聚焦, 焦点, 焦点移到
telephoto    | lensMm=85      | telephoto, telephoto lens, long lens, 85mm, 85mm lens, portrait lens, 100mm, compressed perspective, 135mm, 200mm | 长焦, 长焦镜头, 85mm镜头
wide-lens    | lensMm=24      | wide angle lens, 24mm, wide lens, ultra wide, 18mm, 16mm lens, ultra wide angle, 24mm lens | 广角透镜, 超广角, 24mm镜头, 超广角镜头
fisheye      | lensMm=14      | fisheye, fish eye lens, fisheye lens, 14mm | 鱼眼镜头, 鱼眼
normal-lens  | lensMm=50      | 50mm, 50mm lens, normal lens, standard lens | 标准镜头, 50mm镜头
mid-lens     | lensMm=35      | 35mm lens, 35mm camera lens | 35mm镜头
anamorphic   | lensMm=40      | anamorphic, anamorphic lens, lens flare, anamorphic flare | 变形宽银幕, 镜头光晕, 变形镜头, 炫光
`;

export const CUTS = `
id              | en | zh
cut             | quick cut, cut, cut to, jump cut, hard cut, fast cut, rapid cut, cuts to, the camera cuts, quick cuts, fast cuts, smash cut, switch to, montage, camera cut, scene change, shot change, scene switch, camera switch, quick cutting, quick montage, fast paced editing, fast editing, fast montage, next shot, new shot, cut back, quick switch | 快速切镜, 切镜, 切换, 硬切, 快切, 镜头切换, 切到, 跳切, 切至, 镜头切到, 转场, 镜头一转, 画面切换, 切镜头, 快速切换, 镜头转到, 画面转到, 蒙太奇, 镜头切至, 快速剪辑, 场景切换, 画面一转, 切为, 转为, 画面转为, 画面切到, 转到, 镜头切, 切入, 快节奏剪辑
dissolve        | dissolve, cross dissolve, crossfade, cross fade, dissolves to, fade to, fade into, blend into, slow dissolve, soft transition, smooth transition, transitions to, transition to, cross fade to, dissolve into, dissolve to, gradually transition | 叠化, 溶解转场, 淡入淡出, 渐变到, 过渡, 渐变, 柔和过渡, 平滑过渡, 自然过渡, 叠化转场, 缓缓过渡, 丝滑转场, 过渡到, 渐变为, 无缝转场
fade-from-black | fade in, fade from black, opens from black, fade in from black, fades in | 淡入, 黑场渐显, 黑幕渐亮, 渐显, 从黑场淡入
dip-to-black    | fade to black, dip to black, fade out, cut to black, blackout, fades to black, fades out, black screen, cut to a black screen | 黑场, 淡出, 渐黑, 画面变黑, 黑屏, 转黑, 渐隐, 暗场, 画面渐黑
dip-to-white    | fade to white, dip to white, white flash, flash to white, flash cut, flash transition, flash white | 闪白, 白场, 白闪, 渐白, 画面变白
whip            | whip pan, whip transition, swish pan, whip, fast pan, whip pan transition, swish | 甩镜头, 甩镜, 快速摇镜, 甩镜转场, 甩鞭, 甩切
wipe-left       | wipe, wipe left, wipe transition | 划像, 擦除, 划变
wipe-right      | wipe right | 右划像
match-cut       | match cut, match on action, seamless transition, seamless cut, match cut to | 匹配剪辑, 匹配转场, 相似转场, 动作匹配
freeze          | freeze, freeze frame, freeze on, hold on, freezes on, stay on, end on, final hold, final freeze, freezes | 定格, 定格画面, 画面定格, 停格, 定格在, 停留在, 静止在, 定帧, 画面停留
`;

export const PACES = `
id        | factor | en | zh
slow      | 0.45   | slow motion, slow mo, slomo, in slow motion, slowed down, super slow motion, ultra slow motion, high speed photography, slow speed, slow motion shot, bullet slow motion, slowed | 慢动作, 慢镜头, 慢放, 高速摄影, 升格, 超慢镜头, 升格镜头, 慢速, 升格拍摄
lapse     | 8      | time lapse, timelapse, hyperlapse, fast forward, sped up, time lapse photography, fast motion | 延时摄影, 延时, 快进, 延时镜头, 时光流逝, 加速播放, 快放, 降格
`;

export const RATIOS = `
id   | en | zh
9:16 | vertical video, vertical, portrait orientation, vertical format, phone screen format, tiktok, vertical screen, portrait mode, shorts, reels, instagram reels, 9 16, vertical short video, for phone, vertical composition, portrait format, portrait video, mobile format | 竖屏, 竖版, 竖构图, 手机竖屏, 抖音, 短视频竖屏, 竖幅, 竖屏视频, 竖画幅
16:9 | horizontal, landscape format, landscape orientation, horizontal video, 16 9, widescreen, youtube, horizontal composition, landscape video, widescreen format | 横屏, 横版, 横构图, 宽屏, 横屏视频, 横幅画面, 横画幅
1:1  | square video, square format, 1 1, square aspect ratio, square frame | 方形画面, 正方形, 方形构图, 方形视频
21:9 | cinemascope, ultrawide format, 21 9, cinema widescreen, ultra widescreen, letterbox, 2 35 | 电影宽幅, 宽银幕, 超宽屏, 遮幅, 电影画幅, 电影宽银幕
4:3  | 4 3, four by three | 四比三
3:4  | 3 4 | 三比四
`;
