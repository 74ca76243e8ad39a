// The wardrobe: every word for something worn.
import { ACCESSORIES } from './accessories.ts';
import { CLOTHES } from './clothes.ts';
import { COSTUMES } from './costumes.ts';
import type { Draft, Item } from './garment.ts';

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

/**
 * General words: an astronaut's helmet is a space helmet, a nurse's uniform her own. Where the draft has
 * something of the kind already they only dye it.
 */
const GENERAL: Readonly<Record<string, (draft: Draft) => boolean>> = {
  hat: ({ hat }) => hat !== null,
  helmet: ({ hat }) => hat !== null && hat.kind.endsWith('helmet'),
  beanie: ({ hat }) => hat !== null && (hat.kind === 'headscarf' || hat.kind === 'turban'),
  armour: ({ armour, back }) => armour !== null || back?.kind === 'tank',
  wings: ({ back }) => back !== null && back.kind.endsWith('wings'),
  glasses: ({ glasses }) => glasses !== null,
  boots: ({ shoes }) => shoes.kind === 'boots',
};

function dye(draft: Draft, what: string, colour: string | null): void {
  if (colour === null) return;
  switch (what) {
    case 'hat':
    case 'helmet':
    case 'beanie':
      if (draft.hat) draft.hat = { ...draft.hat, colour };
      return;
    case 'wings':
      if (draft.back) draft.back = { ...draft.back, colour };
      return;
    case 'glasses':
      if (draft.glasses) draft.glasses = { ...draft.glasses, colour };
      return;
    case 'boots':
      draft.shoes = { ...draft.shoes, colour };
      return;
    default:
      if (draft.over) draft.over = { ...draft.over, colour };
      else draft.top = { ...draft.top, colour };
  }
}

/** Puts on what a word says; false: nothing that a person wears. */
export function wear(draft: Draft, what: string, colour: string | null): boolean {
  if (what === 'clothing' || what === 'clothes') {
    dye(draft, what, colour);
    return true;
  }
  if (GENERAL[what]?.(draft) === true) {
    dye(draft, what, colour);
    return true;
  }
  const item = WARDROBE[what] ?? WARDROBE[ALSO[what] ?? ''];
  item?.(draft, colour);
  return item !== undefined;
}
