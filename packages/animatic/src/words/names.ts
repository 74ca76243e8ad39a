// Given names: whoever is called so is a person, and is told from others of the same sex by the name.
export const NAMES = `
id     | en | zh
female | mia, anna, emma, sarah, sophia, olivia, alice, maria, lisa, lucy, jane, kate, zoe, ella, chloe, hannah, julia, laura, amy, eva, nina, luna, clara, mary, linda, susan, emily, elena, sofia, yuki, sakura chan, mei, ling | 小红, 小美, 小丽, 小芳, 小雨, 小月, 林黛玉, 小雪, 小兰, 小燕, 婷婷, 丽丽, 芳芳, 翠花, 韩梅梅
male   | leo, tom, john, jack, david, james, max, sam, ben, alex, mike, peter, paul, adam, daniel, ryan, noah, lucas, henry, oliver, ethan, kai, bob, george, charlie, michael, robert, kevin, eric, oscar, luke, tim, hiro, kenji, wei | 小明, 小强, 小刚, 李雷, 小王, 小李, 老王, 小杰, 阿强, 贾宝玉, 小张, 老李, 小陈, 大明, 阿明
`;
