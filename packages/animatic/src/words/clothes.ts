// What is worn, and what of a body or a product is named for itself.
export const CLOTHES = `
id         | en | zh
dress      | dress, long dress, summer dress, sundress | 裙子, 连衣裙, 长裙, 裙, 白裙, 红裙, 纱裙
skirt      | skirt, pleated skirt | 短裙, 百褶裙, 半身裙
tutu       | tutu | 芭蕾舞裙
gown       | gown, evening gown, evening dress, ball gown | 礼服, 晚礼服, 礼裙
qipao      | cheongsam, qipao | 旗袍
wedding-dress | wedding dress, wedding gown, bridal gown | 婚纱
coat       | coat, overcoat, windbreaker, peacoat, pea coat, duffle coat, cloak coat, greatcoat | 外套, 大衣, 蓑衣, 斗篷大衣, 呢子大衣
fur-coat   | fur coat | 皮草, 皮草大衣
winter-coat | parka, winter coat, padded coat | 棉衣, 军大衣, 棉袄, 棉大衣
down-jacket | down jacket, puffer jacket, puffer coat | 羽绒服
lab-coat   | lab coat, white coat | 白大褂
trench-coat | trench coat | 风衣
raincoat   | raincoat, rain coat | 雨衣, 雨披
jacket     | jacket, denim jacket, sweatshirt, bomber jacket | 夹克, 牛仔外套
cardigan   | cardigan | 开衫
vest       | vest, waistcoat | 马甲
hoodie     | hoodie, hooded sweatshirt | 卫衣, 连帽衫
leather-jacket | leather jacket | 皮夹克, 皮衣
sweater    | sweater, pullover, jumper, knit sweater, turtleneck | 毛衣, 针织衫, 高领毛衣
shirt      | shirt, blouse, t shirt, tee, white shirt, polo shirt, jersey | 衬衫, 衬衣, T恤, 上衣, 短袖, 白衬衫, 球衣, 白T恤
tank-top   | tank top | 背心
trousers   | trousers, pants, leggings | 裤子, 长裤
shorts     | shorts | 短裤
jeans      | jeans, jean | 牛仔裤
suit       | suit, black suit, business suit, tie, bow tie, blazer | 西装, 西服, 领带, 西装革履, 正装, 黑西装
tuxedo     | tuxedo | 燕尾服
uniform    | uniform, school uniform, jumpsuit, work clothes | 制服, 校服, 工装, 工作服
swimsuit   | swimsuit, bikini, bathing suit | 泳衣, 比基尼, 泳装
pyjamas    | pajamas, pyjamas, nightgown | 睡衣
overalls   | overalls, dungarees | 背带裤, 工装裤
tracksuit  | tracksuit | 运动套装
sportswear | sportswear, gym clothes, yoga clothes, activewear | 运动服, 运动装, 瑜伽服, 健身服
apron      | apron | 围裙
robe       | robe, ancient robe, white robe, monk robe, traditional costume, period costume, costume, bathrobe, toga, dragon robe, imperial robe | 龙袍, 凤袍, 朝服, 长袍, 古装, 白衣, 红衣, 袍子, 僧袍, 道袍, 青衣, 唐装, 戏服, 嫁衣, 浴袍, 民族服饰, 黑衣, 紫衣, 绿衣, 蓝衣
cloak      | cloak, cape | 斗篷, 披风
hanfu      | hanfu | 汉服, 襦裙, 马面裙
kimono     | kimono, yukata | 和服, 浴衣
armour     | armor, armour, suit of armor, battle armor | 盔甲, 铠甲, 战甲, 战袍
spacesuit  | space suit, spacesuit | 宇航服, 太空服
clothing   | clothes, clothing, outfit, dressed, garment, casual clothes, street fashion | 衣服, 服装, 衣裳, 服饰, 穿搭, 衣物, 衣着
chef-hat   | chef hat, chef s hat, toque | 厨师帽
hat        | hat, fedora, felt hat | 帽子, 帽, 呢帽
beret      | beret | 贝雷帽
straw-hat  | straw hat, straw sun hat, woven hat, boater hat, panama hat | 草帽, 大草帽, 草编帽
bamboo-hat | bamboo hat, conical hat, conical straw hat, conical bamboo hat, coolie hat | 斗笠, 竹笠, 竹斗笠, 竹帽, 笠帽
sun-hat    | sun hat, sunhat, wide brimmed hat | 遮阳帽, 太阳帽, 宽檐帽
cowboy-hat | cowboy hat | 牛仔帽
top-hat    | top hat | 礼帽, 高礼帽
witch-hat  | witch hat, wizard hat, pointed hat | 女巫帽, 巫师帽
santa-hat  | santa hat, christmas hat | 圣诞帽
beanie     | beanie, woolen hat, wool cap, knit cap, bonnet | 毛线帽, 针织帽
turban     | turban | 缠头
headscarf  | headscarf | 头巾
hood       | hood | 兜帽
baseball-cap | baseball cap, peaked cap | 棒球帽, 鸭舌帽
helmet     | helmet, hard hat | 头盔, 安全帽
scarf      | scarf, bandana, red scarf | 围巾, 丝巾, 红领巾, 围脖, 红围巾
veil       | veil | 面纱
shawl      | shawl | 披肩
glasses    | glasses, eyeglasses, spectacles, vr headset | 眼镜, 头显
goggles    | goggles, ski goggles | 护目镜, 滑雪镜
sunglasses | sunglasses, shades, aviator sunglasses, dark glasses | 墨镜, 太阳镜
gloves     | glove, mitten | 手套
boxing-gloves | boxing glove | 拳击手套
boots      | boot, shoe, rain boot, ice skate, roller skate, sock, stocking, leather shoe | 靴子, 鞋, 鞋子, 雨靴, 皮鞋, 冰鞋, 袜子, 长靴, 布鞋
slippers   | slipper | 拖鞋
sandals    | sandal, flip flop | 凉鞋
backpack   | backpacked | 背书包, 背双肩包
wings      | wing, angel wings | 翅膀, 羽翼, 双翼
flower-crown | flower crown, hairpin, bow ribbon | 花冠, 发簪, 蝴蝶结
headband   | headband | 发带, 头带
`;

