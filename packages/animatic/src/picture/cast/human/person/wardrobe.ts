// The wardrobe: every word for something worn.
import { ACCESSORIES } from './accessories.ts';
import { CLOTHES } from './clothes.ts';
import { COSTUMES } from './costumes.ts';
import type { Item } from './garment.ts';

export const WARDROBE: Readonly<Record<string, Item>> = { ...CLOTHES, ...COSTUMES, ...ACCESSORIES };

/** Other words for the same thing. */
const ALSO: Readonly<Record<string, string>> = {
  tee: 't-shirt',
  pullover: 'sweater',
  knitwear: 'sweater',
  pants: 'trousers',
  slacks: 'trousers',
  cheongsam: 'qipao',
  yukata: 'kimono',
  'evening-gown': 'gown',
  'evening-dress': 'gown',
  'white-dress': 'dress',
  'wedding-gown': 'wedding-dress',
  fur: 'fur-coat',
  parka: 'winter-coat',
  'padded-coat': 'down-jacket',
  windbreaker: 'jacket',
  'denim-jacket': 'jacket',
  fedora: 'hat',
  'baseball-cap': 'cap',
  'conical-hat': 'bamboo-hat',
  'space-suit': 'spacesuit',
  armor: 'armour',
  'high-heels': 'heels',
  trainers: 'sneakers',
  'ice-skates': 'skates',
  spectacles: 'glasses',
  'face-mask': 'mask',
  'surgical-mask': 'mask',
  rucksack: 'backpack',
  'school-bag': 'backpack',
  bag: 'backpack',
  bikini: 'swimsuit',
  hijab: 'headscarf',
  wig: 'bow',
  'rain-boots': 'boots',
  pajamas: 'pyjamas',
  dungarees: 'overalls',
  'bath-robe': 'robe',
  bathrobe: 'robe',
  gi: 'robe',
  'karate-gi': 'robe',
  'sports-bra': 'tank-top',
  sari: 'gown',
  hanbok: 'hanfu',
  'waist-coat': 'vest',
  waistcoat: 'vest',
  'bow-tie': 'tie',
};

/** The item of a word of the vocabulary; undefined: nothing a person wears. */
export const itemOf = (what: string): Item | undefined =>
  WARDROBE[what] ?? WARDROBE[ALSO[what] ?? ''];