export const PARTS = `
id       | of      | en | zh
face     | person  | face, facial expression, expression, cheek, smile on face, forehead, profile, chin | 脸, 面部, 面容, 脸庞, 表情, 脸颊, 侧脸, 面孔, 脸上, 小脸, 额头, 脸部
eye      | person  | eye, gaze, eyelash, eyebrow, iris | 眼睛, 眼神, 目光, 眼眸, 双眼, 瞳孔, 睫毛, 眼, 眉头, 双眸, 眼角
mouth    | person  | mouth, lip, tongue, teeth, tooth | 嘴, 嘴唇, 嘴角, 嘴巴, 舌头, 牙齿, 唇
hair     | person  | hair, bangs, braid, ponytail, hairstyle, fringe, curls | 头发, 发丝, 长发, 刘海, 辫子, 马尾, 秀发, 发型, 发梢, 短发, 银发, 卷发
beard    | person  | beard, mustache, moustache | 胡子, 胡须, 大胡子
head     | person  | head, ear, nose, neck, helmet visor | 头, 耳朵, 鼻子, 脖子, 头部, 脑袋, 鼻尖
body     | person  | body, back, shoulder, waist, chest of body, skin, muscle, silhouette, upper body, figure of body, belly, stomach, tummy, chest | 身体, 背影, 肩膀, 肩上, 肩头, 肩, 腰, 身姿, 皮肤, 肌肉, 背部, 身子, 剪影, 全身, 上半身, 肌肤, 身形, 背, 怀, 肚子, 肚皮, 胸口
arm      | person  | arm, wrist, elbow | 手臂, 胳膊, 手腕, 双臂, 手肘
leg      | person  | leg, foot, knee, toe, heel, barefoot | 腿, 脚, 膝盖, 双腿, 脚步, 脚尖, 双脚, 脚下, 光脚, 赤脚
tear     | person  | tear, sweat, teardrop, bead of sweat | 眼泪, 泪水, 汗水, 泪珠, 汗珠, 泪
tail     | animal  | tail, fur, mane, paw, whisker, claw, hoof, horn of animal, beak, feathers, antler, scale of fish, fin | 尾巴, 毛, 毛发, 鬃毛, 爪子, 胡须毛, 蹄子, 羽毛尾, 鸟喙, 鹿角, 鳞片, 鱼鳍, 皮毛
layer    | product | layer, texture, surface, detail, layered texture, edge, rim, inside, bottom, colour layer, material, side, top, dial | 分层, 纹理, 质感, 表面, 细节, 层次, 边缘, 杯壁, 底部, 内部, 肌理, 顶部, 杯口, 表盘, 光泽
fitting  | product | ear cup, earcup, ear cushion, ear pad, earpad, clasp, buckle, headband of headphones, lipstick tube, lipstick bullet, nozzle, casing, housing, bezel, watch crown, watch strap, watch hand, shoelace, outsole, midsole, hinge, camera module, lens barrel, bottle neck, pump head, charging case, stitching | 膏体, 管身, 口红管, 外壳, 耳罩, 耳垫, 头梁, 表带, 表扣, 表圈, 表冠, 指针, 瓶身, 瓶口, 喷头, 鞋底, 鞋带, 鞋面, 机身, 镜头模组, 壶嘴, 杯身, 充电盒, 缝线
headlight | vehicle | headlight, wheel, tire, windshield, hood of car, steering wheel, cockpit, taillight, dashboard, sail, mast, propeller, rotor, tyre, handlebar, bumper | 车灯, 车轮, 轮胎, 挡风玻璃, 方向盘, 驾驶舱, 尾灯, 仪表盘, 船帆, 桅杆, 螺旋桨, 车身, 车窗, 车头, 车把, 车座
shadow   | any     | shadow, reflection, outline, trail, footprint, footstep, shade, mark | 影子, 倒影, 轮廓, 痕迹, 脚印, 阴影, 足迹, 光影
`;
